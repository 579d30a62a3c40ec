//! The form of an intervention on the plan: its fields, what was typed, and what is there already.

use crate::{
    app::App,
    component::{Choices, Field, card::in_words},
    door::{
        Fields, Form, Opened,
        form::{FieldError, was_field},
    },
    language::Language,
    words::role_map as words,
};
use guard::{Place, Vetted};
use maud::{Markup, html};
use model::{
    Date, DeploymentId, OppositionId,
    content::{Intervention, InterventionKind},
    deployment::{DeploymentChange as Change, DeploymentFields},
    role_map::Position,
};
use std::collections::BTreeSet;

/// How the form writes a field, and what changes.
type Changed<T> = (&'static str, fn(T) -> Change);
/// The same for a set of choices.
type ChangedSet<'a> = (&'static str, &'a dyn Fn(&Form) -> Change);

/// The changes that the form asks for: only what somebody changed since its page was made, so that two people who fill in
/// one form lose nothing. `None` when something is wrong. A meeting without the core of the contact check asks for a reason.
pub fn read(
    app: &App,
    form: &mut Form,
    entry: &Intervention,
    known: &DeploymentFields,
    language: Language,
) -> Option<Vec<Change>> {
    let mut changes: Vec<Option<Change>> = vec![];
    if form.is_changed("owner") {
        changes.push(form.text(&app.guard, "owner", Place::JobFunction).map(|it| Change::Owner(Some(it))));
    }
    let days: [Changed<Option<Date>>; 2] = [("start", Change::Start), ("end", Change::End)];
    for (name, change) in days {
        if form.is_changed(name) {
            changes.push(form.optional_date(name).map(change));
        }
    }
    let texts: [Changed<Option<Vetted>>; 4] = [
        ("expected", Change::Expected),
        ("sign", Change::Sign),
        ("adaptation", Change::Adaptation),
        ("contact-reason", Change::ContactReason),
    ];
    for (name, change) in texts {
        if form.fields.has(name) && form.is_changed(name) {
            changes.push(form.optional_text(&app.guard, name, Place::Reason).map(change));
        }
    }
    let mut changes = changes.into_iter().collect::<Option<Vec<_>>>()?;
    let sets: [ChangedSet<'_>; 4] = [
        ("opposition", &|form: &Form| {
            Change::Oppositions(chosen(form, "opposition", |it| it.parse::<OppositionId>().ok()))
        }),
        ("position", &|form: &Form| Change::Positions(chosen(form, "position", Position::from_slug))),
        ("finding", &|form: &Form| {
            Change::Findings(chosen(form, "finding", |id| app.content.item(id).map(|_| id.to_owned())))
        }),
        ("contact", &|form: &Form| Change::Contact(Some(chosen(form, "contact", |id| condition(app, id))))),
    ];
    for (name, change) in sets {
        if is_changed(form, name) {
            changes.push(change(form));
        }
    }
    let is_meeting = entry.kind == InterventionKind::Encounter;
    if is_meeting && known.after(&changes).lacks_contact_reason(&app.content.contact_check) {
        form.object("contact-reason", FieldError::Sentence(language.text().deployment_contact_reason_missing()));
        return None;
    }
    Some(changes)
}

/// What was filled in of that, for one that is new.
pub fn filled_in(changes: &[Change]) -> Vec<Change> {
    let nothing = DeploymentFields::default();
    changes.iter().filter(|change| !nothing.holds(change)).cloned().collect()
}

fn condition(app: &App, id: &str) -> Option<String> {
    app.content.contact_check.items.iter().find(|item| item.id == id).map(|item| item.id.clone())
}

fn chosen<T: Ord>(form: &Form, name: &str, read: impl Fn(&str) -> Option<T>) -> BTreeSet<T> {
    form.fields.values(name).filter_map(read).collect()
}

/// All that is chosen in a field with several choices, in one word.
fn together(form: &Form, name: &str) -> String {
    form.fields.values(name).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(" ")
}

/// Whether somebody changed what is chosen since the page was made. A form that does not tell what was chosen then, and
/// chooses nothing now, does not ask for it.
fn is_changed(form: &Form, name: &str) -> bool {
    match form.fields.has(&was_field(name)) {
        true => form.value(&was_field(name)) != together(form, name),
        false => form.fields.has(name),
    }
}

/// Tells the server what was chosen when the page was made.
fn was(form: &Form, name: &str) -> Markup {
    let field = was_field(name);
    let was = if form.fields.has(&field) { form.value(&field).to_owned() } else { together(form, name) };
    html! { input type="hidden" name=(field) value=(was); }
}

/// The form with what is there.
pub fn filled(opened: &Opened, id: DeploymentId) -> Form {
    let Some(it) = opened.dossier.deployment(id).map(|it| &it.fields) else { return Form::empty() };
    let day = |day: Option<model::Date>| day.map_or_else(String::new, |day| day.to_string());
    let texts = Fields::default()
        .with_text("owner", it.owner.as_ref())
        .with("start", day(it.start))
        .with("end", day(it.end))
        .with_text("expected", it.expected.as_ref())
        .with_text("sign", it.sign.as_ref())
        .with_text("adaptation", it.adaptation.as_ref())
        .with_text("contact-reason", it.contact_reason.as_ref());
    let oppositions = it.oppositions.iter().map(|id| ("opposition", opened.dossier.resolve(*id).to_string()));
    let positions = it.positions.iter().map(|position| ("position", position.slug().to_owned()));
    let findings = it.findings.iter().map(|item| ("finding", item.clone()));
    let met = it.contact.iter().flatten().map(|id| ("contact", id.clone()));
    let all = oppositions.chain(positions).chain(findings).chain(met);
    Form::of(all.fold(texts, |fields, (name, value)| fields.with(name, value)))
}

/// The fields, without the contact check.
pub fn fields(app: &App, opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let oppositions: Vec<_> =
        opened.dossier.map().map(|card| (card.id.to_string(), in_words(card, language))).collect();
    let positions = crate::words::choices(Position::ALL, Position::slug, words::position, language);
    let findings = findings(app, opened, form);
    html! {
        (Field::line("owner", text.deployment_owner()).hint(text.action_owner_hint()).kept().place(Place::JobFunction).show(form, language))
        div .pair {
            (Field::line("start", text.deployment_start()).hint(text.deployment_start_hint()).optional().kept().kind("date").class("utrecht-textbox--date").show(form, language))
            (Field::line("end", text.deployment_end()).optional().kept().kind("date").class("utrecht-textbox--date").show(form, language))
        }
        (Field::lines("expected", text.deployment_expected(), 2).hint(text.deployment_expected_hint()).optional().kept().class("utrecht-textarea--short").place(Place::Reason).show(form, language))
        (Field::lines("sign", text.deployment_sign(), 2).hint(text.deployment_sign_hint()).optional().kept().class("utrecht-textarea--short").place(Place::Reason).show(form, language))
        (Field::lines("adaptation", text.deployment_adaptation(), 2).hint(text.deployment_adaptation_hint()).optional().kept().class("utrecht-textarea--short").place(Place::Reason).show(form, language))
        @if !oppositions.is_empty() {
            (Choices::of("opposition", text.deployment_oppositions(), oppositions).many().lines().show(form, language)) (was(form, "opposition"))
        }
        (Choices::of("position", text.deployment_positions(), positions).many().show(form, language)) (was(form, "position"))
        @if !findings.is_empty() {
            (Choices::of("finding", text.deployment_findings(), findings).many().lines().show(form, language)) (was(form, "finding"))
        }
    }
}

/// What was found in the analysis, and what is chosen already.
fn findings(app: &App, opened: &Opened, form: &Form) -> Vec<(String, String)> {
    let language = opened.language;
    let found = |list| opened.dossier.analysis().into_iter().flat_map(move |it| it.found(list).map(|(item, _)| item));
    let mut items: Vec<&str> = app.content.dimensions.iter().flat_map(found).collect();
    let more: Vec<&str> = form.fields.values("finding").filter(|id| !items.contains(id)).collect();
    items.extend(more);
    let known = items.into_iter().filter_map(|id| app.content.item(id));
    known.map(|(_, item)| (item.id.clone(), language.of(&item.text).to_owned())).collect()
}

/// The conditions of the contact check, each with whether it belongs to the core.
pub fn contact(app: &App, opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let check = &app.content.contact_check;
    let word = |item: &model::content::ContactItem| match item.core {
        true => text.deployment_core(language.of(&item.text)),
        false => language.of(&item.text).to_owned(),
    };
    let conditions = check.items.iter().map(|item| (item.id.clone(), word(item))).collect();
    Choices::of("contact", text.deployment_contact_question(), conditions).many().lines().show(form, language)
}

/// The same, with what was chosen when the page was made, and the reason.
pub fn contact_kept(app: &App, opened: &Opened, form: &Form) -> Markup {
    html! { (contact(app, opened, form)) (was(form, "contact")) (contact_reason(opened, form)) }
}

/// Why it goes on although the core of the check is not met.
pub fn contact_reason(opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    Field::lines("contact-reason", text.deployment_contact_reason(), 2)
        .hint(text.deployment_contact_reason_hint())
        .optional()
        .kept()
        .class("utrecht-textarea--short")
        .place(Place::Reason)
        .show(form, language)
}
