//! May an entry stand in the list of an organisation? The guard itself is asked, so that no list becomes a list of people.

use super::OwnList;
use crate::clean::Clean;
use crate::guard::{Hit, plain_hits};
use crate::lists::Marks;
use crate::token::{Sort, Tokens};
use crate::{Guard, Kind, Place};

/// The place whose length and lines an entry has.
const AS: Place = Place::JobFunction;

/// An entry that may stand in a list. Only the guard makes one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnWord {
    list: OwnList,
    words: String,
}

impl OwnWord {
    /// The list that it stands in.
    #[must_use]
    pub fn list(&self) -> OwnList {
        self.list
    }

    /// The entry, cleaned.
    #[must_use]
    pub fn words(&self) -> &str {
        &self.words
    }
}

/// Why an entry may not stand in a list. Holds no words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OwnWordFault {
    /// Nothing is left after cleaning, or no word of three letters.
    Empty,
    /// Longer than an entry may be, or more words.
    TooLong,
    /// A number, an account, a link or an address.
    FixedForm,
    /// Looks like a first name with a surname, or is nothing but a name.
    Person,
    /// The guard finds it already.
    Known,
    /// An exception of one word would let through too much.
    OneWord,
    /// An exception that is not needed: no name is seen in it.
    NotNeeded,
}

impl Guard {
    /// An entry for a list of an organisation, judged by the lists that come with the product.
    ///
    /// # Errors
    /// Why it may not stand there.
    pub fn own_word(&self, list: OwnList, text: &str) -> Result<OwnWord, OwnWordFault> {
        let clean = Clean::of(text, AS, usize::MAX / 8);
        let chars = clean.text.chars().count();
        if chars > AS.max_chars() {
            return Err(OwnWordFault::TooLong);
        }
        let tokens = Tokens::of(&clean.text, &self.lexicon);
        let words = (0..tokens.len()).filter(|at| tokens.is(*at, Sort::Word)).count();
        let is_word = |at: usize| {
            tokens.is(at, Sort::Word) && tokens.text(at).len() >= 3 && !tokens.marks(at).any(Marks::PARTICLE)
        };
        if !(0..tokens.len()).any(is_word) {
            return Err(OwnWordFault::Empty);
        }
        // The plain guard, in a place where nothing is left out.
        let hits = plain_hits(&tokens, Place::Occurrence);
        if hits.iter().any(|hit| hit.kind.is_fixed_form()) {
            return Err(OwnWordFault::FixedForm);
        }
        if hits.iter().any(|hit| is_whole_name(&tokens, hit)) || is_like_a_whole_name(&tokens, list) {
            return Err(OwnWordFault::Person);
        }
        let named = |kinds: &[Kind]| hits.iter().any(|hit| kinds.contains(&hit.kind));
        match list {
            OwnList::Nickname if words > 3 => return Err(OwnWordFault::TooLong),
            OwnList::Nickname | OwnList::Function if named(&[Kind::Name, Kind::SinglePerson]) => {
                return Err(OwnWordFault::Known);
            }
            OwnList::Fine if words < 2 => return Err(OwnWordFault::OneWord),
            OwnList::Fine => {
                // Something must say what it is, or the exception would be for a name.
                let in_name =
                    |at: usize| hits.iter().any(|hit| hit.kind == Kind::Name && hit.start <= at && at < hit.end);
                let says = |at: usize| is_word(at) && !in_name(at) && !is_about_people(&tokens, at);
                if !(0..tokens.len()).any(says) {
                    return Err(OwnWordFault::Person);
                }
                if !named(&[Kind::Name]) {
                    return Err(OwnWordFault::NotNeeded);
                }
            }
            _ => {}
        }
        Ok(OwnWord { list, words: clean.text.clone() })
    }
}

/// A word that stands before or after a person: with it, an exception would let a person through.
fn is_about_people(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.marks(at).any(
        Marks::GIVEN
            .and(Marks::SURNAME)
            .and(Marks::TITLE)
            .and(Marks::NICKNAME)
            .and(Marks::KIN)
            .and(Marks::PERSON_NOUN)
            .and(Marks::ROLE)
            .and(Marks::SOLE_ROLE)
            .and(Marks::CLERGY)
            .and(Marks::PERSON_VERB),
    )
}

/// "Jan de Vries", "J. de Vries": two words that are no particle, or an initial with a name.
fn is_whole_name(tokens: &Tokens<'_>, hit: &Hit) -> bool {
    let counts = |at: &usize| {
        tokens.is(*at, Sort::Word) && !tokens.marks(*at).any(Marks::PARTICLE.and(Marks::TITLE).and(Marks::NICKNAME))
    };
    hit.kind == Kind::Name && (hit.start..hit.end).filter(counts).count() >= 2
}

/// A nickname of two words with a capital, of which the first is no word for a nickname, is written as a person is.
fn is_like_a_whole_name(tokens: &Tokens<'_>, list: OwnList) -> bool {
    let capitals: Vec<usize> = (0..tokens.len())
        .filter(|at| tokens.is(*at, Sort::Word) && tokens.capital(*at) && !tokens.marks(*at).any(Marks::PARTICLE))
        .collect();
    let first_is_plain = capitals.first().is_some_and(|at| !tokens.marks(*at).any(Marks::NICKNAME.and(Marks::TITLE)));
    list == OwnList::Nickname && capitals.len() >= 2 && first_is_plain
}
