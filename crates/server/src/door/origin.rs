//! Over all routes: a change must come from our own pages, and every answer carries the same strict headers.

use crate::{
    app::{App, Shared},
    door::{Failure, security_log, visitor},
    language::Language,
};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// Refuses changes that another site asks for (CSRF). Browsers send `Origin` with every form and every fetch that
/// changes something; what comes without it is not one of our pages.
pub async fn own_pages_only(State(app): State<Shared>, request: Request, next: Next) -> Response {
    let reading = matches!(*request.method(), Method::GET | Method::HEAD);
    if reading
        || is_signed_by_its_sender(&app, &request)
        || comes_from_us(request.headers(), app.settings.public_address.as_deref())
    {
        return next.run(request).await;
    }
    security_log::count_foreign(&visitor::address(&app, request.headers(), request.extensions()));
    Failure::Forbidden(Language::of_headers(request.headers())).into_response()
}

/// The one change that no page of ours makes: the provider of single sign-on tells that somebody signed out. It comes from a
/// server and so without an origin, which every browser sends; what it says counts by its signature.
fn is_signed_by_its_sender(app: &App, request: &Request) -> bool {
    let is_there = app.provider.is_some() && request.uri().path() == "/sign-out/provider";
    is_there && !request.headers().contains_key(header::ORIGIN)
}

fn comes_from_us(headers: &HeaderMap, public_address: Option<&str>) -> bool {
    let read = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let Some(origin) = read(header::ORIGIN) else { return false };
    match public_address {
        Some(address) => origin == address,
        None => origin.split_once("://").map(|(_, host)| host) == read(header::HOST),
    }
}

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
    connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// The headers of every answer.
pub async fn strict_headers(State(app): State<Shared>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &'static str| {
        headers.insert(name, HeaderValue::from_static(value));
    };
    set(header::CONTENT_SECURITY_POLICY, POLICY);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::X_FRAME_OPTIONS, "DENY");
    // Not `no-referrer`: browsers then send `Origin: null` with forms, and the check above needs the origin.
    set(header::REFERRER_POLICY, "same-origin");
    set(HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=(), interest-cohort=()");
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    if app.settings.serves_https() {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
    }
    // What may be kept says so itself; everything else is never kept, also not on a shared computer.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(origin: Option<&str>) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_static("veerkaart.example.nl"));
        if let Some(origin) = origin {
            headers.insert(header::ORIGIN, HeaderValue::from_str(origin).unwrap());
        }
        headers
    }

    #[test]
    fn another_site_cannot_ask_for_a_change() {
        assert!(comes_from_us(&headers(Some("https://veerkaart.example.nl")), None));
        for other in
            [None, Some("null"), Some("https://elders.example"), Some("https://veerkaart.example.nl.elders.example")]
        {
            assert!(!comes_from_us(&headers(other), None), "{other:?}");
        }
        let public = Some("https://kaart.example.nl");
        assert!(comes_from_us(&headers(Some("https://kaart.example.nl")), public));
        assert!(!comes_from_us(&headers(Some("https://veerkaart.example.nl")), public));
    }

    #[tokio::test]
    async fn over_https_the_browser_is_told_to_stay_there_for_a_year() {
        use crate::{settings::Given, testing::House};
        let told = async |given: Given| {
            let answer = House::open_with(given).await.anonymous().get("/").await;
            answer.headers.get("strict-transport-security").map(|value| value.to_str().unwrap().to_owned())
        };
        let public = Given { public_address: Some("https://veerkaart.example.nl".to_owned()), ..Given::default() };
        assert_eq!(told(public).await.as_deref(), Some("max-age=31536000; includeSubDomains"));
        assert_eq!(told(Given::default()).await, None);
    }
}
