//! Why a request does not get what it asks for. Never a 5xx for something that was sent, and never a hint about what one
//! may not see.

use crate::{component::page, door::answer, language::Language};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use maud::Markup;
use model::Refusal;

/// Why not.
#[derive(Debug)]
pub enum Failure {
    /// It does not exist, or this visitor may not see it: the answer is the same.
    NotFound(Language),
    /// A page that asks to sign in first.
    SignInFirst { back: String },
    /// Somebody who was a guest of a session that is over.
    SessionOver(Language),
    /// Inside one's own file, but not with this role.
    Forbidden(Language),
    /// The rules refuse the act.
    Refused(Refusal, Language),
    /// The crisis plan leads: no map is shown and none is changed. Carries the page that says so; a part of a page is told
    /// to fetch that.
    Escalated { page: Box<Markup>, part: bool },
    /// Too many attempts.
    TooMany(Language),
    /// The request cannot be read.
    Unreadable(Language),
    /// The data cannot be reached. The reason goes to the log of the system, which holds no texts of users.
    Unavailable(Language, String),
}

impl Failure {
    /// Turns an error of the store into the answer that the visitor gets.
    pub fn store(language: Language) -> impl Fn(store::StoreError) -> Self {
        move |error| Self::Unavailable(language, error.to_string())
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let (status, language, title, body) = match self {
            Self::SignInFirst { back } => {
                let target = format!("/sign-in?back={}", encode(&back));
                return Redirect::to(&target).into_response();
            }
            Self::Escalated { page, part } => {
                let status = if part { StatusCode::GONE } else { StatusCode::CONFLICT };
                return (status, *page).into_response();
            }
            Self::NotFound(l) => {
                (StatusCode::NOT_FOUND, l, l.text().error_not_found_title(), l.text().error_not_found())
            }
            Self::SessionOver(l) => {
                (StatusCode::GONE, l, l.text().error_session_over_title(), l.text().error_session_over())
            }
            Self::Forbidden(l) => {
                (StatusCode::FORBIDDEN, l, l.text().error_forbidden_title(), l.text().error_forbidden())
            }
            Self::Refused(refusal, l) => {
                let status = if refusal == Refusal::NotAllowed { StatusCode::FORBIDDEN } else { StatusCode::CONFLICT };
                (status, l, l.text().error_refused_title(), crate::words::refusal(refusal, l))
            }
            Self::TooMany(l) => {
                (StatusCode::TOO_MANY_REQUESTS, l, l.text().error_too_many_title(), l.text().error_too_many())
            }
            Self::Unreadable(l) => {
                (StatusCode::BAD_REQUEST, l, l.text().error_unreadable_title(), l.text().error_unreadable())
            }
            Self::Unavailable(l, reason) => {
                tracing::error!(reason, "the data cannot be reached");
                (StatusCode::SERVICE_UNAVAILABLE, l, l.text().error_unavailable_title(), l.text().error_unavailable())
            }
        };
        let mut response = (status, page::message(language, &title, &body)).into_response();
        if status == StatusCode::GONE {
            response = answer::forgotten(response);
        }
        if status == StatusCode::TOO_MANY_REQUESTS {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
        }
        response
    }
}

/// Percent-encodes everything but unreserved characters and slashes.
pub fn encode(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
