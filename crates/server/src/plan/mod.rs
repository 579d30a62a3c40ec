//! The plan of a session: its steps and agreements, and plans that are kept to begin another session with.

mod form;
mod page;
mod template;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    content,
    door::{
        Acted, Failure, Fields, Form, Opened, Visitor,
        act::{NotDone, act_id},
        answer,
        form::FieldError,
    },
    routes::Routes,
    words,
};
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use model::{ActId, Refusal, session::PlanChange};
use serde::Deserialize;

/// The routes of a plan.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/session/plan", show)
        .post("/dossiers/{id}/session/plan/steps", step)
        .post("/dossiers/{id}/session/plan/moves", moves)
        .post("/dossiers/{id}/session/plan/agreements", agreements)
        .post("/dossiers/{id}/session/plan/templates", template::keep)
        .post("/dossiers/{id}/session/plan/beginning", template::begin)
        .post("/dossiers/{id}/session/plan/templates/removal", template::remove)
}

/// The step that is being changed.
#[derive(Deserialize)]
struct Chosen {
    #[serde(default)]
    step: String,
}

async fn show(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(chosen): Query<Chosen>,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let form = form::filled(&opened, chosen.step.parse().ok());
    Ok(page::plan(&app, &visitor, &opened, &form).await?.into_response())
}

/// Changes the plan. A refusal that is about what was typed stands beside this field.
async fn change(
    app: &Shared,
    visitor: &Visitor,
    opened: &Opened,
    act: ActId,
    change: PlanChange,
    (mut form, beside): (Form, &str),
) -> Result<Response, Failure> {
    let usual = content::usual_plan();
    let acted: Result<Acted, NotDone> =
        opened.act_as(app, act, |dossier| dossier.change_plan(&opened.member, &usual, change.clone())).await;
    if let Err(NotDone::Refused(refusal @ (Refusal::OutOfRange | Refusal::StepRunning))) = acted {
        form.object(beside, FieldError::Sentence(words::refusal(refusal, visitor.language)));
        return Ok(answer::invalid(page::plan(app, visitor, opened, &form).await?));
    }
    answer::unless_unchanged(acted, visitor)?;
    Ok(answer::done(visitor, &opened.path("/session/plan")))
}

/// Adds a step, or changes the one with the key of the form.
async fn step(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some((step, known)) = form::step(&app, &opened, &mut form) else {
        return Ok(answer::invalid(page::plan(&app, &visitor, &opened, &form).await?));
    };
    let wanted = if known { PlanChange::Change(step) } else { PlanChange::Add(step) };
    change(&app, &visitor, &opened, act, wanted, (form, "minutes")).await
}

/// Moves a step up or down, or takes it out.
async fn moves(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let key = fields.value("step").parse().unwrap_or(0);
    let wanted = match fields.value("move") {
        "up" => PlanChange::Up(key),
        "down" => PlanChange::Down(key),
        _ => PlanChange::Remove(key),
    };
    let beside = format!("plan-step-{key}");
    change(&app, &visitor, &opened, act_id(&fields), wanted, (Form::empty(), &beside)).await
}

async fn agreements(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(agreements) = form::agreements(&app, &mut form) else {
        return Ok(answer::invalid(page::plan(&app, &visitor, &opened, &form).await?));
    };
    change(&app, &visitor, &opened, act, PlanChange::Agreements(agreements), (form, "agreement-own")).await
}
