//! Keeping and destroying: the term of a dossier, the destruction list, and the records of what is gone. Two people agree on
//! each; nothing goes by itself.

mod dossier_page;
mod list;
mod records;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    calendar,
    door::{
        Failure, Fields, Form, Opened, Visitor,
        act::{NotDone, act_id},
        answer, erase,
        form::FieldError,
        visitor::Colleague,
    },
    live::{Part, Signal},
    routes::Routes,
    words,
};
use axum::{
    extract::{Path, State},
    http::header,
    response::{IntoResponse, Response},
};
use guard::Place;
use model::{Refusal, Role};
use store::{Destroyed, StoreError, ToDestroy};

/// The routes of keeping and destroying.
pub fn routes() -> Routes {
    Routes::default()
        .get("/destruction", show)
        .get("/destruction/records.csv", records_csv)
        .post("/destruction/signals", remove_signals)
        .get("/dossiers/{id}/retention", of_dossier)
        .post("/dossiers/{id}/retention", choose)
        .post("/dossiers/{id}/retention/proposal", propose)
        .post("/dossiers/{id}/retention/proposal/removal", set_aside)
        .post("/dossiers/{id}/retention/destruction", destroy)
}

/// Within how many seconds destroyed dossiers count against the most that may go.
const A_DAY: i64 = 24 * 60 * 60;

const fn works_the_list(role: Role) -> bool {
    role.archives() || role.leads()
}

const fn sees_the_list(role: Role) -> bool {
    works_the_list(role) || role.oversees()
}

/// A colleague with such a role.
fn colleague(visitor: &Visitor, may: impl Fn(Role) -> bool) -> Result<&Colleague, Failure> {
    visitor.colleague().and_then(|colleague| match may(colleague.role) {
        true => Ok(colleague),
        false => Err(Failure::Forbidden(visitor.language)),
    })
}

async fn show(State(app): State<Shared>, visitor: Visitor) -> Result<Response, Failure> {
    let colleague = colleague(&visitor, sees_the_list)?;
    Ok(list::page(&app, &visitor, colleague).await?.into_response())
}

async fn records_csv(State(app): State<Shared>, visitor: Visitor) -> Result<Response, Failure> {
    let colleague = colleague(&visitor, sees_the_list)?;
    let gone = app.store.destructions_of(&colleague.organisation).await.map_err(Failure::store(visitor.language))?;
    let kind = [(header::CONTENT_TYPE, "text/csv; charset=utf-8")];
    let name = [(header::CONTENT_DISPOSITION, "attachment; filename=\"destruction-records.csv\"")];
    Ok((kind, name, records::csv(&gone, visitor.language)).into_response())
}

/// Takes away the signals that were ticked, as far as they are old and no dossier rests on them.
async fn remove_signals(State(app): State<Shared>, visitor: Visitor, fields: Fields) -> Result<Response, Failure> {
    let colleague = colleague(&visitor, works_the_list)?;
    let old = list::old_signals(&app, &visitor, colleague).await?;
    for signal in old.iter().filter(|signal| fields.values("signal").any(|id| id == signal.id)) {
        let removed = app.store.remove_signal(&colleague.organisation, &signal.id).await;
        erase::out_of_the_tables(&app, removed).map_err(Failure::store(visitor.language))?;
    }
    Ok(answer::done(&visitor, "/destruction#signals"))
}

async fn of_dossier(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?.for_roles(|role| role != Role::Guest)?;
    let form = dossier_page::filled(&opened);
    Ok(dossier_page::page(&app, &visitor, &opened, &form).into_response())
}

/// Chooses an entry of the selection list.
async fn choose(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?.for_roles(works_the_list)?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let entry = form.choice("entry", |id| app.content.selection.entry(id));
    let from = form.date("from");
    if let (Some(entry), Some(from)) = (entry, from) {
        let years = entry.years.filter(|_| !entry.permanent);
        let acted = opened.act_as(&app, act, |d| d.choose_selection(&opened.member, &entry.id, years, from)).await;
        match acted {
            Err(NotDone::Refused(refusal @ Refusal::BeforeItsOpening)) => {
                form.object("from", FieldError::Sentence(words::refusal(refusal, visitor.language)));
            }
            other => {
                answer::unless_unchanged(other, &visitor)?;
                return Ok(answer::done(&visitor, &opened.path("/retention")));
            }
        }
    }
    Ok(answer::invalid(dossier_page::page(&app, &visitor, &opened, &form)))
}

/// Puts the dossier on the destruction list.
async fn propose(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?.for_roles(Role::archives)?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(ground) = form.text(&app.guard, "ground", Place::Reason) else {
        let form = form.filled_in(dossier_page::filled(&opened).fields);
        return Ok(answer::invalid(dossier_page::page(&app, &visitor, &opened, &form)));
    };
    let today = calendar::today();
    let acted = opened.act_as(&app, act, |d| d.propose_destruction(&opened.member, ground.clone(), today)).await;
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &opened.path("/retention")))
}

/// Takes it off the list.
async fn set_aside(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?.for_roles(sees_the_list)?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(reason) = form.text(&app.guard, "aside-reason", Place::Reason) else {
        let form = form.filled_in(dossier_page::filled(&opened).fields);
        return Ok(answer::invalid(dossier_page::page(&app, &visitor, &opened, &form)));
    };
    opened.act(&app, act, |d| d.set_destruction_aside(&opened.member, reason.clone())).await?;
    Ok(answer::done(&visitor, &opened.path("/retention")))
}

/// Agrees, and destroys. It is one step in the store: the record comes with it, or nothing happened.
async fn destroy(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    _: Fields,
) -> Result<Response, Failure> {
    let (opened, language) = (Opened::find_to_answer(&app, &visitor, &id).await?, visitor.language);
    let id = opened.dossier.id;
    let _turn = app.dossiers.turn(id).await;
    let dossier = app.dossiers.load(&app.store, id).await.map_err(Failure::store(language))?;
    let dossier = dossier.ok_or(Failure::NotFound(language))?;
    let proposal = dossier.must_be_destroyable(&opened.member, calendar::today());
    let proposal = proposal.map_err(|refusal| Failure::Refused(refusal, language))?;
    let which = ToDestroy {
        dossier_id: id.to_string(),
        at_seq: i64::try_from(dossier.seq).unwrap_or(i64::MAX),
        ground: proposal.ground.to_string(),
        by_function: proposal.function.to_string(),
        second_function: opened.member.function.to_string(),
    };
    let went = app.store.destroy(&which, &calendar::now(), &calendar::in_seconds(-A_DAY)).await;
    let outcome = match &went {
        Ok(outcome) => *outcome,
        // It is out of the tables; the journal follows.
        Err(StoreError::JournalBusy) => Destroyed::Done,
        Err(_) => Destroyed::NotThere,
    };
    erase::out_of_the_tables(&app, went).map_err(Failure::store(language))?;
    match outcome {
        Destroyed::Done => {
            erase::forget(&app, id);
            // Pages that are open look again, and find nothing.
            app.rooms.tell(id, Signal::Changed { seq: dossier.seq + 1, parts: Part::ALL.to_vec() });
            Ok(answer::done(&visitor, "/destruction"))
        }
        Destroyed::TooMany => Err(Failure::Refused(Refusal::EnoughForToday, language)),
        // Something was recorded since: whoever agrees looks again first.
        Destroyed::NotThere => Err(Failure::Refused(Refusal::ChangedSince, language)),
    }
}
