//! Full-text search in the catalogue. The catalogue is in memory, so the search is too: it is the same on both engines.
//! Words are folded (no capitals, no accents) and brought to their stem; every word of the question has to be there.

use super::fields;
use crate::{content::Content, language::Language};
use rust_stemmers::{Algorithm, Stemmer};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

/// The most words of a question that count.
const MOST_WORDS: usize = 12;
/// From this length a stem is also found inside a longer word: Dutch writes "buurtbemiddeling" as one.
const LONG: usize = 5;

/// Words that tell nothing.
const EMPTY_NL: &str = include_str!("empty_words/nl.txt");
const EMPTY_EN: &str = include_str!("empty_words/en.txt");

/// The stems of each entry, by its id.
type Index = BTreeMap<String, BTreeSet<String>>;

/// The ids of the entries that hold every word of the question; `None` when it asks nothing.
pub fn matching(content: &Content, question: &str, language: Language) -> Option<BTreeSet<String>> {
    let asked = asked(question, language);
    if asked.is_empty() {
        return None;
    }
    let holds = |stems: &BTreeSet<String>| asked.iter().all(|stem| has(stems, stem));
    let found = index(content, language).iter().filter(|(_, stems)| holds(stems));
    Some(found.map(|(id, _)| id.clone()).collect())
}

fn has(stems: &BTreeSet<String>, stem: &str) -> bool {
    stems.contains(stem) || stem.chars().count() >= LONG && stems.iter().any(|it| it.contains(stem))
}

fn index(content: &Content, language: Language) -> &'static Index {
    static NL: OnceLock<Index> = OnceLock::new();
    static EN: OnceLock<Index> = OnceLock::new();
    let index = match language {
        Language::Nl => &NL,
        Language::En => &EN,
    };
    index.get_or_init(|| {
        let of = |entry| {
            let rows = fields::of(entry, content, language).into_iter().flat_map(|row| row.lines);
            let head = [&entry.name, &entry.summary].map(|it| language.of(it).to_owned());
            rows.chain(head).flat_map(|line| stems(&line, language)).collect()
        };
        content.interventions.iter().map(|entry| (entry.id.clone(), of(entry))).collect()
    })
}

/// The stems of a question, without the words that tell nothing, unless there are no others.
fn asked(question: &str, language: Language) -> Vec<String> {
    let empty: Vec<&str> = match language {
        Language::Nl => EMPTY_NL.lines().collect(),
        Language::En => EMPTY_EN.lines().collect(),
    };
    let words: Vec<String> = words(question).take(MOST_WORDS).collect();
    let telling: Vec<&String> = words.iter().filter(|word| !empty.contains(&word.as_str())).collect();
    let words = if telling.is_empty() { words.iter().collect() } else { telling };
    let stemmer = stemmer(language);
    words.into_iter().map(|word| stemmer.stem(word).into_owned()).collect()
}

fn stems(text: &str, language: Language) -> Vec<String> {
    let stemmer = stemmer(language);
    words(text).map(|word| stemmer.stem(&word).into_owned()).collect()
}

fn stemmer(language: Language) -> Stemmer {
    Stemmer::create(match language {
        Language::Nl => Algorithm::Dutch,
        Language::En => Algorithm::English,
    })
}

/// The words of a text, folded.
fn words(text: &str) -> impl Iterator<Item = String> {
    let folded: String = text.to_lowercase().chars().map(folded).collect();
    let words: Vec<String> = folded.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect();
    words.into_iter().filter(|word| word.chars().count() > 1)
}

/// A letter without its accent.
const fn folded(letter: char) -> char {
    match letter {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'ø' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::built_in;

    fn found(question: &str, language: Language) -> Vec<String> {
        matching(built_in().unwrap(), question, language).map_or_else(Vec::new, |ids| ids.into_iter().collect())
    }

    #[test]
    fn a_word_is_found_in_another_form_with_another_accent_and_inside_a_longer_one() {
        for question in ["maatjes", "maatje", "MAATJES"] {
            assert!(found(question, Language::Nl).contains(&"maatjes".to_owned()), "{question}");
        }
        assert_eq!(found("ontmoeten", Language::Nl), found("ontmoeting", Language::Nl));
        assert!(!found("ontmoeten", Language::Nl).is_empty(), "or this test is blind");
        assert_eq!(found("bemiddeling", Language::Nl), found("bémiddeling", Language::Nl));
        assert!(found("bemiddeling", Language::Nl).contains(&"buurtbemiddeling".to_owned()));
    }

    #[test]
    fn every_word_counts_but_those_that_tell_nothing() {
        let both = found("verhalen buurtkrant", Language::Nl);
        assert_eq!(both, ["verhalen"]);
        assert_eq!(found("de verhalen in een buurtkrant", Language::Nl), both);
        assert!(found("verhalen zwemvest", Language::Nl).is_empty());
        assert!(!found("de", Language::Nl).is_empty(), "a question of empty words only is asked as it stands");
    }

    #[test]
    fn english_is_searched_in_english() {
        assert!(found("mediators", Language::En).contains(&"mediation".to_owned()));
        assert!(found("buurtkrant", Language::En).is_empty());
    }

    #[test]
    fn a_question_without_words_asks_nothing() {
        for question in ["", "  ", "?!", "a"] {
            assert_eq!(matching(built_in().unwrap(), question, Language::Nl), None, "{question:?}");
        }
    }
}
