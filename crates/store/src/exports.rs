//! The register of exports: every file that was taken out of a dossier, for what, on which ground and for whom.

use crate::connection::{Param, Row, params};
use crate::statements::statements;
use crate::{Store, StoreError};

macro_rules! columns {
    () => {
        "e.id, e.organisation_id, e.dossier_id, e.at, e.document, e.purpose, e.basis, e.recipient, e.by_function, \
         e.sha256, e.bytes, d.title"
    };
}

statements! {
    INSERT = "INSERT INTO exports (id, organisation_id, dossier_id, at, document, purpose, basis, recipient, by_function, \
              sha256, bytes) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    OF_ORGANISATION = concat!("SELECT ", columns!(), " FROM exports e JOIN dossiers d ON d.id = e.dossier_id \
                               WHERE e.organisation_id = $1 ORDER BY e.at DESC, e.id DESC LIMIT 500");
    OPEN_TO = concat!("SELECT ", columns!(), " FROM exports e JOIN dossiers d ON d.id = e.dossier_id \
                       WHERE e.organisation_id = $1 AND (d.team IS NULL OR d.team LIKE '%' || $2 || '%') \
                       ORDER BY e.at DESC, e.id DESC LIMIT 500");
    OF_DOSSIER = concat!("SELECT ", columns!(), " FROM exports e JOIN dossiers d ON d.id = e.dossier_id \
                          WHERE e.dossier_id = $1 ORDER BY e.at DESC, e.id DESC LIMIT 500");
}

/// A file that was taken out of a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// UUIDv7.
    pub id: String,
    /// Whose it is.
    pub organisation_id: String,
    /// The dossier that it is about.
    pub dossier_id: String,
    /// When.
    pub at: String,
    /// Which document, as its address names it (`report.pdf`).
    pub document: String,
    /// For what, as the rules name it.
    pub purpose: String,
    /// On which ground, as the rules name it.
    pub basis: String,
    /// For whom: a function or an organisation, never a name.
    pub recipient: String,
    /// The function of whoever took it.
    pub by_function: String,
    /// SHA-256 of the file, as hexadecimal text.
    pub sha256: String,
    /// Its size.
    pub bytes: i64,
    /// The title of the dossier now; empty once it is destroyed. Not kept by [`Store::add_export`].
    pub title: String,
}

fn read(row: &Row) -> Result<Export, StoreError> {
    Ok(Export {
        id: row.get(0)?,
        organisation_id: row.get(1)?,
        dossier_id: row.get(2)?,
        at: row.get(3)?,
        document: row.get(4)?,
        purpose: row.get(5)?,
        basis: row.get(6)?,
        recipient: row.get(7)?,
        by_function: row.get(8)?,
        sha256: row.get(9)?,
        bytes: row.get(10)?,
        title: row.get(11)?,
    })
}

impl Store {
    /// Writes an export into the register, before the file leaves.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] without the organisation or the dossier.
    pub async fn add_export(&self, export: &Export) -> Result<(), StoreError> {
        let values = params![
            &export.id,
            &export.organisation_id,
            &export.dossier_id,
            &export.at,
            &export.document,
            &export.purpose,
            &export.basis,
            &export.recipient,
            &export.by_function,
            &export.sha256,
            export.bytes,
        ];
        self.execute(INSERT, values).await.map(drop)
    }

    /// The last 500 exports of an organisation, the newest first.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn exports_of(&self, organisation_id: &str) -> Result<Vec<Export>, StoreError> {
        self.exports(OF_ORGANISATION, params![organisation_id]).await
    }

    /// The same without those of dossiers that are closed to a team in which this account is not. What left a closed
    /// dossier that was destroyed since is told to no team.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn exports_open_to(&self, organisation_id: &str, account: &str) -> Result<Vec<Export>, StoreError> {
        self.exports(OPEN_TO, params![organisation_id, account]).await
    }

    /// The last 500 exports of a dossier, the newest first.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn exports_in(&self, dossier_id: &str) -> Result<Vec<Export>, StoreError> {
        self.exports(OF_DOSSIER, params![dossier_id]).await
    }

    async fn exports(&self, which: &'static str, values: Vec<Param>) -> Result<Vec<Export>, StoreError> {
        self.rows(which, values).await?.iter().map(read).collect()
    }
}
