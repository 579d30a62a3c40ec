//! Street and house number, and the harder case without a street word ("Brink 10").

use super::{named_place, spoken};
use crate::Kind;
use crate::guard::Hit;
use crate::lists::Marks;
use crate::token::{Sort, Tokens};

/// Whatever ends so and has a number is a street.
const STREET_ENDINGS: [&str; 35] = [
    "straat",
    "straatje",
    "laan",
    "laantje",
    "weg",
    "plein",
    "pleintje",
    "gracht",
    "kade",
    "kaai",
    "singel",
    "steeg",
    "steegje",
    "dijk",
    "dreef",
    "plantsoen",
    "boulevard",
    "hof",
    "hofje",
    "pad",
    "straatweg",
    "allee",
    "strjitte",
    "leane",
    "loane",
    "dyk",
    "paad",
    "buorren",
    "stege",
    "wegje",
    "laene",
    "streek",
    "stiege",
    "wetering",
    "promenade",
];
/// Written short, mostly with a full stop: "Dorpsstr. 12".
const SHORT_ENDINGS: [&str; 7] = ["str", "strt", "ln", "wg", "pln", "sgl", "gr"];
/// Names of streets end so, and so do other words: these need a capital and a preposition or a letter behind the number.
const WEAK_ENDINGS: &[&str] = &[
    "markt", "park", "haven", "wal", "ring", "baan", "erf", "kamp", "burg", "vliet", "brink", "oord", "stede", "akker",
    "veld", "horst", "hoek", "donk", "goed", "hage", "borg", "gaarde", "weide", "tuin", "hout", "bos", "vaart", "diep",
    "kolk", "sloot", "poort", "bocht", "werf", "esch", "enk", "eng", "kring", "passage", "galerij", "corso", "zoom",
    "rand", "berg", "heuvel", "heide", "veen", "beek", "laar", "eind", "einde", "hoeve", "zijde", "zicht", "rak",
    "grift", "tocht", "kreek", "gat", "zand", "duin", "meer", "plas", "waard", "polder", "beemd", "molen", "schans",
    "bolwerk", "wallen", "vest", "fort", "dal", "drift", "dries", "terp", "wierde", "stoep", "dam", "sluis", "trap",
    "hove", "hoven", "lust", "rust", "wijk", "land", "landen", "stee", "brug", "spoor", "bongerd", "gaard", "kamer",
    "hem", "wei",
];
const NO_STREETS: [&str; 18] = [
    "snelweg",
    "onderweg",
    "autoweg",
    "schoolplein",
    "speelplein",
    "voetpad",
    "fietspad",
    "zebrapad",
    "omweg",
    "uitweg",
    "winkelstraat",
    "gerechtshof",
    "rechtshof",
    "spoorweg",
    "vanweg",
    "halverweg",
    "marktplein",
    "dorpsplein",
];
const NAMED_ALIKE: [&str; 4] = ["marktplein", "dorpsplein", "winkelstraat", "spoorweg"];
const STREET_WORDS: &[&str] = &[
    "brink",
    "markt",
    "dam",
    "plein",
    "hof",
    "heuvel",
    "kade",
    "singel",
    "dijk",
    "wal",
    "haven",
    "vest",
    "kaai",
    "straat",
    "laan",
    "weg",
    "pad",
    "gracht",
    "steeg",
    "erf",
    "dreef",
    "park",
    "boulevard",
    "buorren",
    "dyk",
    "wetering",
    "vaart",
    "diep",
    "promenade",
    "hofje",
    "plantsoen",
    "bolwerk",
];

pub(super) fn find(tokens: &Tokens<'_>, hits: &mut Vec<Hit>) {
    for at in 1..tokens.len() {
        let labelled = is_label(tokens, at - 1);
        let spelled = labelled && spoken(tokens.text(at)).is_some_and(|number| number > 1);
        if !(spelled || tokens.is(at, Sort::Number)) {
            continue;
        }
        if let Some(end) = turned_round(tokens, at, labelled) {
            hits.push(Hit::new(Kind::Address, at, end));
            continue;
        }
        let mut name = at - 1;
        while labelled
            && name > 0
            && (is_label(tokens, name) || matches!(tokens.text(name), "." | "," | "op" | "(" | "-"))
        {
            name -= 1;
        }
        if !labelled && tokens.text(name) == "," && name > 0 && is_street(tokens, name - 1) {
            name -= 1;
        }
        // "Dorpsstr. 12"
        if tokens.text(name) == "." && name > 0 && tokens.touches(name) && is_short_street(tokens, name - 1) {
            name -= 1;
        }
        // "Tolweg 12/3": the third flat of number twelve.
        let flat = is_flat(tokens, at) && (is_street(tokens, name) || is_street_phrase(tokens, name));
        let house = labelled && tokens.before(at, 1).starts_with("huisn");
        if !(house
            || tokens.is(name, Sort::Word) && (labelled || flat || is_house_number(tokens, at) || is_block(tokens, at)))
        {
            continue;
        }
        if house
            || is_street(tokens, name)
            || is_short_street(tokens, name)
            || is_street_phrase(tokens, name)
            || named_place::is(tokens, name, at, labelled)
        {
            hits.push(Hit::new(Kind::Address, name, end_of(tokens, at)));
        }
    }
}

