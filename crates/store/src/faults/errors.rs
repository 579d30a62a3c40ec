//! Syncs and writes that fail: at the first, the second, the n-th, once or until it is lifted.
//!
//! The child meets each case on a database of its own: some clients write, something fails, reading goes on, the fault is
//! lifted, what was refused is sent again, and after closing and opening everything that was confirmed is there.

use std::path::Path;
use std::process::Command;

use super::ledger::Ledger;
use super::shim::{self, Control, EIO, ENOSPC, Fault, What};
use super::writers::{Heads, deliver, dossier_of, events, heads, prepare};
use super::{CONTROL, PATH, folder, rounds, url};
use crate::{Store, StoreError};

const CLIENTS: usize = 12;
const ACTS: usize = 12;
/// A commit is one sync and many writes: writes fail at each so manieth.
const STRIDE: u32 = 11;
/// How many places among the syncs and among the writes.
const SYNCS: &str = "VEERKAART_FAULTS_SYNCS";
const WRITES: &str = "VEERKAART_FAULTS_WRITES";

#[derive(Debug, Default)]
struct Seen {
    cases: usize,
    met: usize,
    confirmed: usize,
    refused: usize,
    refused_opening: usize,
    reads: usize,
    after_reopening: usize,
}

/// Each client once through its acts; what is refused stays in the list of what is to be sent.
async fn send(
    store: &Store,
    heads: &Heads,
    due: Vec<(usize, usize)>,
    ledger: &mut Ledger,
) -> Vec<(usize, usize, StoreError)> {
    let mut clients: Vec<Vec<usize>> = vec![Vec::new(); CLIENTS];
    for (client, number) in due {
        clients[client].push(number);
    }
    let sent: Vec<_> = clients
        .into_iter()
        .enumerate()
        .map(|(client, numbers)| {
            let (store, heads) = (store.clone(), heads.clone());
            tokio::spawn(async move {
                let mut answers = Vec::new();
                let mut broken = None;
                for number in numbers {
                    let answer = match &broken {
                        // Nobody sends a later act before an earlier one is confirmed.
                        Some(error) => Err(StoreError::clone(error)),
                        None => deliver(&store, &heads, client, number).await,
                    };
                    broken = answer.as_ref().err().cloned();
                    answers.push((number, answer));
                }
                (client, answers)
            })
        })
        .collect();
    let mut refused = Vec::new();
    for client in sent {
        let (client, answers) = client.await.unwrap();
        for (number, answer) in answers {
            match answer {
                Ok(seq) => drop(ledger.confirm(client, number, seq)),
                Err(error) => refused.push((client, number, error)),
            }
        }
    }
    refused
}

fn assert_clear(error: &StoreError, fault: Fault) {
    let sentence = error.to_string();
    let clear = match fault.error {
        ENOSPC => matches!(error, StoreError::DiskFull | StoreError::DiskFails(_)),
        _ => matches!(error, StoreError::DiskFails(_)),
    };
    assert!(clear || matches!(error, StoreError::NotWritable { .. }), "{fault:?}: {sentence}");
}

fn acts(from: usize) -> Vec<(usize, usize)> {
    (0..CLIENTS).flat_map(|client| (from..from + ACTS).map(move |number| (client, number))).collect()
}

