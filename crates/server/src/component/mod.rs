//! Pieces of a page that several features use. Each is a function of its data.

pub mod action_list;
pub mod agreements;
pub mod board;
pub mod card;
pub mod card_field;
pub mod catalogue;
pub mod field;
pub mod history;
pub mod note;
pub mod notice;
pub mod page;
pub mod plan_step;
pub mod profile;
pub mod qr;
pub mod role_map;
pub mod room;
pub mod spotlight;
pub mod strategy_field;
pub mod taken_off;

pub use field::{Choices, Field};
pub use page::Page;
