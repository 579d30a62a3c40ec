//! One recognisable person, family or house without a name: "imam van moskee X", "het gezin op nummer 12".
//!
//! The rules for names on maps: organisations are no persons, but "de imam van" is; minors, one family, one house and one
//! business are refused. A plain function ("wijkagent", "de imam") stands for nobody in particular and may stay.

use crate::fixed_form::spoken;
use crate::guard::Hit;
use crate::lists::Marks;
use crate::token::{Sort, Tokens};
use crate::{Kind, Place};

mod clause;
mod held;
mod told;

pub(crate) use clause::by_clause;
pub(crate) use held::{ends_the_place, is_public, subject};

/// Words that stand for one person, household or house.
const PERSON: Marks =
    Marks::ROLE.and(Marks::SOLE_ROLE).and(Marks::CLERGY).and(Marks::PERSON_NOUN).and(Marks::KIN).and(Marks::HOUSE_NOUN);

pub(crate) fn find(tokens: &Tokens<'_>, place: Place, hits: &mut Vec<Hit>) {
    let mut at = 0;
    while at < tokens.len() {
        let end =
            if tokens.is(at, Sort::Word) || tokens.is(at, Sort::Number) { at_token(tokens, at, place) } else { None };
        match end {
            Some(end) => {
                hits.push(Hit::new(Kind::SinglePerson, at, end.min(tokens.len())));
                at = end.max(at + 1);
            }
            None => at += 1,
        }
    }
}

fn at_token(tokens: &Tokens<'_>, at: usize, place: Place) -> Option<usize> {
    let own = matches!(place, Place::JobFunction);
    let marks = tokens.marks(at);
    let sole = marks.any(Marks::CLERGY) || (marks.any(Marks::SOLE_ROLE) && !own);
    if sole && let Some(end) = held::by_one(tokens, at) {
        return Some(end);
    }
    if matches!(tokens.text(at), "enige" | "ene")
        && let Some(end) = only_one(tokens, at)
    {
        return Some(end);
    }
    if own {
        return None;
    }
    if place.is_role_map() && is_key_figure(tokens.text(at)) {
        return Some(at + 1);
    }
    // "Ouders van de basisschool" are many, "de ouders van het meisje" are two.
    if tokens.text(at) == "ouders"
        && tokens.before(at, 1) == "de"
        && let Some(end) = relative(tokens, at)
            .filter(|end| !tokens.marks(end - 1).any(Marks::HOUSE_NOUN) && !tokens.text(end - 1).ends_with("en"))
    {
        return Some(end);
    }
    if marks.any(Marks::KIN.and(Marks::PERSON_NOUN))
        && let Some(end) = relative(tokens, at).filter(|_| marks.any(Marks::KIN)).or_else(|| beside(tokens, at))
    {
        return Some(end);
    }
    if marks.any(Marks::ROLE.and(Marks::SOLE_ROLE).and(Marks::CLERGY))
        && let Some(end) = told::by_turn(tokens, at)
    {
        return Some(end);
    }
    // "Degene die de ruit ingooide"
    if matches!(tokens.text(at), "degene" | "diegene")
        && tokens.text(at + 1) == "die"
        && let Some(end) = clause::by_clause(tokens, at)
    {
        return Some(end);
    }
    if let Some(end) = told::once(tokens, at).or_else(|| told::of_brothers(tokens, at)) {
        return Some(end);
    }
    if marks.any(Marks::CLERGY)
        && let Some(end) = told::deed_of_clergy(tokens, at)
    {
        return Some(end);
    }
    let lady = matches!(tokens.text(at), "mevrouw" | "meneer") && matches!(tokens.before(at, 1), "de" | "die");
    if (lady || marks.any(PERSON.without(Marks::HOUSE_NOUN)))
        && let Some(end) =
            told::by_deed(tokens, at).or_else(|| told::by_look(tokens, at)).or_else(|| told::by_spot(tokens, at))
    {
        return Some(end);
    }
    if marks.any(Marks::PERSON_NOUN.and(Marks::KIN))
        && let Some(end) = at_number(tokens, at)
            .or_else(|| keeper(tokens, at))
            .or_else(|| household(tokens, at))
            .or_else(|| aged(tokens, at))
            .or_else(|| pupil(tokens, at))
            .or_else(|| most(tokens, at))
            .or_else(|| told::house_by_look(tokens, at))
    {
        return Some(end);
    }
    (tokens.is(at, Sort::Number)).then(|| years_old(tokens, at)).flatten()
}

