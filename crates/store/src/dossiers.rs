//! The index of dossiers: what lists and search need, written in the transaction of the events it follows from.

use std::collections::BTreeMap;

use crate::connection::{Param, Row, params};
use crate::statements::statements;
use crate::{Store, StoreError};

macro_rules! columns {
    () => {
        "id, organisation_id, title, area, status, review_date, retention, opened_at, updated_at, oppositions, \
         occurrences, example_since, head_seq, head_hash, destroyed_at, team, entries"
    };
}

statements! {
    INSERT = "INSERT INTO dossiers (title, area, status, review_date, retention, opened_at, updated_at, oppositions, \
              occurrences, example_since, team, entries, head_seq, head_hash, id, organisation_id) \
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) \
              ON CONFLICT (id) DO NOTHING";
    /// Who comes second touches no row. It also takes the lock on the row, on PostgreSQL.
    ADVANCE = "UPDATE dossiers SET title = $1, area = $2, status = $3, review_date = $4, retention = $5, \
               opened_at = $6, updated_at = $7, oppositions = $8, occurrences = $9, example_since = $10, \
               team = $11, entries = $12, head_seq = $13, head_hash = $14 \
               WHERE id = $15 AND head_seq = $16 AND destroyed_at IS NULL";
    BY_ID = concat!("SELECT ", columns!(), " FROM dossiers WHERE id = $1");
    OF_ORGANISATION = concat!("SELECT ", columns!(), " FROM dossiers WHERE organisation_id = $1 \
                               AND destroyed_at IS NULL ORDER BY updated_at DESC, id");
    /// Of every organisation: asked again and again for the streams that are open, so one query for all.
    CLOSED = "SELECT id, team, entries FROM dossiers WHERE team IS NOT NULL AND destroyed_at IS NULL";
}

pub(crate) const INSERT_DOSSIER: &str = INSERT;
pub(crate) const ADVANCE_DOSSIER: &str = ADVANCE;

/// Who comes into a dossier that is closed to its team, besides those who come in everywhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClosedTo {
    /// The accounts of the team.
    pub team: Vec<String>,
    /// The accounts that read along from outside, each with the moment on which that ends.
    pub entries: Vec<(String, String)>,
}

impl ClosedTo {
    /// Whether an account comes in now.
    pub fn lets_in(&self, account: &str, now: &str) -> bool {
        self.team.iter().any(|id| id == account)
            || self.entries.iter().any(|(id, until)| id == account && now < until.as_str())
    }

    fn team_text(&self) -> String {
        self.team.join(" ")
    }

    fn entries_text(&self) -> Option<String> {
        let entries: Vec<String> = self.entries.iter().map(|(id, until)| format!("{id}={until}")).collect();
        (!entries.is_empty()).then(|| entries.join(" "))
    }

    /// From the columns `team` and `entries`, from the given one on.
    fn read(row: &Row, from: usize) -> Result<Option<Self>, StoreError> {
        let (team, entries): (Option<String>, Option<String>) = (row.get(from)?, row.get(from + 1)?);
        Ok(team.map(|team| Self {
            team: team.split_whitespace().map(str::to_owned).collect(),
            entries: entries
                .unwrap_or_default()
                .split_whitespace()
                .filter_map(|entry| entry.split_once('='))
                .map(|(id, until)| (id.to_owned(), until.to_owned()))
                .collect(),
        }))
    }
}

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
    /// Who comes in when it is closed to its team; nothing when every colleague does.
    pub closed_to: Option<ClosedTo>,
}

impl DossierIndex {
    /// The values of `$1` to `$14`.
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
            &self.closed_to.as_ref().map(ClosedTo::team_text),
            &self.closed_to.as_ref().and_then(ClosedTo::entries_text),
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
            closed_to: ClosedTo::read(row, 15)?,
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

    /// Every dossier that is closed to its team, by its id, with who comes in.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn closed_dossiers(&self) -> Result<BTreeMap<String, ClosedTo>, StoreError> {
        let rows = self.rows(CLOSED, params![]).await?;
        let closed = rows.iter().map(|row| Ok((row.get::<String>(0)?, ClosedTo::read(row, 1)?.unwrap_or_default())));
        closed.collect()
    }
}
