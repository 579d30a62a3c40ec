//! Lawful erasure: the text really goes, the chain still verifies.
//!
//! On SQLite the freed bytes are overwritten and the journal is cut to nothing, so the text is in no file of the
//! database. On PostgreSQL the rows are vacuumed: no statement can read the text any more, but bytes can stay in free
//! space of the table's file until it is reused or the administrator runs `VACUUM FULL`, and in the write-ahead log until
//! it is recycled. Backups keep what they hold for their own term, on both.

use crate::connection::{Connection, Row, params};
use crate::signals::RELEASE_SIGNALS;
use crate::statements::statements;
use crate::{Store, StoreError};

macro_rules! emptied {
    () => {
        "UPDATE dossiers SET title = '', area = '', status = '', review_date = NULL, retention = NULL, oppositions = 0, \
         occurrences = 0, team = CASE WHEN team IS NULL THEN NULL ELSE '' END, entries = NULL, destroyed_at = $2 \
         WHERE id = $1 AND destroyed_at IS NULL"
    };
}

statements! {
    BLANK_CONTENT = "UPDATE events SET content = NULL, content_salt = NULL, content_blanked_at = $3 \
                     WHERE dossier_id = $1 AND seq = $2 AND content_blanked_at IS NULL";
    BLANK_AUTHORS = "UPDATE events SET by_id = NULL, by_salt = NULL, by_blanked_at = $3 \
                     WHERE dossier_id = $1 AND by_kind = $2 AND by_blanked_at IS NULL";
    BLANK_DOMAIN = "UPDATE events SET by_domain = NULL, by_domain_salt = NULL, by_domain_blanked_at = $3 \
                    WHERE dossier_id = $1 AND by_kind = 'guest' AND by_domain = $2 AND by_blanked_at IS NULL \
                    AND by_domain_digest IS NOT NULL";
    RECORD_ERASURE = "INSERT INTO erasures (dossier_id, at, what, row_count) VALUES ($1, $2, $3, $4) \
                      ON CONFLICT (dossier_id, at, what) DO UPDATE SET row_count = erasures.row_count + excluded.row_count";
    RECORD_DESTRUCTION = "INSERT INTO destructions (dossier_id, organisation_id, destroyed_at, ground, by_function, \
                          second_function, events, head_hash) \
                          SELECT id, organisation_id, CAST($2 AS TEXT), CAST($3 AS TEXT), CAST($4 AS TEXT), \
                          CAST($5 AS TEXT), head_seq, head_hash FROM dossiers WHERE id = $1";
    /// One at a time within an organisation: the row is locked until the end, on PostgreSQL.
    ONE_AT_A_TIME = "UPDATE organisations SET name = name \
                     WHERE id = (SELECT organisation_id FROM dossiers WHERE id = $1)";
    THERE_NOW = "SELECT COUNT(*) FROM dossiers WHERE destroyed_at IS NULL \
                 AND organisation_id = (SELECT organisation_id FROM dossiers WHERE id = $1)";
    GONE_SINCE = "SELECT COUNT(*) FROM destructions WHERE destroyed_at > $2 \
                  AND organisation_id = (SELECT organisation_id FROM dossiers WHERE id = $1)";
    DELETE_GUESTS = "DELETE FROM guests WHERE dossier_id = $1";
    DELETE_SESSIONS = "DELETE FROM sessions WHERE dossier_id = $1";
    DELETE_EVENTS = "DELETE FROM events WHERE dossier_id = $1";
    DELETE_ACTS = "DELETE FROM acts WHERE dossier_id = $1";
    DELETE_ERASURES = "DELETE FROM erasures WHERE dossier_id = $1";
    EMPTY_DOSSIER = concat!(emptied!(), " AND head_seq = $3");
    /// The same whatever happened in it since, for a backup that is restored.
    EMPTY_AGAIN = emptied!();
    DESTRUCTIONS = "SELECT dossier_id, organisation_id, destroyed_at, ground, by_function, second_function, events, \
                    head_hash \
                    FROM destructions WHERE organisation_id = $1 ORDER BY destroyed_at DESC, dossier_id";
}

/// For erasing again what a backup brings back (`replay.rs`).
pub(crate) const EMPTY: &str = EMPTY_AGAIN;
pub(crate) const RECORD: &str = RECORD_ERASURE;

