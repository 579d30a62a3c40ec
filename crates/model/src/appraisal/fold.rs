//! How events change a weging, and what an answer must hold.

use super::{Appraisal, CriterionAnswer, Degree, OwnAppraisal};
use crate::{AppraisalId, Author, AuthorKind, Dossier, Event, Refusal, content::AppraisalCriterion};
use std::collections::BTreeMap;

impl Dossier {
    pub(crate) fn apply_to_appraisal(&mut self, event: Event, by: &Author, at: &str) {
        match event {
            Event::AppraisalStarted { id, signals } => {
                let number = u32::try_from(self.appraisals.len()).unwrap_or(u32::MAX).saturating_add(1);
                self.appraisals.push(Appraisal {
                    id,
                    number,
                    started_at: at.to_owned(),
                    signals,
                    voices: None,
                    settled: BTreeMap::new(),
                    productive: None,
                    decision: None,
                    own: BTreeMap::new(),
                    sealed: vec![],
                });
            }
            Event::AppraisalAnswered { id, answers } => {
                // Whoever was erased since has been sealed.
                let Some(person) = by.id else { return };
                self.set_appraisal(id, |it| {
                    let guest = by.kind == AuthorKind::Guest;
                    let none = OwnAppraisal { domain: by.domain, guest, answers: BTreeMap::new() };
                    let own = it.own.entry(person).or_insert(none);
                    own.domain = by.domain;
                    set_answers(&mut own.answers, answers);
                });
            }
            Event::AppraisalSealed { id, voices } => self.set_appraisal(id, |it| {
                it.own.retain(|_, own| !own.guest);
                it.sealed.extend(voices);
            }),
            Event::AppraisalRevealed { id, voices } => self.set_appraisal(id, |it| {
                it.own.clear();
                it.sealed.clear();
                it.voices = Some(voices);
            }),
            Event::CriterionSettled { id, answer } => {
                self.set_appraisal(id, |it| set_answers(&mut it.settled, vec![answer]));
            }
            Event::ProductiveAnswered { id, productive, reason } => {
                self.set_appraisal(id, |it| it.productive = Some((productive, reason)));
            }
            Event::AppraisalDecided { id, decision } => {
                self.set_appraisal(id, |it| it.decision = Some((decision, at.to_owned())));
            }
            Event::AppraisalReopened { id, .. } => self.set_appraisal(id, |it| it.decision = None),
            _ => {}
        }
    }

    fn set_appraisal(&mut self, id: AppraisalId, set: impl FnOnce(&mut Appraisal)) {
        if let Some(appraisal) = self.appraisals.iter_mut().find(|it| it.id == id) {
            set(appraisal);
        }
    }
}

fn set_answers(known: &mut BTreeMap<AppraisalCriterion, CriterionAnswer>, answers: Vec<CriterionAnswer>) {
    for answer in answers {
        match answer.degree {
            Some(_) => known.insert(answer.criterion, answer),
            None => known.remove(&answer.criterion),
        };
    }
}

impl CriterionAnswer {
    /// "Onrustig" is not enough: what is said must rest on something that was seen or heard.
    pub(super) fn must_be_observed(&self) -> Result<(), Refusal> {
        let claims = self.degree.is_some_and(|degree| degree != Degree::Unknown);
        if claims && self.observation.is_none() { Err(Refusal::ObservationMissing) } else { Ok(()) }
    }
}
