//! Signals: what colleagues of an organisation saw or heard in an area, and in which dossiers that is a ground. By function
//! and domain; no account stands beside one.

use crate::connection::{Param, Row, params};
use crate::gone::Gone;
use crate::statements::statements;
use crate::{Store, StoreError};

macro_rules! columns {
    () => {
        "s.id, s.organisation_id, s.area, s.what, s.place, s.seen_on, s.by_function, s.domain, s.evidence, \
         s.seen_where, s.reasons, s.created_at, s.reported_at, s.report_reason"
    };
}

statements! {
    INSERT = "INSERT INTO signals (id, organisation_id, area, what, place, seen_on, by_function, domain, evidence, \
              seen_where, reasons, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
              ON CONFLICT (id) DO NOTHING";
    OF_ORGANISATION = concat!("SELECT ", columns!(), " FROM signals s WHERE s.organisation_id = $1 \
                               ORDER BY s.seen_on DESC, s.created_at DESC, s.id DESC");
    IN_DOSSIER = concat!("SELECT ", columns!(), " FROM signals s JOIN signal_uses u ON u.signal_id = s.id \
                          WHERE u.dossier_id = $1 ORDER BY s.seen_on DESC, s.created_at DESC, s.id DESC");
    USES_OF_ORGANISATION = "SELECT u.signal_id, u.dossier_id FROM signal_uses u JOIN signals s ON s.id = u.signal_id \
                            WHERE s.organisation_id = $1 ORDER BY u.used_at, u.dossier_id";
    USES_OF_GROUNDS = "SELECT u.signal_id, u.dossier_id FROM signal_uses u \
                       WHERE u.signal_id IN (SELECT g.signal_id FROM signal_uses g WHERE g.dossier_id = $1) \
                       ORDER BY u.used_at, u.dossier_id";
    /// Both must be of one organisation, and the dossier must still be there.
    USE = "INSERT INTO signal_uses (signal_id, dossier_id, used_at) SELECT s.id, d.id, CAST($3 AS TEXT) \
           FROM signals s JOIN dossiers d ON d.organisation_id = s.organisation_id \
           WHERE s.id = $1 AND d.id = $2 AND d.destroyed_at IS NULL ON CONFLICT (signal_id, dossier_id) DO NOTHING";
    REMOVE = "DELETE FROM signals WHERE organisation_id = $1 AND id = $2 \
              AND NOT EXISTS (SELECT 1 FROM signal_uses u WHERE u.signal_id = signals.id)";
    RELEASE = "DELETE FROM signal_uses WHERE dossier_id = $1";
    /// Once is enough: who says it again says nothing new.
    REPORT = "UPDATE signals SET reported_at = $3, report_reason = $4 \
              WHERE organisation_id = $1 AND id = $2 AND reported_at IS NULL";
    SET_ASIDE = "UPDATE signals SET reported_at = NULL, report_reason = NULL \
                 WHERE organisation_id = $1 AND id = $2 AND reported_at IS NOT NULL";
    REPORTED = "SELECT COUNT(*) FROM signals WHERE organisation_id = $1 AND reported_at IS NOT NULL";
    LET_GO = "DELETE FROM signal_uses WHERE dossier_id = $1 AND signal_id = $2";
}

/// Lets go of all signals of a dossier, when it is destroyed.
pub(crate) const RELEASE_SIGNALS: &str = RELEASE;

/// Something that was seen or heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signal {
    /// UUIDv7.
    pub id: String,
    /// Whose it is.
    pub organisation_id: String,
    /// Where, at neighbourhood level.
    pub area: String,
    /// What was seen or heard.
    pub what: String,
    /// The kind of place, such as a school yard.
    pub place: Option<String>,
    /// The day (`2026-03-03`).
    pub seen_on: String,
    /// By which function; no name.
    pub by_function: String,
    /// Of which domain, as the rules name it.
    pub domain: String,
    /// `observation` or `hunch`.
    pub evidence: String,
    /// `online`, `offline` or `both`.
    pub seen_where: String,
    /// For each field why a word may stand in it, as JSON text of the caller.
    pub reasons: Option<String>,
    /// When it was noted.
    pub created_at: String,
    /// Since when somebody says that it does not belong here. Not kept by [`Store::add_signal`].
    pub reported_at: Option<String>,
    /// Why, as the rules name it. Not kept by [`Store::add_signal`].
    pub report_reason: Option<String>,
    /// The dossiers in which it is a ground, the first one first. Not kept by [`Store::add_signal`].
    pub used_in: Vec<String>,
}

fn read(row: &Row) -> Result<Signal, StoreError> {
    Ok(Signal {
        id: row.get(0)?,
        organisation_id: row.get(1)?,
        area: row.get(2)?,
        what: row.get(3)?,
        place: row.get(4)?,
        seen_on: row.get(5)?,
        by_function: row.get(6)?,
        domain: row.get(7)?,
        evidence: row.get(8)?,
        seen_where: row.get(9)?,
        reasons: row.get(10)?,
        created_at: row.get(11)?,
        reported_at: row.get(12)?,
        report_reason: row.get(13)?,
        used_in: vec![],
    })
}

