//! One question, answered by several domains: differing answers are a finding, they are kept and never averaged.

use crate::Domain;
use std::collections::BTreeMap;

/// The answers of the domains to one question about a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Views<T> {
    answers: BTreeMap<Option<Domain>, (u64, T)>,
}

impl<T> Default for Views<T> {
    fn default() -> Self {
        Self { answers: BTreeMap::new() }
    }
}

impl<T: Clone + PartialEq> Views<T> {
    /// The answer that was given last.
    pub fn latest(&self) -> Option<&T> {
        self.answers.values().max_by_key(|(seq, _)| *seq).map(|(_, answer)| answer)
    }

    /// What this domain said last.
    pub fn of(&self, domain: Option<Domain>) -> Option<&T> {
        self.answers.get(&domain).map(|(_, answer)| answer)
    }

    /// The answers per domain, when not all domains say the same.
    pub fn difference(&self) -> Option<Vec<(Option<Domain>, &T)>> {
        let first = self.latest()?;
        let differs = self.answers.values().any(|(_, answer)| answer != first);
        differs.then(|| self.answers.iter().map(|(domain, (_, answer))| (*domain, answer)).collect())
    }

    /// Whether nobody answered.
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty()
    }

    pub(crate) fn set(&mut self, domain: Option<Domain>, seq: u64, answer: Option<T>) {
        match answer {
            Some(answer) => self.answers.insert(domain, (seq, answer)),
            None => self.answers.remove(&domain),
        };
    }
}
