//! One item: what each domain said of it, and what the group makes of it.

use super::{OnDimension, answers, asked::Asked, said};
use crate::{
    app::{App, Shared},
    calendar,
    component::{Choices, Field, Page, card::in_words, field, finding::Hooks, notice, report_line},
    door::{
        Failure, Fields, Form, Visitor,
        act::act_id,
        answer,
        form::{FieldError, was_field},
    },
    words::{self, analysis as named, choices},
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use guard::Place;
use maud::{Markup, html};
use model::{
    When,
    analysis::{AnswerState, Finding, FindingChange, SourceKind, Strength, Visibility},
    content::{Block, Extra, Item},
    occurrence::SeenWhere,
    opposition::{Evidence, Orientation},
    reported::Reported,
};
use std::{collections::BTreeSet, str::FromStr};

type OfItem = Path<(String, String, String)>;

async fn find(
    app: &Shared,
    visitor: &Visitor,
    (id, dimension, item): &(String, String, String),
) -> Result<(OnDimension, &'static Item), Failure> {
    let on = OnDimension::find(app, visitor, id, dimension).await?;
    let item = on.list.item(item).ok_or(Failure::NotFound(visitor.language))?;
    Ok((on, item))
}

/// The page of an item.
pub async fn show(State(app): State<Shared>, visitor: Visitor, Path(at): OfItem) -> Result<Response, Failure> {
    let (on, item) = find(&app, &visitor, &at).await?;
    Ok(page(&app, &visitor, &on, item, &filled(&on, item)).into_response())
}

/// Keeps what the group makes of it.
pub async fn amend(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(at): OfItem,
    fields: Fields,
) -> Result<Response, Failure> {
    let (on, item) = find(&app, &visitor, &at).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let changes = changes(&app, &mut form, &on, item);
    if !form.is_fine() {
        return Ok(answer::invalid(page(&app, &visitor, &on, item, &form)));
    }
    let (member, dimension) = (&on.opened.member, on.dimension());
    let acted = on.opened.act_as(&app, act, |d| d.amend_finding(member, dimension, &item.id, changes.clone())).await;
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &on.path(&format!("#said-{}", item.id))))
}

/// The fields that somebody changed. Several people fill in one finding: who saves gives nobody back what stood there
/// when the page was made.
fn changes(app: &App, form: &mut Form, on: &OnDimension, item: &Item) -> Vec<FindingChange> {
    let mut changes = vec![];
    // A box that nobody ticked is not sent; what it held when the page was made is.
    let sent = |form: &Form, name: &str| form.fields.has(name) || form.fields.has(&was_field(name));
    let touched = |form: &Form, name: &str| sent(form, name) && form.is_changed(name);
    macro_rules! chosen {
        ($name:literal, $read:path, $change:path) => {
            if touched(form, $name) {
                changes.extend(form.optional_choice($name, $read).map($change));
            }
        };
    }
    macro_rules! said {
        ($name:literal, $place:expr, $change:path) => {
            if touched(form, $name) {
                changes.extend(form.optional_text(&app.guard, $name, $place).map($change));
            }
        };
    }
    chosen!("state", AnswerState::from_slug, FindingChange::State);
    said!("note", Place::OppositionText, FindingChange::Note);
    chosen!("evidence", Evidence::from_slug, FindingChange::Evidence);
    chosen!("source", SourceKind::from_slug, FindingChange::Source);
    chosen!("seen", SeenWhere::from_slug, FindingChange::Seen);
    if touched(form, "place") {
        changes.extend(ids(form, "place").map(FindingChange::Places));
    }
    if touched(form, "opposition") {
        changes.extend(ids(form, "opposition").map(FindingChange::Oppositions));
    }
    if touched(form, "occurrence") {
        changes.extend(ids(form, "occurrence").map(FindingChange::Occurrences));
    }
    for extra in on.list.asks_of(item) {
        match extra {
            Extra::Orientation => chosen!("orientation", Orientation::from_slug, FindingChange::Orientation),
            Extra::Visibility => chosen!("visibility", Visibility::from_slug, FindingChange::Visibility),
            Extra::Strength => chosen!("strength", Strength::from_slug, FindingChange::Strength),
            Extra::Use => said!("use", Place::OppositionText, FindingChange::ToUse),
            Extra::Entry => said!("entry", Place::JobFunction, FindingChange::Entry),
            Extra::Predictable => chosen!("predictable", AnswerState::from_slug, FindingChange::Predictable),
            Extra::Change => said!("change", Place::OppositionText, FindingChange::Change),
            Extra::Moment => {
                if touched(form, "day") || touched(form, "month") {
                    changes.extend(moment(form).map(FindingChange::Moment));
                }
            }
        }
    }
    changes
}

