//! Advice in words: why it is there, with the way to each answer, what the group decided, and on what it rests.

use crate::{
    component::{card, notice, sources},
    content::Content,
    language::Language,
    words,
};
use maud::{Markup, html};
use model::{
    Dossier, OppositionId,
    advice::{Advice, Trigger},
    analysis::PhaseSubject,
    content::{AdviceRule, AllOf, Dimension},
    event::Card,
};

/// An answer that made an advice appear: in words, and where it stands.
pub struct Reason {
    /// What was answered.
    pub words: String,
    /// The address of the answer.
    pub address: String,
}

/// Why an advice is there.
pub fn reasons(content: &Content, dossier: &Dossier, advice: &Advice<'_>, language: Language) -> Vec<Reason> {
    let reason = |trigger: &Trigger| Reason {
        words: in_words(content, dossier, advice.rule, trigger, language),
        address: format!("/dossiers/{}{}", dossier.id, below(trigger)),
    };
    advice.because.iter().map(reason).collect()
}

/// An item of the analysis, as the screen asks it.
pub fn item(content: &Content, id: &str, language: Language) -> String {
    content.item(id).map_or_else(|| id.to_owned(), |(_, item)| language.of(&item.text).to_owned())
}

/// Where a finding stands, below the address of its dossier.
pub fn finding_below(dimension: Dimension, item: &str) -> String {
    format!("/analysis/{}/items/{item}", dimension.slug())
}

/// What a phase is said of.
pub fn subject(dossier: &Dossier, subject: PhaseSubject, language: Language) -> String {
    let text = language.text();
    match subject {
        PhaseSubject::Area => text.advice_the_area(),
        PhaseSubject::Place(id) => dossier.place(id).map_or_else(|| text.advice_gone(), |it| it.name.to_string()),
        PhaseSubject::Opposition(id) => opposition(dossier, id, language),
    }
}

/// A wij-zij in words, as it is called now.
pub fn opposition(dossier: &Dossier, id: OppositionId, language: Language) -> String {
    named(dossier, Card::Opposition(dossier.resolve(id)), language)
}

fn named(dossier: &Dossier, of: Card, language: Language) -> String {
    card::name(dossier, of, language).unwrap_or_else(|| language.text().advice_gone())
}

fn below(trigger: &Trigger) -> String {
    match trigger {
        Trigger::Phase(PhaseSubject::Area) => "/phases/area".to_owned(),
        Trigger::Phase(PhaseSubject::Place(id)) => format!("/phases/place-{id}"),
        Trigger::Phase(PhaseSubject::Opposition(id)) => format!("/phases/opposition-{id}"),
        Trigger::Finding(dimension, item) => finding_below(*dimension, item),
        Trigger::Nothing(dimension) => format!("/analysis/{}", dimension.slug()),
        Trigger::Opposition(id) | Trigger::Text(id) => card::path(Card::Opposition(*id)),
        Trigger::Occurrence(id) => card::path(Card::Occurrence(*id)),
        Trigger::Participants => String::new(),
        Trigger::Findings => "/analysis".to_owned(),
        Trigger::Appraisal(id) => format!("/appraisals/{id}"),
        Trigger::Criterion(id, criterion) => format!("/appraisals/{id}#criterion-{}", criterion.slug()),
        Trigger::Deployment(id) => card::path(Card::Deployment(*id)),
        Trigger::Policy(item) => format!("/blind-spots/{item}"),
    }
}

fn in_words(content: &Content, dossier: &Dossier, rule: &AdviceRule, trigger: &Trigger, language: Language) -> String {
    let text = language.text();
    match trigger {
        Trigger::Phase(of) => {
            let judged = dossier.analysis().and_then(|it| it.phase(*of)).and_then(|it| it.judgement.phase);
            let phase = judged.map_or_else(|| text.field_not_said(), |it| words::analysis::phase(it, language));
            text.advice_because_phase(subject(dossier, *of, language), phase)
        }
        Trigger::Finding(dimension, id) => {
            text.advice_because_finding(words::analysis::dimension(*dimension, language), item(content, id, language))
        }
        Trigger::Nothing(dimension) => text.advice_because_nothing(words::analysis::dimension(*dimension, language)),
        Trigger::Opposition(id) => text.advice_because_orientation(opposition(dossier, *id, language)),
        Trigger::Text(id) => text.advice_because_text(opposition(dossier, *id, language)),
        Trigger::Occurrence(id) => {
            let kind = dossier.occurrence(*id).map(|it| words::occurrence_kind(it.kind, language));
            text.advice_because_occurrence(kind.unwrap_or_default(), named(dossier, Card::Occurrence(*id), language))
        }
        Trigger::Participants => {
            let domains = dossier.domains().into_iter().map(|it| words::domain(it, language));
            text.advice_because_participants(domains.collect::<Vec<_>>().join(", "))
        }
        Trigger::Findings => match rule.when.all_are {
            Some(AllOf::Hunches) => text.advice_because_hunches(),
            _ => text.advice_because_online(),
        },
        Trigger::Appraisal(id) => {
            let weging = dossier.appraisal(*id);
            let decided = weging.and_then(|it| it.decision.as_ref());
            let outcome = decided.map(|(it, _)| words::analysis::outcome(it.outcome, language)).unwrap_or_default();
            text.advice_because_appraisal(weging.map_or(0, |it| it.number), outcome)
        }
        Trigger::Criterion(id, criterion) => {
            let weging = dossier.appraisal(*id);
            let degree = weging.and_then(|it| it.degree(*criterion));
            let degree = degree.map_or_else(|| text.field_not_said(), |it| words::analysis::degree(it, language));
            let known = content.appraisal.criteria.iter().find(|it| it.id == *criterion);
            let name = known.map(|it| language.of(&it.title)).unwrap_or_default();
            text.advice_because_criterion(weging.map_or(0, |it| it.number), name, degree)
        }
        Trigger::Deployment(id) => text.advice_because_deployment(named(dossier, Card::Deployment(*id), language)),
        Trigger::Policy(id) => {
            let verdict = dossier.policy(id).and_then(|it| it.verdict);
            let verdict = verdict.map_or_else(|| text.field_not_said(), |it| words::analysis::verdict(it, language));
            text.advice_because_policy(item(content, id, language), verdict)
        }
    }
}

/// What an advice rests on: why it is here, each answer with the way to it, and its sources. Without reasons it does not
/// apply any more.
pub fn grounds(content: &Content, rule: &AdviceRule, reasons: &[Reason], language: Language) -> Markup {
    let text = language.text();
    html! {
        @if !reasons.is_empty() {
            p .advice-line__head { (text.advice_because()) }
            ul .advice-line__because { @for reason in reasons { li { a href=(reason.address) { (reason.words) } } } }
        }
        @if !rule.sources.is_empty() {
            p .advice-line__head { (text.advice_rests_on()) }
            (sources::list(content, &rule.sources))
        }
    }
}

/// What an advice says, marked when the words are ours.
pub fn said(rule: &AdviceRule, language: Language) -> Markup {
    html! { (language.of(&rule.advice)) " " (notice::provenance(rule.provenance, language)) }
}
