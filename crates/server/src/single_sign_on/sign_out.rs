//! Signing out from the side of the provider: it sends a token that it signed, from its server to ours. No browser.

use super::provider;
use crate::{
    app::Shared,
    door::{
        Failure, Fields, Visitor,
        security_log::{self, Happened},
        single_sign_on::{Failed, Provider},
    },
};
use axum::{
    extract::State,
    http::{StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use store::{ProviderSignOut, StoreError};

/// `POST /sign-out/provider`: ends the sign-ins that the token is about; open streams follow by themselves. 200 also when
/// there were none, 400 when it is refused or cannot be done now, as the standard has it.
pub async fn by_provider(State(app): State<Shared>, visitor: Visitor, fields: Fields) -> Result<Response, Failure> {
    let provider = provider(&app, &visitor)?;
    match ended(&app, provider, fields.value("logout_token")).await {
        Ok(accounts) => {
            for account in accounts {
                security_log::tell_about(&visitor, Happened::SignInsEndedThere, &account);
            }
            Ok(StatusCode::OK.into_response())
        }
        Err(reason) => {
            // Anybody can send something: the log is not filled by it.
            if app.limits.may_come_back(&visitor.from) {
                tracing::warn!(reason, "a sign-out that the provider of single sign-on asked for was refused");
            }
            let said = ([(CONTENT_TYPE, "application/json")], r#"{"error":"invalid_request"}"#);
            Ok((StatusCode::BAD_REQUEST, said).into_response())
        }
    }
}

/// Whose sign-ins were ended; or why none, in words that name nobody.
async fn ended(app: &Shared, provider: &Provider, token: &str) -> Result<Vec<String>, String> {
    let asked = provider.hear_sign_out(token).await.map_err(|failed| match failed {
        Failed::NotTrusted(reason) | Failed::Unreachable(reason) => reason,
        Failed::NotOurs | Failed::Refused(_) => String::new(),
    })?;
    let sign_out = ProviderSignOut {
        token_digest: &asked.token_digest,
        expires_at: &asked.expires_at,
        issuer: &provider.settings.issuer,
        subject: asked.subject.as_deref(),
        session: asked.session.as_deref(),
    };
    app.store.end_provider_sign_ins(sign_out).await.map_err(|error| match error {
        StoreError::Taken => "it was sent before".to_owned(),
        error => error.to_string(),
    })
}
