//! The pages of an occurrence.

use crate::{
    app::{App, Shared},
    calendar,
    component::{
        Choices, Field, Page, card, field,
        finding::{self, Hook},
        history, notice, report_line, taken_off,
    },
    door::{Failure, Fields, Form, Opened, Visitor},
    words,
};
use guard::Place;
use maud::{Markup, html};
use model::{
    Occurrence, OccurrenceId, When,
    event::Card,
    occurrence::{OccurrenceKind, Running, SeenWhere},
    pruning::Line,
};

/// A new incident or conflict.
pub fn new(app: &App, visitor: &Visitor, opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let main = html! {
        a .way-back .nl-link href=(opened.path("/map")) { (text.opposition_back()) }
        div .column .column--form {
            (notice::errors(form, language))
            h1 { (text.occurrence_title()) }
            p { (text.occurrence_intro()) }
            @if opened.can_write() { (editor(opened, &opened.path("/occurrences"), form)) }
            @else { (notice::notice(notice::Tone::Info, "", html! { p { (text.opposition_map_read_only()) } })) }
        }
    };
    Page::new(app, visitor, text.occurrence_title()).with(main)
}

/// The form with what is there.
pub fn filled(opened: &Opened, card: OccurrenceId) -> Form {
    let Some(card) = opened.dossier.occurrence(card) else { return Form::empty() };
    let (day, month) = match card.when {
        Some(When::Day(day)) => (day.to_string(), String::new()),
        Some(When::Month(month)) => (String::new(), month.to_string()),
        None => (String::new(), String::new()),
    };
    let mut fields = Fields::default()
        .with("kind", card.kind.slug())
        .with_text("what", Some(&card.what))
        .with_text("place", card.place.as_ref())
        .with("day", day)
        .with("month", month)
        .with_text("owner", card.problem_owner.as_ref())
        .with("running", card.running.map_or("", Running::slug))
        .with("seen", card.seen.map_or("", SeenWhere::slug));
    for linked in &card.oppositions {
        fields = fields.with("opposition", opened.dossier.resolve(*linked).to_string());
    }
    Form::of(fields)
}

/// An incident or conflict that is there.
pub async fn card(
    app: &Shared,
    visitor: &Visitor,
    opened: &Opened,
    id: OccurrenceId,
    form: &Form,
) -> Result<Markup, Failure> {
    let (language, text) = (opened.language, opened.language.text());
    let shown = opened.dossier.occurrence(id).ok_or(Failure::NotFound(language))?;
    let log = opened.log(app).await?;
    let writable = opened.can_write() && !shown.withdrawn && opened.is_untouched(Line::Occurrence(id));
    let main = html! {
        a .way-back .nl-link href=(opened.path("/map")) { (text.opposition_back()) }
        (notice::errors(form, language))
        div .column {
                h1 { (shown.what) }
                @if let Some(ground) = shown.what.ground() { p .small { (text.opposition_ground(ground.reason())) } }
                @if shown.withdrawn { (taken_off::notice(&opened.dossier, Card::Occurrence(id), &text.opposition_was_withdrawn(), opened.can_write(), language)) }
                @if writable { (editor(opened, &opened.path(&format!("/occurrences/{id}")), form)) } @else { (facts(opened, shown)) }
                (finding::section(opened, Hook::Occurrence(id)))
                (aid(opened, shown, writable))
                @if writable {
                    section .section aria-labelledby="right-head" {
                        h2 #right-head { (text.opposition_putting_right()) }
                        (taken_off::offer(&opened.dossier, Card::Occurrence(id), language))
                    }
                }
                (report_line::line(opened, Line::Occurrence(id)))
            details .disclosure #history {
                summary { span { (text.opposition_history()) } }
                div .disclosure__body { (history::entries(&opened.dossier, &log, Some(Card::Occurrence(id)), language, false)) }
            }
        }
    };
    Ok(Page::new(app, visitor, shown.what.as_str()).with(main))
}

fn editor(opened: &Opened, action: &str, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let oppositions: Vec<_> =
        opened.dossier.map().map(|other| (other.id.to_string(), card::in_words(other, language))).collect();
    html! {
        form .form method="post" action=(action) data-writing=(opened.path("/writing")) {
            (field::act())
            (Choices::of("kind", text.occurrence_kind(), words::choices(OccurrenceKind::ALL, OccurrenceKind::slug, words::occurrence_kind, language))
                .hint(text.occurrence_kind_hint()).show(form, language))
            (Field::lines("what", text.occurrence_what(), 3).hint(text.occurrence_what_hint()).place(Place::Occurrence).show(form, language))
            @if !oppositions.is_empty() {
                (Choices::of("opposition", text.occurrence_beside(), oppositions).many().lines().show(form, language))
            }
            (Field::line("place", text.occurrence_place()).hint(text.occurrence_place_hint()).optional().place(Place::Occurrence).show(form, language))
            div .pair {
                (Field::line("day", text.occurrence_day()).kind("date").optional().class("utrecht-textbox--date").show(form, language))
                (Field::line("month", text.occurrence_month()).kind("month").hint(text.occurrence_month_hint()).optional().class("utrecht-textbox--date").show(form, language))
            }
            (Field::line("owner", text.occurrence_owner()).hint(text.occurrence_owner_hint()).optional().place(Place::JobFunction).show(form, language))
            (Choices::of("running", text.occurrence_is_running(), words::choices(Running::ALL, Running::slug, words::running, language)).or_none().show(form, language))
            (Choices::of("seen", text.occurrence_seen(), words::choices(SeenWhere::ALL, SeenWhere::slug, words::seen_where, language)).or_none().show(form, language))
            div .actions { button .nl-button .nl-button--primary type="submit" { (text.occurrence_save()) } }
        }
    }
}

fn facts(opened: &Opened, shown: &Occurrence) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let rows = [
        (text.occurrence_kind(), Some(words::occurrence_kind(shown.kind, language))),
        (text.occurrence_place(), shown.place.as_ref().map(ToString::to_string)),
        (text.occurrence_when(), shown.when.map(|when| calendar::when_in_words(when, language))),
        (text.occurrence_owner(), shown.problem_owner.as_ref().map(ToString::to_string)),
        (text.occurrence_is_running(), shown.running.map(|running| words::running(running, language))),
        (text.occurrence_seen(), shown.seen.map(|seen| words::seen_where(seen, language))),
    ];
    html! {
        dl .facts .facts--beside { @for (name, value) in rows {
            div { dt { (name) } dd { (value.unwrap_or_else(|| text.field_not_said())) } }
        } }
    }
}

fn aid(opened: &Opened, shown: &Occurrence, writable: bool) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    html! {
        section .section aria-labelledby="aid-head" {
            h2 #aid-head { (text.opposition_aid()) " " span .provenance { (text.provenance_proposal()) } }
            @match shown.aid {
                Some(aid) => p { (words::aid_advice(aid.advice(), language)) },
                None => p .muted { (text.opposition_aid_none()) },
            }
            @if writable {
                div .actions { a .nl-button .nl-button--secondary href=(opened.path(&format!("/occurrences/{}/aid", shown.id))) { (text.opposition_to_aid()) } }
            }
        }
    }
}
