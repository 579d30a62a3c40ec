//! The console of a session: code, QR and link, who is here, the running step, and closing.

mod page;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    calendar,
    door::{
        Failure, Fields, Form, Opened, Visitor,
        act::{NotDone, act_id},
        answer, erase,
        form::FieldError,
        room_code,
    },
    live::Signal,
    routes::Routes,
    secret, words,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use model::{ActId, Refusal, SessionId, session::Step};

/// The routes of a session.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/session", show)
        .get("/dossiers/{id}/session/present", present)
        .post("/dossiers/{id}/session", open)
        .post("/dossiers/{id}/session/steps", start_step)
        .post("/dossiers/{id}/session/extension", extend)
        .post("/dossiers/{id}/session/closure", close)
}

async fn show(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = not_for_guests(Opened::find(&app, &visitor, &id).await?)?;
    console(&app, &visitor, &opened, &Form::empty()).await.map(IntoResponse::into_response)
}

async fn console(app: &Shared, visitor: &Visitor, opened: &Opened, form: &Form) -> Result<maud::Markup, Failure> {
    let code = room_code::current(app, opened).await?;
    Ok(page::console(app, visitor, opened, code.as_deref(), form))
}

fn not_for_guests(opened: Opened) -> Result<Opened, Failure> {
    if opened.guest.is_some() { Err(Failure::NotFound(opened.language)) } else { Ok(opened) }
}

/// Who is here, as a list.
async fn present(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let visitor = Visitor { wants_fragment: true, ..visitor };
    let opened = not_for_guests(Opened::find(&app, &visitor, &id).await?)?;
    Ok(answer::part(opened.dossier.seq, page::present(&app, &opened)))
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

async fn start_step(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let step = form.choice("step", Step::from_slug);
    let minutes: u16 = form.value("minutes").trim().parse().unwrap_or(0);
    let Some(step) = step else { return Ok(answer::invalid(console(&app, &visitor, &opened, &form).await?)) };
    let acted = opened.act_as(&app, act, |dossier| dossier.start_step(&opened.member, step, minutes)).await;
    if let Err(NotDone::Refused(refusal @ Refusal::OutOfRange)) = acted {
        form.object(
            &format!("minutes-{}", step.slug()),
            FieldError::Sentence(words::refusal(refusal, visitor.language)),
        );
        return Ok(answer::invalid(console(&app, &visitor, &opened, &form).await?));
    }
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &opened.path("/session")))
}

async fn extend(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    opened.act(&app, act_id(&fields), |dossier| dossier.extend_step(&opened.member, 5)).await?;
    Ok(answer::done(&visitor, &opened.path("/session")))
}

/// Closes the room: the code dies, guests leave, and nothing links a guest to a contribution any more. Each step can be
/// done again, and the room counts as closed only at the end: a crash half-way leaves a room that can be closed again.
async fn close(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let Some(session) = opened.dossier.open_room().map(|room| room.id) else {
        return Ok(answer::done(&visitor, &opened.path("/session")));
    };
    let dossier = opened.dossier.id;
    let closed = app.store.close_session(&session.to_string(), &calendar::now()).await;
    erase::out_of_the_tables(&app, closed).map_err(Failure::store(visitor.language))?;
    // A round is counted while it is known who placed which dots: the count is all that stays.
    if opened.dossier.open_round().is_some() {
        let counted = opened.act_as(&app, ActId(secret::id()), |d| d.close_dots_round(&opened.member)).await;
        match counted {
            Ok(_) | Err(NotDone::Refused(Refusal::RoundClosed)) => {}
            Err(other) => return Err(other.into_failure(visitor.language)),
        }
    }
    erase::dots(&app, dossier, visitor.language).await?;
    erase::guests(&app, dossier, visitor.language).await?;
    opened.act(&app, act_id(&fields), |dossier| dossier.close_session(&opened.member)).await?;
    // An act that was under way while the first round of erasing ran.
    erase::dots(&app, dossier, visitor.language).await?;
    erase::guests(&app, dossier, visitor.language).await?;
    app.rooms.tell(dossier, Signal::Closed(session));
    Ok(answer::done(&visitor, &opened.path("/session")))
}
