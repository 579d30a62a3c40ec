//! Which crate may know what.

use crate::{
    rust::Rust,
    sources::{Source, assert_none, crates, files, root, rust_of_the_product},
};
use std::{collections::BTreeSet, fs};

fn manifest(name: &str) -> toml::Table {
    manifest_in(&format!("crates/{name}"))
}

/// The folders with a crate in it, the load program too.
fn every_folder() -> impl Iterator<Item = String> {
    crates().into_iter().map(|name| format!("crates/{name}")).chain(["bench".to_owned()])
}

fn manifest_in(folder: &str) -> toml::Table {
    let path = root().join(folder).join("Cargo.toml");
    fs::read_to_string(&path).unwrap().parse().unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// What the product itself is built from, on any system; what only tests use is left out.
fn dependencies(name: &str) -> BTreeSet<String> {
    let manifest = manifest(name);
    let mut tables = vec![&manifest];
    let targets = manifest.get("target").and_then(|targets| targets.as_table());
    tables.extend(targets.into_iter().flat_map(|targets| targets.values()).filter_map(|target| target.as_table()));
    let kinds = ["dependencies", "build-dependencies"];
    tables
        .into_iter()
        .flat_map(|table| kinds.iter().filter_map(|kind| table.get(*kind)?.as_table()))
        .flat_map(|dependencies| dependencies.keys().cloned())
        .collect()
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn the_rules_depend_on_serde_and_the_guard_only() {
    assert_eq!(dependencies("model"), set(&["guard", "serde"]));
}

#[test]
fn the_guard_depends_on_serde_and_toml_only() {
    assert_eq!(dependencies("guard"), set(&["serde", "toml"]));
}

#[test]
fn store_and_report_do_not_know_each_other() {
    // What a manifest does not name cannot be named in the code either.
    assert!(!dependencies("store").contains("report"));
    assert!(!dependencies("report").contains("store"));
}

#[test]
fn nothing_depends_on_the_server_or_on_the_house() {
    for name in crates() {
        let known = dependencies(&name);
        assert!(!known.contains("server") && !known.contains("house"), "{name} depends on {known:?}");
    }
}

#[test]
fn every_crate_follows_the_lints_of_the_workspace() {
    for folder in every_folder() {
        let lints = manifest_in(&folder);
        let follows = lints.get("lints").and_then(|lints| lints.get("workspace")).and_then(toml::Value::as_bool);
        assert_eq!(follows, Some(true), "{folder}/Cargo.toml: [lints] workspace = true");
    }
}

#[test]
fn every_version_of_a_dependency_stands_in_the_workspace() {
    let mut findings = vec![];
    for folder in every_folder() {
        let manifest = manifest_in(&folder);
        for kind in ["dependencies", "dev-dependencies", "build-dependencies"] {
            for (dependency, how) in manifest.get(kind).and_then(|table| table.as_table()).into_iter().flatten() {
                if how.get("workspace").and_then(toml::Value::as_bool) != Some(true) {
                    findings.push(format!("{folder}/Cargo.toml: {dependency}"));
                }
            }
        }
    }
    assert_none("a dependency is named with `workspace = true`", &findings);
}

/// The words of a technique, outside the crate that owns it.
fn strangers(owner: &str, words: &'static [&'static str]) -> Vec<String> {
    let named = |source: &Source| {
        let found: Vec<_> = Rust::of(source).words(words).map(|(line, word)| source.at(line, word)).collect();
        found
    };
    let home = format!("crates/{owner}");
    let (own, other): (Vec<_>, Vec<_>) = rust_of_the_product().into_iter().partition(|source| source.is_in(&home));
    assert!(own.iter().any(|source| !named(source).is_empty()), "{owner} itself must be found, or this test is blind");
    other.iter().flat_map(named).collect()
}

#[test]
fn only_the_report_knows_typst() {
    assert_none(
        "only crates/report knows Typst",
        &strangers("report", &["typst", "typst_pdf", "typst_layout", "comemo"]),
    );
    let templates: Vec<_> = files("", &["typ"]).into_iter().filter(|source| !source.is_in("crates/report")).collect();
    assert_none("templates stand in crates/report", &templates.iter().map(|t| t.at(1, "template")).collect::<Vec<_>>());
}

#[test]
fn only_the_server_knows_http_and_html() {
    let words = &["axum", "axum_server", "maud", "hyper", "tower", "tower_http", "html"];
    assert_none("only crates/server knows HTTP and HTML", &strangers("server", words));
}

#[test]
fn only_the_store_knows_sql() {
    assert_none("only crates/store knows SQL", &strangers("store", &["sqlx"]));
    let is_sql = |line: &str| {
        let starts = ["SELECT ", "INSERT INTO ", "DELETE FROM ", "CREATE TABLE ", "ALTER TABLE ", "PRAGMA "];
        starts.iter().any(|start| line.contains(start)) || (line.contains("UPDATE ") && line.contains(" SET "))
    };
    let (mut own, mut findings) = (0, vec![]);
    for source in rust_of_the_product() {
        for (n, line) in Rust::of(&source).strings.lines().enumerate().filter(|(_, line)| is_sql(line)) {
            match source.is_in("crates/store") {
                true => own += 1,
                false => findings.push(source.at(n + 1, line.trim())),
            }
        }
    }
    let files = files("", &["sql"]);
    findings.extend(files.iter().filter(|file| !file.is_in("crates/store")).map(|file| file.at(1, "SQL file")));
    assert!(own > 0, "the store itself must be found, or this test is blind");
    assert_none("SQL stands in crates/store only", &findings);
}
