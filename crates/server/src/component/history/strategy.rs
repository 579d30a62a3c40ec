//! The sentences about strategies, dialogue maps and actions.

use super::{
    change::{changed, listed, quoted, reasoned},
    sentence::named,
};
use crate::{calendar, component::strategy_field, content, language::Language, words};
use guard::Vetted;
use model::{
    Dossier, Event, OppositionId,
    action::ActionChange,
    dialogue_map::DialogueMapChange,
    event::Card,
    strategy::{AnchoringChange, GameChanger},
};

/// What happened, one sentence for each field.
pub fn sentences(dossier: &Dossier, before: &Dossier, event: &Event, language: Language) -> Vec<String> {
    let text = language.text();
    let of = |id: OppositionId| named(dossier, before, Card::Opposition(id), language);
    let action = |id| named(dossier, before, Card::Action(id), language);
    let strategy = |id: OppositionId| before.strategy(id);
    match event {
        Event::GamechangerAnswered { opposition, gamechanger, answers } => {
            let of = quoted(&of(*opposition), language);
            let old = |question: &str| strategy(*opposition)?.answers.of(*gamechanger, question).map(said);
            let sentence = |(question, answer): &(String, Option<Vetted>)| {
                let field = question_field(*gamechanger, question, language);
                changed(&field, &of, old(question), answer.as_ref().map(said), language)
            };
            answers.iter().map(sentence).collect()
        }
        Event::StrategyTargeted { opposition, targets } => {
            let zones = |zones: &std::collections::BTreeSet<model::role_map::Zone>| {
                listed(zones.iter().map(|zone| words::role_map::zone(*zone, language)).collect())
            };
            let old = strategy(*opposition).and_then(|strategy| zones(&strategy.targets));
            let of = quoted(&of(*opposition), language);
            vec![changed(&text.strategy_targets_short(), &of, old, zones(targets), language)]
        }
        Event::StrategyReadied { opposition, reason: Some(reason) } => {
            vec![text.history_strategy_readied_for_pushers(of(*opposition), reason.as_str())]
        }
        Event::StrategyReadied { opposition, reason: None } => vec![text.history_strategy_readied(of(*opposition))],
        Event::StrategyReopened { opposition } => vec![text.history_strategy_reopened(of(*opposition))],
        Event::AnchoringAmended { opposition, changes } => {
            let stands = strategy(*opposition).map(|strategy| &strategy.anchoring);
            let of = quoted(&of(*opposition), language);
            let sentence = |change: &AnchoringChange| {
                let old = stands.and_then(|stands| anchoring_value(&stands.current(change), language));
                let field = strategy_field::anchoring(change, language);
                changed(&field, &of, old, anchoring_value(change, language), language)
            };
            changes.iter().map(sentence).collect()
        }
        Event::DialogueMapAmended { opposition, changes } => {
            let stands = before.dialogue_map(*opposition);
            let of = text.history_dialogue_map_of(of(*opposition));
            let sentence = |change: &DialogueMapChange| {
                let old = stands.and_then(|stands| strategy_field::dialogue_value(&stands.current(change), language));
                let field = strategy_field::dialogue(change, language);
                changed(&field, &of, old, strategy_field::dialogue_value(change, language), language)
            };
            changes.iter().map(sentence).collect()
        }
        Event::ActionAdded { what, owner, due, .. } => {
            let due = calendar::day_in_words(*due, language);
            vec![text.history_action_added(what.as_str(), owner.as_str(), due)]
        }
        Event::ActionAmended { id, changes } => {
            let stands = before.action(*id);
            let of = quoted(&action(*id), language);
            let sentence = |change: &ActionChange| {
                let old = stands.and_then(|card| action_value(dossier, before, &card.current(change), language));
                let field = strategy_field::action(change, language);
                changed(&field, &of, old, action_value(dossier, before, change, language), language)
            };
            changes.iter().map(sentence).collect()
        }
        Event::ActionWithdrawn { id } => vec![text.history_action_withdrawn(action(*id))],
        Event::ActionPutBack { id } => vec![text.history_action_put_back(action(*id))],
        _ => vec![],
    }
}

fn said(text: &Vetted) -> String {
    text.to_string()
}

/// The question, as it is asked now; the gamechanger alone when it is no longer asked.
fn question_field(gamechanger: GameChanger, question: &str, language: Language) -> String {
    let list = content::built_in().ok().map(|content| &content.gamechangers);
    let asked = list.and_then(|list| list.questions.iter().find(|known| known.id == question));
    let name = words::gamechanger(gamechanger, language);
    match asked {
        Some(asked) => language.text().history_question(name, language.of(&asked.text)),
        None => name,
    }
}

fn anchoring_value(change: &AnchoringChange, language: Language) -> Option<String> {
    match change {
        AnchoringChange::Keeper(text) | AnchoringChange::Stop(text) => text.as_ref().map(said),
        AnchoringChange::Review(day) => day.map(|day| calendar::day_in_words(day, language)),
    }
}

fn action_value(dossier: &Dossier, before: &Dossier, change: &ActionChange, language: Language) -> Option<String> {
    match change {
        ActionChange::What(text) | ActionChange::Owner(text) => Some(said(text)),
        ActionChange::Due(day) => Some(calendar::day_in_words(*day, language)),
        ActionChange::Effect(text) => text.as_ref().map(said),
        ActionChange::Opposition(id) => id.map(|id| named(dossier, before, Card::Opposition(id), language)),
        ActionChange::GameChanger(gamechanger) => gamechanger.map(|it| words::gamechanger(it, language)),
        ActionChange::State(state) => Some(reasoned(state, |value| words::action_state(value, language))),
    }
}
