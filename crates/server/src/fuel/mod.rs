//! Brandstof and pressure: statements that circulate on a wij-zij, and how strongly the middle is pressed to choose.

mod page;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    door::{Failure, Fields, Form, OnMap, Opened, Visitor, act::act_id, answer},
    routes::Routes,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use guard::Place;
use model::{
    FuelId,
    role_map::{ChannelKind, FuelChange, FuelSide, MiddlePressure, StatementKind},
};

/// The routes of fuel and pressure.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/role-maps/{map}/fuel", show)
        .get("/dossiers/{id}/role-maps/{map}/fuel/list", part)
        .post("/dossiers/{id}/role-maps/{map}/fuel", add)
        .post("/dossiers/{id}/role-maps/{map}/pressure", judge)
        .get("/dossiers/{id}/role-maps/{map}/fuel/{card}", show_one)
        .post("/dossiers/{id}/role-maps/{map}/fuel/{card}", amend)
        .post("/dossiers/{id}/role-maps/{map}/fuel/{card}/withdrawal", withdraw)
        .post("/dossiers/{id}/role-maps/{map}/fuel/{card}/return", put_back)
}

fn statement(on: &OnMap, card: &str) -> Result<FuelId, Failure> {
    let id = card.parse().ok().filter(|id| on.map().is_ok_and(|map| map.statement(*id).is_some()));
    id.ok_or(Failure::NotFound(on.opened.language))
}

type OfMap = (String, String);
type OfOne = (String, String, String);

async fn show(State(app): State<Shared>, visitor: Visitor, Path((id, map)): Path<OfMap>) -> Result<Response, Failure> {
    let on = OnMap::find(&app, &visitor, &id, &map).await?;
    Ok(page::list(&app, &visitor, &on, &page::blank())?.into_response())
}

async fn part(State(app): State<Shared>, visitor: Visitor, Path((id, map)): Path<OfMap>) -> Result<Response, Failure> {
    let visitor = Visitor { wants_fragment: true, ..visitor };
    let on = OnMap::find(&app, &visitor, &id, &map).await?;
    Ok(answer::part(on.opened.dossier.seq, page::statements(&on)?))
}

struct Typed {
    kind: StatementKind,
    side: FuelSide,
    description: guard::Vetted,
    channel: Option<ChannelKind>,
    period: Option<guard::Vetted>,
}

fn read(app: &Shared, form: &mut Form) -> Option<Typed> {
    let description = form.text(&app.guard, "description", Place::RoleMapText);
    let kind = form.choice("kind", StatementKind::from_slug);
    let side = form.choice("side", FuelSide::from_slug);
    let channel = form.optional_choice("channel", ChannelKind::from_slug);
    let period = form.optional_text(&app.guard, "period", Place::RoleMap);
    Some(Typed { kind: kind?, side: side?, description: description?, channel: channel?, period: period? })
}

async fn add(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map)): Path<OfMap>,
    fields: Fields,
) -> Result<Response, Failure> {
    let on = OnMap::find(&app, &visitor, &id, &map).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(typed) = read(&app, &mut form) else {
        return page::add_answer(&app, &visitor, &on, &form, true);
    };
    let fuel = FuelId(act.0);
    let by = &on.opened.member;
    let acted = on
        .opened
        .act(&app, act, |d| {
            let mut details = vec![];
            details.extend(typed.channel.map(|channel| FuelChange::Channel(Some(channel))));
            details.extend(typed.period.clone().map(|period| FuelChange::Period(Some(period))));
            d.add_fuel(by, on.id, fuel, typed.description.clone(), (typed.kind, typed.side), details)
        })
        .await?;
    if visitor.wants_fragment {
        let on = OnMap { opened: Opened { dossier: acted.dossier, ..on.opened }, ..on };
        return page::add_answer(&app, &visitor, &on, &page::blank(), false);
    }
    Ok(answer::done(&visitor, &on.path(&format!("/fuel#fuel-{fuel}"))))
}

async fn judge(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map)): Path<OfMap>,
    fields: Fields,
) -> Result<Response, Failure> {
    let on = OnMap::find(&app, &visitor, &id, &map).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let pressure = form.choice("pressure", MiddlePressure::from_slug);
    let reason = form.text(&app.guard, "reason", Place::Reason);
    let (Some(pressure), Some(reason)) = (pressure, reason) else {
        return Ok(answer::invalid(page::list(&app, &visitor, &on, &form)?));
    };
    let by = &on.opened.member;
    let acted = on.opened.act_as(&app, act, |d| d.judge_pressure(by, on.id, pressure, reason.clone())).await;
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &on.path("/fuel#pressure")))
}

async fn show_one(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map, card)): Path<OfOne>,
) -> Result<Response, Failure> {
    let on = OnMap::find(&app, &visitor, &id, &map).await?;
    let fuel = statement(&on, &card)?;
    let form = page::filled(&on, fuel)?;
    Ok(page::one(&app, &visitor, &on, fuel, &form)?.into_response())
}

async fn amend(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map, card)): Path<OfOne>,
    fields: Fields,
) -> Result<Response, Failure> {
    let on = OnMap::find(&app, &visitor, &id, &map).await?;
    let fuel = statement(&on, &card)?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(typed) = read(&app, &mut form) else {
        return Ok(answer::invalid(page::one(&app, &visitor, &on, fuel, &form)?));
    };
    let changes = vec![
        FuelChange::Description(typed.description),
        FuelChange::Kind(typed.kind),
        FuelChange::Side(typed.side),
        FuelChange::Channel(typed.channel),
        FuelChange::Period(typed.period),
    ];
    let by = &on.opened.member;
    let acted = on.opened.act_as(&app, act, |d| d.amend_fuel(by, on.id, fuel, changes.clone())).await;
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &on.path(&format!("/fuel#fuel-{fuel}"))))
}

async fn withdraw(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map, card)): Path<OfOne>,
    fields: Fields,
) -> Result<Response, Failure> {
    let on = OnMap::find(&app, &visitor, &id, &map).await?;
    let fuel = statement(&on, &card)?;
    on.opened.act(&app, act_id(&fields), |d| d.withdraw_fuel(&on.opened.member, on.id, fuel)).await?;
    Ok(answer::done(&visitor, &on.path("/fuel")))
}

async fn put_back(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map, card)): Path<OfOne>,
    fields: Fields,
) -> Result<Response, Failure> {
    let on = OnMap::find(&app, &visitor, &id, &map).await?;
    let fuel = statement(&on, &card)?;
    on.opened.act(&app, act_id(&fields), |d| d.put_back_fuel(&on.opened.member, on.id, fuel)).await?;
    Ok(answer::done(&visitor, &on.path(&format!("/fuel#fuel-{fuel}"))))
}
