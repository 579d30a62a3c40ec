//! Brings a database to the schema of this release. A migration that was released is never altered: add the next
//! number to both folders.

use sqlx::SqlSafeStr;
use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};

use crate::StoreError;

/// Number, name and text of each migration of one engine.
pub(crate) type Steps = &'static [(i64, &'static str, &'static str)];

pub(crate) const SQLITE: Steps = &[
    (1, "first", include_str!("../migrations/sqlite/0001_first.sql")),
    (2, "plan templates", include_str!("../migrations/sqlite/0002_plan_templates.sql")),
    (3, "guest domains", include_str!("../migrations/sqlite/0003_guest_domains.sql")),
    (4, "signals", include_str!("../migrations/sqlite/0004_signals.sql")),
    (5, "retention", include_str!("../migrations/sqlite/0005_retention.sql")),
];

pub(crate) const POSTGRES: Steps = &[
    (1, "first", include_str!("../migrations/postgres/0001_first.sql")),
    (2, "plan templates", include_str!("../migrations/postgres/0002_plan_templates.sql")),
    (3, "guest domains", include_str!("../migrations/postgres/0003_guest_domains.sql")),
    (4, "signals", include_str!("../migrations/postgres/0004_signals.sql")),
    (5, "retention", include_str!("../migrations/postgres/0005_retention.sql")),
];

/// The migrations as the library wants them.
pub(crate) fn migrator(steps: Steps) -> Migrator {
    Migrator::with_migrations(
        steps
            .iter()
            .map(|&(number, name, sql)| {
                Migration::new(number, name.into(), MigrationType::Simple, sql.into_sql_str(), false)
            })
            .collect(),
    )
}

/// A failed migration as a sentence; a number that this release does not know is a newer schema.
pub(crate) fn failed(error: MigrateError, steps: Steps) -> StoreError {
    let known = steps.iter().map(|step| step.0).max().unwrap_or_default();
    match error {
        MigrateError::VersionMissing(found) | MigrateError::VersionTooNew(found, _) if found > known => {
            StoreError::NewerSchema { found, known }
        }
        other => StoreError::Migration(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sqlx::{ConnectOptions, Row, sqlite::SqliteConnectOptions};

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
            (
                "SELECT CAST(COUNT(*) AS TEXT) FROM sqlite_schema WHERE name LIKE 'kept%' OR name LIKE '%more_roles'",
                "0",
            ),
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
}
