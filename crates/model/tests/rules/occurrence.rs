//! Incidents and conflicts beside the oppositions.

use crate::team::*;
use model::{
    Refusal,
    aid::{AidAdvice, AidAnswer},
    occurrence::{OccurrenceChange as Change, OccurrenceKind, Running, SeenWhere},
};

fn details() -> Vec<Change> {
    vec![
        Change::Place(Some(text("wijk Noord"))),
        Change::When(Some("2026-02".parse().unwrap())),
        Change::ProblemOwner(Some(text("woningcorporatie"))),
        Change::Running(Some(Running::Yes)),
        Change::Seen(Some(SeenWhere::Both)),
    ]
}

#[test]
fn an_occurrence_may_stand_beside_none_one_or_more_oppositions() {
    let mut team = Team::with_oppositions(2);
    team.adds_occurrence(&officer(), 1, &[], vec![]);
    team.adds_occurrence(&officer(), 2, &[1], vec![]);
    team.adds_occurrence(&officer(), 3, &[1, 2], vec![]);
    let beside = |n| team.dossier.occurrences_of(o(n)).map(|card| card.id.0).collect::<Vec<_>>();
    assert_eq!((beside(1), beside(2)), (vec![2, 3], vec![3]));
    assert_eq!(team.dossier.occurrences().map(|card| card.number).collect::<Vec<_>>(), [1, 2, 3]);
}

#[test]
fn an_occurrence_is_noted_with_its_details_in_one_act() {
    let mut team = Team::with_oppositions(1);
    team.adds_occurrence(&officer(), 1, &[1], details());
    let [.., added, amended] = team.log.as_slice() else { panic!("two events") };
    assert_eq!(added.act, amended.act);
    let card = team.occurrence(1);
    assert_eq!(card.place, Some(text("wijk Noord")));
    assert_eq!(card.when.unwrap().to_string(), "2026-02");
    assert_eq!(card.problem_owner, Some(text("woningcorporatie")));
    assert_eq!((card.running, card.seen), (Some(Running::Yes), Some(SeenWhere::Both)));
}

#[test]
fn every_field_of_an_occurrence_can_be_changed() {
    let mut team = Team::with_oppositions(2);
    let by = officer();
    team.adds_occurrence(&by, 1, &[1], details());
    let changes = vec![
        Change::Kind(OccurrenceKind::Conflict),
        Change::What(text("ruzie over een pad")),
        Change::Place(None),
        Change::When(None),
        Change::ProblemOwner(None),
        Change::Running(None),
        Change::Seen(None),
        Change::Oppositions(ids(&[2])),
    ];
    team.did(&by, |d| d.amend_occurrence(&by, c(1), changes.clone()));
    let card = team.occurrence(1);
    assert_eq!((card.kind, card.what.as_str()), (OccurrenceKind::Conflict, "ruzie over een pad"));
    assert_eq!(
        (&card.place, card.when, &card.problem_owner, card.running, card.seen),
        (&None, None, &None, None, None)
    );
    assert_eq!(card.oppositions, ids(&[2]));
    assert_eq!(team.dossier.amend_occurrence(&by, c(1), changes), Err(Refusal::NothingChanged));
}

#[test]
fn an_occurrence_stands_beside_cards_that_exist_only() {
    let mut team = Team::with_oppositions(1);
    let by = officer();
    let add = |beside: &[u128], details| {
        team.dossier.add_occurrence(&by, c(1), OccurrenceKind::Incident, text("x"), ids(beside), details)
    };
    assert_eq!(add(&[1, 9], vec![]), Err(Refusal::Gone));
    assert_eq!(add(&[1], vec![Change::Oppositions(ids(&[9]))]), Err(Refusal::Gone), "also in the details");
    team.adds_occurrence(&by, 1, &[1], vec![]);
    let beside_nothing_known = vec![Change::Oppositions(ids(&[9]))];
    assert_eq!(team.dossier.amend_occurrence(&by, c(1), beside_nothing_known), Err(Refusal::Gone));
}

#[test]
fn an_id_of_an_occurrence_stands_for_one_occurrence() {
    let mut team = Team::new();
    team.adds_occurrence(&officer(), 1, &[], vec![]);
    let again = team.dossier.add_occurrence(&officer(), c(1), OccurrenceKind::Incident, text("x"), ids(&[]), vec![]);
    assert_eq!(again, Err(Refusal::CardPresent));
}

#[test]
fn a_withdrawn_occurrence_leaves_the_rows_and_can_be_put_back() {
    let mut team = Team::with_oppositions(1);
    let by = officer();
    team.adds_occurrence(&by, 1, &[1], details());
    let before = team.occurrence(1).clone();
    team.did(&by, |d| d.withdraw_occurrence(&by, c(1)));
    assert_eq!(team.dossier.occurrences_of(o(1)).count(), 0);
    assert_eq!(team.dossier.withdrawn_occurrences().count(), 1);
    assert_eq!(team.dossier.withdraw_occurrence(&by, c(1)), Err(Refusal::CardWithdrawn));
    assert_eq!(team.dossier.amend_occurrence(&by, c(1), vec![Change::Place(None)]), Err(Refusal::CardWithdrawn));
    assert_eq!(team.dossier.answer_aid_for_occurrence(&by, c(1), [AidAnswer::No; 5]), Err(Refusal::CardWithdrawn));
    team.did(&by, |d| d.put_back_occurrence(&by, c(1)));
    assert_eq!(model::Occurrence { changed_at: before.changed_at, ..team.occurrence(1).clone() }, before);
    assert_eq!(team.dossier.put_back_occurrence(&by, c(1)), Err(Refusal::CardPresent));
}

#[test]
fn an_occurrence_that_never_was_is_gone() {
    let (d, by) = (Team::new().dossier, officer());
    for answer in [
        d.amend_occurrence(&by, c(9), vec![]),
        d.withdraw_occurrence(&by, c(9)),
        d.put_back_occurrence(&by, c(9)),
        d.answer_aid_for_occurrence(&by, c(9), [AidAnswer::No; 5]),
    ] {
        assert_eq!(answer, Err(Refusal::Gone));
    }
}

#[test]
fn the_aid_can_be_answered_for_an_occurrence() {
    let mut team = Team::new();
    let by = officer();
    team.adds_occurrence(&by, 1, &[], vec![]);
    team.did(&by, |d| d.answer_aid_for_occurrence(&by, c(1), [AidAnswer::Yes; 5]));
    assert_eq!(team.occurrence(1).aid.unwrap().advice(), AidAdvice::SettleConflictFirst);
    let again = team.dossier.answer_aid_for_occurrence(&by, c(1), [AidAnswer::Yes; 5]);
    assert_eq!(again, Err(Refusal::NothingChanged));
}
