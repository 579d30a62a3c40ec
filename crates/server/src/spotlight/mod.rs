//! Showing one wij-zij in large: on the wall, and on phones when they follow.

use crate::{
    app::Shared,
    component::spotlight,
    door::{Failure, Fields, Opened, Visitor, act::act_id, answer},
    routes::Routes,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use model::{Refusal, session::Subject};

/// The routes of the spotlight.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/spotlight", part)
        .post("/dossiers/{id}/spotlight", set)
        .post("/dossiers/{id}/spotlight/removal", clear)
}

async fn part(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &Visitor { wants_fragment: true, ..visitor }, &id).await?;
    Ok(answer::part(opened.dossier.seq, spotlight::on_phone(&opened)))
}

async fn set(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let (id, phones) = (fields.value("subject"), fields.value("phones") == "yes");
    let verb = |dossier: &model::Dossier| {
        let map = id.parse().ok().filter(|map| dossier.role_map(*map).is_some()).map(Subject::RoleMap);
        let card = || id.parse().map(Subject::Opposition);
        let on = map.map_or_else(card, Ok).map_err(|_| Refusal::Gone)?;
        dossier.set_spotlight(&opened.member, on, phones)
    };
    answer::unless_unchanged(opened.act_as(&app, act_id(&fields), verb).await, &visitor)?;
    Ok(answer::done(&visitor, &opened.path("/session")))
}

async fn clear(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let acted = opened.act_as(&app, act_id(&fields), |dossier| dossier.clear_spotlight(&opened.member)).await;
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &opened.path("/session")))
}
