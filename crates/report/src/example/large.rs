//! The largest reports that are promised to work: 50 oppositions, 200 occurrences and 60 cards; and an analysis of 1,500
//! answers.

use super::example;
use crate::analysis::{Analysis, Finding, Known};
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

/// The example with 40 oppositions and an analysis of nine dimensions and 1,500 answers, each answered by two domains.
#[must_use]
pub fn example_analysis_large() -> Report {
    let mut report = example();
    report.oppositions = report.oppositions.iter().cycle().take(40).cloned().collect();
    for (number, it) in zip(1.., &mut report.oppositions) {
        it.number = number;
    }
    report.analysis.iter_mut().for_each(answered);
    report
}

/// A third of the answers is yes, as in a real checklist, and a tenth is seen differently.
fn answered(it: &mut Analysis) {
    let all: Vec<Finding> = it.dimensions.iter().flat_map(|dimension| dimension.findings.iter().cloned()).collect();
    let views: Vec<_> = all.first().map(|first| first.views.clone()).unwrap_or_default();
    let dimensions = u32::try_from(it.dimensions.len()).unwrap_or(1).max(1);
    let each = 1_500 / dimensions + 1;
    let one = |(number, finding): (u32, &Finding)| Finding {
        number,
        state: Known::ALL.get(usize::try_from(number % 3).unwrap_or_default()).copied().unwrap_or_default(),
        views: views.clone(),
        differs: number % 10 == 0,
        ..finding.clone()
    };
    for (dimension, first) in zip(&mut it.dimensions, (1..).step_by(usize::try_from(each).unwrap_or(1))) {
        let numbers = first..(first + each).min(1_501);
        dimension.findings = numbers.zip(all.iter().cycle()).map(one).collect();
    }
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
