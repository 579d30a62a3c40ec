//! The four gamechangers of Brandsma [found], and what was answered to their questions. The questions are an own proposal
//! and stand in the content; here they are known by their ids.

use crate::words;
use guard::Vetted;
use std::collections::BTreeMap;

words! {
    /// What a polarisation strategy changes.
    GameChanger {
        /// Verander van doelgroep: from the poles to the middle.
        Audience = "audience",
        /// Verander van onderwerp: from the question of the pushers to the question of the middle.
        Subject = "subject",
        /// Verander van positie: from above the parties to the middle.
        Position = "position",
        /// Verander van toon: from convincing to asking and acknowledging.
        Tone = "tone",
    }
}

/// The question of the gamechanger Subject that holds the question of the middle, by its id in the content. It must not
/// name a camp, and the dialogue map begins with it.
pub const MIDDLE_QUESTION: &str = "subject-middle";

/// What was answered, by gamechanger and by the id of the question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<(GameChanger, String), Vetted>);

impl Answers {
    /// The answer to a question.
    pub fn of(&self, gamechanger: GameChanger, question: &str) -> Option<&Vetted> {
        self.0.get(&(gamechanger, question.to_owned()))
    }

    /// How many questions of a gamechanger were answered.
    pub fn count(&self, gamechanger: GameChanger) -> usize {
        self.0.keys().filter(|(of, _)| *of == gamechanger).count()
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts these words in the place of every answer.
    pub(crate) fn cover(&mut self, mask: &Vetted) {
        self.0.values_mut().for_each(|answer| *answer = mask.clone());
    }

    pub(super) fn set(&mut self, gamechanger: GameChanger, question: String, answer: Option<Vetted>) {
        let key = (gamechanger, question);
        match answer {
            Some(answer) => drop(self.0.insert(key, answer)),
            None => drop(self.0.remove(&key)),
        }
    }
}
