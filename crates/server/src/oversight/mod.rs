//! Keeping watch over a dossier: a stop by the data protection officer, and a hold while somebody asks for it under the Woo.

mod page;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    door::{Failure, Fields, Form, Opened, Visitor, act::act_id, answer},
    routes::Routes,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use guard::{Place, Vetted};
use model::{Dossier, Event, Member, Refusal, Role};

/// The routes of keeping watch.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/oversight", show)
        .post("/dossiers/{id}/stop", stop)
        .post("/dossiers/{id}/stop/lifting", lift_stop)
        .post("/dossiers/{id}/hold", hold)
        .post("/dossiers/{id}/hold/lifting", lift_hold)
}

async fn show(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?.for_roles(|role| role != Role::Guest)?;
    Ok(page::oversight(&app, &visitor, &opened, &Form::empty()).into_response())
}

/// What somebody does with a reason.
type Verb = fn(&Dossier, &Member, Vetted) -> Result<Vec<Event>, Refusal>;

/// Reads the reason and does it; the page comes back when the reason cannot stay.
async fn with_reason(
    app: &Shared,
    visitor: &Visitor,
    opened: &Opened,
    fields: Fields,
    does: (&str, Verb),
) -> Result<Response, Failure> {
    let (field, verb) = does;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(reason) = form.text(&app.guard, field, Place::Reason) else {
        return Ok(answer::invalid(page::oversight(app, visitor, opened, &form)));
    };
    let acted = opened.act_as(app, act, |dossier| verb(dossier, &opened.member, reason.clone())).await;
    answer::unless_unchanged(acted, visitor)?;
    Ok(answer::done(visitor, &opened.path("/oversight")))
}

async fn stop(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?.for_roles(Role::oversees)?;
    with_reason(&app, &visitor, &opened, fields, ("stop-reason", Dossier::stop_dossier)).await
}

async fn lift_stop(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?.for_roles(Role::oversees)?;
    with_reason(&app, &visitor, &opened, fields, ("stop-reason", Dossier::lift_stop)).await
}

async fn hold(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_answer(&app, &visitor, &id).await?;
    with_reason(&app, &visitor, &opened, fields, ("hold-reason", Dossier::place_hold)).await
}

async fn lift_hold(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_answer(&app, &visitor, &id).await?;
    with_reason(&app, &visitor, &opened, fields, ("hold-reason", Dossier::lift_hold)).await
}
