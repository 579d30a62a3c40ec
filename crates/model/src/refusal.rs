//! Why an act cannot be done: always the fact in the way.

/// The fact in the way of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// This person may not do this.
    NotAllowed,
    /// No such card (any more).
    Gone,
    /// The map was adopted; it changes only after reopening.
    MapAdopted,
    /// The map was not adopted, so there is nothing to reopen.
    MapNotAdopted,
    /// There is no opposition on the map yet.
    MapEmpty,
    /// A session is running already.
    SessionRunning,
    /// The session was closed, or never was.
    SessionClosed,
    /// A review date lies in the past.
    ReviewDatePast,
    /// A review date lies more than twelve months ahead.
    ReviewDateTooFar,
    /// A period ends before it starts.
    PeriodReversed,
    /// The same card twice.
    SameCard,
    /// The card was withdrawn or merged into another.
    CardWithdrawn,
    /// The card is on the map.
    CardPresent,
    /// More dots than one may place.
    TooManyDots,
    /// A number of dots, or of minutes, that cannot be.
    OutOfRange,
    /// A round of dots is open.
    RoundOpen,
    /// No round of dots is open.
    RoundClosed,
    /// There is no act of one's own left to undo.
    NothingToUndo,
    /// Somebody else worked on it since.
    ChangedSince,
    /// The map of positions was adopted; it changes only after reopening.
    RoleMapAdopted,
    /// The wij-zij has a map of positions that is not adopted yet.
    RoleMapOpen,
    /// The map was drawn again since: this one is what was.
    RoleMapFollowed,
    /// The municipality has no card of its own on map 2.
    MunicipalityCardMissing,
    /// The team has not answered every question on its own conduct.
    ReflectionMissing,
    /// A scapegoat is found in the middle or on the bridge only.
    NoScapegoatThere,
    /// A card cannot move to where it lies.
    MovesNowhere,
    /// Nothing would change.
    NothingChanged,

    /// The strategy is ready; it changes only after reopening.
    StrategyReady,
    /// The strategy is not ready, so there is nothing to reopen.
    StrategyNotReady,
    /// No question of the strategy was answered yet.
    StrategyEmpty,
    /// The strategy aims at pushers only, and no reason was given.
    TargetsOnlyPushers,
    /// An action is dropped, and no reason was given.
    DroppedWithoutReason,
    /// A silent round runs: what is sent becomes a note.
    SilentRound,
    /// What is sent goes to whoever leads.
    InboxOpen,
    /// Whoever leads put the step on a lock.
    StepLocked,
    /// The step runs, so it cannot be taken out of the plan.
    StepRunning,
    /// A map 2 or a strategy is about this wij-zij.
    RoleMapAbout,
    /// No step runs.
    NoStep,
    /// There are no notes, or no notes are asked for.
    NoNotes,

    /// What was answered was shown already: another round has to begin first.
    AnswersShown,
    /// What was answered was not shown yet.
    AnswersHidden,
    /// Nobody answered yet.
    NoAnswers,
    /// There is no analysis yet.
    NoAnalysis,
    /// There is a crisis, and its plan leads: no map is changed.
    CrisisPlanLeads,
    /// A file is never handed to this body from here.
    NeverReceives,
    /// The analysis runs already.
    AnalysisRunning,
    /// A weging is open already.
    AppraisalOpen,
    /// The weging was decided; it changes only after reopening.
    AppraisalDecided,
    /// There was another weging since.
    AppraisalFollowed,
    /// A degree without what was seen or heard.
    ObservationMissing,
    /// Criteria were answered differently, or not at all, and the group did not settle them.
    CriteriaOpen,
    /// Whether it can be productive was not answered.
    ProductiveOpen,
    /// Nobody was named whose task it is.
    TaskHolderMissing,
    /// Another outcome than the rules suggest, and no reason was given.
    OtherOutcomeWithoutReason,
    /// An intervention without an owner.
    OwnerMissing,
    /// It has not started yet, so there is nothing to look back at.
    NotStarted,

    /// The data protection officer stopped the dossier.
    DossierStopped,
    /// Its review date passed.
    DossierOutdated,
    /// Somebody asked for the dossier under the Woo: nothing of it goes.
    OnHold,
    /// The line was reported and is looked at.
    LineUnderReview,
    /// There is no open report on this line.
    NotReported,
    /// The data protection officer asks that the line is purged.
    PurgeIsAsked,
    /// Nobody asked that the line is purged.
    PurgeNotAsked,
    /// It takes somebody else, in the other role.
    SecondPersonNeeded,
    /// No entry of the selection list was chosen.
    NoSelection,
    /// The term would begin before the dossier did.
    BeforeItsOpening,
    /// It is kept for good.
    KeptForGood,
    /// The term still runs.
    TermRuns,
    /// Nobody proposed to destroy the dossier.
    NotProposed,
    /// Somebody looks after the team already.
    TeamHasOwner,
    /// Whoever looks after the team stays in it: that is handed over first.
    TeamOwnerStays,
    /// Whoever looks after the team leads.
    TeamOwnerLeads,
    /// This person comes in already, or asked before.
    ComesInAlready,
    /// Nobody asked to read along, or it is over.
    NoEntryAsked,
    /// So many dossiers were destroyed today that no more may go.
    EnoughForToday,
}
