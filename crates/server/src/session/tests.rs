use crate::{secret, testing::House};
use model::Role;

#[tokio::test]
async fn a_round_that_is_open_at_closing_is_counted_with_the_dots_of_guests_and_they_go() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, code) = lead.open_room().await;
    let mut one = house.guest(&code, "wijkagent", "safety").await;
    let mut two = house.guest(&code, "jongerenwerker", "social").await;
    let fields = [("us", "bewoners"), ("them", "ondernemers")];
    let card = one.done(&format!("{path}/oppositions"), &fields).await.card("opposition");
    lead.done(&format!("{path}/choice/rounds"), &[("limit", "3")]).await;
    one.done(&format!("{path}/choice/dots"), &[("opposition", &card), ("dots", "2")]).await;
    two.done(&format!("{path}/choice/dots"), &[("opposition", &card), ("dots", "1")]).await;
    lead.done(&format!("{path}/session/closure"), &[]).await;

    let dossier = house.dossier(&path).await;
    let (_, result) = dossier.last_result().unwrap();
    assert_eq!((result.totals[0].1, result.voters), (3, 2));
    let log = house.app.store.tail(&dossier.id.to_string(), 0).await.unwrap();
    assert!(log.iter().any(|row| row.kind == "dots_placed"));
    assert!(log.iter().all(|row| row.kind != "dots_placed" || row.event.is_none()), "who placed what must go");
    assert!(log.iter().all(|row| row.by.kind != "guest" || row.by.id.is_none()), "which guest it was must go");
    assert_eq!(house.app.store.verify(None).await.unwrap(), [], "the chain still holds");
    let out = one.get(&format!("{path}/map")).await;
    assert_eq!(out.status, 410, "the guest is out");
    assert!(out.says(crate::language::Language::Nl.text().error_session_over_title()));
}

#[tokio::test]
async fn what_forty_people_send_at_once_is_all_there() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, code) = lead.open_room().await;
    let guest = house.guest(&code, "wijkagent", "safety").await;
    let sent: Vec<_> = (0..40)
        .map(|n| {
            let (mut guest, path) = (guest.clone(), format!("{path}/oppositions"));
            tokio::spawn(async move { guest.done(&path, &[("us", &format!("hof {n}")), ("them", "de kade")]).await })
        })
        .collect();
    for one in sent {
        one.await.unwrap();
    }
    assert_eq!(house.dossier(&path).await.map().count(), 40);
}

#[tokio::test]
async fn the_same_form_twice_is_one_act_and_a_page_found_again_and_changed_is_another() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, _) = lead.open_room().await;
    let act = secret::id_text();
    for us in ["de hof", "de hof", "de laan"] {
        let fields = [("act", act.as_str()), ("us", us), ("them", "de kade")];
        assert_eq!(lead.post(&format!("{path}/oppositions"), &fields).await.status, 303);
    }
    let dossier = house.dossier(&path).await;
    let us: Vec<String> = dossier.map().map(|card| card.us_label.to_string()).collect();
    assert_eq!(us, ["de hof", "de laan"]);
}

#[tokio::test]
async fn another_colleague_takes_over_and_both_screens_say_who_leads() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, _) = lead.open_room().await;
    let second = house.add_account(&house.organisation, "tweede@veenwoude.example", Role::Facilitator).await;
    let mut other = house.signed_in(&second).await;
    let text = crate::language::Language::Nl.text();
    let steps = format!("{path}/session/steps");
    assert!(lead.get(&steps).await.says(text.session_you_lead()));
    assert!(other.get(&steps).await.says(text.session_take_lead()));
    other.done(&format!("{path}/session/lead"), &[]).await;
    assert!(other.get(&steps).await.says(text.session_you_lead()));
    assert!(lead.get(&steps).await.says(text.session_take_lead()));
    assert!(lead.get(&format!("{path}/wall/head")).await.says(text.room_leads("wijkmanager", text.domain_social())));
}

#[tokio::test]
async fn what_stands_in_the_light_is_large_on_the_wall_and_on_phones_when_they_follow() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, code) = lead.open_room().await;
    let mut guest = house.guest(&code, "handhaver", "safety").await;
    let card = lead.done(&format!("{path}/oppositions"), &[("us", "hof"), ("them", "kade")]).await.card("opposition");
    lead.done(&format!("{path}/oppositions"), &[("us", "kopers"), ("them", "huurders")]).await;
    lead.done(&format!("{path}/spotlight"), &[("subject", &card)]).await;
    let wall = guest.get(&format!("{path}/wall/board")).await;
    assert!(wall.says("hof") && !wall.says("kopers"));
    assert!(!guest.get(&format!("{path}/spotlight")).await.says("hof"), "phones do not follow yet");
    lead.done(&format!("{path}/spotlight"), &[("subject", &card), ("phones", "yes")]).await;
    assert!(guest.get(&format!("{path}/spotlight")).await.says("hof"));
    lead.done(&format!("{path}/spotlight/removal"), &[]).await;
    assert!(guest.get(&format!("{path}/wall/board")).await.says("kopers"));
}

