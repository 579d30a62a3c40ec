//! Signals, weging, analysis and plan, in sentences.

use super::*;
use model::{
    AppraisalId, DeploymentId, PlaceId, SignalId,
    advice::AdviceDecision,
    analysis::*,
    appraisal::{AppraisalVoice, CriterionAnswer, Decision, Degree, MunicipalRole, Outcome, Productive, TaskHolder},
    blind_spot::{Contact, NetworkRow, PolicyChange, Verdict},
    content::{AppraisalCriterion, Dimension, SolutionDirection},
    deployment::{DeploymentChange, LookBack, SignSeen},
    opposition::{Evidence, Orientation},
    role_map::Position,
    signal::Signal,
};

const WEGING: AppraisalId = AppraisalId(71);
const PLACE: PlaceId = PlaceId(72);
const PLAN: DeploymentId = DeploymentId(73);
const D1: Dimension = Dimension::Manifestations;
const ITEM: &str = "d1.vermijding";

fn answer(state: AnswerState, note: &str) -> ItemAnswer {
    ItemAnswer {
        item: ITEM.to_owned(),
        state: Some(state),
        phase: None,
        evidence: Some(Evidence::Hunch),
        note: Some(vetted(note)),
        source: None,
        seen: None,
        place: None,
        opposition: None,
    }
}

fn criterion(note: &str) -> CriterionAnswer {
    let observation = Some(vetted(note));
    CriterionAnswer { criterion: AppraisalCriterion::Safety, degree: Some(Degree::Clear), observation, source: None }
}

fn voice(note: &str) -> Voice {
    Voice { domain: Some(Domain::Care), answers: vec![answer(AnswerState::Yes, note)] }
}

