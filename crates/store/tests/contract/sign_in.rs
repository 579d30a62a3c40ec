//! Second factors, half sign-ins, the list of sign-ins, the keys that open something, and identities at a provider.

use store::{NewAccount, NewSignIn, ProviderSignOut, SealedAnew, StoreError};

use crate::on_both_engines;
use crate::place::{ACCOUNT, DOSSIER, LATER, NOW, ORGANISATION, Place, account, by_password};

on_both_engines!(
    a_second_factor_counts_from_its_confirmation_on,
    the_code_of_a_step_works_once_also_for_two_at_once,
    a_recovery_code_works_once_and_for_its_account,
    a_second_factor_is_taken_away_with_its_codes,
    a_half_sign_in_opens_nothing_and_is_used_once,
    an_account_sees_its_own_sign_ins,
    everybody_of_an_organisation_is_signed_out_but_for_one_browser,
    keys_are_what_opens_something_now,
    an_identity_is_one_account,
    a_removed_account_leaves_nothing_to_sign_in_with,
    who_has_a_password_alone_is_signed_out,
    what_is_sealed_is_sealed_anew_all_or_nothing,
    the_provider_ends_one_session_or_all_of_somebody_and_each_request_counts_once,
);

async fn a_second_factor_counts_from_its_confirmation_on(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    assert_eq!(store.begin_second_factor("nobody", "sealed", NOW).await, Err(StoreError::Unknown));
    assert!(store.begin_second_factor(ACCOUNT, "sealed", NOW).await.unwrap());
    assert!(store.begin_second_factor(ACCOUNT, "sealed again", NOW).await.unwrap());
    let begun = store.second_factor(ACCOUNT).await.unwrap().unwrap();
    assert_eq!((begun.sealed_secret.as_str(), begun.confirmed_at), ("sealed again", None));
    assert!(store.accounts_with_second_factor(ORGANISATION).await.unwrap().is_empty());
    assert!(!store.use_step(ACCOUNT, 7).await.unwrap(), "nothing to sign in with yet");
    assert!(store.confirm_second_factor(ACCOUNT, 7, &["a".into(), "b".into()], LATER).await.unwrap());
    assert!(!store.confirm_second_factor(ACCOUNT, 8, &["c".into()], LATER).await.unwrap());
    assert!(!store.begin_second_factor(ACCOUNT, "another", LATER).await.unwrap(), "one that counts is not replaced");
    let counts = store.second_factor(ACCOUNT).await.unwrap().unwrap();
    assert_eq!((counts.sealed_secret.as_str(), counts.last_step), ("sealed again", 7));
    assert_eq!(counts.confirmed_at.as_deref(), Some(LATER));
    assert_eq!(store.recovery_codes_left(ACCOUNT).await.unwrap(), 2);
    assert_eq!(store.accounts_with_second_factor(ORGANISATION).await.unwrap(), [ACCOUNT]);
    assert!(store.accounts_with_second_factor("another").await.unwrap().is_empty());
}

async fn the_code_of_a_step_works_once_also_for_two_at_once(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    store.begin_second_factor(ACCOUNT, "sealed", NOW).await.unwrap();
    store.confirm_second_factor(ACCOUNT, 7, &[], NOW).await.unwrap();
    assert!(!store.use_step(ACCOUNT, 7).await.unwrap(), "the code that confirmed it");
    let tries = (0..8).map(|_| {
        let store = store.clone();
        tokio::spawn(async move { store.use_step(ACCOUNT, 8).await.unwrap() })
    });
    let mut used = 0;
    for attempt in tries.collect::<Vec<_>>() {
        used += usize::from(attempt.await.unwrap());
    }
    assert_eq!(used, 1);
    assert!(!store.use_step(ACCOUNT, 6).await.unwrap(), "an earlier one neither");
    assert!(store.use_step(ACCOUNT, 9).await.unwrap());
}

async fn a_recovery_code_works_once_and_for_its_account(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    store.create_account(&account("account-2", "els@veerdam.example"), NOW).await.unwrap();
    store.begin_second_factor(ACCOUNT, "sealed", NOW).await.unwrap();
    store.confirm_second_factor(ACCOUNT, 7, &["a".into(), "b".into()], NOW).await.unwrap();
    assert!(!store.use_recovery_code("account-2", "a").await.unwrap());
    assert!(store.use_recovery_code(ACCOUNT, "a").await.unwrap());
    assert!(!store.use_recovery_code(ACCOUNT, "a").await.unwrap());
    store.replace_recovery_codes(ACCOUNT, &["c".into()]).await.unwrap();
    assert!(!store.use_recovery_code(ACCOUNT, "b").await.unwrap(), "the old ones are gone");
    assert_eq!(store.recovery_codes_left(ACCOUNT).await.unwrap(), 1);
}

