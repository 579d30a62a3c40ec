//! Brandstof and pressure: statements that circulate around a wij-zij, and how strongly the middle is pressed to choose.

mod page;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    door::{Failure, Fields, Form, Opened, Visitor, act::act_id, answer},
    routes::Routes,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use guard::Place;
use model::{
    FuelId, RoleMap, RoleMapId,
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

/// An opened dossier with the map whose fuel it is.
struct Around {
    opened: Opened,
    id: RoleMapId,
}

impl Around {
    async fn find(app: &Shared, visitor: &Visitor, id: &str, map: &str) -> Result<Self, Failure> {
        let opened = Opened::find(app, visitor, id).await?;
        let id: RoleMapId = map.parse().map_err(|_| Failure::NotFound(visitor.language))?;
        opened.dossier.role_map(id).ok_or(Failure::NotFound(visitor.language))?;
        Ok(Self { opened, id })
    }

    fn map(&self) -> Result<&RoleMap, Failure> {
        self.opened.dossier.role_map(self.id).ok_or(Failure::NotFound(self.opened.language))
    }

    fn path(&self, below: &str) -> String {
        self.opened.path(&format!("/role-maps/{}{below}", self.id))
    }

    fn can_write(&self) -> bool {
        self.opened.dossier.open_role_map(&self.opened.member, self.id).is_ok()
    }

    fn statement(&self, card: &str) -> Result<FuelId, Failure> {
        let not_found = || Failure::NotFound(self.opened.language);
        let id: FuelId = card.parse().map_err(|_| not_found())?;
        self.map()?.statement(id).map(|fuel| fuel.id).ok_or_else(not_found)
    }
}

type OfMap = (String, String);
type OfOne = (String, String, String);

async fn show(State(app): State<Shared>, visitor: Visitor, Path((id, map)): Path<OfMap>) -> Result<Response, Failure> {
    let around = Around::find(&app, &visitor, &id, &map).await?;
    Ok(page::list(&app, &visitor, &around, &page::blank())?.into_response())
}

async fn part(State(app): State<Shared>, visitor: Visitor, Path((id, map)): Path<OfMap>) -> Result<Response, Failure> {
    let visitor = Visitor { wants_fragment: true, ..visitor };
    let around = Around::find(&app, &visitor, &id, &map).await?;
    Ok(answer::part(around.opened.dossier.seq, page::statements(&around)?))
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
    let around = Around::find(&app, &visitor, &id, &map).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(typed) = read(&app, &mut form) else {
        return page::add_answer(&app, &visitor, &around, &form, true);
    };
    let fuel = FuelId(act.0);
    let by = &around.opened.member;
    let acted = around
        .opened
        .act(&app, act, |d| {
            let mut details = vec![];
            details.extend(typed.channel.map(|channel| FuelChange::Channel(Some(channel))));
            details.extend(typed.period.clone().map(|period| FuelChange::Period(Some(period))));
            d.add_fuel(by, around.id, fuel, typed.description.clone(), (typed.kind, typed.side), details)
        })
        .await?;
    if visitor.wants_fragment {
        let around = Around { opened: Opened { dossier: acted.dossier, ..around.opened }, ..around };
        return page::add_answer(&app, &visitor, &around, &page::blank(), false);
    }
    Ok(answer::done(&visitor, &around.path(&format!("/fuel#fuel-{fuel}"))))
}

async fn judge(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map)): Path<OfMap>,
    fields: Fields,
) -> Result<Response, Failure> {
    let around = Around::find(&app, &visitor, &id, &map).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let pressure = form.choice("pressure", MiddlePressure::from_slug);
    let reason = form.text(&app.guard, "reason", Place::Reason);
    let (Some(pressure), Some(reason)) = (pressure, reason) else {
        return Ok(answer::invalid(page::list(&app, &visitor, &around, &form)?));
    };
    let by = &around.opened.member;
    let acted = around.opened.act_as(&app, act, |d| d.judge_pressure(by, around.id, pressure, reason.clone())).await;
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &around.path("/fuel#pressure")))
}

async fn show_one(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map, card)): Path<OfOne>,
) -> Result<Response, Failure> {
    let around = Around::find(&app, &visitor, &id, &map).await?;
    let fuel = around.statement(&card)?;
    let form = page::filled(&around, fuel)?;
    Ok(page::one(&app, &visitor, &around, fuel, &form)?.into_response())
}

async fn amend(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map, card)): Path<OfOne>,
    fields: Fields,
) -> Result<Response, Failure> {
    let around = Around::find(&app, &visitor, &id, &map).await?;
    let fuel = around.statement(&card)?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(typed) = read(&app, &mut form) else {
        return Ok(answer::invalid(page::one(&app, &visitor, &around, fuel, &form)?));
    };
    let changes = vec![
        FuelChange::Description(typed.description),
        FuelChange::Kind(typed.kind),
        FuelChange::Side(typed.side),
        FuelChange::Channel(typed.channel),
        FuelChange::Period(typed.period),
    ];
    let by = &around.opened.member;
    let acted = around.opened.act_as(&app, act, |d| d.amend_fuel(by, around.id, fuel, changes.clone())).await;
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &around.path(&format!("/fuel#fuel-{fuel}"))))
}

async fn withdraw(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map, card)): Path<OfOne>,
    fields: Fields,
) -> Result<Response, Failure> {
    let around = Around::find(&app, &visitor, &id, &map).await?;
    let fuel = around.statement(&card)?;
    around.opened.act(&app, act_id(&fields), |d| d.withdraw_fuel(&around.opened.member, around.id, fuel)).await?;
    Ok(answer::done(&visitor, &around.path("/fuel")))
}

async fn put_back(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map, card)): Path<OfOne>,
    fields: Fields,
) -> Result<Response, Failure> {
    let around = Around::find(&app, &visitor, &id, &map).await?;
    let fuel = around.statement(&card)?;
    around.opened.act(&app, act_id(&fields), |d| d.put_back_fuel(&around.opened.member, around.id, fuel)).await?;
    Ok(answer::done(&visitor, &around.path(&format!("/fuel#fuel-{fuel}"))))
}
