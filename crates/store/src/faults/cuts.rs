//! The power goes at a random moment: what happened until then is replayed on a disk of `disk.rs`, and opened again.

use std::path::Path;
use std::time::{Duration, Instant};

use super::disk::{Disk, Step, steps};
use super::ledger::{Found, Ledger};
use super::shim::{Control, EIO, Fault, What, When};
use super::{CONTROL, Dice, TRACE, WEAK, database, folder, rounds, shim, url};
use crate::{Store, StoreError};

/// So much is confirmed in one trace at least.
const CONFIRMED: usize = 2000;
/// So many moments are chosen in one trace.
const CUTS_EACH: usize = 25;
const SEED: u64 = 20_260_306;

/// How the child of a trace runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// As the product.
    Full,
    /// With a sync that fails now and then.
    FailingSyncs,
    /// With `synchronous=NORMAL`, which the product refuses: here the cuts must find losses.
    Normal,
}

/// What a number of cuts showed.
#[derive(Debug, Default)]
struct Shown {
    cuts: usize,
    early: usize,
    confirmed: usize,
    erased: usize,
    with_losses: usize,
    lost: usize,
    out_of_order: usize,
    not_erased: usize,
    faults: usize,
    text_left: usize,
    unopened: Vec<String>,
    syncs: usize,
}

/// What two hundred clients do, written down until the child is killed.
fn traced(mode: Mode, wait: Duration) -> Vec<Step> {
    let folder = folder();
    let path = database(folder.path());
    let trace = folder.path().join("trace");
    let library = shim::compiled(folder.path());
    let mut command = shim::child("writers::writes_until_it_is_killed", &path);
    command.env("LD_PRELOAD", library).env(TRACE, &trace);
    let control = Control::made(folder.path().join("control"));
    match mode {
        Mode::Full => {}
        Mode::Normal => drop(command.env(WEAK, "1")),
        Mode::FailingSyncs => {
            command.env(CONTROL, control.path());
        }
    }
    shim::killed(&mut command, When::Confirmed(CONFIRMED, wait), || {
        // Opening has its own sentence, in errors.rs.
        if mode == Mode::FailingSyncs {
            control.set(Fault { what: What::Sync, nth: 7, error: EIO, lasting: false, every: true });
        }
    });
    steps(&std::fs::read(trace).unwrap())
}

/// Opens what the disk holds, and looks for what was confirmed before the cut.
async fn opened(disk: &Disk, ledger: &Ledger, dice: &mut Dice, shown: &mut Shown) {
    let folder = folder();
    let files = disk.after_a_cut(dice);
    for (path, bytes) in &files {
        let name = Path::new(path).file_name().unwrap();
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    shown.cuts += 1;
    shown.early += usize::from(!ledger.ready);
    shown.confirmed += ledger.confirmed();
    shown.erased += ledger.erased.len();
    match looked_at(&database(folder.path()), ledger).await {
        Ok(found) => {
            shown.with_losses += usize::from(found.lost > 0);
            shown.lost += found.lost;
            shown.out_of_order += found.out_of_order;
            shown.not_erased += found.not_erased;
            shown.faults += found.faults;
        }
        Err(error) => shown.unopened.push(error.to_string()),
    }
    let bytes: Vec<Vec<u8>> =
        std::fs::read_dir(folder.path()).unwrap().map(|entry| std::fs::read(entry.unwrap().path()).unwrap()).collect();
    // A few of them: looking for each in every file takes long.
    for (client, number, _) in ledger.erased.iter().rev().take(3) {
        let mark = format!("mark-{client}-{number}-ends");
        let left = bytes.iter().any(|file| file.windows(mark.len()).any(|window| window == mark.as_bytes()));
        shown.text_left += usize::from(left);
    }
}

async fn looked_at(path: &Path, ledger: &Ledger) -> Result<Found, StoreError> {
    let store = Store::open(&url(path)).await?;
    let found = ledger.compare(&store).await;
    store.close().await?;
    found
}

async fn cut(mode: Mode, cuts: usize) -> Shown {
    let mut dice = Dice(SEED + mode as u64);
    let mut shown = Shown::default();
    while shown.cuts < cuts {
        let happened = traced(mode, Duration::from_micros(dice.roll(9000)));
        let ready = happened.iter().position(|step| matches!(step, Step::Said(said) if said.contains("ready\n")));
        let ready = ready.expect("the child was killed before it began");
        let wanted = CUTS_EACH.min(cuts - shown.cuts);
        let mut moments: Vec<usize> = (0..wanted)
            .map(|number| {
                // One in five while the database is being made.
                if number % 5 == 0 { dice.below(ready) } else { ready + dice.below(happened.len() - ready) }
            })
            .collect();
        moments.sort_unstable();
        let (mut disk, mut ledger, mut said) = (Disk::default(), Ledger::default(), String::new());
        for (moment, step) in happened.iter().enumerate() {
            while moments.first() == Some(&moment) {
                moments.remove(0);
                opened(&disk, &ledger, &mut dice, &mut shown).await;
            }
            disk.take(step);
            if let Step::Said(words) = step {
                said.push_str(words);
                while let Some((line, rest)) = said.split_once('\n') {
                    ledger.hear(line);
                    said = rest.to_owned();
                }
            }
        }
        shown.syncs += disk.syncs;
    }
    shown
}

fn print(name: &str, shown: &Shown, begun: Instant) {
    println!(
        "power cuts, {name}: {} (of which {} while the database was being made), 200 clients, seed {SEED}\n  \
         confirmed before the cuts {}, cuts with losses {}, lost {}, twice or out of order {}\n  \
         not opened again {}, faults of verify {}\n  \
         erasures confirmed {}, readable afterwards {}, text found in a file (of the last three of each cut) {}\n  \
         {} syncs in the traces; {:.0} s",
        shown.cuts,
        shown.early,
        shown.confirmed,
        shown.with_losses,
        shown.lost,
        shown.out_of_order,
        shown.unopened.len(),
        shown.faults,
        shown.erased,
        shown.not_erased,
        shown.text_left,
        shown.syncs,
        begun.elapsed().as_secs_f64()
    );
}

fn assert_nothing_lost(shown: &Shown) {
    assert_eq!(shown.unopened, [""; 0]);
    assert_eq!((shown.lost, shown.out_of_order, shown.faults), (0, 0, 0));
    assert_eq!((shown.not_erased, shown.text_left), (0, 0));
    assert!(shown.confirmed > shown.cuts * 20, "too little was written to prove anything");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_confirmed_is_lost_when_the_power_goes() {
    let begun = Instant::now();
    let shown = cut(Mode::Full, rounds(10, 500)).await;
    print("synchronous=FULL as the product", &shown, begun);
    assert_nothing_lost(&shown);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_confirmed_is_lost_when_the_power_goes_after_syncs_that_failed() {
    let begun = Instant::now();
    let shown = cut(Mode::FailingSyncs, rounds(5, 200)).await;
    print("every seventh sync fails, and what waited for it is never written", &shown, begun);
    assert_nothing_lost(&shown);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_power_cuts_find_what_a_store_that_syncs_less_loses() {
    let begun = Instant::now();
    let shown = cut(Mode::Normal, rounds(10, 200)).await;
    print("synchronous=NORMAL, to see that these cuts find losses", &shown, begun);
    assert!(shown.with_losses > 0 && shown.lost > 0, "these cuts prove nothing");
}
