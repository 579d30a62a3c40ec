//! Taking back one's own last act.

use crate::{snapshot::snapshot, team::*};
use model::{
    ParticipantId, Refusal,
    event::Card,
    occurrence::OccurrenceChange,
    opposition::{Energy, OppositionChange as Change, Reasoned},
};

fn topic(topic: &str) -> Vec<Change> {
    vec![Change::Topic(Some(text(topic)))]
}

#[test]
fn undoing_an_addition_takes_the_card_off_the_map() {
    let mut team = Team::with_oppositions(1);
    team.did(&officer(), |d| d.add_opposition(&officer(), o(2), text("a"), text("b")));
    team.undoes(&officer()).unwrap();
    assert_eq!(team.map(), [1]);
    assert!(team.card(2).withdrawn, "it can still be put back");
}

#[test]
fn undoing_a_change_gives_back_what_was_there() {
    let mut team = Team::with_oppositions(1);
    team.amends(&officer(), 1, topic("wonen"));
    team.amends(&officer(), 1, topic("opvang"));
    team.undoes(&officer()).unwrap();
    assert_eq!(team.card(1).topic, Some(text("wonen")));
    team.undoes(&officer()).unwrap();
    assert_eq!(team.card(1).topic, None);
    assert_eq!(team.undoes(&officer()), Err(Refusal::NothingToUndo));
}

#[test]
fn somebody_elses_act_is_never_taken_back() {
    let mut team = Team::with_oppositions(1);
    assert_eq!(team.undoes(&officer()), Err(Refusal::NothingToUndo));
    team.amends(&officer(), 1, topic("wonen"));
    team.amends(&youth_worker(), 1, vec![Change::UsLabel(text("ons dorp"))]);
    team.undoes(&officer()).unwrap();
    assert_eq!((&team.card(1).topic, team.card(1).us_label.as_str()), (&None, "ons dorp"));
}

#[test]
fn what_somebody_else_worked_on_since_stays() {
    let mut team = Team::with_oppositions(1);
    team.amends(&officer(), 1, topic("wonen"));
    team.amends(&youth_worker(), 1, topic("opvang"));
    assert_eq!(team.undoes(&officer()), Err(Refusal::ChangedSince));
    assert_eq!(team.dossier.can_undo(&officer(), MAP), None);
    team.undoes(&youth_worker()).unwrap();
    assert_eq!(team.card(1).topic, Some(text("wonen")));
    team.undoes(&officer()).unwrap();
    assert_eq!(team.card(1).topic, None, "once the other took it back, it is one's own again");
}

#[test]
fn a_card_that_others_worked_on_is_not_taken_off_the_map_by_undoing_its_addition() {
    for work in [topic("wonen"), vec![Change::UsLabel(text("x"))]] {
        let mut team = Team::with_oppositions(1);
        team.amends(&officer(), 1, work);
        assert_eq!(team.undoes(&facilitator()), Err(Refusal::ChangedSince));
    }
    let mut team = Team::with_oppositions(1);
    team.adds_occurrence(&officer(), 1, &[1], vec![]);
    assert_eq!(team.undoes(&facilitator()), Err(Refusal::ChangedSince));
}

#[test]
fn a_card_that_others_merged_into_or_related_is_not_taken_off_the_map_either() {
    let (one, other) = (facilitator(), officer());
    let meet = |meets: fn(&model::Dossier, &model::Member) -> Answer| {
        let mut team = Team::new();
        team.did(&other, |d| d.add_opposition(&other, o(1), text("a"), text("b")));
        team.did(&one, |d| d.add_opposition(&one, o(2), text("a"), text("b")));
        team.did(&other, |d| meets(d, &other));
        assert_eq!(team.undoes(&one), Err(Refusal::ChangedSince));
        assert!(team.undoes(&other).is_ok() && team.undoes(&one).is_ok());
        assert_eq!(team.map(), [1]);
    };
    meet(|d, by| d.merge_oppositions(by, o(2), o(1)));
    meet(|d, by| d.relate_oppositions(by, o(1), o(2)));
}

#[test]
fn undoing_is_no_act_to_take_back_in_its_turn() {
    let mut team = Team::with_oppositions(1);
    team.amends(&officer(), 1, topic("wonen"));
    team.undoes(&officer()).unwrap();
    assert_eq!(team.undoes(&officer()), Err(Refusal::NothingToUndo));
}

#[test]
fn an_act_of_two_events_is_taken_back_as_one() {
    let mut team = Team::with_oppositions(1);
    let before = snapshot(&team.dossier);
    team.adds_occurrence(&officer(), 1, &[1], vec![OccurrenceChange::Place(Some(text("wijk Noord")))]);
    assert_eq!(team.dossier.can_undo(&officer(), MAP), Some(3));
    team.undoes(&officer()).unwrap();
    assert!(team.occurrence(1).withdrawn);
    assert_eq!(team.occurrence(1).place, None);
    assert_eq!(team.dossier.occurrences_of(o(1)).count(), 0);
    let after = snapshot(&team.dossier);
    let cards = after.into_iter().filter(|((card, _), _)| matches!(card, Card::Opposition(_))).collect();
    assert_eq!(before, cards);
    assert_eq!(team.undoes(&officer()), Err(Refusal::NothingToUndo));
}

