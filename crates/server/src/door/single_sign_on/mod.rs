//! Single sign-on with OpenID Connect: authorisation code with PKCE, state and nonce. Only the provider that an
//! administrator named is contacted, and only for somebody who chose to sign in there.

mod assertion;
mod claims;
mod jws;
mod known;
mod sign_out;

pub use assertion::ClientKey;
pub use claims::{Person, Refused};
#[cfg(test)]
pub use jws::{base64, unbase64};

use crate::{
    calendar,
    settings::{Oidc, stays_private},
};
use claims::Claims;
use known::Known;
use openidconnect::{
    AsyncHttpClient, AuthenticationContextClass, AuthenticationFlow, AuthorizationCode, ClientId, CsrfToken,
    HttpClientError, HttpRequest, HttpResponse, LogoutRequest, Nonce, OAuth2TokenResponse, PkceCodeChallenge,
    PkceCodeVerifier, PostLogoutRedirectUrl, Scope, StandardErrorResponse, TokenResponse, UserInfoClaims,
    core::{CoreErrorResponseType, CoreGenderClaim, CoreResponseType},
};
use serde::{Deserialize, Serialize};
use std::{
    pin::Pin,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::sync::Mutex;

/// How long the provider is waited for.
const PATIENCE: Duration = Duration::from_secs(10);
/// How many seconds its clock and ours may be apart.
const APART: u64 = 120;
/// How long its keys and addresses are kept: a key that it replaced is known again after this.
const KEPT: Duration = Duration::from_secs(300);
/// How long it is left alone after it could not be reached: who waits in line hears the same.
const LEFT_ALONE: Duration = Duration::from_secs(5);
/// How long they are kept whatever is sent to us: who sends nonsense does not make us ask it again and again.
const KEPT_AT_LEAST: Duration = Duration::from_secs(60);

/// What the browser keeps, sealed, while somebody is away at the provider.
#[derive(Clone, Serialize, Deserialize)]
pub struct Away {
    state: String,
    nonce: String,
    verifier: String,
    /// Where to go afterwards.
    pub back: String,
    /// Until when coming back works.
    pub until: String,
}

/// Why somebody did not get in. The reason for the log names no person and holds no token.
#[derive(Debug)]
pub enum Failed {
    /// The provider cannot be reached, or does not speak as it should.
    Unreachable(String),
    /// What came back is not the answer to what this browser asked.
    NotOurs,
    /// The answer is not what the provider signed for us and for this attempt.
    NotTrusted(String),
    /// The provider knows this person; here there is no place for him or her.
    Refused(Refused),
}

/// When the provider was asked what it is, and what came of it.
type Learnt = (Instant, Result<Arc<Known>, String>);

/// The way to the provider: nothing goes over it that somebody could read along, to whatever address it published.
struct Way(reqwest::Client);

/// Why something was not asked.
#[derive(Debug, thiserror::Error)]
enum NotAsked {
    #[error("the address {0} is not https://, so somebody could read along")]
    ReadAlong(String),
    #[error(transparent)]
    Line(#[from] HttpClientError<reqwest::Error>),
}

impl<'c> AsyncHttpClient<'c> for Way {
    type Error = NotAsked;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, NotAsked>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(async move {
            let address = request.uri().to_string();
            if !stays_private(&address) {
                // Without what stands behind it: that can be about somebody.
                return Err(NotAsked::ReadAlong(address.split(['?', '#']).next().unwrap_or_default().to_owned()));
            }
            Ok(self.0.call(request).await?)
        })
    }
}

/// The provider.
pub struct Provider {
    /// What the administrator set.
    pub settings: Oidc,
    http: Way,
    known: Mutex<Option<Learnt>>,
}

impl Provider {
    /// The provider with these settings. It is not contacted yet, so the program starts without it too.
    pub fn new(settings: Oidc) -> Result<Self, String> {
        use_our_tls();
        let http = reqwest::Client::builder()
            .timeout(PATIENCE)
            // It answers itself; whom it points to with a redirect, nobody named.
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|error| format!("single sign-on cannot be used: {error}"))?;
        Ok(Self { settings, http: Way(http), known: Mutex::new(None) })
    }

    /// Its addresses and keys, as it published them lately.
    async fn known(&self) -> Result<Arc<Known>, Failed> {
        let mut kept = self.known.lock().await;
        let lasts = |known: &Result<_, _>| if known.is_ok() { KEPT } else { LEFT_ALONE };
        if let Some((_, known)) = kept.as_ref().filter(|(since, known)| since.elapsed() < lasts(known)) {
            return known.clone().map_err(Failed::Unreachable);
        }
        let known = Known::learn(&self.settings, &self.http).await.map(Arc::new);
        *kept = Some((Instant::now(), known.clone()));
        known.map_err(Failed::Unreachable)
    }

    /// Asks it anew at the next need, when it was asked longer ago than this; `false` when it was not.
    async fn forget_older_than(&self, age: Duration) -> bool {
        let mut kept = self.known.lock().await;
        let is_old = kept.as_ref().is_some_and(|(since, _)| since.elapsed() >= age);
        if is_old {
            *kept = None;
        }
        is_old
    }

    /// Sends somebody away: the address to go to, and what the browser keeps meanwhile.
    pub async fn send_away(&self, back: &str, until: String) -> Result<(String, Away), Failed> {
        let known = self.known().await?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let asked = known
            .client
            .authorize_url(
                AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
                CsrfToken::new_random,
                Nonce::new_random,
            )
            .add_scope(Scope::new("profile".to_owned()))
            .add_scope(Scope::new("email".to_owned()))
            .set_pkce_challenge(challenge);
        let asked = match self.settings.max_age {
            Some(age) => asked.set_max_age(age),
            None => asked,
        };
        let strong = self.settings.acr.iter().cloned().map(AuthenticationContextClass::new);
        let (address, state, nonce) = strong.fold(asked, |asked, acr| asked.add_auth_context_value(acr)).url();
        let away = Away {
            state: state.into_secret(),
            nonce: nonce.secret().clone(),
            verifier: verifier.into_secret(),
            back: back.to_owned(),
            until,
        };
        Ok((address.to_string(), away))
    }

    /// Somebody comes back with a code: who it is, as the provider signed it.
    pub async fn welcome(&self, away: Away, state: &str, code: &str) -> Result<Person, Failed> {
        // Compared as digests: the time that it takes tells nothing.
        if state.is_empty() || crate::secret::digest(state) != crate::secret::digest(&away.state) {
            return Err(Failed::NotOurs);
        }
        let known = self.known().await?;
        let request = known.client.exchange_code(AuthorizationCode::new(code.to_owned())).map_err(unreachable)?;
        let request = known.proves_who_we_are(request, &self.settings).map_err(Failed::Unreachable)?;
        let verifier = PkceCodeVerifier::new(away.verifier);
        let tokens = request.set_pkce_verifier(verifier).request_async(&self.http).await.map_err(not_exchanged)?;
        let id_token = tokens.id_token().ok_or_else(|| Failed::NotTrusted("there is no id token".to_owned()))?;
        let max_age = self.settings.max_age;
        // Asked for a greatest age, the provider says when somebody signed in there.
        let is_recent = |since: i64, age: Duration| {
            let oldest = calendar::unix_seconds().saturating_sub(age.as_secs() + APART);
            u64::try_from(since).is_ok_and(|since| since >= oldest)
        };
        let signed = {
            let verifier = known.client.id_token_verifier().set_allowed_algs(known.ways.clone());
            let verifier = verifier.set_auth_time_verifier_fn(move |since| match (max_age, since) {
                (None, _) => Ok(()),
                (Some(age), Some(since)) if is_recent(since.timestamp(), age) => Ok(()),
                _ => Err("the sign-in there is too old, or its time is not told".to_owned()),
            });
            id_token.claims(&verifier, &Nonce::new(away.nonce)).map_err(|error| error.to_string())
        };
        let signed = signed.and_then(|signed| match signed.additional_claims().counts_already(APART) {
            true => Ok(signed),
            false => Err("it counts from a later moment on".to_owned()),
        });
        let signed = match signed {
            Ok(signed) => signed,
            Err(reason) => {
                // It may have a new key since: the next attempt looks.
                *self.known.lock().await = None;
                return Err(Failed::NotTrusted(reason));
            }
        };
        let (subject, asked) = (signed.subject().clone(), &self.settings.acr);
        if !asked.is_empty() && !signed.auth_context_ref().is_some_and(|said| asked.contains(said)) {
            return Err(Failed::Refused(Refused::NotStrong));
        }
        let mut claims = signed.additional_claims().clone();
        claims.take_email(signed.email().map(|email| email.as_str()), signed.email_verified());
        claims.take_name(signed.name().and_then(|name| name.get(None)).map(|name| name.as_str()));
        let person = claims.person(subject.to_string(), &self.settings);
        if person.as_ref().is_ok_and(|person| person.name.is_some()) {
            return person.map_err(Failed::Refused);
        }
        // Some tell more when they are asked. What was signed goes before.
        let Ok(asked) = known.client.user_info(tokens.access_token().clone(), Some(subject.clone())) else {
            return person.map_err(Failed::Refused);
        };
        let told: Result<UserInfoClaims<Claims, CoreGenderClaim>, _> = asked.request_async(&self.http).await;
        match told {
            Ok(told) => {
                claims.or(told.additional_claims());
                claims.take_email(told.email().map(|email| email.as_str()), told.email_verified());
                claims.take_name(told.name().and_then(|name| name.get(None)).map(|name| name.as_str()));
                claims.person(subject.to_string(), &self.settings).map_err(Failed::Refused)
            }
            // Not the error itself: it can hold who it is about.
            Err(_) => person.map_err(|_| Failed::NotTrusted("what it told when asked cannot be used".to_owned())),
        }
    }

    /// Where somebody signs out at the provider too; nothing when it has no such page.
    pub async fn sign_out_address(&self) -> Result<Option<String>, Failed> {
        let Some(end) = self.known().await?.end_session.clone() else { return Ok(None) };
        let home = PostLogoutRedirectUrl::new(self.settings.home.clone()).map_err(unreachable)?;
        let request = LogoutRequest::from(end).set_client_id(ClientId::new(self.settings.client_id.clone()));
        Ok(Some(request.set_post_logout_redirect_uri(home).http_get_url().to_string()))
    }
}

/// Which cryptography TLS is made with, in and out.
pub fn use_our_tls() {
    // A second one in one process is refused; the first one stays.
    drop(rustls::crypto::ring::default_provider().install_default());
}

fn said(error: impl std::error::Error) -> String {
    with_causes(&error)
}

fn unreachable(error: impl std::error::Error) -> Failed {
    Failed::Unreachable(with_causes(&error))
}

/// What the token endpoint said. A code that it does not take is no fault of the line.
fn not_exchanged<E: std::error::Error + 'static>(
    error: openidconnect::RequestTokenError<E, StandardErrorResponse<CoreErrorResponseType>>,
) -> Failed {
    match error {
        openidconnect::RequestTokenError::ServerResponse(said) => Failed::NotTrusted(said.error().to_string()),
        openidconnect::RequestTokenError::Request(error) => Failed::Unreachable(with_causes(&error)),
        _ => Failed::Unreachable("the answer cannot be read".to_owned()),
    }
}

fn with_causes(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(error.source(), |cause| cause.source());
    causes.fold(error.to_string(), |said, cause| format!("{said}: {cause}"))
}
