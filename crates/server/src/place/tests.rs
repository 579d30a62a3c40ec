use crate::{
    language::Language,
    testing::{House, Visit},
};
use model::{
    Role,
    analysis::{AnswerState, FindingChange, ItemAnswer},
    content::Dimension,
};

async fn analysing(house: &House) -> (Visit, String) {
    let mut lead = house.as_role(Role::Facilitator).await;
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    house.analyses_phases(&path).await;
    (lead, path)
}

#[tokio::test]
async fn without_an_analysis_the_page_says_so_and_takes_nothing() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    let page = lead.get(&format!("{path}/places")).await;
    assert!(page.says(Language::Nl.text().phase_no_analysis()) && !page.body.contains("add-place"));
    assert_eq!(lead.post(&format!("{path}/places"), &[("name", "de buurt rond het park")]).await.status, 409);
}

#[tokio::test]
async fn a_street_a_block_or_a_stairwell_asks_for_a_reason_and_an_address_is_refused() {
    let house = House::open().await;
    let (mut lead, path) = analysing(&house).await;
    let places = format!("{path}/places");
    for small in ["de portiek aan de zuidkant", "de Dorpsstraat", "een woonblok"] {
        let asked = lead.post(&places, &[("name", small), ("kind", "d7.straat")]).await;
        assert_eq!(asked.status, 422, "{small}");
        assert!(asked.says(Language::Nl.text().found_small_place()) && asked.body.contains("name-because"), "{small}");
        assert!(
            asked.says(small) && asked.body.contains("value=\"d7.straat\" selected"),
            "{small}: nothing typed is lost"
        );
    }
    assert_eq!(lead.post(&places, &[("name", "Dorpsstraat 12, 1234 AB")]).await.status, 422);
    let because = [("name", "de Dorpsstraat"), ("name-because", "alleen daar is de winkel gesloten"), ("kind", "")];
    let place = lead.done(&places, &because).await.card("place");
    let page = lead.get(&format!("{places}/{place}")).await;
    assert!(page.says(Language::Nl.text().opposition_ground("alleen daar is de winkel gesloten")));
    assert_eq!(lead.post(&places, &[("name", "de noordkant"), ("kind", "d7.geheim")]).await.status, 422);
}

#[tokio::test]
async fn a_place_shows_what_hangs_on_it_and_comes_back_with_all_of_it() {
    let house = House::open().await;
    let (mut lead, path) = analysing(&house).await;
    let places = format!("{path}/places");
    let place = lead.done(&places, &[("name", "rond het winkelcentrum"), ("kind", "d7.winkel")]).await.card("place");
    let (id, item) = (place.parse().unwrap(), "d1.vervreemding");
    let answer = ItemAnswer {
        item: item.to_owned(),
        state: Some(AnswerState::Yes),
        phase: None,
        evidence: None,
        note: None,
        source: None,
        seen: None,
        place: None,
        opposition: None,
    };
    let dimension = Dimension::Manifestations;
    house.act(&path, |d, by| d.answer_dimension(by, dimension, vec![answer.clone()])).await;
    house.act(&path, |d, by| d.reveal_dimension(by, dimension)).await;
    house.act(&path, |d, by| d.amend_finding(by, dimension, item, vec![FindingChange::Places([id].into())])).await;
    let page = lead.get(&format!("{places}/{place}")).await;
    assert!(page.body.contains(&format!("{path}/analysis/manifestations/items/{item}")));
    assert!(page.body.contains(&format!("{path}/phases/place-{place}")));
    assert!(lead.get(&places).await.says(Language::Nl.text().place_findings_count(1)));
    lead.done(&format!("{places}/{place}/withdrawal"), &[]).await;
    let list = lead.get(&places).await;
    assert!(list.says(Language::Nl.text().place_off()) && !list.body.contains(&format!("id=\"place-{place}\"")));
    assert!(lead.get(&format!("{places}/{place}")).await.says(Language::Nl.text().place_was_withdrawn()));
    lead.done(&format!("{places}/{place}/return"), &[]).await;
    assert!(lead.get(&places).await.says(Language::Nl.text().place_findings_count(1)));
}

#[tokio::test]
async fn two_people_who_change_another_field_of_one_place_lose_nothing() {
    let house = House::open().await;
    let (mut lead, path) = analysing(&house).await;
    let places = format!("{path}/places");
    let place = lead.done(&places, &[("name", "bij de school"), ("kind", "")]).await.card("place");
    let address = format!("{places}/{place}");
    let opened = lead.get(&address).await.body;
    let was = |name: &str| {
        let field = format!("name=\"{name}-was\" value=\"");
        opened.split(&field).nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let (name, kind) = (was("name"), was("kind"));
    let mut editor = house.as_role(Role::Editor).await;
    let form = |said, of| [("name", said), ("kind", of), ("name-was", &*name), ("kind-was", &*kind)];
    lead.done(&address, &form("rond de school", "")).await;
    editor.done(&address, &form("bij de school", "d7.school")).await;
    let dossier = house.dossier(&path).await;
    let kept = dossier.places().next().unwrap();
    assert_eq!((kept.name.as_str(), kept.kind.as_deref()), ("rond de school", Some("d7.school")));
}

#[tokio::test]
async fn the_line_answers_itself_and_the_list_is_a_part_of_its_own() {
    let house = House::open().await;
    let (mut lead, path) = analysing(&house).await;
    lead.done(&format!("{path}/places"), &[("name", "de noordkant"), ("kind", "d7.wijd")]).await;
    let part = lead.get(&format!("{path}/places/list")).await;
    assert!(part.headers.contains_key("x-seq") && part.says("de noordkant") && !part.body.contains("<html"));
    let mut reader = house.as_role(Role::Reader).await;
    let page = reader.get(&format!("{path}/places")).await;
    assert!(page.says("de noordkant") && !page.body.contains("<form class=\"form section\""));
}
