//! An address without a street word: "Brink 10", "De Wieken 45", "Hof van Holland 16".
//!
//! A capital and a house number are not enough: "Motie 23" and "Halte 12" have both. So: no word that things are numbered
//! with, and something that says it is a place: a preposition, an article with a capital, an ending that names of places
//! have, or a letter behind the number.

use super::address::end_of;
use super::{is_numbered, words::among};
use crate::lists::Marks;
use crate::token::{Sort, Tokens};

/// Endings and words that names of places have and other words with a capital seldom.
const PLACES: &[&str] = &[
    "brink", "meent", "markt", "eind", "einde", "hoek", "weer", "werf", "zicht", "hof", "hove", "hoven", "burg",
    "borg", "donk", "oord", "voort", "voorde", "akker", "veld", "velden", "kamp", "dries", "horst", "terp", "wierde",
    "waard", "weide", "weid", "beemd", "wijk", "kade", "haven", "sluis", "dam", "wal", "vest", "bolwerk", "schans",
    "spui", "vliet", "gaard", "gaarde", "bongerd", "plantage", "buurt", "rode", "zoom", "rand", "stee", "stede",
    "polder", "kwartier", "dorp", "heuvel", "berg", "dal", "zijde", "diep", "woud", "woude", "land", "landen", "rijn",
    "beek", "akkers", "kampen", "meet", "maat", "hoogt", "hoogte", "stein", "rade", "laar", "hout", "ven", "vennen",
    "drift", "kolk", "kreek", "gors", "kil", "geer", "sloot", "vaart", "goed", "lust", "zand", "plaats",
];

/// Words that are a place of their own without a house, and end the name of one with houses: "Bergmolen", "Spinbaan".
const ENDINGS: &str = "baan hek molen bos slot burcht borch gouwe hoef toren steen gaarden sloten hoeven gouw";

