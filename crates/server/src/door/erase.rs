//! What really goes: working material at the end of a round or a session. The rows stay in the chain, without content.

use crate::{app::Shared, calendar, door::Failure, language::Language};
use model::DossierId;
use std::time::Duration;
use store::StoreError;

/// Who placed which dots goes as soon as the round is counted.
pub async fn dots(app: &Shared, id: DossierId, language: Language) -> Result<(), Failure> {
    let log = app.store.tail(&id.to_string(), 0).await.map_err(Failure::store(language))?;
    let placed: Vec<i64> =
        log.iter().filter(|row| row.kind == "dots_placed" && row.event.is_some()).map(|row| row.seq).collect();
    if placed.is_empty() {
        return Ok(());
    }
    let gone = app.store.blank_content(&id.to_string(), &placed, &calendar::now()).await;
    forget(app, id);
    out_of_the_tables(app, gone).map_err(Failure::store(language))
}

/// Which guest did what goes when the session closes; the domain stays.
pub async fn guests(app: &Shared, id: DossierId, language: Language) -> Result<(), Failure> {
    let gone = app.store.blank_authors(&id.to_string(), "guest", &calendar::now()).await;
    forget(app, id);
    out_of_the_tables(app, gone).map_err(Failure::store(language))
}

fn forget(app: &Shared, id: DossierId) {
    app.dossiers.forget(id);
    app.fragments.forget(id);
}

/// What is out of the tables can still stand in the journal of SQLite while somebody reads. That is no reason to keep a
/// session open: the journal is emptied as soon as it can be, and otherwise with the next erasure or at the next start.
pub fn out_of_the_tables<T>(app: &Shared, gone: Result<T, StoreError>) -> Result<(), StoreError> {
    match gone {
        Err(StoreError::JournalBusy) => {
            let app = Shared::clone(app);
            tokio::spawn(async move {
                for seconds in [5, 30, 120] {
                    tokio::time::sleep(Duration::from_secs(seconds)).await;
                    if app.store.empty_journal().await.is_ok() {
                        return;
                    }
                }
                tracing::warn!("the journal could not be emptied yet: erased text stands in it until the next start");
            });
            Ok(())
        }
        other => other.map(drop),
    }
}