/// Everything that was ticked; a text that is no id is a mistake.
fn ids<T: FromStr + Ord>(form: &mut Form, name: &str) -> Option<BTreeSet<T>> {
    let read: Option<BTreeSet<T>> = form.fields.values(name).map(|id| id.parse().ok()).collect();
    if read.is_none() {
        form.object(name, FieldError::NothingChosen);
    }
    read
}

/// A day, or else a month; the outer `None` means that something is wrong.
fn moment(form: &mut Form) -> Option<Option<When>> {
    for (name, is_day) in [("day", true), ("month", false)] {
        let typed = form.value(name).trim().to_owned();
        if typed.is_empty() {
            continue;
        }
        let when = typed.parse().ok().filter(|when| matches!(when, When::Day(_)) == is_day);
        if when.is_none() {
            form.object(name, FieldError::NotADate);
            return None;
        }
        return Some(when);
    }
    Some(None)
}

/// The form with what the group made of it.
fn filled(on: &OnDimension, item: &Item) -> Form {
    let nothing = Finding::default();
    let known = on.analysis().and_then(|analysis| analysis.finding(&item.id)).unwrap_or(&nothing);
    let (day, month) = match known.moment {
        Some(When::Day(day)) => (day.to_string(), String::new()),
        Some(When::Month(month)) => (String::new(), month.to_string()),
        None => (String::new(), String::new()),
    };
    let mut fields = Fields::default()
        .with("state", known.state.map_or("", AnswerState::slug))
        .with_text("note", known.note.as_ref())
        .with("evidence", known.evidence.map_or("", Evidence::slug))
        .with("source", known.source.map_or("", SourceKind::slug))
        .with("seen", known.seen.map_or("", SeenWhere::slug))
        .with("orientation", known.orientation.map_or("", Orientation::slug))
        .with("visibility", known.visibility.map_or("", Visibility::slug))
        .with("strength", known.strength.map_or("", Strength::slug))
        .with_text("use", known.to_use.as_ref())
        .with_text("entry", known.entry.as_ref())
        .with("predictable", known.predictable.map_or("", AnswerState::slug))
        .with_text("change", known.change.as_ref())
        .with("day", day)
        .with("month", month);
    for id in &known.places {
        fields = fields.with("place", id.to_string());
    }
    for id in &known.oppositions {
        fields = fields.with("opposition", on.opened.dossier.resolve(*id).to_string());
    }
    for id in &known.occurrences {
        fields = fields.with("occurrence", id.to_string());
    }
    Form::of(fields)
}

