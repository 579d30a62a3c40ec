//! The wall: a read-only view for a beamer, readable at eight metres.

use crate::{
    app::{App, Shared},
    component::{Page, card::shores, plan_step, qr, room, spotlight},
    door::{Failure, Opened, Visitor, answer, room_code},
    routes::Routes,
};
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use serde::Deserialize;

/// The routes of the wall.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/wall", show)
        .get("/dossiers/{id}/wall/head", head_part)
        .get("/dossiers/{id}/wall/board", board_part)
        .get("/dossiers/{id}/wall/room", room_part)
}

/// How many oppositions fit on a wall that must be readable from the back of the room.
const MOST_ROWS: usize = 5;

/// Light or dark, by the light in the room.
#[derive(Deserialize)]
struct Light {
    #[serde(default)]
    theme: String,
}

async fn show(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(light): Query<Light>,
) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    let code = room_code::current(&app, &opened).await?;
    let theme = if light.theme == "light" { "light" } else { "dark" };
    Ok(wall(&app, &visitor, &opened, code.as_deref(), theme).into_response())
}

async fn head_part(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &Visitor { wants_fragment: true, ..visitor }, &id).await?;
    Ok(answer::part(opened.dossier.seq, head(&opened)))
}

async fn board_part(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &Visitor { wants_fragment: true, ..visitor }, &id).await?;
    Ok(answer::part(opened.dossier.seq, board(&opened)))
}

async fn room_part(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &Visitor { wants_fragment: true, ..visitor }, &id).await?;
    Ok(answer::part(opened.dossier.seq, in_the_room(&app, &opened)))
}

fn wall(app: &App, visitor: &Visitor, opened: &Opened, code: Option<&str>, theme: &'static str) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let other = if theme == "dark" { "light" } else { "dark" };
    let main = html! {
        main .wall #main {
            (head(opened))
            (board(opened))
            footer .wall__foot {
                div {
                    (room::step(&opened.dossier, language, &opened.path("/step")))
                    (in_the_room(app, opened))
                    p .connection data-connection data-text-live="" data-text-lost=(text.room_lost()) data-text-queued=(text.room_lost()) {}
                    p .wall__light { a href={ "?theme=" (other) } { @if other == "light" { (text.wall_light()) } @else { (text.wall_dark()) } } " "
                        @if opened.guest.is_none() { a href=(opened.path("/session")) { (text.wall_back()) } } }
                }
                @if let Some(code) = code {
                    div .wall__door {
                        p { (text.session_join()) br; span .join-code { (qr::code_in_words(code)) } }
                        div .qr { (qr::qr(&room_code::join_address(app, visitor, code), &text.session_qr(code))) }
                    }
                }
            }
        }
    };
    Page::new(app, visitor, text.wall_title()).live(opened.path("/events")).theme(Some(theme)).bare(main)
}

/// What the room is busy with now.
fn head(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let running = opened.dossier.open_room().and_then(|room| room.step.as_ref());
    let question = running.and_then(|it| plan_step::question(&it.step, language));
    let title = running.map(|it| plan_step::title(&it.step, language));
    html! {
        header .wall__head #wall-head data-part="step" data-src=(opened.path("/wall/head")) data-seq=(opened.dossier.seq) {
            h1 { (question.or(title).unwrap_or_else(|| text.opposition_map_title())) }
            p .wall__step {
                (opened.dossier.title.as_ref().map_or_else(String::new, ToString::to_string))
                @if opened.dossier.open_room().is_some() { " · " (room::leader(opened)) }
            }
        }
    }
}

/// What stands in the light, or else the newest oppositions; how many there are in all stands at the foot.
fn board(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let cards: Vec<_> = opened.dossier.map().collect();
    let newest = &cards[cards.len().saturating_sub(MOST_ROWS)..];
    html! {
        div .wall__body #wall-board data-part="board role-map" data-src=(opened.path("/wall/board")) data-seq=(opened.dossier.seq) {
            @if opened.dossier.is_escalated() {
                p .wall__question { (text.unrest_crisis_title()) }
                p { (text.unrest_crisis()) }
            } @else if let Some((shown, _)) = opened.dossier.spotlight() { (spotlight::large(&opened.dossier, shown, language)) }
            @else {
                @if newest.is_empty() { p .wall__question { (text.board_empty()) } }
                ol .board { @for card in newest.iter().rev() {
                    li .opposition id={ "wall-" (card.id) } { h2 .shores { (shores(card.us_label.as_str(), card.them_label.as_str(), language)) } }
                } }
            }
        }
    }
}

fn in_the_room(app: &App, opened: &Opened) -> Markup {
    let text = opened.language.text();
    let dossier = &opened.dossier;
    html! {
        p .wall__room #wall-room data-part="presence" data-src=(opened.path("/wall/room")) data-seq=(dossier.seq) {
            (text.room_here(app.rooms.present(dossier.id).len())) ". "
            (text.dossier_count(dossier.map().count(), dossier.occurrences().count())) "."
        }
    }
}
