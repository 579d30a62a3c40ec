//! The form of a card: read from what was typed, and filled in from what is there.

use crate::{
    app::App,
    door::{Fields, Form, Opened},
};
use guard::Place;
use model::{
    OppositionId,
    opposition::{
        Desirability, Energy, Evidence, MunicipalityIsParty, OppositionChange, Orientation, Reasoned, Scale, SeenAt,
    },
};
use std::collections::BTreeSet;

/// The form with what this person's own domain said. What other domains said is shown beside it: an answer that one
/// did not give is not put in one's mouth.
pub fn filled(opened: &Opened, card: OppositionId) -> Form {
    let Some(card) = opened.dossier.opposition(card) else { return Form::empty() };
    let own = Some(opened.member.domain);
    let desirability = card.desirability.of(own);
    let energy = card.energy.of(own);
    let mut fields = Fields::default()
        .with_text("us-label", Some(&card.us_label))
        .with_text("them-label", Some(&card.them_label))
        .with_text("neutral", card.neutral_description.as_ref())
        .with_text("topic", card.topic.as_ref())
        .with("orientation", card.orientation.of(own).map_or("", |o| o.slug()))
        .with("scale", card.scale.of(own).map_or("", |s| s.slug()))
        .with("party", card.municipality_is_party.of(own).map_or("", |p| p.slug()))
        .with("desirability", desirability.map_or("", |d| d.value.slug()))
        .with_text("desirability-reason", desirability.and_then(|d| d.reason.as_ref()))
        .with("energy", energy.map_or("", |e| e.value.slug()))
        .with_text("energy-reason", energy.and_then(|e| e.reason.as_ref()))
        .with("evidence", card.evidence.of(own).map_or("", |e| e.slug()));
    for place in &card.seen_at {
        fields = fields.with("seen-at", place.slug());
    }
    Form::of(fields)
}

/// The changes that the form asks for; `None` when something in it is wrong.
pub fn changes(app: &App, form: &mut Form) -> Option<Vec<OppositionChange>> {
    let guard = &app.guard;
    let us = form.text(guard, "us-label", Place::OppositionLabel);
    let them = form.text(guard, "them-label", Place::OppositionLabel);
    let neutral = form.optional_text(guard, "neutral", Place::OppositionText);
    let topic = form.optional_text(guard, "topic", Place::OppositionLabel);
    let orientation = form.optional_choice("orientation", Orientation::from_slug);
    let scale = form.optional_choice("scale", Scale::from_slug);
    let party = form.optional_choice("party", MunicipalityIsParty::from_slug);
    let desirability = form.optional_choice("desirability", Desirability::from_slug);
    let desirability_reason = form.optional_text(guard, "desirability-reason", Place::Reason);
    let energy = form.optional_choice("energy", Energy::from_slug);
    let energy_reason = form.optional_text(guard, "energy-reason", Place::Reason);
    let evidence = form.optional_choice("evidence", Evidence::from_slug);
    let seen_at: BTreeSet<SeenAt> = form.fields.values("seen-at").filter_map(SeenAt::from_slug).collect();
    Some(vec![
        OppositionChange::UsLabel(us?),
        OppositionChange::ThemLabel(them?),
        OppositionChange::NeutralDescription(neutral?),
        OppositionChange::Topic(topic?),
        OppositionChange::Orientation(orientation?),
        OppositionChange::Scale(scale?),
        OppositionChange::MunicipalityIsParty(party?),
        OppositionChange::Desirability(reasoned(desirability?, desirability_reason?)),
        OppositionChange::Energy(reasoned(energy?, energy_reason?)),
        OppositionChange::Evidence(evidence?),
        OppositionChange::SeenAt(seen_at),
    ])
}

/// A reason without a judgement says nothing.
fn reasoned<T>(value: Option<T>, reason: Option<guard::Vetted>) -> Option<Reasoned<T>> {
    value.map(|value| Reasoned { value, reason })
}
