//! Who is at the door: nobody we know, a guest of an open session, or a colleague.

use crate::{
    app::Shared,
    calendar,
    door::{Failure, own_words::Whose, security_log::Seen, sign_in},
    language::Language,
    secret,
};
use axum::{
    extract::{ConnectInfo, FromRequestParts, Request},
    http::{Extensions, HeaderMap, HeaderValue, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use maud::Markup;
use model::{Domain, DossierId, ParticipantId, Role, SessionId};
use std::{
    net::SocketAddr,
    sync::{Arc, OnceLock},
};

/// Somebody with an account.
#[derive(Debug, Clone)]
pub struct Colleague {
    /// The account.
    pub account: ParticipantId,
    /// The organisation, whose dossiers this person may open.
    pub organisation: String,
    /// The name of the organisation, for the header.
    pub organisation_name: String,
    /// The role in it.
    pub role: Role,
    /// The job, as text; checked again before it enters an event.
    pub function: String,
    /// The domain of the job.
    pub domain: Domain,
}

/// Somebody with a join code.
#[derive(Debug, Clone, Copy)]
pub struct Guest {
    /// Who it is in the dossier.
    pub participant: ParticipantId,
    /// The only dossier that this person sees.
    pub dossier: DossierId,
    /// The session that was joined.
    pub session: SessionId,
}

/// Who.
#[derive(Debug, Clone)]
pub enum Actor {
    /// Nobody we know.
    Anonymous,
    /// A guest of an open session.
    Guest(Guest),
    /// A colleague.
    Colleague(Colleague),
}

/// What opens something, as digests: a stream that was opened with one closes when it no longer works.
#[derive(Debug, Clone, Default)]
pub struct Keys {
    /// Of the sign-in.
    pub sign_in: Option<String>,
    /// Of the guest.
    pub guest: Option<String>,
}

/// The visitor of this request.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// Who.
    pub actor: Actor,
    /// The session that this device takes part in as a guest, also when a colleague is signed in on it.
    pub guest: Option<Guest>,
    /// The organisation of that session; empty without one.
    pub guest_of: String,
    /// Whether this device once took part in a session that is over.
    pub was_guest: bool,
    /// The digests of the keys that this browser brought and that open something.
    pub keys: Keys,
    /// The language of the screen.
    pub language: Language,
    /// The path that was asked for.
    pub path: String,
    /// The address that the request comes from; for limits only, never stored.
    pub from: String,
    /// Whether a behaviour of our own pages asks for a part of a page.
    pub wants_fragment: bool,
    /// The value of the `Host` header, to make links that phones in the room can follow.
    pub host: String,
    /// What stands above every page of the dossier that was opened, once one was.
    pub above: Arc<OnceLock<Markup>>,
}

/// The cookie that a colleague signs in with.
pub const SIGN_IN_COOKIE: &str = "veerkaart";
/// The cookie of somebody who gave the password and not yet the second factor.
pub const HALF_COOKIE: &str = "veerkaart-half";
/// The cookie of somebody whose device was asked for a passkey.
pub const PASSKEY_COOKIE: &str = "veerkaart-passkey";
/// The cookie of somebody who is on the way to the provider of single sign-on, sealed.
pub const AWAY_COOKIE: &str = "veerkaart-away";
/// The cookie that a guest takes part with.
pub const GUEST_COOKIE: &str = "veerkaart-room";
/// The cookie with the language.
pub const LANGUAGE_COOKIE: &str = "veerkaart-language";

impl Language {
    /// The language that the visitor chose, or that the browser asks for, or Dutch.
    pub fn of_headers(headers: &HeaderMap) -> Self {
        let chosen = cookie(headers, LANGUAGE_COOKIE).or_else(|| cookie(headers, &format!("__Host-{LANGUAGE_COOKIE}")));
        chosen.and_then(|code| Self::from_code(&code)).unwrap_or_default()
    }
}

/// The value of a cookie.
fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let pairs =
        headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|line| line.split(';'));
    pairs
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

/// The full name of a cookie: with the prefix that binds it to this host and to HTTPS, except on a local network.
fn full_name(app: &Shared, name: &str) -> String {
    if app.settings.strict_cookies() { format!("__Host-{name}") } else { name.to_owned() }
}

/// A `Set-Cookie` header; an empty value takes the cookie away.
pub fn set_cookie(app: &Shared, name: &str, value: &str, seconds: u32) -> HeaderValue {
    let secure = if app.settings.strict_cookies() { "; Secure" } else { "" };
    let age = if value.is_empty() { 0 } else { seconds };
    let line = format!("{}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={age}{secure}", full_name(app, name));
    HeaderValue::from_str(&line).unwrap_or(HeaderValue::from_static(""))
}

impl Visitor {
    /// What a cookie of ours holds.
    pub fn cookie(app: &Shared, headers: &HeaderMap, name: &str) -> Option<String> {
        cookie(headers, &full_name(app, name))
    }

    /// The token of a cookie, when it has the shape of one.
    pub fn token(app: &Shared, headers: &HeaderMap, name: &str) -> Option<String> {
        Self::cookie(app, headers, name)
            .filter(|token| token.len() == 64 && token.bytes().all(|b| b.is_ascii_hexdigit()))
    }

    /// The colleague, or the way to the sign-in page.
    pub fn colleague(&self) -> Result<&Colleague, Failure> {
        match &self.actor {
            Actor::Colleague(colleague) => Ok(colleague),
            Actor::Guest(_) => Err(Failure::NotFound(self.language)),
            Actor::Anonymous => Err(self.sign_in_first()),
        }
    }