#[tokio::test]
async fn the_room_is_read_by_domain_and_without_functions() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, code) = lead.open_room().await;
    let mut one = house.guest(&code, "handhaver", "safety").await;
    house.guest(&code, "boa in opleiding", "safety").await;
    let heard = lead.get(&format!("{path}/session/heard")).await;
    let text = crate::language::Language::Nl.text();
    assert!(heard.says(text.session_quiet(2, 2)) && !heard.says("opleiding"), "{}", heard.body);
    one.done(&format!("{path}/oppositions"), &[("us", "hof"), ("them", "kade")]).await;
    assert!(lead.get(&format!("{path}/session/heard")).await.says(text.session_quiet(1, 2)));
    let mut editor = house.as_role(Role::Editor).await;
    assert!(!editor.get(&format!("{path}/session/heard")).await.says(text.session_heard()), "for who leads");
}

/// A session with guests of these functions and domains who each add a wij-zij; answers with its path and the ids that
/// they had.
async fn closed(house: &House, guests: &[(&str, &str)]) -> (String, Vec<String>) {
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, code) = lead.open_room().await;
    for (function, domain) in guests {
        let mut guest = house.guest(&code, function, domain).await;
        guest.done(&format!("{path}/oppositions"), &[("us", "hof"), ("them", "kade")]).await;
    }
    let ids: Vec<String> =
        house.dossier(&path).await.open_room().unwrap().guests.iter().map(ToString::to_string).collect();
    let found = |id: &String| house.on_disk().windows(id.len()).any(|window| window == id.as_bytes());
    assert!(ids.len() == guests.len() && ids.iter().all(found), "they stand there first, or this test is blind");
    lead.done(&format!("{path}/session/closure"), &[]).await;
    assert_eq!(house.app.store.verify(None).await.unwrap(), [], "the chain still holds");
    assert!(!ids.iter().any(found), "the id of a guest stands in a file");
    (path, ids)
}

#[tokio::test]
async fn after_closing_nothing_links_a_contribution_to_a_guest() {
    let house = House::open().await;
    let guests = [("verpleegkundige", "care"), ("handhaver", "safety"), ("schoolleider", "education")];
    let (path, _) = closed(&house, &guests).await;
    let id = path.rsplit('/').next().unwrap();
    let log = house.app.store.tail(id, 0).await.unwrap();
    let by_guests: Vec<_> = log.iter().filter(|row| row.by.kind == "guest").collect();
    assert_eq!(by_guests.len(), 6, "three came in and three wrote");
    assert!(by_guests.iter().all(|row| row.by.id.is_none() && row.by.domain.is_none()), "{by_guests:?}");
    let joined = by_guests.iter().filter(|row| row.kind == "participant_joined");
    assert!(joined.clone().count() == 3 && joined.clone().all(|row| row.event.is_none()), "when who came in");
    let named: Vec<_> = log.iter().filter(|row| format!("{:?}", row.event).contains("verpleegkundige")).collect();
    assert!(named.len() == 1 && named[0].kind == "guests_listed", "only in the list, without a time of its own");
    let text = crate::language::Language::Nl.text();
    let mut lead = house.as_role(Role::Facilitator).await;
    let history = lead.get(&format!("{path}/history")).await;
    assert!(history.says("verpleegkundige") && history.says(text.history_by_somebody()));
    assert!(!history.body.contains(&text.history_by_domain(text.domain_care())));
    assert_eq!(house.dossier(&path).await.participants().len(), 4, "who took part stays");
}

#[tokio::test]
async fn a_domain_stays_where_two_guests_shared_it_and_one_guest_alone_is_not_named() {
    let house = House::open().await;
    let pairs = [("verpleegkundige", "care"), ("huisarts", "care"), ("handhaver", "safety"), ("wijkagent", "safety")];
    let (path, _) = closed(&house, &pairs).await;
    let log = house.app.store.tail(path.rsplit('/').next().unwrap(), 0).await.unwrap();
    assert!(log.iter().filter(|row| row.by.kind == "guest").all(|row| row.by.domain.is_some()));

    let (path, _) = closed(&house, &[("verpleegkundige", "care")]).await;
    let log = house.app.store.tail(path.rsplit('/').next().unwrap(), 0).await.unwrap();
    assert!(log.iter().filter(|row| row.by.kind == "guest").all(|row| row.by.domain.is_none()));
    assert!(!format!("{log:?}").contains("verpleegkundige"), "with one guest the list would say whose everything was");
}
