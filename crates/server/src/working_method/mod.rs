//! "Wat wij vastleggen": the public page on what is recorded with this product and what is not.

mod page;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    door::{Failure, Visitor, filled_in::FilledIn},
    routes::Routes,
};
use axum::extract::State;
use maud::Markup;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::default().get("/working-method", working_method)
}

/// `GET /working-method`: for everybody, without signing in.
async fn working_method(State(app): State<Shared>, visitor: Visitor) -> Result<Markup, Failure> {
    let unavailable = Failure::store(visitor.language);
    let mut houses = vec![];
    for organisation in app.store.organisations().await.map_err(&unavailable)? {
        let filled = FilledIn::of(&app, &organisation.id).await.map_err(&unavailable)?;
        houses.push((organisation.name, filled));
    }
    Ok(page::working_method(&app, &visitor, &houses))
}