/// Is the word before this number the name of a place with houses?
pub(super) fn is(tokens: &Tokens<'_>, name: usize, number: usize, labelled: bool) -> bool {
    let word = tokens.text(name);
    let Some(token) = tokens.get(name) else { return false };
    if is_street_name(tokens, name, number) {
        return true;
    }
    // "De Kamp 12" is a place, "Zomerkamp 12" is not.
    let numbered = tokens.marks(name).any(Marks::NUMBERED)
        && (!PLACES.contains(&word) || matches!(word, "wijk" | "buurt") || word == "veld" && token.opens);
    // "In Oost 3", "Nieuw-Vennep 4" are towns; "Kerkpad-Zuid 12", "Oude Delft 103" are not.
    let part = is_part_of_a_place(tokens, name);
    let town = tokens.marks(name).any(Marks::NOT_PERSON) && !part;
    // "Argon2id" is a word with a number in it.
    let apart = labelled || !tokens.touches(number);
    let plain = apart
        && token.capital
        && !token.all_caps
        && word.len() >= 3
        && !numbered
        && !town
        && !tokens.marks(name).any(Marks::PARTY)
        && !tokens.marks(name).any(Marks::ETHNICITY)
        // "SV Oosterhoek 3", "Johannes 3": a team, and a chapter.
        && !among!("sv vv fc mfc ksv hv bs cbs obs rkbs ikc kdc bso jc vmbo", tokens.before(name, 1))
        && !(tokens.marks(name).any(Marks::GIVEN) && !labelled && tokens.text(number).len() == 1)
        && (part || PLACES.contains(&word) || !tokens.marks(name).any(Marks::PLACE_NOUN));
    if !plain {
        return false;
    }
    let suffixed = end_of(tokens, number) > number + 1;
    let placed = has_preposition(tokens, name);
    let article = name > 0
        && (tokens.text(name - 1) == "t"
            || matches!(tokens.text(name - 1), "de" | "het" | "den")
                && tokens.capital(name - 1)
                // "De Schakel 2 wordt gebouwd": a second one of something.
                && !(tokens.get(name - 1).is_some_and(|token| token.opens) && tokens.text(number).len() == 1
                    && tokens.is(number + 1, Sort::Word)));
    let first = start(tokens, name);
    let long = PLACES
        .iter()
        .copied()
        .chain(ENDINGS.split(' '))
        .any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
        && !tokens.marks(name).any(Marks::COUNTED);
    let toponym = long || PLACES.iter().any(|ending| word.ends_with(ending));
    let several = first < name && !article;
    let opens = tokens.get(first).is_none_or(|token| token.opens);
    let told = placed || article || toponym || part || several && !opens;
    // "Achterom nr 68": what has a number with that word before it, and is nothing that lists know.
    let numbered_house = labelled
        // "Sloopmelding nr 2023.10.0456"
        && !(tokens.text(number + 1) == "." && tokens.touches(number + 1) && tokens.touches(number + 2))
        && tokens.text(number).len() <= 4
        && !is_numbered(word)
        && tokens.marks(name).without(Marks::SURNAME.and(Marks::ALSO_WORD)) == Marks::NONE;
    // "Waterlelie 103: ruit ingegooid", "Locatie: Schutterij 50."
    let reported = !suffixed
        && tokens.marks(name) == Marks::NONE
        && (is_told_at(tokens, name)
            || opens
                && tokens.text(end_of(tokens, number)) == ":"
                && !tokens.is(end_of(tokens, number) + 1, Sort::Number)
                && tokens.text(number).len() > 1);
    // "Kempenaar 03-18 is": the block and the house, when it is no day of a month.
    let block =
        tokens.text(number).starts_with('0') && tokens.text(number + 2) > "12" && goes_on(tokens.text(number + 3));
    let somebodys = is_of_somebody(tokens, name) || is_of_somebody(tokens, first);
    // "vrouw Muiderslot 56 belt", ", Gildenborch 30,", "het Laagt 218:": a note names the place with nothing before it.
    let noted = tokens.marks(name).without(Marks::SURNAME.and(Marks::ALSO_WORD)) == Marks::NONE
        && tokens.text(number).len() > 1
        && (among!(", het ( :", tokens.before(name, 1)) && !tokens.is(end_of(tokens, number), Sort::Word)
            || block
            || somebodys && ends_there(tokens, number));
    // "Kerkbuurt 51 ruitje ingetikt", "Tolhek 2 opnieuw ei": nothing that is counted.
    let house = tokens.marks(name).any(Marks::PLACE_NOUN.and(Marks::HOUSE_NOUN));
    let named = long && (!house || somebodys) && !counts(tokens, number) && !is_numbered(tokens.before(name, 1));
    reported && ends_there(tokens, number)
        || noted
        || named && (told || opens || somebodys)
        // "Onder de Linden 8 vergadering"
        || part && tokens.before(name, 1) != "-" && opens && !counts(tokens, number) && tokens.marks(name).without(Marks::SURNAME) == Marks::NONE
        || numbered_house
        || labelled && (placed || toponym || article)
        || ends_there(tokens, number) && (told || suffixed && !opens)
        || suffixed && (told || matches!(tokens.text(number + 1), "bis" | "hs"))
}

/// "Klaproos 55", "De Akkers 20", "Nieuwe Rijn 16-C": what streets are named after, with a number right behind it. What is
/// counted ("Roerdomp 2 weken") never comes here.
fn is_street_name(tokens: &Tokens<'_>, name: usize, number: usize) -> bool {
    let word = tokens.text(name);
    let next = end_of(tokens, number);
    let many = counts(tokens, number);
    // "Lokaal Merel 2", "Project Klaproos 3": what is called so is no street.
    let thing =
        (1..=2).any(|back| {
            let marks = tokens.marks_before(name, back);
            marks.any(Marks::NUMBERED.and(Marks::PLACE_NOUN).and(Marks::HOUSE_NOUN))
                && (back == 1 || matches!(tokens.before(name, 1), "de" | "het" | "'" | "t"))
                && !matches!(
                    tokens.before(name, back),
                    "huis"
                        | "flat"
                        | "locatie"
                        | "plek"
                        | "complex"
                        | "adres"
                        | "ingang"
                        | "galerij"
                        | "melding"
                        | "hoek"
                        | "rij"
                        | "blok"
                        | "onder"
                        | "boven"
                )
        }) || matches!(tokens.before(name, 1), "turbine" | "scouting" | "stand" | "schip" | "boot" | "ss" | "ms");
    let old = matches!(tokens.before(name, 1), "nieuwe" | "oude" | "kromme" | "lange" | "korte" | "hoge" | "lage");
    let named = tokens.apart(name).any(Marks::STREET_NAME) || old && (PLACES.contains(&word) || among!(ENDINGS, word));
    named
        && !many
        && !thing
        && (tokens.capital(name)
            // "het laar 3, trekkers op de oprit": a note begins with the place.
            || (name == 0 || name == 1 && matches!(tokens.text(0), "de" | "het") || is_told_at(tokens, name))
                && (matches!(tokens.text(next), "," | ":" | "") || tokens.text(number).len() > 1)
            || next > number + 1 && old
            || has_preposition(tokens, name) && ends_there(tokens, number))
}

