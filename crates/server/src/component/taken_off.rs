//! Taking a card off its map, and what stands on the page of one that is off.

use crate::{
    component::{card, field, notice},
    language::Language,
};
use maud::{Markup, html};
use model::{Dossier, event::Card};

/// The button that takes a card off.
pub fn offer(dossier: &Dossier, card: Card, language: Language) -> Markup {
    let text = language.text();
    html! {
        p .small { (text.opposition_withdraw_means()) }
        form .flush method="post" action={ "/dossiers/" (dossier.id) (card::path(card)) "/withdrawal" } {
            (field::act())
            button .nl-button .nl-button--subtle .nl-button--negative type="submit" { (text.opposition_withdraw()) }
        }
    }
}

/// Says why a card is off, with a way back for who may change its map.
pub fn notice(dossier: &Dossier, card: Card, why: &str, can_return: bool, language: Language) -> Markup {
    notice::notice(
        notice::Tone::Info,
        "",
        html! {
            p { (why) }
            @if can_return {
                form .flush method="post" action={ "/dossiers/" (dossier.id) (card::path(card)) "/return" } {
                    (field::act())
                    button .nl-button .nl-button--subtle type="submit" { (language.text().opposition_put_back()) }
                }
            }
        },
    )
}