/// Everything that can happen from a signal to a look back.
pub fn analysed(log: &mut Log) {
    let (lead, by) = (facilitator().author(), officer().author());
    let day = |text: &str| text.parse().unwrap();
    let signal = Signal {
        id: SignalId(74),
        what: vetted("Men groet niet meer"),
        area: vetted("De Linden"),
        seen_on: day("2026-10-20"),
        by_function: vetted("opbouwwerker"),
        domain: Domain::Social,
        evidence: Evidence::Observation,
        seen: SeenWhere::Offline,
    };
    let voices = |note| vec![AppraisalVoice { domain: Some(Domain::Care), answers: vec![criterion(note)] }];
    let decision = Decision {
        suggested: Outcome::Explore,
        outcome: Outcome::Analyse,
        reason: Some(vetted("Wij weten genoeg")),
        whose_task: [TaskHolder::Municipality, TaskHolder::School].into(),
        role: MunicipalRole::Connect,
        review_date: day("2027-02-01"),
    };
    let judged = |phase| PhaseJudgement {
        phase: Some(phase),
        signs: ["unease.niet-groeten".to_owned()].into(),
        evidence: Evidence::Observation,
        note: Some(vetted("vooral in de avond")),
    };
    let item = ITEM.to_owned();
    for event in [
        Event::SignalTaken { signal },
        Event::AppraisalStarted { id: WEGING, signals: [SignalId(74)].into() },
        Event::AppraisalAnswered { id: WEGING, answers: vec![criterion("Dit criterium is geheim")] },
        Event::AppraisalSealed { id: WEGING, voices: voices("Dit criterium is geheim") },
        Event::AppraisalRevealed { id: WEGING, voices: voices("Een ruit ging stuk") },
        Event::CriterionSettled { id: WEGING, answer: criterion("Een ruit ging stuk") },
        Event::ProductiveAnswered { id: WEGING, productive: Productive::Unclear, reason: vetted("Te vroeg") },
        Event::AppraisalDecided { id: WEGING, decision },
        Event::AppraisalReopened { id: WEGING, reason: vetted("Er is meer gezien") },
        Event::AnalysisStarted { appraisal: Some(WEGING), content: vec![] },
        Event::AnalysisPrepared { changes: prepared() },
        Event::PlaceAdded { id: PLACE, name: vetted("het plein"), kind: Some("d7.plein".to_owned()) },
        Event::PlaceAmended { id: PLACE, changes: vec![PlaceChange::Name(vetted("het hof")), PlaceChange::Kind(None)] },
        Event::PlaceWithdrawn { id: PLACE },
        Event::PlacePutBack { id: PLACE },
        Event::DimensionAnswered { dimension: D1, answers: vec![answer(AnswerState::No, "Dit antwoord is geheim")] },
        Event::AnswersSealed { dimension: D1, voices: vec![voice("Dit antwoord is geheim")] },
        Event::AnswersRevealed { dimension: D1, voices: vec![voice("Men loopt om")] },
        Event::DimensionReopened { dimension: D1 },
        Event::FindingAmended { dimension: D1, item: item.clone(), changes: finding() },
        Event::DimensionConcluded { dimension: D1, conclusion: Some(vetted("Men mijdt elkaar")) },
        Event::PhaseJudged { subject: PhaseSubject::Place(PLACE), judgement: judged(Phase::Unease) },
        Event::PhaseJudged { subject: PhaseSubject::Area, judgement: judged(Phase::Calm) },
        Event::PhaseJudged { subject: PhaseSubject::Opposition(ONE), judgement: judged(Phase::Tension) },
        Event::UnrestPhaseSet { phase: Some(UnrestPhase::RisingTension), reason: vetted("Twee avonden onrust") },
        Event::UnrestPhaseSet { phase: None, reason: vetted("Het is weer stil") },
        Event::PolicyAmended { item, changes: policy() },
        Event::ContactAmended {
            row: NetworkRow::Us(ONE),
            domain: Domain::Social,
            contact: Some(Contact { function: vetted("opbouwwerker"), strength: Strength::Strong }),
        },
        Event::AdviceDecided {
            rule: "R01".to_owned(),
            decision: Some(AdviceDecision::TakenOver { action: Some(CALL) }),
        },
        Event::AdviceDecided { rule: "R01".to_owned(), decision: Some(AdviceDecision::TakenOver { action: None }) },
        Event::AdviceDecided {
            rule: "R01".to_owned(),
            decision: Some(AdviceDecision::SetAside { reason: vetted("Past niet") }),
        },
        Event::AdviceDecided { rule: "R99".to_owned(), decision: None },
        Event::DeploymentPlanned { id: PLAN, intervention: "elkaar-helpen".to_owned() },
        Event::DeploymentAmended { id: PLAN, changes: deployment() },
        Event::DeploymentReviewed {
            id: PLAN,
            look: LookBack {
                months: 3,
                observed: vetted("Buren groeten weer"),
                learned: Some(vetted("Begin klein")),
                sign: SignSeen::Partly,
            },
        },
        Event::DeploymentWithdrawn { id: PLAN },
        Event::DeploymentPutBack { id: PLAN },
    ] {
        let who = if matches!(event, Event::DimensionAnswered { .. }) { by.clone() } else { lead.clone() };
        log.record(who, vec![event]);
    }
}

fn prepared() -> Vec<PreparationChange> {
    vec![
        PreparationChange::Occasion(Some(vetted("Klachten over het plein"))),
        PreparationChange::Sources(Some(vetted("De buurtmonitor"))),
        PreparationChange::GroundRules(Some(vetted("Wat hier klinkt blijft hier"))),
        PreparationChange::Missing(Some(vetted("huismeester"))),
    ]
}

fn finding() -> Vec<FindingChange> {
    vec![
        FindingChange::State(Some(AnswerState::Yes)),
        FindingChange::Evidence(Some(Evidence::Observation)),
        FindingChange::Note(Some(vetted("Men loopt om"))),
        FindingChange::Source(Some(SourceKind::Residents)),
        FindingChange::Seen(Some(SeenWhere::Both)),
        FindingChange::Places([PLACE].into()),
        FindingChange::Oppositions([ONE].into()),
        FindingChange::Occurrences([FIRE].into()),
        FindingChange::Orientation(Some(Orientation::Vertical)),
        FindingChange::Visibility(Some(Visibility::Latent)),
        FindingChange::Strength(Some(Strength::Weak)),
        FindingChange::ToUse(Some(vetted("Begin op het plein"))),
        FindingChange::Entry(Some(vetted("opbouwwerker"))),
        FindingChange::Moment(Some("2026-12".parse().unwrap())),
        FindingChange::Predictable(Some(AnswerState::Unknown)),
        FindingChange::Change(Some(vetted("Eerder uitleggen"))),
    ]
}

