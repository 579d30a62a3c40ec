//! From every schema that was ever released to the one of today.

use sha2::{Digest, Sha256};
use sqlx::{ConnectOptions, Connection as _, PgConnection, Row, SqliteConnection, sqlite::SqliteConnectOptions};

use super::{POSTGRES, SQLITE, Steps, migrator};
use crate::chain::{self, Link, LinkedDomain, hexadecimal};
use crate::{Act, By, DossierIndex, Store};

/// The digests of the migrations up to the last one that was released, SQLite and PostgreSQL. Only add.
const RELEASED: [[&str; 2]; 12] = [
    [
        "3fb913d812bfca1492657e68940de6981dba2c11fd2ac3b67144df3c2d9b9074",
        "7f5d4edac26816d3f457d810a31bc7fc9152edca3fc2c42fb9ab5aff2c8937d7",
    ],
    [
        "ede46c782703080f8a28f5f53c6e17c035e26b0f0e41ff61fb3f07364518c197",
        "297468c5e79f1f9ce0ab60b5740c58c2a78acf60600087d869904fbd00f24638",
    ],
    [
        "8acd15e9c3b160ebac29804db964ebb703fd5d68ee002b499e66710b0a2be0df",
        "7e948ec395254dcb148a2f959a6056ea373bcb57229ac64e1add1264e3ebd540",
    ],
    [
        "5e7c9c1beb5d348eadca7985dced6559411b719e34bbdfd0238cf4312252e137",
        "3b0e846c5544aa35b167030632a47db6b80af69964ae8fc0d5d9f595130b4725",
    ],
    [
        "609382918b955b5af2a52aecf97f2ef183cf70eb36e15dc726d8b19ef27c5278",
        "842bb2105dac810ad9cd6924a3c6929880ccf0c83d89e91a956191b8f7a8d5f8",
    ],
    [
        "7cdb04ab131fec20538fa19902d133418b899ceaa2e7ff5d43b37dfcf5111179",
        "98f6bdc25f763586ece084a05bf52fa1e20300190ec15b921dcdab65b2122eee",
    ],
    [
        "f0234a6dce8d11469d865fd5dd5932cd081403a451a5eb2c190f15c07663652b",
        "1dbfd4cce9aeb1918abb6a8c01a86ebe4e9d2dd0e3406a05f99dfacfe79f6132",
    ],
    [
        "f1da493559e51ac54b3a1bd93be213a4888e7fc4305590c3e90a62ba3ae02595",
        "f1da493559e51ac54b3a1bd93be213a4888e7fc4305590c3e90a62ba3ae02595",
    ],
    [
        "081f89134e59ff01b9c682b6ecd16f9efbed3a2983d21a47d111106e1e9f496b",
        "f12fcb2e97afde47c7a180758e260e8b5a7c7a0a485f98c5ac01a8028804d5a9",
    ],
    [
        "feb38a0b28bea5b92395623ff7a53b59a38c804d32ec8cef90d35faca35112c3",
        "b67504826f5d0a332d28f7bb53282000512f37a49ad56998915d839b518c6866",
    ],
    [
        "9bb6a5209d47bc373d27c26beccd166b6d27c2e334c507e3700ea531edaec122",
        "09d77156fd634b63da808e3f8de741865d5f6e103499a849ba13bbfaabcff924",
    ],
    [
        "6583c0ee3e6b9878e22f1f7941a1a9c62ff1cdda70363b2d259ce7608635c2f3",
        "bfb7626f5b53ac67178fd5310e08bf4d599467fb0898d6dc8722fa971ca71b4d",
    ],
];

const NOW: &str = "2026-03-03T10:00:00.000Z";
const DOSSIER: &str = "dossier-1";
const CONTENT: &str = r#"{"map_reopened":{"reason":{"text":"as it was written then"}}}"#;

#[test]
fn a_released_migration_is_never_altered() {
    let digest = |sql: &str| hexadecimal(&Sha256::digest(sql.as_bytes()));
    for (number, released) in RELEASED.iter().enumerate() {
        for (steps, released) in [SQLITE, POSTGRES].iter().zip(released) {
            assert_eq!(digest(steps[number].2), *released, "migration {}: make the next number", steps[number].0);
        }
    }
}

#[test]
fn the_numbers_of_both_engines_are_the_same_and_rise() {
    let numbers = |steps: Steps| steps.iter().map(|step| step.0).collect::<Vec<_>>();
    assert_eq!(numbers(SQLITE), numbers(POSTGRES));
    assert!(numbers(SQLITE).is_sorted_by(|one, next| one < next));
}

