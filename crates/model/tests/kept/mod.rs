//! Every event, with everything filled in that can be.

mod analysis;
mod keeping;
mod plan;
mod team;
mod words;

use guard::Vetted;
use model::{
    ActionId, Date, Domain, Event, FuelId, NoteId, OccurrenceId, OppositionId, ParticipantId, Period, RetentionClass,
    RoleCardId, RoleMapId, RoundId, SessionId,
    action::{ActionChange, ActionState},
    aid::AidAnswer,
    choice::ChoiceOutcome,
    dialogue_map::DialogueMapChange,
    dossier::DossierChange,
    event::ContentVersion,
    note::{NoteRound, NoteText},
    occurrence::{OccurrenceChange, OccurrenceKind, Running, SeenWhere},
    opposition::{Desirability, Energy, Evidence, MunicipalityIsParty, Orientation, Reasoned, Scale, SeenAt},
    opposition::{OppositionChange, OppositionChange as Change},
    pruning::Line,
    role_map::{
        Certainty, ChannelKind, ConductQuestion, EqualTreatment, FuelChange, FuelSide, MiddlePressure, Narrative,
        Position, RoleCardChange, RoleCardKind, Scapegoat, StatementKind, Touched, Zone,
    },
    session::{ListedGuest, Mode, Step, Subject},
    strategy::{GameChanger, MIDDLE_QUESTION},
};
use plan::{anchoring_changes, carried, plan};

pub fn text(text: &str) -> Vetted {
    serde_json::from_value(serde_json::json!({ "text": text })).unwrap()
}

fn grounded() -> Vetted {
    let ground = serde_json::json!({ "kinds": ["religion"], "reason": "zo zegt men het hier" });
    serde_json::from_value(serde_json::json!({ "text": "de kerk", "ground": ground })).unwrap()
}

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

const A: OppositionId = OppositionId(0x0198_0000_0000_7000_8000_0000_0000_000a);
const B: OppositionId = OppositionId(0x0198_0000_0000_7000_8000_0000_0000_000b);
const C: OccurrenceId = OccurrenceId(0x0198_0000_0000_7000_8000_0000_0000_000c);
const NOTE: NoteId = NoteId(0x0198_0000_0000_7000_8000_0000_0000_00a0);
const SESSION: SessionId = SessionId(0x0198_0000_0000_7000_8000_0000_0000_00d0);
const ROUND: RoundId = RoundId(0x0198_0000_0000_7000_8000_0000_0000_00e0);
const ACTION: ActionId = ActionId(0x0198_0000_0000_7000_8000_0000_0000_0a00);
const PERSON: ParticipantId = ParticipantId(0x0198_0000_0000_7000_8000_0000_0000_00f0);

const EARLIER: RoleMapId = RoleMapId(0x0198_0000_0000_7000_8000_0000_0000_0100);
const MAP: RoleMapId = RoleMapId(0x0198_0000_0000_7000_8000_0000_0000_0101);
const CARD: RoleCardId = RoleCardId(0x0198_0000_0000_7000_8000_0000_0000_0102);
const FUEL: FuelId = FuelId(0x0198_0000_0000_7000_8000_0000_0000_0103);

