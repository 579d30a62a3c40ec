//! A name that no list has, by the company it keeps: what people are told to do, feel and say, and what is done to them.
//!
//! In the middle of a Dutch sentence a capital is a name, of a person, a place or an organisation. These rules tell the
//! first from the others.

use super::around::{self, PLACE_ENDINGS};
use crate::lists::Marks;
use crate::token::{Sort, Tokens};

/// Endings that names of towns and firms have, besides those of places with houses.
const NO_PERSON_ENDINGS: &[&str] = &[
    "dam",
    "veen",
    "zijl",
    "wolde",
    "woude",
    "broek",
    "kerke",
    "lo",
    "monde",
    "stad",
    "stede",
    "drecht",
    "horst",
    "burg",
    "berg",
    "oord",
    "groep",
    "bank",
    "media",
    "nieuws",
    "zorg",
    "wonen",
    "dienst",
    "bedrijf",
    "stichting",
    "vereniging",
    "fonds",
    "bond",
    "raad",
    "centrum",
    "partij",
    "belang",
    "kracht",
    "isme",
    "zicht",
    "punt",
    "werk",
];

/// "dat Sheritza weer", "contact met Tjak", "vertelde Mayra", "Laith B.": a capital that the lists do not know.
pub(super) fn told_of(tokens: &Tokens<'_>, at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let word = tokens.text(at);
    let known = token.marks.without(Marks::GIVEN.and(Marks::SURNAME).and(Marks::ALSO_WORD)) != Marks::NONE;
    // "Afspraak: Zorvinka belt": a name after a colon, when only people do what follows.
    let told = tokens.before(at, 1) == ":" && tokens.marks(at + 1).any(Marks::PERSON_VERB);
    if told && token.capital && !known && word.len() > 2 {
        return true;
    }
    if !token.capital || token.opens || token.all_caps || known || word.len() < 3 || named_after(tokens, at) {
        return false;
    }
    if tokens.written(at).chars().skip(1).any(char::is_uppercase) {
        return false;
    }
    if initial_after(tokens, at) {
        return true;
    }
    let place = PLACE_ENDINGS.iter().chain(NO_PERSON_ENDINGS).any(|end| word.len() > end.len() && word.ends_with(end));
    let free = !tokens.touches(at) || matches!(tokens.before(at, 1), "(" | "\"" | "“" | "„");
    !place && free && !goes_on(tokens, at) && (is_subject(tokens, at) || is_dealt_with(tokens, at))
}

/// "Laith B.", "Ali B.": a letter after it.
pub(super) fn initial_after(tokens: &Tokens<'_>, at: usize) -> bool {
    let letter = tokens.written(at + 1);
    letter.chars().count() == 1
        && letter.chars().all(char::is_uppercase)
        && tokens.text(at + 2) == "."
        && tokens.touches(at + 2)
        && !tokens.touches(at + 1)
}

/// "Fikkie van drie hoog", "sam van de snackbar", "Wolf en zijn maten", "Mo, …" after a colon.
pub(super) fn placed_as_person(tokens: &Tokens<'_>, at: usize) -> bool {
    let next = tokens.text(at + 1);
    let spot = at + 2 + usize::from(matches!(tokens.text(at + 2), "de" | "het" | "t"));
    let from = next == "van"
        && (matches!(tokens.text(spot), "nummer" | "nr" | "hoek" | "overkant" | "buren" | "hiernaast")
            || tokens.text(at + 3) == "hoog"
            || spot > at + 2 && tokens.marks(spot).any(Marks::HOUSE_NOUN));
    let with = next == "en"
        && matches!(tokens.text(at + 2), "zijn" | "haar")
        && !matches!(tokens.before(at, 1), "de" | "het" | "een");
    let ends = at + 1 >= tokens.len() || matches!(next, "," | "." | ";");
    let listed = at >= 2 && tokens.text(at - 1) == ":" && ends && tokens.capital(at);
    from || with || listed && !tokens.marks_before(at, 2).any(Marks::PLACE_NOUN)
}

/// "Merel is boos", "Mark was erbij": no article stands before it, and such a word begins no sentence without one.
pub(super) fn begins(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.capital(at)
        && tokens.get(at).is_some_and(|token| token.opens)
        && !is_weather(tokens.text(at))
        && is_of_somebody(tokens.text(at + 1))
}

