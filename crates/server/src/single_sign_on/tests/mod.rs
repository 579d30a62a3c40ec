mod line;
mod provider;
mod sign_out;

use crate::{
    calendar,
    door::security_log::tests::{Log, line},
    language::{Language, Text},
    settings::{Given, GivenOidc},
    testing::{Answer, HOST, House, PASSWORD, Visit, email},
};
use model::Role;
use provider::{By, CLIENT, CODE, Provider};
use serde_json::{Value, json};

fn text() -> &'static Text {
    Language::Nl.text()
}

async fn house_with(provider: &Provider, change: impl FnOnce(&mut GivenOidc)) -> House {
    let secret = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(secret.path(), CLIENT.1).unwrap();
    let mut oidc = GivenOidc {
        issuer: Some(provider.issuer.clone()),
        client_id: Some(CLIENT.0.to_owned()),
        client_secret_file: Some(secret.path().into()),
        roles: vec!["leiden=facilitator".into(), "lezen=reader".into()],
        organisation_claim: Some("oin".into()),
        organisations: vec![
            "0999=Gemeente Veenwoude".into(),
            "0888=Gemeente Zandstede".into(),
            "0777=Gemeente Nieuwland".into(),
        ],
        ..GivenOidc::default()
    };
    change(&mut oidc);
    House::open_with(Given { oidc, public_address: Some(format!("https://{HOST}")), ..Given::default() }).await
}

/// What stands in the query of an address.
fn asked(address: &str, name: &str) -> String {
    let query = address.split_once('?').unwrap().1;
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap();
    pairs.into_iter().find(|(key, _)| key == name).map(|(_, value)| value).unwrap_or_default()
}

/// Goes away in this browser; the provider will say these claims. Answers with the state.
async fn goes_away(provider: &Provider, visit: &mut Visit, claims: Value) -> String {
    let away = visit.post("/sign-in/provider", &[("back", "/signals")]).await;
    assert_eq!(away.status, 200, "no redirect: browsers would hold it against form-action");
    let onward = away.headers.get("refresh").unwrap().to_str().unwrap().strip_prefix("0;url=").unwrap().to_owned();
    assert!(onward.starts_with(&format!("{}/authorize?", provider.issuer)), "{away:?}");
    let of = |name: &str| asked(&onward, name);
    assert_eq!((of("response_type"), of("code_challenge_method")), ("code".to_owned(), "S256".to_owned()));
    assert_eq!(of("redirect_uri"), format!("https://{HOST}/sign-in/provider/callback"));
    let now = calendar::unix_seconds();
    let mut right = json!({
        "iss": provider.issuer, "aud": CLIENT.0, "sub": "iemand-1", "nonce": of("nonce"), "iat": now, "exp": now + 300,
        "email": "iemand@veenwoude.example", "email_verified": true, "name": "Iemand", "roles": ["lezen"], "oin": "0999",
    });
    for (name, value) in claims.as_object().unwrap() {
        right[name] = value.clone();
    }
    let mut says = provider.says.lock().unwrap();
    says.told = json!({ "sub": right["sub"] });
    says.claims = right;
    says.challenge = of("code_challenge");
    of("state")
}

async fn comes_back(visit: &mut Visit, state: &str) -> Answer {
    visit.get(&format!("/sign-in/provider/callback?code={CODE}&state={state}")).await
}

/// Away and back again.
async fn signs_in(provider: &Provider, visit: &mut Visit, claims: Value) -> Answer {
    let state = goes_away(provider, visit, claims).await;
    comes_back(visit, &state).await
}

#[tokio::test]
async fn without_a_provider_there_is_no_button_and_no_way() {
    let house = House::open().await;
    assert!(!house.anonymous().get("/sign-in").await.says(text().single_sign_on_button()));
    assert_eq!(house.anonymous().post("/sign-in/provider", &[]).await.status, 404);
}

#[tokio::test]
async fn another_site_signs_nobody_in_through_the_provider() {
    let provider = Provider::start().await;
    let house = house_with(&provider, |_| {}).await;
    let mut visit = house.anonymous();
    assert_eq!(visit.get("/sign-in/provider?back=/signals").await.status, 405, "an address alone starts nothing");
    visit.origin = Some("https://elders.example".to_owned());
    assert_eq!(visit.post("/sign-in/provider", &[]).await.status, 403);
    assert!(visit.cookies.is_empty());
}

