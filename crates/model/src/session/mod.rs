//! A room: it opens, runs through steps with minutes, and closes. Codes and devices are not the model's business.

use crate::{
    Author, AuthorKind, Domain, Dossier, Event, Member, ParticipantId, Refusal, SessionId, member::Participant,
    pruning::Line, words,
};
use guard::Vetted;
use std::collections::BTreeSet;

mod guests;
mod hosting;
pub mod plan;
mod running;
pub use guests::{GuestList, ListedGuest};
pub use hosting::{Heard, Shown, Spotlight, Subject};
pub use plan::{Agreement, Mode, Plan, PlanChange, PlanStep};
pub use running::RunningStep;

words! {
    /// A step of a session as logs of before the plan name it. They are ids of standard steps of the content as well.
    Step {
        /// Doel, afbakening, afspraken.
        Welcome = "welcome",
        /// Ronde aan het begin.
        CheckIn = "check-in",
        /// Alle wij-zij's op de kaart.
        Map = "map",
        /// Conflict of polarisatie, en er een kiezen.
        Choosing = "choosing",
        /// Afronden en terugkijkdatum.
        CheckOut = "check-out",
    }
}

/// The longest time that a step can have, in minutes.
pub const MOST_MINUTES: u16 = 240;

/// One meeting of a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its identifier.
    pub id: SessionId,
    /// When it opened, RFC 3339 in UTC.
    pub opened_at: String,
    /// When it closed.
    pub closed_at: Option<String>,
    /// The step that runs now.
    pub step: Option<RunningStep>,
    /// Who joined while it was open.
    pub participants: Vec<ParticipantId>,
    /// Those of them who came as a guest.
    pub guests: BTreeSet<ParticipantId>,
    /// Who contributed something; who did not is asked for by domain only.
    pub(crate) contributed: BTreeSet<ParticipantId>,
    /// Who saw the agreements.
    pub(crate) acknowledged: BTreeSet<ParticipantId>,
    /// Who leads.
    pub leader: Option<ParticipantId>,
    /// What stands on the wall in large.
    pub spotlight: Option<Spotlight>,
    /// The lines that were made in it, in order.
    pub lines: Vec<Line>,
    /// Its guests, once it closes.
    pub guest_list: Option<GuestList>,
}

impl Session {
    /// How many people took part.
    pub fn attendance(&self) -> usize {
        let listed = self.guest_list.as_ref().map_or(0, |list| list.count);
        self.participants.len() + usize::try_from(listed).unwrap_or(usize::MAX)
    }
}

