//! The drawing of map 2 as shapes with measures: our own picture of the positions, copied from nobody. Every place and
//! every line of text is decided here, so that a test can see that nothing overlaps; the template only draws.

mod areas;
mod arrows;
mod fit;
mod measure;
mod shape;
#[cfg(test)]
mod tests;

pub(crate) use areas::{Area, WIDTH};
pub(crate) use shape::{Card, Drawing, KeyEntry, Legend, Line, Region};

use crate::printable::one_line;
use crate::role_map::{CardCertainty, CardKind, RoleCard, RoleMap, Zone};
use crate::values::Language;
use crate::words::{Label, RoleMapWords, Words};
use areas::Areas;
use fit::{Fitted, PAD, Written};
use measure::{Cut, LINE, lines, width};

/// From the top of a line to its letters' feet, of a size.
const FEET: f64 = 0.88;
/// Characters of a name in the drawing; the whole name stands in the description.
const NAME: usize = 60;
/// Sizes of names on cards, from the largest.
const SIZES: [f64; 8] = [17.0, 15.5, 14.5, 13.5, 12.75, 12.0, 11.25, 10.5];
/// Smaller than this, words are rather broken.
const WHOLE: f64 = 12.0;
/// Sizes of numbers on cards.
const NUMBER_SIZES: [f64; 6] = [19.0, 17.0, 15.0, 13.5, 12.0, 10.5];

/// The room that a document has for the drawing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame {
    /// Height when names stand on the cards.
    pub named: f64,
    /// Height when numbers do, with a key beneath.
    pub numbered: f64,
    /// The smallest letters that can be read.
    pub smallest: f64,
}

/// The cards in reading order, with the numbers that they have in the drawing and in the description.
pub(crate) fn numbered(map: &RoleMap) -> Vec<(usize, &RoleCard)> {
    let by_zone = Zone::ALL.iter().flat_map(|zone| map.cards.iter().filter(move |card| card.zone == *zone));
    (1..).zip(by_zone).collect()
}

/// Makes the drawing of one map.
pub(crate) fn drawing(map: &RoleMap, w: &Words, language: Language, frame: Frame, outdated: bool) -> Drawing {
    let sketch = |height: f64, numbers: bool, label: f64| {
        let areas = Areas::new(map.width, height, numbers);
        Sketch::new(map, w, language, areas, height, label.max(frame.smallest))
    };
    let readable = |sizes: &'static [f64]| sizes.iter().copied().filter(move |size| *size >= frame.smallest);
    let with_names = |size: f64, breaks| sketch(frame.named, false, 0.82 * size).named(size, breaks);
    // Whole words first, even when they are smaller.
    let whole = || readable(&SIZES).filter(|size| *size >= WHOLE).find_map(|size| with_names(size, None));
    let broken = || readable(&SIZES).find_map(|size| with_names(size, Some(language)));
    let numbered = || {
        let both = [frame.numbered, frame.named].into_iter();
        let mut tried = both.flat_map(|height| readable(&NUMBER_SIZES).map(move |size| (height, size)));
        tried.find_map(|(height, size)| sketch(height, true, 0.0).with_numbers(size, false))
    };
    let some = || sketch(frame.named, true, 0.0).with_numbers(frame.smallest, true);
    let all = whole().or_else(broken).or_else(numbered).or_else(some);
    all.unwrap_or_else(|| sketch(frame.named, true, 0.0)).finished(outdated)
}

/// A drawing that is being made.
struct Sketch<'a> {
    map: &'a RoleMap,
    words: &'static RoleMapWords,
    language: Language,
    areas: Areas,
    /// Size of the names of zones.
    label: f64,
    /// What is left of each zone below its name.
    rooms: Vec<(Zone, Area)>,
    placed: Vec<(usize, Area)>,
    drawing: Drawing,
}

