//! One question, answered by several domains: differing answers are a finding, they are kept and never averaged.

use crate::Domain;
use std::collections::BTreeMap;

/// The answers of the domains to one question about a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Views<T> {
    /// What each domain said, the newest last; `None` where it took its answer away. The earlier answers are kept, so
    /// that undo gives back when a domain spoke as well as what it said.
    answers: BTreeMap<Option<Domain>, Vec<(u64, Option<T>)>>,
}

/// Whose turn it is to answer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Turn {
    pub(crate) domain: Option<Domain>,
    pub(crate) seq: u64,
    /// Undo gives back an earlier answer; nobody says anything new.
    pub(crate) restores: bool,
}

impl<T> Default for Views<T> {
    fn default() -> Self {
        Self { answers: BTreeMap::new() }
    }
}

impl<T: Clone + PartialEq> Views<T> {
    /// The answer that was given last.
    pub fn latest(&self) -> Option<&T> {
        self.standing().max_by_key(|(_, seq, _)| *seq).map(|(_, _, answer)| answer)
    }

    /// What this domain said last.
    pub fn of(&self, domain: Option<Domain>) -> Option<&T> {
        self.standing().find(|(other, _, _)| *other == domain).map(|(_, _, answer)| answer)
    }

    /// The answers per domain, when not all domains say the same.
    pub fn difference(&self) -> Option<Vec<(Option<Domain>, &T)>> {
        let first = self.latest()?;
        let differs = self.standing().any(|(_, _, answer)| answer != first);
        differs.then(|| self.standing().map(|(domain, _, answer)| (domain, answer)).collect())
    }

    /// Whether the domains differ in this respect: a judgement can be the same for different reasons.
    pub fn differ_in<K: PartialEq>(&self, respect: impl Fn(&T) -> K) -> bool {
        let mut said = self.standing().map(|(_, _, answer)| respect(answer));
        said.next().is_some_and(|first| said.any(|other| other != first))
    }

    /// Whether nobody answered.
    pub fn is_empty(&self) -> bool {
        self.standing().next().is_none()
    }

    /// The answer of each domain that has one, with the number of the event that gave it.
    pub(crate) fn standing(&self) -> impl Iterator<Item = (Option<Domain>, u64, &T)> {
        self.answers.iter().filter_map(|(domain, said)| {
            let (seq, answer) = said.last()?;
            Some((*domain, *seq, answer.as_ref()?))
        })
    }

    pub(crate) fn set(&mut self, turn: Turn, answer: Option<T>) {
        let said = self.answers.entry(turn.domain).or_default();
        let earlier = said.iter().rposition(|(_, known)| *known == answer);
        match (turn.restores, earlier) {
            (true, Some(at)) => said.truncate(at + 1),
            (true, None) if answer.is_none() => said.clear(),
            _ => said.push((turn.seq, answer)),
        }
    }
}
