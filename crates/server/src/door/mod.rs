//! What stands between a request and a feature: who is there, may this be seen, what was typed, and the one door for
//! every change.

pub mod act;
pub mod activity;
pub mod answer;
pub mod back;
pub mod changes;
pub mod device;
pub mod dossiers;
pub mod erase;
pub mod failure;
pub mod fields;
pub mod filled_in;
pub mod form;
pub mod invitation;
pub mod key;
pub mod leaked;
pub mod limits;
pub mod on_map;
pub mod opened;
pub mod origin;
pub mod own_words;
pub mod passkey;
pub mod password;
pub mod profile;
pub mod proof;
pub mod renderer;
pub mod room_code;
pub mod second_factor;
pub mod security_log;
pub mod sign_in;
pub mod signals;
pub mod single_sign_on;
pub mod team;
pub mod visitor;

pub use act::Acted;
pub use failure::Failure;
pub use fields::Fields;
pub use form::Form;
pub use on_map::OnMap;
pub use opened::Opened;
pub use visitor::{Actor, Visitor};
