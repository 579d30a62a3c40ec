//! Content as data: lists of questions with their provenance. A closed set of shapes and no expressions, so that a policy
//! adviser can edit it. Reading files is the caller's work.

use crate::words;
use serde::Deserialize;

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
    /// The questions, in order.
    #[serde(rename = "question")]
    pub questions: Vec<Question>,
}
