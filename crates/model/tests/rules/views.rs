//! Domains may see a card differently: both answers are kept.

use crate::team::*;
use model::{
    Domain,
    opposition::{Energy, OppositionChange as Change, Reasoned, Scale},
};

fn energy(value: Energy) -> Vec<Change> {
    vec![Change::Energy(Some(Reasoned { value, reason: None }))]
}

#[test]
fn domains_that_differ_are_both_kept() {
    let mut team = Team::with_oppositions(1);
    team.amends(&officer(), 1, energy(Energy::Burning));
    team.amends(&facilitator(), 1, energy(Energy::Fading));
    let views = &team.card(1).energy;
    assert_eq!(views.of(Some(Domain::Safety)).map(|view| view.value), Some(Energy::Burning));
    assert_eq!(views.of(Some(Domain::Social)).map(|view| view.value), Some(Energy::Fading));
    let differ: Vec<_> = views.difference().unwrap().into_iter().map(|(domain, view)| (domain, view.value)).collect();
    assert_eq!(differ, [(Some(Domain::Social), Energy::Fading), (Some(Domain::Safety), Energy::Burning)]);
}

#[test]
fn the_answer_that_was_given_last_is_the_latest() {
    let mut team = Team::with_oppositions(1);
    team.amends(&officer(), 1, energy(Energy::Burning));
    team.amends(&facilitator(), 1, energy(Energy::Fading));
    assert_eq!(team.card(1).energy.latest().unwrap().value, Energy::Fading);
    team.amends(&officer(), 1, energy(Energy::Growing));
    assert_eq!(team.card(1).energy.latest().unwrap().value, Energy::Growing);
}

#[test]
fn domains_that_agree_show_no_difference() {
    let mut team = Team::with_oppositions(1);
    team.amends(&officer(), 1, vec![Change::Scale(Some(Scale::Region))]);
    team.amends(&facilitator(), 1, vec![Change::Scale(Some(Scale::Region))]);
    assert_eq!(team.card(1).scale.difference(), None);
}

#[test]
fn within_a_domain_the_last_writer_counts() {
    let mut team = Team::with_oppositions(1);
    team.amends(&facilitator(), 1, energy(Energy::Burning));
    team.amends(&youth_worker(), 1, energy(Energy::Fading));
    assert_eq!(team.card(1).energy.difference(), None);
    assert_eq!(team.card(1).energy.latest().unwrap().value, Energy::Fading);
}

#[test]
fn a_domain_can_take_its_answer_away_and_the_other_stays() {
    let mut team = Team::with_oppositions(1);
    team.amends(&officer(), 1, energy(Energy::Burning));
    team.amends(&facilitator(), 1, energy(Energy::Fading));
    team.amends(&facilitator(), 1, vec![Change::Energy(None)]);
    assert_eq!(team.card(1).energy.difference(), None);
    assert_eq!(team.card(1).energy.latest().unwrap().value, Energy::Burning);
    team.amends(&officer(), 1, vec![Change::Energy(None)]);
    assert!(team.card(1).energy.is_empty());
    assert_eq!(team.card(1).energy.latest(), None);
}

#[test]
fn one_domain_says_nothing_for_another() {
    let mut team = Team::with_oppositions(1);
    team.amends(&officer(), 1, energy(Energy::Burning));
    let change = team.dossier.amend_opposition(&facilitator(), o(1), vec![Change::Energy(None)]);
    assert_eq!(change, Err(model::Refusal::NothingChanged));
}