    /// The administrator of accounts; others of the organisation may not, and guests find nothing here.
    pub fn administrator(&self) -> Result<&Colleague, Failure> {
        self.colleague().and_then(|colleague| match colleague.role {
            Role::Administrator => Ok(colleague),
            _ => Err(Failure::Forbidden(self.language)),
        })
    }

    /// What somebody without a session gets: a page to sign in on, or nothing when a part of a page was asked for.
    pub fn sign_in_first(&self) -> Failure {
        if self.wants_fragment {
            Failure::NotFound(self.language)
        } else {
            Failure::SignInFirst { back: self.path.clone() }
        }
    }
}

/// Over all routes: nothing of any organisation is read before a key told whose it is (the second lock of the store).
pub async fn nobody_yet(request: Request, next: Next) -> Response {
    store::request(next.run(request)).await
}

/// How many seconds "last seen" may be behind, so that not each request writes.
const SEEN_EVERY: i64 = 10 * 60;

/// Whose sign-in this is, which is used by it: also by a page that stays open, such as on the screen of a room.
pub async fn find_colleague(app: &Shared, digest: &str) -> Result<Option<Colleague>, store::StoreError> {
    let now = calendar::now();
    let Some(signed_in) = app.store.sign_in(digest, &now).await? else { return Ok(None) };
    if calendar::seconds_between(&signed_in.last_seen_at, &now) > SEEN_EVERY {
        app.store.touch_sign_in(digest, &now, &sign_in::ends(app, &signed_in.created_at)).await?;
    }
    let account = signed_in.account;
    let known = (account.id.parse().ok(), Role::from_slug(&account.role));
    let (Some(id), Some(role)) = known else { return Ok(None) };
    Ok(Some(Colleague {
        account: id,
        organisation: account.organisation_id,
        organisation_name: signed_in.organisation_name,
        role,
        function: account.function,
        domain: Domain::from_slug(&account.domain).unwrap_or(Domain::Other),
    }))
}

/// The guest of this key, and the organisation of the session.
async fn find_guest(app: &Shared, digest: &str) -> Result<Option<(Guest, String)>, store::StoreError> {
    let Some(guest) = app.store.guest_by_token(digest).await? else { return Ok(None) };
    if guest.session.closed_at.is_some() {
        return Ok(None);
    }
    let ids = (guest.participant_id.parse().ok(), guest.session.dossier_id.parse().ok(), guest.session.id.parse().ok());
    let (Some(participant), Some(dossier), Some(session)) = ids else { return Ok(None) };
    Ok(Some((Guest { participant, dossier, session }, guest.session.organisation_id)))
}

impl FromRequestParts<Shared> for Visitor {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Response> {
        let language = Language::of_headers(&parts.headers);
        let gone = |error| Failure::store(language)(error).into_response();
        let key = |name| Self::token(app, &parts.headers, name).map(|token| secret::digest(&token));
        let keys = Keys { sign_in: key(SIGN_IN_COOKIE), guest: key(GUEST_COOKIE) };
        let colleague = match &keys.sign_in {
            Some(digest) => find_colleague(app, digest).await.map_err(gone)?,
            None => None,
        };
        let guest = match &keys.guest {
            Some(digest) => find_guest(app, digest).await.map_err(gone)?,
            None => None,
        };
        let (guest, guest_of) = guest.map_or((None, String::new()), |(guest, of)| (Some(guest), of));
        // Whoever is both works for the own organisation, until the dossier of that session is opened.
        store::acting_for(colleague.as_ref().map_or(&guest_of, |colleague| &colleague.organisation));
        let actor = match (colleague, guest) {
            (Some(colleague), _) => Actor::Colleague(colleague),
            (None, Some(guest)) => Actor::Guest(guest),
            (None, None) => Actor::Anonymous,
        };
        let organisation = match &actor {
            Actor::Colleague(colleague) => Some(colleague.organisation.clone()),
            Actor::Guest(_) | Actor::Anonymous => None,
        };
        let as_guest = guest.map(|guest| (guest.dossier, guest_of.clone()));
        parts.extensions.insert(Whose { organisation, guest: as_guest });
        let visitor = Self {
            actor,
            guest,
            guest_of,
            was_guest: guest.is_none() && keys.guest.is_some(),
            keys,
            language,
            path: parts.uri.path_and_query().map_or_else(String::new, ToString::to_string),
            from: address(app, &parts.headers, &parts.extensions),
            wants_fragment: parts.headers.contains_key("x-fragment"),
            host: parts.headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default().to_owned(),
            above: Arc::default(),
        };
        if let Some(seen) = parts.extensions.get::<Seen>() {
            seen.is(&visitor);
        }
        Ok(visitor)
    }
}

/// The address that a request comes from; for limits and for a keyed digest only.
pub fn address(app: &Shared, headers: &HeaderMap, extensions: &Extensions) -> String {
    // The last address is the one that our own proxy saw; what stands before it anybody can write, also in a line of its own.
    let forwarded = headers.get_all("x-forwarded-for").iter().next_back().and_then(|value| value.to_str().ok());
    let last = forwarded.and_then(|list| list.rsplit(',').next()).map(|address| address.trim().to_owned());
    match last {
        Some(address) if app.settings.behind_proxy => address,
        _ => extensions.get::<ConnectInfo<SocketAddr>>().map_or_else(String::new, |peer| peer.0.ip().to_string()),
    }
}
