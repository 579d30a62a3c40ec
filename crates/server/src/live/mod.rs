//! Signals, not content: a room is told *that* a part changed and at which number; each browser fetches that part under
//! its own rights and in its own language. So nothing can leak through the stream, and reconnecting is the same as starting.

mod fragments;
mod keys;
mod stream;
#[cfg(test)]
mod tests;

pub use fragments::{Fragments, Reading};
pub use keys::{Key, end_what_no_longer_opens};
pub use stream::{events, still_here, writing};

use guard::Vetted;
use model::{Domain, DossierId, Event, ParticipantId, SessionId};
use std::{
    collections::HashMap,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::sync::{broadcast, oneshot};

/// A part of a page that can change on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The oppositions with their occurrences.
    Board,
    /// What was taken off the map.
    OffTheMap,
    /// Who is here.
    Presence,
    /// The running step.
    Step,
    /// Dots and the choice.
    Choice,
    /// Who stands where.
    RoleMap,
    /// What circulates, and the pressure on the middle.
    Fuel,
    /// The strategies, with their actions.
    Strategy,
    /// Notes that people write alone.
    Notes,
    /// The weging.
    Appraisal,
    /// The analysis in nine dimensions.
    Analysis,
    /// Advice, blind spots and the plan of interventions.
    Deployments,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 12] = [
        Self::Board,
        Self::OffTheMap,
        Self::Presence,
        Self::Step,
        Self::Choice,
        Self::RoleMap,
        Self::Fuel,
        Self::Strategy,
        Self::Notes,
        Self::Appraisal,
        Self::Analysis,
        Self::Deployments,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Board => "board",
            Self::OffTheMap => "off-the-map",
            Self::Presence => "presence",
            Self::Step => "step",
            Self::Choice => "choice",
            Self::RoleMap => "role-map",
            Self::Fuel => "fuel",
            Self::Strategy => "strategy",
            Self::Notes => "notes",
            Self::Appraisal => "appraisal",
            Self::Analysis => "analysis",
            Self::Deployments => "deployments",
        }
    }

    /// The parts that change with these events.
    pub fn changed_by(events: &[Event]) -> Vec<Self> {
        let mut parts: Vec<Self> = vec![];
        for event in events {
            let changed: &[Self] = match event {
                Event::ParticipantJoined { .. } => &[Self::Presence],
                Event::StepStarted { .. }
                | Event::StepExtended { .. }
                | Event::PlanSet { .. }
                | Event::PlanStepStarted { .. }
                | Event::StepPaused { .. }
                | Event::StepResumed { .. }
                | Event::ModeSet { .. }
                | Event::LeadTaken { .. } => &[Self::Step],
                Event::GuestsListed { .. } => &[Self::Presence],
                Event::SpotlightSet { .. } | Event::SpotlightCleared { .. } => &[Self::Board, Self::Step],
                Event::NotesRevealed { .. } => &[Self::Notes, Self::Step],
                Event::NoteWritten { .. }
                | Event::NoteTakenBack { .. }
                | Event::NoteTakenUp { .. }
                | Event::NoteRevealed { .. }
                | Event::NotePlaced { .. }
                | Event::NoteKept { .. }
                | Event::NoteSetAside { .. }
                | Event::NoteReworded { .. } => &[Self::Notes],
                Event::AgreementsAcknowledged { .. } | Event::LineStruck { .. } | Event::LineKept { .. } => &[],
                Event::SessionOpened { .. } | Event::SessionClosed { .. } => &[Self::Step, Self::Presence],
                Event::DotsRoundOpened { .. }
                | Event::DotsPlaced { .. }
                | Event::DotsRoundClosed { .. }
                | Event::ChoiceMade { .. } => &[Self::Choice],
                Event::MapAdopted {}
                | Event::MapReopened { .. }
                | Event::RoleMapAdopted { .. }
                | Event::RoleMapReopened { .. } => &Self::ALL,
                Event::FuelAdded { .. }
                | Event::FuelAmended { .. }
                | Event::FuelWithdrawn { .. }
                | Event::FuelPutBack { .. } => &[Self::Fuel],
                Event::MiddlePressureJudged { .. } => &[Self::Fuel, Self::RoleMap],
                Event::EqualTreatmentAnswered { .. }
                | Event::ConductReflected { .. }
                | Event::RoleMapStarted { .. } => &[],
                event if model::role_map::map_of(event).is_some() => &[Self::RoleMap],
                Event::GamechangerAnswered { .. }
                | Event::StrategyTargeted { .. }
                | Event::StrategyReadied { .. }
                | Event::StrategyReopened { .. }
                | Event::AnchoringAmended { .. }
                | Event::DialogueMapAmended { .. }
                | Event::ActionAdded { .. }
                | Event::ActionAmended { .. }
                | Event::ActionWithdrawn { .. }
                | Event::ActionPutBack { .. } => &[Self::Strategy],
                Event::SignalTaken { .. } | Event::AppraisalSealed { .. } | Event::AnswersSealed { .. } => &[],
                Event::AppraisalStarted { .. }
                | Event::AppraisalAnswered { .. }
                | Event::AppraisalRevealed { .. }
                | Event::CriterionSettled { .. }
                | Event::ProductiveAnswered { .. }
                | Event::AppraisalDecided { .. }
                | Event::AppraisalReopened { .. } => &[Self::Appraisal],
                Event::AnalysisStarted { .. }
                | Event::AnalysisPrepared { .. }
                | Event::PlaceAdded { .. }
                | Event::PlaceAmended { .. }
                | Event::PlaceWithdrawn { .. }
                | Event::PlacePutBack { .. }
                | Event::DimensionAnswered { .. }
                | Event::AnswersRevealed { .. }
                | Event::DimensionReopened { .. }
                | Event::FindingAmended { .. }
                | Event::DimensionConcluded { .. }
                | Event::PhaseJudged { .. } => &[Self::Analysis],
                Event::UnrestPhaseSet { .. } => &Self::ALL,
                Event::PolicyAmended { .. }
                | Event::ContactAmended { .. }
                | Event::AdviceDecided { .. }
                | Event::DeploymentPlanned { .. }
                | Event::DeploymentAmended { .. }
                | Event::DeploymentReviewed { .. }
                | Event::DeploymentWithdrawn { .. }
                | Event::DeploymentPutBack { .. } => &[Self::Deployments],
                Event::LineReported { .. } | Event::ReportSetAside { .. } | Event::LinePurged { .. } => &Self::ALL,
                event if event.is_about_keeping() => &[],
                Event::ActUndone { .. } | Event::DossierAmended { .. } | Event::ReviewDateMoved { .. } => &[],
                Event::OppositionWithdrawn { .. }
                | Event::OppositionPutBack { .. }
                | Event::OppositionsMerged { .. }
                | Event::OppositionsParted { .. }
                | Event::OccurrenceWithdrawn { .. }
                | Event::OccurrencePutBack { .. } => &[Self::Board, Self::OffTheMap, Self::Choice],
                _ => &[Self::Board, Self::Choice],
            };
            parts.extend(changed.iter().filter(|part| !parts.contains(part)).copied().collect::<Vec<_>>());
        }
        parts
    }
}

