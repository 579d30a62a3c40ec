//! Live sessions and their guests.

use store::StoreError;

use crate::on_both_engines;
use crate::place::{ACCOUNT, DOSSIER, LATER, NOW, Place};

on_both_engines!(
    a_session_is_found_by_its_code_while_it_is_open,
    two_open_sessions_never_share_a_code,
    a_guest_is_known_until_the_session_closes,
    nobody_joins_a_closed_session,
    guests_can_be_sent_out,
);

async fn a_session_is_found_by_its_code_while_it_is_open(place: &Place) {
    place.with_dossier().await;
    let store = &place.store;
    store.open_session("session", DOSSIER, "ABC123", ACCOUNT, NOW).await.unwrap();
    let found = store.session_by_code("ABC123").await.unwrap().unwrap();
    assert_eq!((found.id.as_str(), found.opened_by.as_str()), ("session", ACCOUNT));
    assert_eq!(store.session_by_code("abc123").await.unwrap(), None);
    assert!(store.close_session("session", LATER).await.unwrap());
    assert!(!store.close_session("session", LATER).await.unwrap());
    assert_eq!(store.session_by_code("ABC123").await.unwrap(), None);
    let closed = store.session("session").await.unwrap().unwrap();
    assert_eq!((closed.code.as_deref(), closed.closed_at.as_deref()), (None, Some(LATER)));
    assert_eq!(store.sessions_of(DOSSIER).await.unwrap(), [closed]);
}

async fn two_open_sessions_never_share_a_code(place: &Place) {
    place.with_dossier().await;
    let store = &place.store;
    store.open_session("first", DOSSIER, "ABC123", ACCOUNT, NOW).await.unwrap();
    let second = store.open_session("second", DOSSIER, "ABC123", ACCOUNT, NOW).await;
    assert_eq!(second, Err(StoreError::Taken));
    store.close_session("first", LATER).await.unwrap();
    store.open_session("second", DOSSIER, "ABC123", ACCOUNT, LATER).await.unwrap();
    let lost = store.open_session("third", "nowhere", "XYZ789", ACCOUNT, NOW).await;
    assert_eq!(lost, Err(StoreError::Unknown));
}

async fn a_guest_is_known_until_the_session_closes(place: &Place) {
    place.with_dossier().await;
    let store = &place.store;
    store.open_session("session", DOSSIER, "ABC123", ACCOUNT, NOW).await.unwrap();
    assert!(store.add_guest("digest", "session", "guest-1", NOW).await.unwrap());
    assert_eq!(store.add_guest("digest", "session", "guest-2", NOW).await, Err(StoreError::Taken));
    store.touch_guest("digest", LATER).await.unwrap();
    let guest = store.guest_by_token("digest").await.unwrap().unwrap();
    assert_eq!((guest.participant_id.as_str(), guest.session.dossier_id.as_str()), ("guest-1", DOSSIER));
    assert_eq!((guest.joined_at.as_str(), guest.last_seen_at.as_str()), (NOW, LATER));
    assert_eq!(store.guests_of("session").await.unwrap(), [guest]);
    store.close_session("session", LATER).await.unwrap();
    assert_eq!(store.guest_by_token("digest").await.unwrap(), None);
    assert_eq!(store.guests_of("session").await.unwrap(), []);
}

async fn nobody_joins_a_closed_session(place: &Place) {
    place.with_dossier().await;
    let store = &place.store;
    store.open_session("session", DOSSIER, "ABC123", ACCOUNT, NOW).await.unwrap();
    store.close_session("session", LATER).await.unwrap();
    assert!(!store.add_guest("digest", "session", "guest-1", LATER).await.unwrap());
    assert!(!store.add_guest("digest", "unknown", "guest-1", LATER).await.unwrap());
}

async fn guests_can_be_sent_out(place: &Place) {
    place.with_dossier().await;
    let store = &place.store;
    store.open_session("session", DOSSIER, "ABC123", ACCOUNT, NOW).await.unwrap();
    store.add_guest("one", "session", "guest-1", NOW).await.unwrap();
    store.add_guest("two", "session", "guest-2", NOW).await.unwrap();
    assert_eq!(store.delete_guests("session").await.unwrap(), 2);
    assert_eq!(store.guest_by_token("one").await.unwrap(), None);
    assert!(store.session_by_code("ABC123").await.unwrap().is_some());
}
