//! "Dit hoort hier niet" at what stands beside the maps: covered, kept from change, and gone when it is purged.

use crate::{
    reported::{CANARY, answer, assert_gone},
    team::*,
    thread::signal,
};
use model::{
    AppraisalId, DeploymentId, Dossier, PlaceId, Refusal, SignalId,
    action::ActionChange,
    advice::AdviceDecision,
    analysis::{Phase, PhaseJudgement, PhaseSubject, PreparationChange},
    choice::ChoiceOutcome,
    content::Dimension,
    deployment::{DeploymentChange, LookBack, SignSeen},
    dialogue_map::DialogueMapChange,
    opposition::Evidence,
    reported::Reported,
    signal::Signal,
    strategy::{AnchoringChange, GameChanger},
    thread::Node,
};
use std::collections::BTreeSet;

/// What stands beside the maps, each with the canary in it, by the one thing that is reported.
fn beside_the_maps(about: &Reported) -> Team {
    let by = facilitator();
    let mut team = Team::with_oppositions(2);
    match about {
        Reported::Action(id) => {
            let effect = vec![ActionChange::Effect(Some(text(CANARY)))];
            team.did(&by, |d| {
                d.add_action(&by, *id, text(CANARY), text("wijkmanager"), day("2026-04-01"), effect.clone())
            });
            team.did(&by, |d| d.add_action(&by, a(2), text("blijft"), text("wijkmanager"), day("2026-04-01"), vec![]));
        }
        Reported::Strategy(id) => {
            let answers = vec![("audience-whom".to_owned(), Some(text(CANARY)))];
            team.did(&by, |d| d.answer_gamechanger(&by, *id, GameChanger::Audience, answers.clone()));
            let stop = vec![AnchoringChange::Stop(Some(text(CANARY)))];
            team.did(&by, |d| d.anchor_strategy(&by, *id, stop.clone(), today()));
        }
        Reported::DialogueMap(id) => {
            let changes = vec![DialogueMapChange::Promises(Some(text(CANARY)))];
            team.did(&by, |d| d.amend_dialogue_map(&by, *id, changes.clone()));
        }
        Reported::Choice => {
            let answers = vec![("why-now".to_owned(), text(CANARY))];
            team.did(&by, |d| d.choose(&by, ChoiceOutcome::FollowOnly, answers.clone(), text(CANARY)));
        }
        Reported::Signal(_) => {
            let told = Signal { what: text(CANARY), area: text(CANARY), by_function: text(CANARY), ..signal(1) };
            team.did(&by, |d| d.take_signals(&by, vec![told.clone(), signal(2)]));
        }
        other => {
            team.did(&by, |d| d.start_analysis(&by, None, vec![]));
            of_the_analysis(other, &mut team);
        }
    }
    team
}

fn of_the_analysis(about: &Reported, team: &mut Team) {
    let by = facilitator();
    match about {
        Reported::Preparation => {
            let changes = vec![PreparationChange::Occasion(Some(text(CANARY)))];
            team.did(&by, |d| d.prepare_analysis(&by, changes.clone()));
        }
        Reported::Conclusion(dimension) => {
            team.did(&by, |d| d.answer_dimension(&by, *dimension, vec![answer("d1.a", "gezien")]));
            team.did(&by, |d| d.reveal_dimension(&by, *dimension));
            team.did(&by, |d| d.conclude_dimension(&by, *dimension, Some(text(CANARY))));
        }
        Reported::Phase(subject) => {
            team.did(&by, |d| d.answer_dimension(&by, Dimension::Phases, vec![answer("area", "gezien")]));
            team.did(&by, |d| d.reveal_dimension(&by, Dimension::Phases));
            // What was said before is reported with what is said now.
            for note in [CANARY, "rustiger"] {
                let (signs, evidence) = (BTreeSet::new(), Evidence::Observation);
                let judgement = PhaseJudgement { phase: Some(Phase::Unease), signs, evidence, note: Some(text(note)) };
                team.did(&by, |d| d.judge_phase(&by, *subject, judgement.clone()));
            }
        }
        Reported::Place(id) => {
            team.did(&by, |d| d.add_place(&by, *id, text(CANARY), None));
        }
        Reported::Advice { rule } => {
            let aside = AdviceDecision::SetAside { reason: text(CANARY) };
            team.did(&by, |d| d.decide_advice(&by, rule, Some(aside.clone())));
        }
        Reported::Deployment(id) => {
            let owner = DeploymentChange::Owner(Some(text("wijkmanager")));
            let changes = vec![owner, DeploymentChange::Start(Some(day("2026-01-05")))];
            team.did(&by, |d| d.plan_deployment(&by, *id, "dialogue".to_owned(), changes.clone()));
            let (observed, learned) = (text(CANARY), Some(text(CANARY)));
            let look = LookBack { months: 3, observed, learned, sign: SignSeen::Partly };
            team.did(&by, |d| d.look_back(&by, *id, look.clone(), today()));
        }
        // Without a canary in it the test says that it is blind.
        _ => {}
    }
}

#[test]
fn what_stands_beside_the_maps_is_covered_is_changed_by_nobody_who_does_not_see_it_and_goes() {
    for about in [
        Reported::Action(a(1)),
        Reported::Strategy(o(1)),
        Reported::DialogueMap(o(1)),
        Reported::Choice,
        Reported::Preparation,
        Reported::Conclusion(Dimension::Manifestations),
        Reported::Phase(PhaseSubject::Area),
        Reported::Place(PlaceId(1)),
        Reported::Advice { rule: "R1".to_owned() },
        Reported::Deployment(DeploymentId(1)),
        Reported::Signal(SignalId(1)),
    ] {
        let mut team = beside_the_maps(&about);
        let (dossier, log) = assert_gone(team.clone(), &about);
        assert!(dossier.action(a(1)).is_none() && dossier.opposition(o(1)).is_some(), "{about:?}");
        assert_eq!(Dossier::rows_purged(&log).len(), 0, "nothing is left to go");
        team.did(&reader(), |d| d.report_line(&reader(), about.clone(), None));
        assert!(!format!("{:?}", team.dossier.masked(&text("afgedekt"))).contains(CANARY), "{about:?}");
        let event = team.log.iter().find(|row| row.event.as_ref().is_some_and(|it| format!("{it:?}").contains(CANARY)));
        let event = event.and_then(|row| row.event.clone()).unwrap();
        let admitted = |by: &model::Member| team.dossier.must_admit(by, std::slice::from_ref(&event), today());
        assert_eq!(admitted(&officer()), Err(Refusal::LineUnderReview), "{about:?}");
        assert_eq!(admitted(&facilitator()), Ok(()), "{about:?}");
    }
}

#[test]
fn a_signal_that_was_purged_is_the_ground_of_no_weging_any_more() {
    let (by, about) = (facilitator(), Reported::Signal(SignalId(1)));
    let mut team = beside_the_maps(&about);
    team.did(&by, |d| d.start_appraisal(&by, AppraisalId(1), [SignalId(1), SignalId(2)].into()));
    let grounds = |dossier: &Dossier| {
        let thread = dossier.thread(&[]);
        thread.nodes.iter().filter(|node| matches!(node, Node::Signal(_))).count()
            + thread.links.iter().filter(|(from, _)| matches!(from, Node::Signal(_))).count()
    };
    assert_eq!(grounds(&team.dossier), 4);
    let (dossier, _) = assert_gone(team, &about);
    assert_eq!((grounds(&dossier), dossier.signals().len()), (2, 1));
}
