//! Notes: what somebody writes alone in a silent round, or sends to the inbox. A note has a writer until it is shown; from
//! then on it has a new id, and nothing says who wrote it.

use crate::{
    Author, Domain, Dossier, Event, Member, NoteId, OppositionId, Refusal, SessionId, pruning::Line, session::Mode,
    words,
};
use guard::Vetted;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What stands on a note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteText {
    /// A wij-zij, as on map 1.
    Opposition {
        /// Label wij.
        us: Vetted,
        /// Label zij.
        them: Vetted,
    },
    /// Anything else.
    Free(Vetted),
}

words! {
    /// For whom a note was written.
    NoteRound {
        /// For everybody, once all is shown at once.
        Silent = "silent",
        /// For whoever leads.
        Inbox = "inbox",
    }
}

/// Where a note that is no secret any more stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteState {
    /// Nobody decided yet.
    Open,
    /// It stays as a remark.
    Kept,
    /// Set aside: it goes when the session closes.
    SetAside,
    /// It got other words; these go when the session closes.
    Reworded,
    /// It stands on the map as this wij-zij.
    Placed(OppositionId),
}

/// A note that was shown to all, or that came out of the inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its identifier; says nothing about who wrote it.
    pub id: NoteId,
    /// What stands on it.
    pub text: NoteText,
    /// Where it stands.
    pub state: NoteState,
}

/// A note with a writer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its identifier.
    pub id: NoteId,
    /// What stands on it.
    pub text: NoteText,
    /// For whom.
    pub round: NoteRound,
    session: SessionId,
    by: Author,
}

/// All notes of a dossier.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Notes {
    written: Vec<Written>,
    shown: Vec<Note>,
}

impl Notes {
    /// Puts these words in the place of what stands on a note.
    pub(crate) fn cover(&mut self, id: NoteId, text: NoteText) {
        if let Some(note) = self.shown.iter_mut().find(|note| note.id == id) {
            note.text = text;
        }
    }
}

impl Dossier {
    /// Adds a wij-zij: on the map, or as a note when the step asks for that.
    pub fn contribute_opposition(
        &self,
        by: &Member,
        id: OppositionId,
        us: Vetted,
        them: Vetted,
    ) -> Result<Vec<Event>, Refusal> {
        if self.makes_notes_of(by) {
            return self.write_note(by, NoteId(id.0), NoteText::Opposition { us, them });
        }
        self.add_opposition(by, id, us, them)
    }

    /// Whether what this person adds becomes a note now.
    pub fn makes_notes_of(&self, by: &Member) -> bool {
        matches!(self.mode(), Mode::Silent | Mode::Inbox) && by.role.contributes() && !by.role.leads()
    }

    /// Writes a note: in a silent round for oneself until all is shown, in an inbox for whoever leads.
    pub fn write_note(&self, by: &Member, id: NoteId, text: NoteText) -> Result<Vec<Event>, Refusal> {
        self.must_be_present(by)?;
        let session = self.open_room().ok_or(Refusal::SessionClosed)?.id;
        let round = match self.mode() {
            Mode::Silent => NoteRound::Silent,
            Mode::Inbox => NoteRound::Inbox,
            Mode::Everyone | Mode::Locked => return Err(Refusal::NoNotes),
        };
        if self.notes.written.iter().any(|note| note.id == id) || self.note(id).is_some() {
            return Err(Refusal::CardPresent);
        }
        Ok(vec![Event::NoteWritten { id, session, round, text }])
    }

    /// Takes a note of one's own back, as long as it was not shown.
    pub fn take_back_note(&self, by: &Member, id: NoteId) -> Result<Vec<Event>, Refusal> {
        self.must_be_present(by)?;
        let own = self.notes_of(by).any(|note| note.id == id);
        if own { Ok(vec![Event::NoteTakenBack { id }]) } else { Err(Refusal::Gone) }
    }

