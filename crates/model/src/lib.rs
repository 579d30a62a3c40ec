//! The rules of Veerkaart: one dossier as events, verbs and state.
//!
//! **Invariant:** nothing here reads a clock, a disk or a network, makes randomness, or knows HTML or SQL. A verb looks
//! at the state and answers with events or with a [`Refusal`]; [`Dossier::apply`] folds events and cannot fail.

pub mod action;
pub mod adoption;
pub mod advice;
pub mod aid;
pub mod analysis;
pub mod appraisal;
pub mod blind_spot;
pub mod calendar;
pub mod catalogue;
mod changes;
pub mod choice;
pub mod content;
pub mod deployment;
pub mod dialogue_map;
pub mod disclosure;
pub mod dossier;
pub mod event;
pub mod export;
mod fold;
pub mod id;
pub mod keeping;
pub mod member;
pub mod note;
pub mod occurrence;
pub mod opposition;
pub mod oversight;
pub mod pruning;
mod refusal;
pub mod reported;
pub mod role_map;
pub mod session;
pub mod signal;
pub mod strategy;
pub mod team;
pub mod thread;
pub mod undo;
pub mod views;

pub use action::Action;
pub use adoption::Status;
pub use calendar::{Date, Month, When};
pub use dossier::{Dossier, NewDossier, Period, RetentionClass};
pub use event::{Author, AuthorKind, Event, Recorded};
pub use id::{
    ActId, ActionId, AppraisalId, DeploymentId, DossierId, FuelId, NoteId, OccurrenceId, OppositionId, ParticipantId,
    PlaceId, RoleCardId, RoleMapId, RoundId, SessionId, SignalId,
};
pub use member::{Domain, Member, Role};
pub use occurrence::Occurrence;
pub use opposition::Opposition;
pub use refusal::Refusal;
pub use role_map::RoleMap;
