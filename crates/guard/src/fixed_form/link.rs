//! Links. The product has no link fields and follows nobody, so a link to a post or profile has no place in a text.

use super::spelled;
use crate::Kind;
use crate::guard::Hit;
use crate::token::{Sort, Tokens};

pub(super) fn find(tokens: &Tokens<'_>, hits: &mut Vec<Hit>) {
    let mut at = 0;
    while at < tokens.len() {
        match link(tokens, at) {
            Some(end) => {
                hits.push(Hit::new(Kind::ProfileUrl, at, end));
                at = end;
            }
            None => at += 1,
        }
    }
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
        label = next;
    };
    let known = spelled::is_ending(tokens.text(label)) && (!apart || is_medium(word));
    let written =
        !apart && tokens.touches(path) && tokens.touches(path - 1) || (apart || is_medium(word)) && path < tokens.len();
    (known && written && path < tokens.len()).then(|| glued(tokens, path + 1))
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
    matches!(
        word,
        "instagram"
            | "facebook"
            | "fb"
            | "tiktok"
            | "twitter"
            | "x"
            | "youtube"
            | "youtu"
            | "linkedin"
            | "snapchat"
            | "telegram"
            | "t"
            | "threads"
            | "reddit"
            | "discord"
            | "wa"
            | "linktr"
            | "onlyfans"
            | "twitch"
            | "m"
            | "vm"
            | "snap"
            | "signal"
            | "mastodon"
            | "vk"
            | "pinterest"
            | "strava"
            | "bereal"
    )
}
