//! Signing in with a passkey: one button and no address. It counts as both steps, because the device asks its owner for a
//! finger, a face or a code.

use super::{forget_old, go_on, page};
use crate::{
    app::Shared,
    door::{
        Failure, Fields, Form, Visitor, answer, back,
        form::FieldError,
        passkey,
        security_log::{self, Happened, Means},
        sign_in::{self, Entered, Via},
        visitor::{PASSKEY_COOKIE, set_cookie},
    },
};
use axum::{
    extract::State,
    http::{HeaderMap, header::CONTENT_TYPE, header::SET_COOKIE},
    response::{AppendHeaders, IntoResponse, Response},
};

fn may_ask(app: &Shared, visitor: &Visitor) -> Result<(), Failure> {
    if !passkey::is_possible(app, visitor) {
        return Err(Failure::NotFound(visitor.language));
    }
    if !app.limits.may_come_back(&format!("passkey {}", visitor.from)) {
        return Err(Failure::TooMany(visitor.language));
    }
    Ok(())
}

/// `POST /sign-in/passkey/challenge`: what the device is to sign, for the behaviour of the page.
pub async fn ask(State(app): State<Shared>, visitor: Visitor, _: Fields) -> Result<Response, Failure> {
    may_ask(&app, &visitor)?;
    let asked = passkey::ask_any(&app).await.map_err(Failure::store(visitor.language))?;
    let asked = asked.ok_or(Failure::NotFound(visitor.language))?;
    Ok((AppendHeaders([(SET_COOKIE, asked.cookie)]), [(CONTENT_TYPE, "application/json")], asked.options)
        .into_response())
}

/// `POST /sign-in/passkey`: what the device signed.
pub async fn submit(
    State(app): State<Shared>,
    visitor: Visitor,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    may_ask(&app, &visitor)?;
    let (language, mut form) = (visitor.language, Form::of(fields));
    let unavailable = Failure::store(language);
    let gone = AppendHeaders([(SET_COOKIE, set_cookie(&app, PASSKEY_COOKIE, "", 0))]);
    let entered = passkey::enter(&app, &headers, form.value("credential")).await.map_err(&unavailable)?;
    let Some((account, id)) = entered else {
        security_log::tell(&visitor, Happened::SignInFailed(Means::Passkey));
        form.object("passkey", FieldError::Sentence(language.text().passkey_does_not_fit()));
        return Ok((gone, answer::invalid(page::form(&app, &visitor, &form, false))).into_response());
    };
    forget_old(&app, &headers).await.map_err(&unavailable)?;
    let cookie = sign_in::begin(&app, &account.id, Via::Passkey(&id), &headers).await.map_err(&unavailable)?;
    security_log::tell_about(&visitor, Happened::SignedIn(Means::Passkey), &account.id);
    let location = back::local(form.value("back")).unwrap_or("/");
    Ok((gone, go_on(Entered::Full(cookie), location)).into_response())
}
