//! The files of the project, and how a finding is told.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Made, fetched or kept elsewhere.
const PASSED_BY: [&str; 6] = ["target", "node_modules", ".git", "out", "demo-data", "dist"];

/// A text file, by its path from the root of the project.
pub struct Source {
    pub path: String,
    pub text: String,
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The files below this folder with one of these extensions, in order of path.
pub fn files(under: &str, extensions: &[&str]) -> Vec<Source> {
    let mut paths = vec![];
    collect(&root().join(under), &mut paths);
    paths.sort();
    let wanted = |path: &PathBuf| {
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        extensions.is_empty() || extensions.contains(&extension)
    };
    paths
        .into_iter()
        .filter(wanted)
        .filter_map(|path| {
            // A file may go while the tests run, and an image is no text.
            let text = fs::read_to_string(&path).ok()?;
            Some(Source { path: from_root(&path), text })
        })
        .collect()
}

fn from_root(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name();
        match path.is_dir() {
            true if PASSED_BY.iter().any(|passed| name == *passed) => {}
            true => collect(&path, paths),
            false => paths.push(path),
        }
    }
}

/// The folders directly below this one, by name.
pub fn folders(under: &str) -> Vec<String> {
    let entries = fs::read_dir(root().join(under)).into_iter().flatten().flatten();
    let mut names: Vec<_> = entries
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// Every crate, by name. A folder without a manifest is no crate.
pub fn crates() -> Vec<String> {
    folders("crates").into_iter().filter(|name| root().join(format!("crates/{name}/Cargo.toml")).exists()).collect()
}

/// The Rust of all crates except this one, whose tests hold the words that they look for.
pub fn rust_of_the_product() -> Vec<Source> {
    files("crates", &["rs"]).into_iter().filter(|source| !source.is_in("crates/house")).collect()
}

impl Source {
    pub fn is_in(&self, folder: &str) -> bool {
        self.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
    }

    /// The name without folder and extension.
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default()
    }

    /// Tests beside the code, what they share, and the faults that only tests bring.
    pub fn is_test(&self) -> bool {
        ["tests", "testing"].contains(&self.stem())
            || self.path.split('/').any(|folder| folder == "tests" || folder == "faults")
    }

    pub fn at(&self, line: usize, what: &str) -> String {
        format!("{}:{line}: {what}", self.path)
    }
}

/// Fails with every finding on a line of its own.
pub fn assert_none(rule: &str, findings: &[String]) {
    assert!(findings.is_empty(), "{rule}\n  {}\n", findings.join("\n  "));
}