/// Without it, such a migration would find no rows on PostgreSQL, and nobody would hear of it.
#[test]
fn a_migration_of_after_the_second_lock_that_changes_rows_says_that_it_is_for_the_system() {
    for (number, name, sql) in POSTGRES.iter().filter(|step| step.0 > 12) {
        let says = sql.contains("SELECT set_config('veerkaart.organisation', '*', true);");
        let changes = ["UPDATE ", "INSERT ", "DELETE "].iter().any(|verb| sql.contains(verb));
        assert!(!changes || says, "{number} {name}");
    }
}

/// An event as a release with this schema wrote it, with what the schema knew.
fn event(schema: i64, seq: i64, kind: &str, prev_hash: &str, is_blanked: bool) -> (String, String) {
    let is_sealed = schema >= 3 && kind == "guest";
    let (content_digest, by_digest) = (chain::content_digest("salt", CONTENT), chain::by_digest("salt", Some("who")));
    let domain_digest = chain::domain_digest("salt", Some("youth"));
    let act = format!("act-{seq}");
    let hash = Link {
        dossier: DOSSIER,
        seq,
        act: &act,
        at: NOW,
        kind: "map_reopened",
        content_digest: &content_digest,
        by_kind: kind,
        by_domain: if is_sealed { LinkedDomain::Sealed(&domain_digest) } else { LinkedDomain::Plain(Some("youth")) },
        by_digest: &by_digest,
        prev_hash,
    }
    .hash();
    let content = if is_blanked { "NULL, NULL".to_owned() } else { format!("'{CONTENT}', 'salt'") };
    let blanked_at = if is_blanked { format!("'{NOW}'") } else { "NULL".to_owned() };
    let (more, values) = if is_sealed {
        (", by_domain_salt, by_domain_digest", format!(", 'salt', '{domain_digest}'"))
    } else {
        ("", String::new())
    };
    let sql = format!(
        "INSERT INTO acts (dossier_id, act_id, first_seq, last_seq) VALUES ('{DOSSIER}', '{act}', {seq}, {seq}); \
         INSERT INTO events (dossier_id, seq, act_id, at, kind, content, content_salt, content_digest, by_id, by_kind, \
         by_domain, by_salt, by_digest, prev_hash, hash, content_blanked_at{more}) VALUES ('{DOSSIER}', {seq}, '{act}', \
         '{NOW}', 'map_reopened', {content}, '{content_digest}', 'who', '{kind}', 'youth', 'salt', '{by_digest}', \
         '{prev_hash}', '{hash}', {blanked_at}{values}); "
    );
    (sql, hash)
}

/// Everything that a release with this schema could have written.
fn rows(schema: i64) -> String {
    let (first, one) = event(schema, 1, "colleague", "", false);
    let (second, two) = event(schema, 2, "guest", &one, false);
    let (third, three) = event(schema, 3, "guest", &two, true);
    let mut sql = format!(
        "INSERT INTO organisations (id, name, created_at) VALUES ('o', 'Gemeente Veerdam', '{NOW}'); \
         INSERT INTO accounts (id, organisation_id, email, name, role, function, domain, created_at) \
         VALUES ('a', 'o', 'wil@veerdam.example', 'Wil', 'editor', 'adviseur', 'safety', '{NOW}'); \
         INSERT INTO dossiers (id, organisation_id, title, area, status, opened_at, updated_at, oppositions, occurrences, \
         head_seq, head_hash) VALUES ('{DOSSIER}', 'o', 'Kermis', 'Haven', 'open', '{NOW}', '{NOW}', 0, 0, 3, '{three}'); \
         {first}{second}{third} \
         INSERT INTO erasures (dossier_id, at, what, row_count) VALUES ('{DOSSIER}', '{NOW}', 'content', 1); \
         INSERT INTO sessions (id, dossier_id, code, opened_at, opened_by) VALUES ('s', '{DOSSIER}', 'ABC123', '{NOW}', 'a'); \
         INSERT INTO guests (token_digest, session_id, dossier_id, participant_id, joined_at, last_seen_at) \
         VALUES ('t', 's', '{DOSSIER}', 'who', '{NOW}', '{NOW}'); "
    );
    if schema >= 2 {
        sql += &format!(
            "INSERT INTO plan_templates (id, organisation_id, name, plan, created_at) VALUES ('p', 'o', 'plan', '[]', '{NOW}'); "
        );
    }
    if schema >= 4 {
        sql += &format!(
            "INSERT INTO signals (id, organisation_id, area, what, seen_on, by_function, domain, evidence, seen_where, \
             created_at) VALUES ('g', 'o', 'Haven', 'iets', '2026-03-01', 'wijkagent', 'safety', 'hunch', 'offline', '{NOW}'); "
        );
    }
    sql
}