fn policy() -> Vec<PolicyChange> {
    vec![
        PolicyChange::ExistingApproach(Some(vetted("Een inloop"))),
        PolicyChange::Owner(Some(vetted("opbouwwerker"))),
        PolicyChange::ReachesGroup(Some(AnswerState::No)),
        PolicyChange::ReachesPlace(Some(AnswerState::Yes)),
        PolicyChange::FitsPhase(Some(AnswerState::Unknown)),
        PolicyChange::Verdict(Some(Verdict::Adjust)),
        PolicyChange::Direction(Some(SolutionDirection::O1)),
        PolicyChange::Action(Some(vetted("Ook in de avond"))),
    ]
}

fn deployment() -> Vec<DeploymentChange> {
    let day = |text: &str| Some(text.parse().unwrap());
    vec![
        DeploymentChange::Owner(Some(vetted("opbouwwerker"))),
        DeploymentChange::Start(day("2026-12-01")),
        DeploymentChange::End(day("2027-06-01")),
        DeploymentChange::Adaptation(Some(vetted("Kleiner"))),
        DeploymentChange::Expected(Some(vetted("Buren spreken elkaar"))),
        DeploymentChange::Sign(Some(vetted("Men groet"))),
        DeploymentChange::Oppositions([ONE].into()),
        DeploymentChange::Positions([Position::SilentMiddle].into()),
        DeploymentChange::Findings([ITEM.to_owned()].into()),
        DeploymentChange::Contact(Some(["unknown-condition".to_owned()].into())),
        DeploymentChange::ContactReason(Some(vetted("Er is begeleiding"))),
    ]
}

#[test]
fn the_history_never_tells_what_somebody_answered_alone_or_who_it_was() {
    let mut log = with_two_cards();
    analysed(&mut log);
    for language in [Language::Nl, Language::En] {
        assert!(!text(&log, None, language).contains("geheim"));
    }
    let said = text(&log, None, Language::Nl);
    assert!(said.contains("Iemand vulde de dimensie ‘Verschijningsvormen’ in"), "{said}");
    let lines = lines(&log.dossier, &log.recorded, None, Language::Nl);
    let alone = lines.iter().find(|line| line.sentences[0].starts_with("Iemand vulde")).unwrap();
    assert_eq!(alone.who, "iemand uit het domein veiligheid");
    let alone = ["dimension_answered", "appraisal_answered"];
    for entry in log.recorded.iter_mut().filter(|entry| alone.contains(&entry.kind.as_str())) {
        entry.event = None;
    }
    let said = text(&log, None, Language::Nl);
    assert!(said.contains("Iemand vulde een deel van de analyse in"), "{said}");
    assert!(!said.contains("De inhoud hiervan is gewist."), "nothing that should be missed was taken out");
}

#[test]
fn a_finding_names_its_item_and_a_second_change_shows_what_it_was() {
    let mut log = with_two_cards();
    analysed(&mut log);
    let changes = vec![FindingChange::State(Some(AnswerState::No)), FindingChange::Places([].into())];
    log.record(officer().author(), vec![Event::FindingAmended { dimension: D1, item: ITEM.to_owned(), changes }]);
    let of = "de bevinding “Mensen vermijden contact en gaan elkaar uit de weg”";
    assert_eq!(
        newest(&log),
        [
            format!("Zien wij dit? van {of} veranderd: was ja, is nu nee"),
            format!("Plekken van {of} leeggemaakt: was het hof")
        ]
    );
}

#[test]
fn a_decision_an_advice_and_an_intervention_are_told_in_their_own_words() {
    let mut log = with_two_cards();
    analysed(&mut log);
    let said = text(&log, None, Language::Nl);
    for sentence in [
        "Weging afgerond: Analyseren. Op het bordje van: de gemeente, de school. Rol van de gemeente: verbinden.",
        "Reden om af te wijken: Wij weten genoeg",
        "Advies opzij gelegd: Pak eerst onveiligheid en overlast aan.",
        "Fase van “De wijk en De gemeente” ingevuld: spanning (waarneming: vooral in de avond)",
        "Contact via het domein sociaal van “De wijk” ingevuld: opbouwwerker (sterk)",
        "na 3 maanden. Teken gezien: voor een deel. Buren groeten weer",
    ] {
        assert!(said.contains(sentence), "{sentence}");
    }
}
