//! What an account is called: no form of its own, so the words around it tell.

use super::words::among;
use crate::lists::Marks;
use crate::token::{Sort, Tokens};

/// Long enough to be known at the start of a word: "Facebooknaam", "TikTok-filmpje".
pub(super) const MEDIA: [&str; 18] = [
    "instagram",
    "insta",
    "snapchat",
    "tiktok",
    "twitter",
    "telegram",
    "discord",
    "facebook",
    "linkedin",
    "reddit",
    "twitch",
    "youtube",
    "whatsapp",
    "marktplaats",
    "bereal",
    "nextdoor",
    "vinted",
    "bluesky",
];

/// Media on which people have accounts.
pub(super) fn is_network(word: &str) -> bool {
    const SHORT: &str = "ig snap fb threads mastodon pinterest skype psn playstation xbox steam fortnite minecraft roblox yubo \
        signal wattpad tinder grindr strava kik messenger omegle onlyfans soundcloud spotify tumblr dumpert";
    MEDIA.contains(&word) || among!(SHORT, word) && word != "signal"
}

/// Nothing but the name of an account follows these.
pub(super) fn is_label(word: &str) -> bool {
    const WORDS: &str = "gebruikersnaam username nickname nicknaam accountnaam schermnaam gamertag gamernaam profielnaam spelersnaam \
        inlognaam usernaam handle tiktokker instagrammer tiktokster";
    among!(WORDS, word) || is_of_medium(word) && (word.ends_with("naam") || word.ends_with("gebruiker"))
}

/// Words for an account, after which a sentence may go on as well.
fn is_noun(word: &str) -> bool {
    ["account", "profiel", "kanaal", "gebruiker"].iter().any(|noun| word.ends_with(noun))
        || among!("user nick alias naam youtuber streamer vlogger twitteraar", word)
}

fn is_of_medium(word: &str) -> bool {
    MEDIA.iter().any(|medium| word.starts_with(medium))
        || ["signal", "psn", "xbox"].iter().any(|medium| word.starts_with(medium))
        // "snapgroep", and not "snapt" or "snappen".
        || word.strip_prefix("snap").is_some_and(|rest| !rest.starts_with(['t', 'p']))
}

/// A medium, or a word for an account.
pub(super) fn is_medium(word: &str) -> bool {
    is_network(word) || is_label(word) || word.ends_with("account") || matches!(word, "profiel" | "nick")
}

/// The name of a medium, or a word for an account.
pub(super) fn names_medium(tokens: &Tokens<'_>, it: usize) -> bool {
    if !tokens.is(it, Sort::Word) {
        return false;
    }
    let word = tokens.text(it);
    is_medium(word)
        || is_of_medium(word) && word != "snap"
        || word.contains("account")
        || among!("gebruiker user story stories signal kanaal dm livestream stream vlog tweet", word)
        || word == "x" && tokens.capital(it) && matches!(tokens.before(it, 1), "op" | "via")
}

/// The name of a medium, or a word for an account, in the same sentence.
pub(super) fn has_medium(tokens: &Tokens<'_>, at: usize) -> bool {
    let ends = |it: usize| matches!(tokens.text(it), "!" | "?") || tokens.text(it) == "." && !tokens.touches(it + 1);
    (at.saturating_sub(24)..at).rev().take_while(|it| !ends(*it)).any(|it| names_medium(tokens, it))
        || (at + 1..(at + 25).min(tokens.len())).take_while(|it| !ends(*it)).any(|it| names_medium(tokens, it))
}

