//! What really goes: working material at the end of a round or a session. The rows stay in the chain, without content.

use crate::{
    app::Shared,
    calendar,
    door::{Failure, dossiers::recorded},
    language::Language,
};
use model::{AuthorKind, Domain, Dossier, DossierId, Event, NoteId, Recorded, pruning::Line};
use std::{collections::BTreeSet, time::Duration};
use store::{By, StoreError, StoredEvent};

/// Who placed which dots goes as soon as the round is counted.
pub async fn dots(app: &Shared, id: DossierId, language: Language) -> Result<(), Failure> {
    rows(app, id, language, |event, _| matches!(event, Event::DotsPlaced { .. })).await
}

/// Who wrote a note goes as soon as the note was shown or taken back: what waits is left alone.
pub async fn writers(app: &Shared, id: DossierId, language: Language) -> Result<(), Failure> {
    let Some(dossier) = app.dossiers.load(&app.store, id).await.map_err(Failure::store(language))? else {
        return Ok(());
    };
    let waiting: BTreeSet<NoteId> = dossier.pending().map(|note| note.id).collect();
    let waits = |event: &Event| matches!(event, Event::NoteWritten { id, .. } if waiting.contains(id));
    rows(app, id, language, |event, _| event.names_writer() && !waits(event)).await
}

/// Who answered what alone goes as soon as it was shown: the voices stay, without who.
pub async fn shown_answers(app: &Shared, id: DossierId, language: Language) -> Result<(), Failure> {
    let log = app.store.tail(&id.to_string(), 0).await.map_err(Failure::store(language))?;
    let later = |at: usize| log.iter().skip(at).filter_map(|row| row.event.as_ref());
    let is_shown = |at: usize, answer: &Event| answer.is_own_answer() && later(at).any(|event| event.shows(answer));
    let goes = |(at, row): &(usize, &StoredEvent)| row.event.as_ref().is_some_and(|answer| is_shown(*at, answer));
    let gone = log.iter().enumerate().filter(goes).map(|(_, row)| row.seq).collect();
    blank(app, id, language, gone).await
}

/// What goes with a session.
pub struct Going {
    /// The lines that the group struck or reworded, and the notes that nobody kept.
    pub lines: Vec<Line>,
    /// The domains of guests that would tell whose something was.
    pub domains: Vec<Domain>,
}

/// What goes with the open session, as it stands now.
pub async fn going(app: &Shared, id: DossierId, language: Language) -> Result<Going, Failure> {
    let dossier = app.dossiers.load(&app.store, id).await.map_err(Failure::store(language))?;
    let lines = dossier.as_ref().map(|dossier| dossier.going()).unwrap_or_default();
    let domains = dossier.map(|dossier| dossier.domains_to_forget()).unwrap_or_default();
    Ok(Going { lines, domains })
}

/// Everything that goes with a session: dots, notes and who wrote them, the lines that the group struck, when and as what
/// guests came in, what they answered alone (it was sealed before), and which guest did what.
pub async fn session(app: &Shared, id: DossierId, going: &Going, language: Language) -> Result<(), Failure> {
    // Guests of an earlier session have no id any more, and stand in the list of that session or nowhere else.
    let came_in = |event: &Event, by: &By| {
        matches!(event, Event::ParticipantJoined { .. }) && by.kind == AuthorKind::Guest.slug() && by.id.is_some()
    };
    let answered = |event: &Event, by: &By| event.is_own_answer() && by.kind == AuthorKind::Guest.slug();
    let goes = |event: &Event, by: &By| {
        matches!(event, Event::DotsPlaced { .. })
            || came_in(event, by)
            || answered(event, by)
            || event.names_writer()
            || going.lines.iter().any(|line| event.holds(*line))
    };
    rows(app, id, language, goes).await?;
    guests(app, id, &going.domains, language).await
}

/// Which guest did what goes when the session closes, and with it the domains that would tell.
pub async fn guests(app: &Shared, id: DossierId, domains: &[Domain], language: Language) -> Result<(), Failure> {
    let domains: Vec<&str> = domains.iter().map(|domain| domain.slug()).collect();
    let gone = app.store.blank_guests(&id.to_string(), &domains, &calendar::now()).await;
    forget(app, id);
    out_of_the_tables(app, gone).map_err(Failure::store(language))
}

/// The words of every line that was purged go, from every row that holds them.
pub async fn purged(app: &Shared, id: DossierId, language: Language) -> Result<(), Failure> {
    let log = app.store.tail(&id.to_string(), 0).await.map_err(Failure::store(language))?;
    let log: Vec<Recorded> = log.into_iter().map(recorded).collect();
    let rows = Dossier::rows_purged(&log).into_iter().filter_map(|seq| i64::try_from(seq).ok()).collect();
    blank(app, id, language, rows).await
}

/// Blanks the content of the rows of which this holds.
async fn rows(
    app: &Shared,
    id: DossierId,
    language: Language,
    goes: impl Fn(&Event, &By) -> bool,
) -> Result<(), Failure> {
    let log = app.store.tail(&id.to_string(), 0).await.map_err(Failure::store(language))?;
    let goes = |row: &&StoredEvent| row.event.as_ref().is_some_and(|event| goes(event, &row.by));
    blank(app, id, language, log.iter().filter(goes).map(|row| row.seq).collect()).await
}

async fn blank(app: &Shared, id: DossierId, language: Language, gone: Vec<i64>) -> Result<(), Failure> {
    if gone.is_empty() {
        return Ok(());
    }
    let gone = app.store.blank_content(&id.to_string(), &gone, &calendar::now()).await;
    forget(app, id);
    out_of_the_tables(app, gone).map_err(Failure::store(language))
}

/// Forgets what was folded and rendered of a dossier of which something went.
pub fn forget(app: &Shared, id: DossierId) {
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
