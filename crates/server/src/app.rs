//! What every handler can reach.

use crate::{
    content::Content,
    door::{dossiers::Dossiers, limits::Limits},
    live::{Fragments, Rooms},
    settings::Settings,
};
use guard::Guard;
use std::sync::Arc;
use store::Store;

/// The running program.
pub struct App {
    /// The data.
    pub store: Store,
    /// The check on free text.
    pub guard: Guard,
    /// What the administrator set.
    pub settings: Settings,
    /// The built-in content.
    pub content: &'static Content,
    /// Folded dossiers, and the one door for changes.
    pub dossiers: Dossiers,
    /// Who is in which room now.
    pub rooms: Rooms,
    /// Rendered changes.
    pub fragments: Fragments,
    /// Limits on guessing.
    pub limits: Limits,
}

/// The running program, shared by all requests.
pub type Shared = Arc<App>;
