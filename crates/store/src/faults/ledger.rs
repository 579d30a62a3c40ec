//! What was confirmed, and whether it is there.

use std::collections::BTreeMap;

use super::writers::{CLIENTS, DOSSIERS, dossier_of, text};
use crate::{Store, StoreError};

/// What a child said that was confirmed.
#[derive(Debug, Clone, Default)]
pub(super) struct Ledger {
    /// Of each client, the first event of each act in order.
    acts: BTreeMap<usize, BTreeMap<usize, i64>>,
    /// Client, act and first event of what was erased.
    pub(super) erased: Vec<(usize, usize, i64)>,
    /// Whether the database and its dossiers were there.
    pub(super) ready: bool,
}

/// What was found after recovery.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// Confirmed acts that are not there, or elsewhere, or with another text.
    pub(super) lost: usize,
    /// Acts that stand there twice, or before an earlier one of the same client, or after a gap.
    pub(super) out_of_order: usize,
    /// Acts that are there although nobody was told; that is allowed, once and in order.
    pub(super) untold: usize,
    /// Erased content that can be read.
    pub(super) not_erased: usize,
    /// What `verify` finds.
    pub(super) faults: usize,
}

impl Found {
    pub(super) fn is_sound(&self) -> bool {
        (self.lost, self.out_of_order, self.not_erased, self.faults) == (0, 0, 0, 0)
    }
}

impl Ledger {
    /// Reads one line of a child; a line that was cut off in the middle confirms nothing.
    pub(super) fn hear(&mut self, line: &str) {
        if line == "ready" {
            self.ready = true;
        }
        let words: Vec<&str> = line.split(' ').collect();
        let [kind, client, number, seq] = words[..] else { return };
        let (Ok(client), Ok(number), Ok(seq)) = (client.parse(), number.parse(), seq.parse()) else { return };
        match kind {
            "c" => drop(self.confirm(client, number, seq)),
            "e" => self.erased.push((client, number, seq)),
            _ => {}
        }
    }

    pub(super) fn confirm(&mut self, client: usize, number: usize, seq: i64) -> Option<i64> {
        self.acts.entry(client).or_default().insert(number, seq)
    }

    pub(super) fn confirmed(&self) -> usize {
        self.acts.values().map(BTreeMap::len).sum()
    }

    /// How far each client is.
    pub(super) fn from(&self) -> String {
        let last = |client| self.acts.get(&client).and_then(|acts| acts.keys().next_back()).copied().unwrap_or(0);
        (0..CLIENTS).map(|client| last(client).to_string()).collect::<Vec<_>>().join(",")
    }

    /// Looks for all of it.
    pub(super) async fn compare(&self, store: &Store) -> Result<Found, StoreError> {
        let mut found = Found { faults: store.verify(None).await?.len(), ..Found::default() };
        let mut there: BTreeMap<(usize, usize), i64> = BTreeMap::new();
        for dossier in (0..DOSSIERS).map(dossier_of) {
            let mut last: BTreeMap<usize, usize> = BTreeMap::new();
            let mut before = String::new();
            for row in store.tail(&dossier, 0).await? {
                let mut parts = row.act_id.split('-').skip(1).filter_map(|part| part.parse::<usize>().ok());
                let (Some(client), Some(number)) = (parts.next(), parts.next()) else { continue };
                if let Some(event) = &row.event
                    && !serde_json::to_string(event).unwrap_or_default().contains(&text(client, number))
                {
                    found.lost += 1;
                }
                if row.act_id == before {
                    continue;
                }
                before.clone_from(&row.act_id);
                if number > 0 {
                    let expected = last.insert(client, number).unwrap_or(0) + 1;
                    found.out_of_order += usize::from(number != expected);
                    there.insert((client, number), row.seq);
                }
            }
        }
        let mut told = 0;
        for (client, acts) in &self.acts {
            for (number, seq) in acts {
                match there.get(&(*client, *number)) {
                    Some(found_at) if found_at == seq => told += 1,
                    _ => found.lost += 1,
                }
            }
        }
        found.untold = there.len() - told;
        for (client, _, seq) in &self.erased {
            let tail = store.tail(&dossier_of(*client), seq - 1).await?;
            found.not_erased += usize::from(tail.first().is_some_and(|row| row.event.is_some()));
        }
        Ok(found)
    }
}
