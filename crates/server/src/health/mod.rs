//! For those who keep the installation running: is the process there, does the storage answer, and in which mode does it
//! run?

#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    component::Page,
    door::{Failure, Visitor},
    language::Language,
    routes::Routes,
    settings::Settings,
};
use axum::{extract::State, http::StatusCode};
use maud::{Markup, html};
use store::{SecondLock, Store, Way};

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::default().get("/health", health).get("/ready", ready).get("/installation", installation)
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

/// `GET /installation`: what keeps confirmed work, and what keeps organisations apart. For the administrator of accounts.
async fn installation(State(app): State<Shared>, visitor: Visitor) -> Result<Markup, Failure> {
    let (language, text) = (visitor.language, visitor.language.text());
    visitor.administrator()?;
    let unavailable = Failure::store(language);
    let lock = app.store.second_lock().await.map_err(&unavailable)?;
    let settings = app.store.durability().await.map_err(&unavailable)?;
    let engine = if lock == SecondLock::NotHere { "SQLite" } else { "PostgreSQL" };
    Ok(Page::new(&app, &visitor, text.health_title()).with(html! {
        a .way-back .nl-link href="/members" { (text.members_title()) }
        h1 .page-head { (text.health_title()) }
        section .section aria-labelledby="apart" {
            h2 #apart { (text.health_apart()) }
            p { (apart(lock, language)) }
        }
        section .section aria-labelledby="line" {
            h2 #line { (text.health_line()) }
            p { (line(&app.settings, language)) }
        }
        section .section aria-labelledby="way" {
            h2 #way { (text.health_way()) }
            p { (way(Store::way_to(&app.settings.database).map_err(&unavailable)?, language)) }
        }
        section .section aria-labelledby="passwords" {
            h2 #passwords { (text.health_passwords()) }
            p { @if app.leaked.is_some() { (text.health_passwords_list()) } @else { (text.health_passwords_no_list()) } }
        }
        section .section aria-labelledby="kept" {
            h2 #kept { (text.health_kept()) }
            p { (text.health_kept_means(engine)) }
            ul .utrecht-unordered-list { @for (name, value) in &settings {
                li { code { (name) " = " @if value.is_empty() { (text.health_nothing_set()) } @else { (value) } } }
            } }
        }
    }))
}

/// Whether somebody between a browser and the program can read along, in words.
fn line(settings: &Settings, language: Language) -> String {
    let text = language.text();
    match (settings.local_network, settings.listens_openly()) {
        (true, _) => text.health_line_local_network(),
        (false, true) => text.health_line_open(),
        (false, false) if settings.certificate.is_some() => text.health_line_certificate(),
        (false, false) => text.health_line_here(),
    }
}

/// Whether somebody between the program and its database can read along, in words.
fn way(way: Way, language: Language) -> String {
    let text = language.text();
    match way {
        Way::Here => text.health_way_here(),
        Way::Verified => text.health_way_verified(),
        Way::Open => text.health_way_open(),
    }
}

/// Whether the database itself keeps organisations apart, in words.
fn apart(lock: SecondLock, language: Language) -> String {
    let text = language.text();
    match lock {
        SecondLock::Holds => text.health_apart_twice(),
        SecondLock::NotHere => text.health_apart_sqlite(),
        SecondLock::UserPasses => text.health_apart_user_passes(),
        SecondLock::TablesOpen(tables) => text.health_apart_tables_open(tables),
    }
}
