//! Advice rules as data: a fixed small vocabulary of conditions, and no expressions. All conditions of a rule must hold;
//! within one condition any of its words is enough.

use super::{AppraisalCriterion, Dimension, InterventionKind, Provenance, Sentence};
use crate::{
    Domain,
    analysis::Phase,
    appraisal::{Outcome, Productive},
    blind_spot::Verdict,
    opposition::Orientation,
    words,
};
use serde::Deserialize;

words! {
    /// What an occurrence of map 1 can be to a rule.
    OccurrenceIs {
        /// A conflict that still runs.
        RunningConflict = "running-conflict",
        /// There were incidents, and none runs any more.
        IncidentsOver = "incidents-over",
    }
}

words! {
    /// What all observations can have in common.
    AllOf {
        /// All were seen online, none in the street.
        Online = "online",
        /// All are hunches.
        Hunches = "hunches",
    }
}

/// When a rule applies.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Condition {
    /// A place, a wij-zij or the area is in one of these phases.
    pub phase: Vec<Phase>,
    /// One of these items was found.
    pub finding: Vec<String>,
    /// And one of these too.
    pub and_finding: Vec<String>,
    /// Nothing was found in this dimension, and it was looked at.
    pub nothing_in: Option<Dimension>,
    /// A wij-zij or a finding runs this way.
    pub orientation: Vec<Orientation>,
    /// What happened.
    pub occurrence: Option<OccurrenceIs>,
    /// All who took part come from one domain.
    pub one_domain: bool,
    /// One of these domains did not take part.
    pub domain_missing: Vec<Domain>,
    /// What all findings have in common.
    pub all_are: Option<AllOf>,
    /// A trigger was found that can be seen coming.
    pub trigger_predictable: bool,
    /// The last weging came to one of these.
    pub outcome: Vec<Outcome>,
    /// What the last weging says on whether it can be productive.
    pub productive: Vec<Productive>,
    /// These criteria of the last weging are low: not at all, or slight. All of them.
    pub low: Vec<AppraisalCriterion>,
    /// An intervention of one of these kinds is planned.
    pub planned: Vec<InterventionKind>,
    /// One of these interventions is planned.
    pub intervention: Vec<String>,
    /// The contact check of a planned encounter is not met.
    pub contact_check_fails: bool,
    /// Existing policy on a finding got one of these verdicts.
    pub verdict: Vec<Verdict>,
    /// A text was kept after the guard asked about it.
    pub text_kept: bool,
}

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdviceRule {
    /// Its id, such as `R01`; never changes.
    pub id: String,
    /// When it applies.
    pub when: Condition,
    /// What it says.
    pub advice: Sentence,
    /// Kinds of interventions that it warns against; the catalogue shows them below the others.
    #[serde(default)]
    pub warns: Vec<InterventionKind>,
    /// Where the advice comes from.
    pub provenance: Provenance,
    /// The codes of the sources that it rests on.
    pub sources: Vec<String>,
}

/// The rules.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdviceRules {
    /// What it is called.
    pub title: Sentence,
    /// What it is for.
    pub intro: Sentence,
    /// The rules, in order.
    #[serde(rename = "rule")]
    pub rules: Vec<AdviceRule>,
}