/// What a room is told.
#[derive(Debug, Clone)]
pub enum Signal {
    /// These parts changed, up to this number.
    Changed { seq: u64, parts: Vec<Part> },
    /// This session is over: its guests have nothing more to see.
    Closed(SessionId),
}

/// Somebody who has a page of the room open.
#[derive(Debug, Clone)]
pub struct Present {
    /// Who, within the dossier.
    pub participant: ParticipantId,
    /// The job.
    pub function: Vetted,
    /// The domain of the job.
    pub domain: Domain,
}

/// A page that is open in a room.
struct Open {
    present: Present,
    key: Key,
    /// Ends its stream.
    end: oneshot::Sender<()>,
}

/// What a page that enters a room gets.
struct Entered {
    page: u64,
    signals: broadcast::Receiver<Signal>,
    ended: oneshot::Receiver<()>,
}

struct Room {
    signals: broadcast::Sender<Signal>,
    open_pages: HashMap<u64, Open>,
    writing: HashMap<ParticipantId, (Instant, Vetted)>,
}

/// How many pages one browser can have open. A tab more works too, and keeps what it shows until it is read anew.
const MOST_PAGES: usize = 30;
/// How many signals a slow page may miss before it is told to fetch everything anew.
const BUFFER: usize = 64;
/// How long somebody counts as writing after the last key.
const WRITING_FOR: Duration = Duration::from_secs(6);

