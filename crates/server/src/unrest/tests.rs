use crate::{
    language::Language,
    testing::{House, Visit},
};
use model::Role;

/// A dossier with both maps, a spotlight and an analysis; answers with its path and that of map 2.
async fn with_maps(house: &House, lead: &mut Visit) -> (String, String) {
    let path = lead.open_room().await.0;
    let fields = [("us", "omwonenden"), ("them", "bouwers")];
    let card = lead.done(&format!("{path}/oppositions"), &fields).await.card("opposition");
    let map = lead.done(&format!("{path}/role-maps"), &[("opposition", &card)]).await.location().to_owned();
    let placed = [("name", "mensen die weinig zeggen"), ("kind", "group"), ("zone", "unknown")];
    lead.done(&format!("{map}/cards"), &placed).await;
    lead.done(&format!("{path}/spotlight"), &[("subject", &card), ("phones", "yes")]).await;
    house.analyses_phases(&path).await;
    (path, map)
}

/// Words that stand on the maps and nowhere else.
const ON_THE_MAPS: [&str; 3] = ["omwonenden", "bouwers", "mensen die weinig zeggen"];

async fn sets(lead: &mut Visit, path: &str, phase: &str) {
    lead.done(&format!("{path}/unrest"), &[("phase", phase), ("reason", "twee avonden achter elkaar")]).await;
}

#[tokio::test]
async fn the_phase_of_unrest_needs_a_reason_and_can_be_taken_away() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, _) = with_maps(&house, &mut lead).await;
    let page = format!("{path}/unrest");
    let without = lead.post(&page, &[("phase", "rising-tension"), ("reason", "")]).await;
    assert_eq!(without.status, 422);
    assert!(without.body.contains("value=\"rising-tension\" checked"), "what was chosen stays");
    assert_eq!(lead.post(&page, &[("reason", "daarom")]).await.status, 422);
    sets(&mut lead, &path, "rising-tension").await;
    let mut reader = house.as_role(Role::Reader).await;
    let shown = reader.get(&page).await;
    assert!(shown.says("oplopende spanningen") && shown.says("twee avonden achter elkaar"));
    assert!(!shown.body.contains("name=\"reason\""), "only who leads chooses");
    assert!(shown.says("De fasen zijn geen vaste volgorde"));
    sets(&mut lead, &path, "none").await;
    assert!(reader.get(&page).await.says(Language::Nl.text().unrest_none_set()));
}

#[tokio::test]
async fn in_an_escalation_no_map_is_served_anywhere_and_none_is_changed() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, map) = with_maps(&house, &mut lead).await;
    let pages = [
        format!("{path}/map"),
        format!("{path}/role-maps"),
        map.clone(),
        format!("{map}/fuel"),
        format!("{map}/conduct"),
        format!("{map}/adoption"),
        format!("{path}/wall"),
    ];
    let parts = [
        format!("{path}/board"),
        format!("{path}/off-the-map"),
        format!("{map}/drawing"),
        format!("{map}/fuel/list"),
        format!("{path}/wall/board"),
        format!("{path}/spotlight"),
    ];
    let tells = |body: &str| ON_THE_MAPS.iter().any(|word| body.contains(word));
    let told = lead.get(&pages[0]).await;
    assert!(tells(&told.body) && tells(&lead.get(&parts[2]).await.body), "or this test is blind");
    sets(&mut lead, &path, "escalation").await;
    let text = Language::Nl.text();
    for address in &pages {
        let page = lead.get(address).await;
        assert!(page.says(text.unrest_crisis()) && !tells(&page.body), "{address}: {}", page.body);
        let status = if address.ends_with("/wall") { 200 } else { 409 };
        assert_eq!(page.status, status, "{address}");
    }
    for address in &parts {
        let part = lead.get(address).await;
        assert!(!tells(&part.body), "{address}: {}", part.body);
        let of_a_page_that_goes_on = address.contains("/wall") || address.ends_with("/spotlight");
        assert_eq!(part.status, if of_a_page_that_goes_on { 200 } else { 410 }, "{address}");
    }
    let before = house.dossier(&path).await.seq;
    let subject = house.dossier(&path).await.map().next().unwrap().id.to_string();
    let words =
        [("us", "fietsers"), ("them", "bezorgers"), ("name", "fietsers"), ("zone", "unknown"), ("what", "Afval")];
    let card = [&words[..], &[("kind", "incident"), ("kind", "group"), ("opposition", &subject)]].concat();
    let below = ["/oppositions", "/occurrences", "/undo", "/role-maps"].map(|below| format!("{path}{below}"));
    for address in below.into_iter().chain([format!("{map}/cards")]) {
        assert_eq!(lead.post(&address, &card).await.status, 409, "{address}");
    }
    assert_eq!(house.dossier(&path).await.seq, before);
    sets(&mut lead, &path, "after-escalation").await;
    assert!(tells(&lead.get(&pages[0]).await.body), "afterwards the maps are back");
}

#[tokio::test]
async fn in_an_escalation_the_analysis_the_log_and_the_report_go_on() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, _) = with_maps(&house, &mut lead).await;
    sets(&mut lead, &path, "escalation").await;
    for below in ["/phases", "/phases/area", "/places", "/online", "/unrest", "/history", "/report", "/strategy"] {
        assert_eq!(lead.get(&format!("{path}{below}")).await.status, 200, "{below}");
    }
    lead.done(&format!("{path}/places"), &[("name", "de noordkant"), ("kind", "")]).await;
    lead.done(&format!("{path}/phases/area"), &[("phase", "incidents"), ("evidence", "observation")]).await;
    assert!(lead.get(&path).await.says(Language::Nl.text().unrest_crisis_title()), "the dossier says it too");
}

#[tokio::test]
async fn the_page_in_the_place_of_a_map_fetches_the_map_again_when_the_crisis_is_over() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, _) = with_maps(&house, &mut lead).await;
    let crisis = format!("{path}/unrest/crisis");
    assert_eq!(lead.get(&crisis).await.status, 404);
    sets(&mut lead, &path, "escalation").await;
    assert!(lead.get(&format!("{path}/map")).await.body.contains(&format!("data-src=\"{crisis}\"")));
    assert!(lead.get(&crisis).await.says(Language::Nl.text().unrest_crisis()));
}
