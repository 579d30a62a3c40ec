//! What holds for every answer, whoever asked for whatever.

use crate::testing::Answer;
use axum::http::header;

/// What may be kept outside of the product, because nobody's work is in it.
const KEPT: [&str; 3] = ["/assets/", "/house-style.css", "/icon.svg"];

const POLICY: [&str; 9] = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
];

/// Fails when the answer of the server is broken, or could be kept, framed, or made to run what is not ours.
pub fn must_be_sound(what: &str, path: &str, answer: &Answer) {
    assert!(answer.status < 500, "{what}: {answer:?}");
    let is = |name: &str| answer.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default();
    let policy: Vec<&str> = is("content-security-policy").split(';').map(str::trim).collect();
    assert_eq!(policy, POLICY, "{what}");
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(is(name), value, "{what}: {name}");
    }
    let kept = answer.status == 200 && KEPT.iter().any(|start| path.starts_with(start));
    if !kept {
        assert!(["no-store", "no-cache"].contains(&is("cache-control")), "{what}: {}", is("cache-control"));
        assert!(answer.status != 200 || is("cache-control") == "no-store" || path.ends_with("/events"), "{what}");
    }
    for cookie in answer.headers.get_all(header::SET_COOKIE) {
        let cookie = cookie.to_str().unwrap();
        let strict = ["Path=/", "HttpOnly", "SameSite=Lax", "Secure"].iter().all(|part| cookie.contains(part));
        assert!(strict && cookie.starts_with("__Host-") && !cookie.contains("Domain"), "{what}: {cookie}");
    }
    if is("content-type").starts_with("text/html") {
        for ours_never in [
            "<script>",
            " style=\"",
            "href=\"javascript:",
            "src=\"javascript:",
            "action=\"javascript:",
            "<svg onload",
            "<img src=x",
            "<iframe",
            "<base",
        ] {
            assert!(!answer.body.contains(ours_never), "{what}: {ours_never} stands on the page");
        }
    }
}
