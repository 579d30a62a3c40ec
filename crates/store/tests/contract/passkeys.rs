//! Passkeys, and what a device was asked to sign.

use store::{Challenge, NewSignIn, Passkey, StoreError};

use crate::on_both_engines;
use crate::place::{ACCOUNT, LATER, NOW, ORGANISATION, Place, account, by_password};

on_both_engines!(
    a_passkey_belongs_to_one_account_and_is_used_in_order,
    a_passkey_that_is_removed_ends_what_began_with_it,
    a_challenge_is_answered_once_and_in_time,
    a_removed_account_leaves_no_passkey,
    who_came_with_a_passkey_stays_when_a_second_factor_is_asked,
);

fn passkey(id: &str, account: &str) -> Passkey {
    Passkey {
        credential_id: id.into(),
        account_id: account.into(),
        credential: "{\"counter\":1}".into(),
        device: Some("Firefox, Windows".into()),
        created_at: NOW.into(),
        last_used_at: None,
    }
}

async fn a_passkey_belongs_to_one_account_and_is_used_in_order(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    store.create_account(&account("account-2", "els@veerdam.example"), NOW).await.unwrap();
    assert_eq!(store.add_passkey(&passkey("one", "nobody")).await, Err(StoreError::Unknown));
    store.add_passkey(&passkey("one", ACCOUNT)).await.unwrap();
    assert_eq!(store.add_passkey(&passkey("one", "account-2")).await, Err(StoreError::Taken));
    store.add_passkey(&passkey("two", ACCOUNT)).await.unwrap();
    assert_eq!(store.passkeys_of(ACCOUNT).await.unwrap().len(), 2);
    assert!(store.passkeys_of("account-2").await.unwrap().is_empty());
    let before = store.passkey("one").await.unwrap().unwrap();
    assert_eq!(before, passkey("one", ACCOUNT));
    assert!(store.use_passkey(&before, "{\"counter\":2}", LATER).await.unwrap());
    assert!(!store.use_passkey(&before, "{\"counter\":3}", LATER).await.unwrap(), "of two at once, one");
    let after = store.passkey("one").await.unwrap().unwrap();
    assert_eq!((after.credential.as_str(), after.last_used_at.as_deref()), ("{\"counter\":2}", Some(LATER)));
    assert_eq!(store.passkey("three").await.unwrap(), None);
}

async fn a_passkey_that_is_removed_ends_what_began_with_it(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    store.create_account(&account("account-2", "els@veerdam.example"), NOW).await.unwrap();
    for id in ["one", "two"] {
        store.add_passkey(&passkey(id, ACCOUNT)).await.unwrap();
        let new = NewSignIn { passkey_id: Some(id), ..by_password(id, ACCOUNT) };
        store.create_sign_in(new, NOW, LATER).await.unwrap();
    }
    store.create_sign_in(by_password("typed", ACCOUNT), NOW, LATER).await.unwrap();
    assert!(!store.remove_passkey("account-2", "one").await.unwrap(), "it is not theirs");
    assert!(store.remove_passkey(ACCOUNT, "one").await.unwrap());
    assert!(!store.remove_passkey(ACCOUNT, "one").await.unwrap());
    let keys: Vec<String> = store.keys(NOW).await.unwrap().into_keys().collect();
    assert_eq!(keys, ["two", "typed"]);
    assert_eq!(store.passkey("one").await.unwrap(), None);
    assert_eq!(store.remove_passkeys_of(ACCOUNT).await.unwrap(), 1);
    assert!(store.passkeys_of(ACCOUNT).await.unwrap().is_empty());
}

async fn a_challenge_is_answered_once_and_in_time(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    let (made, entering) = (
        Challenge { account_id: Some(ACCOUNT.into()), challenge: "sign this".into() },
        Challenge { account_id: None, challenge: "and this".into() },
    );
    store.ask_passkey("one", &made, LATER).await.unwrap();
    store.ask_passkey("two", &entering, LATER).await.unwrap();
    assert_eq!(store.ask_passkey("two", &entering, LATER).await, Err(StoreError::Taken));
    assert_eq!(store.answer_passkey("one", NOW).await.unwrap(), Some(made.clone()));
    assert_eq!(store.answer_passkey("one", NOW).await.unwrap(), None, "once");
    assert_eq!(store.answer_passkey("two", LATER).await.unwrap(), None, "too late");
    let tries = (0..8).map(|_| {
        let store = store.clone();
        tokio::spawn(async move { store.answer_passkey("three", NOW).await.unwrap().is_some() })
    });
    store.ask_passkey("three", &entering, LATER).await.unwrap();
    let mut answered = 0;
    for attempt in tries.collect::<Vec<_>>() {
        answered += usize::from(attempt.await.unwrap());
    }
    assert_eq!(answered, 1);
    store.ask_passkey("four", &entering, LATER).await.unwrap();
    assert_eq!(store.delete_expired_challenges(NOW).await.unwrap(), 0);
    assert_eq!(store.delete_expired_challenges(LATER).await.unwrap(), 1);
}

async fn a_removed_account_leaves_no_passkey(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    store.add_passkey(&passkey("one", ACCOUNT)).await.unwrap();
    let made = Challenge { account_id: Some(ACCOUNT.into()), challenge: "sign this".into() };
    store.ask_passkey("asked", &made, LATER).await.unwrap();
    assert!(store.remove_account(ACCOUNT, NOW).await.unwrap());
    assert_eq!(store.passkey("one").await.unwrap(), None);
    assert!(store.passkeys_of(ACCOUNT).await.unwrap().is_empty());
    assert_eq!(store.answer_passkey("asked", NOW).await.unwrap(), None);
}

async fn who_came_with_a_passkey_stays_when_a_second_factor_is_asked(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    let with = NewSignIn { passkey_id: Some("one"), ..by_password("with", ACCOUNT) };
    store.create_sign_in(with, NOW, LATER).await.unwrap();
    store.create_sign_in(by_password("without", ACCOUNT), NOW, LATER).await.unwrap();
    assert_eq!(store.sign_out_without_second_factor(ORGANISATION).await.unwrap(), 1);
    assert!(store.sign_in("with", NOW).await.unwrap().is_some());
}
