//! "Wat mag blijven staan?": before a session closes, the group looks at every line that it made. A line that is struck,
//! and a line that got other words, really go when the session closes: [`Event::holds`] says which rows of the log.

use crate::{
    Dossier, Event, FuelId, Member, NoteId, OccurrenceId, OppositionId, Refusal, RoleCardId, RoleMapId,
    choice::ChoiceOutcome,
    event::{Facet, Touch},
    note::{NoteState, NoteText},
    occurrence::OccurrenceChange,
    opposition::OppositionChange,
    views::Turn,
};
use guard::Vetted;
use serde::{Deserialize, Serialize};

/// A line that was made in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// A wij-zij.
    Opposition(OppositionId),
    /// An incident or conflict.
    Occurrence(OccurrenceId),
    /// A note that was shown.
    Note(NoteId),
    /// A card of map 2.
    Role(RoleMapId, RoleCardId),
    /// Fuel of map 2.
    Fuel(RoleMapId, FuelId),
}

/// A field of a card that got other words, with the domain that filled it in and the number of the event that did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// The domain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<crate::Domain>,
    /// The number of the event.
    pub said: u64,
    /// The field with what it holds.
    pub change: OppositionChange,
}

/// Other words for a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wording {
    /// Two labels.
    Labels(Vetted, Vetted),
    /// A sentence.
    Sentence(Vetted),
}

impl Dossier {
    /// The lines that were made in the open session and are still there, in order.
    pub fn lines(&self) -> Vec<Line> {
        let made = self.open_room().map_or(&[][..], |room| &room.lines);
        made.iter().copied().filter(|line| self.stands(*line)).collect()
    }

    /// Whether the line will go when the session closes.
    pub fn is_struck(&self, line: Line) -> bool {
        self.struck.contains(&line)
    }

    /// The lines that go when the session closes: struck ones, and notes that were neither kept nor placed.
    pub fn going(&self) -> Vec<Line> {
        // While it is on hold nothing goes that a room saw.
        let made = self.open_room().filter(|_| self.hold.is_none()).map_or(&[][..], |room| &room.lines);
        let lost = |line: &Line| match line {
            Line::Note(id) => self.note(*id).is_some_and(|note| note.state != NoteState::Kept),
            _ => false,
        };
        made.iter().copied().filter(|line| lost(line) || self.is_struck(*line)).collect()
    }

    fn stands(&self, line: Line) -> bool {
        match line {
            Line::Opposition(id) => {
                self.opposition(id).is_some_and(crate::Opposition::is_present) || self.is_double(id)
            }
            Line::Occurrence(id) => self.occurrence(id).is_some_and(|card| !card.withdrawn),
            Line::Role(map, id) => self.role_map(map).and_then(|map| map.card(id)).is_some_and(|card| !card.withdrawn),
            Line::Fuel(map, id) => {
                self.role_map(map).and_then(|map| map.statement(id)).is_some_and(|fuel| !fuel.withdrawn)
            }
            Line::Note(id) => {
                let open = |state| matches!(state, NoteState::Open | NoteState::Kept | NoteState::SetAside);
                self.note(id).is_some_and(|note| open(note.state))
            }
        }
    }

    /// Whether a map 2, a strategy or a dialogue map is about this wij-zij. An action says by itself what is done.
    fn work_rests_on(&self, id: OppositionId) -> bool {
        self.role_maps_of(id).next().is_some()
            || self.strategies.contains_key(&id)
            || self.dialogue_maps.contains_key(&id)
    }

    fn is_double(&self, id: OppositionId) -> bool {
        self.opposition(id).is_some_and(|card| card.merged_into.is_some())
    }

    /// Marks a line: it goes when the session closes. Doubles that were merged into a card go with it.
    pub fn strike(&self, by: &Member, line: Line) -> Result<Vec<Event>, Refusal> {
        self.must_prune(by, line)?;
        let doubles: Vec<Line> = match line {
            Line::Opposition(id) => self.also_told_as(id).map(|card| Line::Opposition(card.id)).collect(),
            _ => vec![],
        };
        // A map 2 or a strategy without what it is about would say nothing any more.
        if let Line::Opposition(id) = line
            && self.work_rests_on(id)
        {
            return Err(Refusal::RoleMapAbout);
        }
        let new = [line].into_iter().chain(doubles).filter(|line| !self.is_struck(*line));
        let events: Vec<_> = new.map(|line| Event::LineStruck { line }).collect();
        if events.is_empty() { Err(Refusal::NothingChanged) } else { Ok(events) }
    }

