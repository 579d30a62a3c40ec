//! What present policy and the network do not reach.

use super::Known;
use crate::values::{Domain, closed_list};
use serde::{Deserialize, Serialize};

/// Findings against policy, and groups and places against the network.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BlindSpots {
    /// One row for each finding that was looked at.
    pub rows: Vec<BlindSpot>,
    /// Findings that nobody held against policy.
    pub not_looked_at: Vec<String>,
    /// Directions in which nothing is done.
    pub directions_without: Vec<String>,
    /// Who has contact with whom.
    pub network: Network,
}

/// One finding against present policy.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BlindSpot {
    /// The finding.
    pub finding: String,
    /// What is done now.
    pub existing_approach: Option<String>,
    /// The function that answers for it.
    pub owner_function: Option<String>,
    /// Whether it reaches the group.
    pub reaches_group: Known,
    /// Whether it reaches the place.
    pub reaches_place: Known,
    /// Whether it fits the phase.
    pub fits_phase: Known,
    /// What the group thinks of it.
    pub verdict: Option<Verdict>,
    /// The direction of a solution that fits.
    pub direction: Option<String>,
    /// What is going to be done.
    pub action: Option<String>,
    /// It is a blind spot.
    pub blind: bool,
    /// Why a sensitive word may stand in one of its texts.
    pub word_reason: Option<String>,
}

/// Groups and places against domains.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Network {
    /// The domains, in the order of the cells.
    pub columns: Vec<Domain>,
    /// The groups and places.
    pub rows: Vec<NetworkRow>,
    /// Sentences on where nobody has contact.
    pub empty: Vec<String>,
}

/// One group or place with who has contact.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NetworkRow {
    /// The group or the place.
    pub name: String,
    /// One cell for each column; `None` where nobody has contact.
    pub cells: Vec<Option<Contact>>,
}

/// A contact, by function or organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Contact {
    /// The function or the organisation.
    pub function: String,
    /// How strong it is.
    pub strength: Strength,
}

closed_list! {
    /// What the group thinks of present policy.
    Verdict {
        /// It will do.
        #[default] Sufficient,
        /// There must be more of it.
        Intensify,
        /// It must be done in another way.
        Adjust,
        /// There is nothing.
        Missing,
    }
}
closed_list! {
    /// How strong a contact is.
    Strength {
        /// Weak.
        #[default] Weak,
        /// Fair.
        Fair,
        /// Strong.
        Strong,
    }
}
