//! Everything that can happen to a dossier: the table of contents of the product. Names are past tense and for ever:
//! add, never rename.

use crate::{
    ActionId, Date, Domain, FuelId, NoteId, OccurrenceId, OppositionId, ParticipantId, RoleCardId, RoleMapId, RoundId,
    SessionId,
    action::ActionChange,
    aid::AidAnswer,
    choice::ChoiceOutcome,
    dialogue_map::DialogueMapChange,
    dossier::{DossierChange, Period, RetentionClass},
    note::{NoteRound, NoteText},
    occurrence::{OccurrenceChange, OccurrenceKind},
    opposition::OppositionChange,
    pruning::{Carried, Line},
    role_map::{
        ConductQuestion, EqualTreatment, FuelChange, FuelSide, MiddlePressure, Narrative, RoleCardChange, RoleCardKind,
        StatementKind, Touched, Zone,
    },
    session::{ListedGuest, Mode, Plan, Step, Subject},
    strategy::{AnchoringChange, GameChanger},
};
use guard::Vetted;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

mod recorded;
mod touch;

pub use recorded::{Author, AuthorKind, Recorded};
pub use touch::{Card, Facet, Surface, Touch};

/// A piece of content with the version that a dossier was started with.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ContentVersion {
    /// The path of the content, such as `aid/conflict-or-polarisation`.
    pub slug: String,
    /// Its version, from 1.
    pub version: u32,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields carry the names of the glossary, and their types are documented")]
pub enum Event {
    /// A dossier was opened, with its purpose and its limits.
    DossierOpened {
        title: Vetted,
        purpose: Vetted,
        scope: Vetted,
        period: Period,
        owner: Vetted,
        review_date: Date,
        retention: RetentionClass,
        content: Vec<ContentVersion>,
        /// Made up to show how it works; says so on every page and in the report.
        #[serde(default)]
        example: bool,
    },
    /// Fields of the dossier were changed.
    DossierAmended { changes: Vec<DossierChange> },
    /// The review date was moved, with the reason.
    ReviewDateMoved { review_date: Date, reason: Vetted },

    /// A room was opened.
    SessionOpened { session: SessionId },
    /// A step of the session was started; its time is in minutes.
    StepStarted { session: SessionId, step: Step, minutes: u16 },
    /// The running step got more time, in minutes.
    StepExtended { session: SessionId, minutes: u16 },
    /// The room was closed.
    SessionClosed { session: SessionId },
    /// Somebody takes part, or changed function or domain.
    ParticipantJoined { participant: ParticipantId, function: Vetted, domain: Domain },

    /// The plan of the session was made or changed: its steps and its agreements, all of them.
    PlanSet { plan: Plan },
    /// A step of the plan was started, by its key; its time is in minutes.
    PlanStepStarted { session: SessionId, step: u16, minutes: u16 },
    /// The clock of the running step was stopped.
    StepPaused { session: SessionId },
    /// The clock runs on.
    StepResumed { session: SessionId },
    /// Somebody else can write now while this step runs.
    ModeSet { session: SessionId, mode: Mode },
    /// Something was put on the wall in large; with `phones`, phones follow.
    SpotlightSet { session: SessionId, on: Subject, phones: bool },
    /// It was taken away.
    SpotlightCleared { session: SessionId },
    /// Somebody saw the agreements of the room.
    AgreementsAcknowledged { session: SessionId },
    /// Somebody took over leading the room.
    LeadTaken { session: SessionId },
    /// Who the guests were, by function and domain, when the session closes; without people, and without times.
    GuestsListed { session: SessionId, count: u32, guests: Vec<ListedGuest> },
    /// A note was written that only its writer sees, or only whoever leads. Its content goes when it is shown or the
    /// session closes.
    NoteWritten { id: NoteId, session: SessionId, round: NoteRound, text: NoteText },
    /// Its writer took it back.
    NoteTakenBack { id: NoteId },
    /// It came out of the inbox: what follows is the note without its writer.
    NoteTakenUp { id: NoteId },
    /// The notes of the silent round were shown, all at once: they follow, in a shuffled order and with new ids.
    NotesRevealed { session: SessionId },
    /// A note without its writer.
    NoteRevealed { id: NoteId, text: NoteText },
    /// A note was put on the map.
    NotePlaced { id: NoteId, opposition: OppositionId },
    /// A note stays as a remark.
    NoteKept { id: NoteId },
    /// A note was set aside.
    NoteSetAside { id: NoteId },
    /// A line goes when the session closes.
    LineStruck { line: Line },
    /// It may stay after all.
    LineKept { line: Line },
    /// A wij-zij got other words: a new card with what the old one held. The old one is struck with it.
    OppositionReworded {
        id: OppositionId,
        was: OppositionId,
        us_label: Vetted,
        them_label: Vetted,
        fields: Vec<Carried>,
    },
    /// An occurrence got other words.
    OccurrenceReworded {
        id: OccurrenceId,
        was: OccurrenceId,
        kind: OccurrenceKind,
        what: Vetted,
        oppositions: BTreeSet<OppositionId>,
        fields: Vec<OccurrenceChange>,
    },
    /// A remark got other words.
    NoteReworded { id: NoteId, was: NoteId, text: NoteText },

