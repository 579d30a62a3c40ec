//! Incidents and conflicts: behaviour with a place and a time, beside the oppositions.

mod page;

use crate::{
    app::{App, Shared},
    door::{Failure, Fields, Form, Opened, Visitor, act::act_id, answer, form::FieldError},
    routes::Routes,
};
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use guard::{Place, Vetted};
use model::{
    OccurrenceId, OppositionId, When,
    occurrence::{OccurrenceChange, OccurrenceKind, Running, SeenWhere},
};
use serde::Deserialize;
use std::collections::BTreeSet;

/// The routes of occurrences.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/occurrences/new", new)
        .post("/dossiers/{id}/occurrences", add)
        .get("/dossiers/{id}/occurrences/{card}", show)
        .post("/dossiers/{id}/occurrences/{card}", amend)
        .post("/dossiers/{id}/occurrences/{card}/withdrawal", withdraw)
        .post("/dossiers/{id}/occurrences/{card}/return", put_back)
}

/// The card that a new occurrence is noted beside.
#[derive(Deserialize)]
struct Beside {
    #[serde(default)]
    opposition: String,
}

async fn new(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(beside): Query<Beside>,
) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    let form = Form::of(Fields::default().with("opposition", beside.opposition));
    Ok(page::new(&app, &visitor, &opened, &form).into_response())
}

/// What the form says.
struct Typed {
    kind: OccurrenceKind,
    what: Vetted,
    place: Option<Vetted>,
    when: Option<When>,
    owner: Option<Vetted>,
    running: Option<Running>,
    seen: Option<SeenWhere>,
    oppositions: BTreeSet<OppositionId>,
}

fn read(app: &App, form: &mut Form) -> Option<Typed> {
    let kind = form.choice("kind", OccurrenceKind::from_slug);
    let what = form.text(&app.guard, "what", Place::Occurrence);
    let place = form.optional_text(&app.guard, "place", Place::Occurrence);
    let when = read_when(form);
    let owner = form.optional_text(&app.guard, "owner", Place::JobFunction);
    let running = form.optional_choice("running", Running::from_slug);
    let seen = form.optional_choice("seen", SeenWhere::from_slug);
    let oppositions = form.fields.values("opposition").filter_map(|id| id.parse().ok()).collect();
    Some(Typed {
        kind: kind?,
        what: what?,
        place: place?,
        when: when?,
        owner: owner?,
        running: running?,
        seen: seen?,
        oppositions,
    })
}

/// A day, or else a month. The outer `None` means that neither can be read.
fn read_when(form: &mut Form) -> Option<Option<When>> {
    let (day, month) = (form.value("day").trim().to_owned(), form.value("month").trim().to_owned());
    let read = match (day.as_str(), month.as_str()) {
        ("", "") => return Some(None),
        ("", month) => month.parse().map(When::Month).map_err(|_| "month"),
        (day, _) => day.parse().map(When::Day).map_err(|_| "day"),
    };
    read.map_err(|field| form.object(field, FieldError::NotADate)).ok().map(Some)
}

impl Typed {
    /// What can follow later, as changes.
    fn details(&self) -> Vec<OccurrenceChange> {
        vec![
            OccurrenceChange::Place(self.place.clone()),
            OccurrenceChange::When(self.when),
            OccurrenceChange::ProblemOwner(self.owner.clone()),
            OccurrenceChange::Running(self.running),
            OccurrenceChange::Seen(self.seen),
        ]
    }

    /// What was filled in of that.
    fn filled_details(&self) -> Vec<OccurrenceChange> {
        let empty = |change: &OccurrenceChange| {
            matches!(
                change,
                OccurrenceChange::Place(None)
                    | OccurrenceChange::When(None)
                    | OccurrenceChange::ProblemOwner(None)
                    | OccurrenceChange::Running(None)
                    | OccurrenceChange::Seen(None)
            )
        };
        self.details().into_iter().filter(|change| !empty(change)).collect()
    }

    fn changes(&self) -> Vec<OccurrenceChange> {
        let mut changes = self.details();
        changes.push(OccurrenceChange::Kind(self.kind));
        changes.push(OccurrenceChange::What(self.what.clone()));
        changes.push(OccurrenceChange::Oppositions(self.oppositions.clone()));
        changes
    }
}

async fn add(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(typed) = read(&app, &mut form) else {
        return Ok(answer::invalid(page::new(&app, &visitor, &opened, &form)));
    };
    let card = OccurrenceId(act.0);
    opened
        .act(&app, act, |dossier| {
            let (what, beside, details) = (typed.what.clone(), typed.oppositions.clone(), typed.filled_details());
            dossier.add_occurrence(&opened.member, card, typed.kind, what, beside, details)
        })
        .await?;
    let beside = typed.oppositions.iter().next().map_or_else(String::new, |id| format!("#opposition-{id}"));
    Ok(answer::done(&visitor, &opened.path(&format!("/map{beside}"))))
}

/// Opens the dossier and finds the card in it.
async fn find(app: &Shared, visitor: &Visitor, id: &str, card: &str) -> Result<(Opened, OccurrenceId), Failure> {
    Opened::find_card(app, visitor, id, card, |dossier, card| dossier.occurrence(card).is_some()).await
}

async fn show(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    let form = page::filled(&opened, card);
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
    let Some(typed) = read(&app, &mut form) else {
        return Ok(answer::invalid(page::card(&app, &visitor, &opened, card, &form).await?));
    };
    let acted =
        opened.act_as(&app, act, |dossier| dossier.amend_occurrence(&opened.member, card, typed.changes())).await;
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &opened.path("/map")))
}

async fn withdraw(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    opened.act(&app, act_id(&fields), |dossier| dossier.withdraw_occurrence(&opened.member, card)).await?;
    Ok(answer::done(&visitor, &opened.path("/map")))
}

async fn put_back(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    opened.act(&app, act_id(&fields), |dossier| dossier.put_back_occurrence(&opened.member, card)).await?;
    Ok(answer::done(&visitor, &opened.path("/map")))
}
