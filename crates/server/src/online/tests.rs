use crate::{
    language::Language,
    testing::{House, Visit},
};
use model::{
    Role,
    analysis::{AnswerState, ItemAnswer},
    content::Dimension,
    occurrence::SeenWhere,
};

const ONLINE: &str = "d1.vervreemding";

/// A dossier with a finding that was seen online only, and with one that nobody said it of.
async fn analysing(house: &House) -> (Visit, String) {
    let mut lead = house.as_role(Role::Facilitator).await;
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    house.act(&path, |dossier, by| dossier.start_analysis(by, None, vec![])).await;
    let answer = |item: &str, seen| ItemAnswer {
        item: item.to_owned(),
        state: Some(AnswerState::Yes),
        phase: None,
        evidence: None,
        note: None,
        source: None,
        seen,
        place: None,
        opposition: None,
    };
    let answers = vec![answer(ONLINE, Some(SeenWhere::Online)), answer("d1.vermijding", None)];
    house.act(&path, |d, by| d.answer_dimension(by, Dimension::Manifestations, answers.clone())).await;
    house.act(&path, |d, by| d.reveal_dimension(by, Dimension::Manifestations)).await;
    (lead, path)
}

/// What stands between the heading with this id and the next section.
fn section<'a>(page: &'a str, id: &str) -> &'a str {
    let of = page.split(&format!("id=\"{id}\"")).nth(1);
    of.map_or("", |of| of.split("</section>").next().unwrap())
}

#[tokio::test]
async fn everything_stands_where_it_was_seen_and_leads_to_its_page() {
    let house = House::open().await;
    let (mut lead, path) = analysing(&house).await;
    let fields = [("us", "omwonenden"), ("them", "de gemeente")];
    let card = lead.done(&format!("{path}/oppositions"), &fields).await.card("opposition");
    let seen =
        [("us-label", "omwonenden"), ("them-label", "de gemeente"), ("seen-at", "street"), ("seen-at", "online")];
    lead.done(&format!("{path}/oppositions/{card}"), &seen).await;
    let fields = [("kind", "incident"), ("what", "Er lag afval op het veldje"), ("seen", "offline")];
    lead.done(&format!("{path}/occurrences"), &fields).await;
    let page = lead.get(&format!("{path}/online")).await.body;
    let finding = format!("{path}/analysis/manifestations/items/{ONLINE}");
    assert!(section(&page, "online-only").contains(&finding), "{page}");
    assert!(section(&page, "seen-both").contains(&format!("{path}/oppositions/{card}")));
    assert!(section(&page, "seen-offline").contains("Er lag afval op het veldje"));
    assert!(section(&page, "seen-unsaid").contains("items/d1.vermijding"));
    let picture = page.split("seen-picture__columns").nth(1).unwrap().split("</figure>").next().unwrap();
    assert_eq!(picture.matches("class=\"seen-picture__column\"").count(), 3);
    assert_eq!(picture.matches("class=\"mark mark--").count(), 6, "three things, and three kinds in the legend");
}

#[tokio::test]
async fn what_was_seen_online_only_has_the_warning_and_what_to_check_in_the_street() {
    let house = House::open().await;
    let (mut lead, path) = analysing(&house).await;
    let text = Language::Nl.text();
    let page = lead.get(&format!("{path}/online")).await.body;
    let only = section(&page, "online-only");
    assert!(only.contains(&text.online_warning()) && only.contains(&text.online_check_where()));
    assert!(only.contains(&text.provenance_proposal()));
    for question in &house.app.content.online_check.questions {
        assert!(only.contains(&maud::html! { (question.text.nl) }.into_string()), "{}", question.id);
    }
    house.act(&path, |d, by| d.reopen_dimension(by, Dimension::Manifestations)).await;
    let blind = lead.get(&format!("{path}/online/list")).await.body;
    assert!(blind.contains(ONLINE), "what was shown before stays while another round runs");
}

#[tokio::test]
async fn an_empty_dossier_says_what_will_come_here() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    let page = lead.get(&format!("{path}/online")).await;
    assert!(page.status == 200 && page.says(Language::Nl.text().online_nothing()));
}
