//! Signals, and the dossiers that rest on them.

use store::{Signal, Store, StoreError, ToDestroy};

use crate::on_both_engines;
use crate::place::{DOSSIER, LATER, NOW, ORGANISATION, Place, act, colleague, index, said};

const CANARY: &str = "kanarie-2b9c-zingt";

on_both_engines!(
    a_signal_comes_back_as_it_was_noted_to_its_organisation_alone,
    a_signal_that_is_sent_twice_is_kept_once,
    the_day_that_was_last_comes_first,
    signals_become_the_ground_of_a_dossier_and_say_so,
    a_dossier_rests_on_signals_of_its_own_organisation_only,
    a_signal_on_which_a_dossier_rests_stays,
    a_destroyed_dossier_lets_go_of_its_signals,
    a_signal_is_reported_once_and_shown_again,
    a_purged_signal_goes_with_the_last_dossier_that_rests_on_it,
);

fn signal(id: &str, seen_on: &str) -> Signal {
    Signal {
        id: id.to_owned(),
        organisation_id: ORGANISATION.to_owned(),
        area: "Havenkwartier".to_owned(),
        what: "Er werd geroepen vanaf de kade".to_owned(),
        place: None,
        seen_on: seen_on.to_owned(),
        by_function: "jongerenwerker".to_owned(),
        domain: "social".to_owned(),
        evidence: "observation".to_owned(),
        seen_where: "offline".to_owned(),
        reasons: None,
        created_at: NOW.to_owned(),
        reported_at: None,
        report_reason: None,
        used_in: vec![],
    }
}

