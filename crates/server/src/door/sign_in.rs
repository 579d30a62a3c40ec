//! Beginning a sign-in: a token for the browser, its digest for the store.

use crate::{
    app::Shared,
    calendar,
    door::visitor::{SIGN_IN_COOKIE, set_cookie},
    secret,
};
use axum::http::HeaderValue;
use store::StoreError;

/// How long a sign-in lasts: a working day.
const SECONDS: u32 = 12 * 3600;

/// Begins a sign-in of this account and answers with the cookie for it. Each sign-in has a token of its own.
pub async fn begin(app: &Shared, account: &str) -> Result<HeaderValue, StoreError> {
    let token = secret::token().ok_or(StoreError::NoRandomness)?;
    let (now, ends) = (calendar::now(), calendar::in_seconds(i64::from(SECONDS)));
    app.store.create_sign_in(&secret::digest(&token), account, &now, &ends).await?;
    Ok(set_cookie(app, SIGN_IN_COOKIE, &token, SECONDS))
}
