//! Blind spots: findings against policy, the network of functions, and directions in which nothing runs.

use crate::{analysed::*, team::*};
use model::{
    Domain, Refusal,
    analysis::{AnswerState, FindingChange, Phase, PhaseSubject, Strength},
    blind_spot::{Contact, NetworkRow, Policy, PolicyChange, Verdict},
    content::{Dimension, SolutionDirection},
    deployment::DeploymentChange,
};

impl Team {
    /// Says what is done already about a finding.
    pub fn policy(&mut self, item: &str, changes: Vec<PolicyChange>) {
        self.did(&officer(), |d| d.amend_policy(&officer(), item, changes));
    }
}

fn contact(function: &str) -> Option<Contact> {
    Some(Contact { function: text(function), strength: Strength::Reasonable })
}

#[test]
fn a_finding_is_a_blind_spot_when_nothing_is_done_or_when_it_does_not_reach_or_fit() {
    use AnswerState::{No, Unknown, Yes};
    let reach = |group, place, fits| Policy {
        reaches_group: group,
        reaches_place: place,
        fits_phase: fits,
        ..Policy::default()
    };
    let judged = |verdict, policy| Policy { verdict: Some(verdict), ..policy };
    let all = |state| reach(Some(state), Some(state), Some(state));
    let table = [
        (Policy::default(), false),
        (all(Yes), false),
        (all(Unknown), false),
        (reach(Some(No), None, None), true),
        (reach(None, Some(No), Some(Yes)), true),
        (reach(Some(Yes), Some(Yes), Some(No)), true),
        (judged(Verdict::Missing, Policy::default()), true),
        (judged(Verdict::Missing, all(Yes)), true),
        (judged(Verdict::Sufficient, all(Yes)), false),
        (judged(Verdict::Sufficient, reach(Some(No), Some(Yes), Some(Yes))), true),
        (judged(Verdict::Intensify, all(Unknown)), false),
        (judged(Verdict::Adjust, Policy::default()), false),
    ];
    for (policy, blind) in table {
        assert_eq!(policy.is_blind(), blind, "{policy:?}");
    }
}

#[test]
fn what_nobody_held_against_policy_is_listed_until_there_is_a_verdict_or_a_no() {
    let mut team = Team::new();
    assert!(team.dossier.not_looked_at(&lists().dimensions).is_empty(), "no analysis, nothing to look at");
    for item in ["d3.c.contact", "d1.angst", "d1.irritatie"] {
        team.finds(item, vec![]);
    }
    let open = |team: &Team| -> Vec<String> {
        team.dossier.not_looked_at(&lists().dimensions).into_iter().map(str::to_owned).collect()
    };
    assert_eq!(open(&team), ["d1.irritatie", "d1.angst", "d3.c.contact"], "in the order of the lists");
    team.policy("d1.angst", vec![PolicyChange::Owner(Some(text("wijkmanager")))]);
    assert_eq!(open(&team).len(), 3, "an owner is no verdict");
    team.policy("d1.angst", vec![PolicyChange::Verdict(Some(Verdict::Sufficient))]);
    team.policy("d1.irritatie", vec![PolicyChange::ReachesPlace(Some(AnswerState::No))]);
    assert_eq!(open(&team), ["d3.c.contact"]);
    let blind: Vec<_> = team.dossier.blind_spots(&lists().dimensions).into_iter().map(|(item, _)| item).collect();
    assert_eq!(blind, ["d1.irritatie"]);
    let no = vec![FindingChange::State(Some(AnswerState::No))];
    team.did(&officer(), |d| d.amend_finding(&officer(), Dimension::Manifestations, "d1.irritatie", no));
    assert!(team.dossier.blind_spots(&lists().dimensions).is_empty(), "what was not found is no blind spot");
    assert!(team.dossier.policy("d1.irritatie").is_some(), "and what was said of it stays");
}

#[test]
fn policy_needs_an_analysis_and_leaves_out_what_stands_so_already() {
    let mut team = Team::new();
    let by = officer();
    let verdict = vec![PolicyChange::Verdict(Some(Verdict::Adjust))];
    assert_eq!(team.dossier.amend_policy(&by, "d1.angst", verdict.clone()), Err(Refusal::NoAnalysis));
    team.analyses();
    team.policy("d1.angst", verdict.clone());
    assert_eq!(team.dossier.amend_policy(&by, "d1.angst", verdict.clone()), Err(Refusal::NothingChanged));
    assert_eq!(team.dossier.amend_policy(&reader(), "d1.angst", verdict), Err(Refusal::NotAllowed));
}

