//! How events change the oppositions of a dossier.

use super::{Opposition, OppositionChange};
use crate::{
    Author, Dossier, Event, OppositionId,
    event::{Facet, Touch},
    pruning::{Carried, Line},
    views::{Turn, Views},
};
use guard::Vetted;
use std::collections::BTreeSet;

impl Opposition {
    fn new(id: OppositionId, number: u32, us_label: Vetted, them_label: Vetted, added_by: Author, seq: u64) -> Self {
        Self {
            id,
            number,
            us_label,
            them_label,
            neutral_description: None,
            topic: None,
            scale: Views::default(),
            orientation: Views::default(),
            municipality_is_party: Views::default(),
            desirability: Views::default(),
            energy: Views::default(),
            evidence: Views::default(),
            seen_at: BTreeSet::new(),
            related: BTreeSet::new(),
            aid: None,
            withdrawn: false,
            merged_into: None,
            added_by,
            changed_at: seq,
        }
    }

    pub(crate) fn apply(&mut self, change: OppositionChange, turn: Turn) {
        match change {
            OppositionChange::UsLabel(text) => self.us_label = text,
            OppositionChange::ThemLabel(text) => self.them_label = text,
            OppositionChange::NeutralDescription(text) => self.neutral_description = text,
            OppositionChange::Topic(text) => self.topic = text,
            OppositionChange::Scale(view) => self.scale.set(turn, view),
            OppositionChange::Orientation(view) => self.orientation.set(turn, view),
            OppositionChange::MunicipalityIsParty(view) => self.municipality_is_party.set(turn, view),
            OppositionChange::Desirability(view) => self.desirability.set(turn, view),
            OppositionChange::Energy(view) => self.energy.set(turn, view),
            OppositionChange::Evidence(view) => self.evidence.set(turn, view),
            OppositionChange::SeenAt(places) => self.seen_at = places,
        }
    }

    /// Every field but the labels, with who filled it in: what a card with other words takes along.
    pub(crate) fn carried(&self) -> Vec<Carried> {
        fn views<T: Clone + PartialEq>(
            views: &Views<T>,
            change: impl Fn(Option<T>) -> OppositionChange,
        ) -> impl Iterator<Item = Carried> {
            views.standing().map(move |(domain, said, view)| Carried {
                domain,
                said,
                change: change(Some(view.clone())),
            })
        }
        let plain = [
            self.neutral_description.clone().map(|it| OppositionChange::NeutralDescription(Some(it))),
            self.topic.clone().map(|it| OppositionChange::Topic(Some(it))),
            (!self.seen_at.is_empty()).then(|| OppositionChange::SeenAt(self.seen_at.clone())),
        ];
        let plain = plain.into_iter().flatten().map(|change| Carried { domain: None, said: 0, change });
        plain
            .chain(views(&self.scale, OppositionChange::Scale))
            .chain(views(&self.orientation, OppositionChange::Orientation))
            .chain(views(&self.municipality_is_party, OppositionChange::MunicipalityIsParty))
            .chain(views(&self.desirability, OppositionChange::Desirability))
            .chain(views(&self.energy, OppositionChange::Energy))
            .chain(views(&self.evidence, OppositionChange::Evidence))
            .collect()
    }

    /// What the field of this change holds now, seen from this person.
    pub fn current(&self, change: &OppositionChange, by: &Author) -> OppositionChange {
        let domain = by.domain;
        match change {
            OppositionChange::UsLabel(_) => OppositionChange::UsLabel(self.us_label.clone()),
            OppositionChange::ThemLabel(_) => OppositionChange::ThemLabel(self.them_label.clone()),
            OppositionChange::NeutralDescription(_) => {
                OppositionChange::NeutralDescription(self.neutral_description.clone())
            }
            OppositionChange::Topic(_) => OppositionChange::Topic(self.topic.clone()),
            OppositionChange::Scale(_) => OppositionChange::Scale(self.scale.of(domain).copied()),
            OppositionChange::Orientation(_) => OppositionChange::Orientation(self.orientation.of(domain).copied()),
            OppositionChange::MunicipalityIsParty(_) => {
                OppositionChange::MunicipalityIsParty(self.municipality_is_party.of(domain).copied())
            }
            OppositionChange::Desirability(_) => OppositionChange::Desirability(self.desirability.of(domain).cloned()),
            OppositionChange::Energy(_) => OppositionChange::Energy(self.energy.of(domain).cloned()),
            OppositionChange::Evidence(_) => OppositionChange::Evidence(self.evidence.of(domain).copied()),
            OppositionChange::SeenAt(_) => OppositionChange::SeenAt(self.seen_at.clone()),
        }
    }
}

impl Dossier {
    pub(crate) fn apply_to_opposition(&mut self, event: Event, by: &Author, seq: u64, restores: bool) {
        match event {
            Event::OppositionAdded { id, us_label, them_label } => {
                self.order.push(id);
                let card = Opposition::new(id, self.oppositions_added, us_label, them_label, by.clone(), seq);
                self.oppositions.insert(id, card);
                self.line_made(Line::Opposition(id));
            }
            Event::OppositionAmended { id, changes } => {
                if let Some(card) = self.oppositions.get_mut(&id) {
                    let turn = Turn { domain: by.domain, seq, restores };
                    changes.into_iter().for_each(|change| card.apply(change, turn));
                }
            }
            Event::OppositionWithdrawn { id } => self.set_opposition(id, |card| card.withdrawn = true),
            Event::OppositionPutBack { id } => self.set_opposition(id, |card| card.withdrawn = false),
            Event::OppositionsMerged { kept, merged } => {
                self.set_opposition(merged, |card| card.merged_into = Some(kept))
            }
            Event::OppositionsParted { kept, merged } => {
                self.set_opposition(merged, |card| card.merged_into = None);
                self.touch_row(kept, seq);
            }
            Event::OppositionsRelated { a, b } => {
                self.set_opposition(a, |card| {
                    card.related.insert(b);
                });
                self.set_opposition(b, |card| {
                    card.related.insert(a);
                });
            }
            Event::OppositionsUnrelated { a, b } => {
                self.set_opposition(a, |card| {
                    card.related.remove(&b);
                });
                self.set_opposition(b, |card| {
                    card.related.remove(&a);
                });
            }
            _ => {}
        }
    }

    fn set_opposition(&mut self, id: OppositionId, set: impl FnOnce(&mut Opposition)) {
        if let Some(card) = self.oppositions.get_mut(&id) {
            set(card);
        }
    }
}

/// What an event of this feature touches, for undo and for live rows.
pub(crate) fn touches(event: &Event) -> Vec<Touch> {
    match event {
        Event::OppositionAdded { id, .. } | Event::OppositionWithdrawn { id } | Event::OppositionPutBack { id } => {
            vec![Touch::opposition(*id, Facet::Whole)]
        }
        Event::OppositionAmended { id, changes } => {
            changes.iter().map(|change| Touch::opposition(*id, Facet::Field(change.field()))).collect()
        }
        Event::OppositionsMerged { kept, merged } | Event::OppositionsParted { kept, merged } => {
            vec![Touch::opposition(*kept, Facet::Links), Touch::opposition(*merged, Facet::Whole)]
        }
        Event::OppositionsRelated { a, b } | Event::OppositionsUnrelated { a, b } => {
            vec![Touch::opposition(*a, Facet::Links), Touch::opposition(*b, Facet::Links)]
        }
        _ => vec![],
    }
}
