//! What the group means to do, in the document: gamechangers, dialogue map, actions, and what keeps it alive.

use super::{
    parts::{self, answers, day, fact},
    table_part::cell,
    twin::Twin,
};
use crate::{
    component::{card::shores, table::table},
    language::Language,
    words,
};
use maud::{Markup, html};
use report::{Action, Anchoring, Gamechanger, Report, Strategy, Zone};

/// Each strategy, and the actions that belong to none.
pub fn all(report: &Report, language: Language) -> Markup {
    let text = language.text();
    html! {
        @for (at, it) in report.strategies.iter().enumerate() { (strategy(report, it, at, language)) }
        @if !report.actions.is_empty() {
            h2 #other-actions {
                @if report.strategies.is_empty() { (text.report_actions()) } @else { (text.report_other_actions()) }
            }
            (actions(&report.actions, language))
        }
    }
}

fn strategy(report: &Report, it: &Strategy, at: usize, language: Language) -> Markup {
    let text = language.text();
    let about = it.opposition.and_then(|number| report.oppositions.iter().find(|card| card.number == number));
    html! {
        h2 id={ "strategy-" (at + 1) } {
            @match it.opposition.filter(|_| report.strategies.len() > 1) {
                Some(number) => (text.report_strategy_of(number)),
                None => (text.report_strategy()),
            }
        }
        @if let Some(about) = about { p .shores { (shores(&about.us, &about.them, language)) } }
        p { strong { @if it.ready { (text.report_strategy_ready()) } @else { (text.report_strategy_not_ready()) } } }
        (targets(it, language))
        @if !it.gamechangers.is_empty() {
            h3 { (text.strategy_changers()) " " span .provenance { (text.provenance_proposal()) } }
            @for one in &it.gamechangers { (gamechanger(one, language)) }
        }
        @if !it.dialogue.is_empty() {
            h3 { (text.dialogue_map_title()) " " span .provenance { (text.provenance_proposal()) } }
            (answers(&it.dialogue))
        }
        h3 { (text.report_actions()) }
        @if it.actions.is_empty() { p { (text.report_actions_none()) } } @else { (actions(&it.actions, language)) }
        (anchoring(&it.anchoring, language))
        (parts::ground(it.word_reason.as_ref(), language))
    }
}

/// Whom it wants to reach; when that is the pushers only, with the reason.
fn targets(it: &Strategy, language: Language) -> Markup {
    let text = language.text();
    let zones: Vec<String> = it.targets.iter().map(|zone| words::role_map::zone(zone.twin(), language)).collect();
    let pushers = it.targets.iter().all(|zone| matches!(zone, Zone::PusherA | Zone::PusherB));
    html! {
        @if zones.is_empty() { p { (text.report_targets_none()) } } @else {
            p { (text.report_targets(zones.join("; "))) }
            @if pushers { p { (text.report_pushers_only()) } }
        }
        @if let Some(reason) = &it.reason { p { (text.report_pushers_reason(reason)) } }
    }
}

fn gamechanger(it: &Gamechanger, language: Language) -> Markup {
    let text = language.text();
    html! {
        h4 { (it.title) }
        @if it.answers.is_empty() { p { (text.report_not_answered()) } } @else { (answers(&it.answers)) }
        @if it.names_a_camp { p { (text.report_names_a_camp()) } }
    }
}

fn actions(actions: &[Action], language: Language) -> Markup {
    let text = language.text();
    let heads = [text.action_what(), text.action_owner(), text.action_due(), text.action_state(), text.action_effect()];
    let row = |it: &Action| {
        let more: Vec<String> =
            it.gamechanger.iter().cloned().chain(parts::because(it.word_reason.as_ref(), language)).collect();
        let state = words::action_state(it.state.twin(), language);
        let due = it.due.as_deref().map_or_else(|| text.report_not_known(), |due| day(due, language));
        vec![
            cell(&it.what, &more),
            cell(&it.owner_function.clone().unwrap_or_else(|| text.report_not_known()), &[]),
            cell(&due, &[]),
            cell(&state, it.state_reason.as_slice()),
            cell(it.expected.as_deref().unwrap_or_default(), &[]),
        ]
    };
    table(&text.report_actions(), &heads, actions.iter().map(row))
}

fn anchoring(it: &Anchoring, language: Language) -> Markup {
    let text = language.text();
    let said = |value: &Option<String>| value.clone().unwrap_or_default();
    let lines = [
        (text.strategy_keeper(), said(&it.keeper)),
        (text.strategy_look_again(), it.review_date.as_deref().map_or_else(String::new, |it| day(it, language))),
        (text.strategy_stop(), said(&it.stop_doing)),
    ];
    html! {
        h3 { (text.report_anchoring()) " " span .provenance { (text.provenance_proposal()) } }
        @if lines.iter().all(|(_, value)| value.is_empty()) { p { (text.report_anchoring_none()) } } @else {
            dl .facts .facts--beside { @for (name, value) in &lines { (fact(name, value)) } }
        }
    }
}
