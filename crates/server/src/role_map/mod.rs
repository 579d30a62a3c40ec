//! Map 2 in a room: everyone involved gets a place, in a drawing and in a list that say the same.

mod adoption;
mod card;
mod comparison;
mod page;
mod start;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    component,
    door::{
        Failure, Fields, Form, OnMap, Opened, Visitor,
        act::{NotDone, act_id},
        answer,
        form::FieldError,
    },
    live::Reading,
    routes::Routes,
    words,
};
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{Html, IntoResponse, Response},
};
use guard::Place;
use model::{
    Refusal, RoleCardId,
    event::Surface,
    role_map::{RoleCardKind, Zone},
};
use serde::Deserialize;

/// The routes of map 2.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/role-maps", start::show)
        .post("/dossiers/{id}/role-maps", start::start)
        .get("/dossiers/{id}/role-maps/{map}", show)
        .get("/dossiers/{id}/role-maps/{map}/drawing", part)
        .post("/dossiers/{id}/role-maps/{map}/cards", place)
        .post("/dossiers/{id}/role-maps/{map}/moves", move_card)
        .post("/dossiers/{id}/role-maps/{map}/undo", undo)
        .post("/dossiers/{id}/role-maps/{map}/equal-treatment", adoption::equal_treatment)
        .get("/dossiers/{id}/role-maps/{map}/cards/{card}", card::show)
        .post("/dossiers/{id}/role-maps/{map}/cards/{card}", card::amend)
        .post("/dossiers/{id}/role-maps/{map}/cards/{card}/withdrawal", card::withdraw)
        .post("/dossiers/{id}/role-maps/{map}/cards/{card}/return", card::put_back)
        .get("/dossiers/{id}/role-maps/{map}/adoption", adoption::show)
        .post("/dossiers/{id}/role-maps/{map}/adoption", adoption::adopt)
        .post("/dossiers/{id}/role-maps/{map}/reopening", adoption::reopen)
        .get("/dossiers/{id}/role-maps/{map}/comparison", comparison::show)
}

/// What a page of the map is asked with.
#[derive(Deserialize)]
struct Asked {
    /// The card that was picked up and looks for a place.
    #[serde(default)]
    card: String,
    /// The number up to which a page knows.
    #[serde(default)]
    since: String,
    /// Whether the page can be written on; a page that no longer fits is told to start again.
    #[serde(default)]
    writable: String,
}

async fn show(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let on = OnMap::find(&app, &visitor, &id, &map).await?;
    let picked = asked.card.parse().ok();
    Ok(page::map(&app, &visitor, &on, picked, &page::blank())?.into_response())
}

/// Drawing and list together, so that they never disagree on a screen.
async fn part(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let visitor = Visitor { wants_fragment: true, ..visitor };
    let on = OnMap::find(&app, &visitor, &id, &map).await?;
    let (dossier, map) = (&on.opened.dossier, on.map()?);
    let writable = on.can_write();
    if !asked.writable.is_empty() && (asked.writable == "yes") != writable {
        return Ok(StatusCode::GONE.into_response());
    }
    if asked.since.parse().is_ok_and(|since: u64| since >= map.changed_at) {
        return Ok(answer::part(dossier.seq, StatusCode::NO_CONTENT));
    }
    let key = (
        dossier.id,
        Reading::RoleMap { map: on.id, writable, covered: on.opened.shows_covered() },
        dossier.seq,
        visitor.language,
    );
    let fragment = app
        .fragments
        .get_or_make(key, || component::role_map::both(dossier, map, writable, visitor.language).into_string());
    Ok(answer::part(dossier.seq, Html(fragment)))
}

async fn place(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let on = OnMap::find(&app, &visitor, &id, &map).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let name = form.text(&app.guard, "name", Place::RoleMap);
    let kind = form.choice("kind", RoleCardKind::from_slug);
    let zone = form.choice("zone", Zone::from_slug);
    let (Some(name), Some(kind), Some(zone)) = (name, kind, zone) else {
        return page::add_answer(&app, &visitor, &on, &form, true);
    };
    let card = RoleCardId(act.0);
    let by = &on.opened.member;
    let acted = on.opened.act(&app, act, |d| d.place_role_card(by, on.id, card, (name.clone(), kind, zone))).await?;
    if visitor.wants_fragment {
        let on = OnMap { opened: Opened { dossier: acted.dossier, ..on.opened }, ..on };
        return page::add_answer(&app, &visitor, &on, &page::blank(), false);
    }
    Ok(answer::done(&visitor, &on.path(&format!("#line-{card}"))))
}

/// Puts a card in a zone: the same act for a drag, two clicks, a key or a button.
async fn move_card(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let on = OnMap::find(&app, &visitor, &id, &map).await?;
    let unreadable = || Failure::Unreadable(visitor.language);
    let card: RoleCardId = fields.value("card").parse().map_err(|_| unreadable())?;
    let zone = Zone::from_slug(fields.value("zone")).ok_or_else(unreadable)?;
    let by = &on.opened.member;
    let acted = on.opened.act_as(&app, act_id(&fields), |d| d.move_role_card(by, on.id, card, zone)).await;
    answer::unless_unchanged(acted, &visitor)?;
    if visitor.wants_fragment {
        return Ok(page::move_form(&on).into_response());
    }
    Ok(answer::done(&visitor, &on.path(&format!("#line-{card}"))))
}

async fn undo(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let on = OnMap::find(&app, &visitor, &id, &map).await?;
    let by = &on.opened.member;
    let acted = on.opened.act_as(&app, act_id(&fields), |d| d.undo(by, Surface::RoleMap(on.id))).await;
    let dossier = match acted {
        Ok(acted) => acted.dossier,
        Err(NotDone::Refused(Refusal::NothingToUndo)) if visitor.wants_fragment => on.opened.dossier.clone(),
        Err(other) => return Err(other.into_failure(visitor.language)),
    };
    if visitor.wants_fragment {
        let on = OnMap { opened: Opened { dossier, ..on.opened }, ..on };
        return page::add_answer(&app, &visitor, &on, &Form::of(fields), false);
    }
    Ok(answer::done(&visitor, &on.path("")))
}

/// The sentence of a refusal beside a field.
fn refused(form: &mut Form, field: &str, refusal: Refusal, visitor: &Visitor) {
    form.object(field, FieldError::Sentence(words::refusal(refusal, visitor.language)));
}
