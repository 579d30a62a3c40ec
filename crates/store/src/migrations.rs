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
    (6, "sign in", include_str!("../migrations/sqlite/0006_sign_in.sql")),
    (7, "exports", include_str!("../migrations/sqlite/0007_exports.sql")),
    (8, "team", include_str!("../migrations/sqlite/0008_team.sql")),
    (9, "passkeys", include_str!("../migrations/sqlite/0009_passkeys.sql")),
    (10, "own words", include_str!("../migrations/sqlite/0010_own_words.sql")),
    (11, "account changes", include_str!("../migrations/sqlite/0011_account_changes.sql")),
    (12, "second lock", include_str!("../migrations/sqlite/0012_second_lock.sql")),
    (13, "provider sign-outs", include_str!("../migrations/sqlite/0013_provider_sign_outs.sql")),
    (14, "reported signals", include_str!("../migrations/sqlite/0014_reported_signals.sql")),
];

pub(crate) const POSTGRES: Steps = &[
    (1, "first", include_str!("../migrations/postgres/0001_first.sql")),
    (2, "plan templates", include_str!("../migrations/postgres/0002_plan_templates.sql")),
    (3, "guest domains", include_str!("../migrations/postgres/0003_guest_domains.sql")),
    (4, "signals", include_str!("../migrations/postgres/0004_signals.sql")),
    (5, "retention", include_str!("../migrations/postgres/0005_retention.sql")),
    (6, "sign in", include_str!("../migrations/postgres/0006_sign_in.sql")),
    (7, "exports", include_str!("../migrations/postgres/0007_exports.sql")),
    (8, "team", include_str!("../migrations/postgres/0008_team.sql")),
    (9, "passkeys", include_str!("../migrations/postgres/0009_passkeys.sql")),
    (10, "own words", include_str!("../migrations/postgres/0010_own_words.sql")),
    (11, "account changes", include_str!("../migrations/postgres/0011_account_changes.sql")),
    (12, "second lock", include_str!("../migrations/postgres/0012_second_lock.sql")),
    (13, "provider sign-outs", include_str!("../migrations/postgres/0013_provider_sign_outs.sql")),
    (14, "reported signals", include_str!("../migrations/postgres/0014_reported_signals.sql")),
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
mod tests;
