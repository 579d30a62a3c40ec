use crate::{
    language::Language,
    testing::{House, Visit},
};
use model::{
    Role,
    analysis::{AnswerState, FindingChange, ItemAnswer},
    content::Dimension,
};

/// Words that stand in what is purged, and nowhere else.
const CANARY: &str = "kanariewoord";

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}

struct Room {
    house: House,
    path: String,
    lead: Visit,
    officer: Visit,
    guest: Visit,
    reader: Visit,
    card: String,
}

/// A room in which a guest wrote something that does not belong there, twice.
async fn room() -> Room {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, code) = lead.open_room().await;
    let mut guest = house.guest(&code, "handhaver", "safety").await;
    let add = format!("{path}/oppositions");
    let card = guest.done(&add, &[("us", CANARY), ("them", "kade")]).await.card("opposition");
    guest.done(&add, &[("us", "blijft"), ("them", "staan")]).await;
    let fields = [("us-label", "Buren"), ("them-label", "kade"), ("topic", CANARY)];
    guest.done(&format!("{path}/oppositions/{card}"), &fields).await;
    let (officer, reader) = (house.as_role(Role::DataProtectionOfficer).await, house.as_role(Role::Reader).await);
    Room { house, path, lead, officer, guest, reader, card }
}

impl Room {
    fn at(&self, below: &str) -> String {
        format!("{}{below}", self.path)
    }

    fn about(&self) -> String {
        format!("opposition:{}", self.card)
    }
}

#[tokio::test]
async fn a_guest_reports_a_line_and_its_words_are_covered_everywhere_for_all_but_two() {
    let mut room = room().await;
    let about = room.about();
    let card = room.at(&format!("/oppositions/{}", room.card));
    assert!(room.guest.get(&card).await.says(Language::Nl.text().reported_button()));
    assert!(room.reader.get(&room.at("/history")).await.body.contains(CANARY), "or this test is blind");
    room.guest.done(&room.at("/reports"), &[("about", &about), ("reason", "recognisable")]).await;
    let shown = Language::Nl.text().reported_mask();
    for below in ["/map", "/wall", "/report", "/exports/report.json", "/history", "/choice", "/board?since=0"] {
        let page = room.reader.see(&room.at(below)).await;
        assert_eq!(page.status, 200, "{below}");
        assert!(!page.body.contains(CANARY) && !page.body.contains("Buren"), "{below}");
    }
    for visit in [&mut room.guest, &mut room.reader] {
        let page = visit.get(&card).await;
        assert!(page.says(&shown) && !page.body.contains(CANARY) && !page.body.contains("Buren"));
        assert!(!page.body.contains("us-label"), "nothing to fill in while it is looked at");
    }
    let refused = room.guest.post(&card, &[("us-label", "x"), ("them-label", "y")]).await;
    assert!(refused.status == 409 && refused.says(Language::Nl.text().refusal_line_under_review()));
    for visit in [&mut room.lead, &mut room.officer] {
        assert!(visit.get(&card).await.body.contains(CANARY));
        let list = visit.get(&format!("{}/reports", room.path)).await;
        assert!(list.says("Buren en kade") && list.says(Language::Nl.text().report_reason_recognisable()));
        assert!(visit.get(&room.path).await.says(Language::Nl.text().reported_waiting(1)));
    }
    let history = room.reader.get(&room.at("/history")).await;
    assert!(history.says(Language::Nl.text().history_under_review()));
    assert!(history.says("Een regel gemeld: dit hoort hier niet. Iemand is te herkennen"));
}

#[tokio::test]
async fn a_report_that_is_set_aside_gives_the_line_back() {
    let mut room = room().await;
    let about = room.about();
    room.reader.done(&room.at("/reports"), &[("about", &about)]).await;
    let below = room.at("/reports/setting-aside");
    let wrong =
        room.lead.post(&below, &[("about", &about), ("verdict", "fitting"), ("reason", "bel 06-12345678")]).await;
    assert!(wrong.status == 422 && wrong.body.contains("reason-error"));
    room.lead.done(&below, &[("about", &about), ("verdict", "fitting"), ("reason", "Zo wordt het verteld")]).await;
    let card = room.at(&format!("/oppositions/{}", room.card));
    assert!(room.reader.get(&card).await.says("Buren"));
    assert!(room.lead.get(&room.at("/reports")).await.says("Zo wordt het verteld"));
}