/// The role map holds positions, never the people who hold a community together.
fn is_key_figure(word: &str) -> bool {
    word.starts_with("sleutelfigu") || word.starts_with("sleutelperso") || word.starts_with("kopstuk")
}

/// "de enige Pool in de straat", "dat ene gezin".
fn only_one(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let pointed = matches!(tokens.before(at, 1), "de" | "het" | "die" | "dat" | "dit" | "deze");
    let person = |here: usize| {
        tokens.marks(here).any(PERSON) || (tokens.marks(here).group().is_some() && !tokens.text(here).ends_with('e'))
    };
    // "ons enige raadslid": of ours only who is a person, since "onze enige winkel" is everybody's.
    let ours = matches!(tokens.before(at, 1), "ons" | "onze");
    if ours && tokens.marks(at + 1).any(PERSON.without(Marks::HOUSE_NOUN)) {
        return Some(at + 2);
    }
    if !pointed {
        return None;
    }
    (1..=2).map(|step| at + step).find(|here| person(*here)).map(|here| here + 1)
}

/// "de zoon van de bakker", "de weduwe van nummer 8", "de vader van de drie jongens".
fn relative(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if tokens.text(at + 1) != "van" {
        return None;
    }
    // Over articles, adjectives and "oud-".
    let of = (at + 2..at + 7).find(|here| {
        let word = tokens.text(*here);
        let person = tokens.marks(*here).any(PERSON) || tokens.capital(*here);
        person
            || !((word.ends_with('e') || word.ends_with("en") && word.len() > 5) && word != "alle"
                || matches!(word, "het" | "een" | "dat" | "mijn" | "ex" | "oud" | "-" | "twee" | "vier"))
    })?;
    let pointed = matches!(
        tokens.text(of),
        "nummer"
            | "slachtoffer"
            | "verdachte"
            | "dader"
            | "overledene"
            | "jongens"
            | "meisjes"
            | "kinderen"
            | "daders"
            | "verdachten"
    ) || tokens.marks(of).any(PERSON);
    let pointed = pointed && !(tokens.before(at, 1) == "een" && tokens.text(of) == "kinderen");
    let named = tokens.capital(of)
        && !tokens.marks(of).any(Marks::NOT_PERSON.and(Marks::PLACE_NOUN))
        && tokens.marks(of).group().is_none();
    (pointed || named).then_some(of + 1)
}

/// "de burgemeester en zijn vrouw".
fn beside(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let beside = matches!(tokens.before(at, 1), "zijn" | "haar") && tokens.before(at, 2) == "en";
    let whose = || {
        (3..=7).any(|back| {
            tokens.marks_before(at, back).any(Marks::ROLE.and(Marks::SOLE_ROLE).and(Marks::CLERGY))
                && matches!(tokens.before(at, back + 1), "de" | "onze" | "die" | "het")
        })
    };
    (beside && whose()).then_some(at + 1)
}

/// "de bewoners van nummer 12", "het huis op 12a".
fn at_number(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    for step in 1..=5 {
        let here = at + step;
        if matches!(tokens.text(here), "." | "!" | "?" | ";") {
            return None;
        }
        let number = matches!(tokens.text(here), "nummer" | "huisnummer" | "nr" | "huisnr");
        if number && matches!(tokens.before(here, 1), "op" | "van" | "aan" | "bij" | "met" | "in" | "naast") {
            let digits = here + 1 + usize::from(tokens.text(here + 1) == ".");
            let number =
                tokens.is(digits, Sort::Number) || spoken(tokens.text(digits)).is_some_and(|number| number > 1);
            return number.then_some(digits + 1);
        }
    }
    None
}