/// What holds once it is opened by this release.
async fn is_all_there(url: &str, schema: i64) {
    let store = Store::open(url).await.unwrap().of_the_system();
    assert_eq!(store.verify(None).await.unwrap(), [], "from schema {schema}");
    let tail = store.tail(DOSSIER, 0).await.unwrap();
    assert_eq!(tail.iter().map(|row| row.event.is_some()).collect::<Vec<_>>(), [true, true, false]);
    assert_eq!(serde_json::to_string(tail[0].event.as_ref().unwrap()).unwrap(), CONTENT);
    assert_eq!(store.account("a").await.unwrap().unwrap().name, "Wil");
    assert_eq!(store.guest_by_token("t").await.unwrap().unwrap().participant_id, "who");
    assert_eq!(store.plans_of("o").await.unwrap().len(), usize::from(schema >= 2));
    assert_eq!(store.signals_of("o").await.unwrap().len(), usize::from(schema >= 4));
    let by = By { id: Some("new".to_owned()), kind: "guest".to_owned(), domain: Some("care".to_owned()) };
    let act = Act { id: "act-4".to_owned(), at: NOW.to_owned(), by };
    let index = DossierIndex {
        title: "Kermis".to_owned(),
        area: "Haven".to_owned(),
        status: "open".to_owned(),
        review_date: None,
        retention: None,
        opened_at: NOW.to_owned(),
        updated_at: NOW.to_owned(),
        oppositions: 0,
        occurrences: 0,
        example_since: None,
        closed_to: None,
    };
    store.append(DOSSIER, 3, &act, &[serde_json::from_str(CONTENT).unwrap()], &index).await.unwrap();
    // Rows of before schema 3 keep their domain: it stands in the hash itself.
    store.blank_guests(DOSSIER, &["youth", "care"], "2026-03-03T11:00:00.000Z").await.unwrap();
    let kept = store.tail(DOSSIER, 0).await.unwrap()[1].by.domain.is_some();
    assert_eq!(kept, schema < 3);
    assert_eq!(store.verify(None).await.unwrap(), []);
    store.close().await.unwrap();
    let again = Store::open(url).await.unwrap().of_the_system();
    assert_eq!(again.head(DOSSIER).await.unwrap().unwrap().seq, 4);
    again.close().await.unwrap();
}

#[tokio::test]
async fn a_file_of_every_released_schema_is_brought_to_this_one_with_all_that_is_in_it() {
    for released in 1..=SQLITE.len() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("veerkaart.db");
        std::fs::write(&path, "").unwrap();
        let url = format!("sqlite:{}", path.display());
        let schema = SQLITE[released - 1].0;
        let mut connection = SqliteConnection::connect(&url).await.unwrap();
        migrator(&SQLITE[..released]).run_direct(None, &mut connection, false).await.unwrap();
        sqlx::raw_sql(sqlx::AssertSqlSafe(rows(schema))).execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();
        is_all_there(&url, schema).await;
    }
}

#[tokio::test]
async fn a_postgres_of_every_released_schema_is_brought_to_this_one_with_all_that_is_in_it() {
    let server = std::env::var("VEERKAART_TEST_POSTGRES")
        .expect("run `make test`, or crates/store/checks/postgres cargo test -p store");
    let mut admin = PgConnection::connect(&server).await.unwrap();
    for released in 1..=POSTGRES.len() {
        let name = format!("veerkaart_schema_{}_{released}", std::process::id());
        let create = sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"));
        sqlx::raw_sql(create).execute(&mut admin).await.unwrap();
        let url = format!("{}/{name}", server.rsplit_once('/').unwrap().0);
        let schema = POSTGRES[released - 1].0;
        let mut connection = PgConnection::connect(&url).await.unwrap();
        migrator(&POSTGRES[..released]).run_direct(None, &mut connection, false).await.unwrap();
        sqlx::raw_sql("SET veerkaart.organisation = '*'").execute(&mut connection).await.unwrap();
        sqlx::raw_sql(sqlx::AssertSqlSafe(rows(schema))).execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();
        is_all_there(&url, schema).await;
        let drop = sqlx::AssertSqlSafe(format!("DROP DATABASE {name} WITH (FORCE)"));
        sqlx::raw_sql(drop).execute(&mut admin).await.unwrap();
    }
}

