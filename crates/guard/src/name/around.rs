//! What stands around a word that may be a name.

use crate::lists::Marks;
use crate::token::{Sort, Tokens};

/// Endings of surnames that no ordinary word with a capital has.
const SURNAME_ENDINGS: &[&str] = &[
    "stra", "sma", "inga", "enga", "oglu", "owski", "ewski", "inski", "owska", "ewska", "inska", "cki", "cka", "czyk",
    "enko", "chuk", "ovic", "evic", "ovych", "shvili", "opoulos", "mariam", "selassie", "michael", "zadeh", "ullah",
    "walla", "pillai", "essen", "ssens", "onska", "anska", "ynska", "lska", "onski", "anski", "ynski", "lski", "wicz",
    "zema", "kema", "tema", "sema", "ova", "eva", "ov", "ev", "yuk", "iuk", "escu", "eanu", "zai", "zada", "nejad",
    "abadi", "dimedjo", "redjo", "dikromo", "aoui", "hiwot", "yesus", "kristos", "giorgis", "medhin", "lessy",
    "persad",
];
/// Endings of words that name a place after someone.
pub(super) const PLACE_ENDINGS: [&str; 37] = [
    "straat",
    "laan",
    "plein",
    "weg",
    "park",
    "wijk",
    "buurt",
    "school",
    "kerk",
    "hof",
    "kade",
    "brug",
    "gracht",
    "singel",
    "dorp",
    "polder",
    "college",
    "huis",
    "dreef",
    "plantsoen",
    "kwartier",
    "tunnel",
    "haven",
    "bos",
    "veld",
    "flat",
    "toren",
    "lyceum",
    "hal",
    "steeg",
    "dijk",
    "pad",
    "markt",
    "dal",
    "einde",
    "eind",
    "rand",
];

/// In the list, and not known as something else.
pub(super) fn is(tokens: &Tokens<'_>, at: usize, list: Marks) -> bool {
    tokens.marks(at).any(list) && !tokens.marks(at).any(Marks::NOT_PERSON)
}

