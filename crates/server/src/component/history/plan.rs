//! The sentences about what follows from the analysis: existing policy, contacts, advice, and interventions in use.

use super::{
    analysis::{item, place, said},
    change::{changed, listed, quoted},
    sentence::named,
};
use crate::{
    calendar, content,
    language::Language,
    words::{self, analysis as word},
};
use model::{
    Dossier, Event, OppositionId,
    advice::AdviceDecision,
    blind_spot::{Contact, NetworkRow, PolicyChange},
    content::SolutionDirection,
    deployment::DeploymentChange,
    event::Card,
};

/// What happened; `before` is the dossier as it stood until then. `None` for an event that is not about this.
pub fn sentences(dossier: &Dossier, before: &Dossier, event: &Event, language: Language) -> Option<Vec<String>> {
    let text = language.text();
    let one = |sentence: String| Some(vec![sentence]);
    let deployment = |id| named(dossier, before, Card::Deployment(id), language);
    match event {
        Event::PolicyAmended { item: id, changes } => {
            let of = text.history_policy_of(item(id, language));
            let known = before.policy(id);
            let sentence = |change: &PolicyChange| {
                let old = known.and_then(|known| policy_value(&known.current(change), language));
                changed(&policy_field(change, language), &of, old, policy_value(change, language), language)
            };
            Some(changes.iter().map(sentence).collect())
        }
        Event::ContactAmended { row, domain, contact } => {
            let field = text.history_contact(words::domain(*domain, language));
            let of = quoted(&group(dossier, before, *row, language), language);
            let old = before.contact(*row, *domain).map(|it| contact_value(it, language));
            one(changed(&field, &of, old, contact.as_ref().map(|it| contact_value(it, language)), language))
        }
        Event::AdviceDecided { rule, decision } => {
            let advice = advice(rule, language);
            one(match decision {
                Some(AdviceDecision::TakenOver { action: Some(id) }) => {
                    text.history_advice_as_action(named(dossier, before, Card::Action(*id), language), advice)
                }
                Some(AdviceDecision::TakenOver { action: None }) => text.history_advice_taken_over(advice),
                Some(AdviceDecision::SetAside { reason }) => text.history_advice_set_aside(advice, reason.as_str()),
                None => text.history_advice_open_again(advice),
            })
        }
        Event::DeploymentPlanned { intervention, .. } => {
            one(text.history_deployment_planned(called(intervention, language)))
        }
        Event::DeploymentAmended { id, changes } => {
            let of = quoted(&deployment(*id), language);
            let known = before.deployment(*id).map(|it| &it.fields);
            let sentence = |change: &DeploymentChange| {
                let old = known.and_then(|known| value(dossier, before, &known.current(change), language));
                changed(&field(change, language), &of, old, value(dossier, before, change, language), language)
            };
            Some(changes.iter().map(sentence).collect())
        }
        Event::DeploymentReviewed { id, look } => {
            let sign = word::sign_seen(look.sign, language);
            let mut sentences =
                vec![text.history_deployment_reviewed(deployment(*id), look.months, sign, look.observed.as_str())];
            sentences.extend(look.learned.as_ref().map(|learned| text.history_deployment_learned(learned.as_str())));
            Some(sentences)
        }
        Event::DeploymentWithdrawn { id } => one(text.history_deployment_withdrawn(deployment(*id))),
        Event::DeploymentPutBack { id } => one(text.history_deployment_put_back(deployment(*id))),
        _ => None,
    }
}

/// An intervention by its name; its id when the catalogue does not hold it any more.
fn called(intervention: &str, language: Language) -> String {
    let known = content::built_in().ok().and_then(|content| content.intervention(intervention));
    known.map_or_else(|| intervention.to_owned(), |it| language.of(&it.name).to_owned())
}

/// What a rule advises; its id when it is not there any more.
fn advice(rule: &str, language: Language) -> String {
    let known = content::built_in().ok().and_then(|content| content.advice.rules.iter().find(|it| it.id == rule));
    known.map_or_else(|| rule.to_owned(), |it| language.of(&it.advice).to_owned())
}

fn direction(id: SolutionDirection, language: Language) -> String {
    let known = content::built_in().ok();
    let known = known.and_then(|content| content.directions.directions.iter().find(|it| it.id == id));
    known.map_or_else(|| id.slug().to_owned(), |it| language.of(&it.title).to_owned())
}

