//! Actions in a list, and the form of one: on their own page, and on that of a strategy.

use crate::{
    calendar,
    component::{
        Choices, Field,
        card::{in_words, mark},
        field,
    },
    door::{Fields, Form, Opened},
    language::Language,
    words,
};
use guard::Place;
use maud::{Markup, html};
use model::{Action, OppositionId, action::ActionState, strategy::GameChanger};

/// The list, or one sentence when there is nothing on it. `whole` when it tells for which wij-zij each is.
pub fn list(opened: &Opened, actions: &[&Action], whole: bool) -> Markup {
    let text = opened.language.text();
    html! {
        @if actions.is_empty() { p .muted { (text.action_none_yet()) } } @else {
            ul .actions-list { @for action in actions { (row(opened, action, whole)) } }
        }
    }
}

fn row(opened: &Opened, action: &Action, whole: bool) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let about = action.opposition.and_then(|id| opened.dossier.opposition(opened.dossier.resolve(id)));
    html! {
        li .action id={ "action-" (action.id) } {
            p .action__what { (action.what) }
            p .action__by { (text.action_by(action.owner.as_str(), calendar::day_in_words(action.due, language))) }
            p .marks { (state(action, language)) @if let Some(it) = action.gamechanger { (mark("square", &words::gamechanger(it, language))) } }
            @if let Some(reason) = &action.state.reason { p .small .muted { (reason) } }
            @if let Some(effect) = &action.effect { p .small .muted { (effect) } }
            @if let (true, Some(card)) = (whole, about) { p .small .muted { (in_words(card, language)) } }
            a .action__open .nl-link href=(opened.path(&format!("/actions/{}", action.id))) {
                (text.action_open()) span .visually-hidden { ": " (action.what) }
            }
        }
    }
}

/// How far it is, and whether its day is near or past: each a shape and a word.
pub fn state(action: &Action, language: Language) -> Markup {
    let (text, today) = (language.text(), calendar::today());
    let shape = match action.state.value {
        ActionState::Open => "ring",
        ActionState::Running => "half",
        ActionState::Done => "dot",
        ActionState::Dropped => "dashed",
    };
    html! {
        (mark(shape, &words::action_state(action.state.value, language)))
        @if action.is_overdue(today) { (mark("gem", &text.action_overdue())) }
        @else if action.comes_due(today) { (mark("up", &text.action_comes_due())) }
    }
}

/// The fields of an action; for one that is there also how far it is.
pub fn fields(opened: &Opened, form: &Form, known: bool) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let none = |word| [(String::new(), word)];
    let cards = opened.dossier.map().map(|card| (card.id.to_string(), in_words(card, language)));
    let oppositions: Vec<_> = none(text.action_no_opposition()).into_iter().chain(cards).collect();
    let changers = words::choices(GameChanger::ALL, GameChanger::slug, words::gamechanger, language);
    let changers = none(text.action_no_gamechanger()).into_iter().chain(changers).collect();
    let states = words::choices(ActionState::ALL, ActionState::slug, words::action_state, language);
    html! {
        (Field::lines("what", text.action_what(), 2).class("utrecht-textarea--short").place(Place::Reason).show(form, language))
        div .pair {
            (Field::line("owner", text.action_owner()).hint(text.action_owner_hint()).place(Place::JobFunction).show(form, language))
            (Field::line("due", text.action_due()).hint(text.action_due_hint()).kind("date").class("utrecht-textbox--date").show(form, language))
        }
        @if known {
            (Choices::of("state", text.action_state(), states).show(form, language))
            (Field::lines("state-reason", text.action_state_reason(), 2).hint(text.action_state_reason_hint()).optional()
                .class("utrecht-textarea--short").place(Place::Reason).show(form, language))
        }
        (Field::lines("effect", text.action_effect(), 2).optional().class("utrecht-textarea--short").place(Place::Reason).show(form, language))
        (Choices::of("gamechanger", text.action_gamechanger(), changers).show(form, language))
        @if oppositions.len() > 1 { (Choices::of("opposition", text.action_opposition(), oppositions).lines().show(form, language)) }
    }
}

/// The form to add one with.
pub fn adding(opened: &Opened, form: &Form) -> Markup {
    let text = opened.language.text();
    html! {
        form .form #add-action method="post" action=(opened.path("/actions")) data-act data-keep data-writing=(opened.path("/writing")) aria-label=(text.action_add_title()) {
            (field::act())
            @if form.fields.has("back") { input type="hidden" name="back" value=(form.value("back")); }
            (fields(opened, form, false))
            div .actions { button .nl-button .nl-button--primary type="submit" { (text.action_add()) } }
            p data-message role="alert" {}
        }
    }
}

/// The form for a new action on the page of a strategy.
pub fn adding_for(opened: &Opened, card: OppositionId) -> Markup {
    let id = card.to_string();
    adding(opened, &Form::of(Fields::default().with("opposition", id.as_str()).with("back", id.as_str())))
}
