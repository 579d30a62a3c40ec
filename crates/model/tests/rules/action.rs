//! Actions: what, by whom, before which day, and how far it is.

use crate::team::*;
use model::{
    Event, Refusal,
    action::{ActionChange as Change, ActionState},
    event::{Card, Surface},
    opposition::{OppositionChange, Reasoned},
    strategy::GameChanger,
};

fn adds(team: &mut Team, by: &model::Member, n: u128, due: &str) {
    team.did(by, |d| d.add_action(by, a(n), text("bellen"), text("wijkmanager"), day(due), vec![]));
}

fn state(value: ActionState, reason: Option<&str>) -> Vec<Change> {
    vec![Change::State(Reasoned { value, reason: reason.map(text) })]
}

fn order(team: &Team) -> Vec<u128> {
    team.dossier.actions().iter().map(|card| card.id.0).collect()
}

#[test]
fn an_action_needs_what_who_and_a_day_and_can_say_more() {
    let mut team = Team::with_oppositions(1);
    let by = officer();
    let details = vec![
        Change::Effect(Some(text("buren spreken elkaar"))),
        Change::Opposition(Some(o(1))),
        Change::GameChanger(Some(GameChanger::Audience)),
    ];
    team.did(&by, |d| d.add_action(&by, a(1), text("bellen"), text("wijkmanager"), day("2026-04-01"), details));
    let card = team.dossier.action(a(1)).unwrap();
    assert_eq!((card.number, card.owner.as_str(), card.state.value), (1, "wijkmanager", ActionState::Open));
    assert_eq!((card.opposition, card.gamechanger), (Some(o(1)), Some(GameChanger::Audience)));
    assert_eq!(team.dossier.actions_of(o(1)).len(), 1);
    let twice = team.dossier.add_action(&by, a(1), text("x"), text("x"), today(), vec![]);
    assert_eq!(twice, Err(Refusal::CardPresent));
}

#[test]
fn an_action_for_a_wij_zij_that_never_was_is_refused() {
    let team = Team::with_oppositions(1);
    let elsewhere = vec![Change::Opposition(Some(o(9)))];
    let added = team.dossier.add_action(&officer(), a(1), text("x"), text("x"), today(), elsewhere);
    assert_eq!(added, Err(Refusal::Gone));
}

#[test]
fn an_action_for_a_double_is_one_for_the_card_that_was_kept() {
    let mut team = Team::with_oppositions(2);
    let by = officer();
    let details = vec![Change::Opposition(Some(o(2)))];
    team.did(&by, |d| d.add_action(&by, a(1), text("x"), text("x"), today(), details));
    team.merges(&by, 1, 2);
    assert_eq!(team.dossier.actions_of(o(1)).len(), 1);
    assert_eq!(team.dossier.actions_of(o(2)).len(), 0);
}

#[test]
fn what_is_dropped_needs_a_reason() {
    let mut team = Team::new();
    adds(&mut team, &officer(), 1, "2026-04-01");
    let amend = |team: &Team, changes| team.dossier.amend_action(&officer(), a(1), changes);
    assert_eq!(amend(&team, state(ActionState::Dropped, None)), Err(Refusal::DroppedWithoutReason));
    assert!(amend(&team, state(ActionState::Done, None)).is_ok());
    team.did(&officer(), |d| d.amend_action(&officer(), a(1), state(ActionState::Dropped, Some("het plein is dicht"))));
    assert_eq!(team.dossier.action(a(1)).unwrap().state.reason, Some(text("het plein is dicht")));
    assert_eq!(amend(&team, state(ActionState::Open, None)).map(|events| events.len()), Ok(1));
}

#[test]
fn what_has_to_be_done_first_stands_first_and_what_is_over_last() {
    let mut team = Team::new();
    for (n, due) in [(1, "2026-05-01"), (2, "2026-03-10"), (3, "2026-02-01"), (4, "2026-03-10")] {
        adds(&mut team, &officer(), n, due);
    }
    team.did(&officer(), |d| d.amend_action(&officer(), a(3), state(ActionState::Done, None)));
    assert_eq!(order(&team), [2, 4, 1, 3]);
}