#[tokio::test]
async fn what_two_people_purge_stands_in_no_file_and_on_no_page_and_the_chain_verifies() {
    let mut room = room().await;
    let about = room.about();
    let word = [("about", about.as_str())];
    assert!(holds(&room.house.on_disk(), CANARY), "or this test is blind");
    room.guest.done(&room.at("/reports"), &word).await;
    room.lead.done(&room.at("/reports/purge"), &word).await;
    assert_eq!(room.lead.post(&room.at("/reports/purge/confirmation"), &word).await.status, 409, "it takes another");
    assert!(holds(&room.house.on_disk(), CANARY));
    room.officer.done(&room.at("/reports/purge/confirmation"), &word).await;
    assert!(!holds(&room.house.on_disk(), CANARY), "in a file");
    assert!(!holds(&room.house.stored().await, CANARY), "in a backup");
    assert_eq!(room.house.app.store.verify(None).await.unwrap(), [], "the chain still holds");
    for below in ["", "/map", "/wall", "/report", "/exports/report.json", "/history", "/reports", "/session", "/choice"]
    {
        let page = room.lead.see(&room.at(below)).await;
        assert!(page.status == 200 && !page.body.contains(CANARY) && !page.body.contains("Buren"), "{below}");
    }
    assert!(room.guest.get(&room.at("/map")).await.says(Language::Nl.text().reported_gone(1)), "a calm line");
    let board = room.guest.get(&room.at("/board?since=1")).await.body;
    assert!(board.contains(&format!("id=\"opposition-{}\" data-gone", room.card)), "open pages lose it too");
    // Undo takes back the other card, and then there is nothing left.
    room.guest.done(&room.at("/undo"), &[]).await;
    assert_eq!(room.guest.post(&room.at("/undo"), &[]).await.status, 409);
    let dossier = room.house.dossier(&room.path).await;
    assert!(dossier.opposition(room.card.parse().unwrap()).is_none());
    assert!(room.lead.get(&room.at("/history")).await.says("Een gemelde regel gewist, door twee mensen"));
}

#[tokio::test]
async fn the_officer_asks_and_a_facilitator_agrees_too_and_agreeing_again_changes_nothing() {
    let mut room = room().await;
    let about = room.about();
    let word = [("about", about.as_str())];
    room.reader.done(&room.at("/reports"), &word).await;
    room.officer.done(&room.at("/reports/purge"), &word).await;
    room.lead.done(&room.at("/reports/purge/confirmation"), &word).await;
    let seq = room.house.dossier(&room.path).await.seq;
    room.lead.done(&room.at("/reports/purge/confirmation"), &word).await;
    assert_eq!(room.house.dossier(&room.path).await.seq, seq);
    assert!(!holds(&room.house.on_disk(), CANARY));
}

#[tokio::test]
async fn on_hold_nothing_is_purged_and_only_the_officer_reads_what_was_reported() {
    let mut room = room().await;
    let about = room.about();
    let word = [("about", about.as_str())];
    room.reader.done(&room.at("/reports"), &word).await;
    room.lead.done(&room.at("/reports/purge"), &word).await;
    room.lead.done(&room.at("/hold"), &[("hold-reason", "Er is om gevraagd")]).await;
    let refused = room.officer.post(&room.at("/reports/purge/confirmation"), &word).await;
    assert!(refused.status == 409 && refused.says(Language::Nl.text().refusal_on_hold()));
    let card = room.at(&format!("/oppositions/{}", room.card));
    assert!(room.officer.get(&card).await.body.contains(CANARY));
    assert!(!room.lead.get(&card).await.body.contains(CANARY));
    assert!(room.lead.get(&room.at("/reports")).await.says(Language::Nl.text().reported_held()));
    room.lead.done(&room.at("/hold/lifting"), &[("hold-reason", "Afgehandeld")]).await;
    room.officer.done(&room.at("/reports/purge/confirmation"), &word).await;
    assert!(!holds(&room.house.on_disk(), CANARY));
}

#[tokio::test]
async fn a_card_that_a_map_two_and_a_strategy_rest_on_can_be_purged_and_every_page_still_comes() {
    let mut room = room().await;
    let about = room.about();
    let word = [("about", about.as_str())];
    room.lead.done(&room.at("/role-maps"), &[("opposition", room.card.as_str())]).await;
    let map = room.house.dossier(&room.path).await.role_maps()[0].id;
    let strategy = room.at(&format!("/oppositions/{}/strategy", room.card));
    room.lead.done(&strategy, &[("gamechanger", "subject"), ("subject-middle", "Hoe blijven wij buren?")]).await;
    room.lead.done(&room.at("/reports"), &word).await;
    room.lead.done(&room.at("/reports/purge"), &word).await;
    room.officer.done(&room.at("/reports/purge/confirmation"), &word).await;
    for below in [
        "",
        "/map",
        "/role-maps",
        "/strategy",
        "/actions",
        "/report",
        "/exports/report.json",
        "/thread",
        "/network",
        "/session",
    ] {
        assert_eq!(room.lead.see(&room.at(below)).await.status, 200, "{below}");
    }
    let page = room.lead.get(&room.at(&format!("/role-maps/{map}"))).await;
    assert!([200, 404].contains(&page.status), "{}", page.status);
    assert_eq!(room.lead.get(&strategy).await.status, 404);
}