/// A group or a place of the network, in words.
fn group(dossier: &Dossier, before: &Dossier, row: NetworkRow, language: Language) -> String {
    let card = |id: OppositionId| before.opposition(id).or_else(|| dossier.opposition(id));
    let side = match row {
        NetworkRow::Place(id) => return place(dossier, before, id, language),
        NetworkRow::Us(id) => card(id).map(|card| &card.us_label),
        NetworkRow::Them(id) => card(id).map(|card| &card.them_label),
    };
    side.map_or_else(|| language.text().history_erased_card(), ToString::to_string)
}

fn contact_value(contact: &Contact, language: Language) -> String {
    format!("{} ({})", contact.function, word::strength(contact.strength, language))
}

fn policy_field(change: &PolicyChange, language: Language) -> String {
    let text = language.text();
    match change {
        PolicyChange::ExistingApproach(_) => text.history_policy_existing(),
        PolicyChange::Owner(_) => text.history_policy_owner(),
        PolicyChange::ReachesGroup(_) => text.history_policy_reaches_group(),
        PolicyChange::ReachesPlace(_) => text.history_policy_reaches_place(),
        PolicyChange::FitsPhase(_) => text.history_policy_fits_phase(),
        PolicyChange::Verdict(_) => text.history_policy_verdict(),
        PolicyChange::Direction(_) => text.history_policy_direction(),
        PolicyChange::Action(_) => text.history_policy_action(),
    }
}

fn policy_value(change: &PolicyChange, language: Language) -> Option<String> {
    match change {
        PolicyChange::ExistingApproach(it) | PolicyChange::Owner(it) | PolicyChange::Action(it) => {
            it.as_ref().map(said)
        }
        PolicyChange::ReachesGroup(it) | PolicyChange::ReachesPlace(it) | PolicyChange::FitsPhase(it) => {
            it.map(|it| word::answer_state(it, language))
        }
        PolicyChange::Verdict(it) => it.map(|it| word::verdict(it, language)),
        PolicyChange::Direction(it) => it.map(|it| direction(it, language)),
    }
}

fn field(change: &DeploymentChange, language: Language) -> String {
    let text = language.text();
    match change {
        DeploymentChange::Owner(_) => text.history_deployment_owner(),
        DeploymentChange::Start(_) => text.history_deployment_start(),
        DeploymentChange::End(_) => text.history_deployment_end(),
        DeploymentChange::Adaptation(_) => text.history_deployment_adaptation(),
        DeploymentChange::Expected(_) => text.history_deployment_expected(),
        DeploymentChange::Sign(_) => text.history_deployment_sign(),
        DeploymentChange::Oppositions(_) => text.history_deployment_oppositions(),
        DeploymentChange::Positions(_) => text.history_deployment_positions(),
        DeploymentChange::Findings(_) => text.history_deployment_findings(),
        DeploymentChange::Contact(_) => text.history_deployment_contact(),
        DeploymentChange::ContactReason(_) => text.history_deployment_contact_reason(),
    }
}

fn value(dossier: &Dossier, before: &Dossier, change: &DeploymentChange, language: Language) -> Option<String> {
    let opposition = |id: &OppositionId| named(dossier, before, Card::Opposition(*id), language);
    match change {
        DeploymentChange::Owner(it)
        | DeploymentChange::Adaptation(it)
        | DeploymentChange::Expected(it)
        | DeploymentChange::Sign(it)
        | DeploymentChange::ContactReason(it) => it.as_ref().map(said),
        DeploymentChange::Start(it) | DeploymentChange::End(it) => it.map(|day| calendar::day_in_words(day, language)),
        DeploymentChange::Oppositions(ids) => listed(ids.iter().map(opposition).collect()),
        DeploymentChange::Positions(it) => {
            listed(it.iter().map(|it| words::role_map::position(*it, language)).collect())
        }
        DeploymentChange::Findings(ids) => listed(ids.iter().map(|id| item(id, language)).collect()),
        DeploymentChange::Contact(it) => it.as_ref().map(|met| match met.is_empty() {
            true => language.text().history_deployment_contact_none(),
            false => met.iter().map(|id| condition(id, language)).collect::<Vec<_>>().join(", "),
        }),
    }
}

/// A condition of the contact check, in words; its id when nobody asks it any more.
fn condition(id: &str, language: Language) -> String {
    let known = content::built_in().ok().and_then(|content| content.contact_check.items.iter().find(|it| it.id == id));
    known.map_or_else(|| id.to_owned(), |it| language.of(&it.text).to_owned())
}
