//! What can be reported beside the lines of the maps: an action, what belongs to one wij-zij, a weging, a part of the analysis.
//! Each is one thing with all that was written in it, because that is what a reader has before the eyes.

use super::Reported;
use crate::{
    Dossier, Event,
    advice::AdviceDecision,
    analysis::{Analysis, Preparation},
    dialogue_map::DialogueMap,
    role_map::ConductReflection,
};
use guard::Vetted;

impl Event {
    /// Whether this row holds words of a part that is reported. Lines and findings have rules of their own.
    pub(super) fn is_of(&self, about: &Reported) -> bool {
        match (self, about) {
            (Self::ActionAdded { id, .. } | Self::ActionAmended { id, .. }, Reported::Action(of)) => id == of,
            (
                Self::GamechangerAnswered { opposition, .. }
                | Self::StrategyReadied { opposition, .. }
                | Self::AnchoringAmended { opposition, .. },
                Reported::Strategy(of),
            )
            | (Self::DialogueMapAmended { opposition, .. }, Reported::DialogueMap(of)) => opposition == of,
            (
                Self::AppraisalSealed { id, .. }
                | Self::AppraisalRevealed { id, .. }
                | Self::CriterionSettled { id, .. }
                | Self::ProductiveAnswered { id, .. }
                | Self::AppraisalDecided { id, .. }
                | Self::AppraisalReopened { id, .. },
                Reported::Appraisal(of),
            ) => id == of,
            (Self::ContactAmended { row, domain, .. }, Reported::Contact { row: of, domain: whose }) => {
                row == of && domain == whose
            }
            (Self::PolicyAmended { item, .. }, Reported::Policy { item: of }) => item == of,
            (
                Self::MiddlePressureJudged { map, .. }
                | Self::EqualTreatmentAnswered { map, .. }
                | Self::ConductReflected { map, .. },
                Reported::Sheet(of),
            ) => map == of,
            (Self::ChoiceMade { .. }, Reported::Choice) | (Self::AnalysisPrepared { .. }, Reported::Preparation) => {
                true
            }
            (Self::DimensionConcluded { dimension, .. }, Reported::Conclusion(of)) => dimension == of,
            (Self::PhaseJudged { subject, .. }, Reported::Phase(of)) => subject == of,
            (Self::PlaceAdded { id, .. } | Self::PlaceAmended { id, .. }, Reported::Place(of)) => id == of,
            (Self::AdviceDecided { rule, .. }, Reported::Advice { rule: of }) => rule == of,
            (Self::DeploymentAmended { id, .. } | Self::DeploymentReviewed { id, .. }, Reported::Deployment(of)) => {
                id == of
            }
            (Self::SignalTaken { signal }, Reported::Signal(of)) => signal.id == *of,
            _ => false,
        }
    }
}

impl Dossier {
    /// Whether people wrote something in this part that can be read.
    pub(super) fn part_has_words(&self, about: &Reported) -> bool {
        match about {
            Reported::Action(id) => self.action(*id).is_some(),
            Reported::Strategy(id) => self.strategy(*id).is_some_and(|it| {
                !it.answers.is_empty() || it.anchoring.keeper.is_some() || it.anchoring.stop.is_some()
            }),
            Reported::DialogueMap(id) => self.dialogue_maps.get(id).is_some_and(|map| *map != DialogueMap::default()),
            // What somebody wrote alone is read by nobody else yet.
            Reported::Appraisal(id) => self.appraisal(*id).is_some_and(|it| it.voices.is_some()),
            Reported::Contact { row, domain } => self.contact(*row, *domain).is_some(),
            Reported::Policy { item } => self
                .policy(item)
                .is_some_and(|it| it.existing_approach.is_some() || it.owner.is_some() || it.action.is_some()),
            Reported::Sheet(id) => self.role_map(*id).is_some_and(|map| {
                map.pressure().is_some()
                    || map.equal_treatment.as_ref().is_some_and(|(_, note)| note.is_some())
                    || map.reflection != ConductReflection::default()
            }),
            Reported::Choice => self.choice().is_some(),
            Reported::Preparation => self.analysis().is_some_and(|it| it.preparation != Preparation::default()),
            Reported::Conclusion(dimension) => {
                self.analysis().is_some_and(|it| it.dimension(*dimension).conclusion.is_some())
            }
            Reported::Phase(subject) => {
                self.analysis().is_some_and(|it| it.phase_history(*subject).any(|it| it.judgement.note.is_some()))
            }
            Reported::Place(id) => self.place(*id).is_some(),
            Reported::Advice { rule } => {
                matches!(self.advice_decisions.get(rule), Some(AdviceDecision::SetAside { .. }))
            }
            Reported::Deployment(id) => self.deployment(*id).is_some(),
            Reported::Signal(id) => self.signal(*id).is_some(),
            Reported::Line(_) | Reported::Finding { .. } => false,
        }
    }

