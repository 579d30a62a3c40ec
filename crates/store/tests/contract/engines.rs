//! The two engines: their statements, their schemas, and what they say when something is wrong.

use std::collections::BTreeSet;

use sqlx::{Connection, Executor, PgConnection, SqliteConnection};
use store::{Store, StoreError};

use crate::on_both_engines;
use crate::place::{DOSSIER, NOW, Place};

on_both_engines!(
    every_statement_is_prepared,
    a_newer_schema_is_not_opened,
    an_opened_store_is_opened_again,
    a_closed_store_says_so,
    the_mode_that_keeps_work_is_readable,
);

async fn every_statement_is_prepared(place: &Place) {
    let mut seen = 0;
    for (name, sql) in store::sql_texts() {
        let prepared = match place.url.strip_prefix("sqlite:") {
            Some(_) => {
                let mut connection = SqliteConnection::connect(&place.url).await.unwrap();
                connection.prepare(sqlx::SqlSafeStr::into_sql_str(sql)).await.map(drop)
            }
            None => {
                let mut connection = PgConnection::connect(&place.url).await.unwrap();
                connection.prepare(sqlx::SqlSafeStr::into_sql_str(sql)).await.map(drop)
            }
        };
        assert!(prepared.is_ok(), "{name}: {prepared:?}");
        // SQLite takes this for the name of a parameter and prepares it.
        assert!(!sql.contains("::"), "{name} writes a cast that only PostgreSQL knows");
        seen += 1;
    }
    assert!(seen > 50);
}

async fn a_newer_schema_is_not_opened(place: &Place) {
    let later = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
                 SELECT 99, 'later', success, checksum, 0 FROM _sqlx_migrations WHERE version = 1";
    assert_eq!(place.behind_its_back(later).await.unwrap(), 1);
    let error = Store::open(&place.url).await.unwrap_err();
    assert_eq!(error, StoreError::NewerSchema { found: 99, known: 11 });
    assert!(error.to_string().contains("newer release"));
}

async fn an_opened_store_is_opened_again(place: &Place) {
    place.with_dossier().await;
    let again = Store::open(&place.url).await.unwrap();
    assert_eq!(again.head(DOSSIER).await.unwrap(), place.store.head(DOSSIER).await.unwrap());
    again.create_organisation("second", "Elders", NOW).await.unwrap();
    assert_eq!(place.store.organisations().await.unwrap().len(), 2);
    again.close().await.unwrap();
}

async fn a_closed_store_says_so(place: &Place) {
    let second = Store::open(&place.url).await.unwrap();
    second.close().await.unwrap();
    assert_eq!(second.reachable().await, Err(StoreError::Closed));
    assert_eq!(second.create_organisation("a", "A", NOW).await, Err(StoreError::Closed));
    assert_eq!(place.store.reachable().await, Ok(()));
}

async fn the_mode_that_keeps_work_is_readable(place: &Place) {
    let settings = place.store.durability().await.unwrap();
    assert!(settings.iter().any(|(name, value)| name.starts_with("sync") && value != "off"), "{settings:?}");
}

#[tokio::test]
async fn both_schemas_have_the_same_tables_and_columns() {
    let (sqlite, postgres) = (Place::sqlite().await, Place::postgres().await);
    let mut file = SqliteConnection::connect(&sqlite.url).await.unwrap();
    let here: BTreeSet<(String, String)> = sqlx::query_as(
        "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c \
         WHERE m.type = 'table' AND m.name NOT LIKE '!_%' ESCAPE '!' AND m.name NOT LIKE 'sqlite%'",
    )
    .fetch_all(&mut file)
    .await
    .unwrap()
    .into_iter()
    .collect();
    let mut server = PgConnection::connect(&postgres.url).await.unwrap();
    let there: BTreeSet<(String, String)> = sqlx::query_as(
        "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns \
         WHERE table_schema = 'public' AND table_name NOT LIKE '!_%' ESCAPE '!'",
    )
    .fetch_all(&mut server)
    .await
    .unwrap()
    .into_iter()
    .collect();
    assert!(here.len() > 60);
    assert_eq!(here, there);
    drop((file, server));
    sqlite.remove().await;
    postgres.remove().await;
}

#[tokio::test]
async fn every_table_of_sqlite_is_strict() {
    let place = Place::sqlite().await;
    let loose = "UPDATE organisations SET name = name WHERE EXISTS (SELECT 1 FROM pragma_table_list \
                 WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%' AND name NOT LIKE '!_%' ESCAPE '!')";
    place.with_people().await;
    assert_eq!(place.behind_its_back(loose).await.unwrap(), 0);
    place.remove().await;
}

#[tokio::test]
async fn an_address_of_another_kind_is_refused() {
    assert_eq!(Store::open("mysql://here").await.unwrap_err(), StoreError::UnknownAddress);
}

#[tokio::test]
async fn a_file_that_cannot_be_written_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("nowhere").join("veerkaart.db");
    let error = Store::open(&format!("sqlite:{}", path.display())).await.unwrap_err().to_string();
    assert!(error.contains("nowhere/veerkaart.db cannot be opened for writing"), "{error}");
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("letter.txt");
    std::fs::write(&path, "Dear colleague, this is not a database at all.".repeat(100)).unwrap();
    let error = Store::open(&format!("sqlite:{}", path.display())).await.unwrap_err().to_string();
    assert!(error.contains("not a database"), "{error}");
}

#[cfg(unix)]
#[tokio::test]
async fn only_its_owner_can_read_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::sqlite().await;
    place.with_dossier().await;
    for file in place.files() {
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{}", file.display());
    }
    place.remove().await;
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_named_without_its_password() {
    let error = Store::open("postgres://veerkaart:geheim@127.0.0.1:1/veerkaart").await.unwrap_err().to_string();
    assert!(error.starts_with("PostgreSQL at 127.0.0.1:1 cannot be reached"), "{error}");
    assert!(!error.contains("geheim"), "{error}");
}

#[tokio::test]
async fn postgres_points_at_its_own_backup_tools() {
    let place = Place::postgres().await;
    let answer = place.store.backup(std::path::Path::new("copy.db")).await;
    assert_eq!(answer, Err(StoreError::SqliteOnly));
    place.remove().await;
}

#[tokio::test]
async fn a_backup_never_overwrites_a_database() {
    let place = Place::sqlite().await;
    place.with_dossier().await;
    let copy = place.folder().join("copy.db");
    place.store.backup(&copy).await.unwrap();
    let before = std::fs::read(&copy).unwrap();
    assert!(place.store.backup(&copy).await.is_err());
    assert_eq!(std::fs::read(&copy).unwrap(), before);
    place.remove().await;
}
