//! The audit against OWASP ASVS 5.0.0 (`docs/proof/asvs.toml`): every requirement of level 1 and 2 has one row, and what a
//! row points at is there. `VEERKAART_BLESS=1` writes the table for readers anew.

use crate::{
    rust::Rust,
    sources::{assert_none, files, root},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    fs,
};
use toml::{Table, Value};

const TABLE: &str = "docs/proof/asvs.toml";
const FOR_READERS: &str = "docs/proof/asvs.md";
const ABOUT_IT: &str = "docs/proof/README.md";
/// Documents whose words in backquotes may be names of tests.
const THAT_NAME_TESTS: [&str; 4] =
    ["docs/proof/facts.md", "docs/proof/README.md", "docs/privacy/seizure.md", "docs/threats.md"];

/// What a row can say, each with the word for readers.
const VERDICTS: [(&str, &str); 4] =
    [("test", "test"), ("reading", "reading"), ("not_applicable", "not applicable"), ("open", "open")];

/// The sections of the standard, each with the level of its requirements in order.
const SECTIONS: &str = "
    1.1:22 1.2:1111122223 1.3:112222222223 1.4:222 1.5:123 2.1:122 2.2:112 2.3:12223 2.4:23 3.1:3
    3.2:113 3.3:12223 3.4:11222233 3.5:11122333 3.6:3 3.7:22333 4.1:12233 4.2:23333 4.3:22 4.4:1222
    5.1:2 5.2:112333 5.3:113 5.4:222 6.1:122 6.2:111111112222 6.3:11223333 6.4:112233 6.5:22222333
    6.6:2223 6.7:33 6.8:2222 7.1:222 7.2:1111 7.3:22 7.4:11222 7.5:223 7.6:22 8.1:1233 8.2:1123 8.3:133
    8.4:23 9.1:111 9.2:1222 10.1:22 10.2:223 10.3:22223 10.4:1111122222233333 10.5:22222 10.6:22
    10.7:222 11.1:2233 11.2:22233 11.3:11233 11.4:1222 11.5:23 11.6:23 11.7:33 12.1:12233 12.2:11
    12.3:22223 13.1:2333 13.2:222223 13.3:2233 13.4:1222233 14.1:22 14.2:12223333 14.3:122 15.1:12233
    15.2:12233 15.3:1222222 15.4:3333 16.1:2 16.2:22222 16.3:2222 16.4:222 16.5:2223 17.1:23
    17.2:22223333 17.3:22
";

/// The requirements of level 1 and 2 in the order of the standard: number and level.
fn requirements() -> Vec<(String, char)> {
    let sections = SECTIONS.split_whitespace().filter_map(|section| section.split_once(':'));
    let all = sections.flat_map(|(section, levels)| {
        levels.chars().enumerate().map(move |(n, level)| (format!("{section}.{}", n + 1), level))
    });
    all.filter(|(_, level)| *level != '3').collect()
}

/// The rows by number. A number that stands twice in one chapter is no TOML; in two chapters it is found here.
fn rows() -> BTreeMap<String, Table> {
    let text = fs::read_to_string(root().join(TABLE)).unwrap();
    let chapters: Table = text.parse().unwrap();
    let mut rows = BTreeMap::new();
    for (chapter, table) in chapters {
        for (number, row) in table.as_table().unwrap() {
            let own = chapter.split('-').next() == number.split('.').next();
            assert!(own, "{number} stands in {chapter}");
            assert!(rows.insert(number.clone(), row.as_table().unwrap().clone()).is_none(), "{number} stands twice");
        }
    }
    rows
}

fn verdict(row: &Table) -> Vec<&'static str> {
    VERDICTS.into_iter().map(|(key, _)| key).filter(|key| row.contains_key(*key)).collect()
}

fn counts() -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    rows().values().flat_map(verdict).for_each(|verdict| *counts.entry(verdict).or_default() += 1);
    counts
}

/// The names of all tests: functions that are marked as one, those that run on both engines, and those of the browser.
fn tests() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for source in files("crates", &["rs"]) {
        let code = Rust::of(&source).code;
        let name = |text: &str| text.split(|c: char| !c.is_alphanumeric() && c != '_').next().map(str::to_owned);
        for group in code.split("on_both_engines!(").skip(1).filter_map(|rest| rest.split(')').next()) {
            names.extend(group.split(',').filter_map(|listed| name(listed.trim())));
        }
        let mut marked = false;
        for line in code.lines().map(str::trim) {
            if line.starts_with("#[test]") || line.starts_with("#[tokio::test") {
                marked = true;
            } else if let Some(rest) = line.split("fn ").nth(1).filter(|_| marked) {
                names.extend(name(rest));
                marked = false;
            }
        }
    }
    for source in ["e2e/tests", "web/js/test"].into_iter().flat_map(|folder| files(folder, &["js"])) {
        for line in source.text.lines() {
            for (begin, end) in [("test('", "', "), ("test(`", "`, ")] {
                let quoted = line.trim_start().strip_prefix(begin).and_then(|rest| rest.split(end).next());
                names.extend(quoted.map(str::to_owned));
            }
        }
    }
    names
}

