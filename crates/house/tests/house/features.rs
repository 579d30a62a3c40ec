//! A feature of the server is a folder that no other feature knows.

use crate::{
    rust::Rust,
    sources::{Source, assert_none, files, folders, root},
};

const SRC: &str = "crates/server/src";

/// Folders that features share: they are no features.
const SHARED: [&str; 6] = ["component", "content", "door", "live", "command", "text"];

/// A feature that may know another, with the reason. Keep it empty.
const EXCEPTIONS: [(&str, &str, &str); 0] = [];

fn features() -> Vec<String> {
    let is_feature =
        |name: &String| !SHARED.contains(&name.as_str()) && root().join(SRC).join(name).join("mod.rs").exists();
    folders(SRC).into_iter().filter(is_feature).collect()
}

/// What this file names at the top of the crate, from wherever it stands.
fn named_at_the_top(source: &Source) -> Vec<(usize, String)> {
    let inside = source.path.strip_prefix(SRC).unwrap_or_default();
    let folders = inside.matches('/').count() - 1;
    let depth = if source.stem() == "mod" { folders } else { folders + 1 };
    let rust = Rust::of(source);
    let mut names = rust.names_below("crate::");
    names.extend(rust.names_below(&"super::".repeat(depth)));
    names
}

#[test]
fn a_feature_never_knows_another_feature() {
    let features = features();
    assert!(features.len() > 3, "features are folders of {SRC} with a mod.rs; found {features:?}");
    let mut findings = vec![];
    for feature in &features {
        for source in files(&format!("{SRC}/{feature}"), &["rs"]) {
            for (line, name) in named_at_the_top(&source) {
                let allowed = EXCEPTIONS.iter().any(|(from, to, _)| from == feature && *to == name);
                if features.contains(&name) && name != *feature && !allowed {
                    findings.push(source.at(line, &format!("{feature} knows {name}")));
                }
            }
        }
    }
    assert_none("what two features share stands in component, door or live", &findings);
}

#[test]
fn what_features_share_knows_no_feature() {
    let features = features();
    let mut findings = vec![];
    for shared in ["component", "door"] {
        for source in files(&format!("{SRC}/{shared}"), &["rs"]) {
            let names = named_at_the_top(&source).into_iter().filter(|(_, name)| features.contains(name));
            findings.extend(names.map(|(line, name)| source.at(line, &format!("{shared} knows {name}"))));
        }
    }
    assert_none("features know what they share, not the other way round", &findings);
}
