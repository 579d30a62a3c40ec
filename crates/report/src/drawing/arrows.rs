//! Arrows: from a card to the edge of the zone that it is moving to. Heads lie in the gutters between zones, where no
//! card can cover them.

use super::areas::{Area, Areas};
use crate::role_map::{RoleMap, Zone};
use serde::Serialize;

/// How far the point of an arrow reaches into its zone.
const INTO: f64 = 5.0;
const HEAD: f64 = 11.0;
const CORNER: f64 = 14.0;
/// Arrows to one zone do not end in one point.
const APART: f64 = 9.0;

type Point = (f64, f64);

/// One arrow: a line, and a head of three corners.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Arrow {
    pub from: Point,
    pub to: Point,
    pub head: [Point; 3],
}

/// One arrow for each card that moves.
pub(super) fn arrows(map: &RoleMap, placed: &[(usize, Area)], areas: &Areas) -> Vec<Arrow> {
    let mut ends: Vec<Zone> = Vec::new();
    let mut arrows = Vec::new();
    for (number, card) in super::numbered(map) {
        let place = placed.iter().find(|(it, _)| *it == number).map(|(_, area)| *area);
        let (Some(zone), Some(place)) = (card.moves_to.filter(|zone| *zone != card.zone), place) else { continue };
        let earlier = ends.iter().filter(|it| **it == zone).count();
        ends.push(zone);
        arrows.extend(arrow(place, areas.of(zone), (earlier % 5) as f64 * APART));
    }
    arrows
}

/// `None` when the card lies so close that nothing can be drawn.
fn arrow(card: Area, zone: Area, aside: f64) -> Option<Arrow> {
    let centre = card.centre();
    let edge = zone.within(INTO);
    let near = |at: f64, from: f64, to: f64| at.min(to).max(from);
    let mut to = (near(centre.0, edge.x, edge.right()), near(centre.1, edge.y, edge.bottom()));
    // Along the edge the point keeps away from the corners, and from the arrows before it.
    let corner = (CORNER + aside).min(edge.w / 2.0).min(edge.h / 2.0);
    if to.1 <= edge.y || to.1 >= edge.bottom() {
        to.0 = near(to.0, edge.x + corner, edge.right() - corner);
    } else {
        to.1 = near(to.1, edge.y + corner, edge.bottom() - corner);
    }
    let (dx, dy) = (to.0 - centre.0, to.1 - centre.1);
    let length = dx.hypot(dy);
    if length < 1.0 {
        return None;
    }
    let (ux, uy) = (dx / length, dy / length);
    // Where the line leaves the card.
    let out = |half: f64, unit: f64| if unit.abs() < 1e-9 { f64::MAX } else { half / unit.abs() };
    let leaves = out(card.w / 2.0, ux).min(out(card.h / 2.0, uy)).min(length - HEAD).max(0.0);
    let back = (to.0 - HEAD * ux, to.1 - HEAD * uy);
    let side = HEAD * 0.48;
    Some(Arrow {
        from: (centre.0 + leaves * ux, centre.1 + leaves * uy),
        to: back,
        head: [to, (back.0 - side * uy, back.1 + side * ux), (back.0 + side * uy, back.1 - side * ux)],
    })
}
