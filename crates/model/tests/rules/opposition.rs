//! A wij-zij: adding, changing, withdrawing, putting back, relating.

use crate::team::*;
use model::{
    Event, Refusal,
    opposition::{Desirability, Energy, OppositionChange as Change, Reasoned, Scale, SeenAt},
};

#[test]
fn only_the_two_labels_are_needed() {
    let mut team = Team::new();
    team.did(&officer(), |d| d.add_opposition(&officer(), o(1), text("de wijk"), text("de gemeente")));
    let card = team.card(1);
    assert_eq!((card.us_label.as_str(), card.them_label.as_str()), ("de wijk", "de gemeente"));
    assert_eq!(card.number, 1);
    assert_eq!(card.added_by, officer().author());
    assert_eq!(card.unknown().len(), 9, "every other field may wait");
    assert!(card.is_present());
}

#[test]
fn an_id_stands_for_one_card_for_ever() {
    let mut team = Team::with_oppositions(1);
    let by = facilitator();
    let again = |team: &Team| team.dossier.add_opposition(&by, o(1), text("a"), text("b"));
    assert_eq!(again(&team), Err(Refusal::CardPresent));
    team.did(&by, |d| d.withdraw_opposition(&by, o(1)));
    assert_eq!(again(&team), Err(Refusal::CardPresent));
}

#[test]
fn a_number_is_never_given_twice() {
    let mut team = Team::with_oppositions(2);
    let by = facilitator();
    team.did(&by, |d| d.withdraw_opposition(&by, o(2)));
    team.did(&by, |d| d.add_opposition(&by, o(3), text("a"), text("b")));
    assert_eq!(team.card(3).number, 3);
}

#[test]
fn the_last_writer_of_a_field_counts_and_other_fields_stay() {
    let mut team = Team::with_oppositions(1);
    team.amends(&officer(), 1, vec![Change::Topic(Some(text("opvang")))]);
    team.amends(&youth_worker(), 1, vec![Change::UsLabel(text("ons dorp"))]);
    team.amends(&youth_worker(), 1, vec![Change::Topic(Some(text("azc")))]);
    let card = team.card(1);
    assert_eq!(card.topic, Some(text("azc")));
    assert_eq!((card.us_label.as_str(), card.them_label.as_str()), ("ons dorp", "zij"));
}

#[test]
fn each_field_can_be_filled_and_emptied() {
    let mut team = Team::with_oppositions(1);
    let reasoned = |value| Reasoned { value, reason: Some(text("gehoord")) };
    let filled = vec![
        Change::UsLabel(text("wij hier")),
        Change::ThemLabel(text("zij daar")),
        Change::NeutralDescription(Some(text("twee groepen"))),
        Change::Topic(Some(text("wonen"))),
        Change::Scale(Some(Scale::Region)),
        Change::Orientation(Some(model::opposition::Orientation::Vertical)),
        Change::MunicipalityIsParty(Some(model::opposition::MunicipalityIsParty::Yes)),
        Change::Desirability(Some(Reasoned { value: Desirability::Desired, reason: None })),
        Change::Energy(Some(reasoned(Energy::Growing))),
        Change::Evidence(Some(model::opposition::Evidence::Hunch)),
        Change::SeenAt([SeenAt::Online].into()),
    ];
    team.amends(&officer(), 1, filled.clone());
    assert!(team.card(1).unknown().is_empty());
    assert!(team.dossier.is_online_only(team.card(1)));
    assert_eq!(team.dossier.amend_opposition(&officer(), o(1), filled), Err(Refusal::NothingChanged));
    let emptied = vec![
        Change::NeutralDescription(None),
        Change::Topic(None),
        Change::Scale(None),
        Change::Orientation(None),
        Change::MunicipalityIsParty(None),
        Change::Desirability(None),
        Change::Energy(None),
        Change::Evidence(None),
        Change::SeenAt([].into()),
    ];
    team.amends(&officer(), 1, emptied);
    assert_eq!(team.card(1).unknown().len(), 9);
}

#[test]
fn what_holds_the_same_value_is_left_out_of_the_log() {
    let team = Team::with_oppositions(1);
    let changes = vec![Change::UsLabel(text("wij")), Change::Topic(Some(text("wonen")))];
    let events = team.dossier.amend_opposition(&officer(), o(1), changes).unwrap();
    assert_eq!(events, [Event::OppositionAmended { id: o(1), changes: vec![Change::Topic(Some(text("wonen")))] }]);
}