/// The event after this one, with everything filled in that can be. The match knows every variant, so a new one does
/// not compile until it stands here; put it after the last.
fn next(event: Option<&Event>) -> Option<Event> {
    let Some(event) = event else { return Some(opened()) };
    Some(match event {
        Event::DossierOpened { .. } => Event::DossierAmended { changes: dossier_changes() },
        Event::DossierAmended { .. } => {
            Event::ReviewDateMoved { review_date: day("2026-12-01"), reason: text("wij hebben meer tijd nodig") }
        }
        Event::ReviewDateMoved { .. } => Event::SessionOpened { session: SESSION },
        Event::SessionOpened { .. } => Event::StepStarted { session: SESSION, step: Step::Map, minutes: 35 },
        Event::StepStarted { .. } => Event::StepExtended { session: SESSION, minutes: 5 },
        Event::StepExtended { .. } => Event::SessionClosed { session: SESSION },
        Event::SessionClosed { .. } => {
            Event::ParticipantJoined { participant: PERSON, function: text("wijkagent"), domain: Domain::Safety }
        }
        Event::ParticipantJoined { .. } => Event::PlanSet { plan: plan() },
        Event::PlanSet { .. } => Event::PlanStepStarted { session: SESSION, step: 2, minutes: 35 },
        Event::PlanStepStarted { .. } => Event::StepPaused { session: SESSION },
        Event::StepPaused { .. } => Event::StepResumed { session: SESSION },
        Event::StepResumed { .. } => Event::ModeSet { session: SESSION, mode: Mode::Inbox },
        Event::ModeSet { .. } => Event::SpotlightSet { session: SESSION, on: Subject::Opposition(A), phones: true },
        Event::SpotlightSet { .. } => Event::SpotlightCleared { session: SESSION },
        Event::SpotlightCleared { .. } => Event::AgreementsAcknowledged { session: SESSION },
        Event::AgreementsAcknowledged { .. } => Event::LeadTaken { session: SESSION },
        Event::LeadTaken { .. } => {
            let guest = ListedGuest { function: text("wijkagent"), domain: Domain::Safety };
            Event::GuestsListed { session: SESSION, count: 2, guests: vec![guest.clone(), guest] }
        }
        Event::GuestsListed { .. } => {
            let text = NoteText::Opposition { us: text("het dorp"), them: grounded() };
            Event::NoteWritten { id: NOTE, session: SESSION, round: NoteRound::Silent, text }
        }
        Event::NoteWritten { .. } => Event::NoteTakenBack { id: NOTE },
        Event::NoteTakenBack { .. } => Event::NoteTakenUp { id: NOTE },
        Event::NoteTakenUp { .. } => Event::NotesRevealed { session: SESSION },
        Event::NotesRevealed { .. } => {
            Event::NoteRevealed { id: NOTE, text: NoteText::Free(text("het gaat over geluid")) }
        }
        Event::NoteRevealed { .. } => Event::NotePlaced { id: NOTE, opposition: A },
        Event::NotePlaced { .. } => Event::NoteKept { id: NOTE },
        Event::NoteKept { .. } => Event::NoteSetAside { id: NOTE },
        Event::NoteSetAside { .. } => Event::LineStruck { line: Line::Occurrence(C) },
        Event::LineStruck { .. } => Event::LineKept { line: Line::Note(NOTE) },
        Event::LineKept { .. } => {
            let (us_label, them_label) = (text("het dorp"), grounded());
            Event::OppositionReworded { id: B, was: A, us_label, them_label, fields: carried() }
        }
        Event::OppositionReworded { .. } => Event::OccurrenceReworded {
            id: C,
            was: OccurrenceId(7),
            kind: OccurrenceKind::Incident,
            what: text("er is glas kapot"),
            oppositions: [A].into(),
            fields: occurrence_changes(),
        },
        Event::OccurrenceReworded { .. } => {
            Event::NoteReworded { id: NOTE, was: NoteId(7), text: NoteText::Free(text("anders gezegd")) }
        }
        Event::NoteReworded { .. } => {
            Event::OppositionAdded { id: A, us_label: text("het dorp"), them_label: grounded() }
        }
        Event::OppositionAdded { .. } => Event::OppositionAmended { id: A, changes: opposition_changes() },
        Event::OppositionAmended { .. } => Event::OppositionWithdrawn { id: A },
        Event::OppositionWithdrawn { .. } => Event::OppositionPutBack { id: A },
        Event::OppositionPutBack { .. } => Event::OppositionsMerged { kept: A, merged: B },
        Event::OppositionsMerged { .. } => Event::OppositionsParted { kept: A, merged: B },
        Event::OppositionsParted { .. } => Event::OppositionsRelated { a: A, b: B },
        Event::OppositionsRelated { .. } => Event::OppositionsUnrelated { a: A, b: B },
        Event::OppositionsUnrelated { .. } => Event::OccurrenceAdded {
            id: C,
            kind: OccurrenceKind::Incident,
            what: text("er is een ruit ingegooid"),
            oppositions: [A, B].into(),
        },
        Event::OccurrenceAdded { .. } => Event::OccurrenceAmended { id: C, changes: occurrence_changes() },
        Event::OccurrenceAmended { .. } => Event::OccurrenceWithdrawn { id: C },
        Event::OccurrenceWithdrawn { .. } => Event::OccurrencePutBack { id: C },
        Event::OccurrencePutBack { .. } => Event::OppositionAidAnswered { id: A, answers: answers() },
        Event::OppositionAidAnswered { .. } => Event::OccurrenceAidAnswered { id: C, answers: None },
        Event::OccurrenceAidAnswered { .. } => Event::DotsRoundOpened { round: ROUND, limit: 3 },
        Event::DotsRoundOpened { .. } => Event::DotsPlaced { round: ROUND, dots: vec![(A, 2), (B, 1)] },
        Event::DotsPlaced { .. } => Event::DotsRoundClosed { round: ROUND, totals: vec![(A, 12), (B, 7)], voters: 7 },
        Event::DotsRoundClosed { .. } => Event::ChoiceMade {
            outcome: ChoiceOutcome::Selected(A),
            answers: vec![("influence".to_owned(), text("op het plein"))],
            reason: text("daar kunnen wij iets doen"),
        },
        Event::ChoiceMade { .. } => Event::MapAdopted {},
        Event::MapAdopted {} => Event::MapReopened { reason: text("er is iets gebeurd") },
        Event::MapReopened { .. } => Event::RoleMapStarted { id: MAP, opposition: A, follows: Some(EARLIER) },
        Event::RoleMapStarted { .. } => Event::RoleCardPlaced {
            map: MAP,
            id: CARD,
            name: text("omwonenden noordzijde"),
            kind: RoleCardKind::Group,
            zone: Zone::JoinerA,
        },
        Event::RoleCardPlaced { .. } => Event::RoleCardMoved { map: MAP, id: CARD, zone: Zone::MiddleNuanced },
        Event::RoleCardMoved { .. } => Event::RoleCardAmended { map: MAP, id: CARD, changes: role_card_changes() },
        Event::RoleCardAmended { .. } => Event::RoleCardWithdrawn { map: MAP, id: CARD },
        Event::RoleCardWithdrawn { .. } => Event::RoleCardPutBack { map: MAP, id: CARD },
        Event::RoleCardPutBack { .. } => Event::FuelAdded {
            map: MAP,
            id: FUEL,
            description: text("zij zouden nooit meedoen"),
            kind: StatementKind::IdentityClaim,
            side: FuelSide::A,
        },
        Event::FuelAdded { .. } => Event::FuelAmended { map: MAP, id: FUEL, changes: fuel_changes() },
        Event::FuelAmended { .. } => Event::FuelWithdrawn { map: MAP, id: FUEL },
        Event::FuelWithdrawn { .. } => Event::FuelPutBack { map: MAP, id: FUEL },
        Event::FuelPutBack { .. } => Event::MiddlePressureJudged {
            map: MAP,
            pressure: MiddlePressure::MiddleNearlyGone,
            reason: text("winkeliers moeten kleur bekennen"),
        },
        Event::MiddlePressureJudged { .. } => Event::EqualTreatmentAnswered {
            map: MAP,
            answer: EqualTreatment::Unclear,
            note: Some(text("navragen bij het meldpunt")),
        },
        Event::EqualTreatmentAnswered { .. } => Event::ConductReflected {
            map: MAP,
            answers: vec![(ConductQuestion::Decision, text("het besluit over de opvang"))],
            narratives: Narrative::ALL.iter().copied().collect(),
            touched: Some(Touched::ToDiscuss),
        },
        Event::ConductReflected { .. } => Event::RoleMapAdopted { map: MAP },
        Event::RoleMapAdopted { .. } => Event::RoleMapReopened { map: MAP, reason: text("er is iets gebeurd") },
        Event::RoleMapReopened { .. } => Event::GamechangerAnswered {
            opposition: A,
            gamechanger: GameChanger::Subject,
            answers: vec![
                (MIDDLE_QUESTION.to_owned(), Some(text("Hoe blijven wij buren?"))),
                ("subject-pushers".to_owned(), None),
            ],
        },
        Event::GamechangerAnswered { .. } => {
            Event::StrategyTargeted { opposition: A, targets: [Zone::PusherA, Zone::MiddleNuanced].into() }
        }
        Event::StrategyTargeted { .. } => {
            Event::StrategyReadied { opposition: A, reason: Some(text("er is een wet overtreden")) }
        }
        Event::StrategyReadied { .. } => Event::StrategyReopened { opposition: A },
        Event::StrategyReopened { .. } => Event::AnchoringAmended { opposition: A, changes: anchoring_changes() },
        Event::AnchoringAmended { .. } => Event::DialogueMapAmended { opposition: A, changes: dialogue_map_changes() },
        Event::DialogueMapAmended { .. } => Event::ActionAdded {
            id: ACTION,
            what: text("een avond over het plein"),
            owner: text("wijkmanager"),
            due: day("2026-05-01"),
        },
        Event::ActionAdded { .. } => Event::ActionAmended { id: ACTION, changes: action_changes() },
        Event::ActionAmended { .. } => Event::ActionWithdrawn { id: ACTION },
        Event::ActionWithdrawn { .. } => Event::ActionPutBack { id: ACTION },
        Event::ActionPutBack { .. } => analysis::first(),
        Event::SignalTaken { .. }
        | Event::AppraisalStarted { .. }
        | Event::AppraisalAnswered { .. }
        | Event::AppraisalSealed { .. }
        | Event::AppraisalRevealed { .. }
        | Event::CriterionSettled { .. }
        | Event::ProductiveAnswered { .. }
        | Event::AppraisalDecided { .. }
        | Event::AppraisalReopened { .. }
        | Event::AnalysisStarted { .. }
        | Event::AnalysisPrepared { .. }
        | Event::PlaceAdded { .. }
        | Event::PlaceAmended { .. }
        | Event::PlaceWithdrawn { .. }
        | Event::PlacePutBack { .. }
        | Event::DimensionAnswered { .. }
        | Event::AnswersSealed { .. }
        | Event::AnswersRevealed { .. }
        | Event::DimensionReopened { .. }
        | Event::FindingAmended { .. }
        | Event::DimensionConcluded { .. }
        | Event::PhaseJudged { .. }
        | Event::UnrestPhaseSet { .. }
        | Event::PolicyAmended { .. }
        | Event::ContactAmended { .. }
        | Event::AdviceDecided { .. }
        | Event::DeploymentPlanned { .. }
        | Event::DeploymentAmended { .. }
        | Event::DeploymentReviewed { .. }
        | Event::DeploymentWithdrawn { .. }
        | Event::DeploymentPutBack { .. } => analysis::next(event).unwrap_or_else(keeping::first),
        Event::DossierStopped { .. }
        | Event::StopLifted { .. }
        | Event::HoldPlaced { .. }
        | Event::HoldLifted { .. }
        | Event::LineReported { .. }
        | Event::ReportSetAside { .. }
        | Event::PurgeAsked { .. }
        | Event::LinePurged { .. }
        | Event::VoicesKept { .. }
        | Event::SelectionChosen { .. }
        | Event::DestructionProposed { .. }
        | Event::DestructionSetAside { .. } => keeping::next(event).unwrap_or_else(team::first),
        Event::TeamClosed {}
        | Event::TeamOpened {}
        | Event::TeamMemberAdded { .. }
        | Event::TeamMemberRemoved { .. }
        | Event::OwnershipTaken { .. }
        | Event::OwnershipHanded { .. }
        | Event::EntryAsked { .. }
        | Event::EntryGranted { .. }
        | Event::EntryRefused { .. }
        | Event::EntryEnded { .. } => team::next(event).unwrap_or(Event::ActUndone { first: 12 }),
        Event::ActUndone { .. } => return None,
    })
}

