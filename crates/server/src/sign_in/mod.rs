//! The way in: the first page with its two doors, signing in and out, the one-time link and the language of the screen.

mod invitation;
mod page;
mod passkey;
mod second_step;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    calendar,
    door::{
        Actor, Failure, Fields, Form, Visitor, answer, back,
        failure::encode,
        form::FieldError,
        password, profile,
        security_log::{self, Happened, Means},
        sign_in::{self, Entered, Via},
        visitor::{GUEST_COOKIE, HALF_COOKIE, LANGUAGE_COOKIE, SIGN_IN_COOKIE, set_cookie},
    },
    language::Language,
    routes::Routes,
    secret,
};
use axum::{
    extract::{Query, State},
    http::{HeaderMap, header::SET_COOKIE},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use std::collections::HashMap;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::default()
        .get("/", start)
        .get("/sign-in", form)
        .post("/sign-in", submit)
        .get("/sign-in/second-factor", second_step::form)
        .post("/sign-in/second-factor", second_step::submit)
        .post("/sign-in/passkey", passkey::submit)
        .post("/sign-in/passkey/challenge", passkey::ask)
        .post("/sign-out", leave)
        .get("/invitation/{token}", invitation::form)
        .post("/invitation/{token}", invitation::submit)
        .post("/language", choose_language)
}

/// `GET /`: two doors, or straight to where this visitor works.
async fn start(State(app): State<Shared>, visitor: Visitor) -> Response {
    match workplace(&visitor) {
        Some(path) => Redirect::to(&path).into_response(),
        None => page::doors(&app, &visitor).into_response(),
    }
}

/// Where this visitor works; nothing for somebody we do not know.
fn workplace(visitor: &Visitor) -> Option<String> {
    match &visitor.actor {
        Actor::Anonymous => None,
        Actor::Guest(guest) => Some(format!("/dossiers/{}/map", guest.dossier)),
        Actor::Colleague(colleague) if colleague.role.reads() => Some("/dossiers".to_owned()),
        Actor::Colleague(_) => Some("/members".to_owned()),
    }
}

