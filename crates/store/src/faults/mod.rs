//! What the store loses when the process, the power or the disk fails: nothing that it confirmed. Only in tests.
//!
//! A bounded slice runs with the other tests. The full measure is `make faults`; it sets `VEERKAART_FAULTS` to `full` and
//! its figures stand in `docs/proof/`. The children are this same program, which runs one ignored test with the addresses
//! below in its environment; the product reads none of them.

mod cuts;
mod disk;
mod errors;
mod full;
mod kills;
mod ledger;
mod shim;
mod writers;

use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// The database of a child; also the files that the shim looks at.
const PATH: &str = "VEERKAART_FAULTS_PATH";
/// Where the shim writes down what happens.
const TRACE: &str = "VEERKAART_FAULTS_TRACE";
/// By which words the shim lets a sync or a write fail.
const CONTROL: &str = "VEERKAART_FAULTS_CONTROL";
/// How far each client of a child is by now.
const FROM: &str = "VEERKAART_FAULTS_FROM";
/// Whether the child syncs less than the product ever does.
const WEAK: &str = "VEERKAART_FAULTS_WEAK";

/// How often something is done: in the bounded slice, and in full.
fn rounds(slice: usize, full: usize) -> usize {
    match std::env::var("VEERKAART_FAULTS").as_deref() {
        Ok("full") => full,
        Ok(number) => number.parse().unwrap_or(slice),
        Err(_) => slice,
    }
}

/// A folder in memory where there is one: no sentence here rests on what this machine's own disk does.
fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory).unwrap() } else { tempfile::tempdir().unwrap() }
}

/// The database in a folder.
fn database(folder: &Path) -> PathBuf {
    folder.join("veerkaart.db")
}

fn url(path: &Path) -> String {
    format!("sqlite:{}", path.display())
}

/// A small generator with a seed that is printed, so that a failure can be repeated.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides.max(1)
    }

    fn below(&mut self, length: usize) -> usize {
        usize::try_from(self.roll(length as u64)).unwrap()
    }
}
