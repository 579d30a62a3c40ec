//! Who may do what: every verb for every role.

use crate::team::*;
use model::{
    Dossier, Member, Refusal, SessionId,
    action::ActionChange,
    aid::AidAnswer,
    choice::ChoiceOutcome,
    dialogue_map::DialogueMapChange,
    dossier::DossierChange,
    event::Surface,
    occurrence::{OccurrenceChange, OccurrenceKind},
    opposition::OppositionChange,
    role_map::Zone,
    session::{Mode, PlanChange, Subject},
    strategy::{AnchoringChange, GameChanger},
};

type Verb = fn(&Dossier, &Member) -> Answer;

/// What editors and guests may do.
fn contributions() -> Vec<(&'static str, Verb)> {
    vec![
        ("add_opposition", |d, by| d.add_opposition(by, o(7), text("a"), text("b"))),
        ("amend_opposition", |d, by| d.amend_opposition(by, o(1), vec![OppositionChange::UsLabel(text("x"))])),
        ("withdraw_opposition", |d, by| d.withdraw_opposition(by, o(1))),
        ("put_back_opposition", |d, by| d.put_back_opposition(by, o(3))),
        ("merge_oppositions", |d, by| d.merge_oppositions(by, o(1), o(2))),
        ("relate_oppositions", |d, by| d.relate_oppositions(by, o(1), o(2))),
        ("unrelate_oppositions", |d, by| d.unrelate_oppositions(by, o(1), o(4))),
        ("add_occurrence", |d, by| d.add_occurrence(by, c(7), OccurrenceKind::Incident, text("x"), ids(&[]), vec![])),
        ("amend_occurrence", |d, by| d.amend_occurrence(by, c(1), vec![OccurrenceChange::What(text("x"))])),
        ("withdraw_occurrence", |d, by| d.withdraw_occurrence(by, c(1))),
        ("put_back_occurrence", |d, by| d.put_back_occurrence(by, c(2))),
        ("answer_aid_for_opposition", |d, by| d.answer_aid_for_opposition(by, o(1), [AidAnswer::No; 5])),
        ("answer_aid_for_occurrence", |d, by| d.answer_aid_for_occurrence(by, c(1), [AidAnswer::No; 5])),
        ("place_dots", |d, by| d.place_dots(by, vec![(o(1), 1)])),
    ]
}

/// The same beside the map: it does not matter whether that was adopted.
fn beside_the_map() -> Vec<(&'static str, Verb)> {
    vec![
        ("answer_gamechanger", |d, by| {
            d.answer_gamechanger(by, o(1), GameChanger::Tone, vec![("tone-words".to_owned(), Some(text("x")))])
        }),
        ("target_strategy", |d, by| d.target_strategy(by, o(1), [Zone::MiddleNuanced].into())),
        ("anchor_strategy", |d, by| d.anchor_strategy(by, o(1), vec![AnchoringChange::Stop(Some(text("x")))], today())),
        ("amend_dialogue_map", |d, by| {
            d.amend_dialogue_map(by, o(1), vec![DialogueMapChange::Promises(Some(text("x")))])
        }),
        ("add_action", |d, by| d.add_action(by, a(7), text("x"), text("wijkagent"), today(), vec![])),
        ("amend_action", |d, by| d.amend_action(by, a(1), vec![ActionChange::What(text("y"))])),
        ("withdraw_action", |d, by| d.withdraw_action(by, a(1))),
        ("put_back_action", |d, by| d.put_back_action(by, a(2))),
    ]
}

/// What only facilitators may do, on a draft in a room with a round of dots.
fn leading() -> Vec<(&'static str, Verb)> {
    vec![
        ("amend", |d, by| d.amend(by, vec![DossierChange::Title(text("x"))])),
        ("move_review_date", |d, by| d.move_review_date(by, day("2026-08-01"), text("x"), today())),
        ("start_step", |d, by| d.start_step(by, &plan(), 1)),
        ("change_plan", |d, by| d.change_plan(by, &plan(), PlanChange::Remove(2))),
        ("set_spotlight", |d, by| d.set_spotlight(by, Subject::Opposition(o(1)), true)),
        ("close_session", |d, by| d.close_session(by)),
        ("close_dots_round", |d, by| d.close_dots_round(by)),
        ("choose", |d, by| d.choose(by, ChoiceOutcome::FollowOnly, vec![], text("x"))),
        ("ready_strategy", |d, by| d.ready_strategy(by, o(2), None)),
        ("reopen_strategy", |d, by| d.reopen_strategy(by, o(4))),
    ]
}

/// The same, for verbs that the state of the map refuses to facilitators.
fn leading_elsewhere() -> Vec<(&'static str, Verb)> {
    vec![
        ("open", |_, by| Dossier::open(by, new_dossier(), today())),
        ("open_session", |d, by| d.open_session(by, SessionId(81))),
        ("extend_step", |d, by| d.extend_step(by, 5)),
        ("pause_step", |d, by| d.pause_step(by)),
        ("resume_step", |d, by| d.resume_step(by)),
        ("set_mode", |d, by| d.set_mode(by, Mode::Locked)),
        ("clear_spotlight", |d, by| d.clear_spotlight(by)),
        ("take_lead", |d, by| d.take_lead(by)),
        ("reveal_notes", |d, by| d.reveal_notes(by, |id| id)),
        ("strike", |d, by| d.strike(by, model::pruning::Line::Opposition(o(1)))),
        ("keep_line", |d, by| d.keep_line(by, model::pruning::Line::Opposition(o(1)))),
        ("open_dots_round", |d, by| d.open_dots_round(by, ROUND, 3)),
        ("adopt_map", |d, by| d.adopt_map(by)),
        ("reopen_map", |d, by| d.reopen_map(by, text("x"))),
    ]
}

