//! Text that passed.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Kind;

/// Free text that passed the guard. Only this crate can make one, and serde when stored events are replayed.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Debug)]
pub struct Vetted {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    ground: Option<Ground>,
}

/// Why a text with a protected group in it may stand there.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Debug)]
pub struct Ground {
    kinds: Vec<Kind>,
    reason: String,
}

impl Vetted {
    pub(crate) fn plain(text: String) -> Vetted {
        Vetted { text, ground: None }
    }

    pub(crate) fn grounded(text: String, kinds: Vec<Kind>, reason: String) -> Vetted {
        Vetted { text, ground: Some(Ground { kinds, reason }) }
    }

    /// The text as it was cleaned.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Why it may stand there, when that was asked.
    #[must_use]
    pub fn ground(&self) -> Option<&Ground> {
        self.ground.as_ref()
    }
}

impl fmt::Display for Vetted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Ground {
    /// What was asked about, each kind once, in the order of [`Kind::ALL`].
    #[must_use]
    pub fn kinds(&self) -> &[Kind] {
        &self.kinds
    }

    /// The reason that was given, itself vetted.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }
}