    /// Takes the mark away. A note that was not placed stays as a remark.
    pub fn keep_line(&self, by: &Member, line: Line) -> Result<Vec<Event>, Refusal> {
        self.must_prune(by, line)?;
        let mark = self.is_struck(line).then_some(Event::LineKept { line });
        let remark = match line {
            Line::Note(id) if self.note(id).is_some_and(|note| note.state != NoteState::Kept) => {
                Some(Event::NoteKept { id })
            }
            _ => None,
        };
        let events: Vec<_> = mark.into_iter().chain(remark).collect();
        if events.is_empty() { Err(Refusal::NothingChanged) } else { Ok(events) }
    }

    /// Gives a line other words: a new line with everything else carried over, and the old one struck, so that the old
    /// words go too.
    pub fn reword(&self, by: &Member, line: Line, id: u128, wording: Wording) -> Result<Vec<Event>, Refusal> {
        self.must_prune(by, line)?;
        if self.is_struck(line) {
            return Err(Refusal::CardWithdrawn);
        }
        match (line, wording) {
            (Line::Opposition(was), Wording::Labels(us, them)) => {
                self.reword_opposition(was, OppositionId(id), us, them)
            }
            (Line::Occurrence(was), Wording::Sentence(what)) => self.reword_occurrence(was, OccurrenceId(id), what),
            (Line::Role(map, was), Wording::Sentence(name)) => self.reword_role_card(map, was, RoleCardId(id), name),
            (Line::Fuel(map, was), Wording::Sentence(text)) => self.reword_fuel(map, was, FuelId(id), text),
            (Line::Note(was), wording) => {
                let text = match wording {
                    Wording::Labels(us, them) => NoteText::Opposition { us, them },
                    Wording::Sentence(text) => NoteText::Free(text),
                };
                if self.note(was).is_some_and(|note| note.text == text) {
                    return Err(Refusal::NothingChanged);
                }
                Ok(vec![Event::NoteReworded { id: NoteId(id), was, text }, Event::LineStruck { line }])
            }
            _ => Err(Refusal::Gone),
        }
    }

    fn reword_opposition(
        &self,
        was: OppositionId,
        id: OppositionId,
        us_label: Vetted,
        them_label: Vetted,
    ) -> Result<Vec<Event>, Refusal> {
        let card = self.opposition(was).ok_or(Refusal::Gone)?;
        if self.work_rests_on(was) {
            return Err(Refusal::RoleMapAbout);
        }
        if card.us_label == us_label && card.them_label == them_label {
            return Err(Refusal::NothingChanged);
        }
        let mut events = vec![Event::OppositionReworded { id, was, us_label, them_label, fields: card.carried() }];
        events.extend(card.related.iter().map(|other| Event::OppositionsRelated { a: id, b: *other }));
        for occurrence in self.occurrences.values().filter(|it| it.oppositions.contains(&was)) {
            let beside = occurrence.oppositions.iter().map(|it| if *it == was { id } else { *it }).collect();
            let changes = vec![OccurrenceChange::Oppositions(beside)];
            events.push(Event::OccurrenceAmended { id: occurrence.id, changes });
        }
        if let Some(aid) = card.aid {
            events.push(Event::OppositionAidAnswered { id, answers: Some(aid.answers) });
        }
        let doubles = self.oppositions.values().filter(|double| double.merged_into == Some(was));
        events.extend(doubles.map(|double| Event::OppositionsMerged { kept: id, merged: double.id }));
        events.extend(card.merged_into.map(|kept| Event::OppositionsMerged { kept, merged: id }));
        if let Some(choice) = self.choice().filter(|choice| choice.outcome == ChoiceOutcome::Selected(was)) {
            let (answers, reason) = (choice.answers.clone(), choice.reason.clone());
            events.push(Event::ChoiceMade { outcome: ChoiceOutcome::Selected(id), answers, reason });
        }
        events.extend([Event::OppositionWithdrawn { id: was }, Event::LineStruck { line: Line::Opposition(was) }]);
        Ok(events)
    }

    fn reword_occurrence(&self, was: OccurrenceId, id: OccurrenceId, what: Vetted) -> Result<Vec<Event>, Refusal> {
        let card = self.occurrence(was).ok_or(Refusal::Gone)?;
        if card.what == what {
            return Err(Refusal::NothingChanged);
        }
        let (kind, oppositions, fields) = (card.kind, card.oppositions.clone(), card.carried());
        let mut events = vec![Event::OccurrenceReworded { id, was, kind, what, oppositions, fields }];
        if let Some(aid) = card.aid {
            events.push(Event::OccurrenceAidAnswered { id, answers: Some(aid.answers) });
        }
        events.extend([Event::OccurrenceWithdrawn { id: was }, Event::LineStruck { line: Line::Occurrence(was) }]);
        Ok(events)
    }

    fn must_prune(&self, by: &Member, line: Line) -> Result<(), Refusal> {
        by.must_lead()?;
        self.open_room().ok_or(Refusal::SessionClosed)?;
        match line {
            _ if !self.lines().contains(&line) => Err(Refusal::Gone),
            Line::Opposition(_) | Line::Occurrence(_) if self.adopted => Err(Refusal::MapAdopted),
            Line::Role(map, _) | Line::Fuel(map, _) => self.open_role_map(by, map).map(drop),
            _ => Ok(()),
        }
    }

