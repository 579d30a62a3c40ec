//! What was signalled, and how it was weighed.

use crate::values::{Certainty, Domain, Seen, closed_list};
use serde::{Deserialize, Serialize};

/// Something that was noticed and gave rise to the analysis.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Signal {
    /// Its number.
    pub number: u32,
    /// When it was noticed.
    pub date: String,
    /// Where, not below the neighbourhood.
    pub area: Option<String>,
    /// What was noticed: behaviour, no persons.
    pub what: String,
    /// The function that noticed it.
    pub by_function: Option<String>,
    /// Its field of work.
    pub domain: Option<Domain>,
    /// Seen or suspected.
    pub certainty: Option<Certainty>,
    /// Online, offline or both.
    pub seen: Option<Seen>,
    /// Why a sensitive word may stand in one of its texts.
    pub word_reason: Option<String>,
}

/// One time that the group weighed what it had noticed. No score: a suggestion, and what the group decided.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Appraisal {
    /// The day.
    pub date: String,
    /// The criteria with their answers, in their order.
    pub criteria: Vec<Criterion>,
    /// Whether the tension can be productive.
    pub productive: Option<Productive>,
    /// Why the group thinks so.
    pub productive_reason: Option<String>,
    /// The outcome that the rules suggest.
    pub suggested: Option<String>,
    /// What the rules suggest besides.
    pub extras: Vec<String>,
    /// The outcome that the group decided on.
    pub decided: Option<String>,
    /// Why that is another one.
    pub reason_if_different: Option<String>,
    /// Whose task it is.
    pub whose_task: Vec<String>,
    /// The role that the municipality takes.
    pub role: Option<String>,
    /// When it is weighed again.
    pub review_date: Option<String>,
    /// What is different from the time before, a sentence each.
    pub changes_since: Vec<String>,
}

/// One criterion of the appraisal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Criterion {
    /// Its name.
    pub title: String,
    /// What the group answered.
    pub degree: Degree,
    /// What that rests on.
    pub observation: Option<String>,
    /// What kind of source it is.
    pub source_kind: Option<String>,
    /// What each domain answered, when they differ.
    pub views: Vec<DegreeView>,
    /// The suggestion rests on this one.
    pub decided: bool,
}

/// What one domain answered to a criterion.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DegreeView {
    /// The domain.
    pub domain: Domain,
    /// Its answer.
    pub degree: Degree,
}

closed_list! {
    /// To what degree a criterion holds.
    Degree {
        /// Not at all.
        NotAtAll,
        /// Slightly.
        Slight,
        /// Clearly.
        Clear,
        /// Strongly.
        Strong,
        /// Nobody knows.
        #[default] Unknown,
    }
}
closed_list! {
    /// Whether the tension can be productive.
    Productive {
        /// It can.
        Yes,
        /// It cannot.
        No,
        /// Not clear yet.
        #[default] Unclear,
    }
}
