//! Brandstof: statements that circulate, paraphrased. No field holds a link or a speaker.

use super::RoleMap;
use crate::{Author, Dossier, Event, FuelId, Member, Refusal, RoleMapId, words};
use guard::Vetted;
use serde::{Deserialize, Serialize};

words! {
    /// What kind of statement it is. Only claims about what people *are* feed a wij-zij.
    StatementKind {
        /// Identiteitsuitspraak: this is fuel.
        IdentityClaim = "identity-claim",
        /// Feit of gedrag.
        FactOrBehaviour = "fact-or-behaviour",
        /// Belang.
        Interest = "interest",
        /// Gevoel of zorg.
        FeelingOrConcern = "feeling-or-concern",
        /// Vraag of dilemma: the opposite of fuel.
        QuestionOrDilemma = "question-or-dilemma",
    }
}

words! {
    /// Whose side it is heard from.
    FuelSide {
        /// Pool A.
        A = "a",
        /// Pool B.
        B = "b",
        /// De gemeente.
        Municipality = "municipality",
        /// Media.
        Media = "media",
        /// Onbekend.
        Unknown = "unknown",
    }
}

words! {
    /// The kind of place where it circulates.
    ChannelKind {
        /// Straat.
        Street = "street",
        /// Bijeenkomst.
        Meeting = "meeting",
        /// Lokale media.
        LocalMedia = "local-media",
        /// Landelijke media.
        NationalMedia = "national-media",
        /// Online openbaar.
        PublicOnline = "public-online",
    }
}

/// A new value for one field of a statement. `None` empties the field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FuelChange {
    /// The statement in other words.
    Description(Vetted),
    /// What kind of statement.
    Kind(StatementKind),
    /// From which side.
    Side(FuelSide),
    /// The kind of place.
    Channel(Option<ChannelKind>),
    /// When, in words.
    Period(Option<Vetted>),
}

impl FuelChange {
    /// The name of the field.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Description(_) => "fuel_description",
            Self::Kind(_) => "fuel_kind",
            Self::Side(_) => "fuel_side",
            Self::Channel(_) => "fuel_channel",
            Self::Period(_) => "fuel_period",
        }
    }
}

/// A statement that circulates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fuel {
    /// Its identifier.
    pub id: FuelId,
    /// The statement in other words.
    pub description: Vetted,
    /// What kind of statement.
    pub kind: StatementKind,
    /// From which side.
    pub side: FuelSide,
    /// The kind of place.
    pub channel: Option<ChannelKind>,
    /// When, in words.
    pub period: Option<Vetted>,
    /// Taken off the list, and can be put back.
    pub withdrawn: bool,
    /// Who noted it.
    pub added_by: Author,
}

impl Fuel {
    /// What the field of this change holds now.
    pub fn current(&self, change: &FuelChange) -> FuelChange {
        match change {
            FuelChange::Description(_) => FuelChange::Description(self.description.clone()),
            FuelChange::Kind(_) => FuelChange::Kind(self.kind),
            FuelChange::Side(_) => FuelChange::Side(self.side),
            FuelChange::Channel(_) => FuelChange::Channel(self.channel),
            FuelChange::Period(_) => FuelChange::Period(self.period.clone()),
        }
    }

    fn apply(&mut self, change: FuelChange) {
        match change {
            FuelChange::Description(text) => self.description = text,
            FuelChange::Kind(kind) => self.kind = kind,
            FuelChange::Side(side) => self.side = side,
            FuelChange::Channel(channel) => self.channel = channel,
            FuelChange::Period(text) => self.period = text,
        }
    }
}

impl RoleMap {
    /// The statements that stand, in the order in which they were noted.
    pub fn fuel(&self) -> impl Iterator<Item = &Fuel> {
        self.fuel.iter().filter(|fuel| !fuel.withdrawn)
    }

    /// The statements that were taken off.
    pub fn withdrawn_fuel(&self) -> impl Iterator<Item = &Fuel> {
        self.fuel.iter().filter(|fuel| fuel.withdrawn)
    }

    /// A statement, also one that was taken off.
    pub fn statement(&self, id: FuelId) -> Option<&Fuel> {
        self.fuel.iter().find(|fuel| fuel.id == id)
    }

    fn present_statement(&self, id: FuelId) -> Result<&Fuel, Refusal> {
        let fuel = self.statement(id).ok_or(Refusal::Gone)?;
        if fuel.withdrawn { Err(Refusal::CardWithdrawn) } else { Ok(fuel) }
    }

    pub(super) fn apply_to_fuel(&mut self, event: Event, by: &Author) {
        let mut set = |id: FuelId, set: &mut dyn FnMut(&mut Fuel)| {
            self.fuel.iter_mut().filter(|fuel| fuel.id == id).for_each(set);
        };
        match event {
            Event::FuelAdded { id, description, kind, side, .. } => self.fuel.push(Fuel {
                id,
                description,
                kind,
                side,
                channel: None,
                period: None,
                withdrawn: false,
                added_by: by.clone(),
            }),
            Event::FuelAmended { id, changes, .. } => {
                set(id, &mut |fuel| changes.iter().for_each(|change| fuel.apply(change.clone())));
            }
            Event::FuelWithdrawn { id, .. } => set(id, &mut |fuel| fuel.withdrawn = true),
            Event::FuelPutBack { id, .. } => set(id, &mut |fuel| fuel.withdrawn = false),
            _ => {}
        }
    }
}

impl Dossier {
    /// Notes a statement that circulates.
    pub fn add_fuel(
        &self,
        by: &Member,
        map: RoleMapId,
        id: FuelId,
        description: Vetted,
        (kind, side): (StatementKind, FuelSide),
        details: Vec<FuelChange>,
    ) -> Result<Vec<Event>, Refusal> {
        if self.open_role_map(by, map)?.statement(id).is_some() {
            return Err(Refusal::CardPresent);
        }
        let mut events = vec![Event::FuelAdded { map, id, description, kind, side }];
        if !details.is_empty() {
            events.push(Event::FuelAmended { map, id, changes: details });
        }
        Ok(events)
    }

    /// Changes fields; what holds the same value already is left out.
    pub fn amend_fuel(
        &self,
        by: &Member,
        map: RoleMapId,
        id: FuelId,
        changes: Vec<FuelChange>,
    ) -> Result<Vec<Event>, Refusal> {
        let fuel = self.open_role_map(by, map)?.present_statement(id)?;
        let changes: Vec<_> = changes.into_iter().filter(|change| fuel.current(change) != *change).collect();
        if changes.is_empty() {
            Err(Refusal::NothingChanged)
        } else {
            Ok(vec![Event::FuelAmended { map, id, changes }])
        }
    }

    /// Takes a statement off the list; it can be put back.
    pub fn withdraw_fuel(&self, by: &Member, map: RoleMapId, id: FuelId) -> Result<Vec<Event>, Refusal> {
        self.open_role_map(by, map)?.present_statement(id)?;
        Ok(vec![Event::FuelWithdrawn { map, id }])
    }

    /// Puts it back.
    pub fn put_back_fuel(&self, by: &Member, map: RoleMapId, id: FuelId) -> Result<Vec<Event>, Refusal> {
        let fuel = self.open_role_map(by, map)?.statement(id).ok_or(Refusal::Gone)?;
        if fuel.withdrawn { Ok(vec![Event::FuelPutBack { map, id }]) } else { Err(Refusal::CardPresent) }
    }
}
