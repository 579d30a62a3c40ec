//! Dutch licence plates: the fourteen sidecodes.

use crate::Kind;
use crate::guard::Hit;
use crate::lists::Marks;
use crate::token::{Sort, Tokens};

/// Letters as `L`, digits as `9`.
const SIDECODES: [&str; 14] = [
    "LL-99-99", "99-99-LL", "99-LL-99", "LL-99-LL", "LL-LL-99", "99-LL-LL", "99-LLL-9", "9-LLL-99", "LL-999-L",
    "L-999-LL", "LLL-99-L", "L-99-LLL", "9-LL-999", "999-LL-9",
];

pub(super) fn find(tokens: &Tokens<'_>, hits: &mut Vec<Hit>) {
    for at in 0..tokens.len() {
        if at > 0
            && tokens.touches(at)
            && (!tokens.is(at - 1, Sort::Sign) || matches!(tokens.text(at - 1), "-" | "." | "/" | "_"))
        {
            continue;
        }
        if let Some(end) = plate(tokens, at).or_else(|| joined(tokens, at)) {
            hits.push(Hit::new(Kind::LicencePlate, at, end));
        }
    }
}

fn plate(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let dashed = is_dash(tokens.text(at + 1)) && is_dash(tokens.text(at + 3));
    let groups = if dashed { [at, at + 2, at + 4] } else { [at, at + 1, at + 2] };
    let end = groups[2] + 1;
    if tokens.touches(end) && (!tokens.is(end, Sort::Sign) || (tokens.text(end) == "-" && tokens.touches(end + 1))) {
        return None;
    }
    let mut shape = String::with_capacity(8);
    for (nth, group) in groups.into_iter().enumerate() {
        let text = tokens.text(group);
        if !(1..=3).contains(&text.len()) || tokens.is(group, Sort::Sign) {
            return None;
        }
        if nth > 0 {
            shape.push('-');
        }
        shape.extend(text.chars().map(|ch| {
            if ch.is_ascii_digit() {
                '9'
            } else if ch.is_ascii_alphabetic() {
                'L'
            } else {
                '?'
            }
        }));
    }
    if !SIDECODES.contains(&shape.as_str()) {
        return None;
    }
    let letters = || groups.into_iter().filter(|group| tokens.is(*group, Sort::Word));
    let worded = letters().any(|group| is_no_plate(tokens.text(group)));
    let upper = letters().all(|group| tokens.written(group).chars().all(char::is_uppercase));
    let glued = tokens.touches(groups[1]) && tokens.touches(groups[2]);
    let named = tokens.near(at, 6, 6, is_vehicle);
    let issued = letters().all(|group| is_issued(tokens, group));
    let certain = if dashed {
        !worded || (upper && named)
    } else {
        named && (upper || glued) && !worded || glued && upper && !worded || upper && issued && !worded
    };
    certain.then_some(end)
}

/// "LFGT98", "94SKZZ": the letters of two groups in one, after a word that says what it is.
fn joined(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let (letters, digits) = if tokens.is(at, Sort::Word) { (at, at + 1) } else { (at + 1, at) };
    let shaped = tokens.is(letters, Sort::Word)
        && tokens.is(digits, Sort::Number)
        && tokens.touches(at + 1)
        && tokens.text(letters).len() == 4
        && tokens.text(digits).len() == 2;
    let ends = !tokens.touches(at + 2) || tokens.is(at + 2, Sort::Sign);
    let named = tokens.near(at, 3, 0, |word| word.starts_with("kenteken") || word.starts_with("nummer"));
    let plain = tokens.written(letters).chars().all(|ch| ch.is_ascii_uppercase()) || !has_vowel(tokens.text(letters));
    (shaped && ends && named && plain).then_some(at + 2)
}

/// Letters as plates have had them for decades: no vowels, so that no word comes out; and no abbreviation.
fn is_issued(tokens: &Tokens<'_>, at: usize) -> bool {
    let text = tokens.text(at);
    !has_vowel(text)
        && !text.contains(['c', 'q'])
        && !tokens.marks(at).any(Marks::NOT_PERSON.and(Marks::PARTY).and(Marks::COUNTED).and(Marks::PLACE_NOUN))
        && !matches!(
            text,
            "btw"
                | "ggd"
                | "ggz"
                | "kvk"
                | "gbr"
                | "hbs"
                | "blz"
                | "nr"
                | "kwh"
                | "mw"
                | "kw"
                | "km"
                | "kg"
                | "pk"
                | "pvdd"
                | "vvd"
                | "v"
                | "x"
                | "m"
                | "p"
                | "h"
                | "s"
        )
}

fn has_vowel(text: &str) -> bool {
    text.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

fn is_dash(text: &str) -> bool {
    matches!(text, "-" | ".")
}

/// Months and little words between numbers: 12-mei-3.
fn is_no_plate(text: &str) -> bool {
    matches!(
        text,
        "jan"
            | "feb"
            | "mrt"
            | "apr"
            | "mei"
            | "jun"
            | "jul"
            | "aug"
            | "sep"
            | "okt"
            | "nov"
            | "dec"
            | "ma"
            | "di"
            | "wo"
            | "do"
            | "vr"
            | "za"
            | "zo"
            | "op"
            | "en"
            | "of"
            | "in"
            | "jl"
            | "nu"
            | "om"
            | "tm"
            | "van"
            | "tot"
            | "uur"
            | "dag"
            | "km"
            | "nl"
    )
}

fn is_vehicle(word: &str) -> bool {
    word.starts_with("kenteken")
        || word.starts_with("nummerpla")
        || word.starts_with("nummerbord")
        || matches!(
            word,
            "auto"
                | "wagen"
                | "scooter"
                | "busje"
                | "bestelbus"
                | "bestelauto"
                | "bus"
                | "motor"
                | "brommer"
                | "golf"
                | "bmw"
                | "audi"
                | "geparkeerd"
                | "parkeerde"
                | "voertuig"
                | "plaat"
                | "reed"
                | "vrachtwagen"
                | "bestelwagen"
                | "personenauto"
                | "camper"
                | "caravan"
        )
}
