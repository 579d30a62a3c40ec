//! The plan of a session, and the clock of its steps.

use crate::team::*;
use model::{
    Event, Refusal,
    session::{Agreement, MOST_MINUTES, Mode, PlanChange, PlanStep, RunningStep, plan::MOST_STEPS},
};

fn keys(team: &Team) -> Vec<u16> {
    team.dossier.plan().unwrap().steps.iter().map(|step| step.key).collect()
}

fn changes(team: &mut Team, change: PlanChange) -> Result<(), Refusal> {
    team.does(&facilitator(), |d| d.change_plan(&facilitator(), &plan(), change))
}

fn running(team: &Team) -> RunningStep {
    team.dossier.open_room().unwrap().step.clone().unwrap()
}

#[test]
fn steps_are_added_removed_and_moved_before_a_session_and_during_it() {
    for mut team in [Team::new(), Team::in_mode(Mode::Everyone)] {
        changes(
            &mut team,
            PlanChange::Add(PlanStep { title: Some(text("Pauze")), ..step(0, "welcome", Mode::Locked) }),
        )
        .unwrap();
        assert_eq!(keys(&team), [1, 2, 3, 4, 5]);
        changes(&mut team, PlanChange::Up(5)).unwrap();
        changes(&mut team, PlanChange::Down(1)).unwrap();
        changes(&mut team, PlanChange::Remove(3)).unwrap();
        assert_eq!(keys(&team), [2, 1, 5, 4]);
        assert_eq!(changes(&mut team, PlanChange::Up(2)), Err(Refusal::NothingChanged), "it is the first already");
        assert_eq!(changes(&mut team, PlanChange::Down(4)), Err(Refusal::NothingChanged), "it is the last already");
        assert_eq!(changes(&mut team, PlanChange::Remove(3)), Err(Refusal::Gone));
    }
}

#[test]
fn a_key_is_not_given_to_another_step() {
    let mut team = Team::new();
    changes(&mut team, PlanChange::Remove(2)).unwrap();
    changes(&mut team, PlanChange::Add(step(2, "check-in", Mode::Everyone))).unwrap();
    assert_eq!(keys(&team), [1, 3, 4, 5]);
}

#[test]
fn a_plan_has_minutes_and_a_length_that_can_be() {
    let mut team = Team::new();
    for minutes in [0, MOST_MINUTES + 1] {
        let step = PlanStep { minutes, ..step(1, "map", Mode::Everyone) };
        assert_eq!(changes(&mut team, PlanChange::Change(step.clone())), Err(Refusal::OutOfRange));
        assert_eq!(changes(&mut team, PlanChange::Add(step)), Err(Refusal::OutOfRange));
    }
    for _ in 0..MOST_STEPS - 4 {
        changes(&mut team, PlanChange::Add(step(0, "map", Mode::Everyone))).unwrap();
    }
    assert_eq!(changes(&mut team, PlanChange::Add(step(0, "map", Mode::Everyone))), Err(Refusal::OutOfRange));
}

#[test]
fn the_step_that_runs_follows_the_words_of_the_plan_and_is_not_taken_out_of_it() {
    let mut team = Team::in_mode(Mode::Everyone);
    let other = PlanStep {
        title: Some(text("Samen kijken")),
        minutes: 90,
        mode: Mode::Locked,
        ..step(1, "map", Mode::Everyone)
    };
    changes(&mut team, PlanChange::Change(other)).unwrap();
    assert_eq!(running(&team).step.title, Some(text("Samen kijken")));
    assert_eq!((running(&team).minutes, team.dossier.mode()), (30, Mode::Everyone), "its clock and its mode go on");
    assert_eq!(changes(&mut team, PlanChange::Remove(1)), Err(Refusal::StepRunning));
}

#[test]
fn the_usual_plan_is_written_down_when_the_first_step_of_it_starts() {
    let team = Team::in_mode(Mode::Silent);
    assert!(team.log.iter().any(|it| it.event == Some(Event::PlanSet { plan: plan() })));
    assert_eq!(team.dossier.plan().unwrap().after(2).unwrap().key, 3);
    assert_eq!(team.dossier.plan().unwrap().after(4), None);
}

#[test]
fn agreements_are_part_of_the_plan() {
    let mut team = Team::new();
    let agreements =
        vec![Agreement::Standard("no-names".to_owned()), Agreement::Own(text("Wij laten elkaar uitpraten"))];
    changes(&mut team, PlanChange::Agreements(agreements.clone())).unwrap();
    assert_eq!(team.dossier.plan().unwrap().agreements, agreements);
    assert_eq!(changes(&mut team, PlanChange::Agreements(agreements)), Err(Refusal::NothingChanged));
}

#[test]
fn a_paused_clock_stands_still_until_it_runs_on() {
    let mut team = Team::in_mode(Mode::Everyone);
    let by = facilitator();
    assert_eq!(team.dossier.resume_step(&by), Err(Refusal::NothingChanged));
    team.did(&by, |d| d.pause_step(&by));
    assert_eq!(team.dossier.pause_step(&by), Err(Refusal::NothingChanged));
    assert_eq!(running(&team).paused_at(), Some(team.log.last().unwrap().at.as_str()));
    team.did(&by, |d| d.resume_step(&by));
    let pause = running(&team).pauses[0].clone();
    assert_eq!((running(&team).paused_at(), pause.1.as_ref()), (None, Some(&team.log.last().unwrap().at)));
    team.did(&by, |d| d.start_step(&by, &plan(), 2));
    assert!(running(&team).pauses.is_empty(), "another step has a clock of its own");
    team.did(&by, |d| d.start_step(&by, &plan(), 1));
    assert_eq!(running(&team).step.key, 1, "back to a step");
}
