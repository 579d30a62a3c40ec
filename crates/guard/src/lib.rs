//! The check on every free text before it is stored: is a person, an account, an address or a protected community in it?
//!
//! The rules for names on maps ask for a simple, local check: patterns and word lists that people can edit, no model, no
//! service, no trace of what was refused. So this crate does no I/O, keeps nothing and logs nothing, and its refusals
//! name kinds and places in the text, never the text. It helps and does not guarantee: what it misses is published in
//! `docs/privacy/guard-figures.md`.

mod clean;
mod fixed_form;
mod fold;
mod guard;
mod kind;
mod lists;
mod name;
mod objection;
mod own;
mod place;
mod post;
mod recognisable;
mod sensitive;
mod single_person;
mod token;
mod vetted;

pub use fold::folded;
pub use guard::Guard;
pub use kind::{Finding, Kind, Severity};
pub use lists::{ListError, ListFault};
pub use objection::Objection;
pub use own::{OwnList, OwnWord, OwnWordFault, OwnWords};
pub use place::Place;
pub use vetted::{Ground, Vetted};
