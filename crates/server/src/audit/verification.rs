//! Looking at the chain of one dossier, and what came of it the last time. A long one goes on after the answer.

use crate::{app::Shared, calendar, language::Language};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeSet,
    sync::{Mutex, PoisonError},
    time::Duration,
};
use store::{Dossier, StoreError};
use tokio::time::timeout;

/// How long somebody waits for it; after that the page says that it runs.
const PATIENCE: Duration = Duration::from_secs(1);
/// What the keys of these settings begin with.
const BEGINS: &str = "verified-";

/// The dossiers that are looked at now, in this process, each with its organisation.
static RUNNING: Mutex<BTreeSet<(String, String)>> = Mutex::new(BTreeSet::new());

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// When.
    pub at: String,
    /// How many events there were.
    pub events: i64,
    /// How many faults.
    pub faults: usize,
}

/// A dossier that was looked at, or is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Which.
    pub dossier: String,
    /// What came of it; nothing while it runs.
    pub outcome: Option<Outcome>,
}

fn running() -> std::sync::MutexGuard<'static, BTreeSet<(String, String)>> {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What was looked at in an organisation.
pub async fn of(app: &Shared, organisation: &str) -> Result<Vec<Verified>, StoreError> {
    let settings = app.store.settings_of(organisation).await?;
    let now: BTreeSet<String> =
        running().iter().filter(|(whose, _)| whose == organisation).map(|(_, id)| id.clone()).collect();
    let mut all: Vec<Verified> = settings
        .into_iter()
        .filter_map(|(key, value)| {
            let dossier = key.strip_prefix(BEGINS)?.to_owned();
            let outcome = serde_json::from_str(&value).ok().filter(|_| !now.contains(&dossier));
            Some(Verified { dossier, outcome })
        })
        .collect();
    let first = now.into_iter().filter(|id| !all.iter().any(|it| it.dossier == *id)).collect::<Vec<_>>();
    all.extend(first.into_iter().map(|dossier| Verified { dossier, outcome: None }));
    Ok(all)
}

/// Begins, and waits a moment for the end.
pub async fn begin(app: &Shared, organisation: &str, dossier: &Dossier) {
    let key = (organisation.to_owned(), dossier.id.clone());
    if !running().insert(key.clone()) {
        return;
    }
    let (app, (organisation, id), events) = (app.clone(), key, dossier.head_seq);
    // It may outlive the request, and is for the same organisation.
    let work = tokio::spawn(store::request(async move {
        store::acting_for(&organisation);
        let kept = match app.store.verify(Some(id.as_str())).await {
            Ok(faults) => keep(&app, &organisation, &id, events, faults.len()).await,
            Err(error) => Err(error),
        };
        if let Err(error) = kept {
            tracing::error!(%error, "a chain could not be looked at");
        }
        running().remove(&(organisation, id));
    }));
    drop(timeout(PATIENCE, work).await);
}

async fn keep(app: &Shared, organisation: &str, id: &str, events: i64, faults: usize) -> Result<(), StoreError> {
    let outcome = Outcome { at: calendar::now(), events, faults };
    let json = serde_json::to_string(&outcome).map_err(|why| StoreError::Database(why.to_string()))?;
    app.store.set_setting(Some(organisation), &format!("{BEGINS}{id}"), &json).await
}

/// What came of it, in a sentence.
pub fn sentence(it: &Verified, title: &str, language: Language) -> String {
    let text = language.text();
    match &it.outcome {
        None => format!("{title}: {}", text.audit_verify_running()),
        Some(outcome) => {
            let when = calendar::moment_in_words(&outcome.at, language);
            match outcome.faults {
                0 => text.audit_verify_fine(title, when, outcome.events),
                n => text.audit_verify_faults(title, when, n),
            }
        }
    }
}
