//! A PostgreSQL that is put back with its own tools: the program says that it is older than the list of what went, and
//! erases it again.

use std::path::{Path, PathBuf};
use std::process::Command;

use store::{Destroyed, ErasedAgain, RestoreError, Signal, Store};
use tempfile::TempDir;

use crate::organisations::signal;
use crate::place::{
    ACCOUNT, DOSSIER, LATER, NOW, ORGANISATION, Place, account, act, admin, colleague, guest, index, said, server,
    superuser, which,
};

const CANARY: &str = "kanarie-7f3a-zingt";
const OTHER: &str = "dossier-2";

/// A program of PostgreSQL, as a superuser unless it says otherwise; what it wrote, or what it complained of.
fn program(name: &str, url: &str, more: &[&str]) -> Result<(), String> {
    let done = Command::new(name)
        .arg(format!("--dbname={url}"))
        .args(more)
        .output()
        .expect("pg_dump and pg_restore must be on the path: run this with crates/store/checks/postgres");
    if done.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&done.stderr).into_owned()) }
}

fn as_superuser(url: &str) -> String {
    format!("{}/{}", superuser().rsplit_once('/').unwrap().0, url.rsplit_once('/').unwrap().1)
}

struct House {
    place: Place,
    folder: TempDir,
}

impl House {
    fn list(&self) -> PathBuf {
        self.folder.path().join("veerkaart-gone.jsonl")
    }

    fn dump(&self) -> PathBuf {
        self.folder.path().join("dump")
    }

    /// As the server opens it.
    async fn open(&self) -> Store {
        Store::open(&self.place.url).await.unwrap().keeping_gone_in(self.list()).of_the_system()
    }

    /// Puts the dump in the place of the database.
    async fn put_back(&self) {
        let name = self.place.url.rsplit_once('/').unwrap().1;
        admin(&superuser(), format!("DROP DATABASE {name} WITH (FORCE)")).await;
        admin(&server(), format!("CREATE DATABASE {name}")).await;
        program("pg_restore", &as_superuser(&self.place.url), &[self.dump().to_str().unwrap()]).unwrap();
    }
}

/// A canary in everything that can be erased, and a dump of it.
async fn dumped() -> House {
    let house = House { place: Place::postgres().await, folder: tempfile::tempdir().unwrap() };
    house.place.with_dossier().await;
    let store = house.open().await;
    let titled = index(&format!("title {CANARY}"));
    let first = act("act-1", colleague());
    store.create_dossier(ORGANISATION, OTHER, &first, &[said(&format!("other {CANARY}"))], &titled).await.unwrap();
    store.open_session("session", DOSSIER, "ABC123", ACCOUNT, NOW).await.unwrap();
    store.add_guest("digest", "session", "guest-1", NOW).await.unwrap();
    for seq in 1..10 {
        let text = if seq == 7 { CANARY.to_owned() } else { format!("note {seq}") };
        let next = act(&format!("act-{}", seq + 1), guest(&format!("participant-{seq}-{CANARY}")));
        store.append(DOSSIER, seq, &next, &[said(&text)], &index("Kermis")).await.unwrap();
    }
    store.create_account(&account("account-2", &format!("{CANARY}@veerdam.example")), NOW).await.unwrap();
    store.add_signal(&Signal { what: CANARY.to_owned(), ..signal("signal-1", ORGANISATION) }).await.unwrap();
    store.close().await.unwrap();
    let file = format!("--file={}", house.dump().display());
    program("pg_dump", &as_superuser(&house.place.url), &["--format=custom", &file]).unwrap();
    house
}

