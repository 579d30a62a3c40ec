//! Map 2: everyone involved gets a place. Groups by stance or situation, functions, institutions, media and the
//! municipality itself; never a person.

mod zone;

pub use zone::{Position, Zone};