#[tokio::test]
async fn the_first_time_makes_an_account_with_the_role_and_organisation_of_the_claims() {
    let provider = Provider::start().await;
    let house = house_with(&provider, |_| {}).await;
    let mut visit = house.anonymous();
    let page = visit.get("/sign-in?back=/signals").await;
    assert!(page.says(text().single_sign_on_button()));
    assert!(page.body.contains("action=\"/sign-in/provider\"") && page.body.contains("value=\"/signals\""));
    let entered = signs_in(&provider, &mut visit, json!({})).await;
    assert_eq!((entered.status, entered.location()), (303, "/account"), "who is new says which function");
    assert_eq!(visit.cookies.len(), 1, "nothing of the way is kept");
    let account = house.app.store.account_by_email("iemand@veenwoude.example").await.unwrap().unwrap();
    assert_eq!((account.role.as_str(), account.organisation_id.as_str()), ("reader", house.organisation.as_str()));
    assert_eq!((account.name.as_str(), account.password_hash), ("Iemand", None));
    let page = visit.get("/account").await;
    assert!(!page.says(text().account_password()), "there is no password to change");
    let later = json!({ "roles": ["leiden"], "email": "anders@x.example" });
    assert_eq!(signs_in(&provider, &mut house.anonymous(), later).await.location(), "/signals");
    let known = house.app.store.account(&account.id).await.unwrap().unwrap();
    assert_eq!((known.role.as_str(), known.email), ("facilitator", account.email), "the role is that of today");
    let mut elsewhere = house.anonymous();
    signs_in(&provider, &mut elsewhere, json!({ "sub": "iemand-2", "email": "b@x.example", "oin": "0777" })).await;
    assert!(
        elsewhere.get("/account").await.says("Gemeente Nieuwland"),
        "an organisation that the settings name is made"
    );
}

#[tokio::test]
async fn what_is_not_in_the_token_is_asked() {
    let provider = Provider::start().await;
    let house = house_with(&provider, |_| {}).await;
    let mut visit = house.anonymous();
    let state = goes_away(&provider, &mut visit, json!({ "roles": null, "email": null })).await;
    provider.says.lock().unwrap().told =
        json!({ "sub": "iemand-1", "roles": ["leiden"], "email": "gevraagd@x.example", "email_verified": true });
    assert_eq!(comes_back(&mut visit, &state).await.location(), "/account");
    let account = house.app.store.account_by_email("gevraagd@x.example").await.unwrap().unwrap();
    assert_eq!(account.role, "facilitator");
    let state = goes_away(&provider, &mut visit, json!({ "roles": null })).await;
    provider.says.lock().unwrap().told = json!({ "sub": "iemand-anders", "roles": ["leiden"] });
    assert_eq!(comes_back(&mut visit, &state).await.status, 403, "what is told of somebody else counts for nothing");
}

/// Refused: told in these words, and nobody is signed in.
async fn assert_refused(house: &House, visit: &mut Visit, answer: &Answer, says: String) {
    assert_eq!(answer.status, 403, "{answer:?}");
    assert!(answer.says(&says), "{says}: {answer:?}");
    assert!(visit.cookies.is_empty());
    assert_eq!(visit.get("/account").await.status, 303);
    assert_eq!(house.app.store.account_by_email("iemand@veenwoude.example").await.unwrap(), None);
}

#[tokio::test]
async fn another_state_is_refused_and_so_is_a_browser_that_did_not_begin() {
    let provider = Provider::start().await;
    let house = house_with(&provider, |_| {}).await;
    for state in [None, Some(""), Some("anders")] {
        let mut visit = house.anonymous();
        let right = goes_away(&provider, &mut visit, json!({})).await;
        let mut other = house.anonymous();
        let answer = match state {
            None => comes_back(&mut other, &right).await,
            Some(state) => comes_back(&mut visit, state).await,
        };
        let visit = if state.is_none() { &mut other } else { &mut visit };
        assert_refused(&house, visit, &answer, text().single_sign_on_not_ours()).await;
    }
    let (mut one, mut two) = (house.anonymous(), house.anonymous());
    goes_away(&provider, &mut one, json!({})).await;
    let of_two = goes_away(&provider, &mut two, json!({})).await;
    let answer = comes_back(&mut one, &of_two).await;
    assert_refused(&house, &mut one, &answer, text().single_sign_on_not_ours()).await;
    let mut altered = house.anonymous();
    let state = goes_away(&provider, &mut altered, json!({})).await;
    altered.cookies.values_mut().for_each(|value| value.replace_range(40..44, "0000"));
    let answer = comes_back(&mut altered, &state).await;
    assert_refused(&house, &mut altered, &answer, text().single_sign_on_not_ours()).await;
}

