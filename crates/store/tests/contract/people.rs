//! Organisations, accounts, sign-ins, invitations and settings.

use store::StoreError;

use crate::on_both_engines;
use crate::place::{ACCOUNT, LATER, NOW, ORGANISATION, Place, account, by_password};

on_both_engines!(
    an_organisation_is_made_listed_and_renamed,
    an_account_is_found_by_its_address_in_any_case,
    an_address_has_one_account,
    an_account_of_an_unknown_organisation_is_refused,
    role_profile_and_language_are_set,
    a_new_password_ends_every_sign_in,
    a_removed_account_has_no_access_left,
    a_name_is_erased_only_after_removal,
    a_sign_in_ends_at_its_time,
    signing_out_works_for_one_browser_and_for_all,
    an_invitation_works_once,
    an_invitation_works_for_its_purpose_and_until_its_time,
    a_setting_belongs_to_the_installation_or_to_one_organisation,
);

async fn an_organisation_is_made_listed_and_renamed(place: &Place) {
    let store = &place.store;
    store.create_organisation("b", "Boven", NOW).await.unwrap();
    store.create_organisation("a", "Zee", NOW).await.unwrap();
    assert_eq!(store.create_organisation("a", "Zee", NOW).await, Err(StoreError::Taken));
    assert!(store.rename_organisation("a", "Aan Zee").await.unwrap());
    assert!(!store.rename_organisation("c", "Ce").await.unwrap());
    let names: Vec<_> = store.organisations().await.unwrap().into_iter().map(|one| one.name).collect();
    assert_eq!(names, ["Aan Zee", "Boven"]);
    assert_eq!(store.organisation("b").await.unwrap().unwrap().created_at, NOW);
    assert_eq!(store.organisation("c").await.unwrap(), None);
}

async fn an_account_is_found_by_its_address_in_any_case(place: &Place) {
    place.with_people().await;
    let found = place.store.account_by_email("WIL@veerdam.EXAMPLE").await.unwrap().unwrap();
    assert_eq!((found.id.as_str(), found.email.as_str()), (ACCOUNT, "wil@veerdam.example"));
    assert_eq!(place.store.account(ACCOUNT).await.unwrap(), Some(found.clone()));
    assert_eq!(place.store.accounts_of(ORGANISATION).await.unwrap(), [found]);
    assert_eq!(place.store.account_by_email("els@veerdam.example").await.unwrap(), None);
    assert_eq!(place.store.account("nobody").await.unwrap(), None);
}

async fn an_address_has_one_account(place: &Place) {
    place.with_people().await;
    let second = account("account-2", "WIL@veerdam.example");
    assert_eq!(place.store.create_account(&second, NOW).await, Err(StoreError::Taken));
}

async fn an_account_of_an_unknown_organisation_is_refused(place: &Place) {
    let lost = account("account-2", "els@veerdam.example");
    assert_eq!(place.store.create_account(&lost, NOW).await, Err(StoreError::Unknown));
}

async fn role_profile_and_language_are_set(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    assert!(store.set_role(ACCOUNT, "administrator").await.unwrap());
    assert!(store.set_role(ACCOUNT, "emperor").await.is_err());
    assert!(store.set_profile(ACCOUNT, "Wil", "regisseur", "youth").await.unwrap());
    assert!(store.set_language(ACCOUNT, Some("en")).await.unwrap());
    assert!(!store.set_role("nobody", "reader").await.unwrap());
    let now = store.account(ACCOUNT).await.unwrap().unwrap();
    assert_eq!((now.role.as_str(), now.name.as_str()), ("administrator", "Wil"));
    assert_eq!((now.function.as_str(), now.domain.as_str()), ("regisseur", "youth"));
    assert_eq!(now.language.as_deref(), Some("en"));
    assert!(store.set_language(ACCOUNT, None).await.unwrap());
    assert_eq!(store.account(ACCOUNT).await.unwrap().unwrap().language, None);
}

async fn a_new_password_ends_every_sign_in(place: &Place) {
    place.with_people().await;
    place.store.create_sign_in(by_password("digest", ACCOUNT), NOW, LATER).await.unwrap();
    assert!(place.store.set_password(ACCOUNT, "hash").await.unwrap());
    assert_eq!(place.store.sign_in("digest", NOW).await.unwrap(), None);
    let now = place.store.account(ACCOUNT).await.unwrap().unwrap();
    assert_eq!(now.password_hash.as_deref(), Some("hash"));
}

async fn a_removed_account_has_no_access_left(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    store.set_password(ACCOUNT, "hash").await.unwrap();
    store.create_sign_in(by_password("digest", ACCOUNT), NOW, LATER).await.unwrap();
    store.create_invitation("link", ACCOUNT, "password", NOW, LATER).await.unwrap();
    assert!(store.remove_account(ACCOUNT, NOW).await.unwrap());
    assert!(!store.remove_account(ACCOUNT, NOW).await.unwrap());
    assert_eq!(store.sign_in("digest", NOW).await.unwrap(), None);
    assert_eq!(store.take_invitation("link", "password", NOW).await.unwrap(), None);
    assert_eq!(store.account_by_email("wil@veerdam.example").await.unwrap(), None);
    assert!(!store.set_role(ACCOUNT, "administrator").await.unwrap());
    assert!(!store.set_password(ACCOUNT, "other").await.unwrap());
    let removed = store.account(ACCOUNT).await.unwrap().unwrap();
    assert_eq!((removed.removed_at.as_deref(), removed.password_hash), (Some(NOW), None));
}

