//! The analysis: from what was signalled to what came of it, in the order in which it was made.

mod advice;
mod blind_spots;
mod dimensions;
mod phases;
mod plan;
mod signals;
mod thread;
mod wheel;

use super::{Block, Manuscript, Part, heading, page, text};
use crate::analysis::{Analysis, Decision, DimensionState};
use crate::report::Report;
use crate::words::Label;

/// The analysis and nothing else, with its account.
pub(crate) fn alone(report: &Report) -> Manuscript {
    let part = Part::of(report);
    let a = part.w.analysis;
    let opened = super::opened(&part, a.title);
    let about = report.area.as_deref().unwrap_or(&opened.title);
    let description = (a.description)(&report.organisation, about);
    let mut blocks = match &report.analysis {
        Some(it) => blocks(&part, it),
        None => vec![heading(1, a.title), text(a.none)],
    };
    // The cover has room for what stands out.
    if let Some(Block::Heading { page, .. }) = blocks.first_mut() {
        *page = false;
    }
    blocks.extend(super::account::blocks(&part));
    Manuscript { blocks, description, ..opened }
}

/// Its chapters alone.
pub(crate) fn chapters(report: &Report) -> Vec<Block> {
    report.analysis.as_ref().map_or_else(Vec::new, |it| blocks(&Part::of(report), it))
}

pub(super) fn blocks(part: &Part<'_>, it: &Analysis) -> Vec<Block> {
    let mut blocks = opening(part, it);
    blocks.extend(signals::blocks(part, it));
    blocks.extend(wheel::blocks(part, it));
    blocks.extend(dimensions::blocks(part, it));
    blocks.extend(phases::blocks(part, it));
    blocks.extend(advice::blocks(part, it));
    blocks.extend(blind_spots::blocks(part, it));
    blocks.extend(plan::blocks(part, it));
    blocks.extend(thread::blocks(part, it));
    blocks
}

/// What it is, and what stands out in it.
fn opening(part: &Part<'_>, it: &Analysis) -> Vec<Block> {
    let a = part.w.analysis;
    let notes = [(&it.provenance_note, a.provenance_note), (&it.own_note, a.own_note)];
    let mut blocks = vec![page(super::titled(&it.title, a.title))];
    blocks.extend(notes.map(|(given, usual)| text(super::titled(given, usual))));
    blocks.extend([heading(2, a.in_short), Block::List { items: in_short(part, it) }]);
    blocks
}

fn in_short(part: &Part<'_>, it: &Analysis) -> Vec<String> {
    let a = part.w.analysis;
    let mut items = vec![(a.short_signals)(it.signals.len())];
    let decided = it.appraisals.last().and_then(|last| said(last.decided.as_ref()));
    items.push(decided.map_or_else(|| a.short_not_weighed.to_owned(), |outcome| (a.short_decided)(&outcome)));
    if !it.dimensions.is_empty() {
        let count = |state| it.dimensions.iter().filter(|dimension| dimension.state == state).count();
        let filled = count(DimensionState::Filled) + count(DimensionState::Differing);
        items.push((a.short_dimensions)(filled, count(DimensionState::Partly), count(DimensionState::Empty)));
        let differing = it.dimensions.iter().filter(|dimension| dimension.state == DimensionState::Differing);
        let titles: Vec<String> = differing.map(|dimension| wheel::name(part, dimension)).collect();
        items.push(if titles.is_empty() { a.short_same.to_owned() } else { (a.short_differs)(&part.w.list(&titles)) });
    }
    items.push(overall(part, it));
    if !it.advice.is_empty() {
        let open = it.advice.iter().filter(|advice| advice.decision == Decision::Open).count();
        items.push((a.short_advice)(it.advice.len(), open));
    }
    if let Some(spots) = &it.blind_spots {
        items.push((a.short_blind)(spots.rows.iter().filter(|row| row.blind).count()));
    }
    if !it.thread.loose.is_empty() {
        items.push((a.short_loose)(it.thread.loose.len()));
    }
    let overdue = it.plan.iter().filter(|intervention| intervention.overdue).count();
    if overdue > 0 {
        items.push((a.short_overdue)(overdue));
    }
    items
}

/// The highest phase, or that there is none.
fn overall(part: &Part<'_>, it: &Analysis) -> String {
    let a = part.w.analysis;
    let phase = it.overall_phase.map(|phase| phase.label(part.l).to_lowercase());
    phase.map_or_else(|| a.short_phase_none.to_owned(), |phase| (a.short_phase)(&phase))
}

/// A text that says something.
fn said(text: Option<&String>) -> Option<String> {
    text.filter(|text| !text.trim().is_empty()).cloned()
}
