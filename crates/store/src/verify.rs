//! The proof that nothing was altered: every digest, every link, every number, every act and every erasure.
//!
//! What it cannot see alone: somebody who rewrites the whole chain from a row on, or cuts off its end and the index with
//! it. For that, keep the head hash elsewhere (it stands in every report) and compare.

use std::collections::BTreeMap;

use crate::chain::{self, Link, LinkedDomain};
use crate::connection::{Connection, Row, params};
use crate::statements::statements;
use crate::{Store, StoreError};

statements! {
    DOSSIERS = "SELECT id, head_seq, head_hash, destroyed_at FROM dossiers WHERE $1 = '' OR id = $1 ORDER BY id";
    PAGE = "SELECT seq, act_id, at, kind, content, content_salt, content_digest, by_id, by_kind, by_domain, by_salt, \
            by_digest, prev_hash, hash, content_blanked_at, by_blanked_at, by_domain_salt, by_domain_digest, \
            by_domain_blanked_at \
            FROM events WHERE dossier_id = $1 AND seq > $2 ORDER BY seq LIMIT 1000";
    ACTS = "SELECT act_id, first_seq, last_seq FROM acts WHERE dossier_id = $1 ORDER BY first_seq, act_id";
    ERASURES = "SELECT what, at, row_count FROM erasures WHERE dossier_id = $1";
    DESTRUCTION = "SELECT destroyed_at, events, head_hash FROM destructions WHERE dossier_id = $1";
    ORPHANS = "SELECT DISTINCT o.dossier_id FROM (SELECT dossier_id FROM events UNION SELECT dossier_id FROM acts \
               UNION SELECT dossier_id FROM erasures UNION SELECT dossier_id FROM destructions) o \
               WHERE NOT EXISTS (SELECT 1 FROM dossiers d WHERE d.id = o.dossier_id) ORDER BY o.dossier_id";
}

/// Something that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The dossier.
    pub dossier: String,
    /// The event, when it is one event.
    pub seq: Option<i64>,
    /// What is wrong, for the administrator.
    pub what: &'static str,
}

impl Store {
    /// Checks one dossier, or all of them, on one unchanging state; no faults is proof of an unbroken chain.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn verify(&self, dossier_id: Option<&str>) -> Result<Vec<Fault>, StoreError> {
        let wanted = dossier_id.unwrap_or_default().to_owned();
        self.snapshot(move |mut connection| {
            Box::pin(async move {
                let mut faults = Vec::new();
                let dossiers = connection.rows(DOSSIERS, params![&wanted]).await?;
                if dossiers.is_empty() && !wanted.is_empty() {
                    faults.push(Fault { dossier: wanted.clone(), seq: None, what: "there is no such dossier" });
                }
                for row in &dossiers {
                    let mut check = Check::new(row)?;
                    check.run(&mut connection, row).await?;
                    faults.append(&mut check.faults);
                }
                for row in connection.rows(ORPHANS, params![]).await? {
                    let dossier: String = row.get(0)?;
                    if wanted.is_empty() || wanted == dossier {
                        faults.push(Fault { dossier, seq: None, what: "it has rows, but is not in the index" });
                    }
                }
                Ok(faults)
            })
        })
        .await
    }
}

/// The walk along one dossier.
struct Check {
    dossier: String,
    faults: Vec<Fault>,
    seq: i64,
    hash: String,
    /// The acts as the events show them: id, first and last.
    acts: Vec<(String, i64, i64)>,
    /// How many rows were blanked, by what and when.
    blanked: BTreeMap<(String, String), i64>,
}

impl Check {
    fn new(row: &Row) -> Result<Self, StoreError> {
        Ok(Self {
            dossier: row.get(0)?,
            faults: Vec::new(),
            seq: 0,
            hash: chain::START.to_owned(),
            acts: Vec::new(),
            blanked: BTreeMap::new(),
        })
    }

    fn fault(&mut self, seq: Option<i64>, what: &'static str) {
        self.faults.push(Fault { dossier: self.dossier.clone(), seq, what });
    }

