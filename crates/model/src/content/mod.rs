//! Content as data: lists of questions with their provenance. A closed set of shapes and no expressions, so that a policy
//! adviser can edit it. Reading files is the caller's work.

use crate::{role_map::Position, session::Mode, words};
use serde::Deserialize;

mod advice;
mod appraisal;
mod background;
mod check;
mod dimension;
mod intervention;
mod selection;

pub use advice::{AdviceRule, AdviceRules, AllOf, Condition, OccurrenceIs};
pub use appraisal::{AppraisalCriterion, AppraisalGuide, CounterQuestion, Criterion};
pub use background::{
    NarrativeCard, Narratives, Remark, Source, SourceList, Theories, Theory, UnrestPhaseCard, UnrestPhases,
};
pub use check::{Fault, Known, OWN, OwnItems, Wrong, texts};
pub use dimension::{Block, Dimension, DimensionList, Extra, Item, ItemGroup, PhaseCard, PhaseList};
pub use intervention::{
    Activities, Activity, AimedAt, Catalogue, ContactCheckList, ContactItem, Direction, Directions, EvidenceLevel,
    Intervention, InterventionDomain, InterventionKind, SolutionDirection,
};
pub use selection::{SelectionEntry, SelectionList};

words! {
    /// Where an item comes from; the screen shows it.
    Provenance {
        /// Stands in the infoblad.
        Seed = "seed",
        /// Stated by a source that is named.
        Found = "found",
        /// Only a title of a source.
        Title = "title",
        /// General background knowledge.
        General = "general",
        /// Eigen voorstel.
        Proposal = "proposal",
    }
}

/// A sentence in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sentence {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

/// One question of a list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id; never changes.
    pub id: String,
    /// The question.
    pub text: Sentence,
    /// Help beside it.
    pub help: Option<Sentence>,
    /// The part of the list that it belongs to, where the list has parts.
    #[serde(default)]
    pub part: Option<String>,
}

/// A part of a list, such as one gamechanger.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Its id; never changes.
    pub id: String,
    /// What it is called.
    pub title: Sentence,
    /// What it is for.
    pub intro: Sentence,
    /// Where it comes from; its questions may come from elsewhere.
    pub provenance: Provenance,
    /// The codes of the sources that it rests on.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// A list of questions, such as the aid "Conflict of polarisatie?".
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionList {
    /// What it is called.
    pub title: Sentence,
    /// What it is for.
    pub intro: Sentence,
    /// Where it comes from.
    pub provenance: Provenance,
    /// The codes of the sources that it rests on.
    #[serde(default)]
    pub sources: Vec<String>,
    /// Its parts, in order; most lists have none.
    #[serde(default, rename = "part")]
    pub parts: Vec<Part>,
    /// The questions, in order.
    #[serde(rename = "question")]
    pub questions: Vec<Question>,
}

impl QuestionList {
    /// The questions of a part, in order.
    pub fn of_part<'a>(&'a self, part: &'a str) -> impl Iterator<Item = &'a Question> {
        self.questions.iter().filter(move |question| question.part.as_deref() == Some(part))
    }
}

/// What stands beside map 2: the base laws, the positions, and what is said against the model.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleGuide {
    /// What it is called.
    pub title: Sentence,
    /// What it is for.
    pub intro: Sentence,
    /// Where the laws come from.
    pub provenance: Provenance,
    /// The codes of the sources that they rest on.
    pub sources: Vec<String>,
    /// De drie basiswetten.
    #[serde(rename = "law")]
    pub laws: Vec<BaseLaw>,
    /// A card for each position.
    #[serde(rename = "position")]
    pub positions: Vec<PositionCard>,
    /// What is said against the model.
    pub criticism: Vec<Criticism>,
    /// Questions that help to think.
    #[serde(rename = "question")]
    pub questions: Vec<Question>,
}

/// One base law.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BaseLaw {
    /// Its id; never changes.
    pub id: String,
    /// Its name.
    pub name: Sentence,
    /// What it says.
    pub text: Sentence,
}

/// What a position does, what feeds it, what helps and what does not.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PositionCard {
    /// The position.
    pub id: Position,
    /// What it does.
    pub does: Sentence,
    /// What feeds it.
    pub fed_by: Sentence,
    /// What helps.
    pub helps: Sentence,
    /// What not to do.
    pub avoid: Sentence,
    /// Where it comes from.
    pub provenance: Provenance,
    /// The codes of the sources that it rests on.
    pub sources: Vec<String>,
}

/// Something that is said against the model.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criticism {
    /// Its id; never changes.
    pub id: String,
    /// What is said.
    pub text: Sentence,
    /// Where it comes from.
    pub provenance: Provenance,
    /// The codes of the sources that it rests on.
    pub sources: Vec<String>,
}

/// A standard step of a session.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RunStep {
    /// Its id; never changes, because plans point at it.
    pub id: String,
    /// What it is called.
    pub title: Sentence,
    /// What the room is asked.
    pub question: Sentence,
    /// How long it takes, in minutes.
    pub minutes: u16,
    /// Who can write.
    pub mode: Mode,
}

/// The run that the plan of a session begins with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionRun {
    /// What it is called.
    pub title: Sentence,
    /// For whom it is.
    pub intro: Sentence,
    /// Where it comes from.
    pub provenance: Provenance,
    /// The codes of the sources that it rests on.
    #[serde(default)]
    pub sources: Vec<String>,
    /// The steps, in order.
    #[serde(rename = "step")]
    pub steps: Vec<RunStep>,
}
