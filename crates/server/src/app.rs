//! What every handler can reach.

use crate::{
    content::Content,
    door::{
        dossiers::Dossiers, key::Key, leaked::Leaked, limits::Limits, own_words::OwnGuards, single_sign_on::Provider,
    },
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
    /// The check on free text, without the own words of an organisation.
    pub guard: Guard,
    /// The same with those of each organisation.
    pub own_guards: OwnGuards,
    /// The key that secrets are sealed with.
    pub key: Key,
    /// The provider of single sign-on, when there is one.
    pub provider: Option<Provider>,
    /// The list of leaked passwords, when the administrator brought one.
    pub leaked: Option<Arc<Leaked>>,
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
