//! The strategy for a wij-zij: gamechangers, targets, ready, anchoring, and the dialogue map beside it.

use crate::team::*;
use model::{
    Dossier, Event, Refusal,
    choice::ChoiceOutcome,
    dialogue_map::DialogueMapChange,
    role_map::{Position, Zone},
    strategy::{AnchoringChange, GameChanger, MIDDLE_QUESTION},
};

fn answered(question: &str, answer: &str) -> Vec<(String, Option<guard::Vetted>)> {
    vec![(question.to_owned(), Some(text(answer)))]
}

fn answers(team: &mut Team, n: u128, gamechanger: GameChanger, question: &str, answer: &str) {
    team.did(&officer(), |d| d.answer_gamechanger(&officer(), o(n), gamechanger, answered(question, answer)));
}

fn targets(team: &mut Team, zones: &[Zone]) {
    team.did(&officer(), |d| d.target_strategy(&officer(), o(1), zones.iter().copied().collect()));
}

/// A strategy with one answer.
fn begun() -> Team {
    let mut team = Team::with_oppositions(2);
    answers(&mut team, 1, GameChanger::Audience, "audience-whom", "ouders op het schoolplein");
    team
}

fn ready(team: &mut Team) {
    team.did(&facilitator(), |d| d.ready_strategy(&facilitator(), o(1), None));
}

#[test]
fn an_answer_is_kept_per_gamechanger_and_per_wij_zij_and_can_be_taken_away() {
    let mut team = begun();
    answers(&mut team, 2, GameChanger::Audience, "audience-whom", "winkeliers");
    let said = |team: &Team, n, of| team.dossier.strategy(o(n)).unwrap().answers.of(of, "audience-whom").cloned();
    assert_eq!(said(&team, 1, GameChanger::Audience), Some(text("ouders op het schoolplein")));
    assert_eq!(said(&team, 2, GameChanger::Audience), Some(text("winkeliers")));
    assert_eq!(said(&team, 1, GameChanger::Tone), None);
    assert_eq!(team.dossier.strategy(o(1)).unwrap().answers.count(GameChanger::Audience), 1);
    let none = vec![("audience-whom".to_owned(), None)];
    team.did(&officer(), |d| d.answer_gamechanger(&officer(), o(1), GameChanger::Audience, none));
    assert!(team.dossier.strategy(o(1)).unwrap().answers.is_empty());
}

#[test]
fn what_is_answered_so_already_is_left_out() {
    let team = begun();
    let by = officer();
    let same = answered("audience-whom", "ouders op het schoolplein");
    let again = team.dossier.answer_gamechanger(&by, o(1), GameChanger::Audience, same.clone());
    assert_eq!(again, Err(Refusal::NothingChanged));
    let both = [same, answered("audience-where", "de school")].concat();
    let events = team.dossier.answer_gamechanger(&by, o(1), GameChanger::Audience, both).unwrap();
    let Event::GamechangerAnswered { answers, .. } = &events[0] else { panic!("{events:?}") };
    assert_eq!(answers.len(), 1);
    assert_eq!(team.dossier.target_strategy(&by, o(1), [].into()), Err(Refusal::NothingChanged));
}

#[test]
fn a_strategy_is_made_for_a_wij_zij_on_the_map_also_when_the_map_was_adopted() {
    let mut team = begun();
    let by = facilitator();
    let unknown = team.dossier.target_strategy(&by, o(9), [Zone::Unknown].into());
    assert_eq!(unknown, Err(Refusal::Gone));
    team.did(&by, |d| d.withdraw_opposition(&by, o(2)));
    assert_eq!(team.dossier.target_strategy(&by, o(2), [Zone::Unknown].into()), Err(Refusal::CardWithdrawn));
    team.did(&by, |d| d.adopt_map(&by));
    targets(&mut team, &[Zone::MiddleNuanced]);
}

