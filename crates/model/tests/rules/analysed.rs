//! A dossier with an analysis, filled through the verbs, and the content that it is held against.

use crate::team::*;
use model::{
    DeploymentId, Domain, PlaceId, Role,
    advice::Against,
    analysis::{AnswerState, FindingChange, ItemAnswer, Phase, PhaseJudgement, PhaseSubject},
    content::{
        AdviceRules, Catalogue, ContactCheckList, Dimension, DimensionList, Directions, Intervention, SourceList,
    },
    deployment::DeploymentChange,
    opposition::Evidence,
};
use serde::de::DeserializeOwned;
use std::{fs, path::Path, sync::OnceLock};

/// What the rules are held against.
pub struct Lists {
    pub rules: AdviceRules,
    pub dimensions: Vec<DimensionList>,
    pub interventions: Vec<Intervention>,
    pub contact_check: ContactCheckList,
    pub directions: Directions,
    pub sources: SourceList,
}

impl Lists {
    pub fn against(&self) -> Against<'_> {
        Against { dimensions: &self.dimensions, interventions: &self.interventions, contact_check: &self.contact_check }
    }

    pub fn dimension_of(&self, item: &str) -> Option<Dimension> {
        self.dimensions.iter().find(|list| list.item(item).is_some()).map(|list| list.dimension)
    }
}

fn read<T: DeserializeOwned>(slug: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../content/{slug}/v1/content.toml"));
    toml::from_str(&fs::read_to_string(path).unwrap()).unwrap_or_else(|why| panic!("{slug}: {why}"))
}

/// The lists as they are released.
pub fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(|| Lists {
        rules: read("advice/rules"),
        dimensions: Dimension::ALL.iter().map(|it| read(&format!("dimension/{}", it.slug()))).collect(),
        interventions: ["neighbourhood", "municipality", "conversation"]
            .into_iter()
            .flat_map(|part| read::<Catalogue>(&format!("intervention/{part}")).interventions)
            .collect(),
        contact_check: read("checklist/contact-check"),
        directions: read("direction/five"),
        sources: read("source/all"),
    })
}

/// An answer that says yes or no to an item.
pub fn said(item: &str, state: Option<AnswerState>) -> ItemAnswer {
    ItemAnswer {
        item: item.to_owned(),
        state,
        phase: None,
        evidence: None,
        note: None,
        source: None,
        seen: None,
        place: None,
        opposition: None,
    }
}

pub fn place(n: u128) -> PlaceId {
    PlaceId(n)
}

pub fn deployment(n: u128) -> DeploymentId {
    DeploymentId(n)
}

impl Team {
    /// Starts the analysis, unless it runs.
    pub fn analyses(&mut self) {
        if self.dossier.analysis().is_none() {
            self.did(&facilitator(), |d| d.start_analysis(&facilitator(), None, vec![]));
        }
    }

    /// One answer in a dimension, shown to all. Once something was shown, nothing happens.
    pub fn shows(&mut self, dimension: Dimension, answer: ItemAnswer) {
        self.analyses();
        if self.dossier.analysis().is_some_and(|it| !it.dimension(dimension).is_blind()) {
            return;
        }
        self.did(&officer(), |d| d.answer_dimension(&officer(), dimension, vec![answer]));
        self.did(&facilitator(), |d| d.reveal_dimension(&facilitator(), dimension));
    }

    /// The group finds this; says whether there is such an item.
    pub fn finds(&mut self, item: &str, details: Vec<FindingChange>) -> bool {
        let Some(dimension) = lists().dimension_of(item) else { return false };
        self.shows(dimension, said(item, Some(AnswerState::Unknown)));
        let changes = [vec![FindingChange::State(Some(AnswerState::Yes))], details].concat();
        self.did(&officer(), |d| d.amend_finding(&officer(), dimension, item, changes));
        true
    }

    /// The group says in which phase something is.
    pub fn judges(&mut self, subject: PhaseSubject, phase: Phase) {
        let answer = ItemAnswer { phase: Some(phase), ..said(&subject.key(), None) };
        self.shows(Dimension::Phases, answer);
        let judgement =
            PhaseJudgement { phase: Some(phase), signs: [].into(), evidence: Evidence::Observation, note: None };
        self.did(&officer(), |d| d.judge_phase(&officer(), subject, judgement));
    }

    /// Puts an intervention on the plan.
    pub fn plans(&mut self, n: u128, intervention: &str, details: Vec<DeploymentChange>) {
        let owner = DeploymentChange::Owner(Some(text("wijkmanager")));
        let changes = [vec![owner], details].concat();
        let id = deployment(n);
        self.did(&officer(), |d| d.plan_deployment(&officer(), id, intervention.to_owned(), changes));
    }

    /// Somebody of this domain takes part.
    pub fn joined_by(&mut self, n: u128, domain: Domain) {
        let member = member(n, Role::Editor, "adviseur", domain);
        self.did(&member, |d| d.join(&member));
    }
}
