use crate::{
    door::{invitation::invite, second_factor::tests::code},
    language::{Language, Text},
    testing::{Answer, House, PASSWORD, Visit, email},
};
use model::Role;

fn text() -> &'static Text {
    Language::Nl.text()
}

/// What stands between these in a page.
fn between<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
    page.split_once(start).and_then(|(_, rest)| rest.split_once(end)).map(|(there, _)| there).unwrap()
}

fn secret_on(page: &str) -> String {
    between(page, "<code id=\"secret\">", "</code>").to_owned()
}

fn codes_on(page: &str) -> Vec<String> {
    let list = between(page, "<ol id=\"recovery-codes\">", "</ol>");
    list.split("<code>").skip(1).map(|rest| rest.split("</code>").next().unwrap().to_owned()).collect()
}

/// Turns it on in this browser; answers with the secret and the recovery codes. The code of now is used up by it.
async fn turned_on(visit: &mut Visit) -> (String, Vec<String>) {
    visit.done("/account/second-factor", &[("begin-password", PASSWORD)]).await;
    let secret = secret_on(&visit.get("/account/second-factor").await.body);
    let page = visit.post("/account/second-factor/confirmation", &[("code", &code(&secret, 0))]).await;
    assert_eq!(page.status, 200, "{page:?}");
    (secret, codes_on(&page.body))
}

async fn gives_password(visit: &mut Visit, role: Role) -> Answer {
    let email = email(role, "veenwoude");
    visit.post("/sign-in", &[("email", &email), ("password", PASSWORD), ("back", "/signals")]).await
}

async fn gives_code(visit: &mut Visit, code: &str) -> Answer {
    visit.post("/sign-in/second-factor", &[("code", code), ("back", "/signals")]).await
}

