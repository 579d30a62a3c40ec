//! A backup comes back whole or not at all, and without what was erased since.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use store::{Destroyed, RestoreError, Restored, Restoring, Signal, Store, restore};
use tempfile::TempDir;

use crate::organisations::signal;
use crate::place::{
    ACCOUNT, DOSSIER, LATER, NOW, ORGANISATION, Place, account, act, by_password, colleague, guest, index, said, which,
};

const CANARY: &str = "kanarie-7f3a-zingt";
const OTHER: &str = "dossier-2";

/// A database with a canary in all that can be erased, and a backup of it in another folder.
async fn with_backup() -> (Place, TempDir, PathBuf) {
    let place = Place::sqlite().await;
    place.with_dossier().await;
    let store = &place.store;
    let first = act("act-1", colleague());
    let titled = index(&format!("title {CANARY}"));
    store.create_dossier(ORGANISATION, OTHER, &first, &[said(&format!("other {CANARY}"))], &titled).await.unwrap();
    store.open_session("session", DOSSIER, "ABC123", ACCOUNT, NOW).await.unwrap();
    store.add_guest("digest", "session", "guest-1", NOW).await.unwrap();
    for seq in 1..30 {
        let text = if seq == 7 { CANARY.to_owned() } else { format!("a note of some length, number {seq}") };
        let next = act(&format!("act-{}", seq + 1), guest(&format!("participant-{seq}-{CANARY}")));
        store.append(DOSSIER, seq, &next, &[said(&text)], &index("Kermis")).await.unwrap();
    }
    store.create_account(&account("account-2", &format!("{CANARY}@veerdam.example")), NOW).await.unwrap();
    store.create_sign_in(by_password("token", ACCOUNT), NOW, "2027-01-01T00:00:00.000Z").await.unwrap();
    store.add_signal(&Signal { what: CANARY.to_owned(), ..signal("signal-1", ORGANISATION) }).await.unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let backup = elsewhere.path().join("backup.db");
    store.backup(&backup).await.unwrap();
    (place, elsewhere, backup)
}

/// Erases and destroys what the backup still holds, and goes on working.
async fn erase(store: &Store) {
    store.blank_content(DOSSIER, &[8], LATER).await.unwrap();
    assert!(store.close_session("session", LATER).await.unwrap());
    store.blank_guests(DOSSIER, &["youth"], LATER).await.unwrap();
    store.remove_account("account-2", LATER).await.unwrap();
    store.erase_account_name("account-2").await.unwrap();
    assert!(store.remove_signal(ORGANISATION, "signal-1").await.unwrap());
    store.append(OTHER, 1, &act("act-2", colleague()), &[said("after the backup")], &index("x")).await.unwrap();
    assert_eq!(store.destroy(&which(OTHER, 2), LATER, NOW).await.unwrap(), Destroyed::Done);
    store.append(DOSSIER, 30, &act("late", colleague()), &[said("after the backup")], &index("x")).await.unwrap();
}

fn asked(place: &Place, backup: &Path) -> Restoring {
    Restoring {
        backup: backup.to_owned(),
        database: place.folder().join("veerkaart.db"),
        replace: true,
        ..Restoring::default()
    }
}

fn stands_in(folder: &Path, text: &str) -> Vec<PathBuf> {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let holds =
        |file: &PathBuf| std::fs::read(file).unwrap().windows(text.len()).any(|window| window == text.as_bytes());
    files.filter(holds).collect()
}

