//! Street and house number, and the harder case without a street word ("Brink 10").

use super::{is_numbered, named_place, spoken, words::among};
use crate::Kind;
use crate::guard::Hit;
use crate::lists::Marks;
use crate::token::{Sort, Tokens};

/// Whatever ends so and has a number is a street.
const STREET_ENDINGS: &str = "straat straatje laan laantje weg plein pleintje gracht kade kaai singel steeg steegje dijk dreef plantsoen boulevard hof hofje pad straatweg allee strjitte leane loane dyk paad buorren stege wegje laene streek stiege wetering promenade lane";
/// Written short, mostly with a full stop: "Dorpsstr. 12".
const SHORT_ENDINGS: &str = "str strt ln wg pln sgl gr";
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
const NO_STREETS: &str = "snelweg onderweg autoweg schoolplein speelplein voetpad fietspad zebrapad omweg uitweg winkelstraat gerechtshof rechtshof spoorweg vanweg halverweg marktplein dorpsplein";
const NAMED_ALIKE: &str = "marktplein dorpsplein winkelstraat spoorweg";
const STREET_WORDS: &str = "brink markt dam plein hof heuvel kade singel dijk wal haven vest kaai straat laan weg pad gracht steeg erf dreef park boulevard buorren dyk wetering vaart diep promenade hofje plantsoen bolwerk";

pub(super) fn find(tokens: &Tokens<'_>, hits: &mut Vec<Hit>) {
    for at in 1..tokens.len() {
        let labelled = is_label(tokens, at - 1);
        let street = || is_street(tokens, at - 1) && named_place::ends_there(tokens, at);
        let spelled = (labelled || tokens.capital(at - 1) && tokens.is(at, Sort::Word))
            && spoken(tokens.text(at)).is_some_and(|number| number > 1)
            && (labelled || street());
        if !(spelled || tokens.is(at, Sort::Number)) {
            continue;
        }
        if let Some(end) = turned_round(tokens, at, labelled) {
            hits.push(Hit::new(Kind::Address, at, end));
            continue;
        }
        if let Some(start) = apart(tokens, at) {
            hits.push(Hit::new(Kind::Address, start, end_of(tokens, at)));
            continue;
        }
        let mut name = at - 1;
        while labelled
            && name > 0
            && (is_label(tokens, name) || matches!(tokens.text(name), "." | "," | "op" | "(" | "-"))
        {
            name -= 1;
        }
        // "Dorpsstraat, 12", "Dorpsstraat (12)", "Dorpsstraat - 12"
        let divided = matches!(tokens.text(name), "," | "(" | "-" | ":") && name > 0 && is_street(tokens, name - 1);
        let end = end_of(tokens, at);
        let closes = !tokens.is(end, Sort::Word)
            || tokens.text(name) == "," && named_place::goes_on(tokens.text(end)) && !tokens.is(end, Sort::Number);
        if !labelled && divided && closes {
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
            || tokens.is(name, Sort::Word)
                && (labelled || spelled || flat || is_house_number(tokens, at) || is_block(tokens, at)))
        {
            continue;
        }
        // "Bijlage Kerkstraat 3", "Team Kerkstraat 2": the number is of something else.
        let other = name > 0 && !labelled && is_named_after_a_street(tokens.text(name - 1));
        if house
            || !other && is_street(tokens, name)
            || is_short_street(tokens, name)
            || !other && is_street_phrase(tokens, name)
            || named_place::is(tokens, name, at, labelled)
        {
            hits.push(Hit::new(Kind::Address, name, end_of(tokens, at)));
        }
    }
}

/// A thing with the name of a street, and a number of its own.
fn is_named_after_a_street(word: &str) -> bool {
    among!(
        "bijlage team project fase deelproject route lijn cluster traject tracé variant scenario besluit \
        kaart werkgroep groep notitie versie plan raadsvoorstel halte bushalte locatienummer figuur tabel",
        word,
    )
}

/// Between a street and the number of a house.
const ON_THE_WAY: &str = ", ( ) . : - # op te in ter hoogte van t h v thv bij nabij het de aan ongeveer rond circa huis woning pand \
    tegenover nummer nummers nr nrs no huisnr huisnummer perceel flat portiek blok daar hier en even oneven tussen vanaf";