async fn a_second_factor_is_taken_away_with_its_codes(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    store.begin_second_factor(ACCOUNT, "sealed", NOW).await.unwrap();
    store.confirm_second_factor(ACCOUNT, 7, &["a".into()], NOW).await.unwrap();
    assert!(store.end_second_factor(ACCOUNT).await.unwrap());
    assert!(!store.end_second_factor(ACCOUNT).await.unwrap());
    assert_eq!(store.second_factor(ACCOUNT).await.unwrap(), None);
    assert!(!store.use_recovery_code(ACCOUNT, "a").await.unwrap());
}

async fn a_half_sign_in_opens_nothing_and_is_used_once(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    store.create_half_sign_in("half", ACCOUNT, NOW, LATER).await.unwrap();
    assert_eq!(store.create_half_sign_in("half", ACCOUNT, NOW, LATER).await, Err(StoreError::Taken));
    assert_eq!(store.half_sign_in("half", NOW).await.unwrap().unwrap().id, ACCOUNT);
    assert_eq!(store.half_sign_in("half", LATER).await.unwrap(), None, "it ends at its time");
    assert_eq!(store.sign_in("half", NOW).await.unwrap(), None);
    assert!(store.keys(NOW).await.unwrap().is_empty());
    assert!(!store.take_half_sign_in("half", LATER).await.unwrap());
    assert!(store.take_half_sign_in("half", NOW).await.unwrap());
    assert!(!store.take_half_sign_in("half", NOW).await.unwrap());
    store.create_half_sign_in("old", ACCOUNT, NOW, LATER).await.unwrap();
    assert_eq!(store.delete_expired_half_sign_ins(LATER).await.unwrap(), 1);
    store.create_half_sign_in("other", ACCOUNT, NOW, LATER).await.unwrap();
    store.set_password(ACCOUNT, "hash").await.unwrap();
    assert_eq!(store.half_sign_in("other", NOW).await.unwrap(), None, "it was begun with the old password");
}

async fn an_account_sees_its_own_sign_ins(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    store.create_account(&account("account-2", "els@veerdam.example"), NOW).await.unwrap();
    let device = Some("Firefox, Windows");
    store.create_sign_in(NewSignIn { device, ..by_password("one", ACCOUNT) }, NOW, LATER).await.unwrap();
    let via = NewSignIn { via: "provider", ..by_password("two", ACCOUNT) };
    store.create_sign_in(via, "2026-03-03T10:10:00.000Z", LATER).await.unwrap();
    store.create_sign_in(by_password("foreign", "account-2"), NOW, LATER).await.unwrap();
    let strange = NewSignIn { via: "elsewhere", ..by_password("three", ACCOUNT) };
    assert!(store.create_sign_in(strange, NOW, LATER).await.is_err());
    let rows = store.sign_ins_of(ACCOUNT, NOW).await.unwrap();
    let seen: Vec<_> = rows.iter().map(|row| (row.token_digest.as_str(), row.device.as_deref())).collect();
    assert_eq!(seen, [("two", None), ("one", device)], "the one used last first");
    assert_eq!(store.sign_in("two", NOW).await.unwrap().unwrap().via, "provider");
    assert!(store.sign_ins_of(ACCOUNT, LATER).await.unwrap().is_empty());
}

async fn everybody_of_an_organisation_is_signed_out_but_for_one_browser(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    store.create_account(&account("account-2", "els@veerdam.example"), NOW).await.unwrap();
    store.create_organisation("organisation-2", "Veenwoude", NOW).await.unwrap();
    let elsewhere =
        NewAccount { organisation_id: "organisation-2".into(), ..account("account-3", "an@veenwoude.example") };
    store.create_account(&elsewhere, NOW).await.unwrap();
    for (digest, of) in [("here", ACCOUNT), ("there", ACCOUNT), ("els", "account-2"), ("an", "account-3")] {
        store.create_sign_in(by_password(digest, of), NOW, LATER).await.unwrap();
        store.create_half_sign_in(digest, of, NOW, LATER).await.unwrap();
    }
    assert_eq!(store.delete_sign_ins_of_all(ORGANISATION, "here").await.unwrap(), 2);
    let keys: Vec<String> = store.keys(NOW).await.unwrap().into_keys().collect();
    assert_eq!(keys, ["an", "here"], "another organisation decides for itself");
    assert_eq!(store.half_sign_in("here", NOW).await.unwrap(), None, "who gave only the password begins anew");
    assert!(store.half_sign_in("an", NOW).await.unwrap().is_some());
    store.create_half_sign_in("half", ACCOUNT, NOW, LATER).await.unwrap();
    assert_eq!(store.delete_sign_ins_of(ACCOUNT).await.unwrap(), 1);
    assert_eq!(store.half_sign_in("half", NOW).await.unwrap(), None);
}

