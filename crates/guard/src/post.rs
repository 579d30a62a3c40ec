//! Functions that no list has: recognised by how the word ends and by the one thing they belong to.

use crate::lists::Marks;
use crate::single_person;
use crate::token::{Sort, Tokens};

/// Many words end so that are no function: these need an article, and must not stand in the list of what ends alike.
const LOOSE: [&str; 9] = ["er", "sman", "svrouw", "ist", "iste", "teur", "enaar", "elaar", "eres"];

/// A function by a list or by its ending: "zaalwacht", "vuurwerkhandelaar"; not "computer", nor "inwoner".
pub(crate) fn is(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.text(at);
    let marks = tokens.marks(at);
    let thing = Marks::KIN.and(Marks::PLACE_NOUN).and(Marks::HOUSE_NOUN).and(Marks::COUNTED).and(Marks::NOT_PERSON);
    let loose = word.len() > 5 && LOOSE.iter().any(|end| word.ends_with(end)) && is_after_article(tokens, at);
    tokens.is(at, Sort::Word)
        && !tokens.apart(at).any(Marks::NO_POST)
        && !marks.any(thing)
        && marks.group().is_none()
        && (marks.any(Marks::SOLE_ROLE.and(Marks::CLERGY)) || tokens.apart(at).any(Marks::POST) || loose)
}

/// "de vaste cameraman", "onze voorman"; a function in "-er" is no neuter.
fn is_after_article(tokens: &Tokens<'_>, at: usize) -> bool {
    let adjective = usize::from(tokens.before(at, 1).ends_with('e') && tokens.before(at, 1).len() > 4);
    matches!(tokens.before(at, 1 + adjective), "de" | "onze" | "die" | "deze" | "hun")
}

/// Somebody is pointed at: "de", "onze enige", or no article at all, as in a note ("Gesproken met directeur van …").
pub(crate) fn is_pointed_at(tokens: &Tokens<'_>, at: usize) -> bool {
    let adjective = usize::from(tokens.before(at, 1).ends_with('e') && tokens.before(at, 1).len() > 4);
    let article = tokens.before(at, 1 + adjective);
    let opens = tokens.get(at).is_some_and(|token| token.opens);
    matches!(article, "de" | "het" | "ons" | "onze" | "hun" | "die" | "deze" | "dat")
        || opens
        || matches!(tokens.before(at, 1), "met" | "door" | "volgens" | "namens" | "aan" | "en" | "als" | ",")
            && tokens.apart(at).any(Marks::POST)
}

/// Where the function is held: a named house or body, one class, what is ours, or with no link at all ("Directeur
/// woningcorporatie De Kade", "dir. school De Kade").
pub(crate) fn held(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let dot = tokens.text(at + 1) == "." && tokens.touches(at + 1) && is_short(tokens.text(at));
    if dot || matches!(tokens.before(at, 1), "met" | "door" | "volgens") || tokens.get(at)?.opens {
        let body = at + 1 + usize::from(dot);
        if is_body(tokens, body) && tokens.capital(body + 1) && (dot || is(tokens, at)) {
            return Some(body + 2);
        }
    }
    // "Prins carnaval": one a year.
    let feast = tokens.text(at).ends_with("prins") && tokens.text(at + 1) == "carnaval";
    if feast && !matches!(tokens.before(at, 1), "een" | "elke") {
        return Some(at + 2);
    }
    if !is(tokens, at) || !is_pointed_at(tokens, at) {
        return None;
    }
    let link = at + 1 + single_person::subject(tokens, at);
    if !matches!(
        tokens.text(link),
        "van" | "bij" | "op" | "in" | "aan" | "boven" | "tegenover" | "uit" | "achter" | "naast"
    ) {
        return None;
    }
    if matches!(tokens.text(link + 1), "groep" | "klas") && tokens.is(link + 2, Sort::Number) {
        return Some(link + 3);
    }
    for here in link + 1..link + 6 {
        let word = tokens.text(here);
        let sign = tokens.is(here, Sort::Sign) && !matches!(word, "'" | "\"" | "“" | "„" | "‘");
        if sign
            || here >= tokens.len()
            || single_person::ends_the_place(word)
            || single_person::is_public(tokens, here)
            || matches!(word, "een" | "elke" | "alle" | "iedere" | "afdeling" | "team" | "raad" | "politie")
        {
            return None;
        }
        let ours = matches!(word, "onze" | "ons") && tokens.is(here + 1, Sort::Word);
        if ours
            && !matches!(tokens.text(here + 1), "gemeente" | "stad" | "land" | "regio" | "provincie" | "organisatie")
        {
            return Some(here + 2);
        }
        // "woonboot Vrouwe Johanna", "Omroep Heidestreek", "'t Veerhuis", "De Kade".
        let called = tokens.is(here, Sort::Word) && tokens.capital(here + 1);
        let article = matches!(word, "de" | "het" | "t" | "den");
        let area = tokens.marks(here + 1).any(Marks::NOT_PERSON) || tokens.marks(here).any(Marks::NOT_PERSON);
        if called && (is_body(tokens, here) || !area && (!article || tokens.capital(here) || word == "t")) {
            let wide =
                matches!(word, "wijk" | "buurt" | "gemeente" | "dorp" | "stad" | "regio" | "provincie" | "gebied");
            return (!wide && word != "in").then_some(here + 2);
        }
        if tokens.capital(here) {
            return None;
        }
    }
    None
}

/// "de beller die elke nacht belt", "de Eritrese schilder die …": by what one person did.
pub(crate) fn told(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let told = matches!(tokens.text(at + 1), "die" | "dat");
    let marked = tokens.marks_before(at, 1).group().is_some();
    if !told || !is(tokens, at) || !is_pointed_at(tokens, at) {
        return None;
    }
    if marked { Some(at + 2) } else { single_person::by_clause(tokens, at) }
}

fn is_short(word: &str) -> bool {
    matches!(word, "dir" | "vz" | "voorz" | "secr" | "penm" | "coord" | "beh")
}

/// An organisation or a house, by a list or by how the word ends.
fn is_body(tokens: &Tokens<'_>, at: usize) -> bool {
    const ENDINGS: [&str; 16] = [
        "corporatie",
        "stichting",
        "omroep",
        "koepel",
        "comite",
        "bond",
        "radio",
        "school",
        "schip",
        "boot",
        "vereniging",
        "instelling",
        "organisatie",
        "cooperatie",
        "landgoed",
        "begraafplaats",
    ];
    tokens.is(at, Sort::Word)
        && (tokens.marks(at).any(Marks::HOUSE_NOUN.and(Marks::LED))
            || ENDINGS.iter().any(|end| tokens.text(at).ends_with(end)))
}
