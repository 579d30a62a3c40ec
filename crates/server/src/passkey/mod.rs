//! The passkeys of one's own account: which there are, one more, one less.

mod page;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    door::{
        Failure, Fields, Form, Visitor, answer,
        changes::{self, What},
        form::FieldError,
        passkey,
        proof::{self, Asked},
        second_factor,
        security_log::{self, Happened},
        visitor::{PASSKEY_COOKIE, set_cookie},
    },
    routes::Routes,
    secret,
};
use axum::{
    extract::{Query, State},
    http::{HeaderMap, header::SET_COOKIE},
    response::{AppendHeaders, IntoResponse, Response},
};
use maud::Markup;
use page::{Done, Forms};
use std::collections::HashMap;
use store::Account;

/// Where this page stands.
const PATH: &str = "/account/passkeys";
/// With what each form asks to prove who it is.
const BEGIN: Asked = Asked { password: "begin-password", code: "begin-code" };
const REMOVAL: Asked = Asked { password: "removal-password", code: "removal-code" };
/// How many passkeys an account can have: more than anybody has devices.
const MOST: usize = 20;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::default()
        .get("/account/passkeys", show)
        .post("/account/passkeys", add)
        .post("/account/passkeys/challenge", begin)
        .post("/account/passkeys/removal", remove)
}

/// The account of the colleague who is here.
async fn own(app: &Shared, visitor: &Visitor) -> Result<Account, Failure> {
    let id = visitor.colleague()?.account.to_string();
    let account = app.store.account(&id).await.map_err(Failure::store(visitor.language))?;
    account.ok_or(Failure::NotFound(visitor.language))
}

/// What stands in the page for a passkey.
fn handle(credential_id: &str) -> String {
    secret::digest(credential_id)
}

async fn as_it_stands(
    app: &Shared,
    visitor: &Visitor,
    account: &Account,
    forms: &Forms,
    done: Option<Done>,
) -> Result<Markup, Failure> {
    let unavailable = Failure::store(visitor.language);
    let passkeys = app.store.passkeys_of(&account.id).await.map_err(&unavailable)?;
    let second_factor = second_factor::of(app, &account.id).await.map_err(&unavailable)?.is_some();
    let shown = page::Shown { passkeys, second_factor, is_possible: passkey::is_possible(app, visitor), done };
    Ok(page::list(app, visitor, account, forms, &shown))
}

/// `GET /account/passkeys`: also says what was done just before.
async fn show(
    State(app): State<Shared>,
    visitor: Visitor,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Markup, Failure> {
    let account = own(&app, &visitor).await?;
    let done = query.get("done").and_then(|done| Done::from_slug(done));
    as_it_stands(&app, &visitor, &account, &Forms::default(), done).await
}

/// `POST /account/passkeys/challenge`: with the password, and a code where there is a second factor: what the device is to
/// make. The page does the rest with a behaviour, because only a script can speak to a device.
async fn begin(State(app): State<Shared>, visitor: Visitor, fields: Fields) -> Result<Response, Failure> {
    let (account, mut form) = (own(&app, &visitor).await?, Form::of(fields));
    let unavailable = Failure::store(visitor.language);
    if account.password_hash.is_none() || !passkey::is_possible(&app, &visitor) {
        return Ok(answer::done(&visitor, PATH));
    }
    let there = app.store.passkeys_of(&account.id).await.map_err(&unavailable)?.len();
    if there >= MOST || !proof::is_given(&app, &visitor, &account, &mut form, BEGIN).await? {
        let forms = Forms { begin: form, ..Forms::default() };
        return Ok(answer::invalid(as_it_stands(&app, &visitor, &account, &forms, None).await?));
    }
    match passkey::ask_new(&app, &account).await.map_err(&unavailable)? {
        Some(asked) => {
            let cookie = AppendHeaders([(SET_COOKIE, asked.cookie)]);
            Ok((cookie, page::making(&app, &visitor, &asked.options)).into_response())
        }
        None => Ok(answer::done(&visitor, PATH)),
    }
}

/// `POST /account/passkeys`: the passkey that the device made.
async fn add(
    State(app): State<Shared>,
    visitor: Visitor,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    let (account, unavailable) = (own(&app, &visitor).await?, Failure::store(visitor.language));
    let gone = AppendHeaders([(SET_COOKIE, set_cookie(&app, PASSKEY_COOKIE, "", 0))]);
    if !passkey::is_possible(&app, &visitor) {
        return Ok(answer::done(&visitor, PATH));
    }
    if passkey::add(&app, visitor.colleague()?, &headers, fields.value("credential")).await.map_err(&unavailable)? {
        security_log::tell(&visitor, Happened::PasskeyAdded);
        return Ok((gone, answer::done(&visitor, Done::Added.location())).into_response());
    }
    let mut forms = Forms::default();
    forms.begin.object("passkey", FieldError::Sentence(visitor.language.text().passkey_not_made()));
    let page = as_it_stands(&app, &visitor, &account, &forms, None).await?;
    Ok((gone, answer::invalid(page)).into_response())
}

/// `POST /account/passkeys/removal`: with the password. Every sign-in that began with it ends, also the own one.
async fn remove(State(app): State<Shared>, visitor: Visitor, fields: Fields) -> Result<Response, Failure> {
    let (account, mut form) = (own(&app, &visitor).await?, Form::of(fields));
    let unavailable = Failure::store(visitor.language);
    let all = app.store.passkeys_of(&account.id).await.map_err(&unavailable)?;
    let chosen = all.iter().find(|passkey| handle(&passkey.credential_id) == form.value("passkey"));
    // One that is gone already is no error.
    let Some(chosen) = chosen else { return Ok(answer::done(&visitor, PATH)) };
    if !proof::is_given(&app, &visitor, &account, &mut form, REMOVAL).await? {
        let forms = Forms { removal: form, ..Forms::default() };
        return Ok(answer::invalid(as_it_stands(&app, &visitor, &account, &forms, None).await?));
    }
    let (by, about) = (visitor.colleague()?, Some(account.id.as_str()));
    changes::record(&app, by, What::PasskeyRemoved, about, "").await.map_err(&unavailable)?;
    if app.store.remove_passkey(&account.id, &chosen.credential_id).await.map_err(&unavailable)? {
        security_log::tell(&visitor, Happened::PasskeyRemoved);
    }
    Ok(answer::done(&visitor, Done::Removed.location()))
}
