use crate::{
    calendar,
    language::Language,
    testing::{House, Visit},
};
use model::{Event, Role};

const CANARY: &str = "kanariewoord";

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}

/// A dossier whose term has passed, with a card.
async fn due(house: &House, lead: &mut Visit) -> String {
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    lead.done(&format!("{path}/oppositions"), &[("us", CANARY), ("them", "kade")]).await;
    // As it would stand after some years: a form takes no day before the dossier was there.
    let from = "2020-01-01".parse().unwrap();
    let chosen = move || Event::SelectionChosen { entry: "verkenning".to_owned(), years: Some(1), from };
    house.act(&path, |_, _| Ok(vec![chosen()])).await;
    path
}

#[tokio::test]
async fn the_archivist_proposes_another_agrees_and_the_dossier_is_in_no_file() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let mut archivist = house.as_role(Role::Archivist).await;
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    let path = due(&house, &mut lead).await;
    let id = path.rsplit('/').next().unwrap();
    assert!(archivist.get("/destruction").await.body.contains(&format!("{path}/retention")));
    let ground = [("ground", "Selectielijst, verkenning zonder gevolg")];
    assert_eq!(lead.post(&format!("{path}/retention/proposal"), &ground).await.status, 403);
    archivist.done(&format!("{path}/retention/proposal"), &ground).await;
    assert_eq!(archivist.post(&format!("{path}/retention/destruction"), &[]).await.status, 403, "it takes another");
    let (seq, head) = {
        let head = house.app.store.head(id).await.unwrap().unwrap();
        (head.seq, head.hash)
    };
    assert!(holds(&house.on_disk(), CANARY), "or this test is blind");
    officer.done(&format!("{path}/retention/destruction"), &[]).await;
    assert!(!holds(&house.on_disk(), CANARY) && !holds(&house.stored().await, CANARY));
    assert_eq!(house.app.store.verify(None).await.unwrap(), []);
    for visit in [&mut lead, &mut archivist, &mut officer] {
        assert_eq!(visit.get(&path).await.status, 404);
        let list = visit.get("/destruction").await;
        for said in [id, ground[0].1, "wijkmanager", &seq.to_string(), &head] {
            assert!(list.says(said), "{said}");
        }
        let csv = visit.get("/destruction/records.csv").await;
        assert!(csv.body.contains(id) && csv.body.contains(&head) && !csv.body.contains(CANARY));
    }
    assert!(!lead.get("/dossiers").await.body.contains(&path));
}

#[tokio::test]
async fn what_is_held_is_not_destroyed_and_stands_apart_with_its_reason() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let mut archivist = house.as_role(Role::Archivist).await;
    let path = due(&house, &mut lead).await;
    archivist.done(&format!("{path}/retention/proposal"), &[("ground", "Selectielijst, verkenning")]).await;
    lead.done(&format!("{path}/hold"), &[("hold-reason", "Er is om gevraagd")]).await;
    let refused = lead.post(&format!("{path}/retention/destruction"), &[]).await;
    assert!(refused.status == 409 && refused.says(Language::Nl.text().refusal_on_hold()));
    let list = archivist.get("/destruction").await;
    assert!(list.says(Language::Nl.text().destruction_held_title()) && list.says("Reden: Er is om gevraagd"));
    assert!(!lead.get(&format!("{path}/retention")).await.body.contains("/retention/destruction\""));
    assert!(
        lead.get(&path).await.body.contains(CANARY) || lead.get(&format!("{path}/map")).await.body.contains(CANARY)
    );
}

#[tokio::test]
async fn of_a_small_house_one_dossier_goes_in_a_day() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let mut archivist = house.as_role(Role::Archivist).await;
    let paths = [due(&house, &mut lead).await, due(&house, &mut lead).await];
    for path in &paths {
        archivist.done(&format!("{path}/retention/proposal"), &[("ground", "Selectielijst, verkenning")]).await;
    }
    lead.done(&format!("{}/retention/destruction", paths[0]), &[]).await;
    let second = lead.post(&format!("{}/retention/destruction", paths[1]), &[]).await;
    assert!(second.status == 409 && second.says(Language::Nl.text().refusal_enough_for_today()), "{second:?}");
    assert_eq!(lead.get(&paths[1]).await.status, 200);
}

