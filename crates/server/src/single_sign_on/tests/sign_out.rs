//! The provider tells that somebody signed out there, from its server to ours.

use super::*;
use axum::{body::Body, http::Request};

const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";

/// Sends this token as a server does: without a cookie, and without an origin.
async fn tells(house: &House, token: &str) -> Answer {
    let request = Request::post("/sign-out/provider").header("host", HOST);
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let request = request.body(Body::from(format!("logout_token={token}"))).unwrap();
    house.anonymous().as_it_stands(request).await
}

/// What a provider says of who signed in with `goes_away`; each with an id of its own.
fn said(provider: &Provider, change: Value) -> Value {
    let now = calendar::unix_seconds();
    let mut said = json!({
        "iss": provider.issuer, "aud": CLIENT.0, "iat": now, "exp": now + 120, "jti": crate::secret::id_text(),
        "sub": "iemand-1", "events": { EVENT: {} },
    });
    for (name, value) in change.as_object().unwrap() {
        match value {
            Value::Null => drop(said.as_object_mut().unwrap().remove(name)),
            value => said[name] = value.clone(),
        }
    }
    said
}

async fn is_signed_in(visit: &mut Visit) -> bool {
    visit.get("/account").await.status == 200
}

#[tokio::test]
async fn a_sign_out_at_the_provider_ends_that_session_or_all_of_that_person() {
    let (log, _kept) = Log::kept();
    let provider = Provider::start().await;
    let house = house_with(&provider, |_| {}).await;
    let (mut one, mut two, mut untold, mut other) =
        (house.anonymous(), house.anonymous(), house.anonymous(), house.anonymous());
    signs_in(&provider, &mut one, json!({ "sid": "een" })).await;
    signs_in(&provider, &mut two, json!({ "sid": "twee" })).await;
    signs_in(&provider, &mut untold, json!({})).await;
    signs_in(&provider, &mut other, json!({ "sub": "iemand-2", "email": "b@x.example", "sid": "drie" })).await;
    let mut by_password = house.as_role(Role::Editor).await;
    let account = house.app.store.account_by_email("iemand@veenwoude.example").await.unwrap().unwrap();
    log.told();
    let answer = tells(&house, &provider.signed(&said(&provider, json!({ "sub": null, "sid": "een" })), By::Own)).await;
    assert_eq!((answer.status, answer.body.as_str()), (200, ""));
    assert_eq!(answer.headers["cache-control"], "no-store");
    assert_eq!(log.told(), [line("sign-ins-ended", "provider", "nobody", &account.id)]);
    assert!(!is_signed_in(&mut one).await && is_signed_in(&mut two).await && is_signed_in(&mut untold).await);
    let again = tells(&house, &provider.signed(&said(&provider, json!({ "sid": "een" })), By::Own)).await;
    assert_eq!(again.status, 200);
    assert!(is_signed_in(&mut two).await, "another session of the same person goes on");
    assert!(!is_signed_in(&mut untold).await, "of which no session is known could be that one");
    assert_eq!(tells(&house, &provider.signed(&said(&provider, json!({})), By::Own)).await.status, 200);
    assert!(!is_signed_in(&mut two).await);
    assert!(is_signed_in(&mut other).await && is_signed_in(&mut by_password).await, "nobody else is signed out");
    assert_eq!(
        tells(&house, &provider.signed(&said(&provider, json!({})), By::Own)).await.status,
        200,
        "nobody is left"
    );
}