#[tokio::test]
async fn a_token_that_is_not_for_us_and_for_this_attempt_is_refused() {
    let provider = Provider::start().await;
    let house = house_with(&provider, |_| {}).await;
    let now = calendar::unix_seconds();
    for wrong in [
        json!({ "nonce": "anders" }),
        json!({ "nonce": null }),
        json!({ "aud": "een-ander" }),
        json!({ "aud": [CLIENT.0, "een-ander"] }),
        json!({ "iss": "https://elders.example" }),
        json!({ "exp": now - 60 }),
        json!({ "nbf": now + 180 }),
        json!({ "nbf": "straks" }),
    ] {
        let mut visit = house.anonymous();
        let answer = signs_in(&provider, &mut visit, wrong.clone()).await;
        assert_refused(&house, &mut visit, &answer, text().single_sign_on_not_trusted()).await;
    }
    let mut visit = house.anonymous();
    for by in [By::Another, By::Secret, By::Nothing] {
        let state = goes_away(&provider, &mut visit, json!({})).await;
        provider.says.lock().unwrap().by = by;
        let answer = comes_back(&mut visit, &state).await;
        assert_refused(&house, &mut visit, &answer, text().single_sign_on_not_trusted()).await;
    }
    provider.says.lock().unwrap().by = By::Own;
    let state = goes_away(&provider, &mut visit, json!({})).await;
    provider.says.lock().unwrap().challenge = "die van een ander".to_owned();
    let answer = comes_back(&mut visit, &state).await;
    assert_refused(&house, &mut visit, &answer, text().single_sign_on_not_trusted()).await;
    let state = goes_away(&provider, &mut visit, json!({})).await;
    let answer = visit.get(&format!("/sign-in/provider/callback?error=access_denied&state={state}")).await;
    assert_refused(&house, &mut visit, &answer, text().single_sign_on_not_trusted()).await;
    for fine in [json!({}), json!({ "nbf": now + 60 }), json!({ "nbf": now - 300 })] {
        assert_eq!(signs_in(&provider, &mut visit, fine.clone()).await.status, 303, "or this test is blind: {fine}");
    }
}

#[tokio::test]
async fn who_has_no_place_here_is_told_why() {
    let provider = Provider::start().await;
    let house = house_with(&provider, |_| {}).await;
    for (claims, says) in [
        (json!({ "roles": ["iets"] }), text().single_sign_on_no_role()),
        (json!({ "roles": null }), text().single_sign_on_no_role()),
        (json!({ "oin": "0666" }), text().single_sign_on_no_organisation()),
        (json!({ "email": null }), text().single_sign_on_no_email()),
    ] {
        let mut visit = house.anonymous();
        let answer = signs_in(&provider, &mut visit, claims).await;
        assert_refused(&house, &mut visit, &answer, says).await;
    }
    let mut visit = house.anonymous();
    signs_in(&provider, &mut visit, json!({ "sub": "verhuisd", "email": "v@x.example" })).await;
    let moved = json!({ "sub": "verhuisd", "email": "v@x.example", "oin": "0888" });
    let answer = signs_in(&provider, &mut house.anonymous(), moved).await;
    assert!(answer.says(text().single_sign_on_other_organisation()));
}

