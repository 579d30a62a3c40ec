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
    if tokens.text(at) == "u" && opens && tokens.text(at + 1) == "/" && tokens.touches(at + 1) && glued(at + 2) {
        return Some(rest(tokens, at + 2));
    }
    if !tokens.is(at, Sort::Word) || !opens {
        return None;
    }
    // "Telegram: pleinvrouw.", with nothing behind it: no sentence begins so.
    let alone = !tokens.is(at + 1, Sort::Word) && !tokens.touches(at + 1) || at + 1 >= tokens.len();
    let after_medium = at >= 2 && tokens.text(at - 1) == ":" && is_medium(tokens.text(at - 2));
    // "snapchat t.h.wolters": dots in a word beside the name of a medium.
    let dotted = tokens.text(at + 1) == "." && tokens.touches(at + 1) && glued(at + 2);
    if after_medium && (alone || dotted) || dotted && is_medium(tokens.before(at, 1)) {
        return Some(rest(tokens, at));
    }
    let underscored = tokens.text(at + 1) == "_" && glued(at + 1) && !tokens.text(at + 2).is_empty() && glued(at + 2);
    let asked = at >= 2 && tokens.text(at - 1) == ":" && is_account_word(tokens.text(at - 2))
        || is_login_word(tokens.before(at, 1)) && !tokens.marks(at).any(Marks::NOT_PERSON.and(Marks::PARTICLE));
    if underscored || asked {
        return Some(rest(tokens, at));
    }
    // Letters and digits in one word, beside the name of a medium.
    let mixed = tokens.is(at + 1, Sort::Number) && tokens.touches(at + 1) && !tokens.marks(at).any(Marks::NOT_PERSON);
    if !mixed || !tokens.near(at.saturating_sub(1), 3, 0, is_medium) {
        return None;
    }
    let end = rest(tokens, at);
    ((at..end).map(|part| tokens.text(part).len()).sum::<usize>() >= 5).then_some(end)
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
        || word.ends_with("account")
        || matches!(
            word,
            "instagram"
                | "snapchat"
                | "tiktok"
                | "twitter"
                | "telegram"
                | "discord"
                | "facebook"
                | "account"
                | "profiel"
                | "nick"
        )
}

fn is_login_word(word: &str) -> bool {
    matches!(word, "username" | "gebruikersnaam" | "accountnaam" | "schermnaam")
}

fn is_account_word(word: &str) -> bool {
    matches!(word, "gebruikersnaam" | "username" | "nickname" | "insta" | "snap" | "accountnaam" | "schermnaam")
}
