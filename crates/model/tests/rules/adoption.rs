//! Adopting a map and opening it again.

use crate::team::*;
use model::{Refusal, Status};

#[test]
fn an_adopted_map_changes_only_after_reopening_with_a_reason() {
    let mut team = Team::with_oppositions(1);
    let by = facilitator();
    team.did(&by, |d| d.adopt_map(&by));
    assert!(team.dossier.is_adopted());
    assert_eq!(team.dossier.status(today()), Status::Adopted);
    assert_eq!(team.dossier.add_opposition(&by, o(2), text("a"), text("b")), Err(Refusal::MapAdopted));
    assert_eq!(team.dossier.undo(&by, MAP), Err(Refusal::MapAdopted));
    team.did(&by, |d| d.reopen_map(&by, text("nieuw voorval")));
    assert_eq!(team.dossier.status(today()), Status::Draft);
    let [reopening] = team.dossier.reopenings() else { panic!("one reopening") };
    assert_eq!((reopening.reason.as_str(), &reopening.at), ("nieuw voorval", &team.log[3].at));
    team.did(&by, |d| d.add_opposition(&by, o(2), text("a"), text("b")));
}

#[test]
fn a_map_is_adopted_once_and_reopened_once() {
    let mut team = Team::with_oppositions(1);
    let by = facilitator();
    assert_eq!(team.dossier.reopen_map(&by, text("x")), Err(Refusal::MapNotAdopted));
    team.did(&by, |d| d.adopt_map(&by));
    assert_eq!(team.dossier.adopt_map(&by), Err(Refusal::MapAdopted));
}

#[test]
fn an_empty_map_cannot_be_adopted() {
    let by = facilitator();
    assert_eq!(Team::new().dossier.adopt_map(&by), Err(Refusal::MapEmpty));
    let mut team = Team::with_oppositions(1);
    team.did(&by, |d| d.withdraw_opposition(&by, o(1)));
    assert_eq!(team.dossier.adopt_map(&by), Err(Refusal::MapEmpty));
}

#[test]
fn a_map_with_an_open_round_of_dots_cannot_be_adopted() {
    let mut team = Team::with_oppositions(1);
    let by = facilitator();
    team.did(&by, |d| d.open_dots_round(&by, ROUND, 3));
    assert_eq!(team.dossier.adopt_map(&by), Err(Refusal::RoundOpen));
    team.did(&by, |d| d.close_dots_round(&by));
    assert!(team.dossier.adopt_map(&by).is_ok());
}

#[test]
fn an_adopted_map_is_outdated_after_its_review_date() {
    let mut team = Team::with_oppositions(1);
    team.did(&facilitator(), |d| d.adopt_map(&facilitator()));
    assert_eq!(team.dossier.status(day("2026-09-02")), Status::Outdated);
}
