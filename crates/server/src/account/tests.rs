use crate::{
    door::invitation,
    language::Language,
    settings::Given,
    testing::{House, PASSWORD, email},
};
use model::Role;

const NEW: &str = "een fiets in de regen";

#[tokio::test]
async fn everybody_with_an_account_has_this_page_and_nobody_else() {
    let house = House::open().await;
    for role in crate::testing::ROLES {
        let page = house.as_role(role).await.get("/account").await;
        assert_eq!(page.status, 200);
        assert!(page.says(email(role, "veenwoude")));
    }
    assert_eq!(house.anonymous().get("/account").await.location(), "/sign-in?back=/account");
    assert_eq!(house.anonymous().post("/account", &[]).await.status, 303);
}

#[tokio::test]
async fn name_function_and_domain_are_kept() {
    let house = House::open().await;
    let mut visit = house.as_role(Role::Editor).await;
    let fields = [("name", " Collega van de wijk "), ("function", "jongerenwerker"), ("domain", "care")];
    let answer = visit.post("/account", &fields).await;
    assert_eq!((answer.status, answer.location()), (303, "/account?done=profile"));
    let page = visit.get(answer.location()).await;
    assert!(page.says(Language::Nl.text().account_done_profile()));
    assert!(page.body.contains("value=\"Collega van de wijk\"") && page.body.contains("value=\"jongerenwerker\""));
    let kept = house.app.store.account(&house.account(Role::Editor).await).await.unwrap().unwrap();
    assert_eq!(kept.domain, "care");
}

#[tokio::test]
async fn a_name_or_an_address_is_not_a_function() {
    let house = House::open().await;
    let mut visit = house.as_role(Role::Editor).await;
    for function in ["", "wijkmanager@veenwoude.example", "bel 06-12345678", &"x".repeat(200)] {
        let page = visit.post("/account", &[("name", "Collega"), ("function", function), ("domain", "care")]).await;
        assert_eq!(page.status, 422, "{function}");
        assert!(page.body.contains("id=\"function-error\""));
    }
    let kept = house.app.store.account(&house.account(Role::Editor).await).await.unwrap().unwrap();
    assert_eq!(kept.function, "wijkmanager");
}

#[tokio::test]
async fn a_new_password_needs_the_present_one_and_signs_out_elsewhere() {
    let house = House::open().await;
    let mut elsewhere = house.as_role(Role::Editor).await;
    let mut visit = house.as_role(Role::Editor).await;
    let before = visit.cookies.clone();
    let wrong =
        visit.post("/account/password", &[("present-password", "iets anders dan dat"), ("new-password", NEW)]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.says(Language::Nl.text().account_present_password_wrong()));
    assert!(!wrong.body.contains(NEW));
    let weak =
        visit.post("/account/password", &[("present-password", PASSWORD), ("new-password", "Welkom2026!!")]).await;
    assert_eq!(weak.status, 422);
    let done = visit.post("/account/password", &[("present-password", PASSWORD), ("new-password", NEW)]).await;
    assert_eq!((done.status, done.location()), (303, "/account?done=password"));
    assert_ne!(visit.cookies, before, "a new token");
    assert_eq!(visit.get("/account").await.status, 200);
    assert_eq!(elsewhere.get("/account").await.status, 303);
    let fields = [("email", &*email(Role::Editor, "veenwoude")), ("password", NEW)];
    assert_eq!(house.anonymous().post("/sign-in", &fields).await.status, 303);
}

#[tokio::test]
async fn guessing_the_present_password_is_stopped() {
    let house = House::open().await;
    let mut visit = house.as_role(Role::Editor).await;
    let mut last = 0;
    for _ in 0..12 {
        let guess = [("present-password", "iets anders dan dat"), ("new-password", NEW)];
        last = visit.post("/account/password", &guess).await.status;
    }
    assert_eq!(last, 429);
}

#[tokio::test]
async fn signing_out_elsewhere_keeps_this_browser() {
    let house = House::open().await;
    let mut elsewhere = house.as_role(Role::Editor).await;
    let mut visit = house.as_role(Role::Editor).await;
    let chosen = ("sign-in", "every-other");
    let alone = visit.post("/account/sign-ins/removal", &[chosen]).await;
    assert_eq!(alone.status, 422, "a browser that was left open is not enough");
    assert!(alone.body.contains("id=\"ending-password-error\""));
    assert_eq!(elsewhere.get("/account").await.status, 200);
    assert_eq!(visit.post("/account/sign-ins/removal", &[chosen, ("ending-password", PASSWORD)]).await.status, 303);
    assert_eq!(visit.get("/account").await.status, 200);
    assert_eq!(elsewhere.get("/account").await.status, 303);
}

