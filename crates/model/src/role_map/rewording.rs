//! Other words for a card or a statement of map 2, when the group looks at what may stay: a new one with everything else
//! carried over, and the old one struck.

use super::{FuelChange, RoleCardChange, Scapegoat};
use crate::{Dossier, Event, FuelId, Refusal, RoleCardId, RoleMapId, pruning::Line};
use guard::Vetted;

impl Dossier {
    pub(crate) fn reword_role_card(
        &self,
        map: RoleMapId,
        was: RoleCardId,
        id: RoleCardId,
        name: Vetted,
    ) -> Result<Vec<Event>, Refusal> {
        let card = self.role_map(map).and_then(|map| map.card(was)).ok_or(Refusal::Gone)?;
        if card.name == name {
            return Err(Refusal::NothingChanged);
        }
        let fields = [
            card.grounds.clone().map(|it| RoleCardChange::Grounds(Some(it))),
            card.certainty.map(|it| RoleCardChange::Certainty(Some(it))),
            card.moves_to.map(|it| RoleCardChange::MovesTo(Some(it))),
            (card.scapegoat == Scapegoat::Yes).then_some(RoleCardChange::Scapegoat(Scapegoat::Yes)),
        ];
        let changes: Vec<_> = fields.into_iter().flatten().collect();
        let mut events = vec![Event::RoleCardPlaced { map, id, name, kind: card.kind, zone: card.zone }];
        if !changes.is_empty() {
            events.push(Event::RoleCardAmended { map, id, changes });
        }
        events.extend([Event::RoleCardWithdrawn { map, id: was }, Event::LineStruck { line: Line::Role(map, was) }]);
        Ok(events)
    }

    pub(crate) fn reword_fuel(
        &self,
        map: RoleMapId,
        was: FuelId,
        id: FuelId,
        description: Vetted,
    ) -> Result<Vec<Event>, Refusal> {
        let fuel = self.role_map(map).and_then(|map| map.statement(was)).ok_or(Refusal::Gone)?;
        if fuel.description == description {
            return Err(Refusal::NothingChanged);
        }
        let fields = [
            fuel.channel.map(|it| FuelChange::Channel(Some(it))),
            fuel.period.clone().map(|it| FuelChange::Period(Some(it))),
        ];
        let changes: Vec<_> = fields.into_iter().flatten().collect();
        let mut events = vec![Event::FuelAdded { map, id, description, kind: fuel.kind, side: fuel.side }];
        if !changes.is_empty() {
            events.push(Event::FuelAmended { map, id, changes });
        }
        events.extend([Event::FuelWithdrawn { map, id: was }, Event::LineStruck { line: Line::Fuel(map, was) }]);
        Ok(events)
    }
}
