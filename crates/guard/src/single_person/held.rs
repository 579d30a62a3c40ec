//! A function and the place where one person holds it: "imam van moskee X", "de bakker op de hoek".

use crate::lists::Marks;
use crate::token::{Sort, Tokens};

/// "imam van moskee X", "eigenaar van de snackbar", "voorzitter van de enige ...".
pub(super) fn by_one(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let link = at + 1 + subject(tokens, at);
    let mut next = link;
    let linked = is_link(tokens.text(next)) || matches!(tokens.text(next), "te" | "v" | "vd");
    // "de kapper tegenover het station": wherever that is, there is one.
    let beside = matches!(tokens.text(next), "naast" | "tegenover" | "boven" | "achter");
    if linked {
        next += 1;
        if tokens.text(next) == "." {
            next += 1;
        }
    } else if tokens.marks(next).any(Marks::HOUSE_NOUN) {
        return Some(next + 1 + usize::from(tokens.capital(next + 1)));
    } else {
        let name = tokens.marks(at).any(Marks::CLERGY)
            && tokens.capital(next)
            && (!tokens.marks(next).any(Marks::NOT_PERSON) || tokens.marks(next).any(Marks::PARTICLE));
        return name.then_some(next + 1);
    }
    // "de scheidsrechter van zondag", "de juf van groep vijf": one at a time.
    let then = matches!(tokens.text(next), "zondag" | "zaterdag" | "vrijdag" | "gisteren" | "destijds" | "toen");
    let class = matches!(tokens.text(next), "groep" | "klas") && tokens.text(next + 1).len() <= 5;
    if tokens.text(link) == "van" && (then || class) {
        return Some(next + 1);
    }
    // "coach in Noord" is a function in an area; there is one imam in it.
    let area = matches!(tokens.text(link), "bij" | "in") && !tokens.marks(at).any(Marks::CLERGY);
    let ours = matches!(tokens.text(next), "onze" | "ons");
    let along = matches!(tokens.text(link), "langs" | "uit" | "aan" | "op" | "in" | "onder");
    let mut definite = false;
    for here in next..next + 7 {
        if tokens.is(here, Sort::Sign) && !matches!(tokens.text(here), "\"" | "'" | "-" | "“" | "„")
            || here >= tokens.len()
        {
            return None;
        }
        match tokens.text(here) {
            "de" | "het" | "die" | "deze" | "dat" | "onze" | "t" | "dit" | "ons" | "hun" => definite = true,
            "een" | "elke" | "alle" => return None,
            word if ends_the_place(word) => return None,
            _ if beside && definite && tokens.is(here, Sort::Word) => return Some(here + 1),
            // "de bakker van het dorp", "de huisarts in ons dorp", "de slager op de hoek": there is one.
            "dorp" | "gehucht" | "buurtschap" | "hoek" if definite => return Some(here + 1),
            "wijk" | "buurt" | "straat" | "flat" | "post" | "kazerne" if ours => return Some(here + 1),
            "straat" | "weg" | "plein" | "markt" | "gracht" | "dijk" | "polder" | "brink" | "kade" | "laan"
            | "haven"
                if definite && along =>
            {
                return Some(here + 1);
            }
            "enige" | "ene" => return Some(here + 1),
            word if is_public_body(word) => return None,
            _ if tokens.marks(here).any(Marks::LED) && definite => return Some(here + 1),
            _ if tokens.marks(here).any(Marks::HOUSE_NOUN)
                && (definite
                    || tokens.capital(here + 1)
                    || matches!(tokens.text(here + 1), "de" | "het" | "t" | "'")) =>
            {
                return Some(here + 1 + usize::from(tokens.capital(here + 1)));
            }
            _ if tokens.capital(here)
                && !is_public(tokens, here)
                && !(area && tokens.marks(here).any(Marks::NOT_PERSON)) =>
            {
                return Some(here + 1);
            }
            _ if tokens.capital(here) => return None,
            _ => {}
        }
    }
    None
}

/// Words between a function and where it is held.
fn is_link(word: &str) -> bool {
    matches!(
        word,
        "van" | "bij" | "uit" | "in" | "op" | "achter" | "aan" | "naast" | "tegenover" | "boven" | "langs" | "onder"
    )
}

/// "leraar *maatschappijleer* van", "wethouder *wonen* van": one word that says what the function is about.
pub(crate) fn subject(tokens: &Tokens<'_>, at: usize) -> usize {
    let next = at + 1;
    let named = tokens.is(next, Sort::Word)
        && tokens.text(next).len() > 3
        && !is_link(tokens.text(next))
        && !ends_the_place(tokens.text(next))
        && !tokens.marks(next).any(Marks::PERSON_VERB.and(Marks::HOUSE_NOUN).and(Marks::COUNTED))
        && matches!(tokens.text(at + 2), "van" | "op" | "bij");
    usize::from(named)
}

/// Public bodies, and gatherings that are led for an evening.
fn is_public_body(word: &str) -> bool {
    matches!(
        word,
        "gemeente"
            | "provincie"
            | "gemeenteraad"
            | "raad"
            | "ministerie"
            | "politie"
            | "college"
            | "commissie"
            | "stad"
            | "team"
            | "vergadering"
            | "avond"
            | "bijeenkomst"
            | "overleg"
            | "werkgroep"
            | "sessie"
            | "gesprek"
            | "gesprekken"
    )
}

/// Words with which the sentence goes on: what comes after them is no part of where the function is held.
pub(crate) fn ends_the_place(word: &str) -> bool {
    matches!(
        word,
        "is" | "was"
            | "heeft"
            | "had"
            | "wordt"
            | "werd"
            | "wil"
            | "wilde"
            | "moet"
            | "moest"
            | "kan"
            | "kon"
            | "zegt"
            | "zei"
            | "geeft"
            | "gaf"
            | "stelt"
            | "vindt"
            | "ziet"
            | "gaat"
            | "komt"
            | "legt"
            | "maar"
            | "omdat"
            | "dat"
            | "om"
            | "sloot"
            | "zou"
    )
}

pub(crate) fn is_public(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(
        tokens.text(at),
        "ggd"
            | "ggz"
            | "vng"
            | "nctv"
            | "om"
            | "or"
            | "uwv"
            | "ns"
            | "kis"
            | "ess"
            | "szw"
            | "bzk"
            | "cao"
            | "rekenkamer"
            | "vvn"
            | "gemeente"
            | "provincie"
    )
}
