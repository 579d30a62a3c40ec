//! "Dit hoort hier niet": everybody who reads reports a line; those who answer for the dossier look at it, and two of them
//! purge it.

mod page;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    component::report_line,
    door::{
        Failure, Fields, Form, Opened, Visitor,
        act::{NotDone, act_id},
        answer, erase, signals,
    },
    live::{Part, Signal},
    routes::Routes,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use guard::Place;
use model::{
    Refusal,
    reported::{ReportReason, ReportVerdict, Reported},
};

/// The routes of reporting.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/reports", show)
        .post("/dossiers/{id}/reports", report)
        .post("/dossiers/{id}/reports/setting-aside", set_aside)
        .post("/dossiers/{id}/reports/purge", ask_purge)
        .post("/dossiers/{id}/reports/purge/confirmation", purge)
}

async fn show(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find_to_answer(&app, &visitor, &id).await?;
    Ok(page::reports(&app, &visitor, &opened, &Form::empty()).into_response())
}

/// What a form is about.
fn about(fields: &Fields, visitor: &Visitor) -> Result<Reported, Failure> {
    fields.value("about").parse().map_err(|_| Failure::Refused(Refusal::Gone, visitor.language))
}

async fn report(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    let about = about(&fields, &visitor)?;
    // Another word than one of these is no reason.
    let reason = ReportReason::from_slug(fields.value("reason"));
    let verb = |dossier: &model::Dossier| dossier.report_line(&opened.member, about.clone(), reason);
    answer::unless_unchanged(opened.act_as(&app, act_id(&fields), verb).await, &visitor)?;
    if let Reported::Signal(id) = about {
        signals::report(&app, &visitor, &opened.organisation, &id.to_string(), reason).await?;
    }
    Ok(answer::done(&visitor, &opened.path(&report_line::path(&about))))
}

async fn set_aside(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_answer(&app, &visitor, &id).await?;
    let (act, about) = (act_id(&fields), about(&fields, &visitor)?);
    let mut form = Form::of(fields);
    let verdict = form.choice("verdict", ReportVerdict::from_slug);
    let reason = form.text(&app.guard, "reason", Place::Reason);
    let (Some(verdict), Some(reason)) = (verdict, reason) else {
        return Ok(answer::invalid(page::reports(&app, &visitor, &opened, &form)));
    };
    let verb = |d: &model::Dossier| d.set_report_aside(&opened.member, &about, verdict, reason.clone());
    opened.act(&app, act, verb).await?;
    if let Reported::Signal(id) = about {
        signals::set_aside(&app, &opened.organisation, &id.to_string(), visitor.language).await?;
    }
    Ok(answer::done(&visitor, &opened.path("/reports")))
}

async fn ask_purge(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_answer(&app, &visitor, &id).await?;
    let about = about(&fields, &visitor)?;
    let acted = opened.act_as(&app, act_id(&fields), |d| d.ask_purge(&opened.member, &about)).await;
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &opened.path("/reports")))
}

/// Agrees that a line goes. That it happened is recorded first: when the house falls down before the words are gone, they go
/// when somebody agrees again, or with the next line.
async fn purge(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_answer(&app, &visitor, &id).await?;
    let about = about(&fields, &visitor)?;
    let acted = opened.act_as(&app, act_id(&fields), |d| d.purge(&opened.member, &about)).await;
    match acted {
        Err(NotDone::Refused(Refusal::NotReported)) if opened.dossier.purged().any(|it| it.about.is(&about)) => {}
        other => drop(other.map_err(|refused| refused.into_failure(visitor.language))?),
    }
    let dossier = opened.dossier.id;
    erase::purged(&app, dossier, visitor.language).await?;
    if let Reported::Signal(id) = about {
        signals::purged(&app, &visitor, &opened, id).await?;
    }
    // Pages that are open forget it too.
    let now = app.dossiers.load(&app.store, dossier).await.map_err(Failure::store(visitor.language))?;
    let seq = now.map_or(0, |dossier| dossier.seq);
    app.rooms.tell(dossier, Signal::Changed { seq, parts: Part::ALL.to_vec() });
    Ok(answer::done(&visitor, &opened.path("/reports")))
}
