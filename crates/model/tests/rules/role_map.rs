//! Map 2: placing, moving, adopting, and drawing the same wij-zij again later.

use crate::team::*;
use model::{
    Event, Member, Refusal,
    event::{Card, Surface},
    role_map::*,
};
use std::collections::BTreeSet;

/// A team with one wij-zij and its map.
fn mapping() -> Team {
    let mut team = Team::with_oppositions(1);
    team.did(&facilitator(), |d| d.start_role_map(&facilitator(), M1, o(1)));
    team
}

fn places(team: &mut Team, by: &Member, n: u128, kind: RoleCardKind, zone: Zone) {
    let map = team.map_2().id;
    team.did(by, |d| d.place_role_card(by, map, r(n), (text("omwonenden"), kind, zone)));
}

fn zone_of(team: &Team, n: u128) -> Option<Zone> {
    team.map_2().card(r(n)).map(|card| card.zone)
}

fn reflected() -> ConductReflection {
    ConductReflection {
        answers: ConductQuestion::ALL.iter().map(|question| (*question, text("geen"))).collect(),
        narratives: BTreeSet::from([Narrative::NotHeard]),
        touched: Some(Touched::No),
    }
}

/// Makes the map adoptable and adopts it.
fn adopts(team: &mut Team) {
    let by = facilitator();
    let map = team.map_2().id;
    if !team.map_2().shows_the_municipality() {
        places(team, &by, 90, RoleCardKind::Municipality, Zone::MiddleProfessional);
    }
    team.did(&by, |d| d.reflect_on_conduct(&by, map, reflected()));
    team.did(&by, |d| d.adopt_role_map(&by, map));
}

#[test]
fn a_map_is_started_for_a_wij_zij_that_is_there_by_who_leads() {
    let team = Team::with_oppositions(1);
    assert_eq!(team.dossier.start_role_map(&officer(), M1, o(1)), Err(Refusal::NotAllowed));
    assert_eq!(team.dossier.start_role_map(&facilitator(), M1, o(9)), Err(Refusal::Gone));
    assert_eq!(mapping().dossier.start_role_map(&facilitator(), M2, o(1)), Err(Refusal::RoleMapOpen));
}

#[test]
fn a_map_cannot_be_adopted_without_the_municipality_s_own_card() {
    let mut team = mapping();
    let by = facilitator();
    team.did(&by, |d| d.reflect_on_conduct(&by, M1, reflected()));
    assert_eq!(team.dossier.adopt_role_map(&by, M1), Err(Refusal::MunicipalityCardMissing));
    places(&mut team, &by, 1, RoleCardKind::Municipality, Zone::BridgeBuilder);
    team.did(&by, |d| d.withdraw_role_card(&by, M1, r(1)));
    assert_eq!(team.dossier.adopt_role_map(&by, M1), Err(Refusal::MunicipalityCardMissing), "it was taken off");
    team.did(&by, |d| d.put_back_role_card(&by, M1, r(1)));
    team.did(&by, |d| d.adopt_role_map(&by, M1));
}

#[test]
fn a_map_cannot_be_adopted_before_the_team_looked_at_its_own_share() {
    let mut team = mapping();
    let by = facilitator();
    places(&mut team, &by, 1, RoleCardKind::Municipality, Zone::BridgeBuilder);
    assert_eq!(team.dossier.adopt_role_map(&by, M1), Err(Refusal::ReflectionMissing));
    let mut half = reflected();
    half.answers.remove(&ConductQuestion::Promise);
    team.did(&by, |d| d.reflect_on_conduct(&by, M1, half));
    assert_eq!(team.map_2().reflection.open(), 1);
    assert_eq!(team.dossier.adopt_role_map(&by, M1), Err(Refusal::ReflectionMissing), "one question is open");
    team.did(&by, |d| d.reflect_on_conduct(&by, M1, reflected()));
    assert_eq!(team.dossier.reflect_on_conduct(&by, M1, reflected()), Err(Refusal::NothingChanged));
    assert_eq!(team.dossier.adopt_role_map(&officer(), M1), Err(Refusal::NotAllowed));
    team.did(&by, |d| d.adopt_role_map(&by, M1));
    assert_eq!(team.dossier.adopt_role_map(&by, M1), Err(Refusal::RoleMapAdopted));
}

#[test]
fn an_adopted_map_changes_only_after_reopening_with_a_reason() {
    let mut team = mapping();
    let by = facilitator();
    places(&mut team, &by, 1, RoleCardKind::Group, Zone::JoinerA);
    adopts(&mut team);
    assert_eq!(team.dossier.move_role_card(&by, M1, r(1), Zone::Unknown), Err(Refusal::RoleMapAdopted));
    assert_eq!(team.dossier.undo(&by, Surface::RoleMap(M1)), Err(Refusal::RoleMapAdopted));
    team.did(&by, |d| d.reopen_role_map(&by, M1, text("er is iets gebeurd")));
    team.did(&by, |d| d.move_role_card(&by, M1, r(1), Zone::Unknown));
    assert_eq!(team.map_2().reopenings.len(), 1);
}

