//! A guest joins with a code: a function and a domain, no account, no name.

mod page;

use crate::{
    app::Shared,
    calendar,
    door::{
        Actor, Failure, Fields, Form, Opened, Visitor,
        act::act_id,
        own_words,
        visitor::{GUEST_COOKIE, Guest, set_cookie},
    },
    routes::Routes,
    secret,
};
use axum::{
    extract::{Path, Query, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use guard::{Place, Vetted};
use model::{Domain, Dossier, DossierId, Member, ParticipantId, Role, SessionId};
use serde::Deserialize;
use std::sync::Arc;

/// The routes of joining.
pub fn routes() -> Routes {
    Routes::default().get("/join", code).get("/join/{code}", show).post("/join/{code}", join)
}

/// A typed code.
#[derive(Deserialize)]
struct Typed {
    #[serde(default)]
    code: String,
}

/// From the field on the first page to the page of the session.
async fn code(State(app): State<Shared>, visitor: Visitor, Query(typed): Query<Typed>) -> Response {
    match secret::read_join_code(&typed.code) {
        code if code.is_empty() => page::ask(&app, &visitor, false).into_response(),
        code => Redirect::to(&format!("/join/{code}")).into_response(),
    }
}

/// A session that is open under a code.
struct Room {
    session: SessionId,
    dossier: Arc<Dossier>,
    organisation: String,
}

impl Room {
    /// Whether this is a colleague who can open the dossier already: no second hat is needed.
    fn is_of(&self, visitor: &Visitor) -> bool {
        matches!(&visitor.actor, Actor::Colleague(colleague)
            if colleague.organisation == self.organisation && self.dossier.team().admits(colleague.account, colleague.role))
    }
}

async fn find(app: &Shared, visitor: &Visitor, code: &str) -> Result<Option<Room>, Failure> {
    if !app.limits.may_join(&visitor.from) {
        return Err(Failure::TooMany(visitor.language));
    }
    let unavailable = Failure::store(visitor.language);
    let code = secret::read_join_code(code);
    let Some(session) = app.store.session_by_code(&code).await.map_err(&unavailable)? else { return Ok(None) };
    // The code opens this session, also for somebody who works for another organisation.
    store::acting_for(&session.organisation_id);
    let (Ok(dossier_id), Ok(id)) = (session.dossier_id.parse::<DossierId>(), session.id.parse()) else {
        return Ok(None);
    };
    let index = app.store.index(&session.dossier_id).await.map_err(&unavailable)?;
    let dossier = app.dossiers.load(&app.store, dossier_id).await.map_err(&unavailable)?;
    Ok(index.zip(dossier).map(|(index, dossier)| Room { session: id, dossier, organisation: index.organisation_id }))
}

async fn show(State(app): State<Shared>, visitor: Visitor, Path(code): Path<String>) -> Result<Response, Failure> {
    let Some(room) = find(&app, &visitor, &code).await? else {
        return Ok((StatusCode::NOT_FOUND, page::ask(&app, &visitor, true)).into_response());
    };
    if room.is_of(&visitor) {
        return Ok(Redirect::to(&format!("/dossiers/{}/map", room.dossier.id)).into_response());
    }
    Ok(page::join(&app, &visitor, &room.dossier, &code, &Form::empty()).into_response())
}

async fn join(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(code): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let Some(room) = find(&app, &visitor, &code).await? else {
        return Ok((StatusCode::NOT_FOUND, page::ask(&app, &visitor, true)).into_response());
    };
    if room.is_of(&visitor) {
        return Ok(Redirect::to(&format!("/dossiers/{}/map", room.dossier.id)).into_response());
    }
    let act = act_id(&fields);
    // Who comes in belongs to nobody yet; what is said here stands with the organisation of the room.
    let guard = own_words::guard_of(&app, &room.organisation).await.map_err(Failure::store(visitor.language))?;
    let mut form = Form::of(fields.checked_by(guard));
    let Some((function, domain)) = read(&app, &visitor, &mut form) else {
        let page = page::join(&app, &visitor, &room.dossier, &code, &form);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    // Joining again on the same device is the same person.
    let again = visitor.guest.filter(|guest| guest.session == room.session);
    let participant = again.map_or_else(|| ParticipantId(secret::id()), |guest| guest.participant);
    let guest = Guest { participant, dossier: room.dossier.id, session: room.session };
    let member = Member { id: participant, role: Role::Guest, function, domain };
    let opened = Opened {
        dossier: room.dossier,
        member,
        organisation: room.organisation,
        language: visitor.language,
        guest: Some(guest),
    };
    let mut response = Redirect::to(&opened.path("/map")).into_response();
    // The key first: a guest who is known in the room always has one, whatever breaks in between.
    if again.is_none() {
        let token =
            secret::token().ok_or_else(|| Failure::Unavailable(visitor.language, "no randomness".to_owned()))?;
        let digest = secret::digest(&token);
        let (session, participant) = (room.session.to_string(), participant.to_string());
        let added = app.store.add_guest(&digest, &session, &participant, &calendar::now()).await;
        if !added.map_err(Failure::store(visitor.language))? {
            return Ok((StatusCode::NOT_FOUND, page::ask(&app, &visitor, true)).into_response());
        }
        // As long as a long day; the token dies with the session anyway.
        response.headers_mut().append(header::SET_COOKIE, set_cookie(&app, GUEST_COOKIE, &token, 16 * 3600));
    }
    let acted = opened.act_as(&app, act, |dossier| dossier.join(&opened.member)).await;
    crate::door::answer::unless_unchanged(acted, &visitor)?;
    Ok(response)
}

/// A function with its domain in one tap, or one's own words and a domain.
fn read(app: &Shared, visitor: &Visitor, form: &mut Form) -> Option<(Vetted, Domain)> {
    if let Some((function, domain)) =
        page::quick(visitor.language).into_iter().find(|(function, _)| function == form.value("quick"))
    {
        return Some((app.guard.vet(&function, Place::JobFunction).ok()?, domain));
    }
    let function = form.text(&app.guard, "function", Place::JobFunction);
    let domain = form.choice("domain", Domain::from_slug);
    Some((function?, domain?))
}
