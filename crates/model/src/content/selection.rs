//! A selection list as data: how long which kind of dossier is kept. The municipality brings its own; ours is an example.

use super::{
    Provenance, Sentence,
    check::{Fault, Wrong, fault, said},
};
use serde::Deserialize;
use std::collections::BTreeSet;

/// The whole list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SelectionList {
    /// Where it comes from.
    pub provenance: Provenance,
    /// After how many months a signal on which no dossier rests is listed, to be taken away.
    pub signal_months: u16,
    /// Its entries, in order.
    #[serde(rename = "entry")]
    pub entries: Vec<SelectionEntry>,
}

/// One kind of dossier.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SelectionEntry {
    /// Its id; dossiers keep it.
    pub id: String,
    /// What it is called.
    pub name: Sentence,
    /// The term in years.
    #[serde(default)]
    pub years: Option<u16>,
    /// Kept for good.
    #[serde(default)]
    pub permanent: bool,
    /// On what the term rests.
    pub source: String,
}

/// The longest term, in years; what is kept longer is kept for good.
const MOST_YEARS: u16 = 100;

impl SelectionList {
    /// The entry with this id.
    pub fn entry(&self, id: &str) -> Option<&SelectionEntry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// What is wrong with it.
    pub fn faults(&self) -> Vec<Fault> {
        let (mut faults, mut known) = (vec![], BTreeSet::new());
        if self.signal_months == 0 {
            faults.push(fault("signal_months", Wrong::NoTerm));
        }
        for entry in &self.entries {
            let id = entry.id.as_str();
            if !known.insert(id) {
                faults.push(fault(id, Wrong::Twice));
            }
            said(id, [&entry.name].into_iter(), &mut faults);
            let has_term = entry.years.is_some_and(|years| (1..=MOST_YEARS).contains(&years));
            if has_term == entry.permanent || entry.years.is_some() && !has_term {
                faults.push(fault(id, Wrong::NoTerm));
            }
            if entry.source.trim().is_empty() {
                faults.push(fault(id, Wrong::SourceMissing));
            }
        }
        faults
    }
}
