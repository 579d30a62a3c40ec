//! A person who is pointed out by what was done, by a look or by a spot: "de jongen die het filmpje maakte", "de vrouw met
//! de hond", "de bewoner van het laatste huis".

use super::clause::{by_clause, is_participle, is_past, is_plain};
use super::is_collective;
use crate::lists::Marks;
use crate::token::{Sort, Tokens};

/// "de jongen die het filmpje maakte", "de wijkagent die hier pas begonnen is".
pub(super) fn by_deed(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    // "Man die vorige week …": no article, as in a note.
    let opens =
        tokens.get(at).is_some_and(|token| token.opens) && !is_collective(tokens.text(at)) && tokens.text(at) != "stel";
    if !(is_pointed_at(tokens, at) || opens) || !matches!(tokens.text(at + 1), "die" | "dat") {
        return None;
    }
    by_clause(tokens, at)
}

/// "de vrouw met de hond", "de jongerenwerker met de rode jas"; "een hond" for a man or a woman only.
pub(super) fn by_look(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    // "de jongen in de rolstoel", "de vrouw van de bloemen"
    let general = |word: &str| {
        matches!(
            word,
            "straat"
                | "jaar"
                | "dag"
                | "wereld"
                | "gemeente"
                | "buurt"
                | "wijk"
                | "stad"
                | "dorp"
                | "week"
                | "maand"
                | "klas"
                | "huishouden"
                | "gezin"
                | "geschiedenis"
                | "praktijk"
                | "politiek"
                | "zorg"
                | "samenleving"
                | "tijd"
                | "toekomst"
                | "regio"
                | "media"
                | "school"
                | "opvang"
                | "maatschappij"
        )
    };
    let single = matches!(
        tokens.text(at),
        "man"
            | "vrouw"
            | "jongen"
            | "meisje"
            | "mevrouw"
            | "meneer"
            | "jongetje"
            | "kerel"
            | "dame"
            | "vent"
            | "jongedame"
    );
    let with_thing = single
        && matches!(tokens.text(at + 1), "in" | "van" | "uit" | "naast" | "boven")
        && matches!(tokens.text(at + 2), "de" | "het")
        && tokens.is(at + 3, Sort::Word)
        && !tokens.text(at + 3).ends_with("en")
        && !(3..=4).any(|ahead| general(tokens.text(at + ahead)));
    if with_thing && is_pointed_at(tokens, at) {
        return Some(at + 4);
    }
    let looks = match tokens.text(at + 2) {
        "de" | "het" | "zijn" | "haar" | "die" | "dat" => true,
        "een" | "twee" | "drie" | "vier" | "lang" | "kort" | "rood" | "blond" => is_plain(tokens.text(at)),
        _ => false,
    };
    let general =
        |word: &str| ["achtergrond", "beperking", "rol", "taak", "functie"].iter().any(|end| word.ends_with(end));
    let looks = looks && !(3..=4).any(|ahead| general(tokens.text(at + ahead)));
    (is_pointed_at(tokens, at) && tokens.text(at + 1) == "met" && looks && tokens.is(at + 3, Sort::Word))
        .then_some(at + 4)
}

/// "de bewoner van het laatste huis voor de brug", "de man aan de overkant", "de vrouw uit de Kerkstraat".
pub(super) fn by_spot(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let linked = matches!(
        tokens.text(at + 1),
        "van" | "op" | "uit" | "aan" | "in" | "naast" | "boven" | "onder" | "tegenover" | "achter" | "langs"
    );
    let many = is_collective(tokens.text(at));
    // "de bewoners van het gele huis": one house, and "die van de flat" are many.
    let house =
        |word: &str| ["huis", "woning", "boerderij", "pand", "villa", "woonboot"].iter().any(|end| word.ends_with(end));
    if many && matches!(tokens.text(at), "bewoners" | "buren" | "mensen") && tokens.text(at + 1) == "van" {
        let here = at + 3 + usize::from(tokens.text(at + 3).ends_with('e'));
        let one = matches!(tokens.text(at + 2), "het" | "de" | "dat" | "die") && house(tokens.text(here));
        return (one && !tokens.text(here).ends_with("thuis") && !is_public_house(tokens.text(here)))
            .then_some(here + 1);
    }
    // "de oude man op het bankje", "de zwerver bij de supermarkt".
    let seen = is_plain(tokens.text(at)) || matches!(tokens.text(at), "zwerver" | "dakloze" | "bedelaar" | "oude");
    let there =
        matches!(tokens.text(at + 1), "op" | "onder" | "achter" | "naast" | "bij" | "tegenover" | "boven" | "langs");
    if seen && there && is_pointed_at(tokens, at) && matches!(tokens.text(at + 2), "de" | "het") {
        return Some(at + 4);
    }
    if !is_pointed_at(tokens, at) || many || !linked || tokens.marks(at).any(Marks::ROLE.and(Marks::SOLE_ROLE)) {
        return None;
    }
    let definite = matches!(tokens.text(at + 2), "de" | "het" | "dat" | "die" | "ons" | "onze" | "t");
    (at + 2..at + 6).take_while(|here| tokens.is(*here, Sort::Word)).find_map(|here| {
        let word = tokens.text(here);
        let spot = definite && is_spot(word, tokens.text(at + 1)) || word.ends_with("hoog") && word.len() > 5;
        let street = tokens.capital(here)
            && ["straat", "laan", "weg", "plein", "gracht", "kade", "steeg", "hof", "pad", "dijk", "singel"]
                .iter()
                .any(|ending| word.len() > ending.len() && word.ends_with(ending));
        (spot || street).then_some(here + 1)
    })
}

