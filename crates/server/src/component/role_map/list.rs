//! Map 2 as a list: the same zones with the same cards, for who reads rather than looks.

use crate::{component::card::mark, language::Language, words::role_map as words};
use maud::{Markup, html};
use model::{
    Dossier, RoleMap,
    role_map::{Certainty, RoleCard, Scapegoat, Zone},
};

/// Every zone, also one that is empty. `writable` when cards can be moved from it.
pub fn list(dossier: &Dossier, map: &RoleMap, writable: bool, language: Language) -> Markup {
    let text = language.text();
    html! {
        div .role-list { @for zone in Zone::ALL {
            @let cards: Vec<_> = map.in_zone(*zone).collect();
            section .role-list__zone id={ "list-" (zone.slug()) } aria-labelledby={ "list-" (zone.slug()) "-head" } {
                h3 id={ "list-" (zone.slug()) "-head" } { (words::zone(*zone, language)) " " span .muted .figures { (cards.len()) } }
                @if cards.is_empty() {
                    p .muted .small { @if *zone == Zone::MiddleLeader { (text.role_map_to_be_filled()) } @else { (text.role_map_nobody()) } }
                } @else {
                    ul .parts { @for card in cards { (line(dossier, map, card, writable, language)) } }
                }
            }
        } }
    }
}

fn line(dossier: &Dossier, map: &RoleMap, card: &RoleCard, writable: bool, language: Language) -> Markup {
    let text = language.text();
    let map_path = format!("/dossiers/{}/role-maps/{}", dossier.id, map.id);
    html! {
        li .part .role-line id={ "line-" (card.id) } {
            p .role-line__name {
                a .nl-link href={ (map_path) "/cards/" (card.id) } { (card.name) }
            }
            p .marks {
                (mark("square", &words::role_card_kind(card.kind, language)))
                @if let Some(certainty) = card.certainty {
                    @let shape = if certainty == Certainty::Hunch { "dashed" } else { "block" };
                    (mark(shape, &words::certainty(certainty, language)))
                }
                @if card.scapegoat == Scapegoat::Yes { (mark("diamond", &text.position_scapegoat())) }
                @if let Some(zone) = card.moves_to { (mark("up", &text.role_map_moves_to(words::zone(zone, language)))) }
            }
            @if let Some(grounds) = &card.grounds { p .small .role-line__grounds { (grounds) } }
            @if writable {
                a .role-line__move .nl-link href={ (map_path) "?card=" (card.id) "#place" } {
                    (text.role_map_move()) span .visually-hidden { ": " (card.name) }
                }
            }
        }
    }
}