/// "nr", "nr.", "huisnummer": a number of a house may follow.
fn is_label(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(tokens.text(at), "nummer" | "nr" | "nrs" | "huisnummer" | "huisnr" | "no" | "#")
        || tokens.text(at) == "." && matches!(tokens.before(at, 1), "nr" | "huisnr" | "no")
}

/// "nummer 12 in de Dorpsstraat", "op 12 aan de Havenkade".
fn turned_round(tokens: &Tokens<'_>, at: usize, labelled: bool) -> Option<usize> {
    let end = end_of(tokens, at);
    let before = labelled || matches!(tokens.before(at, 1), "op" | "huis" | "woning" | "pand");
    let article = usize::from(matches!(tokens.text(end + 1), "de" | "het" | "onze"));
    let street = end + 1 + article;
    let linked = matches!(tokens.text(end), "in" | "aan" | "van" | "op") && (labelled || tokens.text(end) != "van");
    let named = tokens.capital(street) && is_street(tokens, street)
        || labelled && article == 1 && is_street(tokens, street)
        || tokens.capital(street) && tokens.capital(street + 1) && is_street(tokens, street + 1);
    (before && linked && !(tokens.is(at, Sort::Number) && tokens.text(at).len() > 4) && named).then_some(street + 1)
}

fn is_short_street(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.text(at);
    SHORT_ENDINGS.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
        && (tokens.text(at + 1) == "." || tokens.capital(at))
}

fn is_street(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.text(at);
    // "ringbaan oost 12": a street with a direction behind it.
    if matches!(word, "oost" | "west" | "noord" | "zuid") && at > 0 {
        // "Havenkade-Noord 14"
        let back = 1 + usize::from(tokens.text(at - 1) == "-" && at > 1);
        return tokens.before(at, back).ends_with("baan") && tokens.before(at, back).len() > 5
            || is_street(tokens, at - back);
    }
    let capital = tokens.capital(at);
    let long = |ending: &&&str| word.len() > ending.len() + 1 && word.ends_with(**ending);
    if STREET_ENDINGS.iter().find(|ending| long(ending)).is_some() {
        // With a capital and a house number these are streets as well.
        return !NO_STREETS.contains(&word) || capital && NAMED_ALIKE.contains(&word);
    }
    let weak = capital && WEAK_ENDINGS.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending));
    weak && !tokens.marks(at).any(Marks::NOT_PERSON) && named_place::has_preposition(tokens, at)
        || capital
            && STREET_WORDS.contains(&word)
            && (at == 0 || !tokens.get(at).is_some_and(|token| token.opens) || word != "weg")
}

/// "Laan van Meerdervoort 100", "Lange Weg 3".
fn is_street_phrase(tokens: &Tokens<'_>, at: usize) -> bool {
    // "Kerk-laan 4"
    let dashed = at > 1 && tokens.text(at - 1) == "-" && tokens.touches(at) && tokens.capital(at - 2);
    if dashed && STREET_WORDS.contains(&tokens.text(at)) {
        return true;
    }
    if !tokens.capital(at) {
        return STREET_WORDS.contains(&tokens.text(at))
            && at > 0
            && tokens.capital(at - 1)
            && !tokens.get(at - 1).is_some_and(|token| token.opens);
    }
    (1..=4)
        .take_while(|back| at >= *back && (tokens.capital(at - back) || tokens.marks(at - back).any(Marks::PARTICLE)))
        .any(|back| tokens.capital(at - back) && STREET_WORDS.contains(&tokens.text(at - back)))
}

