//! What comes after the maps: gamechangers, dialogue map, actions, and who keeps it alive.

use super::{Block, Part, fact, heading, lead, proposal, table, text, together};
use crate::role_map::Zone;
use crate::strategy::{Action, Anchoring, Gamechanger, Strategy};
use crate::words::Label;

pub(super) fn blocks(part: &Part<'_>, it: &Strategy) -> Vec<Block> {
    let s = part.w.strategy;
    let title = match it.opposition.filter(|_| part.report.strategies.len() > 1) {
        Some(number) => (s.title_with)(&number.to_string()),
        None => s.title.to_owned(),
    };
    let mut blocks = vec![heading(1, title)];
    if let Some(number) = it.opposition.filter(|number| part.opposition(*number).is_some()) {
        blocks.push(text((s.about)(&part.pair(number))));
    }
    blocks.push(lead(if it.ready { s.ready } else { s.not_ready }));
    blocks.extend(targets(part, it));
    if !it.gamechangers.is_empty() {
        blocks.push(heading(2, s.gamechangers));
        blocks.push(text(s.gamechangers_intro));
        blocks.extend(it.gamechangers.iter().flat_map(|one| gamechanger(part, one)));
    }
    blocks.extend(dialogue(part, it));
    blocks.extend(actions(part, &it.actions));
    blocks.extend(anchoring(part, &it.anchoring));
    blocks.extend(super::reason(part, it.word_reason.as_ref()));
    blocks
}

/// Whom it wants to reach; when that is the pushers only, with the reason.
fn targets(part: &Part<'_>, it: &Strategy) -> Vec<Block> {
    let s = part.w.strategy;
    if it.targets.is_empty() {
        return vec![text(s.targets_none)];
    }
    let mut blocks = vec![text((s.targets)(&part.zones(&it.targets)))];
    if it.targets.iter().all(|zone| matches!(zone, Zone::PusherA | Zone::PusherB)) {
        blocks.push(text(s.pushers_only));
    }
    let reason = it.reason.clone().filter(|reason| !reason.trim().is_empty());
    blocks.extend(reason.map(|text| Block::Quote { label: s.pushers_reason.to_owned(), text }));
    blocks
}

fn gamechanger(part: &Part<'_>, it: &Gamechanger) -> Vec<Block> {
    let s = part.w.strategy;
    let mut blocks = vec![proposal(3, super::titled(&it.title, s.gamechangers))];
    blocks.push(super::occurrences::questions(part, &it.answers).unwrap_or_else(|| text(s.not_answered)));
    if it.names_a_camp {
        blocks.push(text(s.names_a_camp));
    }
    together(blocks)
}

fn dialogue(part: &Part<'_>, it: &Strategy) -> Vec<Block> {
    let s = part.w.strategy;
    if it.dialogue.is_empty() {
        return Vec::new();
    }
    let rows = it.dialogue.iter().map(|field| vec![field.question.clone(), field.answer.clone()]).collect();
    let heads = [s.dialogue_field, s.dialogue_answer];
    together(vec![proposal(2, s.dialogue), text(s.dialogue_intro), Block::Table(table(heads, [2, 3], rows))])
}

fn actions(part: &Part<'_>, actions: &[Action]) -> Vec<Block> {
    let s = part.w.strategy;
    if actions.is_empty() {
        return vec![heading(2, s.actions), text(s.actions_none)];
    }
    together(vec![heading(2, s.actions), listed(part, actions)])
}

/// What is going to be done and belongs to no strategy.
pub(super) fn other_actions(part: &Part<'_>) -> Vec<Block> {
    let (s, actions) = (part.w.strategy, &part.report.actions);
    let none_else = part.report.strategies.is_empty();
    let title = if none_else { s.actions } else { s.other_actions };
    if actions.is_empty() { Vec::new() } else { together(vec![heading(1, title), listed(part, actions)]) }
}

fn listed(part: &Part<'_>, actions: &[Action]) -> Block {
    let s = part.w.strategy;
    let lines = |texts: [Option<&str>; 2]| texts.into_iter().flatten().collect::<Vec<_>>().join("\n");
    let rows = actions.iter().map(|it| {
        vec![
            super::because(part, &lines([Some(&it.what), it.gamechanger.as_deref()]), it.word_reason.as_ref()),
            owner(part, it),
            due(part, it),
            lines([Some(it.state.label(part.l)), it.state_reason.as_deref()]),
            it.expected.clone().unwrap_or_default(),
        ]
    });
    let heads = [s.what, s.owner, s.due, s.state, s.expected];
    Block::Table(table(heads, [7, 5, 4, 4, 5], rows.collect()))
}

/// The function that does it.
pub(super) fn owner(part: &Part<'_>, it: &Action) -> String {
    it.owner_function.clone().unwrap_or_else(|| part.w.not_known.to_owned())
}

/// Before when.
pub(super) fn due(part: &Part<'_>, it: &Action) -> String {
    it.due.as_deref().map_or_else(|| part.w.not_known.to_owned(), |due| part.day(due))
}

fn anchoring(part: &Part<'_>, it: &Anchoring) -> Vec<Block> {
    let s = part.w.strategy;
    let lines = [
        (s.keeper, it.keeper.clone()),
        (s.look_again, it.review_date.as_deref().map(|day| part.day(day))),
        (s.stop_doing, it.stop_doing.clone()),
    ];
    let filled =
        lines.into_iter().filter_map(|(label, value)| Some(fact(label, value.filter(|it| !it.trim().is_empty())?)));
    let rows: Vec<_> = filled.collect();
    let body = if rows.is_empty() { text(s.anchoring_none) } else { Block::Facts { rows } };
    together(vec![proposal(2, s.anchoring), body])
}
