//! The shim of `checks/faults/shim.c`: compiled here, preloaded in a child, and told what must fail.

use std::fs::OpenOptions;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Compiles the shim into a folder.
pub(super) fn compiled(folder: &Path) -> PathBuf {
    let library = folder.join("shim.so");
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/checks/faults/shim.c");
    let done = Command::new("cc")
        .args(["-O1", "-shared", "-fPIC", "-o"])
        .arg(&library)
        .args([source, "-lpthread"])
        .status()
        .expect("a C compiler is needed, as for building");
    assert!(done.success());
    library
}

/// This program once more, for one ignored test, with its output at hand.
pub(super) fn child(test: &str, database: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", &format!("faults::{test}"), "--ignored", "--nocapture"])
        .env(super::PATH, database)
        .stdout(Stdio::piped());
    command
}

/// When a child is killed.
#[derive(Debug, Clone, Copy)]
pub(super) enum When {
    /// So long after it was started, whatever it does.
    Started(Duration),
    /// So long after it confirmed so much: a slow machine writes as much as a fast one.
    Confirmed(usize, Duration),
}

/// Starts a child, kills it, and answers the lines that it said. `meanwhile` runs when the child begins to write.
pub(super) fn killed(command: &mut Command, when: When, meanwhile: impl FnOnce()) -> Vec<String> {
    let mut child = command.spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let heard = Arc::new((AtomicUsize::new(0), AtomicUsize::new(0)));
    let counted = heard.clone();
    let reader = std::thread::spawn(move || {
        let lines = lines.map_while(Result::ok).inspect(|line| {
            counted.0.fetch_add(usize::from(line == "ready"), Ordering::Relaxed);
            counted.1.fetch_add(usize::from(line.starts_with("c ")), Ordering::Relaxed);
        });
        lines.collect::<Vec<_>>()
    });
    let until = |is_so: &dyn Fn() -> bool| {
        let begun = Instant::now();
        while !is_so() {
            assert!(begun.elapsed() < Duration::from_secs(60), "the child does not write");
            std::thread::sleep(Duration::from_micros(500));
        }
    };
    match when {
        When::Started(wait) => std::thread::sleep(wait),
        When::Confirmed(count, wait) => {
            until(&|| heard.0.load(Ordering::Relaxed) > 0);
            meanwhile();
            until(&|| heard.1.load(Ordering::Relaxed) >= count);
            std::thread::sleep(wait);
        }
    }
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap()
}

/// What a child is told to let fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Sync = 1,
    Write = 2,
}

/// The errors of the system that are used.
pub(super) const EIO: u32 = 5;
pub(super) const ENOSPC: u32 = 28;

/// The words that the shim reads.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fault {
    pub(super) what: What,
    /// The how manieth fails.
    pub(super) nth: u32,
    pub(super) error: u32,
    /// Whether everything after it fails as well, until it is lifted.
    pub(super) lasting: bool,
    /// Whether every n-th fails, for ever.
    pub(super) every: bool,
}

/// The file with those words.
pub(super) struct Control(PathBuf);

impl Control {
    pub(super) fn at(path: PathBuf) -> Self {
        Self(path)
    }

    pub(super) fn made(path: PathBuf) -> Self {
        std::fs::write(&path, [0; 24]).unwrap();
        Self(path)
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    pub(super) fn set(&self, fault: Fault) {
        let every = if fault.every { fault.nth } else { 0 };
        let words = [fault.what as u32, fault.nth, fault.error, u32::from(fault.lasting), every, 0];
        let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_ne_bytes()).collect();
        let file = OpenOptions::new().write(true).open(&self.0).unwrap();
        // What fails is written last, so that nothing fails by half a set of words.
        file.write_all_at(&bytes[4..], 4).unwrap();
        file.write_all_at(&bytes[..4], 0).unwrap();
    }

    pub(super) fn lift(&self) {
        OpenOptions::new().write(true).open(&self.0).unwrap().write_all_at(&[0; 4], 0).unwrap();
    }

    /// How often something failed since it was set.
    pub(super) fn failed(&self) -> u32 {
        let mut word = [0; 4];
        OpenOptions::new().read(true).open(&self.0).unwrap().read_exact_at(&mut word, 20).unwrap();
        u32::from_ne_bytes(word)
    }
}