fn is_flat(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.text(at + 1) == "/"
        && tokens.touches(at + 1)
        && tokens.touches(at + 2)
        && tokens.is(at + 2, Sort::Number)
        && tokens.text(at + 2).len() <= 3
        && tokens.text(at + 3) != "/"
        && tokens.text(at).len() <= 3
}

/// "07-14": the block and the house, with a zero before a small number.
fn is_block(tokens: &Tokens<'_>, at: usize) -> bool {
    let text = tokens.text(at);
    text.len() == 2
        && text.starts_with('0')
        && tokens.text(at + 1) == "-"
        && tokens.touches(at + 1)
        && tokens.touches(at + 2)
        && tokens.is(at + 2, Sort::Number)
        && tokens.text(at + 2).len() <= 3
        && tokens.text(at + 3) != "-"
}

fn is_house_number(tokens: &Tokens<'_>, at: usize) -> bool {
    let text = tokens.text(at);
    let value: u32 = text.parse().unwrap_or(0);
    let plausible = text.len() <= 4 && value > 0 && !text.starts_with('0') && !((1900..2100).contains(&value));
    let next = tokens.text(at + 1);
    let glued = tokens.touches(at + 1);
    let continued = glued
        && matches!(next, "." | ":" | "," | "/" | "%" | "x")
        && tokens.touches(at + 2)
        && tokens.is(at + 2, Sort::Number)
        || matches!(next, "%" | "°" | "€" | "+" | "×")
        || glued && matches!(next, "de" | "ste" | "x" | "km" | "m" | "u" | "uur")
        || glued
            && matches!(next, "e" | "h" | "k")
            && tokens.is(at + 2, Sort::Word)
            && !is_verb_after(tokens.text(at + 2))
        || next == "-"
            && glued
            && !is_floor(tokens.text(at + 2))
            && tokens.touches(at + 2)
            && tokens.text(at + 2).len() > 2
            && tokens.is(at + 2, Sort::Word);
    let date = tokens.text(at + 1) == "-"
        && tokens.is(at + 2, Sort::Number)
        && tokens.text(at + 3) == "-"
        && tokens.text(at + 4).len() == 4;
    let ratio =
        matches!(next, "op" | "van" | "tegen") && (tokens.is(at + 2, Sort::Number) || tokens.text(at + 2) == "de");
    let span = matches!(next, "tot" | "-" | "a")
        && tokens.is(at + 2, Sort::Number)
        && tokens.marks(at + 3).any(Marks::COUNTED);
    // "Eikenhof 50 zijn eieren gegooid": what happened there, and nothing that is counted.
    let of_people = matches!(
        next,
        "zijn" | "worden" | "werden" | "waren" | "hebben" | "hadden" | "staan" | "wonen" | "komen" | "zitten"
    );
    let counted_later = tokens.marks(at + 2).any(Marks::COUNTED)
        && !glued
        && tokens.is(at + 1, Sort::Word)
        && !tokens.marks(at + 1).any(Marks::PARTICLE)
        && !of_people
        && next.len() > 3;
    plausible && !continued && !ratio && !date && !span && !tokens.marks(at + 1).any(Marks::COUNTED) && !counted_later
}

/// "Eikenlaan 12-III": the third floor.
fn is_floor(text: &str) -> bool {
    text.chars().all(|ch| matches!(ch, 'i' | 'v' | 'x'))
        || matches!(text, "hs" | "huis" | "bis" | "boven" | "zwart" | "rood")
}

/// "Eikenlaan 12e is leeg" is an address, "de Kerkweg 12e editie" is none.
fn is_verb_after(word: &str) -> bool {
    matches!(
        word,
        "is" | "was" | "in" | "te" | "heeft" | "staat" | "woont" | "werd" | "wordt" | "klaagt" | "en" | "waar" | "om"
    )
}

pub(super) fn end_of(tokens: &Tokens<'_>, at: usize) -> usize {
    let mut end = at + 1;
    if tokens.touches(end) && tokens.is(end, Sort::Word) {
        end += 1;
    } else if matches!(tokens.text(end), "-" | "/")
        && tokens.touches(end)
        && tokens.touches(end + 1)
        && tokens.text(end + 1).len() <= 3
    {
        end += 2;
    } else if tokens.text(end).len() == 1
        && tokens.get(end).is_some_and(|token| token.sort == Sort::Word && token.capital)
        || matches!(tokens.text(end), "bis" | "hs")
    {
        end += 1;
    }
    end
}
