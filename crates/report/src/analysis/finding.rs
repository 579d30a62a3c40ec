//! What was seen in a dimension, what each domain says of it, and in which phase a place or an opposition is.

use crate::report::Answered;
use crate::values::{Certainty, Domain, Provenance, Seen, closed_list};
use serde::{Deserialize, Serialize};

/// One item of a checklist with the group's answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Finding {
    /// Its number, the same in the whole analysis.
    pub number: u32,
    /// The item.
    pub item: String,
    /// The heading of the checklist under which it stands.
    pub group: Option<String>,
    /// Where the item comes from.
    pub provenance: Provenance,
    /// Whether it is there.
    pub state: Known,
    /// Seen or suspected.
    pub certainty: Option<Certainty>,
    /// What shows it.
    pub note: Option<String>,
    /// What kind of source it is.
    pub source_kind: Option<String>,
    /// Online, offline or both.
    pub seen: Option<Seen>,
    /// Where, not below the neighbourhood.
    pub places: Vec<String>,
    /// Numbers of the oppositions that it belongs to.
    pub oppositions: Vec<u32>,
    /// Numbers of the occurrences that it belongs to.
    pub occurrences: Vec<u32>,
    /// What else was asked about this item.
    pub extras: Vec<Answered>,
    /// What each domain says.
    pub views: Vec<DomainView>,
    /// The domains do not say the same.
    pub differs: bool,
    /// Why a sensitive word may stand in one of its texts.
    pub word_reason: Option<String>,
}

/// What one domain says of a finding.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DomainView {
    /// The domain.
    pub domain: Domain,
    /// Its answer, as it is to be read.
    pub said: String,
    /// What it adds.
    pub note: Option<String>,
}

/// The phase of one place or one opposition.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PhaseOf {
    /// The place or the opposition.
    pub subject: String,
    /// Its phase; `None` when nobody knows.
    pub phase: Option<Phase>,
    /// The signs by which it is known.
    pub signs: Vec<String>,
    /// Seen or suspected.
    pub certainty: Option<Certainty>,
    /// What the group adds.
    pub note: Option<String>,
    /// What the phase was earlier, the oldest first.
    pub history: Vec<PhaseOn>,
    /// What each domain says, when they differ.
    pub views: Vec<PhaseView>,
}

/// The phase on a day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PhaseOn {
    /// The day.
    pub date: String,
    /// The phase.
    pub phase: Phase,
}

/// The phase that one domain sees.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PhaseView {
    /// The domain.
    pub domain: Domain,
    /// The phase.
    pub phase: Phase,
    /// What it adds.
    pub note: Option<String>,
}

closed_list! {
    /// An answer that may be missing.
    Known {
        /// It is so.
        Yes,
        /// It is not so.
        No,
        /// Nobody knows.
        #[default] Unknown,
    }
}
closed_list! {
    /// How far tension has come.
    Phase {
        /// People live beside each other.
        #[default] Calm,
        /// Irritation and avoidance.
        Unease,
        /// Us and them.
        Tension,
        /// It came to incidents.
        Incidents,
        /// After incidents: repair, and the grievance that is still there.
        Aftercare,
    }
}