    /// Puts these words in the place of what people wrote in a part.
    pub(super) fn cover_part(&mut self, about: &Reported, mask: &Vetted) {
        match about {
            Reported::Action(id) => {
                let Some(action) = self.actions.get_mut(id) else { return };
                (action.what, action.owner) = (mask.clone(), mask.clone());
                (action.effect, action.state.reason) = (None, None);
            }
            Reported::Strategy(id) => {
                let Some(strategy) = self.strategies.get_mut(id) else { return };
                strategy.answers.cover(mask);
                let reason = strategy.readied.as_mut().and_then(|readied| readied.reason.as_mut());
                let anchoring = &mut strategy.anchoring;
                cover([reason, anchoring.keeper.as_mut(), anchoring.stop.as_mut()], mask);
            }
            Reported::DialogueMap(id) => {
                let Some(map) = self.dialogue_maps.get_mut(id) else { return };
                let texts = [
                    &mut map.middle_question,
                    &mut map.invitees,
                    &mut map.inviter,
                    &mut map.place_and_form,
                    &mut map.opening_acknowledgement,
                    &mut map.promises,
                    &mut map.non_promises,
                    &mut map.use_of_outcome,
                    &mut map.what_we_record,
                    &mut map.aftercare,
                ];
                cover(texts.map(Option::as_mut), mask);
            }
            Reported::Appraisal(id) => {
                let Some(appraisal) = self.appraisals.iter_mut().find(|it| it.id == *id) else { return };
                let said = appraisal.voices.iter_mut().flatten().flat_map(|voice| &mut voice.answers);
                cover(said.chain(appraisal.settled.values_mut()).map(|answer| answer.observation.as_mut()), mask);
                cover([appraisal.productive.as_mut().map(|(_, reason)| reason)], mask);
                cover([appraisal.decision.as_mut().and_then(|(decision, _)| decision.reason.as_mut())], mask);
            }
            Reported::Contact { row, domain } => {
                cover([self.network.get_mut(&(*row, *domain)).map(|contact| &mut contact.function)], mask);
            }
            Reported::Policy { item } => {
                let Some(policy) = self.policies.get_mut(item) else { return };
                let texts = [&mut policy.existing_approach, &mut policy.owner, &mut policy.action];
                cover(texts.map(Option::as_mut), mask);
            }
            Reported::Sheet(id) => {
                let Some(map) = self.role_maps.iter_mut().find(|map| map.id == *id) else { return };
                map.cover_sheet(mask);
            }
            Reported::Choice => {
                let Some(choice) = &mut self.choice else { return };
                choice.reason = mask.clone();
                choice.answers.iter_mut().for_each(|(_, answer)| *answer = mask.clone());
            }
            Reported::Place(id) => {
                cover(self.places.iter_mut().filter(|place| place.id == *id).map(|place| Some(&mut place.name)), mask);
            }
            Reported::Advice { rule } => {
                let Some(AdviceDecision::SetAside { reason }) = self.advice_decisions.get_mut(rule) else { return };
                *reason = mask.clone();
            }
            Reported::Deployment(id) => {
                let Some(deployment) = self.deployments.iter_mut().find(|it| it.id == *id) else { return };
                let said = &mut deployment.fields;
                let texts = [
                    &mut said.owner,
                    &mut said.adaptation,
                    &mut said.expected,
                    &mut said.sign,
                    &mut said.contact_reason,
                ];
                cover(texts.map(Option::as_mut), mask);
                for (look, _) in &mut deployment.reviews {
                    cover([Some(&mut look.observed), look.learned.as_mut()], mask);
                }
            }
            Reported::Signal(id) => {
                let Some(signal) = self.signals.iter_mut().find(|signal| signal.id == *id) else { return };
                cover([&mut signal.what, &mut signal.area, &mut signal.by_function].map(Some), mask);
            }
            Reported::Preparation | Reported::Conclusion(_) | Reported::Phase(_) => {
                let Some(analysis) = &mut self.analysis else { return };
                analysis.cover(about, mask);
            }
            Reported::Line(_) | Reported::Finding { .. } => {}
        }
    }
}

impl Analysis {
    fn cover(&mut self, about: &Reported, mask: &Vetted) {
        match about {
            Reported::Preparation => {
                let said = &mut self.preparation;
                let texts = [&mut said.occasion, &mut said.sources, &mut said.ground_rules, &mut said.missing];
                cover(texts.map(Option::as_mut), mask);
            }
            Reported::Conclusion(dimension) => {
                cover([self.dimensions.get_mut(dimension).and_then(|work| work.conclusion.as_mut())], mask);
            }
            Reported::Phase(subject) => {
                let judged = self.phases.iter_mut().filter(|judged| judged.subject == *subject);
                cover(judged.map(|judged| judged.judgement.note.as_mut()), mask);
            }
            _ => {}
        }
    }
}

fn cover<'a>(texts: impl IntoIterator<Item = Option<&'a mut Vetted>>, mask: &Vetted) {
    texts.into_iter().flatten().for_each(|text| *text = mask.clone());
}