    async fn run(&mut self, connection: &mut Connection<'_>, row: &Row) -> Result<(), StoreError> {
        let (head_seq, head_hash): (i64, String) = (row.get(1)?, row.get(2)?);
        let destroyed_at: Option<String> = row.get(3)?;
        let mut after = i64::MIN;
        loop {
            let page = connection.rows(PAGE, params![&self.dossier, after]).await?;
            let Some(last) = page.last() else { break };
            after = last.get(0)?;
            for row in &page {
                // Nothing is fetched here: a value that is no text or no number any more is a fault, and the walk goes on.
                if self.event(row).is_err() {
                    self.fault(row.get(0).ok(), "it cannot be read");
                }
            }
        }
        let destruction = connection.row(DESTRUCTION, params![&self.dossier]).await?;
        match (destroyed_at, destruction) {
            (None, None) => {
                if self.seq == 0 {
                    self.fault(None, "it has no events");
                }
                if (self.seq, &self.hash) != (head_seq, &head_hash) {
                    self.fault(None, "the index does not point at the last event");
                }
            }
            (Some(at), Some(record)) => {
                let kept = (at, head_seq, head_hash);
                if kept != (record.get(0)?, record.get(1)?, record.get(2)?) {
                    self.fault(None, "its destruction record says something else");
                }
                if self.seq != 0 {
                    self.fault(None, "it is destroyed, but has events");
                }
            }
            _ => self.fault(None, "index and destruction records differ"),
        }
        self.acts(&connection.rows(ACTS, params![&self.dossier]).await?)?;
        self.erasures(&connection.rows(ERASURES, params![&self.dossier]).await?)
    }

    fn event(&mut self, row: &Row) -> Result<(), StoreError> {
        let seq: i64 = row.get(0)?;
        let text = |column| row.get::<String>(column);
        let maybe = |column| row.get::<Option<String>>(column);
        let (act, at, kind) = (text(1)?, text(2)?, text(3)?);
        let (content, content_salt, content_digest) = (maybe(4)?, maybe(5)?, text(6)?);
        let (by_id, by_kind, by_domain) = (maybe(7)?, text(8)?, maybe(9)?);
        let (by_salt, by_digest) = (maybe(10)?, text(11)?);
        let (prev_hash, hash) = (text(12)?, text(13)?);
        let (content_blanked, by_blanked) = (maybe(14)?, maybe(15)?);

        if seq != self.seq + 1 {
            self.fault(Some(seq), "the numbers are not contiguous");
        }
        if prev_hash != self.hash {
            self.fault(Some(seq), "it does not follow the event before it");
        }
        match (&content, &content_salt, &content_blanked) {
            (Some(content), Some(salt), None) if chain::content_digest(salt, content) == content_digest => {}
            (None, None, Some(at)) => self.count_blanked("content", at),
            _ => self.fault(Some(seq), "its content is not what was recorded"),
        }
        match (&by_salt, &by_blanked) {
            (Some(salt), None) if chain::by_digest(salt, by_id.as_deref()) == by_digest => {}
            (None, Some(at)) if by_id.is_none() => self.count_blanked("authors", at),
            _ => self.fault(Some(seq), "its author is not who was recorded"),
        }
        let (domain_salt, domain_digest, domain_blanked) = (maybe(16)?, maybe(17)?, maybe(18)?);
        let by_domain_linked = match &domain_digest {
            None => LinkedDomain::Plain(by_domain.as_deref()),
            Some(digest) => LinkedDomain::Sealed(digest),
        };
        match (&domain_digest, &domain_salt, &domain_blanked) {
            (None, None, None) => {}
            (Some(digest), Some(salt), None) if chain::domain_digest(salt, by_domain.as_deref()) == *digest => {}
            (Some(_), None, Some(at)) if by_domain.is_none() => self.count_blanked("domains", at),
            _ => self.fault(Some(seq), "its domain is not what was recorded"),
        }
        let computed = Link {
            dossier: &self.dossier,
            seq,
            act: &act,
            at: &at,
            kind: &kind,
            content_digest: &content_digest,
            by_kind: &by_kind,
            by_domain: by_domain_linked,
            by_digest: &by_digest,
            prev_hash: &prev_hash,
        }
        .hash();
        if computed != hash {
            self.fault(Some(seq), "the row is not what its hash covers");
        }
        match self.acts.last_mut() {
            Some((last, _, until)) if *last == act => *until = seq,
            _ => self.acts.push((act, seq, seq)),
        }
        self.seq = seq;
        self.hash = hash;
        Ok(())
    }

    fn count_blanked(&mut self, what: &str, at: &str) {
        *self.blanked.entry((what.to_owned(), at.to_owned())).or_default() += 1;
    }

    fn acts(&mut self, rows: &[Row]) -> Result<(), StoreError> {
        let recorded = rows
            .iter()
            .map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .collect::<Result<Vec<(String, i64, i64)>, StoreError>>()?;
        if recorded != self.acts {
            self.fault(None, "the acts do not cover the events");
        }
        Ok(())
    }

    fn erasures(&mut self, rows: &[Row]) -> Result<(), StoreError> {
        let recorded = rows
            .iter()
            .map(|row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))
            .collect::<Result<BTreeMap<(String, String), i64>, StoreError>>()?;
        if recorded != self.blanked {
            self.fault(None, "the erasures on record are not those in the events");
        }
        Ok(())
    }
}
