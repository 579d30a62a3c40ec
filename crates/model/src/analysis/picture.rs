//! The picture: how far each dimension is, where domains see it differently, and how an item stands.

use super::{Analysis, AnswerState, Finding, ItemAnswer, Voice};
use crate::{
    Domain, OccurrenceId, OppositionId, PlaceId,
    content::{Dimension, DimensionList},
    occurrence::SeenWhere,
    opposition::Evidence,
    words,
};
use std::collections::{BTreeMap, BTreeSet};

words! {
    /// How far a dimension is, as the wheel shows it.
    Fill {
        /// Nothing was shown yet.
        Empty = "empty",
        /// Something was shown, and the group did not say yet what it makes of it.
        Partly = "partly",
        /// Domains see something differently, and the group did not settle it yet.
        Differing = "differing",
        /// The group said what it makes of it.
        Filled = "filled",
    }
}

/// By whom an item stands as it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StandsBy {
    /// The group said so.
    Group,
    /// Everybody who answered said so.
    Agreement,
}

/// How an item stands now: what the group made of it, or what all said who answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Yes, no or unknown.
    pub state: AnswerState,
    /// By whom.
    pub by: StandsBy,
    /// Seen or suspected.
    pub evidence: Option<Evidence>,
    /// Online, offline or both.
    pub seen: Option<SeenWhere>,
    /// Where.
    pub places: BTreeSet<PlaceId>,
    /// Between whom.
    pub oppositions: BTreeSet<OppositionId>,
    /// In what it shows.
    pub occurrences: BTreeSet<OccurrenceId>,
}

impl Analysis {
    /// What the group made of an item.
    pub fn finding(&self, item: &str) -> Option<&Finding> {
        self.findings.get(item)
    }

    /// What each voice that was shown said of an item; in a round that runs, what was shown before it.
    pub fn said(&self, dimension: Dimension, item: &str) -> Vec<(Option<Domain>, &ItemAnswer)> {
        let find = |voice: &'_ Voice| voice.answers.iter().position(|answer| answer.item == item);
        let voices = self.last_shown(dimension).iter();
        voices.filter_map(|voice| find(voice).map(|at| (voice.domain, &voice.answers[at]))).collect()
    }

    /// The voices that were shown last, also when another round runs since.
    pub fn last_shown(&self, dimension: Dimension) -> &[Voice] {
        let work = self.dimension(dimension);
        match work.is_blind() {
            true => work.earlier().last().map_or(&[], |(_, voices)| voices),
            false => work.voices(),
        }
    }

    /// Whether it was said differently: one sees it and another does not, or they see other phases. Not knowing is no
    /// other opinion.
    pub fn differs(&self, dimension: Dimension, item: &str) -> bool {
        let said = self.said(dimension, item);
        let states: BTreeSet<_> =
            said.iter().filter_map(|(_, it)| it.state).filter(|it| *it != AnswerState::Unknown).collect();
        let phases: BTreeSet<_> = said.iter().filter_map(|(_, it)| it.phase).collect();
        states.len() > 1 || phases.len() > 1
    }

    /// The items of a dimension that somebody answered.
    pub fn answered_items(&self, dimension: Dimension) -> BTreeSet<&str> {
        let voices = self.last_shown(dimension).iter();
        voices.flat_map(|voice| voice.answers.iter().map(|answer| answer.item.as_str())).collect()
    }

    /// The items that domains see differently and that the group did not settle.
    pub fn open_differences(&self, dimension: Dimension) -> Vec<&str> {
        let settled = |item: &str| match super::PhaseSubject::from_key(item) {
            Some(subject) if dimension == Dimension::Phases => self.phase(subject).is_some(),
            _ => self.finding(item).is_some_and(|finding| finding.state.is_some()),
        };
        let items = self.answered_items(dimension).into_iter();
        items.filter(|item| self.differs(dimension, item) && !settled(item)).collect()
    }

    /// How far a dimension is.
    pub fn fill(&self, dimension: Dimension) -> Fill {
        let work = self.dimension(dimension);
        match () {
            () if !self.open_differences(dimension).is_empty() => Fill::Differing,
            () if work.conclusion.is_some() => Fill::Filled,
            () if !self.last_shown(dimension).is_empty() => Fill::Partly,
            () => Fill::Empty,
        }
    }

    /// How an item stands: as the group said, or as all said who answered yes or no. `None` when nobody could say.
    pub fn standing(&self, dimension: Dimension, item: &str) -> Option<Standing> {
        let said = self.said(dimension, item);
        let nothing = Finding::default();
        let finding = self.finding(item).unwrap_or(&nothing);
        let (state, by) = match finding.state {
            Some(state) => (state, StandsBy::Group),
            None if self.differs(dimension, item) => return None,
            None => {
                let known = said.iter().filter_map(|(_, it)| it.state).find(|it| *it != AnswerState::Unknown);
                (known.or_else(|| said.first().and_then(|(_, it)| it.state))?, StandsBy::Agreement)
            }
        };
        let same = || said.iter().filter(|(_, it)| it.state == Some(state)).map(|(_, it)| *it);
        let evidence = finding.evidence.or_else(|| same().filter_map(|it| it.evidence).min());
        let (mut places, mut oppositions) = (finding.places.clone(), finding.oppositions.clone());
        places.extend(same().filter_map(|it| it.place));
        oppositions.extend(same().filter_map(|it| it.opposition));
        Some(Standing {
            state,
            by,
            evidence,
            seen: finding.seen.or_else(|| together(same().filter_map(|it| it.seen))),
            places,
            oppositions,
            occurrences: finding.occurrences.clone(),
        })
    }

    /// The items of a dimension that were found, in the order of the list.
    pub fn found<'a>(&'a self, list: &'a DimensionList) -> impl Iterator<Item = (&'a str, Standing)> {
        list.items.iter().filter_map(|item| {
            let standing = self.standing(list.dimension, &item.id)?;
            (standing.state == AnswerState::Yes).then_some((item.id.as_str(), standing))
        })
    }

    /// How many of each domain were heard in what was shown last.
    pub fn heard_in(&self, dimension: Dimension) -> BTreeMap<Option<Domain>, usize> {
        let mut counts = BTreeMap::new();
        self.last_shown(dimension).iter().for_each(|voice| *counts.entry(voice.domain).or_default() += 1);
        counts
    }
}

/// What several saw, together.
fn together(seen: impl Iterator<Item = SeenWhere>) -> Option<SeenWhere> {
    seen.reduce(|one, other| if one == other { one } else { SeenWhere::Both })
}