/// `GET /sign-in`: the form; who is signed in already goes on.
async fn form(
    State(app): State<Shared>,
    visitor: Visitor,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Response, Failure> {
    let asked = query.get("back").map_or("", String::as_str);
    if matches!(visitor.actor, Actor::Colleague(_)) {
        return Ok(Redirect::to(back::local(asked).unwrap_or("/")).into_response());
    }
    let form = Form::of(Fields::default().with("back", back::local(asked).unwrap_or_default()));
    let stood_still = match &visitor.keys.sign_in {
        Some(key) => sign_in::stood_still(&app, key).await.map_err(Failure::store(visitor.language))?,
        None => false,
    };
    let shown = page::form(&app, &visitor, &form, stood_still).into_response();
    // Who brings a key that opens nothing any more was signed in here before. What was not sent yet without a connection waits
    // for who comes back after standing still.
    Ok(if visitor.keys.sign_in.is_some() && !stood_still { answer::forgotten(shown) } else { shown })
}

/// `POST /sign-in`: the same answer, after the same time, for an unknown address and a wrong password.
async fn submit(
    State(app): State<Shared>,
    visitor: Visitor,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    let (language, mut form) = (visitor.language, Form::of(fields));
    if !app.settings.has_passwords() {
        return Err(Failure::NotFound(language));
    }
    let email = profile::email(&mut form, "email", language);
    let typed = form.value("password").to_owned();
    if typed.is_empty() {
        form.object("password", FieldError::Sentence(language.text().field_empty()));
    }
    let Some(email) = email.filter(|_| form.is_fine()) else {
        return Ok(answer::invalid(page::form(&app, &visitor, &form, false)));
    };
    if !app.limits.may_sign_in(&visitor.from) || !app.limits.may_sign_in(&format!("account {email}")) {
        return Err(Failure::TooMany(language));
    }
    let account = app.store.account_by_email(&email).await.map_err(Failure::store(language))?;
    let hash = account.as_ref().and_then(|account| account.password_hash.clone());
    let fits = password::belongs(typed.clone(), hash).await;
    let tried = account.as_ref().map_or_else(String::new, |account| account.id.clone());
    let Some(account) = account.filter(|_| fits) else {
        security_log::tell_about(&visitor, Happened::SignInFailed(Means::Password), &tried);
        form.object("email", FieldError::Sentence(language.text().sign_in_does_not_fit()));
        return Ok(answer::invalid(page::form(&app, &visitor, &form, false)));
    };
    forget_old(&app, &headers).await.map_err(Failure::store(language))?;
    let entered = sign_in::after_password(&app, &account, &headers).await.map_err(Failure::store(language))?;
    password::renew(&app, &account, typed).await.map_err(Failure::store(language))?;
    tell(&visitor, &entered, Means::Password, &account.id);
    Ok(go_on(entered, back::local(form.value("back")).unwrap_or("/")))
}

/// Says in the security log that somebody is in, or half.
fn tell(visitor: &Visitor, entered: &Entered, means: Means, account: &str) {
    let what = match entered {
        Entered::Full(_) => Happened::SignedIn(means),
        Entered::Half(_) => Happened::FirstStep(means),
    };
    security_log::tell_about(visitor, what, account);
}

/// On to where somebody wanted to be, or first to the second factor.
fn go_on(entered: Entered, location: &str) -> Response {
    match entered {
        Entered::Full(cookie) => ([(SET_COOKIE, cookie)], Redirect::to(location)).into_response(),
        Entered::Half(cookie) => {
            let ask = format!("/sign-in/second-factor?back={}", encode(location));
            ([(SET_COOKIE, cookie)], Redirect::to(&ask)).into_response()
        }
    }
}

/// `POST /sign-out`: also leaves the session that was joined as a guest on this browser.
async fn leave(
    State(app): State<Shared>,
    visitor: Visitor,
    headers: HeaderMap,
    _: Fields,
) -> Result<Response, Failure> {
    let unavailable = Failure::store(visitor.language);
    let elsewhere_too = match &visitor.keys.sign_in {
        Some(digest) if app.provider.is_some() => {
            let known = app.store.sign_in(digest, &calendar::now()).await.map_err(&unavailable)?;
            known.is_some_and(|known| known.via == Via::Provider(None).slug())
        }
        _ => false,
    };
    forget_old(&app, &headers).await.map_err(&unavailable)?;
    if matches!(visitor.actor, Actor::Colleague(_)) {
        security_log::tell(&visitor, Happened::SignedOut);
    }
    let location = if elsewhere_too { "/signed-out" } else { "/" };
    let gone = [SIGN_IN_COOKIE, HALF_COOKIE, GUEST_COOKIE].map(|name| (SET_COOKIE, set_cookie(&app, name, "", 0)));
    Ok(answer::forgotten((AppendHeaders(gone), Redirect::to(location)).into_response()))
}

/// Ends the sign-in that this browser had.
async fn forget_old(app: &Shared, headers: &HeaderMap) -> Result<(), store::StoreError> {
    match Visitor::token(app, headers, SIGN_IN_COOKIE) {
        Some(token) => app.store.delete_sign_in(&secret::digest(&token)).await,
        None => Ok(()),
    }
}

/// `POST /language`: kept in the browser for a year; back to the page that it was asked on.
async fn choose_language(State(app): State<Shared>, visitor: Visitor, fields: Fields) -> Result<Response, Failure> {
    const YEAR: u32 = 365 * 24 * 3600;
    let Some(chosen) = Language::from_code(fields.value("language")) else {
        return Err(Failure::Unreadable(visitor.language));
    };
    let cookie = set_cookie(&app, LANGUAGE_COOKIE, chosen.code(), YEAR);
    let location = back::local(fields.value("back")).unwrap_or("/");
    Ok(([(SET_COOKIE, cookie)], Redirect::to(location)).into_response())
}
