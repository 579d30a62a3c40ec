//! What happens on map 2, in sentences.

use super::*;
use model::{FuelId, RoleCardId, RoleMapId, role_map::*};

const MAP: RoleMapId = RoleMapId(51);
const CARD: RoleCardId = RoleCardId(52);
const FUEL: FuelId = FuelId(53);

/// Everything that can happen on map 2.
pub fn drawn(log: &mut Log) {
    let (lead, officer) = (facilitator(), officer());
    log.act(&lead, |d| d.start_role_map(&lead, MAP, ONE));
    let card = (vetted("omwonenden"), RoleCardKind::Group, Zone::MiddleNuanced);
    log.act(&officer, |d| d.place_role_card(&officer, MAP, CARD, card));
    log.act(&officer, |d| d.move_role_card(&officer, MAP, CARD, Zone::JoinerA));
    let changes = vec![
        RoleCardChange::Name(vetted("de gemeente zelf")),
        RoleCardChange::Kind(RoleCardKind::Municipality),
        RoleCardChange::Grounds(Some(vetted("stond op de avond achter de tafel"))),
        RoleCardChange::Certainty(Some(Certainty::Confirmed)),
        RoleCardChange::MovesTo(Some(Zone::PusherA)),
        RoleCardChange::Scapegoat(Scapegoat::Yes),
    ];
    log.act(&officer, |d| d.amend_role_card(&officer, MAP, CARD, Zone::BridgeBuilder, changes));
    log.act(&officer, |d| d.withdraw_role_card(&officer, MAP, CARD));
    log.act(&officer, |d| d.put_back_role_card(&officer, MAP, CARD));
    let kind = (StatementKind::IdentityClaim, FuelSide::A);
    let details = vec![FuelChange::Channel(Some(ChannelKind::Street)), FuelChange::Period(Some(vetted("sinds mei")))];
    log.act(&officer, |d| d.add_fuel(&officer, MAP, FUEL, vetted("zij willen niet"), kind, details));
    let changes = vec![
        FuelChange::Description(vetted("zij doen niet mee")),
        FuelChange::Kind(StatementKind::Interest),
        FuelChange::Side(FuelSide::Media),
    ];
    log.act(&officer, |d| d.amend_fuel(&officer, MAP, FUEL, changes));
    log.act(&officer, |d| d.withdraw_fuel(&officer, MAP, FUEL));
    log.act(&officer, |d| d.put_back_fuel(&officer, MAP, FUEL));
    log.act(&officer, |d| d.judge_pressure(&officer, MAP, MiddlePressure::High, vetted("iedereen moet kiezen")));
    let note = Some(vetted("navragen"));
    log.act(&officer, |d| d.answer_equal_treatment(&officer, MAP, EqualTreatment::Yes, note));
    let answers = ConductQuestion::ALL.iter().map(|question| (*question, vetted("geen"))).collect();
    let reflection = ConductReflection { answers, ..ConductReflection::default() };
    log.act(&officer, |d| d.reflect_on_conduct(&officer, MAP, reflection));
    log.act(&lead, |d| d.adopt_role_map(&lead, MAP));
    log.act(&lead, |d| d.reopen_role_map(&lead, MAP, vetted("er is nieuws")));
}

#[test]
fn a_move_says_from_where_to_where_in_the_words_of_that_moment() {
    let mut log = with_two_cards();
    drawn(&mut log);
    let said = text(&log, Some(Card::Role(MAP, CARD)), Language::Nl);
    assert!(said.contains("“omwonenden” geplaatst bij Stille midden, genuanceerd"), "{said}");
    assert!(said.contains("“omwonenden” verplaatst van Stille midden, genuanceerd naar Joiners A"));
    assert!(said.contains("Zondebok van “omwonenden” veranderd: was nee, is nu ja"));
    assert!(!said.contains("zij willen niet"), "fuel is another card");
    assert!(text(&log, Some(Card::Fuel(MAP, FUEL)), Language::Nl).contains("Brandstof genoteerd"));
}

#[test]
fn what_was_taken_off_an_adopted_map_is_not_offered_to_be_put_back() {
    let mut log = with_two_cards();
    drawn(&mut log);
    let lead = facilitator();
    let municipality = (vetted("de gemeente"), RoleCardKind::Municipality, Zone::Unknown);
    log.act(&lead, |d| d.place_role_card(&lead, MAP, RoleCardId(60), municipality));
    log.act(&lead, |d| d.withdraw_role_card(&lead, MAP, CARD));
    assert_eq!(text(&log, None, Language::Nl).matches("<form").count(), 1, "or this test is blind");
    log.act(&lead, |d| d.adopt_role_map(&lead, MAP));
    assert_eq!(text(&log, None, Language::Nl).matches("<form").count(), 0);
}
