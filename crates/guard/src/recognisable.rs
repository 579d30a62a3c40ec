//! What makes people recognisable on the role map without naming them: a function that one person holds, a place so small
//! that everybody knows who lives there, and clergy.
//!
//! The rules for names on maps: a recognisable function and a small area stop and ask; faith is refused on that map.

use crate::guard::Hit;
use crate::lists::Marks;
use crate::token::{Sort, Tokens};
use crate::{Kind, Place, post, single_person};

pub(crate) fn find(tokens: &Tokens<'_>, place: Place, hits: &mut Vec<Hit>) {
    if !place.is_role_map() {
        // What an official says about the own function points at nobody else; a reason or an action may say who does it.
        if !matches!(place, Place::JobFunction | Place::Reason) {
            hits.extend((0..tokens.len()).filter_map(|at| {
                let end =
                    held_somewhere(tokens, at).or_else(|| post::held(tokens, at)).or_else(|| post::told(tokens, at))?;
                Some(Hit::new(Kind::LoneFunction, at, end))
            }));
        }
        return;
    }
    let found =
        (0..tokens.len()).filter(|at| tokens.is(*at, Sort::Word)).filter_map(|at| Some((at, kind(tokens, at, place)?)));
    hits.extend(found.map(|(at, kind)| Hit::new(kind, at, at + 1)));
}

fn kind(tokens: &Tokens<'_>, at: usize, place: Place) -> Option<Kind> {
    if tokens.marks(at).any(Marks::CLERGY) {
        return Some(Kind::Religion);
    }
    // The ground under a card may say where something was seen; the card itself stands for more people than that.
    if !matches!(place, Place::RoleMap) {
        return None;
    }
    match () {
        () if is_held_by_one(tokens, at) => Some(Kind::LoneFunction),
        () if is_small(tokens, at) => Some(Kind::SmallPlace),
        () => None,
    }
}

/// "de jongerenwerker van De Brug", "de leraar van de basisschool De Wilg": a function and the one house where it is held.
/// An office in a municipality, an area, and an organisation by its name are not asked about: a check that asks at every
/// function is switched off by people.
fn held_somewhere(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    // "de Oekraïense winkelierster", "de nieuwe leraar"
    let adjective = usize::from(tokens.before(at, 1).ends_with('e') && tokens.before(at, 1).len() > 4);
    let pointed = matches!(tokens.before(at, 1 + adjective), "de" | "onze" | "die" | "deze" | "het" | "dat");
    let open = post::is(tokens, at);
    let role = tokens.marks(at).any(Marks::ROLE) || is_office(tokens.text(at)) || open;
    let link = at + 1 + single_person::subject(tokens, at);
    let linked = matches!(tokens.text(link), "van" | "op" | "bij" | "uit" | "in" | "aan")
        || open && matches!(tokens.text(link), "boven" | "tegenover" | "achter" | "naast" | "langs");
    if !(pointed || open && post::is_pointed_at(tokens, at)) || !role || !linked {
        return None;
    }
    // "het raadslid van de Stadspartij": an office, and the party of who holds it.
    let party = link + 1 + usize::from(matches!(tokens.text(link + 1), "de" | "het"));
    if is_office(tokens.text(at)) {
        let party = tokens.marks(party).any(Marks::PARTY) || tokens.text(party).ends_with("partij");
        return party.then_some(link + 2);
    }
    // "de chauffeur van lijn 12"
    if matches!(tokens.text(link + 1), "lijn" | "buslijn" | "tramlijn" | "bus" | "tram" | "trein" | "metro")
        && tokens.is(link + 2, Sort::Number)
    {
        return Some(link + 3);
    }
    // "de jongerenwerker van plein Noord", "de verpleegkundige van team Waterkant"
    let called = tokens.text(link) != "in" && tokens.capital(link + 2) && !single_person::is_public(tokens, link + 2);
    if called
        && (tokens.marks(link + 1).any(Marks::PLACE_NOUN) && !is_wide(tokens.text(link + 1))
            || tokens.text(link + 1) == "team")
    {
        return Some(link + 3);
    }
    if let Some(end) = thing(tokens, at, link) {
        return Some(end);
    }
    let mut definite = false;
    for here in link + 1..link + 6 {
        definite |= matches!(tokens.text(here), "de" | "het" | "die" | "dat" | "ons" | "onze");
        if definite && tokens.marks(here).any(Marks::HOUSE_NOUN.and(Marks::LED)) {
            return Some(here + 1);
        }
        if tokens.capital(here) {
            // A house is called "De Brug" or "'t Honk"; the words before it say so otherwise.
            let article = matches!(tokens.text(here), "de" | "het" | "den" | "t") && tokens.capital(here + 1);
            let named = article && !tokens.marks(here + 1).any(Marks::NOT_PERSON);
            let house = (at + 2..here).any(|before| tokens.marks(before).any(Marks::HOUSE_NOUN));
            // One street is less than an area.
            if ["straat", "laan", "plein", "gracht", "steeg", "dijk", "kade", "singel"]
                .iter()
                .any(|end| tokens.text(here).ends_with(end))
            {
                return Some(here + 1);
            }
            let taught = ["leraar", "lerares", "docent", "docente", "leerkracht", "conciërge", "juf"];
            let house = house
                || definite && taught.iter().any(|end| tokens.text(at).ends_with(end))
                || definite
                    && (tokens.marks(here + 1).any(Marks::HOUSE_NOUN)
                        || matches!(tokens.text(here + 1), "college" | "lyceum" | "gymnasium"));
            return (named || house && !single_person::is_public(tokens, here)).then(|| here + 1 + usize::from(named));
        }
        if !tokens.is(here, Sort::Word) && !tokens.is(here, Sort::Number)
            || single_person::ends_the_place(tokens.text(here))
            || matches!(tokens.text(here), "gemeente" | "een" | "raad" | "politie" | "afdeling" | "team" | "dag")
        {
            return None;
        }
    }
    None
}

