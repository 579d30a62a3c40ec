//! The plan: interventions of the catalogue in use, with an owner by function, what is expected of them and how that is
//! seen; the contact check before a meeting, and the looks back.

mod form;
mod list;
mod look_back;
mod new;
mod page;
#[cfg(test)]
mod tests;

use crate::{
    app::{App, Shared},
    door::{
        Failure, Fields, Form, Opened, Visitor,
        act::{NotDone, act_id},
        answer,
        form::FieldError,
    },
    routes::Routes,
    words,
};
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Redirect, Response},
};
use guard::Place;
use model::{
    DeploymentId, Refusal,
    content::Intervention,
    deployment::{LookBack, REVIEW_MONTHS, SignSeen},
    event::Surface,
};

/// The routes of the plan.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/deployments", all)
        .get("/dossiers/{id}/deployments/list", part)
        .get("/dossiers/{id}/deployments/new", new)
        .post("/dossiers/{id}/deployments", plan)
        .post("/dossiers/{id}/deployments/undo", undo)
        .get("/dossiers/{id}/deployments/{card}", show)
        .post("/dossiers/{id}/deployments/{card}", amend)
        .post("/dossiers/{id}/deployments/{card}/withdrawal", withdraw)
        .post("/dossiers/{id}/deployments/{card}/return", put_back)
        .get("/dossiers/{id}/deployments/{card}/looks-back/{months}", show_look_back)
        .post("/dossiers/{id}/deployments/{card}/looks-back/{months}", look_back)
}

type OfOne = Path<(String, String)>;
type OfLook = Path<(String, String, String)>;

async fn all(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    Ok(list::page(&app, &visitor, &opened).into_response())
}

/// All that changes while others work on the plan.
async fn part(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let visitor = Visitor { wants_fragment: true, ..visitor };
    let opened = Opened::find(&app, &visitor, &id).await?;
    Ok(answer::part(opened.dossier.seq, list::changing(&app, &opened)))
}

/// The entry that is planned; without one the catalogue is where to choose it.
fn wanted<'a>(app: &'a App, visitor: &Visitor, form: &Form) -> Result<&'a Intervention, Failure> {
    app.content.intervention(form.value("intervention")).ok_or(Failure::NotFound(visitor.language))
}

async fn new(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(typed): Query<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    opened.dossier.must_take_part(&opened.member).map_err(|why| Failure::Refused(why, visitor.language))?;
    opened.lock().map_or(Ok(()), |lock| Err(Failure::Refused(lock.refusal(), visitor.language)))?;
    let fields = typed.into_iter().fold(Fields::default(), |fields, (name, value)| fields.with(&name, value));
    let form = Form::of(fields);
    if form.value("intervention").is_empty() {
        return Ok(Redirect::to(&opened.path("/interventions")).into_response());
    }
    let entry = wanted(&app, &visitor, &form)?;
    Ok(new::page(&app, &visitor, &opened, entry, &form).into_response())
}

/// Puts what the rules refuse beside the field that it is about; gives back what has no field here.
fn beside(form: &mut Form, refused: NotDone, visitor: &Visitor) -> Result<(), Failure> {
    let field = match refused {
        NotDone::Refused(Refusal::PeriodReversed) => "end",
        NotDone::Refused(Refusal::OwnerMissing) => "owner",
        other => return Err(other.into_failure(visitor.language)),
    };
    if let NotDone::Refused(refusal) = refused {
        form.object(field, FieldError::Sentence(words::refusal(refusal, visitor.language)));
    }
    Ok(())
}

async fn plan(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let entry = wanted(&app, &visitor, &form)?;
    let nothing = model::deployment::DeploymentFields::default();
    let Some(changes) = form::read(&app, &mut form, entry, &nothing, visitor.language) else {
        return Ok(answer::invalid(new::page(&app, &visitor, &opened, entry, &form)));
    };
    let id = DeploymentId(act.0);
    let acted = opened
        .act_as(&app, act, |dossier| {
            dossier.plan_deployment(&opened.member, id, entry.id.clone(), form::filled_in(&changes))
        })
        .await;
    if let Err(refused) = acted {
        beside(&mut form, refused, &visitor)?;
        return Ok(answer::invalid(new::page(&app, &visitor, &opened, entry, &form)));
    }
    Ok(answer::done(&visitor, &opened.path(&format!("/deployments#deployment-{id}"))))
}

