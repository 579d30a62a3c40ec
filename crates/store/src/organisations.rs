//! Organisations: the municipalities (or their cooperations) of one installation.

use crate::connection::{Row, params};
use crate::statements::statements;
use crate::{Store, StoreError};

statements! {
    INSERT = "INSERT INTO organisations (id, name, created_at) VALUES ($1, $2, $3)";
    ONE = "SELECT id, name, created_at FROM organisations WHERE id = $1";
    ALL = "SELECT id, name, created_at FROM organisations ORDER BY name, id";
    RENAME = "UPDATE organisations SET name = $2 WHERE id = $1";
}

/// An organisation: every account and every dossier belongs to one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// UUIDv7.
    pub id: String,
    /// As shown to its people.
    pub name: String,
    /// When it was made.
    pub created_at: String,
}

fn read(row: &Row) -> Result<Organisation, StoreError> {
    Ok(Organisation { id: row.get(0)?, name: row.get(1)?, created_at: row.get(2)? })
}

impl Store {
    /// Makes an organisation.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the id exists.
    pub async fn create_organisation(&self, id: &str, name: &str, now: &str) -> Result<(), StoreError> {
        self.execute(INSERT, params![id, name, now]).await.map(drop)
    }

    /// One organisation, if it exists.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn organisation(&self, id: &str) -> Result<Option<Organisation>, StoreError> {
        self.row(ONE, params![id]).await?.as_ref().map(read).transpose()
    }

    /// All organisations, by name.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn organisations(&self) -> Result<Vec<Organisation>, StoreError> {
        self.rows(ALL, params![]).await?.iter().map(read).collect()
    }

    /// Gives an organisation another name; `false` when there is none with this id.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn rename_organisation(&self, id: &str, name: &str) -> Result<bool, StoreError> {
        Ok(self.execute(RENAME, params![id, name]).await? == 1)
    }
}
