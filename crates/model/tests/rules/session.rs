//! The room: steps, minutes, and who takes part.

use crate::team::*;
use model::{Domain, Event, Refusal, SessionId, Status, session::MOST_MINUTES, session::Step, session::named};

fn in_a_room() -> Team {
    let mut team = Team::new();
    team.did(&facilitator(), |d| d.open_session(&facilitator(), ROOM));
    team
}

#[test]
fn there_is_one_open_room_at_a_time() {
    let mut team = in_a_room();
    let by = facilitator();
    assert_eq!(team.dossier.open_session(&by, SessionId(81)), Err(Refusal::SessionRunning));
    team.did(&by, |d| d.close_session(&by));
    assert_eq!(team.dossier.close_session(&by), Err(Refusal::SessionClosed));
    team.did(&by, |d| d.open_session(&by, SessionId(81)));
    assert_eq!(team.dossier.sessions().len(), 2);
    assert!(team.dossier.sessions()[0].closed_at.is_some());
}

#[test]
fn a_room_can_open_when_map_1_is_adopted_for_the_work_that_follows() {
    let mut team = Team::with_oppositions(1);
    team.did(&facilitator(), |d| d.adopt_map(&facilitator()));
    team.did(&facilitator(), |d| d.open_session(&facilitator(), ROOM));
    assert_eq!(
        team.dossier.must_be_writable(&facilitator()),
        Err(Refusal::MapAdopted),
        "the map itself stays as it is"
    );
    assert_eq!(team.dossier.must_take_part(&facilitator()), Ok(()));
}

#[test]
fn a_dossier_with_an_open_room_is_in_session() {
    assert_eq!(in_a_room().dossier.status(today()), Status::InSession);
}

#[test]
fn a_step_needs_an_open_room_and_minutes_that_can_be() {
    let by = facilitator();
    assert_eq!(Team::new().dossier.start_step(&by, &plan(), 1), Err(Refusal::SessionClosed));
    assert_eq!(Team::new().dossier.extend_step(&by, 5), Err(Refusal::SessionClosed));
    let room = in_a_room().dossier;
    assert_eq!(room.extend_step(&by, 5), Err(Refusal::NoStep), "no step runs yet");
    assert_eq!(room.start_step(&by, &plan(), 99), Err(Refusal::Gone), "the plan has no such step");
}

#[test]
fn a_running_step_gets_more_time_up_to_the_most() {
    let mut team = in_a_room();
    let by = facilitator();
    team.did(&by, |d| d.start_step(&by, &plan(), 1));
    team.did(&by, |d| d.extend_step(&by, 10));
    let running = team.dossier.open_room().unwrap().step.clone().unwrap();
    assert_eq!((running.step.key, running.minutes), (1, 40));
    assert_eq!(running.started_at, team.log[3].at);
    for minutes in [0, MOST_MINUTES - 39, u16::MAX] {
        assert_eq!(team.dossier.extend_step(&by, minutes), Err(Refusal::OutOfRange));
    }
}

#[test]
fn a_closed_room_runs_no_step() {
    let mut team = in_a_room();
    let by = facilitator();
    team.did(&by, |d| d.start_step(&by, &plan(), 1));
    team.did(&by, |d| d.close_session(&by));
    assert_eq!(team.dossier.sessions()[0].step, None);
    assert_eq!(team.dossier.start_step(&by, &plan(), 1), Err(Refusal::SessionClosed));
}

#[test]
fn a_step_of_a_log_of_before_the_plan_still_runs() {
    let mut team = in_a_room();
    let by = facilitator();
    team.did(&by, |_| Ok(vec![Event::StepStarted { session: ROOM, step: Step::Map, minutes: 35 }]));
    let running = team.dossier.open_room().unwrap().step.clone().unwrap();
    assert_eq!((running.step.standard.as_deref(), running.minutes), (Some("map"), 35));
    team.did(&by, |d| d.extend_step(&by, 5));
    assert_eq!(team.dossier.open_room().unwrap().step.clone().unwrap().minutes, 40);
}

#[test]
fn a_guest_joins_an_open_room_only() {
    assert_eq!(Team::new().dossier.join(&guest()), Err(Refusal::SessionClosed));
    let mut team = in_a_room();
    team.did(&guest(), |d| d.join(&guest()));
    assert_eq!(team.dossier.open_room().unwrap().participants, [guest().id]);
}

#[test]
fn joining_again_changes_nothing_until_function_or_room_differs() {
    let mut team = in_a_room();
    let mut who = officer();
    team.did(&who, |d| d.join(&who));
    assert_eq!(team.dossier.join(&who), Err(Refusal::NothingChanged));
    who.function = text("teamchef");
    team.did(&who, |d| d.join(&who));
    assert_eq!(team.dossier.participants(), [(&text("teamchef"), Domain::Safety)]);
    assert_eq!(team.dossier.open_room().unwrap().participants.len(), 1, "one person is one participant");
    team.did(&facilitator(), |d| d.close_session(&facilitator()));
    assert!(!team.dossier.must_join(&who), "without a room it is enough to be known");
    team.did(&facilitator(), |d| d.open_session(&facilitator(), SessionId(81)));
    assert!(team.dossier.must_join(&who), "a new room asks anew");
}

#[test]
fn participants_are_listed_by_domain_and_two_of_one_function_are_two() {
    let mut team = in_a_room();
    let colleague = member(30, model::Role::Editor, "wijkagent", Domain::Safety);
    for who in [officer(), colleague, facilitator(), reader()] {
        team.did(&who, |d| d.join(&who));
    }
    let names: Vec<_> = team.dossier.participants().into_iter().map(|(function, _)| function.to_string()).collect();
    assert_eq!(names, ["beleidsadviseur", "wijkagent", "wijkagent", "directeur"]);
    assert_eq!(team.dossier.domains(), [Domain::Social, Domain::Safety, Domain::Other]);
}

#[test]
fn a_forgotten_guest_is_named_no_more_and_the_domain_stays() {
    let mut team = in_a_room();
    team.did(&guest(), |d| d.join(&guest()));
    team.did(&guest(), |d| d.add_opposition(&guest(), o(1), text("wij"), text("zij")));
    let function = guest().function;
    assert_eq!(named(&team.dossier, &team.card(1).added_by), Some(&function));
    let after = team.without_guests();
    let by = &after.opposition(o(1)).unwrap().added_by;
    assert_eq!(named(&after, by), None);
    assert_eq!(by.domain, Some(Domain::Education));
}