/// Takes every row of a dossier but its index row and its destruction record.
pub(crate) async fn delete_rows(connection: &mut Connection<'_>, dossier: &str) -> Result<(), StoreError> {
    for statement in [DELETE_GUESTS, DELETE_SESSIONS, DELETE_EVENTS, DELETE_ACTS, DELETE_ERASURES, RELEASE_SIGNALS] {
        connection.execute(statement, params![dossier]).await?;
    }
    Ok(())
}

/// What remains of a destroyed dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destruction {
    /// The dossier that was.
    pub dossier_id: String,
    /// Whose it was.
    pub organisation_id: String,
    /// When it was destroyed.
    pub destroyed_at: String,
    /// On which ground, such as the row of the selection list.
    pub ground: String,
    /// Proposed by which function; no name.
    pub by_function: String,
    /// By which function it was agreed to; empty in records of before two were asked.
    pub second_function: String,
    /// How many events it had.
    pub events: i64,
    /// The hash of its last event.
    pub head_hash: String,
}

fn read(row: &Row) -> Result<Destruction, StoreError> {
    Ok(Destruction {
        dossier_id: row.get(0)?,
        organisation_id: row.get(1)?,
        destroyed_at: row.get(2)?,
        ground: row.get(3)?,
        by_function: row.get(4)?,
        second_function: row.get(5)?,
        events: row.get(6)?,
        head_hash: row.get(7)?,
    })
}

/// Which dossier is destroyed, and what the record says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToDestroy {
    /// The dossier.
    pub dossier_id: String,
    /// The number of its last event, as it was when the rules agreed.
    pub at_seq: i64,
    /// On which ground.
    pub ground: String,
    /// By which function it was proposed.
    pub by_function: String,
    /// By which function it was agreed to.
    pub second_function: String,
}

/// What came of destroying a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destroyed {
    /// It is gone; a record without content stays.
    Done,
    /// There is no such dossier, it was destroyed before, or something was recorded in it since.
    NotThere,
    /// So many of this organisation went since that moment that no more may go now.
    TooMany,
}

/// Of a hundred dossiers of an organisation, how many may go within the period that the caller gives; one always may. So
/// a clock that jumps ahead, and makes every term pass at once, cannot empty the house.
const MOST_OF_A_HUNDRED: i64 = 5;

impl Store {
    /// Blanks the content of these events; answers how many had not been blanked before. Their digests stay.
    ///
    /// # Errors
    /// The storage fails; [`StoreError::JournalBusy`] when the text still stands in the journal.
    pub async fn blank_content(&self, dossier_id: &str, seqs: &[i64], now: &str) -> Result<u64, StoreError> {
        let (dossier, seqs, at) = (dossier_id.to_owned(), seqs.to_vec(), now.to_owned());
        let blanked = self
            .write::<_, StoreError, _>(move |mut connection| {
                Box::pin(async move {
                    let mut blanked = 0;
                    for seq in seqs {
                        let values = params![&dossier, seq, &at];
                        blanked += connection.execute(BLANK_CONTENT, values).await?;
                    }
                    if blanked > 0 {
                        let values = params![&dossier, &at, "content", count(blanked)];
                        connection.execute(RECORD_ERASURE, values).await?;
                    }
                    Ok(blanked)
                })
            })
            .await?;
        self.list_blanked(dossier_id, now).await;
        self.forget().await?;
        self.tell_changed(dossier_id);
        Ok(blanked)
    }

    /// Blanks who acted in all events of one kind of actor (`guest`, when a session closes); answers how many events.
    /// The policy domain and the digest stay.
    ///
    /// # Errors
    /// The storage fails; [`StoreError::JournalBusy`] when the ids still stand in the journal.
    pub async fn blank_authors(&self, dossier_id: &str, kind: &str, now: &str) -> Result<u64, StoreError> {
        let (dossier, kind, at) = (dossier_id.to_owned(), kind.to_owned(), now.to_owned());
        let blanked = self
            .write::<_, StoreError, _>(move |mut connection| {
                Box::pin(async move {
                    let values = params![&dossier, kind, &at];
                    let blanked = connection.execute(BLANK_AUTHORS, values).await?;
                    if blanked > 0 {
                        let values = params![&dossier, &at, "authors", count(blanked)];
                        connection.execute(RECORD_ERASURE, values).await?;
                    }
                    Ok(blanked)
                })
            })
            .await?;
        self.list_blanked(dossier_id, now).await;
        self.forget().await?;
        self.tell_changed(dossier_id);
        Ok(blanked)
    }