/// What holds after each way of restoring.
async fn is_gone(place: &Place, done: &Restored) {
    let again = done.again;
    assert_eq!((again.contents, again.authors, again.domains), (1, 29, 29));
    assert_eq!((again.dossiers, again.accounts, again.signals, again.sessions), (1, 1, 1, 1));
    assert_eq!(stands_in(place.folder(), CANARY), Vec::<PathBuf>::new());
    let store = Store::open(&place.url).await.unwrap();
    assert_eq!(store.verify(None).await.unwrap(), []);
    assert_eq!(stands_in(place.folder(), CANARY), Vec::<PathBuf>::new());
    let tail = store.tail(DOSSIER, 0).await.unwrap();
    assert_eq!(tail.len(), 30, "the state of the backup");
    assert!(tail[7].event.is_none() && tail[1..].iter().all(|row| row.by.id.is_none() && row.by.domain.is_none()));
    assert_eq!(store.head(OTHER).await.unwrap(), None);
    let records = store.destructions_of(ORGANISATION).await.unwrap();
    assert_eq!((records[0].events, records[0].ground.as_str()), (2, "selection list 11.2"), "the record as it was");
    assert_eq!(store.signals_of(ORGANISATION).await.unwrap(), []);
    assert_eq!(store.session_by_code("ABC123").await.unwrap(), None);
    assert_eq!(store.guest_by_token("digest").await.unwrap(), None);
    assert!(store.account("account-2").await.unwrap().unwrap().removed_at.is_some());
    // And work goes on.
    store.append(DOSSIER, 30, &act("on", colleague()), &[said("on")], &index("x")).await.unwrap();
    assert_eq!(store.verify(None).await.unwrap(), []);
    store.close().await.unwrap();
}

#[tokio::test]
async fn what_was_erased_after_a_backup_does_not_come_back_with_it() {
    let (place, _elsewhere, backup) = with_backup().await;
    assert_ne!(stands_in(place.folder(), CANARY), Vec::<PathBuf>::new(), "or this test is blind");
    erase(&place.store).await;
    place.store.close().await.unwrap();
    let done = restore(&asked(&place, &backup)).await.unwrap();
    let aside = done.aside.clone().unwrap();
    is_gone(&place, &done).await;
    let old = Store::open(&format!("sqlite:{}", aside.display())).await.unwrap();
    assert_eq!(old.head(DOSSIER).await.unwrap().unwrap().seq, 31, "what was replaced is kept aside");
    old.close().await.unwrap();
}

/// A copy is built anew, and what is built can leave text behind in the free space of its pages.
#[tokio::test]
async fn what_is_erased_in_a_copy_is_in_no_free_space_of_it() {
    let (place, _elsewhere, backup) = with_backup().await;
    place.store.close().await.unwrap();
    let copy = place.folder().join("veerkaart.db");
    for end in ["", "-gone"] {
        let _ = std::fs::remove_file(place.folder().join(format!("veerkaart.db{end}")));
    }
    std::fs::copy(&backup, &copy).unwrap();
    let store = Store::open(&place.url).await.unwrap();
    assert_ne!(stands_in(place.folder(), CANARY), Vec::<PathBuf>::new(), "or this test is blind");
    erase(&store).await;
    assert_eq!(stands_in(place.folder(), CANARY), Vec::<PathBuf>::new());
    store.close().await.unwrap();
}

#[tokio::test]
async fn it_does_not_come_back_when_the_database_is_lost_and_only_the_list_is_left() {
    for damaged in [false, true] {
        let (place, _elsewhere, backup) = with_backup().await;
        erase(&place.store).await;
        place.store.close().await.unwrap();
        let database = place.folder().join("veerkaart.db");
        if damaged {
            std::fs::write(&database, "nothing that can be read".repeat(500)).unwrap();
        } else {
            std::fs::remove_file(&database).unwrap();
        }
        let done = restore(&asked(&place, &backup)).await.unwrap();
        assert_eq!((done.unread.is_some(), done.aside.is_some()), (damaged, damaged));
        is_gone(&place, &done).await;
    }
}

