//! Dossiers: the list at a glance, a new one, and the page that reads like a letter.

mod follow_up;
mod form;
mod list;
mod looks_back;
mod onward;
mod page;

use crate::{
    app::Shared,
    calendar, content,
    door::{
        Failure, Fields, Form, Opened, Visitor,
        act::{self, NotDone, act_id},
        answer,
        form::FieldError,
        opened, signals, team,
    },
    routes::Routes,
    words,
};
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use guard::Place;
use model::{Dossier, NewDossier, Refusal};
use serde::Deserialize;

/// The routes of dossiers.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers", all)
        .get("/dossiers/new", new)
        .post("/dossiers", open)
        .get("/dossiers/{id}", show)
        .get("/dossiers/{id}/details", details)
        .post("/dossiers/{id}/details", amend)
        .post("/dossiers/{id}/review-date", move_review_date)
}

async fn all(State(app): State<Shared>, visitor: Visitor) -> Result<Response, Failure> {
    let colleague = visitor.colleague()?;
    if !colleague.role.reads() {
        return Err(Failure::Forbidden(visitor.language));
    }
    let dossiers = team::dossiers_of(&app, colleague, visitor.language).await?;
    let asked = team::waiting(&app, colleague, visitor.language).await?;
    let waiting =
        list::Waiting { to_read: asked, reported_signals: signals::waiting(&app, &visitor, colleague).await? };
    Ok(list::page(&app, &visitor, colleague.role, &dossiers, &waiting).into_response())
}

/// Who opens a dossier must lead.
fn leader(app: &Shared, visitor: &Visitor) -> Result<(model::Member, String), Failure> {
    let colleague = visitor.colleague()?;
    if !colleague.role.leads() {
        return Err(Failure::Forbidden(visitor.language));
    }
    let member = opened::member_of(app, colleague).ok_or(Failure::Forbidden(visitor.language))?;
    Ok((member, colleague.organisation.clone()))
}

/// The signals that a new dossier rests on, with commas between their ids.
#[derive(Deserialize)]
struct Grounds {
    #[serde(default)]
    signals: String,
}

async fn new(State(app): State<Shared>, visitor: Visitor, Query(grounds): Query<Grounds>) -> Result<Response, Failure> {
    let (member, organisation) = leader(&app, &visitor)?;
    let signals = signals::named(&app, &organisation, &grounds.signals, visitor.language).await?;
    Ok(form::new_page(&app, &visitor, &form::suggested(&member, &signals), &signals).into_response())
}

async fn open(State(app): State<Shared>, visitor: Visitor, fields: Fields) -> Result<Response, Failure> {
    let (member, organisation) = leader(&app, &visitor)?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let signals = signals::named(&app, &organisation, form.value("signals"), visitor.language).await?;
    let (typed, review_date) = (form::read(&app, &mut form), form.date("review-date"));
    let (Some(typed), Some(review_date)) = (typed, review_date) else {
        return Ok(answer::invalid(form::new_page(&app, &visitor, &form, &signals)));
    };
    let new = NewDossier {
        title: typed.title,
        purpose: typed.purpose,
        scope: typed.scope,
        period: typed.period,
        owner: typed.owner,
        review_date,
        retention: typed.retention,
        content: content::versions(),
        example: false,
    };
    match Dossier::open(&member, new, calendar::today()) {
        Ok(mut events) => {
            events.extend(Dossier::found_team(&member, form.value("closed") == "yes"));
            let id = act::open_dossier(&app, &organisation, &member, act, events)
                .await
                .map_err(|refused| refused.into_failure(visitor.language))?;
            if !signals.is_empty() {
                let opened = Opened::find(&app, &visitor, &id.to_string()).await?;
                signals::rest_on(&app, &visitor, &opened, &signals).await?;
            }
            Ok(answer::done(&visitor, &format!("/dossiers/{id}")))
        }
        Err(refusal) => {
            beside(&mut form, refusal, &visitor);
            Ok(answer::invalid(form::new_page(&app, &visitor, &form, &signals)))
        }
    }
}

/// Puts a refusal beside the field that it is about.
fn beside(form: &mut Form, refusal: Refusal, visitor: &Visitor) {
    let field = match refusal {
        Refusal::PeriodReversed => "period-to",
        _ => "review-date",
    };
    form.object(field, FieldError::Sentence(words::refusal(refusal, visitor.language)));
}

async fn show(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    if opened.guest.is_some() {
        return Ok(axum::response::Redirect::to(&opened.path("/map")).into_response());
    }
    let signals =
        app.store.signals_in(&opened.dossier.id.to_string()).await.map_err(Failure::store(visitor.language))?;
    Ok(page::letter(&app, &visitor, &opened, &signals).into_response())
}

async fn details(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let form = form::filled(&opened.dossier);
    Ok(form::details_page(&app, &visitor, &opened, &form).into_response())
}

async fn amend(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(typed) = form::read(&app, &mut form) else {
        return Ok(answer::invalid(form::details_page(&app, &visitor, &opened, &form)));
    };
    let acted = opened.act_as(&app, act, |dossier| dossier.amend(&opened.member, typed.changes())).await;
    if let Err(NotDone::Refused(refusal @ Refusal::PeriodReversed)) = acted {
        beside(&mut form, refusal, &visitor);
        return Ok(answer::invalid(form::details_page(&app, &visitor, &opened, &form)));
    }
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &opened.path("")))
}

async fn move_review_date(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let date = form.date("review-date");
    let reason = form.text(&app.guard, "reason", Place::Reason);
    if let (Some(date), Some(reason)) = (date, reason) {
        let today = calendar::today();
        let acted = opened
            .act_as(&app, act, |dossier| dossier.move_review_date(&opened.member, date, reason.clone(), today))
            .await;
        match acted {
            Err(NotDone::Refused(refusal @ (Refusal::ReviewDatePast | Refusal::ReviewDateTooFar))) => {
                beside(&mut form, refusal, &visitor);
            }
            other => {
                answer::unless_unchanged(other, &visitor)?;
                return Ok(answer::done(&visitor, &opened.path("")));
            }
        }
    }
    // What was typed here stays; the other form on the page shows what is there.
    let shown = form::filled_around(&opened.dossier, form);
    Ok(answer::invalid(form::details_page(&app, &visitor, &opened, &shown)))
}
