//! Map 2: everyone involved gets a place. Groups by stance or situation, functions, institutions, media and the
//! municipality itself; never a person. After the infoblad [seed]; zones and fields are an own proposal.

mod adoption;
mod card;
mod comparison;
mod conduct;
mod fuel;
mod placing;
mod pressure;
mod rewording;
mod zone;

pub use card::{Certainty, RoleCard, RoleCardChange, RoleCardKind, Scapegoat};
pub use comparison::Comparison;
pub use conduct::{ConductQuestion, ConductReflection, EqualTreatment, Narrative, Touched};
pub use fuel::{ChannelKind, Fuel, FuelChange, FuelSide, StatementKind};
pub use pressure::{MiddlePressure, MiddleWidth, Pressure};
pub use zone::{Position, Zone};

use crate::{
    Author, Date, Dossier, Event, FuelId, Member, OppositionId, Refusal, RoleCardId, RoleMapId,
    adoption::{Reopening, Status},
    event::{Card, Facet, Touch},
    pruning::Line,
};
use guard::Vetted;

/// One drawing of everyone involved in a wij-zij.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleMap {
    /// Its identifier.
    pub id: RoleMapId,
    /// The wij-zij that it is about.
    pub opposition: OppositionId,
    /// Which drawing of that wij-zij it is, from 1.
    pub version: u32,
    /// When it was started, RFC 3339 in UTC.
    pub started_at: String,
    /// Whether it is about equal treatment or discrimination, with a note.
    pub equal_treatment: Option<(EqualTreatment, Option<Vetted>)>,
    /// Our own share.
    pub reflection: ConductReflection,
    /// When it was adopted; `None` while it can change.
    pub adopted_at: Option<String>,
    /// The times that it was reopened.
    pub reopenings: Vec<Reopening>,
    /// The number of the last event that changed it.
    pub changed_at: u64,
    cards: Vec<RoleCard>,
    fuel: Vec<Fuel>,
    pressures: Vec<Pressure>,
}

impl RoleMap {
    /// The cards on the map, in the order in which they were placed.
    pub fn cards(&self) -> impl Iterator<Item = &RoleCard> {
        self.cards.iter().filter(|card| !card.withdrawn)
    }

    /// The cards of one zone.
    pub fn in_zone(&self, zone: Zone) -> impl Iterator<Item = &RoleCard> {
        self.cards().filter(move |card| card.zone == zone)
    }

    /// The cards that were taken off.
    pub fn withdrawn(&self) -> impl Iterator<Item = &RoleCard> {
        self.cards.iter().filter(|card| card.withdrawn)
    }

    /// A card, also one that was taken off.
    pub fn card(&self, id: RoleCardId) -> Option<&RoleCard> {
        self.cards.iter().find(|card| card.id == id)
    }

    /// Puts these words in the place of what is said beside the cards.
    pub(crate) fn cover_sheet(&mut self, mask: &Vetted) {
        self.pressures.iter_mut().for_each(|pressure| pressure.reason = mask.clone());
        self.reflection.answers.values_mut().for_each(|answer| *answer = mask.clone());
        if let Some(note) = self.equal_treatment.as_mut().and_then(|(_, note)| note.as_mut()) {
            *note = mask.clone();
        }
    }

    pub(crate) fn card_mut(&mut self, id: RoleCardId) -> Option<&mut RoleCard> {
        self.cards.iter_mut().find(|card| card.id == id)
    }

    pub(crate) fn statement_mut(&mut self, id: FuelId) -> Option<&mut Fuel> {
        self.fuel.iter_mut().find(|fuel| fuel.id == id)
    }

    /// Whether the municipality has a card of its own.
    pub fn shows_the_municipality(&self) -> bool {
        self.cards().any(|card| card.kind == RoleCardKind::Municipality)
    }

    /// The state on this day; a map is looked at again with its dossier.
    pub fn status(&self, dossier: &Dossier, today: Date) -> Status {
        match () {
            () if dossier.is_outdated(today) => Status::Outdated,
            () if self.adopted_at.is_some() => Status::Adopted,
            () if dossier.open_room().is_some() => Status::InSession,
            () => Status::Draft,
        }
    }
}