#[tokio::test]
async fn a_schema_of_a_later_release_is_refused_with_a_sentence_that_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("veerkaart.db").display());
    Store::open(&url).await.unwrap().close().await.unwrap();
    let mut connection = SqliteConnection::connect(&url).await.unwrap();
    let later = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
                 SELECT 9999, 'later', success, checksum, 0 FROM _sqlx_migrations WHERE version = 1";
    sqlx::raw_sql(later).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    let before = std::fs::read(folder.path().join("veerkaart.db")).unwrap();
    let error = Store::open(&url).await.unwrap_err().to_string();
    assert!(error.contains("schema 9999") && error.contains("Install that release"), "{error}");
    assert_eq!(std::fs::read(folder.path().join("veerkaart.db")).unwrap(), before, "it was not touched");
}

#[tokio::test]
async fn accounts_keep_their_rows_and_what_points_at_them_when_there_are_more_roles() {
    let mut connection = SqliteConnectOptions::new().in_memory(true).foreign_keys(true).connect().await.unwrap();
    migrator(&SQLITE[..4]).run_direct(None, &mut connection, false).await.unwrap();
    let before = "INSERT INTO organisations VALUES ('o', 'Gemeente', 'then');
        INSERT INTO accounts VALUES ('a', 'o', 'a@b.example', 'Naam', 'hash', 'editor', 'wijkmanager', 'social', 'nl', 'then', NULL);
        INSERT INTO sign_ins VALUES ('s', 'a', 'then', 'later', 'then');
        INSERT INTO invitations VALUES ('i', 'a', 'start', 'then', 'later', NULL);
        INSERT INTO dossiers VALUES ('d', 'o', '', '', '', NULL, NULL, 'then', 'then', 0, 0, NULL, 0, '', NULL);
        INSERT INTO sessions VALUES ('r', 'd', 'CODE', 'then', NULL, 'a');
        INSERT INTO guests VALUES ('g', 'r', 'd', 'p', 'then', 'then');
        INSERT INTO destructions VALUES ('x', 'o', 'then', 'ground', 'archivist', 3, 'hash');";
    sqlx::raw_sql(before).execute(&mut connection).await.unwrap();
    let refused = sqlx::query("UPDATE accounts SET role = 'archivist'").execute(&mut connection).await;
    assert!(refused.is_err(), "or this test is blind");
    migrator(SQLITE).run_direct(None, &mut connection, false).await.unwrap();
    for (sql, found) in [
        ("SELECT name || role || language FROM accounts WHERE id = 'a'", "Naameditornl"),
        ("SELECT account_id || last_seen_at FROM sign_ins WHERE token_digest = 's'", "athen"),
        ("SELECT account_id || purpose FROM invitations WHERE token_digest = 'i'", "astart"),
        ("SELECT opened_by || code FROM sessions WHERE id = 'r'", "aCODE"),
        ("SELECT session_id || participant_id FROM guests WHERE token_digest = 'g'", "rp"),
        ("SELECT by_function || second_function FROM destructions WHERE dossier_id = 'x'", "archivist"),
        ("SELECT name FROM sqlite_schema WHERE name = 'accounts_by_organisation'", "accounts_by_organisation"),
        ("SELECT CAST(COUNT(*) AS TEXT) FROM sqlite_schema WHERE name LIKE 'kept%' OR name LIKE '%more_roles'", "0"),
        ("SELECT CAST(COUNT(*) AS TEXT) FROM pragma_foreign_key_check", "0"),
    ] {
        let row = sqlx::query(sql).fetch_one(&mut connection).await.unwrap();
        assert_eq!(row.get::<String, _>(0), found, "{sql}");
    }
    sqlx::query("UPDATE accounts SET role = 'archivist'").execute(&mut connection).await.unwrap();
    sqlx::query("UPDATE accounts SET role = 'data-protection-officer'").execute(&mut connection).await.unwrap();
    for wrong in ["UPDATE accounts SET role = 'owner'", "DELETE FROM accounts"] {
        assert!(sqlx::query(wrong).execute(&mut connection).await.is_err(), "{wrong}");
    }
}
