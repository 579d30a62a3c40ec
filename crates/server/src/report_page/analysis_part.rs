//! The analysis in the document: the same words as in the PDF, laid out as a page.

use super::{
    parts::{self, fact},
    table_part::{cell, table},
};
use crate::language::Language;
use maud::{Markup, html};
use report::{Piece, Report, Step};

/// All chapters of the analysis; nothing when there is none.
pub fn all(report: &Report, language: Language) -> Markup {
    let pieces = report::pieces(report);
    html! {
        @for (at, piece) in pieces.iter().enumerate() { (self::piece(piece, named(&pieces, at), language)) }
    }
}

/// The heading above a piece: tables are called by it.
fn named(pieces: &[Piece], at: usize) -> &str {
    let above = pieces.iter().take(at).rev();
    let heading = above.filter_map(|piece| match piece {
        Piece::Heading { text, .. } => Some(text.as_str()),
        _ => None,
    });
    heading.into_iter().next().unwrap_or_default()
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
                ul { @for (number, words) in steps { li { a href={ "#step-" (number) } { (words) } } } }
            }
        }
    };
    vec![
        html! { span id={ "step-" (step.number) } { (step.number) ". " (step.words) } },
        ways(&step.from, &step.begins),
        ways(&step.to, &step.ends),
    ]
}
