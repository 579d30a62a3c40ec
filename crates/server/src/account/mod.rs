//! One's own account: what it says, its password, and where it is signed in.

mod page;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    calendar,
    door::{
        Failure, Fields, Form, Visitor, answer, form::FieldError, password, profile::Profile, sign_in,
        visitor::SIGN_IN_COOKIE,
    },
    routes::Routes,
    secret,
};
use axum::{
    extract::{Query, State},
    http::{HeaderMap, header::SET_COOKIE},
    response::{IntoResponse, Redirect, Response},
};
use page::{Done, Forms};
use std::collections::HashMap;
use store::Account;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::default()
        .get("/account", show)
        .post("/account", change_profile)
        .post("/account/password", change_password)
        .post("/account/other-sign-ins", sign_out_elsewhere)
}

/// The account of the colleague who is here.
async fn own(app: &Shared, visitor: &Visitor) -> Result<Account, Failure> {
    let id = visitor.colleague()?.account.to_string();
    let account = app.store.account(&id).await.map_err(Failure::store(visitor.language))?;
    account.ok_or(Failure::NotFound(visitor.language))
}

/// `GET /account`: also says what was done just before.
async fn show(
    State(app): State<Shared>,
    visitor: Visitor,
    headers: HeaderMap,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Response, Failure> {
    let account = own(&app, &visitor).await?;
    let forms = Forms { profile: Profile::form(&account), password: Form::empty() };
    let done = query.get("done").and_then(|done| Done::from_slug(done));
    let sign_in = match Visitor::token(&app, &headers, SIGN_IN_COOKIE) {
        Some(token) => app.store.sign_in(&secret::digest(&token), &calendar::now()).await,
        None => Ok(None),
    };
    let sign_in = sign_in.map_err(Failure::store(visitor.language))?;
    Ok(page::account(&app, &visitor, &account, &forms, sign_in.as_ref(), done).into_response())
}

/// `POST /account`: name, function and domain. The function is checked, because it stands in dossiers.
async fn change_profile(State(app): State<Shared>, visitor: Visitor, fields: Fields) -> Result<Response, Failure> {
    let account = own(&app, &visitor).await?;
    let mut form = Form::of(fields);
    if let Some(profile) = Profile::read(&app, &mut form, visitor.language) {
        profile.keep(&app, &account.id).await.map_err(Failure::store(visitor.language))?;
        return Ok(answer::done(&visitor, Done::Profile.location()));
    }
    let forms = Forms { profile: form, password: Form::empty() };
    Ok(answer::invalid(page::account(&app, &visitor, &account, &forms, None, None)))
}

/// `POST /account/password`: asks the present one, signs out everywhere and in again here.
async fn change_password(State(app): State<Shared>, visitor: Visitor, fields: Fields) -> Result<Response, Failure> {
    let (language, account) = (visitor.language, own(&app, &visitor).await?);
    let (text, mut form) = (language.text(), Form::of(fields));
    if !app.limits.may_sign_in(&format!("account {}", account.email)) {
        return Err(Failure::TooMany(language));
    }
    let present = form.value("present-password").to_owned();
    if !password::belongs(present, account.password_hash.clone()).await {
        form.object("present-password", FieldError::Sentence(text.account_present_password_wrong()));
    }
    let chosen = password::read(&mut form, "new-password", &[&account.email, &account.name], language);
    let Some(chosen) = chosen.filter(|_| form.is_fine()) else {
        let forms = Forms { profile: Profile::form(&account), password: form };
        return Ok(answer::invalid(page::account(&app, &visitor, &account, &forms, None, None)));
    };
    let no_hash = || Failure::Unavailable(language, store::StoreError::NoRandomness.to_string());
    let hash = password::hash(chosen).await.ok_or_else(no_hash)?;
    app.store.set_password(&account.id, &hash).await.map_err(Failure::store(language))?;
    signed_in_anew(&app, &visitor, &account, Done::Password).await
}

/// `POST /account/other-sign-ins`: every other browser is signed out.
async fn sign_out_elsewhere(State(app): State<Shared>, visitor: Visitor, _: Fields) -> Result<Response, Failure> {
    let account = own(&app, &visitor).await?;
    app.store.delete_sign_ins_of(&account.id).await.map_err(Failure::store(visitor.language))?;
    signed_in_anew(&app, &visitor, &account, Done::SignedOut).await
}

async fn signed_in_anew(app: &Shared, visitor: &Visitor, account: &Account, done: Done) -> Result<Response, Failure> {
    let cookie = sign_in::begin(app, &account.id).await.map_err(Failure::store(visitor.language))?;
    Ok(([(SET_COOKIE, cookie)], Redirect::to(done.location())).into_response())
}
