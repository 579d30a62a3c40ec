//! The dialogue map over HTTP.

use crate::{
    language::Language,
    testing::{House, Visit},
};
use model::Role;

async fn begun(house: &House) -> (Visit, String) {
    let mut lead = house.as_role(Role::Facilitator).await;
    let dossier = format!("/dossiers/{}", lead.open_dossier().await);
    let added = lead.post(&format!("{dossier}/oppositions"), &[("us", "Kopers"), ("them", "Huurders")]).await;
    let card = format!("{dossier}/oppositions/{}", added.card("opposition"));
    (lead, card)
}

#[tokio::test]
async fn it_begins_with_the_question_of_the_strategy_and_keeps_its_own_afterwards() {
    let house = House::open().await;
    let (mut lead, card) = begun(&house).await;
    let (map, strategy) = (format!("{card}/dialogue-map"), format!("{card}/strategy"));
    let text = Language::Nl.text();
    assert!(!lead.get(&map).await.says(text.dialogue_map_prefilled()));
    let asks = |question: &'static str| [("gamechanger", "subject"), ("subject-middle", question)];
    lead.post(&strategy, &asks("Hoe houden wij de straat schoon?")).await;
    let page = lead.get(&map).await;
    assert!(page.says("Hoe houden wij de straat schoon?") && page.says(text.dialogue_map_prefilled()));
    assert!(page.says(text.dialogue_map_title()) && page.says(text.provenance_proposal()));
    lead.post(&map, &[("middle-question", "Hoe houden wij de straat schoon?")]).await;
    lead.post(&strategy, &asks("Wat houdt ons hier?")).await;
    let page = lead.get(&map).await;
    assert!(page.says("Hoe houden wij de straat schoon?") && !page.says("Wat houdt ons hier?"));
}

#[tokio::test]
async fn nothing_is_required_and_everything_can_be_emptied_again() {
    let house = House::open().await;
    let (mut lead, card) = begun(&house).await;
    let map = format!("{card}/dialogue-map");
    assert_eq!(lead.post(&map, &[]).await.status, 303);
    assert!(!lead.get(&map).await.body.contains(" required"));
    lead.post(&map, &[("promises", "Wij komen terug"), ("inviter-position", "middle-leader")]).await;
    let page = lead.get(&map).await;
    assert!(page.says("Wij komen terug") && page.body.contains("value=\"middle-leader\" checked"));
    lead.post(&map, &[("promises", ""), ("inviter-position", "")]).await;
    assert!(!lead.get(&map).await.says("Wij komen terug"));
}

#[tokio::test]
async fn who_is_invited_is_held_to_what_map_2_is_held_to() {
    let house = House::open().await;
    let (mut lead, card) = begun(&house).await;
    let map = format!("{card}/dialogue-map");
    for invitees in ["Jan de Vries", "moslims uit de wijk", "de imam van de moskee"] {
        let refused = lead.post(&map, &[("invitees", invitees), ("aftercare", "Een week later bellen")]).await;
        assert_eq!(refused.status, 422, "{invitees}");
        assert!(refused.body.contains("id=\"invitees-error\"") && refused.says("Een week later bellen"));
    }
    assert_eq!(lead.post(&map, &[("invitees", "ouders, winkeliers, jongerenwerk")]).await.status, 303);
    assert_eq!(lead.post(&map, &[("inviter-position", "scapegoat")]).await.status, 422);
}

#[tokio::test]
async fn the_map_alone_is_for_paper_and_for_readers() {
    let house = House::open().await;
    let (mut lead, card) = begun(&house).await;
    let map = format!("{card}/dialogue-map");
    lead.post(&map, &[("promises", "Wij komen terug")]).await;
    let page = lead.get(&map).await;
    assert!(page.body.contains("class=\"on-paper\"") && page.body.contains("data-no-print"));
    let read = house.as_role(Role::Reader).await.get(&map).await;
    assert!(read.says("Wij komen terug") && !read.body.contains("<textarea") && !read.body.contains("on-paper"));
}
