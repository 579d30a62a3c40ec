//! Links. The product has no link fields and follows nobody, so a link to a post or profile has no place in a text.

use super::{spelled, words::among};
use crate::Kind;
use crate::guard::Hit;
use crate::lists::Marks;
use crate::token::{Sort, Tokens};

pub(super) fn find(tokens: &Tokens<'_>, hits: &mut Vec<Hit>) {
    let mut at = 0;
    while at < tokens.len() {
        match link(tokens, at) {
            Some(end) => {
                if !is_public(tokens, at, end) {
                    hits.push(Hit::new(Kind::ProfileUrl, at, end));
                }
                at = end;
            }
            None => at += 1,
        }
    }
}

/// Sites of public bodies: a page there tells of rules and figures, not of a person.
const PUBLIC: &[&str] = &[
    "rijksoverheid.nl",
    "overheid.nl",
    "officielebekendmakingen.nl",
    "politie.nl",
    "rivm.nl",
    "cbs.nl",
    "coa.nl",
    "huurcommissie.nl",
    "belastingdienst.nl",
    "uwv.nl",
    "duo.nl",
    "rvo.nl",
    "rws.nl",
    "rijkswaterstaat.nl",
    "knmi.nl",
    "kadaster.nl",
    "pbl.nl",
    "scp.nl",
    "nctv.nl",
    "rechtspraak.nl",
    "om.nl",
    "raadvanstate.nl",
    "tweedekamer.nl",
    "eerstekamer.nl",
    "kiesraad.nl",
    "ind.nl",
    "svb.nl",
    "ciz.nl",
    "nza.nl",
    "acm.nl",
    "afm.nl",
    "nvwa.nl",
    "rdw.nl",
    "cjib.nl",
    "vng.nl",
    "ipo.nl",
    "ggd.nl",
    "autoriteitpersoonsgegevens.nl",
    "nationaleombudsman.nl",
    "mensenrechten.nl",
    "nederlandveilig.nl",
    "crisis.nl",
    "waarstaatjegemeente.nl",
    "leefbaarometer.nl",
    "pdok.nl",
    "europa.eu",
    "veiligheidsregio.nl",
    "slachtofferhulp.nl",
    "discriminatie.nl",
    "halt.nl",
    "veiligthuis.nl",
    "meldmisdaadanoniem.nl",
    "atlasleefomgeving.nl",
    "waterschappen.nl",
    "rekenkamer.nl",
    "defensie.nl",
    "government.nl",
    "omgevingswet.nl",
    "geonovum.nl",
    "kis.nl",
    "movisie.nl",
    "trimbos.nl",
    "nji.nl",
    "platform31.nl",
    "juridischloket.nl",
    "rvig.nl",
    "milieucentraal.nl",
];

/// Each town, region and water board has a site of its own.
const TOWN: [&str; 7] =
    ["gemeente", "provincie", "veiligheidsregio", "ggd", "omgevingsdienst", "waterschap", "raadsinformatie"];

