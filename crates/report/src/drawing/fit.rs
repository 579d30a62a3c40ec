//! Gives every card a place inside its zone: by name when all names fit, by number otherwise. Nothing overlaps.

use super::areas::Area;
use super::measure::{Cut, LINE, lines, width};
use crate::values::Language;

/// Between cards, and between a card and the edge of its zone.
pub(super) const GAP: f64 = 7.0;
/// Inside a card, beside and above its words.
pub(super) const PAD: (f64, f64) = (5.0, 3.5);
/// A card is about this many times as wide as its letters are high.
const COMFORTABLE: f64 = 10.5;
const WIDEST: f64 = 15.0;
const MOST_COLUMNS: usize = 8;
/// A name on a card with more lines than this is no longer read at a glance.
const MOST_LINES: usize = 5;

/// What is written on a card.
#[derive(Debug, Clone)]
pub(super) struct Written {
    pub name: String,
    pub bold: bool,
    pub scapegoat: Option<&'static str>,
}

/// A card with its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fitted {
    pub area: Area,
    pub lines: Vec<String>,
}

/// All cards of one zone with their names, or `None` when they do not fit at this size.
pub(super) fn names(cards: &[&Written], area: Area, size: f64, breaks: Option<Language>) -> Option<Vec<Fitted>> {
    if cards.is_empty() {
        return Some(Vec::new());
    }
    let best = ((area.w - GAP) / (COMFORTABLE * size + GAP)).floor().clamp(1.0, 8.0) as usize;
    let nearest = (0..MOST_COLUMNS).flat_map(|away| [best + away, best.saturating_sub(away)]);
    let mut tried = nearest.filter(|columns| (1..=MOST_COLUMNS).contains(columns));
    tried.find_map(|columns| in_columns(cards, area, size, columns, breaks))
}

fn in_columns(
    cards: &[&Written],
    area: Area,
    size: f64,
    columns: usize,
    breaks: Option<Language>,
) -> Option<Vec<Fitted>> {
    let wide = ((area.w - GAP * (columns as f64 + 1.0)) / columns as f64).min(WIDEST * size);
    if wide < 4.0 * size {
        return None;
    }
    let mut ends = vec![area.y; columns];
    let mut fitted = Vec::new();
    for card in cards {
        let cut = if card.bold { Cut::SemiBold } else { Cut::Regular };
        let mut written = lines(&card.name, cut, size, wide - 2.0 * PAD.0, breaks)?;
        if written.len() > MOST_LINES {
            return None;
        }
        if let Some(mark) = card.scapegoat {
            let marked = width(mark, Cut::SemiBold, size) + size;
            if marked > wide - 2.0 * PAD.0 {
                return None;
            }
            written.push(mark.to_owned());
        }
        let high = written.len().max(1) as f64 * LINE * size + 2.0 * PAD.1;
        let (column, end) = ends.iter_mut().enumerate().min_by(|a, b| a.1.total_cmp(b.1))?;
        let place = Area::new(area.x + GAP + column as f64 * (wide + GAP), *end, wide, high);
        *end = place.bottom() + GAP;
        if *end > area.bottom() + 0.001 {
            return None;
        }
        fitted.push(Fitted { area: place, lines: written });
    }
    Some(fitted)
}

/// Places for so many numbers in rows; fewer when the zone cannot hold them all at this size.
pub(super) fn numbers(count: usize, area: Area, size: f64) -> Vec<Area> {
    let (wide, high, gap) = (size * 1.95, size * 1.45, size * 0.28);
    let columns = ((area.w - 2.0 * GAP + gap) / (wide + gap)).floor().max(1.0) as usize;
    let rows = ((area.h - GAP + gap) / (high + gap)).floor().max(0.0) as usize;
    (0..count.min(columns * rows))
        .map(|at| {
            let (row, column) = (at / columns, at % columns);
            let x = area.x + GAP + column as f64 * (wide + gap);
            Area::new(x, area.y + row as f64 * (high + gap), wide, high)
        })
        .collect()
}
