//! The input of the analysis: what was signalled and weighed, what each dimension showed, phases, advice, blind spots,
//! the plan, and the thread from a signal to its effect. Functions and places, never a person; nothing is computed here.

mod appraisal;
mod blind_spot;
mod finding;
mod plan;
mod thread;

pub use appraisal::{Appraisal, Criterion, Degree, DegreeView, Productive, Signal};
pub use blind_spot::{BlindSpot, BlindSpots, Contact, Network, NetworkRow, Strength, Verdict};
pub use finding::{DomainView, Finding, Known, Phase, PhaseOf, PhaseOn, PhaseView};
pub use plan::{Advice, ContactCheck, Decision, Intervention, LookBack, SignSeen};
pub use thread::{Thread, ThreadKind, ThreadLink, ThreadNode};

use crate::values::closed_list;
use serde::{Deserialize, Serialize};

/// The analysis of one area. Texts stand here as they are to be read; dates are written as in the [`Report`].
///
/// [`Report`]: crate::Report
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Analysis {
    /// Title of its part; the usual one when it is empty.
    pub title: String,
    /// After which steps it was made and what in it is our own; the usual sentence when it is empty.
    pub provenance_note: String,
    /// What its checklists are not; the usual sentence when it is empty.
    pub own_note: String,
    /// What gave rise to it, the oldest first.
    pub signals: Vec<Signal>,
    /// How the signals were weighed, the oldest first.
    pub appraisals: Vec<Appraisal>,
    /// The nine dimensions, in their order.
    pub dimensions: Vec<Dimension>,
    /// The phase of each place and each opposition.
    pub phases: Vec<PhaseOf>,
    /// The highest phase that rests on something seen.
    pub overall_phase: Option<Phase>,
    /// Advice that follows from the findings.
    pub advice: Vec<Advice>,
    /// What present policy and the network do not reach; `None` when nobody looked.
    pub blind_spots: Option<BlindSpots>,
    /// What is going to be done, and what was seen of it.
    pub plan: Vec<Intervention>,
    /// What follows from what.
    pub thread: Thread,
}

/// One of the nine dimensions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Dimension {
    /// Its number, from 1 to 9.
    pub number: u32,
    /// Its name.
    pub title: String,
    /// How far it was filled in.
    pub state: DimensionState,
    /// The group's conclusion.
    pub conclusion: Option<String>,
    /// What was seen, and what was looked for and not seen.
    pub findings: Vec<Finding>,
}

closed_list! {
    /// How far a dimension was filled in.
    DimensionState {
        /// Nothing was filled in.
        #[default] Empty,
        /// A part of it.
        Partly,
        /// All of it.
        Filled,
        /// Filled in, and domains see it differently.
        Differing,
    }
}