pub fn role_card_changes() -> Vec<RoleCardChange> {
    vec![
        RoleCardChange::Name(text("omwonenden zuidzijde")),
        RoleCardChange::Kind(RoleCardKind::Group),
        RoleCardChange::Grounds(Some(text("vulden de zaal op twee avonden"))),
        RoleCardChange::Certainty(Some(Certainty::SeveralSources)),
        RoleCardChange::MovesTo(Some(Zone::PusherA)),
        RoleCardChange::Scapegoat(Scapegoat::Yes),
    ]
}

pub fn fuel_changes() -> Vec<FuelChange> {
    vec![
        FuelChange::Description(text("zij luisteren nooit")),
        FuelChange::Kind(StatementKind::FeelingOrConcern),
        FuelChange::Side(FuelSide::Municipality),
        FuelChange::Channel(Some(ChannelKind::PublicOnline)),
        FuelChange::Period(Some(text("sinds de raadsvergadering"))),
    ]
}

pub fn opened() -> Event {
    Event::DossierOpened {
        title: text("Opvang aan de rand"),
        purpose: text("Zien wat er speelt"),
        scope: text("De wijk Noord"),
        period: Period { from: day("2026-01-01"), to: day("2026-06-30") },
        owner: text("teamleider veiligheid"),
        review_date: day("2026-09-01"),
        retention: RetentionClass::CaseFile,
        content: vec![ContentVersion { slug: "aid/conflict-or-polarisation".to_owned(), version: 1 }],
        example: true,
    }
}

