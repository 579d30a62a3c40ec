//! The plan: interventions in use with an owner, the contact check, and looks back after three, six and twelve months.

use crate::team::*;
use model::{
    DeploymentId, Event, Refusal,
    content::{ContactCheckList, ContactItem, Provenance, Sentence},
    deployment::{Deployment, DeploymentChange as Change, DeploymentFields, LookBack, SignSeen},
    event::{Card, Surface},
    role_map::Position,
};
use std::collections::BTreeSet;

fn p(n: u128) -> DeploymentId {
    DeploymentId(n)
}

fn owner() -> Change {
    Change::Owner(Some(text("wijkmanager")))
}

fn start(date: &str) -> Change {
    Change::Start(Some(day(date)))
}

/// An intervention on the plan, with these changes beside its owner.
fn planned(team: &mut Team, n: u128, more: Vec<Change>) {
    let changes = [vec![owner()], more].concat();
    team.did(&officer(), |d| d.plan_deployment(&officer(), p(n), "koffiemoment".to_owned(), changes));
}

fn deployment(team: &Team, n: u128) -> &Deployment {
    team.dossier.deployment(p(n)).unwrap()
}

fn order(team: &Team) -> Vec<u128> {
    team.dossier.deployments().iter().map(|it| it.id.0).collect()
}

fn look(months: u16, observed: &str) -> LookBack {
    LookBack { months, observed: text(observed), learned: Some(text("vaker doen")), sign: SignSeen::Partly }
}

/// A check with two core conditions and one beside them.
fn check() -> ContactCheckList {
    let said = |word: &str| Sentence { nl: word.to_owned(), en: word.to_owned() };
    let item = |id: &str, core| ContactItem {
        id: id.to_owned(),
        text: said(id),
        core,
        provenance: Provenance::Proposal,
        sources: vec![],
    };
    let items = vec![item("equal", true), item("shared", true), item("support", false)];
    ContactCheckList { title: said("check"), intro: said("check"), items }
}

fn met(ids: &[&str]) -> Change {
    Change::Contact(Some(ids.iter().map(|id| (*id).to_owned()).collect()))
}

#[test]
fn an_intervention_needs_an_owner_by_function_and_the_rest_can_follow() {
    let mut team = Team::with_oppositions(1);
    let by = officer();
    let plan = |changes| team.dossier.plan_deployment(&by, p(1), "koffiemoment".to_owned(), changes);
    assert_eq!(plan(vec![]), Err(Refusal::OwnerMissing));
    assert_eq!(plan(vec![Change::Owner(None)]), Err(Refusal::OwnerMissing));
    assert_eq!(plan(vec![owner(), Change::Oppositions(ids(&[9]))]), Err(Refusal::Gone));
    planned(&mut team, 1, vec![]);
    let twice = team.dossier.plan_deployment(&by, p(1), "koffiemoment".to_owned(), vec![owner()]);
    assert_eq!(twice, Err(Refusal::CardPresent));
    let more = vec![
        Change::Expected(Some(text("buren groeten elkaar"))),
        Change::Sign(Some(text("meer mensen op het bankje"))),
        Change::Oppositions(ids(&[1])),
        Change::Positions(BTreeSet::from([Position::SilentMiddle])),
        Change::Findings(BTreeSet::from(["d1.vermijding".to_owned()])),
    ];
    team.did(&by, |d| d.amend_deployment(&by, p(1), more.clone()));
    let fields = &deployment(&team, 1).fields;
    assert_eq!(fields.owner, Some(text("wijkmanager")));
    assert_eq!((fields.oppositions.len(), fields.findings.len()), (1, 1));
    assert_eq!(team.dossier.amend_deployment(&by, p(1), more), Err(Refusal::NothingChanged));
    let nobody = team.dossier.amend_deployment(&by, p(1), vec![Change::Owner(None)]);
    assert_eq!(nobody, Err(Refusal::OwnerMissing));
}

#[test]
fn a_reader_plans_nothing() {
    let team = Team::new();
    let planned = team.dossier.plan_deployment(&reader(), p(1), "koffiemoment".to_owned(), vec![owner()]);
    assert_eq!(planned, Err(Refusal::NotAllowed));
}

