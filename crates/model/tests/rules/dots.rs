//! A round of dots, and the choice that follows it.

use crate::team::*;
use model::{Refusal, RoundId, choice::ChoiceOutcome, choice::MOST_DOTS};

fn round(limit: u8) -> Team {
    let mut team = Team::with_oppositions(3);
    team.did(&facilitator(), |d| d.open_session(&facilitator(), ROOM));
    team.did(&facilitator(), |d| d.open_dots_round(&facilitator(), ROUND, limit));
    team
}

fn place(team: &mut Team, by: &model::Member, dots: &[(u128, u8)]) -> Result<(), Refusal> {
    let dots = dots.iter().map(|(n, dots)| (o(*n), *dots)).collect();
    team.does(by, |d| d.place_dots(by, dots))
}

fn closed(team: &mut Team) -> (Vec<(u128, u32)>, u32) {
    team.did(&facilitator(), |d| d.close_dots_round(&facilitator()));
    let (_, result) = team.dossier.last_result().unwrap();
    (result.totals.iter().map(|(id, dots)| (id.0, *dots)).collect(), result.voters)
}

#[test]
fn nobody_places_more_dots_than_the_limit() {
    let mut team = round(3);
    assert_eq!(place(&mut team, &officer(), &[(1, 2), (2, 2)]), Err(Refusal::TooManyDots));
    assert_eq!(place(&mut team, &officer(), &[(1, 255), (2, 255)]), Err(Refusal::TooManyDots));
    assert_eq!(place(&mut team, &officer(), &[(1, 2), (2, 1)]), Ok(()));
}

#[test]
fn a_limit_lies_between_one_and_the_most() {
    let team = Team::with_oppositions(1);
    let open = |limit| team.dossier.open_dots_round(&facilitator(), ROUND, limit).map(drop);
    assert_eq!((open(0), open(MOST_DOTS + 1)), (Err(Refusal::OutOfRange), Err(Refusal::OutOfRange)));
    assert_eq!((open(1), open(MOST_DOTS)), (Ok(()), Ok(())));
}

#[test]
fn a_round_needs_a_card_and_runs_alone() {
    let by = facilitator();
    assert_eq!(Team::new().dossier.open_dots_round(&by, ROUND, 3), Err(Refusal::MapEmpty));
    assert_eq!(round(3).dossier.open_dots_round(&by, RoundId(71), 3), Err(Refusal::RoundOpen));
    let none = Team::with_oppositions(1).dossier;
    assert_eq!(none.close_dots_round(&by), Err(Refusal::RoundClosed));
    assert_eq!(none.place_dots(&by, vec![]), Err(Refusal::RoundClosed));
}

#[test]
fn placing_again_replaces_what_was_placed_before() {
    let mut team = round(3);
    place(&mut team, &officer(), &[(1, 3)]).unwrap();
    assert_eq!(place(&mut team, &officer(), &[(1, 3), (2, 0)]), Err(Refusal::NothingChanged));
    place(&mut team, &officer(), &[(2, 1)]).unwrap();
    assert_eq!(team.dossier.open_round().unwrap().placed_by(officer().id), [(o(2), 1)]);
    assert_eq!(closed(&mut team), (vec![(2, 1)], 1));
}

#[test]
fn somebody_who_took_all_dots_back_is_no_voter() {
    let mut team = round(3);
    place(&mut team, &officer(), &[(1, 3)]).unwrap();
    place(&mut team, &officer(), &[]).unwrap();
    assert_eq!(team.dossier.open_round().unwrap().voters(), 0);
    assert_eq!(closed(&mut team), (vec![], 0));
}

#[test]
fn dots_stay_hidden_until_the_round_closes_and_who_placed_what_goes_for_ever() {
    let mut team = round(3);
    place(&mut team, &officer(), &[(1, 3)]).unwrap();
    assert_eq!(team.dossier.last_result(), None);
    let open = team.dossier.open_round().unwrap();
    assert_eq!(open.placed_by(facilitator().id), [], "others see only their own");
    assert_eq!(open.voters(), 1);
    closed(&mut team);
    let (after, _) = team.dossier.last_result().unwrap();
    assert_eq!(after.placed_by(officer().id), []);
}