/// "Dorpsstraat, ter hoogte van nr 12", "in de Dorpsstraat op nummer 12", "Dorpsstraat t.h.v. 12": a street, and a few words on
/// the number of a house.
fn apart(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let label = tokens.before(at, 1);
    let labelled = is_label(tokens, at - 1) || label == "nummers";
    let noun = among!("huis woning pand perceel flat portiek blok", label) && named_place::ends_there(tokens, at);
    let height = label == "." && tokens.before(at, 2) == "v" || among!("thv tegenover", label);
    if !(labelled || noun || height) || tokens.text(at).len() > 4 {
        return None;
    }
    // "Dorpsstraat: bus nummer 12", "de Kerkweg, lijn 12": what else has that number.
    let back = at.saturating_sub(1 + usize::from(label == "."));
    let thing = tokens.marks_before(back, 1).any(Marks::NUMBERED) || is_numbered(tokens.before(back, 1));
    if thing && labelled {
        return None;
    }
    (1..=9)
        .map_while(|steps| at.checked_sub(steps))
        .take_while(|it| is_street(tokens, *it) || tokens.capital(*it) || among!(ON_THE_WAY, tokens.text(*it)))
        .find(|it| is_street(tokens, *it) && (tokens.capital(*it) || tokens.before(*it, 1) == "de"))
}

/// "nr", "nr.", "huisnummer": a number of a house may follow.
fn is_label(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(tokens.text(at), "nummer" | "nr" | "nrs" | "huisnummer" | "huisnr" | "no" | "#")
        || tokens.text(at) == "." && matches!(tokens.before(at, 1), "nr" | "huisnr" | "no")
}

/// "nummer 12 in de Dorpsstraat", "op 12 aan de Havenkade", "nr 12, Dorpsstraat".
fn turned_round(tokens: &Tokens<'_>, at: usize, labelled: bool) -> Option<usize> {
    let end = end_of(tokens, at);
    let before = labelled || matches!(tokens.before(at, 1), "op" | "huis" | "woning" | "pand");
    let article = usize::from(matches!(tokens.text(end + 1), "de" | "het" | "onze"));
    let street = end + 1 + article;
    let linked = matches!(tokens.text(end), "in" | "aan" | "van" | "op" | "," | "(")
        && (labelled || !matches!(tokens.text(end), "van" | "," | "("));
    let named = tokens.capital(street) && is_street(tokens, street)
        || labelled && article == 1 && is_street(tokens, street)
        || tokens.capital(street) && tokens.capital(street + 1) && is_street(tokens, street + 1);
    // "Halte nummer 12 aan de Kerkweg", "bus nr. 12": a number of something else.
    let back = 2 + usize::from(tokens.before(at, 1) == ".");
    let thing = labelled && at >= back && tokens.marks_before(at, back).any(Marks::NUMBERED);
    let short = !(tokens.is(at, Sort::Number) && tokens.text(at).len() > 4);
    (before && linked && short && named && !thing).then_some(street + 1)
}

fn is_short_street(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.text(at);
    SHORT_ENDINGS.split(' ').any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
        && (tokens.text(at + 1) == "."
            || tokens.capital(at)
            || ["str", "strt", "ln", "pln"].iter().any(|end| word.ends_with(end)))
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
    if STREET_ENDINGS.split(' ').any(|ending| word.len() > ending.len() + 1 && word.ends_with(ending)) {
        // With a capital and a house number these are streets as well.
        return !among!(NO_STREETS, word) || capital && among!(NAMED_ALIKE, word);
    }
    let weak = capital && WEAK_ENDINGS.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending));
    weak && !tokens.marks(at).any(Marks::NOT_PERSON)
        && (named_place::has_preposition(tokens, at) || is_alone(tokens, at))
        || capital
            && among!(STREET_WORDS, word)
            && (!tokens.get(at).is_some_and(|token| token.opens) || is_told(tokens, at))
}

/// "Brink 12 is beklad"; but "Plein 3 wordt vergroend" and "Weg 12 in het plan" number what they name.
fn is_told(tokens: &Tokens<'_>, at: usize) -> bool {
    let generic = among!("plein hof straat laan weg pad steeg erf park", tokens.text(at));
    !generic && tokens.text(at + 1).len() > 1 || !tokens.is(end_of(tokens, at + 1), Sort::Word)
}

/// "Wilhelminapark 7", and nothing around it.
fn is_alone(tokens: &Tokens<'_>, at: usize) -> bool {
    let end = end_of(tokens, at + 1);
    tokens.get(at).is_some_and(|token| token.opens) && !tokens.is(end, Sort::Word) && tokens.text(end) != ":"
}