#[test]
fn map_1_and_map_2_are_adopted_apart() {
    let mut team = mapping();
    team.did(&facilitator(), |d| d.adopt_map(&facilitator()));
    places(&mut team, &officer(), 1, RoleCardKind::Group, Zone::JoinerA);
    assert_eq!(team.undoes(&officer()), Err(Refusal::MapAdopted));
    team.did(&officer(), |d| d.undo(&officer(), Surface::RoleMap(M1)));
    assert_eq!(team.map_2().cards().count(), 0);
}

#[test]
fn two_people_who_move_one_card_end_with_one_place_and_both_acts() {
    let mut team = mapping();
    places(&mut team, &officer(), 1, RoleCardKind::Group, Zone::JoinerA);
    team.did(&officer(), |d| d.move_role_card(&officer(), M1, r(1), Zone::MiddleNuanced));
    team.did(&youth_worker(), |d| d.move_role_card(&youth_worker(), M1, r(1), Zone::PusherA));
    assert_eq!(zone_of(&team, 1), Some(Zone::PusherA));
    let moves = team.log.iter().filter(|row| matches!(row.event, Some(Event::RoleCardMoved { .. }))).count();
    assert_eq!(moves, 2);
    assert_eq!(team.dossier.undo(&officer(), Surface::RoleMap(M1)), Err(Refusal::ChangedSince));
    team.did(&youth_worker(), |d| d.undo(&youth_worker(), Surface::RoleMap(M1)));
    assert_eq!(zone_of(&team, 1), Some(Zone::MiddleNuanced));
}

#[test]
fn undo_on_map_2_leaves_map_1_and_the_other_maps_alone() {
    let mut team = mapping();
    places(&mut team, &officer(), 1, RoleCardKind::Group, Zone::JoinerA);
    team.did(&officer(), |d| d.add_opposition(&officer(), o(2), text("a"), text("b")));
    let card = team.dossier.undo_card(&officer(), Surface::RoleMap(M1));
    assert_eq!(card, Some(Card::Role(M1, r(1))));
    team.did(&officer(), |d| d.undo(&officer(), Surface::RoleMap(M1)));
    assert_eq!(team.map_2().cards().count(), 0);
    assert!(team.dossier.opposition(o(2)).expect("the wij-zij").is_present());
    assert_eq!(team.dossier.undo(&officer(), Surface::RoleMap(M2)), Err(Refusal::Gone));
}

#[test]
fn the_marker_of_the_scapegoat_stays_where_a_scapegoat_can_be() {
    let mut team = mapping();
    let by = officer();
    places(&mut team, &by, 1, RoleCardKind::Function, Zone::MiddleProfessional);
    let marked = || vec![RoleCardChange::Scapegoat(Scapegoat::Yes)];
    assert_eq!(team.dossier.amend_role_card(&by, M1, r(1), Zone::PusherA, marked()), Err(Refusal::NoScapegoatThere));
    team.did(&by, |d| d.amend_role_card(&by, M1, r(1), Zone::MiddleProfessional, marked()));
    team.did(&by, |d| d.move_role_card(&by, M1, r(1), Zone::BridgeBuilder));
    assert_eq!(team.map_2().card(r(1)).map(|card| card.scapegoat), Some(Scapegoat::Yes));
    team.did(&by, |d| d.move_role_card(&by, M1, r(1), Zone::JoinerB));
    assert_eq!(team.map_2().card(r(1)).map(|card| card.scapegoat), Some(Scapegoat::No));
    team.did(&by, |d| d.undo(&by, Surface::RoleMap(M1)));
    assert_eq!(team.map_2().card(r(1)).map(|card| card.scapegoat), Some(Scapegoat::Yes), "undo takes back both");
}

#[test]
fn an_arrow_that_came_true_goes_and_none_points_to_where_the_card_lies() {
    let mut team = mapping();
    let by = officer();
    places(&mut team, &by, 1, RoleCardKind::Group, Zone::MiddleNuanced);
    let to = |zone| vec![RoleCardChange::MovesTo(Some(zone))];
    let here = Zone::MiddleNuanced;
    assert_eq!(team.dossier.amend_role_card(&by, M1, r(1), here, to(here)), Err(Refusal::MovesNowhere));
    team.did(&by, |d| d.amend_role_card(&by, M1, r(1), here, to(Zone::JoinerA)));
    team.did(&by, |d| d.move_role_card(&by, M1, r(1), Zone::JoinerA));
    assert_eq!(team.map_2().card(r(1)).and_then(|card| card.moves_to), None);
}

