//! What is read over all dossiers of an organisation, and the log of accounts.

use store::{LogFilter, NewAccountChange};

use crate::on_both_engines;
use crate::place::{DOSSIER, LATER, NOW, ORGANISATION, Place};

on_both_engines!(
    the_log_is_read_by_dossier_moment_and_kind_and_within_the_organisation,
    what_changed_about_accounts_is_read_by_moment_and_the_newest_first,
    every_setting_of_an_organisation_is_read_at_once,
);

async fn the_log_is_read_by_dossier_moment_and_kind_and_within_the_organisation(place: &Place) {
    place.with_dossier().await;
    place.store.create_organisation("other", "Gemeente Elders", NOW).await.unwrap();
    let all = LogFilter {
        dossier_id: String::new(),
        from: "2000-01-01".to_owned(),
        until: "2100-01-01".to_owned(),
        kinds: vec![],
    };
    let read =
        async |organisation: &str, filter: &LogFilter| place.store.log_of(organisation, filter, (50, 0)).await.unwrap();
    let rows = read(ORGANISATION, &all).await;
    let first = rows.last().unwrap();
    assert_eq!((first.dossier_id.as_str(), first.seq), (DOSSIER, 1));
    assert!(first.event.is_some() && !first.hash.is_empty());
    assert_eq!(read("other", &all).await, []);
    let kind = |kind: &str| LogFilter { kinds: vec!["nothing".to_owned(), kind.to_owned()], ..all.clone() };
    assert!(!read(ORGANISATION, &kind(&first.kind)).await.is_empty());
    assert_eq!(read(ORGANISATION, &kind("choice_made")).await, []);
    assert_eq!(read(ORGANISATION, &LogFilter { dossier_id: "else".to_owned(), ..all.clone() }).await, []);
    assert_eq!(read(ORGANISATION, &LogFilter { until: "2001-01-01".to_owned(), ..all.clone() }).await, []);
    assert_eq!(place.store.log_of(ORGANISATION, &all, (50, 50)).await.unwrap(), []);
    assert_eq!(place.store.erasures_of(DOSSIER).await.unwrap(), []);
    place.store.blank_content(DOSSIER, &[1], LATER).await.unwrap();
    let erased = place.store.erasures_of(DOSSIER).await.unwrap();
    assert_eq!(erased.iter().map(|it| (it.what.as_str(), it.rows)).collect::<Vec<_>>(), [("content", 1)]);
}

async fn what_changed_about_accounts_is_read_by_moment_and_the_newest_first(place: &Place) {
    place.with_people().await;
    let change = |id: &str, at: &str| NewAccountChange {
        id: id.to_owned(),
        organisation_id: ORGANISATION.to_owned(),
        at: at.to_owned(),
        what: "role-changed".to_owned(),
        detail: "reader".to_owned(),
        about_id: None,
        by_id: None,
        by_function: "applicatiebeheerder".to_owned(),
    };
    for (id, at) in [("a", NOW), ("b", LATER)] {
        place.store.add_account_change(&change(id, at)).await.unwrap();
    }
    let read = async |from: &str, until: &str| {
        let rows = place.store.account_changes_of(ORGANISATION, (from, until), (50, 0)).await.unwrap();
        rows.into_iter().map(|row| row.id).collect::<Vec<_>>()
    };
    assert_eq!(read("2000", "2100").await, ["b", "a"]);
    assert_eq!(read(LATER, "2100").await, ["b"]);
    assert_eq!(read("2000", NOW).await, Vec::<String>::new());
}

async fn every_setting_of_an_organisation_is_read_at_once(place: &Place) {
    place.with_people().await;
    place.store.set_setting(Some(ORGANISATION), "b", "2").await.unwrap();
    place.store.set_setting(Some(ORGANISATION), "a", "1").await.unwrap();
    place.store.set_setting(None, "c", "3").await.unwrap();
    let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    assert_eq!(place.store.settings_of(ORGANISATION).await.unwrap(), [pair("a", "1"), pair("b", "2")]);
}