#[test]
fn what_was_not_done_comes_due_two_weeks_before_its_day() {
    let due = |date: &str, value| {
        let mut team = Team::new();
        adds(&mut team, &officer(), 1, date);
        if value != ActionState::Open {
            team.did(&officer(), |d| d.amend_action(&officer(), a(1), state(value, Some("x"))));
        }
        let card = team.dossier.action(a(1)).unwrap().clone();
        (card.comes_due(today()), card.is_overdue(today()))
    };
    assert_eq!(due("2026-03-16", ActionState::Open), (false, false));
    assert_eq!(due("2026-03-15", ActionState::Open), (true, false));
    assert_eq!(due("2026-03-01", ActionState::Running), (true, false));
    assert_eq!(due("2026-02-28", ActionState::Running), (true, true));
    assert_eq!(due("2026-02-28", ActionState::Done), (false, false));
    assert_eq!(due("2026-02-28", ActionState::Dropped), (false, false));
}

#[test]
fn an_action_is_withdrawn_and_put_back() {
    let mut team = Team::new();
    let by = officer();
    adds(&mut team, &by, 1, "2026-04-01");
    assert_eq!(team.dossier.put_back_action(&by, a(1)), Err(Refusal::CardPresent));
    team.did(&by, |d| d.withdraw_action(&by, a(1)));
    assert_eq!((order(&team), team.dossier.withdrawn_actions().len()), (vec![], 1));
    assert_eq!(team.dossier.withdraw_action(&by, a(1)), Err(Refusal::CardWithdrawn));
    let changed = team.dossier.amend_action(&by, a(1), state(ActionState::Done, None));
    assert_eq!(changed, Err(Refusal::CardWithdrawn));
    assert_eq!(team.dossier.put_back_action(&by, a(9)), Err(Refusal::Gone));
    team.did(&by, |d| d.put_back_action(&by, a(1)));
    assert_eq!(order(&team), [1]);
}

#[test]
fn the_own_last_act_on_actions_is_taken_back_also_when_the_map_was_adopted() {
    let mut team = Team::with_oppositions(1);
    let (by, lead) = (officer(), facilitator());
    team.did(&lead, |d| d.adopt_map(&lead));
    adds(&mut team, &by, 1, "2026-04-01");
    team.did(&by, |d| d.amend_action(&by, a(1), state(ActionState::Running, None)));
    assert_eq!(team.dossier.undo_card(&by, Surface::Actions), Some(Card::Action(a(1))));
    team.did(&by, |d| d.undo(&by, Surface::Actions));
    assert_eq!(team.dossier.action(a(1)).unwrap().state.value, ActionState::Open);
    team.did(&by, |d| d.undo(&by, Surface::Actions));
    assert_eq!((order(&team), team.dossier.withdrawn_actions().len()), (vec![], 1));
    assert_eq!(team.dossier.undo(&by, Surface::Actions), Err(Refusal::NothingToUndo));
}

#[test]
fn undo_on_one_sheet_leaves_the_other_alone() {
    let mut team = Team::with_oppositions(1);
    let by = officer();
    adds(&mut team, &by, 1, "2026-04-01");
    team.amends(&by, 1, vec![OppositionChange::Topic(Some(text("wonen")))]);
    team.did(&by, |d| d.undo(&by, Surface::Actions));
    assert_eq!((order(&team), &team.card(1).topic), (vec![], &Some(text("wonen"))));
    team.did(&by, |d| d.put_back_action(&by, a(1)));
    team.undoes(&by).unwrap();
    assert_eq!((order(&team), &team.card(1).topic), (vec![1], &None));
}

#[test]
fn an_action_that_somebody_else_worked_on_since_is_not_taken_back() {
    let mut team = Team::new();
    adds(&mut team, &officer(), 1, "2026-04-01");
    let other = youth_worker();
    team.did(&other, |d| d.amend_action(&other, a(1), state(ActionState::Running, None)));
    assert_eq!(team.dossier.undo(&officer(), Surface::Actions), Err(Refusal::ChangedSince));
    assert_eq!(team.dossier.undo_card(&officer(), Surface::Actions), None);
}

#[test]
fn an_action_with_its_details_is_taken_back_as_one() {
    let mut team = Team::new();
    let (by, details) = (officer(), vec![Change::Effect(Some(text("rust")))]);
    team.did(&by, |d| d.add_action(&by, a(1), text("x"), text("x"), today(), details));
    team.did(&by, |d| d.undo(&by, Surface::Actions));
    assert!(order(&team).is_empty());
}

#[test]
fn a_number_stays_when_an_earlier_action_was_erased() {
    let mut team = Team::new();
    adds(&mut team, &officer(), 1, "2026-04-01");
    adds(&mut team, &officer(), 2, "2026-04-01");
    let after = team.replayed(|recorded| {
        if matches!(recorded.event, Some(Event::ActionAdded { id, .. }) if id == a(1)) {
            recorded.event = None;
        }
    });
    assert_eq!(after.actions().iter().map(|card| card.number).collect::<Vec<_>>(), [2]);
}
