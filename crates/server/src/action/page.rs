//! The pages of actions.

use crate::{
    app::{App, Shared},
    calendar,
    component::{Page, action_list, card::in_words, field, history, notice, report_line},
    door::{Failure, Fields, Form, Opened, Visitor},
    words,
};
use maud::{Markup, html};
use model::{
    Action, ActionId,
    event::{Card, Surface},
    reported::Reported,
    strategy::GameChanger,
};

/// All actions of the dossier, with the form for a new one.
pub fn all(app: &App, visitor: &Visitor, opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let dossier = &opened.dossier;
    let (actions, writable) = (dossier.actions(), opened.can_take_part());
    let main = html! {
        a .way-back .nl-link href=(back(opened)) { @if opened.guest.is_some() { (text.opposition_back()) } @else { (dossier.title.as_ref().map_or_else(String::new, ToString::to_string)) } }
        (notice::errors(form, language))
        div .column {
            div .page-head { h1 { (text.action_title()) } p { (text.action_intro()) } }
            @if !writable { (notice::notice(notice::Tone::Info, "", html! { p { (text.action_read_only()) } })) }
            (last_act(opened))
            @if actions.is_empty() {
                div .empty { h2 { (text.action_none()) } @if writable { p { (text.action_none_means()) } } }
            } @else { (action_list::list(opened, &actions, true)) }
            (off(opened))
            @if writable {
                section .section aria-labelledby="add-head" {
                    h2 #add-head { (text.action_add_title()) }
                    (action_list::adding(opened, form))
                }
            }
        }
    };
    Page::new(app, visitor, text.action_title()).with(main)
}

/// A guest has no page of the dossier, but its map.
fn back(opened: &Opened) -> String {
    opened.path(if opened.guest.is_some() { "/map" } else { "" })
}

/// The way back from one's own last act.
fn last_act(opened: &Opened) -> Markup {
    let text = opened.language.text();
    let card = opened.dossier.undo_card(&opened.member, Surface::Actions);
    let Some(Card::Action(id)) = card else { return html! {} };
    let what = opened.dossier.action(id).map_or_else(String::new, |action| action.what.to_string());
    html! {
        div .undo {
            p { (text.action_your_last(what)) }
            form .flush method="post" action=(opened.path("/actions/undo")) {
                (field::act())
                button .nl-button .nl-button--subtle type="submit" { (text.action_undo()) }
            }
        }
    }
}

/// What was taken off the list.
fn off(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let withdrawn = opened.dossier.withdrawn_actions();
    html! {
        @if !withdrawn.is_empty() {
            details .disclosure #off-the-list {
                summary { span { (text.action_off()) } span .disclosure__state { (withdrawn.len()) } }
                div .disclosure__body { ul .parts { @for action in withdrawn {
                    li .part .row .row--apart {
                        span { (action.what) }
                        @if opened.can_take_part() { (history::put_back(&opened.dossier, Card::Action(action.id), language)) }
                    }
                } } }
            }
        }
    }
}

/// The form with what is there.
pub fn filled(opened: &Opened, card: ActionId) -> Form {
    let Some(card) = opened.dossier.action(card) else { return Form::empty() };
    let opposition = card.opposition.map(|id| opened.dossier.resolve(id).to_string());
    Form::of(
        Fields::default()
            .with_text("what", Some(&card.what))
            .with_text("owner", Some(&card.owner))
            .with("due", card.due.to_string())
            .with_text("effect", card.effect.as_ref())
            .with("opposition", opposition.unwrap_or_default())
            .with("gamechanger", card.gamechanger.map_or("", GameChanger::slug))
            .with("state", card.state.value.slug())
            .with_text("state-reason", card.state.reason.as_ref()),
    )
}

/// One action.
pub async fn card(
    app: &Shared,
    visitor: &Visitor,
    opened: &Opened,
    id: ActionId,
    form: &Form,
) -> Result<Markup, Failure> {
    let (language, text) = (opened.language, opened.language.text());
    let shown = opened.dossier.action(id).ok_or(Failure::NotFound(language))?;
    let log = opened.log(app).await?;
    let about = Reported::Action(id);
    let writable = opened.can_take_part() && !shown.withdrawn && opened.sees(&about);
    let below = |below: &str| opened.path(&format!("/actions/{id}{below}"));
    let main = html! {
        a .way-back .nl-link href=(opened.path("/actions")) { (text.action_back()) }
        (notice::errors(form, language))
        div .column {
            h1 { (shown.what) }
            p .marks { (action_list::state(shown, language)) }
            @if shown.withdrawn { (was_withdrawn(opened, shown)) }
            @if writable {
                form .form method="post" action=(below("")) data-writing=(opened.path("/writing")) {
                    (field::act())
                    (action_list::fields(opened, form, true))
                    div .actions { button .nl-button .nl-button--primary type="submit" { (text.action_save()) } }
                }
                section .section aria-labelledby="right-head" {
                    h2 #right-head { (text.opposition_putting_right()) }
                    p .small { (text.action_withdraw_means()) }
                    form .flush method="post" action=(below("/withdrawal")) {
                        (field::act())
                        button .nl-button .nl-button--subtle .nl-button--negative type="submit" { (text.action_withdraw()) }
                    }
                }
            } @else { (facts(opened, shown)) }
            (report_line::offer(opened, &about))
            details .disclosure #history {
                summary { span { (text.action_history()) } }
                div .disclosure__body { (history::entries(&opened.dossier, &log, Some(Card::Action(id)), language, false)) }
            }
        }
    };
    Ok(Page::new(app, visitor, shown.what.as_str()).with(main))
}

fn was_withdrawn(opened: &Opened, shown: &Action) -> Markup {
    let text = opened.language.text();
    notice::notice(
        notice::Tone::Info,
        "",
        html! {
            p { (text.action_was_withdrawn()) }
            @if opened.can_take_part() {
                form .flush method="post" action=(opened.path(&format!("/actions/{}/return", shown.id))) {
                    (field::act())
                    button .nl-button .nl-button--subtle type="submit" { (text.action_put_back()) }
                }
            }
        },
    )
}

fn facts(opened: &Opened, shown: &Action) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let opposition = shown.opposition.and_then(|id| opened.dossier.opposition(opened.dossier.resolve(id)));
    let rows = [
        (text.action_owner(), Some(shown.owner.to_string())),
        (text.action_due(), Some(calendar::day_in_words(shown.due, language))),
        (text.action_effect(), shown.effect.as_ref().map(ToString::to_string)),
        (text.action_gamechanger(), shown.gamechanger.map(|it| words::gamechanger(it, language))),
        (text.action_opposition(), opposition.map(|card| in_words(card, language))),
        (text.action_state_reason(), shown.state.reason.as_ref().map(ToString::to_string)),
    ];
    let rows = rows.into_iter().filter(|(name, value)| value.is_some() || *name != text.action_state_reason());
    html! {
        dl .facts .facts--beside { @for (name, value) in rows {
            div { dt { (name) } dd { (value.unwrap_or_else(|| text.field_not_said())) } }
        } }
    }
}