/// Erases and destroys what the dump still holds; and makes and destroys what it never knew.
async fn erase(house: &House) {
    let store = house.open().await;
    // Also within the organisation, as a request does.
    let own = store.within(ORGANISATION);
    own.blank_content(DOSSIER, &[8], LATER).await.unwrap();
    assert!(own.close_session("session", LATER).await.unwrap());
    own.blank_guests(DOSSIER, &["youth"], LATER).await.unwrap();
    own.remove_account("account-2", LATER).await.unwrap();
    own.erase_account_name("account-2").await.unwrap();
    assert!(own.remove_signal(ORGANISATION, "signal-1").await.unwrap());
    own.append(OTHER, 1, &act("act-2", colleague()), &[said("after")], &index("x")).await.unwrap();
    assert_eq!(own.destroy(&which(OTHER, 2), LATER, NOW).await.unwrap(), Destroyed::Done);
    own.create_dossier(ORGANISATION, "late", &act("late", colleague()), &[said("x")], &index("x")).await.unwrap();
    let (then, since) = ("2026-03-09T11:00:00.000Z", "2026-03-08T11:00:00.000Z");
    assert_eq!(own.destroy(&which("late", 1), then, since).await.unwrap(), Destroyed::Done);
    assert_eq!(store.came_back().await.unwrap(), ErasedAgain::default(), "nothing came back yet");
    store.close().await.unwrap();
}

/// What the dump brings back.
const BACK: ErasedAgain =
    ErasedAgain { contents: 1, authors: 9, domains: 9, dossiers: 1, accounts: 1, signals: 1, sessions: 1, records: 1 };

async fn texts_with_the_canary(house: &House) -> u64 {
    let sql = format!(
        "UPDATE organisations SET name = name WHERE EXISTS (SELECT 1 FROM events e WHERE CAST(e AS TEXT) LIKE '%{CANARY}%') \
         OR EXISTS (SELECT 1 FROM dossiers d WHERE CAST(d AS TEXT) LIKE '%{CANARY}%') \
         OR EXISTS (SELECT 1 FROM signals s WHERE CAST(s AS TEXT) LIKE '%{CANARY}%') \
         OR EXISTS (SELECT 1 FROM accounts a WHERE CAST(a AS TEXT) LIKE '%{CANARY}%')"
    );
    house.place.behind_its_back(&sql).await.unwrap()
}

async fn is_gone(house: &House, store: &Store) {
    assert_eq!(texts_with_the_canary(house).await, 0);
    assert_eq!(store.verify(None).await.unwrap(), []);
    let tail = store.tail(DOSSIER, 0).await.unwrap();
    assert_eq!(tail.len(), 10, "the state of the backup");
    assert!(tail[7].event.is_none() && tail[1..].iter().all(|row| row.by.id.is_none() && row.by.domain.is_none()));
    assert_eq!(store.head(OTHER).await.unwrap(), None);
    let records = store.destructions_of(ORGANISATION).await.unwrap();
    let records: Vec<_> = records.iter().map(|it| (it.dossier_id.as_str(), it.events)).collect();
    assert_eq!(records, [("late", 1), (OTHER, 2)], "also of what the backup never knew");
    assert_eq!(store.signals_of(ORGANISATION).await.unwrap(), []);
    assert_eq!(store.session_by_code("ABC123").await.unwrap(), None);
    assert_eq!(store.guest_by_token("digest").await.unwrap(), None);
    assert!(store.account("account-2").await.unwrap().unwrap().removed_at.is_some());
}

