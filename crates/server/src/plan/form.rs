//! What is typed about a step and about agreements.

use crate::{
    app::Shared,
    content,
    door::{Fields, Form, Opened, form::FieldError},
};
use guard::Place;
use model::session::{Agreement, MOST_MINUTES, Mode, Plan, PlanStep};

/// The plan that holds now.
pub fn now(opened: &Opened) -> Plan {
    opened.dossier.plan().cloned().unwrap_or_else(content::usual_plan)
}

/// The form of a step as it stands, or an empty one for a new step; and the agreements as they are.
pub fn filled(opened: &Opened, key: Option<u16>) -> Form {
    let plan = now(opened);
    let fields = match key.and_then(|key| plan.step(key)) {
        Some(step) => Fields::default()
            .with("step", step.key.to_string())
            .with("standard", step.standard.clone().unwrap_or_default())
            .with("step-title", step.title.as_ref().map_or("", |text| text.as_str()))
            .with("question", step.question.as_ref().map_or("", |text| text.as_str()))
            .with("minutes", step.minutes.to_string())
            .with("mode", step.mode.slug()),
        None => Fields::default().with("minutes", "15").with("mode", Mode::Everyone.slug()),
    };
    Form::of(fields)
}

/// The step that was typed, and whether the plan knows it already.
pub fn step(app: &Shared, opened: &Opened, form: &mut Form) -> Option<(PlanStep, bool)> {
    let key: Option<u16> = form.value("step").parse().ok();
    let known = key.filter(|key| now(opened).step(*key).is_some());
    let standard = Some(form.value("standard").to_owned()).filter(|id| content::standard_step(id).is_some());
    let title = form.optional_text(&app.guard, "step-title", Place::OppositionLabel);
    let question = form.optional_text(&app.guard, "question", Place::RoleMap);
    let minutes: Option<u16> = form.value("minutes").trim().parse().ok().filter(|it| (1..=MOST_MINUTES).contains(it));
    if minutes.is_none() {
        let sentence = opened.language.text().plan_minutes_wrong(MOST_MINUTES);
        form.object("minutes", FieldError::Sentence(sentence));
    }
    let mode = form.choice("mode", Mode::from_slug);
    if title == Some(None) && standard.is_none() {
        form.object("step-title", FieldError::Sentence(opened.language.text().plan_title_wrong()));
        return None;
    }
    let (title, question) = (title?, question?);
    let step = PlanStep { key: known.unwrap_or(0), standard, title, question, minutes: minutes?, mode: mode? };
    Some((step, known.is_some()))
}

/// The agreements that were ticked, and those in own words: one on each line.
pub fn agreements(app: &Shared, form: &mut Form) -> Option<Vec<Agreement>> {
    let known = &app.content.agreements.questions;
    let ticked = known.iter().filter(|it| form.fields.values("agreement").any(|id| id == it.id));
    let mut agreements: Vec<Agreement> = ticked.map(|it| Agreement::Standard(it.id.clone())).collect();
    let typed = form.value("agreement-own").to_owned();
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match form.fields.guard(&app.guard).vet(line, Place::RoleMap) {
            Ok(text) => agreements.push(Agreement::Own(text)),
            Err(objection) => {
                form.object("agreement-own", FieldError::Guard(objection));
                return None;
            }
        }
    }
    Some(agreements)
}
