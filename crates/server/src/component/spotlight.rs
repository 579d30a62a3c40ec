//! What the facilitator shows: in large on the wall, and on phones when they follow.

use crate::{component::card::shores, door::Opened, language::Language};
use maud::{Markup, html};
use model::Opposition;

/// A wij-zij in large.
pub fn large(card: &Opposition, language: Language) -> Markup {
    html! {
        div .spotlight {
            h2 .shores { (shores(card.us_label.as_str(), card.them_label.as_str(), language)) }
            @if let Some(neutral) = &card.neutral_description { p .spotlight__neutral { (neutral) } }
        }
    }
}

/// The same on a phone, with a way to its card; an empty element when nothing is shown, so that something can appear.
pub fn on_phone(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let shown = opened.dossier.spotlight().filter(|(_, phones)| *phones).map(|(card, _)| card);
    html! {
        div .follow #follow data-part="board step" data-src=(opened.path("/spotlight")) data-seq=(opened.dossier.seq) {
            @if let Some(card) = shown {
                p .follow__word { (text.spotlight_on_wall()) }
                (large(card, language))
                a .nl-link href=(opened.path(&format!("/oppositions/{}", card.id))) { (text.spotlight_open()) }
            }
        }
    }
}
