//! What happened on map 2, in sentences.

use super::{
    change::{changed, quoted},
    sentence::named,
};
use crate::{
    component::{card, card_field},
    language::Language,
    words::role_map as words,
};
use model::{
    Dossier, Event, OppositionId, RoleMapId,
    event::Card,
    role_map::{FuelChange, RoleCardChange},
};

/// One event of map 2; `before` is the dossier as it stood until then.
pub fn sentences(dossier: &Dossier, before: &Dossier, event: &Event, language: Language) -> Vec<String> {
    let text = language.text();
    let called = |card: Card| named(dossier, before, card, language);
    let sentence = match event {
        Event::RoleCardAmended { map, id, changes } => {
            let name = called(Card::Role(*map, *id));
            let card = before.role_map(*map).and_then(|map| map.card(*id));
            return changes
                .iter()
                .map(|change| {
                    let old = card.and_then(|card| card_value(&card.current(change), language));
                    let field = card_field::name(change.field(), language);
                    changed(&field, &quoted(&name, language), old, card_value(change, language), language)
                })
                .collect();
        }
        Event::FuelAmended { map, id, changes } => {
            let name = called(Card::Fuel(*map, *id));
            let fuel = before.role_map(*map).and_then(|map| map.statement(*id));
            return changes
                .iter()
                .map(|change| {
                    let old = fuel.and_then(|fuel| fuel_value(&fuel.current(change), language));
                    let field = card_field::name(change.field(), language);
                    changed(&field, &quoted(&name, language), old, fuel_value(change, language), language)
                })
                .collect();
        }
        Event::RoleMapStarted { opposition, .. } => {
            text.history_role_map_started(about(dossier, *opposition, language))
        }
        Event::RoleCardPlaced { name, zone, .. } => {
            text.history_role_card_placed(name.as_str(), words::zone(*zone, language))
        }
        Event::RoleCardMoved { map, id, zone } => {
            let from = before.role_map(*map).and_then(|map| map.card(*id)).map_or(*zone, |card| card.zone);
            let (from, to) = (words::zone(from, language), words::zone(*zone, language));
            text.history_role_card_moved(called(Card::Role(*map, *id)), from, to)
        }
        Event::RoleCardWithdrawn { map, id } => text.history_card_withdrawn(called(Card::Role(*map, *id))),
        Event::RoleCardPutBack { map, id } => text.history_card_put_back(called(Card::Role(*map, *id))),
        Event::FuelAdded { description, .. } => text.history_fuel_added(description.as_str()),
        Event::FuelWithdrawn { map, id } => text.history_card_withdrawn(called(Card::Fuel(*map, *id))),
        Event::FuelPutBack { map, id } => text.history_card_put_back(called(Card::Fuel(*map, *id))),
        Event::MiddlePressureJudged { pressure, reason, .. } => {
            text.history_pressure_judged(words::pressure(*pressure, language), reason.as_str())
        }
        Event::EqualTreatmentAnswered { answer, note, .. } => {
            let answer = words::equal_treatment(*answer, language);
            text.history_equal_treatment(note.as_ref().map_or(answer.clone(), |note| format!("{answer}. {note}")))
        }
        Event::ConductReflected { .. } => text.history_conduct_reflected(),
        Event::RoleMapAdopted { map } => text.history_role_map_adopted(of_map(dossier, *map, language)),
        Event::RoleMapReopened { map, reason } => {
            text.history_role_map_reopened(of_map(dossier, *map, language), reason.as_str())
        }
        _ => String::new(),
    };
    vec![sentence]
}

fn about(dossier: &Dossier, opposition: OppositionId, language: Language) -> String {
    card::name(dossier, Card::Opposition(opposition), language).unwrap_or_else(|| language.text().history_erased_card())
}

fn of_map(dossier: &Dossier, map: RoleMapId, language: Language) -> String {
    dossier
        .role_map(map)
        .map_or_else(|| language.text().history_erased_card(), |map| about(dossier, map.opposition, language))
}

fn card_value(change: &RoleCardChange, language: Language) -> Option<String> {
    match change {
        RoleCardChange::Name(text) => Some(text.to_string()),
        RoleCardChange::Kind(kind) => Some(words::role_card_kind(*kind, language)),
        RoleCardChange::Grounds(text) => text.as_ref().map(ToString::to_string),
        RoleCardChange::Certainty(it) => it.map(|it| words::certainty(it, language)),
        RoleCardChange::MovesTo(zone) => zone.map(|zone| words::zone(zone, language)),
        RoleCardChange::Scapegoat(it) => Some(words::scapegoat(*it, language)),
    }
}

fn fuel_value(change: &FuelChange, language: Language) -> Option<String> {
    match change {
        FuelChange::Description(text) => Some(text.to_string()),
        FuelChange::Kind(kind) => Some(words::statement_kind(*kind, language)),
        FuelChange::Side(side) => Some(words::fuel_side(*side, language)),
        FuelChange::Channel(it) => it.map(|it| words::channel_kind(it, language)),
        FuelChange::Period(text) => text.as_ref().map(ToString::to_string),
    }
}
