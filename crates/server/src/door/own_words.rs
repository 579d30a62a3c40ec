//! The check on texts as it is in one organisation: with the words that it added for itself. Read again as soon as they
//! changed, whichever process changed them: the number of changes is asked for each form.

use crate::app::App;
use guard::{Guard, OwnList, OwnWords};
use model::DossierId;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};
use store::StoreError;

/// The guard of each organisation, with the number of changes at which it was made.
#[derive(Default)]
pub struct OwnGuards(Mutex<HashMap<String, (i64, Guard)>>);

/// Whose words a request writes: kept beside it by the visitor, for the form that is read after.
#[derive(Debug, Clone)]
pub struct Whose {
    /// The organisation of the colleague.
    pub organisation: Option<String>,
    /// The dossier that a guest takes part in, and whose it is: that may be another organisation.
    pub guest: Option<(DossierId, String)>,
}

/// The guard of an organisation.
pub async fn guard_of(app: &App, organisation: &str) -> Result<Guard, StoreError> {
    // A colleague who is a guest elsewhere acts for the own organisation and writes in another one.
    let store = app.store.within(organisation);
    let version = store.own_words_version(organisation).await?;
    let known = |(at, guard): &(i64, Guard)| (*at == version).then(|| guard.clone());
    if let Some(guard) =
        app.own_guards.0.lock().unwrap_or_else(PoisonError::into_inner).get(organisation).and_then(known)
    {
        return Ok(guard);
    }
    // Read after the number: what changed in between is read once more with the next form.
    let words = store.own_words_of(organisation).await?;
    let there = words.iter().filter(|word| word.removed_at.is_none());
    let entries = there.filter_map(|word| Some((OwnList::from_slug(&word.list)?, word.words.as_str())));
    let guard = app.guard.with_own(Arc::new(OwnWords::of(entries)));
    let mut kept = app.own_guards.0.lock().unwrap_or_else(PoisonError::into_inner);
    kept.insert(organisation.to_owned(), (version, guard.clone()));
    Ok(guard)
}

/// The guard for a request to this path: in the dossier of a guest that of its organisation, and elsewhere the colleague's.
pub async fn guard_for(app: &App, whose: &Whose, path: &str) -> Result<Option<Guard>, StoreError> {
    let in_dossier =
        path.strip_prefix("/dossiers/").and_then(|rest| rest.split('/').next()).and_then(|id| id.parse().ok());
    let as_guest = whose.guest.as_ref().filter(|(guest, _)| in_dossier == Some(*guest));
    let organisation = as_guest.map(|(_, organisation)| organisation).or(whose.organisation.as_ref());
    match organisation {
        Some(organisation) => guard_of(app, organisation).await.map(Some),
        None => Ok(None),
    }
}
