//! A card on map 2: who takes a position, and what was seen of it.

use super::Zone;
use crate::{Author, RoleCardId, words};
use guard::Vetted;
use serde::{Deserialize, Serialize};

words! {
    /// Who a card stands for. There is no kind for a person.
    RoleCardKind {
        /// People by stance or situation.
        Group = "group",
        /// A function, such as "wijkagent".
        Function = "function",
        /// An institution.
        Organisation = "organisation",
        /// A medium.
        Medium = "medium",
        /// De gemeente zelf.
        Municipality = "municipality",
    }
}

words! {
    /// How sure the group is that a card lies where it lies.
    Certainty {
        /// Vermoeden.
        Hunch = "hunch",
        /// Meerdere bronnen.
        SeveralSources = "several-sources",
        /// Bevestigd.
        Confirmed = "confirmed",
    }
}

words! {
    /// Whether a card bears the marker of the scapegoat.
    Scapegoat {
        /// Ja.
        Yes = "yes",
        /// Nee.
        No = "no",
    }
}

/// A new value for one field of a card. `None` empties the field. Where it lies is an event of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoleCardChange {
    /// What it is called.
    Name(Vetted),
    /// Who it stands for.
    Kind(RoleCardKind),
    /// Onderbouwing: an observation, not a judgement.
    Grounds(Option<Vetted>),
    /// Zekerheid.
    Certainty(Option<Certainty>),
    /// Beweegt naar.
    MovesTo(Option<Zone>),
    /// Zondebok.
    Scapegoat(Scapegoat),
}

impl RoleCardChange {
    /// The name of the field.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Name(_) => "role_name",
            Self::Kind(_) => "role_kind",
            Self::Grounds(_) => "grounds",
            Self::Certainty(_) => "certainty",
            Self::MovesTo(_) => "moves_to",
            Self::Scapegoat(_) => "scapegoat",
        }
    }
}

/// A card on map 2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleCard {
    /// Its identifier; the same when the map is drawn again later.
    pub id: RoleCardId,
    /// What it is called.
    pub name: Vetted,
    /// Who it stands for.
    pub kind: RoleCardKind,
    /// Where it lies.
    pub zone: Zone,
    /// Onderbouwing: an observation, not a judgement.
    pub grounds: Option<Vetted>,
    /// Zekerheid.
    pub certainty: Option<Certainty>,
    /// Beweegt naar.
    pub moves_to: Option<Zone>,
    /// Zondebok.
    pub scapegoat: Scapegoat,
    /// Taken off the map, and can be put back.
    pub withdrawn: bool,
    /// Who placed it.
    pub added_by: Author,
}

impl RoleCard {
    /// What the field of this change holds now.
    pub fn current(&self, change: &RoleCardChange) -> RoleCardChange {
        match change {
            RoleCardChange::Name(_) => RoleCardChange::Name(self.name.clone()),
            RoleCardChange::Kind(_) => RoleCardChange::Kind(self.kind),
            RoleCardChange::Grounds(_) => RoleCardChange::Grounds(self.grounds.clone()),
            RoleCardChange::Certainty(_) => RoleCardChange::Certainty(self.certainty),
            RoleCardChange::MovesTo(_) => RoleCardChange::MovesTo(self.moves_to),
            RoleCardChange::Scapegoat(_) => RoleCardChange::Scapegoat(self.scapegoat),
        }
    }

    pub(super) fn apply(&mut self, change: RoleCardChange) {
        match change {
            RoleCardChange::Name(text) => self.name = text,
            RoleCardChange::Kind(kind) => self.kind = kind,
            RoleCardChange::Grounds(text) => self.grounds = text,
            RoleCardChange::Certainty(certainty) => self.certainty = certainty,
            RoleCardChange::MovesTo(zone) => self.moves_to = zone,
            RoleCardChange::Scapegoat(scapegoat) => self.scapegoat = scapegoat,
        }
    }
}