#[test]
fn it_never_ends_before_it_starts() {
    let mut team = Team::new();
    let reversed = vec![owner(), start("2026-05-01"), Change::End(Some(day("2026-04-30")))];
    let refused = team.dossier.plan_deployment(&officer(), p(1), "koffiemoment".to_owned(), reversed);
    assert_eq!(refused, Err(Refusal::PeriodReversed));
    planned(&mut team, 1, vec![start("2026-05-01"), Change::End(Some(day("2026-05-01")))]);
    let earlier = vec![Change::End(Some(day("2026-04-01")))];
    let refused = team.dossier.amend_deployment(&officer(), p(1), earlier);
    assert_eq!(refused, Err(Refusal::PeriodReversed), "held against the start that is there");
}

#[test]
fn the_group_looks_back_after_the_start_and_only_at_three_moments() {
    let mut team = Team::new();
    let by = officer();
    planned(&mut team, 1, vec![]);
    let looks = |team: &Team, months| team.dossier.look_back(&by, p(1), look(months, "drukker"), today());
    assert_eq!(looks(&team, 3), Err(Refusal::NotStarted), "without a start there is nothing to look back at");
    team.did(&by, |d| d.amend_deployment(&by, p(1), vec![start("2026-03-02")]));
    assert_eq!(looks(&team, 3), Err(Refusal::NotStarted), "it starts tomorrow");
    team.did(&by, |d| d.amend_deployment(&by, p(1), vec![start("2026-03-01")]));
    for months in [0, 1, 4, 9, 24] {
        assert_eq!(looks(&team, months), Err(Refusal::OutOfRange), "{months}");
    }
    for months in [3, 6, 12] {
        assert!(looks(&team, months).is_ok(), "{months}");
    }
    assert_eq!(team.dossier.look_back(&reader(), p(1), look(3, "x"), today()), Err(Refusal::NotAllowed));
}

#[test]
fn a_look_back_can_be_written_again_and_the_last_one_counts() {
    let mut team = Team::new();
    let by = officer();
    planned(&mut team, 1, vec![start("2025-11-01")]);
    team.did(&by, |d| d.look_back(&by, p(1), look(3, "drukker"), today()));
    let same = team.dossier.look_back(&by, p(1), look(3, "drukker"), today());
    assert_eq!(same, Err(Refusal::NothingChanged));
    team.did(&by, |d| d.look_back(&by, p(1), look(3, "rustiger"), today()));
    let (last, at) = deployment(&team, 1).look_back(3).unwrap();
    assert_eq!((last.observed.as_str(), last.sign), ("rustiger", SignSeen::Partly));
    assert!(at.starts_with("2026-03-01"));
}

#[test]
fn the_next_look_back_is_the_first_that_is_not_done_counted_from_the_start() {
    let mut team = Team::new();
    let by = officer();
    planned(&mut team, 1, vec![]);
    assert_eq!(deployment(&team, 1).next_review(), None, "no start, no day");
    team.did(&by, |d| d.amend_deployment(&by, p(1), vec![start("2025-11-30")]));
    assert_eq!(deployment(&team, 1).next_review(), Some((3, day("2026-02-28"))));
    team.did(&by, |d| d.look_back(&by, p(1), look(3, "drukker"), today()));
    assert_eq!(deployment(&team, 1).next_review(), Some((6, day("2026-05-30"))));
    for months in [6, 12] {
        team.did(&by, |d| d.look_back(&by, p(1), look(months, "drukker"), today()));
    }
    assert_eq!(deployment(&team, 1).next_review(), None);
}

#[test]
fn a_look_back_comes_due_two_weeks_before_its_day_and_is_overdue_after_it() {
    let stands = |date: &str| {
        let mut team = Team::new();
        planned(&mut team, 1, vec![start(date)]);
        let it = deployment(&team, 1);
        (it.comes_due(today()), it.is_overdue(today()))
    };
    assert_eq!(stands("2025-12-16"), (false, false), "on 16 March");
    assert_eq!(stands("2025-12-15"), (true, false), "on 15 March");
    assert_eq!(stands("2025-12-01"), (true, false), "today");
    assert_eq!(stands("2025-11-28"), (true, true), "yesterday");
}

