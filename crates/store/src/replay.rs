//! Erases again what went after a backup was made.

use std::collections::BTreeSet;

use crate::connection::{Connection, params};
use crate::erasure::{EMPTY, RECORD, delete_rows};
use crate::gone::{Gone, GoneDossier, GoneRow};
use crate::statements::statements;
use crate::{Store, StoreError};

statements! {
    CONTENT = "UPDATE events SET content = NULL, content_salt = NULL, content_blanked_at = $4 \
               WHERE dossier_id = $1 AND seq = $2 AND hash = $3 AND content_blanked_at IS NULL";
    AUTHORS = "UPDATE events SET by_id = NULL, by_salt = NULL, by_blanked_at = $4 \
               WHERE dossier_id = $1 AND seq = $2 AND hash = $3 AND by_blanked_at IS NULL";
    DOMAINS = "UPDATE events SET by_domain = NULL, by_domain_salt = NULL, by_domain_blanked_at = $4 \
               WHERE dossier_id = $1 AND seq = $2 AND hash = $3 AND by_domain_digest IS NOT NULL \
               AND by_domain_blanked_at IS NULL";
    HEAD_OF_DESTROYED = "UPDATE dossiers SET head_seq = $2, head_hash = $3 WHERE id = $1";
    /// A dossier of after the backup: nothing of it is there, and its record stays.
    DESTROYED_SINCE = "INSERT INTO dossiers (id, organisation_id, title, area, status, opened_at, updated_at, oppositions, \
                       occurrences, head_seq, head_hash, destroyed_at) \
                       SELECT CAST($1 AS TEXT), id, '', '', '', CAST($3 AS TEXT), CAST($3 AS TEXT), 0, 0, \
                       CAST($4 AS BIGINT), CAST($5 AS TEXT), CAST($3 AS TEXT) FROM organisations WHERE id = $2 \
                       ON CONFLICT (id) DO NOTHING";
    DESTRUCTION = "INSERT INTO destructions (dossier_id, organisation_id, destroyed_at, ground, by_function, \
                   second_function, events, head_hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (dossier_id) DO NOTHING";
    ACCOUNT = "UPDATE accounts SET removed_at = $2, password_hash = NULL, name = '', email = id, function = '', \
               language = NULL WHERE id = $1 AND removed_at IS NULL";
    SIGNAL = "DELETE FROM signals WHERE id = $1";
    SIGNAL_USES = "DELETE FROM signal_uses WHERE signal_id = $1";
    SESSION = "UPDATE sessions SET closed_at = $2, code = NULL WHERE id = $1 AND closed_at IS NULL";
    GUESTS = "DELETE FROM guests WHERE session_id = $1";
    SIGN_INS = "DELETE FROM sign_ins";
    INVITATIONS = "DELETE FROM invitations";
    HALF_SIGN_INS = "DELETE FROM half_sign_ins";
    SECOND_FACTOR = "DELETE FROM second_factors WHERE account_id = $1";
    RECOVERY_CODES = "DELETE FROM recovery_codes WHERE account_id = $1";
    IDENTITIES = "DELETE FROM identities WHERE account_id = $1";
    PASSKEYS = "DELETE FROM passkeys WHERE account_id = $1";
    CHALLENGES = "DELETE FROM passkey_challenges";
}

/// How much was erased again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ErasedAgain {
    /// Contents of events.
    pub contents: u64,
    /// Events that lost who acted.
    pub authors: u64,
    /// Events that lost the domain of a guest.
    pub domains: u64,
    /// Dossiers that were destroyed again.
    pub dossiers: u64,
    /// Accounts that were removed again.
    pub accounts: u64,
    /// Signals that were deleted again.
    pub signals: u64,
    /// Sessions that were closed again.
    pub sessions: u64,
}

impl Store {
    /// Erases again, in one transaction; and ends all sign-ins and links, because some may have been ended since.
    pub(crate) async fn erase_again(&self, gone: BTreeSet<Gone>) -> Result<ErasedAgain, StoreError> {
        let again = self
            .write::<_, StoreError, _>(move |mut connection| {
                Box::pin(async move {
                    let mut again = ErasedAgain::default();
                    // In the order of the list: rows before the dossiers that take them along.
                    for line in &gone {
                        one(&mut connection, line, &mut again).await?;
                    }
                    connection.execute(SIGN_INS, params![]).await?;
                    connection.execute(CHALLENGES, params![]).await?;
                    connection.execute(INVITATIONS, params![]).await?;
                    connection.execute(HALF_SIGN_INS, params![]).await?;
                    Ok(again)
                })
            })
            .await?;
        self.forget().await?;
        Ok(again)
    }
}

async fn one(connection: &mut Connection<'_>, line: &Gone, again: &mut ErasedAgain) -> Result<(), StoreError> {
    match line {
        Gone::Content(row) => again.contents += blank(connection, CONTENT, "content", row).await?,
        Gone::Authors(row) => again.authors += blank(connection, AUTHORS, "authors", row).await?,
        Gone::Domains(row) => again.domains += blank(connection, DOMAINS, "domains", row).await?,
        Gone::Dossier(dossier) => again.dossiers += destroy(connection, dossier).await?,
        Gone::Account { id, at } => {
            for end in [SECOND_FACTOR, RECOVERY_CODES, IDENTITIES, PASSKEYS] {
                connection.execute(end, params![id]).await?;
            }
            again.accounts += connection.execute(ACCOUNT, params![id, at]).await?;
        }
        Gone::Signal { id } => {
            connection.execute(SIGNAL_USES, params![id]).await?;
            again.signals += connection.execute(SIGNAL, params![id]).await?;
        }
        Gone::Session { id, at } => {
            connection.execute(GUESTS, params![id]).await?;
            again.sessions += connection.execute(SESSION, params![id, at]).await?;
        }
    }
    Ok(())
}

async fn blank(
    connection: &mut Connection<'_>,
    statement: &'static str,
    what: &str,
    row: &GoneRow,
) -> Result<u64, StoreError> {
    let blanked = connection.execute(statement, params![&row.dossier, row.seq, &row.hash, &row.at]).await?;
    if blanked > 0 {
        connection.execute(RECORD, params![&row.dossier, &row.at, what, 1_i64]).await?;
    }
    Ok(blanked)
}

async fn destroy(connection: &mut Connection<'_>, gone: &GoneDossier) -> Result<u64, StoreError> {
    let emptied = connection.execute(EMPTY, params![&gone.dossier, &gone.at]).await?;
    if emptied > 0 {
        delete_rows(connection, &gone.dossier).await?;
        // The record says how far it was when it was destroyed, which can be further than the backup.
        connection.execute(HEAD_OF_DESTROYED, params![&gone.dossier, gone.events, &gone.head_hash]).await?;
    } else {
        let values = params![&gone.dossier, &gone.organisation, &gone.at, gone.events, &gone.head_hash];
        if connection.execute(DESTROYED_SINCE, values).await? == 0 {
            return Ok(0);
        }
    }
    let values = params![
        &gone.dossier,
        &gone.organisation,
        &gone.at,
        &gone.ground,
        &gone.by_function,
        &gone.second_function,
        gone.events,
        &gone.head_hash
    ];
    connection.execute(DESTRUCTION, values).await?;
    Ok(emptied)
}
