//! How the catalogue is ordered for a dossier: by phase and target, in groups, and never by a score.

use crate::team::*;
use model::{
    DeploymentId, Event,
    advice::Against,
    analysis::{AnswerState, FindingChange, Phase, PhaseJudgement, PhaseSubject, UnrestPhase},
    catalogue::{Fit, Situation, aimed_at, belongs_to},
    content::{
        AdviceRules, AimedAt, Catalogue, ContactCheckList, Dimension, DimensionList, Directions, Intervention,
        InterventionKind, SolutionDirection, UnrestPhases,
    },
    deployment::DeploymentChange,
    opposition::Evidence,
    role_map::Zone,
};
use std::collections::BTreeSet;

fn read<T: serde::de::DeserializeOwned>(slug: &str) -> T {
    let path = format!("{}/../../content/{slug}/v1/content.toml", env!("CARGO_MANIFEST_DIR"));
    toml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap_or_else(|why| panic!("{path}: {why}"))
}

/// The content that the product is built with.
struct Content {
    directions: Directions,
    unrest: UnrestPhases,
    rules: AdviceRules,
    dimensions: Vec<DimensionList>,
    entries: Vec<Intervention>,
    check: ContactCheckList,
}

impl Content {
    fn read() -> Self {
        let parts = ["neighbourhood", "municipality", "conversation"];
        let parts = parts.map(|part| read::<Catalogue>(&format!("intervention/{part}")));
        Self {
            directions: read("direction/five"),
            unrest: read("unrest-phase/four"),
            rules: read("advice/rules"),
            dimensions: vec![read("dimension/manifestations"), read("dimension/risk-factors")],
            entries: parts.into_iter().flat_map(|it| it.interventions).collect(),
            check: read("checklist/contact-check"),
        }
    }

    fn situation(&self, team: &Team) -> Situation<'_> {
        let against =
            Against { dimensions: &self.dimensions, interventions: &self.entries, contact_check: &self.check };
        Situation::of(&team.dossier, &self.directions, &self.unrest, &self.rules, against)
    }

    fn entry(&self, id: &str) -> &Intervention {
        self.entries.iter().find(|it| it.id == id).unwrap()
    }
}

fn begun() -> Team {
    let mut team = Team::with_oppositions(1);
    team.did(&facilitator(), |d| d.start_analysis(&facilitator(), None, vec![]));
    team
}

fn judges(team: &mut Team, phase: Phase) {
    let judgement =
        PhaseJudgement { phase: Some(phase), signs: BTreeSet::new(), evidence: Evidence::Observation, note: None };
    team.did(&officer(), |_| Ok(vec![Event::PhaseJudged { subject: PhaseSubject::Area, judgement }]));
}

fn finds(team: &mut Team, dimension: Dimension, item: &str) {
    let changes = vec![FindingChange::State(Some(AnswerState::Yes))];
    team.did(&officer(), |_| Ok(vec![Event::FindingAmended { dimension, item: item.to_owned(), changes }]));
}

fn targets(team: &mut Team, zones: &[Zone]) {
    let zones = zones.iter().copied().collect();
    team.did(&officer(), |d| d.target_strategy(&officer(), o(1), zones));
}

#[test]
fn without_a_phase_and_a_target_nothing_fits_and_all_stands_in_the_order_of_the_files() {
    let content = Content::read();
    let situation = content.situation(&Team::with_oppositions(1)).clone();
    assert!(situation.is_unknown() && !situation.says_something());
    let all: Vec<&Intervention> = content.entries.iter().collect();
    let arranged = situation.arranged(&all);
    assert_eq!(arranged, [(Fit::Other, all)]);
}

#[test]
fn what_fits_phase_and_target_stands_before_what_fits_one_of_them_and_nothing_is_left_out() {
    let content = Content::read();
    let mut team = begun();
    judges(&mut team, Phase::Tension);
    finds(&mut team, Dimension::Manifestations, "d1.vermijding");
    let situation = content.situation(&team);
    assert!(!situation.is_unknown() && situation.says_something());
    assert_eq!(situation.directions, BTreeSet::from([SolutionDirection::O2]));
    assert_eq!(situation.fit(content.entry("verdiepen-in-elkaar")), Fit::PhaseAndTarget);
    assert_eq!(situation.fit(content.entry("veiligheidsgevoel")), Fit::PhaseOrTarget, "the phase only");
    assert_eq!(situation.fit(content.entry("maatjes")), Fit::PhaseOrTarget, "the target only");
    assert_eq!(situation.fit(content.entry("buurtapp")), Fit::Other);
    let all: Vec<&Intervention> = content.entries.iter().collect();
    let arranged = situation.arranged(&all);
    let groups: Vec<Fit> = arranged.iter().map(|(fit, _)| *fit).collect();
    assert_eq!(groups, [Fit::PhaseAndTarget, Fit::PhaseOrTarget, Fit::Other]);
    assert_eq!(arranged.iter().map(|(_, entries)| entries.len()).sum::<usize>(), all.len());
    for (_, entries) in arranged {
        let places = entries.iter().map(|entry| all.iter().position(|it| it.id == entry.id)).collect::<Vec<_>>();
        assert!(places.is_sorted(), "within a group the order of the files");
    }
}

