//! How the provider is spoken to: over which line, with which signatures, and how we prove who we are.

use super::*;
use crate::door::single_sign_on::{Failed, base64};
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair},
};

/// A key of ours as PEM, and its public half.
fn own_key() -> (String, Vec<u8>) {
    let (kind, random) = (&ECDSA_P256_SHA256_FIXED_SIGNING, SystemRandom::new());
    let key = EcdsaKeyPair::generate_pkcs8(kind, &random).unwrap();
    let public = EcdsaKeyPair::from_pkcs8(kind, key.as_ref(), &random).unwrap().public_key().as_ref().to_vec();
    let mut text = base64(key.as_ref()).replace('-', "+").replace('_', "/");
    text.push_str(["", "=", "==", "="][text.len() % 4].get(..(4 - text.len() % 4) % 4).unwrap());
    (format!("-----BEGIN PRIVATE KEY-----\n{text}\n-----END PRIVATE KEY-----\n"), public)
}

#[tokio::test]
async fn no_address_of_the_provider_is_one_that_somebody_could_read_along() {
    let provider = Provider::start().await;
    let addresses =
        ["authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri", "end_session_endpoint"];
    for name in addresses {
        for open in ["http://login.example.nl/x", "http://localhost.elders.example/x"] {
            provider.says.lock().unwrap().published = json!({ name: open });
            let house = house_with(&provider, |_| {}).await;
            let known = house.app.provider.as_ref().unwrap();
            let Err(Failed::Unreachable(reason)) = known.send_away("/", String::new()).await else {
                panic!("{name} {open}")
            };
            assert!(reason.contains("is not https://") && reason.contains(open), "{name}: {reason}");
            let answer = house.anonymous().post("/sign-in/provider", &[]).await;
            assert!(answer.status == 503 && answer.says(text().single_sign_on_unreachable()), "{name}: {answer:?}");
        }
    }
    provider.says.lock().unwrap().published = json!({ "end_session_endpoint": "https://login.example.nl/x" });
    let house = house_with(&provider, |_| {}).await;
    assert_eq!(house.anonymous().post("/sign-in/provider", &[]).await.status, 200, "or this test is blind");
}

#[tokio::test]
async fn a_signature_that_the_settings_do_not_ask_for_does_not_count() {
    let provider = Provider::start().await;
    let strict = house_with(&provider, |oidc| oidc.algorithms = vec!["ES256".into(), "PS256".into()]).await;
    let mut visit = strict.anonymous();
    let refused = signs_in(&provider, &mut visit, json!({})).await;
    assert_refused(&strict, &mut visit, &refused, text().single_sign_on_not_trusted()).await;
    let house = house_with(&provider, |oidc| oidc.algorithms = vec!["ES256".into(), "EdDSA".into()]).await;
    assert_eq!(signs_in(&provider, &mut house.anonymous(), json!({})).await.status, 303);
}

#[tokio::test]
async fn who_we_are_is_proved_with_an_own_key_in_the_place_of_a_secret() {
    let provider = Provider::start().await;
    let (pem, public) = own_key();
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), pem).unwrap();
    let house = house_with(&provider, |oidc| {
        oidc.client_secret_file = None;
        oidc.client_key_file = Some(file.path().into());
    })
    .await;
    provider.says.lock().unwrap().knows_key = Some(public);
    for _ in 0..2 {
        assert_eq!(signs_in(&provider, &mut house.anonymous(), json!({})).await.status, 303, "each time anew");
    }
    provider.says.lock().unwrap().knows_key = Some(own_key().1);
    let mut visit = house.anonymous();
    let refused = signs_in(&provider, &mut visit, json!({})).await;
    assert!(refused.status == 403 && visit.cookies.is_empty(), "another key: {refused:?}");
}
