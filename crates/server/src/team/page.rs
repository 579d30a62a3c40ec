//! The page of the team of a dossier.

use crate::{
    app::App,
    calendar,
    component::{Page, field, notice},
    door::{Form, Opened, Visitor, team::Colleagues},
    language::Language,
    words,
};
use maud::{Markup, html};
use model::{Role, team::Entry};
use store::Account;

/// Whether the visitor looks after this team.
fn owns(opened: &Opened) -> bool {
    opened.is_leader() && opened.dossier.team().owner() == Some(opened.member.id)
}

/// The whole page.
pub fn team(app: &App, visitor: &Visitor, opened: &Opened, colleagues: &Colleagues, form: &Form) -> Markup {
    let text = opened.language.text();
    let title = opened.dossier.title.as_ref().map_or_else(String::new, ToString::to_string);
    let main = html! {
        a .way-back .nl-link href=(opened.path("")) { (title) }
        (notice::errors(form, opened.language))
        div .column .column--form {
            h1 { (text.team_title()) }
            p { (text.team_intro()) }
            (entries(opened))
            (who_comes_in(opened))
            (members(opened, colleagues))
            @if owns(opened) { (let_in(opened, colleagues, form)) }
            (ownership(opened, colleagues, form))
        }
    };
    Page::new(app, visitor, text.team_title()).with(main)
}

fn who_comes_in(opened: &Opened) -> Markup {
    let text = opened.language.text();
    let closed = opened.dossier.team().is_closed();
    let (below, word) = if closed { ("/team/opening", text.team_open()) } else { ("/team/closing", text.team_close()) };
    html! {
        section .section aria-labelledby="who-head" {
            h2 #who-head { (text.team_who_head()) }
            p { @if closed { (text.team_is_closed()) } @else { (text.team_is_open()) } }
            p { (text.team_always()) }
            @if owns(opened) {
                @if !closed { p { (text.team_close_means()) } }
                form method="post" action=(opened.path(below)) {
                    (field::act())
                    button .nl-button .nl-button--secondary type="submit" { (word) }
                }
            }
        }
    }
}

/// Who is in it: by function and domain, and by name for whoever looks after it, to take the right one out.
fn members(opened: &Opened, colleagues: &Colleagues) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let team = opened.dossier.team();
    let owns = owns(opened);
    html! {
        section .section aria-labelledby="members-head" {
            h2 #members-head { (text.team_members_head()) }
            @if team.members().next().is_none() { p .muted { (text.team_nobody()) } }
            ul .parts { @for (id, member) in team.members() {
                @let called = text.history_by(member.function.as_str(), words::domain(member.domain, language));
                li .part {
                    h3 .part__name { (called) }
                    p .part__about {
                        @if team.owner() == Some(id) { (text.team_owner()) ". " }
                        @if owns { (colleagues.name(id).map_or_else(|| text.team_left(), str::to_owned)) }
                    }
                    @if owns && team.owner() != Some(id) {
                        form .flush method="post" action=(opened.path("/team/members/removal")) {
                            (field::act())
                            input type="hidden" name="removed" value=(id);
                            button .nl-button .nl-button--subtle .nl-button--negative type="submit" {
                                (text.team_remove()) span .visually-hidden { ": " (called) }
                            }
                        }
                    }
                }
            } }
        }
    }
}

fn let_in(opened: &Opened, colleagues: &Colleagues, form: &Form) -> Markup {
    let text = opened.language.text();
    let others: Vec<_> = colleagues.to_add(opened).collect();
    html! {
        section .section aria-labelledby="add-head" {
            h2 #add-head { (text.team_add_head()) }
            @if others.is_empty() { p .muted { (text.team_everybody_in()) } }
            @else {
                (choice(opened, ("/team/members", "added"), (text.team_add_who(), text.team_add()), &others, form))
            }
        }
    }
}

