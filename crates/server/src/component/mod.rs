//! Pieces of a page that several features use. Each is a function of its data.

pub mod action_list;
pub mod advice;
pub mod agreements;
pub mod appraisal;
pub mod blind_spot;
pub mod board;
pub mod card;
pub mod card_field;
pub mod catalogue;
pub mod choice_card;
pub mod crisis;
pub mod field;
pub mod finding;
pub mod history;
pub mod note;
pub mod notice;
pub mod page;
pub mod phase;
pub mod plan_step;
pub mod profile;
pub mod qr;
pub mod report_line;
pub mod role_map;
pub mod room;
pub mod select;
pub mod signal;
pub mod sources;
pub mod spotlight;
pub mod standing;
pub mod strategy_field;
pub mod taken_off;
pub mod thread;
pub mod wheel;

pub use field::{Choices, Field};
pub use page::Page;
