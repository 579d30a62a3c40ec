//! The page on how long a dossier is kept.

use crate::{
    app::App,
    calendar,
    component::{Choices, Field, Page, field, notice},
    door::{Fields, Form, Opened, Visitor},
    words,
};
use guard::Place;
use maud::{Markup, html};
use model::content::SelectionEntry;

/// The form with what is there; the term begins at the review date unless somebody says otherwise.
pub fn filled(opened: &Opened) -> Form {
    let dossier = &opened.dossier;
    let chosen = dossier.selection();
    let from = chosen.map_or(dossier.review_date, |selection| selection.from);
    let entry = chosen.map_or("", |selection| selection.entry.as_str());
    Form::of(Fields::default().with("entry", entry).with("from", from.to_string()))
}

/// An entry with its term.
pub fn called(entry: &SelectionEntry, visitor: &Visitor) -> String {
    let (language, text) = (visitor.language, visitor.language.text());
    let name = language.of(&entry.name);
    match entry.years.filter(|_| !entry.permanent) {
        Some(years) => text.destruction_entry(name, years),
        None => text.destruction_entry_for_good(name),
    }
}

/// The whole page.
pub fn page(app: &App, visitor: &Visitor, opened: &Opened, form: &Form) -> Markup {
    let text = opened.language.text();
    let title = opened.dossier.title.as_ref().map_or_else(String::new, ToString::to_string);
    let role = opened.member.role;
    let main = html! {
        a .way-back .nl-link href=(opened.path("")) { (title) }
        (notice::errors(form, opened.language))
        div .column .column--form {
            h1 { (text.destruction_of_dossier()) }
            p { (text.destruction_of_dossier_intro()) }
            (stands(app, visitor, opened))
            @if super::works_the_list(role) { (choose(app, visitor, opened, form)) }
            @if role.archives() && opened.dossier.proposal().is_none() && opened.dossier.must_be_due(calendar::today()).is_ok() { (propose(opened, form)) }
            @if opened.dossier.proposal().is_some() { (proposed(opened, form)) }
            @if super::sees_the_list(role) { p { a .nl-link .link-alone href="/destruction" { (text.destruction_title()) } } }
        }
    };
    Page::new(app, visitor, text.destruction_of_dossier()).with(main)
}

fn stands(app: &App, visitor: &Visitor, opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let dossier = &opened.dossier;
    let Some(selection) = dossier.selection() else { return html! { p { (text.destruction_no_term()) } } };
    let entry = app.content.selection.entry(&selection.entry);
    let day = |day| calendar::day_in_words(day, language);
    html! {
        dl .facts .facts--beside {
            div { dt { (text.destruction_entry_label()) } dd { (entry.map_or_else(|| selection.entry.clone(), |entry| called(entry, visitor))) } }
            @if let Some(entry) = entry { div { dt { (text.destruction_source()) } dd { (entry.source) } } }
            div { dt { (text.destruction_from()) } dd { (day(selection.from)) } }
            div { dt { (text.destruction_until()) } dd { @match selection.until() { Some(until) => (day(until)), None => (text.destruction_for_good()) } } }
            div { dt { (text.destruction_now()) } dd { @match dossier.must_be_due(calendar::today()) { Ok(()) => (text.destruction_is_due()), Err(why) => (words::refusal(why, language)) } } }
        }
    }
}

fn choose(app: &App, visitor: &Visitor, opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let list = &app.content.selection;
    let entries = list.entries.iter().map(|entry| (entry.id.clone(), called(entry, visitor))).collect();
    html! {
        section .section aria-labelledby="term-head" {
            h2 #term-head { (text.destruction_choose()) " " (notice::provenance(list.provenance, language)) }
            form .form method="post" action=(opened.path("/retention")) {
                (field::act())
                (Choices::of("entry", text.destruction_entry_label(), entries).lines().show(form, language))
                (Field::line("from", text.destruction_from()).kind("date").hint(text.destruction_from_hint()).class("utrecht-textbox--date").show(form, language))
                div .actions { button .nl-button .nl-button--secondary type="submit" { (text.destruction_keep()) } }
            }
        }
    }
}

fn propose(opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    html! {
        section .section aria-labelledby="propose-head" {
            h2 #propose-head { (text.destruction_propose_head()) }
            p { (text.destruction_propose_means()) }
            form .form method="post" action=(opened.path("/retention/proposal")) {
                (field::act())
                (Field::lines("ground", text.destruction_ground(), 2).hint(text.destruction_ground_hint()).place(Place::Reason).show(form, language))
                div .actions { button .nl-button .nl-button--secondary type="submit" { (text.destruction_propose()) } }
            }
        }
    }
}

/// What was proposed: agreeing to it for somebody else, and the way back for everybody who works on it.
fn proposed(opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let Some(proposal) = opened.dossier.proposal() else { return html! {} };
    let agrees = opened.dossier.must_be_destroyable(&opened.member, calendar::today()).is_ok();
    let day = calendar::moment_in_words(&proposal.at, language);
    html! {
        section .section aria-labelledby="proposed-head" {
            h2 #proposed-head { (text.destruction_proposed_head()) }
            p { (text.destruction_proposed(day, proposal.function.as_str(), proposal.ground.as_str())) }
            @if agrees {
                (notice::notice(notice::Tone::Warning, "", html! { p { (text.destruction_agree_means()) } }))
                form method="post" action=(opened.path("/retention/destruction")) {
                    (field::act())
                    button .nl-button .nl-button--primary .nl-button--negative type="submit" { (text.destruction_agree()) }
                }
            } @else { p { (text.destruction_other_person()) } }
            @if super::sees_the_list(opened.member.role) {
                form .form method="post" action=(opened.path("/retention/proposal/removal")) {
                    (field::act())
                    (Field::line("aside-reason", text.destruction_aside_why()).place(Place::Reason).show(form, language))
                    div .actions { button .nl-button type="submit" { (text.destruction_aside()) } }
                }
            }
        }
    }
}
