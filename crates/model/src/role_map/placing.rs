//! Placing cards, moving them, and taking them off.

use super::{RoleCard, RoleCardChange, RoleCardKind, RoleMap, Scapegoat, Zone};
use crate::{Author, Dossier, Event, Member, Refusal, RoleCardId, RoleMapId};
use guard::Vetted;

impl Dossier {
    /// Gives a group, a function, an institution, a medium or the municipality a place.
    pub fn place_role_card(
        &self,
        by: &Member,
        map: RoleMapId,
        id: RoleCardId,
        (name, kind, zone): (Vetted, RoleCardKind, Zone),
    ) -> Result<Vec<Event>, Refusal> {
        if self.open_role_map(by, map)?.card(id).is_some() {
            return Err(Refusal::CardPresent);
        }
        Ok(vec![Event::RoleCardPlaced { map, id, name, kind, zone }])
    }

    /// Puts a card in another zone. An arrow that pointed there has come true and goes; the marker of the scapegoat stays
    /// only where a scapegoat can be.
    pub fn move_role_card(
        &self,
        by: &Member,
        map: RoleMapId,
        id: RoleCardId,
        zone: Zone,
    ) -> Result<Vec<Event>, Refusal> {
        let card = self.open_role_map(by, map)?.present_card(id)?;
        if card.zone == zone {
            return Err(Refusal::NothingChanged);
        }
        let arrived = (card.moves_to == Some(zone)).then_some(RoleCardChange::MovesTo(None));
        let marked = card.scapegoat == Scapegoat::Yes && !zone.can_hold_a_scapegoat();
        let unmarked = marked.then_some(RoleCardChange::Scapegoat(Scapegoat::No));
        let changes: Vec<_> = arrived.into_iter().chain(unmarked).collect();
        let mut events = vec![Event::RoleCardMoved { map, id, zone }];
        if !changes.is_empty() {
            events.push(Event::RoleCardAmended { map, id, changes });
        }
        Ok(events)
    }

    /// Changes fields, and the place when it differs; what holds the same value already is left out.
    pub fn amend_role_card(
        &self,
        by: &Member,
        map: RoleMapId,
        id: RoleCardId,
        zone: Zone,
        changes: Vec<RoleCardChange>,
    ) -> Result<Vec<Event>, Refusal> {
        let card = self.open_role_map(by, map)?.present_card(id)?;
        if changes.contains(&RoleCardChange::Scapegoat(Scapegoat::Yes)) && !zone.can_hold_a_scapegoat() {
            return Err(Refusal::NoScapegoatThere);
        }
        if changes.contains(&RoleCardChange::MovesTo(Some(zone))) {
            return Err(Refusal::MovesNowhere);
        }
        let changes: Vec<_> = changes.into_iter().filter(|change| card.current(change) != *change).collect();
        let moved = (card.zone != zone).then_some(Event::RoleCardMoved { map, id, zone });
        let amended = (!changes.is_empty()).then_some(Event::RoleCardAmended { map, id, changes });
        let events: Vec<_> = moved.into_iter().chain(amended).collect();
        if events.is_empty() { Err(Refusal::NothingChanged) } else { Ok(events) }
    }

    /// Takes a card off the map; it can be put back.
    pub fn withdraw_role_card(&self, by: &Member, map: RoleMapId, id: RoleCardId) -> Result<Vec<Event>, Refusal> {
        self.open_role_map(by, map)?.present_card(id)?;
        Ok(vec![Event::RoleCardWithdrawn { map, id }])
    }

    /// Puts it back where it lay.
    pub fn put_back_role_card(&self, by: &Member, map: RoleMapId, id: RoleCardId) -> Result<Vec<Event>, Refusal> {
        let card = self.open_role_map(by, map)?.card(id).ok_or(Refusal::Gone)?;
        if card.withdrawn { Ok(vec![Event::RoleCardPutBack { map, id }]) } else { Err(Refusal::CardPresent) }
    }
}

impl RoleMap {
    fn present_card(&self, id: RoleCardId) -> Result<&RoleCard, Refusal> {
        let card = self.card(id).ok_or(Refusal::Gone)?;
        if card.withdrawn { Err(Refusal::CardWithdrawn) } else { Ok(card) }
    }

    pub(super) fn apply_to_cards(&mut self, event: Event, by: &Author) {
        let mut set = |id: RoleCardId, set: &mut dyn FnMut(&mut RoleCard)| {
            self.cards.iter_mut().filter(|card| card.id == id).for_each(set);
        };
        match event {
            Event::RoleCardPlaced { id, name, kind, zone, .. } => self.cards.push(RoleCard {
                id,
                name,
                kind,
                zone,
                grounds: None,
                certainty: None,
                moves_to: None,
                scapegoat: Scapegoat::No,
                withdrawn: false,
                added_by: by.clone(),
            }),
            Event::RoleCardMoved { id, zone, .. } => set(id, &mut |card| card.zone = zone),
            Event::RoleCardAmended { id, changes, .. } => {
                set(id, &mut |card| changes.iter().for_each(|change| card.apply(change.clone())));
            }
            Event::RoleCardWithdrawn { id, .. } => set(id, &mut |card| card.withdrawn = true),
            Event::RoleCardPutBack { id, .. } => set(id, &mut |card| card.withdrawn = false),
            _ => {}
        }
    }
}
