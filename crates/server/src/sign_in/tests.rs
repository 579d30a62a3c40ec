use crate::{
    calendar,
    door::invitation::invite,
    language::Language,
    secret::{self, tests::older_hash},
    settings::Given,
    testing::{HOST, House, PASSWORD, Visit, email},
};
use axum::{
    body::Body,
    http::{Request, header},
};
use model::Role;
use store::{NewAccount, NewSignIn};

const GOOD: &str = "een fiets in de regen";

async fn signs_in(visit: &mut Visit, email: &str, password: &str) -> crate::testing::Answer {
    visit.post("/sign-in", &[("email", email), ("password", password)]).await
}

#[tokio::test]
async fn the_first_page_has_two_doors() {
    let house = House::open().await;
    let page = house.anonymous().get("/").await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains("action=\"/join\"") && page.body.contains("action=\"/sign-in\""));
}

#[tokio::test]
async fn each_visitor_is_sent_to_the_own_work() {
    let house = House::open().await;
    for (role, work) in
        [(Role::Reader, "/dossiers"), (Role::Facilitator, "/dossiers"), (Role::Administrator, "/members")]
    {
        assert_eq!(house.as_role(role).await.get("/").await.location(), work, "{role:?}");
    }
}

#[tokio::test]
async fn the_right_password_signs_in_whatever_the_case_of_the_address() {
    let house = House::open().await;
    let mut visit = house.anonymous();
    let answer = signs_in(&mut visit, " Facilitator@Veenwoude.example", PASSWORD).await;
    assert_eq!((answer.status, answer.location()), (303, "/"));
    let cookie = answer.headers.get("set-cookie").unwrap().to_str().unwrap();
    for part in ["__Host-veerkaart=", "HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
        assert!(cookie.contains(part), "{part}");
    }
    assert_eq!(visit.get("/account").await.status, 200);
}

#[tokio::test]
async fn an_unknown_account_and_a_wrong_password_get_the_same_answer() {
    let house = House::open().await;
    let mut visit = house.anonymous();
    let unknown = signs_in(&mut visit, "niemand@veenwoude.example", "een verkeerd wachtwoord").await;
    let wrong = signs_in(&mut visit, &email(Role::Editor, "veenwoude"), "een verkeerd wachtwoord").await;
    assert_eq!((unknown.status, wrong.status), (422, 422));
    let same = |page: &str, address: &str| page.replace(address, "");
    assert_eq!(same(&unknown.body, "niemand@veenwoude.example"), same(&wrong.body, &email(Role::Editor, "veenwoude")));
    assert!(visit.cookies.is_empty());
}

#[tokio::test]
async fn a_hash_of_an_older_release_is_renewed_by_the_next_right_password() {
    let house = House::open().await;
    let (id, address, old) =
        (house.account(Role::Editor).await, email(Role::Editor, "veenwoude"), older_hash(PASSWORD));
    house.app.store.set_password(&id, &old).await.unwrap();
    let kept = async || house.app.store.account(&id).await.unwrap().unwrap().password_hash.unwrap();
    let mut elsewhere = house.signed_in(&id).await;
    assert_eq!(signs_in(&mut house.anonymous(), &address, GOOD).await.status, 422);
    assert_eq!(kept().await, old, "a wrong one changes nothing");
    assert_eq!(signs_in(&mut house.anonymous(), &address, PASSWORD).await.status, 303);
    let new = kept().await;
    assert!(new != old && !secret::is_outdated(&new));
    assert_eq!(elsewhere.get("/account").await.status, 200, "no sign-in ends by it");
    assert_eq!(signs_in(&mut house.anonymous(), &address, PASSWORD).await.status, 303);
    assert_eq!(kept().await, new, "once is enough");
    assert!(!house.app.store.renew_password_hash(&id, &old, "another").await.unwrap(), "and never over another one");
}