#[test]
fn in_a_phase_of_incidents_meetings_stand_below_safety_with_the_reason_and_are_not_hidden() {
    let content = Content::read();
    let mut team = begun();
    judges(&mut team, Phase::Incidents);
    let situation = content.situation(&team);
    let coffee = content.entry("koffiemoment");
    assert_eq!(coffee.kind, InterventionKind::Encounter);
    assert_eq!(situation.fit(coffee), Fit::Later, "although its source names this phase");
    let why: Vec<&str> = situation.warnings_for(coffee.kind).map(|rule| rule.id.as_str()).collect();
    assert_eq!(why, ["R01"]);
    assert_eq!(situation.warnings_for(InterventionKind::Policy).count(), 0);
    assert!(situation.directions.contains(&SolutionDirection::O4), "incidents ask for basic safety");
    assert_eq!(situation.fit(content.entry("aanpakken-en-handhaven")), Fit::PhaseAndTarget);
    let all: Vec<&Intervention> = content.entries.iter().collect();
    let arranged = situation.arranged(&all);
    assert!(arranged.last().is_some_and(|(fit, entries)| *fit == Fit::Later && entries.contains(&coffee)));
}

#[test]
fn a_target_is_also_whom_the_strategies_aim_at_and_nothing_is_for_pushers() {
    let content = Content::read();
    let mut team = Team::with_oppositions(1);
    targets(&mut team, &[Zone::PusherA, Zone::MiddleProfessional]);
    let situation = content.situation(&team);
    assert_eq!(situation.aims, BTreeSet::from([AimedAt::Middle, AimedAt::Professionals]));
    assert_eq!(situation.fit(content.entry("elearning")), Fit::PhaseOrTarget);
    assert_eq!(aimed_at(Zone::JoinerB), [AimedAt::Joiners]);
    assert_eq!(aimed_at(Zone::MiddleLeader), [AimedAt::Middle]);
    for zone in [Zone::PusherA, Zone::PusherB, Zone::BridgeBuilder, Zone::Unknown] {
        assert!(aimed_at(zone).is_empty(), "{zone:?}");
    }
}

#[test]
fn a_phase_of_unrest_counts_as_its_source_says_it_and_through_what_lies_beside_it() {
    let content = Content::read();
    let mut team = begun();
    judges(&mut team, Phase::Tension);
    let situation = content.situation(&team);
    assert!(situation.unrest.contains(&UnrestPhase::RisingTension));
    assert!(situation.fits_phase(content.entry("de-escaleren")));
    assert!(!situation.fits_phase(content.entry("nazorg")));
    let reason = text("de raad vraagt het");
    let after = Some(UnrestPhase::AfterEscalation);
    team.did(&facilitator(), |d| d.set_unrest_phase(&facilitator(), after, reason));
    assert!(content.situation(&team).fits_phase(content.entry("nazorg")), "set by hand");
    assert!(belongs_to(content.entry("de-escaleren"), Phase::Tension, &content.unrest.phases));
    assert!(!belongs_to(content.entry("de-escaleren"), Phase::Calm, &content.unrest.phases));
}

#[test]
fn a_direction_in_which_nothing_runs_is_a_blind_spot_of_the_plan() {
    let content = Content::read();
    let mut team = Team::new();
    let open = |team: &Team, date: &str| -> Vec<SolutionDirection> {
        let open = team.dossier.open_directions(&content.directions, &content.entries, day(date));
        open.into_iter().map(|it| it.id).collect()
    };
    assert_eq!(open(&team, "2026-03-01").len(), 5);
    let changes = vec![
        DeploymentChange::Owner(Some(text("wijkmanager"))),
        DeploymentChange::Start(Some(day("2026-03-01"))),
        DeploymentChange::End(Some(day("2026-06-01"))),
    ];
    let id = DeploymentId(1);
    team.did(&officer(), |d| d.plan_deployment(&officer(), id, "buurtbemiddeling".to_owned(), changes));
    assert_eq!(content.entry("buurtbemiddeling").directions, [SolutionDirection::O1]);
    let without_1 = [SolutionDirection::O2, SolutionDirection::O3, SolutionDirection::O4, SolutionDirection::O5];
    assert_eq!(open(&team, "2026-03-01"), without_1);
    assert_eq!(open(&team, "2026-02-28").len(), 5, "it did not begin yet");
    assert_eq!(open(&team, "2026-06-02").len(), 5, "it is over");
    team.did(&officer(), |d| d.withdraw_deployment(&officer(), id));
    assert_eq!(open(&team, "2026-03-01").len(), 5);
}
