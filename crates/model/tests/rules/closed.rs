//! The team of a dossier, who looks after it, and reading along from outside of it.

use crate::team::*;
use model::{Event, Member, ParticipantId, Recorded, Refusal, Role};

const NOW: &str = "2026-03-01T10:00:00.000Z";
const NEXT_DAY: &str = "2026-03-02T09:59:59.999Z";
const DAY_AFTER: &str = "2026-03-02T10:00:00.000Z";

fn outsider() -> Member {
    member(21, Role::Facilitator, "opbouwwerker", model::Domain::Social)
}

fn other_administrator() -> Member {
    member(22, Role::Administrator, "beheerder", model::Domain::Other)
}

/// A dossier that is closed to its team: who leads, and the officer.
fn closed() -> Team {
    let mut team = Team::with_oppositions(2);
    team.did(&facilitator(), |_| Ok(model::Dossier::found_team(&facilitator(), true)));
    team.did(&facilitator(), |d| d.add_team_member(&facilitator(), &officer()));
    team
}

/// The same, in which the administrator asked to read along.
fn asked() -> Team {
    let mut team = closed();
    at(&mut team, NOW, &administrator(), |d| d.ask_entry(&administrator(), text("er is een klacht"), NOW));
    team
}

/// Does something at this moment.
fn at(team: &mut Team, at: &str, by: &Member, verb: impl FnOnce(&model::Dossier) -> Answer) {
    let from = team.log.len();
    team.did(by, verb);
    for recorded in &mut team.log[from..] {
        at.clone_into(&mut recorded.at);
    }
    team.dossier = model::Dossier::replay(DOSSIER, &team.log);
}

fn comes_in(team: &Team, who: &Member) -> bool {
    team.dossier.team().admits(who.id, who.role)
}

#[test]
fn a_dossier_of_before_there_were_teams_is_open_to_every_colleague_and_has_nobody_who_looks_after_it() {
    let mut team = Team::with_oppositions(1);
    assert!(!team.dossier.team().is_closed() && team.dossier.team().owner().is_none());
    for who in [facilitator(), officer(), reader(), guest(), data_protection_officer(), archivist(), outsider()] {
        assert!(comes_in(&team, &who), "{:?}", who.role);
    }
    assert!(!comes_in(&team, &administrator()));
    assert_eq!(team.dossier.close_team(&facilitator()), Err(Refusal::NotAllowed));
    for who in [officer(), reader(), data_protection_officer(), administrator()] {
        assert_eq!(team.dossier.take_ownership(&who, false), Err(Refusal::NotAllowed));
    }
    team.did(&outsider(), |d| d.take_ownership(&outsider(), false));
    assert_eq!(team.dossier.team().owner(), Some(outsider().id));
    assert_eq!(team.dossier.take_ownership(&facilitator(), false), Err(Refusal::TeamHasOwner));
}

#[test]
fn a_closed_dossier_lets_its_team_in_and_those_who_watch_over_all() {
    let team = closed();
    for who in [facilitator(), officer(), guest(), data_protection_officer(), archivist()] {
        assert!(comes_in(&team, &who), "{:?}", who.role);
    }
    for who in [outsider(), youth_worker(), reader(), administrator()] {
        assert!(!comes_in(&team, &who), "{:?}", who.role);
    }
}

#[test]
fn who_is_not_in_the_team_records_nothing_even_when_a_verb_would_answer() {
    let mut team = closed();
    let adds = |team: &Team, by: &Member| {
        let events = team.dossier.add_opposition(by, o(7), text("a"), text("b"))?;
        team.dossier.must_admit(by, &events, today())
    };
    assert_eq!(adds(&team, &youth_worker()), Err(Refusal::NotAllowed));
    assert_eq!(adds(&team, &officer()), Ok(()));
    team.did(&facilitator(), |d| d.remove_team_member(&facilitator(), officer().id));
    assert_eq!(adds(&team, &officer()), Err(Refusal::NotAllowed));
    team.did(&facilitator(), |d| d.open_team(&facilitator()));
    assert_eq!(adds(&team, &officer()), Ok(()));
}

