//! Advice: each rule of the content with a dossier that meets it, and what the group does with an advice.

use crate::{
    analysed::*,
    meeting::{Builder, asked, words},
    team::*,
};
use model::{
    Dossier, Refusal,
    advice::{AdviceDecision, Against, Trigger, Unreachable},
    analysis::{AnswerState, FindingChange, Phase, PhaseSubject},
    content::{AdviceRule, Condition, Dimension, InterventionKind, Provenance, Sentence},
};
use std::collections::BTreeSet;

/// Whether the rule applies to this dossier, and that it says why.
fn applies(dossier: &Dossier, rule: &AdviceRule) -> bool {
    let advice = dossier.advice(&lists().rules.rules, lists().against());
    let these: Vec<_> = advice.iter().filter(|it| it.rule.id == rule.id).collect();
    assert!(these.len() < 2, "{} is given twice", rule.id);
    assert!(advice.iter().all(|it| !it.because.is_empty()), "every advice says why");
    !these.is_empty()
}

#[test]
fn every_rule_applies_to_a_dossier_that_was_built_from_its_condition_with_each_of_its_words() {
    assert_eq!(lists().rules.rules.len(), 35);
    for rule in &lists().rules.rules {
        for word in 0..words(&rule.when) {
            let dossier = Builder::built(&rule.when, word, None).unwrap_or_else(|why| panic!("{}: {why}", rule.id));
            assert!(applies(&dossier, rule), "{} with word {word}", rule.id);
            let alone = dossier.advice(std::slice::from_ref(rule), lists().against());
            assert_eq!(alone.len(), 1, "{}", rule.id);
        }
    }
}

#[test]
fn a_rule_does_not_apply_once_any_part_of_its_condition_is_left_out() {
    let mut left_out = 0;
    for rule in &lists().rules.rules {
        for part in asked(&rule.when) {
            let dossier = Builder::built(&rule.when, 0, Some(part)).unwrap();
            assert!(!applies(&dossier, rule), "{} without {part:?}", rule.id);
            left_out += 1;
        }
    }
    assert!(left_out > 38, "some rules have two parts, or this test is blind: {left_out}");
}

#[test]
fn a_dossier_in_which_nothing_was_said_gets_no_advice() {
    let dossier = Team::new().dossier;
    assert_eq!(dossier.advice(&lists().rules.rules, lists().against()), vec![]);
}

#[test]
fn every_rule_names_what_is_there() {
    let lists = lists();
    assert_eq!(lists.rules.unreachable(lists.against()), vec![]);
    let codes: BTreeSet<&str> = lists.sources.sources.iter().map(|source| source.code.as_str()).collect();
    let ids: BTreeSet<&str> = lists.rules.rules.iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!(ids.len(), lists.rules.rules.len(), "each rule has an id of its own");
    for rule in &lists.rules.rules {
        let unknown: Vec<_> = rule.sources.iter().filter(|code| !codes.contains(code.as_str())).collect();
        assert!(unknown.is_empty(), "{}: {unknown:?}", rule.id);
        assert!(!rule.advice.nl.is_empty() && !rule.advice.en.is_empty() && rule.advice.nl != rule.advice.en);
    }
}

fn rule(when: Condition) -> AdviceRule {
    let advice = Sentence { nl: "Doe iets.".to_owned(), en: "Do something.".to_owned() };
    AdviceRule { id: "X".to_owned(), when, advice, warns: vec![], provenance: Provenance::Proposal, sources: vec![] }
}

/// What the checker says of a rule with this condition.
fn checked(when: Condition) -> Vec<Unreachable> {
    let mut rules = lists().rules.clone();
    rules.rules = vec![rule(when)];
    rules.unreachable(lists().against()).into_iter().map(|(_, why)| why).collect()
}

#[test]
fn a_rule_whose_condition_no_answer_can_meet_fails_the_check() {
    let nothing = Condition::default;
    let items = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    let unknown = Condition { finding: items(&["d1.irritatie", "d1.bestaat-niet"]), ..nothing() };
    assert_eq!(checked(unknown), [Unreachable::UnknownItem("d1.bestaat-niet".to_owned())]);
    let also = Condition { and_finding: items(&["d8.99"]), ..nothing() };
    assert_eq!(checked(also), [Unreachable::UnknownItem("d8.99".to_owned())]);
    let intervention = Condition { intervention: items(&["bestaat-niet"]), ..nothing() };
    assert_eq!(checked(intervention), [Unreachable::UnknownIntervention("bestaat-niet".to_owned())]);
    assert_eq!(checked(nothing()), [Unreachable::NothingAsked]);
    let both =
        Condition { finding: items(&["d9.contact"]), nothing_in: Some(Dimension::ProtectiveFactors), ..nothing() };
    assert_eq!(checked(both), [Unreachable::FoundAndNothing(Dimension::ProtectiveFactors)]);
    let elsewhere =
        Condition { finding: items(&["d1.angst"]), nothing_in: Some(Dimension::ProtectiveFactors), ..nothing() };
    assert_eq!(checked(elsewhere), []);
    let phase = Condition { phase: vec![Phase::Calm], nothing_in: Some(Dimension::Phases), ..nothing() };
    assert_eq!(checked(phase), [Unreachable::FoundAndNothing(Dimension::Phases)]);
    let foreseen =
        Condition { trigger_predictable: true, nothing_in: Some(Dimension::SentimentsAndTriggers), ..nothing() };
    assert_eq!(checked(foreseen), [Unreachable::FoundAndNothing(Dimension::SentimentsAndTriggers)]);
    let unknown = Condition { finding: items(&["d1.bestaat-niet"]), ..nothing() };
    assert!(Builder::built(&unknown, 0, None).is_err(), "and no dossier can be built that meets it");
    for why in [checked(nothing()), checked(Condition { finding: items(&["d1.x"]), ..nothing() })].concat() {
        assert!(why.to_string().len() > 10, "it says why in words");
    }
}

