//! The one who watches over open streams, from outside of them: a stream whose key no longer opens anything, or gives
//! another role, is ended, and so is that of somebody who no longer comes into a closed dossier. Looked up in the store and
//! so true for every process, also when another one took the key away.

use super::{Part, Rooms, Signal};
use crate::{app::Shared, calendar, door::visitor};
use model::{DossierId, ParticipantId, Role};
use std::{
    collections::{BTreeMap, BTreeSet},
    time::{Duration, Instant},
};
use store::ClosedTo;

/// How often is looked: what is taken away closes streams within two seconds.
const EVERY: Duration = Duration::from_secs(1);

/// How often an open stream counts as use of its sign-in. Far below the shortest rest that can be set.
const USED_EVERY: Duration = Duration::from_secs(5 * 60);

/// What a stream was opened with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The digest of the token.
    pub digest: String,
    /// What it gave.
    pub role: Role,
    /// Whose it is; nothing for a guest, who comes in by the door of a session.
    pub account: Option<ParticipantId>,
}

impl Key {
    /// Whether it still gives the same.
    fn still_opens(&self, keys: &BTreeMap<String, String>) -> bool {
        keys.get(&self.digest).is_some_and(|role| role == self.role.slug())
    }

    /// Whether a dossier that is closed to these still lets it in.
    fn is_let_in(&self, closed: Option<&ClosedTo>, now: &str) -> bool {
        match (closed, self.account) {
            (Some(closed), Some(account)) => {
                self.role.enters_every_dossier() || closed.lets_in(&account.to_string(), now)
            }
            _ => true,
        }
    }
}

/// Looks again and again, with two queries for all open streams, as long as the program runs.
pub async fn end_what_no_longer_opens(app: Shared) {
    let mut ticks = tokio::time::interval(EVERY);
    let mut used = Instant::now();
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        // Before the query: a key that is newer than it must not be taken for one that is gone.
        let open = app.rooms.open_keys();
        if open.is_empty() {
            continue;
        }
        if used.elapsed() >= USED_EVERY {
            used = Instant::now();
            count_as_use(&app, &open).await;
        }
        let now = calendar::now();
        let store = app.store.of_the_system();
        let (keys, closed) = match tokio::try_join!(store.keys(&now), store.closed_dossiers()) {
            Ok(both) => both,
            Err(error) => {
                tracing::warn!(%error, "open streams could not be checked");
                continue;
            }
        };
        app.rooms.end_all(
            open.into_iter()
                .filter(|(id, _, key)| !key.still_opens(&keys) || !key.is_let_in(closed.get(&id.to_string()), &now)),
        );
    }
}

/// Who has a page open uses the sign-in, without asking for anything: nothing goes out on the screen of a room.
pub(super) async fn count_as_use(app: &Shared, open: &[(DossierId, u64, Key)]) {
    let colleagues = open.iter().filter(|(.., key)| key.account.is_some());
    for digest in colleagues.map(|(.., key)| key.digest.as_str()).collect::<BTreeSet<_>>() {
        if let Err(error) = visitor::find_colleague(app, digest).await {
            tracing::warn!(%error, "open streams could not be counted as use");
        }
    }
}

impl Rooms {
    /// Every open page with what it was opened with.
    pub(super) fn open_keys(&self) -> Vec<(DossierId, u64, Key)> {
        let rooms = self.lock();
        let pages =
            rooms.iter().flat_map(|(id, room)| room.open_pages.iter().map(move |(page, open)| (*id, *page, open)));
        pages.map(|(id, page, open)| (id, page, open.key.clone())).collect()
    }

    /// Ends these pages: who it was is no longer here, also when that browser has stopped reading.
    fn end_all(&self, pages: impl Iterator<Item = (DossierId, u64, Key)>) {
        for (id, page, _) in pages {
            if let Some(end) = self.leave(id, page) {
                // A stream that is gone already is no error.
                let _ = end.send(());
                self.tell(id, Signal::Changed { seq: 0, parts: vec![Part::Presence] });
            }
        }
    }
}
