//! "Wat wij vastleggen": the public page on what is recorded with this product and what is not.

mod page;
#[cfg(test)]
mod tests;

use crate::{app::Shared, door::Visitor, routes::Routes};
use axum::extract::State;
use maud::Markup;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::default().get("/working-method", working_method)
}

/// `GET /working-method`: for everybody, without signing in.
async fn working_method(State(app): State<Shared>, visitor: Visitor) -> Markup {
    page::working_method(&app, &visitor)
}