impl Dossier {
    /// Opens a room; there is one at a time.
    pub fn open_session(&self, by: &Member, session: SessionId) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        match self.open_room() {
            Some(_) => Err(Refusal::SessionRunning),
            None => Ok(vec![Event::SessionOpened { session }]),
        }
    }

    /// Closes the room. A round of dots that is still open is counted first: afterwards the guests are forgotten, and
    /// their dots with them.
    pub fn close_session(&self, by: &Member) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        let session = self.open_room().ok_or(Refusal::SessionClosed)?.id;
        Ok(self.counted().into_iter().chain([Event::SessionClosed { session }]).collect())
    }

    /// Takes part, by function and domain. A guest needs an open room.
    pub fn join(&self, by: &Member) -> Result<Vec<Event>, Refusal> {
        if !by.role.reads() {
            return Err(Refusal::NotAllowed);
        }
        if by.role == crate::Role::Guest && self.open_room().is_none() {
            return Err(Refusal::SessionClosed);
        }
        if !self.must_join(by) {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![Event::ParticipantJoined { participant: by.id, function: by.function.clone(), domain: by.domain }])
    }

    /// Whether the log must still be told that this person takes part, with this function and domain, in this room.
    pub fn must_join(&self, by: &Member) -> bool {
        let known = self.participants.get(&by.id).is_some_and(|p| p.function == by.function && p.domain == by.domain);
        let in_room = self.open_room().is_none_or(|room| room.participants.contains(&by.id));
        !known || !in_room
    }

    /// The room that is open now.
    pub fn open_room(&self) -> Option<&Session> {
        self.sessions.last().filter(|session| session.closed_at.is_none())
    }

    /// All rooms, the oldest first.
    pub fn sessions(&self) -> &[Session] {
        &self.sessions
    }

    /// A participant by function and domain.
    pub fn participant(&self, id: ParticipantId) -> Option<&Participant> {
        self.participants.get(&id)
    }

    /// Everybody who took part, by domain and function; two people with one function are two.
    pub fn participants(&self) -> Vec<(&Vetted, Domain)> {
        let listed = self.sessions.iter().filter_map(|room| room.guest_list.as_ref()).flat_map(|list| &list.guests);
        let listed = listed.map(|guest| (&guest.function, guest.domain));
        let mut all: Vec<_> = self.participants.values().map(|p| (&p.function, p.domain)).chain(listed).collect();
        all.sort_by(|a, b| (a.1, a.0.as_str()).cmp(&(b.1, b.0.as_str())));
        all
    }

    pub(crate) fn apply_to_session(&mut self, event: Event, by: &Author, at: &str) {
        match event {
            Event::SessionOpened { session } => self.sessions.push(Session {
                id: session,
                opened_at: at.to_owned(),
                closed_at: None,
                step: None,
                participants: vec![],
                guests: BTreeSet::new(),
                contributed: BTreeSet::new(),
                acknowledged: BTreeSet::new(),
                leader: by.id,
                spotlight: None,
                lines: vec![],
                guest_list: None,
            }),
            Event::PlanSet { plan } => self.apply_plan(plan),
            Event::StepStarted { session, step, minutes } => {
                let standard = Some(step.slug().to_owned());
                let step = PlanStep { key: 0, standard, title: None, question: None, minutes, mode: Mode::Everyone };
                self.run_step(session, Some(step), minutes, at);
            }
            Event::PlanStepStarted { session, step, minutes } => {
                let step = self.plan.as_ref().and_then(|plan| plan.step(step)).cloned();
                self.run_step(session, step, minutes, at);
            }
            Event::StepExtended { session, minutes } => {
                self.set_running(session, |running| running.minutes = running.minutes.saturating_add(minutes));
            }
            Event::StepPaused { session } => {
                self.set_running(session, |running| running.pauses.push((at.to_owned(), None)));
            }
            Event::StepResumed { session } => self.set_running(session, |running| {
                if let Some((_, until)) = running.pauses.last_mut() {
                    *until = Some(at.to_owned());
                }
            }),
            Event::ModeSet { session, mode } => self.set_running(session, |running| running.step.mode = mode),
            Event::SessionClosed { session } => self.set_session(session, |room| {
                room.closed_at = Some(at.to_owned());
                room.step = None;
                room.spotlight = None;
            }),
            Event::ParticipantJoined { participant, function, domain } => {
                self.participants.insert(participant, Participant { function, domain });
                if let Some(room) = self.sessions.last_mut().filter(|room| room.closed_at.is_none()) {
                    if !room.participants.contains(&participant) {
                        room.participants.push(participant);
                    }
                    if by.kind == AuthorKind::Guest {
                        room.guests.insert(participant);
                    }
                }
            }
            Event::GuestsListed { session, count, guests } => {
                let named: Vec<ParticipantId> = self
                    .sessions
                    .iter()
                    .filter(|room| room.id == session)
                    .flat_map(|room| room.guests.iter().copied())
                    .collect();
                self.participants.retain(|id, _| !named.contains(id));
                self.set_session(session, |room| {
                    room.participants.retain(|id| !named.contains(id));
                    room.guests.clear();
                    room.guest_list = Some(GuestList { count, guests });
                });
            }
            other => self.apply_to_hosting(&other, by.id),
        }
    }

    /// The words of a step that runs follow the plan; its clock and its mode go on.
    fn apply_plan(&mut self, plan: Plan) {
        if let Some(running) = self.sessions.last_mut().and_then(|room| room.step.as_mut())
            && let Some(step) = plan.step(running.step.key)
        {
            running.step = PlanStep { mode: running.step.mode, ..step.clone() };
        }
        self.plan = Some(plan);
    }

    fn run_step(&mut self, session: SessionId, step: Option<PlanStep>, minutes: u16, at: &str) {
        let started_at = at.to_owned();
        self.set_session(session, |room| {
            room.step = step.map(|step| RunningStep { step, started_at, minutes, pauses: vec![] });
        });
    }

    fn set_running(&mut self, session: SessionId, set: impl FnOnce(&mut RunningStep)) {
        self.set_session(session, |room| {
            if let Some(running) = &mut room.step {
                set(running);
            }
        });
    }

    pub(crate) fn set_session(&mut self, id: SessionId, set: impl FnOnce(&mut Session)) {
        if let Some(session) = self.sessions.iter_mut().find(|session| session.id == id) {
            set(session);
        }
    }
}

/// How the log names somebody: by function and domain, or by domain alone once the link was erased.
pub fn named<'a>(dossier: &'a Dossier, by: &Author) -> Option<&'a Vetted> {
    by.id.and_then(|id| dossier.participant(id)).map(|participant| &participant.function)
}
