//! The index of dossiers: what lists and search need, written in the transaction of the events it follows from.

use crate::connection::{Param, Row, params};
use crate::statements::statements;
use crate::{Store, StoreError};

macro_rules! columns {
    () => {
        "id, organisation_id, title, area, status, review_date, retention, opened_at, updated_at, oppositions, \
         occurrences, example_since, head_seq, head_hash, destroyed_at"
    };
}

statements! {
    INSERT = "INSERT INTO dossiers (title, area, status, review_date, retention, opened_at, updated_at, oppositions, \
              occurrences, example_since, head_seq, head_hash, id, organisation_id) \
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) \
              ON CONFLICT (id) DO NOTHING";
    /// Who comes second touches no row. It also takes the lock on the row, on PostgreSQL.
    ADVANCE = "UPDATE dossiers SET title = $1, area = $2, status = $3, review_date = $4, retention = $5, \
               opened_at = $6, updated_at = $7, oppositions = $8, occurrences = $9, example_since = $10, \
               head_seq = $11, head_hash = $12 \
               WHERE id = $13 AND head_seq = $14 AND destroyed_at IS NULL";
    BY_ID = concat!("SELECT ", columns!(), " FROM dossiers WHERE id = $1");
    OF_ORGANISATION = concat!("SELECT ", columns!(), " FROM dossiers WHERE organisation_id = $1 \
                               AND destroyed_at IS NULL ORDER BY updated_at DESC, id");
}

pub(crate) const INSERT_DOSSIER: &str = INSERT;
pub(crate) const ADVANCE_DOSSIER: &str = ADVANCE;

/// What lists show of a dossier, computed by the caller from the folded events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DossierIndex {
    /// The title.
    pub title: String,
    /// The neighbourhood or subject area.
    pub area: String,
    /// The phase, as the rules name it.
    pub status: String,
    /// The day on which it is looked at again (`2027-01-31`).
    pub review_date: Option<String>,
    /// Until when it is kept, or the ground, as the rules name it.
    pub retention: Option<String>,
    /// When it was opened.
    pub opened_at: String,
    /// When it last changed.
    pub updated_at: String,
    /// How many oppositions it holds.
    pub oppositions: i64,
    /// How many occurrences it holds.
    pub occurrences: i64,
    /// Since when it is the example dossier of a new installation, if it is.
    pub example_since: Option<String>,
}

impl DossierIndex {
    /// The values of `$1` to `$12`.
    pub(crate) fn params(&self, head_seq: i64, head_hash: &str) -> Vec<Param> {
        params![
            &self.title,
            &self.area,
            &self.status,
            &self.review_date,
            &self.retention,
            &self.opened_at,
            &self.updated_at,
            self.oppositions,
            self.occurrences,
            &self.example_since,
            head_seq,
            head_hash,
        ]
    }
}

/// A row of the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// UUIDv7.
    pub id: String,
    /// Whose it is.
    pub organisation_id: String,
    /// What lists show; empty once destroyed.
    pub index: DossierIndex,
    /// The number of the last event.
    pub head_seq: i64,
    /// The hash of the last event.
    pub head_hash: String,
    /// When it was destroyed.
    pub destroyed_at: Option<String>,
}

fn read(row: &Row) -> Result<Dossier, StoreError> {
    Ok(Dossier {
        id: row.get(0)?,
        organisation_id: row.get(1)?,
        index: DossierIndex {
            title: row.get(2)?,
            area: row.get(3)?,
            status: row.get(4)?,
            review_date: row.get(5)?,
            retention: row.get(6)?,
            opened_at: row.get(7)?,
            updated_at: row.get(8)?,
            oppositions: row.get(9)?,
            occurrences: row.get(10)?,
            example_since: row.get(11)?,
        },
        head_seq: row.get(12)?,
        head_hash: row.get(13)?,
        destroyed_at: row.get(14)?,
    })
}

impl Store {
    /// The index row of a dossier, also of a destroyed one.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn index(&self, dossier_id: &str) -> Result<Option<Dossier>, StoreError> {
        let row = self.row(BY_ID, params![dossier_id]).await?;
        row.as_ref().map(read).transpose()
    }

    /// The dossiers of an organisation that are not destroyed, the last changed first.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn dossiers_of(&self, organisation_id: &str) -> Result<Vec<Dossier>, StoreError> {
        let rows = self.rows(OF_ORGANISATION, params![organisation_id]).await?;
        rows.iter().map(read).collect()
    }
}
