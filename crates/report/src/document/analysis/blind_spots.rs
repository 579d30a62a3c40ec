//! What present policy and the network do not reach.

use super::said;
use crate::analysis::{Analysis, BlindSpot, Contact, Known, Network};
use crate::document::{Block, Part, Table, because, heading, lead, lines, proposal, table, text, titled, together};
use crate::words::Label;

/// With more domains than this the network needs a page that is wider than high.
const UPRIGHT: usize = 5;

pub(super) fn blocks(part: &Part<'_>, it: &Analysis) -> Vec<Block> {
    let b = &part.w.analysis.blind;
    let Some(spots) = &it.blind_spots else {
        return vec![heading(1, b.title), text(b.none)];
    };
    let mut blocks = vec![proposal(1, b.title), text(b.intro)];
    if spots.rows.is_empty() {
        blocks.push(text(b.no_rows));
    } else {
        blocks.push(lead((b.count)(spots.rows.iter().filter(|row| row.blind).count())));
        let rows = spots.rows.iter().map(|one| row(part, one)).collect();
        let marks = spots.rows.iter().map(|one| if one.blind { "blind" } else { "" }).collect();
        let heads = [b.finding, b.existing, b.reach, b.verdict, b.next];
        blocks.push(Block::Table(table(heads, [6, 6, 8, 5, 6], rows).marked(3, marks)));
    }
    for (title, items) in [(b.directions_without, &spots.directions_without), (b.not_looked_at, &spots.not_looked_at)] {
        if !items.is_empty() {
            blocks.extend(together(vec![heading(2, title), Block::List { items: items.clone() }]));
        }
    }
    blocks.extend(network(part, &spots.network));
    blocks
}

fn row(part: &Part<'_>, it: &BlindSpot) -> Vec<String> {
    let b = &part.w.analysis.blind;
    let named = part.w.sheet.named;
    let known = |label: &str, known: Known| Some(named(label, &known.label(part.l).to_lowercase()));
    let existing = said(it.existing_approach.as_ref()).unwrap_or_else(|| b.existing_none.to_owned());
    let verdict = it.verdict.map_or(part.w.not_known, |verdict| verdict.label(part.l)).to_owned();
    let action = said(it.action.as_ref()).unwrap_or_else(|| b.action_none.to_owned());
    vec![
        because(part, &it.finding, it.word_reason.as_ref()),
        lines([Some(existing), it.owner_function.clone()]),
        lines([known(b.group, it.reaches_group), known(b.place, it.reaches_place), known(b.phase, it.fits_phase)]),
        lines([it.blind.then(|| b.mark.to_owned()), Some(verdict)]),
        lines([Some(action), it.direction.clone()]),
    ]
}

/// Groups and places against domains; a cell in which nobody stands says so.
fn network(part: &Part<'_>, it: &Network) -> Vec<Block> {
    let b = &part.w.analysis.blind;
    if it.rows.is_empty() || it.columns.is_empty() {
        return vec![heading(2, b.network), text(b.network_none)];
    }
    let heads = [b.who].into_iter().chain(it.columns.iter().map(|domain| domain.label(part.l)));
    let rows = it.rows.iter().map(|row| {
        let cells = (0..it.columns.len()).map(|at| contact(part, row.cells.get(at).and_then(Option::as_ref)));
        [titled(&row.name, part.w.not_known)].into_iter().chain(cells).collect()
    });
    let matrix = Table {
        heads: heads.map(Into::into).collect(),
        widths: [5].into_iter().chain(it.columns.iter().map(|_| 4)).collect(),
        rows: rows.collect(),
        marks: None,
    };
    let mut blocks = vec![heading(2, b.network), text(b.network_intro), Block::Table(matrix)];
    if !it.empty.is_empty() {
        blocks.push(Block::List { items: it.empty.clone() });
    }
    if it.columns.len() > UPRIGHT { vec![Block::Pages { blocks }] } else { together(blocks) }
}

fn contact(part: &Part<'_>, it: Option<&Contact>) -> String {
    let Some(it) = it else {
        return part.w.analysis.blind.nobody.to_owned();
    };
    lines([Some(titled(&it.function, part.w.not_known)), Some(it.strength.label(part.l).to_owned())])
}
