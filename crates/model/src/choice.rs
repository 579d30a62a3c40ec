//! Choosing one wij-zij: dots with a limit, hidden until the round closes, then an outcome with reasons. The choice of one
//! is the infoblad's [seed]; the four questions are an own proposal and stand in the content.

use crate::{Author, Dossier, Event, Member, OppositionId, ParticipantId, Refusal, RoundId};
use guard::Vetted;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The most dots that a round can give each person.
pub const MOST_DOTS: u8 = 10;

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChoiceOutcome {
    /// This wij-zij goes on to the second map.
    Selected(OppositionId),
    /// Niet ingrijpen, wel volgen.
    FollowOnly,
}

/// A choice with its reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What was decided.
    pub outcome: ChoiceOutcome,
    /// Answers to the questions of the aid, by the id of the question.
    pub answers: Vec<(String, Vetted)>,
    /// Why.
    pub reason: Vetted,
    /// When, RFC 3339 in UTC.
    pub at: String,
}

/// A round of dots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Its identifier.
    pub id: RoundId,
    /// The dots that each may place.
    pub limit: u8,
    /// What was placed, by person. Never shown; gone when the round closes.
    placed: BTreeMap<ParticipantId, Vec<(OppositionId, u8)>>,
    /// The count, once closed.
    pub result: Option<RoundResult>,
}

/// The count of a closed round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundResult {
    /// Dots by opposition, most first, then by the order of the map.
    pub totals: Vec<(OppositionId, u32)>,
    /// How many people placed dots.
    pub voters: u32,
}

impl Round {
    /// How many people placed dots so far.
    pub fn voters(&self) -> usize {
        self.placed.values().filter(|dots| !dots.is_empty()).count()
    }

    /// What this person placed: shown to that person alone.
    pub fn placed_by(&self, id: ParticipantId) -> &[(OppositionId, u8)] {
        self.placed.get(&id).map_or(&[], Vec::as_slice)
    }
}

impl Dossier {
    /// Opens a round of dots.
    pub fn open_dots_round(&self, by: &Member, round: RoundId, limit: u8) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        self.must_be_writable(by)?;
        if self.open_round().is_some() {
            return Err(Refusal::RoundOpen);
        }
        if self.map().next().is_none() {
            return Err(Refusal::MapEmpty);
        }
        if !(1..=MOST_DOTS).contains(&limit) {
            return Err(Refusal::OutOfRange);
        }
        Ok(vec![Event::DotsRoundOpened { round, limit }])
    }

    /// Places dots; what this person placed before is replaced.
    pub fn place_dots(&self, by: &Member, dots: Vec<(OppositionId, u8)>) -> Result<Vec<Event>, Refusal> {
        // Dots are no text: they can be placed in a silent round too.
        self.must_not_be_locked(by)?;
        if self.adopted {
            return Err(Refusal::MapAdopted);
        }
        let round = self.open_round().ok_or(Refusal::RoundClosed)?;
        let dots: Vec<_> = dots.into_iter().filter(|(_, dots)| *dots > 0).collect();
        for (index, (id, _)) in dots.iter().enumerate() {
            self.present_opposition(*id)?;
            if dots[..index].iter().any(|(other, _)| other == id) {
                return Err(Refusal::SameCard);
            }
        }
        if dots.iter().map(|(_, dots)| u32::from(*dots)).sum::<u32>() > u32::from(round.limit) {
            return Err(Refusal::TooManyDots);
        }
        if round.placed_by(by.id) == dots {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![Event::DotsPlaced { round: round.id, dots }])
    }

    /// Closes the round and counts it.
    pub fn close_dots_round(&self, by: &Member) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        Ok(vec![self.counted().ok_or(Refusal::RoundClosed)?])
    }

    /// The count of the open round.
    pub(crate) fn counted(&self) -> Option<Event> {
        let round = self.open_round()?;
        let mut counts: BTreeMap<OppositionId, u32> = BTreeMap::new();
        let mut voters = 0;
        for dots in round.placed.values().filter(|dots| !dots.is_empty()) {
            voters += 1;
            for (id, dots) in dots {
                *counts.entry(self.resolve(*id)).or_default() += u32::from(*dots);
            }
        }
        let mut totals: Vec<_> = self.map().filter_map(|card| Some((card.id, *counts.get(&card.id)?))).collect();
        totals.sort_by_key(|(_, dots)| std::cmp::Reverse(*dots));
        Some(Event::DotsRoundClosed { round: round.id, totals, voters })
    }

    /// Decides, with a reason: one wij-zij, or to follow without intervening.
    pub fn choose(
        &self,
        by: &Member,
        outcome: ChoiceOutcome,
        answers: Vec<(String, Vetted)>,
        reason: Vetted,
    ) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        self.must_be_writable(by)?;
        if let ChoiceOutcome::Selected(id) = outcome {
            self.present_opposition(id)?;
        }
        Ok(vec![Event::ChoiceMade { outcome, answers, reason }])
    }

    /// The round that is open now.
    pub fn open_round(&self) -> Option<&Round> {
        self.rounds.last().filter(|round| round.result.is_none())
    }

    /// The last round that was closed.
    pub fn last_result(&self) -> Option<(&Round, &RoundResult)> {
        self.rounds.iter().rev().find_map(|round| Some((round, round.result.as_ref()?)))
    }

    /// The choice that stands.
    pub fn choice(&self) -> Option<&Choice> {
        self.choice.as_ref()
    }

    pub(crate) fn apply_to_choice(&mut self, event: Event, by: &Author, at: &str) {
        match event {
            Event::DotsRoundOpened { round, limit } => {
                self.rounds.push(Round { id: round, limit, placed: BTreeMap::new(), result: None });
            }
            Event::DotsPlaced { round, dots } => {
                if let (Some(round), Some(id)) = (self.rounds.iter_mut().find(|r| r.id == round), by.id) {
                    round.placed.insert(id, dots);
                }
            }
            Event::DotsRoundClosed { round, totals, voters } => {
                if let Some(round) = self.rounds.iter_mut().find(|r| r.id == round) {
                    round.placed.clear();
                    round.result = Some(RoundResult { totals, voters });
                }
            }
            Event::ChoiceMade { outcome, answers, reason } => {
                self.choice = Some(Choice { outcome, answers, reason, at: at.to_owned() });
            }
            _ => {}
        }
    }
}