/// The site of a public body, or below it; of the police the front page only, since they show who they look for.
fn is_public(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    let Some((first, last)) = tokens.get(start).zip(tokens.get(end - 1)) else { return false };
    let written = tokens.raw.get(first.start..last.end).unwrap_or_default().to_lowercase();
    let bare = written.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
    let (host, path) = bare.split_once('/').unwrap_or((bare, ""));
    let host = host.trim_end_matches(|ch: char| !ch.is_alphanumeric());
    let known =
        PUBLIC.iter().any(|site| host.strip_suffix(site).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')));
    let town = host.split('.').any(|label| TOWN.iter().any(|start| label.starts_with(start)));
    (known || town && host.ends_with(".nl"))
        && (path.chars().all(|ch| !ch.is_alphanumeric()) || !host.ends_with("politie.nl"))
}

fn link(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if !tokens.is(at, Sort::Word) && !tokens.is(at, Sort::Number) {
        return None;
    }
    let word = tokens.text(at);
    if matches!(word, "http" | "https" | "hxxp" | "hxxps" | "ftp") && tokens.text(at + 1) == ":" {
        return Some(glued(tokens, at + 2));
    }
    if word == "www"
        && let Some(host) = spelled::dot(tokens, at + 1)
        && host < tokens.len()
    {
        return Some(glued(tokens, host + 1));
    }
    if at > 0 && tokens.touches(at) && matches!(tokens.text(at - 1), "@" | "." | "-" | "_") {
        return None;
    }
    // "fb/jan.devries", "insta/pleinvrouw88": a medium without its ending.
    let short = || is_medium(word) && word.len() > 1 || matches!(word, "insta" | "ig" | "snap");
    if tokens.text(at + 1) == "/"
        && short()
        && tokens.touches(at + 2)
        && tokens.touches(at + 3)
        && matches!(tokens.text(at + 3), "." | "_")
        && tokens.touches(at + 4)
    {
        return Some(glued(tokens, at + 2));
    }
    // A domain with a path.
    let mut label = at;
    let mut apart = false;
    let path = loop {
        while tokens.touches(label + 1)
            && (!tokens.is(label + 1, Sort::Sign) || (tokens.text(label + 1) == "-" && tokens.touches(label + 2)))
        {
            label += 1;
        }
        if let Some(path) = spelled::slash(tokens, label + 1).filter(|_| label > at) {
            break path;
        }
        let next = spelled::dot(tokens, label + 1)?;
        if is_home(tokens.text(next)) && label >= at && tokens.touches(next) {
            return Some(glued(tokens, next + 1));
        }
        apart |= !tokens.touches(label + 1) || !tokens.touches(next);
        if !tokens.is(next, Sort::Word) {
            return None;
        }
        if !apart && next < at + 10 && is_private(tokens, at, next) {
            return Some(next + 1);
        }
        label = next;
    };
    let known = spelled::is_ending(tokens.text(label)) && (!apart || is_medium(word));
    let written =
        !apart && tokens.touches(path) && tokens.touches(path - 1) || (apart || is_medium(word)) && path < tokens.len();
    (known && written && path < tokens.len()).then(|| glued(tokens, path + 1))
}

/// "naam-schrijft.example", "zijn blog buurman-blogt.nl": a site with no path, that by its name or by what is said of it
/// is of one person. Other sites may be named: an organisation is no person.
fn is_private(tokens: &Tokens<'_>, at: usize, ending: usize) -> bool {
    const OWN: [&str; 12] = [
        "schrijf",
        "blog",
        "vlog",
        "dagboek",
        "weblog",
        "fotograf",
        "homepage",
        "persoonlijk",
        "vertelt",
        "denkt",
        "zegt",
        "mening",
    ];
    let label = (at..ending).rev().find(|it| tokens.is(*it, Sort::Word)).unwrap_or(at);
    let ends = !tokens.touches(ending + 1) || tokens.is(ending + 1, Sort::Sign);
    let real = spelled::is_ending(tokens.text(ending));
    let personal = (at..ending).any(|it| {
        OWN.iter().any(|own| tokens.text(it).contains(own))
            || tokens.marks(it).any(Marks::GIVEN) && tokens.text(it).len() > 3
    });
    // "hansvoordewijk.nl": somebody, and what is done or wanted.
    let wants =
        ["voor", "bouwt", "doet", "kiest", "helpt", "wil", "praat", "leest", "kookt", "reist", "maakt", "fietst"];
    let personal = personal
        || tokens.touches(ending)
            && label == at
            && wants.iter().any(|verb| {
                let given = tokens.text(label).split_once(verb).map_or("", |(given, _)| given);
                given.len() > 2 && tokens.is_given(given)
            });
    let personal = personal || (at..ending).any(|it| tokens.marks(it).any(Marks::CLERGY.and(Marks::TITLE)));
    // "jandevries.nl": a first name and a surname.
    let personal = personal || label == at && tokens.is_full_name(tokens.text(label));
    let of_one = tokens.near(at, 4, 0, |word| matches!(word, "zijn" | "haar" | "mijn" | "blog" | "weblog" | "vlog"));
    // "die dominee heeft een site naam-onderweg.nl"
    let who = Marks::ROLE.and(Marks::SOLE_ROLE).and(Marks::CLERGY).and(Marks::KIN).and(Marks::TITLE);
    let somebodys = tokens.near(at, 6, 0, |word| among!("site website webpagina pagina weblog vlog", word))
        && (at.saturating_sub(9)..at)
            .any(|it| tokens.marks(it).any(who) || among!("hij zij ze ik iemand man vrouw jongen", tokens.text(it)));
    let body = ["gemeente", "wijk", "buurt", "dorp", "stad"].iter().any(|it| tokens.text(label).contains(it));
    ends && (tokens.text(ending) == "example" && !body || real && (personal || of_one || somebodys))
}

/// Where people have a site of their own: "naam.wordpress.com".
fn is_home(word: &str) -> bool {
    matches!(
        word,
        "wordpress" | "blogspot" | "tumblr" | "substack" | "wixsite" | "jimdo" | "carrd" | "bsky" | "webnode"
    )
}

fn glued(tokens: &Tokens<'_>, from: usize) -> usize {
    let mut end = from;
    while tokens.touches(end) {
        end += 1;
    }
    end.min(tokens.len()).max(from.min(tokens.len()))
}

fn is_medium(word: &str) -> bool {
    const WORDS: &str = "instagram facebook fb tiktok twitter x youtube youtu linkedin snapchat telegram t threads reddit discord wa linktr onlyfans twitch m vm snap signal mastodon vk pinterest strava bereal";
    among!(WORDS, word)
}
