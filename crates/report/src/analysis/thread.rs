//! What follows from what: one thread from a signal to its effect.

use crate::values::closed_list;
use serde::{Deserialize, Serialize};

/// Nodes and the links between them. A link to a key that is no node is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Thread {
    /// What was noticed, found, decided and done.
    pub nodes: Vec<ThreadNode>,
    /// What follows from what.
    pub links: Vec<ThreadLink>,
    /// Keys of nodes that nothing follows from, though something should.
    pub loose: Vec<String>,
}

/// One node.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ThreadNode {
    /// Its name in the links.
    pub key: String,
    /// What it is.
    pub kind: ThreadKind,
    /// What stands in it.
    pub label: String,
}

/// One link, from what came first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ThreadLink {
    /// Key of what came first.
    pub from: String,
    /// Key of what follows from it.
    pub to: String,
}

closed_list! {
    /// What a node of the thread is, in the order of the thread.
    ThreadKind {
        /// Something that was noticed.
        #[default] Signal,
        /// How it was weighed.
        Appraisal,
        /// What was found.
        Finding,
        /// An opposition of map 1.
        Opposition,
        /// A card of map 2.
        Role,
        /// What is done.
        Intervention,
        /// What came of it.
        Effect,
    }
}