/// Verbs with which a sentence about somebody goes on.
pub(super) fn is_of_somebody(word: &str) -> bool {
    matches!(
        word,
        "is" | "was"
            | "heeft"
            | "had"
            | "wil"
            | "wilde"
            | "weet"
            | "wist"
            | "kan"
            | "kon"
            | "mag"
            | "moet"
            | "moest"
            | "gaat"
            | "ging"
            | "kwam"
            | "komt"
            | "werd"
            | "wordt"
            | "staat"
            | "loopt"
            | "liep"
            | "durft"
            | "kreeg"
            | "deed"
    )
}

/// "die noemen ze De Neus", "zijn bijnaam is Kikker", "hij wordt Bolle genoemd": what somebody is called.
pub(super) fn is_nickname(tokens: &Tokens<'_>, at: usize) -> bool {
    let named = |word: &str| matches!(word, "noem" | "noemt" | "noemen" | "noemde" | "noemden" | "genoemd");
    let whom = |word: &str| matches!(word, "hem" | "haar" | "hij" | "zij" | "ze");
    let quoted = matches!(tokens.before(at, 1), "\"" | "'" | "“" | "‘" | "„");
    let back = 1 + usize::from(quoted);
    let before = tokens.before(at, back);
    let called = whom(before) && named(tokens.before(at, back + 1))
        || matches!(before, "is" | ":") && tokens.before(at, back + 1) == "bijnaam"
        || before == "bijnaam"
        || before == "als" && whom(tokens.before(at, back + 1)) && tokens.before(at, back + 2).starts_with("ken");
    let after = |word: &str| {
        (1..=4)
            .find(|ahead| tokens.text(at + ahead) == word)
            .is_some_and(|ahead| (1..ahead).all(|it| tokens.capital(at + it) || tokens.is(at + it, Sort::Sign)))
    };
    let passive = matches!(before, "wordt" | "werd") && whom(tokens.before(at, back + 1)) && after("genoemd");
    let active = whom(before) && tokens.before(at, back + 1) == "die" && after("noemen");
    (tokens.capital(at) || quoted) && tokens.is(at, Sort::Word) && (called || passive || active)
}

/// A firm or a place with more words: "dat Sociaal Werk", "met Veilig Thuis", "Heijmans en BAM", "Westfriesland/Noord".
fn goes_on(tokens: &Tokens<'_>, at: usize) -> bool {
    let next = at + 1;
    let capital = tokens.capital(next)
        && (tokens.marks(next).any(Marks::NOT_PERSON.and(Marks::PLACE_NOUN).and(Marks::HOUSE_NOUN))
            || tokens.get(next).is_some_and(|token| token.all_caps));
    let listing = matches!(tokens.text(next), "en" | "&" | "/") && tokens.get(at + 2).is_some_and(|it| it.all_caps);
    capital
        || listing
        || tokens.touches(next) && matches!(tokens.text(next), "-" | "/" | "&" | "'")
        || tokens.touches(next) && tokens.is(next, Sort::Number)
}

/// "het plan Groene Longen", "stichting Vluchtelingenwerk", "de Zeeman": what stands before it says that it is no person.
fn named_after(tokens: &Tokens<'_>, at: usize) -> bool {
    let back = if matches!(tokens.before(at, 1), "\"" | "'" | "“" | "‘" | "„") { 2 } else { 1 };
    let before = tokens.marks_before(at, back);
    around::is_place_beside(tokens, at)
        || before.any(Marks::PLACE_NOUN.and(Marks::HOUSE_NOUN))
        || matches!(tokens.before(at, back), "de" | "het" | "een" | "t" | "-" | "/" | "&" | "." | "in" | "uit" | "te")
}

