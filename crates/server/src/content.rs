//! The content that is built in: lists of questions and the run of a session, parsed once. Other versions stay readable
//! for dossiers that started with them.

use model::{
    content::{QuestionList, RoleGuide, RunStep, SessionRun},
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
}

const SOURCES: [(&str, u32, &str); 8] = [
    ("aid/conflict-or-polarisation", 1, include_str!("../../../content/aid/conflict-or-polarisation/v1/content.toml")),
    ("aid/choosing-one", 1, include_str!("../../../content/aid/choosing-one/v1/content.toml")),
    ("guide/opposition-map", 1, include_str!("../../../content/guide/opposition-map/v1/content.toml")),
    ("positions/role-map", 1, include_str!("../../../content/positions/role-map/v1/content.toml")),
    ("guide/conduct-reflection", 1, include_str!("../../../content/guide/conduct-reflection/v1/content.toml")),
    ("guide/gamechangers", 1, include_str!("../../../content/guide/gamechangers/v1/content.toml")),
    ("guide/agreements", 1, include_str!("../../../content/guide/agreements/v1/content.toml")),
    ("run/session", 1, include_str!("../../../content/run/session/v1/content.toml")),
];

fn parse<T: DeserializeOwned>(index: usize) -> Result<T, String> {
    let (slug, version, source) = SOURCES[index];
    toml::from_str(source).map_err(|error| format!("content/{slug}/v{version}/content.toml: {error}"))
}

/// The built-in content. A file that does not parse fails the start; a test parses all.
pub fn built_in() -> Result<&'static Content, String> {
    static CONTENT: OnceLock<Result<Content, String>> = OnceLock::new();
    let content = CONTENT.get_or_init(|| {
        Ok(Content {
            conflict_or_polarisation: parse(0)?,
            choosing_one: parse(1)?,
            opposition_map: parse(2)?,
            role_map: parse(3)?,
            conduct_reflection: parse(4)?,
            gamechangers: parse(5)?,
            agreements: parse(6)?,
            session_run: parse(7)?,
        })
    });
    content.as_ref().map_err(Clone::clone)
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