/// "Twitch-naam kaasjanos", "haar instanaam is kaasjanos", "onder de naam kaasjanos op TikTok", "op Twitch heet hij kaasjanos".
pub(super) fn is_named(tokens: &Tokens<'_>, at: usize) -> bool {
    if !tokens.is(at, Sort::Word) || tokens.text(at).len() < 4 {
        return false;
    }
    let mut back = 1;
    while back < 4
        && matches!(tokens.before(at, back), ":" | "=" | "is" | "heet" | "genaamd" | "(" | "\"" | "'" | "“" | "‘" | "„")
    {
        back += 1;
    }
    let skipped = |word: &str| (1..back).any(|it| tokens.before(at, it) == word);
    let word = tokens.before(at, back);
    let medium = is_of_medium(word)
        || is_network(tokens.before(at, back + 1))
        || tokens.before(at, back + 1) == "-" && is_network(tokens.before(at, back + 2));
    let own = || {
        (1..=3).any(|more| among!("zijn haar mijn hun m'n je uw z'n d'r", tokens.before(at, back + more)))
            && !is_noun(tokens.text(at))
    };
    let told = is_label(word)
        || is_noun(word)
            && word != "naam"
            && (!skipped("is") || own())
            && (medium || back > 1 || on_medium(tokens, at + 1))
        || word == "naam" && medium;
    let phrase = || {
        let capital = tokens.capital(at);
        let called = word == "naam"
            && among!("de als zijn haar onder hun", tokens.before(at, back + 1))
            && (capital || tokens.before(at, back + 1) != "zijn")
            || among!("heet heette heten", tokens.before(at, 1)) && back <= 2
            || among!("hij ze zij die", tokens.before(at, 1)) && among!("heet heette", tokens.before(at, 2))
            || (2..=5).any(|it| tokens.before(at, it) == "zich" && tokens.before(at, it + 1).starts_with("noem"))
                && (is_network(tokens.before(at, 1)) || tokens.before(at, 1) == "zich");
        let like = tokens.before(at, 1) == "als"
            && (capital
                && (2..=4).any(|more| {
                    is_network(tokens.before(at, more))
                        || tokens.before(at, more) == "x" && tokens.before(at, more + 1) == "op"
                })
                || (2..=5).any(|more| among!(ACTS, tokens.before(at, more)))
                    && (on_medium(tokens, at + 1) || !tokens.is(at + 1, Sort::Word)));
        let gamer = capital && word == "gebruiker";
        // "Op Facebook plaatst Kaasmeester Nul elke dag iets"
        let on = |back: usize| is_network(tokens.before(at, back)) && among!("op via", tokens.before(at, back + 1));
        let posts = capital && on(2) && among!(POSTS, tokens.before(at, 1)) && tokens.marks(at) == Marks::NONE;
        if posts {
            return true;
        }
        (called || like || gamer) && has_medium(tokens, at)
    };
    // "Via messenger dreigt vuurwerkvincent dat hij komt"
    let says = || {
        let medium = is_network(tokens.before(at, 2)) || tokens.before(at, 2) == "x";
        medium
            && among!("op via", tokens.before(at, 3))
            && tokens.before(at, 1).ends_with('t')
            && matches!(tokens.text(at + 1), "dat" | ":" | "hoe")
            && tokens.text(at).len() > 6
    };
    // "die zich op Facebook Kaasmeester Nul noemt"
    let itself = is_network(tokens.before(at, 1))
        && among!("op via", tokens.before(at, 2))
        && (3..=6).any(|back| tokens.before(at, back) == "zich")
        && (1..=3).any(|more| tokens.text(at + more).starts_with("noem"));
    // "het Facebookaccount 'Tante Weet Alles'", "op YouTube, kanaal Kees Kijkt": what an account is called, whatever the words.
    let quoted = matches!(tokens.before(at, 1), "'" | "\"" | "‘" | "“" | "„" | ":");
    let noun = tokens.before(at, 1 + usize::from(quoted));
    let entitled = tokens.capital(at)
        && (quoted || tokens.capital(at + 1))
        && (is_noun(noun) && noun != "naam" || is_of_medium(noun) && noun.ends_with("pagina"))
        && !is_of_group(tokens.text(at))
        && !tokens.marks(at).any(Marks::NOT_PERSON.and(Marks::PLACE_NOUN))
        && (is_of_medium(noun) || (2..=5).any(|back| is_network(tokens.before(at, back))));
    // "iemand die zich Kaasmeester 2.0 noemt"
    let titled = tokens.capital(at)
        && tokens.before(at, 1) == "zich"
        && (1..=5).any(|more| tokens.text(at + more).starts_with("noem"))
        && has_medium(tokens, at);
    // "zijn TikTok (kaasmeester) staat vol"
    let between = is_network(tokens.before(at, 2))
        && tokens.before(at, 1) == "("
        && tokens.text(at + 1) == ")"
        && is_value(tokens, at, true);
    itself
        || between
        || entitled
        || titled
        || told && is_value(tokens, at, back > 1)
        || (phrase() || says()) && is_value(tokens, at, true)
}

/// What somebody does there.
const POSTS: &str = "plaatst plaatste zet zette gooit gooide roept riep schrijft schreef deelt deelde dreigt dreigde scheldt schold post \
        reageert reageerde filmt beweert beweerde schreeuwt";