/// The rooms that have a page open now. Kept in memory only: who is where is nobody's business tomorrow.
#[derive(Default)]
pub struct Rooms(Mutex<HashMap<DossierId, Room>>);

impl Rooms {
    fn lock(&self) -> MutexGuard<'_, HashMap<DossierId, Room>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells every open page of a room.
    pub fn tell(&self, id: DossierId, signal: Signal) {
        if let Some(room) = self.lock().get(&id) {
            // Nobody listening is no error.
            drop(room.signals.send(signal));
        }
    }

    /// Tells every open page of every room to look again.
    pub fn tell_all(&self) {
        for room in self.lock().values() {
            drop(room.signals.send(Signal::Changed { seq: 0, parts: Part::ALL.to_vec() }));
        }
    }

    /// Enters a room with one page, opened with this key; nothing when too many pages are open with it already.
    fn enter(&self, id: DossierId, present: Present, key: Key) -> Option<Entered> {
        /// Never twice the same, so that a page of a room that was forgotten is not taken for another one.
        static NEXT_PAGE: AtomicU64 = AtomicU64::new(0);
        let (end, ended) = oneshot::channel();
        let page = NEXT_PAGE.fetch_add(1, Ordering::Relaxed);
        let mut rooms = self.lock();
        let open = rooms.values().flat_map(|room| room.open_pages.values());
        if open.filter(|open| open.key.digest == key.digest).count() >= MOST_PAGES {
            return None;
        }
        let room = rooms.entry(id).or_insert_with(|| Room {
            signals: broadcast::Sender::new(BUFFER),
            open_pages: HashMap::new(),
            writing: HashMap::new(),
        });
        room.open_pages.insert(page, Open { present, key, end });
        Some(Entered { page, signals: room.signals.subscribe(), ended })
    }

    /// Leaves it; an empty room is forgotten. Answers with what ends the stream of that page, when it was there.
    fn leave(&self, id: DossierId, page: u64) -> Option<oneshot::Sender<()>> {
        let mut rooms = self.lock();
        let room = rooms.get_mut(&id)?;
        let left = room.open_pages.remove(&page);
        if room.open_pages.is_empty() {
            rooms.remove(&id);
        }
        left.map(|open| open.end)
    }

    /// Who is in a room now: a person with two devices is one.
    pub fn present(&self, id: DossierId) -> Vec<Present> {
        let rooms = self.lock();
        let mut here: Vec<Present> = rooms
            .get(&id)
            .map(|room| room.open_pages.values().map(|open| open.present.clone()).collect())
            .unwrap_or_default();
        here.sort_by(|a, b| {
            (a.domain, a.function.as_str(), a.participant).cmp(&(b.domain, b.function.as_str(), b.participant))
        });
        here.dedup_by_key(|present| present.participant);
        here
    }

    /// Notes that somebody writes; `true` when that is news.
    fn writes(&self, id: DossierId, participant: ParticipantId, function: Vetted) -> bool {
        let mut rooms = self.lock();
        let Some(room) = rooms.get_mut(&id) else { return false };
        let last = room.writing.insert(participant, (Instant::now(), function));
        last.is_none_or(|(at, _)| at.elapsed() > WRITING_FOR)
    }

    /// The function of somebody else who writes now.
    pub fn writing(&self, id: DossierId, except: ParticipantId) -> Option<String> {
        let rooms = self.lock();
        let writing = rooms.get(&id)?.writing.iter();
        let now = writing.filter(|(who, (at, _))| **who != except && at.elapsed() < WRITING_FOR);
        now.max_by_key(|(_, (at, _))| *at).map(|(_, (_, function))| function.to_string())
    }
}