async fn a_name_is_erased_only_after_removal(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    assert!(!store.erase_account_name(ACCOUNT).await.unwrap());
    store.remove_account(ACCOUNT, NOW).await.unwrap();
    assert!(store.erase_account_name(ACCOUNT).await.unwrap());
    let erased = store.account(ACCOUNT).await.unwrap().unwrap();
    assert_eq!((erased.name.as_str(), erased.email.as_str(), erased.function.as_str()), ("", ACCOUNT, ""));
    // The address is free for somebody else.
    store.create_account(&account("account-2", "wil@veerdam.example"), LATER).await.unwrap();
}

async fn a_sign_in_ends_at_its_time(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    store.create_sign_in(by_password("digest", ACCOUNT), NOW, LATER).await.unwrap();
    assert_eq!(store.create_sign_in(by_password("digest", ACCOUNT), NOW, LATER).await, Err(StoreError::Taken));
    assert_eq!(store.create_sign_in(by_password("other", "nobody"), NOW, LATER).await, Err(StoreError::Unknown));
    store.touch_sign_in("digest", "2026-03-03T10:30:00.000Z", LATER).await.unwrap();
    let found = store.sign_in("digest", NOW).await.unwrap().unwrap();
    assert_eq!((found.account.id.as_str(), found.organisation_name.as_str()), (ACCOUNT, "Gemeente Veerdam"));
    assert_eq!((found.created_at.as_str(), found.expires_at.as_str()), (NOW, LATER));
    assert_eq!(found.last_seen_at, "2026-03-03T10:30:00.000Z");
    assert_eq!(store.sign_in("digest", LATER).await.unwrap(), None);
    assert_eq!(store.delete_expired_sign_ins(NOW, LATER).await.unwrap(), 0, "it works still");
    store.touch_sign_in("digest", NOW, NOW).await.unwrap();
    assert_eq!(store.sign_in("digest", NOW).await.unwrap(), None, "the end moves with the use");
    assert_eq!(store.delete_expired_sign_ins(LATER, "2026").await.unwrap(), 0, "kept to tell why it ended");
    assert_eq!(store.delete_expired_sign_ins(LATER, LATER).await.unwrap(), 1);
}

async fn signing_out_works_for_one_browser_and_for_all(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    for digest in ["one", "two", "three"] {
        store.create_sign_in(by_password(digest, ACCOUNT), NOW, LATER).await.unwrap();
    }
    store.delete_sign_in("one").await.unwrap();
    assert_eq!(store.sign_in("one", NOW).await.unwrap(), None);
    assert!(store.sign_in("two", NOW).await.unwrap().is_some());
    assert_eq!(store.delete_sign_ins_of(ACCOUNT).await.unwrap(), 2);
    assert_eq!(store.sign_in("three", NOW).await.unwrap(), None);
}

async fn an_invitation_works_once(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    store.create_invitation("link", ACCOUNT, "invitation", NOW, LATER).await.unwrap();
    assert_eq!(store.invitation("link", "invitation", NOW).await.unwrap().as_deref(), Some(ACCOUNT));
    let tries = (0..8).map(|_| {
        let store = store.clone();
        tokio::spawn(async move { store.take_invitation("link", "invitation", NOW).await.unwrap() })
    });
    let mut taken = 0;
    for attempt in tries.collect::<Vec<_>>() {
        taken += usize::from(attempt.await.unwrap().is_some());
    }
    assert_eq!(taken, 1);
    assert_eq!(store.invitation("link", "invitation", NOW).await.unwrap(), None);
}

async fn an_invitation_works_for_its_purpose_and_until_its_time(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    store.create_invitation("link", ACCOUNT, "password", NOW, LATER).await.unwrap();
    assert_eq!(store.take_invitation("link", "invitation", NOW).await.unwrap(), None);
    assert_eq!(store.take_invitation("link", "password", LATER).await.unwrap(), None);
    assert_eq!(store.take_invitation("unknown", "password", NOW).await.unwrap(), None);
    assert_eq!(store.delete_expired_invitations(LATER).await.unwrap(), 1);
}

async fn a_setting_belongs_to_the_installation_or_to_one_organisation(place: &Place) {
    let store = &place.store;
    assert_eq!(store.setting(None, "language").await.unwrap(), None);
    store.set_setting(None, "language", "nl").await.unwrap();
    store.set_setting(Some("a"), "language", "en").await.unwrap();
    store.set_setting(Some("a"), "language", "fy").await.unwrap();
    assert_eq!(store.setting(None, "language").await.unwrap().as_deref(), Some("nl"));
    assert_eq!(store.setting(Some("a"), "language").await.unwrap().as_deref(), Some("fy"));
    assert_eq!(store.setting(Some("b"), "language").await.unwrap(), None);
}
