//! What announces a name, known or not: a title, initials, a function, a nickname.

use super::around;
use crate::lists::Marks;
use crate::token::{Sort, Tokens};

/// "meneer De Vries", "buurman henk", "wethouder Bakker", "ene Fatima", "alias de Lange", "Rooie Sjaak".
pub(super) fn introduced(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let marks = tokens.marks(at);
    // "dikke deur wordt hij genoemd".
    let called = |from: usize| {
        matches!(tokens.text(from), "wordt" | "werd")
            && matches!(tokens.text(from + 1), "hij" | "zij" | "ze")
            && tokens.text(from + 2) == "genoemd"
    };
    if let Some(from) = [at + 1, at + 2].into_iter().find(|from| called(*from)) {
        return Some(from);
    }
    let next = at
        + 1
        + usize::from(
            tokens.text(at + 1) == "."
                && !tokens.get(at + 2).is_some_and(|token| token.gap && !is_short(tokens.text(at))),
        );
    let next = if matches!(tokens.text(next), "\"" | "'" | "“" | "‘" | "„") { next + 1 } else { next };
    let name = around::after_particles(tokens, next);
    let known = around::is(tokens, name, Marks::GIVEN) || around::is_surname(tokens, name);
    // "meneer Visser" and "mevrouw van 't Hof" are no fisherman and no court.
    let place = Marks::NOT_PERSON.and(Marks::PLACE_NOUN);
    let function = Marks::ROLE.and(Marks::SOLE_ROLE).and(Marks::CLERGY).and(Marks::KIN);
    let other = tokens.marks(name).any(match marks.any(Marks::TITLE) {
        true if name > next => Marks::NONE,
        true => place,
        false => place.and(function),
    });
    let capital = tokens.capital(name) && !other && tokens.marks(name).group().is_none();
    let sentence = tokens.get(name).is_none_or(|token| token.opens && !is_short(tokens.text(at)));
    if sentence || around::is_place_beside(tokens, name) && !known {
        return None;
    }
    let direct = name == next;
    let certain = known && (tokens.capital(name) || !tokens.marks(name).any(Marks::ALSO_WORD));
    let hit = if marks.any(Marks::TITLE) {
        (capital && (direct || tokens.text(next) != "in"))
            || (known && !matches!(tokens.text(next), "in" | "op" | "te" | "het"))
                && (direct || tokens.text(next) != "van" || certain)
    } else if is_naming(tokens, at) {
        capital || certain || (direct && known && tokens.text(at) == "ene")
    } else if marks.any(Marks::NICKNAME) && direct && (is_called(tokens, at) || tokens.text(at) == "lil" && capital) {
        true
    } else if marks.any(Marks::NICKNAME) && direct {
        around::is(tokens, name, Marks::GIVEN) && (tokens.capital(name) || !tokens.marks(name).any(Marks::ALSO_WORD))
    } else if marks.any(Marks::KIN) {
        let own = matches!(tokens.before(at, 1), "mijn" | "zijn" | "haar" | "hun" | "ons" | "onze" | "m'n" | "je");
        (capital && direct
            || certain && !matches!(tokens.text(next), "in" | "op" | "te" | "van")
            || own && direct && around::is(tokens, name, Marks::GIVEN))
            && !tokens.marks(at).any(Marks::PLACE_NOUN)
    } else if marks.any(Marks::ROLE.and(Marks::SOLE_ROLE).and(Marks::CLERGY).and(Marks::PERSON_NOUN)) {
        known && tokens.capital(name) && (direct || !matches!(tokens.text(next), "in" | "op" | "te" | "het" | "van"))
            || certain && direct
    } else {
        false
    };
    if hit {
        return Some(initials(tokens, name).unwrap_or_else(|| around::run(tokens, name)));
    }
    // "alias de slager": a nickname of ordinary words.
    let nickname = matches!(tokens.text(at), "alias" | "bijgenaamd") && tokens.is(name, Sort::Word);
    nickname.then_some(name + 1)
}

