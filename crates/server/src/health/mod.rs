//! For those who keep the installation running: is the process there, and does the storage answer?

#[cfg(test)]
mod tests;

use crate::{app::Shared, routes::Routes};
use axum::{extract::State, http::StatusCode};

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::default().get("/health", health).get("/ready", ready)
}

/// `GET /health`: the process is there.
async fn health() -> &'static str {
    "ok"
}

/// `GET /ready`: the storage answers.
async fn ready(State(app): State<Shared>) -> (StatusCode, &'static str) {
    match app.store.reachable().await {
        Ok(()) => (StatusCode::OK, "ok"),
        Err(error) => {
            tracing::error!(reason = error.to_string(), "the storage does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "storage")
        }
    }
}
