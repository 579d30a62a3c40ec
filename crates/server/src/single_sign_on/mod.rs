//! Signing in through the organisation: away to the provider, back with its answer, and out again.

mod entrance;
mod page;
mod sign_out;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    calendar,
    door::{
        Failure, Fields, Visitor, back,
        failure::encode,
        security_log::{self, Happened, Means},
        sign_in::{self, Via},
        single_sign_on::{Away, Failed, Provider},
        visitor::{AWAY_COOKIE, HALF_COOKIE, SIGN_IN_COOKIE, set_cookie},
    },
    routes::Routes,
    secret,
};
use axum::{
    extract::{Query, State},
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{REFRESH, SET_COOKIE},
    },
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use std::collections::HashMap;

/// The routes of this feature. Without a provider in the settings there is nothing here.
pub fn routes() -> Routes {
    Routes::default()
        .post("/sign-in/provider", leave)
        .get("/sign-in/provider/callback", come_back)
        .get("/signed-out", signed_out)
        .post("/sign-out/provider", sign_out::by_provider)
}

/// For whom the cookie of somebody who is away is sealed.
const SEALED_FOR: &str = "single sign-on";
/// How long somebody may be away.
const SECONDS: u32 = 15 * 60;

fn provider<'a>(app: &'a Shared, visitor: &Visitor) -> Result<&'a Provider, Failure> {
    app.provider.as_ref().ok_or(Failure::NotFound(visitor.language))
}

/// `POST /sign-in/provider`: to the provider. What belongs to this attempt stays in the browser, sealed. It takes a form of
/// our own: another site cannot send somebody there, to come back signed in without having asked for it.
async fn leave(State(app): State<Shared>, visitor: Visitor, fields: Fields) -> Result<Response, Failure> {
    let provider = provider(&app, &visitor)?;
    let location = back::local(fields.value("back")).unwrap_or("/");
    let (address, away) = match provider.send_away(location, calendar::in_seconds(i64::from(SECONDS))).await {
        Ok(sent) => sent,
        Err(failed) => return Ok(failure(&app, &visitor, failed)),
    };
    let no_randomness = || Failure::Unavailable(visitor.language, store::StoreError::NoRandomness.to_string());
    let plain = serde_json::to_vec(&away).map_err(|error| Failure::Unavailable(visitor.language, error.to_string()))?;
    let sealed = app.key.seal(SEALED_FOR, &plain).ok_or_else(no_randomness)?;
    let cookie = set_cookie(&app, AWAY_COOKIE, &sealed, SECONDS);
    // A page that goes on by itself and no redirect: browsers hold a redirect after a form against `form-action`, and the
    // provider may send the browser on to hosts that nobody can list.
    let onward = HeaderValue::from_str(&format!("0;url={address}"));
    let onward = onward.map_err(|error| Failure::Unavailable(visitor.language, error.to_string()))?;
    Ok(([(SET_COOKIE, cookie), (REFRESH, onward)], page::away(&app, &visitor, &address)).into_response())
}

/// What this browser took with it, when it is not too long ago.
fn taken_along(app: &Shared, headers: &HeaderMap) -> Option<Away> {
    let sealed = Visitor::cookie(app, headers, AWAY_COOKIE)?;
    let away: Away = serde_json::from_slice(&app.key.unseal(SEALED_FOR, &sealed)?).ok()?;
    (away.until > calendar::now()).then_some(away)
}

/// `GET /sign-in/provider/callback`: back with a code, which is worth something only together with the cookie.
async fn come_back(
    State(app): State<Shared>,
    visitor: Visitor,
    headers: HeaderMap,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Response, Failure> {
    let provider = provider(&app, &visitor)?;
    if !app.limits.may_come_back(&visitor.from) {
        return Err(Failure::TooMany(visitor.language));
    }
    let given = |name: &str| query.get(name).map_or("", String::as_str);
    let Some(away) = taken_along(&app, &headers) else { return Ok(failure(&app, &visitor, Failed::NotOurs)) };
    let location = away.back.clone();
    // Here already, because the provider says no with the same state.
    let welcome = if given("code").is_empty() {
        let said: String = encode(given("error")).chars().take(60).collect();
        Err(Failed::NotTrusted(format!("the answer holds no code, but {said:?}")))
    } else {
        provider.welcome(away, given("state"), given("code")).await
    };
    let person = match welcome {
        Ok(person) => person,
        Err(failed) => return Ok(failure(&app, &visitor, failed)),
    };
    let unavailable = Failure::store(visitor.language);
    let entered = match entrance::account_of(&app, &visitor, &provider.settings, &person).await.map_err(&unavailable)? {
        Ok(entered) => entered,
        Err(refused) => return Ok(failure(&app, &visitor, Failed::Refused(refused))),
    };
    if let Some(old) = Visitor::token(&app, &headers, SIGN_IN_COOKIE) {
        app.store.delete_sign_in(&secret::digest(&old)).await.map_err(&unavailable)?;
    }
    let via = Via::Provider(person.session.as_deref());
    let cookie = sign_in::begin(&app, &entered.account, via, &headers).await.map_err(&unavailable)?;
    security_log::tell_about(&visitor, Happened::SignedIn(Means::Provider), &entered.account);
    // Who is here for the first time says which function.
    let onward = if entered.is_new { "/account" } else { location.as_str() };
    let cookies = [cookie, set_cookie(&app, AWAY_COOKIE, "", 0), set_cookie(&app, HALF_COOKIE, "", 0)];
    Ok((AppendHeaders(cookies.map(|cookie| (SET_COOKIE, cookie))), Redirect::to(onward)).into_response())
}

/// The page that says why not, in plain words; the reason for the log names nobody.
fn failure(app: &Shared, visitor: &Visitor, failed: Failed) -> Response {
    let status = match &failed {
        Failed::Unreachable(reason) => {
            tracing::error!(reason, "the provider of single sign-on cannot be reached");
            StatusCode::SERVICE_UNAVAILABLE
        }
        Failed::NotTrusted(reason) => {
            tracing::warn!(reason, "an answer of the provider of single sign-on was refused");
            StatusCode::FORBIDDEN
        }
        Failed::NotOurs | Failed::Refused(_) => StatusCode::FORBIDDEN,
    };
    security_log::tell(visitor, Happened::SignInFailed(Means::Provider));
    let gone = [(SET_COOKIE, set_cookie(app, AWAY_COOKIE, "", 0))];
    (status, gone, page::failed(app, visitor, &failed)).into_response()
}

/// `GET /signed-out`: signed out here; the provider still knows the browser, and has a page of its own for that.
async fn signed_out(State(app): State<Shared>, visitor: Visitor) -> Result<Response, Failure> {
    let address = match provider(&app, &visitor)?.sign_out_address().await {
        Ok(address) => address,
        Err(failed) => {
            tracing::warn!(?failed, "the way to sign out at the provider is not known");
            None
        }
    };
    Ok(page::signed_out(&app, &visitor, address.as_deref()).into_response())
}