pub fn dossier_changes() -> Vec<DossierChange> {
    vec![
        DossierChange::Title(text("titel")),
        DossierChange::Purpose(text("doel")),
        DossierChange::Scope(text("gebied")),
        DossierChange::Period(Period { from: day("2026-02-01"), to: day("2026-02-28") }),
        DossierChange::Owner(text("teamleider wonen")),
        DossierChange::Retention(RetentionClass::Publication),
    ]
}

pub fn opposition_changes() -> Vec<OppositionChange> {
    vec![
        Change::UsLabel(text("ons dorp")),
        Change::ThemLabel(text("de stad")),
        Change::NeutralDescription(Some(text("twee groepen inwoners"))),
        Change::Topic(Some(text("wonen"))),
        Change::Scale(Some(Scale::Region)),
        Change::Orientation(Some(Orientation::Mixed)),
        Change::MunicipalityIsParty(Some(MunicipalityIsParty::InTheEyesOfSome)),
        Change::Desirability(Some(Reasoned { value: Desirability::Unclear, reason: None })),
        Change::Energy(Some(Reasoned { value: Energy::Smouldering, reason: Some(text("het is stil")) })),
        Change::Evidence(Some(Evidence::Hunch)),
        Change::SeenAt([SeenAt::Street, SeenAt::Online].into()),
        Change::Topic(None),
    ]
}

