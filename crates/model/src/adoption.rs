//! Adopting a map, reopening it with a reason, and its state on a day. States: domain reference, law, section 8.

use crate::{Date, Dossier, Event, Member, Refusal, words};
use guard::Vetted;

words! {
    /// The state of a map on some day.
    Status {
        /// Concept.
        Draft = "draft",
        /// In sessie.
        InSession = "in-session",
        /// Vastgesteld.
        Adopted = "adopted",
        /// Verouderd beeld: the review date has passed.
        Outdated = "outdated",
    }
}

/// A map that was opened again after it had been adopted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reopening {
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// Why.
    pub reason: Vetted,
}

impl Dossier {
    /// Adopts the map: from then on it changes only after reopening.
    pub fn adopt_map(&self, by: &Member) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        if self.adopted {
            return Err(Refusal::MapAdopted);
        }
        if self.open_round().is_some() {
            return Err(Refusal::RoundOpen);
        }
        if self.map().next().is_none() {
            return Err(Refusal::MapEmpty);
        }
        Ok(vec![Event::MapAdopted {}])
    }

    /// Opens an adopted map again, with the reason.
    pub fn reopen_map(&self, by: &Member, reason: Vetted) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        if self.adopted { Ok(vec![Event::MapReopened { reason }]) } else { Err(Refusal::MapNotAdopted) }
    }

    /// The state on this day.
    pub fn status(&self, today: Date) -> Status {
        match () {
            () if self.is_outdated(today) => Status::Outdated,
            () if self.adopted => Status::Adopted,
            () if self.open_room().is_some() => Status::InSession,
            () => Status::Draft,
        }
    }

    /// Whether the review date has passed.
    pub fn is_outdated(&self, today: Date) -> bool {
        today > self.review_date
    }

    /// Whether the map is adopted now.
    pub fn is_adopted(&self) -> bool {
        self.adopted
    }

    /// The times that it was reopened.
    pub fn reopenings(&self) -> &[Reopening] {
        &self.reopenings
    }

    pub(crate) fn apply_to_adoption(&mut self, event: Event, at: &str) {
        match event {
            Event::MapAdopted {} => self.adopted = true,
            Event::MapReopened { reason } => {
                self.adopted = false;
                self.reopenings.push(Reopening { at: at.to_owned(), reason });
            }
            _ => {}
        }
    }
}
