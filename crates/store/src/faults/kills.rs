//! A process that is killed at a random moment, while two hundred clients write.

use std::time::{Duration, Instant};

use super::ledger::Ledger;
use super::shim::When;
use super::{Dice, FROM, database, folder, rounds, shim, url};
use crate::Store;

/// After so many kills a new database begins: every recovery looks at all of it.
const KILLS_EACH: usize = 5;
const SEED: u64 = 20_260_305;

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
            let wait = Duration::from_micros(dice.roll(6000));
            let when = match dice.roll(10) {
                0 => When::Started(wait * 20),
                _ => When::Confirmed(dice.below(150), wait),
            };
            let mut child = shim::child("writers::writes_until_it_is_killed", &path);
            for line in shim::killed(child.env(FROM, ledger.from()), when, || {}) {
                ledger.hear(&line);
            }
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
        "kills: {done} (of which {before_ready} before anything was confirmed), 200 clients on 50 dossiers, seed {SEED}\n  \
         confirmed {confirmed}, lost 0, twice or out of order 0, faults of verify 0\n  \
         erasures confirmed {erased}, of which readable afterwards 0\n  \
         recorded though nobody was told, and recognised when sent again: {untold}; {:.0} s",
        begun.elapsed().as_secs_f64()
    );
}