#[tokio::test]
async fn an_account_without_a_password_cannot_be_entered() {
    let house = House::open().await;
    invited(&house, "nieuw@veenwoude.example").await;
    let mut visit = house.anonymous();
    for password in ["", " ", "een verkeerd wachtwoord"] {
        assert_eq!(signs_in(&mut visit, "nieuw@veenwoude.example", password).await.status, 422);
    }
}

#[tokio::test]
async fn what_was_typed_stays_but_never_the_password() {
    let house = House::open().await;
    let page = signs_in(&mut house.anonymous(), "wijkteam", "een verkeerd wachtwoord").await;
    assert_eq!(page.status, 422);
    assert!(page.says(Language::Nl.text().account_email_without_at()));
    assert!(page.body.contains("value=\"wijkteam\""));
    assert!(!page.body.contains("een verkeerd wachtwoord"));
}

#[tokio::test]
async fn guessing_is_stopped_by_address_of_the_account_and_says_so() {
    let house = House::open().await;
    let mut visit = house.anonymous();
    let mut last = 0;
    for _ in 0..12 {
        last = signs_in(&mut visit, &email(Role::Editor, "veenwoude"), "een verkeerd wachtwoord").await.status;
    }
    assert_eq!(last, 429);
    assert!(!house.app.limits.may_sign_in(&format!("account {}", email(Role::Editor, "veenwoude"))));
}

#[tokio::test]
async fn a_back_address_elsewhere_is_not_followed() {
    let house = House::open().await;
    for (back, location) in [
        ("/dossiers?x=1", "/dossiers?x=1"),
        ("//elders.example", "/"),
        ("/\\elders.example", "/"),
        ("https://elders.example/", "/"),
        ("/\r\nset-cookie: a=b", "/"),
    ] {
        let house = if back == "/dossiers?x=1" { &house } else { &House::open().await };
        let fields = [("email", &*email(Role::Reader, "veenwoude")), ("password", PASSWORD), ("back", back)];
        let answer = house.anonymous().post("/sign-in", &fields).await;
        assert_eq!((answer.status, answer.location()), (303, location), "{back:?}");
        let chosen = house.anonymous().post("/language", &[("language", "en"), ("back", back)]).await;
        assert_eq!((chosen.status, chosen.location()), (303, location), "{back:?}");
    }
}

#[tokio::test]
async fn a_page_that_needs_an_account_comes_back_after_signing_in() {
    let house = House::open().await;
    let mut visit = house.anonymous();
    let away = visit.get("/account?done=profile").await;
    let form = visit.get(away.location()).await;
    assert!(form.body.contains("name=\"back\" value=\"/account?done=profile\""), "{}", away.location());
}

#[tokio::test]
async fn signing_out_ends_the_sign_in_itself() {
    let house = House::open().await;
    let mut visit = house.as_role(Role::Editor).await;
    let copy = visit.clone();
    let answer = visit.post("/sign-out", &[]).await;
    assert_eq!((answer.status, answer.location()), (303, "/"));
    assert!(visit.cookies.is_empty());
    assert_eq!(copy.clone().get("/account").await.status, 303, "the token works no longer, also when it was copied");
}

/// The sign-in of this browser was used last so many seconds ago, and ends so many from now.
async fn last_used(house: &House, visit: &Visit, seen: i64, ends: i64) -> String {
    let digest = secret::digest(visit.cookies.values().next().unwrap());
    let (seen, ends) = (calendar::in_seconds(seen), calendar::in_seconds(ends));
    house.app.store.touch_sign_in(&digest, &seen, &ends).await.unwrap();
    digest
}