#[test]
fn a_withdrawn_card_leaves_the_map_and_can_be_put_back_as_it_was() {
    let mut team = Team::with_oppositions(2);
    team.amends(&officer(), 1, vec![Change::Topic(Some(text("wonen")))]);
    team.did(&officer(), |d| d.withdraw_opposition(&officer(), o(1)));
    assert_eq!(team.map(), [2]);
    assert_eq!(team.dossier.off_the_map().map(|card| card.id).collect::<Vec<_>>(), [o(1)]);
    team.did(&youth_worker(), |d| d.put_back_opposition(&youth_worker(), o(1)));
    assert_eq!(team.map(), [1, 2], "in its old place");
    assert_eq!(team.card(1).topic, Some(text("wonen")));
}

#[test]
fn a_withdrawn_card_cannot_be_worked_on() {
    let mut team = Team::with_oppositions(2);
    let by = officer();
    team.did(&by, |d| d.withdraw_opposition(&by, o(1)));
    let d = &team.dossier;
    let answers = [model::aid::AidAnswer::No; 5];
    for answer in [
        d.amend_opposition(&by, o(1), vec![Change::Topic(None)]),
        d.withdraw_opposition(&by, o(1)),
        d.merge_oppositions(&by, o(1), o(2)),
        d.merge_oppositions(&by, o(2), o(1)),
        d.relate_oppositions(&by, o(1), o(2)),
        d.relate_oppositions(&by, o(2), o(1)),
        d.answer_aid_for_opposition(&by, o(1), answers),
    ] {
        assert_eq!(answer, Err(Refusal::CardWithdrawn));
    }
}

#[test]
fn a_card_that_never_was_is_gone() {
    let team = Team::with_oppositions(1);
    let (d, by) = (&team.dossier, officer());
    for answer in [
        d.amend_opposition(&by, o(9), vec![]),
        d.withdraw_opposition(&by, o(9)),
        d.put_back_opposition(&by, o(9)),
        d.merge_oppositions(&by, o(1), o(9)),
        d.merge_oppositions(&by, o(9), o(1)),
        d.relate_oppositions(&by, o(1), o(9)),
        d.relate_oppositions(&by, o(9), o(1)),
        d.unrelate_oppositions(&by, o(9), o(1)),
        d.answer_aid_for_opposition(&by, o(9), [model::aid::AidAnswer::No; 5]),
    ] {
        assert_eq!(answer, Err(Refusal::Gone));
    }
}

#[test]
fn a_card_on_the_map_cannot_be_put_back() {
    let team = Team::with_oppositions(1);
    assert_eq!(team.dossier.put_back_opposition(&officer(), o(1)), Err(Refusal::CardPresent));
}

#[test]
fn two_oppositions_hang_together_from_both_sides() {
    let mut team = Team::with_oppositions(2);
    let by = officer();
    team.did(&by, |d| d.relate_oppositions(&by, o(1), o(2)));
    assert_eq!((team.card(1).related.clone(), team.card(2).related.clone()), (ids(&[2]), ids(&[1])));
    assert_eq!(team.dossier.relate_oppositions(&by, o(2), o(1)), Err(Refusal::NothingChanged));
    assert_eq!(team.dossier.relate_oppositions(&by, o(1), o(1)), Err(Refusal::SameCard));
    team.did(&by, |d| d.unrelate_oppositions(&by, o(2), o(1)));
    assert!(team.card(1).related.is_empty() && team.card(2).related.is_empty());
    assert_eq!(team.dossier.unrelate_oppositions(&by, o(1), o(2)), Err(Refusal::NothingChanged));
}

#[test]
fn the_aid_keeps_the_answers_that_were_given_last() {
    use model::aid::{AidAdvice, AidAnswer::*};
    let mut team = Team::with_oppositions(1);
    let by = officer();
    team.did(&by, |d| d.answer_aid_for_opposition(&by, o(1), [Yes, Yes, No, No, No]));
    assert_eq!(team.card(1).aid.unwrap().advice(), AidAdvice::TreatAsConflict);
    let again = team.dossier.answer_aid_for_opposition(&by, o(1), [Yes, Yes, No, No, No]);
    assert_eq!(again, Err(Refusal::NothingChanged));
    team.did(&by, |d| d.answer_aid_for_opposition(&by, o(1), [No, No, Yes, Yes, Yes]));
    assert_eq!(team.card(1).aid.unwrap().advice(), AidAdvice::TreatAsPolarisation);
}
