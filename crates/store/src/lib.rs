//! Everything that Veerkaart keeps, and the only SQL of the project: SQLite inside the process (the default), or
//! PostgreSQL.
//!
//! [`Store`] is the one door, and cheap to clone. Its functions stand in one file per thing that is kept. Each SQL text
//! is written once and runs on both engines; what differs stands in `sqlite.rs` and `postgres.rs` and nowhere else.
//!
//! - Identifiers are UUIDv7 text, made by the caller.
//! - Times are RFC 3339 text in UTC, always with the same number of decimals, given by the caller: `store` has no clock,
//!   and compares times as text.
//! - Tokens never enter: the caller gives their digest.
//! - Whatever answers `Ok` is committed and synced.
//! - On PostgreSQL whoever does not say for which organisation it is finds nothing (`scope.rs`).

mod account_changes;
mod accounts;
mod chain;
mod connection;
mod digest;
mod dossiers;
mod erasure;
mod error;
mod events;
mod exports;
#[cfg(test)]
mod faults;
mod gone;
mod guests;
mod half_sign_ins;
mod identities;
mod invitations;
mod logs;
mod migrations;
mod open;
mod organisations;
mod own_words;
mod passkeys;
mod plan_templates;
mod postgres;
mod provider_sign_outs;
mod replay;
mod restore;
mod scope;
mod sealed;
mod second_factors;
mod sessions;
mod settings;
mod sign_in;
mod signals;
mod sqlite;
mod statements;
mod verify;
mod writer;

pub use account_changes::{AccountChange, NewAccountChange};
pub use accounts::{Account, NewAccount};
pub use dossiers::{ClosedTo, Dossier, DossierIndex};
pub use erasure::{Destroyed, Destruction, ToDestroy};
pub use error::{AppendError, StoreError};
pub use events::{Act, ActSpan, Appended, By, Head, StoredEvent};
pub use exports::Export;
pub use guests::Guest;
pub use logs::{Erasure, LogFilter, LogRow};
pub use open::{Change, Changes, Store};
pub use organisations::Organisation;
pub use own_words::{OwnWord, OwnWordChange};
pub use passkeys::{Challenge, Passkey};
pub use plan_templates::PlanTemplate;
pub use postgres::Way;
pub use provider_sign_outs::ProviderSignOut;
pub use replay::{ErasedAgain, Replayed};
pub use restore::{RestoreError, Restored, Restoring, restore};
pub use scope::{SecondLock, acting_for, for_the_system, request};
pub use sealed::SealedAnew;
pub use second_factors::SecondFactor;
pub use sessions::Session;
pub use sign_in::{NewSignIn, SignIn, SignInRow};
pub use signals::Signal;
pub use statements::sql_texts;
pub use verify::Fault;
