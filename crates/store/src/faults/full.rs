//! A real file system that is full. It needs the right to mount one, so it runs with `make faults` only.

use std::path::Path;
use std::process::Command;

use super::ledger::Ledger;
use super::writers::{deliver, dossier_of, heads, prepare};
use super::{Dice, database, rounds, url};
use crate::{Store, StoreError};

const CLIENTS: usize = 20;
const SIZE: usize = 8 << 20;
const SEED: u64 = 20_260_307;

fn run(command: &str, arguments: &[&str]) {
    let done = Command::new(command).args(arguments).status().unwrap();
    assert!(done.success(), "{command} {arguments:?}: this needs the right to mount a file system");
}

/// Fills it until it refuses; answers what was refused and the sentence.
async fn until_full(store: &Store, ledger: &mut Ledger) -> (usize, usize, StoreError) {
    let heads = heads();
    for number in 1.. {
        for client in 0..CLIENTS {
            match deliver(store, &heads, client, number).await {
                Ok(seq) => drop(ledger.confirm(client, number, seq)),
                Err(error) => return (client, number, error),
            }
        }
    }
    unreachable!("it is never full")
}

async fn fill(folder: &Path, dice: &mut Dice) -> usize {
    let ballast = folder.join("ballast");
    // The schema and its journal fit in a quarter of it, whatever is left beside the ballast is filled.
    let space = SIZE / 4 + dice.below(SIZE / 2);
    std::fs::write(&ballast, vec![1; SIZE - space]).unwrap();
    let store = Store::open(&url(&database(folder))).await.unwrap();
    prepare(&store).await.unwrap();
    let mut ledger = Ledger::default();
    let (client, number, error) = until_full(&store, &mut ledger).await;
    assert_eq!(error, StoreError::DiskFull);
    assert!(!store.tail(&dossier_of(0), 0).await.unwrap().is_empty());
    assert!(deliver(&store, &heads(), client, number).await.is_err(), "it was not really full");
    std::fs::remove_file(&ballast).unwrap();
    let seq = deliver(&store, &heads(), client, number).await.unwrap();
    ledger.confirm(client, number, seq);
    store.close().await.unwrap();
    let store = Store::open(&url(&database(folder))).await.unwrap();
    let found = ledger.compare(&store).await.unwrap();
    assert!(found.is_sound(), "{found:?}");
    store.close().await.unwrap();
    for entry in std::fs::read_dir(folder).unwrap() {
        std::fs::remove_file(entry.unwrap().path()).unwrap();
    }
    ledger.confirmed()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "mounts a file system: make faults"]
async fn a_full_disk_loses_nothing_and_writing_goes_on_when_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().to_str().unwrap();
    run("mount", &["-t", "tmpfs", "-o", &format!("size={SIZE}"), "tmpfs", place]);
    let times = rounds(5, 50);
    let mut dice = Dice(SEED);
    let mut confirmed = 0;
    for _ in 0..times {
        confirmed += fill(folder.path(), &mut dice).await;
    }
    run("umount", &[place]);
    println!(
        "full disk (a file system of {} MiB): {times} times\n  confirmed {confirmed}, lost 0; each time a sentence that says so, \
         reading went on, and writing when there was room, without a restart",
        SIZE >> 20
    );
}