    /// A wij-zij was added to the map.
    OppositionAdded { id: OppositionId, us_label: Vetted, them_label: Vetted },
    /// Fields of a wij-zij were changed.
    OppositionAmended { id: OppositionId, changes: Vec<OppositionChange> },
    /// A wij-zij was taken off the map.
    OppositionWithdrawn { id: OppositionId },
    /// A wij-zij was put back.
    OppositionPutBack { id: OppositionId },
    /// A double was merged into another card.
    OppositionsMerged { kept: OppositionId, merged: OppositionId },
    /// That was taken back.
    OppositionsParted { kept: OppositionId, merged: OppositionId },
    /// Two oppositions hang together.
    OppositionsRelated { a: OppositionId, b: OppositionId },
    /// That was taken back.
    OppositionsUnrelated { a: OppositionId, b: OppositionId },

    /// An incident or a conflict was noted.
    OccurrenceAdded { id: OccurrenceId, kind: OccurrenceKind, what: Vetted, oppositions: BTreeSet<OppositionId> },
    /// Fields of an occurrence were changed.
    OccurrenceAmended { id: OccurrenceId, changes: Vec<OccurrenceChange> },
    /// An occurrence was taken off the map.
    OccurrenceWithdrawn { id: OccurrenceId },
    /// An occurrence was put back.
    OccurrencePutBack { id: OccurrenceId },

    /// "Conflict of polarisatie?" was answered for a wij-zij: five answers, in the order of the questions.
    OppositionAidAnswered { id: OppositionId, answers: Option<[AidAnswer; 5]> },
    /// The same for an occurrence.
    OccurrenceAidAnswered { id: OccurrenceId, answers: Option<[AidAnswer; 5]> },

    /// A round of dots was opened, with the number of dots that each may place.
    DotsRoundOpened { round: RoundId, limit: u8 },
    /// Somebody placed dots; replaces what the same person placed before.
    DotsPlaced { round: RoundId, dots: Vec<(OppositionId, u8)> },
    /// The round was closed and counted. Who placed what is no part of the outcome.
    DotsRoundClosed { round: RoundId, totals: Vec<(OppositionId, u32)>, voters: u32 },
    /// One wij-zij was chosen, or the choice was to follow without intervening.
    ChoiceMade { outcome: ChoiceOutcome, answers: Vec<(String, Vetted)>, reason: Vetted },

    /// The map was adopted.
    MapAdopted {},
    /// The map was reopened, with the reason.
    MapReopened { reason: Vetted },

