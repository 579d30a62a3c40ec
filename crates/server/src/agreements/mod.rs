//! A colleague says that the agreements of the room were read. A guest reads them before coming in.

use crate::{
    app::Shared,
    door::{Failure, Fields, Opened, Visitor, act::act_id, answer},
    routes::Routes,
};
use axum::{
    extract::{Path, State},
    response::Response,
};

/// The routes of the agreements.
pub fn routes() -> Routes {
    Routes::default().post("/dossiers/{id}/agreements", read)
}

async fn read(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    let acted = opened.act_as(&app, act_id(&fields), |dossier| dossier.acknowledge_agreements(&opened.member)).await;
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &opened.path("/map")))
}
