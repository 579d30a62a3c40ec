use crate::{
    language::Language,
    testing::{HOST, House, PASSWORD, email},
};
use model::Role;

fn new<'a>(email: &'a str, role: &'a str) -> [(&'a str, &'a str); 3] {
    [("email", email), ("name", "Nieuwe collega"), ("role", role)]
}

/// The path of the one-time link on a page.
fn link(page: &str) -> String {
    let start = page.find("/invitation/").unwrap();
    page[start..start + "/invitation/".len() + 64].to_owned()
}

#[tokio::test]
async fn only_the_administrator_sees_the_accounts() {
    let house = House::open().await;
    let editor = house.account(Role::Editor).await;
    for path in ["/members".to_owned(), format!("/members/{editor}")] {
        assert_eq!(house.as_role(Role::Administrator).await.get(&path).await.status, 200);
        for role in [Role::Reader, Role::Editor, Role::Facilitator] {
            assert_eq!(house.as_role(role).await.get(&path).await.status, 403, "{role:?}");
        }
        let away = house.anonymous().get(&path).await;
        assert_eq!((away.status, away.location()), (303, &*format!("/sign-in?back={path}")));
    }
}

#[tokio::test]
async fn the_list_holds_the_own_organisation_only() {
    let house = House::open().await;
    let page = house.as_role(Role::Administrator).await.get("/members").await;
    assert!(page.says(email(Role::Editor, "veenwoude")));
    assert!(!page.says(email(Role::Editor, "zandstede")));
}

#[tokio::test]
async fn an_account_of_another_organisation_is_not_found() {
    let house = House::open().await;
    let editor = house.account(Role::Editor).await;
    let mut stranger = house.other_organisation_as(Role::Administrator).await;
    assert_eq!(stranger.get(&format!("/members/{editor}")).await.status, 404);
    for (below, fields) in [("role", &[("role", "reader")][..]), ("link", &[]), ("removal", &[])] {
        assert_eq!(stranger.post(&format!("/members/{editor}/{below}"), fields).await.status, 404, "{below}");
    }
    let untouched = house.app.store.account(&editor).await.unwrap().unwrap();
    assert_eq!((untouched.role.as_str(), untouched.removed_at), ("editor", None));
    assert_eq!(stranger.get("/members/geen-nummer").await.status, 404);
}

#[tokio::test]
async fn an_invited_colleague_gets_a_link_that_is_shown_once() {
    let house = House::open().await;
    let mut administrator = house.as_role(Role::Administrator).await;
    let page = administrator.post("/members", &new("Nieuw@veenwoude.example", "facilitator")).await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains(&format!("data-copy=\"https://{HOST}/invitation/")));
    let path = link(&page.body);
    assert!(!administrator.get("/members").await.body.contains("/invitation/"));
    assert_eq!(house.anonymous().get(&path).await.status, 200);
    let account = house.app.store.account_by_email("nieuw@veenwoude.example").await.unwrap().unwrap();
    assert_eq!((account.role.as_str(), account.organisation_id), ("facilitator", house.organisation.clone()));
}

#[tokio::test]
async fn an_address_can_have_one_account() {
    let house = House::open().await;
    let mut administrator = house.as_role(Role::Administrator).await;
    let page = administrator.post("/members", &new(&email(Role::Reader, "veenwoude"), "reader")).await;
    assert_eq!(page.status, 422);
    assert!(page.says(Language::Nl.text().members_taken()));
}

#[tokio::test]
async fn an_invitation_shows_what_is_wrong_and_keeps_what_was_typed() {
    let house = House::open().await;
    let mut administrator = house.as_role(Role::Administrator).await;
    for (fields, field) in [
        (vec![("email", "geen adres"), ("name", "Nieuwe collega"), ("role", "reader")], "email"),
        (vec![("email", "a@veenwoude.example"), ("name", ""), ("role", "reader")], "name"),
        (vec![("email", "a@veenwoude.example"), ("name", "Nieuwe collega"), ("role", "guest")], "role"),
        (vec![("email", "a@veenwoude.example"), ("name", "Nieuwe collega")], "role"),
        (
            vec![("email", "a@veenwoude.example"), ("name", "x"), ("role", "reader"), ("function", "bel 06-12345678")],
            "function",
        ),
    ] {
        let page = administrator.post("/members", &fields).await;
        assert_eq!(page.status, 422, "{field}");
        assert!(page.body.contains(&format!("id=\"{field}-error\"")), "{field}");
        assert!(page.says(fields[0].1), "{field}");
    }
    assert_eq!(house.app.store.account_by_email("a@veenwoude.example").await.unwrap(), None);
}

