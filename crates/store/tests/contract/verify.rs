//! Every alteration is seen.

use crate::on_both_engines;
use crate::place::{DOSSIER, LATER, NOW, ORGANISATION, Place, act, colleague, full, guest, index, said, which};
use store::Destroyed;

/// How many alterations are made: a slice of them with the other tests.
fn edits() -> u64 {
    if full() { 1000 } else { 250 }
}
const OTHER: &str = "dossier-2";
const DESTROYED: &str = "dossier-3";

on_both_engines!(
    an_untouched_store_has_no_faults,
    every_edit_behind_its_back_is_seen,
    an_unknown_dossier_is_a_fault,
    an_end_that_is_cut_off_with_its_index_is_seen_only_by_the_hash_that_was_kept,
);

/// Two dossiers with acts of several events, blanked rows and blanked authors.
async fn with_history(place: &Place) {
    place.with_dossier().await;
    let store = &place.store;
    store
        .create_dossier(ORGANISATION, OTHER, &act("act-1", colleague()), &[said("other")], &index("Markt"))
        .await
        .unwrap();
    for dossier in [DOSSIER, OTHER] {
        let mut head = 1;
        for number in 2..8 {
            let by = if number % 2 == 0 { guest("guest-1") } else { colleague() };
            let events: Vec<_> = (0..=number % 3).map(|part| said(&format!("{number} {part}"))).collect();
            let next = act(&format!("act-{number}"), by);
            head = store.append(dossier, head, &next, &events, &index("x")).await.unwrap().last_seq;
        }
        store.blank_content(dossier, &[3, 5], LATER).await.unwrap();
        store.blank_guests(dossier, &["youth"], LATER).await.unwrap();
        let next = act("act-8", guest("guest-2"));
        store.append(dossier, head, &next, &[said("later"), said("still later")], &index("x")).await.unwrap();
    }
    let first = act("act-1", colleague());
    store.create_dossier(ORGANISATION, DESTROYED, &first, &[said("gone")], &index("Oud")).await.unwrap();
    assert_eq!(store.destroy(&which(DESTROYED, 1), LATER, NOW).await.unwrap(), Destroyed::Done);
}

async fn an_untouched_store_has_no_faults(place: &Place) {
    with_history(place).await;
    assert_eq!(place.store.verify(None).await.unwrap(), []);
    assert_eq!(place.store.verify(Some(DOSSIER)).await.unwrap(), []);
}

async fn an_unknown_dossier_is_a_fault(place: &Place) {
    assert_eq!(place.store.verify(Some("nowhere")).await.unwrap().len(), 1);
}

/// A small generator with a fixed seed, so that a failure can be repeated.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.roll(of.len() as u64) as usize]
    }
}

const TEXTS: [&str; 17] = [
    "act_id",
    "at",
    "kind",
    "content",
    "content_salt",
    "content_digest",
    "by_id",
    "by_domain",
    "by_salt",
    "by_digest",
    "prev_hash",
    "hash",
    "content_blanked_at",
    "by_blanked_at",
    "by_domain_salt",
    "by_domain_digest",
    "by_domain_blanked_at",
];
const COLUMNS: &str = "act_id, at, kind, content, content_salt, content_digest, by_id, by_kind, by_domain, by_salt, \
                       by_digest, prev_hash, hash, content_blanked_at, by_blanked_at, by_domain_salt, by_domain_digest, \
                       by_domain_blanked_at";
/// What can be done, and how it is counted.
const KINDS: [&str; 4] = ["edits", "deletions", "insertions", "reorderings"];