/// A room with a round of dots; card 3, occurrence 2 and action 2 are withdrawn, cards 1 and 4 are related; card 2 has a
/// strategy, and that of card 4 is ready.
fn room() -> Team {
    let mut team = Team::with_oppositions(4);
    let by = facilitator();
    team.did(&by, |d| d.withdraw_opposition(&by, o(3)));
    team.did(&by, |d| d.relate_oppositions(&by, o(1), o(4)));
    team.adds_occurrence(&by, 1, &[1], vec![]);
    team.adds_occurrence(&by, 2, &[1], vec![]);
    team.did(&by, |d| d.withdraw_occurrence(&by, c(2)));
    team.did(&by, |d| d.open_session(&by, ROOM));
    team.did(&by, |d| d.open_dots_round(&by, ROUND, 3));
    for n in [2, 4] {
        let answer = vec![("tone-words".to_owned(), Some(text("x")))];
        team.did(&by, |d| d.answer_gamechanger(&by, o(n), GameChanger::Tone, answer));
        team.did(&by, |d| d.add_action(&by, a(n / 2), text("x"), text("wijkagent"), today(), vec![]));
    }
    team.did(&by, |d| d.withdraw_action(&by, a(2)));
    team.did(&by, |d| d.ready_strategy(&by, o(4), None));
    team
}

fn refused(team: &Team, by: &Member, verbs: Vec<(&str, Verb)>, why: Refusal) {
    for (name, verb) in verbs {
        assert_eq!(verb(&team.dossier, by), Err(why), "{name} by {:?}", by.role);
    }
}

#[test]
fn editors_guests_and_facilitators_contribute_in_a_room() {
    for by in [officer(), guest(), facilitator()] {
        for (name, verb) in contributions().into_iter().chain(beside_the_map()) {
            assert!(verb(&room().dossier, &by).is_ok(), "{name} by {:?}: {:?}", by.role, verb(&room().dossier, &by));
        }
    }
}

#[test]
fn facilitators_lead() {
    for (name, verb) in leading() {
        assert!(verb(&room().dossier, &facilitator()).is_ok(), "{name}");
    }
}

#[test]
fn who_reads_manages_watches_or_archives_changes_nothing_anywhere() {
    let team = room();
    for by in [reader(), administrator(), data_protection_officer(), archivist()] {
        for verbs in [contributions(), beside_the_map(), leading(), leading_elsewhere()] {
            refused(&team, &by, verbs, Refusal::NotAllowed);
        }
        refused(&team, &by, vec![("undo", |d, by| d.undo(by, MAP))], Refusal::NotAllowed);
        assert_eq!(team.dossier.undo(&by, Surface::Actions), Err(Refusal::NotAllowed));
        assert_eq!(team.dossier.can_undo(&by, MAP), None);
    }
}

#[test]
fn editors_and_guests_do_not_lead() {
    for by in [officer(), guest()] {
        for verbs in [leading(), leading_elsewhere()] {
            refused(&room(), &by, verbs, Refusal::NotAllowed);
        }
    }
}

#[test]
fn a_guest_contributes_only_while_a_room_is_open() {
    let mut team = room();
    team.did(&guest(), |d| d.add_opposition(&guest(), o(6), text("a"), text("b")));
    assert!(team.dossier.can_undo(&guest(), MAP).is_some());
    team.did(&facilitator(), |d| d.close_session(&facilitator()));
    refused(&team, &guest(), contributions(), Refusal::SessionClosed);
    refused(&team, &guest(), beside_the_map(), Refusal::SessionClosed);
    refused(&team, &guest(), vec![("undo", |d, by| d.undo(by, MAP))], Refusal::SessionClosed);
    assert_eq!(team.dossier.can_undo(&guest(), MAP), None);
}

#[test]
fn nobody_contributes_to_an_adopted_map() {
    let mut team = room();
    let by = facilitator();
    team.did(&by, |d| d.close_dots_round(&by));
    team.did(&by, |d| d.adopt_map(&by));
    for by in [officer(), guest(), facilitator()] {
        refused(&team, &by, contributions(), Refusal::MapAdopted);
        for (name, verb) in beside_the_map() {
            assert!(verb(&team.dossier, &by).is_ok(), "{name} by {:?}", by.role);
        }
    }
    refused(&team, &by, vec![("open_dots_round", |d, by| d.open_dots_round(by, ROUND, 3))], Refusal::MapAdopted);
    let choice: Vec<(&str, Verb)> =
        vec![("choose", |d, by| d.choose(by, ChoiceOutcome::FollowOnly, vec![], text("x")))];
    refused(&team, &by, choice, Refusal::MapAdopted);
    assert_eq!(team.dossier.can_undo(&by, MAP), None);
}

#[test]
fn a_reader_takes_part_by_function_and_an_administrator_does_not() {
    let team = room();
    assert!(team.dossier.join(&reader()).is_ok());
    assert_eq!(team.dossier.join(&administrator()), Err(Refusal::NotAllowed));
}