#[tokio::test]
async fn what_stands_in_the_analysis_is_purged_and_the_rest_of_what_was_said_stays() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    let item = "d1.vermijding";
    let other = crate::content::built_in().unwrap().dimension(Dimension::Manifestations).unwrap();
    let other = other.items.iter().find(|it| it.id != item).unwrap().id.clone();
    let text = |words: &str| house.text(words, guard::Place::OppositionText);
    let answer = |item: &str, words: &str| ItemAnswer {
        item: item.to_owned(),
        state: Some(AnswerState::Yes),
        phase: None,
        evidence: None,
        note: Some(text(words)),
        source: None,
        seen: None,
        place: None,
        opposition: None,
    };
    let d1 = Dimension::Manifestations;
    house.leads(&path, |d, by| d.start_analysis(by, None, vec![])).await;
    let both = || vec![answer(item, CANARY), answer(&other, "blijft staan")];
    house.leads(&path, |d, by| d.answer_dimension(by, d1, both())).await;
    lead.done(&format!("{path}/analysis/manifestations/revelation"), &[]).await;
    let note = || vec![FindingChange::Note(Some(text(CANARY)))];
    house.leads(&path, |d, by| d.amend_finding(by, d1, item, note())).await;
    let page = format!("{path}/analysis/manifestations/items/{item}");
    let mut reader = house.as_role(Role::Reader).await;
    assert!(reader.get(&page).await.body.matches(CANARY).count() > 1, "or this test is blind");
    let about = format!("finding:manifestations:{item}");
    let word = [("about", about.as_str())];
    reader.done(&format!("{path}/reports"), &word).await;
    assert!(!reader.get(&page).await.body.contains(CANARY));
    assert!(!reader.see(&format!("{path}/exports/report.json")).await.body.contains(CANARY));
    lead.done(&format!("{path}/reports/purge"), &word).await;
    house.as_role(Role::DataProtectionOfficer).await.done(&format!("{path}/reports/purge/confirmation"), &word).await;
    assert!(!holds(&house.on_disk(), CANARY));
    assert_eq!(house.app.store.verify(None).await.unwrap(), []);
    let page = lead.get(&format!("{path}/analysis/manifestations/items/{other}")).await;
    assert!(page.says("blijft staan"));
}

#[tokio::test]
async fn what_stands_beside_the_maps_is_reported_on_its_own_page_covered_and_purged() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    let (mut officer, mut reader) =
        (house.as_role(Role::DataProtectionOfficer).await, house.as_role(Role::Reader).await);
    let card = lead.done(&format!("{path}/oppositions"), &[("us", "Kopers"), ("them", "Huurders")]).await;
    let card = card.card("opposition");
    let day = crate::calendar::today().to_string();
    let action = [("what", CANARY), ("owner", "wijkmanager"), ("due", day.as_str())];
    let action = lead.done(&format!("{path}/actions"), &action).await.card("action");
    let strategy = format!("{path}/oppositions/{card}/strategy");
    lead.done(&strategy, &[("gamechanger", "subject"), ("subject-middle", CANARY)]).await;
    let map = format!("{path}/oppositions/{card}/dialogue-map");
    lead.done(&map, &[("promises", CANARY)]).await;
    lead.done(&format!("{path}/choice"), &[("outcome", "follow"), ("reason", CANARY)]).await;
    lead.done(&format!("{path}/analysis"), &[]).await;
    lead.done(&format!("{path}/analysis/preparation"), &[("sources", CANARY)]).await;
    let place = lead.done(&format!("{path}/places"), &[("name", CANARY)]).await.card("place");
    let deployment = [("intervention", "buurtbemiddeling"), ("owner", "wijkmanager"), ("sign", CANARY)];
    let deployment = lead.done(&format!("{path}/deployments"), &deployment).await.card("deployment");
    for (about, page) in [
        ("choice:".to_owned(), format!("{path}/choice")),
        ("preparation:".to_owned(), format!("{path}/analysis/preparation")),
        (format!("place:{place}"), format!("{path}/places/{place}")),
        (format!("deployment:{deployment}"), format!("{path}/deployments/{deployment}")),
        (format!("action:{action}"), format!("{path}/actions/{action}")),
        (format!("strategy:{card}"), strategy),
        (format!("dialogue-map:{card}"), map),
    ] {
        let word = [("about", about.as_str())];
        let shown = reader.get(&page).await;
        assert!(shown.body.contains(CANARY) && shown.says(Language::Nl.text().reported_button()), "{about}");
        reader.done(&format!("{path}/reports"), &word).await;
        let covered = reader.get(&page).await;
        assert!(covered.says(Language::Nl.text().reported_under_review()), "{about}");
        assert!(!covered.body.contains(CANARY), "{about}");
        lead.done(&format!("{path}/reports/purge"), &word).await;
        officer.done(&format!("{path}/reports/purge/confirmation"), &word).await;
    }
    for below in ["", "/actions", "/strategy", "/thread", "/report", "/exports/report.json", "/history", "/reports"] {
        let page = lead.see(&format!("{path}{below}")).await;
        assert!(page.status == 200 && !page.body.contains(CANARY), "{below}");
    }
    assert!(!holds(&house.on_disk(), CANARY), "in a file");
    assert_eq!(house.app.store.verify(None).await.unwrap(), [], "the chain still holds");
}
