//! The drawing of map 2, made on the server. Cards lie in one flat list in the order in which they were placed, so that a
//! card that moves stays the same element on every screen, and the focus with it.

use super::layout::{Box, LINE, Placed, WIDTH, layout};
use crate::{language::Language, words::role_map as words};
use maud::{Markup, html};
use model::{
    Dossier, Opposition, RoleMap,
    role_map::{Certainty, RoleCard, RoleCardKind, Scapegoat, Zone},
};

/// The drawing. `linked` when cards can be picked up and opened from it.
pub fn drawing(dossier: &Dossier, map: &RoleMap, linked: bool, language: Language) -> Markup {
    drawn(dossier, map, Reading { linked, named: true }, language)
}

/// The drawing as a figure in a document. Its parts have no names, because a document can hold more than one.
pub fn figure(dossier: &Dossier, map: &RoleMap, language: Language) -> Markup {
    drawn(dossier, map, Reading { linked: false, named: false }, language)
}

/// How the drawing is read.
#[derive(Clone, Copy)]
struct Reading {
    /// Cards can be picked up and opened from it.
    linked: bool,
    /// Its parts have ids, so that they stay the same elements when the drawing changes.
    named: bool,
}

fn drawn(dossier: &Dossier, map: &RoleMap, reading: Reading, language: Language) -> Markup {
    let text = language.text();
    let laid = layout(map);
    // A margin for half of a line on the edge.
    let view = format!("-2 -2 {} {}", WIDTH + 4, laid.height + 4);
    let about = dossier.opposition(map.opposition);
    html! {
        svg .role-drawing viewBox=(view) role="group" aria-label=(text.role_map_drawing(map.cards().count())) focusable="false" {
            defs {
                marker id={ "arrow-head-" (map.id) } viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto" {
                    path .role-arrow-head d="M0 0l8 4-8 4z" {}
                }
            }
            g aria-hidden="true" { (frame(laid.middle, language)) }
            @for (zone, place) in &laid.zones { (area(map, *zone, *place, about, reading, language)) }
            g aria-hidden="true" { @for card in &laid.cards { (arrow(map, card, &laid.zones)) } }
            @for card in map.cards() {
                @if let Some(placed) = laid.cards.iter().find(|placed| placed.id == card.id) {
                    (shown(dossier, map, card, placed, reading, language))
                }
            }
        }
    }
}

fn frame(place: Box, language: Language) -> Markup {
    html! {
        rect .role-frame x=(place.x) y=(place.y) width=(place.width) height=(place.height) rx="4" {}
        text .role-label .role-label--middle x=(place.x + place.width / 2) y=(place.y + 20) text-anchor="middle" { (language.text().role_map_middle()) }
    }
}

/// A zone: an area of tint with its name once.
fn area(
    map: &RoleMap,
    zone: Zone,
    place: Box,
    about: Option<&Opposition>,
    reading: Reading,
    language: Language,
) -> Markup {
    let text = language.text();
    let count = map.in_zone(zone).count();
    let pole = match zone {
        Zone::PusherA => about.map(|card| card.us_label.to_string()),
        Zone::PusherB => about.map(|card| card.them_label.to_string()),
        _ => None,
    };
    let (kind, round) = match zone {
        Zone::PusherA | Zone::JoinerA => ("a", 0),
        Zone::PusherB | Zone::JoinerB => ("b", 14),
        Zone::BridgeBuilder => ("bridge", 4),
        Zone::MiddleLeader if count == 0 => ("leader-open", 4),
        Zone::MiddleLeader => ("leader", 4),
        Zone::Unknown => ("unknown", 4),
        _ => ("middle", 4),
    };
    let named = text.role_map_zone_holds(words::zone(zone, language), count);
    html! {
        g .role-zone id=[reading.named.then(|| format!("zone-{}", zone.slug()))] data-zone=(zone.slug()) data-name=(words::zone(zone, language)) role="group" data-own-attributes="role tabindex" aria-label=(named) {
            @if let Some(pole) = pole { title { (pole) } }
            rect class={ "role-area role-area--" (kind) } x=(place.x) y=(place.y) width=(place.width) height=(place.height) rx=(round) {}
            text .role-label aria-hidden="true" x=(place.x + 10) y=(place.y + 20) { (words::zone_label(zone, language)) }
            @if zone == Zone::MiddleLeader && count == 0 {
                text .role-open aria-hidden="true" x=(place.x + 10) y=(place.y + 48) { (text.role_map_to_be_filled()) }
            }
        }
    }
}

