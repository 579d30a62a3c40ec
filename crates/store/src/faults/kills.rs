//! A process that is killed at a random moment, while two hundred clients write.

use std::io::{BufRead, BufReader};
use std::time::{Duration, Instant};

use super::ledger::Ledger;
use super::{Dice, FROM, database, folder, rounds, shim, url};
use crate::Store;

/// After so many kills a new database begins: every recovery looks at all of it.
const KILLS_EACH: usize = 5;
const SEED: u64 = 20_260_305;

/// A child that is killed after a while; what it said is in the ledger.
fn killed_after(wait: Duration, path: &std::path::Path, ledger: &mut Ledger) {
    let mut child = shim::child("writers::writes_until_it_is_killed", path).env(FROM, ledger.from()).spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let reader = std::thread::spawn(move || lines.map_while(Result::ok).collect::<Vec<_>>());
    std::thread::sleep(wait);
    child.kill().unwrap();
    child.wait().unwrap();
    for line in reader.join().unwrap() {
        ledger.hear(&line);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_confirmed_is_lost_when_the_process_is_killed() {
    let kills = rounds(20, 1000);
    let mut dice = Dice(SEED);
    let (mut done, mut confirmed, mut erased, mut untold, mut before_ready) = (0, 0, 0, 0, 0);
    let begun = Instant::now();
    while done < kills {
        let folder = folder();
        let path = database(folder.path());
        let mut ledger = Ledger::default();
        for _ in 0..KILLS_EACH.min(kills - done) {
            let so_far = ledger.confirmed();
            killed_after(Duration::from_millis(20 + dice.roll(130)), &path, &mut ledger);
            done += 1;
            before_ready += usize::from(ledger.confirmed() == so_far);
            let store = Store::open(&url(&path)).await.unwrap();
            let found = ledger.compare(&store).await.unwrap();
            store.close().await.unwrap();
            assert!(found.is_sound(), "kill {done}: {found:?}");
            untold += found.untold;
        }
        confirmed += ledger.confirmed();
        erased += ledger.erased.len();
    }
    assert!(confirmed > 50 * kills, "too little was written to prove anything: {confirmed}");
    println!(
        "kills: {done} (of which {before_ready} before anything was confirmed), 200 clients on 20 dossiers, seed {SEED}\n  \
         confirmed {confirmed}, lost 0, twice or out of order 0, faults of verify 0\n  \
         erasures confirmed {erased}, of which readable afterwards 0\n  \
         recorded though nobody was told, and recognised when sent again: {untold}; {:.0} s",
        begun.elapsed().as_secs_f64()
    );
}
