//! The events of signals, weging, analysis and plan, with everything filled in that can be.

use super::{A, ACTION, C, day, text};
use model::{
    AppraisalId, DeploymentId, Domain, Event, PlaceId, SignalId,
    advice::AdviceDecision,
    analysis::{
        AnswerState, FindingChange, ItemAnswer, Phase, PhaseJudgement, PhaseSubject, PlaceChange, PreparationChange,
        SourceKind, Strength, UnrestPhase, Visibility, Voice,
    },
    appraisal::{AppraisalVoice, CriterionAnswer, Decision, Degree, MunicipalRole, Outcome, Productive, TaskHolder},
    blind_spot::{Contact, NetworkRow, PolicyChange, Verdict},
    content::{AppraisalCriterion, Dimension, SolutionDirection},
    deployment::{DeploymentChange, LookBack, SignSeen},
    event::ContentVersion,
    occurrence::SeenWhere,
    opposition::{Evidence, Orientation},
    role_map::Position,
    signal::Signal,
};

const SIGNAL: SignalId = SignalId(0x0198_0000_0000_7000_8000_0000_0000_0200);
const WEGING: AppraisalId = AppraisalId(0x0198_0000_0000_7000_8000_0000_0000_0201);
const PLACE: PlaceId = PlaceId(0x0198_0000_0000_7000_8000_0000_0000_0202);
const PLAN: DeploymentId = DeploymentId(0x0198_0000_0000_7000_8000_0000_0000_0203);

pub fn first() -> Event {
    Event::SignalTaken {
        signal: Signal {
            id: SIGNAL,
            what: text("groepjes groeten elkaar niet meer"),
            area: text("De Linden"),
            seen_on: day("2026-02-03"),
            by_function: text("opbouwwerker"),
            domain: Domain::Social,
            evidence: Evidence::Observation,
            seen: SeenWhere::Offline,
        },
    }
}

/// The event after this one; none after the last.
pub fn next(event: &Event) -> Option<Event> {
    Some(match event {
        Event::SignalTaken { .. } => Event::AppraisalStarted { id: WEGING, signals: [SIGNAL].into() },
        Event::AppraisalStarted { .. } => Event::AppraisalAnswered { id: WEGING, answers: vec![criterion()] },
        Event::AppraisalAnswered { .. } => Event::AppraisalSealed { id: WEGING, voices: vec![appraisal_voice()] },
        Event::AppraisalSealed { .. } => Event::AppraisalRevealed { id: WEGING, voices: vec![appraisal_voice()] },
        Event::AppraisalRevealed { .. } => Event::CriterionSettled { id: WEGING, answer: criterion() },
        Event::CriterionSettled { .. } => {
            Event::ProductiveAnswered { id: WEGING, productive: Productive::Unclear, reason: text("te vroeg") }
        }
        Event::ProductiveAnswered { .. } => Event::AppraisalDecided { id: WEGING, decision: decision() },
        Event::AppraisalDecided { .. } => Event::AppraisalReopened { id: WEGING, reason: text("er is meer gezien") },
        Event::AppraisalReopened { .. } => {
            let content = vec![ContentVersion { slug: "dimension/manifestations".to_owned(), version: 1 }];
            Event::AnalysisStarted { appraisal: Some(WEGING), content }
        }
        Event::AnalysisStarted { .. } => Event::AnalysisPrepared { changes: preparation_changes() },
        Event::AnalysisPrepared { .. } => {
            Event::PlaceAdded { id: PLACE, name: text("het winkelplein"), kind: Some("d7.plein".to_owned()) }
        }
        Event::PlaceAdded { .. } => Event::PlaceAmended {
            id: PLACE,
            changes: vec![PlaceChange::Name(text("het plein")), PlaceChange::Kind(None)],
        },
        Event::PlaceAmended { .. } => Event::PlaceWithdrawn { id: PLACE },
        Event::PlaceWithdrawn { .. } => Event::PlacePutBack { id: PLACE },
        Event::PlacePutBack { .. } => {
            Event::DimensionAnswered { dimension: Dimension::Manifestations, answers: item_answers() }
        }
        Event::DimensionAnswered { .. } => {
            Event::AnswersSealed { dimension: Dimension::Manifestations, voices: vec![voice()] }
        }
        Event::AnswersSealed { .. } => {
            Event::AnswersRevealed { dimension: Dimension::Manifestations, voices: vec![voice()] }
        }
        Event::AnswersRevealed { .. } => Event::DimensionReopened { dimension: Dimension::Manifestations },
        Event::DimensionReopened { .. } => Event::FindingAmended {
            dimension: Dimension::Manifestations,
            item: "d1.vermijding".to_owned(),
            changes: finding_changes(),
        },
        Event::FindingAmended { .. } => Event::DimensionConcluded {
            dimension: Dimension::Manifestations,
            conclusion: Some(text("men gaat elkaar uit de weg")),
        },
        Event::DimensionConcluded { .. } => Event::PhaseJudged {
            subject: PhaseSubject::Place(PLACE),
            judgement: PhaseJudgement {
                phase: Some(Phase::Unease),
                signs: ["unease.niet-groeten".to_owned()].into(),
                evidence: Evidence::Observation,
                note: Some(text("vooral in de avond")),
            },
        },
        Event::PhaseJudged { .. } => Event::UnrestPhaseSet {
            phase: Some(UnrestPhase::RisingTension),
            reason: text("twee avonden achter elkaar"),
        },
        Event::UnrestPhaseSet { .. } => {
            Event::PolicyAmended { item: "d1.vermijding".to_owned(), changes: policy_changes() }
        }
        Event::PolicyAmended { .. } => Event::ContactAmended {
            row: NetworkRow::Us(A),
            domain: Domain::Social,
            contact: Some(Contact { function: text("opbouwwerker"), strength: Strength::Reasonable }),
        },
        Event::ContactAmended { .. } => Event::AdviceDecided {
            rule: "R07".to_owned(),
            decision: Some(AdviceDecision::TakenOver { action: Some(ACTION) }),
        },
        Event::AdviceDecided { .. } => {
            Event::DeploymentPlanned { id: PLAN, intervention: "verdiepen-in-elkaar".to_owned() }
        }
        Event::DeploymentPlanned { .. } => Event::DeploymentAmended { id: PLAN, changes: deployment_changes() },
        Event::DeploymentAmended { .. } => Event::DeploymentReviewed {
            id: PLAN,
            look: LookBack {
                months: 3,
                observed: text("men groet elkaar weer"),
                learned: Some(text("klein beginnen helpt")),
                sign: SignSeen::Partly,
            },
        },
        Event::DeploymentReviewed { .. } => Event::DeploymentWithdrawn { id: PLAN },
        Event::DeploymentWithdrawn { .. } => Event::DeploymentPutBack { id: PLAN },
        _ => return None,
    })
}

