//! The analysis in words: signals, appraisal, dimensions, phases, advice, blind spots, plan and thread.

mod en;
mod labels;
mod nl;

use super::{Counted, Filled};

pub(super) use en::EN;
pub(super) use nl::NL;

/// A sentence with two numbers in it.
type Both = fn(usize, usize) -> String;

/// The words of the analysis in one language.
pub(crate) struct AnalysisWords {
    pub title: &'static str,
    pub description: fn(organisation: &str, area: &str) -> String,
    pub provenance_note: &'static str,
    pub own_note: &'static str,
    pub none: &'static str,
    pub in_short: &'static str,
    pub short_signals: Counted,
    pub short_decided: Filled,
    pub short_not_weighed: &'static str,
    pub short_dimensions: fn(filled: usize, partly: usize, empty: usize) -> String,
    pub short_differs: Filled,
    pub short_same: &'static str,
    pub short_phase: Filled,
    pub short_phase_none: &'static str,
    pub short_advice: Both,
    pub short_blind: Counted,
    pub short_loose: Counted,
    pub short_overdue: Counted,
    pub differs: &'static str,
    pub views: &'static str,
    pub where_at: Filled,
    pub at_oppositions: Filled,
    pub at_occurrences: Filled,
    pub source_kind: Filled,
    pub signal: SignalWords,
    pub appraisal: AppraisalWords,
    pub wheel: WheelWords,
    pub finding: FindingWords,
    pub phase: PhaseWords,
    pub advice: AdviceWords,
    pub blind: BlindWords,
    pub plan: PlanWords,
    pub thread: ThreadWords,
}

/// What gave rise to the analysis.
pub(crate) struct SignalWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub none: &'static str,
    pub number: &'static str,
    pub what: &'static str,
    pub where_when: &'static str,
    pub by: &'static str,
    pub certainty: &'static str,
}

/// How the signals were weighed.
pub(crate) struct AppraisalWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub none: &'static str,
    pub of: Filled,
    pub no_criteria: &'static str,
    pub criterion: &'static str,
    pub degree: &'static str,
    pub observation: &'static str,
    pub decided_by: &'static str,
    pub no_observation: &'static str,
    pub productive: &'static str,
    pub suggested: &'static str,
    pub extras: &'static str,
    pub decided: &'static str,
    pub not_decided: &'static str,
    pub reason: &'static str,
    pub whose_task: &'static str,
    pub role: &'static str,
    pub again_on: &'static str,
    pub changes: &'static str,
}

/// The wheel of nine dimensions.
pub(crate) struct WheelWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub none: &'static str,
    pub caption: &'static str,
    pub alt: Filled,
    pub alt_part: fn(number: u32, title: &str, state: &str) -> String,
    pub dimension: &'static str,
    pub state: &'static str,
    pub seen: &'static str,
    pub dimension_of: Filled,
}

/// What was seen in a dimension.
pub(crate) struct FindingWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub none: &'static str,
    pub state_is: Filled,
    pub conclusion: &'static str,
    pub no_conclusion: &'static str,
    pub not_filled: &'static str,
    pub under_phases: &'static str,
    pub number: &'static str,
    pub item: &'static str,
    pub group: &'static str,
    pub provenance: &'static str,
    pub answer: &'static str,
    pub shown_by: &'static str,
    pub certainty: &'static str,
    pub seen: &'static str,
    pub not_there: &'static str,
    pub not_known: &'static str,
    pub differs_intro: &'static str,
    pub dimension: &'static str,
    pub note: &'static str,
    pub source: &'static str,
    pub places: &'static str,
    pub extras: &'static str,
    pub differ: &'static str,
    pub csv: &'static str,
}

/// The phase of each place and each opposition.
pub(crate) struct PhaseWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub none: &'static str,
    pub subject: &'static str,
    pub phase: &'static str,
    pub signs: &'static str,
    pub earlier: &'static str,
    pub on: fn(day: &str, phase: &str) -> String,
    pub order: &'static str,
}

/// Advice with its reasons.
pub(crate) struct AdviceWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub none: &'static str,
    pub taken_over: &'static str,
    pub open: &'static str,
    pub set_aside: &'static str,
    pub advice: &'static str,
    pub id: &'static str,
    pub because: &'static str,
    pub rests_on: &'static str,
    pub sources: Filled,
    pub decision: &'static str,
    pub reason: &'static str,
    pub no_reason: &'static str,
    pub csv: &'static str,
}

/// What policy and the network do not reach.
pub(crate) struct BlindWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub none: &'static str,
    pub count: Counted,
    pub no_rows: &'static str,
    pub finding: &'static str,
    pub existing: &'static str,
    pub existing_none: &'static str,
    pub owner: &'static str,
    pub reach: &'static str,
    pub group: &'static str,
    pub place: &'static str,
    pub phase: &'static str,
    pub verdict: &'static str,
    pub mark: &'static str,
    pub next: &'static str,
    pub direction: &'static str,
    pub action: &'static str,
    pub action_none: &'static str,
    pub not_looked_at: &'static str,
    pub directions_without: &'static str,
    pub network: &'static str,
    pub network_intro: &'static str,
    pub network_none: &'static str,
    pub who: &'static str,
    pub nobody: &'static str,
    pub csv: &'static str,
}

/// What is going to be done, with the looks back.
pub(crate) struct PlanWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub none: &'static str,
    pub name: &'static str,
    pub nameless: &'static str,
    pub goal: &'static str,
    pub owner: &'static str,
    pub start: &'static str,
    pub end: &'static str,
    pub from_to: &'static str,
    pub span: fn(from: &str, to: &str) -> String,
    pub from: Filled,
    pub until: Filled,
    pub expected: &'static str,
    pub sign: &'static str,
    pub oppositions: &'static str,
    pub contact: &'static str,
    pub contact_met: &'static str,
    pub contact_missing: &'static str,
    pub overdue: &'static str,
    pub reviews: &'static str,
    pub reviews_none: &'static str,
    pub due: &'static str,
    pub months: &'static str,
    pub done: &'static str,
    pub after: Counted,
    pub done_on: Filled,
    pub not_done: &'static str,
    pub observed: &'static str,
    pub learned: &'static str,
    pub sign_seen: &'static str,
    pub csv: &'static str,
}

/// The thread from a signal to its effect.
pub(crate) struct ThreadWords {
    pub title: &'static str,
    pub intro: &'static str,
    pub none: &'static str,
    pub comes_from: &'static str,
    pub step: &'static str,
    pub leads_to: &'static str,
    pub begins: &'static str,
    pub ends: &'static str,
    pub loose: &'static str,
    pub loose_count: Counted,
}