impl<'a> Sketch<'a> {
    fn new(map: &'a RoleMap, w: &Words, language: Language, areas: Areas, height: f64, label: f64) -> Self {
        let drawing = Drawing {
            width: WIDTH,
            height,
            zones: Vec::new(),
            texts: Vec::new(),
            cards: Vec::new(),
            arrows: Vec::new(),
            legend: Vec::new(),
            key: Vec::new(),
            watermark: None,
        };
        let words = w.role_map;
        let mut sketch = Self { map, words, language, areas, label, rooms: Vec::new(), placed: Vec::new(), drawing };
        sketch.zones();
        sketch.poles();
        sketch
    }

    fn zones(&mut self) {
        let middle = Region { area: self.areas.middle, look: "middle" };
        self.drawing.zones.push(middle);
        self.label_of(self.words.middle, self.areas.middle, "ink");
        for zone in Zone::ALL {
            let filled = self.map.cards.iter().any(|card| card.zone == *zone);
            self.drawing.zones.push(Region { area: self.areas.of(*zone), look: look(*zone, filled) });
            if let Some(area) = self.areas.bar(*zone) {
                self.drawing.zones.push(Region { area, look: if *zone == Zone::PusherA { "bar-a" } else { "bar-b" } });
            }
            let (area, name) = (self.areas.room(*zone), self.name(*zone));
            let bottom = self.label_of(name, area, tone(*zone));
            let room = Area::new(area.x, bottom, area.w, area.bottom() - bottom);
            self.rooms.push((*zone, room));
        }
        self.leader();
    }