#[tokio::test]
async fn another_role_counts_from_the_next_click() {
    let house = House::open().await;
    let (id, mut colleague) = (house.account(Role::Reader).await, house.as_role(Role::Reader).await);
    assert_eq!(colleague.get("/members").await.status, 403);
    let mut administrator = house.as_role(Role::Administrator).await;
    let answer = administrator.post(&format!("/members/{id}/role"), &[("role", "administrator")]).await;
    assert_eq!((answer.status, answer.location()), (303, "/members"));
    assert_eq!(colleague.get("/members").await.status, 200);
    assert_eq!(administrator.post(&format!("/members/{id}/role"), &[("role", "guest")]).await.status, 422);
}

#[tokio::test]
async fn a_removed_member_is_signed_out_at_once() {
    let house = House::open().await;
    let (id, mut colleague) = (house.account(Role::Editor).await, house.as_role(Role::Editor).await);
    let mut administrator = house.as_role(Role::Administrator).await;
    assert_eq!(colleague.get("/account").await.status, 200);
    assert_eq!(administrator.post(&format!("/members/{id}/removal"), &[]).await.status, 303);
    assert_eq!(colleague.get("/account").await.status, 303);
    let fields = [("email", &*email(Role::Editor, "veenwoude")), ("password", PASSWORD)];
    assert_eq!(house.anonymous().post("/sign-in", &fields).await.status, 422);
    assert_eq!(administrator.get(&format!("/members/{id}")).await.status, 404);
}

#[tokio::test]
async fn name_and_address_of_a_removed_member_are_erased_and_free_again() {
    let house = House::open().await;
    let (id, address) = (house.account(Role::Editor).await, email(Role::Editor, "veenwoude"));
    let mut administrator = house.as_role(Role::Administrator).await;
    administrator.post(&format!("/members/{id}/removal"), &[]).await;
    let left = house.app.store.account(&id).await.unwrap().unwrap();
    assert_eq!((left.name.as_str(), left.email == address), ("", false));
    assert!(!administrator.get("/members").await.says(&address));
    assert_eq!(administrator.post("/members", &new(&address, "reader")).await.status, 200);
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let house = House::open().await;
    let id = house.account(Role::Administrator).await;
    let mut administrator = house.as_role(Role::Administrator).await;
    let sentence = Language::Nl.text().members_last_administrator();
    // One who was invited but cannot sign in yet does not count.
    administrator.post("/members", &new("nieuw@veenwoude.example", "administrator")).await;
    let demoted = administrator.post(&format!("/members/{id}/role"), &[("role", "reader")]).await;
    assert!(demoted.status == 422 && demoted.says(&sentence));
    let removed = administrator.post(&format!("/members/{id}/removal"), &[]).await;
    assert!(removed.status == 422 && removed.says(&sentence));
    assert_eq!(administrator.get("/members").await.status, 200);

    house.add_account(&house.organisation, "tweede@veenwoude.example", Role::Administrator).await;
    assert_eq!(administrator.post(&format!("/members/{id}/role"), &[("role", "reader")]).await.status, 303);
    assert_eq!(administrator.get("/members").await.status, 403);
}

#[tokio::test]
async fn a_forgotten_password_gets_a_new_link() {
    let house = House::open().await;
    let id = house.account(Role::Editor).await;
    let page = house.as_role(Role::Administrator).await.post(&format!("/members/{id}/link"), &[]).await;
    assert_eq!(page.status, 200);
    let mut colleague = house.anonymous();
    let set = colleague.post(&link(&page.body), &[("password", "een fiets in de regen")]).await;
    assert_eq!(set.status, 303);
    assert_eq!(colleague.get("/account").await.status, 200);
}

#[tokio::test]
async fn an_administrator_signs_a_colleague_out_everywhere_or_everybody() {
    let house = House::open().await;
    let (mut administrator, mut also) =
        (house.as_role(Role::Administrator).await, house.as_role(Role::Administrator).await);
    let (mut editor, mut reader) = (house.as_role(Role::Editor).await, house.as_role(Role::Reader).await);
    let mut elsewhere = house.other_organisation().await;
    let path = format!("/members/{}", house.account(Role::Editor).await);
    assert!(administrator.get(&path).await.says(Language::Nl.text().members_sign_ins_button()));
    administrator.done(&format!("{path}/sign-ins/removal"), &[]).await;
    assert_eq!((editor.get("/account").await.status, reader.get("/account").await.status), (303, 200));
    assert_eq!(reader.post("/members/sign-ins/removal", &[]).await.status, 403);
    assert!(administrator.get("/members").await.says(Language::Nl.text().members_sign_ins_all_button()));
    administrator.done("/members/sign-ins/removal", &[]).await;
    for (visit, status) in [(&mut reader, 303), (&mut also, 303), (&mut administrator, 200), (&mut elsewhere, 200)] {
        assert_eq!(visit.get("/account").await.status, status);
    }
}