    /// Shows all notes of the silent round at once. `rank` gives each note its new id, and so its place: whoever calls it
    /// has the randomness.
    pub fn reveal_notes(&self, by: &Member, rank: impl Fn(NoteId) -> NoteId) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        let session = self.open_room().ok_or(Refusal::SessionClosed)?.id;
        let mut shown: Vec<(NoteId, &NoteText)> =
            self.waiting(NoteRound::Silent).map(|it| (rank(it.id), &it.text)).collect();
        if shown.is_empty() {
            return Err(Refusal::NoNotes);
        }
        shown.sort_by_key(|(id, _)| *id);
        let notes = shown.into_iter().map(|(id, text)| Event::NoteRevealed { id, text: text.clone() });
        Ok([Event::NotesRevealed { session }].into_iter().chain(notes).collect())
    }

    /// Puts a note on the map as a wij-zij. A note with other words needs the two labels.
    pub fn place_note(
        &self,
        by: &Member,
        id: NoteId,
        card: OppositionId,
        labels: Option<(Vetted, Vetted)>,
    ) -> Result<Vec<Event>, Refusal> {
        let (shown, text) = self.to_settle(by, id, NoteId(card.0))?;
        if self.adopted {
            return Err(Refusal::MapAdopted);
        }
        let (us_label, them_label) = match (labels, text) {
            (Some(labels), _) => labels,
            (None, NoteText::Opposition { us, them }) => (us.clone(), them.clone()),
            (None, NoteText::Free(_)) => return Err(Refusal::OutOfRange),
        };
        let id = self.shown_as(id, NoteId(card.0));
        let placed =
            [Event::OppositionAdded { id: card, us_label, them_label }, Event::NotePlaced { id, opposition: card }];
        Ok(shown.into_iter().chain(placed).collect())
    }

    /// Keeps a note as a remark. `anew` is the id that it gets when it comes out of the inbox.
    pub fn keep_note(&self, by: &Member, id: NoteId, anew: NoteId) -> Result<Vec<Event>, Refusal> {
        let (shown, _) = self.to_settle(by, id, anew)?;
        if self.note(id).is_some_and(|note| note.state == NoteState::Kept) {
            return Err(Refusal::NothingChanged);
        }
        Ok(shown.into_iter().chain([Event::NoteKept { id: self.shown_as(id, anew) }]).collect())
    }

    /// Sets a note aside.
    pub fn set_note_aside(&self, by: &Member, id: NoteId, anew: NoteId) -> Result<Vec<Event>, Refusal> {
        let (shown, _) = self.to_settle(by, id, anew)?;
        if self.note(id).is_some_and(|note| note.state == NoteState::SetAside) {
            return Err(Refusal::NothingChanged);
        }
        Ok(shown.into_iter().chain([Event::NoteSetAside { id: self.shown_as(id, anew) }]).collect())
    }

    /// What settling a note begins with: a note of the inbox loses its writer first.
    fn to_settle(&self, by: &Member, id: NoteId, anew: NoteId) -> Result<(Vec<Event>, &NoteText), Refusal> {
        self.must_not_be_locked(by)?;
        if let Some(note) = self.note(id) {
            return match note.state {
                NoteState::Placed(_) | NoteState::Reworded => Err(Refusal::CardPresent),
                _ => Ok((vec![], &note.text)),
            };
        }
        let note = self.waiting(NoteRound::Inbox).find(|note| note.id == id).ok_or(Refusal::Gone)?;
        by.must_lead()?;
        let text = note.text.clone();
        Ok((vec![Event::NoteTakenUp { id }, Event::NoteRevealed { id: anew, text }], &note.text))
    }

    fn shown_as(&self, id: NoteId, anew: NoteId) -> NoteId {
        if self.note(id).is_some() { id } else { anew }
    }

    /// The notes that this person wrote and that nobody else sees yet, the newest last.
    pub fn notes_of<'a>(&'a self, by: &'a Member) -> impl Iterator<Item = &'a Written> {
        self.pending().filter(move |note| note.by.id == Some(by.id))
    }

    /// Notes that wait for all to be shown, or for whoever leads. Their writers are not told.
    pub fn waiting(&self, round: NoteRound) -> impl Iterator<Item = &Written> {
        self.pending().filter(move |note| note.round == round)
    }

    /// Every note of the open room that has a writer.
    pub fn pending(&self) -> impl Iterator<Item = &Written> {
        let room = self.open_room().map(|room| room.id);
        self.notes.written.iter().filter(move |note| Some(note.session) == room)
    }

    /// How many notes of the silent round came from each domain.
    pub fn waiting_by_domain(&self) -> BTreeMap<Option<Domain>, usize> {
        let mut counts = BTreeMap::new();
        for note in self.waiting(NoteRound::Silent) {
            *counts.entry(note.by.domain).or_insert(0) += 1;
        }
        counts
    }

    /// The notes that were shown, in their order.
    pub fn notes(&self) -> &[Note] {
        &self.notes.shown
    }

    /// A note that was shown.
    pub fn note(&self, id: NoteId) -> Option<&Note> {
        self.notes.shown.iter().find(|note| note.id == id)
    }

    pub(crate) fn apply_to_note(&mut self, event: Event, by: &Author) {
        match event {
            Event::NoteWritten { id, session, round, text } => {
                self.notes.written.push(Written { id, text, round, session, by: by.clone() });
            }
            Event::NoteTakenBack { id } | Event::NoteTakenUp { id } => self.notes.written.retain(|note| note.id != id),
            Event::NotesRevealed { session } => {
                self.notes.written.retain(|note| note.session != session || note.round != NoteRound::Silent);
                // "First alone, then together": what follows in this step is for everyone.
                self.set_session(session, |room| {
                    if let Some(running) = &mut room.step
                        && running.step.mode == Mode::Silent
                    {
                        running.step.mode = Mode::Everyone;
                    }
                });
            }
            Event::NoteRevealed { id, text } => self.show_note(id, text, NoteState::Open),
            Event::NotePlaced { id, opposition } => self.set_note(id, NoteState::Placed(opposition)),
            Event::NoteKept { id } => self.set_note(id, NoteState::Kept),
            Event::NoteSetAside { id } => self.set_note(id, NoteState::SetAside),
            Event::NoteReworded { id, was, text } => {
                self.set_note(was, NoteState::Reworded);
                self.show_note(id, text, NoteState::Kept);
            }
            _ => {}
        }
    }

    fn show_note(&mut self, id: NoteId, text: NoteText, state: NoteState) {
        self.notes.shown.push(Note { id, text, state });
        self.line_made(Line::Note(id));
    }

    fn set_note(&mut self, id: NoteId, state: NoteState) {
        if let Some(note) = self.notes.shown.iter_mut().find(|note| note.id == id) {
            note.state = state;
        }
    }
}
