//! Where zones and cards of map 2 lie in the drawing, in units of a canvas that is 1000 wide. Cards never overlap: a zone
//! grows with what lies in it. An own drawing: the middle is the widest thing, and the joiners swell as it grows narrow.

use model::{
    RoleCardId, RoleMap,
    role_map::{MiddleWidth, RoleCard, Scapegoat, Zone},
};

/// How wide the canvas is.
pub const WIDTH: u32 = 1000;
const GAP: u32 = 6;
const LABEL: u32 = 28;
const PAD: u32 = 6;
/// The height of a line of text on a card.
pub const LINE: u32 = 18;
const CARD_PAD: u32 = 14;
const PUSHER: u32 = 140;
const BRIDGE: u32 = 380;
const LEAST_COLUMN: u32 = 150;
const MOST_LINES: usize = 3;
/// What a character takes at the size of the text on a card; a little too much, so that nothing runs out of it.
const CHARACTER_TENTHS: u32 = 86;

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Box {
    pub x: u32,
    pub y: u32,
    pub width: u32,
    pub height: u32,
}

/// A card with the lines of its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    pub id: RoleCardId,
    pub place: Box,
    pub lines: Vec<String>,
}

/// The whole drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    pub height: u32,
    pub zones: Vec<(Zone, Box)>,
    /// The frame around the middle with its four zones.
    pub middle: Box,
    pub cards: Vec<Placed>,
}

/// Lays a map out.
pub fn layout(map: &RoleMap) -> Layout {
    let mut made = Layout { height: 0, zones: vec![], middle: Box { x: 0, y: 0, width: 0, height: 0 }, cards: vec![] };
    let middle_width = match map.width() {
        MiddleWidth::Wide => 380,
        MiddleWidth::Narrower => 290,
        MiddleWidth::Narrow => 200,
    };
    let joiner = (WIDTH - 2 * PUSHER - middle_width - 4 * GAP) / 2;
    let columns = [0, PUSHER + GAP, PUSHER + joiner + 2 * GAP];
    let middle_x = columns[2];
    let (right_joiner, right_pusher) = (middle_x + middle_width + GAP, WIDTH - PUSHER);

    let bridge = Box { x: (WIDTH - BRIDGE) / 2, y: 0, width: BRIDGE, height: 84 };
    let bridge = made.fill(map, Zone::BridgeBuilder, bridge);
    let top = bridge.y + bridge.height + 18;

    let inside = |y: u32, least: u32| Box { x: middle_x + PAD, y, width: middle_width - 2 * PAD, height: least };
    let mut y = top + LABEL;
    for (zone, least) in [
        (Zone::MiddleIndifferent, 76),
        (Zone::MiddleNuanced, 76),
        (Zone::MiddleProfessional, 76),
        (Zone::MiddleLeader, 76),
    ] {
        let filled = made.fill(map, zone, inside(y, least));
        y = filled.y + filled.height + PAD;
    }
    made.middle = Box { x: middle_x, y: top, width: middle_width, height: y - top };

    let sides = [
        (Zone::PusherA, columns[0], PUSHER),
        (Zone::JoinerA, columns[1], joiner),
        (Zone::JoinerB, right_joiner, joiner),
        (Zone::PusherB, right_pusher, PUSHER),
    ];
    let tallest = sides.map(|(zone, x, width)| {
        let least = Box { x, y: top, width, height: made.middle.height };
        made.fill(map, zone, least).height
    });
    let row = tallest.into_iter().fold(made.middle.height, u32::max);
    for (zone, place) in &mut made.zones {
        if sides.iter().any(|(side, ..)| side == zone) {
            place.height = row;
        }
    }
    made.middle.height = row;

    let tray = Box { x: 0, y: top + row + 18, width: WIDTH, height: 76 };
    let tray = made.fill(map, Zone::Unknown, tray);
    made.height = tray.y + tray.height;
    made
}

impl Layout {
    /// Lays the cards of a zone in as many columns as fit, each in the shortest; the zone grows when it must.
    fn fill(&mut self, map: &RoleMap, zone: Zone, least: Box) -> Box {
        let room = least.width - 2 * PAD;
        let columns = (room / LEAST_COLUMN).max(1);
        let width = (room - (columns - 1) * PAD) / columns;
        let first = least.y + LABEL;
        let mut bottoms = vec![first; usize::try_from(columns).unwrap_or(1)];
        for card in map.in_zone(zone) {
            let lines = wrapped(card.name.as_str(), (width - 16) * 10 / CHARACTER_TENTHS);
            let height = (u32::try_from(lines.len()).unwrap_or(1) + notes(card)) * LINE + CARD_PAD;
            let Some((column, bottom)) = bottoms.iter_mut().enumerate().min_by_key(|(_, bottom)| **bottom) else {
                continue;
            };
            let x = least.x + PAD + u32::try_from(column).unwrap_or(0) * (width + PAD);
            self.cards.push(Placed { id: card.id, place: Box { x, y: *bottom, width, height }, lines });
            *bottom += height + PAD;
        }
        let needed = bottoms.into_iter().fold(first, u32::max) - least.y;
        let place = Box { height: needed.max(least.height), ..least };
        self.zones.push((zone, place));
        place
    }
}

/// How many lines a card has below its name.
fn notes(card: &RoleCard) -> u32 {
    u32::from(card.moves_to.is_some()) + u32::from(card.scapegoat == Scapegoat::Yes)
}

/// The name in lines of at most so many characters. What is cut off ends in an ellipsis: the list has the whole name.
fn wrapped(name: &str, most: u32) -> Vec<String> {
    let most = usize::try_from(most).unwrap_or(12).max(4);
    let mut lines: Vec<String> = vec![];
    for word in name.split_whitespace().flat_map(|word| pieces(word, most)) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    if lines.len() > MOST_LINES {
        lines.truncate(MOST_LINES);
        if let Some(last) = lines.last_mut() {
            *last = last.chars().take(most - 1).chain(['…']).collect();
        }
    }
    lines
}

/// A word that is longer than a line, in pieces with a hyphen.
fn pieces(word: &str, most: usize) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() <= most {
        return vec![word.to_owned()];
    }
    let chunks: Vec<&[char]> = letters.chunks(most - 1).collect();
    let last = chunks.len() - 1;
    let piece = |(n, chunk): (usize, &&[char])| chunk.iter().copied().chain((n < last).then_some('-')).collect();
    chunks.iter().enumerate().map(piece).collect()
}
