//! Beginning a sign-in: a token for the browser, its digest for the store. After a password it is a half one as long as
//! the second factor is not given.

use crate::{
    app::{App, Shared},
    calendar,
    door::{
        device, second_factor,
        visitor::{HALF_COOKIE, SIGN_IN_COOKIE, Visitor, set_cookie},
    },
    secret,
};
use axum::http::{HeaderMap, HeaderValue};
use store::{Account, NewSignIn, StoreError};

/// How long a sign-in lasts at the most: a working day.
const SECONDS: u32 = 12 * 3600;
/// How long somebody may look for a telephone, or set the code up.
const HALF_SECONDS: u32 = 20 * 60;

/// How somebody signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Via<'a> {
    /// With a password, and a second factor when there is one.
    Password,
    /// With this passkey, which counts as both together. The sign-in ends when the passkey is removed.
    Passkey(&'a str),
    /// At the provider of single sign-on, out of the session with this digest, when that was told: it ends the sign-in.
    Provider(Option<&'a str>),
}

impl Via<'_> {
    /// As the store keeps it.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Password | Self::Passkey(_) => "password",
            Self::Provider(_) => "provider",
        }
    }
}

/// What a right password gives.
pub enum Entered {
    /// A sign-in, with its cookie.
    Full(HeaderValue),
    /// The way to the second factor, with the cookie for it.
    Half(HeaderValue),
}

/// When a sign-in that began at this moment and is used now ends by itself: by standing still, and a working day after it
/// began.
pub fn ends(app: &App, began: &str) -> String {
    let rest = calendar::in_seconds(i64::from(app.settings.idle_hours) * 3600);
    rest.min(calendar::after(began, i64::from(SECONDS)))
}

/// Whether this is the key of a sign-in that ended by standing still, and by nothing else.
pub async fn stood_still(app: &App, digest: &str) -> Result<bool, StoreError> {
    let (now, day_ago) = (calendar::now(), calendar::in_seconds(-i64::from(SECONDS)));
    let known = app.store.sign_in(digest, &day_ago).await?;
    Ok(known.is_some_and(|known| known.expires_at <= now && known.created_at > day_ago))
}

/// Forgets sign-ins of which nobody has the cookie any more.
pub async fn forget_old(app: &App) -> Result<u64, StoreError> {
    let day_ago = calendar::in_seconds(-i64::from(SECONDS));
    app.store.delete_expired_sign_ins(&calendar::now(), &day_ago).await
}

/// Begins a sign-in of this account and answers with the cookie for it. Each sign-in has a token of its own.
pub async fn begin(app: &Shared, account: &str, via: Via<'_>, headers: &HeaderMap) -> Result<HeaderValue, StoreError> {
    let token = secret::token().ok_or(StoreError::NoRandomness)?;
    let (digest, device) = (secret::digest(&token), device::of(headers));
    let now = calendar::now();
    let ends = ends(app, &now);
    let new = NewSignIn {
        token_digest: &digest,
        account_id: account,
        via: via.slug(),
        device: device.as_deref(),
        passkey_id: if let Via::Passkey(id) = via { Some(id) } else { None },
        provider_session: if let Via::Provider(session) = via { session } else { None },
    };
    app.store.create_sign_in(new, &now, &ends).await?;
    Ok(set_cookie(app, SIGN_IN_COOKIE, &token, SECONDS))
}

/// The password was right. Who has a second factor gives it now; who must have one sets it up now.
pub async fn after_password(app: &Shared, account: &Account, headers: &HeaderMap) -> Result<Entered, StoreError> {
    store::acting_for(&account.organisation_id);
    if second_factor::of(app, &account.id).await?.is_none() {
        if !second_factor::is_required(app, &account.organisation_id).await? {
            return begin(app, &account.id, Via::Password, headers).await.map(Entered::Full);
        }
        second_factor::begin(app, &account.id).await?;
    }
    let token = secret::token().ok_or(StoreError::NoRandomness)?;
    let (now, ends) = (calendar::now(), calendar::in_seconds(i64::from(HALF_SECONDS)));
    app.store.create_half_sign_in(&secret::digest(&token), &account.id, &now, &ends).await?;
    Ok(Entered::Half(set_cookie(app, HALF_COOKIE, &token, HALF_SECONDS)))
}

/// Whose half sign-in this browser has.
pub async fn half(app: &Shared, headers: &HeaderMap) -> Result<Option<Account>, StoreError> {
    let Some(token) = Visitor::token(app, headers, HALF_COOKIE) else { return Ok(None) };
    let account = app.store.half_sign_in(&secret::digest(&token), &calendar::now()).await?;
    if let Some(account) = &account {
        store::acting_for(&account.organisation_id);
    }
    Ok(account)
}

/// The second factor was right: the half sign-in becomes a whole one. Nothing when it was used already.
pub async fn complete(
    app: &Shared,
    account: &str,
    headers: &HeaderMap,
) -> Result<Option<[HeaderValue; 2]>, StoreError> {
    let Some(token) = Visitor::token(app, headers, HALF_COOKIE) else { return Ok(None) };
    if !app.store.take_half_sign_in(&secret::digest(&token), &calendar::now()).await? {
        return Ok(None);
    }
    let cookie = begin(app, account, Via::Password, headers).await?;
    Ok(Some([cookie, set_cookie(app, HALF_COOKIE, "", 0)]))
}