/// A surname from the list or by its ending.
pub(super) fn is_surname(tokens: &Tokens<'_>, at: usize) -> bool {
    let marks = tokens.marks(at);
    if marks.any(Marks::NOT_PERSON) {
        return false;
    }
    let word = tokens.text(at);
    marks.any(Marks::SURNAME)
        || tokens.capital(at)
            && word.len() >= 6
            && marks == Marks::NONE
            && SURNAME_ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// The token after a run of particles (van der, el, ben), which may be empty.
pub(super) fn after_particles(tokens: &Tokens<'_>, mut at: usize) -> usize {
    let from = at;
    while at < from + 4
        && (tokens.marks(at).any(Marks::PARTICLE) || matches!(tokens.text(at), "-" | "'" | "." | "ait"))
        && at < tokens.len()
    {
        at += 1;
    }
    at
}

/// The token of a surname that follows a given name, over particles.
pub(super) fn surname_after(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let next = after_particles(tokens, at + 1);
    if next > at + 1 && tokens.text(at + 1) == "." {
        return None;
    }
    let found = is_surname(tokens, next) && (tokens.capital(next) || !tokens.capital(at))
        || tokens.capital(at) && tokens.capital(next) && next == at + 1 && is(tokens, next, Marks::GIVEN);
    found.then_some(next)
}

/// The surname found is itself an ordinary word.
pub(super) fn weak_end(tokens: &Tokens<'_>, surname: Option<usize>) -> bool {
    surname.is_none_or(|at| {
        tokens.marks(at).any(Marks::ALSO_WORD)
            && !(tokens.marks_before(at, 1).any(Marks::PARTICLE)
                && matches!(tokens.before(at, 1), "van" | "de" | "den" | "der"))
    })
}

/// "Veenstraat", "Parkzicht": a word that ends as names of places do.
pub(super) fn is_named_place(word: &str) -> bool {
    PLACE_ENDINGS.iter().any(|ending| word.len() > ending.len() && word.ends_with(ending))
}

/// "de Groene Dijk", "de Hoge Brug": an adjective and a word for a place, after an article.
fn is_landscape(tokens: &Tokens<'_>, at: usize, next: usize) -> bool {
    matches!(tokens.before(at, 1), "de" | "het")
        && next == at + 1
        && tokens.text(at).ends_with('e')
        && PLACE_ENDINGS
            .iter()
            .chain(&["berg", "heuvel", "kamp", "brink", "dam", "sluis", "poort", "molen"])
            .any(|end| tokens.text(next) == *end)
}

/// "wijk Lindeman", "Julia park", "Sint Maarten": a place, a saint, a king.
pub(super) fn is_place_beside(tokens: &Tokens<'_>, at: usize) -> bool {
    let before = if matches!(tokens.before(at, 1), "\"" | "'" | "“" | "‘" | "„") { 2 } else { 1 };
    let before = if matches!(tokens.before(at, before), "de" | "het" | "'" | "t")
        && tokens.marks_before(at, before + 1).any(Marks::PLACE_NOUN)
    {
        before + 1
    } else {
        before
    };
    let opened = tokens.marks_before(at, before).any(Marks::PLACE_NOUN);
    let next = at + 1 + usize::from(tokens.text(at + 1) == "-");
    // "Sinds Olena weg is": a street is written together, or with a capital.
    let gone = tokens.text(next) == "weg" && !tokens.capital(next) && next == at + 1;
    let closed = tokens.marks(next).any(Marks::PLACE_NOUN)
        && !tokens.marks(next).any(Marks::SURNAME)
        && tokens.capital(at)
        && !gone;
    let revered =
        matches!(tokens.before(at, 1), "sint" | "koning" | "koningin" | "prins" | "prinses" | "profeet" | "heilige")
            || matches!((tokens.before(at, 2), tokens.before(at, 1)), ("st", ".") | ("sint", "-"));
    opened || closed || revered || matches!(tokens.text(at + 1), "ii" | "iii" | "iv")
}

/// "Jan van Galenstraat", "Nelson Mandelapark", "Johan Cruijff Arena": the token after it.
pub(super) fn place_named_after_a_person(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if !tokens.capital(at) {
        return None;
    }
    let mut next = at;
    let mut apart = false;
    while next < at + 6 {
        let word = tokens.text(next);
        if tokens.capital(next) {
            let compound = next > at && is_named_place(word);
            // "Daan van der Kerk" is a person.
            let family = tokens.before(next, 1) == "der";
            if (compound || next > at && tokens.marks(next).any(Marks::PLACE_NOUN) && !family)
                && !apart
                && !tokens.marks(next).any(Marks::SURNAME)
            {
                return Some(next + 1);
            }
        } else if tokens.marks(next).any(Marks::PARTICLE) {
            apart |= matches!(word, "in" | "op" | "te" | "het" | "t")
                || (matches!(word, "de" | "den") && tokens.before(next, 1) == "van");
        } else if !(word == "-" && tokens.touches(next)) {
            return None;
        }
        next += 1;
    }
    None
}

/// A capital in mid-sentence, without an article or another capital before it, or with a verb that only people do.
pub(super) fn capital_is_evidence(tokens: &Tokens<'_>, at: usize) -> bool {
    let opens = tokens.get(at).is_none_or(|token| token.opens || token.all_caps);
    let before = tokens.before(at, 1);
    let thing = matches!(
        before,
        "de" | "het"
            | "een"
            | "t"
            | "project"
            | "programma"
            | "team"
            | "groep"
            | "plan"
            | "actie"
            | "partij"
            | "campagne"
            | "nota"
            | "visie"
            | "fase"
            | "'"
    ) && !matches!(tokens.before(at, 2), "van" | "en")
        || before.ends_with("plan");
    let placed = matches!(before, "in" | "uit" | "op" | "te" | "naar" | "langs" | "rond" | "-" | "/");
    let plain = at > 0 && tokens.get(at - 1).is_some_and(|token| token.opens && token.marks.any(Marks::NOT_PERSON));
    // "Bewoners van Heuvel" are of a place; "de ouders van Dobre", "het huis van Sri" are of a person.
    let residents = before == "van"
        && tokens.marks_before(at, 2).any(Marks::COUNTED.and(Marks::PLACE_NOUN))
        && !matches!(tokens.before(at, 2), "ouders" | "vrienden" | "broers" | "zussen" | "kinderen" | "huis");
    let joined = at > 0 && tokens.capital(at - 1) && !plain && !is(tokens, at - 1, Marks::GIVEN)
        || at > 0 && tokens.is(at - 1, Sort::Number);
    said(tokens, at) || (!opens && !thing && !placed && !residents && !joined)
}

/// A verb after it that only people do, and no article before it: "jan zegt".
pub(super) fn said(tokens: &Tokens<'_>, at: usize) -> bool {
    let thing = matches!(tokens.before(at, 1), "de" | "het" | "een" | "t" | "die" | "deze" | "dat" | "geen");
    tokens.marks(at + 1).any(Marks::PERSON_VERB) && !thing && tokens.marks_before(at, 1).group().is_none()
}

/// "Sjoukje van der Meer", "Sjoukje Bakker": a capital and a surname from the list after it; or "dat Sjoukje woont".
pub(super) fn unknown_with_surname(tokens: &Tokens<'_>, at: usize) -> bool {
    let opens = tokens.get(at).is_none_or(|token| token.opens);
    let next = after_particles(tokens, at + 1);
    let surname = is_surname(tokens, next)
        && tokens.capital(next)
        && !is_place_beside(tokens, next)
        && tokens.text(at + 1) != "."
        && tokens.text(at + 1) != "'"
        && !is_landscape(tokens, at, next);
    let free = !tokens
        .marks(at)
        .any(Marks::ROLE.and(Marks::SOLE_ROLE).and(Marks::PARTICLE).and(Marks::TITLE).and(Marks::COUNTED))
        && tokens.marks(at).group().is_none();
    let unheard = tokens.marks(at).without(Marks::SURNAME.and(Marks::ALSO_WORD)) == Marks::NONE;
    let linked = next > at + 1 && !matches!(tokens.text(at + 1), "in" | "op" | "te" | "-" | "'");
    let joined = at > 0
        && (tokens.capital(at - 1)
            && !tokens.get(at - 1).is_some_and(|token| token.opens && token.marks.any(Marks::NOT_PERSON))
            || matches!(tokens.text(at - 1), "t" | "-"));
    // "de afdeling Veiligheid schrijft": what stands before it is a thing, and a person is none.
    let person = Marks::ROLE.and(Marks::SOLE_ROLE).and(Marks::KIN).and(Marks::PERSON_NOUN).and(Marks::TITLE);
    let thing = matches!(tokens.before(at, 2), "de" | "het" | "een" | "onze" | "ons" | "elke")
        && !tokens.marks_before(at, 1).any(person);
    let said = !opens
        && !joined
        && !thing
        && tokens.marks(at + 1).any(Marks::PERSON_VERB)
        && !matches!(tokens.before(at, 1), "de" | "het" | "een")
        && !tokens.get(at).is_some_and(|token| token.all_caps)
        && tokens.text(at).len() > 2;
    free && (surname
        && (linked && !opens || linked && unheard && tokens.text(at + 1) != "van" || next == at + 1 && !opens)
        || said)
}

/// The token after a name that starts here: names, capitals and particles between them.
pub(super) fn run(tokens: &Tokens<'_>, at: usize) -> usize {
    let mut end = at + 1;
    loop {
        let next = after_particles(tokens, end);
        let sentence = (end..=next).any(|here| tokens.text(here) == ".");
        let name = tokens.is(next, Sort::Word)
            && !tokens.marks(next).any(Marks::NOT_PERSON.and(Marks::PLACE_NOUN))
            && (tokens.capital(next)
                || is_surname(tokens, next) && !tokens.marks(next).any(Marks::ALSO_WORD)
                || next > end && is_surname(tokens, next));
        if !name || sentence || next > at + 10 {
            return end;
        }
        end = next + 1;
    }
}
