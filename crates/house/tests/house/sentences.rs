//! Sentences that a user reads stand in the Fluent files, in both languages, and each of them is used.

use crate::{
    rust::Rust,
    sources::{Source, assert_none, files},
};
use std::collections::{BTreeMap, BTreeSet};

const TEXT: &str = "crates/server/src/text";

/// Read while building: the name of a language in that language.
const LANGUAGE_NAME: &str = "language-name";

/// A message: where it stands and which variables it has.
#[derive(Debug)]
struct Message {
    line: usize,
    variables: BTreeSet<String>,
    /// Other messages and terms in it.
    named: BTreeSet<String>,
}

fn name(text: &str) -> String {
    text.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect()
}

/// The messages and terms of a file; an attribute counts as part of its message.
fn messages(text: &str) -> BTreeMap<String, Message> {
    let mut all: BTreeMap<String, Message> = BTreeMap::new();
    let mut current = None;
    for (n, line) in text.lines().enumerate() {
        let key = name(line);
        if !key.is_empty() && line[key.len()..].trim_start().starts_with('=') {
            all.insert(key.clone(), Message { line: n + 1, variables: BTreeSet::new(), named: BTreeSet::new() });
            current = Some(key);
        } else if !line.is_empty() && !line.starts_with([' ', '\t', '}']) {
            current = None;
        }
        let Some(message) = current.as_ref().and_then(|key| all.get_mut(key)) else { continue };
        message.variables.extend(line.split('$').skip(1).map(name));
        message.named.extend(line.split('{').skip(1).map(|rest| name(rest.trim_start())).filter(|n| !n.is_empty()));
    }
    all
}

fn language(language: &str) -> Vec<Source> {
    let sources = files(&format!("{TEXT}/{language}"), &["ftl"]);
    assert!(!sources.is_empty(), "no Fluent files in {TEXT}/{language}");
    sources
}

#[test]
fn every_message_stands_in_both_languages_with_the_same_variables() {
    let mut findings = vec![];
    for (here, there) in [("nl", "en"), ("en", "nl")] {
        let others: BTreeMap<_, _> = language(there).into_iter().map(|source| (source.path.clone(), source)).collect();
        for source in language(here) {
            let twin = source.path.replace(&format!("/{here}/"), &format!("/{there}/"));
            let Some(twin) = others.get(&twin) else {
                findings.push(format!("{}: {twin} is missing", source.path));
                continue;
            };
            let known = messages(&twin.text);
            for (key, message) in messages(&source.text) {
                match known.get(&key) {
                    None => findings.push(source.at(message.line, &format!("{key} is missing in {}", twin.path))),
                    Some(other) if other.variables != message.variables => {
                        let (own, theirs) = (&message.variables, &other.variables);
                        findings.push(source.at(message.line, &format!("{key} has {own:?}, there {theirs:?}")));
                    }
                    Some(_) => {}
                }
            }
        }
    }
    assert_none("what is said in one language is said in the other", &findings);
}

#[test]
fn a_message_stands_once_in_a_language() {
    let mut findings = vec![];
    for which in ["nl", "en"] {
        let mut known = BTreeMap::new();
        for source in language(which) {
            let mut keys: Vec<(usize, String)> = vec![];
            for (n, line) in source.text.lines().enumerate() {
                let key = name(line);
                if !key.is_empty() && line[key.len()..].trim_start().starts_with('=') {
                    keys.push((n + 1, key));
                }
            }
            for (line, key) in keys {
                if let Some(first) = known.insert(key.clone(), source.at(line, "")) {
                    findings.push(source.at(line, &format!("{key} stands at {first} too")));
                }
            }
        }
    }
    assert_none("one key is one message", &findings);
}

#[test]
fn every_message_is_used() {
    let mut words = BTreeSet::new();
    for source in files("crates/server/src", &["rs"]).iter().filter(|source| !source.is_test()) {
        let rust = Rust::of(source);
        let found = rust.code.split(|c: char| !(c.is_alphanumeric() || c == '_'));
        words.extend(found.map(str::to_owned));
    }
    let mut findings = vec![];
    for source in language("nl") {
        let named: BTreeSet<String> =
            language("nl").iter().flat_map(|other| messages(&other.text).into_values()).flat_map(|m| m.named).collect();
        for (key, message) in messages(&source.text) {
            // The function of a message has its name, with underscores; that of an attribute begins with it.
            let function = key.replace('-', "_");
            let attribute = format!("{function}_");
            let has_attributes = source.text.lines().skip(message.line).take_while(|line| line.starts_with(' '));
            let by_attribute = has_attributes.into_iter().any(|line| line.trim_start().starts_with('.'))
                && words.iter().any(|word| word.starts_with(&attribute));
            if key != LANGUAGE_NAME && !words.contains(&function) && !named.contains(&key) && !by_attribute {
                findings.push(source.at(message.line, &key));
            }
        }
    }
    assert_none("a message that no page says is taken out", &findings);
}

#[test]
fn no_dutch_sentence_stands_in_the_code_of_the_server() {
    let dutch = [
        "de", "het", "een", "van", "niet", "wordt", "voor", "met", "zijn", "deze", "geen", "uw", "nog", "naar", "dit",
        "dat", "wij", "om", "bij", "als", "ook", "alleen", "kunt", "worden", "deel", "maar",
    ];
    let mut findings = vec![];
    for source in files("crates/server/src", &["rs"]).iter().filter(|source| !source.is_test()) {
        for (n, line) in Rust::of(source).outside_tests().strings.lines().enumerate() {
            let words = line.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
            let known: BTreeSet<String> = words.filter(|word| dutch.contains(&word.as_str())).collect();
            if known.len() >= 2 {
                findings.push(source.at(n + 1, line.trim()));
            }
        }
    }
    assert_none("a sentence that a user reads stands in the Fluent files", &findings);
}

#[test]
fn messages_are_read_with_their_variables() {
    let read = messages(
        "# a comment = no\na-b = Hallo { $name }\n    en { $more }\n\n-term = x\nc = { $n ->\n    [one] een\n   *[other] { -term } { a-b }\n}\n",
    );
    let keys: Vec<_> = read.keys().map(String::as_str).collect();
    assert_eq!(keys, ["-term", "a-b", "c"]);
    assert_eq!(read["a-b"].variables, ["name".to_owned(), "more".to_owned()].into());
    assert!(read["c"].named.contains("-term") && read["c"].named.contains("a-b"));
}
