//! Two hundred clients that write at the same time, as people in rooms do: many on one dossier, each waiting for the
//! confirmation of the act before, sending an act again as long as it was not confirmed.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use sqlx::sqlite::SqliteSynchronous;
use tokio::sync::Mutex;

use super::{FROM, PATH, WEAK, url};
use crate::sqlite::SqliteStore;
use crate::{Act, AppendError, By, DossierIndex, Store, StoreError};

pub(super) const CLIENTS: usize = 200;
pub(super) const DOSSIERS: usize = 50;
const NOW: &str = "2026-03-03T10:00:00.000Z";
const ORGANISATION: &str = "organisation-1";
/// Each so manieth act, one client in ten has the content of an earlier act of its own erased.
const ERASE_EACH: usize = 4;

pub(super) fn dossier_of(client: usize) -> String {
    format!("dossier-{}", client % DOSSIERS)
}

/// The text of an act, of one or more events. The mark is looked for in files after an erasure.
pub(super) fn text(client: usize, number: usize) -> String {
    format!("mark-{client}-{number}-ends and some words of a usual length about what was seen in the street")
}

pub(super) fn events(client: usize, number: usize) -> Vec<model::Event> {
    let event = serde_json::json!({ "map_reopened": { "reason": { "text": text(client, number) } } });
    vec![serde_json::from_value(event).unwrap(); 1 + number % 3]
}

pub(super) fn act(client: usize, number: usize) -> Act {
    let kind = if client.is_multiple_of(2) { "guest" } else { "colleague" };
    let by = By { id: Some(format!("who-{client}")), kind: kind.to_owned(), domain: Some("youth".to_owned()) };
    Act { id: format!("act-{client}-{number}"), at: NOW.to_owned(), by }
}

pub(super) fn index() -> DossierIndex {
    DossierIndex {
        title: "Kermis".to_owned(),
        area: "Havenkwartier".to_owned(),
        status: "open".to_owned(),
        review_date: None,
        retention: None,
        opened_at: NOW.to_owned(),
        updated_at: NOW.to_owned(),
        oppositions: 0,
        occurrences: 0,
        example_since: None,
        closed_to: None,
    }
}

/// The organisation and its dossiers, if they are not there yet.
pub(super) async fn prepare(store: &Store) -> Result<(), StoreError> {
    if store.organisations().await?.is_empty() {
        store.create_organisation(ORGANISATION, "Gemeente Veerdam", NOW).await?;
    }
    let made: Vec<_> = (0..DOSSIERS)
        .map(|dossier| {
            let store = store.clone();
            tokio::spawn(async move {
                let (id, first) = (dossier_of(dossier), act(dossier, 0));
                store.create_dossier(ORGANISATION, &id, &first, &events(dossier, 0), &index()).await
            })
        })
        .collect();
    for dossier in made {
        match dossier.await.unwrap() {
            Ok(_) | Err(AppendError::AlreadyDone { .. }) => {}
            Err(AppendError::Store(error)) => return Err(error),
            Err(other) => panic!("{other}"),
        }
    }
    Ok(())
}

/// The heads as the clients last heard of them. Acts on one dossier wait for each other, as they do in the server.
pub(super) type Heads = Arc<Vec<Mutex<i64>>>;

pub(super) fn heads() -> Heads {
    Arc::new((0..DOSSIERS).map(|_| Mutex::new(1)).collect())
}

/// Sends one act until it is confirmed; answers its first event. Only a failure of the storage ends it otherwise.
pub(super) async fn deliver(store: &Store, heads: &Heads, client: usize, number: usize) -> Result<i64, StoreError> {
    let (dossier, act, events) = (dossier_of(client), act(client, number), events(client, number));
    let mut head = heads[client % DOSSIERS].lock().await;
    loop {
        match store.append(&dossier, *head, &act, &events, &index()).await {
            Ok(done) => {
                *head = done.last_seq;
                return Ok(done.first_seq);
            }
            Err(AppendError::AlreadyDone { first_seq, .. }) => return Ok(first_seq),
            Err(AppendError::Conflict { head: now }) => *head = now,
            Err(AppendError::Store(error)) => return Err(error),
            Err(other) => panic!("{other}"),
        }
    }
}

/// Writes until it is killed, and says each confirmation in one line, after it was given.
async fn write_on(store: Store, heads: Heads, client: usize, from: usize) {
    let mut firsts = BTreeMap::new();
    for number in from + 1.. {
        // The fault of a disk: the same act once more.
        let first = loop {
            match deliver(&store, &heads, client, number).await {
                Ok(first) => break first,
                Err(_) => tokio::time::sleep(Duration::from_millis(2)).await,
            }
        };
        println!("c {client} {number} {first}");
        firsts.insert(number, first);
        if client.is_multiple_of(10) && number.is_multiple_of(ERASE_EACH) {
            let (earlier, seq) = firsts.iter().next_back().map(|(number, seq)| (*number, *seq)).unwrap();
            let seqs: Vec<i64> = (0..events(client, earlier).len() as i64).map(|part| seq + part).collect();
            if store.blank_content(&dossier_of(client), &seqs, NOW).await.is_ok() {
                println!("e {client} {earlier} {seq}");
            }
        }
    }
}

/// Opens the database as the product does, or with one promise less.
async fn open(path: &Path, weak: bool) -> Result<Store, StoreError> {
    if weak {
        let store = SqliteStore::open_synced(path.to_str().unwrap(), SqliteSynchronous::Normal, 1).await?;
        return Ok(Store::Sqlite(store));
    }
    Store::open(&url(path)).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a child of the sentences of faults"]
async fn writes_until_it_is_killed() {
    let Ok(path) = std::env::var(PATH) else { return };
    let from = std::env::var(FROM).unwrap_or_default();
    let from: Vec<usize> = from.split(',').filter_map(|number| number.parse().ok()).collect();
    let store = open(Path::new(&path), std::env::var(WEAK).is_ok()).await.unwrap();
    prepare(&store).await.unwrap();
    // The name of the test can stand on the line before.
    println!("\nready");
    let heads = heads();
    let clients: Vec<_> = (0..CLIENTS)
        .map(|client| {
            let from = from.get(client).copied().unwrap_or_default();
            tokio::spawn(write_on(store.clone(), heads.clone(), client, from))
        })
        .collect();
    for client in clients {
        client.await.unwrap();
    }
}
