use super::{Area, Drawing, Frame, WIDTH, drawing, numbered};
use crate::role_map::{CardKind, RoleCard, RoleMap, Width, Zone};
use crate::values::Language;
use crate::words::words;

const SHEET: Frame = Frame { named: 520.0, numbered: 360.0, smallest: 10.5 };

fn drawn(map: &RoleMap) -> Drawing {
    drawing(map, words(Language::Nl), Language::Nl, SHEET, false)
}

/// So many cards, spread by a rule over the zones.
fn map(count: usize, width: Width, spread: impl Fn(usize) -> usize, name: impl Fn(usize) -> String) -> RoleMap {
    let card = |at: usize| RoleCard {
        name: name(at),
        kind: CardKind::ALL[at % CardKind::ALL.len()],
        zone: Zone::ALL[spread(at) % Zone::ALL.len()],
        scapegoat: at.is_multiple_of(7),
        moves_to: at.is_multiple_of(3).then(|| Zone::ALL[(spread(at) + at) % Zone::ALL.len()]),
        ..RoleCard::default()
    };
    RoleMap {
        us: "De buurt".into(),
        them: "De gemeente".into(),
        width,
        cards: (0..count).map(card).collect(),
        ..RoleMap::default()
    }
}

fn overlap(a: &Area, b: &Area) -> bool {
    a.x < b.right() - 0.01 && b.x < a.right() - 0.01 && a.y < b.bottom() - 0.01 && b.y < a.bottom() - 0.01
}

fn assert_sound(map: &RoleMap) {
    let it = drawn(map);
    let canvas = Area::new(0.0, 0.0, WIDTH, it.height);
    let mut zones =
        it.zones.iter().filter(|zone| !matches!(zone.look, "middle" | "mark-a" | "mark-b" | "bar-a" | "bar-b"));
    let inside = |small: &Area, large: &Area| {
        small.x >= large.x
            && small.right() <= large.right()
            && small.y >= large.y
            && small.bottom() <= large.bottom() + 0.01
    };
    for card in &it.cards {
        assert!(zones.clone().any(|zone| inside(&card.area, &zone.area)), "outside every zone: {card:?}");
    }
    for (at, card) in it.cards.iter().enumerate() {
        assert!(it.cards.iter().skip(at + 1).all(|other| !overlap(&card.area, &other.area)), "covered: {card:?}");
    }
    assert!(zones.all(|zone| inside(&zone.area, &canvas)));
    for arrow in &it.arrows {
        let (x, y) = arrow.head[0];
        assert!((0.0..=WIDTH).contains(&x) && (0.0..=it.height).contains(&y));
    }
    for line in &it.texts {
        assert!(line.x >= -0.01 && line.y <= it.height, "outside the drawing: {line:?}");
    }
}

fn function(at: usize) -> String {
    ["Omwonenden van de kade", "Wijkagent", "Schoolleiding", "Ouders bij de school", "Ondernemers aan het plein"]
        [at % 5]
        .to_owned()
}

#[test]
fn sixty_cards_lie_inside_their_zones_and_none_covers_another() {
    for width in Width::ALL {
        for spread in [(|at| at) as fn(usize) -> usize, |at| at / 30, |_| 0, |_| 3, |_| 5, |_| 8, |at| at * at] {
            for count in [0, 1, 15, 60] {
                assert_sound(&map(count, *width, spread, function));
            }
        }
    }
}

#[test]
fn all_sixty_cards_are_drawn_even_when_they_lie_in_one_zone_of_a_pole() {
    let crowded = map(60, Width::Narrow, |_| 0, function);
    let it = drawn(&crowded);
    assert_eq!((it.cards.len(), it.key.len()), (60, 60));
}

#[test]
fn a_crowd_that_no_zone_can_hold_says_how_many_more_there_are() {
    let it = drawn(&map(2_000, Width::Narrow, |_| 5, function));
    let more = format!("en nog {}", 2_000 - it.cards.len());
    assert!(it.texts.iter().any(|line| line.text == more));
    assert_sound(&map(2_000, Width::Narrow, |at| at, function));
}

#[test]
fn a_few_cards_carry_their_names_and_many_carry_numbers_with_a_key() {
    let few = drawn(&map(12, Width::Wide, |at| at, function));
    assert!(few.key.is_empty() && few.texts.iter().any(|line| line.text == "Schoolleiding"));
    let many = map(60, Width::Wide, |at| at, |at| format!("{} nummer {at} met een lange naam", function(at)));
    let it = drawn(&many);
    assert_eq!(it.key.len(), 60);
    let keyed: Vec<&str> = it.key.iter().map(|entry| entry.name.as_str()).collect();
    assert_eq!(keyed, numbered(&many).iter().map(|(_, card)| card.name.as_str()).collect::<Vec<_>>());
}

#[test]
fn a_name_that_cannot_be_broken_becomes_a_number() {
    let it = drawn(&map(3, Width::Wide, |at| at, |_| "W".repeat(400)));
    assert_eq!(it.key.len(), 3);
    assert_sound(&map(3, Width::Wide, |at| at, |_| "x1".repeat(4_000)));
}

#[test]
fn an_empty_place_of_the_leader_says_that_it_can_be_filled() {
    let says = |map: &RoleMap| drawn(map).texts.iter().any(|line| line.text.contains("nog leeg"));
    assert!(says(&map(4, Width::Wide, |_| 3, function)));
    assert!(!says(&map(4, Width::Wide, |_| 5, function)));
}
