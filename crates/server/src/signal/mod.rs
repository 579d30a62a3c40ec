//! Signals: what a colleague saw or heard, noted in a minute, before there is a dossier; several become its ground.

mod form;
mod list;
mod page;
mod report;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    door::{
        Failure, Fields, Form, Opened, Visitor,
        act::act_id,
        answer, erase,
        form::FieldError,
        signals::{self, MOST},
        visitor::Colleague,
    },
    routes::Routes,
};
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use list::Shown;
use store::Signal;

/// The routes of signals.
pub fn routes() -> Routes {
    Routes::default()
        .get("/signals", all)
        .post("/signals", add)
        .get("/signals/new", new)
        .post("/signals/ground", ground)
        .get("/signals/{signal}", show)
        .post("/signals/{signal}/removal", remove)
        .post("/signals/{signal}/reports", report::report)
        .post("/signals/{signal}/reports/setting-aside", report::set_aside)
}

/// Who reads signals; for others there are none.
fn reader(visitor: &Visitor) -> Result<&Colleague, Failure> {
    visitor.colleague().and_then(|colleague| match colleague.role.reads() {
        true => Ok(colleague),
        false => Err(Failure::NotFound(visitor.language)),
    })
}

/// Who notes them, and removes what is not looked at.
fn writer(visitor: &Visitor) -> Result<&Colleague, Failure> {
    reader(visitor).and_then(|colleague| match colleague.role.contributes() {
        true => Ok(colleague),
        false => Err(Failure::Forbidden(visitor.language)),
    })
}

async fn of(app: &Shared, visitor: &Visitor, colleague: &Colleague) -> Result<Vec<Signal>, Failure> {
    signals::read_by(app, colleague, visitor.language).await
}

async fn all(State(app): State<Shared>, visitor: Visitor, Query(shown): Query<Shown>) -> Result<Response, Failure> {
    let form = Form::empty();
    Ok(list::page(&app, &visitor, reader(&visitor)?, &shown, &form).await?.into_response())
}

async fn new(State(app): State<Shared>, visitor: Visitor) -> Result<Response, Failure> {
    let colleague = writer(&visitor)?;
    let signals = of(&app, &visitor, colleague).await?;
    Ok(form::page(&app, &visitor, &signals, &form::suggested(colleague)).into_response())
}

async fn add(State(app): State<Shared>, visitor: Visitor, fields: Fields) -> Result<Response, Failure> {
    let colleague = writer(&visitor)?;
    // The id of the act is the id of the signal, so that sending the form twice notes one.
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(signal) = form::read(&app, &mut form, act, colleague, visitor.language) else {
        let signals = of(&app, &visitor, colleague).await?;
        return Ok(answer::invalid(form::page(&app, &visitor, &signals, &form)));
    };
    app.store.add_signal(&signal).await.map_err(Failure::store(visitor.language))?;
    Ok(answer::done(&visitor, &format!("/signals?area={}#signal-{}", list::mark(&signal.area), signal.id)))
}

/// A signal of the own organisation.
async fn find(app: &Shared, visitor: &Visitor, colleague: &Colleague, id: &str) -> Result<Signal, Failure> {
    let found = of(app, visitor, colleague).await?.into_iter().find(|signal| signal.id == id);
    found.ok_or(Failure::NotFound(visitor.language))
}

async fn show(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let colleague = reader(&visitor)?;
    let signal = find(&app, &visitor, colleague, &id).await?;
    Ok(page::one(&app, &visitor, colleague, &signal).await?.into_response())
}

async fn remove(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    _: Fields,
) -> Result<Response, Failure> {
    let (colleague, language) = (reader(&visitor)?, visitor.language);
    let signal = find(&app, &visitor, colleague, &id).await?;
    if !report::may_remove(colleague, &signal) {
        return Err(Failure::Forbidden(language));
    }
    let removed = app.store.remove_signal(&colleague.organisation, &signal.id).await;
    if let Ok(false) = removed {
        // A dossier rests on it; perhaps since a moment.
        let signal = find(&app, &visitor, colleague, &id).await?;
        let page = page::one(&app, &visitor, colleague, &signal).await?;
        return Ok((StatusCode::CONFLICT, page).into_response());
    }
    erase::out_of_the_tables(&app, removed).map_err(Failure::store(language))?;
    Ok(answer::done(&visitor, "/signals"))
}

/// Takes signals along: into a dossier that is there, or into the form of a new one.
async fn ground(State(app): State<Shared>, visitor: Visitor, fields: Fields) -> Result<Response, Failure> {
    let (colleague, language) = (writer(&visitor)?, visitor.language);
    let mut form = Form::of(fields);
    let into = match form.value("into") {
        list::NEW if !colleague.role.leads() => return Err(Failure::Forbidden(language)),
        "" | list::NEW => None,
        id => Some(Opened::find(&app, &visitor, id).await?),
    };
    let named = signals::ids(form.fields.values("signal"));
    let there = of(&app, &visitor, colleague).await?;
    // One that is looked at is no ground now; the list offers none.
    let can = |it: &Signal| it.reported_at.is_none() && named.contains(&it.id);
    let chosen: Vec<Signal> = there.into_iter().filter(can).collect();
    let text = language.text();
    if chosen.is_empty() {
        form.object("ground", FieldError::Sentence(text.signal_ground_none()));
    } else if chosen.len() > MOST {
        form.object("ground", FieldError::Sentence(text.signal_ground_too_many(MOST)));
    }
    if form.value("into").is_empty() {
        form.object("into", FieldError::NothingChosen);
    }
    if !form.is_fine() {
        let shown = Shown { area: form.value("area").to_owned(), ..Shown::default() };
        return Ok(answer::invalid(list::page(&app, &visitor, colleague, &shown, &form).await?));
    }
    let Some(opened) = into else {
        let ids: Vec<&str> = chosen.iter().map(|it| it.id.as_str()).collect();
        return Ok(answer::done(&visitor, &format!("/dossiers/new?signals={}", ids.join(","))));
    };
    signals::rest_on(&app, &visitor, &opened, &chosen).await?;
    Ok(answer::done(&visitor, &opened.path("#signals")))
}
