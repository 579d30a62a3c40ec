//! Map 2 in the document: the drawing, the same in words, fuel, pressure, and what always stands on the map.

use super::{
    parts::{self, answers, day, fact},
    role_maps,
    table_part::cell,
    twin::Twin,
};
use crate::{
    component::{role_map::figure, table::table},
    door::Opened,
    language::Language,
    words::role_map as said,
};
use maud::{Markup, html};
use report::{Fuel, Report, RoleCard, RoleMap, StatementKind, Zone};

/// Each map 2.
pub fn all(opened: &Opened, report: &Report, language: Language) -> Markup {
    html! { @for (at, map) in report.role_maps.iter().enumerate() { (role_map(opened, report, map, at, language)) } }
}

fn role_map(opened: &Opened, report: &Report, map: &RoleMap, at: usize, language: Language) -> Markup {
    let text = language.text();
    let known = map.opposition.and_then(|number| role_maps::newest(&opened.dossier, number));
    let status = super::page::status(map.status, language);
    html! {
        h2 id={ "role-map-" (at + 1) } {
            @match map.opposition.filter(|_| report.role_maps.len() > 1) {
                Some(number) => (text.report_role_map_of(number)),
                None => (text.report_role_map()),
            }
        }
        p { (text.report_role_map_means(&map.us, &map.them)) }
        @if map.cards.is_empty() { p { (text.report_role_nobody()) } } @else {
            @if let Some(known) = known {
                figure {
                    (figure(&opened.dossier, known, language))
                    figcaption { (text.report_role_caption(day(&map.date, language), status)) }
                }
            }
            h3 { (text.report_role_standing()) }
            (standing(map, language))
            h3 { (text.report_role_moves()) }
            (moves(map, language))
            (compared(map, language))
            h3 { (text.report_role_cards()) }
            (cards(map, language))
        }
        (pressure(map, language))
        (fuel(map, language))
        (conduct(map, language))
        (parts::ground(map.word_reason.as_ref(), language))
    }
}

fn zone(zone: Zone, language: Language) -> String {
    said::zone(zone.twin(), language)
}

/// Per zone who stands there, and what is said when nobody does.
fn standing(map: &RoleMap, language: Language) -> Markup {
    let text = language.text();
    let of = |zone: Zone| map.cards.iter().filter(move |card| card.zone == zone);
    let names = |zone: Zone| of(zone).map(|card| card.name.as_str()).collect::<Vec<_>>().join("\n");
    let empty = Zone::ALL.iter().filter(|it| **it != Zone::MiddleLeader && of(**it).next().is_none());
    let empty: Vec<String> = empty.map(|it| zone(*it, language)).collect();
    let marked: Vec<&str> = map.cards.iter().filter(|card| card.scapegoat).map(|card| card.name.as_str()).collect();
    html! {
        dl .facts .facts--beside { @for it in Zone::ALL { (fact(&zone(*it, language), &names(*it))) } }
        @if !empty.is_empty() { p { (text.report_role_empty(empty.join("; "))) } }
        @if of(Zone::MiddleLeader).next().is_none() { p { (text.report_role_leader_open()) } }
        @if !marked.is_empty() { p { (text.report_role_scapegoats(marked.join("; "))) } }
    }
}

fn moves(map: &RoleMap, language: Language) -> Markup {
    let text = language.text();
    let moving = |card: &RoleCard| {
        let to = card.moves_to.filter(|to| *to != card.zone)?;
        Some(text.report_role_moves_to(&card.name, zone(card.zone, language), zone(to, language)))
    };
    let all: Vec<String> = map.cards.iter().filter_map(moving).collect();
    html! {
        @if all.is_empty() { p { (text.report_role_moves_none()) } } @else { ul { @for it in &all { li { (it) } } } }
    }
}

fn compared(map: &RoleMap, language: Language) -> Markup {
    let text = language.text();
    let Some(it) = &map.compared else { return html! {} };
    let moved = |moved: &report::Moved| {
        text.report_role_moved(&moved.name, zone(moved.from, language), zone(moved.to, language))
    };
    html! {
        h3 { (text.report_role_compared(day(&it.date, language))) }
        @if it.entered.is_empty() && it.left.is_empty() && it.moved.is_empty() { p { (text.report_role_same()) } }
        @else {
            ul {
                @if !it.entered.is_empty() { li { (text.report_role_entered(it.entered.join("; "))) } }
                @if !it.left.is_empty() { li { (text.report_role_left(it.left.join("; "))) } }
                @for one in &it.moved { li { (moved(one)) } }
            }
        }
    }
}