impl Dossier {
    /// Starts the map of a wij-zij. When there is an adopted one already, the new one starts as that stands now, so that
    /// it can be seen what moved.
    pub fn start_role_map(&self, by: &Member, id: RoleMapId, opposition: OppositionId) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        self.must_not_be_escalated()?;
        self.present_opposition(opposition)?;
        if self.role_map(id).is_some() {
            return Err(Refusal::CardPresent);
        }
        let earlier = self.role_maps_of(opposition).last();
        if earlier.is_some_and(|map| map.adopted_at.is_none()) {
            return Err(Refusal::RoleMapOpen);
        }
        Ok(vec![Event::RoleMapStarted { id, opposition, follows: earlier.map(|map| map.id) }])
    }

    /// All maps, in the order in which they were started.
    pub fn role_maps(&self) -> &[RoleMap] {
        &self.role_maps
    }

    /// The maps of one wij-zij, the oldest first.
    pub fn role_maps_of(&self, opposition: OppositionId) -> impl DoubleEndedIterator<Item = &RoleMap> {
        let opposition = self.resolve(opposition);
        self.role_maps.iter().filter(move |map| self.resolve(map.opposition) == opposition)
    }

    /// One map.
    pub fn role_map(&self, id: RoleMapId) -> Option<&RoleMap> {
        self.role_maps.iter().find(|map| map.id == id)
    }

    /// The map that this one came after.
    pub fn role_map_before(&self, id: RoleMapId) -> Option<&RoleMap> {
        let map = self.role_map(id)?;
        self.role_maps_of(map.opposition).take_while(|other| other.id != id).last()
    }

    /// The map, when this person may change it now.
    pub fn open_role_map(&self, by: &Member, id: RoleMapId) -> Result<&RoleMap, Refusal> {
        self.must_take_part(by)?;
        self.must_not_be_escalated()?;
        let map = self.role_map(id).ok_or(Refusal::Gone)?;
        if map.adopted_at.is_some() { Err(Refusal::RoleMapAdopted) } else { Ok(map) }
    }

    /// What takes an event of this feature back.
    pub(crate) fn inverse_on_role_map(&self, event: &Event) -> Option<Event> {
        let map = self.role_map(map_of(event)?)?;
        match event {
            Event::RoleCardPlaced { map, id, .. } | Event::RoleCardPutBack { map, id } => {
                Some(Event::RoleCardWithdrawn { map: *map, id: *id })
            }
            Event::RoleCardWithdrawn { map, id } => Some(Event::RoleCardPutBack { map: *map, id: *id }),
            Event::RoleCardMoved { id, .. } => {
                map.card(*id).map(|card| Event::RoleCardMoved { map: map.id, id: *id, zone: card.zone })
            }
            Event::RoleCardAmended { id, changes, .. } => map.card(*id).map(|card| {
                let changes = changes.iter().map(|change| card.current(change)).collect();
                Event::RoleCardAmended { map: map.id, id: *id, changes }
            }),
            Event::FuelAdded { map, id, .. } | Event::FuelPutBack { map, id } => {
                Some(Event::FuelWithdrawn { map: *map, id: *id })
            }
            Event::FuelWithdrawn { map, id } => Some(Event::FuelPutBack { map: *map, id: *id }),
            Event::FuelAmended { id, changes, .. } => map.statement(*id).map(|fuel| {
                let changes = changes.iter().map(|change| fuel.current(change)).collect();
                Event::FuelAmended { map: map.id, id: *id, changes }
            }),
            _ => None,
        }
    }

    pub(crate) fn apply_to_role_map(&mut self, event: Event, by: &Author, at: &str, seq: u64) {
        if let Event::RoleMapStarted { id, opposition, follows } = event {
            let before = follows.and_then(|id| self.role_map(id));
            let cards = before.map(|map| map.cards().cloned().map(carried_over).collect()).unwrap_or_default();
            let version = self.role_maps_of(opposition).count();
            self.role_maps.push(RoleMap {
                id,
                opposition,
                version: u32::try_from(version).unwrap_or(u32::MAX).saturating_add(1),
                started_at: at.to_owned(),
                equal_treatment: None,
                reflection: ConductReflection::default(),
                adopted_at: None,
                reopenings: vec![],
                changed_at: seq,
                cards,
                fuel: vec![],
                pressures: vec![],
            });
            return;
        }
        let Some(map) = map_of(&event).and_then(|id| self.role_maps.iter_mut().find(|map| map.id == id)) else {
            return;
        };
        map.changed_at = seq;
        let line = match &event {
            Event::RoleCardPlaced { map, id, .. } => Some(Line::Role(*map, *id)),
            Event::FuelAdded { map, id, .. } => Some(Line::Fuel(*map, *id)),
            _ => None,
        };
        match &event {
            Event::FuelAdded { .. }
            | Event::FuelAmended { .. }
            | Event::FuelWithdrawn { .. }
            | Event::FuelPutBack { .. } => map.apply_to_fuel(event, by),
            Event::ConductReflected { .. } | Event::EqualTreatmentAnswered { .. } => map.apply_to_conduct(event),
            Event::MiddlePressureJudged { pressure, reason, .. } => {
                map.pressures.push(Pressure { value: *pressure, reason: reason.clone(), at: at.to_owned() });
            }
            Event::RoleMapAdopted { .. } => map.adopted_at = Some(at.to_owned()),
            Event::RoleMapReopened { reason, .. } => {
                map.adopted_at = None;
                map.reopenings.push(Reopening { at: at.to_owned(), reason: reason.clone() });
            }
            _ => map.apply_to_cards(event, by),
        }
        line.into_iter().for_each(|line| self.line_made(line));
    }
}

