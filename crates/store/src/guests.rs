//! Guests of a live session: known by the digest of their cookie, without a name, until the session closes.

use crate::connection::{Row, params};
use crate::sessions::{self, session_columns};
use crate::statements::statements;
use crate::{Session, Store, StoreError};

statements! {
    /// Only into an open session of that dossier.
    INSERT = "INSERT INTO guests (token_digest, session_id, dossier_id, participant_id, joined_at, last_seen_at) \
              SELECT CAST($1 AS TEXT), s.id, s.dossier_id, CAST($3 AS TEXT), CAST($4 AS TEXT), CAST($4 AS TEXT) \
              FROM sessions s WHERE s.id = $2 AND s.closed_at IS NULL";
    BY_TOKEN = concat!("SELECT ", session_columns!(), ", g.participant_id, g.joined_at, g.last_seen_at \
                        FROM guests g JOIN sessions s ON s.id = g.session_id JOIN dossiers d ON d.id = s.dossier_id \
                        WHERE g.token_digest = $1 AND s.closed_at IS NULL");
    OF_SESSION = concat!("SELECT ", session_columns!(), ", g.participant_id, g.joined_at, g.last_seen_at \
                          FROM guests g JOIN sessions s ON s.id = g.session_id JOIN dossiers d ON d.id = s.dossier_id \
                          WHERE g.session_id = $1 ORDER BY g.participant_id");
    TOUCH = "UPDATE guests SET last_seen_at = $2 WHERE token_digest = $1";
    DELETE = "DELETE FROM guests WHERE session_id = $1";
}

/// A guest in an open session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    /// The open session.
    pub session: Session,
    /// What stands beside the guest's acts until the session closes.
    pub participant_id: String,
    /// When the guest came in.
    pub joined_at: String,
    /// When the guest was last seen, as far as [`Store::touch_guest`] was told.
    pub last_seen_at: String,
}

fn read(row: &Row) -> Result<Guest, StoreError> {
    Ok(Guest {
        session: sessions::read(row, 0)?,
        participant_id: row.get(sessions::COLUMNS)?,
        joined_at: row.get(sessions::COLUMNS + 1)?,
        last_seen_at: row.get(sessions::COLUMNS + 2)?,
    })
}

impl Store {
    /// Lets a guest into an open session; `false` when the session is closed or unknown.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the digest exists.
    pub async fn add_guest(
        &self,
        token_digest: &str,
        session_id: &str,
        participant_id: &str,
        now: &str,
    ) -> Result<bool, StoreError> {
        let values = params![token_digest, session_id, participant_id, now];
        Ok(self.execute(INSERT, values).await? == 1)
    }

    /// The guest of this cookie; nothing when the session is closed.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn guest_by_token(&self, token_digest: &str) -> Result<Option<Guest>, StoreError> {
        let row = self.of_the_system().row(BY_TOKEN, params![token_digest]).await?;
        row.as_ref().map(read).transpose()
    }

    /// The guests of a session, in the order of their participant ids.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn guests_of(&self, session_id: &str) -> Result<Vec<Guest>, StoreError> {
        let rows = self.rows(OF_SESSION, params![session_id]).await?;
        rows.iter().map(read).collect()
    }

    /// Notes that a guest was seen. A write: not for every request.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn touch_guest(&self, token_digest: &str, now: &str) -> Result<(), StoreError> {
        self.of_the_system().execute(TOUCH, params![token_digest, now]).await.map(drop)
    }

    /// Sends all guests out of a session, also out of the journal; answers how many.
    ///
    /// # Errors
    /// The storage fails; [`StoreError::JournalBusy`] when they still stand in the journal.
    pub async fn delete_guests(&self, session_id: &str) -> Result<u64, StoreError> {
        let deleted = self.execute(DELETE, params![session_id]).await?;
        self.forget().await?;
        Ok(deleted)
    }
}
