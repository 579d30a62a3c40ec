//! The own words of an organisation for the check on texts.

use store::{OwnWord, OwnWordChange, StoreError};

use crate::on_both_engines;
use crate::place::{ACCOUNT, LATER, NOW, ORGANISATION, Place};

on_both_engines!(
    a_word_is_added_taken_out_and_put_back_and_each_change_is_recorded_without_the_word,
    the_words_of_another_organisation_are_out_of_reach,
    a_full_list_takes_no_more,
    what_was_taken_out_long_ago_is_forgotten,
    a_change_by_nobody_changes_nothing,
);

/// So early that nothing is forgotten.
const NEVER: &str = "2000-01-01T00:00:00.000Z";

fn word(id: &str, words: &str) -> OwnWord {
    OwnWord {
        id: id.to_owned(),
        list: "fine".to_owned(),
        words: words.to_owned(),
        reason: Some("een loods".to_owned()),
        added_at: NOW.to_owned(),
        removed_at: None,
    }
}

fn change(id: &str, change: &str, organisation: &str) -> OwnWordChange {
    OwnWordChange {
        id: id.to_owned(),
        organisation_id: organisation.to_owned(),
        list: "fine".to_owned(),
        change: change.to_owned(),
        account_id: ACCOUNT.to_owned(),
        at: NOW.to_owned(),
    }
}

async fn a_word_is_added_taken_out_and_put_back_and_each_change_is_recorded_without_the_word(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    assert_eq!(store.own_words_version(ORGANISATION).await.unwrap(), 0);
    assert!(
        store.add_own_word(&word("w", "loods De Vries"), 9, &change("1", "added", ORGANISATION), NEVER).await.unwrap()
    );
    assert_eq!(store.own_words_of(ORGANISATION).await.unwrap(), [word("w", "loods De Vries")]);
    let again = store.add_own_word(&word("x", "loods De Vries"), 9, &change("2", "added", ORGANISATION), NEVER).await;
    assert!(!again.unwrap(), "it is there already");
    assert!(store.remove_own_word("w", &change("3", "removed", ORGANISATION), NEVER).await.unwrap());
    assert_eq!(store.own_words_of(ORGANISATION).await.unwrap()[0].removed_at.as_deref(), Some(NOW));
    assert!(!store.remove_own_word("w", &change("4", "removed", ORGANISATION), NEVER).await.unwrap());
    assert!(store.put_back_own_word("w", 9, &change("5", "put-back", ORGANISATION), NEVER).await.unwrap());
    assert_eq!(store.own_words_of(ORGANISATION).await.unwrap(), [word("w", "loods De Vries")]);
    assert_eq!(store.own_words_version(ORGANISATION).await.unwrap(), 3);
    let changes = store.own_word_changes_of(ORGANISATION).await.unwrap();
    assert_eq!(changes.iter().map(|it| it.change.as_str()).collect::<Vec<_>>(), ["put-back", "removed", "added"]);
    assert!(changes.iter().all(|it| it.account_id == ACCOUNT));
    // Taken out, and added anew with the form: the same row, with its new reason.
    store.remove_own_word("w", &change("6", "removed", ORGANISATION), NEVER).await.unwrap();
    let other = OwnWord { reason: Some("een straat".to_owned()), ..word("y", "loods De Vries") };
    assert!(store.add_own_word(&other, 9, &change("7", "added", ORGANISATION), NEVER).await.unwrap());
    let there = store.own_words_of(ORGANISATION).await.unwrap();
    assert_eq!(
        there.iter().map(|it| (it.id.as_str(), it.reason.as_deref())).collect::<Vec<_>>(),
        [("w", Some("een straat"))]
    );
}

async fn the_words_of_another_organisation_are_out_of_reach(place: &Place) {
    place.with_people().await;
    place.store.create_organisation("other", "Gemeente Elders", NOW).await.unwrap();
    place
        .store
        .add_own_word(&word("w", "loods De Vries"), 9, &change("1", "added", ORGANISATION), NEVER)
        .await
        .unwrap();
    assert_eq!(place.store.own_words_of("other").await.unwrap(), []);
    assert_eq!(place.store.own_words_version("other").await.unwrap(), 0);
    assert!(!place.store.remove_own_word("w", &change("2", "removed", "other"), NEVER).await.unwrap());
    assert!(!place.store.put_back_own_word("w", 9, &change("3", "put-back", "other"), NEVER).await.unwrap());
    assert_eq!(place.store.own_words_of(ORGANISATION).await.unwrap().len(), 1);
    assert_eq!(place.store.own_word_changes_of("other").await.unwrap(), []);
}

async fn a_full_list_takes_no_more(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    assert!(
        store.add_own_word(&word("a", "plein De Vries"), 1, &change("1", "added", ORGANISATION), NEVER).await.unwrap()
    );
    assert!(
        !store.add_own_word(&word("b", "park De Vries"), 1, &change("2", "added", ORGANISATION), NEVER).await.unwrap()
    );
    assert!(store.remove_own_word("a", &change("3", "removed", ORGANISATION), NEVER).await.unwrap());
    assert!(
        store.add_own_word(&word("b", "park De Vries"), 1, &change("4", "added", ORGANISATION), NEVER).await.unwrap()
    );
    assert!(!store.put_back_own_word("a", 1, &change("5", "put-back", ORGANISATION), NEVER).await.unwrap());
}

async fn what_was_taken_out_long_ago_is_forgotten(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    store.add_own_word(&word("a", "plein De Vries"), 9, &change("1", "added", ORGANISATION), NEVER).await.unwrap();
    store.remove_own_word("a", &change("2", "removed", ORGANISATION), NEVER).await.unwrap();
    store.add_own_word(&word("b", "park De Vries"), 9, &change("3", "added", ORGANISATION), LATER).await.unwrap();
    let there = store.own_words_of(ORGANISATION).await.unwrap();
    assert_eq!(there.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["b"]);
    assert_eq!(store.own_word_changes_of(ORGANISATION).await.unwrap().len(), 3, "that it happened stays");
}

async fn a_change_by_nobody_changes_nothing(place: &Place) {
    place.with_people().await;
    let by = OwnWordChange { account_id: "nobody".to_owned(), ..change("1", "added", ORGANISATION) };
    let refused = place.store.add_own_word(&word("a", "plein De Vries"), 9, &by, NEVER).await;
    assert!(matches!(refused, Err(StoreError::Unknown)), "{refused:?}");
    assert_eq!(place.store.own_words_of(ORGANISATION).await.unwrap(), []);
}
