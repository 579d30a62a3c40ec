//! What stands in the file of an example that was analysed.

use model::{
    Domain, When,
    analysis::{AnswerState, Phase, SourceKind, Strength, Visibility},
    appraisal::{Degree, MunicipalRole, Outcome, Productive, TaskHolder},
    blind_spot::Verdict,
    content::{AppraisalCriterion, Dimension, SolutionDirection},
    deployment::SignSeen,
    occurrence::SeenWhere,
    opposition::{Evidence, Orientation},
    role_map::Position,
};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// Everything from the first signal to the last look back.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Analysed {
    pub(super) available_sources: String,
    pub(super) ground_rules: String,
    pub(super) appraisal: ToldAppraisal,
    pub(super) place: Vec<ToldPlace>,
    pub(super) voice: Vec<ToldVoice>,
    pub(super) finding: Vec<ToldFinding>,
    pub(super) conclusions: BTreeMap<Dimension, String>,
    pub(super) phase: Vec<ToldPhase>,
    pub(super) policy: Vec<ToldPolicy>,
    pub(super) contact: Vec<ToldContact>,
    pub(super) advice: Vec<ToldAdvice>,
    pub(super) deployment: Vec<ToldDeployment>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldAppraisal {
    pub(super) voice: Vec<AppraisalVoice>,
    pub(super) settled: Vec<Settled>,
    pub(super) productive: ToldProductive,
    pub(super) decision: ToldDecision,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AppraisalVoice {
    pub(super) by: usize,
    pub(super) answers: BTreeMap<AppraisalCriterion, Said>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Said {
    pub(super) degree: Degree,
    pub(super) observation: Option<String>,
    pub(super) source: Option<SourceKind>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Settled {
    pub(super) criterion: AppraisalCriterion,
    pub(super) degree: Degree,
    pub(super) observation: Option<String>,
    pub(super) source: Option<SourceKind>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldProductive {
    pub(super) value: Productive,
    pub(super) reason: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct ToldDecision {
    pub(super) outcome: Outcome,
    pub(super) whose_task: BTreeSet<TaskHolder>,
    pub(super) role: MunicipalRole,
    pub(super) months: u16,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldPlace {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) kind: String,
}

/// What somebody answered, by dimension; phases by what they are about.
#[derive(Debug, Deserialize)]
pub(super) struct ToldVoice {
    pub(super) by: usize,
    #[serde(flatten)]
    pub(super) answers: BTreeMap<Dimension, Vec<ToldAnswer>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldAnswer {
    pub(super) item: Option<String>,
    pub(super) on: Option<String>,
    pub(super) state: Option<AnswerState>,
    pub(super) phase: Option<Phase>,
    pub(super) evidence: Option<Evidence>,
    pub(super) note: Option<String>,
    pub(super) source: Option<SourceKind>,
    pub(super) seen: Option<SeenWhere>,
    pub(super) place: Option<String>,
    pub(super) opposition: Option<usize>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct ToldFinding {
    pub(super) dimension: Dimension,
    pub(super) item: String,
    pub(super) state: AnswerState,
    pub(super) evidence: Option<Evidence>,
    pub(super) note: Option<String>,
    pub(super) seen: Option<SeenWhere>,
    #[serde(default)]
    pub(super) places: Vec<String>,
    #[serde(default)]
    pub(super) oppositions: Vec<usize>,
    #[serde(default)]
    pub(super) occurrences: Vec<usize>,
    pub(super) orientation: Option<Orientation>,
    pub(super) visibility: Option<Visibility>,
    pub(super) strength: Option<Strength>,
    pub(super) to_use: Option<String>,
    pub(super) entry: Option<String>,
    pub(super) moment: Option<When>,
    pub(super) predictable: Option<AnswerState>,
    pub(super) change: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldPhase {
    pub(super) on: String,
    pub(super) phase: Phase,
    pub(super) signs: BTreeSet<String>,
    pub(super) evidence: Evidence,
    pub(super) note: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct ToldPolicy {
    pub(super) item: String,
    pub(super) existing: Option<String>,
    pub(super) owner: Option<String>,
    pub(super) reaches_group: Option<AnswerState>,
    pub(super) reaches_place: Option<AnswerState>,
    pub(super) fits_phase: Option<AnswerState>,
    pub(super) verdict: Verdict,
    pub(super) direction: Option<SolutionDirection>,
    pub(super) action: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldContact {
    pub(super) row: String,
    pub(super) domain: Domain,
    pub(super) function: String,
    pub(super) strength: Strength,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldAdvice {
    pub(super) rule: String,
    pub(super) aside: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldDeployment {
    pub(super) intervention: String,
    pub(super) owner: String,
    pub(super) start: i64,
    pub(super) end: Option<i64>,
    pub(super) adaptation: Option<String>,
    pub(super) expected: String,
    pub(super) sign: String,
    pub(super) oppositions: Vec<usize>,
    pub(super) findings: BTreeSet<String>,
    pub(super) positions: BTreeSet<Position>,
    pub(super) contact: Option<BTreeSet<String>>,
    #[serde(default)]
    pub(super) looks: Vec<ToldLook>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ToldLook {
    pub(super) months: u16,
    pub(super) observed: String,
    pub(super) learned: Option<String>,
    pub(super) sign: SignSeen,
}
