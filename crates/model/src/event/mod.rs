//! Everything that can happen to a dossier: the table of contents of the product. Names are past tense and for ever:
//! add, never rename.

use crate::{
    ActionId, AppraisalId, Date, DeploymentId, Domain, FuelId, NoteId, OccurrenceId, OppositionId, ParticipantId,
    PlaceId, Role, RoleCardId, RoleMapId, RoundId, SessionId, SignalId,
    action::ActionChange,
    advice::AdviceDecision,
    aid::AidAnswer,
    analysis::{
        FindingChange, ItemAnswer, PhaseJudgement, PhaseSubject, PlaceChange, PreparationChange, UnrestPhase, Voice,
    },
    appraisal::{AppraisalVoice, CriterionAnswer, Decision, Productive},
    blind_spot::{Contact, NetworkRow, PolicyChange},
    choice::ChoiceOutcome,
    content::Dimension,
    deployment::{DeploymentChange, LookBack},
    dialogue_map::DialogueMapChange,
    dossier::{DossierChange, Period, RetentionClass},
    note::{NoteRound, NoteText},
    occurrence::{OccurrenceChange, OccurrenceKind},
    opposition::OppositionChange,
    pruning::{Carried, Line},
    reported::{KeptRound, ReportReason, ReportVerdict, Reported},
    role_map::{
        ConductQuestion, EqualTreatment, FuelChange, FuelSide, MiddlePressure, Narrative, RoleCardChange, RoleCardKind,
        StatementKind, Touched, Zone,
    },
    session::{ListedGuest, Mode, Plan, Step, Subject},
    signal::Signal,
    strategy::{AnchoringChange, GameChanger},
};
use guard::Vetted;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