fn ids(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

async fn there(place: &Place, organisation: &str) -> Vec<String> {
    place.store.signals_of(organisation).await.unwrap().into_iter().map(|signal| signal.id).collect()
}

/// Two signals, and a dossier that rests on the first.
async fn with_ground(place: &Place) {
    place.with_dossier().await;
    for (id, day) in [("a", "2026-03-01"), ("b", "2026-03-02")] {
        assert!(place.store.add_signal(&signal(id, day)).await.unwrap());
    }
    assert_eq!(place.store.use_signals(DOSSIER, &ids(&["a"]), LATER).await.unwrap(), 1);
}

async fn a_signal_comes_back_as_it_was_noted_to_its_organisation_alone(place: &Place) {
    place.with_people().await;
    place.store.create_organisation("other", "Gemeente Elders", NOW).await.unwrap();
    let noted = Signal {
        place: Some("schoolplein".to_owned()),
        reasons: Some("{\"what\":\"zo stond het op het bord\"}".to_owned()),
        evidence: "hunch".to_owned(),
        seen_where: "both".to_owned(),
        ..signal("a", "2026-03-01")
    };
    place.store.add_signal(&noted).await.unwrap();
    assert_eq!(place.store.signals_of(ORGANISATION).await.unwrap(), [noted]);
    assert_eq!(place.store.signals_of("other").await.unwrap(), []);
    let nowhere = Signal { organisation_id: "nobody".to_owned(), ..signal("b", "2026-03-01") };
    assert_eq!(place.store.add_signal(&nowhere).await, Err(StoreError::Unknown));
}

async fn a_signal_that_is_sent_twice_is_kept_once(place: &Place) {
    place.with_people().await;
    assert!(place.store.add_signal(&signal("a", "2026-03-01")).await.unwrap());
    let again = Signal { what: "iets anders".to_owned(), ..signal("a", "2026-03-02") };
    assert!(!place.store.add_signal(&again).await.unwrap());
    assert_eq!(place.store.signals_of(ORGANISATION).await.unwrap(), [signal("a", "2026-03-01")]);
}

async fn the_day_that_was_last_comes_first(place: &Place) {
    place.with_people().await;
    for (id, day) in [("a", "2026-03-01"), ("b", "2026-03-02"), ("c", "2025-12-31")] {
        place.store.add_signal(&signal(id, day)).await.unwrap();
    }
    assert_eq!(there(place, ORGANISATION).await, ["b", "a", "c"]);
}

async fn signals_become_the_ground_of_a_dossier_and_say_so(place: &Place) {
    with_ground(place).await;
    let second = act("act-2", colleague());
    place.store.create_dossier(ORGANISATION, "dossier-2", &second, &[said("a")], &index("Haven")).await.unwrap();
    let both = ids(&["a", "b", "a"]);
    assert_eq!(place.store.use_signals("dossier-2", &both, "2026-03-04T10:00:00.000Z").await.unwrap(), 2);
    assert_eq!(place.store.use_signals("dossier-2", &both, LATER).await.unwrap(), 0, "twice is once");
    let used: Vec<_> =
        place.store.signals_of(ORGANISATION).await.unwrap().into_iter().map(|it| (it.id, it.used_in)).collect();
    let expected = [("b".to_owned(), ids(&["dossier-2"])), ("a".to_owned(), ids(&[DOSSIER, "dossier-2"]))];
    assert_eq!(used, expected);
    let here = place.store.signals_in(DOSSIER).await.unwrap();
    assert_eq!(here, [Signal { used_in: ids(&[DOSSIER, "dossier-2"]), ..signal("a", "2026-03-01") }]);
    assert_eq!(place.store.signals_in("dossier-2").await.unwrap().len(), 2);
}

async fn a_dossier_rests_on_signals_of_its_own_organisation_only(place: &Place) {
    with_ground(place).await;
    place.store.create_organisation("other", "Gemeente Elders", NOW).await.unwrap();
    let foreign = Signal { organisation_id: "other".to_owned(), ..signal("c", "2026-03-01") };
    place.store.add_signal(&foreign).await.unwrap();
    assert_eq!(place.store.use_signals(DOSSIER, &ids(&["c", "nothing"]), NOW).await.unwrap(), 0);
    assert_eq!(place.store.use_signals("nothing", &ids(&["a"]), NOW).await.unwrap(), 0);
    assert_eq!(place.store.signals_of("other").await.unwrap(), [foreign]);
}

async fn a_signal_on_which_a_dossier_rests_stays(place: &Place) {
    with_ground(place).await;
    assert!(!place.store.remove_signal(ORGANISATION, "a").await.unwrap());
    assert!(!place.store.remove_signal("other", "b").await.unwrap());
    assert_eq!(there(place, ORGANISATION).await, ["b", "a"]);
    assert!(place.store.remove_signal(ORGANISATION, "b").await.unwrap());
    assert!(!place.store.remove_signal(ORGANISATION, "b").await.unwrap());
    assert_eq!(there(place, ORGANISATION).await, ["a"]);
}

async fn a_destroyed_dossier_lets_go_of_its_signals(place: &Place) {
    with_ground(place).await;
    let at_seq = place.store.head(DOSSIER).await.unwrap().unwrap().seq;
    let which = ToDestroy {
        dossier_id: DOSSIER.to_owned(),
        at_seq,
        ground: "selection list 11.2".to_owned(),
        by_function: "archivist".to_owned(),
        second_function: "officer".to_owned(),
    };
    place.store.destroy(&which, LATER, NOW).await.unwrap();
    assert_eq!(place.store.signals_in(DOSSIER).await.unwrap(), []);
    assert_eq!(place.store.use_signals(DOSSIER, &ids(&["b"]), LATER).await.unwrap(), 0);
    assert!(place.store.remove_signal(ORGANISATION, "a").await.unwrap());
}

fn stands_in_a_file(place: &Place) -> bool {
    let holds = |bytes: Vec<u8>| bytes.windows(CANARY.len()).any(|window| window == CANARY.as_bytes());
    place.files().iter().any(|file| holds(std::fs::read(file).unwrap()))
}

#[tokio::test]
async fn a_removed_signal_stands_in_no_file() {
    let place = Place::sqlite().await;
    with_ground(&place).await;
    let secret = Signal {
        area: format!("buurt {CANARY}"),
        what: format!("tekst {CANARY}"),
        reasons: Some(format!("{{\"what\":\"{CANARY}\"}}")),
        ..signal("c", "2026-03-01")
    };
    place.store.add_signal(&secret).await.unwrap();
    assert!(stands_in_a_file(&place), "or this test is blind");
    assert!(place.store.remove_signal(ORGANISATION, "c").await.unwrap());
    assert!(!stands_in_a_file(&place));
    let copy = place.folder().join("copy.db");
    place.store.backup(&copy).await.unwrap();
    assert!(!stands_in_a_file(&place), "nor in a copy");
    let restored = Store::open(&format!("sqlite:{}", copy.display())).await.unwrap();
    assert_eq!(restored.signals_of(ORGANISATION).await.unwrap().len(), 2);
    restored.close().await.unwrap();
    place.remove().await;
}

async fn a_signal_is_reported_once_and_shown_again(place: &Place) {
    with_ground(place).await;
    assert!(!place.store.report_signal("other", "a", None, NOW).await.unwrap());
    assert!(place.store.report_signal(ORGANISATION, "a", Some("untrue"), NOW).await.unwrap());
    assert!(!place.store.report_signal(ORGANISATION, "a", Some("hurtful"), LATER).await.unwrap());
    let [_, reported] = place.store.signals_of(ORGANISATION).await.unwrap().try_into().unwrap();
    assert_eq!((reported.reported_at.as_deref(), reported.report_reason.as_deref()), (Some(NOW), Some("untrue")));
    assert_eq!(place.store.reported_signals(ORGANISATION).await.unwrap(), 1);
    assert!(!place.store.set_signal_report_aside(ORGANISATION, "b").await.unwrap());
    assert!(place.store.set_signal_report_aside(ORGANISATION, "a").await.unwrap());
    assert_eq!(place.store.reported_signals(ORGANISATION).await.unwrap(), 0);
}

async fn a_purged_signal_goes_with_the_last_dossier_that_rests_on_it(place: &Place) {
    with_ground(place).await;
    let second = act("act-2", colleague());
    place.store.create_dossier(ORGANISATION, "dossier-2", &second, &[said("a")], &index("Haven")).await.unwrap();
    place.store.use_signals("dossier-2", &ids(&["a"]), LATER).await.unwrap();
    assert!(!place.store.purge_signal(ORGANISATION, DOSSIER, "a").await.unwrap());
    assert_eq!(place.store.signals_in(DOSSIER).await.unwrap(), []);
    assert_eq!(there(place, ORGANISATION).await, ["b", "a"]);
    assert!(place.store.purge_signal(ORGANISATION, "dossier-2", "a").await.unwrap());
    assert_eq!(there(place, ORGANISATION).await, ["b"]);
}
