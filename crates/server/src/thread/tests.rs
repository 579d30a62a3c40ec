//! The thread over HTTP.

use crate::{
    language::Language,
    testing::{House, Visit},
};
use model::{Role, analysis::FindingChange, content::Dimension};

async fn begun(house: &House) -> (Visit, String) {
    let mut lead = house.as_role(Role::Facilitator).await;
    let dossier = format!("/dossiers/{}", lead.open_dossier().await);
    (lead, dossier)
}

#[tokio::test]
async fn each_point_links_to_what_it_comes_from_and_what_it_leads_to() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let (text, page) = (Language::Nl.text(), format!("{dossier}/thread"));
    assert!(lead.get(&page).await.says(text.thread_none()));
    let card = lead.post(&format!("{dossier}/oppositions"), &[("us", "Kopers"), ("them", "Huurders")]).await;
    let card = card.card("opposition");
    house.finds(&dossier, &["d1.angst", "d1.irritatie"]).await;
    let id = card.parse().unwrap();
    let beside = || vec![FindingChange::Oppositions([id].into())];
    house.leads(&dossier, |d, by| d.amend_finding(by, Dimension::Manifestations, "d1.angst", beside())).await;
    let shown = lead.get(&page).await;
    let links = |key: &str| shown.body.matches(&format!("href=\"#{key}\"")).count();
    assert!(
        shown.body.contains("id=\"finding-d1-angst\"") && shown.body.contains(&format!("id=\"opposition-{card}\""))
    );
    assert_eq!(links("finding-d1-angst"), 1, "the wij-zij says what it comes from");
    assert_eq!(links(&format!("opposition-{card}")), 2, "the finding leads to it, and it leads nowhere yet");
    assert_eq!(links("finding-d1-irritatie"), 1, "it is one of those that lead nowhere");
    assert_eq!(shown.body.matches(&format!(">{}<", text.thread_leads_nowhere())).count(), 2);
    assert!(shown.body.contains(&format!("href=\"{dossier}/analysis/manifestations/items/d1.angst\"")));
}

#[tokio::test]
async fn one_thread_can_be_followed_through_the_whole() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let text = Language::Nl.text();
    house.finds(&dossier, &["d1.angst", "d1.irritatie"]).await;
    let page = lead.get(&format!("{dossier}/thread?through=finding-d1-angst")).await;
    assert!(page.body.contains("id=\"finding-d1-angst\"") && !page.body.contains("id=\"finding-d1-irritatie\""));
    assert!(page.says(text.thread_show_all()) && page.body.contains("/thread/nodes?through=finding-d1-angst"));
    let strange = lead.get(&format!("{dossier}/thread?through=%22%3E%3Cscript")).await;
    assert!(
        strange.status == 200 && strange.body.contains("id=\"finding-d1-irritatie\""),
        "what is unknown is not followed"
    );
}
