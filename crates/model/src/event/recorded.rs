//! An event as it stands in the log, and who acted.

use super::Event;
use crate::{ActId, Domain, ParticipantId, words};

words! {
    /// In which quality somebody acted.
    AuthorKind {
        /// With an account.
        Colleague = "colleague",
        /// With a join code.
        Guest = "guest",
        /// The program itself, for instance when it makes the example.
        System = "system",
    }
}

/// Who acted. The id of a guest goes when the session closes; the domain stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// The participant; `None` once it was blanked.
    pub id: Option<ParticipantId>,
    /// In which quality.
    pub kind: AuthorKind,
    /// The domain of the function at that moment.
    pub domain: Option<Domain>,
}

impl Author {
    /// Whether both are certainly one and the same person.
    pub fn is_same(&self, other: &Self) -> bool {
        self.id.is_some() && self.id == other.id
    }
}

/// An event as it stands in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Its number in the dossier, from 1, without gaps.
    pub seq: u64,
    /// The act that it is part of.
    pub act: ActId,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// Who.
    pub by: Author,
    /// The name of the event; stays when its content was erased.
    pub kind: String,
    /// What; `None` when the content was erased.
    pub event: Option<Event>,
}
