//! All maps of the dossier, and starting one.

use crate::{
    app::{App, Shared},
    calendar,
    component::{Choices, Page, card, field, notice},
    door::{
        Failure, Fields, Form, Opened, Visitor,
        act::{NotDone, act_id},
        answer,
    },
    words::{self, role_map as role_words},
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use model::{Opposition, OppositionId, Refusal, RoleMap, RoleMapId, choice::ChoiceOutcome};

/// The list of maps.
pub async fn show(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find_maps(&app, &visitor, &id).await?;
    let fields =
        chosen(&opened).map_or_else(Fields::default, |id| Fields::default().with("opposition", id.to_string()));
    Ok(page(&app, &visitor, &opened, &Form::of(fields)).into_response())
}

/// Starts a map.
pub async fn start(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    opened.must_show_maps(&app, &visitor)?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(opposition) = form.choice("opposition", |id| id.parse::<OppositionId>().ok()) else {
        return Ok(answer::invalid(page(&app, &visitor, &opened, &form)));
    };
    let map = RoleMapId(act.0);
    match opened.act_as(&app, act, |dossier| dossier.start_role_map(&opened.member, map, opposition)).await {
        Ok(_) => Ok(answer::done(&visitor, &opened.path(&format!("/role-maps/{map}")))),
        Err(NotDone::Refused(refusal @ Refusal::RoleMapOpen)) => {
            super::refused(&mut form, "opposition", refusal, &visitor);
            Ok(answer::invalid(page(&app, &visitor, &opened, &form)))
        }
        Err(other) => Err(other.into_failure(visitor.language)),
    }
}

fn chosen(opened: &Opened) -> Option<OppositionId> {
    match opened.dossier.choice()?.outcome {
        ChoiceOutcome::Selected(id) => Some(opened.dossier.resolve(id)),
        ChoiceOutcome::FollowOnly => None,
    }
}

fn page(app: &App, visitor: &Visitor, opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let dossier = &opened.dossier;
    let title = dossier.title.as_ref().map_or_else(String::new, ToString::to_string);
    let main = html! {
        @if opened.guest.is_none() { a .way-back .nl-link href=(opened.path("")) { (title) } }
        @else { a .way-back .nl-link href=(opened.path("/map")) { (text.opposition_back()) } }
        (notice::errors(form, language))
        div .page-head { h1 { (text.role_map_all()) } p { (text.role_map_all_intro()) } }
        @if dossier.role_maps().is_empty() {
            div .empty { h2 { (text.role_map_none()) } p { (text.role_map_none_means()) } }
        } @else {
            ul .parts { @for map in dossier.role_maps().iter().rev() { (line(opened, map)) } }
        }
        @if opened.leads() { (starting(opened, form)) }
    };
    Page::new(app, visitor, text.role_map_all()).with(main)
}

fn line(opened: &Opened, map: &RoleMap) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let about = opened.dossier.opposition(map.opposition);
    let day = calendar::day_in_words(calendar::day_of(&map.started_at), language);
    html! {
        li .part {
            h2 .part__name { a href=(opened.path(&format!("/role-maps/{}", map.id))) {
                (about.map_or_else(|| text.history_erased_card(), |about| card::in_words(about, language)))
            } }
            p .part__about {
                (text.role_map_line(map.version, day, map.cards().count())) " "
                (words::status(map.status(&opened.dossier, calendar::today()), language))
                @if let Some(pressure) = map.pressure() { ". " (text.role_map_pressure_is(role_words::pressure(pressure.value, language))) }
            }
        }
    }
}

/// The choice of a wij-zij; the one that was chosen on map 1 stands ready.
fn starting(opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let free = |about: &&Opposition| opened.dossier.role_maps_of(about.id).all(|map| map.adopted_at.is_some());
    let choices: Vec<_> = opened
        .dossier
        .map()
        .filter(free)
        .map(|about| (about.id.to_string(), card::in_words(about, language)))
        .collect();
    html! {
        section .section .column aria-labelledby="start-head" {
            h2 #start-head { (text.role_map_start()) }
            @if choices.is_empty() {
                p { (text.role_map_start_none()) " " a .nl-link href=(opened.path("/map")) { (text.role_map_to_map_1()) } }
            } @else {
                p { (text.role_map_start_means()) }
                form .form method="post" action=(opened.path("/role-maps")) {
                    (field::act())
                    (Choices::of("opposition", text.role_map_which(), choices).lines().show(form, language))
                    div .actions { button .nl-button .nl-button--primary type="submit" { (text.role_map_begin()) } }
                }
            }
        }
    }
}
