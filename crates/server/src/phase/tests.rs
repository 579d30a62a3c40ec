use crate::{
    language::Language,
    testing::{House, Visit},
};
use model::Role;

async fn analysing(house: &House) -> (Visit, String) {
    let mut lead = house.as_role(Role::Facilitator).await;
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    house.analyses_phases(&path).await;
    (lead, path)
}

const SEEN: [(&str, &str); 4] =
    [("phase", "tension"), ("sign", "tension.wij-zij"), ("sign", "unease.plekken-mijden"), ("evidence", "observation")];

#[tokio::test]
async fn a_phase_is_a_shape_with_a_word_and_has_its_signs_beside_it() {
    let house = House::open().await;
    let (mut lead, path) = analysing(&house).await;
    let address = format!("{path}/phases/area");
    assert_eq!(lead.done(&address, &SEEN).await.location(), address);
    for page in [format!("{path}/phases"), format!("{path}/phases/list"), address] {
        let page = lead.get(&page).await;
        assert!(page.body.contains("phase-mark--tension\">spanning<"), "{}", page.body);
        assert!(page.says("Mensen denken in wij en zij") && page.says("Mensen mijden bepaalde plekken"));
    }
}

#[tokio::test]
async fn the_whole_has_the_highest_phase_that_was_observed_and_the_rule_stands_beside_it() {
    let house = House::open().await;
    let (mut lead, path) = analysing(&house).await;
    let text = Language::Nl.text();
    let place = lead.done(&format!("{path}/places"), &[("name", "de noordkant"), ("kind", "")]).await.card("place");
    let overall = |page: &str| page.split("id=\"area-head\"").next().unwrap().to_owned();
    let hunch = [("phase", "incidents"), ("evidence", "hunch")];
    lead.done(&format!("{path}/phases/place-{place}"), &hunch).await;
    let page = lead.get(&format!("{path}/phases")).await;
    assert!(page.says(text.phase_overall_none()) && page.says(text.phase_overall_rule()));
    assert!(overall(&page.body).contains(&text.provenance_proposal()));
    lead.done(&format!("{path}/phases/area"), &SEEN).await;
    assert!(overall(&lead.get(&format!("{path}/phases")).await.body).contains("phase-mark--tension"));
}

#[tokio::test]
async fn before_everything_was_shown_the_page_says_why_it_waits() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    house.act(&path, |dossier, by| dossier.start_analysis(by, None, vec![])).await;
    for below in ["/phases", "/phases/area"] {
        let page = lead.get(&format!("{path}{below}")).await;
        assert!(page.says(Language::Nl.text().phase_hidden()), "{below}");
        assert!(page.body.contains(&format!("{path}/analysis/phases\"")) && !page.body.contains("name=\"phase\""));
    }
    assert_eq!(lead.post(&format!("{path}/phases/area"), &SEEN).await.status, 409);
}

#[tokio::test]
async fn what_all_domains_saw_is_filled_in_and_nothing_is_said_until_the_group_says_it() {
    let house = House::open().await;
    let (mut lead, path) = analysing(&house).await;
    let page = lead.get(&format!("{path}/phases/area")).await;
    assert!(page.body.contains("value=\"unease\" checked") && page.body.contains("value=\"observation\" checked"));
    assert!(page.says(Language::Nl.text().phase_agreed("ongemak")) && page.says(Language::Nl.text().phase_unsaid()));
    assert!(house.dossier(&path).await.phases().is_empty());
}

#[tokio::test]
async fn movement_is_seen_in_the_history_and_a_phase_can_be_taken_away() {
    let house = House::open().await;
    let (mut lead, path) = analysing(&house).await;
    let address = format!("{path}/phases/area");
    lead.done(&address, &SEEN).await;
    let later = [("phase", "calm"), ("evidence", "hunch"), ("note", "Na het gesprek op het plein is het stil")];
    lead.done(&address, &later).await;
    // Without an answer on how sure it is: nobody knows it any more.
    lead.done(&address, &[("phase", "unknown"), ("sign", "calm.groeten"), ("note", "")]).await;
    let page = lead.get(&address).await;
    let history = page.body.split("id=\"history\"").nth(1).unwrap();
    let order = [Language::Nl.text().phase_unknown(), "phase-mark--calm".to_owned(), "phase-mark--tension".to_owned()];
    let at: Vec<_> = order.iter().map(|word| history.find(word.as_str()).unwrap()).collect();
    assert!(at.is_sorted(), "the newest first");
    assert!(history.contains("Na het gesprek op het plein is het stil"));
    assert!(house.dossier(&path).await.phases().is_empty());
}

#[tokio::test]
async fn a_form_with_something_wrong_comes_back_with_all_that_was_ticked() {
    let house = House::open().await;
    let (mut lead, path) = analysing(&house).await;
    let address = format!("{path}/phases/area");
    let named = [&SEEN[..], &[("note", "Dat zei Jan de Vries")]].concat();
    let refused = lead.post(&address, &named).await;
    assert_eq!(refused.status, 422);
    for kept in ["value=\"tension\" checked", "value=\"tension.wij-zij\" checked", "value=\"observation\" checked"] {
        assert!(refused.body.contains(kept), "{kept}");
    }
    for missing in [&SEEN[..3], &SEEN[1..]] {
        assert_eq!(lead.post(&address, missing).await.status, 422);
    }
    let invented = [&SEEN[..], &[("sign", "tension.verzonnen")]].concat();
    lead.done(&address, &invented).await;
    let dossier = house.dossier(&path).await;
    assert_eq!(dossier.phases()[0].judgement.signs.len(), 2, "a sign that nobody knows is not kept");
}

#[tokio::test]
async fn goal_and_activities_of_the_phase_stand_there_with_their_sources() {
    let house = House::open().await;
    let (mut lead, path) = analysing(&house).await;
    let address = format!("{path}/phases/area");
    assert!(!lead.get(&address).await.body.contains("id=\"fits\""));
    lead.done(&address, &SEEN).await;
    let page = lead.get(&address).await;
    let fits = page.body.split("id=\"fits\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(fits.contains("Dialoog") && fits.contains("K41"), "{fits}");
}

#[tokio::test]
async fn the_page_of_a_wij_zij_tells_its_phase() {
    let house = House::open().await;
    let (mut lead, path) = analysing(&house).await;
    let fields = [("us", "omwonenden"), ("them", "de gemeente")];
    let card = lead.done(&format!("{path}/oppositions"), &fields).await.card("opposition");
    let (page, phase) = (format!("{path}/oppositions/{card}"), format!("{path}/phases/opposition-{card}"));
    let before = lead.get(&page).await;
    assert!(before.says(Language::Nl.text().phase_unsaid()) && before.body.contains(&phase));
    lead.done(&phase, &SEEN).await;
    assert!(lead.get(&page).await.body.contains("phase-mark--tension"));
    lead.done(&format!("{page}/withdrawal"), &[]).await;
    assert!(lead.get(&phase).await.says(Language::Nl.text().phase_gone()));
    assert_eq!(lead.post(&phase, &SEEN).await.status, 409);
}
