//! Live sessions in a room, which guests join with a code.

use crate::connection::{Row, params};
use crate::gone::Gone;
use crate::statements::statements;
use crate::{Store, StoreError};

/// The columns of a session, in the order in which [`read`] takes them.
macro_rules! columns {
    () => {
        "s.id, s.dossier_id, s.code, s.opened_at, s.closed_at, s.opened_by, d.organisation_id"
    };
}
pub(crate) use columns as session_columns;

/// How many columns that are.
pub(crate) const COLUMNS: usize = 7;

statements! {
    INSERT = "INSERT INTO sessions (id, dossier_id, code, opened_at, opened_by) VALUES ($1, $2, $3, $4, $5)";
    BY_ID = concat!("SELECT ", columns!(), " FROM sessions s JOIN dossiers d ON d.id = s.dossier_id WHERE s.id = $1");
    BY_CODE = concat!("SELECT ", columns!(), " FROM sessions s JOIN dossiers d ON d.id = s.dossier_id \
                       WHERE s.code = $1 AND s.closed_at IS NULL");
    OF_DOSSIER = concat!("SELECT ", columns!(), " FROM sessions s JOIN dossiers d ON d.id = s.dossier_id \
                          WHERE s.dossier_id = $1 ORDER BY s.opened_at, s.id");
    CLOSE = "UPDATE sessions SET closed_at = $2, code = NULL WHERE id = $1 AND closed_at IS NULL";
    FORGET_GUESTS = "DELETE FROM guests WHERE session_id = $1";
}

/// A live session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// UUIDv7.
    pub id: String,
    /// The dossier that is worked on.
    pub dossier_id: String,
    /// What guests type; gone once closed.
    pub code: Option<String>,
    /// When it began.
    pub opened_at: String,
    /// When it ended.
    pub closed_at: Option<String>,
    /// The account of the facilitator who opened it.
    pub opened_by: String,
    /// Whose the dossier is.
    pub organisation_id: String,
}

/// Reads [`session_columns`] from the given column on.
pub(crate) fn read(row: &Row, from: usize) -> Result<Session, StoreError> {
    Ok(Session {
        id: row.get(from)?,
        dossier_id: row.get(from + 1)?,
        code: row.get(from + 2)?,
        opened_at: row.get(from + 3)?,
        closed_at: row.get(from + 4)?,
        opened_by: row.get(from + 5)?,
        organisation_id: row.get(from + 6)?,
    })
}

impl Store {
    /// Opens a session under a join code.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when another open session has this code: draw another one. [`StoreError::Unknown`] without
    /// the dossier or the account.
    pub async fn open_session(
        &self,
        id: &str,
        dossier_id: &str,
        code: &str,
        opened_by: &str,
        now: &str,
    ) -> Result<(), StoreError> {
        let values = params![id, dossier_id, code, now, opened_by];
        self.execute(INSERT, values).await.map(drop)
    }

    /// The open session with this code.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn session_by_code(&self, code: &str) -> Result<Option<Session>, StoreError> {
        let row = self.of_the_system().row(BY_CODE, params![code]).await?;
        row.map(|row| read(&row, 0)).transpose()
    }

    /// One session, open or closed.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn session(&self, id: &str) -> Result<Option<Session>, StoreError> {
        let row = self.row(BY_ID, params![id]).await?;
        row.map(|row| read(&row, 0)).transpose()
    }

    /// All sessions of a dossier, oldest first.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn sessions_of(&self, dossier_id: &str) -> Result<Vec<Session>, StoreError> {
        let rows = self.rows(OF_DOSSIER, params![dossier_id]).await?;
        rows.iter().map(|row| read(row, 0)).collect()
    }

    /// Closes a session: its code is free again, its guests are deleted. `false` when it was not open. The author marks of
    /// guests in the events are blanked by [`Store::blank_authors`].
    ///
    /// # Errors
    /// The storage fails; [`StoreError::JournalBusy`] when the guests still stand in the journal.
    pub async fn close_session(&self, id: &str, now: &str) -> Result<bool, StoreError> {
        let gone = Gone::Session { id: id.to_owned(), at: now.to_owned() };
        let (id, now) = (id.to_owned(), now.to_owned());
        let closed = self
            .write::<_, StoreError, _>(move |mut connection| {
                Box::pin(async move {
                    let closed = connection.execute(CLOSE, params![&id, now]).await?;
                    connection.execute(FORGET_GUESTS, params![&id]).await?;
                    Ok(closed == 1)
                })
            })
            .await?;
        if closed {
            self.list_gone(&gone);
        }
        self.forget().await?;
        Ok(closed)
    }
}
