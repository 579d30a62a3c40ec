//! Signals and wegingen.

use super::{From, Twin, day, reasons, said};
use crate::words::analysis as words;
use model::{appraisal::Appraisal, content::AppraisalCriterion};
use report::{Criterion, Degree, DegreeView, Signal};

impl From<'_> {
    pub(super) fn signals(&self) -> Vec<Signal> {
        let signals = self.dossier.signals().into_iter();
        signals
            .zip(1..)
            .map(|(signal, number)| Signal {
                number,
                date: signal.seen_on.to_string(),
                area: Some(signal.area.to_string()),
                what: signal.what.to_string(),
                by_function: Some(signal.by_function.to_string()),
                domain: Some(signal.domain.twin()),
                certainty: Some(signal.evidence.twin()),
                seen: Some(signal.seen.twin()),
                word_reason: reasons([Some(&signal.what), Some(&signal.area), Some(&signal.by_function)]),
            })
            .collect()
    }

    /// The wegingen whose answers were shown.
    pub(super) fn appraisals(&self) -> Vec<report::Appraisal> {
        let shown = self.dossier.appraisals().iter().filter(|it| it.voices.is_some());
        shown.map(|it| self.appraisal(it)).collect()
    }

    fn appraisal(&self, it: &Appraisal) -> report::Appraisal {
        let language = self.language;
        let suggestion = it.suggestion();
        let decision = it.decision.as_ref().map(|(decision, _)| decision);
        let deciding: Vec<AppraisalCriterion> = suggestion.deciding.iter().map(|(criterion, _)| *criterion).collect();
        let changes = self.dossier.before(it.id).map_or_else(Vec::new, |earlier| it.changed_since(earlier));
        report::Appraisal {
            date: day(it.decision.as_ref().map_or(&it.started_at, |(_, at)| at)),
            criteria: AppraisalCriterion::ALL
                .iter()
                .map(|criterion| self.criterion(it, *criterion, &deciding))
                .collect(),
            productive: it.productive.as_ref().map(|(value, _)| value.twin()),
            productive_reason: it.productive.as_ref().map(|(_, reason)| reason.to_string()),
            suggested: Some(words::outcome(suggestion.outcome, language)),
            extras: suggestion.plus.iter().map(|(plus, _)| words::plus(*plus, language)).collect(),
            decided: decision.map(|it| words::outcome(it.outcome, language)),
            reason_if_different: decision.and_then(|it| said(&it.reason)),
            whose_task: decision.map_or_else(Vec::new, |it| {
                it.whose_task.iter().map(|holder| words::task_holder(*holder, language)).collect()
            }),
            role: decision.map(|it| words::municipal_role(it.role, language)),
            review_date: decision.map(|it| it.review_date.to_string()),
            changes_since: changes
                .into_iter()
                .map(|(criterion, was, is)| {
                    let degree = |degree: Option<model::appraisal::Degree>| {
                        words::degree(degree.unwrap_or(model::appraisal::Degree::Unknown), language)
                    };
                    language.text().report_appraisal_changed(self.criterion_title(criterion), degree(was), degree(is))
                })
                .collect(),
        }
    }

    fn criterion_title(&self, criterion: AppraisalCriterion) -> String {
        let known = self.content.appraisal.criteria.iter().find(|it| it.id == criterion);
        known.map_or_else(|| criterion.slug().to_owned(), |it| self.language.of(&it.title).to_owned())
    }

    fn criterion(&self, it: &Appraisal, criterion: AppraisalCriterion, deciding: &[AppraisalCriterion]) -> Criterion {
        let settled = it.settled.get(&criterion);
        let views = it.said(criterion);
        let first = views.first().map(|(_, answer)| *answer).filter(|_| !it.differs(criterion));
        let shown = settled.or(first);
        Criterion {
            title: self.criterion_title(criterion),
            degree: it.degree(criterion).map_or(Degree::Unknown, Twin::twin),
            observation: shown.and_then(|answer| said(&answer.observation)),
            source_kind: shown.and_then(|answer| answer.source).map(|source| words::source_kind(source, self.language)),
            views: views
                .iter()
                .filter(|_| it.differs(criterion))
                .filter_map(|(domain, answer)| {
                    Some(DegreeView { domain: (*domain)?.twin(), degree: answer.degree?.twin() })
                })
                .collect(),
            decided: deciding.contains(&criterion),
        }
    }
}
