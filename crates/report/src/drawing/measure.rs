//! How wide a text is in our typeface, and how it falls into lines, known before anything is typeset.

use crate::fonts::TYPEFACE;
use crate::values::Language;
use std::sync::LazyLock;
use typst::layout::Abs;
use typst::text::{FontInstance, FontVariations};

/// Of a size, from one line to the next.
pub(super) const LINE: f64 = 1.2;
/// What kerning and rounding may add.
const SLACK: f64 = 1.02;
/// Width of a character that the typeface lacks.
const LACKING: f64 = 0.6;

/// A cut of the typeface that the drawing uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut {
    Regular,
    SemiBold,
}

/// The cuts by their place in the typeface, ready to be measured.
static CUTS: LazyLock<Vec<FontInstance>> = LazyLock::new(|| {
    let cut = |font: &typst::text::Font| {
        font.clone().instantiate(font.info().variant, Abs::pt(10.0), &FontVariations::default())
    };
    TYPEFACE.fonts.iter().map(cut).collect()
});

/// The width of a text at this size.
pub(super) fn width(text: &str, cut: Cut, size: f64) -> f64 {
    let font = CUTS.get(match cut {
        Cut::Regular => 0,
        Cut::SemiBold => 2,
    });
    let advance = |c: char| {
        let font = font?;
        let glyph = font.ttf().glyph_index(c)?;
        Some(font.x_advance(glyph.0)?.get())
    };
    text.chars().map(|c| advance(c).unwrap_or(LACKING)).sum::<f64>() * size * SLACK
}

/// The lines of a text within a width; `None` when a word does not fit, or a syllable of it in a language.
pub(super) fn lines(text: &str, cut: Cut, size: f64, most: f64, breaks: Option<Language>) -> Option<Vec<String>> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width(&longer, cut, size) <= most {
            line = longer;
        } else if width(word, cut, size) <= most {
            lines.push(std::mem::replace(&mut line, word.to_owned()));
        } else {
            line = by_syllable(line, word, &mut lines, |text| width(text, cut, size) <= most, breaks?)?;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    Some(lines)
}

/// Spreads a word that is wider than a line; gives the line that is not full yet.
fn by_syllable(
    line: String,
    word: &str,
    lines: &mut Vec<String>,
    fits: impl Fn(&str) -> bool,
    language: Language,
) -> Option<String> {
    let lang = match language {
        Language::Nl => hypher::Lang::Dutch,
        Language::En => hypher::Lang::English,
    };
    let mut line = if line.is_empty() { line } else { line + " " };
    for part in hypher::hyphenate(word, lang) {
        if fits(&format!("{line}{part}-")) {
            line.push_str(part);
            continue;
        }
        if !line.is_empty() {
            let full = line.trim_end();
            let within_word = full.len() == line.len();
            lines.push(if within_word { format!("{full}-") } else { full.to_owned() });
        }
        part.clone_into(&mut line);
        if !fits(&format!("{line}-")) {
            return None;
        }
    }
    Some(line)
}

#[cfg(test)]
mod tests {
    use super::{Cut, lines, width};
    use crate::values::Language;

    #[test]
    fn lines_hold_all_words_and_none_is_too_wide() {
        let text = "Bewoners die zich nooit gehoord voelden";
        let found = lines(text, Cut::Regular, 10.0, 80.0, Some(Language::Nl)).expect("lines");
        assert!(found.len() > 2);
        assert!(found.iter().all(|line| width(line, Cut::Regular, 10.0) <= 80.0));
        assert_eq!(found.join(" "), text);
    }

    #[test]
    fn a_long_compound_breaks_at_a_syllable_and_a_hash_does_not_fit() {
        let found = lines("Woningzoekenden", Cut::Regular, 10.0, 60.0, Some(Language::Nl)).expect("lines");
        assert!(found.len() > 1 && found[0].ends_with('-'));
        assert_eq!(found.concat().replace('-', ""), "Woningzoekenden");
        assert_eq!(lines("Woningzoekenden", Cut::Regular, 10.0, 60.0, None), None);
        assert_eq!(lines(&"x1".repeat(40), Cut::Regular, 10.0, 60.0, Some(Language::Nl)), None);
    }
}
