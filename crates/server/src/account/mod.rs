//! One's own account: what it says, its password, and where it is signed in.

mod page;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    calendar,
    door::{
        Failure, Fields, Form, Visitor, answer, password,
        profile::Profile,
        proof::{self, Asked},
        second_factor,
        security_log::{self, Happened, Means},
        sign_in::{self, Via},
    },
    routes::Routes,
    secret,
};
use axum::{
    extract::{Query, State},
    http::{HeaderMap, header::SET_COOKIE},
    response::{IntoResponse, Redirect, Response},
};
use maud::Markup;
use page::{Done, Forms, Shown};
use std::collections::HashMap;
use store::Account;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::default()
        .get("/account", show)
        .post("/account", change_profile)
        .post("/account/password", change_password)
        .post("/account/sign-ins/removal", sign_out_elsewhere)
}

/// With what the forms ask to prove who it is.
const PRESENT: Asked = Asked { password: "present-password", code: "present-code" };
const ENDING: Asked = Asked { password: "ending-password", code: "ending-code" };
/// What stands for every browser but this one.
const EVERY_OTHER: &str = "every-other";

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
    Query(query): Query<HashMap<String, String>>,
) -> Result<Markup, Failure> {
    let account = own(&app, &visitor).await?;
    let forms = Forms::of(&account);
    as_it_stands(&app, &visitor, &account, &forms, query.get("done").and_then(|done| Done::from_slug(done))).await
}

async fn as_it_stands(
    app: &Shared,
    visitor: &Visitor,
    account: &Account,
    forms: &Forms,
    done: Option<Done>,
) -> Result<Markup, Failure> {
    let unavailable = Failure::store(visitor.language);
    let sign_ins = app.store.sign_ins_of(&account.id, &calendar::now()).await.map_err(&unavailable)?;
    let second_factor = second_factor::of(app, &account.id).await.map_err(&unavailable)?.is_some();
    Ok(page::account(app, visitor, account, forms, &Shown { sign_ins, second_factor, done }))
}

/// `POST /account`: name, function and domain. The function is checked, because it stands in dossiers.
async fn change_profile(State(app): State<Shared>, visitor: Visitor, fields: Fields) -> Result<Response, Failure> {
    let account = own(&app, &visitor).await?;
    let mut form = Form::of(fields);
    if let Some(profile) = Profile::read(&app, &mut form, visitor.language) {
        profile.keep(&app, &account.id).await.map_err(Failure::store(visitor.language))?;
        return Ok(answer::done(&visitor, Done::Profile.location()));
    }
    let forms = Forms { profile: form, ..Forms::of(&account) };
    Ok(answer::invalid(as_it_stands(&app, &visitor, &account, &forms, None).await?))
}

/// `POST /account/password`: asks the present one, signs out everywhere and in again here.
async fn change_password(
    State(app): State<Shared>,
    visitor: Visitor,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    let (language, account) = (visitor.language, own(&app, &visitor).await?);
    let mut form = Form::of(fields);
    let own = [&*account.email, &account.name, &visitor.colleague()?.organisation_name];
    let chosen = password::read(app.leaked.as_ref(), &mut form, "new-password", &own, language).await;
    // A code works once: it is not used up for a password that is refused.
    let proved = chosen.is_some() && proof::is_given(&app, &visitor, &account, &mut form, PRESENT).await?;
    let Some(chosen) = chosen.filter(|_| proved) else {
        let forms = Forms { password: form, ..Forms::of(&account) };
        return Ok(answer::invalid(as_it_stands(&app, &visitor, &account, &forms, None).await?));
    };
    let no_hash = || Failure::Unavailable(language, store::StoreError::NoRandomness.to_string());
    let hash = password::hash(chosen).await.ok_or_else(no_hash)?;
    app.store.set_password(&account.id, &hash).await.map_err(Failure::store(language))?;
    security_log::tell(&visitor, Happened::PasswordSet(Means::Password));
    let cookie = sign_in::begin(&app, &account.id, Via::Password, &headers).await.map_err(Failure::store(language))?;
    Ok(([(SET_COOKIE, cookie)], Redirect::to(Done::Password.location())).into_response())
}

/// `POST /account/sign-ins/removal`: one other browser is signed out, or every other one. One that is gone already is no error.
/// Who comes from a provider has nothing here to prove it with.
async fn sign_out_elsewhere(State(app): State<Shared>, visitor: Visitor, fields: Fields) -> Result<Response, Failure> {
    let (account, mut form) = (own(&app, &visitor).await?, Form::of(fields));
    let asks = account.password_hash.is_some() && app.settings.has_passwords();
    if asks && !proof::is_given(&app, &visitor, &account, &mut form, ENDING).await? {
        let forms = Forms { sign_ins: form, ..Forms::of(&account) };
        return Ok(answer::invalid(as_it_stands(&app, &visitor, &account, &forms, None).await?));
    }
    let chosen = form.value("sign-in");
    end(&app, &visitor, |digest| chosen == EVERY_OTHER || handle(digest) == chosen).await?;
    let done = if chosen == EVERY_OTHER { Done::SignedOut } else { Done::SignedOutThere };
    Ok(answer::done(&visitor, done.location()))
}

/// What stands in the page for a sign-in: neither its token nor the digest that is kept of it.
fn handle(token_digest: &str) -> String {
    secret::digest(token_digest)
}

/// Ends these sign-ins of the own account, and never the one that asks for it.
async fn end(app: &Shared, visitor: &Visitor, which: impl Fn(&str) -> bool) -> Result<(), Failure> {
    let (account, unavailable) = (own(app, visitor).await?, Failure::store(visitor.language));
    for other in app.store.sign_ins_of(&account.id, &calendar::now()).await.map_err(&unavailable)? {
        if visitor.keys.sign_in.as_ref() != Some(&other.token_digest) && which(&other.token_digest) {
            app.store.delete_sign_in(&other.token_digest).await.map_err(&unavailable)?;
        }
    }
    security_log::tell(visitor, Happened::SignInsEnded);
    Ok(())
}