/// "Vink 2 kozijnen", "Parel 3 gasten": a plural right behind the number is counted.
pub(super) fn counts(tokens: &Tokens<'_>, number: usize) -> bool {
    let next = tokens.text(number + 1);
    let plural = next.ends_with("en") || next.ends_with("jes") || next.ends_with('s') && next.len() > 4;
    tokens.is(number + 1, Sort::Word)
        && !tokens.touches(number + 1)
        && (tokens.marks(number + 1).any(Marks::COUNTED) && !among!(NOT_COUNTED, next)
            || plural && !is_of_house(next) && !goes_on(next))
}

/// Ends as a plural does, and is none.
const NOT_COUNTED: &str = "en een gaan melden hebben zijn wonen klagen willen staan komen kunnen vragen krijgen zitten moeten mogen worden \
        zien horen binnen tegen tussen boven gisteren morgen open gekregen doen laten zeggen steeds sinds alles \
        anders tijdens volgens ondanks onlangs langs spelen maken gooien roken parkeren slapen schreeuwen stonden \
        kwamen werden waren hadden durven thuis niets";

fn is_of_house(word: &str) -> bool {
    among!(NOT_COUNTED, word)
        || [
            "", "toe", "aan", "op", "uit", "in", "af", "dood", "weg", "neer", "leeg", "dicht", "om", "over", "door",
            "terug", "vast",
        ]
        .iter()
        .any(|start| word.strip_prefix(start).is_some_and(|rest| rest.starts_with("ge")))
}

/// "huurders Schepenen 15", "Brandstichting schuur Bergmolen 22": who lives there, or what stands there.
fn is_of_somebody(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.marks_before(at, 1).any(Marks::PERSON_NOUN.and(Marks::KIN).and(Marks::TITLE))
        || among!(
            "schuur garage parkeerplek parkeerplaats tuin voordeur portiek melder melding berging dak",
            tokens.before(at, 1),
        )
}

/// "Locatie: ", "Adres: ", "Melding over ": a place follows.
fn is_told_at(tokens: &Tokens<'_>, name: usize) -> bool {
    let colon = tokens.before(name, 1) == ":";
    let word = tokens.before(name, 1 + usize::from(colon));
    is_incident(word) && !colon
        || among!(
            "locatie adres woonadres plaats pand woning bezoekadres huisadres ingeschreven woonachtig wonend wonende",
            word,
        )
        || colon && matches!(word, "melding" | "overlast" | "incident" | "huisbezoek" | "bezoek")
}

/// "Melding woonfraude Ganzerik 12": what happened, and where.
fn is_incident(word: &str) -> bool {
    const WHAT: [&str; 20] = [
        "overlast",
        "inbraak",
        "brand",
        "mishandeling",
        "lekkage",
        "vernieling",
        "diefstal",
        "ruzie",
        "geweld",
        "fraude",
        "schade",
        "vechtpartij",
        "ontruiming",
        "bewoning",
        "kwekerij",
        "verhuur",
        "onderhuur",
        "vervuiling",
        "reanimatie",
        "huisbezoek",
    ];
    WHAT.iter().any(|what| word.ends_with(what))
}

