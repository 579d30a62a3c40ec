//! What stands in the light, agreements, who leads, and who was not heard yet.

use crate::team::*;
use model::{
    Domain, Refusal, Role,
    session::{Heard, Mode, Shown, Subject},
};

#[test]
fn a_wij_zij_stands_in_the_light_until_it_is_taken_away_or_off_the_map() {
    let mut team = Team::in_mode(Mode::Everyone);
    let by = facilitator();
    assert_eq!(team.dossier.set_spotlight(&by, Subject::Opposition(o(9)), true), Err(Refusal::Gone));
    team.did(&by, |d| d.set_spotlight(&by, Subject::Opposition(o(1)), false));
    team.did(&by, |d| d.set_spotlight(&by, Subject::Opposition(o(1)), true));
    let light = |team: &Team| match team.dossier.spotlight()? {
        (Shown::Opposition(card), phones) => Some((card.id, phones)),
        _ => None,
    };
    assert_eq!(light(&team), Some((o(1), true)));
    team.did(&by, |d| d.withdraw_opposition(&by, o(1)));
    assert_eq!(light(&team), None);
    team.did(&by, |d| d.put_back_opposition(&by, o(1)));
    team.did(&by, |d| d.clear_spotlight(&by));
    assert_eq!(light(&team), None);
    assert_eq!(team.dossier.clear_spotlight(&by), Err(Refusal::NothingChanged));
}

#[test]
fn a_whole_map_2_stands_in_the_light_too() {
    let mut team = Team::in_mode(Mode::Everyone);
    let by = facilitator();
    assert_eq!(team.dossier.set_spotlight(&by, Subject::RoleMap(M1), true), Err(Refusal::Gone));
    team.did(&by, |d| d.start_role_map(&by, M1, o(1)));
    team.did(&by, |d| d.set_spotlight(&by, Subject::RoleMap(M1), true));
    assert!(matches!(team.dossier.spotlight(), Some((Shown::RoleMap(map), true)) if map.id == M1));
}

#[test]
fn a_colleague_sees_the_agreements_once_in_each_session_and_a_guest_before_coming_in() {
    let mut team = Team::in_mode(Mode::Everyone);
    assert!(team.dossier.knows_agreements(&guest()));
    assert!(!team.dossier.knows_agreements(&officer()));
    team.did(&officer(), |d| d.acknowledge_agreements(&officer()));
    assert!(team.dossier.knows_agreements(&officer()));
    assert_eq!(team.dossier.acknowledge_agreements(&officer()), Err(Refusal::NothingChanged));
    let by = facilitator();
    team.did(&by, |d| d.close_session(&by));
    assert_eq!(team.dossier.acknowledge_agreements(&officer()), Err(Refusal::SessionClosed));
    team.did(&by, |d| d.open_session(&by, model::SessionId(81)));
    assert!(!team.dossier.knows_agreements(&officer()));
}

#[test]
fn any_colleague_who_can_lead_takes_over() {
    let mut team = Team::in_mode(Mode::Everyone);
    assert_eq!(team.dossier.open_room().unwrap().leader, Some(facilitator().id));
    let other = member(30, Role::Facilitator, "wijkmanager", Domain::Housing);
    team.did(&other, |d| d.take_lead(&other));
    assert_eq!(team.dossier.open_room().unwrap().leader, Some(other.id));
    assert_eq!(team.dossier.take_lead(&other), Err(Refusal::NothingChanged));
    team.did(&facilitator(), |d| d.pause_step(&facilitator()));
}

#[test]
fn who_was_not_heard_is_counted_by_domain() {
    let mut team = Team::in_mode(Mode::Everyone);
    let colleague = member(30, Role::Editor, "boa", Domain::Safety);
    team.did(&colleague, |d| d.join(&colleague));
    let heard = |domain, quiet, all| Heard { domain, quiet, all };
    assert_eq!(team.dossier.heard(), [heard(Domain::Safety, 2, 2), heard(Domain::Education, 1, 1)]);
    team.did(&officer(), |d| d.add_opposition(&officer(), o(9), text("a"), text("b")));
    team.did(&facilitator(), |d| d.open_dots_round(&facilitator(), ROUND, 3));
    team.did(&guest(), |d| d.place_dots(&guest(), vec![(o(1), 1)]));
    assert_eq!(team.dossier.heard(), [heard(Domain::Safety, 1, 2), heard(Domain::Education, 1, 1)], "dots do not tell");
    // A note counts, also once its content is blanked.
    team.did(&facilitator(), |d| d.set_mode(&facilitator(), Mode::Silent));
    team.did(&guest(), |d| d.contribute_opposition(&guest(), o(10), text("a"), text("b")));
    let after = team.replayed(|it| it.event = it.event.take().filter(|event| !event.names_writer()));
    assert_eq!(after.heard(), [heard(Domain::Safety, 1, 2), heard(Domain::Education, 0, 1)]);
}