#[tokio::test]
async fn it_is_set_up_with_the_password_and_a_code_and_gives_ten_recovery_codes_once() {
    let house = House::open().await;
    let mut visit = house.as_role(Role::Editor).await;
    let wrong = visit.post("/account/second-factor", &[("begin-password", "iets anders dan dat")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.body.contains("id=\"begin-password-error\""));
    visit.done("/account/second-factor", &[("begin-password", PASSWORD)]).await;
    let page = visit.get("/account/second-factor").await;
    assert!(page.body.contains("<svg") && page.says(text().second_factor_qr()));
    let secret = secret_on(&page.body);
    let wrong = visit.post("/account/second-factor/confirmation", &[("code", "000 000x")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.says(text().second_factor_code_wrong()) && wrong.body.contains("id=\"code-error\""));
    assert_eq!(secret_on(&wrong.body), secret, "the same secret is still there");
    let now = code(&secret, 0);
    let spaced = format!(" {} {} ", &now[..3], &now[3..]);
    let done = visit.post("/account/second-factor/confirmation", &[("code", &spaced)]).await;
    let codes = codes_on(&done.body);
    assert_eq!(codes.len(), 10);
    let after = visit.get("/account/second-factor").await;
    assert!(after.says(text().second_factor_is_on()) && after.says(text().second_factor_codes_left(10)));
    assert!(!after.body.contains(&codes[0]) && !after.body.contains(&secret));
    assert!(visit.get("/account").await.says(text().account_second_factor_on()));
}

#[tokio::test]
async fn neither_secret_nor_codes_stand_in_the_database() {
    let house = House::open().await;
    let (secret, codes) = turned_on(&mut house.as_role(Role::Editor).await).await;
    let plain = totp_rs::Secret::try_from_base32(secret.replace('-', "")).unwrap();
    let stored = house.stored().await;
    let holds = |what: &[u8]| stored.windows(what.len()).any(|window| window == what);
    assert!(holds(email(Role::Editor, "veenwoude").as_bytes()), "or this test is blind");
    let hex = crate::secret::hex(plain.as_ref());
    for what in [plain.as_ref(), hex.as_bytes(), secret.replace('-', "").as_bytes(), codes[0].as_bytes()] {
        assert!(!holds(what));
    }
    assert!(!holds(crate::secret::digest(&codes[0]).as_bytes()), "a digest holds the account too");
}

#[tokio::test]
async fn signing_in_takes_two_steps_and_the_first_opens_nothing() {
    let house = House::open().await;
    let (secret, _) = turned_on(&mut house.as_role(Role::Editor).await).await;
    let mut visit = house.anonymous();
    let half = gives_password(&mut visit, Role::Editor).await;
    assert_eq!((half.status, half.location()), (303, "/sign-in/second-factor?back=/signals"));
    for path in ["/account", "/signals", "/dossiers", "/account/second-factor"] {
        assert!(visit.get(path).await.location().starts_with("/sign-in?back="), "{path}");
    }
    let page = visit.get(half.location()).await;
    assert!(page.says(text().second_factor_ask_title()) && page.body.contains("value=\"/signals\""));
    let wrong = gives_code(&mut visit, "123").await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.says(text().second_factor_ask_wrong()) && wrong.body.contains("id=\"code-error\""));
    let done = gives_code(&mut visit, &code(&secret, 1)).await;
    assert_eq!((done.status, done.location()), (303, "/signals"));
    assert_eq!(visit.get("/signals").await.status, 200);
    assert_eq!(visit.cookies.len(), 1, "the half sign-in is gone");
}

#[tokio::test]
async fn a_code_works_once() {
    let house = House::open().await;
    let mut editor = house.as_role(Role::Editor).await;
    editor.done("/account/second-factor", &[("begin-password", PASSWORD)]).await;
    let secret = secret_on(&editor.get("/account/second-factor").await.body);
    let now = code(&secret, 0);
    assert_eq!(editor.post("/account/second-factor/confirmation", &[("code", &now)]).await.status, 200);
    let mut first = house.anonymous();
    gives_password(&mut first, Role::Editor).await;
    assert_eq!(gives_code(&mut first, &now).await.status, 422, "it confirmed the second factor");
    let next = code(&secret, 1);
    assert_eq!(gives_code(&mut first, &next).await.status, 303);
    let mut second = house.anonymous();
    gives_password(&mut second, Role::Editor).await;
    assert_eq!(gives_code(&mut second, &next).await.status, 422);
    assert_eq!(gives_code(&mut second, &now).await.status, 422, "an earlier one neither");
}

#[tokio::test]
async fn a_half_sign_in_is_used_up_by_the_whole_one() {
    let house = House::open().await;
    let (secret, codes) = turned_on(&mut house.as_role(Role::Editor).await).await;
    let mut visit = house.anonymous();
    gives_password(&mut visit, Role::Editor).await;
    let mut copied = visit.clone();
    assert_eq!(gives_code(&mut visit, &code(&secret, 1)).await.status, 303);
    assert!(gives_code(&mut copied, &codes[0]).await.location().starts_with("/sign-in?back="));
    assert!(copied.get("/sign-in/second-factor").await.location().starts_with("/sign-in?back="));
}

#[tokio::test]
async fn a_recovery_code_works_once_and_says_how_many_are_left() {
    let house = House::open().await;
    let (_, codes) = turned_on(&mut house.as_role(Role::Editor).await).await;
    let mut visit = house.anonymous();
    gives_password(&mut visit, Role::Editor).await;
    let done = gives_code(&mut visit, &codes[3].to_lowercase()).await;
    assert_eq!(done.location(), "/account/second-factor");
    assert!(visit.get(done.location()).await.says(text().second_factor_codes_left(9)));
    let mut again = house.anonymous();
    gives_password(&mut again, Role::Editor).await;
    assert_eq!(gives_code(&mut again, &codes[3]).await.status, 422);
    let proof = [("codes-password", PASSWORD), ("codes-code", codes[4].as_str())];
    let page = visit.post("/account/second-factor/recovery-codes", &proof).await;
    let renewed = codes_on(&page.body);
    assert_eq!(gives_code(&mut again, &codes[0]).await.status, 422, "the old ones are gone");
    assert_eq!(gives_code(&mut again, &renewed[0]).await.status, 303);
}

#[tokio::test]
async fn a_recovery_code_of_somebody_else_does_not_work() {
    let house = House::open().await;
    turned_on(&mut house.as_role(Role::Editor).await).await;
    let (_, of_other) = turned_on(&mut house.as_role(Role::Reader).await).await;
    let mut visit = house.anonymous();
    gives_password(&mut visit, Role::Editor).await;
    assert_eq!(gives_code(&mut visit, &of_other[0]).await.status, 422);
    let mut owner = house.anonymous();
    gives_password(&mut owner, Role::Reader).await;
    assert_eq!(gives_code(&mut owner, &of_other[0]).await.status, 303, "or this test is blind");
}

#[tokio::test]
async fn guessing_codes_is_stopped_also_from_several_browsers() {
    let house = House::open().await;
    let (secret, _) = turned_on(&mut house.as_role(Role::Editor).await).await;
    let (mut one, mut two) = (house.anonymous(), house.anonymous());
    gives_password(&mut one, Role::Editor).await;
    gives_password(&mut two, Role::Editor).await;
    for n in 0..5 {
        let visit = if n % 2 == 0 { &mut one } else { &mut two };
        assert_eq!(gives_code(visit, &format!("00000{n}x")).await.status, 422, "{n}");
    }
    assert_eq!(gives_code(&mut one, &code(&secret, 1)).await.status, 429);
    assert_eq!(gives_code(&mut two, &code(&secret, 1)).await.status, 429);
}

#[tokio::test]
async fn it_is_turned_off_with_the_password_and_a_code() {
    let house = House::open().await;
    let mut visit = house.as_role(Role::Editor).await;
    let (secret, _) = turned_on(&mut visit).await;
    let wrong = visit.post("/account/second-factor/removal", &[("removal-password", "iets anders dan dat")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.body.contains("id=\"removal-password-error\""));
    let alone = visit.post("/account/second-factor/removal", &[("removal-password", PASSWORD)]).await;
    assert_eq!(alone.status, 422, "the password alone takes nothing away");
    assert!(alone.body.contains("id=\"removal-code-error\""));
    let now = code(&secret, 1);
    visit.done("/account/second-factor/removal", &[("removal-password", PASSWORD), ("removal-code", &now)]).await;
    assert_eq!(gives_password(&mut house.anonymous(), Role::Editor).await.location(), "/signals");
}

#[tokio::test]
async fn a_link_for_a_forgotten_password_is_no_way_around_it() {
    let house = House::open().await;
    turned_on(&mut house.as_role(Role::Editor).await).await;
    let path = invite(&house.app, &house.account(Role::Editor).await).await.unwrap();
    let mut visit = house.anonymous();
    let answer = visit.post(&path, &[("password", "een fiets in de regen")]).await;
    assert_eq!(answer.location(), "/sign-in/second-factor?back=/");
    assert!(visit.get("/account").await.location().starts_with("/sign-in?back="));
}

/// An administrator who has a second factor, and asks it of everybody.
async fn asks_everybody(house: &House) -> Visit {
    let mut administrator = house.as_role(Role::Administrator).await;
    turned_on(&mut administrator).await;
    administrator.done("/second-factor-rule", &[("required", "yes")]).await;
    administrator
}

#[tokio::test]
async fn who_asks_it_of_everybody_has_it_first() {
    let house = House::open().await;
    let mut administrator = house.as_role(Role::Administrator).await;
    let page = administrator.post("/second-factor-rule", &[("required", "yes")]).await;
    assert_eq!(page.status, 422);
    assert!(page.says(text().second_factor_rule_own_first()) && page.body.contains("id=\"required-error\""));
    assert!(page.says(text().second_factor_rule_without(6)));
    turned_on(&mut administrator).await;
    administrator.done("/second-factor-rule", &[("required", "yes")]).await;
    let page = administrator.get("/second-factor-rule").await;
    assert!(page.says(text().second_factor_rule_without(5)));
    assert!(page.body.contains("value=\"yes\" checked"));
}

#[tokio::test]
async fn where_it_is_asked_of_everybody_it_is_set_up_right_after_the_password_and_nothing_else() {
    let house = House::open().await;
    let (mut before, mut elsewhere) = (house.as_role(Role::Editor).await, house.other_organisation().await);
    let mut administrator = asks_everybody(&house).await;
    assert_eq!(before.get("/account").await.status, 303, "who was signed in with a password alone signs in anew");
    assert_eq!(elsewhere.get("/account").await.status, 200, "another organisation decides for itself");
    assert_eq!(administrator.get("/members").await.status, 200);
    let mut visit = house.anonymous();
    let half = gives_password(&mut visit, Role::Editor).await;
    let page = visit.get(half.location()).await;
    assert!(page.says(text().second_factor_must_title()));
    for path in ["/account", "/dossiers", "/account/second-factor"] {
        assert!(visit.get(path).await.location().starts_with("/sign-in?back="), "{path}");
    }
    let secret = secret_on(&page.body);
    assert_eq!(gives_code(&mut visit, "000000x").await.status, 422);
    let done = gives_code(&mut visit, &code(&secret, 0)).await;
    assert_eq!((done.status, codes_on(&done.body).len()), (200, 10));
    assert!(done.body.contains("href=\"/signals\""));
    assert_eq!(visit.get("/signals").await.status, 200);
    let off = visit.post("/account/second-factor/removal", &[("removal-password", PASSWORD)]).await;
    assert_eq!(off.status, 403);
}

#[tokio::test]
async fn an_invited_colleague_sets_it_up_too() {
    let house = House::open().await;
    let mut administrator = asks_everybody(&house).await;
    let new = [("email", "nieuw@veenwoude.example"), ("name", "Nieuwe collega"), ("role", "reader")];
    let page = administrator.post("/members", &new).await;
    let path = format!("/invitation/{}", &between(&page.body, "/invitation/", "\"")[..64]);
    let mut visit = house.anonymous();
    let profile = [("name", "Collega"), ("function", "wijkmanager"), ("domain", "care")];
    let answer = visit.post(&path, &[&profile[..], &[("password", "een fiets in de regen")]].concat()).await;
    assert_eq!(answer.location(), "/sign-in/second-factor?back=/");
    assert!(visit.get(answer.location()).await.says(text().second_factor_must_title()));
}

#[tokio::test]
async fn an_administrator_erases_the_second_factor_of_a_colleague() {
    let house = House::open().await;
    let mut editor = house.as_role(Role::Editor).await;
    turned_on(&mut editor).await;
    let mut administrator = house.as_role(Role::Administrator).await;
    assert!(administrator.get("/members").await.says(text().members_active_in_two_steps()));
    let path = format!("/members/{}", house.account(Role::Editor).await);
    assert!(administrator.get(&path).await.says(text().members_second_factor_button()));
    administrator.done(&format!("{path}/second-factor/removal"), &[]).await;
    assert!(!administrator.get(&path).await.says(text().members_second_factor_button()));
    assert_eq!(editor.get("/account").await.status, 303, "and every sign-in ended");
    assert_eq!(gives_password(&mut house.anonymous(), Role::Editor).await.location(), "/signals");
    let mut leader = house.as_role(Role::Facilitator).await;
    assert_eq!(leader.post(&format!("{path}/second-factor/removal"), &[]).await.status, 403);
}

#[tokio::test]
async fn with_another_key_only_recovery_codes_work() {
    let house = House::open().await;
    let (secret, codes) = turned_on(&mut house.as_role(Role::Editor).await).await;
    std::fs::remove_file(&house.app.settings.key_file).unwrap();
    let restored = house.copy().await;
    let mut visit = restored.anonymous();
    gives_password(&mut visit, Role::Editor).await;
    assert_eq!(gives_code(&mut visit, &code(&secret, 1)).await.status, 422);
    assert_eq!(gives_code(&mut visit, &codes[0]).await.status, 303);
}