/// A new map starts with where everybody stands, and without where they were going.
fn carried_over(card: RoleCard) -> RoleCard {
    RoleCard { moves_to: None, ..card }
}

/// The map that an event is about.
pub fn map_of(event: &Event) -> Option<RoleMapId> {
    match event {
        Event::RoleMapStarted { id: map, .. }
        | Event::RoleCardPlaced { map, .. }
        | Event::RoleCardMoved { map, .. }
        | Event::RoleCardAmended { map, .. }
        | Event::RoleCardWithdrawn { map, .. }
        | Event::RoleCardPutBack { map, .. }
        | Event::FuelAdded { map, .. }
        | Event::FuelAmended { map, .. }
        | Event::FuelWithdrawn { map, .. }
        | Event::FuelPutBack { map, .. }
        | Event::MiddlePressureJudged { map, .. }
        | Event::EqualTreatmentAnswered { map, .. }
        | Event::ConductReflected { map, .. }
        | Event::RoleMapAdopted { map }
        | Event::RoleMapReopened { map, .. } => Some(*map),
        _ => None,
    }
}

/// What an event of this feature touches, for undo.
pub(crate) fn touches(event: &Event) -> Vec<Touch> {
    let card = |map: &RoleMapId, id: &RoleCardId, facet| Touch { card: Card::Role(*map, *id), facet };
    match event {
        Event::RoleCardPlaced { map, id, .. }
        | Event::RoleCardWithdrawn { map, id }
        | Event::RoleCardPutBack { map, id } => vec![card(map, id, Facet::Whole)],
        Event::RoleCardMoved { map, id, .. } => vec![card(map, id, Facet::Field("zone"))],
        Event::RoleCardAmended { map, id, changes } => {
            changes.iter().map(|change| card(map, id, Facet::Field(change.field()))).collect()
        }
        Event::FuelAdded { map, id, .. } | Event::FuelWithdrawn { map, id } | Event::FuelPutBack { map, id } => {
            vec![Touch { card: Card::Fuel(*map, *id), facet: Facet::Whole }]
        }
        Event::FuelAmended { map, id, changes } => changes
            .iter()
            .map(|change| Touch { card: Card::Fuel(*map, *id), facet: Facet::Field(change.field()) })
            .collect(),
        _ => vec![],
    }
}