/// The first word of the name that ends here: "Onder de Bomen", "Kerkpad-Zuid", "'t Zand".
fn start(tokens: &Tokens<'_>, at: usize) -> usize {
    let mut first = at;
    let mut back = at;
    while back > 0 && at - back < 4 {
        back -= 1;
        if tokens.capital(back) {
            first = back;
        } else if !matches!(tokens.text(back), "de" | "het" | "der" | "den" | "van" | "'" | "-" | "t") {
            break;
        }
    }
    // The capital of a sentence that begins with a small word is no part of it: "Op Brink 10".
    if tokens.get(first).is_some_and(|token| token.opens)
        && first < at
        && tokens.marks(first).any(Marks::NOT_PERSON)
        && !is_of_place(tokens.text(first))
    {
        return at;
    }
    first
}

/// "Oude Delft", "Kerkpad-Zuid": a town or a direction that is part of the name of a street.
fn is_part_of_a_place(tokens: &Tokens<'_>, at: usize) -> bool {
    if at == 0 {
        return false;
    }
    let joined =
        tokens.text(at - 1) == "-" && at > 1 && tokens.touches(at) && !tokens.marks(at - 2).any(Marks::NOT_PERSON);
    let of = tokens.text(at - 1) == "van" && at > 1 && tokens.capital(at - 2) && PLACES.contains(&tokens.text(at - 2));
    // "Over de Brug", "Achter het Hof".
    let over = matches!(tokens.text(at - 1), "de" | "het" | "den")
        && at > 1
        && tokens.capital(at - 2)
        && (!tokens.get(at - 2).is_some_and(|token| token.opens)
            || !counts(tokens, at + 1) && tokens.is(at + 1, Sort::Number))
        && is_of_place(tokens.text(at - 2));
    let begun = matches!(tokens.text(at - 1), "de" | "het") && tokens.get(at - 1).is_some_and(|token| token.opens);
    joined || of || over || tokens.capital(at - 1) && !begun && is_of_place(tokens.text(at - 1))
}

/// Names of streets begin with these.
const OF_PLACE: &str = "oude nieuwe hoge lage lange korte grote groote kleine achter onder tussen boven voor aan de het rode witte \
        zwarte groene over bij op buiten binnen naast langs bovenste onderste verlengde eerste tweede derde ' t";

/// Words that names of streets begin with.
fn is_of_place(word: &str) -> bool {
    among!(OF_PLACE, word)
}

/// With these a sentence goes on behind the number of a house.
const GOES_ON: &str = "is woont wonen staat heeft was wordt meldt meldde klaagt en kwam zijn werd waar hangt stond om door wil \
        willen klagen gaan melden kijkt zou zit vraagt gaat mag moet zonder na sinds gepland weigert leeg onbewoond \
        verkocht hoorde hoorden meldden belde zag vroeg weet wacht dicht kan krijgt kreeg staan stonden komt komen \
        kwamen werden worden waren ligt hebben had al weer gedaan geweest voor met in of te dat die vorige vannacht \
        gisteren vandaag ook niet maar durft tijdens graag blijft bleef speelt maakt spelen maken gooien roken \
        parkeren slapen schreeuwen hangen zitten zegt zei loopt klaagde belde ontvangt ontving krijgen heeft hadden doet \
        vindt gemeld gebeld uit tot omdat want dus als";

pub(super) fn goes_on(word: &str) -> bool {
    among!(GOES_ON, word)
}

/// Nothing counted follows: the number is the end of the place.
pub(super) fn ends_there(tokens: &Tokens<'_>, at: usize) -> bool {
    let end = end_of(tokens, at);
    let next = tokens.text(end);
    !tokens.is(end, Sort::Word) && !tokens.is(end, Sort::Number) || goes_on(next)
}

/// A preposition before the name, over an article and other capitals.
pub(super) fn has_preposition(tokens: &Tokens<'_>, at: usize) -> bool {
    let mut back = at;
    while back > 0
        && (tokens.capital(back - 1) && !tokens.get(back - 1).is_some_and(|token| token.opens)
            || matches!(tokens.text(back - 1), "de" | "het" | "t" | "'" | "den"))
    {
        back -= 1;
    }
    back > 0 && among!(BEFORE, tokens.text(back - 1))
}

/// Where somebody is or lives.
const BEFORE: &str = "op aan in bij adres naar voor woont wonen achter naast tegenover van over met tot boven langs rond tussen pand woning huis huisbezoek bezoek locatie bewoner bewoners bewoonster en behalve vanaf perceel uit vanuit tegen hoek buren";
