//! A version of content that was released never changes: dossiers point at it.
//!
//! `content/digests.txt` holds the digest and the path of every file of every version. `VEERKAART_BLESS=1` adds the files
//! that are new; it never changes a line. Somebody who wants other words makes a new version.

use crate::sources::{assert_none, files, root};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, fmt::Write, fs};

const LIST: &str = "content/digests.txt";

fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Path and digest of every file that stands in a version.
fn versions() -> BTreeMap<String, String> {
    let is_version =
        |folder: &str| folder.strip_prefix('v').is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
    let mut all = files("content", &[]);
    all.retain(|source| source.path.split('/').any(is_version));
    all.into_iter().map(|source| (source.path, digest(&source.text))).collect()
}

fn listed() -> BTreeMap<String, String> {
    let list = fs::read_to_string(root().join(LIST)).unwrap_or_default();
    let lines = list.lines().filter_map(|line| line.split_once("  "));
    lines.map(|(digest, path)| (path.to_owned(), digest.to_owned())).collect()
}

fn with_new_ones(mut listed: BTreeMap<String, String>) -> BTreeMap<String, String> {
    if std::env::var_os("VEERKAART_BLESS").is_some() {
        for (path, digest) in versions() {
            listed.entry(path).or_insert(digest);
        }
        let lines: String = listed.iter().map(|(path, digest)| format!("{digest}  {path}\n")).collect();
        fs::write(root().join(LIST), lines).unwrap();
    }
    listed
}

#[test]
fn released_content_never_changes() {
    let versions = versions();
    assert!(!versions.is_empty(), "content must be found, or this test is blind");
    let listed = with_new_ones(listed());
    let mut findings = vec![];
    for (path, known) in &listed {
        match versions.get(path) {
            None => findings.push(format!("{path}: gone")),
            Some(digest) if digest != known => findings.push(format!("{path}: changed; make a new version")),
            Some(_) => {}
        }
    }
    let new = versions.keys().filter(|path| !listed.contains_key(*path));
    findings.extend(new.map(|path| format!("{path}: not in {LIST}; run once with VEERKAART_BLESS=1")));
    assert_none("a version of content never changes", &findings);
}