    /// Notes that the open session made this line.
    pub(crate) fn line_made(&mut self, line: Line) {
        if let Some(room) = self.sessions.last_mut().filter(|room| room.closed_at.is_none()) {
            room.lines.push(line);
        }
    }

    pub(crate) fn apply_to_pruning(&mut self, event: Event, by: &crate::Author, seq: u64) {
        match event {
            Event::LineStruck { line } => drop(self.struck.insert(line)),
            Event::LineKept { line } => drop(self.struck.remove(&line)),
            Event::OppositionReworded { id, us_label, them_label, fields, .. } => {
                self.apply_to_opposition(Event::OppositionAdded { id, us_label, them_label }, by, seq, false);
                if let Some(card) = self.oppositions.get_mut(&id) {
                    for Carried { domain, said, change } in fields {
                        card.apply(change, Turn { domain, seq: said, restores: false });
                    }
                }
            }
            Event::OccurrenceReworded { id, kind, what, oppositions, fields, .. } => {
                self.apply_to_occurrence(Event::OccurrenceAdded { id, kind, what, oppositions }, by, seq);
                self.apply_to_occurrence(Event::OccurrenceAmended { id, changes: fields }, by, seq);
            }
            _ => {}
        }
    }
}

impl Event {
    /// Whether this row of the log holds something about a line: its text, or an answer about it.
    pub fn holds(&self, line: Line) -> bool {
        match (self, line) {
            (
                Self::OppositionAdded { id, .. }
                | Self::OppositionAmended { id, .. }
                | Self::OppositionWithdrawn { id }
                | Self::OppositionPutBack { id }
                | Self::OppositionReworded { id, .. }
                | Self::OppositionAidAnswered { id, .. }
                | Self::ChoiceMade { outcome: ChoiceOutcome::Selected(id), .. },
                Line::Opposition(gone),
            ) => *id == gone,
            (
                Self::OppositionsMerged { kept, merged } | Self::OppositionsParted { kept, merged },
                Line::Opposition(gone),
            ) => *kept == gone || *merged == gone,
            (Self::OppositionsRelated { a, b } | Self::OppositionsUnrelated { a, b }, Line::Opposition(gone)) => {
                *a == gone || *b == gone
            }
            (
                Self::OccurrenceAdded { id, .. }
                | Self::OccurrenceAmended { id, .. }
                | Self::OccurrenceWithdrawn { id }
                | Self::OccurrencePutBack { id }
                | Self::OccurrenceReworded { id, .. }
                | Self::OccurrenceAidAnswered { id, .. },
                Line::Occurrence(gone),
            ) => *id == gone,
            (
                Self::RoleCardPlaced { id, .. }
                | Self::RoleCardMoved { id, .. }
                | Self::RoleCardAmended { id, .. }
                | Self::RoleCardWithdrawn { id, .. }
                | Self::RoleCardPutBack { id, .. },
                Line::Role(_, gone),
            ) => *id == gone,
            (
                Self::FuelAdded { id, .. }
                | Self::FuelAmended { id, .. }
                | Self::FuelWithdrawn { id, .. }
                | Self::FuelPutBack { id, .. },
                Line::Fuel(_, gone),
            ) => *id == gone,
            (Self::NoteRevealed { id, .. } | Self::NoteReworded { id, .. }, Line::Note(gone)) => *id == gone,
            _ => false,
        }
    }

    /// Whether this row still says which note somebody wrote.
    pub const fn names_writer(&self) -> bool {
        matches!(self, Self::NoteWritten { .. } | Self::NoteTakenBack { .. } | Self::NoteTakenUp { .. })
    }

    /// Whether this row holds what one person answered alone. It lives on without who, in what seals or shows it.
    pub const fn is_own_answer(&self) -> bool {
        matches!(self, Self::AppraisalAnswered { .. } | Self::DimensionAnswered { .. })
    }

    /// Whether this shows what was answered there alone.
    pub fn shows(&self, answer: &Self) -> bool {
        match (self, answer) {
            (Self::AppraisalRevealed { id, .. }, Self::AppraisalAnswered { id: of, .. }) => id == of,
            (Self::AnswersRevealed { dimension, .. }, Self::DimensionAnswered { dimension: of, .. }) => dimension == of,
            _ => false,
        }
    }
}

/// What an event of this feature touches, for undo and for live rows.
pub(crate) fn touches(event: &Event) -> Vec<Touch> {
    match event {
        Event::OppositionReworded { id, .. } => vec![Touch::opposition(*id, Facet::Whole)],
        Event::OccurrenceReworded { id, .. } => vec![Touch::occurrence(*id, Facet::Whole)],
        _ => vec![],
    }
}
