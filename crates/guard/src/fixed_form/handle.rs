//! Names of accounts.

use crate::Kind;
use crate::guard::Hit;
use crate::lists::Marks;
use crate::token::{Sort, Tokens};

pub(super) fn find(tokens: &Tokens<'_>, hits: &mut Vec<Hit>) {
    let mut at = 0;
    while at < tokens.len() {
        match account(tokens, at) {
            Some(end) => {
                hits.push(Hit::new(Kind::Handle, at, end));
                at = end;
            }
            None => at += 1,
        }
    }
}

fn account(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let opens = at == 0 || !tokens.touches(at) || (tokens.is(at - 1, Sort::Sign) && tokens.text(at - 1) != "@");
    let glued = |from: usize| tokens.touches(from) && (!tokens.is(from, Sort::Sign) || tokens.text(from) == "_");
    if tokens.text(at) == "@" && opens && glued(at + 1) {
        return Some(rest(tokens, at + 1));
    }
    // "@ fietsopa0": a space after the sign, and no word behind it.
    let apart = tokens.text(at) == "@" && opens && tokens.is(at + 1, Sort::Word) && !tokens.touches(at + 1);
    if apart && (is_odd(tokens, at + 1, rest(tokens, at + 1)) || tokens.text(at + 2) == "_" && tokens.touches(at + 2)) {
        return Some(rest(tokens, at + 1));
    }
    if tokens.text(at) == "u" && opens && tokens.text(at + 1) == "/" && tokens.touches(at + 1) && glued(at + 2) {
        return Some(rest(tokens, at + 2));
    }
    if !tokens.is(at, Sort::Word) || !opens {
        return None;
    }
    // "Telegram: pleinvrouw.", with nothing behind it: no sentence begins so.
    let alone = !tokens.is(at + 1, Sort::Word) && !tokens.touches(at + 1) || at + 1 >= tokens.len();
    let after_medium = at >= 2 && matches!(tokens.text(at - 1), ":" | "=") && is_medium(tokens.text(at - 2));
    // "snapchat t.h.wolters": dots in a word beside the name of a medium.
    let dotted = tokens.text(at + 1) == "." && tokens.touches(at + 1) && glued(at + 2);
    if after_medium && (alone || dotted) || dotted && is_medium(tokens.before(at, 1)) {
        return Some(rest(tokens, at));
    }
    // "kanonskogel#4821".
    let tagged = tokens.text(at + 1) == "#"
        && tokens.touches(at + 1)
        && tokens.touches(at + 2)
        && tokens.is(at + 2, Sort::Number)
        && tokens.text(at + 2).len() == 4;
    if tagged {
        return Some(at + 3);
    }
    let underscored = tokens.text(at + 1) == "_" && glued(at + 1) && !tokens.text(at + 2).is_empty() && glued(at + 2);
    let asked = at >= 2 && tokens.text(at - 1) == ":" && is_account_word(tokens.text(at - 2))
        || is_login_word(tokens.before(at, 1)) && !tokens.marks(at).any(Marks::NOT_PERSON.and(Marks::PARTICLE));
    if underscored || asked {
        return Some(rest(tokens, at));
    }
    // "jvdh op snapchat", "telegram jvdh88": no word, beside the name of a medium; "volg pleinvrouw op insta".
    // Inside "a.a.a.a" nothing begins; else each part would be followed to the end.
    if at > 0 && tokens.touches(at) && matches!(tokens.text(at - 1), "." | "_" | "-") {
        return None;
    }
    let end = rest(tokens, at);
    let beside = tokens.near(at.saturating_sub(1), 3, 0, is_medium) || tokens.near(end, 0, 3, is_network);
    let odd = is_odd(tokens, at, end) && beside && !tokens.marks(at).any(Marks::NOT_PERSON);
    (odd || is_followed(tokens, at, end) || is_owned(tokens, at)).then_some(end)
}

/// Digits in a word, or no vowel: "krekel52", "jvdh".
fn is_odd(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    let size: usize = (at..end).map(|part| tokens.text(part).len()).sum();
    let mixed = tokens.is(at + 1, Sort::Number) && tokens.touches(at + 1) && size >= 5;
    let voiceless = size >= 4 && end == at + 1 && !tokens.text(at).contains(['a', 'e', 'i', 'o', 'u', 'y']);
    (mixed || voiceless) && !tokens.get(at).is_some_and(|token| token.all_caps)
}

/// "volg pleinvrouw op insta", "voeg pleinvrouw toe op snap".
fn is_followed(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    let asked = matches!(tokens.before(at, 1), "volg" | "voeg" | "add" | "dm" | "check");
    let on = end + usize::from(tokens.text(end) == "toe");
    let whom = matches!(
        tokens.text(at),
        "ons" | "mij" | "me" | "hem" | "haar" | "hen" | "ze" | "alles" | "het" | "de" | "dit" | "nieuws"
    );
    asked
        && !whom
        && matches!(tokens.text(on), "op" | "via" | "in")
        && (is_network(tokens.text(on + 1)) || matches!(tokens.text(on + 1), "x" | "signal"))
}

/// "zijn insta is pleinvrouw", "haar snap: pleinvrouw".
fn is_owned(tokens: &Tokens<'_>, at: usize) -> bool {
    let own = matches!(tokens.before(at, 3), "zijn" | "haar" | "mijn" | "hun" | "m'n" | "je" | "uw");
    own && is_network(tokens.before(at, 2))
        && matches!(tokens.before(at, 1), "is" | "heet" | ":" | "=")
        && tokens.marks(at) == Marks::NONE
        && !matches!(
            tokens.text(at),
            "vol" | "leeg" | "weg" | "gesloten" | "openbaar" | "verwijderd" | "nep" | "gehackt" | "al"
        )
}

fn rest(tokens: &Tokens<'_>, from: usize) -> usize {
    let mut end = from + 1;
    while tokens.touches(end)
        && (!tokens.is(end, Sort::Sign)
            || (matches!(tokens.text(end), "_" | "." | "-")
                && tokens.touches(end + 1)
                && !tokens.text(end + 1).is_empty()))
    {
        end += 1;
    }
    end
}

fn is_medium(word: &str) -> bool {
    is_account_word(word)
        || is_network(word)
        || word.ends_with("account")
        || matches!(word, "account" | "profiel" | "nick")
}

/// Media on which people have accounts.
fn is_network(word: &str) -> bool {
    matches!(
        word,
        "instagram"
            | "insta"
            | "ig"
            | "snapchat"
            | "snap"
            | "tiktok"
            | "twitter"
            | "telegram"
            | "discord"
            | "facebook"
            | "fb"
            | "linkedin"
            | "reddit"
            | "twitch"
            | "youtube"
            | "threads"
            | "mastodon"
            | "bluesky"
            | "bereal"
            | "whatsapp"
            | "pinterest"
            | "skype"
            | "psn"
            | "roblox"
    )
}

fn is_login_word(word: &str) -> bool {
    matches!(word, "username" | "gebruikersnaam" | "accountnaam" | "schermnaam")
}

fn is_account_word(word: &str) -> bool {
    matches!(word, "gebruikersnaam" | "username" | "nickname" | "insta" | "snap" | "accountnaam" | "schermnaam")
}
