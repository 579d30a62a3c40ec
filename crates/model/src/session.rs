//! A room: it opens, runs through steps with minutes, and closes. Codes and devices are not the model's business.

use crate::{Author, Domain, Dossier, Event, Member, ParticipantId, Refusal, SessionId, member::Participant, words};
use guard::Vetted;

words! {
    /// A step of a session on map 1; the run is an own proposal (domain reference, the session).
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

impl Step {
    /// The minutes that the proposed run gives it.
    pub const fn usual_minutes(self) -> u16 {
        match self {
            Self::Welcome => 15,
            Self::CheckIn => 10,
            Self::Map => 35,
            Self::Choosing => 15,
            Self::CheckOut => 15,
        }
    }
}

/// The longest time that a step can have, in minutes.
pub const MOST_MINUTES: u16 = 240;

/// The step that runs now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunningStep {
    /// Which.
    pub step: Step,
    /// When it started, RFC 3339 in UTC.
    pub started_at: String,
    /// How long it takes, in minutes.
    pub minutes: u16,
}

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

    /// Starts a step of the open room.
    pub fn start_step(&self, by: &Member, step: Step, minutes: u16) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        let session = self.open_room().ok_or(Refusal::SessionClosed)?.id;
        if !(1..=MOST_MINUTES).contains(&minutes) {
            return Err(Refusal::OutOfRange);
        }
        Ok(vec![Event::StepStarted { session, step, minutes }])
    }

    /// Gives the running step more time.
    pub fn extend_step(&self, by: &Member, minutes: u16) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        let room = self.open_room().ok_or(Refusal::SessionClosed)?;
        let running = room.step.as_ref().ok_or(Refusal::OutOfRange)?;
        if minutes == 0 || running.minutes.saturating_add(minutes) > MOST_MINUTES {
            return Err(Refusal::OutOfRange);
        }
        Ok(vec![Event::StepExtended { session: room.id, minutes }])
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
        let mut all: Vec<_> = self.participants.values().map(|p| (&p.function, p.domain)).collect();
        all.sort_by(|a, b| (a.1, a.0.as_str()).cmp(&(b.1, b.0.as_str())));
        all
    }

    pub(crate) fn apply_to_session(&mut self, event: Event, at: &str) {
        match event {
            Event::SessionOpened { session } => self.sessions.push(Session {
                id: session,
                opened_at: at.to_owned(),
                closed_at: None,
                step: None,
                participants: vec![],
            }),
            Event::StepStarted { session, step, minutes } => {
                self.set_session(session, |room| {
                    room.step = Some(RunningStep { step, started_at: at.to_owned(), minutes })
                });
            }
            Event::StepExtended { session, minutes } => self.set_session(session, |room| {
                if let Some(running) = &mut room.step {
                    running.minutes = running.minutes.saturating_add(minutes);
                }
            }),
            Event::SessionClosed { session } => self.set_session(session, |room| {
                room.closed_at = Some(at.to_owned());
                room.step = None;
            }),
            Event::ParticipantJoined { participant, function, domain } => {
                self.participants.insert(participant, Participant { function, domain });
                if let Some(room) = self.sessions.last_mut().filter(|room| room.closed_at.is_none())
                    && !room.participants.contains(&participant)
                {
                    room.participants.push(participant);
                }
            }
            _ => {}
        }
    }

    fn set_session(&mut self, id: SessionId, set: impl FnOnce(&mut Session)) {
        if let Some(session) = self.sessions.iter_mut().find(|session| session.id == id) {
            set(session);
        }
    }
}

/// How the log names somebody: by function and domain, or by domain alone once the link was erased.
pub fn named<'a>(dossier: &'a Dossier, by: &Author) -> Option<&'a Vetted> {
    by.id.and_then(|id| dossier.participant(id)).map(|participant| &participant.function)
}
