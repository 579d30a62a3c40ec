//! Our own share: the mini-reflection before a map is adopted, and the question whether this is about equal treatment.
//! The questions are an own proposal after dilemma 1 of the infoblad (domain reference, own conduct, section 1).

use super::RoleMap;
use crate::{Dossier, Event, Member, Refusal, RoleMapId, words};
use guard::Vetted;
use std::collections::{BTreeMap, BTreeSet};

words! {
    /// A question of the mini-reflection.
    ConductQuestion {
        /// Welk besluit van ons wordt in dit verhaal genoemd?
        Decision = "decision",
        /// Is er ongelijk behandeld of lijkt dat zo?
        UnequalTreatment = "unequal-treatment",
        /// Konden mensen echt invloed hebben?
        Influence = "influence",
        /// Hebben we iets beloofd?
        Promise = "promise",
        /// Welke woorden gebruikten we?
        Words = "words",
        /// Wat zouden we nu anders doen?
        Differently = "differently",
    }
}

words! {
    /// A story of residents about government, always as experience: after Verwey-Jonker, in the infoblad's wording [seed].
    Narrative {
        /// Onzichtbaarheid van de overheid.
        GovernmentUnseen = "government-unseen",
        /// Onzichtbaarheid van de burger.
        ResidentUnseen = "resident-unseen",
        /// Ongelijke behandeling.
        UnequalTreatment = "unequal-treatment",
        /// Het niet horen van de burger.
        NotHeard = "not-heard",
        /// Incompetentie van bestuurders en ambtenaren.
        Incompetence = "incompetence",
    }
}

words! {
    /// Whether somebody of the team was touched: for the conversation, so nothing more is kept.
    Touched {
        /// Ja, bespreken.
        ToDiscuss = "to-discuss",
        /// Nee.
        No = "no",
    }
}

words! {
    /// Whether it is (also) about equal treatment or discrimination; then the middle is not the answer.
    EqualTreatment {
        /// Ja.
        Yes = "yes",
        /// Nee.
        No = "no",
        /// Weten we niet.
        Unclear = "unclear",
    }
}

/// The mini-reflection as far as it was filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ConductReflection {
    /// What was answered.
    pub answers: BTreeMap<ConductQuestion, Vetted>,
    /// The stories that play a part.
    pub narratives: BTreeSet<Narrative>,
    /// Whether somebody of the team was touched.
    pub touched: Option<Touched>,
}

impl ConductReflection {
    /// Whether every question has its answer; "none" is one too.
    pub fn is_done(&self) -> bool {
        self.open() == 0
    }

    /// How many questions have no answer yet.
    pub fn open(&self) -> usize {
        ConductQuestion::ALL.len().saturating_sub(self.answers.len())
    }
}

impl Dossier {
    /// Keeps what the team says of its own conduct; the questions that were left open can follow.
    pub fn reflect_on_conduct(
        &self,
        by: &Member,
        map: RoleMapId,
        reflection: ConductReflection,
    ) -> Result<Vec<Event>, Refusal> {
        if self.open_role_map(by, map)?.reflection == reflection {
            return Err(Refusal::NothingChanged);
        }
        let ConductReflection { answers, narratives, touched } = reflection;
        Ok(vec![Event::ConductReflected { map, answers: answers.into_iter().collect(), narratives, touched }])
    }

    /// Answers the question that is always on the map.
    pub fn answer_equal_treatment(
        &self,
        by: &Member,
        map: RoleMapId,
        answer: EqualTreatment,
        note: Option<Vetted>,
    ) -> Result<Vec<Event>, Refusal> {
        let now = &self.open_role_map(by, map)?.equal_treatment;
        if now.as_ref().is_some_and(|now| *now == (answer, note.clone())) {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![Event::EqualTreatmentAnswered { map, answer, note }])
    }
}

impl RoleMap {
    pub(super) fn apply_to_conduct(&mut self, event: Event) {
        match event {
            Event::ConductReflected { answers, narratives, touched, .. } => {
                self.reflection = ConductReflection { answers: answers.into_iter().collect(), narratives, touched };
            }
            Event::EqualTreatmentAnswered { answer, note, .. } => self.equal_treatment = Some((answer, note)),
            _ => {}
        }
    }
}
