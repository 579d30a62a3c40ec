//! Map 2 as a drawing and as a list: two readings of the same cards, made together so that they always agree.

mod drawing;
mod layout;
mod list;
#[cfg(test)]
mod tests;

pub use drawing::{drawing, figure};
use list::list;

use crate::language::Language;
use maud::{Markup, html};
use model::{Dossier, RoleMap};

/// The drawing as a part of a page.
pub fn drawn(dossier: &Dossier, map: &RoleMap, writable: bool, language: Language) -> Markup {
    html! { div #role-map-drawing .role-map__drawing { (drawing(dossier, map, writable, language)) } }
}

/// The list as a part of a page.
pub fn listed(dossier: &Dossier, map: &RoleMap, writable: bool, language: Language) -> Markup {
    html! {
        section #role-map-list .section aria-labelledby="list-head" {
            h2 #list-head { (language.text().role_map_as_list()) }
            (list(dossier, map, writable, language))
        }
    }
}

/// Both: what changes when somebody places or moves a card.
pub fn both(dossier: &Dossier, map: &RoleMap, writable: bool, language: Language) -> Markup {
    html! { (drawn(dossier, map, writable, language)) (listed(dossier, map, writable, language)) }
}