    /// A drawing of everyone involved in a wij-zij was started; one that follows another starts as that stood.
    RoleMapStarted { id: RoleMapId, opposition: OppositionId, follows: Option<RoleMapId> },
    /// A card got a place.
    RoleCardPlaced { map: RoleMapId, id: RoleCardId, name: Vetted, kind: RoleCardKind, zone: Zone },
    /// A card was put in another zone.
    RoleCardMoved { map: RoleMapId, id: RoleCardId, zone: Zone },
    /// Fields of a card were changed.
    RoleCardAmended { map: RoleMapId, id: RoleCardId, changes: Vec<RoleCardChange> },
    /// A card was taken off map 2.
    RoleCardWithdrawn { map: RoleMapId, id: RoleCardId },
    /// A card was put back.
    RoleCardPutBack { map: RoleMapId, id: RoleCardId },
    /// A statement that circulates was noted.
    FuelAdded { map: RoleMapId, id: FuelId, description: Vetted, kind: StatementKind, side: FuelSide },
    /// Fields of a statement were changed.
    FuelAmended { map: RoleMapId, id: FuelId, changes: Vec<FuelChange> },
    /// A statement was taken off the list.
    FuelWithdrawn { map: RoleMapId, id: FuelId },
    /// A statement was put back.
    FuelPutBack { map: RoleMapId, id: FuelId },
    /// The group said how strong the pressure on the middle is.
    MiddlePressureJudged { map: RoleMapId, pressure: MiddlePressure, reason: Vetted },
    /// The question on equal treatment was answered.
    EqualTreatmentAnswered { map: RoleMapId, answer: EqualTreatment, note: Option<Vetted> },
    /// The team looked at its own conduct; replaces what it said before.
    ConductReflected {
        map: RoleMapId,
        answers: Vec<(ConductQuestion, Vetted)>,
        narratives: BTreeSet<Narrative>,
        touched: Option<Touched>,
    },
    /// Map 2 was adopted.
    RoleMapAdopted { map: RoleMapId },
    /// Map 2 was reopened, with the reason.
    RoleMapReopened { map: RoleMapId, reason: Vetted },
    /// Questions of a gamechanger were answered, each by its id; `None` took an answer away.
    GamechangerAnswered { opposition: OppositionId, gamechanger: GameChanger, answers: Vec<(String, Option<Vetted>)> },
    /// The zones that the strategy aims at.
    StrategyTargeted { opposition: OppositionId, targets: BTreeSet<Zone> },
    /// The strategy was marked ready; with the reason when it aims at pushers only.
    StrategyReadied { opposition: OppositionId, reason: Option<Vetted> },
    /// That was taken back.
    StrategyReopened { opposition: OppositionId },
    /// Who keeps it alive, when we look again, what we stop doing.
    AnchoringAmended { opposition: OppositionId, changes: Vec<AnchoringChange> },
    /// Fields of the dialogue map were filled in.
    DialogueMapAmended { opposition: OppositionId, changes: Vec<DialogueMapChange> },
    /// An action was noted.
    ActionAdded { id: ActionId, what: Vetted, owner: Vetted, due: Date },
    /// Fields of an action were changed.
    ActionAmended { id: ActionId, changes: Vec<ActionChange> },
    /// An action was taken off the list.
    ActionWithdrawn { id: ActionId },
    /// An action was put back.
    ActionPutBack { id: ActionId },

    /// Somebody took back an own act: the number of its first event. The events that restore follow it.
    ActUndone { first: u64 },
}

