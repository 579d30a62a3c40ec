//! The console of a session: code, QR and link, who is here, the steps with their clock, who leads, and closing.

mod close;
mod page;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    component::note,
    content,
    door::{
        Acted, Failure, Fields, Form, Opened, Visitor,
        act::{NotDone, act_id},
        answer, room_code,
    },
    routes::Routes,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use maud::Markup;
use model::{Dossier, Event, Refusal, SessionId, session::Mode};

/// The routes of a session.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/session", show)
        .get("/dossiers/{id}/session/present", present)
        .get("/dossiers/{id}/session/steps", steps)
        .get("/dossiers/{id}/session/heard", heard)
        .get("/dossiers/{id}/session/light", light)
        .get("/dossiers/{id}/session/notes", notes)
        .post("/dossiers/{id}/session", open)
        .post("/dossiers/{id}/session/steps", start_step)
        .post("/dossiers/{id}/session/extension", extend)
        .post("/dossiers/{id}/session/pause", pause)
        .post("/dossiers/{id}/session/resumption", resume)
        .post("/dossiers/{id}/session/mode", mode)
        .post("/dossiers/{id}/session/lead", lead)
        .post("/dossiers/{id}/session/closure", close::close)
}

async fn show(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = not_for_guests(Opened::find(&app, &visitor, &id).await?)?;
    let code = room_code::current(&app, &opened).await?;
    Ok(page::console(&app, &visitor, &opened, code.as_deref()).into_response())
}

fn not_for_guests(opened: Opened) -> Result<Opened, Failure> {
    if opened.guest.is_some() { Err(Failure::NotFound(opened.language)) } else { Ok(opened) }
}

/// A part of the console, for colleagues.
async fn part(
    app: &Shared,
    visitor: Visitor,
    id: &str,
    show: impl FnOnce(&Opened) -> Markup,
) -> Result<Response, Failure> {
    let visitor = Visitor { wants_fragment: true, ..visitor };
    let opened = not_for_guests(Opened::find(app, &visitor, id).await?)?;
    Ok(answer::part(opened.dossier.seq, show(&opened)))
}

/// Who is here, as a list.
async fn present(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    part(&app, visitor, &id, |opened| page::present(&app, opened)).await
}

/// The steps, the clock, and who leads.
async fn steps(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    part(&app, visitor, &id, page::steps).await
}

/// Who was not heard yet, by domain.
async fn heard(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    part(&app, visitor, &id, page::heard).await
}

/// What can be put on the wall in large.
async fn light(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    part(&app, visitor, &id, page::light).await
}

/// The notes as whoever leads sees them.
async fn notes(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let visitor = Visitor { wants_fragment: true, ..visitor };
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    Ok(answer::part(opened.dossier.seq, note::for_leader(&opened, &Form::empty())))
}

async fn open(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let act = act_id(&fields);
    let acted = opened.act_as(&app, act, |dossier| dossier.open_session(&opened.member, SessionId(act.0))).await;
    match acted {
        Ok(_) | Err(NotDone::Refused(Refusal::SessionRunning)) => Ok(answer::done(&visitor, &opened.path("/session"))),
        Err(other) => Err(other.into_failure(visitor.language)),
    }
}

/// Does something of whoever leads and goes back to the console. What changes nothing is no error: a button pressed twice.
async fn leads(
    app: &Shared,
    visitor: &Visitor,
    id: &str,
    fields: &Fields,
    verb: impl Fn(&Dossier, &Opened) -> Result<Vec<Event>, Refusal>,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(app, visitor, id).await?;
    let acted: Result<Acted, NotDone> = opened.act_as(app, act_id(fields), |dossier| verb(dossier, &opened)).await;
    answer::unless_unchanged(acted, visitor)?;
    Ok(answer::done(visitor, &opened.path("/session")))
}

async fn start_step(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let key: u16 = fields.value("step").parse().unwrap_or(0);
    let usual = content::usual_plan();
    leads(&app, &visitor, &id, &fields, |dossier, opened| dossier.start_step(&opened.member, &usual, key)).await
}

async fn extend(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    leads(&app, &visitor, &id, &fields, |dossier, opened| dossier.extend_step(&opened.member, 5)).await
}

async fn pause(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    leads(&app, &visitor, &id, &fields, |dossier, opened| dossier.pause_step(&opened.member)).await
}

async fn resume(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    leads(&app, &visitor, &id, &fields, |dossier, opened| dossier.resume_step(&opened.member)).await
}

async fn mode(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let chosen = Mode::from_slug(fields.value("mode"));
    leads(&app, &visitor, &id, &fields, |dossier, opened| {
        dossier.set_mode(&opened.member, chosen.ok_or(Refusal::OutOfRange)?)
    })
    .await
}

async fn lead(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    leads(&app, &visitor, &id, &fields, |dossier, opened| dossier.take_lead(&opened.member)).await
}