#[test]
fn a_rule_that_needs_what_the_lists_lack_fails_the_check() {
    let lists = lists();
    let mut against = lists.against();
    let no_encounters: Vec<_> =
        lists.interventions.iter().filter(|it| it.kind != InterventionKind::Encounter).cloned().collect();
    against.interventions = &no_encounters;
    let why: Vec<_> = lists.rules.unreachable(against).into_iter().map(|(id, why)| (id, why.to_string())).collect();
    let ids: Vec<&str> = why.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(ids, ["R09", "R11"], "a meeting cannot be planned, and one of two ways to let people tell is gone");
    let without_triggers: Vec<_> =
        lists.dimensions.iter().filter(|list| list.dimension != Dimension::SentimentsAndTriggers).cloned().collect();
    let against = Against { dimensions: &without_triggers, ..lists.against() };
    let found = lists.rules.unreachable(against);
    assert!(found.contains(&("R30".to_owned(), Unreachable::NothingPredictable)), "{found:?}");
    let against = Against { dimensions: &[], ..lists.against() };
    let found = lists.rules.unreachable(against);
    for id in ["R25", "R27", "R33"] {
        assert!(found.contains(&(id.to_owned(), Unreachable::NothingToFind)), "{id}");
    }
    assert!(found.contains(&("R26".to_owned(), Unreachable::UnknownDimension(Dimension::ProtectiveFactors))));
}

#[test]
fn a_phase_of_what_was_taken_off_the_map_gives_no_advice() {
    let mut team = Team::with_oppositions(1);
    team.judges(PhaseSubject::Opposition(o(1)), Phase::Incidents);
    let first = &lists().rules.rules[0];
    assert!(applies(&team.dossier, first));
    team.did(&facilitator(), |d| d.withdraw_opposition(&facilitator(), o(1)));
    assert!(!applies(&team.dossier, first));
}

#[test]
fn that_the_municipality_is_a_party_counts_only_when_the_answer_is_yes() {
    let mut team = Team::new();
    let rule = lists().rules.rules.iter().find(|rule| rule.id == "R22").unwrap();
    team.shows(Dimension::OwnRole, said("d8.1", Some(AnswerState::No)));
    let note = vec![FindingChange::Note(Some(text("zo zien sommigen het")))];
    team.did(&officer(), |d| d.amend_finding(&officer(), Dimension::OwnRole, "d8.1", note));
    assert!(!applies(&team.dossier, rule), "words beside a no are no yes");
    let yes = vec![FindingChange::State(Some(AnswerState::Yes))];
    team.did(&officer(), |d| d.amend_finding(&officer(), Dimension::OwnRole, "d8.1", yes));
    assert!(applies(&team.dossier, rule));
    let advice = team.dossier.advice(std::slice::from_ref(rule), lists().against());
    assert_eq!(advice[0].because, [Trigger::Finding(Dimension::OwnRole, "d8.1".to_owned())]);
}

#[test]
fn an_advice_is_taken_over_set_aside_and_left_open_again() {
    let mut team = Team::new();
    let by = officer();
    let aside = AdviceDecision::SetAside { reason: text("dat doen wij al") };
    team.did(&by, |d| d.decide_advice(&by, "R01", Some(aside.clone())));
    assert_eq!(team.dossier.advice_decision("R01"), Some(&aside));
    assert_eq!(team.dossier.decide_advice(&by, "R01", Some(aside)), Err(Refusal::NothingChanged));
    team.did(&by, |d| d.decide_advice(&by, "R01", None));
    assert_eq!(team.dossier.advice_decision("R01"), None);
    assert_eq!(team.dossier.decide_advice(&by, "R01", None), Err(Refusal::NothingChanged));
    let nowhere = AdviceDecision::TakenOver { action: Some(a(9)) };
    assert_eq!(team.dossier.decide_advice(&by, "R01", Some(nowhere)), Err(Refusal::Gone));
}

#[test]
fn an_advice_becomes_an_action_in_one_act() {
    let mut team = Team::new();
    let by = officer();
    let acts = team.log.last().unwrap().act.0;
    let action = (text("Bied buurtbemiddeling aan"), text("wijkmanager"), day("2026-05-01"));
    team.did(&by, |d| d.take_over_as_action(&by, "R02", a(1), action.clone()));
    assert_eq!(team.log.last().unwrap().act.0, acts + 1);
    assert_eq!(team.dossier.action(a(1)).unwrap().owner, text("wijkmanager"));
    assert_eq!(team.dossier.advice_decision("R02"), Some(&AdviceDecision::TakenOver { action: Some(a(1)) }));
    assert_eq!(team.dossier.take_over_as_action(&by, "R02", a(1), action), Err(Refusal::CardPresent));
    assert_eq!(team.dossier.decide_advice(&reader(), "R02", None), Err(Refusal::NotAllowed));
}