/// An alteration, with its place in `KINDS`; it can also happen to change nothing, or be refused by the engine.
fn alteration(dice: &mut Dice, number: u64) -> (usize, String) {
    let dossier = dice.one(&[DOSSIER, OTHER]);
    let seq = 1 + dice.roll(14);
    let row = format!("dossier_id = '{dossier}' AND seq = {seq}");
    match dice.roll(20) {
        0..=7 => (0, edit_of_a_row(dice, &row, number)),
        8 => (0, edit_of_another_table(dice, dossier, seq)),
        9 => (0, format!("UPDATE events SET seq = {} WHERE {row}", 100 + number)),
        10..=12 => (1, format!("DELETE FROM events WHERE {row}")),
        13 => {
            let table = dice.one(&["acts", "events", "erasures", "dossiers", "destructions"]);
            let key = if table == "dossiers" { "id" } else { "dossier_id" };
            let which = dice.one(&[DOSSIER, OTHER, DESTROYED]);
            (1, format!("DELETE FROM {table} WHERE {key} = '{which}'"))
        }
        14 => (1, format!("DELETE FROM acts WHERE dossier_id = '{dossier}' AND first_seq = {seq}")),
        15 | 16 => {
            let at = 50 + dice.roll(50);
            let to = dice.one(&[DOSSIER, OTHER, "nowhere"]);
            (
                2,
                format!(
                    "INSERT INTO events (dossier_id, seq, {COLUMNS}) SELECT '{to}', {at}, {COLUMNS} FROM events WHERE {row}"
                ),
            )
        }
        17 => (
            2,
            format!(
                "INSERT INTO acts (dossier_id, act_id, first_seq, last_seq) VALUES ('{dossier}', 'act-{number}-new', {seq}, {seq})"
            ),
        ),
        _ => {
            let other = 1 + dice.roll(14);
            (
                3,
                format!(
                    "UPDATE events SET seq = -1 WHERE {row} AND {seq} <> {other}; \
                     UPDATE events SET seq = {seq} WHERE dossier_id = '{dossier}' AND seq = {other} AND {seq} <> {other}; \
                     UPDATE events SET seq = {other} WHERE dossier_id = '{dossier}' AND seq = -1"
                ),
            )
        }
    }
}

fn edit_of_a_row(dice: &mut Dice, row: &str, number: u64) -> String {
    let column = dice.one(&TEXTS);
    match dice.roll(8) {
        // One character becomes another.
        0..=4 => {
            let new = dice.one(&["0", "7", "a", "f", "Z", " ", "~"]);
            let place = format!("{} % LENGTH({column})", dice.roll(400));
            format!(
                "UPDATE events SET {column} = SUBSTR({column}, 1, {place}) || '{new}' || SUBSTR({column}, {place} + 2) \
                 WHERE {row} AND LENGTH({column}) > 0 AND SUBSTR({column}, {place} + 1, 1) <> '{new}'"
            )
        }
        5 => format!("UPDATE events SET {column} = 'forged {number}' WHERE {row}"),
        6 => {
            let column = dice.one(&["content", "content_salt", "by_id", "by_domain", "by_salt", "by_domain_salt"]);
            format!("UPDATE events SET {column} = NULL WHERE {row} AND {column} IS NOT NULL")
        }
        // Blanked as the store does it, but without a record; and an actor of another kind.
        _ => {
            let change = dice.one(&[
                "content = NULL, content_salt = NULL, content_blanked_at = '2026-03-03T10:00:00.000Z' WHERE content IS NOT NULL",
                "by_id = NULL, by_salt = NULL, by_blanked_at = '2026-03-03T10:00:00.000Z' WHERE by_id IS NOT NULL",
                "by_kind = 'system' WHERE by_kind <> 'system'",
                "content_blanked_at = '2026-03-03T10:00:00.000Z' WHERE content_blanked_at IS NOT NULL",
            ]);
            format!("UPDATE events SET {change} AND {row}")
        }
    }
}

fn edit_of_another_table(dice: &mut Dice, dossier: &str, seq: u64) -> String {
    match dice.roll(4) {
        0 => {
            let change = dice.one(&["act_id = 'x'", "first_seq = first_seq + 1", "last_seq = last_seq + 1"]);
            format!(
                "UPDATE acts SET {change} WHERE dossier_id = '{dossier}' AND first_seq <= {seq} AND last_seq >= {seq}"
            )
        }
        1 => {
            let change = dice.one(&[
                "head_seq = head_seq - 1",
                "head_seq = head_seq + 1",
                "head_hash = 'forged'",
                "destroyed_at = '2026-03-03T10:00:00.000Z'",
                "id = 'moved'",
            ]);
            format!("UPDATE dossiers SET {change} WHERE id = '{dossier}'")
        }
        2 => {
            let change = dice.one(&["events = events + 1", "head_hash = 'forged'", "destroyed_at = 'forged'"]);
            format!("UPDATE destructions SET {change} WHERE dossier_id = '{DESTROYED}'")
        }
        _ => {
            let change = dice.one(&["row_count = row_count + 1", "at = 'forged'", "dossier_id = 'moved'"]);
            format!("UPDATE erasures SET {change} WHERE dossier_id = '{dossier}'")
        }
    }
}