impl Event {
    /// The name of the event, as the log writes it.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::DossierOpened { .. } => "dossier_opened",
            Self::DossierAmended { .. } => "dossier_amended",
            Self::ReviewDateMoved { .. } => "review_date_moved",
            Self::SessionOpened { .. } => "session_opened",
            Self::StepStarted { .. } => "step_started",
            Self::StepExtended { .. } => "step_extended",
            Self::SessionClosed { .. } => "session_closed",
            Self::ParticipantJoined { .. } => "participant_joined",
            Self::PlanSet { .. } => "plan_set",
            Self::PlanStepStarted { .. } => "plan_step_started",
            Self::StepPaused { .. } => "step_paused",
            Self::StepResumed { .. } => "step_resumed",
            Self::ModeSet { .. } => "mode_set",
            Self::SpotlightSet { .. } => "spotlight_set",
            Self::SpotlightCleared { .. } => "spotlight_cleared",
            Self::AgreementsAcknowledged { .. } => "agreements_acknowledged",
            Self::LeadTaken { .. } => "lead_taken",
            Self::GuestsListed { .. } => "guests_listed",
            Self::NoteWritten { .. } => "note_written",
            Self::NoteTakenBack { .. } => "note_taken_back",
            Self::NoteTakenUp { .. } => "note_taken_up",
            Self::NotesRevealed { .. } => "notes_revealed",
            Self::NoteRevealed { .. } => "note_revealed",
            Self::NotePlaced { .. } => "note_placed",
            Self::NoteKept { .. } => "note_kept",
            Self::NoteSetAside { .. } => "note_set_aside",
            Self::LineStruck { .. } => "line_struck",
            Self::LineKept { .. } => "line_kept",
            Self::OppositionReworded { .. } => "opposition_reworded",
            Self::OccurrenceReworded { .. } => "occurrence_reworded",
            Self::NoteReworded { .. } => "note_reworded",
            Self::OppositionAdded { .. } => "opposition_added",
            Self::OppositionAmended { .. } => "opposition_amended",
            Self::OppositionWithdrawn { .. } => "opposition_withdrawn",
            Self::OppositionPutBack { .. } => "opposition_put_back",
            Self::OppositionsMerged { .. } => "oppositions_merged",
            Self::OppositionsParted { .. } => "oppositions_parted",
            Self::OppositionsRelated { .. } => "oppositions_related",
            Self::OppositionsUnrelated { .. } => "oppositions_unrelated",
            Self::OccurrenceAdded { .. } => "occurrence_added",
            Self::OccurrenceAmended { .. } => "occurrence_amended",
            Self::OccurrenceWithdrawn { .. } => "occurrence_withdrawn",
            Self::OccurrencePutBack { .. } => "occurrence_put_back",
            Self::OppositionAidAnswered { .. } => "opposition_aid_answered",
            Self::OccurrenceAidAnswered { .. } => "occurrence_aid_answered",
            Self::DotsRoundOpened { .. } => "dots_round_opened",
            Self::DotsPlaced { .. } => "dots_placed",
            Self::DotsRoundClosed { .. } => "dots_round_closed",
            Self::ChoiceMade { .. } => "choice_made",
            Self::MapAdopted {} => "map_adopted",
            Self::MapReopened { .. } => "map_reopened",
            Self::RoleMapStarted { .. } => "role_map_started",
            Self::RoleCardPlaced { .. } => "role_card_placed",
            Self::RoleCardMoved { .. } => "role_card_moved",
            Self::RoleCardAmended { .. } => "role_card_amended",
            Self::RoleCardWithdrawn { .. } => "role_card_withdrawn",
            Self::RoleCardPutBack { .. } => "role_card_put_back",
            Self::FuelAdded { .. } => "fuel_added",
            Self::FuelAmended { .. } => "fuel_amended",
            Self::FuelWithdrawn { .. } => "fuel_withdrawn",
            Self::FuelPutBack { .. } => "fuel_put_back",
            Self::MiddlePressureJudged { .. } => "middle_pressure_judged",
            Self::EqualTreatmentAnswered { .. } => "equal_treatment_answered",
            Self::ConductReflected { .. } => "conduct_reflected",
            Self::RoleMapAdopted { .. } => "role_map_adopted",
            Self::RoleMapReopened { .. } => "role_map_reopened",
            Self::GamechangerAnswered { .. } => "gamechanger_answered",
            Self::StrategyTargeted { .. } => "strategy_targeted",
            Self::StrategyReadied { .. } => "strategy_readied",
            Self::StrategyReopened { .. } => "strategy_reopened",
            Self::AnchoringAmended { .. } => "anchoring_amended",
            Self::DialogueMapAmended { .. } => "dialogue_map_amended",
            Self::ActionAdded { .. } => "action_added",
            Self::ActionAmended { .. } => "action_amended",
            Self::ActionWithdrawn { .. } => "action_withdrawn",
            Self::ActionPutBack { .. } => "action_put_back",
            Self::ActUndone { .. } => "act_undone",
        }
    }

    /// The parts of the map that this event touches.
    pub fn touches(&self) -> Vec<Touch> {
        let mut touches = crate::opposition::touches(self);
        touches.extend(crate::occurrence::touches(self));
        touches.extend(crate::aid::touches(self));
        touches.extend(crate::role_map::touches(self));
        touches.extend(crate::action::touches(self));
        touches.extend(crate::pruning::touches(self));
        touches
    }
}
