//! What looks like the name of a person.
//!
//! Lists of given names and surnames of many origins, and what stands around them. A name that is also a word or a place
//! (Roos, Storm, Bakker, Mark) needs evidence: a surname after it, a title before it, a capital in mid-sentence.

mod around;
mod called;
mod company;
mod pattern;

use crate::Kind;
use crate::guard::Hit;
use crate::lists::Marks;
use crate::token::{Sort, Tokens};

/// All names.
pub(crate) fn find(tokens: &Tokens<'_>, hits: &mut Vec<Hit>) {
    let mut at = 0;
    while at < tokens.len() {
        if !tokens.is(at, Sort::Word) {
            at += 1;
            continue;
        }
        // "heet hij Vuurtoren Noord" is no place.
        if called::named(tokens, at) {
            let end = around::run(tokens, at);
            hits.push(Hit::new(Kind::Name, at, end));
            at = end;
            continue;
        }
        if let Some(end) = around::place_named_after_a_person(tokens, at) {
            at = end;
            continue;
        }
        match pattern::introduced(tokens, at)
            .or_else(|| pattern::letter_by_letter(tokens, at))
            .or_else(|| pattern::initials(tokens, at))
            .or_else(|| listed(tokens, at))
            .or_else(|| called::find(tokens, at))
            .or_else(|| company::is_nickname(tokens, at).then(|| around::run(tokens, at)))
        {
            Some(end) => {
                let end = end.max(at + 1).min(tokens.len());
                hits.push(Hit::new(Kind::Name, at, end));
                at = end;
            }
            None => at += 1,
        }
    }
}

/// A name from the lists, with enough evidence.
fn listed(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if around::is_place_beside(tokens, at) {
        return None;
    }
    let followed = around::surname_after(tokens, at);
    let given = around::is(tokens, at, Marks::GIVEN);
    let surname = around::is_surname(tokens, at);
    let sure = !tokens.marks(at).any(Marks::ALSO_WORD);
    let capital = tokens.capital(at);
    let long = tokens.text(at).len() >= 4;
    let alone = match (given, surname) {
        (true, _) if sure && (capital || long) => true,
        (_, true) if sure && (capital || tokens.text(at).len() >= 5) => true,
        (true, _) if tokens.text(at).len() >= 3 && around::said(tokens, at) => true,
        (true, _) if capital && company::initial_after(tokens, at) => true,
        (true, _) if company::begins(tokens, at) => true,
        (true, _) if company::placed_as_person(tokens, at) || !capital && company::is_met(tokens, at) => true,
        (true, _) if capital && !tokens.marks(at).any(Marks::PLACE_NOUN) && unknown(tokens, at + 1) => true,
        (true, _) if followed.is_some() && (capital || !around::weak_end(tokens, followed)) => true,
        (_, true) if capital && around::is(tokens, at + 1, Marks::GIVEN) && tokens.capital(at + 1) => true,
        (true, _) | (_, true) => {
            capital
                && (given || !tokens.marks(at).any(Marks::PLACE_NOUN))
                && (around::capital_is_evidence(tokens, at)
                    || around::unknown_with_surname(tokens, at)
                    || company::told_of(tokens, at))
        }
        _ => {
            capital
                && !tokens.marks(at).any(Marks::NOT_PERSON.and(Marks::PLACE_NOUN))
                && (around::unknown_with_surname(tokens, at) || company::told_of(tokens, at))
        }
    };
    alone.then(|| around::run(tokens, at))
}

/// Words for functions are surnames as well: Monnik, Bisschop.
const FUNCTION: Marks = Marks::ROLE.and(Marks::SOLE_ROLE).and(Marks::CLERGY).and(Marks::PERSON_NOUN);

/// A capital that no list knows: after a given name, a surname.
fn unknown(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.capital(at)
        && tokens.text(at).len() > 2
        && tokens.marks(at).without(FUNCTION) == Marks::NONE
        && tokens.get(at).is_some_and(|token| token.gap && !token.all_caps && !token.opens)
        && !around::is_named_place(tokens.text(at))
}
