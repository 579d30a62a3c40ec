//! What stands above every page of a dossier: that it was stopped, that its review date passed, that it is held, that
//! something in it was reported, and that somebody from outside of the team asks to read along, or does. Calm, with what to do; nothing when there is nothing.

use crate::{
    calendar,
    component::notice::{self, Tone},
    door::Opened,
    words,
};
use maud::{Markup, html};
use model::oversight::Lock;

/// All of it, for this visitor.
pub fn notices(opened: &Opened) -> Markup {
    html! {
        @match opened.lock() {
            Some(Lock::Stopped) => (stopped(opened)),
            Some(Lock::Outdated) => (outdated(opened)),
            None => {},
        }
        (held(opened))
        (reported(opened))
        (entries(opened))
    }
}

fn stopped(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let Some(stop) = opened.dossier.stopped() else { return html! {} };
    let day = calendar::day_in_words(calendar::day_of(&stop.at), language);
    let title = text.oversight_stopped_title();
    notice::notice(
        Tone::Warning,
        &title,
        html! {
            p { (text.oversight_stopped_since(day)) " "
                // Why is for colleagues: a guest sees that it stands still.
                @if opened.guest.is_none() { (text.oversight_because(stop.reason.as_str())) } }
            p { (text.oversight_stopped_means())
                @if opened.member.role.oversees() { " " a href=(opened.path("/oversight")) { (text.oversight_to_lift()) } } }
        },
    )
}

fn outdated(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    html! {
        div .outdated role="note" {
            p { strong { (text.outdated_title()) } " "
                (text.outdated_since(calendar::day_in_words(opened.dossier.review_date, language))) " "
                @if opened.is_leader() {
                    (text.outdated_locked_leader()) " " a href=(opened.path("/details#review")) { (text.dossier_move()) }
                } @else { (text.outdated_locked()) }
            }
        }
    }
}

fn held(opened: &Opened) -> Markup {
    let text = opened.language.text();
    let Some(hold) = opened.dossier.hold().filter(|_| opened.guest.is_none()) else { return html! {} };
    html! {
        div .outdated role="note" {
            p { strong { (text.oversight_held_title()) } " " (text.oversight_held_means()) " " (text.oversight_because(hold.reason.as_str())) }
        }
    }
}

/// For those who look at it: that something was reported.
fn reported(opened: &Opened) -> Markup {
    let text = opened.language.text();
    let count = opened.dossier.open_reports().count();
    let looks = opened.is_leader() || opened.member.role.oversees();
    html! {
        @if looks && count > 0 {
            div .outdated role="note" { p { (text.reported_waiting(count)) " " a href=(opened.path("/reports")) { (text.reported_to_list()) } } }
        }
    }
}

/// For everybody with an account: who from outside of the team asks to read along, or does. A guest is no part of it.
fn entries(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let now = calendar::now();
    let to = if opened.reads_along() { format!("/break-glass/{}", opened.dossier.id) } else { opened.path("/team") };
    html! {
        @if opened.guest.is_none() {
            @for entry in opened.dossier.team().entries(&now) {
                div .outdated role="note" {
                    p {
                        strong { @match &entry.until {
                            Some(until) => (text.team_entry_runs(calendar::moment_in_words(until, language))),
                            None => (text.team_entry_waits()),
                        } } " "
                        (text.team_entry_by(words::role(entry.role, language), entry.function.as_str())) " "
                        (text.oversight_because(entry.reason.as_str())) " "
                        a href=(to) { (text.team_entry_to()) }
                    }
                }
            }
        }
    }
}
