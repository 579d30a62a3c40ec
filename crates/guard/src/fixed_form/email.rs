//! E-mail addresses, also with the at sign and the dot written out.

use super::spelled;
use crate::Kind;
use crate::guard::Hit;
use crate::token::{Sort, Tokens};

pub(super) fn find(tokens: &Tokens<'_>, hits: &mut Vec<Hit>) {
    for at in 1..tokens.len() {
        if tokens.is(at - 1, Sort::Sign) && tokens.text(at - 1) != ">" {
            continue;
        }
        let Some(host) = spelled::at_sign(tokens, at) else { continue };
        let plain = tokens.text(at) == "@" && tokens.touches(at) && tokens.touches(at + 1);
        if let Some(end) = domain(tokens, host, plain) {
            hits.push(Hit::new(Kind::Email, local(tokens, at), end));
        }
    }
}

/// Where the name before the at sign begins.
fn local(tokens: &Tokens<'_>, at: usize) -> usize {
    let mut start = at - 1;
    while start > 0
        && tokens.touches(start)
        && (!tokens.is(start - 1, Sort::Sign) || matches!(tokens.text(start - 1), "." | "_" | "-" | "+"))
    {
        start -= 1;
    }
    start
}

/// The token after the domain that starts here; with everything written out the ending must be a known one.
fn domain(tokens: &Tokens<'_>, host: usize, plain: bool) -> Option<usize> {
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
        if !tokens.is(label, Sort::Word) || (plain && !tokens.touches(label) && !spelled::is_ending(tokens.text(label)))
        {
            return end;
        }
        if (plain && tokens.text(label).len() >= 2) || spelled::is_ending(tokens.text(label)) {
            end = Some(label + 1);
        }
        at = label;
    }
}
