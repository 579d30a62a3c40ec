//! The analysis in the document: the same words as in the PDF, laid out as a page.

use super::{
    parts::{self, fact},
    table_part::cell,
};
use crate::{component::table::table, language::Language};
use maud::{Markup, html};
use report::{Piece, Report, Step};

/// All chapters of the analysis; nothing when there is none.
pub fn all(report: &Report, language: Language) -> Markup {
    let pieces = report::pieces(report);
    html! {
        @for (at, piece) in pieces.iter().enumerate() { (self::piece(piece, &named(&pieces, at), language)) }
    }
}

/// What a table is called: the headings above it, so that two tables never have one name.
fn named(pieces: &[Piece], at: usize) -> String {
    let mut above: Vec<(u8, &str)> = vec![];
    for piece in &pieces[..at] {
        if let Piece::Heading { level, text, .. } = piece {
            above.retain(|(of, _)| of < level);
            above.push((*level, text));
        }
    }
    above.iter().map(|(_, text)| *text).collect::<Vec<_>>().join(": ")
}

fn piece(piece: &Piece, under: &str, language: Language) -> Markup {
    let text = language.text();
    html! {
        @match piece {
            Piece::Heading { level: 1, text: said, proposal } => h2 { (said) @if *proposal { " " span .provenance { (text.provenance_proposal()) } } },
            Piece::Heading { level: 2, text: said, proposal } => h3 { (said) @if *proposal { " " span .provenance { (text.provenance_proposal()) } } },
            Piece::Heading { text: said, proposal, .. } => h4 { (said) @if *proposal { " " span .provenance { (text.provenance_proposal()) } } },
            Piece::Text(said) => p { (parts::lines(said)) },
            Piece::Quote(label, said) => { p .small .muted { (label) } blockquote { p { (parts::lines(said)) } } },
            Piece::List(items) => ul { @for item in items { li { (parts::lines(item)) } } },
            Piece::Facts(rows) => dl .facts .facts--beside { @for (label, value) in rows { (fact(label, value)) } },
            Piece::Table(heads, rows) => (table(under, heads, rows.iter().map(|row| row.iter().map(|it| cell(it, &[])).collect()))),
            Piece::Thread(heads, steps) => (table(under, &stepwise(heads), steps.iter().map(row))),
        }
    }
}

/// The heads in the order of a page: the step itself first.
fn stepwise(heads: &[String]) -> Vec<String> {
    match heads {
        [before, step, after] => vec![step.clone(), before.clone(), after.clone()],
        other => other.to_vec(),
    }
}

/// A step with the way to the steps before and after it.
fn row(step: &Step) -> Vec<Markup> {
    let ways = |steps: &[(usize, String)], otherwise: &str| {
        html! {
            @if steps.is_empty() { (otherwise) } @else {
                ul { @for (number, words) in steps { li { a .link-alone href={ "#step-" (number) } { (words) } } } }
            }
        }
    };
    vec![
        html! { span id={ "step-" (step.number) } { (step.number) ". " (step.words) } },
        ways(&step.from, &step.begins),
        ways(&step.to, &step.ends),
    ]
}