/// Opens the dossier and finds the intervention on its plan.
async fn find(app: &Shared, visitor: &Visitor, id: &str, card: &str) -> Result<(Opened, DeploymentId), Failure> {
    Opened::find_card(app, visitor, id, card, |dossier, card| dossier.deployment(card).is_some()).await
}

async fn show(State(app): State<Shared>, visitor: Visitor, Path((id, card)): OfOne) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    let form = form::filled(&opened, card);
    Ok(page::one(&app, &visitor, &opened, card, &form).await?.into_response())
}

async fn amend(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): OfOne,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let known = opened.dossier.deployment(card).ok_or(Failure::NotFound(visitor.language))?;
    let entry = app.content.intervention(&known.intervention).ok_or(Failure::NotFound(visitor.language))?;
    let Some(changes) = form::read(&app, &mut form, entry, &known.fields, visitor.language) else {
        return Ok(answer::invalid(page::one(&app, &visitor, &opened, card, &form).await?));
    };
    let acted =
        opened.act_as(&app, act, |dossier| dossier.amend_deployment(&opened.member, card, changes.clone())).await;
    if let Err(refused) = acted
        && !matches!(refused, NotDone::Refused(Refusal::NothingChanged))
    {
        beside(&mut form, refused, &visitor)?;
        return Ok(answer::invalid(page::one(&app, &visitor, &opened, card, &form).await?));
    }
    Ok(answer::done(&visitor, &opened.path(&format!("/deployments#deployment-{card}"))))
}

async fn withdraw(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): OfOne,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    opened.act(&app, act_id(&fields), |dossier| dossier.withdraw_deployment(&opened.member, card)).await?;
    Ok(answer::done(&visitor, &opened.path("/deployments")))
}

async fn put_back(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): OfOne,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    opened.act(&app, act_id(&fields), |dossier| dossier.put_back_deployment(&opened.member, card)).await?;
    Ok(answer::done(&visitor, &opened.path(&format!("/deployments#deployment-{card}"))))
}

/// Takes back one's own last act on the plan.
async fn undo(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    opened.act(&app, act_id(&fields), |dossier| dossier.undo(&opened.member, Surface::Deployments)).await?;
    Ok(answer::done(&visitor, &opened.path("/deployments")))
}

/// One of the moments at which the group looks back; another is not there.
fn moment(months: &str, visitor: &Visitor) -> Result<u16, Failure> {
    let known = REVIEW_MONTHS.into_iter().find(|known| known.to_string() == months);
    known.ok_or(Failure::NotFound(visitor.language))
}

async fn show_look_back(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card, months)): OfLook,
) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    let months = moment(&months, &visitor)?;
    let form = look_back::filled(&opened, card, months);
    Ok(look_back::page(&app, &visitor, &opened, card, months, &form)?.into_response())
}

async fn look_back(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card, months)): OfLook,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    let months = moment(&months, &visitor)?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let observed = form.text(&app.guard, "observed", Place::Reason);
    let sign = form.choice("seen", SignSeen::from_slug);
    let learned = form.optional_text(&app.guard, "learned", Place::Reason);
    let (Some(observed), Some(sign), Some(learned)) = (observed, sign, learned) else {
        return Ok(answer::invalid(look_back::page(&app, &visitor, &opened, card, months, &form)?));
    };
    let look = LookBack { months, observed, learned, sign };
    let today = crate::calendar::today();
    let acted = opened.act_as(&app, act, |dossier| dossier.look_back(&opened.member, card, look.clone(), today)).await;
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &opened.path(&format!("/deployments/{card}#looks-back"))))
}
