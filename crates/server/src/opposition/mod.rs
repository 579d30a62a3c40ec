//! The card of one wij-zij: everything about it, and putting things right.

mod form;
mod page;

use crate::{
    app::Shared,
    door::{
        Failure, Fields, Form, Opened, Visitor,
        act::{NotDone, act_id},
        answer,
    },
    routes::Routes,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use model::{Dossier, Event, OppositionId, Refusal};

/// The routes of a card.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/oppositions/{card}", show)
        .post("/dossiers/{id}/oppositions/{card}", amend)
        .post("/dossiers/{id}/oppositions/{card}/withdrawal", withdraw)
        .post("/dossiers/{id}/oppositions/{card}/return", put_back)
        .post("/dossiers/{id}/oppositions/{card}/merge", merge)
        .post("/dossiers/{id}/oppositions/{card}/relations", relate)
        .post("/dossiers/{id}/oppositions/{card}/relations/removal", unrelate)
}

/// Opens the dossier and finds the card in it.
async fn find(app: &Shared, visitor: &Visitor, id: &str, card: &str) -> Result<(Opened, OppositionId), Failure> {
    Opened::find_card(app, visitor, id, card, |dossier, card| dossier.opposition(card).is_some()).await
}

async fn show(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    let form = form::filled(&opened, card);
    Ok(page::card(&app, &visitor, &opened, card, &form).await?.into_response())
}

async fn amend(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(changes) = form::changes(&app, &mut form) else {
        return Ok(answer::invalid(page::card(&app, &visitor, &opened, card, &form).await?));
    };
    let acted =
        opened.act_as(&app, act, |dossier| dossier.amend_opposition(&opened.member, card, changes.clone())).await;
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &opened.path(&format!("/map#opposition-{card}"))))
}

async fn withdraw(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    let acted = opened.act_as(&app, act_id(&fields), |dossier| dossier.withdraw_opposition(&opened.member, card)).await;
    on_the_map(&visitor, &opened, acted.map(drop), "/map")
}

async fn put_back(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    let acted = opened.act_as(&app, act_id(&fields), |dossier| dossier.put_back_opposition(&opened.member, card)).await;
    on_the_map(&visitor, &opened, acted.map(drop), &format!("/map#opposition-{card}"))
}

async fn merge(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    let Ok(kept) = fields.value("into").parse::<OppositionId>() else {
        return nothing_chosen(&app, &visitor, &opened, card, "into").await;
    };
    let acted =
        opened.act_as(&app, act_id(&fields), |dossier| dossier.merge_oppositions(&opened.member, kept, card)).await;
    on_the_map(&visitor, &opened, acted.map(drop), &format!("/map#opposition-{kept}"))
}

async fn relate(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    related(app, visitor, (id, card), fields, Dossier::relate_oppositions).await
}

async fn unrelate(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    related(app, visitor, (id, card), fields, Dossier::unrelate_oppositions).await
}

type Relate = fn(&Dossier, &model::Member, OppositionId, OppositionId) -> Result<Vec<Event>, Refusal>;

async fn related(
    app: Shared,
    visitor: Visitor,
    (id, card): (String, String),
    fields: Fields,
    verb: Relate,
) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    let Ok(other) = fields.value("with").parse::<OppositionId>() else {
        return nothing_chosen(&app, &visitor, &opened, card, "with").await;
    };
    let acted = opened.act_as(&app, act_id(&fields), |dossier| verb(dossier, &opened.member, card, other)).await;
    on_the_map(&visitor, &opened, acted.map(drop), &format!("/oppositions/{card}#related"))
}

async fn nothing_chosen(
    app: &Shared,
    visitor: &Visitor,
    opened: &Opened,
    card: OppositionId,
    name: &str,
) -> Result<Response, Failure> {
    let mut form = form::filled(opened, card);
    form.object(name, crate::door::form::FieldError::NothingChosen);
    Ok(answer::invalid(page::card(app, visitor, opened, card, &form).await?))
}

/// Back to the map; pressing twice is no error.
fn on_the_map(
    visitor: &Visitor,
    opened: &Opened,
    result: Result<(), NotDone>,
    below: &str,
) -> Result<Response, Failure> {
    match result {
        Ok(()) | Err(NotDone::Refused(Refusal::NothingChanged)) => Ok(answer::done(visitor, &opened.path(below))),
        Err(other) => Err(other.into_failure(visitor.language)),
    }
}
