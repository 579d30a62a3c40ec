//! What an event touches: for undo, for live rows and for the history of one card.

use crate::{ActionId, DeploymentId, FuelId, OccurrenceId, OppositionId, RoleCardId, RoleMapId};

/// A part of the map that an event touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Touch {
    /// The card.
    pub card: Card,
    /// Which side of it.
    pub facet: Facet,
}

/// A card of one of the maps, or an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Card {
    /// A wij-zij.
    Opposition(OppositionId),
    /// An incident or conflict.
    Occurrence(OccurrenceId),
    /// Who takes a position on map 2.
    Role(RoleMapId, RoleCardId),
    /// A statement that circulates.
    Fuel(RoleMapId, FuelId),
    /// Something that is going to be done.
    Action(ActionId),
    /// An intervention in use.
    Deployment(DeploymentId),
}

/// A part of the dossier where somebody has a last act of one's own to take back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surface {
    /// Map 1.
    OppositionMap,
    /// Map 2, with its fuel.
    RoleMap(RoleMapId),
    /// The list of actions.
    Actions,
    /// The plan of interventions.
    Deployments,
}

impl Card {
    /// Where the card lies.
    pub const fn surface(self) -> Surface {
        match self {
            Self::Opposition(_) | Self::Occurrence(_) => Surface::OppositionMap,
            Self::Role(map, _) | Self::Fuel(map, _) => Surface::RoleMap(map),
            Self::Action(_) => Surface::Actions,
            Self::Deployment(_) => Surface::Deployments,
        }
    }
}

/// Which side of a card is touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    /// Its being there.
    Whole,
    /// One field.
    Field(&'static str),
    /// What hangs on it.
    Links,
}

impl Touch {
    pub(crate) const fn opposition(id: OppositionId, facet: Facet) -> Self {
        Self { card: Card::Opposition(id), facet }
    }

    pub(crate) const fn occurrence(id: OccurrenceId, facet: Facet) -> Self {
        Self { card: Card::Occurrence(id), facet }
    }

    pub(crate) const fn action(id: ActionId, facet: Facet) -> Self {
        Self { card: Card::Action(id), facet }
    }

    pub(crate) const fn deployment(id: DeploymentId, facet: Facet) -> Self {
        Self { card: Card::Deployment(id), facet }
    }

    /// Whether undoing the one could take away the other.
    pub fn meets(self, other: Self) -> bool {
        self.card == other.card
            && (self.facet == Facet::Whole || other.facet == Facet::Whole || self.facet == other.facet)
    }
}
