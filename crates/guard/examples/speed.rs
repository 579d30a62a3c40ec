//! How long the guard takes for a text of 500 characters: `cargo run --release -p guard --example speed`.
//! A figure, no test: it depends on the machine. Made of the sentences of the second set, joined and cut at 500.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use guard::{Guard, Place};

const ROUNDS: usize = 20;

fn texts() -> Option<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sentences/blind");
    let mut all = Vec::new();
    for name in ["domain.toml", "functions.toml", "fixed_forms.toml"] {
        let lists: toml::Table = fs::read_to_string(folder.join(name)).ok()?.parse().ok()?;
        strings(&toml::Value::Table(lists), &mut all);
    }
    let long: Vec<char> = all.join(" ").chars().collect();
    Some(long.chunks_exact(500).map(|part| part.iter().collect()).collect())
}

fn strings(value: &toml::Value, into: &mut Vec<String>) {
    match value {
        toml::Value::String(text) => into.push(text.clone()),
        toml::Value::Array(values) => values.iter().for_each(|value| strings(value, into)),
        toml::Value::Table(values) => values.values().for_each(|value| strings(value, into)),
        _ => {}
    }
}

fn main() -> io::Result<()> {
    let texts = texts().ok_or_else(|| io::Error::other("the sentences cannot be read"))?;
    let start = Instant::now();
    let guard = Guard::built_in();
    let lists = start.elapsed();
    let mut times: Vec<Duration> = Vec::new();
    // The fastest run of each text: what the text costs, without what else the machine does.
    let mut own = vec![Duration::MAX; texts.len()];
    let mut found = 0;
    for _ in 0..ROUNDS {
        for (text, own) in texts.iter().zip(&mut own) {
            let start = Instant::now();
            found += guard.findings(text, Place::Dossier).len();
            let took = start.elapsed();
            *own = took.min(*own);
            times.push(took);
        }
    }
    times.sort();
    let at = |share: f64| times.get(((times.len() - 1) as f64 * share) as usize).copied().unwrap_or_default();
    writeln!(
        io::stdout(),
        "{} texts of 500 characters, {} runs, {} findings: median {:?}, 99 % within {:?}, worst {:?}; the dearest text at its fastest {:?}; reading the lists once {:?}",
        texts.len(),
        times.len(),
        found / ROUNDS,
        at(0.5),
        at(0.99),
        at(1.0),
        own.into_iter().max().unwrap_or_default(),
        lists,
    )
}
