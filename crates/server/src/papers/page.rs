//! The papers on the screen.

use super::{Made, Paper};
use crate::{
    app::App,
    component::{Page, notice, notice::Tone, table::table},
    door::Visitor,
    language::Language,
};
use maud::{Markup, html};
use report::Piece;

/// Which papers there are, with what is still to be filled in.
pub fn list(app: &App, visitor: &Visitor, made: &[(Paper, Made)]) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    let main = html! {
        div .column {
            h1 { (text.paper_title()) }
            p { (text.paper_intro()) }
            (notice::notice(Tone::Info, "", html! { p { (text.paper_provenance()) } }))
            div .actions { a .nl-button .nl-button--primary href="/papers/details" { (text.paper_fill_in()) } }
            ul .parts { @for (paper, made) in made {
                li .part {
                    h2 .part__name { a href={ "/papers/" (paper.slug()) } { (paper.title(language)) } }
                    p .part__about { (paper.about(language)) }
                    p .part__about { (to_do(made, language)) }
                }
            } }
            p { a .nl-link .link-alone href="/audit/accounts" { (text.paper_to_accounts()) } }
        }
    };
    Page::new(app, visitor, text.paper_title()).with(main)
}

fn to_do(made: &Made, language: Language) -> String {
    let text = language.text();
    match made.missing.len() {
        0 => text.paper_to_do_none(),
        n => text.paper_to_do_count(n),
    }
}

/// One paper.
pub fn paper(app: &App, visitor: &Visitor, paper: Paper, made: &Made) -> Markup {
    let text = visitor.language.text();
    let draft = &made.draft;
    let way = |ending: &str| format!("/papers/{}/{ending}", paper.slug());
    let main = html! {
        a .way-back .nl-link href="/papers" { (text.paper_back()) }
        div .column {
            h1 { (draft.title) }
            @for said in &draft.notices { (notice::notice(Tone::Warning, "", html! { p { (said) } })) }
            div .actions {
                a .nl-button .nl-button--primary href=(way("odt")) download { (text.paper_download_odt()) }
                a .nl-button .nl-button--secondary href=(way("pdf")) download { (text.paper_download_pdf()) }
                a .nl-button .nl-button--secondary href="/papers/details" { (text.paper_fill_in()) }
            }
            dl .facts .facts--beside { @for (label, value) in &draft.facts { (fact(label, value)) } }
            @for (at, piece) in draft.pieces.iter().enumerate() { (shown(piece, &named(&draft.pieces, at))) }
        }
    };
    Page::new(app, visitor, draft.title.clone()).with(main)
}

/// What a table is called: the headings above it.
fn named(pieces: &[Piece], at: usize) -> String {
    let above = pieces[..at].iter().rev().find_map(|piece| match piece {
        Piece::Heading { text, .. } => Some(text.clone()),
        _ => None,
    });
    above.unwrap_or_default()
}

fn shown(piece: &Piece, under: &str) -> Markup {
    html! {
        @match piece {
            Piece::Heading { level: 1, text, .. } => h2 { (text) },
            Piece::Heading { text, .. } => h3 { (text) },
            Piece::Text(text) => p { (lines(text)) },
            Piece::Quote(label, text) => { p .small .muted { (label) } blockquote { p { (lines(text)) } } },
            Piece::List(items) => ul { @for item in items { li { (lines(item)) } } },
            Piece::Facts(rows) => dl .facts .facts--beside { @for (label, value) in rows { (fact(label, value)) } },
            Piece::Table(heads, rows) => (table(under, heads, rows.iter().map(|row| row.iter().map(|cell| lines(cell)).collect()))),
            Piece::Thread(_, steps) => ol { @for step in steps { li { (step.words) } } },
        }
    }
}

fn fact(name: &str, value: &str) -> Markup {
    html! { div { dt { (name) } dd { (lines(value)) } } }
}

/// A text with its line breaks. Names of tests may break at their underscores, so that a phone does not scroll.
fn lines(text: &str) -> Markup {
    let breakable = |line: &str| {
        let parts: Vec<String> = line.split('_').map(str::to_owned).collect();
        html! { @for (at, part) in parts.iter().enumerate() { @if at > 0 { "_" wbr; } (part) } }
    };
    html! { @for (at, line) in text.lines().enumerate() { @if at > 0 { br; } (breakable(line)) } }
}
