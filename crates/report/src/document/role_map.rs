//! Map 2: the drawing, the same in words, fuel, pressure, and the questions that always stand on the map.

use super::{Block, Fact, Part, PositionsBlock, fact, heading, lead, proposal, section, table, text, together, weight};
use crate::drawing::{self, Frame, numbered};
use crate::role_map::{Fuel, RoleCard, RoleMap, StatementKind, Zone};
use crate::words::Label;

/// The room on a page of A4 that is wider than high.
const PAGE: Frame = Frame { named: 505.0, numbered: 350.0, smallest: 10.5 };

pub(super) fn blocks(part: &Part<'_>, map: &RoleMap) -> Vec<Block> {
    let m = part.w.role_map;
    let of_one = part.report.role_maps.iter().filter(|other| other.opposition == map.opposition).count();
    let title = match part.report.role_maps.len() {
        1 => m.title.to_owned(),
        _ => match map.opposition.filter(|_| of_one == 1) {
            Some(number) => (m.title_with)(&number.to_string()),
            None => (m.title_of)(&map.number.to_string()),
        },
    };
    let intro = text((m.intro)(&map.us, &map.them));
    let mut blocks = if map.cards.is_empty() {
        vec![heading(1, title), intro, text(m.nobody)]
    } else {
        let mut page = vec![heading(1, title)];
        // What is longer than a line or two would push the drawing off its page.
        let short = weight(&map.us) + weight(&map.them) < 160;
        let after = if short {
            page.push(intro);
            None
        } else {
            Some(intro)
        };
        page.push(Block::Positions(Box::new(positions(part, map, PAGE))));
        let mut blocks = vec![Block::Pages { blocks: page }];
        blocks.extend(after);
        blocks.extend(told(part, map));
        blocks
    };
    blocks.extend(pressure(part, map));
    blocks.extend(fuel(part, map));
    blocks.extend(equal_treatment(part, map));
    blocks.extend(reflection(part, map));
    blocks.extend(super::reason(part, map.word_reason.as_ref()));
    blocks
}

/// The drawing with its short alternative.
pub(super) fn positions(part: &Part<'_>, map: &RoleMap, frame: Frame) -> PositionsBlock {
    let m = part.w.role_map;
    let drawing = drawing::drawing(map, part.w, part.l, frame, part.report.outdated);
    let state = (m.day_and_state)(&part.day(&map.date), map.status.label(part.l));
    PositionsBlock { drawing, alt: alternative(part, map), caption: (m.caption)(&state) }
}

fn alternative(part: &Part<'_>, map: &RoleMap) -> String {
    let m = part.w.role_map;
    let count = |zone: &Zone| map.cards.iter().filter(|card| card.zone == *zone).count();
    let filled = Zone::ALL.iter().filter(|zone| count(zone) > 0);
    let zones: Vec<String> = filled.map(|zone| (m.alt_zone)(zone.label(part.l), count(zone))).collect();
    let moving = map.cards.iter().filter(|card| card.moves_to.is_some_and(|zone| zone != card.zone)).count();
    let scapegoats = map.cards.iter().filter(|card| card.scapegoat).count();
    let mut rest = Vec::new();
    if count(&Zone::MiddleLeader) == 0 {
        rest.push(m.alt_leader.to_owned());
    }
    if moving > 0 {
        rest.push((m.alt_moves)(moving));
    }
    if scapegoats > 0 {
        rest.push((m.alt_scapegoats)(scapegoats));
    }
    if let Some(judged) = &map.pressure {
        let [pressure, width] = [judged.value.label(part.l), map.width.label(part.l)].map(str::to_lowercase);
        rest.push((m.alt_pressure)(&pressure, &width));
    }
    rest.push(m.alt_further.to_owned());
    let [us, them] = [&map.us, &map.them].map(|said| super::shortened(said, 120));
    (m.alt)(&us, &them, &zones.join(" "), &rest.join(" "))
}

/// The whole drawing in words: who stands where and on what ground, what moves, what differs from before.
fn told(part: &Part<'_>, map: &RoleMap) -> Vec<Block> {
    let m = part.w.role_map;
    let mut blocks = vec![heading(2, m.told)];
    blocks.extend(standing(part, map));
    blocks.push(heading(2, m.moves));
    let moves = moves(part, map);
    blocks.push(if moves.is_empty() { text(m.moves_none) } else { Block::List { items: moves } });
    blocks.extend(compared(part, map));
    let rows = numbered(map).into_iter().map(|(number, card)| row(part, number, card)).collect();
    let heads = [m.number, m.card, m.place, m.grounds, m.certainty];
    blocks.push(heading(2, m.cards));
    blocks.push(Block::Table(table(heads, [0, 6, 5, 7, 4], rows)));
    blocks
}

/// Per zone who stands there, and what is said when nobody does.
pub(super) fn standing(part: &Part<'_>, map: &RoleMap) -> Vec<Block> {
    let m = part.w.role_map;
    let of = |zone: Zone| -> Vec<&str> {
        map.cards.iter().filter(|card| card.zone == zone).map(|card| card.name.as_str()).collect()
    };
    let said = |zone: &Zone| -> Option<Fact> {
        let names = of(*zone);
        (!names.is_empty()).then(|| fact(zone.label(part.l), (m.cards_at)(names.len(), &part.w.list(&names))))
    };
    let mut blocks = vec![Block::Facts { rows: Zone::ALL.iter().filter_map(said).collect() }];
    let empty = |zone: &Zone| of(*zone).is_empty() && *zone != Zone::MiddleLeader;
    let nobody: Vec<Zone> = Zone::ALL.iter().copied().filter(empty).collect();
    if !nobody.is_empty() {
        blocks.push(text((m.empty)(&part.zones(&nobody))));
    }
    if of(Zone::MiddleLeader).is_empty() {
        blocks.push(text(m.leader_empty));
    }
    let marked: Vec<&str> = map.cards.iter().filter(|card| card.scapegoat).map(|card| card.name.as_str()).collect();
    if !marked.is_empty() {
        blocks.push(text((m.scapegoats)(&part.w.list(&marked))));
    }
    blocks
}