fn named(row: &Table) -> Vec<&str> {
    row.get("test").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

#[test]
fn every_requirement_of_level_one_and_two_has_one_row() {
    let wanted: BTreeSet<String> = requirements().into_iter().map(|(number, _)| number).collect();
    assert_eq!(wanted.len(), 253, "the list of this test");
    assert_eq!(requirements().iter().filter(|(_, level)| *level == '1').count(), 70, "the list of this test");
    let there: BTreeSet<String> = rows().into_keys().collect();
    assert_eq!(there.difference(&wanted).collect::<Vec<_>>(), Vec::<&String>::new(), "no requirement of level 1 or 2");
    assert_eq!(wanted.difference(&there).collect::<Vec<_>>(), Vec::<&String>::new(), "without a row");
}

#[test]
fn every_row_says_one_thing_in_words() {
    const KNOWN: [&str; 6] = ["about", "test", "reading", "not_applicable", "open", "note"];
    let mut findings = vec![];
    for (number, row) in rows() {
        let words = |key: &str| row.get(key).and_then(Value::as_str).is_some_and(|text| text.len() > 3);
        let says = verdict(&row);
        let filled = says.iter().all(|key| if *key == "test" { !named(&row).is_empty() } else { words(key) });
        let known = row.keys().all(|key| KNOWN.contains(&key.as_str()));
        if says.len() != 1 || !filled || !known || !words("about") {
            findings.push(format!("{TABLE}: {number}: {says:?}"));
        }
    }
    assert_none("a row has `about` and exactly one of test, reading, not_applicable and open", &findings);
}

#[test]
fn every_test_that_a_row_names_is_there() {
    let tests = tests();
    assert!(tests.len() > 700 && tests.contains("blanked_content_is_gone_and_the_chain_verifies"), "{}", tests.len());
    let rows = rows();
    let gone = rows.iter().flat_map(|(number, row)| named(row).into_iter().map(move |name| (number, name)));
    let gone =
        gone.filter(|(_, name)| !tests.contains(*name)).map(|(number, name)| format!("{TABLE}: {number}: {name}"));
    assert_none("a test that is named exists", &gone.collect::<Vec<_>>());
}

#[test]
fn every_test_that_a_document_names_is_there() {
    let tests = tests();
    // Those of Rust by their underscores; those of the browser are sentences.
    let is_name = |word: &str| {
        let plain = word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        plain && word.matches('_').count() > 2 || word.matches(' ').count() > 5 && !word.contains("cargo")
    };
    let (mut findings, mut found) = (vec![], 0);
    for path in THAT_NAME_TESTS {
        let text = fs::read_to_string(root().join(path)).unwrap();
        for (n, line) in text.lines().enumerate() {
            for word in line.split('`').skip(1).step_by(2).map(|word| word.rsplit("::").next().unwrap_or(word)) {
                found += usize::from(is_name(word));
                if is_name(word) && !tests.contains(word) {
                    findings.push(format!("{path}:{}: {word}", n + 1));
                }
            }
        }
    }
    assert!(found > 50, "or this test is blind");
    assert_none("a test that a document names exists", &findings);
}

#[test]
fn every_file_that_was_read_is_there() {
    let mut findings = vec![];
    for (number, row) in rows() {
        let Some(reading) = row.get("reading").and_then(Value::as_str) else { continue };
        let Some((paths, shown)) = reading.split_once(": ") else {
            findings.push(format!("{TABLE}: {number}: says files, a colon and what they show"));
            continue;
        };
        let missing = paths.split(", ").filter(|path| !root().join(path).exists());
        findings.extend(missing.map(|path| format!("{TABLE}: {number}: {path}")));
        if shown.len() < 10 {
            findings.push(format!("{TABLE}: {number}: {shown}"));
        }
    }
    assert_none("a file that was read exists, and the row says what it shows", &findings);
}

#[test]
fn the_numbers_that_are_told_are_those_of_the_table() {
    let text = fs::read_to_string(root().join(ABOUT_IT)).unwrap();
    let counts = counts();
    for (key, word) in VERDICTS {
        let line = format!("| {word} | {} |", counts.get(key).copied().unwrap_or_default());
        assert!(text.contains(&line), "{ABOUT_IT} must say: {line}");
    }
}

/// The table as a page: what is open first.
fn for_readers() -> String {
    let rows = rows();
    let mut page = String::from(
        "# OWASP ASVS 5.0.0, level 1 and 2\n\nMade out of [asvs.toml](asvs.toml) by the tests of the house; change that file. \
         What the words mean and how it was done stands in [README.md](README.md).\n",
    );
    let _ = write!(page, "\n## Open\n\n| number | level | about | what is missing |\n|---|---|---|---|\n");
    let text = |row: &Table, key: &str| row.get(key).and_then(Value::as_str).unwrap_or_default().replace('|', "\\|");
    for (number, level) in requirements() {
        if let Some(row) = rows.get(&number).filter(|row| row.contains_key("open")) {
            let _ = writeln!(page, "| {number} | {level} | {} | {} |", text(row, "about"), text(row, "open"));
        }
    }
    let mut chapter = String::new();
    for (number, level) in requirements() {
        let Some(row) = rows.get(&number) else { continue };
        let own = number.split('.').next().unwrap_or_default();
        if own != chapter {
            own.clone_into(&mut chapter);
            let _ = write!(
                page,
                "\n## Chapter {chapter}\n\n| number | level | about | verdict | by |\n|---|---|---|---|---|\n"
            );
        }
        let (key, word) = VERDICTS.into_iter().find(|(key, _)| row.contains_key(*key)).unwrap_or(("open", "open"));
        let by = match key {
            "test" => named(row).iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "),
            key => text(row, key),
        };
        let note = text(row, "note");
        let note = if note.is_empty() { note } else { format!(" ({note})") };
        let _ = writeln!(page, "| {number} | {level} | {} | {word} | {by}{note} |", text(row, "about"));
    }
    page
}

#[test]
fn the_page_for_readers_is_the_table() {
    let page = for_readers();
    if std::env::var_os("VEERKAART_BLESS").is_some() {
        fs::write(root().join(FOR_READERS), &page).unwrap();
    }
    let kept = fs::read_to_string(root().join(FOR_READERS)).unwrap_or_default();
    assert!(kept == page, "{FOR_READERS} is not what {TABLE} says; run once with VEERKAART_BLESS=1");
}
