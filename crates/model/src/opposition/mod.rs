//! The wij-zij: a story that circulates, never a fact about people. Layout of map 1: infoblad [seed]; the fields beside
//! it are an own proposal on that ground (domain reference, map 1).

use crate::{Author, Dossier, Event, Member, OppositionId, Refusal, aid::Aid, views::Views};
use guard::Vetted;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

mod fold;
mod judgement;
pub(crate) use fold::touches;
pub use judgement::{Desirability, Energy, Evidence, MunicipalityIsParty, Orientation, Scale, SeenAt};

/// A judgement with the reason for it, when one was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reasoned<T> {
    /// The judgement.
    pub value: T,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Vetted>,
}

/// A new value for one field of an opposition. `None` empties the field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OppositionChange {
    /// Label "wij", as it is told.
    UsLabel(Vetted),
    /// Label "zij", as it is told.
    ThemLabel(Vetted),
    /// The same in neutral words.
    NeutralDescription(Option<Vetted>),
    /// Onderwerp.
    Topic(Option<Vetted>),
    /// Schaal.
    Scale(Option<Scale>),
    /// Horizontaal, verticaal, gemengd.
    Orientation(Option<Orientation>),
    /// Is the municipality seen as a party?
    MunicipalityIsParty(Option<MunicipalityIsParty>),
    /// Gewenst, ongewenst, onduidelijk.
    Desirability(Option<Reasoned<Desirability>>),
    /// Smeult, groeit, brandt, dooft.
    Energy(Option<Reasoned<Energy>>),
    /// Waarneming of vermoeden.
    Evidence(Option<Evidence>),
    /// Where it is seen; empty means: not said.
    SeenAt(BTreeSet<SeenAt>),
}

impl OppositionChange {
    /// The name of the field.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::UsLabel(_) => "us_label",
            Self::ThemLabel(_) => "them_label",
            Self::NeutralDescription(_) => "neutral_description",
            Self::Topic(_) => "topic",
            Self::Scale(_) => "scale",
            Self::Orientation(_) => "orientation",
            Self::MunicipalityIsParty(_) => "municipality_is_party",
            Self::Desirability(_) => "desirability",
            Self::Energy(_) => "energy",
            Self::Evidence(_) => "evidence",
            Self::SeenAt(_) => "seen_at",
        }
    }
}

/// One wij-zij of map 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opposition {
    /// Its identifier.
    pub id: OppositionId,
    /// Its number on the map, from 1; never given twice.
    pub number: u32,
    /// Label "wij", as it is told.
    pub us_label: Vetted,
    /// Label "zij", as it is told.
    pub them_label: Vetted,
    /// The same in neutral words.
    pub neutral_description: Option<Vetted>,
    /// Onderwerp.
    pub topic: Option<Vetted>,
    /// How far it reaches, by domain.
    pub scale: Views<Scale>,
    /// Between whom it runs, by domain.
    pub orientation: Views<Orientation>,
    /// Whether the municipality is seen as a party, by domain.
    pub municipality_is_party: Views<MunicipalityIsParty>,
    /// Gewenst, ongewenst, onduidelijk, by domain.
    pub desirability: Views<Reasoned<Desirability>>,
    /// Its state, by domain.
    pub energy: Views<Reasoned<Energy>>,
    /// Waarneming of vermoeden, by domain.
    pub evidence: Views<Evidence>,
    /// Where it is seen.
    pub seen_at: BTreeSet<SeenAt>,
    /// Other oppositions that hang together with it.
    pub related: BTreeSet<OppositionId>,
    /// Conflict of polarisatie?
    pub aid: Option<Aid>,
    /// Taken off the map, and can be put back.
    pub withdrawn: bool,
    /// The opposition that it was merged into.
    pub merged_into: Option<OppositionId>,
    /// Who added it.
    pub added_by: Author,
    /// The number of the last event that changed how its row looks.
    pub changed_at: u64,
}

impl Opposition {
    /// On the map now.
    pub fn is_present(&self) -> bool {
        !self.withdrawn && self.merged_into.is_none()
    }

    /// The fields that nobody filled in yet, by the name of the field.
    pub fn unknown(&self) -> Vec<&'static str> {
        let open = [
            ("neutral_description", self.neutral_description.is_none()),
            ("topic", self.topic.is_none()),
            ("scale", self.scale.is_empty()),
            ("orientation", self.orientation.is_empty()),
            ("municipality_is_party", self.municipality_is_party.is_empty()),
            ("desirability", self.desirability.is_empty()),
            ("energy", self.energy.is_empty()),
            ("evidence", self.evidence.is_empty()),
            ("seen_at", self.seen_at.is_empty()),
        ];
        open.into_iter().filter(|(_, open)| *open).map(|(field, _)| field).collect()
    }
}

impl Dossier {
    /// Where this wij-zij is seen, its doubles included.
    pub fn seen_at(&self, card: &Opposition) -> BTreeSet<SeenAt> {
        self.also_told_as(card.id).chain([card]).flat_map(|it| it.seen_at.iter().copied()).collect()
    }

    /// Whether it is seen online and nowhere else, its doubles included.
    pub fn is_online_only(&self, card: &Opposition) -> bool {
        self.seen_at(card).into_iter().eq([SeenAt::Online])
    }

    /// Adds a wij-zij: only the two labels are needed, the rest can follow.
    pub fn add_opposition(
        &self,
        by: &Member,
        id: OppositionId,
        us: Vetted,
        them: Vetted,
    ) -> Result<Vec<Event>, Refusal> {
        self.must_be_writable(by)?;
        if self.oppositions.contains_key(&id) {
            return Err(Refusal::CardPresent);
        }
        Ok(vec![Event::OppositionAdded { id, us_label: us, them_label: them }])
    }

