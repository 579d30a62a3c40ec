//! Signs that are written out to slip past a check: "naam [at] domein punt nl".

use crate::token::Tokens;

/// Endings of domains that are recognised when the dot is written out.
pub(super) fn is_ending(word: &str) -> bool {
    matches!(
        word,
        "nl" | "com"
            | "org"
            | "net"
            | "eu"
            | "be"
            | "de"
            | "fr"
            | "uk"
            | "info"
            | "nu"
            | "io"
            | "me"
            | "tv"
            | "gg"
            | "app"
            | "biz"
            | "amsterdam"
            | "frl"
            | "online"
            | "site"
            | "ee"
            | "ly"
            | "us"
            | "pl"
            | "tr"
            | "ma"
            | "sr"
            | "shop"
            | "live"
            | "link"
            | "email"
            | "co"
    )
}

/// The token after a dot, plain, in brackets or as a word.
pub(super) fn dot(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    sign(tokens, at, |text| matches!(text, "." | "punt" | "dot"))
}

/// The token after a slash.
pub(super) fn slash(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    sign(tokens, at, |text| matches!(text, "/" | "slash" | "\\"))
}

/// The token after an at sign that is written out or stands apart.
pub(super) fn at_sign(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    // "jan(a)ziggo.nl"
    let glued = (at..at + 4).all(|here| tokens.touches(here));
    if glued
        && matches!(tokens.text(at), "(" | "[")
        && tokens.text(at + 1) == "a"
        && matches!(tokens.text(at + 2), ")" | "]")
    {
        return Some(at + 3);
    }
    sign(tokens, at, |text| {
        matches!(text, "@" | "at" | "apenstaart" | "apenstaartje" | "apestaart" | "apestaartje" | "aapje")
    })
}

fn sign(tokens: &Tokens<'_>, at: usize, is: impl Fn(&str) -> bool) -> Option<usize> {
    if is(tokens.text(at)) {
        return Some(at + 1);
    }
    let closing = match tokens.text(at) {
        "[" => "]",
        "(" => ")",
        "{" => "}",
        "<" => ">",
        "-" | "_" | "*" | "'" | "\"" => tokens.text(at),
        _ => return None,
    };
    (is(tokens.text(at + 1)) && tokens.text(at + 2) == closing && tokens.text(at + 1).len() > 1
        || is(tokens.text(at + 1)) && closing == "]" && tokens.text(at + 2) == "]")
        .then_some(at + 3)
}
