//! The form in which somebody answers alone: an answer for each item, and folded away what can be said with it.

use super::{
    OnDimension,
    asked::{self, Asked, Section},
};
use crate::{
    app::App,
    calendar,
    component::{Choices, Field, field, notice},
    door::{
        Fields, Form,
        form::{FieldError, reason_field, was_field},
    },
    words::{self, analysis as named, choices},
};
use guard::Place;
use maud::{Markup, html};
use model::{
    Dossier,
    analysis::{AnswerState, ItemAnswer, Phase, SourceKind},
    content::Block,
    occurrence::SeenWhere,
    opposition::Evidence,
};
use std::str::FromStr;

/// The fields of one answer; their names end with what is asked.
const FIELDS: [&str; 8] = ["state", "phase", "evidence", "note", "source", "seen", "place", "opposition"];

fn name(field: &str, key: &str) -> String {
    format!("{field}-{key}")
}

/// What an answer holds, as one text: who saves gives back nothing that was not touched.
fn held(form: &Form, key: &str) -> String {
    FIELDS.map(|field| form.digest(&name(field, key))).join("")
}

fn was(key: &str) -> String {
    was_field(&name("answer", key))
}

/// The answers of a form that were touched; `None` when something is wrong.
pub fn read(app: &App, form: &mut Form, on: &OnDimension, section: &Section) -> Option<Vec<ItemAnswer>> {
    let mut answers = vec![];
    for asked in &section.asked {
        let sent = FIELDS.iter().any(|field| form.fields.has(&name(field, &asked.key)));
        let before = form.value(&was(&asked.key));
        if sent && (before.is_empty() || before != crate::secret::digest(&held(form, &asked.key))) {
            answers.push(read_one(app, form, on, &asked.key));
        }
    }
    answers.into_iter().collect()
}

fn id<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

fn read_one(app: &App, form: &mut Form, on: &OnDimension, key: &str) -> Option<ItemAnswer> {
    let at = |field: &str| name(field, key);
    let block = on.list.block;
    let state = form.optional_choice(&at("state"), AnswerState::from_slug);
    let phase = form.optional_choice(&at("phase"), Phase::from_slug);
    let evidence = form.optional_choice(&at("evidence"), Evidence::from_slug);
    let note = form.optional_text(&app.guard, &at("note"), Place::OppositionText);
    let source = form.optional_choice(&at("source"), SourceKind::from_slug);
    let seen = form.optional_choice(&at("seen"), SeenWhere::from_slug);
    let place = form.optional_choice(&at("place"), id);
    let opposition = form.optional_choice(&at("opposition"), id);
    let answer = ItemAnswer {
        item: key.to_owned(),
        state: state?.filter(|_| block != Block::Phase),
        phase: phase?.filter(|_| block == Block::Phase),
        evidence: evidence?,
        note: note?,
        source: source?,
        seen: seen?,
        place: place?,
        opposition: opposition?,
    };
    let answered = match block {
        Block::Questions => answer.state.is_some() || answer.note.is_some(),
        Block::Phase => answer.phase.is_some(),
        Block::Checklist | Block::Pairs => answer.state.is_some(),
    };
    let beside = !(answer.evidence.is_none()
        && answer.note.is_none()
        && answer.source.is_none()
        && answer.seen.is_none()
        && answer.place.is_none()
        && answer.opposition.is_none());
    if !answered && beside {
        let first = if block == Block::Phase { at("phase") } else { at("state") };
        form.object(&first, FieldError::Sentence(on.opened.language.text().analysis_answer_first()));
        return None;
    }
    Some(answer)
}

/// The form with what this visitor answered.
pub fn filled(on: &OnDimension, section: &Section) -> Form {
    let own = on.work().and_then(|work| work.own_of(on.opened.member.id));
    let mut fields = Fields::default();
    for asked in &section.asked {
        let Some(answer) = own.and_then(|own| own.answers.get(&asked.key)) else { continue };
        let at = |field: &str| name(field, &asked.key);
        fields = fields
            .with(&at("state"), answer.state.map_or("", AnswerState::slug))
            .with(&at("phase"), answer.phase.map_or("", Phase::slug))
            .with(&at("evidence"), answer.evidence.map_or("", Evidence::slug))
            .with_text(&at("note"), answer.note.as_ref())
            .with(&at("source"), answer.source.map_or("", SourceKind::slug))
            .with(&at("seen"), answer.seen.map_or("", SeenWhere::slug))
            .with(&at("place"), answer.place.map_or_else(String::new, |id| id.to_string()))
            .with(&at("opposition"), answer.opposition.map_or_else(String::new, |id| id.to_string()));
    }
    Form::of(fields)
}