#[tokio::test]
async fn a_term_is_chosen_from_the_list_and_is_not_due_before_its_last_day() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let mut archivist = house.as_role(Role::Archivist).await;
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    let today = calendar::today().to_string();
    let at = format!("{path}/retention");
    assert!(archivist.get("/destruction").await.says(Language::Nl.text().destruction_without_title()));
    let early = archivist.post(&at, &[("entry", "dossier"), ("from", "2020-01-01")]).await;
    assert!(early.status == 422 && early.body.contains("from-error"));
    let unknown = archivist.post(&at, &[("entry", "niet-op-de-lijst"), ("from", &today)]).await;
    assert!(unknown.status == 422 && unknown.body.contains("entry-error"));
    archivist.done(&at, &[("entry", "dossier"), ("from", &today)]).await;
    let page = lead.get(&at).await;
    assert!(
        page.says(Language::Nl.text().refusal_term_runs())
            && page.says("Dossier met kaarten, strategie en acties: 5 jaar")
    );
    let refused = archivist.post(&format!("{at}/proposal"), &[("ground", "Te vroeg")]).await;
    assert!(refused.status == 409 && refused.says(Language::Nl.text().refusal_term_runs()));
    lead.done(&at, &[("entry", "beleid"), ("from", &today)]).await;
    assert!(lead.get(&at).await.says(Language::Nl.text().refusal_kept_for_good()));
}

#[tokio::test]
async fn a_proposal_is_taken_back_with_a_reason() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let mut archivist = house.as_role(Role::Archivist).await;
    let path = due(&house, &mut lead).await;
    archivist.done(&format!("{path}/retention/proposal"), &[("ground", "Selectielijst, verkenning")]).await;
    let empty = lead.post(&format!("{path}/retention/proposal/removal"), &[]).await;
    assert!(empty.status == 422 && empty.body.contains("aside-reason-error"));
    let reason = [("aside-reason", "Er loopt nog onderzoek")];
    lead.done(&format!("{path}/retention/proposal/removal"), &reason).await;
    assert_eq!(lead.post(&format!("{path}/retention/destruction"), &[]).await.status, 409);
    assert!(
        lead.get(&format!("{path}/history"))
            .await
            .says("Van de vernietigingslijst gehaald. Reden: Er loopt nog onderzoek")
    );
}

#[tokio::test]
async fn old_signals_are_listed_and_go_when_somebody_says_so() {
    let house = House::open().await;
    let signal = |id: &str, at: &str| store::Signal {
        id: id.to_owned(),
        organisation_id: house.organisation.clone(),
        area: "De wijk rond het plein".to_owned(),
        what: format!("{CANARY} {id}"),
        place: None,
        seen_on: at[..10].to_owned(),
        by_function: "wijkmanager".to_owned(),
        domain: "social".to_owned(),
        evidence: "hunch".to_owned(),
        seen_where: "both".to_owned(),
        reasons: None,
        created_at: at.to_owned(),
        reported_at: None,
        report_reason: None,
        used_in: vec![],
    };
    let now = calendar::now();
    for (id, at) in
        [("oud", "2020-01-01T10:00:00.000Z"), ("ouder", "2019-01-01T10:00:00.000Z"), ("nieuw", now.as_str())]
    {
        assert!(house.app.store.add_signal(&signal(id, at)).await.unwrap());
    }
    let mut archivist = house.as_role(Role::Archivist).await;
    let list = archivist.get("/destruction").await;
    assert!(list.says(format!("{CANARY} oud")) && !list.says(format!("{CANARY} nieuw")));
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    assert_eq!(officer.post("/destruction/signals", &[("signal", "oud")]).await.status, 403);
    archivist.done("/destruction/signals", &[("signal", "oud"), ("signal", "nieuw")]).await;
    let left = house.app.store.signals_of(&house.organisation).await.unwrap();
    let left: Vec<&str> = left.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(left, ["nieuw", "ouder"], "what is not old stays, whatever is sent");
}
