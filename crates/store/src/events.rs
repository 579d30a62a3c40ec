//! The events of a dossier: appended in acts, read as a tail.

use crate::chain::{self, Link, LinkedDomain};
use crate::connection::{Connection, Row, params};
use crate::dossiers::{ADVANCE_DOSSIER, INSERT_DOSSIER};
use crate::statements::statements;
use crate::{AppendError, DossierIndex, Store, StoreError};

statements! {
    HEAD = "SELECT head_seq, head_hash, destroyed_at FROM dossiers WHERE id = $1";
    ACT = "SELECT first_seq, last_seq FROM acts WHERE dossier_id = $1 AND act_id = $2";
    INSERT_ACT = "INSERT INTO acts (dossier_id, act_id, first_seq, last_seq) VALUES ($1, $2, $3, $4)";
    INSERT_EVENT = "INSERT INTO events (dossier_id, seq, act_id, at, kind, content, content_salt, content_digest, by_id, \
                    by_kind, by_domain, by_salt, by_digest, prev_hash, hash, by_domain_salt, by_domain_digest) \
                    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, \
                    $16, $17)";
    TAIL = "SELECT seq, act_id, at, by_id, by_kind, by_domain, kind, content, hash FROM events \
            WHERE dossier_id = $1 AND seq > $2 ORDER BY seq";
    /// The same, with one row without an event when there is nothing new, and none when there is no such dossier.
    TAIL_OF_KNOWN = "SELECT e.seq, e.act_id, e.at, e.by_id, e.by_kind, e.by_domain, e.kind, e.content, e.hash \
                     FROM dossiers d LEFT JOIN events e ON e.dossier_id = d.id AND e.seq > $2 \
                     WHERE d.id = $1 AND d.destroyed_at IS NULL ORDER BY e.seq";
}

/// Who acted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct By {
    /// The account or participant; nothing for the system itself, or once blanked.
    pub id: Option<String>,
    /// `colleague`, `guest` or `system`.
    pub kind: String,
    /// The policy domain that the actor spoke for; stays when the id is blanked.
    pub domain: Option<String>,
}

/// One act: what somebody did at once, which may give several events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Made by the client, so that a delivery that is repeated is recognised.
    pub id: String,
    /// When it was received.
    pub at: String,
    /// Who did it.
    pub by: By,
}

/// What an append made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appended {
    /// The number of the first event of the act.
    pub first_seq: i64,
    /// The number of the last event of the act.
    pub last_seq: i64,
    /// The hash of that last event.
    pub head_hash: String,
}

/// Where a dossier stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The number of the last event, from 1.
    pub seq: i64,
    /// Its hash: whoever keeps this can later prove that nothing before it was altered.
    pub hash: String,
}

/// The events of one act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActSpan {
    /// Its first event.
    pub first_seq: i64,
    /// Its last event.
    pub last_seq: i64,
}

/// A recorded event.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredEvent {
    /// Its number in the dossier, from 1 without gaps.
    pub seq: i64,
    /// The act that it belongs to.
    pub act_id: String,
    /// When the act was received.
    pub at: String,
    /// Who acted.
    pub by: By,
    /// The name of the event, also when its content is blanked.
    pub kind: String,
    /// The event; nothing when its content was blanked.
    pub event: Option<model::Event>,
    /// The hash of this row.
    pub hash: String,
}

/// An event that is ready to be written.
struct Prepared {
    kind: &'static str,
    content: String,
    content_salt: String,
    by_salt: String,
    /// The domain of a guest can be blanked, so it is sealed.
    domain_salt: Option<String>,
}

fn prepare(events: &[model::Event], by: &By) -> Result<Vec<Prepared>, AppendError> {
    if events.is_empty() {
        return Err(AppendError::NoEvents);
    }
    events
        .iter()
        .map(|event| {
            Ok(Prepared {
                kind: event.name(),
                content: serde_json::to_string(event)
                    .map_err(|_| StoreError::Database("an event has no JSON form".to_owned()))?,
                content_salt: chain::salt()?,
                by_salt: chain::salt()?,
                domain_salt: (by.kind == "guest").then(chain::salt).transpose()?,
            })
        })
        .collect()
}

