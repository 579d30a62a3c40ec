use crate::{
    component::role_map::drawing,
    language::Language,
    secret,
    testing::{Answer, House, Visit},
};
use model::{Dossier, DossierId, Role, role_map::Zone};
use std::sync::Arc;

impl Visit {
    /// Sends a form with an id of its own.
    async fn sends(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let act = secret::id_text();
        self.post(path, &[&[("act", act.as_str())], fields].concat()).await
    }

    /// Sends a form that must be done.
    async fn did(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.sends(path, fields).await;
        assert_eq!(answer.status, 303, "{path}: {answer:?}");
        answer
    }

    /// Puts a card on the map; answers with its address.
    async fn places(&mut self, map: &str, name: &str, kind: &str, zone: &str) -> String {
        let fields = [("name", name), ("kind", kind), ("zone", zone)];
        let answer = self.did(&format!("{map}/cards"), &fields).await;
        format!("{map}/cards/{}", answer.location().split("#line-").nth(1).unwrap())
    }
}

/// A dossier with a wij-zij and its map; answers with the address of the map.
async fn mapped(lead: &mut Visit) -> String {
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    let card = lead.did(&format!("{path}/oppositions"), &[("us", "omwonenden"), ("them", "de gemeente")]).await;
    let started = lead.did(&format!("{path}/role-maps"), &[("opposition", &card.card("opposition"))]).await;
    started.location().to_owned()
}

async fn dossier(house: &House, map: &str) -> Arc<Dossier> {
    let id: DossierId = map.split('/').nth(2).unwrap().parse().unwrap();
    house.app.dossiers.load(&house.app.store, id).await.unwrap().unwrap()
}

async fn adopted(lead: &mut Visit, map: &str) {
    lead.places(map, "de gemeente zelf", "municipality", "bridge-builder").await;
    let asked = ["decision", "unequal-treatment", "influence", "promise", "words", "differently"];
    let answers: Vec<_> = asked.iter().map(|question| (*question, "geen")).collect();
    lead.did(&format!("{map}/conduct"), &answers).await;
    lead.did(&format!("{map}/adoption"), &[]).await;
}

#[tokio::test]
async fn a_person_a_faith_and_an_origin_are_refused_and_a_lone_function_asks() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let map = mapped(&mut lead).await;
    let before = house.stored().await;
    for name in ["Jan de Vries", "@jandv", "imam van moskee X", "06-12345678", "moslims", "Turkse jongeren"] {
        let fields = [("name", name), ("kind", "group"), ("zone", "unknown")];
        let answer = lead.sends(&format!("{map}/cards"), &fields).await;
        assert_eq!(answer.status, 422, "{name}");
        assert!(answer.says(name), "what was typed stays in the field");
    }
    let asks = [("name", "de burgemeester"), ("kind", "function"), ("zone", "middle-leader")];
    let answer = lead.sends(&format!("{map}/cards"), &asks).await;
    assert_eq!(answer.status, 422);
    assert!(answer.says(Language::Nl.text().found_lone_function()), "{answer:?}");
    assert!(before == house.stored().await, "nothing of it is kept");
    let reason = [&asks[..], &[("name-because", "deze functie is openbaar en hoort in het midden")]].concat();
    lead.did(&format!("{map}/cards"), &reason).await;
    assert!(lead.get(&map).await.says("de burgemeester"));
}

#[tokio::test]
async fn a_card_is_placed_moved_changed_and_taken_back_on_pages_that_need_no_script() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let map = mapped(&mut lead).await;
    let card = lead.places(&map, "winkeliers", "group", "unknown").await;
    let id = card.rsplit('/').next().unwrap();
    let picked = lead.get(&format!("{map}?card={id}")).await;
    assert!(picked.says(Language::Nl.text().role_map_where("winkeliers")));
    assert_eq!(picked.body.matches("name=\"zone\" value=\"").count(), 2 * Zone::ALL.len(), "a button for each zone");
    lead.did(&format!("{map}/moves"), &[("card", id), ("zone", "middle-nuanced")]).await;
    let fields = [
        ("name", "winkeliers in het centrum"),
        ("kind", "group"),
        ("zone", "middle-nuanced"),
        ("grounds", "hingen geen poster op"),
        ("certainty", "several-sources"),
        ("moves-to", "joiner-a"),
        ("scapegoat", "yes"),
    ];
    lead.did(&card, &fields[..]).await;
    let page = lead.get(&map).await;
    for said in ["hingen geen poster op", "meerdere bronnen", "beweegt naar Joiners A", "Zondebok"] {
        assert!(page.says(said), "{said}");
    }
    let wrong: Vec<_> =
        fields.iter().map(|(name, value)| (*name, if *name == "zone" { "pusher-a" } else { value })).collect();
    let answer = lead.sends(&card, &wrong).await;
    assert_eq!(answer.status, 422);
    assert!(answer.says(Language::Nl.text().refusal_no_scapegoat_there()));
    lead.did(&format!("{map}/undo"), &[]).await;
    assert!(!lead.get(&map).await.says("hingen geen poster op"));
    lead.did(&format!("{card}/withdrawal"), &[]).await;
    assert_eq!(dossier(&house, &map).await.role_maps()[0].cards().count(), 0);
    lead.did(&format!("{card}/return"), &[]).await;
    assert_eq!(dossier(&house, &map).await.role_maps()[0].cards().count(), 1);
}

