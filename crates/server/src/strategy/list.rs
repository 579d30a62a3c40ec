//! The wij-zij's with their strategies: the chosen one first.

use crate::{
    app::App,
    component::{Page, card, notice},
    door::{Opened, Visitor},
};
use maud::{Markup, html};
use model::{OppositionId, choice::ChoiceOutcome};

/// The whole page.
pub fn page(app: &App, visitor: &Visitor, opened: &Opened) -> Markup {
    let text = opened.language.text();
    let dossier = &opened.dossier;
    let chosen = dossier.chosen();
    let others: Vec<_> = dossier.to_strategise().into_iter().filter(|id| Some(*id) != chosen).collect();
    let main = html! {
        @if opened.guest.is_some() { a .way-back .nl-link href=(opened.path("/map")) { (text.opposition_back()) } }
        @else { a .way-back .nl-link href=(opened.path("")) { (dossier.title.as_ref().map_or_else(String::new, ToString::to_string)) } }
        div .column {
            div .page-head { h1 { (text.strategy_all_title()) } p { (text.strategy_intro()) } }
            @if chosen.is_none() { (why_none(opened)) }
            @if let Some(id) = chosen { (first(app, opened, id)) }
            @if !others.is_empty() {
                section .section[chosen.is_some()] aria-labelledby="others-head" {
                    h2 #others-head { (text.strategy_others()) }
                    ul .parts { @for id in others { (other(app, opened, id)) } }
                }
            }
        }
    };
    Page::new(app, visitor, text.strategy_all_title()).with(main)
}

fn why_none(opened: &Opened) -> Markup {
    let text = opened.language.text();
    let sentence = html! {
        @if opened.dossier.map().next().is_none() { p { (text.refusal_map_empty()) " " a href=(opened.path("/map")) { (text.opposition_back()) } } }
        @else if opened.dossier.choice().is_some_and(|choice| choice.outcome == ChoiceOutcome::FollowOnly) { p { (text.strategy_follow_only()) } }
        @else { p { (text.strategy_not_chosen()) " " a href=(opened.path("/choice")) { (text.strategy_to_choice()) } } }
    };
    notice::notice(notice::Tone::Info, "", sentence)
}

fn first(app: &App, opened: &Opened, id: OppositionId) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let Some(shown) = opened.dossier.opposition(id) else { return html! {} };
    html! {
        section .panel aria-labelledby="chosen-head" {
            h2 #chosen-head { (text.strategy_chosen()) }
            p .shores { (card::shores(shown.us_label.as_str(), shown.them_label.as_str(), language)) }
            p .muted { (state(app, opened, id)) }
            a .nl-button .nl-button--primary href=(opened.path(&format!("/oppositions/{id}/strategy"))) {
                @if opened.can_take_part() { (text.strategy_work_out()) } @else { (text.strategy_look()) }
            }
        }
    }
}

fn other(app: &App, opened: &Opened, id: OppositionId) -> Markup {
    let language = opened.language;
    html! {
        @if let Some(shown) = opened.dossier.opposition(id) {
            li .part {
                h3 .part__name { a href=(opened.path(&format!("/oppositions/{id}/strategy"))) { (card::in_words(shown, language)) } }
                p .part__about { (state(app, opened, id)) }
            }
        }
    }
}

/// How far a strategy is, in words.
fn state(app: &App, opened: &Opened, id: OppositionId) -> String {
    let text = opened.language.text();
    let Some(strategy) = opened.dossier.strategy(id) else { return text.strategy_not_begun() };
    let answered: usize = model::strategy::GameChanger::ALL.iter().map(|it| strategy.answers.count(*it)).sum();
    match strategy.readied {
        Some(_) => text.strategy_is_ready(),
        None => text.strategy_answered(answered, app.content.gamechangers.questions.len()),
    }
}