fn page(app: &App, visitor: &Visitor, on: &OnDimension, item: &'static Item, form: &Form) -> Markup {
    let (language, text) = (on.opened.language, on.opened.language.text());
    let said = on.analysis().map(|analysis| analysis.said(on.dimension(), &item.id)).unwrap_or_default();
    let shown = on.work().is_some_and(|work| !work.is_blind() || !work.earlier().is_empty());
    let about = Reported::Finding { dimension: on.dimension(), item: item.id.clone() };
    let untouched =
        on.opened.dossier.open_report(&about).is_none() || on.opened.dossier.shows_reported_to(&on.opened.member);
    let asked = Asked { key: item.id.clone(), text: language.of(&item.text).to_owned(), item: Some(item) };
    let main = html! {
        a .way-back .nl-link href=(on.path(&format!("#said-{}", item.id))) { (words::analysis::dimension(on.dimension(), language)) }
        (notice::errors(form, language))
        div .column {
            h1 { (asked.text) }
            @if let Some(help) = &item.help { p .muted { (language.of(help)) } }
            (answers::about(&answers::Shown { app, on, saved: false }, &asked))
            @if let Some(group) = item.group.as_ref().and_then(|id| on.list.groups.iter().find(|group| group.id == *id)) {
                p .small .muted { (language.of(&group.title)) }
            }
            @if shown {
                section aria-labelledby="said-head" {
                    h2 #said-head { (text.analysis_said()) }
                    (said::voices(on, &said))
                }
                section .section aria-labelledby="together-head" {
                    h2 #together-head { (text.analysis_how_together()) }
                    @if on.can_conclude() && untouched {
                        @if let Some(analysis) = on.analysis() { (Hooks::of(analysis, on.dimension(), &item.id).links(&on.opened)) }
                        (finding(on, item, form))
                    } @else { (facts(on, item)) }
                }
                (report_line::offer(&on.opened, &about))
            } @else {
                (notice::notice(notice::Tone::Info, "", html! { p { (text.refusal_answers_hidden()) " " a href=(on.path("")) { (text.analysis_to_own()) } } }))
            }
        }
    };
    Page::new(app, visitor, asked.text.as_str()).with(main)
}

fn finding(on: &OnDimension, item: &Item, form: &Form) -> Markup {
    let (language, text) = (on.opened.language, on.opened.language.text());
    let dossier = &on.opened.dossier;
    let oppositions: Vec<_> = dossier.map().map(|card| (card.id.to_string(), in_words(card, language))).collect();
    let occurrences: Vec<_> = dossier.occurrences().map(|card| (card.id.to_string(), card.what.to_string())).collect();
    let places = answers::places(dossier);
    // A question is answered in words, and in one word where that is possible.
    let (state, note) = match on.list.block {
        Block::Questions => (text.analysis_in_a_word(), text.analysis_our_answer()),
        _ => (text.analysis_state(), text.analysis_note()),
    };
    let one = |name, legend, words| Choices::of(name, legend, words).or_none().kept();
    let many = |name, legend, words| Choices::of(name, legend, words).many().lines().kept();
    html! {
        form .form method="post" action=(on.path(&format!("/items/{}", item.id))) data-writing=(on.opened.path("/writing")) {
            (field::act())
            (one("state", state, choices(AnswerState::ALL, AnswerState::slug, named::answer_state, language)).show(form, language))
            (Field::lines("note", note, 3).hint(text.analysis_note_hint()).optional().kept().place(Place::OppositionText).show(form, language))
            (one("evidence", text.analysis_evidence(), choices(Evidence::ALL, Evidence::slug, words::evidence, language)).show(form, language))
            (one("source", text.analysis_source(), choices(SourceKind::ALL, SourceKind::slug, named::source_kind, language)).show(form, language))
            (one("seen", text.analysis_seen(), choices(SeenWhere::ALL, SeenWhere::slug, words::seen_where, language)).show(form, language))
            @if !places.is_empty() { (many("place", text.analysis_places(), places).show(form, language)) }
            @if !oppositions.is_empty() { (many("opposition", text.analysis_oppositions(), oppositions).show(form, language)) }
            @if !occurrences.is_empty() { (many("occurrence", text.analysis_occurrences(), occurrences).show(form, language)) }
            @for extra in on.list.asks_of(item) { (extra_field(on, extra, form)) }
            div .actions { button .nl-button .nl-button--primary type="submit" { (text.analysis_finding_keep()) } }
        }
    }
}