fn criterion() -> CriterionAnswer {
    CriterionAnswer {
        criterion: AppraisalCriterion::UsAndThem,
        degree: Some(Degree::Clear),
        observation: Some(text("er wordt over zij gesproken")),
        source: Some(SourceKind::OwnWork),
    }
}

fn appraisal_voice() -> AppraisalVoice {
    AppraisalVoice { domain: Some(Domain::Social), answers: vec![criterion()] }
}

fn decision() -> Decision {
    Decision {
        suggested: Outcome::NoActionMonitor,
        outcome: Outcome::Analyse,
        reason: Some(text("wij willen het begrijpen")),
        whose_task: [TaskHolder::Municipality, TaskHolder::Neighbourhood].into(),
        role: MunicipalRole::Facilitate,
        review_date: day("2026-09-01"),
    }
}

fn preparation_changes() -> Vec<PreparationChange> {
    vec![
        PreparationChange::Occasion(Some(text("de komst van de opvang"))),
        PreparationChange::Sources(Some(text("de wijkmonitor"))),
        PreparationChange::GroundRules(Some(text("geen namen"))),
        PreparationChange::Missing(None),
    ]
}

fn item_answers() -> Vec<ItemAnswer> {
    let full = ItemAnswer {
        item: "d1.vermijding".to_owned(),
        state: Some(AnswerState::Yes),
        phase: Some(Phase::Tension),
        evidence: Some(Evidence::Hunch),
        note: Some(text("op de markt")),
        source: Some(SourceKind::Residents),
        seen: Some(SeenWhere::Both),
        place: Some(PLACE),
        opposition: Some(A),
    };
    let taken_away = ItemAnswer {
        item: "d1.angst".to_owned(),
        state: None,
        phase: None,
        evidence: None,
        note: None,
        source: None,
        seen: None,
        place: None,
        opposition: None,
    };
    vec![full, taken_away]
}

pub fn voice() -> Voice {
    Voice { domain: Some(Domain::Safety), answers: item_answers() }
}

fn finding_changes() -> Vec<FindingChange> {
    vec![
        FindingChange::State(Some(AnswerState::Unknown)),
        FindingChange::Evidence(Some(Evidence::Observation)),
        FindingChange::Note(Some(text("dat weten wij nog niet"))),
        FindingChange::Source(Some(SourceKind::Figures)),
        FindingChange::Seen(Some(SeenWhere::Online)),
        FindingChange::Places([PLACE].into()),
        FindingChange::Oppositions([A].into()),
        FindingChange::Occurrences([C].into()),
        FindingChange::Orientation(Some(Orientation::Mixed)),
        FindingChange::Visibility(Some(Visibility::Latent)),
        FindingChange::Strength(Some(Strength::Weak)),
        FindingChange::ToUse(Some(text("samen de straat vegen"))),
        FindingChange::Entry(Some(text("opbouwwerker"))),
        FindingChange::Moment("2026-11".parse().ok()),
        FindingChange::Predictable(Some(AnswerState::Yes)),
        FindingChange::Change(Some(text("eerder terugbellen"))),
    ]
}

fn policy_changes() -> Vec<PolicyChange> {
    vec![
        PolicyChange::ExistingApproach(Some(text("buurtkamer op dinsdag"))),
        PolicyChange::Owner(Some(text("opbouwwerker"))),
        PolicyChange::ReachesGroup(Some(AnswerState::No)),
        PolicyChange::ReachesPlace(Some(AnswerState::Yes)),
        PolicyChange::FitsPhase(Some(AnswerState::Unknown)),
        PolicyChange::Verdict(Some(Verdict::Adjust)),
        PolicyChange::Direction(Some(SolutionDirection::O2)),
        PolicyChange::Action(Some(text("ook in de avond open"))),
    ]
}

fn deployment_changes() -> Vec<DeploymentChange> {
    vec![
        DeploymentChange::Owner(Some(text("opbouwwerker"))),
        DeploymentChange::Start(Some(day("2026-03-01"))),
        DeploymentChange::End(Some(day("2026-12-01"))),
        DeploymentChange::Adaptation(Some(text("in kleine groepen"))),
        DeploymentChange::Expected(Some(text("buren groeten elkaar"))),
        DeploymentChange::Sign(Some(text("gemengde tafels in de buurtkamer"))),
        DeploymentChange::Oppositions([A].into()),
        DeploymentChange::Positions([Position::SilentMiddle].into()),
        DeploymentChange::Findings(["d1.vermijding".to_owned()].into()),
        DeploymentChange::Contact(Some(["equal-position".to_owned()].into())),
        DeploymentChange::ContactReason(Some(text("de groep vraagt er zelf om"))),
    ]
}
