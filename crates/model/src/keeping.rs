//! How long a dossier is kept, and how it goes: an entry of the municipality's selection list with the day from which its
//! term counts, a proposal by the archivist, and somebody else who agrees.

use crate::{Date, Dossier, Event, Member, ParticipantId, Refusal, RetentionClass};
use guard::Vetted;

/// The entry of the selection list that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    /// The id of the entry.
    pub entry: String,
    /// The term in years; `None` is for good.
    pub years: Option<u16>,
    /// The day from which the term counts.
    pub from: Date,
}

impl Selection {
    /// The last day of the term; `None` is for good.
    pub fn until(&self) -> Option<Date> {
        self.years.map(|years| self.from.plus_months(years.saturating_mul(12)))
    }
}

/// A dossier on the destruction list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// On which ground.
    pub ground: Vetted,
    /// By which function.
    pub function: Vetted,
    /// By whom.
    pub by: Option<ParticipantId>,
}

impl Dossier {
    /// The entry of the selection list that was chosen.
    pub fn selection(&self) -> Option<&Selection> {
        self.selection.as_ref()
    }

    /// The proposal to destroy it.
    pub fn proposal(&self) -> Option<&Proposal> {
        self.proposal.as_ref()
    }

    /// Chooses an entry of the selection list, and the day from which its term counts: not before the dossier was there.
    pub fn choose_selection(
        &self,
        by: &Member,
        entry: &str,
        years: Option<u16>,
        from: Date,
    ) -> Result<Vec<Event>, Refusal> {
        if !by.role.leads() && !by.role.archives() {
            return Err(Refusal::NotAllowed);
        }
        if self.opened_at.get(..10).and_then(|day| day.parse().ok()).is_some_and(|opened: Date| from < opened) {
            return Err(Refusal::BeforeItsOpening);
        }
        let chosen = Selection { entry: entry.to_owned(), years, from };
        if self.selection.as_ref() == Some(&chosen) {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![Event::SelectionChosen { entry: chosen.entry, years, from }])
    }

    /// Whether the term passed, and nothing is in the way of destroying the dossier.
    pub fn must_be_due(&self, today: Date) -> Result<(), Refusal> {
        self.must_not_be_held()?;
        let selection = self.selection.as_ref().ok_or(Refusal::NoSelection)?;
        match selection.until() {
            None => Err(Refusal::KeptForGood),
            Some(_) if self.retention == RetentionClass::Publication => Err(Refusal::KeptForGood),
            Some(until) if today <= until => Err(Refusal::TermRuns),
            Some(_) if self.open_room().is_some() => Err(Refusal::SessionRunning),
            Some(_) => Ok(()),
        }
    }

    /// Puts the dossier on the destruction list.
    pub fn propose_destruction(&self, by: &Member, ground: Vetted, today: Date) -> Result<Vec<Event>, Refusal> {
        if !by.role.archives() {
            return Err(Refusal::NotAllowed);
        }
        self.must_be_due(today)?;
        match self.proposal {
            Some(_) => Err(Refusal::NothingChanged),
            None => Ok(vec![Event::DestructionProposed { ground, function: by.function.clone() }]),
        }
    }

    /// Takes it off the list, with the reason.
    pub fn set_destruction_aside(&self, by: &Member, reason: Vetted) -> Result<Vec<Event>, Refusal> {
        if !by.role.archives() {
            by.must_answer_for_it()?;
        }
        self.proposal.as_ref().ok_or(Refusal::NotProposed)?;
        Ok(vec![Event::DestructionSetAside { reason }])
    }

    /// Whether this person may agree that it is destroyed now: somebody else than who proposed it. Nothing is recorded
    /// in the dossier, because nothing of it stays.
    pub fn must_be_destroyable(&self, by: &Member, today: Date) -> Result<&Proposal, Refusal> {
        by.must_answer_for_it()?;
        let proposal = self.proposal.as_ref().ok_or(Refusal::NotProposed)?;
        self.must_be_due(today)?;
        if proposal.by.is_none_or(|id| id == by.id) { Err(Refusal::SecondPersonNeeded) } else { Ok(proposal) }
    }

    pub(crate) fn apply_to_keeping(&mut self, event: Event, by: Option<ParticipantId>, at: &str) {
        match event {
            Event::SelectionChosen { entry, years, from } => {
                self.selection = Some(Selection { entry, years, from });
                // Another term asks for another proposal.
                self.proposal = None;
            }
            Event::DestructionProposed { ground, function } => {
                self.proposal = Some(Proposal { at: at.to_owned(), ground, function, by });
            }
            Event::DestructionSetAside { .. } => self.proposal = None,
            _ => {}
        }
    }
}