fn cards(map: &RoleMap, language: Language) -> Markup {
    let text = language.text();
    let heads =
        [text.report_role_card(), text.report_role_place(), text.report_role_grounds(), text.report_role_sure()];
    let row = |card: &RoleCard| {
        let mut more = vec![said::role_card_kind(card.kind.twin(), language)];
        more.extend(card.scapegoat.then(|| text.position_scapegoat()));
        let sure = card.certainty.map_or_else(|| text.report_not_known(), |it| said::certainty(it.twin(), language));
        let grounds = card.grounds.clone().unwrap_or_else(|| text.report_role_no_grounds());
        vec![
            cell(&card.name, &more),
            cell(&zone(card.zone, language), &[]),
            cell(&grounds, &parts::because(card.word_reason.as_ref(), language)),
            cell(&sure, &[]),
        ]
    };
    table(&text.report_role_cards(), &heads, map.cards.iter().map(row))
}

fn pressure(map: &RoleMap, language: Language) -> Markup {
    let text = language.text();
    let heads = [text.report_role_day(), text.report_role_pressure()];
    let earlier = map
        .pressure_history
        .iter()
        .map(|it| vec![cell(&day(&it.date, language), &[]), cell(&said::pressure(it.pressure.twin(), language), &[])]);
    html! {
        h3 { (text.report_role_pressure()) " " span .provenance { (text.provenance_proposal()) } }
        @match &map.pressure {
            None => p { (text.report_role_pressure_none()) },
            Some(judged) => {
                p { strong { (said::pressure(judged.value.twin(), language)) } }
                p { (text.fuel_drawn(said::width(map.width.twin(), language))) }
                @if let Some(reason) = &judged.reason { p { (reason) } }
            }
        }
        @if map.pressure_history.len() > 1 {
            h4 { (text.report_role_pressure_history()) }
            (table(&text.report_role_pressure_history(), &heads, earlier))
        }
    }
}

fn fuel(map: &RoleMap, language: Language) -> Markup {
    let text = language.text();
    let heads = [
        text.report_fuel_statement(),
        text.report_kind(),
        text.report_fuel_side(),
        text.report_fuel_heard(),
        text.report_fuel_when(),
    ];
    let row = |it: &Fuel| {
        let is_fuel = (it.kind == StatementKind::IdentityClaim).then(|| text.report_fuel_is());
        let channel = it.channel.map(|it| said::channel_kind(it.twin(), language));
        vec![
            cell(&it.description, &parts::because(it.word_reason.as_ref(), language)),
            cell(&said::statement_kind(it.kind.twin(), language), is_fuel.as_slice()),
            cell(&said::fuel_side(it.side.twin(), language), &[]),
            cell(&channel.unwrap_or_else(|| text.report_not_known()), &[]),
            cell(&it.period.clone().unwrap_or_else(|| text.report_not_known()), &[]),
        ]
    };
    html! {
        h3 { (text.report_fuel()) }
        @if map.fuel.is_empty() { p { (text.report_fuel_none()) } } @else {
            p { (text.report_fuel_means()) }
            (table(&text.report_fuel(), &heads, map.fuel.iter().map(row)))
        }
    }
}

/// Equal treatment, and our own share.
fn conduct(map: &RoleMap, language: Language) -> Markup {
    let text = language.text();
    html! {
        h3 { (text.role_map_equal()) " " span .provenance { (text.provenance_proposal()) } }
        p { @match &map.equal_treatment { Some(answer) => (answer), None => (text.report_equal_open()) } }
        p { (text.role_map_equal_means()) " " (text.role_map_equal_where()) }
        h3 { (text.conduct_title()) " " span .provenance { (text.provenance_proposal()) } }
        @if map.reflection.is_empty() { p { (text.report_conduct_none()) } } @else { (answers(&map.reflection)) }
    }
}