/// "de burgemeester", "voorzitter", "de wijkagent"; not "wijkagenten", and not "wijkagent" as a function in general.
fn is_held_by_one(tokens: &Tokens<'_>, at: usize) -> bool {
    let marks = tokens.marks(at);
    let pointed = matches!(tokens.before(at, 1), "de" | "onze" | "die" | "deze" | "het");
    is_office(tokens.text(at)) || marks.any(Marks::SOLE_ROLE) || (pointed && marks.any(Marks::ROLE))
}

/// "de opzichter van de begraafplaats", "de winnaar van de talentenjacht": one thing, and who belongs to it. Not what an
/// official does for many: those functions, and matters in which nobody works, are left out.
fn thing(tokens: &Tokens<'_>, at: usize, link: usize) -> Option<usize> {
    const MANY: &str = " adviseur beleidsadviseur beleidsmedewerker ambtenaar manager wijkmanager leider \
        gespreksleider dagvoorzitter bemiddelaar buurtbemiddelaar begeleider wijkagent agent boa handhaver student scholier \
        leerling ondernemer boer demonstrant activist verdachte dader slachtoffer getuige melder klager contactpersoon \
        hulpverlener statushouder asielzoeker wijkbewoner buurtbewoner voorlichter woordvoerder officier commissaris \
        inspecteur collega kandidaat maker bedenker medewerker toezichthouder aanjager ";
    if !matches!(tokens.text(link + 1), "de" | "het" | "die" | "dat" | "onze" | "ons" | "hun")
        || MANY.split_ascii_whitespace().any(|known| known == tokens.text(at))
    {
        return None;
    }
    // "van de gemeente grijpt": an area that ends as an adjective does.
    let adjective = tokens.text(link + 2).ends_with('e') && !is_wide(tokens.text(link + 2));
    let noun = link + 2 + usize::from(adjective && tokens.is(link + 3, Sort::Word));
    let noun = if single_person::ends_the_place(tokens.text(noun)) { noun - 1 } else { noun };
    let word = tokens.text(noun);
    let one = tokens.is(noun, Sort::Word)
        && word.len() > 2
        && !tokens.capital(noun)
        && !is_wide(word)
        && !word.ends_with("en")
        && !tokens.marks(noun).any(Marks::COUNTED.and(Marks::PERSON_VERB));
    // "De eigenaar van de hond ruimt op" is a rule, "de eigenaar van de hond die beet" is somebody.
    let common = matches!(word, "hond" | "kat" | "auto" | "scooter" | "fiets" | "bus" | "trein" | "tram" | "wagen");
    (one && (!common || matches!(tokens.text(noun + 1), "die" | "met"))).then_some(noun + 1)
}

