//! Rendered changes, kept for as long as they are the newest: a room of hundreds costs one rendering.

use crate::language::Language;
use model::{DossierId, RoleMapId};
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// What is rendered. It looks the same to everybody who may see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reading {
    /// The rows of map 1 that changed since a number; with the words of reported lines, or those covered.
    Board { since: u64, covered: bool },
    /// A whole map 2, for who may move its cards or not.
    RoleMap { map: RoleMapId, writable: bool, covered: bool },
}

/// Dossier, what, up to which number, language.
type Key = (DossierId, Reading, u64, Language);

/// How many renderings are kept; far more than the rooms that one machine serves at once.
const MOST: usize = 256;

/// Rendered changes.
#[derive(Default)]
pub struct Fragments(Mutex<HashMap<Key, String>>);

impl Fragments {
    /// The rendering for this key, made when it is not there.
    pub fn get_or_make(&self, key: Key, make: impl FnOnce() -> String) -> String {
        if let Some(known) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return known.clone();
        }
        let made = make();
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert(key, made.clone());
        made
    }

    /// Forgets a dossier: something was erased from it.
    pub fn forget(&self, id: DossierId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|(dossier, ..), _| *dossier != id);
    }
}