#[test]
fn undoing_a_merge_takes_the_cards_apart_and_undoing_that_merges_them() {
    let mut team = Team::with_oppositions(2);
    team.merges(&officer(), 1, 2);
    team.undoes(&officer()).unwrap();
    assert_eq!(team.map(), [1, 2]);
    team.merges(&officer(), 1, 2);
    team.did(&youth_worker(), |d| d.put_back_opposition(&youth_worker(), o(2)));
    assert_eq!(team.undoes(&officer()), Err(Refusal::ChangedSince));
    team.undoes(&youth_worker()).unwrap();
    assert_eq!(team.map(), [1]);
}

#[test]
fn withdrawing_relating_and_the_aid_can_be_taken_back() {
    let mut team = Team::with_oppositions(2);
    let by = officer();
    team.adds_occurrence(&facilitator(), 1, &[1], vec![]);
    let before = snapshot(&team.dossier);
    let no = [model::aid::AidAnswer::No; 5];
    team.did(&by, |d| d.relate_oppositions(&by, o(1), o(2)));
    team.did(&by, |d| d.unrelate_oppositions(&by, o(1), o(2)));
    team.did(&by, |d| d.answer_aid_for_opposition(&by, o(1), no));
    team.did(&by, |d| d.answer_aid_for_occurrence(&by, c(1), no));
    team.did(&by, |d| d.withdraw_occurrence(&by, c(1)));
    team.did(&by, |d| d.put_back_occurrence(&by, c(1)));
    team.did(&by, |d| d.withdraw_opposition(&by, o(1)));
    team.did(&by, |d| d.put_back_opposition(&by, o(1)));
    for _ in 0..8 {
        team.undoes(&by).unwrap();
    }
    assert_eq!(snapshot(&team.dossier), before);
}

#[test]
fn undoing_an_answer_gives_back_which_domain_spoke_last() {
    let mut team = Team::with_oppositions(1);
    let energy = |value| vec![Change::Energy(Some(Reasoned { value, reason: None }))];
    team.amends(&officer(), 1, energy(Energy::Burning));
    team.amends(&facilitator(), 1, energy(Energy::Fading));
    team.amends(&officer(), 1, energy(Energy::Growing));
    team.undoes(&officer()).unwrap();
    let views = &team.card(1).energy;
    assert_eq!(views.of(Some(model::Domain::Safety)).unwrap().value, Energy::Burning);
    assert_eq!(views.latest().unwrap().value, Energy::Fading, "that of the other domain is the latest again");
}

#[test]
fn when_a_guest_was_forgotten_nobody_takes_back_what_the_guest_did() {
    let mut team = Team::with_oppositions(1);
    team.did(&facilitator(), |d| d.open_session(&facilitator(), ROOM));
    team.amends(&guest(), 1, topic("school"));
    let after = team.without_guests();
    assert_eq!(after.undo(&guest(), MAP), Err(Refusal::NothingToUndo));
    let mut nobody = guest();
    nobody.id = ParticipantId(0);
    assert_eq!(after.undo(&nobody, MAP), Err(Refusal::NothingToUndo));
    assert_eq!(after.undo(&facilitator(), MAP), Err(Refusal::ChangedSince), "the guest still is somebody else");
    assert_eq!(after.opposition(o(1)).unwrap().topic, Some(text("school")));
}

#[test]
fn an_undo_by_a_guest_stays_undone_when_the_guest_was_forgotten() {
    let mut team = Team::with_oppositions(1);
    team.did(&facilitator(), |d| d.open_session(&facilitator(), ROOM));
    team.amends(&guest(), 1, topic("school"));
    team.undoes(&guest()).unwrap();
    let after = team.without_guests();
    assert_eq!(after.opposition(o(1)).unwrap().topic, None);
    assert!(after.undo(&facilitator(), MAP).is_ok(), "what was taken back stands in nobody's way");
}

#[test]
fn dots_choices_and_rooms_are_not_taken_back_by_undo() {
    let mut team = Team::with_oppositions(1);
    let by = facilitator();
    team.amends(&by, 1, topic("wonen"));
    team.did(&by, |d| d.open_session(&by, ROOM));
    team.did(&by, |d| d.open_dots_round(&by, ROUND, 3));
    team.did(&by, |d| d.place_dots(&by, vec![(o(1), 2)]));
    team.undoes(&by).unwrap();
    assert_eq!(team.card(1).topic, None, "the last act on a card is the one that goes");
    assert_eq!(team.dossier.open_round().unwrap().voters(), 1);
}
