//! No third party is contacted at run time.

use crate::{
    rust::Rust,
    sources::{Source, assert_none, files},
};

/// Names in formats and licences, that nobody fetches.
const NEVER_FETCHED: [&str; 4] = ["www.w3.org", "joinup.ec.europa.eu", "eupl.eu", "schemas.openid.net"];

fn is_example(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    host == "localhost" || host == "127.0.0.1" || labels.contains(&"example")
}

/// The hosts that are named in this line.
fn hosts(line: &str) -> Vec<&str> {
    let mut found = vec![];
    for scheme in ["http://", "https://", "ws://", "wss://"] {
        for (at, _) in line.match_indices(scheme) {
            let rest = &line[at + scheme.len()..];
            let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.' || c == '-')).unwrap_or(rest.len());
            found.push(rest[..end].trim_end_matches('.'));
        }
    }
    // `//host` in a style sheet or a script loads over the protocol of the page.
    for opening in ["url(//", "src=\"//", "href=\"//", "@import \"//"] {
        found.extend(line.match_indices(opening).map(|_| "//"));
    }
    found.retain(|host| !host.is_empty());
    found
}

/// What may reach a browser or a network: strings of Rust outside tests, and every other file as it is.
fn spoken(source: &Source) -> String {
    if source.path.ends_with(".rs") { Rust::of(source).outside_tests().strings } else { source.text.clone() }
}

#[test]
fn no_third_party_is_contacted() {
    let mut sources = files("web", &["js", "mjs", "css", "html", "svg"]);
    sources.extend(files("crates/server", &["rs", "ftl", "html", "svg", "js", "css"]));
    sources.extend(files("crates/report", &["rs", "typ"]));
    sources.extend(files("crates/store/src", &["rs"]));
    let mut findings = vec![];
    for source in sources.iter().filter(|source| !source.is_test() && !source.is_in("web/js/test")) {
        for (n, line) in spoken(source).lines().enumerate() {
            let strange = hosts(line).into_iter().filter(|host| !is_example(host) && !NEVER_FETCHED.contains(host));
            findings.extend(strange.map(|host| source.at(n + 1, host)));
        }
    }
    assert_none("no host of a third party stands in what runs", &findings);
}

#[test]
fn a_host_of_a_third_party_would_be_found() {
    assert_eq!(hosts("@import url(https://fonts.somewhere.net/css);"), ["fonts.somewhere.net"]);
    assert_eq!(hosts("<script src=\"//cdn.somewhere.net/x.js\">"), ["//"]);
    assert_eq!(hosts("format!(\"https://{host}\")"), Vec::<&str>::new());
    assert!(is_example("veerkaart.example.nl") && !is_example("example-cdn.net"));
}
