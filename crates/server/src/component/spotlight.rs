//! What the facilitator shows: in large on the wall, and on phones when they follow.

use crate::{
    component::{
        card::{in_words, shores},
        role_map,
    },
    door::Opened,
    language::Language,
};
use maud::{Markup, html};
use model::{Dossier, Opposition, OppositionId, RoleMap, session::Shown};

/// What is shown, in large.
pub fn large(dossier: &Dossier, shown: Shown<'_>, language: Language) -> Markup {
    match shown {
        Shown::Opposition(card) => opposition(card, language),
        Shown::RoleMap(map) => html! {
            div .spotlight .spotlight--map { (role_map::drawing(dossier, map, false, language)) }
        },
    }
}

fn opposition(card: &Opposition, language: Language) -> Markup {
    html! {
        div .spotlight {
            h2 .shores { (shores(card.us_label.as_str(), card.them_label.as_str(), language)) }
            @if let Some(neutral) = &card.neutral_description { p .spotlight__neutral { (neutral) } }
        }
    }
}

/// What it is called in a list to choose from.
pub fn called(dossier: &Dossier, map: &RoleMap, language: Language) -> String {
    let about = |id: OppositionId| dossier.opposition(id).map_or_else(String::new, |about| in_words(about, language));
    language.text().spotlight_map(map.version, about(map.opposition))
}

/// The same on a phone, with a way to it; an empty element when nothing is shown, so that something can appear.
pub fn on_phone(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let calm = !opened.dossier.is_escalated();
    let shown = opened.dossier.spotlight().filter(|(_, phones)| *phones && calm).map(|(shown, _)| shown);
    html! {
        div .follow #follow data-part="board step role-map" data-src=(opened.path("/spotlight")) data-seq=(opened.dossier.seq) {
            @if let Some(shown) = shown {
                p .follow__word { (text.spotlight_on_wall()) }
                (large(&opened.dossier, shown, language))
                @match shown {
                    Shown::Opposition(card) => a .nl-link href=(opened.path(&format!("/oppositions/{}", card.id))) { (text.spotlight_open()) },
                    Shown::RoleMap(map) => a .nl-link href=(opened.path(&format!("/role-maps/{}", map.id))) { (text.spotlight_open_map()) },
                }
            }
        }
    }
}