/// What this dimension asks beyond what every finding is asked.
fn extra_field(on: &OnDimension, extra: Extra, form: &Form) -> Markup {
    let (language, text) = (on.opened.language, on.opened.language.text());
    let one = |name, legend, words| Choices::of(name, legend, words).or_none().kept().show(form, language);
    let lines = |name, label, hint| {
        let field = Field::lines(name, label, 2).hint(hint).optional().kept();
        field.class("utrecht-textarea--short").place(Place::OppositionText).show(form, language)
    };
    match extra {
        Extra::Orientation => one(
            "orientation",
            text.analysis_orientation(),
            choices(Orientation::ALL, Orientation::slug, words::orientation, language),
        ),
        Extra::Visibility => one(
            "visibility",
            text.analysis_visibility(),
            choices(Visibility::ALL, Visibility::slug, named::visibility, language),
        ),
        Extra::Strength => {
            one("strength", text.analysis_strength(), choices(Strength::ALL, Strength::slug, named::strength, language))
        }
        Extra::Use => lines("use", text.analysis_to_use(), text.analysis_to_use_hint()),
        Extra::Entry => Field::line("entry", text.analysis_entry())
            .hint(text.analysis_entry_hint())
            .optional()
            .kept()
            .place(Place::JobFunction)
            .show(form, language),
        Extra::Moment => html! {
            div .pair {
                (Field::line("day", text.analysis_day()).kind("date").optional().kept().class("utrecht-textbox--date").show(form, language))
                (Field::line("month", text.analysis_month()).kind("month").hint(text.analysis_month_hint()).optional().kept().class("utrecht-textbox--date").show(form, language))
            }
        },
        Extra::Predictable => one(
            "predictable",
            text.analysis_predictable(),
            choices(AnswerState::ALL, AnswerState::slug, named::answer_state, language),
        ),
        Extra::Change => lines("change", text.analysis_change(), text.analysis_change_hint()),
    }
}

/// What the group makes of it, for who reads.
fn facts(on: &OnDimension, item: &Item) -> Markup {
    let (language, text) = (on.opened.language, on.opened.language.text());
    let nothing = Finding::default();
    let Some(analysis) = on.analysis() else { return html! {} };
    let known = analysis.finding(&item.id).unwrap_or(&nothing);
    let words_of = |text: &Option<guard::Vetted>| text.as_ref().map(ToString::to_string);
    let mut rows = vec![
        (text.analysis_state(), known.state.map(|it| named::answer_state(it, language))),
        (text.analysis_note(), words_of(&known.note)),
        (text.analysis_evidence(), known.evidence.map(|it| words::evidence(it, language))),
        (text.analysis_source(), known.source.map(|it| named::source_kind(it, language))),
        (text.analysis_seen(), known.seen.map(|it| words::seen_where(it, language))),
    ];
    rows.extend(on.list.asks_of(item).into_iter().map(|extra| match extra {
        Extra::Orientation => {
            (text.analysis_orientation(), known.orientation.map(|it| words::orientation(it, language)))
        }
        Extra::Visibility => (text.analysis_visibility(), known.visibility.map(|it| named::visibility(it, language))),
        Extra::Strength => (text.analysis_strength(), known.strength.map(|it| named::strength(it, language))),
        Extra::Use => (text.analysis_to_use(), words_of(&known.to_use)),
        Extra::Entry => (text.analysis_entry(), words_of(&known.entry)),
        Extra::Moment => (text.analysis_moment(), known.moment.map(|it| calendar::when_in_words(it, language))),
        Extra::Predictable => {
            (text.analysis_predictable(), known.predictable.map(|it| named::answer_state(it, language)))
        }
        Extra::Change => (text.analysis_change(), words_of(&known.change)),
    }));
    html! {
        dl .facts .facts--beside { @for (name, value) in rows {
            div { dt { (name) } dd { (value.unwrap_or_else(|| text.field_not_said())) } }
        } }
        (Hooks::of(analysis, on.dimension(), &item.id).links(&on.opened))
    }
}
