//! What is erased is gone, and the chain still verifies.

use std::path::Path;

use store::{AppendError, By, Destroyed, Store};

use crate::on_both_engines;
use crate::place::{
    ACCOUNT, DOSSIER, LATER, NOW, ORGANISATION, Place, account, act, colleague, guest, index, said, which,
};

const CANARY: &str = "kanarie-7f3a-zingt";

on_both_engines!(
    blanked_content_is_gone_and_the_chain_verifies,
    blanked_guests_are_gone_and_their_domain_stays,
    the_domain_of_a_guest_can_go_too_and_others_keep_theirs,
    a_domain_that_was_altered_or_went_without_a_record_is_a_fault,
    a_destroyed_dossier_leaves_a_record_without_content,
    a_dossier_in_which_something_happened_since_is_not_destroyed,
    a_clock_that_jumped_ahead_cannot_empty_the_house,
    an_erased_name_is_in_no_table,
);

/// Some acts, of which one carries the canary.
async fn with_canary(place: &Place) {
    place.with_dossier().await;
    for seq in 1..30 {
        let text = if seq == 7 { CANARY.to_owned() } else { format!("a note of some length, number {seq}") };
        let next = act(&format!("act-{}", seq + 1), guest(&format!("participant-{seq}-{CANARY}")));
        place.store.append(DOSSIER, seq, &next, &[said(&text)], &index("Kermis")).await.unwrap();
    }
}

async fn blanked_content_is_gone_and_the_chain_verifies(place: &Place) {
    with_canary(place).await;
    let store = &place.store;
    assert_eq!(store.blank_content(DOSSIER, &[8, 9, 9999], LATER).await.unwrap(), 2);
    assert_eq!(store.blank_content(DOSSIER, &[8], LATER).await.unwrap(), 0);
    assert_eq!(store.blank_content(DOSSIER, &[10], LATER).await.unwrap(), 1);
    let tail = store.tail(DOSSIER, 0).await.unwrap();
    let blank: Vec<_> = tail.iter().filter(|row| row.event.is_none()).map(|row| row.seq).collect();
    assert_eq!(blank, [8, 9, 10]);
    assert_eq!(tail[7].kind, said("").name());
    assert_eq!(store.verify(None).await.unwrap(), []);
    let next = act("after", colleague());
    store.append(DOSSIER, 30, &next, &[said("after")], &index("x")).await.unwrap();
    assert_eq!(store.verify(Some(DOSSIER)).await.unwrap(), []);
}

async fn blanked_guests_are_gone_and_their_domain_stays(place: &Place) {
    with_canary(place).await;
    let store = &place.store;
    assert_eq!(store.blank_authors(DOSSIER, "guest", LATER).await.unwrap(), 29);
    assert_eq!(store.blank_authors(DOSSIER, "guest", LATER).await.unwrap(), 0);
    let tail = store.tail(DOSSIER, 0).await.unwrap();
    assert_eq!(tail[0].by, colleague());
    let faceless = By { id: None, ..guest("") };
    assert!(tail[1..].iter().all(|row| row.by == faceless && row.event.is_some()));
    assert_eq!(store.verify(None).await.unwrap(), []);
}

/// A guest of youth, a guest of care, and a colleague.
async fn with_two_domains(place: &Place) {
    place.with_dossier().await;
    let care = By { domain: Some("care".to_owned()), ..guest("guest-2") };
    for (seq, by) in (1..).zip([guest("guest-1"), care, colleague(), guest("guest-3")]) {
        let next = act(&format!("act-{}", seq + 1), by);
        place.store.append(DOSSIER, seq, &next, &[said("a")], &index("Kermis")).await.unwrap();
    }
}

async fn the_domain_of_a_guest_can_go_too_and_others_keep_theirs(place: &Place) {
    with_two_domains(place).await;
    let store = &place.store;
    assert_eq!(store.verify(None).await.unwrap(), []);
    assert_eq!(store.blank_guests(DOSSIER, &["care", "safety"], LATER).await.unwrap(), 3);
    assert_eq!(store.blank_guests(DOSSIER, &["youth"], LATER).await.unwrap(), 0, "what was decided stays");
    let by: Vec<_> = store.tail(DOSSIER, 0).await.unwrap().into_iter().map(|row| (row.by.id, row.by.domain)).collect();
    let youth = (None, Some("youth".to_owned()));
    let known = (Some(ACCOUNT.to_owned()), Some("safety".to_owned()));
    assert_eq!(by, [known.clone(), youth.clone(), (None, None), known, youth]);
    assert_eq!(store.verify(None).await.unwrap(), []);
    let next = act("after", guest("guest-4"));
    store.append(DOSSIER, 5, &next, &[said("after")], &index("x")).await.unwrap();
    assert_eq!(store.verify(None).await.unwrap(), []);
}

