//! The board fetches the rows that changed since a number: a row that would look different must carry that number.

use crate::{
    moves::of_all_kinds,
    snapshot::row,
    team::{DOSSIER, Team, facilitator, o, officer, text},
};
use model::{Dossier, OppositionId, opposition::OppositionChange};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn rows(dossier: &Dossier) -> BTreeMap<OppositionId, String> {
    dossier.map().chain(dossier.off_the_map()).map(|card| (card.id, row(dossier, card))).collect()
}

/// Applies the log again, one event at a time.
fn assert_marked(team: &Team) {
    let mut dossier = Dossier::empty(DOSSIER);
    for recorded in &team.log {
        let before = rows(&dossier);
        dossier.apply(recorded);
        for (id, row) in rows(&dossier) {
            if before.get(&id) != Some(&row) {
                let changed_at = dossier.opposition(id).unwrap().changed_at;
                assert_eq!(changed_at, recorded.seq, "row {id} after {:?}", recorded.event);
            }
        }
    }
}

/// The oppositions whose row carries the last number.
fn marked(team: &Team) -> Vec<u128> {
    let all = team.dossier.map().chain(team.dossier.off_the_map());
    let mut ids: Vec<_> = all.filter(|card| card.changed_at == team.dossier.seq).map(|card| card.id.0).collect();
    ids.sort_unstable();
    ids
}

#[test]
fn a_row_that_leaves_or_returns_is_marked() {
    let mut team = Team::with_oppositions(2);
    let by = officer();
    team.did(&by, |d| d.withdraw_opposition(&by, o(1)));
    assert_eq!(marked(&team), [1]);
    team.did(&by, |d| d.put_back_opposition(&by, o(1)));
    assert_eq!(marked(&team), [1]);
}

#[test]
fn both_rows_of_a_merge_are_marked_and_both_when_it_is_taken_apart() {
    let mut team = Team::with_oppositions(3);
    team.merges(&officer(), 1, 2);
    assert_eq!(marked(&team), [1, 2]);
    team.did(&officer(), |d| d.put_back_opposition(&officer(), o(2)));
    assert_eq!(marked(&team), [1, 2]);
}

#[test]
fn an_occurrence_marks_the_rows_that_it_joins_and_the_rows_that_it_leaves() {
    let mut team = Team::with_oppositions(3);
    team.adds_occurrence(&officer(), 1, &[1, 2], vec![]);
    assert_eq!(marked(&team), [1, 2]);
    let to_3 = vec![model::occurrence::OccurrenceChange::Oppositions([o(3)].into())];
    team.did(&officer(), |d| d.amend_occurrence(&officer(), crate::team::c(1), to_3));
    assert_eq!(marked(&team), [1, 2, 3]);
}

#[test]
fn an_occurrence_of_a_double_marks_the_row_that_shows_it() {
    let mut team = Team::with_oppositions(3);
    team.merges(&officer(), 2, 3);
    team.merges(&officer(), 1, 2);
    team.adds_occurrence(&officer(), 1, &[3], vec![]);
    assert_eq!(marked(&team), [1, 3]);
}

#[test]
fn a_row_that_stays_the_same_is_not_fetched_again() {
    let mut team = Team::with_oppositions(2);
    team.amends(&officer(), 1, vec![OppositionChange::Topic(Some(text("wonen")))]);
    assert_eq!(marked(&team), [1]);
    team.did(&facilitator(), |d| d.open_session(&facilitator(), crate::team::ROOM));
    assert_eq!(marked(&team), Vec::<u128>::new());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_row_that_would_look_different_carries_the_number_of_the_event(moves in of_all_kinds(50)) {
        let mut team = Team::new();
        for this in &moves {
            let _ = team.tries(this);
        }
        assert_marked(&team);
    }
}
