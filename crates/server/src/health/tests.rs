use crate::{language::Language, settings::Given, testing::House};
use model::Role;
use store::{SecondLock, Way};

#[tokio::test]
async fn a_running_house_is_healthy_and_ready() {
    let house = House::open().await;
    let mut anybody = house.anonymous();
    for path in ["/health", "/ready"] {
        let page = anybody.get(path).await;
        assert_eq!((page.status, page.body.as_str()), (200, "ok"), "{path}");
    }
}

#[tokio::test]
async fn without_storage_the_house_is_healthy_but_not_ready() {
    let house = House::open().await;
    house.app.store.close().await.unwrap();
    let mut anybody = house.anonymous();
    assert_eq!(anybody.get("/health").await.status, 200);
    assert_eq!(anybody.get("/ready").await.status, 503);
}

#[tokio::test]
async fn the_administrator_reads_in_which_mode_the_installation_runs() {
    let house = House::open().await;
    let mut administrator = house.as_role(Role::Administrator).await;
    assert!(administrator.get("/members").await.body.contains("href=\"/installation\""));
    let page = administrator.get("/installation").await;
    assert!(page.says(Language::Nl.text().health_apart_sqlite()), "{page:?}");
    assert!(page.body.contains("synchronous = full"), "{page:?}");
    assert!(page.says(Language::Nl.text().health_way_here()), "{page:?}");
    assert!(page.says(Language::Nl.text().health_line_here()), "{page:?}");
    assert!(page.says(Language::Nl.text().health_passwords_no_list()), "{page:?}");
}

#[tokio::test]
async fn a_database_that_is_reached_openly_on_purpose_is_told_to_the_administrator() {
    let text = Language::Nl.text();
    let said = [Way::Here, Way::Verified, Way::Open].map(|way| super::way(way, Language::Nl));
    assert_eq!(said, [text.health_way_here(), text.health_way_verified(), text.health_way_open()]);
}

#[test]
fn plain_http_that_other_machines_reach_is_told_to_the_administrator() {
    let text = Language::Nl.text();
    let (file, there) = (tempfile::NamedTempFile::new().unwrap(), Some("0.0.0.0:8420".to_owned()));
    let open = Given { listen: there, listen_plain_text: Some(true), ..Given::default() };
    let room = Given { local_network: Some(true), ..Given::default() };
    let own = Given { certificate: Some(file.path().into()), private_key: Some(file.path().into()), ..open.clone() };
    let said = [open, room, own].map(|given| super::line(&given.check(None).unwrap(), Language::Nl));
    assert_eq!(said, [text.health_line_open(), text.health_line_local_network(), text.health_line_certificate()]);
}

#[test]
fn each_state_of_the_second_lock_has_a_sentence_of_its_own() {
    let states = [SecondLock::Holds, SecondLock::NotHere, SecondLock::UserPasses, SecondLock::TablesOpen(2)];
    for (language, _) in Language::ALL {
        let said: std::collections::BTreeSet<String> =
            states.iter().map(|state| super::apart(*state, language)).collect();
        assert_eq!(said.len(), states.len());
    }
}