/// "Laan van Meerdervoort 100", "Lange Weg 3".
fn is_street_phrase(tokens: &Tokens<'_>, at: usize) -> bool {
    // "Kerk-laan 4"
    let dashed = at > 1 && tokens.text(at - 1) == "-" && tokens.touches(at) && tokens.capital(at - 2);
    if dashed && among!(STREET_WORDS, tokens.text(at)) {
        return true;
    }
    if !tokens.capital(at) {
        return among!(STREET_WORDS, tokens.text(at))
            && at > 0
            && tokens.capital(at - 1)
            && !tokens.get(at - 1).is_some_and(|token| token.opens);
    }
    (1..=4)
        .take_while(|back| at >= *back && (tokens.capital(at - back) || tokens.marks(at - back).any(Marks::PARTICLE)))
        .any(|back| tokens.capital(at - back) && among!(STREET_WORDS, tokens.text(at - back)))
}

fn is_flat(tokens: &Tokens<'_>, at: usize) -> bool {
    // "24/7" is always.
    let always = tokens.text(at) == "24" && tokens.text(at + 2) == "7";
    !always
        && tokens.text(at + 1) == "/"
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
    // "12,14": two houses; "12,5": a part of something.
    let pair = next == "," && tokens.text(at + 2).len() == text.len() && tokens.text(at + 2) > text && text.len() > 1;
    let continued = glued
        && matches!(next, "." | ":" | "," | "/" | "%" | "x")
        && tokens.touches(at + 2)
        && tokens.is(at + 2, Sort::Number)
        && !pair
        || matches!(next, "%" | "°" | "€" | "×")
        || next == "+" && !tokens.is(at + 2, Sort::Number)
        || glued && matches!(next, "de" | "ste" | "x" | "km" | "m" | "u" | "uur")
        // "Kerkweg 12e editie" is none, "Kerkweg 12e is leeg" and "Kerkweg 12h wil" are.
        || glued && next == "e" && tokens.is(at + 2, Sort::Word) && !named_place::goes_on(tokens.text(at + 2))
        || glued && matches!(next, "k" | "h") && matches!(tokens.text(at + 2), "volgers" | "service" | "euro" | "per")
        || next == "-"
            && glued
            && !is_floor(tokens.text(at + 2))
            && tokens.touches(at + 2)
            && tokens.text(at + 2).len() > 2
            && tokens.is(at + 2, Sort::Word);
    let second = tokens.text(at + 2);
    // "Vergadering 20-06, 10.30 uur"
    let timed = tokens.text(at + 3) == "," && tokens.is(at + 4, Sort::Number);
    let date = tokens.text(at + 1) == "-"
        && tokens.is(at + 2, Sort::Number)
        && (tokens.text(at + 3) == "-" && tokens.text(at + 4).len() == 4
            || second.len() == 2 && second <= "12" && value <= 31 && (timed || value > 12 && !tokens.touches(at + 3)));
    // "Irenelaan 22 tegen 24": two neighbours, and no vote.
    let against = tokens.text(at + 2).parse::<u32>().is_ok_and(|it| value > 9 && it > 9 && value.abs_diff(it) <= 8);
    let ratio = (matches!(next, "op" | "van") || next == "tegen" && !against)
        && (tokens.is(at + 2, Sort::Number) || tokens.text(at + 2) == "de" && tokens.is(at + 3, Sort::Number));
    let month = value <= 31 && among!("jan feb mrt apr jun jul aug sep sept okt nov dec", next);
    // "Langs de Parallelweg 20 gasflessen": with an article a plural behind the number is counted.
    let several =
        among!("de het langs kruising / rond rondom", tokens.before(at, 2)) && named_place::counts(tokens, at);
    // "Kerkweg 21 vragen om een drempel": who lives there asks, and nobody counts questions.
    let asks = next == "vragen" && among!("om aan de een of al zich wie wanneer waarom ook", second);
    let span = matches!(next, "tot" | "-" | "a")
        && tokens.is(at + 2, Sort::Number)
        && (tokens.marks(at + 3).any(Marks::COUNTED) || next == "tot" && named_place::counts(tokens, at + 2));
    // "Eikenhof 50 zijn eieren gegooid", "Tulpenweg 7 heeft camera's": what happened there, and nothing that is counted.
    let counted_later = tokens.marks(at + 2).any(Marks::COUNTED)
        && !glued
        && tokens.is(at + 1, Sort::Word)
        && !tokens.marks(at + 1).any(Marks::PARTICLE)
        && !named_place::goes_on(next)
        && spoken(next).is_none()
        && !among!("een zijn haar mijn hun", next)
        && next.len() > 3;
    plausible
        && !month
        && !several
        && !continued
        && !ratio
        && !date
        && !span
        && (asks || !tokens.marks(at + 1).any(Marks::COUNTED))
        && !counted_later
}

/// "Eikenlaan 12-III": the third floor.
fn is_floor(text: &str) -> bool {
    text.chars().all(|ch| matches!(ch, 'i' | 'v' | 'x'))
        || matches!(text, "hs" | "huis" | "bis" | "boven" | "zwart" | "rood")
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
