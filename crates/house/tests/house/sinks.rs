//! Where text could become something else than text: raw HTML, a program of the system, a connection, a script. Each such
//! place is known by name; a new one is talked about first.

use crate::{
    rust::Rust,
    sources::{Source, assert_none, files, root, rust_of_the_product},
};
use std::collections::BTreeSet;

fn product() -> Vec<Source> {
    rust_of_the_product().into_iter().filter(|source| !source.is_test()).collect()
}

/// The files in which one of these words stands in the code, tests excepted.
fn files_with(words: &[&str]) -> BTreeSet<String> {
    let has = |source: &Source| Rust::of(source).outside_tests().words(words).next().is_some();
    product().into_iter().filter(has).map(|source| source.path).collect()
}

fn these(paths: &[&str]) -> BTreeSet<String> {
    paths.iter().map(|path| (*path).to_owned()).collect()
}

#[test]
fn raw_html_is_made_of_our_own_drawings_only() {
    let known = ["crates/server/src/component/page.rs", "crates/server/src/component/qr.rs"];
    assert_eq!(files_with(&["PreEscaped"]), these(&known), "maud escapes everything else");
}

#[test]
fn another_program_is_started_in_one_place() {
    // Something of this name that starts no program would be an enum of `clap`: those are words after `enum` or a path.
    let starts = |source: &Source| !Rust::of(source).outside_tests().lines_with("Command::new(").is_empty();
    let found: BTreeSet<String> = product().into_iter().filter(starts).map(|source| source.path).collect();
    assert_eq!(found, these(&["crates/server/src/door/renderer.rs"]));
}

/// What opens a connection. The database is `sqlx`, which only the store knows (see `borders`).
const CONNECTIONS: [&str; 9] = [
    "TcpStream",
    "UnixStream",
    "UnixDatagram",
    "ToSocketAddrs",
    "lookup_host",
    "reqwest",
    "ureq",
    "hyper",
    "hyper_util",
];

/// The one place that speaks outward: to the provider of single sign-on that an administrator named, and to nobody as long as
/// none is named. With the one HTTP client, and below the protocol.
const OUTWARD: (&str, &str, &str) = ("crates/server/src/door/single_sign_on", "reqwest", "openidconnect");

#[test]
fn nothing_opens_a_connection_outward() {
    let (door, client, protocol) = OUTWARD;
    let file = format!("{door}/mod.rs");
    assert_eq!(files_with(&CONNECTIONS), these(&[&file]), "only the door to the provider");
    let others: Vec<&str> = CONNECTIONS.into_iter().filter(|name| *name != client).collect();
    assert_eq!(files_with(&others), BTreeSet::new(), "and there with this client only");
    assert!(files_with(&[protocol]).iter().all(|path| path.starts_with(&format!("{door}/"))), "{protocol}");
    let source = product().into_iter().find(|source| source.path == file).unwrap();
    let code = Rust::of(&source).outside_tests();
    let once = |call: &str| code.lines_with(call).len() == 1;
    assert!(once("reqwest::Client::builder()") && code.lines_with("reqwest::Client::new(").is_empty(), "one client");
    assert!(once("reqwest::redirect::Policy::none()"), "whom it points to with a redirect, nobody named");
    // Asking the system which address it would use sends nothing, as long as nothing is sent.
    let asks = "crates/server/src/door/room_code.rs";
    assert_eq!(files_with(&["UdpSocket"]), these(&[asks]));
    let source = product().into_iter().find(|source| source.path == asks).unwrap();
    let sends = Rust::of(&source);
    assert!([".send(", ".send_to("].iter().all(|call| sends.lines_with(call).is_empty()), "{asks}");
    for manifest in files("crates", &["toml"]).iter().filter(|source| source.path.ends_with("/Cargo.toml")) {
        let server = manifest.path == "crates/server/Cargo.toml";
        let known = |line: &str| server && line == format!("{client}.workspace = true");
        let names = |line: &&str| CONNECTIONS.iter().any(|name| line.starts_with(name));
        let strange = manifest.text.lines().filter(names).find(|line| !known(line));
        assert_eq!(strange, None, "{}", manifest.path);
        assert!(server || !manifest.text.contains(protocol), "{}", manifest.path);
    }
}

/// What runs text, keeps something in the browser, or speaks to another window or server.
const NEVER_IN_A_BEHAVIOUR: [&str; 18] = [
    "eval(",
    "new Function",
    "document.write",
    "insertAdjacentHTML",
    "outerHTML =",
    "setTimeout('",
    "postMessage",
    "('message'",
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "caches.",
    "serviceWorker",
    "document.cookie",
    "WebSocket",
    "sendBeacon",
    "XMLHttpRequest",
    "import(",
];

fn behaviours() -> Vec<Source> {
    files("web/js", &["js"]).into_iter().filter(|source| !source.is_in("web/js/test")).collect()
}

#[test]
fn the_behaviours_run_no_text_keep_nothing_and_speak_to_nobody_else() {
    let (mut findings, mut makes_html) = (vec![], vec![]);
    for source in behaviours() {
        for (n, line) in source.text.lines().enumerate() {
            // A channel reaches the other tabs of our own site only, and one word goes through it: that it is over.
            let to_own_tabs = source.path == "web/js/leave.js"
                && ["tabs.addEventListener('message', empty);", "tabs.postMessage('over');"]
                    .iter()
                    .any(|it| line.ends_with(it));
            let strange = NEVER_IN_A_BEHAVIOUR.iter().filter(|word| !to_own_tabs && line.contains(**word));
            findings.extend(strange.map(|word| source.at(n + 1, word)));
            if line.contains("innerHTML") {
                makes_html.push(source.at(n + 1, line.trim()));
            }
        }
    }
    assert!(behaviours().len() >= 5 && root().join("web/js/live.js").exists(), "behaviours are found");
    assert_none("a behaviour runs no text, keeps nothing in the browser and speaks to our own server only", &findings);
    // A part of a page, as our own server rendered it.
    assert_eq!(makes_html.len(), 1, "{makes_html:?}");
    assert!(makes_html[0].contains("web/js/live.js") && makes_html[0].ends_with("fragment.innerHTML = html;"));
}