#[test]
fn a_strategy_that_aims_at_pushers_only_needs_a_written_reason_to_be_ready() {
    let by = facilitator();
    for zones in [&[Zone::PusherA][..], &[Zone::PusherA, Zone::PusherB]] {
        let mut team = begun();
        targets(&mut team, zones);
        assert_eq!(team.dossier.ready_strategy(&by, o(1), None), Err(Refusal::TargetsOnlyPushers));
        team.did(&by, |d| d.ready_strategy(&by, o(1), Some(text("er is een wet overtreden"))));
        let readied = team.dossier.strategy(o(1)).unwrap().readied.clone().unwrap();
        assert_eq!(readied.reason, Some(text("er is een wet overtreden")));
    }
}

#[test]
fn a_strategy_that_aims_at_anybody_else_as_well_or_at_nobody_yet_needs_no_reason() {
    let others = Zone::ALL.iter().filter(|zone| !matches!(zone, Zone::PusherA | Zone::PusherB));
    for zones in others.map(|zone| vec![Zone::PusherA, *zone]).chain([vec![]]) {
        let mut team = begun();
        if !zones.is_empty() {
            targets(&mut team, &zones);
        }
        team.did(&facilitator(), |d| d.ready_strategy(&facilitator(), o(1), Some(text("zomaar"))));
        assert_eq!(team.dossier.strategy(o(1)).unwrap().readied.as_ref().unwrap().reason, None, "{zones:?}");
    }
}

#[test]
fn an_empty_strategy_is_not_ready() {
    let mut team = Team::with_oppositions(1);
    let empty = |team: &Team| team.dossier.ready_strategy(&facilitator(), o(1), None);
    assert_eq!(empty(&team), Err(Refusal::StrategyEmpty));
    targets(&mut team, &[Zone::MiddleNuanced]);
    assert_eq!(empty(&team), Err(Refusal::StrategyEmpty));
}

#[test]
fn a_ready_strategy_changes_only_after_reopening() {
    let mut team = begun();
    let by = facilitator();
    assert_eq!(team.dossier.reopen_strategy(&by, o(1)), Err(Refusal::StrategyNotReady));
    ready(&mut team);
    let answer = |d: &Dossier| d.answer_gamechanger(&by, o(1), GameChanger::Tone, answered("tone-words", "zij daar"));
    assert_eq!(answer(&team.dossier), Err(Refusal::StrategyReady));
    assert_eq!(team.dossier.target_strategy(&by, o(1), [Zone::JoinerA].into()), Err(Refusal::StrategyReady));
    assert_eq!(team.dossier.ready_strategy(&by, o(1), None), Err(Refusal::StrategyReady));
    answers(&mut team, 2, GameChanger::Tone, "tone-words", "die van een ander gaat gewoon door");
    team.did(&by, |d| d.reopen_strategy(&by, o(1)));
    assert!(answer(&team.dossier).is_ok());
}

#[test]
fn what_follows_from_a_ready_strategy_goes_on() {
    let mut team = begun();
    ready(&mut team);
    let by = officer();
    let keeper = vec![AnchoringChange::Keeper(Some(text("wijkmanager")))];
    team.did(&by, |d| d.anchor_strategy(&by, o(1), keeper, today()));
    let invitees = vec![DialogueMapChange::Invitees(Some(text("ouders")))];
    team.did(&by, |d| d.amend_dialogue_map(&by, o(1), invitees));
    team.did(&by, |d| d.add_action(&by, a(1), text("bellen"), text("wijkmanager"), today(), vec![]));
}

#[test]
fn the_chosen_wij_zij_stands_first_also_when_it_was_merged() {
    let mut team = Team::with_oppositions(4);
    let by = facilitator();
    let order = |team: &Team| team.dossier.to_strategise().iter().map(|id| id.0).collect::<Vec<_>>();
    assert_eq!(order(&team), [1, 2, 3, 4]);
    team.did(&by, |d| d.choose(&by, ChoiceOutcome::Selected(o(3)), vec![], text("hier kunnen wij iets")));
    assert_eq!((order(&team), team.dossier.chosen()), (vec![3, 1, 2, 4], Some(o(3))));
    team.merges(&by, 2, 3);
    assert_eq!((order(&team), team.dossier.chosen()), (vec![2, 1, 4], Some(o(2))));
    team.did(&by, |d| d.choose(&by, ChoiceOutcome::FollowOnly, vec![], text("het dooft")));
    assert_eq!((order(&team), team.dossier.chosen()), (vec![1, 2, 4], None));
}