#[tokio::test]
async fn a_sign_out_that_the_provider_did_not_sign_for_us_and_now_ends_nothing() {
    let provider = Provider::start().await;
    let house = house_with(&provider, |_| {}).await;
    let mut visit = house.anonymous();
    signs_in(&provider, &mut visit, json!({ "sid": "een" })).await;
    let now = calendar::unix_seconds();
    let mut tokens: Vec<(String, String)> = [
        json!({ "iss": "https://elders.example" }),
        json!({ "iss": null }),
        json!({ "aud": "een-ander" }),
        json!({ "aud": [CLIENT.0, "een-ander"] }),
        json!({ "aud": [] }),
        json!({ "aud": null }),
        json!({ "iat": now - 700 }),
        json!({ "iat": now + 180 }),
        json!({ "iat": null }),
        json!({ "iat": "nu" }),
        json!({ "exp": now - 180 }),
        json!({ "exp": null }),
        json!({ "events": null }),
        json!({ "events": {} }),
        json!({ "events": [EVENT] }),
        json!({ "events": { EVENT: true } }),
        json!({ "events": { "http://schemas.openid.net/event/other": {} } }),
        json!({ "nonce": "van een inlog" }),
        json!({ "sub": null }),
        json!({ "sub": 7 }),
        json!({ "sub": "", "sid": "een" }),
        json!({ "sid": ["een"] }),
        json!({ "jti": null }),
        json!({ "jti": "" }),
    ]
    .into_iter()
    .map(|wrong| (wrong.to_string(), provider.signed(&said(&provider, wrong), By::Own)))
    .collect();
    for (by, name) in [(By::Another, "another"), (By::Secret, "our secret"), (By::Nothing, "nothing")] {
        tokens.push((format!("signed by {name}"), provider.signed(&said(&provider, json!({})), by)));
    }
    let right = provider.signed(&said(&provider, json!({})), By::Own);
    let (head, rest) = right.split_once('.').unwrap();
    let (claims, signature) = rest.split_once('.').unwrap();
    let others = provider.signed(&said(&provider, json!({ "sub": "iemand-2" })), By::Own);
    for wrong in [
        String::new(),
        "a".to_owned(),
        "a.b.c".to_owned(),
        format!("{head}.{claims}"),
        format!("{head}.{claims}."),
        format!("{head}.{}.{signature}", others.split('.').nth(1).unwrap()),
        format!("{right}.{signature}"),
        "a".repeat(20_000),
    ] {
        tokens.push((wrong.chars().take(60).collect(), wrong));
    }
    for head in [
        json!({ "alg": "EdDSA", "typ": "at+jwt", "kid": "one" }),
        json!({ "alg": "EdDSA", "kid": "two" }),
        json!({ "alg": "EdDSA", "kid": "one", "crit": ["b64"] }),
    ] {
        tokens.push((head.to_string(), provider.signed_as(&head, &said(&provider, json!({})), By::Own)));
    }
    for (what, token) in tokens {
        let answer = tells(&house, &token).await;
        assert_eq!((answer.status, answer.body.as_str()), (400, r#"{"error":"invalid_request"}"#), "{what}");
        assert_eq!(answer.headers["cache-control"], "no-store");
        assert!(is_signed_in(&mut visit).await, "{what}");
    }
    let typed = json!({ "alg": "EdDSA", "typ": "logout+jwt", "kid": "one" });
    let token = provider.signed_as(&typed, &said(&provider, json!({ "aud": [CLIENT.0] })), By::Own);
    assert_eq!(tells(&house, &token).await.status, 200, "or this test is blind");
    assert!(!is_signed_in(&mut visit).await);
}

#[tokio::test]
async fn a_sign_out_counts_once() {
    let provider = Provider::start().await;
    let house = house_with(&provider, |_| {}).await;
    let mut visit = house.anonymous();
    let token = provider.signed(&said(&provider, json!({})), By::Own);
    assert_eq!(tells(&house, &token).await.status, 200);
    signs_in(&provider, &mut visit, json!({})).await;
    assert_eq!(tells(&house, &token).await.status, 400);
    assert!(is_signed_in(&mut visit).await, "who came in since stays");
}

#[tokio::test]
async fn no_browser_sends_a_sign_out_and_without_a_provider_there_is_none() {
    let provider = Provider::start().await;
    let house = house_with(&provider, |_| {}).await;
    let mut visit = house.anonymous();
    signs_in(&provider, &mut visit, json!({})).await;
    let token = provider.signed(&said(&provider, json!({})), By::Own);
    let mut elsewhere = house.anonymous();
    elsewhere.origin = Some("https://elders.example".to_owned());
    assert_eq!(elsewhere.post("/sign-out/provider", &[("logout_token", &token)]).await.status, 403);
    let request = Request::post("/sign-out").header("host", HOST).body(Body::empty()).unwrap();
    assert_eq!(house.anonymous().as_it_stands(request).await.status, 403, "that way is of this one address only");
    assert!(is_signed_in(&mut visit).await);
    assert_eq!(tells(&House::open().await, &token).await.status, 403);
    assert_eq!(tells(&house, &token).await.status, 200, "or this test is blind");
}

#[tokio::test]
async fn who_sends_nonsense_does_not_make_us_ask_the_provider_again_and_again() {
    let provider = Provider::start().await;
    let house = house_with(&provider, |_| {}).await;
    for _ in 0..5 {
        assert_eq!(tells(&house, &provider.signed(&said(&provider, json!({})), By::Another)).await.status, 400);
    }
    assert_eq!(provider.asked_for_keys(), 1);
}