    /// Blanks which guest did what, and with it these domains of guests; answers how many events lost their guest. Rows
    /// whose guest was blanked before keep the domain that they have.
    ///
    /// # Errors
    /// The storage fails; [`StoreError::JournalBusy`] when the ids still stand in the journal.
    pub async fn blank_guests(&self, dossier_id: &str, domains: &[&str], now: &str) -> Result<u64, StoreError> {
        let domains: Vec<String> = domains.iter().map(|domain| (*domain).to_owned()).collect();
        let (dossier, at) = (dossier_id.to_owned(), now.to_owned());
        let blanked = self
            .write::<_, StoreError, _>(move |mut connection| {
                Box::pin(async move {
                    let mut without = 0;
                    for domain in domains {
                        without += connection.execute(BLANK_DOMAIN, params![&dossier, domain, &at]).await?;
                    }
                    let blanked = connection.execute(BLANK_AUTHORS, params![&dossier, "guest", &at]).await?;
                    for (what, rows) in [("domains", without), ("authors", blanked)] {
                        if rows > 0 {
                            let values = params![&dossier, &at, what, count(rows)];
                            connection.execute(RECORD_ERASURE, values).await?;
                        }
                    }
                    Ok(blanked)
                })
            })
            .await?;
        self.list_blanked(dossier_id, now).await;
        self.forget().await?;
        self.tell_changed(dossier_id);
        Ok(blanked)
    }

    /// Destroys a whole dossier: events, acts, sessions, guests and the text of its index row. A record without content
    /// stays, and the signals that it rested on are free again. `since` is the moment from which others that went are
    /// counted: with a clock that ran ahead and was put back, those of the future count too.
    ///
    /// # Errors
    /// The storage fails; [`StoreError::JournalBusy`] when the text still stands in the journal.
    pub async fn destroy(&self, which: &ToDestroy, now: &str, since: &str) -> Result<Destroyed, StoreError> {
        let ToDestroy { dossier_id, at_seq, ground, by_function, second_function } = which;
        let record = params![dossier_id, now, ground, by_function, second_function];
        let (dossier, at_seq, now, since) = (dossier_id.to_owned(), *at_seq, now.to_owned(), since.to_owned());
        let destroyed = self
            .write::<_, StoreError, _>(move |mut connection| {
                Box::pin(async move {
                    connection.execute(ONE_AT_A_TIME, params![&dossier]).await?;
                    let there = counted(&connection.rows(THERE_NOW, params![&dossier]).await?)?;
                    let gone = counted(&connection.rows(GONE_SINCE, params![&dossier, since]).await?)?;
                    if gone >= ((there + gone) * MOST_OF_A_HUNDRED / 100).max(1) {
                        return Ok(Destroyed::TooMany);
                    }
                    // It takes the lock that an append needs, so nothing is appended meanwhile.
                    if connection.execute(EMPTY_DOSSIER, params![&dossier, now, at_seq]).await? == 0 {
                        return Ok(Destroyed::NotThere);
                    }
                    connection.execute(RECORD_DESTRUCTION, record).await?;
                    delete_rows(&mut connection, &dossier).await?;
                    Ok(Destroyed::Done)
                })
            })
            .await?;
        if destroyed == Destroyed::Done {
            self.list_destroyed(dossier_id).await;
            self.forget().await?;
            self.tell_changed(dossier_id);
        }
        Ok(destroyed)
    }

    /// The destruction records of an organisation, the last one first.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn destructions_of(&self, organisation_id: &str) -> Result<Vec<Destruction>, StoreError> {
        let rows = self.rows(DESTRUCTIONS, params![organisation_id]).await?;
        rows.iter().map(read).collect()
    }
}

fn counted(rows: &[Row]) -> Result<i64, StoreError> {
    rows.first().map_or(Ok(0), |row| row.get(0))
}

fn count(rows: u64) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX)
}