    fn name(&self, zone: Zone) -> &'static str {
        match zone {
            Zone::MiddleIndifferent => self.words.indifferent,
            Zone::MiddleNuanced => self.words.nuanced,
            Zone::MiddleProfessional => self.words.professional,
            other => other.label(self.language),
        }
    }

    /// Writes the name of a zone at its top; gives where the cards can begin.
    fn label_of(&mut self, name: &str, area: Area, tone: &'static str) -> f64 {
        let most = area.w - 12.0;
        let found =
            lines(name, Cut::SemiBold, self.label, most, Some(self.language)).unwrap_or_else(|| vec![name.to_owned()]);
        for (at, line) in found.iter().enumerate() {
            let y = area.y + 5.0 + (at as f64 * LINE + FEET) * self.label;
            self.text(area.x + 7.0, y, self.label, true, tone, line);
        }
        area.y + 5.0 + found.len() as f64 * LINE * self.label + 4.0
    }

    /// The leader of the middle is a position to be filled: while nobody stands there, that is what it says.
    fn leader(&mut self) {
        if self.map.cards.iter().any(|card| card.zone == Zone::MiddleLeader) {
            return;
        }
        let Some((_, room)) = self.rooms.iter().find(|(zone, _)| *zone == Zone::MiddleLeader).copied() else { return };
        let size = self.label;
        let found =
            lines(self.words.to_be_filled, Cut::Regular, size, room.w - 14.0, Some(self.language)).unwrap_or_default();
        for (at, line) in found.iter().enumerate() {
            let y = room.y + (at as f64 * LINE + FEET) * size;
            if y < room.bottom() {
                self.text(room.x + 7.0, y, size, false, "muted", line);
            }
        }
    }

    /// What each side says, with its mark: the same size on both.
    fn poles(&mut self) {
        let said = [
            (self.areas.words_a, (self.words.pole_a)(&shortened(&self.map.us, 90))),
            (self.areas.words_b, (self.words.pole_b)(&shortened(&self.map.them, 90))),
        ];
        let mark = 30.0;
        let most = said[0].0.w - mark - 12.0;
        let room = said[0].0.h;
        let fitting = |size: f64| {
            let found: Option<Vec<_>> =
                said.iter().map(|(_, text)| lines(text, Cut::SemiBold, size, most, Some(self.language))).collect();
            found.filter(|both| both.iter().all(|it| it.len() as f64 * LINE * size <= room)).map(|both| (size, both))
        };
        let (size, both) = [18.0, 16.0, 14.5, 13.0, 11.5].into_iter().find_map(fitting).unwrap_or_else(|| {
            let cut = |text: &str| vec![shortened(text, 28)];
            (14.5, said.iter().map(|(_, text)| cut(text)).collect())
        });
        for (side, ((area, _), found)) in said.iter().zip(both).enumerate() {
            let (look, tone) = if side == 0 { ("mark-a", "a") } else { ("mark-b", "b") };
            let x = if side == 0 { area.x } else { area.right() - mark };
            self.drawing.zones.push(Region { area: Area::new(x, area.y, mark, mark), look });
            let letter = if side == 0 { "A" } else { "B" };
            self.centred(letter, Area::new(x, area.y, mark, mark), 19.0, true, "paper");
            for (at, line) in found.iter().enumerate() {
                let wide = width(line, Cut::SemiBold, size);
                let x = if side == 0 { area.x + mark + 10.0 } else { area.right() - mark - 10.0 - wide };
                let first = (mark - LINE * size).max(0.0) / 2.0;
                self.text(x, area.y + first + (at as f64 * LINE + FEET) * size, size, true, tone, line);
            }
        }
    }

    fn text(&mut self, x: f64, y: f64, size: f64, bold: bool, tone: &'static str, text: &str) {
        self.drawing.texts.push(Line { x, y, size, bold, tone, text: text.to_owned() });
    }

    fn centred(&mut self, text: &str, area: Area, size: f64, bold: bool, tone: &'static str) {
        let (x, y) = area.centre();
        let cut = if bold { Cut::SemiBold } else { Cut::Regular };
        self.text(x - width(text, cut, size) / 2.0, y + 0.35 * size, size, bold, tone, text);
    }

    fn room(&self, zone: Zone) -> Area {
        let found = self.rooms.iter().find(|(it, _)| *it == zone);
        found.map_or_else(|| self.areas.of(zone), |(_, room)| *room)
    }

    fn in_zones(&self) -> Vec<(Zone, Vec<(usize, &'a RoleCard)>)> {
        let all = numbered(self.map);
        let of = |zone: Zone| all.iter().filter(|(_, card)| card.zone == zone).copied().collect();
        Zone::ALL.iter().map(|zone| (*zone, of(*zone))).collect()
    }

    /// Names on all cards, at one size; `None` when they do not fit.
    fn named(mut self, size: f64, breaks: Option<Language>) -> Option<Self> {
        for (zone, cards) in self.in_zones() {
            let written: Vec<Written> = cards.iter().map(|(_, card)| self.written(card)).collect();
            let room = self.room(zone);
            let fitted = fit::names(&written.iter().collect::<Vec<_>>(), room, size, breaks)?;
            let aside = aside(zone, room, fitted.iter().map(|place| place.area));
            for ((number, card), mut place) in cards.into_iter().zip(fitted) {
                place.area.x += aside;
                self.with_name(number, card, place, size);
            }
        }
        Some(self)
    }

    fn written(&self, card: &RoleCard) -> Written {
        let name = shortened(&card.name, NAME);
        let own = card.kind == CardKind::Municipality;
        Written { name, bold: own, scapegoat: card.scapegoat.then_some(self.words.scapegoat) }
    }

    fn with_name(&mut self, number: usize, card: &RoleCard, place: Fitted, size: f64) {
        let bold = card.kind == CardKind::Municipality;
        let last = place.lines.len().saturating_sub(1);
        let mut diamond = None;
        for (at, line) in place.lines.iter().enumerate() {
            let x = place.area.x + PAD.0;
            let y = place.area.y + PAD.1 + (at as f64 * LINE + FEET) * size;
            if card.scapegoat && at == last {
                diamond = Some((x + 0.36 * size, y - 0.33 * size, 0.36 * size));
                self.text(x + size, y, size, true, "ink", line);
            } else {
                self.text(x, y, size, bold, "ink", line);
            }
        }
        self.card(number, card, place.area, diamond);
    }

    fn card(&mut self, number: usize, card: &RoleCard, area: Area, diamond: Option<(f64, f64, f64)>) {
        let own = card.kind == CardKind::Municipality;
        let hunch = card.certainty == Some(CardCertainty::Hunch);
        self.drawing.cards.push(Card { area, own, hunch, diamond });
        self.placed.push((number, area));
    }

    /// Numbers on all cards, at one size; `None` when they do not fit, unless a zone may say how many more there are.
    fn with_numbers(mut self, size: f64, may_leave_out: bool) -> Option<Self> {
        for (zone, cards) in self.in_zones() {
            let places = fit::numbers(cards.len(), self.room(zone), size);
            let whole = places.len() == cards.len();
            if !whole && !may_leave_out {
                return None;
            }
            let aside = aside(zone, self.room(zone), places.iter().copied());
            let places: Vec<Area> = places.into_iter().map(|area| Area { x: area.x + aside, ..area }).collect();
            let shown = if whole { places.len() } else { places.len().saturating_sub(4) };
            for ((number, card), area) in cards.iter().zip(places.iter().take(shown)) {
                let (x, y, radius) = (area.right() - 1.5, area.y + 1.5, 0.32 * size);
                self.card(*number, card, *area, card.scapegoat.then_some((x, y, radius)));
                let own = card.kind == CardKind::Municipality;
                self.centred(&number.to_string(), *area, size, own, "ink");
            }
            if let Some(area) = places.get(shown) {
                let more = (self.words.more)(cards.len() - shown);
                self.text(area.x, area.y + FEET * size, size, true, "ink", &more);
            }
        }
        let entry =
            |(number, card): (usize, &RoleCard)| KeyEntry { number: number.to_string(), name: card.name.clone() };
        self.drawing.key = numbered(self.map).into_iter().map(entry).collect();
        Some(self)
    }

    fn finished(mut self, outdated: bool) -> Drawing {
        self.drawing.arrows = arrows::arrows(self.map, &self.placed, &self.areas);
        self.drawing.watermark = outdated.then_some(self.words.watermark);
        let w = self.words;
        let any = |test: fn(&Card) -> bool| self.drawing.cards.iter().any(test);
        let used = [
            (!self.drawing.arrows.is_empty(), "arrow", w.legend_moves),
            (any(|card| card.own), "thick", w.legend_own),
            (any(|card| card.hunch), "dotted", w.legend_hunch),
            (any(|card| card.diamond.is_some()), "diamond", w.legend_scapegoat),
            (!self.drawing.key.is_empty(), "number", w.legend_numbers),
        ];
        let used = used.into_iter().filter(|(used, ..)| *used);
        self.drawing.legend = used.map(|(_, mark, text)| Legend { mark, text }).collect();
        self.drawing
    }
}