#[test]
fn a_card_is_named_once_and_stands_on_the_map() {
    let mut team = round(3);
    team.did(&facilitator(), |d| d.withdraw_opposition(&facilitator(), o(3)));
    assert_eq!(place(&mut team, &officer(), &[(1, 1), (1, 1)]), Err(Refusal::SameCard));
    assert_eq!(place(&mut team, &officer(), &[(3, 1)]), Err(Refusal::CardWithdrawn));
    assert_eq!(place(&mut team, &officer(), &[(9, 1)]), Err(Refusal::Gone));
}

#[test]
fn the_count_puts_most_dots_first_and_then_follows_the_map() {
    let mut team = round(5);
    place(&mut team, &officer(), &[(1, 1), (3, 2)]).unwrap();
    place(&mut team, &guest(), &[(2, 1)]).unwrap();
    assert_eq!(closed(&mut team), (vec![(3, 2), (1, 1), (2, 1)], 2));
}

#[test]
fn dots_on_a_double_count_for_the_card_that_was_kept() {
    let mut team = round(5);
    place(&mut team, &officer(), &[(1, 1), (2, 2)]).unwrap();
    place(&mut team, &youth_worker(), &[(3, 1)]).unwrap();
    team.merges(&facilitator(), 1, 2);
    team.merges(&facilitator(), 3, 1);
    assert_eq!(closed(&mut team), (vec![(3, 4)], 2));
}

#[test]
fn dots_on_a_card_that_left_the_map_are_not_counted_but_their_voter_is() {
    let mut team = round(5);
    place(&mut team, &officer(), &[(1, 2)]).unwrap();
    team.did(&facilitator(), |d| d.withdraw_opposition(&facilitator(), o(1)));
    assert_eq!(closed(&mut team), (vec![], 1));
}

#[test]
fn forgetting_the_guests_leaves_the_count_of_a_closed_round() {
    let mut team = round(5);
    place(&mut team, &guest(), &[(2, 3)]).unwrap();
    closed(&mut team);
    let after = team.without_guests();
    let (_, result) = after.last_result().unwrap();
    assert_eq!((result.totals.clone(), result.voters), (vec![(o(2), 3)], 1));
}

#[test]
fn closing_the_room_counts_the_round_that_is_open_before_the_guests_are_forgotten() {
    let mut team = round(5);
    place(&mut team, &guest(), &[(2, 3)]).unwrap();
    team.did(&facilitator(), |d| d.close_session(&facilitator()));
    let after = team.without_guests();
    assert_eq!(after.open_round(), None);
    let (_, result) = after.last_result().unwrap();
    assert_eq!((result.totals.clone(), result.voters), (vec![(o(2), 3)], 1));
}

#[test]
fn one_opposition_is_chosen_with_answers_and_a_reason() {
    let mut team = Team::with_oppositions(2);
    let by = facilitator();
    let answers = vec![("pressure".to_owned(), text("op het plein"))];
    team.did(&by, |d| d.choose(&by, ChoiceOutcome::Selected(o(2)), answers.clone(), text("daar kunnen wij iets")));
    let choice = team.dossier.choice().unwrap();
    assert_eq!(choice.outcome, ChoiceOutcome::Selected(o(2)));
    assert_eq!((&choice.answers, choice.reason.as_str()), (&answers, "daar kunnen wij iets"));
}

#[test]
fn following_without_intervening_is_a_choice_too_and_the_last_choice_stands() {
    let mut team = Team::with_oppositions(1);
    let by = facilitator();
    team.did(&by, |d| d.choose(&by, ChoiceOutcome::Selected(o(1)), vec![], text("eerst")));
    team.did(&by, |d| d.choose(&by, ChoiceOutcome::FollowOnly, vec![], text("het dooft")));
    let choice = team.dossier.choice().unwrap();
    assert_eq!((choice.outcome, choice.reason.as_str()), (ChoiceOutcome::FollowOnly, "het dooft"));
}

#[test]
fn only_a_card_on_the_map_is_chosen() {
    let mut team = Team::with_oppositions(1);
    let by = facilitator();
    let choose = |team: &Team, n| team.dossier.choose(&by, ChoiceOutcome::Selected(o(n)), vec![], text("x"));
    assert_eq!(choose(&team, 9), Err(Refusal::Gone));
    team.did(&by, |d| d.withdraw_opposition(&by, o(1)));
    assert_eq!(choose(&team, 1), Err(Refusal::CardWithdrawn));
}