impl Store {
    /// Opens a dossier with the events of its first act.
    ///
    /// # Errors
    /// [`AppendError::AlreadyDone`] when this very act opened it before, [`AppendError::Conflict`] when another act did.
    pub async fn create_dossier(
        &self,
        organisation_id: &str,
        dossier_id: &str,
        act: &Act,
        events: &[model::Event],
        index: &DossierIndex,
    ) -> Result<Appended, AppendError> {
        let prepared = prepare(events, &act.by)?;
        let organisation = organisation_id.to_owned();
        let dossier = dossier_id.to_owned();
        let (act, index) = (act.clone(), index.clone());
        let appended = self
            .write(move |mut connection| {
                Box::pin(async move {
                    let head = head_of(&mut connection, &dossier).await?;
                    refuse_repeated(&mut connection, &dossier, &act.id).await?;
                    if let Some((head, _)) = head {
                        return Err(AppendError::Conflict { head });
                    }
                    let rows = chained(&dossier, 0, chain::START, &act, &prepared);
                    let appended = span(&rows, 0);
                    let mut values = index.params(appended.last_seq, &appended.head_hash);
                    values.extend(params![&dossier, organisation]);
                    if connection.execute(INSERT_DOSSIER, values).await? == 0 {
                        return Err(overtaken(&mut connection, &dossier, &act.id).await?);
                    }
                    insert(&mut connection, &dossier, &act, &prepared, &rows).await?;
                    Ok(appended)
                })
            })
            .await?;
        self.tell_changed(dossier_id);
        Ok(appended)
    }

    /// Appends the events of an act to a dossier that stands at `expected_seq`, with the index row that follows from
    /// them, in one transaction. When it answers `Ok`, the act is on disk.
    ///
    /// # Errors
    /// [`AppendError::AlreadyDone`] when this act is recorded already (checked first), [`AppendError::Conflict`] when the
    /// dossier stands elsewhere, [`AppendError::Destroyed`] and [`AppendError::NotFound`].
    pub async fn append(
        &self,
        dossier_id: &str,
        expected_seq: i64,
        act: &Act,
        events: &[model::Event],
        index: &DossierIndex,
    ) -> Result<Appended, AppendError> {
        let prepared = prepare(events, &act.by)?;
        let dossier = dossier_id.to_owned();
        let (act, index) = (act.clone(), index.clone());
        let appended = self
            .write(move |mut connection| {
                Box::pin(async move {
                    // The head before the act: whoever sees a later head then also sees the act that made it.
                    let head = head_of(&mut connection, &dossier).await?;
                    refuse_repeated(&mut connection, &dossier, &act.id).await?;
                    let (head, hash) = head.ok_or(AppendError::NotFound)?;
                    if head != expected_seq {
                        return Err(AppendError::Conflict { head });
                    }
                    let rows = chained(&dossier, head, &hash, &act, &prepared);
                    let appended = span(&rows, head);
                    let mut values = index.params(appended.last_seq, &appended.head_hash);
                    values.extend(params![&dossier, expected_seq]);
                    if connection.execute(ADVANCE_DOSSIER, values).await? == 0 {
                        // PostgreSQL only: another process was first, between our reading and our writing.
                        return Err(overtaken(&mut connection, &dossier, &act.id).await?);
                    }
                    insert(&mut connection, &dossier, &act, &prepared, &rows).await?;
                    Ok(appended)
                })
            })
            .await?;
        self.tell_changed(dossier_id);
        Ok(appended)
    }

    /// The events after a number, in order; from 0 for all. A blanked event comes without its content.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] when this release does not know an event.
    pub async fn tail(&self, dossier_id: &str, after_seq: i64) -> Result<Vec<StoredEvent>, StoreError> {
        let rows = self.rows(TAIL, params![dossier_id, after_seq]).await?;
        rows.iter().map(|row| read(dossier_id, row)).collect()
    }

    /// The same; nothing when there is no such dossier, when it is destroyed, or when whoever asks may not see it. For who
    /// keeps what was read before: that must not be shown to them either.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] when this release does not know an event.
    pub async fn tail_of_known(
        &self,
        dossier_id: &str,
        after_seq: i64,
    ) -> Result<Option<Vec<StoredEvent>>, StoreError> {
        let rows = self.rows(TAIL_OF_KNOWN, params![dossier_id, after_seq]).await?;
        if rows.is_empty() {
            return Ok(None);
        }
        let mut tail = Vec::with_capacity(rows.len());
        for row in rows {
            if row.get::<Option<i64>>(0)?.is_some() {
                tail.push(read(dossier_id, &row)?);
            }
        }
        Ok(Some(tail))
    }

    /// Where a dossier stands; nothing when it does not exist or is destroyed.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn head(&self, dossier_id: &str) -> Result<Option<Head>, StoreError> {
        let Some(row) = self.row(HEAD, params![dossier_id]).await? else {
            return Ok(None);
        };
        if row.get::<Option<String>>(2)?.is_some() {
            return Ok(None);
        }
        Ok(Some(Head { seq: row.get(0)?, hash: row.get(1)? }))
    }

    /// The events of an act, if it is recorded.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn by_act(&self, dossier_id: &str, act_id: &str) -> Result<Option<ActSpan>, StoreError> {
        let row = self.row(ACT, params![dossier_id, act_id]).await?;
        row.as_ref().map(act_span).transpose()
    }
}

