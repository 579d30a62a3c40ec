//! The history of a dossier: everything that happened, and the map as it stood at any moment.

mod moments;
mod page;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    component::history,
    door::{Failure, Opened, Visitor},
    routes::Routes,
};
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use model::{Dossier, Recorded};

/// The routes of the history.
pub fn routes() -> Routes {
    Routes::default().get("/dossiers/{id}/history", show).get("/dossiers/{id}/history/{seq}", as_it_was)
}

/// How many acts stand on one page.
const ON_A_PAGE: usize = 200;

/// The dossier with its whole log. Who did what is for colleagues: a guest sees the map, not the history.
async fn read(app: &Shared, visitor: &Visitor, id: &str) -> Result<(Opened, Vec<Recorded>), Failure> {
    let opened = Opened::find(app, visitor, id).await?;
    if opened.guest.is_some() {
        return Err(Failure::NotFound(visitor.language));
    }
    let log = opened.log(app).await?;
    Ok((opened, log))
}

async fn show(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let (opened, log) = read(&app, &visitor, &id).await?;
    let before = asked.iter().find(|(name, _)| name == "before").and_then(|(_, seq)| seq.parse().ok());
    let mut lines = history::lines(&opened.dossier, &log, None, visitor.language);
    lines.retain(|line| before.is_none_or(|before: u64| line.seq < before));
    let more = lines.len() > ON_A_PAGE;
    lines.truncate(ON_A_PAGE);
    let older = lines.last().map(|line| line.seq).filter(|_| more);
    let shown = page::Shown { lines: &lines, older, newest: before.is_none() };
    Ok(page::history(&app, &visitor, &opened, &shown, &moments::moments(&log)).into_response())
}

async fn as_it_was(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, seq)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (opened, log) = read(&app, &visitor, &id).await?;
    let not_found = || Failure::NotFound(visitor.language);
    let seq: u64 = seq.parse().map_err(|_| not_found())?;
    let last = log.iter().find(|entry| entry.seq == seq).ok_or_else(not_found)?;
    let then = Dossier::replay(opened.dossier.id, log.iter().filter(|entry| entry.seq <= seq));
    Ok(page::as_it_was(&app, &visitor, &opened, &then, &last.at).into_response())
}
