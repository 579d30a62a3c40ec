//! What a room agrees on, above what can be written.

use crate::{
    component::{field, plan_step},
    content,
    door::Opened,
    language::Language,
};
use maud::{Markup, html};
use model::{Dossier, session::Agreement};

/// The agreements that hold in this dossier.
pub fn of(dossier: &Dossier) -> Vec<Agreement> {
    dossier.plan().map_or_else(|| content::usual_plan().agreements, |plan| plan.agreements.clone())
}

/// The agreements as a list; nothing when the room made none.
pub fn list(dossier: &Dossier, language: Language) -> Markup {
    let said: Vec<String> = of(dossier).iter().filter_map(|it| plan_step::agreement(it, language)).collect();
    html! { @if !said.is_empty() { ul .agreements__list { @for agreement in said { li { (agreement) } } } } }
}

/// The agreements with a button to say that they were read; nothing for who did, and for guests, who read them before.
pub fn to_read(opened: &Opened) -> Markup {
    let text = opened.language.text();
    let dossier = &opened.dossier;
    let known = dossier.knows_agreements(&opened.member) || !opened.can_be_present();
    html! {
        @if !known && !of(dossier).is_empty() {
            section .agreements #agreements aria-labelledby="agreements-head" {
                h2 #agreements-head { (text.agreements_title()) }
                (list(dossier, opened.language))
                form #read-agreements method="post" action=(opened.path("/agreements")) {
                    (field::act())
                    button .nl-button .nl-button--secondary type="submit" { (text.agreements_read()) }
                }
            }
        }
    }
}
