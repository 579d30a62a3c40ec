//! The provider says that somebody signed out there, or may no longer (OpenID Connect Back-Channel Logout 1.0): what such
//! a token must hold to be followed.

use super::{APART, Failed, KEPT_AT_LEAST, Provider, jws};
use crate::{calendar, secret};
use serde_json::{Map, Value};

/// What makes a token one of these; a name, that nobody fetches.
const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";
/// As what its head may name it.
const TYPES: [&str; 2] = ["jwt", "logout+jwt"];
/// How many seconds ago it may have been made.
const OLDEST: u64 = 600;

/// Whose sign-ins end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignOut {
    /// The digest of the token's own id: it counts once.
    pub token_digest: String,
    /// From when on it would be too old anyway.
    pub expires_at: String,
    /// Who it is there.
    pub subject: Option<String>,
    /// The digest of the session there.
    pub session: Option<String>,
}

/// What is kept of a session at a provider.
pub(super) fn session_digest(issuer: &str, session: &str) -> String {
    secret::digest(&format!("session {issuer} {session}"))
}

impl Provider {
    /// Whose sign-ins end, when the provider signed this for us.
    pub async fn hear_sign_out(&self, token: &str) -> Result<SignOut, Failed> {
        let read = async || {
            let known = self.known().await?;
            Ok(jws::read(token, &known.keys, &known.ways, &TYPES))
        };
        let mut signed = read().await?;
        // It may have a new key since. Anybody can send something, so it is not asked for that each time.
        if signed.is_err() && self.forget_older_than(KEPT_AT_LEAST).await {
            signed = read().await?;
        }
        let said = signed.and_then(|claims| {
            sign_out(&claims, &self.settings.issuer, &self.settings.client_id, calendar::unix_seconds())
        });
        said.map_err(|reason| Failed::NotTrusted(reason.to_owned()))
    }
}

fn sign_out(claims: &Map<String, Value>, issuer: &str, us: &str, now: u64) -> Result<SignOut, &'static str> {
    let seconds = |name: &str| claims.get(name).and_then(Value::as_f64);
    // Absent, or a text with something in it.
    let text = |name: &str| match claims.get(name) {
        None => Ok(None),
        Some(Value::String(text)) if !text.is_empty() => Ok(Some(text.as_str())),
        Some(_) => Err("what it is about cannot be read"),
    };
    if text("iss")? != Some(issuer) {
        return Err("it is of another provider");
    }
    let is_for_us = match claims.get("aud") {
        Some(Value::Array(all)) => !all.is_empty() && all.iter().all(|one| one == us),
        one => one.is_some_and(|one| one == us),
    };
    if !is_for_us {
        return Err("it is not for us");
    }
    let (latest, oldest) = ((now + APART) as f64, now.saturating_sub(OLDEST) as f64);
    if !seconds("iat").is_some_and(|made| made <= latest && made >= oldest) {
        return Err("it is too old, or of later");
    }
    if !seconds("exp").is_some_and(|ends| ends + APART as f64 > now as f64) {
        return Err("its time is over");
    }
    if !claims.get("events").and_then(|events| events.get(EVENT)).is_some_and(Value::is_object) {
        return Err("it does not ask to sign out");
    }
    // So a token of a sign-in is never taken for this.
    if claims.contains_key("nonce") {
        return Err("it holds a nonce");
    }
    let (subject, session) = (text("sub")?, text("sid")?);
    if subject.is_none() && session.is_none() {
        return Err("it says of nobody");
    }
    let id = text("jti")?.ok_or("it has no id")?;
    Ok(SignOut {
        token_digest: secret::digest(&format!("sign-out {issuer} {id}")),
        expires_at: calendar::in_seconds(i64::try_from(OLDEST + 2 * APART).unwrap_or(i64::MAX)),
        subject: subject.map(str::to_owned),
        session: session.map(|session| session_digest(issuer, session)),
    })
}