fn read(dossier: &str, row: &Row) -> Result<StoredEvent, StoreError> {
    let seq = row.get(0)?;
    let event = row
        .get::<Option<String>>(7)?
        .map(|content| serde_json::from_str(&content))
        .transpose()
        // The message of the parser can quote the text; its place cannot.
        .map_err(|error| StoreError::Unreadable {
            dossier: dossier.to_owned(),
            seq,
            reason: format!("its JSON is not an event at column {}", error.column()),
        })?;
    Ok(StoredEvent {
        seq,
        act_id: row.get(1)?,
        at: row.get(2)?,
        by: By { id: row.get(3)?, kind: row.get(4)?, domain: row.get(5)? },
        kind: row.get(6)?,
        event,
        hash: row.get(8)?,
    })
}

fn act_span(row: &Row) -> Result<ActSpan, StoreError> {
    Ok(ActSpan { first_seq: row.get(0)?, last_seq: row.get(1)? })
}

async fn refuse_repeated(connection: &mut Connection<'_>, dossier: &str, act: &str) -> Result<(), AppendError> {
    match connection.row(ACT, params![dossier, act]).await? {
        None => Ok(()),
        Some(row) => {
            let ActSpan { first_seq, last_seq } = act_span(&row)?;
            Err(AppendError::AlreadyDone { first_seq, last_seq })
        }
    }
}

async fn head_of(connection: &mut Connection<'_>, dossier: &str) -> Result<Option<(i64, String)>, AppendError> {
    let Some(row) = connection.row(HEAD, params![dossier]).await? else {
        return Ok(None);
    };
    if row.get::<Option<String>>(2)?.is_some() {
        return Err(AppendError::Destroyed);
    }
    Ok(Some((row.get(0)?, row.get(1)?)))
}

async fn overtaken(connection: &mut Connection<'_>, dossier: &str, act: &str) -> Result<AppendError, AppendError> {
    refuse_repeated(connection, dossier, act).await?;
    Ok(match head_of(connection, dossier).await? {
        Some((head, _)) => AppendError::Conflict { head },
        None => AppendError::NotFound,
    })
}

/// A number, its digests and hashes, for each prepared event.
struct Chained {
    seq: i64,
    content_digest: String,
    by_digest: String,
    domain_digest: Option<String>,
    prev_hash: String,
    hash: String,
}

fn chained(dossier: &str, head: i64, hash: &str, act: &Act, prepared: &[Prepared]) -> Vec<Chained> {
    let mut rows: Vec<Chained> = Vec::with_capacity(prepared.len());
    for (seq, event) in (head + 1..).zip(prepared) {
        let prev_hash = rows.last().map_or(hash, |row| &row.hash).to_owned();
        let content_digest = chain::content_digest(&event.content_salt, &event.content);
        let by_digest = chain::by_digest(&event.by_salt, act.by.id.as_deref());
        let sealed = event.domain_salt.as_ref().map(|salt| chain::domain_digest(salt, act.by.domain.as_deref()));
        let hash = Link {
            dossier,
            seq,
            act: &act.id,
            at: &act.at,
            kind: event.kind,
            content_digest: &content_digest,
            by_kind: &act.by.kind,
            by_domain: match &sealed {
                Some(digest) => LinkedDomain::Sealed(digest),
                None => LinkedDomain::Plain(act.by.domain.as_deref()),
            },
            by_digest: &by_digest,
            prev_hash: &prev_hash,
        }
        .hash();
        rows.push(Chained { seq, content_digest, by_digest, domain_digest: sealed, prev_hash, hash });
    }
    rows
}

fn span(rows: &[Chained], head: i64) -> Appended {
    Appended {
        first_seq: head + 1,
        last_seq: rows.last().map_or(head, |row| row.seq),
        head_hash: rows.last().map(|row| row.hash.clone()).unwrap_or_default(),
    }
}

async fn insert(
    connection: &mut Connection<'_>,
    dossier: &str,
    act: &Act,
    prepared: &[Prepared],
    rows: &[Chained],
) -> Result<(), StoreError> {
    let first = rows.first().map_or(0, |row| row.seq);
    let last = rows.last().map_or(0, |row| row.seq);
    connection.execute(INSERT_ACT, params![dossier, &act.id, first, last]).await?;
    for (event, row) in prepared.iter().zip(rows) {
        let values = params![
            dossier,
            row.seq,
            &act.id,
            &act.at,
            event.kind,
            &event.content,
            &event.content_salt,
            &row.content_digest,
            &act.by.id,
            &act.by.kind,
            &act.by.domain,
            &event.by_salt,
            &row.by_digest,
            &row.prev_hash,
            &row.hash,
            &event.domain_salt,
            &row.domain_digest,
        ];
        connection.execute(INSERT_EVENT, values).await?;
    }
    Ok(())
}