/// What one does under a name.
const ACTS: &str = "bekend actief streamt speelt gamet post plaatst twittert tweet schrijft reageert vlogt filmt chat verkoopt adverteert biedt zit";

/// "… op Discord", "… via insta"
fn on_medium(tokens: &Tokens<'_>, at: usize) -> bool {
    let at = at + usize::from(tokens.capital(at) && tokens.capital(at.saturating_sub(1)));
    matches!(tokens.text(at), "op" | "via" | "in" | "(")
        && (is_network(tokens.text(at + 1)) || tokens.text(at + 1) == "x" && tokens.capital(at + 1))
}

/// No word that goes on about an account, as far as one can see.
pub(super) fn is_value(tokens: &Tokens<'_>, at: usize, divided: bool) -> bool {
    let word = tokens.text(at);
    let known = tokens.marks(at).without(Marks::GIVEN.and(Marks::SURNAME).and(Marks::ALSO_WORD).and(Marks::NICKNAME))
        != Marks::NONE;
    let done = ["ge", "be", "ver", "ont", "af", "op", "uit", "aan"].iter().any(|start| word.starts_with(start))
        && word.ends_with(['d', 't', 'n']);
    let verb = !divided
        && !tokens.capital(at)
        && ["t", "te", "de", "ten", "den", "en", "lijk"].iter().any(|ending| word.ends_with(ending));
    let group = tokens.capital(at) && is_of_group(word);
    let other = known || done || verb || group || is_said_of(word);
    !other && !is_medium(word) && !is_noun(word)
}

/// "Buurtpreventie Zuid", "Samen Sterk": of many, and of no person.
pub(super) fn is_of_group(word: &str) -> bool {
    const SOMEBODY: [&str; 12] =
        ["gek", "baas", "koning", "koningin", "man", "vrouw", "opa", "oma", "moeder", "vader", "held", "engel"];
    if SOMEBODY.iter().any(|end| word.ends_with(end)) {
        return false;
    }
    const STARTS: [&str; 16] = [
        "buurt",
        "wijk",
        "dorp",
        "stads",
        "gemeente",
        "stichting",
        "vereniging",
        "platform",
        "samen",
        "actie",
        "comite",
        "werkgroep",
        "club",
        "team",
        "stop",
        "jongeren",
    ];
    STARTS.iter().any(|start| word.starts_with(start))
}

/// What is said of an account, and is none.
pub(super) fn is_said_of(word: &str) -> bool {
    const WORDS: &str = "dicht vol leeg weg gesloten openbaar verwijderd nep gehackt al staat plaatste deelt deelde onbekend anoniem waar \
        waarop waarmee kwijt actief heeft werd wordt stond dook roept riep offline verspreidt verspreidde hoort hier daar niet \
        zichtbaar gisteren vandaag nieuw bekend weer nooit vaak altijd echt offline privé prive online blijkbaar terug later \
        leuk groot klein populair viraal massaal vooral veel meer minder onder anders alleen nauwelijks soms snel eerst opnieuw";
    among!(WORDS, word)
}

/// "volg pleinvrouw op insta", "voeg pleinvrouw toe op snap".
pub(super) fn is_followed(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    let asked = among!("volg volgt voeg add dm check zoek", tokens.before(at, 1));
    let on = end + usize::from(tokens.text(end) == "toe");
    let whom = among!("ons mij me hem haar hen ze alles het de dit nieuws jongeren mensen berichten", tokens.text(at));
    // "linkedin zoek bartdebouwer"
    let there = (2..=4).any(|back| is_network(tokens.before(at, back))) && tokens.before(at, 1) != "voeg";
    if asked
        && !whom
        && there
        && !tokens.marks(at).any(Marks::NOT_PERSON.and(Marks::PARTICLE))
        && is_value(tokens, at, true)
    {
        return true;
    }
    asked
        && !whom
        && matches!(tokens.text(on), "op" | "via" | "in")
        && (is_network(tokens.text(on + 1)) || matches!(tokens.text(on + 1), "x" | "signal"))
}

/// "zijn insta is pleinvrouw", "haar snap: pleinvrouw", "tiktok heet kwikstaart".
pub(super) fn is_owned(tokens: &Tokens<'_>, at: usize) -> bool {
    let own = among!("zijn haar mijn hun m'n je uw z'n d'r", tokens.before(at, 3));
    let linked = matches!(tokens.before(at, 1), "is" | "heet" | ":" | "=");
    own && is_network(tokens.before(at, 2)) && linked && is_value(tokens, at, true)
}