/// Where a card is going: a line to the edge of that zone.
fn arrow(map: &RoleMap, placed: &Placed, zones: &[(Zone, Box)]) -> Markup {
    let to = map.card(placed.id).and_then(|card| card.moves_to);
    let Some(there) = to.and_then(|to| zones.iter().find(|(zone, _)| *zone == to)).map(|(_, place)| *place) else {
        return html! {};
    };
    let here = placed.place;
    let (from_x, from_y) = (here.x + here.width / 2, here.y + here.height / 2);
    let x = from_x.clamp(there.x + 8, there.x + there.width - 8);
    let y = from_y.clamp(there.y + 8, there.y + there.height - 8);
    html! { path .role-arrow d={ "M" (from_x) " " (from_y) "L" (x) " " (y) } marker-end={ "url(#arrow-head-" (map.id) ")" } {} }
}

/// A card: words on paper.
fn shown(
    dossier: &Dossier,
    map: &RoleMap,
    card: &RoleCard,
    placed: &Placed,
    reading: Reading,
    language: Language,
) -> Markup {
    let place = placed.place;
    let notes = notes(card, language);
    let class = match card.kind {
        RoleCardKind::Municipality => "role-card--municipality",
        _ if card.certainty == Some(Certainty::Hunch) => "role-card--hunch",
        _ => "",
    };
    let below = place.y + 21 + u32::try_from(placed.lines.len()).unwrap_or(1) * LINE;
    let inside = html! {
        rect .role-card__paper x=(place.x) y=(place.y) width=(place.width) height=(place.height) rx="3" {}
        text .role-card__name {
            @for (n, line) in (0_u32..).zip(&placed.lines) {
                tspan x=(place.x + 8) y=(place.y + 21 + n * LINE) { (line) } " "
            }
        }
        @if card.scapegoat == Scapegoat::Yes {
            path .role-card__mark d={ "M" (place.x + place.width - 16) " " (place.y + 8) "l6 6-6 6-6-6z" } {}
        }
        @for (n, note) in (0_u32..).zip(&notes) {
            text .role-card__note x=(place.x + 8) y=(below + n * LINE) { (note) }
        }
    };
    let id = reading.named.then(|| format!("role-{}", card.id));
    html! {
        @if reading.linked {
            a class={ "role-card " (class) } id=[&id] href={ "/dossiers/" (dossier.id) "/role-maps/" (map.id) "?card=" (card.id) "#place" }
                data-card=(card.id) data-zone=(card.zone.slug()) aria-label=(in_words(card, language)) { (inside) }
        } @else {
            g class={ "role-card " (class) } id=[&id] role="img" aria-label=(in_words(card, language)) { (inside) }
        }
    }
}

/// What stands below the name of a card.
fn notes(card: &RoleCard, language: Language) -> Vec<String> {
    let text = language.text();
    let moving = card.moves_to.map(|zone| text.role_map_to(words::zone_label(zone, language)));
    let marked = (card.scapegoat == Scapegoat::Yes).then(|| text.position_scapegoat());
    moving.into_iter().chain(marked).collect()
}

/// A card in one sentence that begins with what is written on it: who, where it is going, what it is, where it lies, and
/// how sure that is.
pub(super) fn in_words(card: &RoleCard, language: Language) -> String {
    let mut parts = vec![card.name.to_string()];
    parts.extend(notes(card, language));
    parts.extend([words::role_card_kind(card.kind, language), words::zone(card.zone, language)]);
    parts.extend(card.certainty.map(|certainty| words::certainty(certainty, language)));
    parts.join(", ")
}