#[tokio::test]
async fn what_went_after_a_dump_of_postgres_is_told_and_erased_again_once() {
    let house = dumped().await;
    assert_eq!(texts_with_the_canary(&house).await, 1, "or this test is blind");
    erase(&house).await;
    assert_eq!(texts_with_the_canary(&house).await, 0);
    house.put_back().await;
    assert_eq!(texts_with_the_canary(&house).await, 1, "it came back");
    let store = house.open().await;
    for _ in 0..2 {
        // Looking changes nothing.
        assert_eq!(store.came_back().await.unwrap(), BACK);
    }
    let done = store.replay(&[]).await.unwrap();
    assert_eq!(done.again, BACK);
    is_gone(&house, &store).await;
    assert_eq!(store.came_back().await.unwrap(), ErasedAgain::default());
    let again = store.replay(&[]).await.unwrap();
    assert_eq!((again.lines, again.again), (done.lines, ErasedAgain::default()));
    // And work goes on, behind the same lock.
    let own = store.within(ORGANISATION);
    own.append(DOSSIER, 10, &act("on", colleague()), &[said("on")], &index("x")).await.unwrap();
    assert_eq!(store.within("organisation-2").tail(DOSSIER, 0).await.unwrap(), []);
    is_gone_but_one(&store).await;
    store.close().await.unwrap();
    house.place.remove().await;
}

async fn is_gone_but_one(store: &Store) {
    assert_eq!(store.tail(DOSSIER, 0).await.unwrap().len(), 11);
    assert_eq!(store.verify(None).await.unwrap(), []);
}

#[tokio::test]
async fn a_list_of_another_process_or_from_elsewhere_is_taken_along_and_kept() {
    let house = dumped().await;
    erase(&house).await;
    house.put_back().await;
    let elsewhere = house.folder.path().join("elsewhere.jsonl");
    std::fs::rename(house.list(), &elsewhere).unwrap();
    let store = house.open().await;
    assert_eq!(store.came_back().await.unwrap(), ErasedAgain::default(), "without its list nothing is known");
    let missing = store.replay(&[Path::new("nowhere").to_owned()]).await;
    assert!(matches!(missing, Err(RestoreError::List(_))), "{missing:?}");
    assert_eq!(texts_with_the_canary(&house).await, 1);
    assert_eq!(store.replay(&[elsewhere]).await.unwrap().again, BACK);
    is_gone(&house, &store).await;
    store.close().await.unwrap();
    house.put_back().await;
    let store = house.open().await;
    assert_eq!(store.came_back().await.unwrap(), BACK, "what came from elsewhere is known here now");
    store.close().await.unwrap();
    house.place.remove().await;
}

#[tokio::test]
async fn what_was_altered_is_not_taken_for_an_erasure() {
    let house = dumped().await;
    erase(&house).await;
    house.put_back().await;
    house.place.behind_its_back("UPDATE events SET content = REPLACE(content, 'note', 'vote')").await.unwrap();
    let store = house.open().await;
    assert!(matches!(store.replay(&[]).await, Err(RestoreError::Altered(_))));
    assert_eq!(texts_with_the_canary(&house).await, 1);
    store.close().await.unwrap();
    house.place.remove().await;
}

/// A list that lags behind, after a crash or because another process erased, is made complete from the database.
#[tokio::test]
async fn the_list_is_completed_with_what_the_database_knows() {
    let house = dumped().await;
    erase(&house).await;
    let whole = std::fs::read_to_string(house.list()).unwrap();
    std::fs::write(house.list(), "").unwrap();
    let store = house.open().await;
    store.complete_gone_list().await.unwrap();
    let completed = std::fs::read_to_string(house.list()).unwrap();
    // Of a signal nothing is left, and of a destroyed dossier only that it was.
    let known = |line: &&str| !line.contains("signal") && !line.contains(OTHER);
    assert!(whole.lines().filter(known).count() >= 20);
    for line in whole.lines().filter(known) {
        assert!(completed.contains(line), "{line}");
    }
    store.close().await.unwrap();
    house.place.remove().await;
}

/// An ordinary user is refused, because a dump without the rows that the policies hide would be no backup.
#[tokio::test]
async fn a_dump_by_the_user_of_the_program_fails_instead_of_leaving_things_out() {
    let place = Place::postgres().await;
    place.with_dossier().await;
    let said = program("pg_dump", &place.url, &["--format=custom", "--file=/dev/null"]).unwrap_err();
    assert!(said.contains("row-level security"), "{said}");
    place.remove().await;
}