async fn keys_are_what_opens_something_now(place: &Place) {
    place.with_dossier().await;
    let store = &place.store;
    store.create_sign_in(by_password("key", ACCOUNT), NOW, LATER).await.unwrap();
    store.open_session("session", DOSSIER, "ABC123", ACCOUNT, NOW).await.unwrap();
    store.add_guest("guest-key", "session", "participant", NOW).await.unwrap();
    let role = store.account(ACCOUNT).await.unwrap().unwrap().role;
    let keys = store.keys(NOW).await.unwrap();
    assert_eq!(keys.get("key"), Some(&role));
    assert_eq!(keys.get("guest-key").map(String::as_str), Some("guest"));
    assert_eq!(keys.len(), 2);
    assert!(!store.keys(LATER).await.unwrap().contains_key("key"), "it ran out");
    store.set_role(ACCOUNT, "reader").await.unwrap();
    assert_eq!(store.keys(NOW).await.unwrap().get("key").map(String::as_str), Some("reader"));
    store.close_session("session", NOW).await.unwrap();
    store.remove_account(ACCOUNT, NOW).await.unwrap();
    assert!(store.keys(NOW).await.unwrap().is_empty());
}

async fn an_identity_is_one_account(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    assert_eq!(store.link_identity("https://a", "s", "nobody", NOW).await, Err(StoreError::Unknown));
    store.link_identity("https://a", "s", ACCOUNT, NOW).await.unwrap();
    assert_eq!(store.link_identity("https://a", "s", ACCOUNT, NOW).await, Err(StoreError::Taken));
    assert_eq!(store.account_by_identity("https://a", "s").await.unwrap().unwrap().id, ACCOUNT);
    assert_eq!(store.account_by_identity("https://b", "s").await.unwrap(), None);
    assert_eq!(store.account_by_identity("https://a", "S").await.unwrap(), None);
    assert_eq!(store.issuers_of(ACCOUNT).await.unwrap(), ["https://a"]);
    store.create_sign_in(by_password("here", ACCOUNT), NOW, LATER).await.unwrap();
    assert!(store.let_identities_go(ACCOUNT).await.unwrap());
    assert_eq!(store.account_by_identity("https://a", "s").await.unwrap(), None);
    assert!(store.issuers_of(ACCOUNT).await.unwrap().is_empty());
    assert_eq!(store.sign_in("here", NOW).await.unwrap(), None, "what it opened is over");
    assert!(!store.let_identities_go(ACCOUNT).await.unwrap());
}

async fn a_removed_account_leaves_nothing_to_sign_in_with(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    store.begin_second_factor(ACCOUNT, "sealed", NOW).await.unwrap();
    store.confirm_second_factor(ACCOUNT, 7, &["a".into()], NOW).await.unwrap();
    store.create_half_sign_in("half", ACCOUNT, NOW, LATER).await.unwrap();
    store.link_identity("https://a", "s", ACCOUNT, NOW).await.unwrap();
    store.remove_account(ACCOUNT, NOW).await.unwrap();
    assert_eq!(store.second_factor(ACCOUNT).await.unwrap(), None);
    assert_eq!(store.recovery_codes_left(ACCOUNT).await.unwrap(), 0);
    assert_eq!(store.half_sign_in("half", NOW).await.unwrap(), None);
    assert_eq!(store.account_by_identity("https://a", "s").await.unwrap(), None);
    store.create_account(&account("account-2", "els@veerdam.example"), NOW).await.unwrap();
    store.link_identity("https://a", "s", "account-2", NOW).await.unwrap();
}

async fn who_has_a_password_alone_is_signed_out(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    for id in ["account-2", "account-3"] {
        store.create_account(&account(id, &format!("{id}@veerdam.example")), NOW).await.unwrap();
    }
    store.create_sign_in(by_password("both", ACCOUNT), NOW, LATER).await.unwrap();
    store.begin_second_factor(ACCOUNT, "sealed", NOW).await.unwrap();
    store.confirm_second_factor(ACCOUNT, 7, &[], NOW).await.unwrap();
    store.create_sign_in(by_password("alone", "account-2"), NOW, LATER).await.unwrap();
    store.begin_second_factor("account-2", "sealed", NOW).await.unwrap();
    let provider = NewSignIn { via: "provider", ..by_password("elsewhere", "account-3") };
    store.create_sign_in(provider, NOW, LATER).await.unwrap();
    assert_eq!(store.sign_out_without_second_factor("another").await.unwrap(), 0);
    assert_eq!(store.sign_out_without_second_factor(ORGANISATION).await.unwrap(), 1);
    let left: Vec<String> = store.keys(NOW).await.unwrap().into_keys().collect();
    assert_eq!(left, ["both", "elsewhere"]);
}

