//! Adopting map 2 with what is missing for it, reopening it with a reason, and the question that is always on the map.

use super::{page as map_page, refused};
use crate::{
    app::{App, Shared},
    calendar,
    component::{Field, Page, field, notice},
    door::{
        Failure, Fields, Form, OnMap, Visitor,
        act::{NotDone, act_id},
        answer,
    },
    words,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use guard::Place;
use maud::{Markup, html};
use model::{Refusal, role_map::EqualTreatment};

type Where = (String, String);

/// Keeps the answer to the question on equal treatment.
pub async fn equal_treatment(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map)): Path<Where>,
    fields: Fields,
) -> Result<Response, Failure> {
    let on = OnMap::find(&app, &visitor, &id, &map).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let answer = form.choice("equal", EqualTreatment::from_slug);
    let note = form.optional_text(&app.guard, "note", Place::RoleMapText);
    let (Some(answer), Some(note)) = (answer, note) else {
        return Ok(answer::invalid(map_page::map(&app, &visitor, &on, None, &form)?));
    };
    let by = &on.opened.member;
    let acted = on.opened.act_as(&app, act, |d| d.answer_equal_treatment(by, on.id, answer, note.clone())).await;
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &on.path("#equal-treatment")))
}

/// What there is to adopt, and what is missing.
pub async fn show(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map)): Path<Where>,
) -> Result<Response, Failure> {
    let on = OnMap::find(&app, &visitor, &id, &map).await?;
    Ok(page(&app, &visitor, &on, &Form::empty())?.into_response())
}

/// Adopts the map.
pub async fn adopt(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map)): Path<Where>,
    fields: Fields,
) -> Result<Response, Failure> {
    let on = OnMap::find_to_lead(&app, &visitor, &id, &map).await?;
    let mut form = Form::of(fields);
    let acted = on.opened.act_as(&app, act_id(&form.fields), |d| d.adopt_role_map(&on.opened.member, on.id)).await;
    match acted {
        Ok(_) => Ok(answer::done(&visitor, &on.path("/adoption"))),
        Err(NotDone::Refused(refusal @ (Refusal::MunicipalityCardMissing | Refusal::ReflectionMissing))) => {
            refused(&mut form, "missing", refusal, &visitor);
            Ok(answer::invalid(page(&app, &visitor, &on, &form)?))
        }
        Err(other) => Err(other.into_failure(visitor.language)),
    }
}

/// Opens it again.
pub async fn reopen(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map)): Path<Where>,
    fields: Fields,
) -> Result<Response, Failure> {
    let on = OnMap::find_to_lead(&app, &visitor, &id, &map).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(reason) = form.text(&app.guard, "reason", Place::Reason) else {
        return Ok(answer::invalid(page(&app, &visitor, &on, &form)?));
    };
    let by = &on.opened.member;
    on.opened.act(&app, act, |d| d.reopen_role_map(by, on.id, reason.clone())).await?;
    Ok(answer::done(&visitor, &on.path("")))
}

fn page(app: &App, visitor: &Visitor, on: &OnMap, form: &Form) -> Result<Markup, Failure> {
    let opened = &on.opened;
    let (language, text) = (opened.language, opened.language.text());
    let map = on.map()?;
    let status = map.status(&opened.dossier, calendar::today());
    let needed = [
        (map.shows_the_municipality(), text.role_map_need_municipality(), "", text.role_map_to_map()),
        (map.reflection.is_done(), text.role_map_need_share(), "/conduct", text.role_map_share()),
    ];
    let main = html! {
        a .way-back .nl-link href=(on.path("")) { (text.role_map_back()) }
        (notice::errors(form, language))
        div .column {
            h1 { (text.role_map_adoption()) }
            p { (text.role_map_state(words::status(status, language))) }
            @if map.adopted_at.is_none() {
                ul .role-needed #missing tabindex="-1" { @for (done, need, below, link) in &needed {
                    li .row .row--apart {
                        span { span class={ "sign sign--" @if *done { "ok" } @else { "warning" } } aria-hidden="true" {} " " (need) ": " strong { @if *done { (text.role_map_there()) } @else { (text.role_map_missing()) } } }
                        @if !done { a .nl-link href=(on.path(below)) { (link) } }
                    }
                } }
                @if map.pressure().is_none() { p .small { (text.role_map_no_pressure_yet()) " " a .nl-link href=(on.path("/fuel")) { (text.role_map_fuel()) } } }
                @if map.equal_treatment.is_none() { p .small { (text.role_map_no_equal_yet()) " " a .nl-link href=(on.path("#equal-treatment")) { (text.role_map_to_map()) } } }
                @if opened.leads() {
                    p { (text.role_map_adopt_means()) }
                    form .flush method="post" action=(on.path("/adoption")) {
                        (field::act())
                        button .nl-button .nl-button--primary type="submit" { (text.role_map_adopt()) }
                    }
                } @else { p { (text.role_map_only_leaders()) } }
            } @else if opened.leads() {
                form .form method="post" action=(on.path("/reopening")) {
                    (field::act())
                    (Field::lines("reason", text.role_map_reopen_reason(), 3).place(Place::Reason).show(form, language))
                    div .actions { button .nl-button type="submit" { (text.role_map_reopen()) } }
                }
            }
            @for reopening in &map.reopenings {
                p .small .muted { (text.role_map_was_reopened(calendar::moment_in_words(&reopening.at, language), reopening.reason.as_str())) }
            }
        }
    };
    Ok(Page::new(app, visitor, text.role_map_adoption()).with(main))
}
