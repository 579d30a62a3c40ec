//! What the group means to do, as findings: for each wij-zij on map 1 its gamechangers, dialogue map, actions and anchoring.
//! An action that belongs to none of them stands by itself, so that none is lost.

use super::{build::Basis, cards, twin::Twin};
use crate::{component::strategy_field, language::Language};
use guard::Vetted;
use model::{
    Dossier, OppositionId,
    dialogue_map::{DialogueMap, DialogueMapChange},
    strategy::{GameChanger, MIDDLE_QUESTION},
};
use report::{Action, Anchoring, Answered, Gamechanger, Strategy};

/// The strategy for each wij-zij on map 1 for which something was noted.
pub fn all(dossier: &Dossier, basis: &Basis<'_>, language: Language) -> Vec<Strategy> {
    dossier.map().filter_map(|card| strategy(dossier, card, basis, language)).collect()
}

/// The actions that are for no wij-zij, or for one that no longer stands on map 1.
pub fn other_actions(dossier: &Dossier, basis: &Basis<'_>, language: Language) -> Vec<Action> {
    let stands = |id: OppositionId| dossier.map().any(|card| card.id == dossier.resolve(id));
    let others = dossier.actions().into_iter().filter(|it| !it.opposition.is_some_and(stands));
    others.map(|it| action(it, basis, language)).collect()
}

fn strategy(dossier: &Dossier, card: &model::Opposition, basis: &Basis<'_>, language: Language) -> Option<Strategy> {
    let (made, dialogue) = (dossier.strategy(card.id), dossier.dialogue_map(card.id));
    let actions = dossier.actions_of(card.id);
    if made.is_none() && dialogue.is_none() && actions.is_empty() {
        return None;
    }
    let nothing = model::strategy::Strategy::default();
    let it = made.unwrap_or(&nothing);
    let reason = it.readied.as_ref().and_then(|readied| readied.reason.as_ref());
    let anchoring = &it.anchoring;
    let fields = dialogue.map_or_else(Vec::new, |map| map.fields().to_vec());
    let texts = texts(basis, it).into_iter().chain(fields.iter().filter_map(said));
    let texts = texts.chain([reason, anchoring.keeper.as_ref(), anchoring.stop.as_ref()].into_iter().flatten());
    Some(Strategy {
        opposition: Some(card.number),
        gamechangers: if it.answers.is_empty() { vec![] } else { gamechangers(dossier, basis, it, language) },
        targets: it.targets.iter().map(|zone| zone.twin()).collect(),
        reason: reason.map(ToString::to_string),
        ready: it.readied.is_some(),
        anchoring: Anchoring {
            keeper: anchoring.keeper.as_ref().map(ToString::to_string),
            review_date: anchoring.review.map(|day| day.to_string()),
            stop_doing: anchoring.stop.as_ref().map(ToString::to_string),
        },
        dialogue: dialogue.map_or_else(Vec::new, |map| answered(map, language)),
        actions: actions.into_iter().map(|it| action(it, basis, language)).collect(),
        word_reason: cards::reasons(texts),
    })
}

/// The four work forms; of each the questions that were answered.
fn gamechangers(
    dossier: &Dossier,
    basis: &Basis<'_>,
    it: &model::strategy::Strategy,
    language: Language,
) -> Vec<Gamechanger> {
    let list = &basis.content.gamechangers;
    let camps = it.middle_question().is_some_and(|asked| !dossier.camps_in(asked.as_str()).is_empty());
    let form = |part: &model::content::Part| {
        let of = GameChanger::from_slug(&part.id)?;
        let answers: Vec<Answered> = list
            .of_part(&part.id)
            .filter_map(|question| {
                let answer = it.answers.of(of, &question.id)?.to_string();
                Some(Answered { question: language.of(&question.text).to_owned(), answer })
            })
            .collect();
        let names_a_camp = camps && list.of_part(&part.id).any(|question| question.id == MIDDLE_QUESTION);
        Some(Gamechanger { title: language.of(&part.title).to_owned(), answers, names_a_camp })
    };
    list.parts.iter().filter_map(form).collect()
}

/// The answers themselves, in the order of the questions.
fn texts<'a>(basis: &Basis<'_>, it: &'a model::strategy::Strategy) -> Vec<&'a Vetted> {
    let questions = basis.content.gamechangers.questions.iter();
    questions
        .filter_map(|question| it.answers.of(GameChanger::from_slug(question.part.as_deref()?)?, &question.id))
        .collect()
}

fn answered(map: &DialogueMap, language: Language) -> Vec<Answered> {
    let filled = map.fields().into_iter().filter_map(|field| {
        let answer = strategy_field::dialogue_value(&field, language)?;
        Some(Answered { question: strategy_field::dialogue(&field, language), answer })
    });
    filled.collect()
}

/// The text of a field of the dialogue map.
fn said(field: &DialogueMapChange) -> Option<&Vetted> {
    use DialogueMapChange as C;
    match field {
        C::MiddleQuestion(it)
        | C::Invitees(it)
        | C::Inviter(it)
        | C::PlaceAndForm(it)
        | C::OpeningAcknowledgement(it)
        | C::Promises(it)
        | C::NonPromises(it)
        | C::UseOfOutcome(it)
        | C::WhatWeRecord(it)
        | C::Aftercare(it) => it.as_ref(),
        C::InviterPosition(_) => None,
    }
}

fn action(it: &model::Action, basis: &Basis<'_>, language: Language) -> Action {
    let part = |of: GameChanger| basis.content.gamechangers.parts.iter().find(|part| part.id == of.slug());
    let state_reason = it.state.reason.as_ref();
    let texts = [Some(&it.what), Some(&it.owner), it.effect.as_ref(), state_reason];
    Action {
        what: it.what.to_string(),
        owner_function: Some(it.owner.to_string()),
        due: Some(it.due.to_string()),
        state: it.state.value.twin(),
        expected: it.effect.as_ref().map(ToString::to_string),
        state_reason: state_reason.map(ToString::to_string),
        gamechanger: it.gamechanger.and_then(part).map(|part| language.of(&part.title).to_owned()),
        word_reason: cards::reasons(texts.into_iter().flatten()),
    }
}
