//! What a clause tells of one person: something done and over, or something that is so here and now.

use crate::token::{Sort, Tokens};

/// How many words a clause is followed.
const CLAUSE: usize = 11;

/// The clause behind the word tells of something that one person did or does.
pub(crate) fn by_clause(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let mut clause = (at + 2..at + 2 + CLAUSE)
        .take_while(|here| *here < tokens.len() && (!tokens.is(*here, Sort::Sign) || tokens.text(*here) == "-"));
    if is_plain(tokens.text(at)) {
        return Some(at + 3);
    }
    clause.find(|here| is_past(tokens, *here, at + 2) || is_concrete(tokens, *here, at)).map(|it| it + 1)
}

/// A person and no function: whatever is told of them is told of one.
pub(super) fn is_plain(word: &str) -> bool {
    matches!(
        word,
        "man"
            | "vrouw"
            | "jongen"
            | "meisje"
            | "gezin"
            | "familie"
            | "echtpaar"
            | "stel"
            | "kerel"
            | "vent"
            | "dame"
            | "gozer"
            | "jongetje"
            | "tweeling"
    )
}

/// Something that was done, and is over: "maakte", "klaagde", "schreef".
pub(super) fn is_past(tokens: &Tokens<'_>, at: usize, first: usize) -> bool {
    let word = tokens.text(at);
    // An adjective stands after an article, a verb of a clause does not.
    let after_noun = at == first
        || !matches!(
            tokens.before(at, 1),
            "de" | "het" | "een" | "in" | "van" | "op" | "met" | "onze" | "als" | "en" | "te"
        );
    let weak = word.len() >= 5 && (word.ends_with("de") || word.ends_with("te")) && after_noun;
    let strong = matches!(
        word,
        "werd"
            | "deed"
            | "hield"
            | "schreef"
            | "riep"
            | "stond"
            | "sloeg"
            | "begon"
            | "sprak"
            | "schold"
            | "uitschold"
            | "kwam"
            | "ging"
            | "zat"
            | "liep"
            | "gaf"
            | "nam"
            | "zag"
            | "vond"
            | "kreeg"
            | "bleef"
            | "reed"
            | "stak"
            | "brak"
            | "vocht"
            | "viel"
            | "sloot"
            | "loog"
            | "stal"
            | "had"
            | "was"
            | "lag"
            | "wou"
            | "zei"
            | "verloor"
            | "vertrok"
            | "ontving"
            | "bracht"
            | "kocht"
            | "verkocht"
            | "dacht"
            | "hing"
            | "trok"
            | "zweeg"
            | "verbood"
    );
    weak || strong
}

/// "hier", "pas", "elke dag", "is gezet", "de sleutel heeft": no function in general.
fn is_concrete(tokens: &Tokens<'_>, here: usize, at: usize) -> bool {
    let word = tokens.text(here);
    let now = matches!(
        word,
        "hier"
            | "altijd"
            | "steeds"
            | "elke"
            | "vorige"
            | "pas"
            | "net"
            | "ooit"
            | "gisteren"
            | "zaterdag"
            | "zondag"
            | "maandag"
            | "dinsdag"
            | "woensdag"
            | "donderdag"
            | "vrijdag"
            | "vorig"
            | "jarenlang"
            | "draait"
            | "bewoont"
            | "beheert"
            | "afgelopen"
            | "woont"
            | "werkt"
            | "zit"
            | "hangt"
            | "runt"
            | "staat"
    );
    let holds = word == "heeft"
        && !matches!(
            tokens.before(here, 1),
            "woord" | "rol" | "taak" | "recht" | "last" | "nodig" | "vragen" | "dienst"
        );
    let done =
        matches!(word, "is" | "heeft" | "wordt") && (at + 2..here + 3).any(|near| is_participle(tokens.text(near)));
    // "die al twintig jaar": a habit of one.
    let long = word == "al"
        && (1..=2).any(|ahead| matches!(tokens.text(here + ahead), "jaar" | "jaren" | "weken" | "maanden"));
    now || holds || done || long
}

pub(super) fn is_participle(word: &str) -> bool {
    word.len() >= 6
        && (["ge", "ver", "ont", "be", "aange", "inge", "opge", "uitge", "afge", "omge"]
            .iter()
            .any(|start| word.starts_with(start)))
        && (word.ends_with('d') || word.ends_with('t') || word.ends_with("en") || word.ends_with("aan"))
}
