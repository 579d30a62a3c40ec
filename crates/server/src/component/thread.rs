//! The thread in words: what each node of it is called, and where it stands.

use crate::{
    component::{advice, card},
    content::Content,
    language::Language,
    words,
};
use model::{Dossier, event::Card, thread::Node};

/// What a node is called.
pub fn words(content: &Content, dossier: &Dossier, node: &Node, language: Language) -> String {
    let text = language.text();
    let named = |of: Card| card::name(dossier, of, language).unwrap_or_else(|| text.advice_gone());
    match node {
        Node::Signal(id) => dossier.signal(*id).map_or_else(|| text.advice_gone(), |it| it.what.to_string()),
        Node::Appraisal(id) => {
            let Some(weging) = dossier.appraisal(*id) else { return text.advice_gone() };
            let decided = weging.decision.as_ref().map(|(it, _)| words::analysis::outcome(it.outcome, language));
            text.thread_appraisal(weging.number, decided.unwrap_or_else(|| text.thread_undecided()))
        }
        Node::Finding(_, item) => advice::item(content, item, language),
        Node::Opposition(id) => advice::opposition(dossier, *id, language),
        Node::Role(map, id) => named(Card::Role(*map, *id)),
        Node::Intervention(id) => named(Card::Deployment(*id)),
        Node::Effect(id, months) => {
            let seen = dossier.deployment(*id).and_then(|it| it.look_back(*months));
            let seen = seen.map(|(look, _)| words::analysis::sign_seen(look.sign, language)).unwrap_or_default();
            text.thread_effect(named(Card::Deployment(*id)), *months, seen)
        }
    }
}

/// Where a node stands.
pub fn address(dossier: &Dossier, node: &Node) -> String {
    let below = match node {
        // Signals belong to the organisation, also when no dossier rests on them.
        Node::Signal(id) => return format!("/signals/{id}"),
        Node::Appraisal(id) => format!("/appraisals/{id}"),
        Node::Finding(dimension, item) => advice::finding_below(*dimension, item),
        Node::Opposition(id) => card::path(Card::Opposition(*id)),
        Node::Role(map, id) => card::path(Card::Role(*map, *id)),
        Node::Intervention(id) => card::path(Card::Deployment(*id)),
        Node::Effect(id, months) => format!("{}/looks-back/{months}", card::path(Card::Deployment(*id))),
    };
    format!("/dossiers/{}{below}", dossier.id)
}
