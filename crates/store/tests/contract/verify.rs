//! Every alteration is seen.

use crate::on_both_engines;
use crate::place::{DOSSIER, LATER, NOW, ORGANISATION, Place, act, colleague, guest, index, said};

const EDITS: u64 = 300;
const OTHER: &str = "dossier-2";

on_both_engines!(an_untouched_store_has_no_faults, every_edit_behind_its_back_is_seen, an_unknown_dossier_is_a_fault);

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
        store.blank_authors(dossier, "guest", LATER).await.unwrap();
    }
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

/// A statement that alters, removes, adds or swaps rows; it can also happen to change nothing, or be refused.
fn edit(dice: &mut Dice, number: u64) -> String {
    let dossier = dice.one(&[DOSSIER, OTHER]);
    let seq = 1 + dice.roll(12);
    let row = format!("dossier_id = '{dossier}' AND seq = {seq}");
    let texts = [
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
    ];
    match dice.roll(16) {
        0..=4 => {
            let column = dice.one(&texts);
            format!("UPDATE events SET {column} = 'forged {number}' WHERE {row}")
        }
        5 => {
            let column = dice.one(&texts);
            format!("UPDATE events SET {column} = {column} || ' ' WHERE {row} AND {column} IS NOT NULL")
        }
        6 => {
            let column = dice.one(&["content", "content_salt", "by_id", "by_domain", "by_salt"]);
            format!("UPDATE events SET {column} = NULL WHERE {row} AND {column} IS NOT NULL")
        }
        7 => format!("UPDATE events SET by_kind = 'system' WHERE {row}"),
        8 => format!("UPDATE events SET seq = {} WHERE {row}", 100 + number),
        9 => format!("DELETE FROM events WHERE {row}"),
        10 => format!(
            "UPDATE events SET content = NULL, content_salt = NULL, content_blanked_at = '{NOW}' \
             WHERE {row} AND content IS NOT NULL"
        ),
        11 => {
            let column = dice.one(&["act_id = 'x'", "first_seq = first_seq + 1", "last_seq = last_seq + 1"]);
            format!(
                "UPDATE acts SET {column} WHERE dossier_id = '{dossier}' AND first_seq <= {seq} AND last_seq >= {seq}"
            )
        }
        12 => {
            let table = dice.one(&["acts", "events", "erasures", "dossiers"]);
            let key = if table == "dossiers" { "id" } else { "dossier_id" };
            format!("DELETE FROM {table} WHERE {key} = '{dossier}'")
        }
        13 => {
            let change = dice.one(&[
                "head_seq = head_seq - 1",
                "head_seq = head_seq + 1",
                "head_hash = 'forged'",
                "destroyed_at = '2026-03-03T10:00:00.000Z'",
                "id = 'moved'",
            ]);
            format!("UPDATE dossiers SET {change} WHERE id = '{dossier}'")
        }
        14 => {
            let change = dice.one(&["row_count = row_count + 1", "at = 'forged'", "dossier_id = 'moved'"]);
            format!("UPDATE erasures SET {change} WHERE dossier_id = '{dossier}'")
        }
        // Two rows change places.
        _ => format!(
            "UPDATE events SET seq = -1 WHERE {row}; \
             UPDATE events SET seq = {seq} WHERE dossier_id = '{dossier}' AND seq = {next}; \
             UPDATE events SET seq = {next} WHERE dossier_id = '{dossier}' AND seq = -1",
            next = seq + 1
        ),
    }
}

async fn every_edit_behind_its_back_is_seen(place: &Place) {
    with_history(place).await;
    for table in ["dossiers", "acts", "events", "erasures"] {
        place.behind_its_back(&format!("CREATE TABLE kept_{table} AS SELECT * FROM {table}")).await.unwrap();
    }
    let mut dice = Dice(20_260_303);
    let (mut made, mut refused) = (0, 0);
    while made < EDITS {
        let statement = edit(&mut dice, made);
        match place.behind_its_back(&statement).await {
            Err(_) => refused += 1,
            Ok(0) => continue,
            Ok(_) => {
                made += 1;
                let faults = place.store.verify(None).await.unwrap();
                assert!(!faults.is_empty(), "not seen: {statement}");
                restore(place).await;
            }
        }
    }
    println!("{made} edits seen, {refused} refused by the engine");
    assert_eq!(place.store.verify(None).await.unwrap(), []);
}

async fn restore(place: &Place) {
    let as_it_was = "BEGIN; \
        DELETE FROM erasures; DELETE FROM events; DELETE FROM acts; DELETE FROM dossiers; \
        INSERT INTO dossiers SELECT * FROM kept_dossiers; \
        INSERT INTO acts SELECT * FROM kept_acts; \
        INSERT INTO events SELECT * FROM kept_events; \
        INSERT INTO erasures SELECT * FROM kept_erasures; \
        COMMIT";
    place.behind_its_back(as_it_was).await.unwrap();
}