/// "Dikke Deur" in mid-sentence: what one calls a person, and no street or place.
fn is_called(tokens: &Tokens<'_>, at: usize) -> bool {
    let next = at + 1;
    tokens.capital(at)
        && tokens.capital(next)
        && !tokens.get(at).is_some_and(|token| token.opens)
        && tokens.get(next).is_some_and(|token| token.gap && !token.all_caps)
        && !matches!(tokens.before(at, 1), "de" | "het" | "een" | "in" | "te" | "langs" | "-")
        && !tokens.marks_before(at, 1).any(Marks::PLACE_NOUN.and(Marks::HOUSE_NOUN))
        && !tokens.capital(at.saturating_sub(1))
        && !tokens.marks(next).any(Marks::NOT_PERSON.and(Marks::PLACE_NOUN).and(Marks::HOUSE_NOUN))
        && !around::is_named_place(tokens.text(next))
        && !matches!(
            tokens.text(at),
            "lange"
                | "kleine"
                | "oude"
                | "jonge"
                | "rode"
                | "zwarte"
                | "grijze"
                | "wilde"
                | "brede"
                | "kromme"
                | "gouden"
                | "stille"
                | "haagse"
                | "turkse"
                | "rijke"
                | "arme"
                | "vrolijke"
                | "harde"
                | "little"
                | "big"
                | "young"
        )
}

/// dhr., mevr., fam.: the full stop ends no sentence.
fn is_short(word: &str) -> bool {
    matches!(
        word,
        "dhr"
            | "mevr"
            | "mw"
            | "mej"
            | "fam"
            | "hr"
            | "dr"
            | "drs"
            | "mr"
            | "ir"
            | "ing"
            | "prof"
            | "ds"
            | "wed"
            | "dhn"
    )
}

fn is_naming(tokens: &Tokens<'_>, at: usize) -> bool {
    let who = || {
        tokens.marks_before(at, 1).any(Marks::PERSON_NOUN.and(Marks::KIN).and(Marks::ROLE))
            || matches!(tokens.before(at, 1), "hij" | "zij" | "ze" | "die")
    };
    match tokens.text(at) {
        "ene" => !matches!(tokens.before(at, 1), "de" | "het" | "dat" | "die"),
        "zekere" | "genaamd" | "alias" | "bijgenaamd" | "roepnaam" | "voornaam" | "achternaam" => true,
        "heet" | "heette" => who(),
        _ => false,
    }
}

/// "J. de Vries", "a.b. yilmaz".
pub(super) fn initials(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let letter = |here: usize| {
        let written = tokens.written(here);
        tokens.is(here, Sort::Word)
            && (written.chars().count() == 1 || matches!(tokens.text(here), "th" | "ch" | "ph" | "ij" | "sj"))
    };
    if at > 0 && tokens.touches(at) && tokens.is(at - 1, Sort::Word) {
        return None;
    }
    let mut next = at;
    let mut count = 0;
    while count < 6 && letter(next) && tokens.text(next + 1) == "." && tokens.touches(next + 1) {
        next += 2;
        count += 1;
    }
    if count == 0 || count > 5 {
        return None;
    }
    let name = around::after_particles(tokens, next);
    let known = around::is_surname(tokens, name) || around::is(tokens, name, Marks::GIVEN);
    let linked = name > next && !tokens.capital(next);
    let capital = tokens.written(name).contains(char::is_uppercase)
        && tokens.text(name).len() > 2
        && (linked || !tokens.marks(name).any(Marks::NOT_PERSON.and(Marks::PLACE_NOUN).and(Marks::ROLE)))
        && tokens.marks(name).group().is_none();
    let upper = tokens.capital(at);
    // "ondertekend: R. Doekhie"
    let signed = tokens.before(at, 1) == ":"
        && (tokens
            .marks_before(at, 2)
            .any(Marks::DEALING.and(Marks::PERSON_NOUN).and(Marks::ROLE).and(Marks::SOLE_ROLE))
            || matches!(tokens.before(at, 2), "naam" | "groet" | "was" | "getekend" | "namens"));
    let listing = !signed && tokens.get(at).is_none_or(|token| token.opens) && count == 1 && !linked;
    // o.a. de wijk, i.v.m. bloemen: small letters and an ordinary word are an abbreviation.
    let weak = tokens.marks(name).any(Marks::ALSO_WORD) && !tokens.capital(name);
    let hit =
        known && (!weak || (linked && count == 1)) || (upper && capital && !listing && tokens.text(name).len() > 3);
    hit.then(|| around::run(tokens, name))
}

/// "j a n  d e  v r i e s": nobody spaces letters out who has nothing to hide.
pub(super) fn letter_by_letter(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let mut end = at;
    while tokens.get(end).is_some_and(|token| token.sort == Sort::Word && token.gap)
        && tokens.written(end).chars().count() == 1
        && !tokens.touches(end + 1)
    {
        end += 1;
    }
    (end >= at + 6).then_some(end)
}
