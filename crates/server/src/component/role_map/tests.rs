//! The drawing and the list, held against each other and against the edges of the paper.

use super::{both, drawing, layout::layout};
use crate::language::Language;
use guard::{Guard, Place, Vetted};
use model::{
    ActId, Author, AuthorKind, Date, Dossier, DossierId, Event, OppositionId, ParticipantId, Recorded, RoleCardId,
    RoleMapId, role_map::*,
};

const MAP: RoleMapId = RoleMapId(1);
const ABOUT: OppositionId = OppositionId(2);

fn vetted(text: &str, place: Place) -> Vetted {
    Guard::built_in().vet(text, place).unwrap()
}

/// A small source of numbers, the same each time.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

fn apply(dossier: &mut Dossier, event: Event) {
    let by = Author { id: Some(ParticipantId(1)), kind: AuthorKind::Colleague, domain: None };
    let (seq, kind) = (dossier.seq + 1, event.name().to_owned());
    let at = "2026-11-01T10:00:00Z".to_owned();
    dossier.apply(&Recorded { seq, act: ActId(u128::from(seq)), at, by, kind, event: Some(event) });
}

/// A map with so many cards, placed, moved and marked at random.
fn crowded(seed: u64, cards: usize) -> Dossier {
    let mut dice = Dice(seed);
    let mut dossier = Dossier::empty(DossierId(1));
    dossier.review_date = "2027-01-01".parse::<Date>().unwrap();
    let label = |text| vetted(text, Place::OppositionLabel);
    apply(
        &mut dossier,
        Event::OppositionAdded { id: ABOUT, us_label: label("wij hier"), them_label: label("zij daar") },
    );
    apply(&mut dossier, Event::RoleMapStarted { id: MAP, opposition: ABOUT, follows: None });
    let names = [
        "winkeliers",
        "ouders met jonge kinderen die hier al lang wonen en zich zorgen maken over de drukte",
        "ondersteuningsprofessionals",
        "de raad",
    ];
    for n in 0..cards {
        let name = vetted(names[dice.throw(names.len())], Place::RoleMap);
        let (id, zone) = (RoleCardId(n as u128 + 10), Zone::ALL[dice.throw(Zone::ALL.len())]);
        let kind = RoleCardKind::ALL[dice.throw(RoleCardKind::ALL.len())];
        apply(&mut dossier, Event::RoleCardPlaced { map: MAP, id, name, kind, zone });
        match dice.throw(5) {
            0 => apply(&mut dossier, Event::RoleCardMoved { map: MAP, id, zone: Zone::ALL[dice.throw(10)] }),
            1 => apply(&mut dossier, Event::RoleCardWithdrawn { map: MAP, id }),
            2 => {
                let changes = vec![
                    RoleCardChange::MovesTo(Some(Zone::ALL[dice.throw(10)])),
                    RoleCardChange::Scapegoat(Scapegoat::Yes),
                ];
                apply(&mut dossier, Event::RoleCardAmended { map: MAP, id, changes });
            }
            _ => {}
        }
    }
    let pressure = MiddlePressure::ALL[dice.throw(4)];
    let reason = vetted("zo zien wij het", Place::Reason);
    apply(&mut dossier, Event::MiddlePressureJudged { map: MAP, pressure, reason });
    dossier
}

#[test]
fn cards_never_overlap_and_lie_inside_their_zone_and_on_the_paper() {
    for seed in 0..200 {
        let dossier = crowded(seed, 75);
        let map = dossier.role_map(MAP).unwrap();
        let laid = layout(map);
        assert_eq!(laid.cards.len(), map.cards().count());
        assert!(seed > 0 || laid.cards.len() >= 55, "a crowded map, or this test is blind");
        for (n, card) in laid.cards.iter().enumerate() {
            let place = card.place;
            let zone = map.card(card.id).unwrap().zone;
            let (_, around) = laid.zones.iter().find(|(other, _)| *other == zone).unwrap();
            assert!(place.x >= around.x && place.x + place.width <= around.x + around.width, "{seed}: {card:?}");
            assert!(place.y > around.y && place.y + place.height <= around.y + around.height, "{seed}: {card:?}");
            assert!(place.y + place.height <= laid.height);
            for other in &laid.cards[n + 1..] {
                let beside = place.x + place.width <= other.place.x || other.place.x + other.place.width <= place.x;
                let below = place.y + place.height <= other.place.y || other.place.y + other.place.height <= place.y;
                assert!(beside || below, "{seed}: {card:?} lies over {other:?}");
            }
        }
    }
}

#[test]
fn the_bridge_is_drawn_above_the_middle_and_the_leader_inside_it() {
    for seed in 0..20 {
        let dossier = crowded(seed, 40);
        let laid = layout(dossier.role_map(MAP).unwrap());
        let zone = |zone| laid.zones.iter().find(|(other, _)| *other == zone).unwrap().1;
        let (bridge, leader) = (zone(Zone::BridgeBuilder), zone(Zone::MiddleLeader));
        assert!(bridge.y + bridge.height < laid.middle.y);
        assert!(leader.x > laid.middle.x && leader.y > laid.middle.y);
        assert!(leader.y + leader.height <= laid.middle.y + laid.middle.height);
        let (a, b) = (zone(Zone::PusherA), zone(Zone::PusherB));
        assert_eq!((a.width, a.height, a.y), (b.width, b.height, b.y), "the poles weigh the same");
    }
}

/// The cards of each zone, as one of the two readings shows them.
fn read(markup: &str, card: &str, zone_of: impl Fn(&str) -> String) -> Vec<(String, String)> {
    let mut read: Vec<(String, String)> =
        markup.split(card).skip(1).map(|rest| (rest.split('"').next().unwrap().to_owned(), zone_of(rest))).collect();
    read.sort();
    read
}

#[test]
fn drawing_and_list_show_the_same_cards_in_the_same_zones_after_any_acts() {
    for seed in 0..100 {
        let dossier = crowded(seed, 60);
        let map = dossier.role_map(MAP).unwrap();
        let page = both(&dossier, map, true, Language::Nl).into_string();
        let (drawn, listed) = page.split_once("id=\"role-map-list\"").unwrap();
        let drawn = read(drawn, "id=\"role-", |rest| {
            rest.split("data-zone=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
        });
        let drawn: Vec<_> = drawn.into_iter().filter(|(id, _)| !id.starts_with("map")).collect();
        let mut in_list: Vec<(String, String)> = vec![];
        for section in listed.split("class=\"role-list__zone\" id=\"list-").skip(1) {
            let zone = section.split('"').next().unwrap();
            in_list.extend(read(section, "id=\"line-", |_| zone.to_owned()));
        }
        in_list.sort();
        assert_eq!(drawn, in_list, "{seed}");
        let mut rules: Vec<_> = map.cards().map(|card| (card.id.to_string(), card.zone.slug().to_owned())).collect();
        rules.sort();
        assert_eq!(drawn, rules, "{seed}");
    }
}

#[test]
fn a_drawing_without_links_has_none_and_says_who_stands_where() {
    let dossier = crowded(3, 20);
    let map = dossier.role_map(MAP).unwrap();
    for language in [Language::Nl, Language::En] {
        let drawn = drawing(&dossier, map, false, language).into_string();
        assert!(!drawn.contains("<a "));
        for card in map.cards() {
            let said = maud::html! { (super::drawing::in_words(card, language)) }.into_string();
            assert!(drawn.contains(&said), "{said}");
        }
    }
}
