//! Map 3, the dialogue map of a wij-zij. Its layout is our own, and says so.

mod page;
#[cfg(test)]
mod tests;

use crate::{
    app::{App, Shared},
    door::{Failure, Fields, Form, Opened, Visitor, act::act_id, answer},
    routes::Routes,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use guard::{Place, Vetted};
use model::{
    OppositionId,
    dialogue_map::{DialogueMap, DialogueMapChange as Change},
    role_map::Position,
};

/// The routes of the dialogue map.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/oppositions/{card}/dialogue-map", show)
        .post("/dossiers/{id}/oppositions/{card}/dialogue-map", amend)
}

/// The positions that somebody can invite from.
const FROM: [Position; 3] = [Position::MiddleLeader, Position::SilentMiddle, Position::BridgeBuilder];

/// A field with text: the change that it makes, and how strict the check on it is.
struct TextField {
    /// Its name in the form.
    name: &'static str,
    change: fn(Option<Vetted>) -> Change,
    place: Place,
}

const fn text(name: &'static str, change: fn(Option<Vetted>) -> Change, place: Place) -> TextField {
    TextField { name, change, place }
}

/// The fields with text, in the order of the map. Who is invited is held to what a card on map 2 is held to.
const TEXTS: [TextField; 10] = [
    text("middle-question", Change::MiddleQuestion, Place::OppositionText),
    text("invitees", Change::Invitees, Place::RoleMap),
    text("inviter", Change::Inviter, Place::JobFunction),
    text("place-and-form", Change::PlaceAndForm, Place::Reason),
    text("opening-acknowledgement", Change::OpeningAcknowledgement, Place::Reason),
    text("promises", Change::Promises, Place::Reason),
    text("non-promises", Change::NonPromises, Place::Reason),
    text("use-of-outcome", Change::UseOfOutcome, Place::Reason),
    text("what-we-record", Change::WhatWeRecord, Place::Reason),
    text("aftercare", Change::Aftercare, Place::Reason),
];

/// Opens the dossier and finds the wij-zij in it.
async fn find(app: &Shared, visitor: &Visitor, id: &str, card: &str) -> Result<(Opened, OppositionId), Failure> {
    Opened::find_card(app, visitor, id, card, |dossier, card| dossier.opposition(card).is_some()).await
}

async fn show(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    Ok(page::dialogue_map(&app, &visitor, &opened, card, Form::empty())?.into_response())
}

/// The changes that the form asks for: the fields that somebody touched. `None` when something in it is wrong.
fn changes(app: &App, form: &mut Form) -> Option<Vec<Change>> {
    let mut changes = vec![];
    for field in &TEXTS {
        if form.is_changed(field.name) {
            changes.push(form.optional_text(&app.guard, field.name, field.place).map(field.change));
        }
    }
    let position = |slug: &str| Position::from_slug(slug).filter(|position| FROM.contains(position));
    changes.push(form.optional_choice("inviter-position", position).map(Change::InviterPosition));
    changes.into_iter().collect()
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
    let Some(changes) = changes(&app, &mut form) else {
        return Ok(answer::invalid(page::dialogue_map(&app, &visitor, &opened, card, form)?));
    };
    let acted =
        opened.act_as(&app, act, |dossier| dossier.amend_dialogue_map(&opened.member, card, changes.clone())).await;
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &opened.path(&format!("/oppositions/{card}/dialogue-map"))))
}

/// What a field with text holds.
fn held(map: &DialogueMap, field: &TextField) -> Option<Vetted> {
    match map.current(&(field.change)(None)) {
        Change::MiddleQuestion(it)
        | Change::Invitees(it)
        | Change::Inviter(it)
        | Change::PlaceAndForm(it)
        | Change::OpeningAcknowledgement(it)
        | Change::Promises(it)
        | Change::NonPromises(it)
        | Change::UseOfOutcome(it)
        | Change::WhatWeRecord(it)
        | Change::Aftercare(it) => it,
        Change::InviterPosition(_) => None,
    }
}