#[test]
fn only_who_looks_after_the_team_changes_it_and_hands_that_over_before_leaving() {
    let mut team = closed();
    for by in [officer(), outsider(), reader(), data_protection_officer(), administrator(), archivist(), guest()] {
        let d = &team.dossier;
        assert_eq!(d.add_team_member(&by, &reader()), Err(Refusal::NotAllowed));
        assert_eq!(d.remove_team_member(&by, officer().id), Err(Refusal::NotAllowed));
        assert_eq!(d.open_team(&by), Err(Refusal::NotAllowed));
        assert_eq!(d.hand_ownership(&by, &facilitator(), false), Err(Refusal::NotAllowed));
    }
    let by = facilitator();
    assert_eq!(team.dossier.remove_team_member(&by, by.id), Err(Refusal::TeamOwnerStays));
    assert_eq!(team.dossier.add_team_member(&by, &administrator()), Err(Refusal::NotAllowed));
    assert_eq!(team.dossier.add_team_member(&by, &officer()), Err(Refusal::NothingChanged));
    assert_eq!(team.dossier.hand_ownership(&by, &officer(), false), Err(Refusal::TeamOwnerLeads));
    assert_eq!(team.dossier.hand_ownership(&by, &outsider(), false), Err(Refusal::Gone));
    team.did(&by, |d| d.add_team_member(&by, &outsider()));
    team.did(&by, |d| d.hand_ownership(&by, &outsider(), false));
    assert_eq!(team.dossier.open_team(&by), Err(Refusal::NotAllowed));
    team.did(&outsider(), |d| d.remove_team_member(&outsider(), by.id));
    assert!(!comes_in(&team, &by));
}

#[test]
fn when_the_owner_left_the_data_protection_officer_hands_a_closed_dossier_to_a_colleague_who_leads() {
    let mut team = closed();
    let fg = data_protection_officer();
    assert_eq!(team.dossier.hand_ownership(&fg, &outsider(), false), Err(Refusal::NotAllowed));
    assert_eq!(team.dossier.hand_ownership(&fg, &officer(), true), Err(Refusal::TeamOwnerLeads));
    team.did(&fg, |d| d.hand_ownership(&fg, &outsider(), true));
    assert!(comes_in(&team, &outsider()));
    let again = member(31, Role::Facilitator, "wijkmanager", model::Domain::Social);
    assert!(team.dossier.take_ownership(&again, true).is_ok(), "and a facilitator takes it up where somebody left");
}

#[test]
fn it_takes_two_to_break_the_glass() {
    let mut team = asked();
    let asker = administrator().id;
    for by in [facilitator(), officer(), outsider(), reader(), archivist(), guest()] {
        assert_eq!(team.dossier.grant_entry(&by, asker), Err(Refusal::NotAllowed), "{:?}", by.role);
        assert_eq!(team.dossier.refuse_entry(&by, asker), Err(Refusal::NotAllowed), "{:?}", by.role);
    }
    assert_eq!(team.dossier.grant_entry(&administrator(), asker), Err(Refusal::SecondPersonNeeded));
    assert_eq!(team.dossier.grant_entry(&other_administrator(), ParticipantId(99)), Err(Refusal::NoEntryAsked));
    for by in [data_protection_officer(), other_administrator()] {
        let mut team = team.clone();
        at(&mut team, NOW, &by, |d| d.grant_entry(&by, asker));
        assert!(team.dossier.team().entry(asker, NOW).is_some_and(|entry| entry.runs(NOW)));
        assert_eq!(team.dossier.grant_entry(&by, asker), Err(Refusal::NoEntryAsked), "not twice");
    }
    team.did(&other_administrator(), |d| d.refuse_entry(&other_administrator(), asker));
    assert_eq!(team.dossier.team().entry(asker, NOW), None);
    let again = team.dossier.ask_entry(&administrator(), text("nogmaals"), NOW);
    assert!(again.is_ok());
}

#[test]
fn who_comes_in_already_has_nothing_to_ask() {
    let team = asked();
    for by in [facilitator(), officer(), data_protection_officer(), archivist()] {
        assert_eq!(team.dossier.ask_entry(&by, text("x"), NOW), Err(Refusal::ComesInAlready), "{:?}", by.role);
    }
    assert_eq!(team.dossier.ask_entry(&administrator(), text("x"), NOW), Err(Refusal::ComesInAlready), "asked");
    assert_eq!(team.dossier.ask_entry(&guest(), text("x"), NOW), Err(Refusal::NotAllowed));
    assert!(team.dossier.ask_entry(&outsider(), text("x"), NOW).is_ok());
    let open = Team::with_oppositions(1);
    assert_eq!(open.dossier.ask_entry(&administrator(), text("x"), NOW), Err(Refusal::ComesInAlready));
}

