//! For which organisation is read and written: the second lock.
//!
//! The first lock is the question that the door of the server asks. This one is held by PostgreSQL: each transaction says
//! for which organisation it is, and the policies of the tables (`migrations/postgres/0012_second_lock.sql`) show and take
//! nothing else. Who says nothing finds nothing. SQLite has no such thing: there the same calls have no effect.
//!
//! - A request runs within [`request`], and says with [`acting_for`] whom it acts for as soon as a key told it: a sign-in,
//!   the cookie of a guest, a code, a link. Never the id of what is asked for.
//! - Work of the program itself runs within [`for_the_system`], or on [`Store::of_the_system`].
//! - Looking up such a key comes before there is an organisation. The few functions that do so go past the lock by
//!   themselves; each finds by a secret, or by the address that somebody signs in with.

use std::cell::RefCell;
use std::sync::Arc;

use crate::{Store, StoreError};

/// What the policies compare with.
const SYSTEM: &str = "*";
const NOBODY: &str = "";

tokio::task_local! {
    static ACTING_FOR: RefCell<Arc<str>>;
}

/// For whom a handle of the store reads and writes.
#[derive(Debug, Clone, Default)]
pub(crate) enum Scope {
    /// For whom the running request acts; outside of one, for nobody.
    #[default]
    OfTheRequest,
    /// Always for this organisation.
    Organisation(Arc<str>),
    /// For the program itself.
    System,
}

impl Scope {
    /// As a transaction begins with it. Nothing in it needs to be quoted.
    pub(crate) fn setting(&self) -> Arc<str> {
        match self {
            Self::OfTheRequest => {
                ACTING_FOR.try_with(|now| Arc::clone(&now.borrow())).unwrap_or_else(|_| Arc::from(NOBODY))
            }
            Self::Organisation(id) => Arc::clone(id),
            Self::System => Arc::from(SYSTEM),
        }
    }
}

/// An id as it can stand in a statement; whatever is no id of ours is nobody.
fn plain(organisation: &str) -> Arc<str> {
    let is_plain = organisation.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    Arc::from(if is_plain { organisation } else { NOBODY })
}

/// Runs a request, in which nobody acts for an organisation yet. What it spawns is no part of it.
pub async fn request<F: Future>(work: F) -> F::Output {
    ACTING_FOR.scope(RefCell::new(Arc::from(NOBODY)), work).await
}

/// From here on the running request acts for this organisation, and for no other. Outside of a request nothing happens.
pub fn acting_for(organisation: &str) {
    // No request, no effect: what is read then stays empty.
    let _ = ACTING_FOR.try_with(|now| *now.borrow_mut() = plain(organisation));
}

/// Runs work of the program itself, which sees every organisation: a command, the first start.
pub async fn for_the_system<F: Future>(work: F) -> F::Output {
    ACTING_FOR.scope(RefCell::new(Arc::from(SYSTEM)), work).await
}

/// Whether the second lock holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecondLock {
    /// PostgreSQL holds it.
    Holds,
    /// SQLite has none.
    NotHere,
    /// The database user passes every policy: a superuser, or one with `BYPASSRLS`.
    UserPasses,
    /// So many tables have no policy, or one that does not count for their owner.
    TablesOpen(i64),
}

impl Store {
    /// The same store for one organisation, whatever the running request acts for.
    #[must_use]
    pub fn within(&self, organisation: &str) -> Self {
        self.scoped(Scope::Organisation(plain(organisation)))
    }

    /// The same store for work of the program itself, which sees every organisation.
    #[must_use]
    pub fn of_the_system(&self) -> Self {
        self.scoped(Scope::System)
    }

    fn scoped(&self, scope: Scope) -> Self {
        let mut same = self.clone();
        if let Self::Postgres(store) = &mut same {
            store.scope = scope;
        }
        same
    }

    /// Whether the second lock holds for this database and its user.
    ///
    /// # Errors
    /// The storage does not answer.
    pub async fn second_lock(&self) -> Result<SecondLock, StoreError> {
        match self {
            Self::Sqlite(_) => Ok(SecondLock::NotHere),
            Self::Postgres(store) => store.second_lock().await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_request_acts_for_nobody_until_it_says_so_and_what_it_spawns_is_no_part_of_it() {
        let now = || Scope::OfTheRequest.setting();
        assert_eq!(&*now(), NOBODY);
        acting_for("a");
        assert_eq!(&*now(), NOBODY, "outside of a request");
        request(async {
            assert_eq!(&*now(), NOBODY);
            acting_for("a");
            assert_eq!(&*now(), "a");
            assert_eq!(&*tokio::spawn(async { Scope::OfTheRequest.setting() }).await.unwrap(), NOBODY);
            request(async { assert_eq!(&*now(), NOBODY) }).await;
            acting_for("b");
            assert_eq!(&*now(), "b");
        })
        .await;
        for_the_system(async { assert_eq!(&*now(), SYSTEM) }).await;
    }

    #[test]
    fn what_is_no_id_is_nobody() {
        for text in ["*", "a'; DROP TABLE events; --", "a b", "a\\", "é"] {
            assert_eq!(&*plain(text), NOBODY, "{text}");
        }
        assert_eq!(&*plain("01920000-0000-7000-8000-000000000000"), "01920000-0000-7000-8000-000000000000");
    }
}
