//! Erases again what went after a backup was made: in the copy that `restore.rs` puts back, and in a database that was put
//! back with other tools.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::connection::{Connection, params};
use crate::erasure::{EMPTY, RECORD, delete_rows};
use crate::gone::{self, Gone, GoneDossier, GoneRow};
use crate::restore::for_no_faults;
use crate::statements::statements;
use crate::{RestoreError, Store, StoreError};

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
    /// Records of dossiers that were made and destroyed since.
    pub records: u64,
}

/// What was done to a database that was put back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Replayed {
    /// How many lines the lists have together.
    pub lines: usize,
    /// What was erased again.
    pub again: ErasedAgain,
}

/// Why a trial was not kept.
enum Trial {
    Counted(ErasedAgain),
    Failed(StoreError),
}

impl From<StoreError> for Trial {
    fn from(error: StoreError) -> Self {
        Self::Failed(error)
    }
}

impl Store {
    /// Erases again, in one transaction; and ends all sign-ins and links, because some may have been ended since.
    pub(crate) async fn erase_again(&self, gone: BTreeSet<Gone>) -> Result<ErasedAgain, StoreError> {
        let again = self
            .of_the_system()
            .write::<_, StoreError, _>(move |mut connection| {
                Box::pin(async move {
                    let again = all(&mut connection, &gone).await?;
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

    /// What stands in the database although the list outside of it says that it went: then it is older than the list, and
    /// must not be shown to anybody. Tries it, and keeps nothing of the trial.
    ///
    /// # Errors
    /// [`StoreError::List`] when the list cannot be read; or the storage fails.
    pub async fn came_back(&self) -> Result<ErasedAgain, StoreError> {
        let Some(list) = self.gone_list() else { return Ok(ErasedAgain::default()) };
        let mut gone = gone::listed(&list)?;
        if gone.is_empty() {
            return Ok(ErasedAgain::default());
        }
        for known in self.known_gone().await? {
            gone.remove(&known);
        }
        let system = self.of_the_system();
        let tried = system.write::<(), Trial, _>(move |mut connection| {
            Box::pin(async move { Err(Trial::Counted(all(&mut connection, &gone).await?)) })
        });
        match tried.await {
            Ok(()) => Ok(ErasedAgain::default()),
            Err(Trial::Counted(again)) => Ok(again),
            Err(Trial::Failed(error)) => Err(error),
        }
    }

    /// Erases again, in this database, what the list outside of it and these other lists say that went. Proves the chain
    /// before and after, and ends all sign-ins and links. Done again, it finds nothing more to erase. Nobody else may use
    /// the database meanwhile.
    ///
    /// # Errors
    /// [`RestoreError::List`] when a list cannot be used, [`RestoreError::Altered`] when the chain does not verify: then
    /// nothing was erased; or the storage fails.
    pub async fn replay(&self, lists: &[PathBuf]) -> Result<Replayed, RestoreError> {
        let mut gone = BTreeSet::new();
        for list in lists {
            if !list.is_file() {
                return Err(RestoreError::List(format!("{} is not there", list.display())));
            }
            gone.extend(lines(list)?);
        }
        let own = self.gone_list();
        if let Some(list) = &own {
            gone.extend(lines(list)?);
        }
        let system = self.of_the_system();
        // Before and after: what was altered must not be taken for an erasure.
        for_no_faults(&system).await?;
        let again = system.erase_again(gone.clone()).await?;
        for_no_faults(&system).await?;
        if let Self::Postgres(store) = self {
            store.build_anew().await?;
        }
        if let Some(list) = &own {
            // What came from elsewhere stays known here.
            gone::add_missing(list, &gone)?;
            self.complete_gone_list().await?;
        }
        Ok(Replayed { lines: gone.len(), again })
    }
}

fn lines(list: &Path) -> Result<BTreeSet<Gone>, RestoreError> {
    gone::read(list).map_err(|error| RestoreError::List(error.to_string()))
}

/// In the order of the list: rows before the dossiers that take them along.
async fn all(connection: &mut Connection<'_>, gone: &BTreeSet<Gone>) -> Result<ErasedAgain, StoreError> {
    let mut again = ErasedAgain::default();
    for line in gone {
        one(connection, line, &mut again).await?;
    }
    Ok(again)
}

async fn one(connection: &mut Connection<'_>, line: &Gone, again: &mut ErasedAgain) -> Result<(), StoreError> {
    match line {
        Gone::Content(row) => again.contents += blank(connection, CONTENT, "content", row).await?,
        Gone::Authors(row) => again.authors += blank(connection, AUTHORS, "authors", row).await?,
        Gone::Domains(row) => again.domains += blank(connection, DOMAINS, "domains", row).await?,
        Gone::Dossier(dossier) => destroy(connection, dossier, again).await?,
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

async fn destroy(
    connection: &mut Connection<'_>,
    gone: &GoneDossier,
    again: &mut ErasedAgain,
) -> Result<(), StoreError> {
    let emptied = connection.execute(EMPTY, params![&gone.dossier, &gone.at]).await?;
    if emptied > 0 {
        delete_rows(connection, &gone.dossier).await?;
        // The record says how far it was when it was destroyed, which can be further than the backup.
        connection.execute(HEAD_OF_DESTROYED, params![&gone.dossier, gone.events, &gone.head_hash]).await?;
    } else {
        let values = params![&gone.dossier, &gone.organisation, &gone.at, gone.events, &gone.head_hash];
        let made = connection.execute(DESTROYED_SINCE, values).await?;
        if made == 0 {
            return Ok(());
        }
        again.records += made;
    }
    again.dossiers += emptied;
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
    Ok(())
}
