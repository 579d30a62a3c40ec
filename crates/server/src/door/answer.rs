//! The answers that forms get.

use crate::door::{Failure, Visitor, act::NotDone};
use axum::{
    http::{HeaderName, HeaderValue, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use maud::Markup;

/// It was done: on to this page. A behaviour of the page gets the address in a header and goes there itself.
pub fn done(visitor: &Visitor, location: &str) -> Response {
    if !visitor.wants_fragment {
        return Redirect::to(location).into_response();
    }
    let mut response = StatusCode::NO_CONTENT.into_response();
    if let Ok(location) = HeaderValue::from_str(location) {
        response.headers_mut().insert(HeaderName::from_static("x-location"), location);
    }
    response
}

/// What the browser kept for this site goes too: it is over here. Only storage: the cookies that open something go by
/// themselves and the language stays, nothing is in a cache (`no-store`), and emptying that takes some browsers seconds.
pub fn forgotten(mut response: Response) -> Response {
    let storage = HeaderValue::from_static("\"storage\"");
    response.headers_mut().insert(HeaderName::from_static("clear-site-data"), storage);
    response
}

/// Something in the form is wrong: the same page, with the errors beside the fields.
pub fn invalid(page: Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

/// A part of a page, with the number up to which it is true.
pub fn part(seq: u64, fragment: impl IntoResponse) -> Response {
    ([(HeaderName::from_static("x-seq"), seq.to_string())], fragment).into_response()
}

/// An act that changes nothing is no error to somebody who presses a button twice.
pub fn unless_unchanged(result: Result<super::Acted, NotDone>, visitor: &Visitor) -> Result<(), Failure> {
    match result {
        Ok(_) | Err(NotDone::Refused(model::Refusal::NothingChanged)) => Ok(()),
        Err(other) => Err(other.into_failure(visitor.language)),
    }
}
