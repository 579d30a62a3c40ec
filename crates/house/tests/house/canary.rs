//! The holes that the attack must find are patches beside it: each still fits the tree, and none of them is in it.

use crate::sources::{Source, assert_none, files, root};
use std::fs;

/// The parts of the attack that can find something.
const PARTS: [&str; 7] = ["tricks", "documents", "traces", "rendering", "malformed", "scanners", "offline"];

/// A change to one place of a file: what stands there, and what the hole makes of it.
#[derive(Default)]
struct Hunk {
    path: String,
    line: usize,
    there: String,
    holed: String,
}

fn holes() -> Vec<Source> {
    files("e2e/attack/canary/holes", &["patch"])
}

fn hunks(patch: &str) -> Vec<Hunk> {
    let (mut hunks, mut path): (Vec<Hunk>, &str) = (vec![], "");
    for (n, line) in patch.lines().enumerate() {
        if let Some(named) = line.strip_prefix("+++ b/") {
            path = named;
        } else if line.starts_with("@@ ") {
            hunks.push(Hunk { path: path.to_owned(), line: n + 1, ..Hunk::default() });
        } else if let (Some(hunk), Some(sign)) = (hunks.last_mut(), line.chars().next()) {
            let text = format!("{}\n", &line[1..]);
            if !line.starts_with("--- ") && matches!(sign, ' ' | '-') {
                hunk.there.push_str(&text);
            }
            if matches!(sign, ' ' | '+') {
                hunk.holed.push_str(&text);
            }
        }
    }
    hunks
}

#[test]
fn every_hole_still_fits_the_tree_and_none_is_in_it() {
    let mut findings = vec![];
    for hole in holes() {
        for hunk in hunks(&hole.text) {
            let tree = fs::read_to_string(root().join(&hunk.path)).unwrap_or_default();
            if !tree.contains(&hunk.there) {
                findings.push(hole.at(hunk.line, &format!("does not fit {} any more", hunk.path)));
            }
            if tree.contains(&hunk.holed) {
                findings.push(hole.at(hunk.line, &format!("is in {}", hunk.path)));
            }
        }
    }
    assert_none("holes are patches that apply, and that nobody applied", &findings);
}

#[test]
fn every_hole_says_what_it_is_and_which_part_of_the_attack_finds_it() {
    let holes = holes();
    assert!(holes.len() >= 15, "{} holes", holes.len());
    let mut findings = vec![];
    for hole in &holes {
        let told = |name: &str| hole.text.lines().find_map(|line| line.strip_prefix(&format!("# {name}: ")));
        let fine = hole.text.starts_with("# ")
            && told("part").is_some_and(|part| PARTS.contains(&part))
            && told("says").is_some_and(|says| says.len() > 5)
            && !hunks(&hole.text).is_empty();
        if !fine {
            findings.push(hole.at(1, "needs a sentence, a part, what that part says, and a change"));
        }
    }
    assert_none("every hole is described", &findings);
    for part in PARTS {
        assert!(
            holes.iter().any(|hole| hole.text.contains(&format!("\n# part: {part}\n"))),
            "{part} has no hole to find"
        );
    }
}
