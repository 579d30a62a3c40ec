//! Dutch licence plates: the fourteen sidecodes.

use super::{foreign_plate, words::among};
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
        if let Some(end) = plate(tokens, at).or_else(|| joined(tokens, at)).or_else(|| foreign_plate::find(tokens, at))
        {
            hits.push(Hit::new(Kind::LicencePlate, at, end));
        }
    }
}

fn plate(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    // "NX-481-K", "NX481K", and "NX-481K" as well.
    let second = at + 1 + usize::from(is_dash(tokens.text(at + 1)));
    let third = second + 1 + usize::from(is_dash(tokens.text(second + 1)));
    let dashed = third == at + 4;
    // "Eenheid RT 11.02" is none.
    if third == at + 3 && (at + 1..third).any(|it| tokens.is(it, Sort::Sign) && tokens.text(it) != "-") {
        return None;
    }
    let groups = [at, second, third];
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
    // A slip of the pen, or one of a kind that was never made: letters and digits between dashes, beside a vehicle.
    let slip = dashed
        && (6..=8).contains(&shape.len())
        && shape.contains('L')
        && shape.contains('9')
        && !shape.contains('?')
        && groups.into_iter().filter(|it| tokens.is(*it, Sort::Word)).all(|it| is_upper(tokens, it))
        && tokens.near(at, 4, 3, is_vehicle);
    if !SIDECODES.contains(&shape.as_str()) && !slip {
        return None;
    }
    let letters = || groups.into_iter().filter(|group| tokens.is(*group, Sort::Word));
    // "H-980-NL": no date and no span looks like that, whatever the letters.
    let lone = matches!(shape.as_str(), "LL-999-L" | "L-999-LL");
    let worded = !(dashed && lone) && letters().any(|group| is_no_plate(tokens.text(group)));
    let upper = letters().all(|group| is_upper(tokens, group));
    let glued = tokens.touches(groups[1]) && tokens.touches(groups[2]);
    let named = tokens.near(at, 6, 6, is_vehicle);
    let issued = letters().all(|group| is_issued(tokens, group) || lone && tokens.text(group).len() == 1);
    let odd = letters().all(|group| !has_vowel(tokens.text(group))) || tokens.near(at, 2, 0, is_vehicle);
    // "Overeenkomst GR-24-03": a year and a small number.
    // "Trafohuisje TR-41-09": no vehicle of today has one of that kind.
    let thing = shape == "LL-99-99" && tokens.marks_before(at, 1).any(Marks::PLACE_NOUN.and(Marks::NUMBERED))
        || ["huisje", "kast", "mast", "station", "paal", "container", "hal"]
            .iter()
            .any(|it| tokens.before(at, 1).ends_with(it));
    let yearly =
        shape == "LL-99-99" && ("20"..="29").contains(&tokens.text(groups[1])) && tokens.text(groups[2]) <= "12";
    let slashed = (at + 1..third).any(|it| tokens.text(it) == "/");
    let certain = if dashed {
        (!worded || upper && named) && (named || !yearly && !slashed && !thing)
    } else {
        named && (upper || glued || odd) && !worded
            || glued && (upper || third == at + 2 && odd && matches!(shape.len(), 8) && issued) && !worded
            || upper && issued && !worded
            || lone && (named || glued && issued) && !worded
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
    let upper = is_upper(tokens, letters) && tokens.text(letters).len() == 4 && is_issued(tokens, letters);
    (shaped && ends && plain && (named() || upper)).then_some(at + 2)
}

pub(super) fn is_upper(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.written(at).chars().all(|ch| ch.is_ascii_uppercase())
}

/// Letters as plates have had them for decades: no vowels, so that no word comes out; and no abbreviation.
fn is_issued(tokens: &Tokens<'_>, at: usize) -> bool {
    let text = tokens.text(at);
    !has_vowel(text)
        && !text.contains(['c', 'q'])
        && (text.len() == 1 || !tokens.marks(at).any(Marks::NOT_PERSON))
        && !tokens.marks(at).any(Marks::PARTY.and(Marks::COUNTED).and(Marks::PLACE_NOUN))
        && !among!(
            "btw ggd ggz kvk gbr hbs blz nr kwh mw kw km kg pk wk bk nk tv wv hv tb pl pvdd vvd v x m p h s",
            text,
        )
}

fn has_vowel(text: &str) -> bool {
    text.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

fn is_dash(text: &str) -> bool {
    matches!(text, "-" | "." | "_" | "*" | "/")
}

/// Months and little words between numbers: 12-mei-3.
pub(super) fn is_no_plate(text: &str) -> bool {
    const WORDS: &str = "jan feb mrt apr mei jun jul aug sep okt nov dec ma di wo do vr za zo op en of in jl nu om tm van tot \
        uur dag km nl bij met een het de die dat per na aan uit is was te er om";
    among!(WORDS, text)
}

pub(super) fn is_vehicle(word: &str) -> bool {
    const WORDS: &str = "oldtimer youngtimer quad tractor golf bmw audi opel volkswagen polo vw mercedes ford toyota renault peugeot citroen kia skoda \
        seat fiat volvo tesla nissan mazda suzuki honda hyundai vespa piaggio kymco alfa dacia porsche jaguar lexus mitsubishi \
        subaru daf scania iveco sprinter transit vivaro kangoo caddy transporter crafter berlingo yaris corsa astra clio twingo \
        megane passat focus fiesta picanto aygo panda punto mini cooper aanhanger oplegger geparkeerd parkeerde parkeert voertuig \
        reed rijdt rijden suv jeep combi quads mobiel sloep";
    const ENDINGS: [&str; 19] = [
        "auto",
        "autootje",
        "wagen",
        "wagentje",
        "bus",
        "busje",
        "scooter",
        "brommer",
        "brommertje",
        "motor",
        "truck",
        "trekker",
        "camper",
        "caravan",
        "taxi",
        "cabrio",
        "fiets",
        "voertuig",
        "mobiel",
    ];
    foreign_plate::is_plate(word)
        || word.starts_with("motorfiets")
        || ENDINGS.iter().any(|ending| word.ends_with(ending))
        || word.len() > 1 && among!(WORDS, word)
}
