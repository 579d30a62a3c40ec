//! Advice: which rules apply, and why. A suggestion with its reasons; the group takes it over, or sets it aside.

use crate::{
    ActionId, AppraisalId, Date, DeploymentId, Dossier, Event, Member, OccurrenceId, OppositionId, Refusal,
    analysis::PhaseSubject,
    content::{AdviceRule, AppraisalCriterion, ContactCheckList, Dimension, DimensionList, Intervention},
};
use guard::Vetted;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

mod condition;
mod unreachable;

pub use unreachable::Unreachable;

/// What the rules are held against, beside the dossier.
#[derive(Clone, Copy)]
pub struct Against<'a> {
    /// The nine dimensions.
    pub dimensions: &'a [DimensionList],
    /// The catalogue.
    pub interventions: &'a [Intervention],
    /// The contact check.
    pub contact_check: &'a ContactCheckList,
}

/// Something that made a rule apply; the screen links to it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trigger {
    /// The phase of something.
    Phase(PhaseSubject),
    /// A finding, by item.
    Finding(Dimension, String),
    /// Nothing was found in a dimension.
    Nothing(Dimension),
    /// A wij-zij.
    Opposition(OppositionId),
    /// An incident or conflict.
    Occurrence(OccurrenceId),
    /// Who takes part.
    Participants,
    /// All findings have something in common.
    Findings,
    /// The outcome of a weging, or what it says on being productive.
    Appraisal(AppraisalId),
    /// A criterion of a weging.
    Criterion(AppraisalId, AppraisalCriterion),
    /// An intervention on the plan.
    Deployment(DeploymentId),
    /// The policy on a finding, by item.
    Policy(String),
    /// A text that was kept after the guard asked about it: the wij-zij.
    Text(OppositionId),
}

/// A rule that applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice<'a> {
    /// The rule.
    pub rule: &'a AdviceRule,
    /// What made it apply; never empty.
    pub because: Vec<Trigger>,
}

/// What the group does with an advice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AdviceDecision {
    /// Taken over, perhaps as an action.
    TakenOver {
        /// The action that follows from it.
        action: Option<ActionId>,
    },
    /// Set aside, with the reason.
    SetAside {
        /// Why.
        reason: Vetted,
    },
}

impl Dossier {
    /// The rules that apply now, in the order of the rules.
    pub fn advice<'a>(&self, rules: &'a [AdviceRule], against: Against<'_>) -> Vec<Advice<'a>> {
        let applies = |rule: &'a AdviceRule| {
            let because = condition::met(self, &rule.when, against)?;
            (!because.is_empty()).then_some(Advice { rule, because })
        };
        rules.iter().filter_map(applies).collect()
    }

    /// Says what the group does with an advice; `None` takes that back.
    pub fn decide_advice(
        &self,
        by: &Member,
        rule: &str,
        decision: Option<AdviceDecision>,
    ) -> Result<Vec<Event>, Refusal> {
        self.must_take_part(by)?;
        if self.advice_decision(rule) == decision.as_ref() {
            return Err(Refusal::NothingChanged);
        }
        let action = match &decision {
            Some(AdviceDecision::TakenOver { action }) => *action,
            _ => None,
        };
        if action.is_some_and(|id| self.action(id).is_none()) {
            return Err(Refusal::Gone);
        }
        Ok(vec![Event::AdviceDecided { rule: rule.to_owned(), decision }])
    }

    /// Takes an advice over as an action, in one act: what, by which function, before which day.
    pub fn take_over_as_action(
        &self,
        by: &Member,
        rule: &str,
        id: ActionId,
        (what, owner, due): (Vetted, Vetted, Date),
    ) -> Result<Vec<Event>, Refusal> {
        let mut events = self.add_action(by, id, what, owner, due, vec![])?;
        let decision = Some(AdviceDecision::TakenOver { action: Some(id) });
        events.push(Event::AdviceDecided { rule: rule.to_owned(), decision });
        Ok(events)
    }

    /// What the group does with an advice.
    pub fn advice_decision(&self, rule: &str) -> Option<&AdviceDecision> {
        self.advice_decisions.get(rule)
    }

    pub(crate) fn apply_to_advice(&mut self, event: Event) {
        if let Event::AdviceDecided { rule, decision } = event {
            let decisions: &mut BTreeMap<_, _> = &mut self.advice_decisions;
            match decision {
                Some(decision) => decisions.insert(rule, decision),
                None => decisions.remove(&rule),
            };
        }
    }
}
