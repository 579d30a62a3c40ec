//! Taking back one's own last act, never somebody else's.
//!
//! Each act that can be taken back is kept with the events that restore what was there. It can be taken back as long as
//! nobody else touched the same part of the map since.

use crate::{
    ActId, Author, Dossier, Event, Member, Refusal,
    event::{Surface, Touch},
    occurrence::OccurrenceChange,
    opposition::OppositionChange,
};

/// An event that happened, with what takes it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Done {
    seq: u64,
    act: ActId,
    by: Author,
    touches: Vec<Touch>,
    /// What restores the state before it; empty when it is part of an undo itself.
    inverse: Vec<Event>,
    undone: bool,
}

impl Dossier {
    /// Takes back the last act of this person on this part of the dossier.
    pub fn undo(&self, by: &Member, on: Surface) -> Result<Vec<Event>, Refusal> {
        self.must_be_writable_on(by, on)?;
        let act = self.last_act_of(by, on).ok_or(Refusal::NothingToUndo)?;
        if self.was_touched_since(act) {
            return Err(Refusal::ChangedSince);
        }
        let parts: Vec<&Done> = self.done.iter().filter(|done| done.act == act).collect();
        let first = parts.first().map(|done| done.seq).ok_or(Refusal::NothingToUndo)?;
        let restore = parts.iter().rev().flat_map(|done| done.inverse.iter().cloned());
        Ok([Event::ActUndone { first }].into_iter().chain(restore).collect())
    }

    /// The number of the first event of the act that undo would take back now.
    pub fn can_undo(&self, by: &Member, on: Surface) -> Option<u64> {
        let act = self.last_act_of(by, on)?;
        if self.was_touched_since(act) || self.must_be_writable_on(by, on).is_err() {
            return None;
        }
        self.done.iter().find(|done| done.act == act).map(|done| done.seq)
    }

    /// The card that undo would change now.
    pub fn undo_card(&self, by: &Member, on: Surface) -> Option<crate::event::Card> {
        let first = self.can_undo(by, on)?;
        self.done.iter().find(|done| done.seq == first)?.touches.last().map(|touch| touch.card)
    }

    fn must_be_writable_on(&self, by: &Member, on: Surface) -> Result<(), Refusal> {
        match on {
            Surface::OppositionMap => self.must_be_writable(by),
            Surface::RoleMap(id) => self.open_role_map(by, id).map(drop),
            Surface::Actions | Surface::Deployments => self.must_take_part(by),
        }
    }

    fn last_act_of(&self, by: &Member, on: Surface) -> Option<ActId> {
        let author = by.author();
        let here = |done: &Done| done.touches.iter().any(|touch| touch.card.surface() == on);
        let own = |done: &&Done| !done.undone && !done.inverse.is_empty() && done.by.is_same(&author) && here(done);
        self.done.iter().rev().find(own).map(|done| done.act)
    }

    fn was_touched_since(&self, act: ActId) -> bool {
        let mine: Vec<&Done> = self.done.iter().filter(|done| done.act == act).collect();
        let Some(last) = mine.last() else { return false };
        self.done.iter().filter(|later| later.seq > last.seq && !later.undone && !later.by.is_same(&last.by)).any(
            |later| {
                later
                    .touches
                    .iter()
                    .any(|theirs| mine.iter().any(|done| done.touches.iter().any(|own| own.meets(*theirs))))
            },
        )
    }

    /// Keeps what takes this event back; called before the event is applied.
    pub(crate) fn remember(&mut self, seq: u64, act: ActId, by: &Author, event: &Event) {
        if let Event::ActUndone { first } = event {
            let undone = self.done.iter().find(|done| done.seq == *first).map(|done| done.act);
            for done in self.done.iter_mut().filter(|done| Some(done.act) == undone) {
                done.undone = true;
            }
            self.undoing = Some(act);
            return;
        }
        let touches = event.touches();
        if touches.is_empty() {
            return;
        }
        // What an undo restores belongs to the act that it takes back: it is no act to take back in its turn, and nobody
        // else's undo may stumble over it.
        if self.undoing == Some(act) {
            return;
        }
        self.undoing = None;
        let inverse = self.inverse_of(by, event);
        self.done.push(Done { seq, act, by: by.clone(), touches, inverse, undone: false });
    }

    fn inverse_of(&self, by: &Author, event: &Event) -> Vec<Event> {
        let inverse = match event {
            Event::OppositionAdded { id, .. } | Event::OppositionPutBack { id } => {
                Some(Event::OppositionWithdrawn { id: *id })
            }
            Event::OppositionWithdrawn { id } => Some(Event::OppositionPutBack { id: *id }),
            Event::OppositionAmended { id, changes } => self.oppositions.get(id).map(|card| {
                let changes: Vec<OppositionChange> = changes.iter().map(|change| card.current(change, by)).collect();
                Event::OppositionAmended { id: *id, changes }
            }),
            Event::OppositionsMerged { kept, merged } => {
                Some(Event::OppositionsParted { kept: *kept, merged: *merged })
            }
            Event::OppositionsParted { kept, merged } => {
                Some(Event::OppositionsMerged { kept: *kept, merged: *merged })
            }
            Event::OppositionsRelated { a, b } => Some(Event::OppositionsUnrelated { a: *a, b: *b }),
            Event::OppositionsUnrelated { a, b } => Some(Event::OppositionsRelated { a: *a, b: *b }),
            Event::OccurrenceAdded { id, .. } | Event::OccurrencePutBack { id } => {
                Some(Event::OccurrenceWithdrawn { id: *id })
            }
            Event::OccurrenceWithdrawn { id } => Some(Event::OccurrencePutBack { id: *id }),
            Event::OccurrenceAmended { id, changes } => self.occurrences.get(id).map(|card| {
                let changes: Vec<OccurrenceChange> = changes.iter().map(|change| card.current(change)).collect();
                Event::OccurrenceAmended { id: *id, changes }
            }),
            Event::OppositionAidAnswered { id, .. } => self
                .oppositions
                .get(id)
                .map(|card| Event::OppositionAidAnswered { id: *id, answers: card.aid.map(|aid| aid.answers) }),
            Event::OccurrenceAidAnswered { id, .. } => self
                .occurrences
                .get(id)
                .map(|card| Event::OccurrenceAidAnswered { id: *id, answers: card.aid.map(|aid| aid.answers) }),
            event => crate::action::inverse_of(self, event)
                .or_else(|| crate::deployment::inverse_of(self, event))
                .or_else(|| self.inverse_on_role_map(event)),
        };
        inverse.into_iter().collect()
    }
}
