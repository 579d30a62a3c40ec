//! "Conflict of polarisatie?": five questions and an advice in words; there is no score. An own proposal on the ground of
//! the differences between conflict and polarisation that Brandsma names. The wording stands in the content.

use crate::{
    Dossier, Event, Member, OccurrenceId, OppositionId, Refusal,
    event::{Facet, Touch},
    words,
};

words! {
    /// An answer to one of the five questions.
    AidAnswer {
        /// Ja.
        Yes = "yes",
        /// Deels.
        Partly = "partly",
        /// Nee.
        No = "no",
    }
}

words! {
    /// What the answers suggest; the group decides.
    AidAdvice {
        /// Behandel als conflict.
        TreatAsConflict = "treat-as-conflict",
        /// Behandel als polarisatie.
        TreatAsPolarisation = "treat-as-polarisation",
        /// Polarisatie met een conflict erin: regel eerst het conflict.
        SettleConflictFirst = "settle-conflict-first",
    }
}

/// The answers that were given, and what they suggest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aid {
    /// In the order of the questions.
    pub answers: [AidAnswer; 5],
}

impl Aid {
    /// Questions 1 and 2 point at a conflict, 3 to 5 at polarisation. A side speaks when most of its questions say so;
    /// when both or neither speak, the picture is mixed.
    pub fn advice(self) -> AidAdvice {
        let weight = |answers: &[AidAnswer]| -> usize {
            answers
                .iter()
                .map(|a| match a {
                    AidAnswer::Yes => 2,
                    AidAnswer::Partly => 1,
                    AidAnswer::No => 0,
                })
                .sum()
        };
        let (conflict, polarisation) = self.answers.split_at(2);
        // "Most": more than half of what the questions of that side can say.
        match (weight(conflict) > 2, weight(polarisation) > 3) {
            (true, false) => AidAdvice::TreatAsConflict,
            (false, true) => AidAdvice::TreatAsPolarisation,
            _ => AidAdvice::SettleConflictFirst,
        }
    }
}

impl Dossier {
    /// Keeps the answers for a wij-zij.
    pub fn answer_aid_for_opposition(
        &self,
        by: &Member,
        id: OppositionId,
        answers: [AidAnswer; 5],
    ) -> Result<Vec<Event>, Refusal> {
        self.must_be_writable(by)?;
        let known = self.present_opposition(id)?.aid;
        different(known, answers)?;
        Ok(vec![Event::OppositionAidAnswered { id, answers: Some(answers) }])
    }

    /// Keeps the answers for an incident or conflict.
    pub fn answer_aid_for_occurrence(
        &self,
        by: &Member,
        id: OccurrenceId,
        answers: [AidAnswer; 5],
    ) -> Result<Vec<Event>, Refusal> {
        self.must_be_writable(by)?;
        let known = self.present_occurrence(id)?.aid;
        different(known, answers)?;
        Ok(vec![Event::OccurrenceAidAnswered { id, answers: Some(answers) }])
    }

    pub(crate) fn apply_to_aid(&mut self, event: &Event) {
        match event {
            Event::OppositionAidAnswered { id, answers } => {
                if let Some(card) = self.oppositions.get_mut(id) {
                    card.aid = answers.map(|answers| Aid { answers });
                }
            }
            Event::OccurrenceAidAnswered { id, answers } => {
                if let Some(card) = self.occurrences.get_mut(id) {
                    card.aid = answers.map(|answers| Aid { answers });
                }
            }
            _ => {}
        }
    }
}

fn different(known: Option<Aid>, answers: [AidAnswer; 5]) -> Result<(), Refusal> {
    if known == Some(Aid { answers }) { Err(Refusal::NothingChanged) } else { Ok(()) }
}

pub(crate) fn touches(event: &Event) -> Vec<Touch> {
    match event {
        Event::OppositionAidAnswered { id, .. } => vec![Touch::opposition(*id, Facet::Field("aid"))],
        Event::OccurrenceAidAnswered { id, .. } => vec![Touch::occurrence(*id, Facet::Field("aid"))],
        _ => vec![],
    }
}

#[cfg(test)]
mod tests {
    use super::{AidAnswer::*, *};

    #[test]
    fn place_owners_and_no_talk_of_identity_is_a_conflict() {
        assert_eq!(Aid { answers: [Yes, Yes, No, No, No] }.advice(), AidAdvice::TreatAsConflict);
        assert_eq!(Aid { answers: [Yes, Partly, No, Partly, No] }.advice(), AidAdvice::TreatAsConflict);
    }

    #[test]
    fn talk_of_identity_without_place_is_polarisation() {
        assert_eq!(Aid { answers: [No, No, Yes, Yes, Yes] }.advice(), AidAdvice::TreatAsPolarisation);
        assert_eq!(Aid { answers: [Partly, No, Yes, Partly, Partly] }.advice(), AidAdvice::TreatAsPolarisation);
    }

    #[test]
    fn both_or_neither_is_mixed() {
        assert_eq!(Aid { answers: [Yes, Yes, Yes, Yes, Yes] }.advice(), AidAdvice::SettleConflictFirst);
        assert_eq!(Aid { answers: [No, No, No, No, No] }.advice(), AidAdvice::SettleConflictFirst);
    }
}
