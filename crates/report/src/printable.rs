//! Makes every text of a document printable: what the typeface lacks is replaced and counted, never dropped unseen,
//! and a word that is too long for a line gets places to break.

use crate::fonts::TYPEFACE;
use serde_json::Value;

/// Stands where a character cannot be printed; characters of one row share one.
const MISSING: &str = "[?]";
/// Where a long word may break. The template turns it into a space without width, so that it is never copied.
const BREAK: char = '\u{200B}';
/// A word of letters longer than this is no Dutch compound that hyphenation could handle.
const LONG_LETTERS: usize = 34;
/// A hash or an address has no syllables.
const LONG_SIGNS: usize = 18;
const PIECE: usize = 8;

/// Replaces all texts inside; gives how many characters could not be printed.
pub(crate) fn make_printable(value: &mut Value) -> usize {
    match value {
        Value::String(text) => {
            let (printable, missing) = printed(text);
            *text = printable;
            missing
        }
        Value::Array(items) => items.iter_mut().map(make_printable).sum(),
        Value::Object(fields) => fields.values_mut().map(make_printable).sum(),
        _ => 0,
    }
}

/// One line as it will be printed: what the typeface lacks is marked, and nothing breaks.
pub(crate) fn one_line(text: &str) -> String {
    replaced(text).0.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether nothing in the text needs a replacement.
#[cfg(test)]
pub(crate) fn is_printed_whole(text: &str) -> bool {
    let visible = |c: char| !c.is_whitespace();
    replaced(text).0.chars().filter(|c| visible(*c)).eq(text.chars().filter(|c| visible(*c)))
}

fn printed(text: &str) -> (String, usize) {
    let (text, missing) = replaced(text);
    (broken(&text), missing)
}

fn replaced(text: &str) -> (String, usize) {
    let (mut out, mut missing, mut run) = (String::with_capacity(text.len()), 0, false);
    for character in text.chars() {
        let plain = match character {
            '\r' => continue,
            '\n' | '\u{2028}' | '\u{2029}' | '\u{0B}' | '\u{0C}' | '\u{85}' => '\n',
            other if other.is_whitespace() => ' ',
            other if unseen(other) => continue,
            '\u{2010}' | '\u{2011}' => '-',
            other => other,
        };
        if plain == '\n' || TYPEFACE.prints(plain) {
            out.push(plain);
            run = false;
        } else {
            missing += 1;
            if !run {
                out.push_str(MISSING);
            }
            run = true;
        }
    }
    (out, missing)
}

/// Characters that show nothing: controls, marks of direction, joiners, variation selectors, tags.
fn unseen(character: char) -> bool {
    character.is_control()
        || matches!(
            u32::from(character),
            0xAD | 0x34F
                | 0x61C
                | 0x115F..=0x1160
                | 0x17B4..=0x17B5
                | 0x180B..=0x180F
                | 0x200B..=0x200F
                | 0x202A..=0x202E
                | 0x2060..=0x206F
                | 0x3164
                | 0xFE00..=0xFE0F
                | 0xFEFF
                | 0xFFA0
                | 0xFFF0..=0xFFFB
                | 0x1BCA0..=0x1BCA3
                | 0x1D173..=0x1D17A
                | 0xE0000..=0xE0FFF
        )
}

fn broken(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (index, word) in text.split(' ').enumerate() {
        if index > 0 {
            out.push(' ');
        }
        let length = word.chars().count();
        let most = if word.chars().all(char::is_alphabetic) { LONG_LETTERS } else { LONG_SIGNS };
        for (at, character) in word.chars().enumerate() {
            if length > most && at > 0 && at % PIECE == 0 {
                out.push(BREAK);
            }
            out.push(character);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{broken, printed};

    #[test]
    fn letters_of_turkish_and_polish_are_printed_as_they_are() {
        let text = "Iğdır çay şöyle; źdźbło łąki, señor, naïve, Ål — “ja” … € 5";
        assert_eq!(printed(text), (text.to_owned(), 0));
    }

    #[test]
    fn what_the_typeface_lacks_is_marked_and_counted() {
        assert_eq!(printed("zij zeggen 'مرحبا' hier"), ("zij zeggen '[?]' hier".to_owned(), 5));
        assert_eq!(printed("🙂"), ("[?]".to_owned(), 1));
    }

    #[test]
    fn what_shows_nothing_is_left_out() {
        assert_eq!(printed("a\u{202E}b\u{0}c\u{FEFF}d\r\ne\tf"), ("abcd\ne f".to_owned(), 0));
    }

    #[test]
    fn a_word_that_is_too_long_may_break_and_a_dutch_compound_stays_whole() {
        let compound = "arbeidsongeschiktheidsverzekering";
        assert_eq!(broken(compound), compound);
        assert_eq!(broken(&"x1".repeat(12)), "x1x1x1x1\u{200B}x1x1x1x1\u{200B}x1x1x1x1");
    }
}