/// Areas, times, public bodies and matters: many people belong to these, or nobody.
fn is_wide(word: &str) -> bool {
    const WIDE: &str = " stichting wijk buurt stad dorp regio land provincie gemeente gebied stadsdeel kern streek gemeenteraad raad politie \
        brandweer afdeling team college commissie ministerie rijk overheid corporatie woningcorporatie organisatie instelling \
        dienst dag avond middag ochtend nacht week maand jaar toekomst eeuw dossier probleem systeem ruimte uitstel idee plan \
        beleid proces project programma taak gesprek overleg sessie vergadering bijeenkomst werkgroep dialoogtafel tafel cursus \
        training les aanpak verslag grond straat hoofd midden land wereld branche sector maatschappij samenleving buitendienst \
        binnenstad omgeving openbare sociale praktijk opleiding zorg jeugdzorg jeugd veiligheid handhaving klas groep lijn \
        stoep telefoon hoogte weg slag zaak orde kant beurt buurtpreventie kust randstad opvang onderwijs basis bouw horeca \
        veldwerk ambulancedienst woning voertuig rapport evenement vergunning onderzoek activiteit perceel onderwerp analyse akkoord \
        folder gezin document tekst beeld ronde kaart strategie vraag meeting voetbal amateurvoetbal keuken account toestel server ";
    WIDE.split_ascii_whitespace().any(|known| known == word)
}

fn is_office(word: &str) -> bool {
    matches!(
        word,
        "burgemeester"
            | "wethouder"
            | "gemeentesecretaris"
            | "griffier"
            | "raadslid"
            | "korpschef"
            | "gebiedsmanager"
            | "wijkmanager"
            | "wijkregisseur"
            | "gebiedsregisseur"
    )
}

/// "bewoners van de flat", "Dorpsstraat": below the level of a neighbourhood.
fn is_small(tokens: &Tokens<'_>, at: usize) -> bool {
    const WORDS: [&str; 12] = [
        "straat",
        "steeg",
        "hofje",
        "plein",
        "flat",
        "portiek",
        "galerij",
        "trappenhuis",
        "woonblok",
        "huizenblok",
        "appartementencomplex",
        "wooncomplex",
    ];
    const ENDINGS: [&str; 9] = ["straat", "steeg", "laan", "plein", "gracht", "plantsoen", "flat", "hofje", "singel"];
    let word = tokens.text(at);
    WORDS.contains(&word) || (tokens.capital(at) && ENDINGS.iter().any(|ending| word.ends_with(ending)))
}

#[cfg(test)]
mod tests {
    use crate::{Guard, Kind, Objection, Place};

    fn asked(text: &str) -> Vec<Kind> {
        match Guard::built_in().vet(text, Place::RoleMap) {
            Ok(_) => vec![],
            Err(Objection::NeedsReason(findings)) => findings.iter().map(|finding| finding.kind).collect(),
            Err(other) => panic!("{text}: {other:?}"),
        }
    }

    fn refused(text: &str, place: Place) -> Vec<Kind> {
        match Guard::built_in().vet(text, place) {
            Err(Objection::Refused(findings)) => findings.iter().map(|finding| finding.kind).collect(),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn a_function_that_one_person_holds_asks() {
        for text in ["burgemeester", "de wijkagent", "voorzitter", "de wethouder wonen"] {
            assert_eq!(asked(text), [Kind::LoneFunction], "{text}");
        }
        for text in ["wijkagenten", "wijkagent", "schoolleiding", "de raad", "de gemeente zelf", "lokale media"] {
            assert_eq!(asked(text), [], "{text}");
        }
    }

    #[test]
    fn a_place_below_the_neighbourhood_asks_to_widen() {
        for text in ["bewoners van de flat", "jongeren in de Dorpsstraat", "huurders aan het Marktplein"] {
            assert_eq!(asked(text), [Kind::SmallPlace], "{text}");
        }
        for text in ["omwonenden noordzijde", "bewoners van de Rivierenbuurt", "mensen die het niet meer volgen"] {
            assert_eq!(asked(text), [], "{text}");
        }
    }

    #[test]
    fn faith_and_origin_are_refused_on_the_role_map_also_in_the_ground_under_a_card() {
        for place in [Place::RoleMap, Place::RoleMapText] {
            assert_eq!(refused("de imam", place), [Kind::Religion]);
            assert_eq!(refused("Turkse jongeren", place), [Kind::Ethnicity]);
        }
        assert!(Guard::built_in().vet("sprak op de vergadering in de Dorpsstraat", Place::RoleMapText).is_ok());
    }
}