#[tokio::test]
async fn a_sign_in_ends_by_standing_still_and_the_page_says_why_and_leads_back() {
    let house = House::open().await;
    let mut visit = house.as_role(Role::Editor).await;
    let digest = secret::digest(visit.cookies.values().next().unwrap());
    let in_hours = async |hours: i64| house.app.store.sign_in(&digest, &calendar::in_seconds(hours * 3600 - 60)).await;
    assert!(in_hours(3).await.unwrap().is_some(), "three hours, when nothing else is set");
    assert_eq!(in_hours(4).await.unwrap(), None);
    last_used(&house, &visit, -3600, 60).await;
    assert_eq!(visit.get("/signals").await.status, 200);
    assert!(in_hours(3).await.unwrap().is_some(), "each use moves the end");
    last_used(&house, &visit, -4 * 3600, -3600).await;
    let away = visit.get("/signals?x=1").await;
    assert_eq!((away.status, away.location()), (303, "/sign-in?back=/signals%3Fx%3D1"));
    let page = visit.get("/sign-in?back=/signals%3Fx%3D1").await;
    assert!(page.says(Language::Nl.text().sign_in_stood_still(3)), "{page:?}");
    assert!(!page.headers.contains_key("clear-site-data"), "what waits to be sent waits on");
    let fields = [("email", &*email(Role::Editor, "veenwoude")), ("password", PASSWORD), ("back", "/signals?x=1")];
    assert_eq!(visit.post("/sign-in", &fields).await.location(), "/signals?x=1");
    assert_eq!(
        house.app.store.sign_in(&digest, &calendar::in_seconds(-7200)).await.unwrap(),
        None,
        "the old one is gone"
    );
    visit.post("/sign-out", &[]).await;
    assert!(!visit.get("/sign-in").await.says(Language::Nl.text().sign_in_stood_still(3)));
}

#[tokio::test]
async fn use_moves_no_sign_in_past_a_working_day() {
    let house = House::open_with(Given { idle_hours: Some(12), ..Given::default() }).await;
    let (id, token) = (house.account(Role::Editor).await, secret::token().unwrap());
    let mut visit = house.signed_in(&id).await;
    let (began, digest) = (calendar::in_seconds(-11 * 3600), secret::digest(&token));
    let new = NewSignIn {
        token_digest: &digest,
        account_id: &id,
        via: "password",
        device: None,
        passkey_id: None,
        provider_session: None,
    };
    house.app.store.create_sign_in(new, &began, &calendar::in_seconds(60)).await.unwrap();
    visit.cookies.values_mut().for_each(|cookie| cookie.clone_from(&token));
    assert_eq!(visit.get("/account").await.status, 200);
    let ends = house.app.store.sign_in(&digest, &calendar::now()).await.unwrap().unwrap().expires_at;
    assert_eq!(ends, calendar::after(&began, 12 * 3600));
}

#[tokio::test]
async fn a_change_from_another_site_is_refused() {
    let house = House::open().await;
    for origin in [None, Some("null".to_owned()), Some("https://elders.example".to_owned())] {
        let mut visit = house.as_role(Role::Editor).await;
        visit.origin = origin;
        assert_eq!(visit.post("/sign-out", &[]).await.status, 403);
        assert_eq!(visit.get("/account").await.status, 200, "still signed in");
    }
}

#[tokio::test]
async fn a_form_that_is_no_form_is_never_a_fault_of_the_house() {
    let house = House::open().await;
    let mut visit = house.anonymous();
    for (kind, body) in
        [("application/json", "{}"), ("text/plain", "x"), ("application/x-www-form-urlencoded", "%ff%fe=%zz&&&=")]
    {
        for path in ["/sign-in", "/language", "/sign-out", "/invitation/x"] {
            let status = visit.post_body(path, kind, body).await.status;
            assert!(status < 500, "{path} {kind}: {status}");
        }
    }
    for path in ["/sign-in?back=%ff", "/sign-in?back=a&back=b", "/invitation/%ff", "/invitation/", "/sign-in?%"] {
        let status = visit.get(path).await.status;
        assert!(status < 500, "{path}: {status}");
    }
}

