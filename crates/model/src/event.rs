//! Everything that can happen to a dossier: the table of contents of the product. Names are past tense and for ever:
//! add, never rename.

use crate::{
    ActId, Date, Domain, OccurrenceId, OppositionId, ParticipantId, RoundId, SessionId,
    aid::AidAnswer,
    choice::ChoiceOutcome,
    dossier::{DossierChange, Period, RetentionClass},
    occurrence::{OccurrenceChange, OccurrenceKind},
    opposition::OppositionChange,
    session::Step,
    words,
};
use guard::Vetted;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

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
            Self::ActUndone { .. } => "act_undone",
        }
    }

    /// The parts of the map that this event touches.
    pub fn touches(&self) -> Vec<Touch> {
        let mut touches = crate::opposition::touches(self);
        touches.extend(crate::occurrence::touches(self));
        touches.extend(crate::aid::touches(self));
        touches
    }
}

words! {
    /// In which quality somebody acted.
    AuthorKind {
        /// With an account.
        Colleague = "colleague",
        /// With a join code.
        Guest = "guest",
        /// The program itself, for instance when it makes the example.
        System = "system",
    }
}

/// Who acted. The id of a guest goes when the session closes; the domain stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// The participant; `None` once it was blanked.
    pub id: Option<ParticipantId>,
    /// In which quality.
    pub kind: AuthorKind,
    /// The domain of the function at that moment.
    pub domain: Option<Domain>,
}

impl Author {
    /// Whether both are certainly one and the same person.
    pub fn is_same(&self, other: &Self) -> bool {
        self.id.is_some() && self.id == other.id
    }
}

/// An event as it stands in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Its number in the dossier, from 1, without gaps.
    pub seq: u64,
    /// The act that it is part of.
    pub act: ActId,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// Who.
    pub by: Author,
    /// The name of the event; stays when its content was erased.
    pub kind: String,
    /// What; `None` when the content was erased.
    pub event: Option<Event>,
}

/// A part of the map that an event touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Touch {
    /// The card.
    pub card: Card,
    /// Which side of it.
    pub facet: Facet,
}

/// A card of map 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Card {
    /// A wij-zij.
    Opposition(OppositionId),
    /// An incident or conflict.
    Occurrence(OccurrenceId),
}

/// Which side of a card is touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    /// Its being there.
    Whole,
    /// One field.
    Field(&'static str),
    /// What hangs on it.
    Links,
}

impl Touch {
    pub(crate) const fn opposition(id: OppositionId, facet: Facet) -> Self {
        Self { card: Card::Opposition(id), facet }
    }

    pub(crate) const fn occurrence(id: OccurrenceId, facet: Facet) -> Self {
        Self { card: Card::Occurrence(id), facet }
    }

    /// Whether undoing the one could take away the other.
    pub fn meets(self, other: Self) -> bool {
        self.card == other.card
            && (self.facet == Facet::Whole || other.facet == Facet::Whole || self.facet == other.facet)
    }
}
