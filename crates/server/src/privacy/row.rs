//! What the privacy view tells of one dossier.

use super::State;
use crate::{app::Shared, calendar, language::Language, words};
use model::{Date, Dossier, export::ExportPurpose};
use std::sync::Arc;
use store::{Erasure, Export, StoreError};

/// The most files and erasures that are named; of the others there is a count.
const MOST: usize = 5;

/// One dossier.
pub struct Row {
    /// As its events made it.
    pub dossier: Arc<Dossier>,
    /// How many guests can be traced now: those of the open session.
    pub guests: usize,
    /// What was taken along.
    pub exports: Vec<Export>,
    /// What was erased.
    pub erasures: Vec<Erasure>,
}

impl Row {
    /// Reads everything of one dossier.
    pub async fn of(app: &Shared, index: &store::Dossier, exports: &[Export]) -> Result<Option<Self>, StoreError> {
        let Ok(id) = index.id.parse() else { return Ok(None) };
        let Some(dossier) = app.dossiers.load(&app.store, id).await? else { return Ok(None) };
        let guests = match dossier.open_room() {
            Some(room) => app.store.guests_of(&room.id.to_string()).await?.len(),
            None => 0,
        };
        let exports = exports.iter().filter(|it| it.dossier_id == index.id).cloned().collect();
        let erasures = app.store.erasures_of(&index.id).await?;
        Ok(Some(Self { dossier, guests, exports, erasures }))
    }

    /// Its title.
    pub fn title(&self) -> String {
        self.dossier.title.as_ref().map_or_else(String::new, ToString::to_string)
    }

    /// Its purpose.
    pub fn purpose(&self) -> String {
        self.dossier.purpose.as_ref().map_or_else(String::new, ToString::to_string)
    }

    /// How it stands on this day.
    pub fn states(&self, today: Date) -> Vec<State> {
        let dossier = &self.dossier;
        let is = [
            (State::Stopped, dossier.stopped().is_some()),
            (State::Outdated, dossier.review_date < today),
            (State::Held, dossier.hold().is_some()),
            (State::Reported, dossier.open_reports().next().is_some()),
        ];
        let mut states: Vec<State> = is.into_iter().filter(|(_, is)| *is).map(|(state, _)| state).collect();
        if dossier.lock(today).is_none() {
            states.push(State::Free);
        }
        states
    }

    /// The same in words.
    pub fn states_in_words(&self, language: Language) -> String {
        let states = self.states(calendar::today());
        states.into_iter().map(|state| word(state, language)).collect::<Vec<_>>().join(", ")
    }

    /// The entry of the selection list that was chosen.
    pub fn entry(&self, app: &Shared, language: Language) -> String {
        let chosen = self.dossier.selection();
        let known = chosen.and_then(|chosen| app.content.selection.entry(&chosen.entry));
        match (chosen, known) {
            (_, Some(entry)) => language.of(&entry.name).to_owned(),
            (Some(chosen), None) => chosen.entry.clone(),
            (None, None) => language.text().privacy_entry_none(),
        }
    }

    /// What was taken along, the newest first.
    pub fn exports_in_words(&self, language: Language) -> Vec<String> {
        let text = language.text();
        let line = |it: &Export| {
            let purpose = ExportPurpose::from_slug(&it.purpose).map(|purpose| words::export_purpose(purpose, language));
            let day = calendar::day_in_words(calendar::day_of(&it.at), language);
            text.privacy_export_line(day, purpose.unwrap_or_else(|| it.purpose.clone()), &it.recipient)
        };
        shortened(self.exports.iter().map(line).collect(), language)
    }

    /// What was erased, the newest first.
    pub fn erasures_in_words(&self, language: Language) -> Vec<String> {
        let text = language.text();
        let line = |it: &Erasure| {
            let what = match it.what.as_str() {
                "authors" => text.privacy_erased_authors(),
                "domains" => text.privacy_erased_domains(),
                _ => text.privacy_erased_content(),
            };
            text.privacy_erased_line(calendar::day_in_words(calendar::day_of(&it.at), language), what, it.rows)
        };
        shortened(self.erasures.iter().map(line).collect(), language)
    }
}

/// A state in words.
pub fn word(state: State, language: Language) -> String {
    let text = language.text();
    match state {
        State::Free => text.privacy_state_free(),
        State::Stopped => text.privacy_state_stopped(),
        State::Outdated => text.privacy_state_outdated(),
        State::Held => text.privacy_state_held(),
        State::Reported => text.privacy_state_reported(),
    }
}

fn shortened(mut lines: Vec<String>, language: Language) -> Vec<String> {
    let text = language.text();
    let more = lines.len().saturating_sub(MOST);
    lines.truncate(MOST);
    if more > 0 {
        lines.push(text.privacy_more(more));
    }
    if lines.is_empty() {
        lines.push(text.privacy_nothing());
    }
    lines
}
