//! The weging: is it polarisation, do we act, and whose task is it. Everybody answers alone first; then the group says
//! how it sees each criterion, and decides. The rules suggest; nothing is added up.

mod begin;
mod blind;
mod decided;
mod decision;
mod form;
mod page;
mod shown;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    calendar,
    door::{
        Acted, Failure, Fields, Form, Opened, Visitor,
        act::{NotDone, act_id},
        answer, erase,
        form::FieldError,
    },
    routes::Routes,
    words,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use guard::Place;
use model::{
    AppraisalId, Refusal,
    appraisal::{Decision, Productive},
    content::AppraisalCriterion,
};
use page::View;

/// The routes of the weging.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/appraisals", all)
        .post("/dossiers/{id}/appraisals", start)
        .get("/dossiers/{id}/appraisals/{card}", show)
        .get("/dossiers/{id}/appraisals/{card}/state", part)
        .post("/dossiers/{id}/appraisals/{card}/answers", answer_alone)
        .post("/dossiers/{id}/appraisals/{card}/revelation", reveal)
        .post("/dossiers/{id}/appraisals/{card}/criteria", settle)
        .post("/dossiers/{id}/appraisals/{card}/counter-question", counter)
        .post("/dossiers/{id}/appraisals/{card}/decision", decide)
        .post("/dossiers/{id}/appraisals/{card}/reopening", reopen)
}

type Where = Path<(String, String)>;

/// Opens the dossier and finds the weging in it.
async fn find(
    app: &Shared,
    visitor: &Visitor,
    (id, card): &(String, String),
) -> Result<(Opened, AppraisalId), Failure> {
    Opened::find_card(app, visitor, id, card, |dossier, id| dossier.appraisal(id).is_some()).await
}

/// The same for those who lead.
async fn find_to_lead(
    app: &Shared,
    visitor: &Visitor,
    at: &(String, String),
) -> Result<(Opened, AppraisalId), Failure> {
    let (opened, id) = find(app, visitor, at).await?;
    Ok((opened.for_leaders()?, id))
}

async fn all(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    Ok(begin::all(&app, &visitor, &opened).into_response())
}

async fn start(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let act = act_id(&fields);
    let signals: std::collections::BTreeSet<_> = fields.values("signals").filter_map(|id| id.parse().ok()).collect();
    let id = AppraisalId(act.0);
    opened.act(&app, act, |dossier| dossier.start_appraisal(&opened.member, id, signals.clone())).await?;
    Ok(done(&visitor, &opened, id, ""))
}

fn done(visitor: &Visitor, opened: &Opened, id: AppraisalId, below: &str) -> Response {
    answer::done(visitor, &opened.path(&format!("/appraisals/{id}{below}")))
}

async fn show(State(app): State<Shared>, visitor: Visitor, Path(at): Where) -> Result<Response, Failure> {
    let (opened, id) = find(&app, &visitor, &at).await?;
    Ok(page::page(&app, &visitor, &opened, &as_it_is(&opened, id))?.into_response())
}

/// What a page shows when nobody sent anything.
fn as_it_is(opened: &Opened, id: AppraisalId) -> View {
    View { id, form: form::filled(opened, id, Form::empty()), saved: false }
}

/// All that changes while others work on it too.
async fn part(State(app): State<Shared>, visitor: Visitor, Path(at): Where) -> Result<Response, Failure> {
    let visitor = Visitor { wants_fragment: true, ..visitor };
    let (opened, id) = find(&app, &visitor, &at).await?;
    Ok(answer::part(opened.dossier.seq, page::part(&app, &opened, &as_it_is(&opened, id))?))
}

/// The page with what is wrong in one of its forms; the others show what is there.
fn typed(opened: &Opened, id: AppraisalId, form: Form) -> View {
    View { id, form: form::filled(opened, id, form), saved: false }
}

/// The dossier after an act that may have changed nothing.
fn after(acted: Result<Acted, NotDone>, opened: Opened, visitor: &Visitor) -> Result<Opened, Failure> {
    match acted {
        Ok(acted) => Ok(Opened { dossier: acted.dossier, ..opened }),
        unchanged => answer::unless_unchanged(unchanged, visitor).map(|()| opened),
    }
}

async fn answer_alone(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(at): Where,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, id) = find(&app, &visitor, &at).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(answers) = form::own(&app, &opened, id, &mut form) else {
        let view = typed(&opened, id, form);
        return Ok(answer::invalid(match visitor.wants_fragment {
            true => blind::answers(&app, &opened, &view),
            false => page::page(&app, &visitor, &opened, &view)?,
        }));
    };
    let acted = opened.act_as(&app, act, |dossier| dossier.answer_appraisal(&opened.member, id, answers.clone())).await;
    let opened = after(acted, opened, &visitor)?;
    if visitor.wants_fragment {
        let view = View { saved: true, ..as_it_is(&opened, id) };
        return Ok(blind::answers(&app, &opened, &view).into_response());
    }
    Ok(done(&visitor, &opened, id, "#my-answers"))
}