#[test]
fn what_was_taken_off_the_plan_is_never_overdue_and_cannot_be_changed() {
    let mut team = Team::new();
    let by = officer();
    planned(&mut team, 1, vec![start("2025-01-01")]);
    assert!(deployment(&team, 1).is_overdue(today()) && deployment(&team, 1).is_running(today()));
    assert_eq!(team.dossier.put_back_deployment(&by, p(1)), Err(Refusal::CardPresent));
    team.did(&by, |d| d.withdraw_deployment(&by, p(1)));
    let off = deployment(&team, 1);
    assert!(!off.is_overdue(today()) && !off.comes_due(today()) && !off.is_running(today()));
    assert_eq!((order(&team).len(), team.dossier.withdrawn_deployments().len()), (0, 1));
    assert_eq!(team.dossier.withdraw_deployment(&by, p(1)), Err(Refusal::CardWithdrawn));
    assert_eq!(team.dossier.amend_deployment(&by, p(1), vec![start("2026-01-01")]), Err(Refusal::CardWithdrawn));
    assert_eq!(team.dossier.look_back(&by, p(1), look(3, "x"), today()), Err(Refusal::CardWithdrawn));
    team.did(&by, |d| d.put_back_deployment(&by, p(1)));
    assert_eq!(order(&team), [1]);
    assert_eq!(team.dossier.put_back_deployment(&by, p(9)), Err(Refusal::Gone));
}

#[test]
fn what_has_to_be_looked_back_at_first_stands_first_and_what_did_not_start_last() {
    let mut team = Team::new();
    planned(&mut team, 1, vec![]);
    planned(&mut team, 2, vec![start("2026-02-01")]);
    planned(&mut team, 3, vec![start("2025-12-01")]);
    assert_eq!(order(&team), [3, 2, 1]);
}

#[test]
fn it_runs_from_its_first_day_to_its_last() {
    let mut team = Team::new();
    planned(&mut team, 1, vec![start("2026-03-01"), Change::End(Some(day("2026-03-31")))]);
    let runs = |date: &str| deployment(&team, 1).is_running(day(date));
    assert_eq!(["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map(runs), [false, true, true, false]);
}

#[test]
fn the_own_last_act_on_the_plan_is_taken_back_as_one() {
    let mut team = Team::new();
    let by = officer();
    planned(&mut team, 1, vec![start("2026-03-01")]);
    assert_eq!(team.dossier.undo_card(&by, Surface::Deployments), Some(Card::Deployment(p(1))));
    team.did(&by, |d| d.amend_deployment(&by, p(1), vec![start("2026-04-01")]));
    team.did(&by, |d| d.undo(&by, Surface::Deployments));
    assert_eq!(deployment(&team, 1).fields.start, Some(day("2026-03-01")));
    team.did(&by, |d| d.undo(&by, Surface::Deployments));
    assert_eq!((order(&team).len(), team.dossier.withdrawn_deployments().len()), (0, 1));
    assert_eq!(team.dossier.undo(&by, Surface::Deployments), Err(Refusal::NothingToUndo));
    assert_eq!(team.dossier.undo(&facilitator(), Surface::Deployments), Err(Refusal::NothingToUndo));
}

#[test]
fn what_somebody_else_changed_since_is_not_taken_back() {
    let mut team = Team::new();
    planned(&mut team, 1, vec![]);
    team.did(&facilitator(), |d| d.amend_deployment(&facilitator(), p(1), vec![start("2026-04-01")]));
    assert_eq!(team.dossier.undo(&officer(), Surface::Deployments), Err(Refusal::ChangedSince));
}

#[test]
fn a_contact_check_without_its_core_asks_for_a_reason_and_forbids_nothing() {
    let check = check();
    let fields = |changes: &[Change]| DeploymentFields::default().after(changes);
    assert_eq!(fields(&[]).unmet(&check), None, "nobody looked");
    assert!(fields(&[]).lacks_contact_reason(&check));
    let half = fields(&[met(&["equal", "support"])]);
    assert_eq!(half.unmet(&check), Some(vec!["shared"]), "what is not core does not count");
    assert!(half.lacks_contact_reason(&check));
    let reasoned = fields(&[met(&["equal"]), Change::ContactReason(Some(text("de groep kent elkaar al")))]);
    assert!(!reasoned.lacks_contact_reason(&check));
    let whole = fields(&[met(&["equal", "shared"])]);
    assert_eq!(whole.unmet(&check), Some(vec![]));
    assert!(!whole.lacks_contact_reason(&check));
    let mut team = Team::new();
    planned(&mut team, 1, vec![met(&["equal"])]);
    assert_eq!(deployment(&team, 1).unmet(&check), Some(vec!["shared"]));
}

#[test]
fn a_deployment_whose_beginning_was_erased_is_not_there() {
    let mut team = Team::new();
    planned(&mut team, 1, vec![]);
    planned(&mut team, 2, vec![]);
    let after = team.replayed(|recorded| {
        if matches!(recorded.event, Some(Event::DeploymentPlanned { id, .. }) if id == p(1)) {
            recorded.event = None;
        }
    });
    assert_eq!(after.deployments().iter().map(|it| it.id.0).collect::<Vec<_>>(), [2]);
}
