//! Map 1 in a room: everybody sees it, everybody adds to it, nothing gets lost.

mod page;

use crate::{
    app::Shared,
    component::{board, room},
    door::{
        Failure, Fields, Form, Opened, Visitor,
        act::{NotDone, act_id},
        answer,
    },
    live::Reading,
    routes::Routes,
};
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use guard::Place;
use model::{OppositionId, Refusal, event::Surface};
use serde::Deserialize;

/// The routes of map 1.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/map", show)
        .get("/dossiers/{id}/board", changes)
        .get("/dossiers/{id}/off-the-map", off_the_map)
        .get("/dossiers/{id}/step", step)
        .post("/dossiers/{id}/oppositions", add)
        .post("/dossiers/{id}/undo", undo)
}

async fn show(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find_maps(&app, &visitor, &id).await?;
    Ok(page::map(&app, &visitor, &opened, &Form::empty()).into_response())
}

/// Which changes a page asks for.
#[derive(Deserialize)]
struct Since {
    /// The number up to which the page knows.
    #[serde(default)]
    since: String,
    /// Whether the page can be written on; a page that no longer fits is told to start again.
    #[serde(default)]
    writable: String,
}

async fn changes(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(asked): Query<Since>,
) -> Result<Response, Failure> {
    let visitor = Visitor { wants_fragment: true, ..visitor };
    let opened = Opened::find_maps(&app, &visitor, &id).await?;
    if !asked.writable.is_empty() && (asked.writable == "yes") != opened.can_add() {
        return Ok(axum::http::StatusCode::GONE.into_response());
    }
    let since = asked.since.parse().unwrap_or(0);
    let dossier = &opened.dossier;
    let covered = opened.shows_covered();
    let key = (dossier.id, Reading::Board { since, covered }, dossier.seq, visitor.language);
    let fragment = app.fragments.get_or_make(key, || board::changes(dossier, since, visitor.language).into_string());
    Ok(answer::part(dossier.seq, axum::response::Html(fragment)))
}

/// What was taken off the map.
async fn off_the_map(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let visitor = Visitor { wants_fragment: true, ..visitor };
    let opened = Opened::find_maps(&app, &visitor, &id).await?;
    Ok(answer::part(opened.dossier.seq, page::off_the_map(&opened)))
}

async fn step(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let visitor = Visitor { wants_fragment: true, ..visitor };
    let opened = Opened::find(&app, &visitor, &id).await?;
    let fragment = room::step(&opened.dossier, opened.language, &opened.path("/step"));
    Ok(answer::part(opened.dossier.seq, fragment))
}

async fn add(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_maps(&app, &visitor, &id).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let us = form.text(&app.guard, "us", Place::OppositionLabel);
    let them = form.text(&app.guard, "them", Place::OppositionLabel);
    let (Some(us), Some(them)) = (us, them) else { return Ok(page::add_answer(&app, &visitor, &opened, &form, true)) };
    // The card carries the id of the act, so that the same act cannot make two.
    let card = OppositionId(act.0);
    let verb = |dossier: &model::Dossier| dossier.contribute_opposition(&opened.member, card, us.clone(), them.clone());
    let acted = opened.act(&app, act, verb).await?;
    if visitor.wants_fragment {
        let opened = Opened { dossier: acted.dossier, ..opened };
        return Ok(page::add_answer(&app, &visitor, &opened, &Form::empty(), false));
    }
    let place = match acted.dossier.opposition(card) {
        Some(_) => format!("opposition-{card}"),
        None => "own-notes".to_owned(),
    };
    Ok(answer::done(&visitor, &opened.path(&format!("/map#{place}"))))
}

async fn undo(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_maps(&app, &visitor, &id).await?;
    let acted =
        opened.act_as(&app, act_id(&fields), |dossier| dossier.undo(&opened.member, Surface::OppositionMap)).await;
    let dossier = match acted {
        Ok(acted) => acted.dossier,
        Err(NotDone::Refused(Refusal::NothingToUndo)) if visitor.wants_fragment => opened.dossier.clone(),
        Err(other) => return Err(other.into_failure(visitor.language)),
    };
    if visitor.wants_fragment {
        // What was half typed stays in the line.
        let opened = Opened { dossier, ..opened };
        return Ok(page::add_answer(&app, &visitor, &opened, &Form::of(fields), false));
    }
    Ok(answer::done(&visitor, &opened.path("/map")))
}
