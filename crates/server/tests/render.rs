//! `veerkaart render` as the server starts it: in a process of its own, with the same limits.
#![cfg(unix)]

use std::{
    io::{Read, Write},
    process::{Command, Stdio},
};

/// The exit code and what comes out; nothing when no process could be started.
fn rendered(input: Vec<u8>) -> Option<(Option<i32>, Vec<u8>)> {
    rendered_as("full", input)
}

/// The same for another kind of document.
fn rendered_as(kind: &str, input: Vec<u8>) -> Option<(Option<i32>, Vec<u8>)> {
    let mut child = Command::new("/bin/sh")
        .args(["-c", "ulimit -v 1048576; ulimit -c 0; ulimit -f 0; exec \"$0\" render \"$1\""])
        .arg(env!("CARGO_BIN_EXE_veerkaart"))
        .arg(kind)
        .env_clear()
        .env("RAYON_NUM_THREADS", "2")
        .env("MALLOC_ARENA_MAX", "2")
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut stdin = child.stdin.take()?;
    let feed = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let mut bytes = vec![];
    child.stdout.take()?.read_to_end(&mut bytes).ok()?;
    feed.join().ok()?;
    Some((child.wait().ok()?.code(), bytes))
}

#[test]
fn within_the_limits_it_makes_the_pdf_that_the_report_is() {
    let report = report::example();
    let (code, bytes) = rendered(report::json(&report).into_bytes()).unwrap();
    assert_eq!(code, Some(0));
    assert!(bytes == report::pdf(&report).unwrap(), "the same report gives the same bytes");
}

#[test]
fn a_draft_is_made_within_the_same_limits() {
    let draft = report::Draft {
        language: report::Language::Nl,
        organisation: "Gemeente Voorbeeld".to_owned(),
        title: "Concept".to_owned(),
        kind: "Document".to_owned(),
        description: "Een concept".to_owned(),
        as_of: "2026-03-03T10:00:00+01:00".to_owned(),
        footer: "concept".to_owned(),
        notices: vec!["Niet vastgesteld".to_owned()],
        facts: vec![],
        pieces: vec![report::Piece::Text("Een zin".to_owned())],
    };
    let (code, bytes) = rendered_as("draft", report::draft_json(&draft).into_bytes()).unwrap();
    assert_eq!(code, Some(0));
    assert!(bytes == report::draft_pdf(&draft).unwrap());
    let (code, bytes) = rendered_as("draft", report::json(&report::example()).into_bytes()).unwrap();
    assert_eq!((code, bytes.len()), (Some(2), 0), "a report is no draft");
}

#[test]
fn a_report_that_is_too_large_gives_a_sentence_and_no_pdf() {
    let report = report::Report { purpose: "x".repeat(9000), ..report::example() };
    let (code, bytes) = rendered(report::json(&report).into_bytes()).unwrap();
    assert_eq!(code, Some(1));
    assert!(String::from_utf8(bytes).unwrap().contains("te lang"));
}

#[test]
fn what_is_no_report_gives_nothing() {
    for input in ["", "{", "[1]", "{\"title\": 3, \"secret\": \"kanarie\"}"] {
        let (code, bytes) = rendered(input.as_bytes().to_vec()).unwrap();
        assert_eq!((code, bytes.len()), (Some(2), 0), "{input}");
    }
}
