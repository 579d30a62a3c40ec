//! What one participant answers, before anybody else sees it.

use super::Phase;
use crate::{Domain, OppositionId, PlaceId, occurrence::SeenWhere, opposition::Evidence, words};
use guard::Vetted;
use serde::{Deserialize, Serialize};

words! {
    /// An answer to an item.
    AnswerState {
        /// Ja.
        Yes = "yes",
        /// Nee.
        No = "no",
        /// Weet niet: a full answer.
        Unknown = "unknown",
    }
}

words! {
    /// The kind of source that an answer rests on; never a person.
    SourceKind {
        /// Eigen werk.
        OwnWork = "own-work",
        /// Verteld door bewoners.
        Residents = "residents",
        /// Verteld door collega's.
        Colleagues = "colleagues",
        /// Cijfers of onderzoek.
        Figures = "figures",
        /// Media.
        Media = "media",
        /// Iets anders.
        Other = "other",
    }
}

/// One answer. Without a state, a phase and a note, an earlier answer is taken away: a question can be answered in words
/// alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemAnswer {
    /// The id of the item; in the dimension of phases the subject, as [`super::PhaseSubject::key`] writes it.
    pub item: String,
    /// Yes, no or unknown.
    pub state: Option<AnswerState>,
    /// The phase, in the dimension of phases.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<Phase>,
    /// Seen or suspected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    /// Toelichting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Vetted>,
    /// On what kind of source it rests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceKind>,
    /// Online, offline or both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<SeenWhere>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceId>,
    /// Between whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opposition: Option<OppositionId>,
}

impl ItemAnswer {
    /// Whether it takes an earlier answer away.
    pub const fn is_empty(&self) -> bool {
        self.state.is_none() && self.phase.is_none() && self.note.is_none()
    }
}

/// All that one participant answered in a dimension, by domain: nothing says who.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voice {
    /// The domain; erased where it would tell who it was.
    pub domain: Option<Domain>,
    /// The answers, by item.
    pub answers: Vec<ItemAnswer>,
}