#[tokio::test]
async fn an_account_is_linked_by_an_address_that_is_proved_and_in_the_same_organisation_only() {
    let provider = Provider::start().await;
    let house = house_with(&provider, |_| {}).await;
    let reader = email(Role::Reader, "veenwoude");
    let claims = |proved: bool, oin: &str| json!({ "email": reader, "email_verified": proved, "oin": oin });
    for (proved, oin) in [(false, "0999"), (true, "0888")] {
        let mut visit = house.anonymous();
        let answer = signs_in(&provider, &mut visit, claims(proved, oin)).await;
        assert!(answer.status == 403 && answer.says(text().single_sign_on_taken()), "{answer:?}");
        assert_eq!(visit.get("/account").await.status, 303);
    }
    let mut visit = house.anonymous();
    let linked = signs_in(&provider, &mut visit, claims(true, "0999")).await;
    assert_eq!(linked.location(), "/signals");
    assert!(visit.get("/account").await.says(&reader));
    let mut heir = house.anonymous();
    let other = json!({ "sub": "somebody-else", "email": reader, "email_verified": true, "oin": "0999" });
    let refused = signs_in(&provider, &mut heir, other).await;
    assert!(refused.status == 403 && refused.says(text().single_sign_on_linked()), "an address passed on: {refused:?}");
    assert_eq!(heir.get("/account").await.status, 303);
    let trusting = house_with(&provider, |oidc| oidc.trust_email = Some(true)).await;
    let linked = signs_in(&provider, &mut trusting.anonymous(), claims(false, "0999")).await;
    assert_eq!(linked.location(), "/signals");
}

#[tokio::test]
async fn an_address_that_passed_on_brings_no_account_until_an_administrator_lets_go_of_the_link() {
    let (log, _kept) = Log::kept();
    let provider = Provider::start().await;
    let house = house_with(&provider, |_| {}).await;
    let (id, reader) = (house.account(Role::Reader).await, email(Role::Reader, "veenwoude"));
    let of = |subject: &str| json!({ "sub": subject, "email": reader });
    let mut before = house.anonymous();
    assert_eq!(signs_in(&provider, &mut before, of("before")).await.location(), "/signals");
    log.told();
    assert!(signs_in(&provider, &mut house.anonymous(), of("after")).await.says(text().single_sign_on_linked()));
    let (refused, failed) =
        (line("other-identity", "", "nobody", &id), line("sign-in-failed", "provider", "nobody", ""));
    assert_eq!(log.told()[..2], [refused, failed]);
    let mut administrator = house.as_role(Role::Administrator).await;
    let page = format!("/members/{id}");
    assert!(administrator.get(&page).await.says(text().members_identity_about()));
    log.told();
    assert_eq!(administrator.post(&format!("{page}/identity/removal"), &[]).await.location(), page);
    let by = house.account(Role::Administrator).await;
    assert_eq!(log.told(), [line("identity-let-go", "", &by, &id)]);
    assert!(!administrator.get(&page).await.says(text().members_identity_about()));
    assert_eq!(before.get("/account").await.status, 303, "who was known is signed out");
    assert_eq!(signs_in(&provider, &mut house.anonymous(), of("after")).await.location(), "/signals");
    assert!(signs_in(&provider, &mut before, of("before")).await.says(text().single_sign_on_linked()));
}

#[tokio::test]
async fn signing_out_shows_the_way_out_at_the_provider_to_who_came_from_there() {
    let provider = Provider::start().await;
    let house = house_with(&provider, |_| {}).await;
    let mut visit = house.anonymous();
    signs_in(&provider, &mut visit, json!({})).await;
    let out = visit.post("/sign-out", &[]).await;
    assert_eq!(out.location(), "/signed-out");
    let page = visit.get("/signed-out").await;
    assert!(page.says(text().single_sign_on_sign_out_there()));
    let address =
        page.body.split("href=\"").find(|rest| rest.starts_with(&format!("{}/end?", provider.issuer))).unwrap();
    let address = address.split('"').next().unwrap().replace("&amp;", "&");
    assert_eq!(asked(&address, "client_id"), CLIENT.0);
    assert_eq!(asked(&address, "post_logout_redirect_uri"), format!("https://{HOST}/"));
    assert_eq!(visit.get("/account").await.status, 303);
    assert_eq!(house.as_role(Role::Editor).await.post("/sign-out", &[]).await.location(), "/");
}