#[tokio::test]
async fn it_does_not_come_back_when_all_is_lost_but_the_backups_and_their_list() {
    let (place, elsewhere, backup) = with_backup().await;
    erase(&place.store).await;
    place.store.backup(&elsewhere.path().join("later.db")).await.unwrap();
    place.store.close().await.unwrap();
    for entry in std::fs::read_dir(place.folder()).unwrap() {
        std::fs::remove_file(entry.unwrap().path()).unwrap();
    }
    let done = restore(&asked(&place, &backup)).await.unwrap();
    is_gone(&place, &done).await;
    // The list went along, so that it also holds for the next restore.
    std::fs::remove_file(elsewhere.path().join("veerkaart-gone.jsonl")).unwrap();
    let again = restore(&asked(&place, &backup)).await.unwrap();
    is_gone(&place, &again).await;
}

#[tokio::test]
async fn a_list_that_is_damaged_or_not_there_stops_it() {
    let (place, elsewhere, backup) = with_backup().await;
    place.store.close().await.unwrap();
    let missing = Restoring { lists: vec![elsewhere.path().join("none")], ..asked(&place, &backup) };
    assert!(matches!(restore(&missing).await, Err(RestoreError::List(_))));
    std::fs::write(elsewhere.path().join("veerkaart-gone.jsonl"), "scribble\n").unwrap();
    assert!(matches!(restore(&asked(&place, &backup)).await, Err(RestoreError::List(_))));
}

#[tokio::test]
async fn a_database_that_is_there_is_replaced_only_when_asked_and_when_nobody_uses_it() {
    let (place, _elsewhere, backup) = with_backup().await;
    let unasked = Restoring { replace: false, ..asked(&place, &backup) };
    assert!(matches!(restore(&unasked).await, Err(RestoreError::Exists(_))));
    assert_eq!(restore(&asked(&place, &backup)).await, Err(RestoreError::InUse));
    assert_eq!(place.store.head(DOSSIER).await.unwrap().unwrap().seq, 30);
    place.store.append(DOSSIER, 30, &act("late", colleague()), &[said("a")], &index("x")).await.unwrap();
    place.store.close().await.unwrap();
    let first = restore(&asked(&place, &backup)).await.unwrap().aside.unwrap();
    let second = restore(&asked(&place, &backup)).await.unwrap().aside.unwrap();
    assert_ne!(first, second);
    let store = Store::open(&place.url).await.unwrap();
    assert_eq!(store.sign_in("token", NOW).await.unwrap(), None, "everybody signs in anew");
    store.close().await.unwrap();
}

/// A small generator with a fixed seed, so that a failure can be repeated.
struct Dice(usize);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// The bytes of a backup, damaged in some way.
fn damaged(way: usize, whole: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    let place = dice.roll(bytes.len());
    match way {
        0 => bytes.truncate(place),
        1 => bytes[place] ^= 1 << dice.roll(8),
        2 => bytes[place / 4096 * 4096..][..4096].fill(0),
        3 => bytes.extend_from_slice(&whole[..4096]),
        4 => {
            let other = dice.roll(bytes.len()) / 4096 * 4096;
            let page = place / 4096 * 4096;
            if page == other {
                bytes[page] ^= 0xff;
            }
            bytes.copy_within(page..page + 4096, other);
            if bytes == whole {
                bytes[page + 100] ^= 0xff;
            }
        }
        5 => bytes = b"Dear colleague, this is not a database at all. ".repeat(1 + dice.roll(200)),
        _ => bytes.clear(),
    }
    bytes
}