/// An account that was invited; answers with its id and the path of the link.
async fn invited(house: &House, email: &str) -> (String, String) {
    let new = NewAccount {
        id: secret::id_text(),
        organisation_id: house.organisation.clone(),
        email: email.to_owned(),
        name: "Nieuwe collega".to_owned(),
        password_hash: None,
        role: Role::Editor.slug().to_owned(),
        function: String::new(),
        domain: "other".to_owned(),
        language: None,
    };
    house.app.store.create_account(&new, &calendar::now()).await.unwrap();
    let path = invite(&house.app, &new.id).await.unwrap();
    (new.id, path)
}

fn welcome<'a>(password: &'a str, function: &'a str) -> [(&'a str, &'a str); 4] {
    [("name", "Nieuwe collega"), ("function", function), ("domain", "safety"), ("password", password)]
}

#[tokio::test]
async fn a_one_time_link_works_once() {
    let house = House::open().await;
    let (id, path) = invited(&house, "nieuw@veenwoude.example").await;
    let mut visit = house.anonymous();
    for _ in 0..2 {
        assert_eq!(visit.get(&path).await.status, 200, "looking does not use it up");
    }
    let answer = visit.post(&path, &welcome(GOOD, "wijkmanager")).await;
    assert_eq!((answer.status, answer.location()), (303, "/"));
    assert_eq!(visit.get("/account").await.status, 200, "signed in");
    let kept = house.app.store.account(&id).await.unwrap().unwrap();
    assert_eq!((kept.function.as_str(), kept.domain.as_str()), ("wijkmanager", "safety"));

    let mut second = house.anonymous();
    assert_eq!(second.get(&path).await.status, 410);
    let again = second.post(&path, &welcome("een heel ander wachtwoord", "wijkmanager")).await;
    assert_eq!(again.status, 410);
    assert!(again.says(Language::Nl.text().sign_in_link_used()));
    assert_eq!(signs_in(&mut second, "nieuw@veenwoude.example", GOOD).await.status, 303);
}

#[tokio::test]
async fn a_second_first_link_stops_working_with_the_first_password() {
    let house = House::open().await;
    let (id, first) = invited(&house, "nieuw@veenwoude.example").await;
    let second = invite(&house.app, &id).await.unwrap();
    assert_eq!(house.anonymous().post(&second, &welcome(GOOD, "wijkmanager")).await.status, 303);
    assert_eq!(house.anonymous().get(&first).await.status, 410);
}

#[tokio::test]
async fn a_link_that_is_too_old_or_was_never_made_says_so_plainly() {
    let house = House::open().await;
    let (id, _) = invited(&house, "nieuw@veenwoude.example").await;
    let token = secret::token().unwrap();
    let long_ago = calendar::in_seconds(-1);
    house.app.store.create_invitation(&secret::digest(&token), &id, "invitation", &long_ago, &long_ago).await.unwrap();
    let mut visit = house.anonymous();
    for path in [format!("/invitation/{token}"), format!("/invitation/{}", "0".repeat(64)), "/invitation/x".to_owned()]
    {
        let page = visit.get(&path).await;
        assert_eq!(page.status, 410);
        assert!(page.says(Language::Nl.text().sign_in_link_used()));
    }
}

#[tokio::test]
async fn a_link_asks_for_a_good_password_and_a_function_without_a_name() {
    let house = House::open().await;
    let (_, path) = invited(&house, "nieuw@veenwoude.example").await;
    let mut visit = house.anonymous();
    for (password, function, field) in [
        ("kort", "wijkmanager", "password"),
        ("Welkom2026!!", "wijkmanager", "password"),
        ("nieuw@veenwoude.example", "wijkmanager", "password"),
        (GOOD, "wijkmanager@veenwoude.example", "function"),
        (GOOD, "", "function"),
    ] {
        let page = visit.post(&path, &welcome(password, function)).await;
        assert_eq!(page.status, 422, "{field}");
        assert!(page.body.contains(&format!("id=\"{field}-error\"")), "{field}");
        assert!(page.body.contains("value=\"Nieuwe collega\""), "what was typed stays");
        assert!(!page.body.contains(GOOD), "but not the password");
    }
    assert_eq!(visit.post(&path, &welcome(GOOD, "wijkmanager")).await.status, 303, "mistakes do not use the link up");
}

