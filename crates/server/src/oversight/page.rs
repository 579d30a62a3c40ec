//! The page on which one sees how a dossier stands, and stops or holds it.

use crate::{
    app::App,
    component::{Field, Page, field, notice},
    door::{Form, Opened, Visitor},
};
use guard::Place;
use maud::{Markup, html};

/// The whole page.
pub fn oversight(app: &App, visitor: &Visitor, opened: &Opened, form: &Form) -> Markup {
    let text = opened.language.text();
    let title = opened.dossier.title.as_ref().map_or_else(String::new, ToString::to_string);
    let looks = opened.is_leader() || opened.member.role.oversees();
    let main = html! {
        a .way-back .nl-link href=(opened.path("")) { (title) }
        (notice::errors(form, opened.language))
        div .column .column--form {
            h1 { (text.oversight_title()) }
            p { (text.oversight_intro()) }
            @if looks { p { a .nl-link .link-alone href=(opened.path("/reports")) { (text.reported_title()) } } }
            (stop(opened, form))
            (hold(opened, form))
        }
    };
    Page::new(app, visitor, text.oversight_title()).with(main)
}

fn stop(opened: &Opened, form: &Form) -> Markup {
    let text = opened.language.text();
    let stopped = opened.dossier.stopped().is_some();
    let (below, word) =
        if stopped { ("/stop/lifting", text.oversight_lift_stop()) } else { ("/stop", text.oversight_stop()) };
    html! {
        section .section aria-labelledby="stop-head" {
            h2 #stop-head { (text.oversight_stop_head()) }
            p { @if stopped { (text.oversight_is_stopped()) } @else { (text.oversight_stop_means()) } }
            @if opened.member.role.oversees() {
                (with_reason(opened, below, ("stop-reason", if stopped { text.oversight_why_lift() } else { text.oversight_why_stop() }), word, form))
            }
        }
    }
}

fn hold(opened: &Opened, form: &Form) -> Markup {
    let text = opened.language.text();
    let held = opened.dossier.hold().is_some();
    let (below, word) =
        if held { ("/hold/lifting", text.oversight_lift_hold()) } else { ("/hold", text.oversight_hold()) };
    html! {
        section .section aria-labelledby="hold-head" {
            h2 #hold-head { (text.oversight_hold_head()) }
            p { @if held { (text.oversight_is_held()) } @else { (text.oversight_hold_means()) } }
            @if opened.is_leader() || opened.member.role.oversees() {
                (with_reason(opened, below, ("hold-reason", if held { text.oversight_why_lift() } else { text.oversight_why_hold() }), word, form))
            }
        }
    }
}

fn with_reason(opened: &Opened, below: &str, (name, label): (&str, String), word: String, form: &Form) -> Markup {
    html! {
        form .form method="post" action=(opened.path(below)) {
            (field::act())
            (Field::lines(name, label, 2).place(Place::Reason).show(form, opened.language))
            div .actions { button .nl-button .nl-button--secondary type="submit" { (word) } }
        }
    }
}