#[tokio::test]
async fn a_hundred_of_a_hundred_damaged_backups_are_refused() {
    let (place, elsewhere, backup) = with_backup().await;
    place.store.close().await.unwrap();
    let database = place.folder().join("veerkaart.db");
    let (whole, before) = (std::fs::read(&backup).unwrap(), std::fs::read(&database).unwrap());
    let mut dice = Dice(20_260_308);
    let (mut refused, mut by_itself) = (0, 0);
    for number in 0..100 {
        let way = if number % 10 < 5 { number % 2 } else { number % 7 };
        std::fs::write(&backup, damaged(way, &whole, &mut dice)).unwrap();
        assert_ne!(std::fs::read(&backup).unwrap(), whole);
        let error = restore(&asked(&place, &backup)).await.unwrap_err();
        assert_eq!(error, RestoreError::OtherDigest, "{number}");
        refused += 1;
        // Without the digest, only the pages and the chain can tell.
        let copy = elsewhere.path().join("without.db");
        std::fs::copy(&backup, &copy).unwrap();
        let elsewhere = place.folder().join("elsewhere.db");
        let without = Restoring { database: elsewhere.clone(), without_digest: true, ..asked(&place, &copy) };
        match restore(&without).await {
            Err(_) => by_itself += 1,
            Ok(_) => std::fs::remove_file(&elsewhere).unwrap(),
        }
    }
    assert_eq!(std::fs::read(&database).unwrap(), before, "the database was not touched");
    assert_eq!(place.files().iter().filter(|file| file.to_string_lossy().contains("restoring")).count(), 0);
    std::fs::write(&backup, &whole).unwrap();
    restore(&asked(&place, &backup)).await.unwrap();
    println!(
        "damaged backups: {refused} of 100 refused by the digest; {by_itself} of 100 also without it (pages, keys, chain)"
    );
}

#[tokio::test]
async fn a_backup_without_its_digest_is_restored_only_when_asked() {
    let (place, _elsewhere, backup) = with_backup().await;
    place.store.close().await.unwrap();
    std::fs::remove_file(backup.with_extension("db.sha256")).unwrap();
    assert!(matches!(restore(&asked(&place, &backup)).await, Err(RestoreError::NoDigest(_))));
    restore(&Restoring { without_digest: true, ..asked(&place, &backup) }).await.unwrap();
}

#[tokio::test]
async fn a_backup_in_which_something_was_altered_is_refused_even_with_a_fitting_digest() {
    let (place, _elsewhere, backup) = with_backup().await;
    place.store.close().await.unwrap();
    let altered = Place::behind(&backup, "UPDATE events SET content = REPLACE(content, 'note', 'vote')").await;
    assert!(altered.unwrap() > 1);
    let asked = Restoring { without_digest: true, ..asked(&place, &backup) };
    std::fs::remove_file(backup.with_extension("db.sha256")).unwrap();
    assert!(matches!(restore(&asked).await, Err(RestoreError::Altered(_))));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_under_load_is_a_whole_state_of_some_moment() {
    let (place, elsewhere, _) = with_backup().await;
    let stop = Arc::new(AtomicBool::new(false));
    let (store, stopped) = (place.store.clone(), stop.clone());
    let writing = tokio::spawn(async move {
        let mut head = 30;
        while !stopped.load(Ordering::Relaxed) {
            let next = act(&format!("load-{head}"), colleague());
            head = store.append(DOSSIER, head, &next, &[said("a"), said("b")], &index("x")).await.unwrap().last_seq;
        }
    });
    let mut backups = vec![];
    for number in 0..5 {
        let backup = elsewhere.path().join(format!("load-{number}.db"));
        place.store.backup(&backup).await.unwrap();
        backups.push(backup);
    }
    stop.store(true, Ordering::Relaxed);
    writing.await.unwrap();
    let all = place.store.tail(DOSSIER, 0).await.unwrap();
    let mut before = 0;
    for backup in backups {
        let there = Restoring { database: place.folder().join("restored.db"), ..asked(&place, &backup) };
        restore(&there).await.unwrap();
        let store = Store::open(&format!("sqlite:{}", there.database.display())).await.unwrap();
        let tail = store.tail(DOSSIER, 0).await.unwrap();
        assert_eq!(tail, all[..tail.len()], "each row with its hash");
        assert!(tail.len() >= before && (tail.len() - 30) % 2 == 0, "half an act");
        before = tail.len();
        store.close().await.unwrap();
    }
    assert!(before > 30, "nothing was written meanwhile");
    place.remove().await;
}
