//! What the answers lead to, on the page of a dossier: advice, blind spots and the thread.

use crate::{app::App, door::Opened};
use maud::{Markup, html};

/// These among the parts of the dossier, each with how much of it is open.
pub fn parts(app: &App, opened: &Opened) -> Vec<(String, &'static str, Markup)> {
    let text = opened.language.text();
    let (dossier, content) = (&opened.dossier, app.content);
    let given = dossier.advice(&content.advice.rules, content.against());
    let open = given.iter().filter(|it| dossier.advice_decision(&it.rule.id).is_none()).count();
    let lists = &content.dimensions;
    let spots = match dossier.analysis() {
        None => text.dossier_blind_spots_later(),
        Some(_) => text.dossier_blind_spots_about(dossier.blind_spots(lists).len(), dossier.not_looked_at(lists).len()),
    };
    vec![
        (text.dossier_to_advice(), "/advice", html! { (text.dossier_advice_about(open)) }),
        (text.dossier_to_blind_spots(), "/blind-spots", html! { (spots) }),
        (text.dossier_to_thread(), "/thread", html! { (text.dossier_thread_about()) }),
    ]
}
