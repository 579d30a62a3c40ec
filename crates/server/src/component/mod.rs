//! Pieces of a page that several features use. Each is a function of its data.

pub mod card;
pub mod field;
pub mod notice;
pub mod page;
pub mod room;

pub use field::{Choices, Field};
pub use page::Page;
