//! What a form sent: names and texts, in order. Reading it never fails half-way: it is a form, or a clear 400.

use crate::{
    app::Shared,
    component::page,
    door::{
        Failure,
        form::reason_field,
        own_words::{self, Whose},
        security_log::Seen,
    },
    language::Language,
};
use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use guard::{Guard, Vetted};

/// The most fields that a form can send.
const MOST_FIELDS: usize = 600;

/// The fields of a form.
#[derive(Debug, Clone, Default)]
pub struct Fields {
    list: Vec<(String, String)>,
    /// The check of the organisation whose words these are, when the request belongs to one.
    guard: Option<Guard>,
}

impl Fields {
    /// The first value of a field, as typed; empty when it was not sent.
    pub fn value(&self, name: &str) -> &str {
        self.list.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// All values of a field with choices.
    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.list.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether the field was sent.
    pub fn has(&self, name: &str) -> bool {
        self.list.iter().any(|(key, _)| key == name)
    }

    /// What was sent, without one field.
    pub fn without<'a>(&'a self, name: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.list.iter().filter(move |(key, _)| key != name).map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// Adds a value, to show a form that is filled in already.
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.list.push((name.to_owned(), value.into()));
        self
    }

    /// Adds a text that is kept, with the reason why a word stands in it.
    pub fn with_text(self, name: &str, text: Option<&Vetted>) -> Self {
        let because = text.and_then(Vetted::ground).map_or_else(String::new, |ground| ground.reason().to_owned());
        self.with(name, text.map_or_else(String::new, ToString::to_string)).with(&reason_field(name), because)
    }

    /// The check that the texts go past: that of the organisation, or the one that holds for everybody.
    pub fn guard<'a>(&'a self, everybodys: &'a Guard) -> &'a Guard {
        self.guard.as_ref().unwrap_or(everybodys)
    }

    /// The same fields, whose texts go past this check.
    pub fn checked_by(mut self, guard: Guard) -> Self {
        self.guard = Some(guard);
        self
    }

    /// Adds what is there in the fields that were not sent.
    pub fn filled_in(mut self, there: Self) -> Self {
        let missing: Vec<_> = there.list.into_iter().filter(|(name, _)| !self.has(name)).collect();
        self.list.extend(missing);
        self
    }
}

impl FromRequest<Shared> for Fields {
    type Rejection = Response;

    async fn from_request(request: Request, state: &Shared) -> Result<Self, Response> {
        let language = Language::of_headers(request.headers());
        let too_fast =
            request.extensions().get::<Seen>().and_then(Seen::person).is_some_and(|it| !state.limits.may_send(it));
        let whose = request.extensions().get::<Whose>().cloned();
        let path = request.uri().path_and_query().map_or_else(String::new, ToString::to_string);
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let is_form = kind
            .split(';')
            .next()
            .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded"));
        // A button without fields sends no body and sometimes no kind either.
        let may_be_empty = kind.is_empty();
        let bytes = Bytes::from_request(request, state).await.map_err(|error| {
            if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
                error.into_response()
            } else {
                Failure::Unreadable(language).into_response()
            }
        })?;
        if !(is_form || may_be_empty && bytes.is_empty()) {
            return Err(Failure::Unreadable(language).into_response());
        }
        if !is_text(&bytes) {
            return Err(Failure::Unreadable(language).into_response());
        }
        let fields: Vec<(String, String)> =
            serde_urlencoded::from_bytes(&bytes).map_err(|_| Failure::Unreadable(language).into_response())?;
        if fields.len() > MOST_FIELDS {
            return Err(Failure::Unreadable(language).into_response());
        }
        if too_fast {
            return Err(once_more(language, &path, &fields));
        }
        let guard = match whose {
            Some(whose) => own_words::guard_for(state, &whose, path.split('?').next().unwrap_or_default()).await,
            None => Ok(None),
        };
        let guard = guard.map_err(|error| Failure::store(language)(error).into_response())?;
        Ok(Self { list: fields, guard })
    }
}

/// More than anybody types: nothing was done, and what was sent stands ready to be sent again. Secrets are typed anew.
fn once_more(language: Language, path: &str, fields: &[(String, String)]) -> Response {
    let is_secret = |name: &str| name.contains("password") || name.contains("code");
    let kept: Vec<_> = fields.iter().filter(|(name, _)| !is_secret(name)).cloned().collect();
    let retry = (header::RETRY_AFTER, HeaderValue::from_static("5"));
    (StatusCode::TOO_MANY_REQUESTS, [retry], page::once_more(language, path, &kept)).into_response()
}

/// Whether the fields hold text. Reading them would put a mark in the place of bytes that are none, and keep that.
fn is_text(form: &[u8]) -> bool {
    let digit = |at: usize| form.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    let (mut decoded, mut at) = (Vec::with_capacity(form.len()), 0);
    while let Some(byte) = form.get(at) {
        let escaped = digit(at + 1).zip(digit(at + 2)).filter(|_| *byte == b'%');
        let read = escaped.and_then(|(high, low)| u8::try_from(high * 16 + low).ok());
        decoded.push(read.unwrap_or(*byte));
        at += if read.is_some() { 3 } else { 1 };
    }
    std::str::from_utf8(&decoded).is_ok()
}