async fn a_domain_that_was_altered_or_went_without_a_record_is_a_fault(place: &Place) {
    with_two_domains(place).await;
    let what = async || place.store.verify(None).await.unwrap().into_iter().map(|it| it.what).collect::<Vec<_>>();
    place.behind_its_back("UPDATE events SET by_domain = 'care' WHERE seq = 2").await.unwrap();
    assert_eq!(what().await, ["its domain is not what was recorded"]);
    place.behind_its_back("UPDATE events SET by_domain = 'youth' WHERE seq = 2").await.unwrap();
    place.behind_its_back("UPDATE events SET by_domain = 'care' WHERE seq = 4").await.unwrap();
    assert_eq!(what().await, ["the row is not what its hash covers"], "of a colleague it stands in the hash itself");
    place.behind_its_back("UPDATE events SET by_domain = 'safety' WHERE seq = 4").await.unwrap();
    let gone = "UPDATE events SET by_domain = NULL, by_domain_salt = NULL, by_domain_blanked_at = 'x' WHERE seq = 2";
    place.behind_its_back(gone).await.unwrap();
    assert_eq!(what().await, ["the erasures on record are not those in the events"]);
}

async fn a_destroyed_dossier_leaves_a_record_without_content(place: &Place) {
    with_canary(place).await;
    let store = &place.store;
    store.open_session("session", DOSSIER, "ABC123", ACCOUNT, NOW).await.unwrap();
    store.add_guest("digest", "session", "guest-1", NOW).await.unwrap();
    store.blank_content(DOSSIER, &[2], NOW).await.unwrap();
    let head = store.head(DOSSIER).await.unwrap().unwrap();
    assert_eq!(store.destroy(&which(DOSSIER, 30), LATER, NOW).await.unwrap(), Destroyed::Done);
    assert_eq!(store.destroy(&which(DOSSIER, 30), LATER, LATER).await.unwrap(), Destroyed::NotThere);
    assert_eq!(store.tail(DOSSIER, 0).await.unwrap(), []);
    assert_eq!(store.head(DOSSIER).await.unwrap(), None);
    assert_eq!(store.dossiers_of(ORGANISATION).await.unwrap(), []);
    assert_eq!(store.session("session").await.unwrap(), None);
    assert_eq!(store.guest_by_token("digest").await.unwrap(), None);
    let row = store.index(DOSSIER).await.unwrap().unwrap();
    assert_eq!((row.index.title.as_str(), row.index.area.as_str()), ("", ""));
    let records = store.destructions_of(ORGANISATION).await.unwrap();
    assert_eq!((records[0].events, &records[0].head_hash), (30, &head.hash));
    assert_eq!((records[0].ground.as_str(), records[0].by_function.as_str()), ("selection list 11.2", "archivist"));
    assert_eq!(records[0].second_function, "officer");
    let next = store.append(DOSSIER, 30, &act("more", colleague()), &[said("a")], &index("x")).await;
    assert_eq!(next, Err(AppendError::Destroyed));
    let anew = store.create_dossier(ORGANISATION, DOSSIER, &act("new", colleague()), &[said("a")], &index("x")).await;
    assert_eq!(anew, Err(AppendError::Destroyed));
    assert_eq!(store.verify(None).await.unwrap(), []);
}

async fn a_dossier_in_which_something_happened_since_is_not_destroyed(place: &Place) {
    with_canary(place).await;
    assert_eq!(place.store.destroy(&which(DOSSIER, 29), LATER, NOW).await.unwrap(), Destroyed::NotThere);
    assert_eq!(place.store.tail(DOSSIER, 0).await.unwrap().len(), 30);
    assert_eq!(place.store.destructions_of(ORGANISATION).await.unwrap(), []);
}

