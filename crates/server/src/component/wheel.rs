//! The wheel of the nine dimensions, made on the server: nine equal segments that each lead to a dimension. How far a
//! dimension is shows by texture and by word, never by colour; the list beside it says the same.

use crate::{component::card::mark, door::Opened, language::Language, words::analysis as words};
use maud::{Markup, html};
use model::{
    analysis::{Analysis, Fill},
    content::Dimension,
};
use std::f64::consts::PI;

const MIDDLE: f64 = 200.0;
const OUTER: f64 = 192.0;
const INNER: f64 = 78.0;
/// Where the number and the word of a segment stand, from the middle.
const WORDS: f64 = 140.0;
/// How many degrees of a segment are left open, so that two neighbours never run together.
const GAP: f64 = 1.4;
const SEGMENT: f64 = 40.0;

/// "4 van 9 ingevuld, 1 verschil van beeld".
pub fn in_words(analysis: &Analysis, language: Language) -> String {
    let text = language.text();
    let count = |fill| Dimension::ALL.iter().filter(|dimension| analysis.fill(**dimension) == fill).count();
    let filled = text.analysis_filled(count(Fill::Filled), Dimension::ALL.len());
    match count(Fill::Differing) {
        0 => filled,
        differing => format!("{filled}, {}", text.analysis_differing(differing)),
    }
}

/// The analysis on the first page of a dossier.
pub fn block(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    html! {
        section .section aria-labelledby="analysis-head" {
            h2 #analysis-head { (text.analysis_block()) }
            p {
                @match opened.dossier.analysis() {
                    Some(analysis) => { (in_words(analysis, language)) ". " },
                    None => { (text.analysis_not_started()) " " },
                }
                a href=(opened.path("/analysis")) { (text.analysis_to()) }
            }
        }
    }
}

/// The shape that stands for how far a dimension is; the same in the list and wherever its word stands.
const fn shape(fill: Fill) -> &'static str {
    match fill {
        Fill::Empty => "ring",
        Fill::Partly => "half",
        Fill::Differing => "diamond",
        Fill::Filled => "dot",
    }
}

/// The dimensions as a list that says what the wheel shows. In the stepper one of them is where we are.
pub fn list(opened: &Opened, analysis: &Analysis, here: Option<Dimension>) -> Markup {
    let language = opened.language;
    html! {
        ol .wheel-list .wheel-list--steps[here.is_some()] { @for dimension in Dimension::ALL {
            @let fill = analysis.fill(*dimension);
            li .wheel-list__line {
                a .wheel-list__link href=(opened.path(&format!("/analysis/{}", dimension.slug()))) aria-current=[(here == Some(*dimension)).then_some("step")] {
                    (words::dimension(*dimension, language))
                }
                span .wheel-list__state { (mark(shape(fill), &words::fill(fill, language))) }
            }
        } }
    }
}

/// The drawing.
pub fn drawing(opened: &Opened, analysis: &Analysis) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let filled = Dimension::ALL.iter().filter(|dimension| analysis.fill(**dimension) == Fill::Filled).count();
    html! {
        svg .wheel viewBox="0 0 400 400" role="group" aria-label=(text.analysis_wheel()) focusable="false" {
            defs {
                pattern #wheel-lines width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                    rect .wheel__paper width="8" height="8" {}
                    path .wheel__thread d="M0 0v8" {}
                }
                pattern #wheel-crossing width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)" {
                    rect .wheel__paper width="8" height="8" {}
                    path .wheel__thread d="M0 0v8" {}
                }
            }
            @for (n, dimension) in Dimension::ALL.iter().enumerate() { (segment(opened, n, *dimension, analysis.fill(*dimension))) }
            g aria-hidden="true" {
                text .wheel__count x=(MIDDLE) y="198" text-anchor="middle" { (text.analysis_count(filled, Dimension::ALL.len())) }
                text .wheel__word x=(MIDDLE) y="222" text-anchor="middle" { (words::fill(Fill::Filled, language)) }
            }
        }
    }
}

fn segment(opened: &Opened, n: usize, dimension: Dimension, fill: Fill) -> Markup {
    let language = opened.language;
    let from = SEGMENT * f64::from(u8::try_from(n).unwrap_or_default());
    let (start, end) = (from + GAP / 2.0, from + SEGMENT - GAP / 2.0);
    let half = from + SEGMENT / 2.0;
    let (x, y) = at(half, WORDS);
    let word = short(fill, language);
    let width = f64::from(u8::try_from(word.chars().count()).unwrap_or(u8::MAX)) * 7.6 + 14.0;
    // What is seen comes first, so that who speaks to the machine can say it.
    let name = language.text().analysis_segment(n + 1, word.clone(), words::dimension(dimension, language));
    let class = format!("wheel__segment wheel__segment--{}", fill.slug());
    html! {
        a .wheel__link id={ "wheel-" (dimension.slug()) } href=(opened.path(&format!("/analysis/{}", dimension.slug()))) aria-label=(name) {
            @match fill {
                Fill::Empty | Fill::Filled => path class=(class) d=(arc(start, end)) {},
                Fill::Partly => path class=(class) fill="url(#wheel-lines)" d=(arc(start, end)) {},
                Fill::Differing => {
                    path class=(class) fill="url(#wheel-lines)" d=(arc(start, half - GAP)) {}
                    path class=(class) fill="url(#wheel-crossing)" d=(arc(half + GAP, end)) {}
                },
            }
            g class={ "wheel__words wheel__words--" (fill.slug()) } aria-hidden="true" {
                rect .wheel__label x=(round(x - width / 2.0)) y=(round(y - 23.0)) width=(round(width)) height="44" rx="4" {}
                text .wheel__number x=(round(x)) y=(round(y - 3.0)) text-anchor="middle" { (n + 1) }
                " "
                text .wheel__word x=(round(x)) y=(round(y + 15.0)) text-anchor="middle" { (word) }
            }
        }
    }
}

/// The word that fits in a segment.
fn short(fill: Fill, language: Language) -> String {
    let text = language.text();
    match fill {
        Fill::Empty => words::fill(fill, language),
        Fill::Partly => text.analysis_short_partly(),
        Fill::Differing => text.analysis_short_differing(),
        Fill::Filled => words::fill(fill, language),
    }
}

/// A point at this distance from the middle; the first segment begins on top, and they go round with the clock.
fn at(degrees: f64, distance: f64) -> (f64, f64) {
    let angle = (degrees - 90.0) * PI / 180.0;
    (round(MIDDLE + distance * angle.cos()), round(MIDDLE + distance * angle.sin()))
}

fn round(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

fn arc(start: f64, end: f64) -> String {
    let ((ax, ay), (bx, by)) = (at(start, OUTER), at(end, OUTER));
    let ((cx, cy), (dx, dy)) = (at(end, INNER), at(start, INNER));
    format!("M{ax} {ay}A{OUTER} {OUTER} 0 0 1 {bx} {by}L{cx} {cy}A{INNER} {INNER} 0 0 0 {dx} {dy}Z")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nine_segments_are_equal_and_go_round() {
        assert_eq!(SEGMENT * 9.0, 360.0);
        assert_eq!(at(0.0, OUTER), (200.0, 8.0));
        assert_eq!(at(90.0, OUTER), (392.0, 200.0));
        assert_eq!(at(360.0, INNER), at(0.0, INNER));
        assert!(arc(0.7, 39.3).starts_with("M202.3 8"));
    }
}
