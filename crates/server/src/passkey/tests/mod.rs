mod device;

use crate::{
    language::{Language, Text},
    settings::Given,
    testing::{Answer, HOST, House, PASSWORD, Visit},
};
use device::Device;
use model::Role;
use serde_json::Value;

fn text() -> &'static Text {
    Language::Nl.text()
}

async fn house() -> House {
    House::open_with(Given { public_address: Some(format!("https://{HOST}")), ..Given::default() }).await
}

/// What stands in the page for the device.
fn options(page: &str) -> Value {
    let written = page.split_once("data-options=\"").unwrap().1.split_once('"').unwrap().0;
    serde_json::from_str(&written.replace("&quot;", "\"").replace("&amp;", "&")).unwrap()
}

async fn begins(visit: &mut Visit) -> Value {
    let page = visit.post("/account/passkeys/challenge", &[("begin-password", PASSWORD)]).await;
    assert_eq!(page.status, 200, "{page:?}");
    options(&page.body)
}

/// Makes a passkey in this browser.
async fn makes(visit: &mut Visit) -> Device {
    let asked = begins(visit).await;
    let (device, made) = Device::make(&asked, &format!("https://{HOST}"));
    let answer = visit.post("/account/passkeys", &[("credential", &made)]).await;
    assert_eq!(answer.location(), "/account/passkeys?done=added", "{answer:?}");
    device
}

async fn asks(visit: &mut Visit) -> Value {
    let asked = visit.post("/sign-in/passkey/challenge", &[]).await;
    assert_eq!((asked.status, asked.headers["content-type"].to_str().unwrap()), (200, "application/json"));
    serde_json::from_str(&asked.body).unwrap()
}

async fn enters(visit: &mut Visit, signed: &str) -> Answer {
    visit.post("/sign-in/passkey", &[("credential", signed), ("back", "/signals")]).await
}

/// Refused: said beside the button, and nobody is signed in.
async fn assert_refused(visit: &mut Visit, answer: &Answer, why: &str) {
    assert_eq!(answer.status, 422, "{why}: {answer:?}");
    assert!(answer.says(text().passkey_does_not_fit()) && answer.body.contains("id=\"passkey\""), "{why}");
    assert_eq!(visit.get("/account").await.status, 303, "{why}");
}

