//! The step that runs: starting, pausing, giving more time, and who can write meanwhile.

use super::{
    MOST_MINUTES,
    plan::{Mode, Plan, PlanStep},
};
use crate::{Dossier, Event, Member, Refusal, Role};

/// The step that runs now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunningStep {
    /// Which, as the plan words it.
    pub step: PlanStep,
    /// When it started, RFC 3339 in UTC.
    pub started_at: String,
    /// How long it takes, in minutes.
    pub minutes: u16,
    /// When the clock stood still: from, and until when. The last one can be open.
    pub pauses: Vec<(String, Option<String>)>,
}

impl RunningStep {
    /// Since when the clock stands still, if it does.
    pub fn paused_at(&self) -> Option<&str> {
        self.pauses.last().filter(|(_, until)| until.is_none()).map(|(from, _)| from.as_str())
    }
}

impl Dossier {
    /// Starts a step of the plan: the first, the next, or one that was there before.
    pub fn start_step(&self, by: &Member, usual: &Plan, key: u16) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        let session = self.open_room().ok_or(Refusal::SessionClosed)?.id;
        let minutes = self.plan().unwrap_or(usual).step(key).ok_or(Refusal::Gone)?.minutes;
        let first = self.plan().is_none().then(|| Event::PlanSet { plan: usual.clone() });
        Ok(first.into_iter().chain([Event::PlanStepStarted { session, step: key, minutes }]).collect())
    }

    /// Gives the running step more time.
    pub fn extend_step(&self, by: &Member, minutes: u16) -> Result<Vec<Event>, Refusal> {
        let (session, running) = self.to_lead(by)?;
        if minutes == 0 || running.minutes.saturating_add(minutes) > MOST_MINUTES {
            return Err(Refusal::OutOfRange);
        }
        Ok(vec![Event::StepExtended { session, minutes }])
    }

    /// Stops the clock.
    pub fn pause_step(&self, by: &Member) -> Result<Vec<Event>, Refusal> {
        let (session, running) = self.to_lead(by)?;
        if running.paused_at().is_some() {
            Err(Refusal::NothingChanged)
        } else {
            Ok(vec![Event::StepPaused { session }])
        }
    }

    /// Lets the clock run on.
    pub fn resume_step(&self, by: &Member) -> Result<Vec<Event>, Refusal> {
        let (session, running) = self.to_lead(by)?;
        if running.paused_at().is_none() {
            Err(Refusal::NothingChanged)
        } else {
            Ok(vec![Event::StepResumed { session }])
        }
    }

    /// Changes who can write while this step runs.
    pub fn set_mode(&self, by: &Member, mode: Mode) -> Result<Vec<Event>, Refusal> {
        let (session, running) = self.to_lead(by)?;
        if running.step.mode == mode {
            Err(Refusal::NothingChanged)
        } else {
            Ok(vec![Event::ModeSet { session, mode }])
        }
    }

    fn to_lead(&self, by: &Member) -> Result<(crate::SessionId, &RunningStep), Refusal> {
        by.must_lead()?;
        let room = self.open_room().ok_or(Refusal::SessionClosed)?;
        Ok((room.id, room.step.as_ref().ok_or(Refusal::NoStep)?))
    }

    /// Who can write now.
    pub fn mode(&self) -> Mode {
        self.open_room().and_then(|room| room.step.as_ref()).map_or(Mode::Everyone, |running| running.step.mode)
    }

    /// Whether this person may do something in the room, whatever the mode of the step: a guest needs an open one.
    pub fn must_be_present(&self, by: &Member) -> Result<(), Refusal> {
        by.must_contribute()?;
        if by.role == Role::Guest && self.open_room().is_none() {
            return Err(Refusal::SessionClosed);
        }
        Ok(())
    }

    /// Whether this person may contribute to the dossier now, whatever part of it: whoever does not lead follows the mode
    /// of the step.
    pub fn must_take_part(&self, by: &Member) -> Result<(), Refusal> {
        self.must_be_present(by)?;
        match self.mode() {
            _ if by.role.leads() => Ok(()),
            Mode::Everyone => Ok(()),
            Mode::Silent => Err(Refusal::SilentRound),
            Mode::Inbox => Err(Refusal::InboxOpen),
            Mode::Locked => Err(Refusal::StepLocked),
        }
    }

    pub(crate) fn must_not_be_locked(&self, by: &Member) -> Result<(), Refusal> {
        self.must_be_present(by)?;
        if self.mode() == Mode::Locked && !by.role.leads() { Err(Refusal::StepLocked) } else { Ok(()) }
    }
}
