use crate::{
    secret,
    testing::{Answer, House, Visit},
};
use model::{Dossier, DossierId, Role};
use std::sync::Arc;

/// A dossier with a session; answers with its path and the join code.
async fn room(lead: &mut Visit) -> (String, String) {
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    lead.done(&format!("{path}/session"), &[]).await;
    let page = lead.get(&format!("{path}/session")).await.body;
    let code = page.split("/join/").nth(1).unwrap().chars().take_while(char::is_ascii_alphanumeric).collect();
    (path, code)
}

async fn guest(house: &House, code: &str, function: &str, domain: &str) -> Visit {
    let mut guest = house.anonymous();
    guest.done(&format!("/join/{code}"), &[("function", function), ("domain", domain)]).await;
    guest
}

impl Visit {
    /// Sends a form that must be done.
    async fn done(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let act = secret::id_text();
        let answer = self.post(path, &[&[("act", act.as_str())], fields].concat()).await;
        assert_eq!(answer.status, 303, "{path}: {answer:?}");
        answer
    }
}

async fn dossier(house: &House, path: &str) -> Arc<Dossier> {
    let id: DossierId = path.rsplit('/').next().unwrap().parse().unwrap();
    house.app.dossiers.load(&house.app.store, id).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_round_that_is_open_at_closing_is_counted_with_the_dots_of_guests_and_they_go() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, code) = room(&mut lead).await;
    let mut one = guest(&house, &code, "wijkagent", "safety").await;
    let mut two = guest(&house, &code, "jongerenwerker", "social").await;
    let fields = [("us", "bewoners"), ("them", "ondernemers")];
    let card = one.done(&format!("{path}/oppositions"), &fields).await.card("opposition");
    lead.done(&format!("{path}/choice/rounds"), &[("limit", "3")]).await;
    one.done(&format!("{path}/choice/dots"), &[("opposition", &card), ("dots", "2")]).await;
    two.done(&format!("{path}/choice/dots"), &[("opposition", &card), ("dots", "1")]).await;
    lead.done(&format!("{path}/session/closure"), &[]).await;

    let dossier = dossier(&house, &path).await;
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
    let (path, code) = room(&mut lead).await;
    let guest = guest(&house, &code, "wijkagent", "safety").await;
    let sent: Vec<_> = (0..40)
        .map(|n| {
            let (mut guest, path) = (guest.clone(), format!("{path}/oppositions"));
            tokio::spawn(async move { guest.done(&path, &[("us", &format!("hof {n}")), ("them", "de kade")]).await })
        })
        .collect();
    for one in sent {
        one.await.unwrap();
    }
    assert_eq!(dossier(&house, &path).await.map().count(), 40);
}

#[tokio::test]
async fn the_same_form_twice_is_one_act_and_a_page_found_again_and_changed_is_another() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, _) = room(&mut lead).await;
    let act = secret::id_text();
    for us in ["de hof", "de hof", "de laan"] {
        let fields = [("act", act.as_str()), ("us", us), ("them", "de kade")];
        assert_eq!(lead.post(&format!("{path}/oppositions"), &fields).await.status, 303);
    }
    let dossier = dossier(&house, &path).await;
    let us: Vec<String> = dossier.map().map(|card| card.us_label.to_string()).collect();
    assert_eq!(us, ["de hof", "de laan"]);
}