#[tokio::test]
async fn a_passkey_is_made_with_the_password_and_signs_in_without_an_address() {
    let house = house().await;
    let mut editor = house.as_role(Role::Editor).await;
    let wrong = editor.post("/account/passkeys/challenge", &[("begin-password", "iets anders dan dat")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.body.contains("id=\"begin-password-error\""));
    let asked = begins(&mut editor).await;
    let selection = &asked["publicKey"]["authenticatorSelection"];
    assert_eq!((&selection["userVerification"], &selection["residentKey"]), (&"required".into(), &"required".into()));
    let mut device = makes(&mut editor).await;
    let page = editor.get("/account/passkeys").await;
    assert!(page.says(text().passkey_not_used()));
    let mut visit = house.anonymous();
    assert!(visit.get("/sign-in").await.says(text().passkey_sign_in()));
    let asked = asks(&mut visit).await;
    assert!(asked["publicKey"]["allowCredentials"].as_array().unwrap().is_empty(), "no word on who has one");
    let done = enters(&mut visit, &device.sign(&asked)).await;
    assert_eq!((done.status, done.location()), (303, "/signals"));
    assert_eq!(visit.cookies.len(), 1, "what belongs to the question is gone");
    assert!(visit.get("/account").await.says(crate::testing::email(Role::Editor, "veenwoude")));
    assert!(!editor.get("/account/passkeys").await.says(text().passkey_not_used()));
}

#[tokio::test]
async fn it_counts_as_both_steps_also_where_everybody_must_have_two() {
    let house = house().await;
    let mut device = makes(&mut house.as_role(Role::Editor).await).await;
    crate::door::second_factor::require(&house.app, &house.organisation, true).await.unwrap();
    let mut visit = house.anonymous();
    let asked = asks(&mut visit).await;
    assert_eq!(enters(&mut visit, &device.sign(&asked)).await.location(), "/signals");
    assert_eq!(visit.get("/account").await.status, 200);
    crate::door::second_factor::require(&house.app, &house.organisation, true).await.unwrap();
    assert_eq!(visit.get("/account").await.status, 200, "it had two steps");
    // Whoever does not unlock the device has the first half only.
    let asked = asks(&mut visit).await;
    let mut other = house.anonymous();
    other.cookies = visit.cookies.clone();
    other.cookies.retain(|name, _| name.contains("passkey"));
    device.is_unlocked = false;
    let answer = enters(&mut other, &device.sign(&asked)).await;
    assert_refused(&mut other, &answer, "not unlocked").await;
}

#[tokio::test]
async fn an_answer_for_another_site_or_another_question_is_refused() {
    let house = house().await;
    let mut editor = house.as_role(Role::Editor).await;
    let asked = begins(&mut editor).await;
    let (_, made) = Device::make(&asked, "https://veerkaart.example.elders.example");
    let answer = editor.post("/account/passkeys", &[("credential", &made)]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.says(text().passkey_not_made()));
    assert!(house.app.store.passkeys_of(&house.account(Role::Editor).await).await.unwrap().is_empty());
    let mut device = makes(&mut editor).await;
    let mut visit = house.anonymous();
    let asked = asks(&mut visit).await;
    device.origin = "https://elders.example".to_owned();
    let answer = enters(&mut visit, &device.sign(&asked)).await;
    assert_refused(&mut visit, &answer, "another origin").await;
    device.origin = format!("https://{HOST}");
    let asked = asks(&mut visit).await;
    device.party = "elders.example".to_owned();
    let answer = enters(&mut visit, &device.sign(&asked)).await;
    assert_refused(&mut visit, &answer, "another party").await;
    device.party = HOST.to_owned();
    let before = asks(&mut visit).await;
    asks(&mut visit).await;
    let answer = enters(&mut visit, &device.sign(&before)).await;
    assert_refused(&mut visit, &answer, "the question before this one").await;
    let asked = asks(&mut visit).await;
    let mut altered: Value = serde_json::from_str(&device.sign(&asked)).unwrap();
    altered["response"]["signature"] = device.signature_of_something_else().into();
    let answer = enters(&mut visit, &altered.to_string()).await;
    assert_refused(&mut visit, &answer, "another signature").await;
    for nonsense in ["", "{}", "[1]", "null", "niets"] {
        asks(&mut visit).await;
        let answer = enters(&mut visit, nonsense).await;
        assert_refused(&mut visit, &answer, nonsense).await;
    }
    let asked = asks(&mut visit).await;
    assert_eq!(enters(&mut visit, &device.sign(&asked)).await.status, 303, "or this test is blind");
}

#[tokio::test]
async fn a_question_is_answered_once_and_by_the_browser_that_asked() {
    let house = house().await;
    let mut device = makes(&mut house.as_role(Role::Editor).await).await;
    let (mut visit, mut elsewhere) = (house.anonymous(), house.anonymous());
    let asked = asks(&mut visit).await;
    let signed = device.sign(&asked);
    let answer = enters(&mut elsewhere, &signed).await;
    assert_refused(&mut elsewhere, &answer, "another browser").await;
    let mut copied = visit.clone();
    assert_eq!(enters(&mut visit, &signed).await.status, 303);
    let answer = enters(&mut copied, &signed).await;
    assert_refused(&mut copied, &answer, "a second time").await;
    // What was asked to make one does not sign in, and the other way round.
    let mut editor = house.as_role(Role::Editor).await;
    let asked = begins(&mut editor).await;
    let signed = device.sign(&asked);
    let mut half = house.anonymous();
    half.cookies = editor
        .cookies
        .iter()
        .filter(|(name, _)| name.contains("passkey"))
        .map(|(a, b)| (a.clone(), b.clone()))
        .collect();
    let answer = enters(&mut half, &signed).await;
    assert_refused(&mut half, &answer, "asked for something else").await;
}

#[tokio::test]
async fn a_passkey_opens_the_account_that_it_was_made_for_and_no_other() {
    let house = house().await;
    let (mut editor, mut reader) = (house.as_role(Role::Editor).await, house.as_role(Role::Reader).await);
    let asked = begins(&mut editor).await;
    let (mut device, made) = Device::make(&asked, &format!("https://{HOST}"));
    // The question of one colleague is not answered by another one.
    begins(&mut reader).await;
    let passkey_cookie = |visit: &Visit| {
        visit.cookies.iter().find(|(name, _)| name.contains("passkey")).map(|(a, b)| (a.clone(), b.clone()))
    };
    let mut stolen = reader.clone();
    stolen.cookies.extend(passkey_cookie(&editor));
    assert_eq!(stolen.post("/account/passkeys", &[("credential", &made)]).await.status, 422);
    let asked = begins(&mut editor).await;
    let made = device.made(&asked);
    assert_eq!(editor.post("/account/passkeys", &[("credential", &made)]).await.status, 303);
    // The same key cannot be put on a second account.
    let asked = begins(&mut reader).await;
    assert_eq!(reader.post("/account/passkeys", &[("credential", &device.made(&asked))]).await.status, 422);
    let mut visit = house.anonymous();
    let asked = asks(&mut visit).await;
    device.owner = house.account(Role::Reader).await.replace('-', "");
    let answer = enters(&mut visit, &device.sign(&asked)).await;
    assert_refused(&mut visit, &answer, "it says that it is of somebody else").await;
    let asked = asks(&mut visit).await;
    device.owner = house.account(Role::Editor).await.replace('-', "");
    assert_eq!(enters(&mut visit, &device.sign(&asked)).await.status, 303, "or this test is blind");
}

#[tokio::test]
async fn a_removed_passkey_opens_nothing_and_ends_what_it_opened() {
    let house = house().await;
    let mut editor = house.as_role(Role::Editor).await;
    let (mut device, mut other) = (makes(&mut editor).await, makes(&mut editor).await);
    let (mut visit, mut also) = (house.anonymous(), house.anonymous());
    for (visit, device) in [(&mut visit, &mut device), (&mut also, &mut other)] {
        let asked = asks(visit).await;
        assert_eq!(enters(visit, &device.sign(&asked)).await.status, 303);
    }
    let handle = super::handle(&device.id());
    assert!(editor.get("/account/passkeys").await.body.contains(&handle));
    let without = editor.post("/account/passkeys/removal", &[("passkey", &handle)]).await;
    assert_eq!(without.status, 422);
    assert!(without.body.contains("id=\"removal-password-error\""));
    let form = [("passkey", handle.as_str()), ("removal-password", PASSWORD)];
    let mut reader = house.as_role(Role::Reader).await;
    reader.done("/account/passkeys/removal", &form).await;
    assert_eq!(visit.get("/account").await.status, 200, "that of somebody else is not removed");
    let done = editor.done("/account/passkeys/removal", &form).await;
    assert!(editor.get(done.location()).await.says(text().passkey_done_removed()));
    assert_eq!((visit.get("/account").await.status, also.get("/account").await.status), (303, 200));
    let asked = asks(&mut visit).await;
    let answer = enters(&mut visit, &device.sign(&asked)).await;
    assert_refused(&mut visit, &answer, "removed").await;
    // An administrator who erases the second factor of somebody who lost a device takes these too.
    let account = house.account(Role::Editor).await;
    house.as_role(Role::Administrator).await.done(&format!("/members/{account}/second-factor/removal"), &[]).await;
    let asked = asks(&mut visit).await;
    let answer = enters(&mut visit, &other.sign(&asked)).await;
    assert_refused(&mut visit, &answer, "erased").await;
    let told = house.as_role(Role::DataProtectionOfficer).await.get("/audit/accounts").await;
    assert!(told.says(text().audit_change_passkey_made()) && told.says(text().audit_change_passkey_removed()));
}

#[tokio::test]
async fn a_copy_of_a_passkey_is_noticed_by_its_counter() {
    let house = house().await;
    let mut device = makes(&mut house.as_role(Role::Editor).await).await;
    let mut copy = device.copy();
    let mut visit = house.anonymous();
    for _ in 0..2 {
        let asked = asks(&mut visit).await;
        assert_eq!(enters(&mut visit, &device.sign(&asked)).await.status, 303);
    }
    let mut thief = house.anonymous();
    let asked = asks(&mut thief).await;
    let answer = enters(&mut thief, &copy.sign(&asked)).await;
    assert_refused(&mut thief, &answer, "its counter ran back").await;
}

#[tokio::test]
async fn a_removed_account_is_not_entered_with_its_passkey() {
    let house = house().await;
    let mut device = makes(&mut house.as_role(Role::Editor).await).await;
    let account = house.account(Role::Editor).await;
    house.as_role(Role::Administrator).await.done(&format!("/members/{account}/removal"), &[]).await;
    let mut visit = house.anonymous();
    let asked = asks(&mut visit).await;
    let answer = enters(&mut visit, &device.sign(&asked)).await;
    assert_refused(&mut visit, &answer, "removed").await;
}

#[tokio::test]
async fn where_browsers_make_none_the_page_says_so_and_there_is_no_button() {
    // Without an address in the settings it is `localhost`, and this visitor came another way.
    let plain = Given { local_network: Some(true), ..Given::default() };
    for given in [Given::default(), plain] {
        let house = House::open_with(given).await;
        let mut editor = house.as_role(Role::Editor).await;
        assert!(editor.get("/account/passkeys").await.says(text().passkey_not_here()));
        assert_eq!(editor.post("/account/passkeys/challenge", &[("begin-password", PASSWORD)]).await.status, 303);
        let mut visit = house.anonymous();
        assert!(!visit.get("/sign-in").await.says(text().passkey_sign_in()));
        assert_eq!(visit.post("/sign-in/passkey/challenge", &[]).await.status, 404);
        assert_eq!(enters(&mut visit, "{}").await.status, 404);
    }
}
