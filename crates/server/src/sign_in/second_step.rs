//! After the password: the code of the phone, or setting that up where the organisation asks it of everybody. Until then
//! the browser has a half sign-in, which opens this page and nothing else.

use super::page;
use crate::{
    app::Shared,
    door::{
        Failure, Fields, Form, Visitor, answer, back,
        form::FieldError,
        second_factor::{self, Proof},
        security_log::{self, Happened, Means},
        sign_in,
    },
};
use axum::{
    extract::{Query, State},
    http::{HeaderMap, HeaderValue, header::SET_COOKIE},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use maud::Markup;
use std::collections::HashMap;
use store::Account;

/// Where somebody goes whose half sign-in is over, or was never there.
fn again(location: &str) -> Failure {
    Failure::SignInFirst { back: location.to_owned() }
}

/// Asks for the code, or shows how to set it up; nothing when neither makes sense any more.
async fn as_it_stands(
    app: &Shared,
    visitor: &Visitor,
    account: &Account,
    form: &Form,
) -> Result<Option<Markup>, Failure> {
    let unavailable = Failure::store(visitor.language);
    if second_factor::of(app, &account.id).await.map_err(&unavailable)?.is_some() {
        return Ok(Some(page::ask_code(app, visitor, form)));
    }
    let secret = second_factor::being_set_up(app, &account.id).await.map_err(&unavailable)?;
    Ok(secret.map(|secret| page::must_set_up(app, visitor, &secret, account, form)))
}

/// `GET /sign-in/second-factor`.
pub async fn form(
    State(app): State<Shared>,
    visitor: Visitor,
    headers: HeaderMap,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Markup, Failure> {
    let location = query.get("back").and_then(|asked| back::local(asked)).unwrap_or("/");
    let half = sign_in::half(&app, &headers).await.map_err(Failure::store(visitor.language))?;
    let account = half.ok_or_else(|| again(location))?;
    let form = Form::of(Fields::default().with("back", location));
    as_it_stands(&app, &visitor, &account, &form).await?.ok_or_else(|| again(location))
}

/// `POST /sign-in/second-factor`: what was typed proves it, or confirms what was set up just now.
pub async fn submit(
    State(app): State<Shared>,
    visitor: Visitor,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    let (language, mut form) = (visitor.language, Form::of(fields));
    let (unavailable, typed) = (Failure::store(language), form.value("code").to_owned());
    let location = back::local(form.value("back")).unwrap_or("/").to_owned();
    let half = sign_in::half(&app, &headers).await.map_err(&unavailable)?;
    let account = half.ok_or_else(|| again(&location))?;
    if !app.limits.may_prove(&account.id) {
        return Err(Failure::TooMany(language));
    }
    let there = second_factor::of(&app, &account.id).await.map_err(&unavailable)?.is_some();
    if there {
        if let Some(proof) = second_factor::prove(&app, &account, &typed).await.map_err(&unavailable)? {
            let means = if proof == Proof::Recovery { Means::RecoveryCode } else { Means::Code };
            let cookies = completed(&app, &visitor, &account, &headers, &location, means).await?;
            // Who used a recovery code sees how many are left.
            let onward = if proof == Proof::Recovery { "/account/second-factor" } else { &location };
            return Ok((cookies, Redirect::to(onward)).into_response());
        }
    } else if let Some(codes) = second_factor::confirm(&app, &account.id, &typed).await.map_err(&unavailable)? {
        let cookies = completed(&app, &visitor, &account, &headers, &location, Means::Code).await?;
        security_log::tell_about(&visitor, Happened::SecondFactorSet, &account.id);
        return Ok((cookies, page::codes(&app, &visitor, &codes, &location)).into_response());
    }
    security_log::tell_about(&visitor, Happened::SignInFailed(Means::Code), &account.id);
    let wrong =
        if there { language.text().second_factor_ask_wrong() } else { language.text().second_factor_code_wrong() };
    form.object("code", FieldError::Sentence(wrong));
    let shown = as_it_stands(&app, &visitor, &account, &form).await?.ok_or_else(|| again(&location))?;
    Ok(answer::invalid(shown))
}

type Cookies = AppendHeaders<[(axum::http::HeaderName, HeaderValue); 2]>;

async fn completed(
    app: &Shared,
    visitor: &Visitor,
    account: &Account,
    headers: &HeaderMap,
    location: &str,
    means: Means,
) -> Result<Cookies, Failure> {
    let unavailable = Failure::store(visitor.language);
    super::forget_old(app, headers).await.map_err(&unavailable)?;
    let cookies = sign_in::complete(app, &account.id, headers).await.map_err(&unavailable)?;
    let cookies = cookies.ok_or_else(|| again(location))?;
    security_log::tell_about(visitor, Happened::SignedIn(means), &account.id);
    Ok(AppendHeaders(cookies.map(|cookie| (SET_COOKIE, cookie))))
}
