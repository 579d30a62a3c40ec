//! The weging as data: eleven own criteria. The criteria of the KIS afwegingskader are not known; these are not theirs.

use super::{Provenance, Sentence};
use crate::words;
use serde::Deserialize;

words! {
    /// One of the eleven own criteria, in order.
    AppraisalCriterion {
        /// Onderbouwing: measures the quality of the evidence.
        Grounds = "grounds",
        /// Wij-zij.
        UsAndThem = "us-and-them",
        /// Beeldvorming.
        Images = "images",
        /// Verbroken contact.
        BrokenContact = "broken-contact",
        /// Druk op het midden.
        PressureOnTheMiddle = "pressure-on-the-middle",
        /// Omvang.
        Extent = "extent",
        /// Duur en hardnekkigheid.
        Persistence = "persistence",
        /// Gevolgen.
        Consequences = "consequences",
        /// Veiligheid.
        Safety = "safety",
        /// Wantrouwen jegens de overheid.
        Distrust = "distrust",
        /// Draagkracht: strong means that the buurt can cope.
        CopingCapacity = "coping-capacity",
    }
}

/// The criteria, as the screen asks them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppraisalGuide {
    /// What it is called.
    pub title: Sentence,
    /// What it is for.
    pub intro: Sentence,
    /// Where it comes from.
    pub provenance: Provenance,
    /// The codes of the sources that it rests on.
    pub sources: Vec<String>,
    /// The criteria, in order.
    #[serde(rename = "criterion")]
    pub criteria: Vec<Criterion>,
    /// Kan dit productief zijn?
    pub productive: CounterQuestion,
}

/// One criterion.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Which.
    pub id: AppraisalCriterion,
    /// Its name.
    pub title: Sentence,
    /// The question that helps to answer it.
    pub question: Sentence,
    /// Where it comes from.
    pub provenance: Provenance,
    /// The codes of the sources that it rests on.
    pub sources: Vec<String>,
}

/// The counter-question, which is no criterion.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CounterQuestion {
    /// The question.
    pub title: Sentence,
    /// Help beside it.
    pub question: Sentence,
    /// Where it comes from.
    pub provenance: Provenance,
    /// The codes of the sources that it rests on.
    pub sources: Vec<String>,
}
