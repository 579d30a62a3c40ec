//! The input of what comes after the maps: the four gamechangers, the dialogue map, actions, and who keeps it alive.

use crate::report::Answered;
use crate::role_map::Zone;
use crate::values::closed_list;
use serde::{Deserialize, Serialize};

/// What the group means to do about one opposition.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Strategy {
    /// Number of the opposition on map 1.
    pub opposition: Option<u32>,
    /// The four gamechangers, in their order.
    pub gamechangers: Vec<Gamechanger>,
    /// Whom it wants to reach.
    pub targets: Vec<Zone>,
    /// Why it targets the pushers only.
    pub reason: Option<String>,
    /// The group called it ready.
    pub ready: bool,
    /// How it is kept alive.
    pub anchoring: Anchoring,
    /// Fields of the dialogue map with their answers.
    pub dialogue: Vec<Answered>,
    /// What is going to be done.
    pub actions: Vec<Action>,
    /// Why a sensitive word may stand in the strategy or its dialogue map.
    pub word_reason: Option<String>,
}

/// One gamechanger as a work form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Gamechanger {
    /// Its name.
    pub title: String,
    /// Its questions with the group's answers.
    pub answers: Vec<Answered>,
    /// A question for the subject holds a word of a camp: a warning, no more.
    pub names_a_camp: bool,
}

/// How a strategy is kept alive.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Anchoring {
    /// The function that keeps it alive.
    pub keeper: Option<String>,
    /// When the group looks again.
    pub review_date: Option<String>,
    /// What the municipality stops doing.
    pub stop_doing: Option<String>,
}

/// Something that is going to be done.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Action {
    /// What.
    pub what: String,
    /// The function that does it.
    pub owner_function: Option<String>,
    /// Before when.
    pub due: Option<String>,
    /// How far it is.
    pub state: ActionState,
    /// What the group expects of it.
    pub expected: Option<String>,
    /// Why it was dropped, or what else was said of its state.
    pub state_reason: Option<String>,
    /// The gamechanger that it belongs to, by its name.
    pub gamechanger: Option<String>,
    /// Why a sensitive word may stand in one of its texts.
    pub word_reason: Option<String>,
}

closed_list! {
    /// How far an action is.
    ActionState {
        /// Not begun.
        #[default] Open,
        /// Under way.
        Running,
        /// Done.
        Done,
        /// It will not be done.
        Dropped,
    }
}