/// "de voormalige wethouder", "de oud-voorzitter", "de eerste vrouwelijke voorzitter", "het jongste raadslid", "de dorpsdokter".
pub(super) fn by_turn(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let pointing = |word: &str| matches!(word, "de" | "onze" | "die" | "het" | "ons" | "dat");
    let before = tokens.before(at, 1);
    let former = matches!(
        before,
        "toenmalige" | "voormalige" | "vorige" | "opgestapte" | "afgetreden" | "ontslagen" | "geschorste"
    ) || matches!(before, "jongste" | "oudste" | "langstzittende" | "rijkste" | "bekendste");
    let ex = before == "-" && matches!(tokens.before(at, 2), "ex" | "oud") && pointing(tokens.before(at, 3));
    let first =
        before.ends_with('e') && matches!(tokens.before(at, 2), "eerste" | "laatste") && pointing(tokens.before(at, 3));
    let village = tokens.text(at).starts_with("dorps") && pointing(before);
    (former && pointing(tokens.before(at, 2)) || ex || first || village).then_some(at + 1)
}

/// "de oud-prins van het carnaval", "de vorige huurder van de kiosk": who was it before.
pub(super) fn once(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let many = tokens.text(at).ends_with("en") || is_collective(tokens.text(at));
    let pointing = |back: usize| matches!(tokens.before(at, back), "de" | "onze" | "die");
    let ex = tokens.before(at, 1) == "-"
        && tokens.touches(at)
        && matches!(tokens.before(at, 2), "ex" | "oud")
        && pointing(3)
        && tokens.text(at + 1) == "van";
    let former = matches!(tokens.before(at, 1), "vorige" | "voormalige" | "toenmalige")
        && pointing(2)
        && tokens.marks(at).any(Marks::PERSON_NOUN)
        && !matches!(tokens.text(at), "woning" | "huis" | "pand" | "familie");
    (!many && (ex || former)).then_some(at + 1)
}

/// "de jongste van de vier broers".
pub(super) fn of_brothers(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let which = matches!(tokens.text(at), "jongste" | "oudste" | "middelste" | "langste" | "grootste");
    let pointed = matches!(tokens.before(at, 1), "de" | "het" | "die");
    let of = matches!(tokens.text(at + 1), "van") && matches!(tokens.text(at + 2), "de" | "die" | "het" | "hun");
    let whom = |here: usize| {
        let word = tokens.text(here);
        let one = word.strip_suffix('s').or_else(|| word.strip_suffix("en")).unwrap_or(word);
        matches!(
            one,
            "broer"
                | "zus"
                | "zuss"
                | "dochter"
                | "zoon"
                | "zon"
                | "kinder"
                | "neef"
                | "nev"
                | "gezin"
                | "jongen"
                | "meisje"
        )
    };
    (which && pointed && of).then_some(())?;
    (at + 3..=at + 4).find(|here| whom(*here)).map(|here| here + 1)
}

/// "De pastoor liep weg", "De dominee vindt": a function in general does nothing once, and has no opinion.
pub(super) fn deed_of_clergy(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let pointed = matches!(tokens.before(at, 1), "de" | "onze" | "die");
    let next = at + 1;
    let said = tokens.marks(next).any(Marks::PERSON_VERB) || is_past(tokens, next, next);
    let done = matches!(tokens.text(next), "is" | "heeft" | "werd")
        && (next + 1..next + 9)
            .take_while(|here| *here < tokens.len() && !tokens.is(*here, Sort::Sign))
            .any(|here| is_participle(tokens.text(here)));
    (pointed && (said || done)).then_some(next + 1)
}

/// "de bewoner", "die man"; not "de bewoners", nor "een man".
fn is_pointed_at(tokens: &Tokens<'_>, at: usize) -> bool {
    let adjective = tokens.before(at, 1).ends_with('e') && tokens.before(at, 1).len() > 4
        || matches!(
            tokens.before(at, 1),
            "maatschappelijk" | "sociaal" | "pastoraal" | "pedagogisch" | "intern" | "ambulant"
        );
    let back = 1 + usize::from(adjective);
    matches!(tokens.before(at, back), "de" | "het" | "die" | "dat")
        && !matches!(tokens.text(at), "buren" | "mensen" | "bewoners" | "huurders" | "pand" | "huis" | "woning")
}

fn is_spot(word: &str, link: &str) -> bool {
    const SPOTS: [&str; 18] = [
        "pastorie",
        "chalet",
        "garagebox",
        "huis",
        "woning",
        "boerderij",
        "flat",
        "verdieping",
        "etage",
        "portiek",
        "galerij",
        "woonboot",
        "zolder",
        "kelder",
        "villa",
        "bungalow",
        "appartement",
        "caravan",
    ];
    matches!(word, "hoek" | "overkant" | "pand" | "balkon" | "studio" | "overzijde")
        || word == "straat" && link == "uit"
        || SPOTS.iter().any(|spot| word.ends_with(spot) && !is_public_house(word))
}

fn is_public_house(word: &str) -> bool {
    matches!(
        word,
        "stadhuis"
            | "gemeentehuis"
            | "thuis"
            | "buurthuis"
            | "dorpshuis"
            | "wijkhuis"
            | "verzorgingshuis"
            | "ziekenhuis"
    )
}

/// "het huis met de groene luiken".
pub(super) fn house_by_look(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let house = matches!(tokens.text(at), "huis" | "pand" | "woning" | "boerderij" | "villa" | "bungalow" | "hoekhuis");
    let pointed = matches!(tokens.before(at, 1), "het" | "de" | "dat" | "die");
    let look = tokens.text(at + 1) == "met" && matches!(tokens.text(at + 2), "de" | "het" | "die");
    (house && pointed && look).then_some(at + 4)
}
