//! Words that an organisation adds for itself: what counts there as a name, a street or a house of faith, a function that
//! one person holds, and phrases that are fine there although they look like a name.
//!
//! The lists come in as values: the caller keeps them. An exception lifts the finding of a name that lies wholly inside its
//! phrase, and nothing else: never a number, an account, a link or an address, and never a group word.

mod judge;

use std::collections::HashMap;

use crate::guard::Hit;
use crate::lists::parts;
use crate::token::{Sort, Tokens};
use crate::{Kind, Place, folded};

pub use judge::{OwnWord, OwnWordFault};

/// What a word of an organisation is there.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum OwnList {
    /// A nickname that is used locally: counts as a name.
    Nickname,
    /// A street without a street word: with a number behind it, it counts as an address.
    Street,
    /// A mosque, church or temple: counts as a word of faith.
    Worship,
    /// An association of people of one origin: counts as a word of origin.
    Community,
    /// A function that one person holds.
    Function,
    /// A phrase that is fine although a part of it looks like a name.
    Fine,
}

impl OwnList {
    /// Every list.
    pub const ALL: [OwnList; 6] =
        [OwnList::Nickname, OwnList::Street, OwnList::Worship, OwnList::Community, OwnList::Function, OwnList::Fine];

    /// The list in a form or a table.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            OwnList::Nickname => "nickname",
            OwnList::Street => "street",
            OwnList::Worship => "worship",
            OwnList::Community => "community",
            OwnList::Function => "function",
            OwnList::Fine => "fine",
        }
    }

    /// The list with this slug.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<OwnList> {
        Self::ALL.into_iter().find(|list| list.slug() == slug)
    }

    /// How many entries fit: a list of nicknames stays short, so that it cannot become a register of people.
    #[must_use]
    pub const fn most(self) -> usize {
        match self {
            OwnList::Nickname => 25,
            OwnList::Function => 50,
            OwnList::Street | OwnList::Worship | OwnList::Community | OwnList::Fine => 100,
        }
    }
}

/// The words of an entry after its first one, and the list.
type Rest = (Vec<Box<str>>, OwnList);

/// The own words of an organisation, ready to be looked for.
#[derive(Default, Debug)]
pub struct OwnWords {
    /// By the first word.
    phrases: HashMap<Box<str>, Vec<Rest>>,
}

impl OwnWords {
    /// The words as they were kept, each with its list.
    pub fn of<'a>(entries: impl IntoIterator<Item = (OwnList, &'a str)>) -> OwnWords {
        let mut own = OwnWords::default();
        for (list, words) in entries {
            let mut cut = parts(&folded(words)).into_iter();
            if let Some(first) = cut.next() {
                own.phrases.entry(first).or_default().push((cut.collect(), list));
            }
        }
        own
    }

    /// Every place where an entry stands: its list, and the tokens from and till.
    fn found<'a>(&'a self, tokens: &'a Tokens<'_>) -> impl Iterator<Item = (OwnList, usize, usize)> + 'a {
        let starts = if self.phrases.is_empty() { 0 } else { tokens.len() };
        (0..starts).flat_map(move |at| {
            let known = self.phrases.get(tokens.text(at)).map_or(&[][..], Vec::as_slice);
            let stands = move |rest: &Vec<Box<str>>| {
                rest.iter().enumerate().all(|(nth, word)| tokens.text(at + 1 + nth) == &**word)
            };
            known.iter().filter(move |(rest, _)| stands(rest)).map(move |(rest, list)| (*list, at, at + 1 + rest.len()))
        })
    }

    /// Streets with a number behind them.
    pub(crate) fn addresses(&self, tokens: &Tokens<'_>, hits: &mut Vec<Hit>) {
        hits.extend(self.found(tokens).filter(|(list, _, _)| *list == OwnList::Street).filter_map(|(_, at, end)| {
            let number = (end..end + 3).find(|here| tokens.is(*here, Sort::Number))?;
            let between = (end..number)
                .all(|here| matches!(tokens.text(here), "nr" | "." | "nummer" | "huisnummer" | "," | "no"));
            (between && tokens.text(number).len() <= 4).then(|| Hit::new(Kind::Address, at, number + 1))
        }));
    }

    /// Names, houses of faith, associations and functions.
    pub(crate) fn find(&self, tokens: &Tokens<'_>, place: Place, hits: &mut Vec<Hit>) {
        hits.extend(self.found(tokens).filter_map(|(list, at, end)| {
            let kind = match list {
                OwnList::Nickname => Kind::Name,
                OwnList::Worship => Kind::Religion,
                OwnList::Community => Kind::Ethnicity,
                // As for the functions that come with the product: nobody is asked about the own function.
                OwnList::Function if !matches!(place, Place::JobFunction | Place::Reason) => Kind::LoneFunction,
                OwnList::Function | OwnList::Street | OwnList::Fine => return None,
            };
            Some(Hit::new(kind, at, end))
        }));
    }

    /// Takes away what an exception lifts.
    pub(crate) fn lift(&self, tokens: &Tokens<'_>, hits: &mut Vec<Hit>) {
        let fine: Vec<(usize, usize)> =
            self.found(tokens).filter(|(list, _, _)| *list == OwnList::Fine).map(|(_, at, end)| (at, end)).collect();
        hits.retain(|hit| hit.kind != Kind::Name || !fine.iter().any(|(at, end)| *at <= hit.start && hit.end <= *end));
    }
}