#[tokio::test]
async fn the_same_form_sent_twice_places_one_card() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let map = mapped(&mut lead).await;
    let act = secret::id_text();
    for _ in 0..2 {
        let fields = [("act", act.as_str()), ("name", "winkeliers"), ("kind", "group"), ("zone", "unknown")];
        assert_eq!(lead.post(&format!("{map}/cards"), &fields).await.status, 303);
    }
    assert_eq!(dossier(&house, &map).await.role_maps()[0].cards().count(), 1);
}

#[tokio::test]
async fn map_2_is_not_adopted_without_the_municipality_and_a_look_at_our_own_share() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let map = mapped(&mut lead).await;
    let text = Language::Nl.text();
    let missing = lead.sends(&format!("{map}/adoption"), &[]).await;
    assert_eq!(missing.status, 422);
    assert!(missing.says(text.refusal_municipality_card_missing()));
    lead.places(&map, "de gemeente zelf", "municipality", "bridge-builder").await;
    let missing = lead.sends(&format!("{map}/adoption"), &[]).await;
    assert!(missing.says(text.refusal_reflection_missing()));
    adopted(&mut lead, &map).await;
    let page = lead.get(&map).await;
    assert!(page.says(text.refusal_role_map_adopted()));
    assert!(!page.body.contains("add-role-card"), "nothing to add to an adopted map");
    lead.did(&format!("{map}/reopening"), &[("reason", "er is iets gebeurd")]).await;
    assert!(lead.get(&map).await.body.contains("add-role-card"));
}

#[tokio::test]
async fn the_question_on_equal_treatment_is_always_on_the_map() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let map = mapped(&mut lead).await;
    let text = Language::Nl.text();
    assert!(lead.get(&map).await.says(text.role_map_equal_means()));
    lead.did(&format!("{map}/equal-treatment"), &[("equal", "yes"), ("note", "er is een klacht")]).await;
    adopted(&mut lead, &map).await;
    let page = lead.get(&map).await;
    assert!(page.says(text.role_map_equal_means()) && page.says("er is een klacht"));
    assert!(page.says("Discriminatie is geen meningsverschil"), "the model is shown with what is said against it");
}

#[tokio::test]
async fn drawn_again_both_maps_stand_side_by_side_with_what_moved() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let first = mapped(&mut lead).await;
    let card = lead.places(&first, "winkeliers", "group", "middle-nuanced").await;
    lead.did(&format!("{first}/pressure"), &[("pressure", "noticeable"), ("reason", "posters op de ramen")]).await;
    assert!(lead.get(&format!("{first}/comparison")).await.says(Language::Nl.text().role_map_first()));
    adopted(&mut lead, &first).await;
    let about = dossier(&house, &first).await.role_maps()[0].opposition.to_string();
    let list = first.rsplit_once('/').unwrap().0;
    let second = lead.did(list, &[("opposition", &about)]).await.location().to_owned();
    let id = card.rsplit('/').next().unwrap();
    lead.did(&format!("{second}/moves"), &[("card", id), ("zone", "joiner-b")]).await;
    lead.did(&format!("{second}/pressure"), &[("pressure", "high"), ("reason", "iedereen moet kiezen")]).await;
    let page = lead.get(&format!("{second}/comparison")).await;
    assert!(page.says("winkeliers: van Stille midden, genuanceerd naar Joiners B"));
    assert!(page.says("posters op de ramen") && page.says("iedereen moet kiezen"));
    assert_eq!(page.body.matches("class=\"role-drawing\"").count(), 2);
}

#[tokio::test]
async fn a_part_that_did_not_change_is_not_sent_and_one_that_did_shows_the_same_as_the_page() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let map = mapped(&mut lead).await;
    lead.places(&map, "winkeliers", "group", "joiner-a").await;
    let seq = dossier(&house, &map).await.seq;
    assert_eq!(lead.get(&format!("{map}/drawing?since={seq}&writable=yes")).await.status, 204);
    assert_eq!(
        lead.get(&format!("{map}/drawing?since={seq}&writable=no")).await.status,
        410,
        "the page no longer fits"
    );
    lead.places(&map, "ouders", "group", "joiner-b").await;
    let part = lead.get(&format!("{map}/drawing?since={seq}&writable=yes")).await;
    let dossier = dossier(&house, &map).await;
    let drawn = drawing(&dossier, &dossier.role_maps()[0], true, Language::Nl).into_string();
    assert!(part.body.contains(&drawn) && lead.get(&map).await.body.contains(&drawn));
}