/// What the forms of a page are drawn with.
pub struct Shown<'a> {
    /// The program.
    pub app: &'a App,
    /// The dimension.
    pub on: &'a OnDimension,
    /// Whether this form was kept just now.
    pub saved: bool,
}

/// The form of one section.
pub fn form(shown: &Shown<'_>, section: &Section, form: &Form) -> Markup {
    let (on, language) = (shown.on, shown.on.opened.language);
    let text = language.text();
    let label = section.group.map_or_else(|| text.analysis_own(), |group| language.of(&group.title).to_owned());
    let own = on.work().and_then(|work| work.own_of(on.opened.member.id));
    let answered = section.asked.iter().filter(|it| own.is_some_and(|own| own.answers.contains_key(&it.key))).count();
    html! {
        form .answers id={ "answers-" (section.slug()) } method="post" action=(on.path("/answers")) data-act data-keep
            data-writing=(on.opened.path("/writing")) aria-label=(label) {
            (field::act())
            input type="hidden" name="group" value=(section.slug());
            @for asked in &section.asked { (answer(shown, asked, form)) }
            div .actions {
                button .nl-button .nl-button--primary type="submit" aria-label=[section.group.map(|_| text.analysis_save_of(&*label))] { (text.analysis_save()) }
                span .form-saved role="status" data-own { @if shown.saved { (text.analysis_saved(calendar::clock(&calendar::now()))) } }
            }
            p .small .muted { (text.analysis_own_count(answered, section.asked.len())) }
            p data-message role="alert" {}
        }
    }
}

/// One answer.
fn answer(shown: &Shown<'_>, asked: &Asked, form: &Form) -> Markup {
    let (on, language) = (shown.on, shown.on.opened.language);
    let (text, key) = (language.text(), &asked.key);
    let (state, phase, note) = (name("state", key), name("phase", key), name("note", key));
    let was_value = form.value(&was(key));
    let was_value = if was_value.is_empty() { crate::secret::digest(&held(form, key)) } else { was_value.to_owned() };
    let states = |legend: String| {
        let words = choices(AnswerState::ALL, AnswerState::slug, named::answer_state, language);
        Choices::of(&state, legend, words).or_none()
    };
    let help = asked.item.and_then(|item| item.help.as_ref()).map(|help| language.of(help));
    html! {
        div .answer id={ "asked-" (key) } {
            @match on.list.block {
                Block::Phase => {
                    (select(&phase, &asked.text, &choices(Phase::ALL, Phase::slug, named::phase, language), form, on))
                },
                Block::Questions => {
                    @let question = Field::lines(&note, &asked.text, 2).optional().class("utrecht-textarea--short").place(Place::OppositionText);
                    @let question = match help { Some(help) => question.hint(help), None => question };
                    (question.show(form, language))
                    (states(text.analysis_in_a_word()).show(form, language))
                },
                Block::Checklist | Block::Pairs => {
                    @let question = states(asked.text.clone());
                    @let question = match help { Some(help) => question.hint(help), None => question };
                    (question.show(form, language))
                },
            }
            (about(shown, asked))
            @if on.list.block == Block::Pairs { (opposition(on, key, form)) }
            (more(on, asked, form))
            input type="hidden" name=(was(key)) value=(was_value);
        }
    }
}

