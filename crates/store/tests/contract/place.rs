//! An empty database of one test, and the rows that most tests begin with.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use sqlx::{Connection, PgConnection, SqliteConnection};
use store::{Act, Appended, By, DossierIndex, NewAccount, NewSignIn, Store, ToDestroy};
use tempfile::TempDir;

/// The clock of the tests.
pub const NOW: &str = "2026-03-03T10:00:00.000Z";
pub const LATER: &str = "2026-03-03T11:00:00.000Z";
pub const ORGANISATION: &str = "organisation-1";
pub const ACCOUNT: &str = "account-1";
pub const DOSSIER: &str = "dossier-1";

/// A store on a database of its own.
pub struct Place {
    pub store: Store,
    pub url: String,
    folder: Option<TempDir>,
    database: Option<String>,
}

static DATABASES: AtomicU64 = AtomicU64::new(0);

pub fn server() -> String {
    std::env::var("VEERKAART_TEST_POSTGRES").expect(
        "the contract also runs on PostgreSQL: run `make test`, or crates/store/checks/postgres cargo test -p store",
    )
}

/// The address for somebody whom no policy holds back, and who may end what others run.
pub fn superuser() -> String {
    std::env::var("VEERKAART_TEST_POSTGRES_ADMIN").expect("run this with crates/store/checks/postgres")
}

impl Place {
    pub async fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("veerkaart.db").display());
        let store = Store::open(&url).await.unwrap();
        Self { store, url, folder: Some(folder), database: None }
    }

    pub async fn postgres() -> Self {
        let server = server();
        let number = DATABASES.fetch_add(1, Ordering::Relaxed);
        let name = format!("veerkaart_{}_{number}", std::process::id());
        admin(&server, format!("CREATE DATABASE {name}")).await;
        let (start, _) = server.rsplit_once('/').unwrap();
        let url = format!("{start}/{name}");
        // The tests look at what the program itself sees; those of the second lock take a scope of their own.
        let store = Store::open(&url).await.unwrap().of_the_system();
        Self { store, url, folder: None, database: Some(name) }
    }

    /// Closes the store and removes its database.
    pub async fn remove(self) {
        self.store.close().await.unwrap();
        if let Some(name) = self.database {
            admin(&superuser(), format!("DROP DATABASE {name} WITH (FORCE)")).await;
        }
    }

    pub fn is_sqlite(&self) -> bool {
        self.folder.is_some()
    }

    /// The folder of the SQLite file.
    pub fn folder(&self) -> &Path {
        self.folder.as_ref().unwrap().path()
    }

    /// Runs a statement past the store, as an intruder would; answers how many rows it touched.
    pub async fn behind_its_back(&self, sql: &str) -> Result<u64, String> {
        match self.url.strip_prefix("sqlite:") {
            Some(path) => Self::behind(Path::new(path), sql).await,
            None => {
                let mut connection = PgConnection::connect(&self.url).await.unwrap();
                let past_the_lock = "SET synchronous_commit = off; SET veerkaart.organisation = '*'";
                sqlx::raw_sql(past_the_lock).execute(&mut connection).await.unwrap();
                let statement = sqlx::raw_sql(sqlx::AssertSqlSafe(sql.to_owned()));
                let done = statement.execute(&mut connection).await;
                done.map(|done| done.rows_affected()).map_err(|error| error.to_string())
            }
        }
    }

    /// The same in a file of SQLite.
    pub async fn behind(file: &Path, sql: &str) -> Result<u64, String> {
        let mut connection = SqliteConnection::connect(&format!("sqlite:{}", file.display())).await.unwrap();
        sqlx::raw_sql("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF").execute(&mut connection).await.unwrap();
        let statement = sqlx::raw_sql(sqlx::AssertSqlSafe(sql.to_owned()));
        let done = statement.execute(&mut connection).await;
        connection.close().await.unwrap();
        done.map(|done| done.rows_affected()).map_err(|error| error.to_string())
    }

    /// An organisation with one account.
    pub async fn with_people(&self) {
        self.store.create_organisation(ORGANISATION, "Gemeente Veerdam", NOW).await.unwrap();
        self.store.create_account(&account(ACCOUNT, "Wil@Veerdam.example"), NOW).await.unwrap();
    }

    /// The same with a dossier of one event.
    pub async fn with_dossier(&self) -> Appended {
        self.with_people().await;
        let first = act("act-1", colleague());
        self.store.create_dossier(ORGANISATION, DOSSIER, &first, &[said("opened")], &index("Kermis")).await.unwrap()
    }

    /// Every file of the SQLite database that exists now.
    pub fn files(&self) -> Vec<PathBuf> {
        std::fs::read_dir(self.folder()).unwrap().map(|entry| entry.unwrap().path()).collect()
    }
}

pub async fn admin(server: &str, sql: String) {
    let mut connection = PgConnection::connect(server).await.unwrap();
    sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(&mut connection).await.unwrap();
}

pub fn account(id: &str, email: &str) -> NewAccount {
    NewAccount {
        id: id.to_owned(),
        organisation_id: ORGANISATION.to_owned(),
        email: email.to_owned(),
        name: "Wil de Vries".to_owned(),
        password_hash: None,
        role: "editor".to_owned(),
        function: "adviseur".to_owned(),
        domain: "safety".to_owned(),
        language: None,
    }
}

pub fn colleague() -> By {
    By { id: Some(ACCOUNT.to_owned()), kind: "colleague".to_owned(), domain: Some("safety".to_owned()) }
}

pub fn guest(id: &str) -> By {
    By { id: Some(id.to_owned()), kind: "guest".to_owned(), domain: Some("youth".to_owned()) }
}

pub fn act(id: &str, by: By) -> Act {
    Act { id: id.to_owned(), at: NOW.to_owned(), by }
}

/// An event that carries a text.
pub fn said(text: &str) -> model::Event {
    serde_json::from_value(serde_json::json!({ "map_reopened": { "reason": { "text": text } } })).unwrap()
}

pub fn index(title: &str) -> DossierIndex {
    DossierIndex {
        title: title.to_owned(),
        area: "Havenkwartier".to_owned(),
        status: "open".to_owned(),
        review_date: Some("2026-09-01".to_owned()),
        retention: None,
        opened_at: NOW.to_owned(),
        updated_at: NOW.to_owned(),
        oppositions: 2,
        occurrences: 0,
        example_since: None,
        closed_to: None,
    }
}

/// A sign-in with a password, on a device that told nothing.
pub fn by_password<'a>(token_digest: &'a str, account_id: &'a str) -> NewSignIn<'a> {
    NewSignIn { token_digest, account_id, via: "password", device: None, passkey_id: None, provider_session: None }
}

/// Whether everything is measured in full, by `make faults`.
pub fn full() -> bool {
    std::env::var("VEERKAART_FAULTS").as_deref() == Ok("full")
}

/// What is destroyed, by two.
pub fn which(dossier: &str, at_seq: i64) -> ToDestroy {
    ToDestroy {
        dossier_id: dossier.to_owned(),
        at_seq,
        ground: "selection list 11.2".to_owned(),
        by_function: "archivist".to_owned(),
        second_function: "officer".to_owned(),
    }
}