#[test]
fn a_question_that_holds_a_label_of_the_map_names_a_camp() {
    let mut team = Team::new();
    let by = officer();
    team.did(&by, |d| d.add_opposition(&by, o(1), text("De Kopers"), text("Mensen met een café")));
    team.did(&by, |d| d.add_opposition(&by, o(2), text("de kopers"), text("huurders")));
    let camps = |question: &str| team.dossier.camps_in(question).join("; ");
    assert_eq!(camps("Hoe houden wij de straat schoon?"), "");
    assert_eq!(camps("Wat willen DE KOPERS nu?"), "De Kopers");
    assert_eq!(camps("Wat willen mensen met een\ncafe, en de huurders?"), "Mensen met een café; huurders");
    assert_eq!(camps("Wat kost een huurdersbond?"), "");
    let after = team.replayed(|recorded| {
        if matches!(recorded.event, Some(Event::OppositionAdded { id, .. }) if id == o(2)) {
            recorded.event = None;
        }
    });
    assert!(after.camps_in("de huurders").is_empty(), "what was erased is no camp any more");
}

#[test]
fn naming_a_camp_is_no_reason_to_refuse() {
    let mut team = begun();
    answers(&mut team, 1, GameChanger::Subject, MIDDLE_QUESTION, "Wat wil zij?");
    let asked = team.dossier.strategy(o(1)).unwrap().middle_question().unwrap();
    assert_eq!(team.dossier.camps_in(asked.as_str()), ["zij"]);
    ready(&mut team);
}

#[test]
fn looking_again_lies_today_or_later_and_at_most_twelve_months_ahead() {
    let mut team = begun();
    let by = officer();
    let review = |text: &str| vec![AnchoringChange::Review(Some(day(text)))];
    let anchor = |team: &Team, text: &str| team.dossier.anchor_strategy(&by, o(1), review(text), today());
    assert_eq!(anchor(&team, "2026-02-28"), Err(Refusal::ReviewDatePast));
    assert_eq!(anchor(&team, "2027-03-02"), Err(Refusal::ReviewDateTooFar));
    assert!(anchor(&team, "2026-03-01").is_ok() && anchor(&team, "2027-03-01").is_ok());
    team.did(&by, |d| d.anchor_strategy(&by, o(1), review("2026-04-01"), today()));
    // Later the day has passed; what else stands there can be changed all the same.
    let stop = [review("2026-04-01"), vec![AnchoringChange::Stop(Some(text("avonden met twee kampen")))]].concat();
    team.did(&by, |d| d.anchor_strategy(&by, o(1), stop, day("2026-06-01")));
    let kept = &team.dossier.strategy(o(1)).unwrap().anchoring;
    assert_eq!((kept.review, kept.keeper.is_none()), (Some(day("2026-04-01")), true));
}

#[test]
fn a_dialogue_map_asks_nothing_and_leaves_out_what_stands_there_already() {
    let mut team = Team::with_oppositions(1);
    let by = officer();
    let amend = |team: &Team, changes| team.dossier.amend_dialogue_map(&by, o(1), changes);
    assert_eq!(amend(&team, vec![]), Err(Refusal::NothingChanged));
    let said = vec![
        DialogueMapChange::Promises(Some(text("wij komen terug"))),
        DialogueMapChange::InviterPosition(Some(Position::MiddleLeader)),
    ];
    team.did(&by, |d| d.amend_dialogue_map(&by, o(1), said.clone()));
    assert_eq!(amend(&team, said), Err(Refusal::NothingChanged));
    let map = team.dossier.dialogue_map(o(1)).unwrap();
    assert_eq!(map.promises, Some(text("wij komen terug")));
    assert_eq!(map.fields().iter().filter(|field| map.current(field) != **field).count(), 0);
}
