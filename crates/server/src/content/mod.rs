//! The content that is built in: lists of questions and the run of a session, parsed once. Other versions stay readable
//! for dossiers that started with them.

use model::{
    advice::Against,
    content::{
        Activities, AdviceRules, AppraisalGuide, Catalogue, ContactCheckList, Dimension, DimensionList, Directions,
        Intervention, Item, Narratives, PhaseList, QuestionList, RoleGuide, RunStep, SessionRun, Source, SourceList,
        Theories, UnrestPhases,
    },
    event::ContentVersion,
    session::{Agreement, Plan, PlanStep},
};
use serde::de::DeserializeOwned;
use std::sync::OnceLock;

/// The lists that the screens use now.
pub struct Content {
    /// "Conflict of polarisatie?"
    pub conflict_or_polarisation: QuestionList,
    /// Help in choosing one wij-zij.
    pub choosing_one: QuestionList,
    /// Questions beside map 1.
    pub opposition_map: QuestionList,
    /// Base laws and positions beside map 2.
    pub role_map: RoleGuide,
    /// The questions on our own share.
    pub conduct_reflection: QuestionList,
    /// The questions of the four gamechangers.
    pub gamechangers: QuestionList,
    /// What a room agrees on.
    pub agreements: QuestionList,
    /// The run that the plan of a session begins with.
    pub session_run: SessionRun,
    /// The phases with their signs.
    pub phases: PhaseList,
    /// The criteria of the weging.
    pub appraisal: AppraisalGuide,
    /// The narratives of distrust.
    pub narratives: Narratives,
    /// Theories and approaches, to read beside the catalogue.
    pub theories: Theories,
    /// The phases of unrest.
    pub unrest_phases: UnrestPhases,
    /// What works and what does not, per kind of activity.
    pub activities: Activities,
    /// The gate before a meeting activity.
    pub contact_check: ContactCheckList,
    /// The directions of a solution.
    pub directions: Directions,
    /// The advice rules.
    pub advice: AdviceRules,
    /// Every source that is named.
    pub sources: SourceList,
    /// The nine dimensions, in order.
    pub dimensions: Vec<DimensionList>,
    /// The catalogue.
    pub interventions: Vec<Intervention>,
}

impl Content {
    /// A dimension.
    pub fn dimension(&self, dimension: Dimension) -> Option<&DimensionList> {
        self.dimensions.iter().find(|list| list.dimension == dimension)
    }

    /// An item of any dimension, by its id.
    pub fn item(&self, id: &str) -> Option<(&DimensionList, &Item)> {
        self.dimensions.iter().find_map(|list| list.item(id).map(|item| (list, item)))
    }

    /// An entry of the catalogue, by its id.
    pub fn intervention(&self, id: &str) -> Option<&Intervention> {
        self.interventions.iter().find(|it| it.id == id)
    }

    /// A source by its code.
    pub fn source(&self, code: &str) -> Option<&Source> {
        self.sources.sources.iter().find(|source| source.code == code)
    }

    /// What advice rules are held against.
    pub fn against(&self) -> Against<'_> {
        Against { dimensions: &self.dimensions, interventions: &self.interventions, contact_check: &self.contact_check }
    }
}

const SOURCES: [(&str, u32, &str); 30] = [
    (
        "aid/conflict-or-polarisation",
        1,
        include_str!("../../../../content/aid/conflict-or-polarisation/v1/content.toml"),
    ),
    ("aid/choosing-one", 1, include_str!("../../../../content/aid/choosing-one/v1/content.toml")),
    ("guide/opposition-map", 1, include_str!("../../../../content/guide/opposition-map/v1/content.toml")),
    ("positions/role-map", 1, include_str!("../../../../content/positions/role-map/v1/content.toml")),
    ("guide/conduct-reflection", 1, include_str!("../../../../content/guide/conduct-reflection/v1/content.toml")),
    ("guide/gamechangers", 1, include_str!("../../../../content/guide/gamechangers/v1/content.toml")),
    ("guide/agreements", 1, include_str!("../../../../content/guide/agreements/v1/content.toml")),
    ("run/session", 1, include_str!("../../../../content/run/session/v1/content.toml")),
    ("phase/four-phases", 1, include_str!("../../../../content/phase/four-phases/v1/content.toml")),
    ("appraisal/own-criteria", 1, include_str!("../../../../content/appraisal/own-criteria/v1/content.toml")),
    ("narrative/five", 1, include_str!("../../../../content/narrative/five/v1/content.toml")),
    ("theory/sixteen", 1, include_str!("../../../../content/theory/sixteen/v1/content.toml")),
    ("unrest-phase/four", 1, include_str!("../../../../content/unrest-phase/four/v1/content.toml")),
    ("activity/per-phase", 1, include_str!("../../../../content/activity/per-phase/v1/content.toml")),
    ("checklist/contact-check", 1, include_str!("../../../../content/checklist/contact-check/v1/content.toml")),
    ("direction/five", 1, include_str!("../../../../content/direction/five/v1/content.toml")),
    ("advice/rules", 1, include_str!("../../../../content/advice/rules/v1/content.toml")),
    ("source/all", 1, include_str!("../../../../content/source/all/v1/content.toml")),
    ("dimension/manifestations", 1, include_str!("../../../../content/dimension/manifestations/v1/content.toml")),
    ("dimension/dividing-lines", 1, include_str!("../../../../content/dimension/dividing-lines/v1/content.toml")),
    ("dimension/risk-factors", 1, include_str!("../../../../content/dimension/risk-factors/v1/content.toml")),
    ("dimension/drivers", 1, include_str!("../../../../content/dimension/drivers/v1/content.toml")),
    (
        "dimension/sentiments-and-triggers",
        1,
        include_str!("../../../../content/dimension/sentiments-and-triggers/v1/content.toml"),
    ),
    ("dimension/phases", 1, include_str!("../../../../content/dimension/phases/v1/content.toml")),
    ("dimension/locations", 1, include_str!("../../../../content/dimension/locations/v1/content.toml")),
    ("dimension/own-role", 1, include_str!("../../../../content/dimension/own-role/v1/content.toml")),
    (
        "dimension/protective-factors",
        1,
        include_str!("../../../../content/dimension/protective-factors/v1/content.toml"),
    ),
    ("intervention/neighbourhood", 1, include_str!("../../../../content/intervention/neighbourhood/v1/content.toml")),
    ("intervention/municipality", 1, include_str!("../../../../content/intervention/municipality/v1/content.toml")),
    ("intervention/conversation", 1, include_str!("../../../../content/intervention/conversation/v1/content.toml")),
];

