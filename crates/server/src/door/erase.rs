//! What really goes: working material at the end of a round or a session. The rows stay in the chain, without content.

use crate::{app::Shared, calendar, door::Failure, language::Language};
use model::DossierId;

/// Who placed which dots goes as soon as the round is counted.
pub async fn dots(app: &Shared, id: DossierId, language: Language) -> Result<(), Failure> {
    let log = app.store.tail(&id.to_string(), 0).await.map_err(Failure::store(language))?;
    let placed: Vec<i64> =
        log.iter().filter(|row| row.kind == "dots_placed" && row.event.is_some()).map(|row| row.seq).collect();
    if !placed.is_empty() {
        app.store.blank_content(&id.to_string(), &placed, &calendar::now()).await.map_err(Failure::store(language))?;
        forget(app, id);
    }
    Ok(())
}

/// Which guest did what goes when the session closes; the domain stays.
pub async fn guests(app: &Shared, id: DossierId, language: Language) -> Result<(), Failure> {
    app.store.blank_authors(&id.to_string(), "guest", &calendar::now()).await.map_err(Failure::store(language))?;
    forget(app, id);
    Ok(())
}

fn forget(app: &Shared, id: DossierId) {
    app.dossiers.forget(id);
    app.fragments.forget(id);
}
