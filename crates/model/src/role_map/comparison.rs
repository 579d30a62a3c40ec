//! The same wij-zij drawn again later: what moved, what entered, what left.

use super::{RoleCard, RoleMap, Zone};

/// The difference between two maps of one wij-zij.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison<'a> {
    /// Cards that lie elsewhere, with where they lay.
    pub moved: Vec<(Zone, &'a RoleCard)>,
    /// Cards that are new.
    pub entered: Vec<&'a RoleCard>,
    /// Cards that are no longer there, as they lay.
    pub left: Vec<&'a RoleCard>,
    /// How many lie where they lay.
    pub stayed: usize,
}

impl RoleMap {
    /// What differs from an earlier map of the same wij-zij.
    pub fn compared_with<'a>(&'a self, earlier: &'a Self) -> Comparison<'a> {
        let mut comparison = Comparison::default();
        for card in self.cards() {
            match earlier.cards().find(|other| other.id == card.id).map(|other| other.zone) {
                None => comparison.entered.push(card),
                Some(zone) if zone == card.zone => comparison.stayed += 1,
                Some(zone) => comparison.moved.push((zone, card)),
            }
        }
        comparison.left = earlier.cards().filter(|card| self.cards().all(|other| other.id != card.id)).collect();
        comparison
    }
}
