//! The nine dimensions at a glance: a wheel of equal parts, and the same as a table.

use crate::analysis::{Analysis, Dimension, DimensionState, Known};
use crate::document::{Block, ONE_PAGE, Part, WheelBlock, WheelPart, proposal, shortened, table, text, titled, weight};
use crate::words::Label;

/// Characters of a title in the alternative of the figure.
const TITLE: usize = 80;

pub(super) fn blocks(part: &Part<'_>, it: &Analysis) -> Vec<Block> {
    let w = &part.w.analysis.wheel;
    if it.dimensions.is_empty() {
        return vec![proposal(1, w.title), text(w.none)];
    }
    let blocks = vec![proposal(1, w.title), text(w.intro), Block::Wheel(Box::new(wheel(part, &it.dimensions)))];
    let short = it.dimensions.iter().map(|it| 60 + weight(&it.title)).sum::<usize>() < ONE_PAGE / 2;
    if short { vec![Block::Together { blocks }] } else { blocks }
}

fn wheel(part: &Part<'_>, dimensions: &[Dimension]) -> WheelBlock {
    let w = &part.w.analysis.wheel;
    let parts =
        dimensions.iter().map(|it| WheelPart { number: it.number, look: look(it.state), word: it.state.label(part.l) });
    let told = dimensions.iter().map(|it| {
        let title = shortened(&title(part, it), TITLE);
        (w.alt_part)(it.number, &title, &it.state.label(part.l).to_lowercase())
    });
    let rows = dimensions.iter().map(|it| {
        let seen = it.findings.iter().filter(|finding| finding.state == Known::Yes).count();
        vec![name(part, it), it.state.label(part.l).to_owned(), seen.to_string()]
    });
    let looks = dimensions.iter().map(|it| look(it.state)).collect();
    WheelBlock {
        caption: w.caption,
        alt: (w.alt)(&told.collect::<Vec<_>>().join(" ")),
        parts: parts.collect(),
        table: table([w.dimension, w.state, w.seen], [1, 0, 0], rows.collect()).marked(1, looks),
    }
}

/// "1. Verschijningsvormen".
pub(super) fn name(part: &Part<'_>, it: &Dimension) -> String {
    format!("{}. {}", it.number, title(part, it))
}

fn title(part: &Part<'_>, it: &Dimension) -> String {
    titled(&it.title, &(part.w.analysis.wheel.dimension_of)(&it.number.to_string()))
}

/// The name of the texture, which the template draws.
fn look(state: DimensionState) -> &'static str {
    match state {
        DimensionState::Empty => "empty",
        DimensionState::Partly => "partly",
        DimensionState::Filled => "filled",
        DimensionState::Differing => "differing",
    }
}