async fn every_edit_behind_its_back_is_seen(place: &Place) {
    with_history(place).await;
    for table in ["dossiers", "acts", "events", "erasures", "destructions"] {
        place.behind_its_back(&format!("CREATE TABLE kept_{table} AS SELECT * FROM {table}")).await.unwrap();
    }
    let mut dice = Dice(20_260_303);
    let (mut number, mut made, mut refused, mut unseen) = (0, [0; KINDS.len()], 0, vec![]);
    while made.iter().sum::<u64>() < edits() {
        number += 1;
        let (kind, statement) = alteration(&mut dice, number);
        match place.behind_its_back(&statement).await {
            Err(_) => refused += 1,
            Ok(0) => {}
            Ok(_) => {
                made[kind] += 1;
                if place.store.verify(None).await.unwrap().is_empty() {
                    unseen.push(statement);
                }
                restore(place).await;
            }
        }
    }
    assert_eq!(unseen, [""; 0]);
    let engine = if place.is_sqlite() { "SQLite" } else { "PostgreSQL" };
    let counted: Vec<_> = KINDS.iter().zip(made).map(|(kind, made)| format!("{made} {kind}")).collect();
    println!("verify ({engine}): {0} of {0} seen: {1}; {refused} refused by the engine", edits(), counted.join(", "));
    assert_eq!(place.store.verify(None).await.unwrap(), []);
}

/// A limit that is known: the chain alone does not see this. The hash in a report, or the list of what went, does.
async fn an_end_that_is_cut_off_with_its_index_is_seen_only_by_the_hash_that_was_kept(place: &Place) {
    place.with_dossier().await;
    let store = &place.store;
    store.append(DOSSIER, 1, &act("act-2", colleague()), &[said("a")], &index("x")).await.unwrap();
    let kept = store.head(DOSSIER).await.unwrap().unwrap();
    place
        .behind_its_back(
            "DELETE FROM events WHERE seq = 2; DELETE FROM acts WHERE first_seq = 2; \
             UPDATE dossiers SET head_seq = 1, head_hash = (SELECT hash FROM events WHERE seq = 1)",
        )
        .await
        .unwrap();
    assert_eq!(store.verify(None).await.unwrap(), []);
    assert_ne!(store.head(DOSSIER).await.unwrap().unwrap(), kept);
}

#[tokio::test]
async fn a_value_that_is_no_text_any_more_is_a_fault_and_the_walk_goes_on() {
    let place = Place::sqlite().await;
    with_history(&place).await;
    place
        .behind_its_back(&format!(
            "UPDATE events SET content = CAST(x'ff' AS TEXT) WHERE dossier_id = '{DOSSIER}' AND seq = 2; \
             UPDATE events SET at = 'forged' WHERE dossier_id = '{OTHER}' AND seq = 2"
        ))
        .await
        .unwrap();
    let found = place.store.verify(None).await.unwrap();
    assert!(found.iter().any(|fault| (fault.seq, fault.what) == (Some(2), "it cannot be read")), "{found:?}");
    assert!(found.iter().any(|fault| fault.dossier == OTHER), "{found:?}");
    place.remove().await;
}

async fn restore(place: &Place) {
    let as_it_was = "BEGIN; \
        DELETE FROM destructions; DELETE FROM erasures; DELETE FROM events; DELETE FROM acts; DELETE FROM dossiers; \
        INSERT INTO dossiers SELECT * FROM kept_dossiers; \
        INSERT INTO acts SELECT * FROM kept_acts; \
        INSERT INTO events SELECT * FROM kept_events; \
        INSERT INTO erasures SELECT * FROM kept_erasures; \
        INSERT INTO destructions SELECT * FROM kept_destructions; \
        COMMIT";
    place.behind_its_back(as_it_was).await.unwrap();
}
