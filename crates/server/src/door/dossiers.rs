//! Folded dossiers, kept in memory between requests. Each read first takes the tail of the log, so that what another
//! process wrote is seen too.

use model::{Author, AuthorKind, Domain, Dossier, DossierId, Recorded};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};
use store::{Store, StoreError, StoredEvent};

/// Dossiers as far as their events were read.
#[derive(Default)]
pub struct Dossiers {
    known: Mutex<HashMap<DossierId, Arc<Dossier>>>,
    turns: Mutex<HashMap<DossierId, Arc<tokio::sync::Mutex<()>>>>,
}

impl Dossiers {
    /// The dossier as it stands now; `None` when there is none, or when the store shows none to whoever asks: what was
    /// folded for somebody else is not given away.
    pub async fn load(&self, store: &Store, id: DossierId) -> Result<Option<Arc<Dossier>>, StoreError> {
        let known = self.lock().get(&id).cloned();
        let mut dossier = known.unwrap_or_else(|| Arc::new(Dossier::empty(id)));
        let after = i64::try_from(dossier.seq).unwrap_or(i64::MAX);
        let Some(tail) = store.tail_of_known(&id.to_string(), after).await? else { return Ok(None) };
        if !tail.is_empty() {
            let state = Arc::make_mut(&mut dossier);
            tail.into_iter().for_each(|event| state.apply(&recorded(event)));
            let mut kept = self.lock();
            if kept.get(&id).is_none_or(|known| known.seq < dossier.seq) {
                kept.insert(id, Arc::clone(&dossier));
            }
        }
        Ok((dossier.seq > 0).then_some(dossier))
    }

    /// Forgets what was folded: rows that were folded already have changed (something was erased).
    pub fn forget(&self, id: DossierId) {
        self.lock().remove(&id);
    }

    /// Waits for one's turn to act on a dossier: a full room that sends at once is served in order, instead of everybody
    /// asking the rules again because somebody else was first.
    pub async fn turn(&self, id: DossierId) -> tokio::sync::OwnedMutexGuard<()> {
        let turn = Arc::clone(self.turns.lock().unwrap_or_else(PoisonError::into_inner).entry(id).or_default());
        turn.lock_owned().await
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<DossierId, Arc<Dossier>>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What stands in the place of the name of an event whose row is closed while a line is looked at.
pub const UNDER_REVIEW: &str = "under_review";

/// A row of the log in the words of the model.
pub fn recorded(stored: StoredEvent) -> Recorded {
    Recorded {
        seq: u64::try_from(stored.seq).unwrap_or_default(),
        act: stored.act_id.parse().unwrap_or(model::ActId(0)),
        at: stored.at,
        by: Author {
            id: stored.by.id.and_then(|id| id.parse().ok()),
            kind: AuthorKind::from_slug(&stored.by.kind).unwrap_or(AuthorKind::System),
            domain: stored.by.domain.as_deref().and_then(Domain::from_slug),
        },
        kind: stored.kind,
        event: stored.event,
    }
}