impl Store {
    /// Keeps a signal; `false` when there is one with this id already, and nothing changes.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] without the organisation.
    pub async fn add_signal(&self, signal: &Signal) -> Result<bool, StoreError> {
        let values = params![
            &signal.id,
            &signal.organisation_id,
            &signal.area,
            &signal.what,
            &signal.place,
            &signal.seen_on,
            &signal.by_function,
            &signal.domain,
            &signal.evidence,
            &signal.seen_where,
            &signal.reasons,
            &signal.created_at,
        ];
        Ok(self.execute(INSERT, values).await? == 1)
    }

    /// The signals of an organisation, the day that was last first.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn signals_of(&self, organisation_id: &str) -> Result<Vec<Signal>, StoreError> {
        self.signals(OF_ORGANISATION, USES_OF_ORGANISATION, params![organisation_id]).await
    }

    /// The signals that are a ground of a dossier, the day that was last first.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn signals_in(&self, dossier_id: &str) -> Result<Vec<Signal>, StoreError> {
        self.signals(IN_DOSSIER, USES_OF_GROUNDS, params![dossier_id]).await
    }

    async fn signals(
        &self,
        which: &'static str,
        uses: &'static str,
        values: Vec<Param>,
    ) -> Result<Vec<Signal>, StoreError> {
        self.snapshot(move |mut connection| {
            Box::pin(async move {
                let rows = connection.rows(which, values.clone()).await?;
                let mut signals: Vec<Signal> = rows.iter().map(read).collect::<Result<_, _>>()?;
                for row in connection.rows(uses, values).await? {
                    let (id, dossier): (String, String) = (row.get(0)?, row.get(1)?);
                    if let Some(signal) = signals.iter_mut().find(|signal| signal.id == id) {
                        signal.used_in.push(dossier);
                    }
                }
                Ok(signals)
            })
        })
        .await
    }

    /// Makes these signals a ground of a dossier of the same organisation; answers how many were not so before. An id
    /// that is none of its signals is passed over.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn use_signals(&self, dossier_id: &str, ids: &[String], now: &str) -> Result<u64, StoreError> {
        let (dossier, ids, now) = (dossier_id.to_owned(), ids.to_vec(), now.to_owned());
        self.write(move |mut connection| {
            Box::pin(async move {
                let mut used = 0;
                for id in ids {
                    used += connection.execute(USE, params![id, &dossier, &now]).await?;
                }
                Ok(used)
            })
        })
        .await
    }

    /// Deletes a signal, and its text from the files; `false` when the organisation has none with this id, or a dossier
    /// rests on it.
    ///
    /// # Errors
    /// The storage fails; [`StoreError::JournalBusy`] when the text still stands in the journal.
    pub async fn remove_signal(&self, organisation_id: &str, id: &str) -> Result<bool, StoreError> {
        let removed = self.execute(REMOVE, params![organisation_id, id]).await? == 1;
        if removed {
            self.list_gone(&Gone::Signal { id: id.to_owned() });
            self.forget().await?;
        }
        Ok(removed)
    }

    /// Somebody says that a signal does not belong here; `false` when somebody did already, or the organisation has none
    /// with this id.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn report_signal(
        &self,
        organisation_id: &str,
        id: &str,
        reason: Option<&str>,
        now: &str,
    ) -> Result<bool, StoreError> {
        Ok(self.execute(REPORT, params![organisation_id, id, now, reason]).await? == 1)
    }

    /// How many signals of an organisation are reported and not settled.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn reported_signals(&self, organisation_id: &str) -> Result<usize, StoreError> {
        let rows = self.rows(REPORTED, params![organisation_id]).await?;
        let count: i64 = rows.first().map(|row| row.get(0)).transpose()?.unwrap_or_default();
        Ok(usize::try_from(count).unwrap_or_default())
    }

    /// A reported signal stays after all; `false` when it is not reported.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn set_signal_report_aside(&self, organisation_id: &str, id: &str) -> Result<bool, StoreError> {
        Ok(self.execute(SET_ASIDE, params![organisation_id, id]).await? == 1)
    }

    /// A dossier that purged a signal rests on it no more. With the last one the signal itself goes, and its text from the
    /// files; `true` when it did.
    ///
    /// # Errors
    /// The storage fails; [`StoreError::JournalBusy`] when the text still stands in the journal.
    pub async fn purge_signal(&self, organisation_id: &str, dossier_id: &str, id: &str) -> Result<bool, StoreError> {
        self.execute(LET_GO, params![dossier_id, id]).await?;
        self.remove_signal(organisation_id, id).await
    }
}
