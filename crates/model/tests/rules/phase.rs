//! Phases: said per place and per wij-zij once all answers were shown, with their signs and their history.

use crate::team::*;
use model::{
    Dossier, PlaceId, Refusal,
    analysis::{AnswerState, ItemAnswer, Phase, PhaseJudgement, PhaseSubject, UnrestPhase},
    content::Dimension,
    opposition::Evidence,
};

const SQUARE: PlaceId = PlaceId(61);
const SCHOOL: PlaceId = PlaceId(62);

/// A team with one wij-zij, two places and an analysis; nobody answered yet.
fn analysing() -> Team {
    let mut team = Team::with_oppositions(1);
    let by = facilitator();
    team.did(&by, |d| d.start_analysis(&by, None, vec![]));
    for (id, name) in [(SQUARE, "het plein"), (SCHOOL, "de school")] {
        team.did(&by, |d| d.add_place(&by, id, text(name), None));
    }
    team
}

fn answer(subject: PhaseSubject, phase: Phase, evidence: Evidence) -> ItemAnswer {
    ItemAnswer {
        item: subject.key(),
        state: None,
        phase: Some(phase),
        evidence: Some(evidence),
        note: None,
        source: None,
        seen: None,
        place: None,
        opposition: None,
    }
}

/// The same, with what two domains saw of the area shown to all.
fn shown(social: Phase, safety: Phase) -> Team {
    let mut team = analysing();
    for (by, phase, evidence) in [(facilitator(), social, Evidence::Hunch), (officer(), safety, Evidence::Observation)]
    {
        let answers = vec![answer(PhaseSubject::Area, phase, evidence)];
        team.did(&by, |d| d.answer_dimension(&by, Dimension::Phases, answers));
    }
    let by = facilitator();
    team.did(&by, |d| d.reveal_dimension(&by, Dimension::Phases));
    team
}

fn judgement(phase: Option<Phase>, evidence: Evidence) -> PhaseJudgement {
    PhaseJudgement { phase, signs: ["tension.wij-zij".to_owned()].into(), evidence, note: None }
}

fn judges(team: &mut Team, subject: PhaseSubject, phase: Option<Phase>, evidence: Evidence) {
    team.did(&officer(), |d| d.judge_phase(&officer(), subject, judgement(phase, evidence)));
}

fn since(dossier: &Dossier, subject: PhaseSubject) -> Option<&str> {
    dossier.analysis().and_then(|analysis| analysis.phase_since(subject))
}

#[test]
fn a_phase_is_said_only_once_all_answers_were_shown() {
    let team = analysing();
    let judged = judgement(Some(Phase::Unease), Evidence::Observation);
    let refused = team.dossier.judge_phase(&officer(), PhaseSubject::Area, judged.clone());
    assert_eq!(refused, Err(Refusal::AnswersHidden));
    let mut team = shown(Phase::Unease, Phase::Tension);
    judges(&mut team, PhaseSubject::Area, Some(Phase::Unease), Evidence::Observation);
    // Another round begins blind, but what was shown stays shown.
    team.did(&facilitator(), |d| d.reopen_dimension(&facilitator(), Dimension::Phases));
    judges(&mut team, PhaseSubject::Place(SQUARE), Some(Phase::Unease), Evidence::Observation);
    assert_eq!(team.dossier.phases().len(), 2);
    let nobody = Team::with_oppositions(1);
    assert_eq!(nobody.dossier.judge_phase(&officer(), PhaseSubject::Area, judged), Err(Refusal::NoAnalysis));
}

#[test]
fn the_overall_phase_is_the_highest_that_was_seen_and_a_hunch_does_not_count() {
    let mut team = shown(Phase::Unease, Phase::Unease);
    assert_eq!(team.dossier.overall_phase(), None);
    judges(&mut team, PhaseSubject::Area, Some(Phase::Calm), Evidence::Observation);
    judges(&mut team, PhaseSubject::Place(SQUARE), Some(Phase::Incidents), Evidence::Hunch);
    assert_eq!(team.dossier.overall_phase(), Some(Phase::Calm));
    judges(&mut team, PhaseSubject::Opposition(o(1)), Some(Phase::Tension), Evidence::Observation);
    assert_eq!(team.dossier.overall_phase(), Some(Phase::Tension));
    judges(&mut team, PhaseSubject::Place(SCHOOL), Some(Phase::Aftercare), Evidence::Observation);
    assert_eq!(team.dossier.overall_phase(), Some(Phase::Tension), "aftercare is no step higher");
    judges(&mut team, PhaseSubject::Place(SQUARE), Some(Phase::Incidents), Evidence::Observation);
    assert_eq!(team.dossier.overall_phase(), Some(Phase::Incidents));
}

#[test]
fn what_was_taken_off_a_list_has_no_phase_until_it_is_put_back() {
    let mut team = shown(Phase::Unease, Phase::Unease);
    let (by, place) = (officer(), PhaseSubject::Place(SQUARE));
    judges(&mut team, place, Some(Phase::Tension), Evidence::Observation);
    judges(&mut team, PhaseSubject::Opposition(o(1)), Some(Phase::Unease), Evidence::Observation);
    team.did(&by, |d| d.withdraw_place(&by, SQUARE));
    assert_eq!(team.dossier.overall_phase(), Some(Phase::Unease));
    assert!(!team.dossier.phase_subjects().contains(&place));
    let again = team.dossier.judge_phase(&by, place, judgement(Some(Phase::Calm), Evidence::Observation));
    assert_eq!(again, Err(Refusal::Gone));
    assert_eq!(team.dossier.withdraw_place(&by, SQUARE), Err(Refusal::CardWithdrawn));
    team.did(&by, |d| d.withdraw_opposition(&by, o(1)));
    assert_eq!(team.dossier.overall_phase(), None);
    team.did(&by, |d| d.put_back_place(&by, SQUARE));
    assert_eq!(team.dossier.overall_phase(), Some(Phase::Tension), "it is as it was");
    assert_eq!(team.dossier.put_back_place(&by, SQUARE), Err(Refusal::CardPresent));
}

