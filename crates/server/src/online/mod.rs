//! Online against offline: where each finding, wij-zij and occurrence was seen, and what to check of what was seen online
//! only.

mod page;
#[cfg(test)]
mod tests;

use crate::{
    app::{App, Shared},
    component::card::in_words,
    door::{Failure, Opened, Visitor, answer},
    routes::Routes,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use model::{Dossier, Opposition, occurrence::SeenWhere, opposition::SeenAt};
use std::collections::BTreeSet;

/// The routes of online against offline.
pub fn routes() -> Routes {
    Routes::default().get("/dossiers/{id}/online", show).get("/dossiers/{id}/online/list", list)
}

async fn show(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    Ok(page::show(&app, &visitor, &opened).into_response())
}

async fn list(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &Visitor { wants_fragment: true, ..visitor }, &id).await?;
    Ok(answer::part(opened.dossier.seq, page::list(&app, &opened)))
}

/// What sort of thing was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Finding,
    Opposition,
    Occurrence,
}

impl Sort {
    const ALL: [Self; 3] = [Self::Finding, Self::Opposition, Self::Occurrence];
}

/// Something that was seen, or found.
struct Thing {
    sort: Sort,
    what: String,
    /// Below the address of the dossier.
    below: String,
    /// None when nobody said where.
    seen: Option<SeenWhere>,
    /// The places that it hangs on, by name.
    places: Vec<String>,
}

/// Everything that can be seen somewhere, in the order of the analysis and of map 1.
fn things(app: &App, opened: &Opened) -> Vec<Thing> {
    let (dossier, language) = (&opened.dossier, opened.language);
    let mut things = findings(app, opened);
    things.extend(dossier.map().map(|card| Thing {
        sort: Sort::Opposition,
        what: in_words(card, language),
        below: format!("/oppositions/{}", card.id),
        seen: of_opposition(dossier, card),
        places: vec![],
    }));
    things.extend(dossier.occurrences().map(|card| Thing {
        sort: Sort::Occurrence,
        what: card.what.to_string(),
        below: format!("/occurrences/{}", card.id),
        seen: card.seen,
        places: card.place.iter().map(ToString::to_string).collect(),
    }));
    things
}

fn findings(app: &App, opened: &Opened) -> Vec<Thing> {
    let Some(analysis) = opened.dossier.analysis() else { return vec![] };
    let mut things = vec![];
    for list in &app.content.dimensions {
        for (id, standing) in analysis.found(list) {
            let places = opened.dossier.places().filter(|place| standing.places.contains(&place.id));
            things.push(Thing {
                sort: Sort::Finding,
                what: list.item(id).map_or_else(String::new, |item| opened.language.of(&item.text).to_owned()),
                below: format!("/analysis/{}/items/{id}", list.dimension.slug()),
                seen: standing.seen,
                places: places.map(|place| place.name.to_string()).collect(),
            });
        }
    }
    things
}

/// Where a wij-zij was seen: what is not online is a street, a meeting or a newspaper.
fn of_opposition(dossier: &Dossier, card: &Opposition) -> Option<SeenWhere> {
    let seen: BTreeSet<bool> = dossier.seen_at(card).into_iter().map(|at| at == SeenAt::Online).collect();
    match (seen.contains(&true), seen.contains(&false)) {
        (true, true) => Some(SeenWhere::Both),
        (true, false) => Some(SeenWhere::Online),
        (false, true) => Some(SeenWhere::Offline),
        (false, false) => None,
    }
}