async fn a_clock_that_jumped_ahead_cannot_empty_the_house(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    for n in 0..40 {
        let (id, first) = (format!("dossier-{n}"), act("act-1", colleague()));
        store.create_dossier(ORGANISATION, &id, &first, &[said("opened")], &index("Kermis")).await.unwrap();
    }
    // Twenty years on, every term has passed. Of forty, two go in a day.
    let (jumped, day_before) = ("2046-03-03T10:00:00.000Z", "2046-03-02T10:00:00.000Z");
    let mut went = vec![];
    for n in 0..40 {
        went.push(store.destroy(&which(&format!("dossier-{n}"), 1), jumped, day_before).await.unwrap());
    }
    assert_eq!(went[..3], [Destroyed::Done, Destroyed::Done, Destroyed::TooMany]);
    assert!(went[2..].iter().all(|it| *it == Destroyed::TooMany));
    assert_eq!(store.dossiers_of(ORGANISATION).await.unwrap().len(), 38);
    // The clock is put right: what went in its future counts, until that day has come.
    assert_eq!(store.destroy(&which("dossier-9", 1), LATER, NOW).await.unwrap(), Destroyed::TooMany);
    let (next, day_before) = ("2046-03-04T11:00:00.000Z", "2046-03-03T11:00:00.000Z");
    assert_eq!(store.destroy(&which("dossier-9", 1), next, day_before).await.unwrap(), Destroyed::Done);
}

async fn an_erased_name_is_in_no_table(place: &Place) {
    place.with_people().await;
    let store = &place.store;
    store.remove_account(ACCOUNT, NOW).await.unwrap();
    assert!(store.erase_account_name(ACCOUNT).await.unwrap());
    let left = "UPDATE accounts SET language = 'nl' WHERE name LIKE '%Vries%' OR email LIKE '%wil%'";
    assert_eq!(place.behind_its_back(left).await.unwrap(), 0);
}

fn stands_in(files: &[std::path::PathBuf], text: &str) -> bool {
    files.iter().any(|file| contains(file, text))
}

fn contains(file: &Path, text: &str) -> bool {
    std::fs::read(file).unwrap().windows(text.len()).any(|window| window == text.as_bytes())
}

/// Erases in one way and looks for the text in every file, before and after.
async fn vanishes(erase: impl AsyncFnOnce(&Store)) {
    let place = Place::sqlite().await;
    with_canary(&place).await;
    let secret = account("account-2", &format!("{CANARY}@veerdam.example"));
    place.store.create_account(&secret, NOW).await.unwrap();
    assert!(stands_in(&place.files(), CANARY), "the text was never findable");
    erase(&place.store).await;
    let names: Vec<_> = place.files();
    assert!(names.iter().any(|name| name.to_string_lossy().ends_with("-wal")), "the journal is looked at too");
    assert!(!stands_in(&names, CANARY));
    place.remove().await;
}

#[tokio::test]
async fn what_is_blanked_stands_in_no_file() {
    vanishes(async |store| {
        store.blank_content(DOSSIER, &[8], LATER).await.unwrap();
        store.remove_account("account-2", NOW).await.unwrap();
        store.erase_account_name("account-2").await.unwrap();
        store.blank_authors(DOSSIER, "guest", LATER).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn what_is_destroyed_stands_in_no_file() {
    vanishes(async |store| {
        store.remove_account("account-2", NOW).await.unwrap();
        store.erase_account_name("account-2").await.unwrap();
        assert_eq!(store.destroy(&which(DOSSIER, 30), LATER, NOW).await.unwrap(), Destroyed::Done);
    })
    .await;
}

#[tokio::test]
async fn a_backup_after_an_erasure_does_not_hold_the_text() {
    let place = Place::sqlite().await;
    with_canary(&place).await;
    place.store.blank_content(DOSSIER, &[8], LATER).await.unwrap();
    place.store.blank_authors(DOSSIER, "guest", LATER).await.unwrap();
    let copy = place.folder().join("copy.db");
    place.store.backup(&copy).await.unwrap();
    assert!(!contains(&copy, CANARY));
    let restored = Store::open(&format!("sqlite:{}", copy.display())).await.unwrap();
    assert_eq!(restored.tail(DOSSIER, 0).await.unwrap(), place.store.tail(DOSSIER, 0).await.unwrap());
    assert_eq!(restored.verify(None).await.unwrap(), []);
    restored.close().await.unwrap();
    place.remove().await;
}
