//! Findings in, document out: PDF (tagged; PDF/UA-1 and PDF/A-2a), a text that can be edited, JSON and tables for a
//! spreadsheet.
//!
//! Everything is decided before it comes here. This crate reads no disk, no network and no clock, so the same
//! [`Report`] always gives the same bytes.

mod analysis;
mod document;
mod draft;
mod drawing;
mod example;
mod fonts;
mod json;
mod kind;
mod moment;
mod odt;
mod pdf;
mod piece;
mod printable;
mod refusal;
mod report;
mod role_map;
mod size;
mod strategy;
mod table;
#[cfg(test)]
mod tests;
mod values;
mod words;
mod world;

pub use analysis::{
    Advice, Analysis, Appraisal, BlindSpot, BlindSpots, Contact, ContactCheck, Criterion, Decision, Degree, DegreeView,
    Dimension, DimensionState, DomainView, Finding, Intervention, Known, LookBack, Network, NetworkRow, Phase, PhaseOf,
    PhaseOn, PhaseView, Productive, SignSeen, Signal, Strength, Thread, ThreadKind, ThreadLink, ThreadNode, Verdict,
};
pub use draft::{Draft, draft_json, draft_odt, draft_pdf};
pub use example::{example, example_analysis_large, example_empty, example_large};
pub use json::json;
pub use kind::{Document, Paper};
pub use odt::{bundle, odt};
pub use pdf::{pdf, pdf_of};
pub use piece::{Piece, Step, pieces};
pub use refusal::RenderError;
pub use report::{
    Aid, Answered, Choice, ContentVersion, Difference, Dots, Judged, MadeFrom, Occurrence, OnlineOnly, Opposition,
    Pair, Participant, Period, Reopening, Report, Session, SourceNote, Taken, Told, Unknown, View,
};
pub use role_map::{
    CardCertainty, CardKind, Channel, Comparison, Fuel, Moved, Pressure, PressureOn, RoleCard, RoleMap, Side,
    StatementKind, Width, Zone,
};
pub use strategy::{Action, ActionState, Anchoring, Gamechanger, Strategy};
pub use table::csv;
pub use values::{
    Certainty, Desirability, Domain, Energy, Field, Language, MunicipalityIsParty, OccurrenceKind, Orientation,
    Outcome, Provenance, RetentionClass, Scale, Seen, SeenAt, Status, Value,
};