fn parse<T: DeserializeOwned>(slug: &str) -> Result<T, String> {
    let (_, version, source) = SOURCES.iter().find(|(of, ..)| *of == slug).ok_or_else(|| format!("{slug}: missing"))?;
    toml::from_str(source).map_err(|error| format!("content/{slug}/v{version}/content.toml: {error}"))
}

/// Every built-in file of a kind, in the order of the list.
fn parse_all<T: DeserializeOwned>(kind: &str) -> Result<Vec<T>, String> {
    SOURCES.iter().filter(|(slug, ..)| slug.split('/').next() == Some(kind)).map(|(slug, ..)| parse(slug)).collect()
}

/// The built-in content. A file that does not parse fails the start; a test parses all.
pub fn built_in() -> Result<&'static Content, String> {
    static CONTENT: OnceLock<Result<Content, String>> = OnceLock::new();
    CONTENT.get_or_init(read).as_ref().map_err(Clone::clone)
}

fn read() -> Result<Content, String> {
    let catalogues: Vec<Catalogue> = parse_all("intervention")?;
    let interventions: Vec<_> = catalogues.into_iter().flat_map(|it| it.interventions).collect();
    if let Some(entry) = interventions.iter().find(|it| !it.is_evidence_dated()) {
        return Err(format!("{}: its level of evidence asks for a source and a day", entry.id));
    }
    Ok(Content {
        conflict_or_polarisation: parse("aid/conflict-or-polarisation")?,
        choosing_one: parse("aid/choosing-one")?,
        opposition_map: parse("guide/opposition-map")?,
        role_map: parse("positions/role-map")?,
        conduct_reflection: parse("guide/conduct-reflection")?,
        gamechangers: parse("guide/gamechangers")?,
        agreements: parse("guide/agreements")?,
        session_run: parse("run/session")?,
        phases: parse("phase/four-phases")?,
        appraisal: parse("appraisal/own-criteria")?,
        narratives: parse("narrative/five")?,
        theories: parse("theory/sixteen")?,
        unrest_phases: parse("unrest-phase/four")?,
        activities: parse("activity/per-phase")?,
        contact_check: parse("checklist/contact-check")?,
        directions: parse("direction/five")?,
        advice: parse("advice/rules")?,
        sources: parse("source/all")?,
        dimensions: parse_all("dimension")?,
        interventions,
    })
}

/// The versions that a dossier is started with.
pub fn versions() -> Vec<ContentVersion> {
    SOURCES.iter().map(|(slug, version, _)| ContentVersion { slug: (*slug).to_owned(), version: *version }).collect()
}

/// A standard step by its id.
pub fn standard_step(id: &str) -> Option<&'static RunStep> {
    built_in().ok()?.session_run.steps.iter().find(|step| step.id == id)
}

/// The plan that a session has as long as nobody made one.
pub fn usual_plan() -> Plan {
    let Ok(content) = built_in() else { return Plan::default() };
    let step = |(key, step): (u16, &RunStep)| PlanStep {
        key,
        standard: Some(step.id.clone()),
        title: None,
        question: None,
        minutes: step.minutes,
        mode: step.mode,
    };
    let agreements = content.agreements.questions.iter().map(|it| Agreement::Standard(it.id.clone())).collect();
    Plan { steps: (1..).zip(&content.session_run.steps).map(step).collect(), agreements }
}
