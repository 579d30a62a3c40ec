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
        let vehicle = || tokens.near(at, 6, 6, is_vehicle);
        if super::is_reference(tokens, at) && !vehicle() {
            continue;
        }
        if let Some(end) = plate(tokens, at)
            .or_else(|| joined(tokens, at))
            .or_else(|| labelled(tokens, at))
            .or_else(|| german(tokens, at))
        {
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
    // "H-980-NL": no date and no span looks like that, whatever the letters.
    let dateless = dashed && matches!(shape.as_str(), "LL-999-L" | "L-999-LL");
    let worded = !dateless && letters().any(|group| is_no_plate(tokens.text(group)));
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

/// "LFGT98", "94SKZZ", "RV7812": the letters or digits of two groups in one, near a word that says what it is.
fn joined(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let (letters, digits) = if tokens.is(at, Sort::Word) { (at, at + 1) } else { (at + 1, at) };
    let shaped = tokens.is(letters, Sort::Word)
        && tokens.is(digits, Sort::Number)
        && tokens.touches(at + 1)
        && matches!((tokens.text(letters).len(), tokens.text(digits).len()), (4, 2) | (2, 4));
    let goes_on = tokens.text(at + 2) == "-" && tokens.touches(at + 2) && tokens.touches(at + 3);
    let ends = !tokens.touches(at + 2) || tokens.is(at + 2, Sort::Sign) && !goes_on;
    let named = || tokens.near(at, 4, 3, is_vehicle) || tokens.near(at, 3, 0, |word| word.starts_with("nummer"));
    let plain = tokens.written(letters).chars().all(|ch| ch.is_ascii_uppercase()) || !has_vowel(tokens.text(letters));
    (shaped && ends && plain && named()).then_some(at + 2)
}

/// "kenteken B-AB 1234", "kenteken is gk 92 fx": whatever stands there, a plate from abroad or a misspelled one.
fn labelled(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let label = (1..=3).find(|back| {
        let word = tokens.before(at, *back);
        matches!(
            word,
            "kenteken"
                | "kentekenplaat"
                | "kentekennummer"
                | "nummerplaat"
                | "nummerbord"
                | "plaatnummer"
                | "plaat"
                | "platen"
        )
    })?;
    let between =
        (1..label).all(|back| matches!(tokens.before(at, back), ":" | "is" | "was" | "nr" | "." | "\"" | "met"));
    let mut end = at;
    let mut size = 0;
    while size < 9 && end < at + 6 {
        let text = tokens.text(end);
        // "BOR-KM 472": in capitals behind a dash these are letters, and no kilometres.
        let letters = !is_no_plate(text) || end > at && is_dash(tokens.text(end - 1)) && is_upper(tokens, end);
        let part = text.len() <= 4 && (tokens.is(end, Sort::Number) || tokens.is(end, Sort::Word) && letters);
        if part && (tokens.is(end, Sort::Number) || !has_vowel(text) || tokens.get(end).is_some_and(|it| it.capital)) {
            size += text.len();
        } else if !(is_dash(text) && end > at && !tokens.is(end + 1, Sort::Sign) && tokens.touches(end + 1)) {
            break;
        }
        end += 1;
    }
    let mixed = (at..end).any(|it| tokens.is(it, Sort::Number)) && (at..end).any(|it| tokens.is(it, Sort::Word));
    (between && mixed && (5..=9).contains(&size)).then_some(end)
}

/// "AC-XY 123" beside a vehicle: a town, letters and a number, as Germany has them.
fn german(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let shaped = tokens.is(at, Sort::Word)
        && tokens.text(at).len() <= 3
        && tokens.text(at + 1) == "-"
        && tokens.touches(at + 1)
        && tokens.touches(at + 2)
        && tokens.is(at + 2, Sort::Word)
        && tokens.text(at + 2).len() <= 2
        && is_upper(tokens, at)
        && is_upper(tokens, at + 2)
        && tokens.is(at + 3, Sort::Number)
        && !tokens.touches(at + 3)
        && tokens.text(at + 3).len() <= 4;
    (shaped && tokens.near(at, 6, 6, is_vehicle)).then_some(at + 4)
}

fn is_upper(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.written(at).chars().all(|ch| ch.is_ascii_uppercase())
}

/// Letters as plates have had them for decades: no vowels, so that no word comes out; and no abbreviation.
fn is_issued(tokens: &Tokens<'_>, at: usize) -> bool {
    let text = tokens.text(at);
    !has_vowel(text)
        && !text.contains(['c', 'q'])
        && (text.len() == 1 || !tokens.marks(at).any(Marks::NOT_PERSON))
        && !tokens.marks(at).any(Marks::PARTY.and(Marks::COUNTED).and(Marks::PLACE_NOUN))
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
                | "wk"
                | "bk"
                | "nk"
                | "tv"
                | "wv"
                | "hv"
                | "tb"
                | "pl"
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
    matches!(text, "-" | "." | "_" | "*")
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
    const VEHICLES: &str = " auto autootje wagen scooter busje bestelbus bestelbusje bestelauto bus motor brommer brommertje \
        snorfiets bromfiets scootmobiel quad tractor trekker taxi golf bmw audi opel volkswagen polo vw mercedes ford toyota \
        renault peugeot citroen kia skoda seat fiat volvo tesla nissan mazda suzuki honda hyundai vespa piaggio kymco \
        aanhanger oplegger geparkeerd parkeerde parkeert voertuig plaat reed rijdt rijden vrachtwagen bestelwagen \
        personenauto camper caravan cabrio jeep suv motorfiets stationwagen ";
    word.starts_with("kenteken")
        || word.starts_with("nummerpla")
        || word.starts_with("nummerbord")
        || word.len() > 1 && VEHICLES.split_ascii_whitespace().any(|known| known == word)
}