async fn what_is_sealed_is_sealed_anew_all_or_nothing(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    for (id, sealed) in [(ACCOUNT, "old"), ("account-2", "foreign"), ("account-3", "old")] {
        if id != ACCOUNT {
            store.create_account(&account(id, &format!("{id}@veerdam.example")), NOW).await.unwrap();
        }
        store.begin_second_factor(id, &format!("{sealed} {id}"), NOW).await.unwrap();
    }
    let sealed = async || {
        let mut all = vec![];
        for id in [ACCOUNT, "account-2", "account-3"] {
            all.push(store.second_factor(id).await.unwrap().unwrap().sealed_secret);
        }
        (all.join(", "), store.setting(None, "key").await.unwrap())
    };
    let before = format!("old {ACCOUNT}, foreign account-2, old account-3");
    let stops = |owner: &str, _: &str| match owner {
        "account-3" => Err(StoreError::NoRandomness),
        _ => Ok(Some("new".to_owned())),
    };
    assert_eq!(store.seal_anew(("key", "two"), stops).await, Err(StoreError::NoRandomness));
    assert_eq!(sealed().await, (before, None), "half of it is none of it");
    let anew = |owner: &str, old: &str| Ok((old == format!("old {owner}")).then(|| format!("new {owner}")));
    assert_eq!(store.seal_anew(("key", "two"), anew).await, Ok(SealedAnew { done: 2, left: 1 }));
    let after = format!("new {ACCOUNT}, foreign account-2, new account-3");
    assert_eq!(sealed().await, (after, Some("two".to_owned())));
}

async fn the_provider_ends_one_session_or_all_of_somebody_and_each_request_counts_once(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    store.create_account(&account("account-2", "els@veerdam.example"), NOW).await.unwrap();
    store.link_identity("https://a", "s", ACCOUNT, NOW).await.unwrap();
    store.link_identity("https://a", "other", "account-2", NOW).await.unwrap();
    let begin = async |token: &'static str, account: &'static str, session: Option<&'static str>| {
        let new = NewSignIn { via: "provider", provider_session: session, ..by_password(token, account) };
        store.create_sign_in(new, NOW, LATER).await.unwrap();
    };
    begin("one", ACCOUNT, Some("sid-1")).await;
    begin("two", ACCOUNT, Some("sid-2")).await;
    begin("untold", ACCOUNT, None).await;
    begin("other", "account-2", Some("sid-3")).await;
    store.create_sign_in(by_password("password", ACCOUNT), NOW, LATER).await.unwrap();
    let asks = |token_digest, subject, session| ProviderSignOut {
        token_digest,
        expires_at: LATER,
        issuer: "https://a",
        subject,
        session,
    };
    let left = async || store.keys(NOW).await.unwrap().into_keys().collect::<Vec<_>>();
    let all = ["one", "other", "password", "two", "untold"];
    for (digest, subject, session) in [
        ("a", None, None),
        ("b", Some("nobody"), None),
        ("c", Some("other"), Some("sid-1")),
        ("d", None, Some("sid-9")),
    ] {
        assert!(store.end_provider_sign_ins(asks(digest, subject, session)).await.unwrap().is_empty());
        assert_eq!(left().await, all, "{subject:?} {session:?}");
    }
    let elsewhere = ProviderSignOut { issuer: "https://b", ..asks("e", Some("s"), None) };
    assert!(store.end_provider_sign_ins(elsewhere).await.unwrap().is_empty());
    let followed = store.end_provider_sign_ins(asks("f", None, Some("sid-2"))).await.unwrap();
    assert_eq!((followed, left().await.join(" ")), (vec![ACCOUNT.to_owned()], "one other password untold".to_owned()));
    begin("two", ACCOUNT, Some("sid-2")).await;
    let again = store.end_provider_sign_ins(asks("f", None, Some("sid-2"))).await;
    assert_eq!(again, Err(StoreError::Taken), "the same request, sent again");
    assert_eq!(left().await, all);
    // A sign-in of which no session is known could be the one that is meant.
    store.end_provider_sign_ins(asks("g", Some("s"), Some("sid-1"))).await.unwrap();
    assert_eq!(left().await, ["other", "password", "two"]);
    store.end_provider_sign_ins(asks("h", Some("s"), None)).await.unwrap();
    assert_eq!(left().await, ["other", "password"], "a password is no session of the provider");
    assert_eq!(store.delete_expired_provider_sign_outs(NOW).await.unwrap(), 0);
    assert_eq!(store.delete_expired_provider_sign_outs(LATER).await.unwrap(), 7);
}
