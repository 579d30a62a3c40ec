//! Acts whose answer never came are sent again, with the same id: recorded once, in order.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use sqlx::{Connection, PgConnection};
use store::{AppendError, Store, StoreError};
use tokio::sync::Mutex;

use crate::on_both_engines;
use crate::place::{ORGANISATION, Place, act, full, guest, index, said};

const PARTICIPANTS: u64 = 100;
const DOSSIERS: u64 = 10;

on_both_engines!(acts_whose_answers_are_lost_are_recorded_once_and_in_order);

/// Acts of each participant: 2,000 together in full, 300 in the bounded slice.
fn acts() -> u64 {
    if full() { 20 } else { 3 }
}

fn dossier(participant: u64) -> String {
    format!("dossier-{}", participant % DOSSIERS)
}

/// What got lost on the way.
#[derive(Default)]
struct Lost {
    answers: AtomicU64,
    connections: AtomicU64,
    repeated: AtomicU64,
    /// Acts on one dossier wait for each other, as they do in the server.
    turns: Vec<Mutex<()>>,
}

/// One delivery. Nothing when the connection to the client is gone before the answer: at any moment of the delivery.
async fn deliver(store: &Store, participant: u64, number: u64, patience: Duration, lost: &Lost) -> bool {
    let next = act(&format!("act-{participant}-{number}"), guest(&format!("guest-{participant}")));
    let sent = async {
        let _turn = lost.turns[(participant % DOSSIERS) as usize].lock().await;
        let mut head = store.head(&dossier(participant)).await?.map_or(0, |head| head.seq);
        loop {
            let said = said(&format!("{participant} {number}"));
            match store.append(&dossier(participant), head, &next, &[said], &index("x")).await {
                Err(AppendError::Conflict { head: now }) => head = now,
                Ok(_) => return Ok(false),
                Err(AppendError::AlreadyDone { .. }) => return Ok(true),
                Err(AppendError::Store(error)) => return Err(error),
                Err(other) => panic!("{other}"),
            }
        }
    };
    match tokio::time::timeout(patience, sent).await {
        Err(_) => {
            lost.answers.fetch_add(1, Ordering::Relaxed);
            false
        }
        Ok(Err::<bool, StoreError>(_)) => {
            lost.connections.fetch_add(1, Ordering::Relaxed);
            tokio::time::sleep(Duration::from_millis(5)).await;
            false
        }
        Ok(Ok(repeated)) => {
            lost.repeated.fetch_add(u64::from(repeated), Ordering::Relaxed);
            // An answer that was under way is lost once as well.
            repeated || !number.is_multiple_of(3)
        }
    }
}

/// PostgreSQL loses connections of the store, at random moments.
async fn end_connections(url: String, stop: Arc<AtomicBool>) -> u64 {
    let mut ended = 0;
    let mut connection = PgConnection::connect(&url).await.unwrap();
    while !stop.load(Ordering::Relaxed) {
        let sql = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() \
                   AND application_name = 'veerkaart' AND state <> 'idle' ORDER BY random() LIMIT 1";
        ended += sqlx::query(sql).fetch_all(&mut connection).await.unwrap().len() as u64;
        tokio::time::sleep(Duration::from_millis(60)).await;
    }
    ended
}

async fn acts_whose_answers_are_lost_are_recorded_once_and_in_order(place: &Place) {
    place.with_people().await;
    for number in 0..DOSSIERS {
        let first = act("open", guest("first"));
        place
            .store
            .create_dossier(ORGANISATION, &dossier(number), &first, &[said("opened")], &index("x"))
            .await
            .unwrap();
    }
    let stop = Arc::new(AtomicBool::new(false));
    let ending = (!place.is_sqlite()).then(|| tokio::spawn(end_connections(place.url.clone(), stop.clone())));
    let lost = Arc::new(Lost { turns: (0..DOSSIERS).map(|_| Mutex::new(())).collect(), ..Lost::default() });
    let participants: Vec<_> = (0..PARTICIPANTS)
        .map(|participant| {
            let (store, lost) = (place.store.clone(), lost.clone());
            tokio::spawn(async move {
                for number in 1..=acts() {
                    let mut patience = Duration::from_micros(200 * (1 + (participant * 7 + number) % 90));
                    while !deliver(&store, participant, number, patience, &lost).await {
                        patience = (patience * 2 + Duration::from_millis(10)).min(Duration::from_secs(20));
                    }
                }
            })
        })
        .collect();
    for participant in participants {
        participant.await.unwrap();
    }
    stop.store(true, Ordering::Relaxed);
    let ended = match ending {
        Some(ending) => ending.await.unwrap(),
        None => 0,
    };
    let mut recorded = 0;
    let mut last: BTreeMap<u64, u64> = BTreeMap::new();
    for number in 0..DOSSIERS {
        for row in place.store.tail(&dossier(number), 1).await.unwrap() {
            let mut parts = row.act_id.split('-').skip(1).map(|part| part.parse::<u64>().unwrap());
            let (participant, number) = (parts.next().unwrap(), parts.next().unwrap());
            assert_eq!(last.insert(participant, number).unwrap_or(0) + 1, number, "act of participant {participant}");
            recorded += 1;
        }
    }
    assert_eq!(recorded, PARTICIPANTS * acts());
    assert_eq!(place.store.verify(None).await.unwrap(), []);
    let of = |count: &AtomicU64| count.load(Ordering::Relaxed);
    assert!(of(&lost.answers) > 100 && of(&lost.repeated) > 100, "too little was lost to prove anything");
    println!(
        "sent again ({}): {recorded} acts of {PARTICIPANTS} participants, lost 0, twice 0, out of order 0\n  \
         callers gone before the answer {}, errors of a lost connection {} ({ended} connections ended), recognised as recorded {}",
        if place.is_sqlite() { "SQLite" } else { "PostgreSQL" },
        of(&lost.answers),
        of(&lost.connections),
        of(&lost.repeated)
    );
}