#[tokio::test]
async fn with_passwords_off_nobody_gets_in_with_one() {
    let provider = Provider::start().await;
    let house = house_with(&provider, |oidc| oidc.only = Some(true)).await;
    let mut visit = house.anonymous();
    for path in ["/", "/sign-in"] {
        let page = visit.get(path).await;
        assert!(page.says(text().single_sign_on_button()) && page.says(text().single_sign_on_only()), "{path}");
        assert!(!page.body.contains("name=\"password\""), "{path}");
    }
    let fields = [("email", &*email(Role::Editor, "veenwoude")), ("password", PASSWORD)];
    assert_eq!(visit.post("/sign-in", &fields).await.status, 404);
    let path = crate::door::invitation::invite(&house.app, &house.account(Role::Editor).await).await.unwrap();
    assert_eq!(visit.get(&path).await.status, 404);
    assert_eq!(visit.post(&path, &[("password", "een fiets in de regen")]).await.status, 404);
    let members = house.as_role(Role::Administrator).await.get("/members").await;
    assert!(members.says(text().members_by_provider()) && !members.says(text().members_invite_button()));
    assert_eq!(signs_in(&provider, &mut visit, json!({})).await.status, 303);
}

#[tokio::test]
async fn a_provider_that_is_away_is_said_in_plain_words_and_passwords_still_work() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut provider = Provider::start().await;
    provider.issuer = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let house = house_with(&provider, |_| {}).await;
    let mut visit = house.anonymous();
    let answer = visit.post("/sign-in/provider", &[]).await;
    assert_eq!(answer.status, 503);
    assert!(answer.says(text().single_sign_on_unreachable()));
    let fields = [("email", &*email(Role::Editor, "veenwoude")), ("password", PASSWORD)];
    assert_eq!(visit.post("/sign-in", &fields).await.status, 303);
}

#[tokio::test]
async fn the_second_factor_of_an_organisation_is_not_asked_of_who_comes_from_the_provider() {
    let provider = Provider::start().await;
    let house = house_with(&provider, |_| {}).await;
    crate::door::second_factor::require(&house.app, &house.organisation, true).await.unwrap();
    let mut visit = house.anonymous();
    signs_in(&provider, &mut visit, json!({})).await;
    assert_eq!(visit.get("/account").await.status, 200);
}

#[tokio::test]
async fn a_sign_in_at_the_provider_that_is_too_old_is_refused() {
    let provider = Provider::start().await;
    let house = house_with(&provider, |oidc| oidc.max_age = Some(2)).await;
    let mut visit = house.anonymous();
    let away = visit.post("/sign-in/provider", &[]).await;
    assert_eq!(asked(away.headers["refresh"].to_str().unwrap(), "max_age"), "7200");
    let now = calendar::unix_seconds();
    for since in [json!(null), json!(now - 8_000)] {
        let refused = signs_in(&provider, &mut visit, json!({ "auth_time": since })).await;
        assert_refused(&house, &mut visit, &refused, text().single_sign_on_not_trusted()).await;
    }
    assert_eq!(signs_in(&provider, &mut visit, json!({ "auth_time": now - 7_000 })).await.status, 303);
    let any = house_with(&provider, |_| {}).await;
    assert_eq!(signs_in(&provider, &mut any.anonymous(), json!({})).await.status, 303, "as long as it says");
}

#[tokio::test]
async fn who_was_not_looked_at_as_strongly_as_the_settings_ask_is_refused() {
    let provider = Provider::start().await;
    let house = house_with(&provider, |oidc| oidc.acr = Some("urn:sterk  urn:sterker".into())).await;
    let mut visit = house.anonymous();
    let away = visit.post("/sign-in/provider", &[]).await;
    assert_eq!(asked(away.headers["refresh"].to_str().unwrap(), "acr_values"), "urn:sterk urn:sterker");
    for said in [json!(null), json!("urn:zwak"), json!("urn:sterk urn:sterker"), json!("")] {
        let refused = signs_in(&provider, &mut visit, json!({ "acr": said })).await;
        assert_refused(&house, &mut visit, &refused, text().single_sign_on_not_strong()).await;
    }
    assert_eq!(signs_in(&provider, &mut visit, json!({ "acr": "urn:sterker" })).await.status, 303);
    let any = house_with(&provider, |_| {}).await;
    let away = any.anonymous().post("/sign-in/provider", &[]).await;
    assert!(!away.headers["refresh"].to_str().unwrap().contains("acr_values"));
    assert_eq!(signs_in(&provider, &mut any.anonymous(), json!({ "acr": "urn:zwak" })).await.status, 303);
}
