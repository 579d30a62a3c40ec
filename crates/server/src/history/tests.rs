use super::moments::moments;
use crate::{
    component::history::tests::log::{Log, facilitator, officer, vetted},
    language::Language,
    secret,
    testing::{House, Visit},
};
use model::{OppositionId, Role, SessionId};

fn with_a_session() -> Log {
    let mut log = Log::open();
    let lead = facilitator();
    log.act(&lead, |d| d.open_session(&lead, SessionId(1)));
    log.act(&officer(), |d| d.add_opposition(&officer(), OppositionId(1), vetted("De wijk"), vetted("De gemeente")));
    log.act(&lead, |d| d.close_session(&lead));
    log.act(&lead, |d| d.adopt_map(&lead));
    log.act(&lead, |d| d.reopen_map(&lead, vetted("Er is nieuws")));
    log
}

#[test]
fn the_moments_are_the_opening_the_sessions_adopting_and_reopening() {
    let log = with_a_session();
    let words: Vec<String> = moments(&log.recorded).iter().map(|it| it.in_words(Language::Nl)).collect();
    let expected = ["heropend", "vastgesteld", "einde van een sessie", "begin van een sessie", "dossier geopend"];
    assert_eq!(words, expected.map(|what| format!("1 november 2026, {what}")));
}

#[test]
fn each_day_has_a_moment_at_its_end() {
    let mut log = Log::open();
    for id in 1..39 {
        log.act(&officer(), |d| {
            d.add_opposition(&officer(), OppositionId(id), vetted("De wijk"), vetted("De gemeente"))
        });
    }
    let words: Vec<String> = moments(&log.recorded).iter().map(|it| it.in_words(Language::En)).collect();
    assert_eq!(words, ["2 November 2026", "1 November 2026", "1 November 2026, dossier opened"]);
}

async fn card(visit: &mut Visit, id: &str, us: &str) -> String {
    let act = secret::id_text();
    let fields = [("act", act.as_str()), ("us", us), ("them", "De gemeente")];
    visit.post(&format!("/dossiers/{id}/oppositions"), &fields).await.card("opposition")
}

#[tokio::test]
async fn colleagues_read_the_history_and_put_back_what_was_taken_off() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let id = lead.open_dossier().await;
    let card = card(&mut lead, &id, "De wijk").await;
    lead.post(&format!("/dossiers/{id}/oppositions/{card}/withdrawal"), &[]).await;
    let page = lead.get(&format!("/dossiers/{id}/history")).await;
    assert_eq!(page.status, 200);
    assert!(page.says("“De wijk en De gemeente” van de kaart gehaald"));
    let form = format!("/dossiers/{id}/oppositions/{card}/return");
    assert!(page.body.contains(&form));
    assert_eq!(lead.post(&form, &[("act", &secret::id_text())]).await.status, 303);
    assert!(!lead.get(&format!("/dossiers/{id}/history")).await.body.contains(&form));
    let reader = house.as_role(Role::Reader).await.get(&format!("/dossiers/{id}/history")).await;
    assert_eq!((reader.status, reader.body.contains("/return")), (200, false));
}

#[tokio::test]
async fn the_map_is_shown_as_it_was_and_cannot_be_changed_there() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let id = lead.open_dossier().await;
    let (first, _) = (card(&mut lead, &id, "De wijk").await, card(&mut lead, &id, "De straat").await);
    lead.post(&format!("/dossiers/{id}/oppositions/{first}/withdrawal"), &[]).await;
    let log = house.app.store.tail(&id, 0).await.unwrap();
    let added = log.iter().find(|entry| entry.kind == "opposition_added").unwrap().seq;
    let then = lead.get(&format!("/dossiers/{id}/history/{added}")).await;
    assert_eq!(then.status, 200);
    assert!(then.says("De wijk") && !then.says("De straat"));
    assert!(!then.body.contains(&format!("/dossiers/{id}/oppositions")), "nothing to open or to add there");
    for seq in ["0", "999", "-1", "x", "99999999999999999999999"] {
        assert_eq!(lead.get(&format!("/dossiers/{id}/history/{seq}")).await.status, 404, "{seq}");
    }
}

#[tokio::test]
async fn a_long_history_is_read_page_by_page() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let id = lead.open_dossier().await;
    for at in 0..super::ON_A_PAGE + 5 {
        card(&mut lead, &id, &format!("Groep {at}")).await;
    }
    let newest = lead.get(&format!("/dossiers/{id}/history")).await;
    assert_eq!(newest.body.matches("history__entry").count(), super::ON_A_PAGE);
    let older = newest.body.split("?before=").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let oldest = lead.get(&format!("/dossiers/{id}/history?before={older}")).await;
    // The opening is an act as well.
    assert_eq!(oldest.body.matches("history__entry").count(), 6);
    assert!(!oldest.says(Language::Nl.text().history_older()));
    assert_eq!(lead.get(&format!("/dossiers/{id}/history?before=x&before=%ff")).await.status, 200);
}
