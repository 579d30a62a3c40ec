//! Who comes into a dossier: its team and whoever looks after it, and reading along from outside of it (`glass`).

mod glass;
mod page;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    door::{Failure, Fields, Form, Opened, Visitor, act::act_id, answer, form::FieldError, team::Colleagues},
    routes::Routes,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use model::{Dossier, Event, Member, Refusal, Role};

/// The routes of the team.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/team", show)
        .post("/dossiers/{id}/team/closing", close)
        .post("/dossiers/{id}/team/opening", open)
        .post("/dossiers/{id}/team/members", add)
        .post("/dossiers/{id}/team/members/removal", remove)
        .post("/dossiers/{id}/team/ownership", take)
        .post("/dossiers/{id}/team/ownership/handing", hand)
        .and(glass::routes())
}

async fn show(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?.for_roles(|role| role != Role::Guest)?;
    let colleagues = Colleagues::of(&app, &opened).await?;
    Ok(page::team(&app, &visitor, &opened, &colleagues, &Form::empty()).into_response())
}

/// Does something to the team, and goes back to its page.
async fn does(
    app: &Shared,
    visitor: &Visitor,
    opened: &Opened,
    fields: &Fields,
    verb: impl Fn(&Dossier) -> Result<Vec<Event>, Refusal>,
) -> Result<Response, Failure> {
    let acted = opened.act_as(app, act_id(fields), verb).await;
    answer::unless_unchanged(acted, visitor)?;
    Ok(answer::done(visitor, &opened.path("/team")))
}

/// The colleague who was chosen in this field, or the page again.
async fn chosen(
    app: &Shared,
    visitor: &Visitor,
    opened: &Opened,
    fields: &Fields,
    field: &str,
) -> Result<Result<Member, Response>, Failure> {
    let colleagues = Colleagues::of(app, opened).await?;
    if let Some(member) = colleagues.member(app, fields.value(field)) {
        return Ok(Ok(member));
    }
    let mut form = Form::of(fields.clone());
    form.object(field, FieldError::NothingChosen);
    Ok(Err(answer::invalid(page::team(app, visitor, opened, &colleagues, &form))))
}

async fn close(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    does(&app, &visitor, &opened, &fields, |dossier| dossier.close_team(&opened.member)).await
}

async fn open(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    does(&app, &visitor, &opened, &fields, |dossier| dossier.open_team(&opened.member)).await
}

async fn add(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    match chosen(&app, &visitor, &opened, &fields, "added").await? {
        Ok(new) => {
            does(&app, &visitor, &opened, &fields, |dossier| dossier.add_team_member(&opened.member, &new)).await
        }
        Err(page) => Ok(page),
    }
}

async fn remove(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    // Also of an account that was removed meanwhile: by the id alone.
    let member = fields.value("removed").parse().map_err(|_| Failure::NotFound(visitor.language))?;
    does(&app, &visitor, &opened, &fields, |dossier| dossier.remove_team_member(&opened.member, member)).await
}

async fn take(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let left = Colleagues::of(&app, &opened).await?.owner_left(&opened);
    does(&app, &visitor, &opened, &fields, |dossier| dossier.take_ownership(&opened.member, left)).await
}

async fn hand(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_answer(&app, &visitor, &id).await?;
    let left = Colleagues::of(&app, &opened).await?.owner_left(&opened);
    match chosen(&app, &visitor, &opened, &fields, "owner-account").await? {
        Ok(to) => {
            does(&app, &visitor, &opened, &fields, |dossier| dossier.hand_ownership(&opened.member, &to, left)).await
        }
        Err(page) => Ok(page),
    }
}
