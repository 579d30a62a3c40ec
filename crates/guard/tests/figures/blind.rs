//! The second set of sentences, in `tests/sentences/blind`: written before the detectors were looked at, made by
//! filling names and values into sentences, and split in two: an even index is the half to build with, an odd index is
//! kept apart. Sentences, names and values are split before they are combined, so the halves have no sentence and no value in
//! common, and few names.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use guard::{Guard, Kind, Place};
use serde::de::DeserializeOwned;

use crate::share::Share;

pub const FIXED: [Kind; 9] = [
    Kind::Bsn,
    Kind::Phone,
    Kind::Email,
    Kind::Iban,
    Kind::LicencePlate,
    Kind::Handle,
    Kind::ProfileUrl,
    Kind::Address,
    Kind::PostcodeNumber,
];
pub const PERSON: [Kind; 2] = [Kind::Name, Kind::SinglePerson];
pub const FUNCTION: [Kind; 2] = [Kind::SinglePerson, Kind::LoneFunction];

/// Sentences for each origin and half.
const PER_ORIGIN: usize = 100;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Half {
    Build,
    Apart,
}

impl Half {
    fn of<T>(self, all: &[T]) -> Vec<&T> {
        all.iter().skip(usize::from(self == Half::Apart)).step_by(2).collect()
    }
}

pub fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sentences/blind").join(name)
}

pub fn read<T: DeserializeOwned>(name: &str) -> T {
    toml::from_str(&fs::read_to_string(path(name)).unwrap()).unwrap()
}

/// A sentence with something filled in, and where that stands.
pub struct Filled {
    pub text: String,
    at: Range<usize>,
}

impl Filled {
    fn new(sentence: &str, mark: &str, value: &str) -> Filled {
        let start = sentence.find(mark).unwrap();
        Filled { text: sentence.replacen(mark, value, 1), at: start..start + value.len() }
    }

    /// Is there a finding of these kinds in what was filled in? A finding elsewhere in the sentence does not count.
    fn is_found(&self, kinds: &[Kind]) -> bool {
        Guard::built_in()
            .findings(&self.text, Place::Occurrence)
            .iter()
            .any(|finding| kinds.contains(&finding.kind) && finding.start < self.at.end && self.at.start < finding.end)
    }
}

fn has(text: &str, kinds: &[Kind]) -> bool {
    Guard::built_in().findings(text, Place::Occurrence).iter().any(|finding| kinds.contains(&finding.kind))
}

/// Shares by section and row.
pub type Figures = BTreeMap<String, BTreeMap<String, Share>>;

struct Count {
    half: Half,
    figures: Figures,
}

impl Count {
    /// What goes wrong is shown (`--nocapture`): both halves are building material now.
    fn add(&mut self, section: &str, row: &str, hit: bool, wrong: bool, text: &str) {
        if wrong {
            println!("second: {section} | {row} | {text}");
        }
        let rows = self.figures.entry(section.to_owned()).or_default();
        rows.entry(row.to_owned()).or_default().add(Share::one(hit));
    }

    fn fixed_forms(&mut self) {
        let forms: BTreeMap<String, BTreeMap<String, Vec<String>>> = read("fixed_forms.toml");
        for (kind, lists) in &forms {
            let sentences = self.half.of(&lists["sentences"]);
            for (at, value) in self.half.of(&lists["values"]).into_iter().enumerate() {
                let filled = Filled::new(sentences[at % sentences.len()], "{V}", value);
                let found = filled.is_found(&FIXED);
                self.add("fixed forms", kind, found, !found, &filled.text);
            }
            for text in self.half.of(&lists["near"]) {
                let alarm = has(text, &FIXED);
                self.add("fixed forms, false alarms", kind, alarm, alarm, text);
            }
        }
    }

    fn addresses(&mut self) {
        let lists: BTreeMap<String, BTreeMap<String, Vec<String>>> = read("addresses.toml");
        for (title, expected) in [("found", true), ("near", false)] {
            let sentences = self.half.of(&lists[title]["sentences"]);
            for (at, value) in self.half.of(&lists[title]["values"]).into_iter().enumerate() {
                let filled = Filled::new(sentences[at % sentences.len()], "{V}", value);
                let found = filled.is_found(&[Kind::Address]);
                let section = if expected { "addresses" } else { "addresses, false alarms" };
                self.add(section, "without a street word", found, found != expected, &filled.text);
            }
        }
    }