#[tokio::test]
async fn a_link_for_a_forgotten_password_signs_out_elsewhere() {
    let house = House::open().await;
    let mut elsewhere = house.as_role(Role::Editor).await;
    let path = invite(&house.app, &house.account(Role::Editor).await).await.unwrap();
    let mut visit = house.anonymous();
    assert!(!visit.get(&path).await.body.contains("name=\"function\""));
    assert_eq!(visit.post(&path, &[("password", GOOD)]).await.status, 303);
    assert_eq!(elsewhere.get("/account").await.status, 303);
    assert_eq!(signs_in(&mut house.anonymous(), &email(Role::Editor, "veenwoude"), PASSWORD).await.status, 422);
}

#[tokio::test]
async fn a_link_ends_the_sign_in_that_the_browser_had() {
    let house = House::open().await;
    let (_, path) = invited(&house, "nieuw@veenwoude.example").await;
    let mut visit = house.as_role(Role::Reader).await;
    let mut copy = visit.clone();
    assert_eq!(visit.post(&path, &welcome(GOOD, "wijkmanager")).await.status, 303);
    assert_eq!(copy.get("/account").await.status, 303, "the token of before works no longer");
    assert!(visit.get("/account").await.says("nieuw@veenwoude.example"));
}

#[tokio::test]
async fn an_address_that_somebody_writes_before_that_of_the_proxy_does_not_count() {
    let given = Given { behind_proxy: Some(true), ..Given::default() };
    let house = House::open_with(given).await;
    let mut last = 0;
    for n in 0..12 {
        let request = Request::builder()
            .method("POST")
            .uri("/sign-in")
            .header(header::HOST, HOST)
            .header(header::ORIGIN, format!("https://{HOST}"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("x-forwarded-for", format!("198.51.100.{n}"))
            .header("x-forwarded-for", format!("203.0.113.{n}, 192.0.2.1"))
            .body(Body::from(format!("email=iemand{n}%40elders.example&password=een+verkeerd+wachtwoord")));
        last = house.anonymous().as_it_stands(request.unwrap()).await.status;
    }
    assert_eq!(last, 429, "all twelve came from the address that the proxy saw");
}

#[tokio::test]
async fn an_unknown_language_is_refused() {
    let house = House::open().await;
    assert_eq!(house.anonymous().post("/language", &[("language", "xx")]).await.status, 400);
}

#[tokio::test]
async fn at_the_end_the_browser_is_told_to_forget_what_it_kept() {
    let house = House::open().await;
    let told = |answer: &crate::testing::Answer| answer.headers.get("clear-site-data").cloned();
    let (mut visit, mut elsewhere) = (house.as_role(Role::Editor).await, house.as_role(Role::Editor).await);
    assert_eq!(told(&visit.get("/account").await), None);
    assert_eq!(told(&visit.post("/sign-out", &[]).await).unwrap(), "\"storage\"");
    assert_eq!(told(&visit.get("/sign-in").await), None, "nothing is left to forget");
    house.app.store.delete_sign_ins_of(&house.account(Role::Editor).await).await.unwrap();
    assert!(told(&elsewhere.get("/sign-in").await).is_some());
    let mut leader = house.as_role(Role::Facilitator).await;
    let (path, code) = leader.open_room().await;
    let mut guest = house.guest(&code, "handhaver", "safety").await;
    leader.done(&format!("{path}/session/closure"), &[]).await;
    let over = guest.get(&format!("{path}/map")).await;
    assert_eq!(over.status, 410);
    assert!(told(&over).is_some());
}
