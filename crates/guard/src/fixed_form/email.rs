//! E-mail addresses, also with the at sign and the dot written out.

use super::{spelled, words::among};
use crate::Kind;
use crate::guard::Hit;
use crate::lists::Marks;
use crate::token::{Sort, Tokens};

pub(super) fn find(tokens: &Tokens<'_>, hits: &mut Vec<Hit>) {
    for at in 1..tokens.len() {
        // "d.w.[at]…": a name may end with a full stop.
        let dotted = tokens.text(at - 1) == "." && tokens.touches(at - 1) && tokens.touches(at) && at > 1;
        if tokens.is(at - 1, Sort::Sign) && tokens.text(at - 1) != ">" && !dotted {
            continue;
        }
        let Some(host) = spelled::at_sign(tokens, at) else {
            // "jan.jansen#gmail.com", "jan jansen bij gmail.com"
            let instead = matches!(tokens.text(at), "#" | "bij" | "*" | "&") && is_provider(tokens.text(at + 1));
            if instead && spelled::dot(tokens, at + 2).is_some_and(|end| spelled::is_ending(tokens.text(end))) {
                hits.push(Hit::new(Kind::Email, local(tokens, at), at + 4));
            }
            continue;
        };
        let plain = tokens.text(at) == "@" && tokens.touches(at) && tokens.touches(at + 1);
        let start = local(tokens, at);
        let dashed = matches!(tokens.text(at), "-" | "_" | "*");
        let sure = Sure {
            plain,
            // "van @wijk.west" is an account, "at-a-glance.md" a file.
            sign: !dashed
                && (tokens.is(at, Sort::Sign) || is_spelled_out(tokens.text(at)))
                && (tokens.text(at) != "@" || tokens.touches(at) == tokens.touches(at + 1)),
            // "t.nguyen88 at buurtpost punt …": no word looks like that.
            name: !dashed && start + 1 < at,
        };
        let provider = || is_provider(tokens.text(host)) && !tokens.is(at - 1, Sort::Sign);
        // "jan@gmail", "piet@buurt": two words with nothing between but the sign.
        // "Jeugd@wijk", "School@Sea" are projects: words that are no names.
        let project = || {
            let named = tokens.marks(at - 1).any(Marks::GIVEN.and(Marks::SURNAME));
            tokens.capital(at - 1) && (!named || tokens.capital(host))
                || tokens.marks(at - 1).any(Marks::NOT_PERSON.and(Marks::PLACE_NOUN).and(Marks::HOUSE_NOUN))
        };
        let joined = || {
            plain
                && !project()
                && tokens.is(at - 1, Sort::Word)
                && tokens.text(host).len() > 2
                && tokens.text(at - 1).len() > 2
                && tokens.is(host, Sort::Word)
        };
        if let Some(end) = domain(tokens, host, &sure).or_else(|| (provider() || joined()).then_some(host + 1)) {
            hits.push(Hit::new(Kind::Email, start, end));
        }
    }
}

/// No word but for this.
fn is_spelled_out(word: &str) -> bool {
    word.starts_with("apenstaart") || word.starts_with("apestaart")
}

/// Providers that nobody needs an ending for: "jan at gmail".
fn is_provider(word: &str) -> bool {
    const WORDS: &str = "gmail hotmail outlook ziggo kpnmail xs4all icloud yahoo protonmail planet hetnet kpnplanet casema upcmail gmx msn googlemail zonnet chello quicknet";
    among!(WORDS, word)
}

/// Where the name before the at sign begins.
fn local(tokens: &Tokens<'_>, at: usize) -> usize {
    let mut start = at - 1;
    if tokens.text(start) == "." {
        start -= 1;
    }
    while start > 0
        && tokens.touches(start)
        && (!tokens.is(start - 1, Sort::Sign) || matches!(tokens.text(start - 1), "." | "_" | "-" | "+"))
    {
        start -= 1;
    }
    start
}

/// What stands before the domain, and how sure that makes of it.
struct Sure {
    /// An at sign with nothing around it.
    plain: bool,
    /// An at sign, or one that is written out between brackets.
    sign: bool,
    /// A name with digits or dots in it.
    name: bool,
}

/// The token after the domain that starts here; with everything written out the ending must be a known one, unless what
/// stands before it is no word.
fn domain(tokens: &Tokens<'_>, host: usize, sure: &Sure) -> Option<usize> {
    let mut at = host;
    let mut end = None;
    loop {
        if tokens.is(at, Sort::Sign) || at >= tokens.len() {
            return end;
        }
        while tokens.touches(at + 1)
            && (!tokens.is(at + 1, Sort::Sign) || (tokens.text(at + 1) == "-" && tokens.touches(at + 2)))
        {
            at += 1;
        }
        let Some(label) = spelled::dot(tokens, at + 1) else { return end };
        let ending = spelled::is_ending(tokens.text(label));
        if !tokens.is(label, Sort::Word) || (sure.plain && !tokens.touches(label) && !ending) {
            return end;
        }
        let dot = tokens.text(at + 1);
        let joined = match dot {
            "." => (sure.sign || sure.name) && tokens.touches(at + 1) && tokens.touches(label),
            "punt" | "dot" => sure.name || sure.sign,
            _ => sure.sign || sure.name,
        };
        if ending || (sure.plain || joined) && tokens.text(label).len() >= 2 {
            end = Some(label + 1);
        }
        at = label;
    }
}
