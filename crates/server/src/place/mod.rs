//! Places of an analysis: at the level of a neighbourhood or a kind of place, never an address.

mod page;
#[cfg(test)]
mod tests;

use crate::{
    app::{App, Shared},
    door::{Failure, Fields, Form, Opened, Visitor, act::act_id, answer},
    routes::Routes,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use guard::Place;
use model::{PlaceId, analysis::PlaceChange, content::Dimension};

/// The routes of places.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/places", all)
        .post("/dossiers/{id}/places", add)
        .get("/dossiers/{id}/places/list", list)
        .get("/dossiers/{id}/places/{card}", show)
        .post("/dossiers/{id}/places/{card}", amend)
        .post("/dossiers/{id}/places/{card}/withdrawal", withdraw)
        .post("/dossiers/{id}/places/{card}/return", put_back)
}

async fn all(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    Ok(page::all(&app, &visitor, &opened, &Form::empty()).into_response())
}

async fn list(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &Visitor { wants_fragment: true, ..visitor }, &id).await?;
    Ok(answer::part(opened.dossier.seq, page::list(&app, &opened)))
}

/// The kind of place: an item of the dimension of locations. The outer `None` means that something is wrong.
fn read_kind(app: &App, form: &mut Form) -> Option<Option<String>> {
    let kinds = app.content.dimension(Dimension::Locations);
    form.optional_choice("kind", |id| Some(kinds?.item(id)?.id.clone()))
}

async fn add(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    // As on map 2: a place below the neighbourhood stops and asks why.
    let (name, kind) = (form.text(&app.guard, "name", Place::RoleMap), read_kind(&app, &mut form));
    let (Some(name), Some(kind)) = (name, kind) else {
        return Ok(answer::invalid(page::add_answer(&app, &visitor, &opened, &form)));
    };
    let place = PlaceId(act.0);
    let by = &opened.member;
    let acted = opened.act(&app, act, |dossier| dossier.add_place(by, place, name.clone(), kind.clone())).await?;
    if visitor.wants_fragment {
        let opened = Opened { dossier: acted.dossier, ..opened };
        return Ok(page::add_answer(&app, &visitor, &opened, &Form::empty()).into_response());
    }
    Ok(answer::done(&visitor, &opened.path(&format!("/places#place-{place}"))))
}

/// Opens the dossier and finds the place in it.
async fn find(app: &Shared, visitor: &Visitor, id: &str, place: &str) -> Result<(Opened, PlaceId), Failure> {
    Opened::find_card(app, visitor, id, place, |dossier, place| dossier.place(place).is_some()).await
}

async fn show(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, place)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (opened, place) = find(&app, &visitor, &id, &place).await?;
    let form = page::filled(&opened, place);
    Ok(page::one(&app, &visitor, &opened, place, &form)?.into_response())
}

/// Changes what somebody changed: who saves gives nobody back what stood there when the page was made.
async fn amend(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, place)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, place) = find(&app, &visitor, &id, &place).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let mut changes = vec![];
    if form.is_changed("name") {
        changes.extend(form.text(&app.guard, "name", Place::RoleMap).map(PlaceChange::Name));
    }
    if form.is_changed("kind") {
        changes.extend(read_kind(&app, &mut form).map(PlaceChange::Kind));
    }
    if !form.is_fine() {
        return Ok(answer::invalid(page::one(&app, &visitor, &opened, place, &form)?));
    }
    let acted = opened.act_as(&app, act, |dossier| dossier.amend_place(&opened.member, place, changes.clone())).await;
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &opened.path(&format!("/places#place-{place}"))))
}

async fn withdraw(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, place)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, place) = find(&app, &visitor, &id, &place).await?;
    opened.act(&app, act_id(&fields), |dossier| dossier.withdraw_place(&opened.member, place)).await?;
    Ok(answer::done(&visitor, &opened.path("/places")))
}

async fn put_back(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, place)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, place) = find(&app, &visitor, &id, &place).await?;
    opened.act(&app, act_id(&fields), |dossier| dossier.put_back_place(&opened.member, place)).await?;
    Ok(answer::done(&visitor, &opened.path(&format!("/places#place-{place}"))))
}
