//! The logs of all dossiers of an organisation, read together for who watches over them. Only a reading of the same rows:
//! nothing is kept twice, and nothing here asks for a person.

use crate::connection::params;
use crate::statements::statements;
use crate::{Store, StoreError};

statements! {
    /// The last text is either empty or a list of kinds between commas.
    LOG = "SELECT e.dossier_id, e.seq, e.act_id, e.at, e.kind, e.content, e.by_kind, e.by_domain, e.hash, d.title, \
           COALESCE(a.function, '') FROM events e JOIN dossiers d ON d.id = e.dossier_id \
           LEFT JOIN accounts a ON a.id = e.by_id \
           WHERE d.organisation_id = $1 AND ($2 = '' OR e.dossier_id = $2) AND e.at >= $3 AND e.at < $4 \
           AND ($5 = '' OR $5 LIKE '%,' || e.kind || ',%') \
           ORDER BY e.at DESC, e.dossier_id, e.seq DESC LIMIT $6 OFFSET $7";
    ERASURES = "SELECT dossier_id, at, what, row_count FROM erasures WHERE dossier_id = $1 ORDER BY at DESC, what";
}

/// Which rows are asked for: never by who acted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogFilter {
    /// One dossier; empty for all of the organisation.
    pub dossier_id: String,
    /// From this moment.
    pub from: String,
    /// Up to this moment.
    pub until: String,
    /// Names of events; empty for all.
    pub kinds: Vec<String>,
}

/// One event of some dossier.
#[derive(Debug, Clone, PartialEq)]
pub struct LogRow {
    /// Of which dossier.
    pub dossier_id: String,
    /// Its title now.
    pub title: String,
    /// Its number in the dossier.
    pub seq: i64,
    /// The act that it belongs to.
    pub act_id: String,
    /// When.
    pub at: String,
    /// The name of the event.
    pub kind: String,
    /// The event; nothing when its content was blanked.
    pub event: Option<model::Event>,
    /// In which quality somebody acted.
    pub by_kind: String,
    /// The domain that somebody spoke for; empty when there is none.
    pub by_domain: Option<String>,
    /// The function of the account now; empty for guests, and once the account or the link to it is gone.
    pub by_function: String,
    /// The hash of the row.
    pub hash: String,
}

/// That something was erased: when, what and how much.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasure {
    /// In which dossier.
    pub dossier_id: String,
    /// When.
    pub at: String,
    /// `content`, `authors` or `domains`.
    pub what: String,
    /// How many rows.
    pub rows: i64,
}

impl Store {
    /// Events of an organisation, the newest first.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn log_of(
        &self,
        organisation_id: &str,
        filter: &LogFilter,
        (limit, offset): (i64, i64),
    ) -> Result<Vec<LogRow>, StoreError> {
        let kinds = match filter.kinds.is_empty() {
            true => String::new(),
            false => format!(",{},", filter.kinds.join(",")),
        };
        let values = params![organisation_id, &filter.dossier_id, &filter.from, &filter.until, &kinds, limit, offset];
        let rows = self.rows(LOG, values).await?;
        rows.iter()
            .map(|row| {
                let content: Option<String> = row.get(5)?;
                Ok(LogRow {
                    dossier_id: row.get(0)?,
                    seq: row.get(1)?,
                    act_id: row.get(2)?,
                    at: row.get(3)?,
                    kind: row.get(4)?,
                    event: content.and_then(|content| serde_json::from_str(&content).ok()),
                    by_kind: row.get(6)?,
                    by_domain: row.get(7)?,
                    hash: row.get(8)?,
                    title: row.get(9)?,
                    by_function: row.get(10)?,
                })
            })
            .collect()
    }

    /// What was erased in a dossier, the newest first.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn erasures_of(&self, dossier_id: &str) -> Result<Vec<Erasure>, StoreError> {
        let rows = self.rows(ERASURES, params![dossier_id]).await?;
        rows.iter()
            .map(|row| Ok(Erasure { dossier_id: row.get(0)?, at: row.get(1)?, what: row.get(2)?, rows: row.get(3)? }))
            .collect()
    }
}
