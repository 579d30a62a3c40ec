//! The plan on the page of a dossier: looks back that are late or come within two weeks, and the catalogue and the plan
//! among its parts.

use crate::{calendar, component::card, door::Opened};
use maud::{Markup, html};
use model::event::Card;

/// Looks back that come due: a sentence, the address and the words of the link.
pub fn asks(opened: &Opened) -> Vec<(String, String, String)> {
    let (language, text, today) = (opened.language, opened.language.text(), calendar::today());
    let mut asks = vec![];
    for it in opened.dossier.deployments().into_iter().filter(|it| it.comes_due(today)) {
        let Some((months, day)) = it.next_review() else { continue };
        let owner = it.fields.owner.as_ref().map_or_else(|| text.field_not_said(), ToString::to_string);
        let name = card::name(&opened.dossier, Card::Deployment(it.id), language).unwrap_or_default();
        let day = calendar::day_in_words(day, language);
        let sentence = match it.is_overdue(today) {
            true => text.dossier_ask_look_overdue(owner, day, name),
            false => text.dossier_ask_look_due(owner, day, name),
        };
        let address = opened.path(&format!("/deployments/{}/looks-back/{months}", it.id));
        asks.push((sentence, address, text.dossier_to_look_back()));
    }
    asks
}

/// The catalogue and the plan among the parts of the dossier.
pub fn parts(opened: &Opened) -> [(String, &'static str, Markup); 2] {
    let (text, today) = (opened.language.text(), calendar::today());
    let plan = opened.dossier.deployments();
    let running = plan.iter().filter(|it| it.is_running(today)).count();
    [
        (text.dossier_to_interventions(), "/interventions", html! { (text.dossier_interventions_about()) }),
        (text.dossier_to_plan(), "/deployments", html! { (text.dossier_plan_about(plan.len(), running)) }),
    ]
}