/// One sentence for each card that moves.
pub(super) fn moves(part: &Part<'_>, map: &RoleMap) -> Vec<String> {
    let said = |(_, card): (usize, &RoleCard)| {
        let to = card.moves_to.filter(|zone| *zone != card.zone)?;
        Some((part.w.role_map.moves_to)(&card.name, card.zone.label(part.l), to.label(part.l)))
    };
    numbered(map).into_iter().filter_map(said).collect()
}

fn compared(part: &Part<'_>, map: &RoleMap) -> Vec<Block> {
    let m = part.w.role_map;
    let Some(it) = &map.compared else { return Vec::new() };
    let mut items = Vec::new();
    if !it.entered.is_empty() {
        items.push((m.entered)(&part.w.list(&it.entered)));
    }
    if !it.left.is_empty() {
        items.push((m.left)(&part.w.list(&it.left)));
    }
    items.extend(it.moved.iter().map(|moved| (m.moved)(&moved.name, moved.from.label(part.l), moved.to.label(part.l))));
    let body = if items.is_empty() { text(m.same) } else { Block::List { items } };
    vec![heading(2, (m.compared)(&part.day(&it.date))), body]
}

fn row(part: &Part<'_>, number: usize, card: &RoleCard) -> Vec<String> {
    let m = part.w.role_map;
    let mut name = vec![card.name.as_str(), card.kind.label(part.l)];
    if card.scapegoat {
        name.push(m.scapegoat_mark);
    }
    let grounds = card.grounds.as_deref().filter(|grounds| !grounds.trim().is_empty());
    vec![
        number.to_string(),
        name.join("\n"),
        card.zone.label(part.l).to_owned(),
        super::because(part, grounds.unwrap_or(m.no_grounds), card.word_reason.as_ref()),
        card.certainty.map_or(part.w.not_known, |certainty| certainty.label(part.l)).to_owned(),
    ]
}

fn pressure(part: &Part<'_>, map: &RoleMap) -> Vec<Block> {
    let m = part.w.role_map;
    let mut blocks = vec![proposal(2, m.pressure)];
    match &map.pressure {
        None => blocks.push(text(m.pressure_none)),
        Some(judged) => {
            blocks.push(lead((m.pressure_is)(&judged.value.label(part.l).to_lowercase())));
            blocks.push(text((m.width_is)(&map.width.label(part.l).to_lowercase())));
            if let Some(reason) = judged.reason.clone().filter(|reason| !reason.trim().is_empty()) {
                blocks.push(Block::Quote { label: m.pressure_reason.to_owned(), text: reason });
            }
        }
    }
    if map.pressure_history.len() > 1 {
        let rows = map.pressure_history.iter();
        let rows = rows.map(|it| vec![part.day(&it.date), it.pressure.label(part.l).to_owned()]).collect();
        blocks.extend([heading(3, m.pressure_history), Block::Table(table([m.day, m.pressure], [2, 3], rows))]);
    }
    together(blocks)
}

fn fuel(part: &Part<'_>, map: &RoleMap) -> Vec<Block> {
    let m = part.w.role_map;
    if map.fuel.is_empty() {
        return vec![heading(2, m.fuel), text(m.fuel_none)];
    }
    let heads = [m.statement, m.statement_kind, m.side, m.heard, m.period];
    let rows = map.fuel.iter().map(|it| statement(part, it)).collect();
    let mut blocks = section(m.fuel, m.fuel_intro, table(heads, [8, 6, 4, 4, 4], rows));
    blocks.iter_mut().for_each(below);
    blocks
}

/// A section makes a heading of the first level; here it belongs to its map.
fn below(block: &mut Block) {
    match block {
        Block::Together { blocks } => blocks.iter_mut().for_each(below),
        Block::Heading { level, .. } => *level = 2,
        _ => {}
    }
}

fn statement(part: &Part<'_>, it: &Fuel) -> Vec<String> {
    let m = part.w.role_map;
    let kind = it.kind.label(part.l);
    vec![
        super::because(part, &it.description, it.word_reason.as_ref()),
        if it.kind == StatementKind::IdentityClaim { (m.is_fuel)(kind) } else { kind.to_owned() },
        it.side.label(part.l).to_owned(),
        it.channel.map_or(part.w.not_known, |channel| channel.label(part.l)).to_owned(),
        it.period.as_deref().map_or_else(|| part.w.not_known.to_owned(), |period| part.day(period)),
    ]
}

fn equal_treatment(part: &Part<'_>, map: &RoleMap) -> Vec<Block> {
    let m = part.w.role_map;
    let answer = map.equal_treatment.clone().filter(|answer| !answer.trim().is_empty());
    let answer =
        answer.map_or_else(|| text(m.equal_open), |text| Block::Quote { label: m.equal_answer.to_owned(), text });
    together(vec![proposal(2, m.equal), lead(m.equal_question), answer, text(m.equal_help)])
}

fn reflection(part: &Part<'_>, map: &RoleMap) -> Vec<Block> {
    let m = part.w.role_map;
    let title = proposal(2, m.reflection);
    match super::occurrences::questions(part, &map.reflection) {
        Some(table) => together(vec![title, text(m.reflection_intro), table]),
        None => vec![title, text(m.reflection_none)],
    }
}
