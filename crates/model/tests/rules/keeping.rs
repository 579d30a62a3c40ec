//! How long a dossier is kept, and who agrees that it goes.

use crate::team::*;
use model::{Refusal, RetentionClass, dossier::DossierChange};

const LAST: &str = "2031-09-01";
const DUE: &str = "2031-09-02";

fn chosen() -> Team {
    let mut team = Team::with_oppositions(1);
    team.did(&archivist(), |d| d.choose_selection(&archivist(), "dossier", Some(5), day("2026-09-01")));
    team
}

fn proposed() -> Team {
    let mut team = chosen();
    team.did(&archivist(), |d| d.propose_destruction(&archivist(), text("termijn verstreken"), day(DUE)));
    team
}

#[test]
fn who_leads_and_the_archivist_choose_a_term_that_begins_when_there_was_a_dossier() {
    let team = Team::with_oppositions(1);
    for by in [officer(), reader(), administrator(), data_protection_officer(), guest()] {
        assert_eq!(team.dossier.choose_selection(&by, "x", None, today()), Err(Refusal::NotAllowed));
    }
    let by = facilitator();
    assert_eq!(team.dossier.choose_selection(&by, "x", Some(1), day("2026-02-28")), Err(Refusal::BeforeItsOpening));
    assert!(team.dossier.choose_selection(&by, "x", Some(1), day("2026-03-01")).is_ok());
    let team = chosen();
    assert_eq!(team.dossier.selection().and_then(|it| it.until()), Some(day(LAST)));
    let again = team.dossier.choose_selection(&by, "dossier", Some(5), day("2026-09-01"));
    assert_eq!(again, Err(Refusal::NothingChanged));
}

#[test]
fn a_dossier_is_due_after_the_last_day_of_its_term() {
    assert_eq!(Team::new().dossier.must_be_due(day(DUE)), Err(Refusal::NoSelection));
    let mut team = chosen();
    assert_eq!(team.dossier.must_be_due(day(LAST)), Err(Refusal::TermRuns));
    assert_eq!(team.dossier.must_be_due(day(DUE)), Ok(()));
    let by = facilitator();
    team.did(&by, |d| d.place_hold(&by, text("verzoek")));
    assert_eq!(team.dossier.must_be_due(day(DUE)), Err(Refusal::OnHold));
    team.did(&by, |d| d.lift_hold(&by, text("afgehandeld")));
    team.did(&by, |d| d.open_session(&by, ROOM));
    assert_eq!(team.dossier.must_be_due(day(DUE)), Err(Refusal::SessionRunning));
    team.did(&by, |d| d.close_session(&by));
    team.did(&by, |d| d.amend(&by, vec![DossierChange::Retention(RetentionClass::Publication)]));
    assert_eq!(team.dossier.must_be_due(day(DUE)), Err(Refusal::KeptForGood));
    let mut team = chosen();
    team.did(&by, |d| d.choose_selection(&by, "beleid", None, day("2026-09-01")));
    assert_eq!(team.dossier.must_be_due(day("2199-01-01")), Err(Refusal::KeptForGood));
}

#[test]
fn the_archivist_proposes_and_somebody_else_agrees() {
    let team = chosen();
    for by in [facilitator(), data_protection_officer(), reader(), officer()] {
        assert_eq!(team.dossier.propose_destruction(&by, text("x"), day(DUE)), Err(Refusal::NotAllowed));
    }
    assert_eq!(team.dossier.propose_destruction(&archivist(), text("x"), day(LAST)), Err(Refusal::TermRuns));
    assert_eq!(team.dossier.must_be_destroyable(&facilitator(), day(DUE)), Err(Refusal::NotProposed));
    let team = proposed();
    for by in [facilitator(), data_protection_officer()] {
        assert!(team.dossier.must_be_destroyable(&by, day(DUE)).is_ok(), "{:?}", by.role);
    }
    for by in [archivist(), reader(), officer(), administrator()] {
        assert_eq!(team.dossier.must_be_destroyable(&by, day(DUE)), Err(Refusal::NotAllowed), "{:?}", by.role);
    }
    // The same account with another role in between.
    let same = member(18, model::Role::Facilitator, "archivaris", model::Domain::Other);
    assert_eq!(team.dossier.must_be_destroyable(&same, day(DUE)), Err(Refusal::SecondPersonNeeded));
}

#[test]
fn a_proposal_falls_with_another_term_with_a_reason_and_waits_on_hold() {
    let mut team = proposed();
    let by = facilitator();
    team.did(&by, |d| d.place_hold(&by, text("verzoek")));
    assert_eq!(team.dossier.must_be_destroyable(&by, day(DUE)), Err(Refusal::OnHold));
    team.did(&by, |d| d.lift_hold(&by, text("afgehandeld")));
    assert_eq!(team.dossier.set_destruction_aside(&officer(), text("x")), Err(Refusal::NotAllowed));
    let mut other = team.clone();
    team.did(&by, |d| d.set_destruction_aside(&by, text("er loopt onderzoek")));
    assert_eq!(team.dossier.proposal(), None);
    assert_eq!(team.dossier.set_destruction_aside(&by, text("x")), Err(Refusal::NotProposed));
    other.did(&by, |d| d.choose_selection(&by, "dossier", Some(4), day("2026-09-01")));
    assert_eq!(other.dossier.proposal(), None);
}
