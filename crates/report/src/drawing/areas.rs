//! Where the zones of map 2 lie. Both sides have the same area to the unit; the middle is the widest of all, and grows
//! narrower with the pressure, while the places of the joiners grow with it.

use crate::role_map::{Width, Zone};
use serde::Serialize;

/// Width of every drawing, in its own units.
pub(crate) const WIDTH: f64 = 1_000.0;
/// Between zones: arrows show their heads here.
const GUTTER: f64 = 16.0;
const POLE: f64 = 128.0;
/// Inside the middle, around its parts.
const INNER: f64 = 8.0;
/// The name of the middle.
pub(super) const NAME: f64 = 25.0;
/// The bar at the outer edge of a pole.
const BAR: f64 = 7.0;

/// Heights of what lies above, below and inside the middle.
#[derive(Debug, Clone, Copy)]
struct Heights {
    head: f64,
    leader: f64,
    tray: f64,
}

const WITH_NAMES: Heights = Heights { head: 90.0, leader: 74.0, tray: 84.0 };
const WITH_NUMBERS: Heights = Heights { head: 62.0, leader: 54.0, tray: 54.0 };

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub(crate) struct Area {
    pub x: f64,
    pub y: f64,
    pub w: f64,
    pub h: f64,
}

impl Area {
    pub const fn new(x: f64, y: f64, w: f64, h: f64) -> Self {
        Self { x, y, w, h }
    }

    pub fn right(&self) -> f64 {
        self.x + self.w
    }

    pub fn bottom(&self) -> f64 {
        self.y + self.h
    }

    pub fn centre(&self) -> (f64, f64) {
        (self.x + self.w / 2.0, self.y + self.h / 2.0)
    }

    /// The same without an edge.
    pub fn within(&self, edge: f64) -> Self {
        Self::new(self.x + edge, self.y + edge, self.w - 2.0 * edge, self.h - 2.0 * edge)
    }
}

/// All places of one drawing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Areas {
    height: f64,
    heights: Heights,
    /// The whole middle, with its three parts and its leader in it.
    pub middle: Area,
    /// Where the words of pole A stand.
    pub words_a: Area,
    /// Where the words of pole B stand.
    pub words_b: Area,
}

impl Areas {
    pub fn new(width: Width, height: f64, numbers: bool) -> Self {
        let half = match width {
            Width::Wide => 214.0,
            Width::Narrower => 174.0,
            Width::Narrow => 134.0,
        };
        let heights = if numbers { WITH_NUMBERS } else { WITH_NAMES };
        let top = heights.head + GUTTER;
        let body = height - top - heights.tray - GUTTER;
        Self {
            height,
            heights,
            middle: Area::new(WIDTH / 2.0 - half, top, 2.0 * half, body),
            words_a: Area::new(0.0, 0.0, 296.0, heights.head),
            words_b: Area::new(704.0, 0.0, 296.0, heights.head),
        }
    }

    /// The place of a zone.
    pub fn of(&self, zone: Zone) -> Area {
        let (m, Heights { head, leader, tray }) = (self.middle, self.heights);
        let joiner = m.x - GUTTER - (POLE + GUTTER);
        let part = (m.w - 4.0 * INNER) / 3.0;
        let part = |at: f64| {
            let h = m.h - NAME - leader - 2.0 * INNER;
            Area::new(m.x + INNER + at * (part + INNER), m.y + NAME, part, h)
        };
        match zone {
            Zone::PusherA => Area::new(0.0, m.y, POLE, m.h),
            Zone::JoinerA => Area::new(POLE + GUTTER, m.y, joiner, m.h),
            Zone::MiddleIndifferent => part(0.0),
            Zone::MiddleNuanced => part(1.0),
            Zone::MiddleProfessional => part(2.0),
            Zone::MiddleLeader => Area::new(m.x + INNER, m.bottom() - leader - INNER, m.w - 2.0 * INNER, leader),
            Zone::JoinerB => Area::new(m.right() + GUTTER, m.y, joiner, m.h),
            Zone::PusherB => Area::new(WIDTH - POLE, m.y, POLE, m.h),
            Zone::BridgeBuilder => Area::new(312.0, 0.0, 376.0, head),
            Zone::Unknown => Area::new(0.0, self.height - tray, WIDTH, tray),
        }
    }

    /// The room for words and cards in a zone: at a pole, what its bar leaves.
    pub fn room(&self, zone: Zone) -> Area {
        let area = self.of(zone);
        match zone {
            Zone::PusherA => Area { x: area.x + BAR, w: area.w - BAR, ..area },
            Zone::PusherB => Area { w: area.w - BAR, ..area },
            _ => area,
        }
    }

    /// The bar of a pole.
    pub fn bar(&self, zone: Zone) -> Option<Area> {
        let area = self.of(zone);
        match zone {
            Zone::PusherA => Some(Area { w: BAR, ..area }),
            Zone::PusherB => Some(Area { x: area.right() - BAR, w: BAR, ..area }),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Areas;
    use crate::role_map::{Width, Zone};

    #[test]
    fn both_sides_have_the_same_area_and_the_middle_grows_narrower_with_the_pressure() {
        let mut middle = f64::MAX;
        for width in Width::ALL {
            let areas = Areas::new(*width, 520.0, false);
            for (a, b) in [(Zone::PusherA, Zone::PusherB), (Zone::JoinerA, Zone::JoinerB)] {
                let (a, b) = (areas.of(a), areas.of(b));
                assert_eq!((a.w, a.h, a.y), (b.w, b.h, b.y));
                assert!((a.x - (1_000.0 - b.right())).abs() < 1e-9);
            }
            assert!(areas.middle.w < middle);
            middle = areas.middle.w;
        }
    }
}
