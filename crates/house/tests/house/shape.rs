//! How long a file may be, what it may be called, and what it may silence.

use crate::{
    rust::Rust,
    sources::{assert_none, files},
};

const MOST_LINES: usize = 400;

/// Names that say nothing about what is in it.
const EMPTY_NAMES: [&str; 14] = [
    "util", "utils", "helper", "helpers", "common", "type", "types", "models", "misc", "manager", "managers",
    "service", "services", "shared",
];

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    let long = files("", &["rs", "js", "mjs", "ts", "css"]).into_iter().filter_map(|source| {
        let lines = source.text.lines().count();
        (lines > MOST_LINES).then(|| source.at(lines, "lines"))
    });
    assert_none("a file has at most 400 lines", &long.collect::<Vec<_>>());
}

#[test]
fn a_name_says_what_is_in_it() {
    let mut findings = vec![];
    for source in files("", &["rs", "js", "mjs", "ts", "css", "ftl", "typ", "sql"]) {
        let mut names = source.path.split('/').map(|part| part.split('.').next().unwrap_or_default());
        if let Some(name) = names.find(|name| EMPTY_NAMES.contains(name)) {
            findings.push(source.at(1, name));
        }
    }
    assert_none("a file or folder is named after what it does", &findings);
}

#[test]
fn nothing_is_allowed_silently() {
    let mut findings = vec![];
    for source in files("crates", &["rs"]) {
        let rust = Rust::of(&source);
        for pattern in ["#[allow(", "#![allow("] {
            findings.extend(rust.lines_with(pattern).into_iter().map(|line| source.at(line, pattern)));
        }
    }
    assert_none("use #[expect(…, reason = …)]: it goes when it is no longer needed", &findings);
}

#[test]
fn a_test_is_a_sentence() {
    let mut findings = vec![];
    for source in files("crates", &["rs"]) {
        let lines = Rust::of(&source).code;
        let named = lines.lines().enumerate().filter(|(_, line)| line.trim_start().starts_with("fn test_"));
        findings.extend(named.map(|(n, line)| source.at(n + 1, line.trim())));
    }
    assert_none("a test is called after what holds, never `test_`", &findings);
}
