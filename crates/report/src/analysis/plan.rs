//! Advice with its reasons, and what is going to be done, with the looks back.

use crate::values::{Provenance, closed_list};
use serde::{Deserialize, Serialize};

/// Advice that follows from findings; the group takes it over or sets it aside.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Advice {
    /// Its short name.
    pub id: String,
    /// The advice.
    pub text: String,
    /// The findings that it follows from.
    pub because: Vec<String>,
    /// What it rests on.
    pub sources: Vec<String>,
    /// How firm that is.
    pub provenance: Provenance,
    /// What the group decided.
    pub decision: Decision,
    /// Why.
    pub reason: Option<String>,
}

/// Something that is going to be done, or was done.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Intervention {
    /// What.
    pub name: String,
    /// What it is for.
    pub goal: Option<String>,
    /// The function that answers for it.
    pub owner_function: Option<String>,
    /// First day.
    pub start: Option<String>,
    /// Last day.
    pub end: Option<String>,
    /// What the group expects of it.
    pub expected: Option<String>,
    /// The sign by which the group will see that it works.
    pub sign: Option<String>,
    /// Numbers of the oppositions that it is for.
    pub oppositions: Vec<u32>,
    /// Whether it can bring groups together; `None` when it brings nobody together.
    pub contact_check: Option<ContactCheck>,
    /// When the group looks back, and what it saw.
    pub reviews: Vec<LookBack>,
    /// A look back should have been done.
    pub overdue: bool,
    /// Why a sensitive word may stand in one of its texts.
    pub word_reason: Option<String>,
}

/// Whether the conditions for meeting each other are met.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContactCheck {
    /// They are.
    pub met: bool,
    /// Those that are not.
    pub missing: Vec<String>,
}

/// One look back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LookBack {
    /// The day on which it is due.
    pub due: String,
    /// After how many months that is.
    pub months: Option<u32>,
    /// The day on which it was done.
    pub done_on: Option<String>,
    /// What was seen.
    pub observed: Option<String>,
    /// What the group learned.
    pub learned: Option<String>,
    /// Whether the sign was seen.
    pub seen: Option<SignSeen>,
}

closed_list! {
    /// What the group did with an advice.
    Decision {
        /// Nothing yet.
        #[default] Open,
        /// Taken over.
        TakenOver,
        /// Set aside.
        SetAside,
    }
}
closed_list! {
    /// Whether the sign that was expected was seen.
    SignSeen {
        /// It was.
        Yes,
        /// In part.
        Partly,
        /// It was not.
        No,
        /// Nobody knows.
        #[default] Unknown,
    }
}