#[test]
fn the_network_has_a_row_for_both_sides_and_each_place_and_a_column_for_each_domain() {
    let mut team = Team::with_oppositions(1);
    team.analyses();
    team.did(&facilitator(), |d| d.add_place(&facilitator(), place(7), text("het plein"), None));
    let rows = [NetworkRow::Us(o(1)), NetworkRow::Them(o(1)), NetworkRow::Place(place(7))];
    assert_eq!(team.dossier.network_rows(), rows);
    assert!(team.dossier.network_domains().is_empty() && team.dossier.empty_contacts().is_empty());
    team.joined_by(31, Domain::Social);
    team.joined_by(32, Domain::Safety);
    assert_eq!(team.dossier.network_domains(), [Domain::Social, Domain::Safety]);
    assert_eq!(team.dossier.empty_contacts().len(), 6);
    let by = officer();
    team.did(&by, |d| d.amend_contact(&by, rows[1], Domain::Safety, contact("wijkagent")));
    assert_eq!(team.dossier.empty_contacts().len(), 5);
    assert!(!team.dossier.empty_contacts().contains(&(rows[1], Domain::Safety)));
    let again = team.dossier.amend_contact(&by, rows[1], Domain::Safety, contact("wijkagent"));
    assert_eq!(again, Err(Refusal::NothingChanged));
    team.did(&by, |d| d.amend_contact(&by, rows[0], Domain::Housing, contact("woningcorporatie")));
    assert_eq!(team.dossier.network_domains().len(), 3, "a domain with a contact has a column, whoever takes part");
    team.did(&by, |d| d.amend_contact(&by, rows[1], Domain::Safety, None));
    assert!(team.dossier.empty_contacts().contains(&(rows[1], Domain::Safety)));
    team.did(&by, |d| d.withdraw_opposition(&by, o(1)));
    assert_eq!(team.dossier.network_rows(), [rows[2]]);
    let gone = team.dossier.amend_contact(&by, rows[1], Domain::Safety, contact("wijkagent"));
    assert_eq!(gone, Err(Refusal::Gone));
}

#[test]
fn a_row_is_read_as_it_is_written() {
    for row in [NetworkRow::Us(o(1)), NetworkRow::Them(o(2)), NetworkRow::Place(place(3))] {
        let key = row.key();
        assert_eq!(NetworkRow::from_key(&key), Some(row));
        assert!(key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'), "{key} stands in an address");
    }
    for strange in ["", "us", "us-", "us-x", "area", "them:1"] {
        assert_eq!(NetworkRow::from_key(strange), None, "{strange}");
    }
}

#[test]
fn a_direction_is_suggested_by_the_item_and_by_the_phase_of_what_the_finding_hangs_on() {
    let mut team = Team::with_oppositions(2);
    let of = |team: &Team, item: &str| -> Vec<SolutionDirection> {
        let all = &lists().directions.directions;
        team.dossier.suggested_directions(item, &lists().dimensions, all).iter().map(|it| it.id).collect()
    };
    assert!(of(&team, "d3.a.schoon").is_empty(), "no analysis, no suggestion");
    team.finds("d3.a.schoon", vec![]);
    assert_eq!(of(&team, "d3.a.schoon"), [SolutionDirection::O1], "all that begins with d3.a");
    assert_eq!(of(&team, "d3.d.ruggensteun"), [SolutionDirection::O4, SolutionDirection::O5]);
    assert!(of(&team, "d5.s.boosheid").is_empty());
    team.finds("d5.s.boosheid", vec![FindingChange::Oppositions(ids(&[1]))]);
    team.judges(PhaseSubject::Opposition(o(2)), Phase::Incidents);
    assert!(of(&team, "d5.s.boosheid").is_empty(), "incidents elsewhere");
    team.judges(PhaseSubject::Opposition(o(1)), Phase::Incidents);
    assert_eq!(of(&team, "d5.s.boosheid"), [SolutionDirection::O4]);
    team.judges(PhaseSubject::Area, Phase::Incidents);
    assert_eq!(of(&team, "d3.a.schoon"), [SolutionDirection::O1, SolutionDirection::O4]);
}

#[test]
fn a_direction_is_without_as_long_as_nothing_runs_in_it() {
    let mut team = Team::new();
    let without = |team: &Team| team.dossier.directions_without(&lists().interventions, today());
    assert_eq!(without(&team), SolutionDirection::ALL);
    let entry = lists().interventions.iter().find(|it| !it.directions.is_empty()).unwrap();
    team.plans(50, &entry.id, vec![]);
    assert_eq!(without(&team), SolutionDirection::ALL, "on the plan is not running");
    let start = vec![DeploymentChange::Start(Some(today()))];
    team.did(&officer(), |d| d.amend_deployment(&officer(), deployment(50), start));
    let left = without(&team);
    assert!(entry.directions.iter().all(|it| !left.contains(it)));
    assert_eq!(left.len(), SolutionDirection::ALL.len() - entry.directions.len());
    team.did(&officer(), |d| d.withdraw_deployment(&officer(), deployment(50)));
    assert_eq!(without(&team), SolutionDirection::ALL);
}
