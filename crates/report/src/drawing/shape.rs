//! The shapes that a drawing is made of, as the template gets them.

use super::areas::Area;
use super::arrows::Arrow;
use serde::Serialize;

/// Everything that is drawn.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Drawing {
    pub width: f64,
    pub height: f64,
    pub zones: Vec<Region>,
    pub texts: Vec<Line>,
    pub cards: Vec<Card>,
    pub arrows: Vec<Arrow>,
    /// Marks of what is used in this drawing.
    pub legend: Vec<Legend>,
    /// Numbers with their names; empty when names stand on the cards.
    pub key: Vec<KeyEntry>,
    /// Across the whole when the review date has passed.
    pub watermark: Option<&'static str>,
}

/// A zone as an area.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Region {
    pub area: Area,
    pub look: &'static str,
}

/// One line of text, from its left end, on its feet.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Line {
    pub x: f64,
    pub y: f64,
    pub size: f64,
    pub bold: bool,
    pub tone: &'static str,
    pub text: String,
}

/// One card.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Card {
    pub area: Area,
    pub own: bool,
    pub hunch: bool,
    /// Size of the diamond, and where its centre is.
    pub diamond: Option<(f64, f64, f64)>,
}

/// What a mark means.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Legend {
    pub mark: &'static str,
    pub text: &'static str,
}

/// A number with its name.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct KeyEntry {
    pub number: String,
    pub name: String,
}