mod name;
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

    /// A signal became a ground of the dossier.
    SignalTaken { signal: Signal },
    /// A weging was started on these signals.
    AppraisalStarted { id: AppraisalId, signals: BTreeSet<SignalId> },
    /// Somebody answered criteria, for oneself; nobody else sees it before all is shown.
    AppraisalAnswered { id: AppraisalId, answers: Vec<CriterionAnswer> },
    /// What guests answered was taken off their ids, because their session closes; it was not shown.
    AppraisalSealed { id: AppraisalId, voices: Vec<AppraisalVoice> },
    /// What everybody answered was shown side by side, without who.
    AppraisalRevealed { id: AppraisalId, voices: Vec<AppraisalVoice> },
    /// What the group makes of a criterion.
    CriterionSettled { id: AppraisalId, answer: CriterionAnswer },
    /// Whether it can be productive, with the reason.
    ProductiveAnswered { id: AppraisalId, productive: Productive, reason: Vetted },
    /// The group decided.
    AppraisalDecided { id: AppraisalId, decision: Decision },
    /// That was taken back, with the reason.
    AppraisalReopened { id: AppraisalId, reason: Vetted },
    /// The analysis was started, with these versions of the content.
    AnalysisStarted { appraisal: Option<AppraisalId>, content: Vec<ContentVersion> },
    /// What was agreed before it.
    AnalysisPrepared { changes: Vec<PreparationChange> },
    /// A place was added.
    PlaceAdded { id: PlaceId, name: Vetted, kind: Option<String> },
    /// Fields of a place were changed.
    PlaceAmended { id: PlaceId, changes: Vec<PlaceChange> },
    /// A place was taken off the list.
    PlaceWithdrawn { id: PlaceId },
    /// A place was put back.
    PlacePutBack { id: PlaceId },
    /// Somebody answered items of a dimension, for oneself; nobody else sees it before all is shown.
    DimensionAnswered { dimension: Dimension, answers: Vec<ItemAnswer> },
    /// What guests answered was taken off their ids, because their session closes; it was not shown.
    AnswersSealed { dimension: Dimension, voices: Vec<Voice> },
    /// What everybody answered was shown side by side, without who.
    AnswersRevealed { dimension: Dimension, voices: Vec<Voice> },
    /// Another round of a dimension begins, blind again.
    DimensionReopened { dimension: Dimension },
    /// What the group makes of an item.
    FindingAmended { dimension: Dimension, item: String, changes: Vec<FindingChange> },
    /// What the group makes of a dimension.
    DimensionConcluded { dimension: Dimension, conclusion: Option<Vetted> },
    /// In which phase something is.
    PhaseJudged { subject: PhaseSubject, judgement: PhaseJudgement },
    /// The phase of unrest was set by hand, with the reason.
    UnrestPhaseSet { phase: Option<UnrestPhase>, reason: Vetted },
    /// What is done already about a finding.
    PolicyAmended { item: String, changes: Vec<PolicyChange> },
    /// Through which function a domain reaches a group or a place.
    ContactAmended { row: NetworkRow, domain: Domain, contact: Option<Contact> },
    /// What the group does with an advice; none took that back.
    AdviceDecided { rule: String, decision: Option<AdviceDecision> },
    /// An intervention of the catalogue was put on the plan.
    DeploymentPlanned { id: DeploymentId, intervention: String },
    /// Fields of it were changed.
    DeploymentAmended { id: DeploymentId, changes: Vec<DeploymentChange> },
    /// The group looked back at it.
    DeploymentReviewed { id: DeploymentId, look: LookBack },
    /// It was taken off the plan.
    DeploymentWithdrawn { id: DeploymentId },
    /// It was put back.
    DeploymentPutBack { id: DeploymentId },

    /// The data protection officer stopped the dossier.
    DossierStopped { reason: Vetted },
    /// The stop was lifted.
    StopLifted { reason: Vetted },
    /// Nothing of it is destroyed from now on; in which role somebody said so.
    HoldPlaced { reason: Vetted, role: Role },
    /// That was lifted.
    HoldLifted { reason: Vetted, role: Role },
    /// A line was reported: it does not belong here.
    LineReported { about: Reported, reason: Option<ReportReason> },
    /// The report was set aside.
    ReportSetAside { about: Reported, verdict: ReportVerdict, reason: Vetted },
    /// Somebody asks that the line goes for good.
    PurgeAsked { about: Reported, role: Role },
    /// Somebody else agreed, and it went.
    LinePurged { about: Reported, role: Role },
    /// What was said of other items in the rows that went, without what was purged.
    VoicesKept { dimension: Dimension, rounds: Vec<KeptRound> },
    /// An entry of the selection list was chosen; years of `None` are for good.
    SelectionChosen { entry: String, years: Option<u16>, from: Date },
    /// The dossier was put on the destruction list, by this function.
    DestructionProposed { ground: Vetted, function: Vetted },
    /// It was taken off that list.
    DestructionSetAside { reason: Vetted },

    /// Only the team comes into the dossier from now on.
    TeamClosed {},
    /// Every colleague of the organisation does.
    TeamOpened {},
    /// A colleague was let into the team.
    TeamMemberAdded { member: ParticipantId, function: Vetted, domain: Domain },
    /// A colleague was taken out of it.
    TeamMemberRemoved { member: ParticipantId },
    /// Somebody looks after the team from now on.
    OwnershipTaken { owner: ParticipantId, function: Vetted, domain: Domain },
    /// Another one does.
    OwnershipHanded { owner: ParticipantId, function: Vetted, domain: Domain },
    /// Somebody outside of the team asks to read along.
    EntryAsked { asker: ParticipantId, function: Vetted, domain: Domain, role: Role, reason: Vetted },
    /// A second person let them in, for a day.
    EntryGranted { asker: ParticipantId, role: Role },
    /// A second person did not.
    EntryRefused { asker: ParticipantId, role: Role },
    /// It was ended sooner, or taken back.
    EntryEnded { asker: ParticipantId, role: Role },

    /// Somebody took back an own act: the number of its first event. The events that restore follow it.
    ActUndone { first: u64 },
}

impl Event {
    /// The parts of the map that this event touches.
    pub fn touches(&self) -> Vec<Touch> {
        let mut touches = crate::opposition::touches(self);
        touches.extend(crate::occurrence::touches(self));
        touches.extend(crate::aid::touches(self));
        touches.extend(crate::role_map::touches(self));
        touches.extend(crate::action::touches(self));
        touches.extend(crate::deployment::touches(self));
        touches.extend(crate::pruning::touches(self));
        touches
    }
}