async fn meet(path: &Path, control: &Control, fault: Fault, while_opening: bool, seen: &mut Seen) {
    seen.cases += 1;
    let mut ledger = Ledger::default();
    if while_opening {
        control.set(fault);
    }
    let mut store = Store::open(&url(path)).await;
    if let Err(error) = &store {
        assert!(error.to_string().contains("disk"), "{error}");
        seen.refused_opening += 1;
        seen.met += usize::from(control.failed() > 0);
        control.lift();
        store = Store::open(&url(path)).await;
    }
    let store = store.unwrap();
    if while_opening {
        control.lift();
    }
    prepare(&store).await.unwrap();
    let heads = heads();
    assert!(send(&store, &heads, acts(1), &mut ledger).await.is_empty());
    if !while_opening {
        control.set(fault);
    }
    let mut due = send(&store, &heads, acts(1 + ACTS), &mut ledger).await;
    let erased = store.blank_content(&dossier_of(0), &[1], "2026-03-03T11:00:00.000Z").await;
    if !while_opening {
        seen.met += usize::from(control.failed() > 0);
    }
    // While it goes on failing, what is there can be read.
    let tail = store.tail(&dossier_of(0), 0).await.unwrap();
    assert!(tail.len() >= events(0, 0).len() && store.head(&dossier_of(1)).await.unwrap().is_some());
    seen.reads += 1;
    for (_, _, error) in &due {
        assert_clear(error, fault);
    }
    seen.refused += due.len();
    control.lift();
    let again: Vec<_> = due.drain(..).map(|(client, number, _)| (client, number)).collect();
    due = send(&store, &heads, again, &mut ledger).await;
    if erased.is_err() {
        store.blank_content(&dossier_of(0), &[1], "2026-03-03T11:00:00.000Z").await.unwrap();
    }
    ledger.erased.push((0, 0, 1));
    store.close().await.unwrap();
    let store = Store::open(&url(path)).await.unwrap();
    if !due.is_empty() {
        seen.after_reopening += due.len();
        let again = due.drain(..).map(|(client, number, _)| (client, number)).collect();
        assert!(send(&store, &heads, again, &mut ledger).await.is_empty());
    }
    let found = ledger.compare(&store).await.unwrap();
    assert!(found.is_sound() && found.untold == 0, "{fault:?}: {found:?}");
    assert_eq!(ledger.confirmed(), 2 * CLIENTS * ACTS);
    seen.confirmed += ledger.confirmed();
    store.close().await.unwrap();
}

/// The cases of one kind.
fn cases(what: What, until: u32) -> Vec<(Fault, bool)> {
    let errors: &[u32] = if what == What::Sync { &[EIO] } else { &[EIO, ENOSPC] };
    let mut cases = Vec::new();
    let stride = if what == What::Sync { 1 } else { STRIDE };
    for nth in (0..until).map(|place| 1 + place * stride) {
        for &error in errors {
            for lasting in [false, true] {
                for while_opening in [false, true] {
                    cases.push((Fault { what, nth, error, lasting, every: false }, while_opening));
                }
            }
        }
    }
    cases
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a child of the sentence below"]
async fn meets_each_error() {
    let Ok(start) = std::env::var(PATH) else { return };
    let control = Control::at(std::env::var(CONTROL).unwrap().into());
    let until = |name| std::env::var(name).unwrap().parse::<u32>().unwrap();
    for (what, until) in [(What::Sync, until(SYNCS)), (What::Write, until(WRITES))] {
        let mut seen = Seen::default();
        for (number, (fault, while_opening)) in cases(what, until).into_iter().enumerate() {
            let path = format!("{start}-{what:?}-{number}.db");
            meet(Path::new(&path), &control, fault, while_opening, &mut seen).await;
            for end in ["", "-wal", "-shm", "-gone"] {
                let _ = std::fs::remove_file(format!("{path}{end}"));
            }
        }
        println!(
            "\nevery n-th {}, once and lasting, while writing and while opening: {} cases, {} met",
            match what {
                What::Write => format!(
                    "write fails with EIO and with ENOSPC, n = 1, {} to {}",
                    1 + STRIDE,
                    1 + (until - 1) * STRIDE
                ),
                _ => format!("sync fails with EIO, n = 1, 2, 3 to {until}"),
            },
            seen.cases,
            seen.met,
        );
        println!(
            "  confirmed {}, lost 0; refused with a clear sentence {}, refused to open {}; reading went on {} times\n  \
             sent again after the fault: all confirmed, of which only after opening again {}",
            seen.confirmed, seen.refused, seen.refused_opening, seen.reads, seen.after_reopening
        );
        assert!(seen.met * 4 > seen.cases && seen.refused > 0, "{seen:?} proves nothing");
    }
}

#[test]
fn nothing_confirmed_is_lost_when_a_sync_or_a_write_fails() {
    let folder = folder();
    let library = shim::compiled(folder.path());
    let control = Control::made(folder.path().join("control"));
    let mut child: Command = shim::child("errors::meets_each_error", &folder.path().join("case"));
    let done = child
        .env("LD_PRELOAD", library)
        .env(CONTROL, control.path())
        .env(SYNCS, rounds(3, 16).to_string())
        .env(WRITES, rounds(3, 40).to_string())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stdout);
    println!(
        "{}",
        said.lines().filter(|line| line.starts_with("every") || line.starts_with("  ")).collect::<Vec<_>>().join("\n")
    );
    assert!(done.status.success(), "{said}\n{}", String::from_utf8_lossy(&done.stderr));
}
