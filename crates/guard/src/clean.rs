//! The text as it would be stored: without what hides a name from the eye or from the check.
//!
//! Zero-width and direction characters are used to smuggle a name past a check, so they go; so do control characters
//! and runs of spaces. Each byte remembers where it came from, so that a finding points into the text that was typed.

use crate::Place;

/// A cleaned text, and the byte of the original that each of its bytes came from.
pub(crate) struct Clean {
    pub(crate) text: String,
    origin: Vec<usize>,
    end: usize,
}

impl Clean {
    /// Cleans at most `cap` characters of the text.
    pub(crate) fn of(text: &str, place: Place, cap: usize) -> Clean {
        let mut clean = Clean { text: String::with_capacity(text.len().min(cap * 4)), origin: Vec::new(), end: 0 };
        let mut gap: Option<(char, usize)> = None;
        let mut lines = 0_usize;
        for (at, ch) in text.char_indices().take(cap) {
            let is_line = matches!(ch, '\n' | '\u{85}' | '\u{2028}' | '\u{2029}')
                || (ch == '\r' && !text[at + 1..].starts_with('\n'));
            if is_line || ch == '\t' || (ch.is_whitespace() && !ch.is_control()) || is_blank(ch) {
                lines += usize::from(is_line);
                gap.get_or_insert((' ', at));
            } else if is_hidden(ch) {
            } else {
                if let Some((space, from)) = gap.take()
                    && !clean.text.is_empty()
                {
                    match lines.min(2) {
                        breaks @ 1.. if place.multiline() => (0..breaks).for_each(|_| clean.push('\n', from)),
                        _ => clean.push(space, from),
                    }
                }
                lines = 0;
                clean.push(ch, at);
                clean.end = at + ch.len_utf8();
            }
        }
        clean
    }

    fn push(&mut self, ch: char, at: usize) {
        self.text.push(ch);
        self.origin.extend(std::iter::repeat_n(at, ch.len_utf8()));
    }

    /// The range in the original of a range in the cleaned text.
    pub(crate) fn in_original(&self, start: usize, end: usize, original: &str) -> (usize, usize) {
        let from = self.origin.get(start).copied().unwrap_or(self.end);
        let last = end.checked_sub(1).and_then(|last| self.origin.get(last)).copied().unwrap_or(from);
        let width = original.get(last..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        (from, (last + width).max(from))
    }
}

/// Characters that show as nothing but stand between: a space.
fn is_blank(ch: char) -> bool {
    matches!(ch, '\u{115f}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}')
}

/// Characters that show as nothing: control, zero width, direction, variation and tags.
fn is_hidden(ch: char) -> bool {
    ch.is_control()
        || matches!(ch,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
}
