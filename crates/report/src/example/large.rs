//! The largest report that is promised to work: 50 oppositions, 200 occurrences and 60 cards.

use super::example;
use crate::report::Report;
use crate::role_map::{RoleCard, RoleMap, Zone};
use std::iter::zip;

/// The example many times over, with a full map 2.
#[must_use]
pub fn example_large() -> Report {
    let small = example();
    let mut report = small.clone();
    report.oppositions = small.oppositions.iter().cycle().take(50).cloned().collect();
    for (number, it) in zip(1.., &mut report.oppositions) {
        it.number = number;
        it.occurrences = (0..4).map(|n| (number - 1) * 4 + n + 1).collect();
    }
    report.occurrences = small.occurrences.iter().cycle().take(200).cloned().collect();
    for (number, it) in zip(1.., &mut report.occurrences) {
        it.number = number;
        it.oppositions = vec![(number - 1) / 4 + 1];
    }
    for map in &mut report.role_maps {
        map.cards = cards(map);
    }
    report
}

/// Sixty cards; most of them in the middle, as in a real room.
fn cards(map: &RoleMap) -> Vec<RoleCard> {
    let one = |(at, card): (usize, &RoleCard)| RoleCard {
        name: if at < map.cards.len() {
            card.name.clone()
        } else {
            format!("{}, straat {}", card.name, at / map.cards.len())
        },
        zone: if at % 4 == 3 { Zone::ALL.get(at % Zone::ALL.len()).copied().unwrap_or_default() } else { card.zone },
        ..card.clone()
    };
    map.cards.iter().cycle().take(60).enumerate().map(one).collect()
}