#[test]
fn every_judgement_stays_and_a_phase_counts_from_when_it_began() {
    let mut team = shown(Phase::Unease, Phase::Unease);
    let area = PhaseSubject::Area;
    judges(&mut team, area, Some(Phase::Unease), Evidence::Hunch);
    judges(&mut team, area, Some(Phase::Tension), Evidence::Hunch);
    let began = team.log.last().unwrap().at.clone();
    judges(&mut team, area, Some(Phase::Tension), Evidence::Observation);
    assert_eq!(since(&team.dossier, area), Some(began.as_str()));
    let same = team.dossier.judge_phase(&officer(), area, judgement(Some(Phase::Tension), Evidence::Observation));
    assert_eq!(same, Err(Refusal::NothingChanged));
    judges(&mut team, area, None, Evidence::Hunch);
    assert_eq!((since(&team.dossier, area), team.dossier.phases().len()), (None, 0));
    let history = team.dossier.analysis().unwrap().phase_history(area).map(|it| it.judgement.phase);
    assert_eq!(history.collect::<Vec<_>>(), [Some(Phase::Unease), Some(Phase::Tension), Some(Phase::Tension), None]);
    let nothing = judgement(None, Evidence::Hunch);
    let unsaid = team.dossier.judge_phase(&officer(), PhaseSubject::Place(SQUARE), nothing);
    assert_eq!(unsaid, Err(Refusal::NothingChanged), "not knowing what was never said is no news");
}

#[test]
fn a_phase_is_agreed_when_all_who_named_one_named_the_same() {
    let agreed = |team: &Team| team.dossier.analysis().unwrap().agreed_phase(PhaseSubject::Area);
    assert_eq!(agreed(&analysing()), None);
    assert_eq!(agreed(&shown(Phase::Unease, Phase::Tension)), None);
    assert_eq!(agreed(&shown(Phase::Unease, Phase::Unease)), Some((Phase::Unease, Some(Evidence::Observation))));
    let mut team = analysing();
    let by = facilitator();
    let unknown = ItemAnswer {
        state: Some(AnswerState::Unknown),
        phase: None,
        evidence: None,
        ..answer(PhaseSubject::Area, Phase::Calm, Evidence::Hunch)
    };
    team.did(&by, |d| d.answer_dimension(&by, Dimension::Phases, vec![unknown]));
    team.did(&by, |d| d.reveal_dimension(&by, Dimension::Phases));
    assert_eq!(agreed(&team), None, "nobody named one");
}

#[test]
fn the_phase_of_unrest_is_set_by_hand_with_a_reason_and_only_escalation_hides_the_maps() {
    let mut team = analysing();
    let by = facilitator();
    let refused = team.dossier.set_unrest_phase(&officer(), Some(UnrestPhase::Escalation), text("rellen"));
    assert_eq!(refused, Err(Refusal::NotAllowed));
    assert_eq!(team.dossier.set_unrest_phase(&by, None, text("rust")), Err(Refusal::NothingChanged));
    for phase in UnrestPhase::ALL {
        team.did(&by, |d| d.set_unrest_phase(&by, Some(*phase), text("zo staat het")));
        assert_eq!(team.dossier.is_escalated(), *phase == UnrestPhase::Escalation);
    }
    let now = Some(UnrestPhase::AfterEscalation);
    assert_eq!(team.dossier.set_unrest_phase(&by, now, text("zo staat het")), Err(Refusal::NothingChanged));
    team.did(&by, |d| d.set_unrest_phase(&by, now, text("de nazorg loopt")));
    let (_, reason) = team.dossier.analysis().unwrap().unrest().unwrap();
    assert_eq!(reason.as_str(), "de nazorg loopt", "another reason is news");
    team.did(&by, |d| d.set_unrest_phase(&by, None, text("voorbij")));
    assert_eq!(team.dossier.analysis().unwrap().unrest(), None);
}

#[test]
fn in_an_escalation_no_map_is_changed_and_the_analysis_goes_on() {
    let mut team = shown(Phase::Tension, Phase::Tension);
    let by = facilitator();
    team.did(&by, |d| d.start_role_map(&by, M1, o(1)));
    team.did(&by, |d| d.set_unrest_phase(&by, Some(UnrestPhase::Escalation), text("rellen")));
    let refused = Err(Refusal::CrisisPlanLeads);
    assert_eq!(team.dossier.add_opposition(&by, o(2), text("wij"), text("zij")), refused);
    assert_eq!(team.dossier.withdraw_opposition(&by, o(1)), refused);
    assert_eq!(team.dossier.undo(&by, MAP), refused);
    assert_eq!(team.dossier.start_role_map(&by, M2, o(1)), refused);
    assert_eq!(team.dossier.open_role_map(&by, M1).map(drop), Err(Refusal::CrisisPlanLeads));
    judges(&mut team, PhaseSubject::Opposition(o(1)), Some(Phase::Incidents), Evidence::Observation);
    team.did(&by, |d| d.set_unrest_phase(&by, Some(UnrestPhase::AfterEscalation), text("voorbij")));
    team.did(&by, |d| d.add_opposition(&by, o(2), text("wij"), text("zij")));
}

#[test]
fn incidents_in_the_analysis_alone_hide_no_map() {
    let mut team = shown(Phase::Incidents, Phase::Incidents);
    judges(&mut team, PhaseSubject::Area, Some(Phase::Incidents), Evidence::Observation);
    assert!(!team.dossier.is_escalated());
}
