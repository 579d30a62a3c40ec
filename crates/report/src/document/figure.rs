//! The one figure: oppositions by energy, as dots, with the same in words and as a table beside.

use super::{Block, Dot, DotRow, EnergyBlock, Part, heading, table, together};
use crate::values::Energy;
use crate::words::Label;

pub(super) fn blocks(part: &Part<'_>) -> Vec<Block> {
    let (r, e) = (part.report, &part.w.energy);
    if r.oppositions.is_empty() {
        return Vec::new();
    }
    let states = Energy::ALL.iter().copied().map(Some).chain([None]);
    let rows: Vec<DotRow> = states
        .map(|state| DotRow {
            label: state.map_or(e.unknown, |it| it.label(part.l)),
            dots: r
                .oppositions
                .iter()
                .filter(|it| it.energy.as_ref().map(|judged| judged.value) == state)
                .map(|it| Dot { number: it.number, hollow: r.online_only.oppositions.contains(&it.number) })
                .collect(),
        })
        .collect();
    let told = rows
        .iter()
        .map(|row| vec![row.label.to_owned(), row.dots.len().to_string(), part.w.list(&numbers(row))])
        .collect();
    let figure = EnergyBlock {
        caption: e.caption,
        alt: alternative(part, &rows),
        filled: e.filled,
        hollow: e.hollow,
        rows,
        table: table([e.energy, e.count, e.numbers], [3, 2, 3], told),
    };
    together(vec![heading(2, e.title), Block::Energy(Box::new(figure))])
}

fn numbers(row: &DotRow) -> Vec<u32> {
    row.dots.iter().map(|dot| dot.number).collect()
}

/// The figure in words.
fn alternative(part: &Part<'_>, rows: &[DotRow]) -> String {
    let e = &part.w.energy;
    let said: Vec<String> = rows.iter().map(|row| (e.alt_row)(row.label, &part.w.list(&numbers(row)))).collect();
    let mut alt = (e.alt)(&said.join(" "));
    let hollow: Vec<u32> =
        rows.iter().flat_map(|row| &row.dots).filter(|dot| dot.hollow).map(|dot| dot.number).collect();
    if !hollow.is_empty() {
        alt.push(' ');
        alt.push_str(&(e.alt_hollow)(&part.w.list(&hollow)));
    }
    alt
}
