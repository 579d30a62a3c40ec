//! All lists in one table, so that each word of a text is looked up once.

use std::collections::HashMap;

use super::Marks;
use crate::fold::folded;

/// How an entry matches.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Match {
    /// The word itself.
    Whole,
    /// `moslim*`: every word that starts so.
    Start,
    /// `*moskee`: every word that ends so.
    End,
    /// A group word with a capital in the list: as written only (`SP`, `Volt`).
    AsWritten,
    /// More than one word.
    Phrase,
}

/// The words after the first one, and the list.
type Phrase = (Vec<Box<str>>, Marks);

/// The lists.
#[derive(Default, Debug)]
pub(crate) struct Lexicon {
    words: HashMap<Box<str>, Marks>,
    as_written: HashMap<Box<str>, Marks>,
    /// By the first three bytes.
    starts: HashMap<[u8; 3], Vec<(Box<str>, Marks)>>,
    /// By the last three bytes.
    ends: HashMap<[u8; 3], Vec<(Box<str>, Marks)>>,
    /// By the first word.
    phrases: HashMap<Box<str>, Vec<Phrase>>,
}

impl Lexicon {
    /// What the lists know about a word: folded, and as it was written.
    pub(crate) fn marks(&self, folded: &str, written: &str) -> Marks {
        let mut marks = self.words.get(folded).copied().unwrap_or_default();
        if written.starts_with(char::is_uppercase) {
            marks = marks.and(self.as_written.get(written).copied().unwrap_or_default());
        }
        let bytes = folded.as_bytes();
        for (stem, mark) in bytes.first_chunk().and_then(|key| self.starts.get(key)).into_iter().flatten() {
            if folded.starts_with(&**stem) {
                marks = marks.and(*mark);
            }
        }
        for (stem, mark) in bytes.last_chunk().and_then(|key| self.ends.get(key)).into_iter().flatten() {
            if folded.ends_with(&**stem) {
                marks = marks.and(*mark);
            }
        }
        marks
    }

    /// Phrases that start with this word: the other words, and the list.
    pub(crate) fn phrases(&self, first: &str) -> &[Phrase] {
        self.phrases.get(first).map_or(&[], Vec::as_slice)
    }

    /// Adds an entry, or takes it out. False when it has no letters.
    pub(crate) fn change(&mut self, entry: &str, list: Marks, add: bool) -> bool {
        let entry = entry.trim();
        let bare = entry.trim_matches('*');
        let plain = folded(bare);
        let parts = parts(&plain);
        let Some((first, rest)) = parts.split_first() else { return false };
        let marks = |old: &mut Marks| *old = if add { old.and(list) } else { old.without(list) };
        match kind_of(entry, rest.len(), list) {
            Match::Whole => marks(self.words.entry(plain.into()).or_default()),
            Match::AsWritten => marks(self.as_written.entry(bare.into()).or_default()),
            Match::Start => stem(&mut self.starts, plain.as_bytes().first_chunk(), &plain, list, add),
            Match::End => stem(&mut self.ends, plain.as_bytes().last_chunk(), &plain, list, add),
            Match::Phrase => {
                let known = self.phrases.entry(first.clone()).or_default();
                known.retain(|(words, mark)| !(words == rest && *mark == list));
                if add {
                    known.push((rest.to_vec(), list));
                }
            }
        }
        true
    }
}

fn stem(all: &mut HashMap<[u8; 3], Vec<(Box<str>, Marks)>>, key: Option<&[u8; 3]>, stem: &str, list: Marks, add: bool) {
    let Some(key) = key else { return };
    let known = all.entry(*key).or_default();
    known.retain(|(word, mark)| !(**word == *stem && *mark == list));
    if add {
        known.push((stem.into(), list));
    }
}

fn kind_of(entry: &str, more: usize, list: Marks) -> Match {
    if more > 0 {
        Match::Phrase
    } else if entry.ends_with('*') {
        Match::Start
    } else if entry.starts_with('*') {
        Match::End
    } else if list.group().is_some() && entry.contains(char::is_uppercase) {
        Match::AsWritten
    } else {
        Match::Whole
    }
}

/// The words of an entry, as a text is cut up: letters, digits, and signs that stand alone.
pub(crate) fn parts(plain: &str) -> Vec<Box<str>> {
    let mut parts: Vec<String> = Vec::new();
    let mut last = ' ';
    for ch in plain.chars() {
        let joins = (last.is_alphabetic() && ch.is_alphabetic()) || (last.is_ascii_digit() && ch.is_ascii_digit());
        if ch.is_alphanumeric() || !ch.is_whitespace() {
            match parts.last_mut() {
                Some(part) if joins => part.push(ch),
                _ => parts.push(ch.to_string()),
            }
        }
        last = ch;
    }
    if parts.iter().any(|part| part.contains(char::is_alphanumeric)) {
        parts.into_iter().map(Into::into).collect()
    } else {
        Vec::new()
    }
}
