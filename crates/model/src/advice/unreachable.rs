//! Which parts of a rule no answer can ever meet: a rule that nobody will ever see is a mistake in the content.

use super::Against;
use crate::content::{AdviceRule, AdviceRules, Condition, Dimension, DimensionList, Extra, InterventionKind};
use std::fmt;

/// Why a rule, or one of its words, can never be met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreachable {
    /// It asks nothing, so nothing can be the reason for it.
    NothingAsked,
    /// No list has this item.
    UnknownItem(String),
    /// The catalogue has no such intervention.
    UnknownIntervention(String),
    /// The catalogue has no intervention of this kind.
    UnknownKind(InterventionKind),
    /// There is no list for this dimension.
    UnknownDimension(Dimension),
    /// Nothing must be found in the dimension in which something must be found.
    FoundAndNothing(Dimension),
    /// Nothing can be found at all.
    NothingToFind,
    /// No item is asked whether it can be seen coming.
    NothingPredictable,
}

impl fmt::Display for Unreachable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NothingAsked => f.write_str("it asks nothing, so nothing can be its reason"),
            Self::UnknownItem(id) => write!(f, "no list has the item {id}"),
            Self::UnknownIntervention(id) => write!(f, "the catalogue has no intervention {id}"),
            Self::UnknownKind(kind) => write!(f, "the catalogue has no intervention of the kind {}", kind.slug()),
            Self::UnknownDimension(it) => write!(f, "there is no list for the dimension {}", it.slug()),
            Self::FoundAndNothing(it) => write!(f, "{} must hold something and nothing at once", it.slug()),
            Self::NothingToFind => f.write_str("no list has an item that can be found"),
            Self::NothingPredictable => f.write_str("no item is asked whether it can be seen coming"),
        }
    }
}

impl AdviceRules {
    /// The rules that no answer can ever meet, or that name something that is not there: the id of each, and why.
    pub fn unreachable(&self, against: Against<'_>) -> Vec<(String, Unreachable)> {
        let why = |rule: &AdviceRule| {
            let id = rule.id.clone();
            never(&rule.when, against).into_iter().map(move |why| (id.clone(), why))
        };
        self.rules.iter().flat_map(why).collect()
    }
}

fn never(when: &Condition, against: Against<'_>) -> Vec<Unreachable> {
    let mut why = vec![];
    if *when == Condition::default() {
        why.push(Unreachable::NothingAsked);
    }
    let named = when.finding.iter().chain(&when.and_finding);
    why.extend(named.filter(|id| dimension_of(id, against).is_none()).cloned().map(Unreachable::UnknownItem));
    let known = |id: &&String| against.interventions.iter().any(|it| it.id == **id);
    why.extend(when.intervention.iter().filter(|id| !known(id)).cloned().map(Unreachable::UnknownIntervention));
    let encounter = when.contact_check_fails.then_some(InterventionKind::Encounter);
    let mut kinds: Vec<_> = when.planned.iter().copied().chain(encounter).collect();
    kinds.dedup();
    let absent = |kind: &InterventionKind| !against.interventions.iter().any(|it| it.kind == *kind);
    why.extend(kinds.into_iter().filter(absent).map(Unreachable::UnknownKind));
    if when.trigger_predictable && predictable(against).is_empty() {
        why.push(Unreachable::NothingPredictable);
    }
    let findable = |list: &&DimensionList| !list.items.is_empty() && Some(list.dimension) != when.nothing_in;
    let asks_any = when.all_are.is_some() || !when.verdict.is_empty();
    if asks_any && !against.dimensions.iter().any(|list| findable(&list)) {
        why.push(Unreachable::NothingToFind);
    }
    why.extend(when.nothing_in.and_then(|dimension| contradiction(when, dimension, against)));
    why
}

/// Whether something must be found where nothing may be.
fn contradiction(when: &Condition, nothing_in: Dimension, against: Against<'_>) -> Option<Unreachable> {
    if !against.dimensions.iter().any(|list| list.dimension == nothing_in) {
        return Some(Unreachable::UnknownDimension(nothing_in));
    }
    let here = |ids: &[String]| {
        !ids.is_empty() && ids.iter().all(|id| dimension_of(id, against).is_none_or(|it| it == nothing_in))
    };
    let foreseen = || when.trigger_predictable && predictable(against).iter().all(|it| *it == nothing_in);
    let judged = !when.phase.is_empty() && nothing_in == Dimension::Phases;
    let both = here(&when.finding) || here(&when.and_finding) || foreseen() || judged;
    both.then_some(Unreachable::FoundAndNothing(nothing_in))
}

fn dimension_of(item: &str, against: Against<'_>) -> Option<Dimension> {
    against.dimensions.iter().find(|list| list.item(item).is_some()).map(|list| list.dimension)
}

/// The dimensions with an item that is asked whether it can be seen coming.
fn predictable(against: Against<'_>) -> Vec<Dimension> {
    let asks = |list: &&DimensionList| list.items.iter().any(|it| list.asks_of(it).contains(&Extra::Predictable));
    against.dimensions.iter().filter(asks).map(|list| list.dimension).collect()
}
