//! What keeps a dossier as it is: a stop by the data protection officer, a review date that passed, a hold while somebody
//! asks for it under the Woo, and a line that is looked at. Asked once, for every act: [`Dossier::must_admit`]. An event
//! that is not named here waits, so that no verb can forget it.

use crate::{Date, Dossier, Event, Member, Refusal, Role};
use guard::Vetted;

/// Why a dossier can only be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lock {
    /// The data protection officer stopped it.
    Stopped,
    /// Its review date passed.
    Outdated,
}

impl Lock {
    /// The same as the fact in the way.
    pub const fn refusal(self) -> Refusal {
        match self {
            Self::Stopped => Refusal::DossierStopped,
            Self::Outdated => Refusal::DossierOutdated,
        }
    }
}

/// Stilgezet: by the data protection officer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// Why.
    pub reason: Vetted,
}

/// Vastgehouden: nothing of it is destroyed, because somebody asked for it under the Woo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// Why.
    pub reason: Vetted,
    /// In which role somebody placed it.
    pub role: Role,
}

impl Dossier {
    /// The stop that stands now.
    pub fn stopped(&self) -> Option<&Stop> {
        self.stop.as_ref()
    }

    /// The hold that stands now.
    pub fn hold(&self) -> Option<&Hold> {
        self.hold.as_ref()
    }

    /// Why the dossier can only be read on this day. A stop weighs more than a date.
    pub fn lock(&self, today: Date) -> Option<Lock> {
        match () {
            () if self.stop.is_some() => Some(Lock::Stopped),
            () if self.is_outdated(today) => Some(Lock::Outdated),
            () => None,
        }
    }

    /// Whether these events of this person may be recorded on this day: the one place where a stop, a review date that
    /// passed, a hold, a line that is looked at and the team are asked after.
    pub fn must_admit(&self, by: &Member, events: &[Event], today: Date) -> Result<(), Refusal> {
        let lock = self.lock(today);
        for event in events {
            self.must_belong(by, event)?;
            match lock {
                Some(lock) if !event.goes_on_under(lock) => return Err(lock.refusal()),
                _ if self.hold.is_some() && event.takes_away() => return Err(Refusal::OnHold),
                _ if self.changes_reported(by, event) => return Err(Refusal::LineUnderReview),
                _ => {}
            }
        }
        Ok(())
    }

    /// Stops the dossier: from now on everybody can only read it.
    pub fn stop_dossier(&self, by: &Member, reason: Vetted) -> Result<Vec<Event>, Refusal> {
        by.must_oversee()?;
        if self.stop.is_some() { Err(Refusal::NothingChanged) } else { Ok(vec![Event::DossierStopped { reason }]) }
    }

    /// Lifts the stop, with the reason.
    pub fn lift_stop(&self, by: &Member, reason: Vetted) -> Result<Vec<Event>, Refusal> {
        by.must_oversee()?;
        if self.stop.is_some() { Ok(vec![Event::StopLifted { reason }]) } else { Err(Refusal::NothingChanged) }
    }

    /// Holds the dossier: as long as it stands, nothing of it is destroyed.
    pub fn place_hold(&self, by: &Member, reason: Vetted) -> Result<Vec<Event>, Refusal> {
        by.must_answer_for_it()?;
        match self.hold {
            Some(_) => Err(Refusal::NothingChanged),
            None => Ok(vec![Event::HoldPlaced { reason, role: by.role }]),
        }
    }

    /// Lifts the hold, with the reason.
    pub fn lift_hold(&self, by: &Member, reason: Vetted) -> Result<Vec<Event>, Refusal> {
        by.must_answer_for_it()?;
        match self.hold {
            Some(_) => Ok(vec![Event::HoldLifted { reason, role: by.role }]),
            None => Err(Refusal::NothingChanged),
        }
    }

    pub(crate) fn apply_to_oversight(&mut self, event: Event, at: &str) {
        let at = at.to_owned();
        match event {
            Event::DossierStopped { reason } => self.stop = Some(Stop { at, reason }),
            Event::StopLifted { .. } => self.stop = None,
            Event::HoldPlaced { reason, role } => self.hold = Some(Hold { at, reason, role }),
            Event::HoldLifted { .. } => self.hold = None,
            _ => {}
        }
    }
}

impl Event {
    /// Whether it happens although the dossier can only be read: closing a session with what goes with it, what is said
    /// of the dossier by those who answer for it, and a report. The review date is no way around a stop.
    const fn goes_on_under(&self, lock: Lock) -> bool {
        match self {
            Self::ReviewDateMoved { .. } => matches!(lock, Lock::Outdated),
            Self::SessionClosed { .. }
            | Self::GuestsListed { .. }
            | Self::DotsRoundClosed { .. }
            | Self::AppraisalSealed { .. }
            | Self::AnswersSealed { .. }
            | Self::LineStruck { .. }
            | Self::LineKept { .. }
            | Self::NoteKept { .. }
            | Self::NoteTakenBack { .. } => true,
            event => event.is_about_keeping(),
        }
    }

    /// Whether it says something of the dossier and changes nothing in it.
    pub const fn is_about_keeping(&self) -> bool {
        matches!(
            self,
            Self::DossierStopped { .. }
                | Self::StopLifted { .. }
                | Self::HoldPlaced { .. }
                | Self::HoldLifted { .. }
                | Self::LineReported { .. }
                | Self::ReportSetAside { .. }
                | Self::PurgeAsked { .. }
                | Self::LinePurged { .. }
                | Self::VoicesKept { .. }
                | Self::SelectionChosen { .. }
                | Self::DestructionProposed { .. }
                | Self::DestructionSetAside { .. }
        ) || self.is_about_team()
    }

    /// Whether something would go for good because of it.
    const fn takes_away(&self) -> bool {
        matches!(
            self,
            Self::LineStruck { .. }
                | Self::PurgeAsked { .. }
                | Self::LinePurged { .. }
                | Self::DestructionProposed { .. }
        )
    }
}
