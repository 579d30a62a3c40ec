//! While the crisis plan leads: the page that stands where a map was, and the same in a few words elsewhere. No word of a
//! map is in it.

use crate::{
    app::App,
    component::{
        Page,
        notice::{self, Tone},
    },
    door::{Opened, Visitor},
};
use maud::{Markup, html};

/// The whole page, in the place of a map. It looks by itself whether the maps are back.
pub fn page(app: &App, visitor: &Visitor, opened: &Opened) -> Markup {
    let text = opened.language.text();
    let main = html! {
        @if opened.guest.is_none() {
            a .way-back .nl-link href=(opened.path("")) { (opened.dossier.title.as_ref().map_or_else(String::new, ToString::to_string)) }
        }
        div .column {
            h1 { (text.unrest_crisis_title()) }
            (part(opened))
        }
    };
    Page::new(app, visitor, text.unrest_crisis_title()).live(opened.path("/events")).with(main)
}

/// What it says, and where one can go.
pub fn part(opened: &Opened) -> Markup {
    let text = opened.language.text();
    html! {
        div #crisis data-part="analysis" data-src=(opened.path("/unrest/crisis")) data-seq=(opened.dossier.seq) {
            p .nl-paragraph--lead data-message { (text.unrest_crisis()) }
            p { (text.unrest_crisis_stays()) }
            ul .parts {
                li .part { a .nl-link href=(opened.path("/analysis")) { (text.phase_to_analysis()) } }
                li .part { a .nl-link href=(opened.path("/phases")) { (text.phase_title()) } }
                li .part { a .nl-link href=(opened.path("/unrest")) { (text.unrest_title()) } }
            }
        }
    }
}

/// The same above a page that goes on; nothing when there is no crisis.
pub fn notice(opened: &Opened) -> Markup {
    let text = opened.language.text();
    html! {
        @if opened.dossier.is_escalated() {
            (notice::notice(Tone::Warning, &text.unrest_crisis_title(), html! {
                p { (text.unrest_crisis()) " " (text.unrest_crisis_stays()) }
                p { a href=(opened.path("/unrest")) { (text.unrest_title()) } }
            }))
        }
    }
}