#[test]
fn drawn_again_later_a_map_says_what_moved_entered_and_left() {
    let mut team = mapping();
    let by = facilitator();
    for (n, zone) in [(1, Zone::MiddleNuanced), (2, Zone::JoinerA), (3, Zone::PusherB)] {
        places(&mut team, &by, n, RoleCardKind::Group, zone);
    }
    team.did(&by, |d| d.judge_pressure(&by, M1, MiddlePressure::Noticeable, text("vlaggen")));
    adopts(&mut team);
    team.did(&by, |d| d.start_role_map(&by, M2, o(1)));
    assert_eq!((team.map_2().version, team.map_2().cards().count()), (2, 4), "it starts as the first one stood");
    assert_eq!(team.dossier.adopt_role_map(&by, M2), Err(Refusal::ReflectionMissing), "our own share is asked anew");
    assert_eq!(team.dossier.reopen_role_map(&by, M1, text("x")), Err(Refusal::RoleMapFollowed));
    team.did(&by, |d| d.move_role_card(&by, M2, r(1), Zone::JoinerA));
    team.did(&by, |d| d.withdraw_role_card(&by, M2, r(3)));
    places(&mut team, &by, 4, RoleCardKind::Medium, Zone::Unknown);
    team.did(&by, |d| d.judge_pressure(&by, M2, MiddlePressure::High, text("de winkels zijn leeg")));

    let (first, second) = (team.dossier.role_map(M1).expect("first"), team.map_2());
    let compared = second.compared_with(first);
    let numbers = |cards: &[&RoleCard]| cards.iter().map(|card| card.id).collect::<Vec<_>>();
    assert_eq!(
        compared.moved.iter().map(|(from, card)| (*from, card.id)).collect::<Vec<_>>(),
        [(Zone::MiddleNuanced, r(1))]
    );
    assert_eq!((numbers(&compared.entered), numbers(&compared.left), compared.stayed), (vec![r(4)], vec![r(3)], 2));
    assert_eq!(team.dossier.role_map_before(M2).map(|map| map.id), Some(M1));
    let words: Vec<_> = team.dossier.pressure_over_time(o(1)).map(|pressure| pressure.value).collect();
    assert_eq!(words, [MiddlePressure::Noticeable, MiddlePressure::High]);
    assert_eq!(first.in_zone(Zone::PusherB).count(), 1, "the first map stays as it was");
}

#[test]
fn the_middle_is_drawn_narrower_as_the_pressure_rises() {
    let mut team = mapping();
    let by = officer();
    assert_eq!(team.map_2().width(), MiddleWidth::Wide);
    let widths = MiddlePressure::ALL.iter().map(|pressure| {
        team.did(&by, |d| d.judge_pressure(&by, M1, *pressure, text("zo zien wij het")));
        team.map_2().width()
    });
    assert_eq!(
        widths.collect::<Vec<_>>(),
        [MiddleWidth::Wide, MiddleWidth::Narrower, MiddleWidth::Narrow, MiddleWidth::Narrow]
    );
}

#[test]
fn fuel_is_noted_changed_taken_off_and_put_back() {
    let mut team = mapping();
    let by = officer();
    let kind = (StatementKind::IdentityClaim, FuelSide::A);
    let details = vec![FuelChange::Channel(Some(ChannelKind::Street))];
    team.did(&by, |d| d.add_fuel(&by, M1, f(1), text("zij willen niet"), kind, details));
    let change = || vec![FuelChange::Side(FuelSide::Media)];
    team.did(&by, |d| d.amend_fuel(&by, M1, f(1), change()));
    assert_eq!(team.dossier.amend_fuel(&by, M1, f(1), change()), Err(Refusal::NothingChanged));
    team.did(&by, |d| d.undo(&by, Surface::RoleMap(M1)));
    assert_eq!(team.map_2().statement(f(1)).map(|fuel| fuel.side), Some(FuelSide::A));
    team.did(&by, |d| d.withdraw_fuel(&by, M1, f(1)));
    assert_eq!((team.map_2().fuel().count(), team.map_2().withdrawn_fuel().count()), (0, 1));
    team.did(&by, |d| d.put_back_fuel(&by, M1, f(1)));
    assert_eq!(team.map_2().statement(f(1)).and_then(|fuel| fuel.channel), Some(ChannelKind::Street));
}

#[test]
fn readers_and_guests_without_a_room_change_nothing() {
    let mut team = mapping();
    for (by, why) in [(reader(), Refusal::NotAllowed), (guest(), Refusal::SessionClosed)] {
        let name = (text("omwonenden"), RoleCardKind::Group, Zone::Unknown);
        assert_eq!(team.dossier.place_role_card(&by, M1, r(1), name), Err(why));
        assert_eq!(team.dossier.judge_pressure(&by, M1, MiddlePressure::High, text("x")), Err(why));
        assert_eq!(team.dossier.answer_equal_treatment(&by, M1, EqualTreatment::Yes, None), Err(why));
    }
    team.did(&facilitator(), |d| d.open_session(&facilitator(), ROOM));
    team.did(&guest(), |d| d.join(&guest()));
    places(&mut team, &guest(), 1, RoleCardKind::Group, Zone::Unknown);
}