pub fn occurrence_changes() -> Vec<OccurrenceChange> {
    vec![
        OccurrenceChange::Kind(OccurrenceKind::Conflict),
        OccurrenceChange::What(text("ruzie over een pad")),
        OccurrenceChange::Place(Some(text("de wijk Noord"))),
        OccurrenceChange::When(Some("2026-02".parse().unwrap())),
        OccurrenceChange::When(Some("2026-02-14".parse().unwrap())),
        OccurrenceChange::ProblemOwner(Some(text("woningcorporatie"))),
        OccurrenceChange::Running(Some(Running::Yes)),
        OccurrenceChange::Seen(Some(SeenWhere::Both)),
        OccurrenceChange::Oppositions([A].into()),
        OccurrenceChange::Place(None),
    ]
}

pub fn dialogue_map_changes() -> Vec<DialogueMapChange> {
    use DialogueMapChange as C;
    vec![
        C::MiddleQuestion(Some(text("Hoe blijven wij buren?"))),
        C::Invitees(Some(text("ouders, winkeliers"))),
        C::Inviter(Some(text("wijkmanager"))),
        C::InviterPosition(Some(Position::MiddleLeader)),
        C::PlaceAndForm(Some(text("kring in de school"))),
        C::OpeningAcknowledgement(Some(text("het is druk"))),
        C::Promises(Some(text("wij komen terug"))),
        C::NonPromises(Some(text("geen nieuw besluit"))),
        C::UseOfOutcome(Some(text("wij leggen het voor"))),
        C::WhatWeRecord(Some(text("de vragen, geen namen"))),
        C::Aftercare(Some(text("een week later bellen"))),
        C::InviterPosition(None),
    ]
}

pub fn action_changes() -> Vec<ActionChange> {
    vec![
        ActionChange::What(text("een ochtend over het plein")),
        ActionChange::Owner(text("opbouwwerker")),
        ActionChange::Due(day("2026-06-01")),
        ActionChange::Effect(Some(text("buren spreken elkaar"))),
        ActionChange::Opposition(Some(A)),
        ActionChange::GameChanger(Some(GameChanger::Audience)),
        ActionChange::State(Reasoned { value: ActionState::Dropped, reason: Some(text("het plein is dicht")) }),
        ActionChange::State(Reasoned { value: ActionState::Running, reason: None }),
        ActionChange::Effect(None),
    ]
}

fn answers() -> Option<[AidAnswer; 5]> {
    Some([AidAnswer::Yes, AidAnswer::Partly, AidAnswer::No, AidAnswer::No, AidAnswer::Yes])
}

pub fn every_event() -> Vec<Event> {
    let mut all: Vec<Event> = vec![];
    while let Some(event) = next(all.last()) {
        all.push(event);
    }
    all
}
