use crate::{language::Language, testing::House};
use model::Role;

#[tokio::test]
async fn the_officer_sees_of_each_dossier_what_rests_on_it_what_left_and_what_was_erased() {
    let house = House::open().await;
    let text = Language::Nl.text();
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, code) = lead.open_room().await;
    drop(house.guest(&code, "jongerenwerker", "social").await);
    lead.take(&path, "oppositions.csv").await;
    lead.done(&format!("{path}/hold"), &[("hold-reason", "Er is om gevraagd")]).await;
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    let page = officer.get("/privacy").await;
    for said in [
        "Het plein en de buurt".to_owned(),
        "Begrijpen wat bewoners rond het plein uit elkaar drijft".to_owned(),
        text.privacy_state_held(),
        "voor het college".to_owned(),
        text.privacy_entry_none(),
        text.privacy_refusals(),
    ] {
        assert!(page.says(&said), "{said}: {}", page.body);
    }
    let guests = format!("<dt>{}</dt><dd>1</dd>", text.privacy_guests());
    assert!(page.body.contains(&guests), "{}", page.body);
    assert!(!page.says("jongerenwerker"), "a count, and nobody");
    lead.done(&format!("{path}/hold/lifting"), &[("hold-reason", "Het is afgehandeld")]).await;
    lead.done(&format!("{path}/session/closure"), &[]).await;
    let page = officer.get("/privacy").await;
    assert!(page.body.contains(&format!("<dt>{}</dt><dd>0</dd>", text.privacy_guests())), "{}", page.body);
    assert!(page.says(text.privacy_erased_content()) && page.says(text.privacy_erased_authors()), "{}", page.body);
}

#[tokio::test]
async fn the_list_is_narrowed_down_and_sorted_by_the_server_and_comes_as_a_table() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (first, second) = (lead.open_dossier().await, lead.open_dossier().await);
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    officer.done(&format!("/dossiers/{second}/stop"), &[("stop-reason", "Eerst kijken")]).await;
    let all = officer.get("/privacy").await.body;
    assert!(all.contains(&format!("dossier-{first}")) && all.contains(&format!("dossier-{second}")));
    let stopped = officer.get("/privacy?state=stopped").await.body;
    assert!(!stopped.contains(&format!("dossier-{first}")) && stopped.contains(&format!("dossier-{second}")));
    let published = officer.get("/privacy?class=publication").await;
    assert!(published.says(Language::Nl.text().privacy_none_means()));
    let changed = officer.get("/privacy?sort=changed").await.body;
    let at = |id: &str| changed.find(&format!("id=\"dossier-{id}\"")).unwrap();
    assert!(at(&second) < at(&first), "the last changed first");
    let csv = officer.get("/privacy/dossiers.csv?state=stopped").await;
    assert_eq!(csv.body.lines().count(), 2, "{}", csv.body);
    assert!(
        csv.body.contains("\"Het plein en de buurt\"") && csv.headers["content-type"].to_str().unwrap().contains("csv")
    );
    let mut other = house.other_organisation_as(Role::DataProtectionOfficer).await;
    assert!(!other.get("/privacy").await.body.contains(&first));
    assert_eq!(house.as_role(Role::Facilitator).await.get("/privacy").await.status, 403);
}