    fn names(&mut self) {
        let origins: BTreeMap<String, BTreeMap<String, Vec<String>>> = read("names.toml");
        let texts: toml::Table = read("name_sentences.toml");
        let list = |value: &toml::Value| -> Vec<String> { value.clone().try_into().unwrap() };
        let ways = list(&texts["ways"]);
        let sentences = list(&texts["sentences"]);
        let sentences = self.half.of(&sentences);
        for (number, (origin, names)) in origins.iter().enumerate() {
            let (first, last) = (self.half.of(&names["first"]), self.half.of(&names["last"]));
            for at in 0..PER_ORIGIN {
                let way = &ways[at % ways.len()];
                let first = first[(at * 7 + number * 3) % first.len()];
                let last = last[(at * 9 + at / ways.len() * 3) % last.len()];
                let sentence = sentences[(at * 5 + number * 3) % sentences.len()];
                let filled = Filled::new(sentence, "{N}", &written(way, first, last));
                let found = filled.is_found(&PERSON);
                self.add("names by origin", origin, found, !found, &filled.text);
                self.add("names by way of writing", way, found, false, &filled.text);
            }
        }
        for row in ["also_words", "nicknames"] {
            let names = list(&texts[row]["names"]);
            let names = self.half.of(&names);
            for at in 0..names.len() * 3 {
                let filled = Filled::new(sentences[(at * 5) % sentences.len()], "{N}", names[at % names.len()]);
                let found = filled.is_found(&PERSON);
                self.add("other names", row, found, !found, &filled.text);
            }
        }
    }

    fn domain(&mut self) {
        let lists: BTreeMap<String, Vec<String>> = read("domain.toml");
        for text in self.half.of(&lists["sentences"]) {
            for (row, kinds) in [
                ("a name or a person", PERSON.as_slice()),
                ("a fixed form", &FIXED),
                ("asked: one function, a small place", &[Kind::LoneFunction, Kind::SmallPlace]),
            ] {
                let alarm = has(text, kinds);
                self.add("sentences of officials", row, alarm, alarm, text);
            }
            let refused = has(text, &PERSON) || has(text, &FIXED);
            self.add("sentences of officials", "refused for any cause", refused, false, text);
        }
    }

    fn functions(&mut self) {
        let lists: BTreeMap<String, Vec<String>> = read("functions.toml");
        for text in self.half.of(&lists["found"]) {
            let found = has(text, &FUNCTION);
            self.add("functions", "recognised", found, !found, text);
            self.add("functions", "of which refused", has(text, &[Kind::SinglePerson]), false, text);
        }
        for text in self.half.of(&lists["near"]) {
            let alarm = has(text, &FUNCTION);
            self.add("functions, false alarms", "recognised", alarm, alarm, text);
            self.add("functions, false alarms", "of which refused", has(text, &[Kind::SinglePerson]), false, text);
        }
    }
}

fn written(way: &str, first: &str, last: &str) -> String {
    let initial = |name: &str| name.chars().next().unwrap().to_uppercase().to_string();
    way.replace("{F}", first)
        .replace("{L}", last)
        .replace("{f}", &first.to_lowercase())
        .replace("{l}", &last.to_lowercase())
        .replace("{I}", &initial(first))
        .replace("{J}", &initial(last))
}

pub fn measure(half: Half) -> Figures {
    let mut count = Count { half, figures: Figures::new() };
    count.fixed_forms();
    count.addresses();
    count.names();
    count.domain();
    count.functions();
    count.figures
}

#[test]
fn the_halves_of_the_second_set_have_no_sentence_in_common() {
    let domain: BTreeMap<String, Vec<String>> = read("domain.toml");
    let (build, apart) = (Half::Build.of(&domain["sentences"]), Half::Apart.of(&domain["sentences"]));
    assert!(build.len() > 140 && apart.len() > 140);
    assert!(build.iter().all(|text| !apart.contains(text)));
}
