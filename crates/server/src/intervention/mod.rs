//! The catalogue of interventions: for everybody with an account, and in a dossier ordered by what fits it.

mod detail;
mod fields;
mod filter;
mod list;
mod search;
#[cfg(test)]
mod tests;
mod theories;

use crate::{
    app::{App, Shared},
    door::{Failure, Opened, Visitor},
    routes::Routes,
};
use axum::extract::{Path, Query, State};
use filter::Wanted;
use maud::Markup;
use model::content::Intervention;

/// The routes of the catalogue.
pub fn routes() -> Routes {
    Routes::default()
        .get("/interventions", all)
        .get("/interventions/theories", read_beside)
        .get("/interventions/{intervention}", show)
        .get("/dossiers/{id}/interventions", all_for)
        .get("/dossiers/{id}/interventions/{intervention}", show_for)
}

/// From where somebody reads the catalogue: on its own, or in a dossier.
struct Reading<'a> {
    app: &'a App,
    visitor: &'a Visitor,
    opened: Option<&'a Opened>,
}

impl Reading<'_> {
    /// The address of the catalogue, or of something below it.
    fn path(&self, below: &str) -> String {
        let below = format!("/interventions{below}");
        self.opened.map_or(below.clone(), |opened| opened.path(&below))
    }
}

fn entry<'a>(app: &'a App, visitor: &Visitor, id: &str) -> Result<&'a Intervention, Failure> {
    app.content.intervention(id).ok_or(Failure::NotFound(visitor.language))
}

async fn all(State(app): State<Shared>, visitor: Visitor, Query(wanted): Query<Wanted>) -> Result<Markup, Failure> {
    visitor.colleague()?;
    Ok(list::page(&Reading { app: &app, visitor: &visitor, opened: None }, &wanted))
}

async fn read_beside(State(app): State<Shared>, visitor: Visitor) -> Result<Markup, Failure> {
    visitor.colleague()?;
    Ok(theories::page(&app, &visitor))
}

async fn show(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Markup, Failure> {
    visitor.colleague()?;
    let entry = entry(&app, &visitor, &id)?;
    Ok(detail::page(&Reading { app: &app, visitor: &visitor, opened: None }, entry))
}

async fn all_for(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Markup, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    Ok(list::page(&Reading { app: &app, visitor: &visitor, opened: Some(&opened) }, &wanted))
}

async fn show_for(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, intervention)): Path<(String, String)>,
) -> Result<Markup, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    let entry = entry(&app, &visitor, &intervention)?;
    Ok(detail::page(&Reading { app: &app, visitor: &visitor, opened: Some(&opened) }, entry))
}