#[test]
fn an_entry_ends_after_a_day_and_gives_nothing_to_do() {
    let mut team = asked();
    let (by, fg) = (administrator(), data_protection_officer());
    at(&mut team, NOW, &fg, |d| d.grant_entry(&fg, by.id));
    assert!(!comes_in(&team, &by), "reading along is no being in the team");
    assert_eq!(team.dossier.team().entries(NEXT_DAY).count(), 1);
    assert_eq!(team.dossier.team().entries(DAY_AFTER).count(), 0);
    assert_eq!(team.dossier.end_entry(&fg, by.id, DAY_AFTER), Err(Refusal::NoEntryAsked));
    assert!(team.dossier.ask_entry(&by, text("opnieuw"), DAY_AFTER).is_ok());
    let reads = Member { role: Role::Reader, ..by };
    let about = model::reported::Reported::Line(model::pruning::Line::Opposition(o(1)));
    let events = team.dossier.report_line(&reads, about, None).unwrap();
    assert_eq!(team.dossier.must_admit(&reads, &events, today()), Err(Refusal::NotAllowed));
}

#[test]
fn the_owner_the_data_protection_officer_and_the_asker_end_it_sooner() {
    let asker = administrator().id;
    for by in [facilitator(), data_protection_officer(), administrator()] {
        for granted in [false, true] {
            let mut team = asked();
            if granted {
                at(&mut team, NOW, &other_administrator(), |d| d.grant_entry(&other_administrator(), asker));
            }
            at(&mut team, NOW, &by, |d| d.end_entry(&by, asker, NOW));
            assert_eq!(team.dossier.team().entry(asker, NOW), None, "{:?}", by.role);
        }
    }
    for by in [officer(), outsider(), other_administrator(), archivist()] {
        assert_eq!(asked().dossier.end_entry(&by, asker, NOW), Err(Refusal::NotAllowed), "{:?}", by.role);
    }
}

#[test]
fn a_stop_a_passed_date_a_hold_and_a_crisis_keep_nobody_from_the_team_and_the_glass() {
    let (by, fg) = (facilitator(), data_protection_officer());
    let mut team = asked();
    team.did(&fg, |d| d.stop_dossier(&fg, text("stil")));
    team.did(&by, |d| d.place_hold(&by, text("er is om gevraagd")));
    let late = day("2027-01-01");
    let d = &team.dossier;
    for (by, events) in [
        (&by, d.remove_team_member(&by, officer().id)),
        (&by, d.add_team_member(&by, &reader())),
        (&by, d.open_team(&by)),
        (&outsider(), d.ask_entry(&outsider(), text("x"), NOW)),
        (&other_administrator(), d.grant_entry(&other_administrator(), administrator().id)),
        (&fg, d.refuse_entry(&fg, administrator().id)),
        (&by, d.end_entry(&by, administrator().id, NOW)),
    ] {
        assert_eq!(d.must_admit(by, &events.unwrap(), late), Ok(()), "{:?}", by.role);
    }
}

#[test]
fn opening_the_team_leaves_nothing_to_ask() {
    let mut team = asked();
    team.did(&facilitator(), |d| d.open_team(&facilitator()));
    assert_eq!(team.dossier.team().entries(NOW).count(), 0);
    assert!(comes_in(&team, &reader()));
    team.did(&facilitator(), |d| d.close_team(&facilitator()));
    assert!(!comes_in(&team, &reader()) && comes_in(&team, &officer()), "the team is as it was");
}

#[test]
fn no_event_of_the_team_says_who_somebody_is() {
    let team = asked();
    let told: Vec<&Recorded> =
        team.log.iter().filter(|row| row.event.as_ref().is_some_and(Event::is_about_team)).collect();
    assert_eq!(told.len(), 4);
    for row in told {
        let stored = serde_json::to_string(&row.event).unwrap();
        assert!(!stored.contains('@') && !stored.contains("name"), "{stored}");
    }
}