fn look(zone: Zone, filled: bool) -> &'static str {
    match zone {
        Zone::PusherA => "pole-a",
        Zone::PusherB => "pole-b",
        Zone::JoinerA => "joiners-a",
        Zone::JoinerB => "joiners-b",
        Zone::MiddleIndifferent | Zone::MiddleNuanced | Zone::MiddleProfessional => "part",
        Zone::MiddleLeader if filled => "leader",
        Zone::MiddleLeader => "leader-open",
        Zone::BridgeBuilder => "bridge",
        Zone::Unknown => "outside",
    }
}

fn tone(zone: Zone) -> &'static str {
    match zone {
        Zone::PusherA | Zone::JoinerA => "a",
        Zone::PusherB | Zone::JoinerB => "b",
        _ => "ink",
    }
}

/// What stands above the middle or leads it stands halfway between both sides.
fn aside(zone: Zone, room: Area, cards: impl Iterator<Item = Area>) -> f64 {
    let right = cards.map(|area| area.right()).fold(room.x, f64::max);
    match zone {
        Zone::BridgeBuilder | Zone::MiddleLeader => ((room.right() - fit::GAP - right) / 2.0).max(0.0),
        _ => 0.0,
    }
}

/// The beginning of a text, as it will be printed.
fn shortened(text: &str, most: usize) -> String {
    // A text of thousands of characters is not read to its end for a few words.
    let line = one_line(&text.chars().take(8 * most).collect::<String>());
    if line.chars().count() <= most { line } else { line.chars().take(most - 1).chain(['…']).collect() }
}