#[tokio::test]
async fn everybody_sees_where_the_own_account_is_signed_in_and_ends_one_of_them() {
    let house = House::open().await;
    let text = Language::Nl.text();
    let (mut elsewhere, mut third) = (house.anonymous(), house.as_role(Role::Editor).await);
    let form = format!(
        "email={}&password={}",
        email(Role::Editor, "veenwoude").replace('@', "%40"),
        PASSWORD.replace(' ', "+")
    );
    let told =
        "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36";
    let request = elsewhere.request("POST", "/sign-in").header("user-agent", told);
    let request = request.header("origin", format!("https://{}", crate::testing::HOST));
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    assert_eq!(elsewhere.as_it_stands(request.body(form.into()).unwrap()).await.status, 303);
    let mut visit = house.as_role(Role::Editor).await;
    let page = visit.get("/account").await;
    assert!(page.says("Chrome, Android") && page.says(text.account_this_device()));
    assert!(page.says(text.account_device_unknown()));
    assert!(!page.body.contains("Pixel"));
    assert_eq!(page.body.matches("name=\"sign-in\"").count(), 3, "all others, each of them, and not the own one");
    for token in elsewhere.cookies.values().chain(visit.cookies.values()) {
        assert!(!page.body.contains(token) && !page.body.contains(&crate::secret::digest(token)));
    }
    let row = page.body.split("<label").find(|label| label.contains("Chrome, Android,")).unwrap();
    let handle = row.split("name=\"sign-in\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let mut reader = house.as_role(Role::Reader).await;
    reader.done("/account/sign-ins/removal", &[("sign-in", &handle), ("ending-password", PASSWORD)]).await;
    assert_eq!(elsewhere.get("/account").await.status, 200, "that of somebody else is not ended");
    let done = visit.done("/account/sign-ins/removal", &[("sign-in", &handle), ("ending-password", PASSWORD)]).await;
    assert!(visit.get(done.location()).await.says(text.account_done_signed_out_there()));
    assert_eq!(elsewhere.get("/account").await.status, 303);
    assert_eq!(third.get("/account").await.status, 200);
    let own = crate::secret::digest(&crate::secret::digest(visit.cookies.values().next().unwrap()));
    visit.done("/account/sign-ins/removal", &[("sign-in", &own), ("ending-password", PASSWORD)]).await;
    assert_eq!(visit.get("/account").await.status, 200, "the way out of the own browser is signing out");
}

#[tokio::test]
async fn who_sends_more_than_anybody_types_loses_nothing_of_it() {
    let house = House::open().await;
    let (mut visit, id) = (house.as_role(Role::Editor).await, house.account(Role::Editor).await);
    while house.app.limits.may_send(&id) {}
    let form =
        [("name", "Een <b>naam</b>"), ("function", "wijkmanager"), ("domain", "care"), ("present-password", PASSWORD)];
    let answer = visit.post("/account", &form).await;
    assert_eq!(answer.status, 429);
    let text = Language::Nl.text();
    assert!(answer.says(text.error_too_fast()) && answer.body.contains("action=\"/account\""));
    assert!(answer.body.contains("name=\"name\" value=\"Een &lt;b&gt;naam&lt;/b&gt;\""), "{}", answer.body);
    assert!(!answer.body.contains(PASSWORD), "a secret is typed anew");
    let kept = house.app.store.account(&id).await.unwrap().unwrap();
    assert_eq!(kept.domain, "social", "nothing was done");
    assert_eq!(house.as_role(Role::Reader).await.post("/account", &form).await.status, 303, "somebody else goes on");
}

#[tokio::test]
async fn a_password_on_the_list_of_leaked_ones_is_refused_when_it_is_chosen_and_when_it_is_changed() {
    let list = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(list.path(), format!("kort\n{NEW}\nnog een van vroeger\n")).unwrap();
    let given = Given { leaked_passwords: Some(list.path().into()), ..Given::default() };
    let house = House::open_with(given).await;
    let leaked = Language::Nl.text().account_password_leaked();
    let mut visit = house.as_role(Role::Editor).await;
    let change = |new: &'static str| [("present-password", PASSWORD), ("new-password", new)];
    let refused = visit.post("/account/password", &change(NEW)).await;
    assert!(refused.status == 422 && refused.says(&leaked) && !refused.body.contains(NEW), "{refused:?}");
    let link = invitation::invite(&house.app, &house.account(Role::Reader).await).await.unwrap();
    let chosen = |password: &'static str| {
        [("password", password), ("name", "Els"), ("function", "adviseur"), ("domain", "care")]
    };
    let refused = house.anonymous().post(&link, &chosen(NEW)).await;
    assert!(refused.status == 422 && refused.says(&leaked), "{refused:?}");
    assert_eq!(visit.post("/account/password", &change("een fiets in de zon")).await.status, 303);
    assert_eq!(house.anonymous().post(&link, &chosen("twee fietsen in de zon")).await.status, 303);
    let mut administrator = house.as_role(Role::Administrator).await;
    let page = administrator.get("/installation").await;
    assert!(page.says(Language::Nl.text().health_passwords_list()));
}
