//! The strategy for one wij-zij: answers to the questions of the four gamechangers, the zones that it aims at, and whether
//! it is ready. Everything may stay empty except what `ready_strategy` asks for.

use crate::{Dossier, Event, Member, OppositionId, Refusal, role_map::Position, role_map::Zone};
use guard::Vetted;
use std::collections::BTreeSet;

mod anchoring;
mod camp;
mod gamechanger;

pub use anchoring::{Anchoring, AnchoringChange};
pub use gamechanger::{Answers, GameChanger, MIDDLE_QUESTION};

/// A strategy that was marked ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readied {
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// Why it aims at pushers only, when it does.
    pub reason: Option<Vetted>,
}

/// The strategy for one wij-zij.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Strategy {
    /// What was answered to the questions of the gamechangers.
    pub answers: Answers,
    /// The zones that it aims at.
    pub targets: BTreeSet<Zone>,
    /// Since when it is ready.
    pub readied: Option<Readied>,
    /// What keeps it alive.
    pub anchoring: Anchoring,
}

impl Strategy {
    /// Whether it aims at pushers and at nobody else: it then feeds what it wants to stop.
    pub fn aims_at_pushers_only(&self) -> bool {
        !self.targets.is_empty() && self.targets.iter().all(|zone| zone.position() == Some(Position::Pusher))
    }

    /// The question of the middle, as it was answered.
    pub fn middle_question(&self) -> Option<&Vetted> {
        self.answers.of(GameChanger::Subject, MIDDLE_QUESTION)
    }
}

impl Dossier {
    /// Answers questions of one gamechanger, each by its id; `None` takes an answer away. What is answered so already is
    /// left out.
    pub fn answer_gamechanger(
        &self,
        by: &Member,
        id: OppositionId,
        gamechanger: GameChanger,
        answers: Vec<(String, Option<Vetted>)>,
    ) -> Result<Vec<Event>, Refusal> {
        self.must_be_open(by, id)?;
        let stands = |question: &str| self.strategy(id).and_then(|strategy| strategy.answers.of(gamechanger, question));
        let answers: Vec<_> =
            answers.into_iter().filter(|(question, answer)| stands(question) != answer.as_ref()).collect();
        if answers.is_empty() {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![Event::GamechangerAnswered { opposition: id, gamechanger, answers }])
    }

    /// Says which zones the strategy aims at.
    pub fn target_strategy(
        &self,
        by: &Member,
        id: OppositionId,
        targets: BTreeSet<Zone>,
    ) -> Result<Vec<Event>, Refusal> {
        self.must_be_open(by, id)?;
        let nothing = BTreeSet::new();
        if *self.strategy(id).map_or(&nothing, |strategy| &strategy.targets) == targets {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![Event::StrategyTargeted { opposition: id, targets }])
    }

    /// Marks the strategy ready: from then on it changes only after reopening. One that aims at pushers only needs a
    /// written reason.
    pub fn ready_strategy(&self, by: &Member, id: OppositionId, reason: Option<Vetted>) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        self.must_be_open(by, id)?;
        let strategy = self.strategy(id).filter(|strategy| !strategy.answers.is_empty());
        let strategy = strategy.ok_or(Refusal::StrategyEmpty)?;
        if strategy.aims_at_pushers_only() && reason.is_none() {
            return Err(Refusal::TargetsOnlyPushers);
        }
        // A reason for what is not done would be read as if it were.
        let reason = reason.filter(|_| strategy.aims_at_pushers_only());
        Ok(vec![Event::StrategyReadied { opposition: id, reason }])
    }

    /// Takes that back.
    pub fn reopen_strategy(&self, by: &Member, id: OppositionId) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        self.present_opposition(id)?;
        match self.strategy(id).and_then(|strategy| strategy.readied.as_ref()) {
            Some(_) => Ok(vec![Event::StrategyReopened { opposition: id }]),
            None => Err(Refusal::StrategyNotReady),
        }
    }

    /// Whether this person may change the strategy now. That map 1 was adopted is no hindrance: it comes after it.
    pub fn must_be_open(&self, by: &Member, id: OppositionId) -> Result<(), Refusal> {
        self.must_take_part(by)?;
        self.present_opposition(id)?;
        match self.strategy(id) {
            Some(strategy) if strategy.readied.is_some() => Err(Refusal::StrategyReady),
            _ => Ok(()),
        }
    }

    /// The strategy for a wij-zij, once somebody began it.
    pub fn strategy(&self, id: OppositionId) -> Option<&Strategy> {
        self.strategies.get(&id)
    }

    /// The oppositions on the map as strategies are made for them: the chosen one first.
    pub fn to_strategise(&self) -> Vec<OppositionId> {
        let chosen = self.chosen();
        let others = self.map().map(|card| card.id).filter(|id| Some(*id) != chosen);
        chosen.into_iter().chain(others).collect()
    }

    /// The wij-zij that was chosen to go on with, as far as it still stands on the map.
    pub fn chosen(&self) -> Option<OppositionId> {
        let crate::choice::ChoiceOutcome::Selected(id) = self.choice()?.outcome else { return None };
        let id = self.resolve(id);
        self.present_opposition(id).ok().map(|card| card.id)
    }

    pub(crate) fn apply_to_strategy(&mut self, event: Event, at: &str) {
        match event {
            Event::GamechangerAnswered { opposition, gamechanger, answers } => {
                let strategy = self.strategies.entry(opposition).or_default();
                for (question, answer) in answers {
                    strategy.answers.set(gamechanger, question, answer);
                }
            }
            Event::StrategyTargeted { opposition, targets } => {
                self.strategies.entry(opposition).or_default().targets = targets;
            }
            Event::StrategyReadied { opposition, reason } => {
                self.strategies.entry(opposition).or_default().readied = Some(Readied { at: at.to_owned(), reason });
            }
            Event::StrategyReopened { opposition } => {
                self.strategies.entry(opposition).or_default().readied = None;
            }
            Event::AnchoringAmended { opposition, changes } => {
                let anchoring = &mut self.strategies.entry(opposition).or_default().anchoring;
                changes.into_iter().for_each(|change| anchoring.apply(change));
            }
            _ => {}
        }
    }
}
