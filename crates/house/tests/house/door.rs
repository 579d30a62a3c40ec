//! Everything that changes a dossier goes through one door, and only the guard lets text in.

use crate::{
    rust::Rust,
    sources::{Source, assert_none, files},
};

fn server() -> Vec<Source> {
    files("crates/server/src", &["rs"]).into_iter().filter(|source| !source.is_test()).collect()
}

/// Where the server calls one of these, tests excepted.
fn calls(patterns: &[&str]) -> Vec<String> {
    let mut found = vec![];
    for source in server() {
        let rust = Rust::of(&source).outside_tests();
        for pattern in patterns {
            found.extend(rust.lines_with(pattern).into_iter().map(|line| source.at(line, pattern)));
        }
    }
    found
}

fn assert_once(what: &str, found: &[String]) {
    assert_eq!(found.len(), 1, "{what} is called in exactly one place:\n  {}\n", found.join("\n  "));
}

#[test]
fn an_act_is_appended_in_exactly_one_place() {
    assert_once("store.append", &calls(&["store.append(", "store().append(", "Store::append"]));
}

#[test]
fn a_dossier_is_created_in_exactly_one_place() {
    assert_once("store.create_dossier", &calls(&[".create_dossier(", "Store::create_dossier"]));
}

#[test]
fn only_the_guard_makes_vetted_text() {
    let mut findings = vec![];
    for source in server() {
        let rust = Rust::of(&source).outside_tests();
        let lines: Vec<&str> = rust.code.lines().collect();
        for (n, _) in
            lines.iter().enumerate().filter(|(_, line)| line.contains("Deserialize") && line.contains("derive"))
        {
            // The item that is read from outside ends at a brace or a semicolon in the first column.
            let end = lines[n + 1..].iter().position(|line| line.starts_with('}') || line.trim_end().ends_with(";"));
            for (offset, line) in lines[n + 1..].iter().enumerate().take(end.unwrap_or(1) + 1) {
                if line.split(|c: char| !c.is_alphanumeric()).any(|word| word == "Vetted" || word == "Event") {
                    findings.push(source.at(n + offset + 2, line.trim()));
                }
            }
        }
        for pattern in ["from_str::<Vetted", "from_value::<Vetted", "from_slice::<Vetted", "from_str::<Event"] {
            findings.extend(rust.lines_with(pattern).into_iter().map(|line| source.at(line, pattern)));
        }
    }
    assert_none("text from outside becomes Vetted through the guard, never through serde", &findings);
}