/// Somebody does something: after a conjunction, or beside a verb that only people do.
fn is_subject(tokens: &Tokens<'_>, at: usize) -> bool {
    let before = tokens.before(at, 1);
    let conjunction = matches!(
        before,
        "dat"
            | "toen"
            | "omdat"
            | "nadat"
            | "voordat"
            | "zodra"
            | "terwijl"
            | "totdat"
            | "doordat"
            | "volgens"
            | "aldus"
            | "zonder"
            | "sinds"
            | "wanneer"
            | "als"
            | "of"
            | "wat"
    );
    let verb = tokens.marks_before(at, 1).any(Marks::PERSON_VERB);
    let helped = matches!(
        before,
        "werd"
            | "wordt"
            | "mag"
            | "moet"
            | "wil"
            | "wou"
            | "bleef"
            | "stapte"
            | "kwam"
            | "ging"
            | "noemen"
            | "noemt"
            | "noemde"
            | "noemden"
            | "ken"
            | "kent"
            | "kennen"
            | "zag"
            | "zagen"
            | "sprak"
            | "bedankt"
            | "vooral"
            | "wie"
            | "durft"
            | "riep"
            | "bovenaan"
            | "vraag"
            | "hebben"
            | "heette"
            | "heet"
            | "genaamd"
            | "liet"
            | "heeft"
            | "had"
            | "is"
            | "was"
            | "liep"
            | "nam"
            | "kan"
            | "kon"
            | "laat"
            | "bel"
            | "doet"
            | "deed"
            | "kijkt"
            | "keek"
            | "citeerde"
            | "vertrouwt"
            | "haat"
            | "zoekt"
            | "beschuldigt"
            | "verdenkt"
            | "staat"
            | "hangt"
            | "woont"
            | "bedreigt"
            | "steunde"
            | "pesten"
            | "pestte"
            | "steunt"
            | "volgt"
            | "kreeg"
            | "haalde"
            | "hielp"
            | "vond"
            | "door"
            | "tegen"
    );
    // "Buurtbewoner Zorvinka", "leerling Zorvinka"
    let noun = tokens.marks_before(at, 1).any(Marks::PERSON_NOUN)
        && !matches!(before, "huis" | "woning" | "pand" | "mensen" | "bewoners" | "buren" | "ondernemer" | "agent");
    // "de Week tegen Pesten"
    let fight = before == "tegen"
        && ["week", "dag", "maand", "avond", "actie", "campagne", "mars", "strijd", "protest", "verbond"]
            .iter()
            .any(|end| tokens.before(at, 2).ends_with(end));
    (conjunction || verb || helped || noun) && !fight
}

/// "bang voor Suhad", "gesproken met Hanin", "klacht tegen Tatjana".
fn is_dealt_with(tokens: &Tokens<'_>, at: usize) -> bool {
    let linked = matches!(
        tokens.before(at, 1),
        "met" | "van" | "voor" | "op" | "naar" | "over" | "tegen" | "aan" | "door" | "bij" | "om" | "achter" | "rond"
    );
    linked
        && ((2..=5).any(|back| tokens.marks_before(at, back).any(Marks::DEALING) && !is_title(tokens, at, back))
            || (1..=5).any(|ahead| is_of_dealing(tokens.text(at + ahead))))
}

/// "Het Huis van Actief Burgerschap": a word in mid-sentence with a capital begins the name of something.
fn is_title(tokens: &Tokens<'_>, at: usize, back: usize) -> bool {
    at.checked_sub(back).and_then(|word| tokens.get(word)).is_some_and(|word| word.capital && !word.opens)
}

/// A name in small letters that is also a word, or a short one: "bang voor abel", "contact met lea".
pub(super) fn is_met(tokens: &Tokens<'_>, at: usize) -> bool {
    let before = tokens.before(at, 1);
    tokens.text(at).len() >= 2
        && (matches!(before, "met" | "naar" | "aan" | "door" | "tegen" | "voor")
            && tokens.marks_before(at, 2).any(Marks::DEALING)
            && !is_weather(tokens.text(at))
            || before == "van" && tokens.marks_before(at, 2).any(Marks::KIN)
            || before == "volgens")
}

fn is_weather(word: &str) -> bool {
    matches!(
        word,
        "mei"
            | "may"
            | "zon"
            | "lente"
            | "herfst"
            | "moed"
            | "gang"
            | "gift"
            | "long"
            | "son"
            | "storm"
            | "regen"
            | "sneeuw"
            | "hagel"
            | "winter"
            | "zomer"
            | "wolf"
            | "hoop"
            | "dag"
            | "made"
            | "mode"
            | "harmony"
    )
}

/// Verbs that come after: "van Xiaoli kregen wij", "met Hernandis valt niet te praten".
fn is_of_dealing(word: &str) -> bool {
    matches!(
        word,
        "praten"
            | "gepraat"
            | "gesproken"
            | "kregen"
            | "gebeld"
            | "gevraagd"
            | "geluisterd"
            | "gelachen"
            | "gedreigd"
            | "bedreigd"
            | "gevochten"
            | "gescholden"
            | "uitgescholden"
            | "geroepen"
            | "gespuugd"
            | "gewezen"
            | "hoorden"
            | "hoorde"
            | "gehoord"
            | "verteld"
            | "gezien"
            | "thuis"
    )
}
