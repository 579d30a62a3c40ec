//! Words for people by faith, origin, party, health or orientation.
//!
//! The rules for names on maps: stop and ask whether the story goes so or people are being placed; never on the role map.

use crate::guard::Hit;
use crate::lists::Marks;
use crate::token::{Sort, Tokens};

pub(crate) fn find(tokens: &Tokens<'_>, hits: &mut Vec<Hit>) {
    let mut last: Option<(usize, crate::Kind)> = None;
    for at in 0..tokens.len() {
        let Some(kind) = tokens.marks(at).group().filter(|_| counts(tokens, at)) else { continue };
        match (last, hits.last_mut()) {
            (Some((end, same)), Some(hit)) if end == at && same == kind => hit.end = at + 1,
            _ => hits.push(Hit::new(kind, at, at + 1)),
        }
        last = Some((at + 1, kind));
    }
}

fn counts(tokens: &Tokens<'_>, at: usize) -> bool {
    let marks = tokens.marks(at);
    let word = tokens.text(at);
    let street = ["straat", "laan", "plein", "weg", "gracht", "steeg", "kade", "hof", "pad", "dijk", "buurt", "park"]
        .iter()
        .any(|ending| word.ends_with(ending));
    let country = marks.any(Marks::ETHNICITY)
        && word == "polen"
        && matches!(tokens.before(at, 1), "in" | "naar" | "uit" | "vanuit" | "tegen" | "en");
    let named = (street && tokens.capital(at)) || is_street_beside(tokens, at);
    let group = tokens.is(at, Sort::Word) || marks.any(Marks::PARTY);
    group && !marks.any(Marks::NO_GROUP) && !named && !country
}

/// "Joodse Breestraat".
fn is_street_beside(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.capital(at)
        && tokens.capital(at + 1)
        && ["straat", "laan", "plein", "gracht"].iter().any(|ending| tokens.text(at + 1).ends_with(ending))
}
