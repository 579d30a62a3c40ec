use crate::{language::Language, secret, testing::House};
use model::Role;

#[tokio::test]
async fn half_a_reflection_is_kept_and_says_what_is_open() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    let fields = [("us", "omwonenden"), ("them", "de gemeente"), ("act", &secret::id_text())];
    let card = lead.post(&format!("{path}/oppositions"), &fields).await.card("opposition");
    let map = lead.post(&format!("{path}/role-maps"), &[("opposition", &card)]).await.location().to_owned();
    let page = format!("{map}/conduct");
    let text = Language::Nl.text();
    assert!(lead.get(&page).await.says(text.conduct_open(6)));
    let half = [("decision", "het besluit over de opvang"), ("narratives", "not-heard"), ("touched", "to-discuss")];
    assert_eq!(lead.post(&page, &half).await.status, 303);
    let kept = lead.get(&page).await;
    assert!(kept.says("het besluit over de opvang") && kept.says(text.conduct_open(5)));
    assert_eq!(kept.body.matches(" checked").count(), 2, "the story and that it is to be discussed");
    let named = [("decision", "dat was het besluit van Jan de Vries"), ("promise", "een park")];
    let refused = lead.post(&page, &named).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("een park"), "the other answers are not lost");
}

#[tokio::test]
async fn two_people_who_answer_different_questions_lose_nothing() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    let fields = [("us", "omwonenden"), ("them", "de gemeente"), ("act", &secret::id_text())];
    let card = lead.post(&format!("{path}/oppositions"), &fields).await.card("opposition");
    let map = lead.post(&format!("{path}/role-maps"), &[("opposition", &card)]).await.location().to_owned();
    let page = format!("{map}/conduct");
    // Both have the empty page open: what it held goes with each form.
    let opened = lead.get(&page).await.body;
    let was = |name: &str| {
        let field = format!("name=\"{name}-was\" value=\"");
        opened.split(&field).nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let asked = ["decision", "unequal-treatment", "influence", "promise", "words", "differently"];
    let mut editor = house.as_role(Role::Editor).await;
    for (visit, question, said) in
        [(&mut lead, "decision", "het besluit over de opvang"), (&mut editor, "promise", "een park")]
    {
        let form: Vec<(String, String)> = asked
            .iter()
            .flat_map(|name| {
                let value = if *name == question { said } else { "" };
                [((*name).to_owned(), value.to_owned()), (format!("{name}-was"), was(name))]
            })
            .collect();
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(visit.post(&page, &form).await.status, 303);
    }
    let kept = lead.get(&page).await;
    assert!(kept.says("het besluit over de opvang") && kept.says("een park"), "the second saved around the first");
    assert!(kept.says(Language::Nl.text().conduct_open(4)));
}