/// "het gezin op de hoek", "familie Yilmaz", "dat gezin in de Dorpsstraat".
fn household(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let word = tokens.text(at);
    if !matches!(word, "gezin" | "familie" | "fam" | "huis" | "huishouden" | "echtpaar" | "stel") {
        return None;
    }
    let family = matches!(word, "familie" | "fam");
    let name = at + 1 + usize::from(tokens.text(at + 1) == ".");
    let name = name
        + usize::from(
            tokens.marks(name).any(Marks::PARTICLE) && matches!(tokens.text(name), "el" | "al" | "van" | "de" | "ben"),
        );
    let listed = tokens.marks(name).any(Marks::GIVEN.and(Marks::SURNAME));
    if (family || word == "gezin")
        && (tokens.capital(name) && !tokens.marks(name).any(Marks::NOT_PERSON) || listed && family && name == at + 1)
        && !tokens.get(name).is_some_and(|token| token.opens)
    {
        return Some(name + 1);
    }
    let definite = (1..=3).take_while(|back| at >= *back).any(|back| {
        matches!(tokens.before(at, back), "het" | "dat" | "de" | "die" | "dit" | "ene")
            || tokens.before(at, back) == "een" && word != "huis"
    });
    let bound = matches!(tokens.text(at + 1), "op" | "in" | "aan" | "uit" | "boven" | "naast" | "tegenover" | "achter");
    if !definite || !bound {
        return None;
    }
    let spot = at + 2 + usize::from(matches!(tokens.text(at + 2), "de" | "het" | "die"));
    // "in de oude pastorie"
    let spot = spot
        + usize::from(spot > at + 2 && tokens.text(spot).ends_with('e') && !tokens.marks(spot).any(Marks::HOUSE_NOUN));
    let corner = matches!(tokens.text(spot), "hoek" | "portiek" | "flat" | "hoekhuis" | "hoekwoning")
        || tokens.marks(spot).any(Marks::HOUSE_NOUN);
    let street = tokens.capital(spot) && (!tokens.marks(spot).any(Marks::NOT_PERSON) || corner);
    (corner || street).then_some(spot + 1)
}

/// "de vrouw die de kinderopvang runt", "de man van de kiosk aan de Singel".
fn keeper(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let one =
        matches!(tokens.text(at), "man" | "vrouw" | "meneer" | "mevrouw" | "jongen" | "meisje" | "stel" | "echtpaar")
            && matches!(tokens.before(at, 1), "de" | "die" | "het" | "dat");
    if !one || !matches!(tokens.text(at + 1), "die" | "dat" | "van" | "achter" | "met") {
        return None;
    }
    let house = (2..=3).map(|step| at + step).find(|here| tokens.marks(*here).any(Marks::HOUSE_NOUN))?;
    let definite = matches!(tokens.before(house, 1), "de" | "het" | "die" | "dat");
    definite.then_some(house + 1)
}

/// "een jongen van 15".
fn aged(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let years = tokens.text(at + 2);
    let single = matches!(tokens.before(at, 1), "een" | "de" | "die" | "het" | "dat" | "dit" | "deze")
        || tokens.marks_before(at, 1).group().is_some();
    let age = tokens.text(at + 1) == "van" && tokens.is(at + 2, Sort::Number) && years.len() <= 2;
    let span = matches!(tokens.text(at + 3), "tot" | "-" | "en" | "t");
    (single && age && !span && !is_collective(tokens.text(at))).then_some(at + 3)
}

/// "een 15-jarige leerling", "de 43-jarige".
fn years_old(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let word = at + 1 + usize::from(tokens.text(at + 1) == "-");
    let aged = matches!(tokens.text(word), "jarige" | "jarig") && tokens.text(at).len() <= 2;
    let single = matches!(tokens.before(at, 1), "een" | "de" | "die" | "het" | "dat");
    let who = (1..=2).map(|step| word + step).find(|here| {
        tokens.marks(*here).any(Marks::PERSON_NOUN.and(Marks::ROLE).and(Marks::SOLE_ROLE))
            && !is_collective(tokens.text(*here))
    });
    (aged && single).then_some(who).flatten().map(|who| who + 1)
}

/// "de leerling uit klas 3b".
fn pupil(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let young = matches!(
        tokens.text(at),
        "leerling" | "tweeling" | "scholier" | "jongen" | "meisje" | "kind" | "jongetje" | "kleuter" | "student"
    );
    let class = matches!(tokens.text(at + 1), "uit" | "van" | "in")
        && (matches!(tokens.text(at + 2), "groep" | "klas" | "brugklas")
            || tokens.is(at + 2, Sort::Number)
                && tokens.is(at + 3, Sort::Word)
                && (tokens.touches(at + 3)
                    || matches!(tokens.text(at + 3), "havo" | "vwo" | "vmbo" | "mavo" | "gymnasium" | "atheneum")));
    (young && class).then_some(at + 3)
}

/// "de oudste bewoner van de straat".
fn most(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let superlative =
        tokens.before(at, 1).len() > 5 && tokens.before(at, 1).ends_with("ste") && tokens.before(at, 2) == "de";
    (superlative && matches!(tokens.text(at + 1), "van" | "in" | "uit" | "op") && !is_collective(tokens.text(at)))
        .then_some(at + 2)
}

fn is_collective(word: &str) -> bool {
    matches!(word, "mensen" | "bewoners" | "buren" | "gezin" | "familie" | "huis")
}
