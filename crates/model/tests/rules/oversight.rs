//! A stop, a review date that passed, and a hold: what goes on and what waits.

use crate::team::*;
use model::{Dossier, Member, Refusal, dossier::DossierChange, oversight::Lock, pruning::Line};

/// Whether this act may be recorded on this day.
fn admits(team: &Team, by: &Member, day: &str, verb: impl FnOnce(&Dossier) -> Answer) -> Result<(), Refusal> {
    let events = verb(&team.dossier)?;
    team.dossier.must_admit(by, &events, crate::team::day(day))
}

const BEFORE: &str = "2026-09-01";
const AFTER: &str = "2026-09-02";

fn stopped() -> Team {
    let mut team = Team::with_oppositions(2);
    let fg = data_protection_officer();
    team.did(&fg, |d| d.stop_dossier(&fg, text("er staat te veel in")));
    team
}

#[test]
fn only_the_data_protection_officer_stops_and_lifts() {
    let mut team = Team::with_oppositions(1);
    let fg = data_protection_officer();
    for by in [facilitator(), officer(), guest(), reader(), administrator(), archivist()] {
        assert_eq!(team.dossier.stop_dossier(&by, text("x")), Err(Refusal::NotAllowed), "{:?}", by.role);
    }
    assert_eq!(team.dossier.lift_stop(&fg, text("x")), Err(Refusal::NothingChanged));
    team.did(&fg, |d| d.stop_dossier(&fg, text("er staat te veel in")));
    assert_eq!(team.dossier.stopped().map(|stop| stop.reason.as_str()), Some("er staat te veel in"));
    assert_eq!(team.dossier.stop_dossier(&fg, text("x")), Err(Refusal::NothingChanged));
    for by in [facilitator(), officer(), reader(), archivist()] {
        assert_eq!(team.dossier.lift_stop(&by, text("x")), Err(Refusal::NotAllowed), "{:?}", by.role);
    }
    team.did(&fg, |d| d.lift_stop(&fg, text("hersteld")));
    assert_eq!((team.dossier.stopped(), team.dossier.lock(day(BEFORE))), (None, None));
}

#[test]
fn a_stopped_dossier_is_read_only_for_everybody() {
    let team = stopped();
    assert_eq!(team.dossier.lock(day(BEFORE)), Some(Lock::Stopped));
    assert_eq!(team.dossier.lock(day(AFTER)), Some(Lock::Stopped), "a stop weighs more than a date");
    for by in [facilitator(), officer()] {
        let adds = admits(&team, &by, BEFORE, |d| d.add_opposition(&by, o(7), text("a"), text("b")));
        assert_eq!(adds, Err(Refusal::DossierStopped));
    }
    let by = facilitator();
    let undoes = admits(&team, &by, BEFORE, |d| d.undo(&by, MAP));
    assert_eq!(undoes, Err(Refusal::DossierStopped));
    let amends = admits(&team, &by, BEFORE, |d| d.amend(&by, vec![DossierChange::Title(text("x"))]));
    assert_eq!(amends, Err(Refusal::DossierStopped));
    let moves = admits(&team, &by, BEFORE, |d| d.move_review_date(&by, day("2026-08-01"), text("x"), today()));
    assert_eq!(moves, Err(Refusal::DossierStopped), "a date is no way around a stop");
}

#[test]
fn after_its_review_date_a_dossier_is_read_only_until_the_date_is_moved() {
    let mut team = Team::with_oppositions(1);
    let by = facilitator();
    let adds = |team: &Team, day| admits(team, &by, day, |d| d.add_opposition(&by, o(7), text("a"), text("b")));
    assert_eq!(adds(&team, BEFORE), Ok(()));
    assert_eq!(adds(&team, AFTER), Err(Refusal::DossierOutdated));
    assert_eq!(team.dossier.lock(day(AFTER)), Some(Lock::Outdated));
    let moved = |d: &Dossier| d.move_review_date(&by, day("2027-03-01"), text("wij keken opnieuw"), day(AFTER));
    assert_eq!(admits(&team, &by, AFTER, moved), Ok(()));
    team.did(&by, moved);
    assert_eq!(adds(&team, AFTER), Ok(()));
}

#[test]
fn closing_a_session_goes_on_under_a_lock() {
    let mut team = Team::with_oppositions(2);
    let (by, fg) = (facilitator(), data_protection_officer());
    team.did(&by, |d| d.open_session(&by, ROOM));
    team.did(&guest(), |d| d.join(&guest()));
    team.did(&guest(), |d| d.add_opposition(&guest(), o(5), text("a"), text("b")));
    team.did(&by, |d| d.open_dots_round(&by, ROUND, 3));
    team.did(&fg, |d| d.stop_dossier(&fg, text("stil")));
    for day in [BEFORE, AFTER] {
        assert_eq!(admits(&team, &by, day, |d| d.close_dots_round(&by)), Ok(()));
        assert_eq!(admits(&team, &by, day, |d| d.list_guests(&by)), Ok(()));
        assert_eq!(admits(&team, &by, day, |d| d.strike(&by, Line::Opposition(o(5)))), Ok(()));
        assert_eq!(admits(&team, &by, day, |d| d.close_session(&by)), Ok(()));
        let newcomer = member(33, model::Role::Guest, "bode", model::Domain::Other);
        assert_eq!(admits(&team, &newcomer, day, |d| d.join(&newcomer)), Err(Refusal::DossierStopped));
    }
}

#[test]
fn who_leads_and_the_data_protection_officer_hold_a_dossier() {
    let mut team = Team::with_oppositions(1);
    for by in [officer(), guest(), reader(), administrator(), archivist()] {
        assert_eq!(team.dossier.place_hold(&by, text("x")), Err(Refusal::NotAllowed), "{:?}", by.role);
    }
    let (by, fg) = (facilitator(), data_protection_officer());
    assert_eq!(team.dossier.lift_hold(&by, text("x")), Err(Refusal::NothingChanged));
    team.did(&by, |d| d.place_hold(&by, text("verzoek van 3 maart")));
    assert_eq!(team.dossier.place_hold(&fg, text("x")), Err(Refusal::NothingChanged));
    assert_eq!(team.dossier.hold().map(|hold| hold.reason.as_str()), Some("verzoek van 3 maart"));
    team.did(&fg, |d| d.lift_hold(&fg, text("afgehandeld")));
    assert_eq!(team.dossier.hold(), None);
}

#[test]
fn on_hold_work_goes_on_and_nothing_that_a_room_saw_goes() {
    let mut team = Team::with_oppositions(1);
    let by = facilitator();
    team.did(&by, |d| d.open_session(&by, ROOM));
    team.did(&by, |d| d.add_opposition(&by, o(5), text("a"), text("b")));
    team.did(&by, |d| d.add_opposition(&by, o(6), text("a"), text("b")));
    team.did(&by, |d| d.strike(&by, Line::Opposition(o(5))));
    assert_eq!(team.dossier.going(), [Line::Opposition(o(5))]);
    team.did(&by, |d| d.place_hold(&by, text("verzoek")));
    assert_eq!(team.dossier.going(), [], "also what was struck before");
    assert_eq!(admits(&team, &by, BEFORE, |d| d.strike(&by, Line::Opposition(o(6)))), Err(Refusal::OnHold));
    assert_eq!(admits(&team, &by, BEFORE, |d| d.add_opposition(&by, o(7), text("a"), text("b"))), Ok(()));
    team.did(&by, |d| d.lift_hold(&by, text("afgehandeld")));
    assert_eq!(team.dossier.going(), [Line::Opposition(o(5))]);
}