/// What stands with an item: that it is our own, that it can point at people, or how a narrative sounds.
pub fn about(shown: &Shown<'_>, asked: &Asked) -> Markup {
    let language = shown.on.opened.language;
    let text = language.text();
    let told = asked.item.and_then(|item| asked::narrative(shown.on, &shown.app.content.narratives.narratives, item));
    html! {
        @if let Some(provenance) = asked.provenance() { (notice::provenance(provenance, language)) }
        @if asked.item.is_some_and(|item| item.delicate) { p .field-warning { (text.analysis_delicate()) } }
        @if let Some(told) = told {
            dl .facts .answer__told {
                div { dt { (text.analysis_voice()) } dd { (language.of(&told.voice)) } }
                div { dt { (text.analysis_reply()) " " (notice::provenance(model::content::Provenance::Proposal, language)) } dd { (language.of(&told.reply)) } }
            }
        }
    }
}

/// What can be said with an answer: folded away until it was filled in.
fn more(on: &OnDimension, asked: &Asked, form: &Form) -> Markup {
    let (language, key) = (on.opened.language, &asked.key);
    let text = language.text();
    let hidden = FIELDS.iter().filter(|field| match on.list.block {
        Block::Phase => **field != "phase",
        Block::Questions => !["state", "note"].contains(*field),
        Block::Pairs => !["state", "opposition"].contains(*field),
        Block::Checklist => **field != "state",
    });
    let names: Vec<String> = hidden.map(|field| name(field, key)).collect();
    let open = names.iter().any(|name| {
        !form.value(name).is_empty() || form.error(name).is_some() || !form.value(&reason_field(name)).is_empty()
    });
    let note = name("note", key);
    html! {
        details .answer__more open[open] {
            summary { (text.analysis_explain()) span .visually-hidden { ": " (asked.text) } }
            div .answer__fields {
                @if on.list.block != Block::Questions {
                    (Field::lines(&note, text.analysis_note(), 2).hint(text.analysis_note_hint()).optional().class("utrecht-textarea--short").place(Place::OppositionText).show(form, language))
                }
                div .pair {
                    (select(&name("evidence", key), &text.analysis_evidence(), &choices(Evidence::ALL, Evidence::slug, words::evidence, language), form, on))
                    (select(&name("source", key), &text.analysis_source(), &choices(SourceKind::ALL, SourceKind::slug, named::source_kind, language), form, on))
                    @if on.list.block != Block::Phase {
                        (select(&name("seen", key), &text.analysis_seen(), &choices(SeenWhere::ALL, SeenWhere::slug, words::seen_where, language), form, on))
                        (place(on, key, form))
                        @if on.list.block != Block::Pairs { (opposition(on, key, form)) }
                    }
                }
            }
        }
    }
}

fn place(on: &OnDimension, key: &str, form: &Form) -> Markup {
    let options = places(&on.opened.dossier);
    html! { @if !options.is_empty() { (select(&name("place", key), &on.opened.language.text().analysis_place(), &options, form, on)) } }
}

/// The places to choose from.
pub fn places(dossier: &Dossier) -> Vec<(String, String)> {
    dossier.places().map(|place| (place.id.to_string(), place.name.to_string())).collect()
}

fn opposition(on: &OnDimension, key: &str, form: &Form) -> Markup {
    let language = on.opened.language;
    let options: Vec<_> = on
        .opened
        .dossier
        .map()
        .map(|card| (card.id.to_string(), crate::component::card::in_words(card, language)))
        .collect();
    html! { @if !options.is_empty() { (select(&name("opposition", key), &language.text().analysis_opposition(), &options, form, on)) } }
}

/// One of a list, or none.
fn select(name: &str, label: &str, options: &[(String, String)], form: &Form, on: &OnDimension) -> Markup {
    let language = on.opened.language;
    let error = form.error(name);
    let beside = format!("{name}-error");
    html! {
        div .utrecht-form-field .utrecht-form-field--invalid[error.is_some()] {
            label .utrecht-form-label .utrecht-form-field__label for=(name) { (label) }
            @if let Some(error) = error { p .utrecht-form-field-error-message id=(beside) { (error.sentence(language)) } }
            select .utrecht-select .utrecht-select--html-select id=(name) name=(name) aria-describedby=[error.map(|_| beside.as_str())]
                aria-invalid=[error.map(|_| "true")] {
                option value="" { (language.text().field_not_said()) }
                @for (value, word) in options { option value=(value) selected[form.value(name) == value] { (word) } }
            }
        }
    }
}
