//! What one can read beside the analysis: narratives, theories, the phases of unrest, and the sources of it all.

use super::{Provenance, Sentence};
use crate::{
    analysis::{Phase, UnrestPhase},
    role_map::Narrative,
};
use serde::Deserialize;

/// The narratives of distrust; always as experience.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Narratives {
    /// What it is called.
    pub title: Sentence,
    /// What it is for.
    pub intro: Sentence,
    /// The narratives, in order.
    #[serde(rename = "narrative")]
    pub narratives: Vec<NarrativeCard>,
    /// How distrust begins and grows.
    #[serde(rename = "process")]
    pub process: Vec<Remark>,
}

/// One narrative.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NarrativeCard {
    /// Which.
    pub id: Narrative,
    /// Its name.
    pub title: Sentence,
    /// What people tell.
    pub told: Sentence,
    /// How it sounds.
    pub voice: Sentence,
    /// The direction of a reply: our own.
    pub reply: Sentence,
    /// Where name and voice come from.
    pub provenance: Provenance,
    /// The codes of the sources that it rests on.
    pub sources: Vec<String>,
}

/// A sentence with its origin.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// Its id; never changes.
    pub id: String,
    /// What is said.
    pub text: Sentence,
    /// Where it comes from.
    pub provenance: Provenance,
    /// The codes of the sources that it rests on.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// Theories and approaches.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theories {
    /// What it is called.
    pub title: Sentence,
    /// What it is for.
    pub intro: Sentence,
    /// The theories and approaches, in order.
    #[serde(rename = "theory")]
    pub theories: Vec<Theory>,
}

/// One theory or approach. Titles are found; where a chapter could not be checked, the rest is general knowledge.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theory {
    /// Its id, such as `t1` or `p8`; never changes.
    pub id: String,
    /// Its title.
    pub title: Sentence,
    /// Its core; none where the content is not known.
    pub core: Option<Sentence>,
    /// When it works.
    pub works: Option<Sentence>,
    /// Where it ends, or works the wrong way.
    pub limits: Option<Sentence>,
    /// Where core, works and limits come from.
    pub provenance: Provenance,
    /// The codes of the sources that it rests on.
    pub sources: Vec<String>,
}

/// The phases of unrest, with how they lie beside ours.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnrestPhases {
    /// What it is called.
    pub title: Sentence,
    /// What it is for.
    pub intro: Sentence,
    /// The phases, in order.
    #[serde(rename = "phase")]
    pub phases: Vec<UnrestPhaseCard>,
}

/// One phase of unrest.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnrestPhaseCard {
    /// Which.
    pub id: UnrestPhase,
    /// What it is called.
    pub title: Sentence,
    /// What it is.
    pub gist: Sentence,
    /// What a municipality gives weight to.
    pub accent: Sentence,
    /// The phases that lie beside it: our own crosswalk.
    pub phases: Vec<Phase>,
    /// Where it comes from.
    pub provenance: Provenance,
    /// The codes of the sources that it rests on.
    pub sources: Vec<String>,
}

/// Every source that an item names.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceList {
    /// The sources.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
}

/// One source.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its code, such as `K10`.
    pub code: String,
    /// Who published it, and what it is called.
    pub title: String,
    /// Where it can be read; not every source has an address.
    pub address: Option<String>,
}
