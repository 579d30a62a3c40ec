//! What can be wrong with content that reads well: for the policy adviser who wrote it. Reading files, and the sentences,
//! are the caller's work.

use super::{Catalogue, Dimension, DimensionList, Intervention, Item, Sentence, SourceList};
use serde::Deserialize;
use std::collections::BTreeSet;

/// How the id of everything that a municipality adds begins, so that it never meets an id of ours.
pub const OWN: &str = "eigen.";

/// Items that a municipality adds to a dimension.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnItems {
    /// The dimension that they are added to.
    pub dimension: Dimension,
    /// The items, in order.
    #[serde(rename = "item")]
    pub items: Vec<Item>,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// A text is empty in this language.
    Empty(&'static str),
    /// The id does not begin as own ids do.
    NotOwn,
    /// Another entry has this id.
    Twice,
    /// The dimension has no such group.
    NoSuchGroup(String),
    /// No list has a source with this code.
    NoSuchSource(String),
    /// More than a practice example, without the source of an assessment and its day.
    NotAssessed,
    /// Neither a term in whole years nor for good, or both.
    NoTerm,
    /// It does not say on what it rests.
    SourceMissing,
    /// The address of a source is none of the web.
    NotOfTheWeb,
}

/// Something that is wrong, with the id of the entry that it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The id of the entry.
    pub id: String,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What own content is held against.
pub struct Known {
    groups: Vec<(Dimension, BTreeSet<String>)>,
    sources: BTreeSet<String>,
    ids: BTreeSet<String>,
}

impl Known {
    /// The built-in lists, to which own content is added file by file.
    pub fn new(dimensions: &[DimensionList], interventions: &[Intervention], sources: &SourceList) -> Self {
        let groups = |list: &DimensionList| list.groups.iter().map(|group| group.id.clone()).collect();
        let items = dimensions.iter().flat_map(|list| list.items.iter().map(|item| item.id.clone()));
        Self {
            groups: dimensions.iter().map(|list| (list.dimension, groups(list))).collect(),
            sources: sources.sources.iter().map(|source| source.code.clone()).collect(),
            ids: items.chain(interventions.iter().map(|it| it.id.clone())).collect(),
        }
    }

    /// Sources that own content brings along; they come first.
    pub fn sources(&mut self, list: &SourceList) -> Vec<Fault> {
        let mut faults = vec![];
        for source in &list.sources {
            if !self.sources.insert(source.code.clone()) {
                faults.push(Fault { id: source.code.clone(), wrong: Wrong::Twice });
            }
            // A page makes a link of it: another protocol could be a script.
            let is_of_the_web =
                |address: &String| ["https://", "http://"].iter().any(|start| address.starts_with(start));
            if !source.address.as_ref().is_none_or(is_of_the_web) {
                faults.push(Fault { id: source.code.clone(), wrong: Wrong::NotOfTheWeb });
            }
        }
        faults
    }

    /// Items that own content adds.
    pub fn items(&mut self, own: &OwnItems) -> Vec<Fault> {
        let mut wrong = vec![];
        for item in &own.items {
            let id = item.id.as_str();
            self.entry(id, &item.sources, &mut wrong);
            said(id, [&item.text].into_iter().chain(&item.help), &mut wrong);
            let groups = self.groups.iter().find(|(of, _)| *of == own.dimension).map(|(_, groups)| groups);
            // An item without a group would never be shown in a dimension that has groups.
            let group = item.group.as_deref().unwrap_or_default();
            if groups.is_some_and(|known| if known.is_empty() { item.group.is_some() } else { !known.contains(group) })
            {
                wrong.push(fault(id, Wrong::NoSuchGroup(group.to_owned())));
            }
        }
        wrong
    }

    /// Interventions that own content adds.
    pub fn interventions(&mut self, own: &Catalogue) -> Vec<Fault> {
        let mut wrong = vec![];
        for it in &own.interventions {
            self.entry(&it.id, &it.sources, &mut wrong);
            said(&it.id, texts(it), &mut wrong);
            if !it.is_evidence_dated() {
                wrong.push(fault(&it.id, Wrong::NotAssessed));
            }
        }
        wrong
    }

    fn entry(&mut self, id: &str, sources: &[String], wrong: &mut Vec<Fault>) {
        if !id.starts_with(OWN) {
            wrong.push(fault(id, Wrong::NotOwn));
        }
        if !self.ids.insert(id.to_owned()) {
            wrong.push(fault(id, Wrong::Twice));
        }
        let unknown = sources.iter().filter(|code| !self.sources.contains(*code));
        wrong.extend(unknown.map(|code| fault(id, Wrong::NoSuchSource(code.clone()))));
    }
}

pub(super) fn fault(id: &str, wrong: Wrong) -> Fault {
    Fault { id: id.to_owned(), wrong }
}

pub(super) fn said<'a>(id: &str, sentences: impl Iterator<Item = &'a Sentence>, wrong: &mut Vec<Fault>) {
    for sentence in sentences {
        for (language, text) in [("nl", &sentence.nl), ("en", &sentence.en)] {
            if text.trim().is_empty() {
                wrong.push(fault(id, Wrong::Empty(language)));
            }
        }
    }
}

/// Every text of an intervention.
pub fn texts(it: &Intervention) -> impl Iterator<Item = &Sentence> {
    let always = [&it.name, &it.summary, &it.goal, &it.preconditions, &it.when_not];
    let maybe = [
        &it.occasion,
        &it.target_group,
        &it.duration,
        &it.cost_indication,
        &it.required_expertise,
        &it.materials,
        &it.transferability,
        &it.active_elements,
        &it.rationale,
        &it.studies,
        &it.fuel_risk,
        &it.providers,
        &it.licence_or_owner,
    ];
    always.into_iter().chain(maybe.into_iter().flatten()).chain(&it.approach)
}
