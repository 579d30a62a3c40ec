//! What the rules and the guard can never do.

use crate::{
    rust::Rust,
    sources::{assert_none, files},
};

/// Parts of the standard library that reach outside, or that wait.
const OUTSIDE: [&str; 8] = ["fs", "net", "env", "time", "process", "thread", "io", "os"];

/// Words of clocks, of waiting, of printing and of randomness.
const WORDS: [&str; 14] = [
    "async",
    "await",
    "SystemTime",
    "Instant",
    "Duration",
    "Command",
    "File",
    "rand",
    "getrandom",
    "RandomState",
    "println",
    "eprintln",
    "print",
    "eprint",
];

fn impure(folder: &str, words: &[&str]) -> Vec<String> {
    let sources = files(folder, &["rs"]);
    assert!(sources.len() > 5, "{folder} must be found, or this test is blind");
    let mut findings = vec![];
    for source in sources {
        let rust = Rust::of(&source);
        findings.extend(rust.words(words).map(|(line, word)| source.at(line, word)));
        let std = rust.names_below("std::");
        let outside = std.iter().filter(|(_, name)| OUTSIDE.contains(&name.as_str()));
        findings.extend(outside.map(|(line, name)| source.at(*line, &format!("std::{name}"))));
        for macro_name in ["env!(", "option_env!("] {
            findings.extend(rust.lines_with(macro_name).into_iter().map(|line| source.at(line, macro_name)));
        }
    }
    findings
}

#[test]
fn the_rules_read_no_clock_no_disk_no_network_and_make_no_randomness() {
    assert_none("crates/model does no I/O", &impure("crates/model/src", &WORDS));
}

#[test]
fn the_guard_reads_no_clock_no_disk_no_network_and_keeps_no_trace() {
    let mut words = WORDS.to_vec();
    words.extend(["tracing", "log", "dbg"]);
    assert_none("crates/guard does no I/O", &impure("crates/guard/src", &words));
}

#[test]
fn the_rules_give_one_answer_in_one_order() {
    let mut findings = vec![];
    for source in files("crates/model/src", &["rs"]) {
        findings.extend(Rust::of(&source).words(&["HashMap", "HashSet"]).map(|(line, word)| source.at(line, word)));
    }
    assert_none("a hash map has another order each time; use a BTreeMap in crates/model", &findings);
}

#[test]
fn the_state_of_a_dossier_is_not_serialised() {
    let state = ["Dossier", "Opposition", "Occurrence", "Session", "RunningStep", "Round", "RoundResult", "Choice"];
    let state = [&state[..], &["Reopening", "Participant", "Views", "Aid", "Recorded", "Member"]].concat();
    let mut findings = vec![];
    for source in files("crates/model/src", &["rs"]) {
        let rust = Rust::of(&source);
        let mut derived = "";
        for (n, line) in rust.code.lines().map(str::trim).enumerate() {
            if line.starts_with("#[derive(") {
                derived = line;
            } else if let Some(rest) = line.strip_prefix("pub struct ") {
                let name = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
                if state.contains(&name) && derived.contains("erialize") {
                    findings.push(source.at(n + 1, name));
                }
                derived = "";
            }
        }
    }
    assert_none("events are serialised, state is not", &findings);
}