/// A colleague out of a list, and a button.
fn choice(
    opened: &Opened,
    (below, name): (&str, &str),
    (label, word): (String, String),
    accounts: &[&Account],
    form: &Form,
) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let error = form.error(name);
    html! {
        form .form method="post" action=(opened.path(below)) {
            (field::act())
            div .utrecht-form-field .utrecht-form-field--invalid[error.is_some()] {
                label .utrecht-form-label .utrecht-form-field__label for=(name) { (label) }
                @if let Some(error) = error { p .utrecht-form-field-error-message id={ (name) "-error" } { (error.sentence(language)) } }
                select .utrecht-select .utrecht-select--html-select id=(name) name=(name) required
                    aria-invalid=[error.map(|_| "true")] aria-describedby=[error.map(|_| format!("{name}-error"))] {
                    option value="" { (text.team_choose()) }
                    @for account in accounts { option value=(account.id) selected[form.value(name) == account.id] { (called(account, language)) } }
                }
            }
            div .actions { button .nl-button .nl-button--secondary type="submit" { (word) } }
        }
    }
}

fn called(account: &Account, language: Language) -> String {
    let domain = model::Domain::from_slug(&account.domain).unwrap_or(model::Domain::Other);
    language.text().team_colleague(account.name.as_str(), account.function.as_str(), words::domain(domain, language))
}

/// Who looks after the team, and handing that over.
fn ownership(opened: &Opened, colleagues: &Colleagues, form: &Form) -> Markup {
    let text = opened.language.text();
    let left = colleagues.owner_left(opened);
    let nobody = left || opened.dossier.team().owner().is_none();
    let abandoned = nobody && opened.member.role.oversees();
    let next: Vec<_> = colleagues.to_own(opened, abandoned).collect();
    html! {
        section .section aria-labelledby="owner-head" {
            h2 #owner-head { (text.team_owner_head()) }
            p { (text.team_owner_means()) }
            @if nobody { p { (text.team_no_owner()) } }
            @if nobody && opened.is_leader() {
                form .flush method="post" action=(opened.path("/team/ownership")) {
                    (field::act())
                    button .nl-button .nl-button--secondary type="submit" { (text.team_take()) }
                }
            }
            @if owns(opened) || abandoned {
                @if next.is_empty() { p .muted { (text.team_nobody_to_own()) } }
                @else {
                    (choice(opened, ("/team/ownership/handing", "owner-account"), (text.team_hand_who(), text.team_hand()), &next, form))
                }
            }
        }
    }
}

/// Who from outside asks to read along, or does.
fn entries(opened: &Opened) -> Markup {
    let text = opened.language.text();
    let now = calendar::now();
    let all: Vec<&Entry> = opened.dossier.team().entries(&now).collect();
    let ends = owns(opened) || opened.member.role.oversees();
    html! {
        @if !all.is_empty() {
            section .section aria-labelledby="entries-head" {
                h2 #entries-head { (text.team_entries_head()) }
                p { (text.team_entries_mean()) }
                ul .parts { @for entry in &all { li .part {
                    (about(entry, opened.language))
                    @if ends { (end(opened, entry)) }
                } } }
                @if opened.member.role == Role::DataProtectionOfficer {
                    p { a .nl-link .link-alone href={ "/break-glass/" (opened.dossier.id) } { (text.team_to_decide()) } }
                }
            }
        }
    }
}

/// Who asks, why, and how far it is.
pub fn about(entry: &Entry, language: Language) -> Markup {
    let text = language.text();
    html! {
        h3 .part__name { (text.team_by_role(words::role(entry.role, language), entry.function.as_str())) }
        p .part__about {
            (text.team_asked_at(calendar::moment_in_words(&entry.asked_at, language))) " "
            (text.oversight_because(entry.reason.as_str())) " "
            @match &entry.until {
                Some(until) => (text.team_until(calendar::moment_in_words(until, language))),
                None => (text.team_waits()),
            }
        }
    }
}

/// The button that ends it.
pub fn end(opened: &Opened, entry: &Entry) -> Markup {
    let text = opened.language.text();
    let word = match (entry.asker == opened.member.id, entry.waits()) {
        (true, true) => text.team_take_back(),
        (true, false) => text.team_stop_reading(),
        (false, _) => text.team_end(),
    };
    html! {
        form .flush method="post" action={ "/break-glass/" (opened.dossier.id) "/ending" } {
            (field::act())
            input type="hidden" name="asker" value=(entry.asker);
            button .nl-button .nl-button--secondary type="submit" { (word) }
        }
    }
}