async fn reveal(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(at): Where,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, id) = find_to_lead(&app, &visitor, &at).await?;
    opened.act(&app, act_id(&fields), |dossier| dossier.reveal_appraisal(&opened.member, id)).await?;
    erase::shown_answers(&app, opened.dossier.id, visitor.language).await?;
    Ok(done(&visitor, &opened, id, "#criteria"))
}

async fn settle(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(at): Where,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, id) = find(&app, &visitor, &at).await?;
    let act = act_id(&fields);
    let criterion = AppraisalCriterion::from_slug(fields.value("criterion"));
    let criterion = criterion.ok_or(Failure::Unreadable(visitor.language))?;
    let mut form = Form::of(fields);
    let known = opened.dossier.appraisal(id).is_some_and(|it| it.settled.contains_key(&criterion));
    let Some(said) = form::criterion(&app, &mut form, criterion, known, visitor.language) else {
        let view = typed(&opened, id, form);
        return Ok(answer::invalid(match visitor.wants_fragment {
            true => shown::settling(&app, &opened, &view, criterion),
            false => page::page(&app, &visitor, &opened, &view)?,
        }));
    };
    let acted = opened.act_as(&app, act, |dossier| dossier.settle_criterion(&opened.member, id, said.clone())).await;
    let opened = after(acted, opened, &visitor)?;
    if visitor.wants_fragment {
        let view = View { saved: true, ..as_it_is(&opened, id) };
        return Ok(shown::settling(&app, &opened, &view, criterion).into_response());
    }
    Ok(done(&visitor, &opened, id, &format!("#criterion-{}", criterion.slug())))
}

async fn counter(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(at): Where,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, id) = find(&app, &visitor, &at).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let productive = form.choice("productive", Productive::from_slug);
    let reason = form.text(&app.guard, "productive-reason", Place::Reason);
    let (Some(productive), Some(reason)) = (productive, reason) else {
        let view = typed(&opened, id, form);
        return Ok(answer::invalid(match visitor.wants_fragment {
            true => shown::counter_form(&opened, &view),
            false => page::page(&app, &visitor, &opened, &view)?,
        }));
    };
    let by = &opened.member;
    let acted = opened.act_as(&app, act, |d| d.answer_productive(by, id, productive, reason.clone())).await;
    let opened = after(acted, opened, &visitor)?;
    if visitor.wants_fragment {
        let view = View { saved: true, ..as_it_is(&opened, id) };
        return Ok(shown::counter_form(&opened, &view).into_response());
    }
    Ok(done(&visitor, &opened, id, "#counter-question"))
}

/// What is missing, beside the field or the part of the page that it is about.
fn beside(refusal: Refusal) -> Option<&'static str> {
    Some(match refusal {
        Refusal::CriteriaOpen => "criteria",
        Refusal::ProductiveOpen => "productive",
        Refusal::TaskHolderMissing => "whose-task",
        Refusal::OtherOutcomeWithoutReason => "reason",
        Refusal::ReviewDatePast | Refusal::ReviewDateTooFar => "review-date",
        _ => return None,
    })
}

async fn decide(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(at): Where,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, id) = find_to_lead(&app, &visitor, &at).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(decision) = form::decision(&app, &mut form) else {
        return Ok(answer::invalid(page::page(&app, &visitor, &opened, &typed(&opened, id, form))?));
    };
    let today = calendar::today();
    let verb = |dossier: &model::Dossier| {
        let decision: Decision = decision.clone();
        dossier.decide_appraisal(&opened.member, id, decision, today)
    };
    match opened.act_as(&app, act, verb).await {
        Err(NotDone::Refused(refusal)) if beside(refusal).is_some() => {
            form.object(beside(refusal).unwrap_or_default(), sentence(refusal, &visitor));
            Ok(answer::invalid(page::page(&app, &visitor, &opened, &typed(&opened, id, form))?))
        }
        acted => {
            answer::unless_unchanged(acted, &visitor)?;
            Ok(done(&visitor, &opened, id, ""))
        }
    }
}

fn sentence(refusal: Refusal, visitor: &Visitor) -> FieldError {
    FieldError::Sentence(words::refusal(refusal, visitor.language))
}

async fn reopen(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(at): Where,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, id) = find_to_lead(&app, &visitor, &at).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(reason) = form.text(&app.guard, "reopen-reason", Place::Reason) else {
        return Ok(answer::invalid(page::page(&app, &visitor, &opened, &typed(&opened, id, form))?));
    };
    let by = &opened.member;
    let acted = opened.act_as(&app, act, |dossier| dossier.reopen_appraisal(by, id, reason.clone())).await;
    answer::unless_unchanged(acted, &visitor)?;
    Ok(done(&visitor, &opened, id, ""))
}