    /// Changes fields; what holds the same value already is left out.
    pub fn amend_opposition(
        &self,
        by: &Member,
        id: OppositionId,
        changes: Vec<OppositionChange>,
    ) -> Result<Vec<Event>, Refusal> {
        self.must_be_writable(by)?;
        let card = self.present_opposition(id)?;
        let author = by.author();
        let changes: Vec<_> = changes.into_iter().filter(|change| card.current(change, &author) != *change).collect();
        if changes.is_empty() {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![Event::OppositionAmended { id, changes }])
    }

    /// Takes a wij-zij off the map; it can be put back.
    pub fn withdraw_opposition(&self, by: &Member, id: OppositionId) -> Result<Vec<Event>, Refusal> {
        self.must_be_writable(by)?;
        self.present_opposition(id)?;
        Ok(vec![Event::OppositionWithdrawn { id }])
    }

    /// Puts back what was withdrawn, or takes apart what was merged.
    pub fn put_back_opposition(&self, by: &Member, id: OppositionId) -> Result<Vec<Event>, Refusal> {
        self.must_be_writable(by)?;
        let card = self.oppositions.get(&id).ok_or(Refusal::Gone)?;
        match card.merged_into {
            Some(kept) => Ok(vec![Event::OppositionsParted { kept, merged: id }]),
            None if card.withdrawn => Ok(vec![Event::OppositionPutBack { id }]),
            None => Err(Refusal::CardPresent),
        }
    }

    /// Merges a double into another card. Both texts stay: the merged labels are shown as "ook zo verteld".
    pub fn merge_oppositions(
        &self,
        by: &Member,
        kept: OppositionId,
        merged: OppositionId,
    ) -> Result<Vec<Event>, Refusal> {
        self.must_be_writable(by)?;
        if kept == merged {
            return Err(Refusal::SameCard);
        }
        self.present_opposition(kept)?;
        self.present_opposition(merged)?;
        Ok(vec![Event::OppositionsMerged { kept, merged }])
    }

    /// Says that two oppositions hang together.
    pub fn relate_oppositions(&self, by: &Member, a: OppositionId, b: OppositionId) -> Result<Vec<Event>, Refusal> {
        self.must_be_writable(by)?;
        if a == b {
            return Err(Refusal::SameCard);
        }
        let known = self.present_opposition(a)?.related.contains(&b);
        self.present_opposition(b)?;
        if known { Err(Refusal::NothingChanged) } else { Ok(vec![Event::OppositionsRelated { a, b }]) }
    }

    /// Takes that back.
    pub fn unrelate_oppositions(&self, by: &Member, a: OppositionId, b: OppositionId) -> Result<Vec<Event>, Refusal> {
        self.must_be_writable(by)?;
        let known = self.oppositions.get(&a).ok_or(Refusal::Gone)?.related.contains(&b);
        if known { Ok(vec![Event::OppositionsUnrelated { a, b }]) } else { Err(Refusal::NothingChanged) }
    }

    /// The oppositions on the map now, in the order in which they were added.
    pub fn map(&self) -> impl Iterator<Item = &Opposition> {
        self.order.iter().filter_map(|id| self.oppositions.get(id)).filter(|card| card.is_present())
    }

    /// The oppositions that were withdrawn or merged, in the order in which they were added.
    pub fn off_the_map(&self) -> impl Iterator<Item = &Opposition> {
        self.order.iter().filter_map(|id| self.oppositions.get(id)).filter(|card| !card.is_present())
    }

    /// An opposition, also one that was withdrawn.
    pub fn opposition(&self, id: OppositionId) -> Option<&Opposition> {
        self.oppositions.get(&id)
    }

    /// The card that this one ended up in after merges.
    pub fn resolve(&self, id: OppositionId) -> OppositionId {
        let mut at = id;
        // A merge needs two cards that are present, so there is no circle; the bound keeps a damaged log harmless.
        for _ in 0..self.oppositions.len() {
            match self.oppositions.get(&at).and_then(|card| card.merged_into) {
                Some(next) => at = next,
                None => break,
            }
        }
        at
    }

    /// The doubles that were merged into this card, directly or through another.
    pub fn also_told_as(&self, id: OppositionId) -> impl Iterator<Item = &Opposition> {
        self.order
            .iter()
            .filter_map(|other| self.oppositions.get(other))
            .filter(move |card| card.merged_into.is_some() && card.id != id && self.resolve(card.id) == id)
    }

    /// The occurrences that belong to this card, those of merged doubles included.
    pub fn occurrences_of(&self, id: OppositionId) -> impl Iterator<Item = &crate::Occurrence> {
        self.occurrences()
            .filter(move |occurrence| occurrence.oppositions.iter().any(|linked| self.resolve(*linked) == id))
    }

    pub(crate) fn present_opposition(&self, id: OppositionId) -> Result<&Opposition, Refusal> {
        let card = self.oppositions.get(&id).ok_or(Refusal::Gone)?;
        if card.is_present() { Ok(card) } else { Err(Refusal::CardWithdrawn) }
    }

    pub(crate) fn touch_row(&mut self, id: OppositionId, seq: u64) {
        let ids = [id, self.resolve(id)];
        for id in ids {
            if let Some(card) = self.oppositions.get_mut(&id) {
                card.changed_at = seq;
            }
        }
    }
}
