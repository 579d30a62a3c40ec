//! The nine dimensions and the phases.

use super::{From, Twin, day, known, reasons, said};
use crate::{
    calendar,
    component::finding,
    words::{self, analysis as word},
};
use model::{
    analysis::{Analysis, AnswerState, Fill, Finding, ItemAnswer, PhaseSubject},
    content::{Dimension, DimensionList, Item},
    opposition::Evidence,
};
use report::{Answered, DimensionState, DomainView, PhaseOf, PhaseOn, PhaseView};

impl From<'_> {
    pub(super) fn dimensions(&self) -> Vec<report::Dimension> {
        let Some(analysis) = self.dossier.analysis() else { return vec![] };
        let mut number = 0;
        let lists = self.content.dimensions.iter();
        lists.zip(1..).map(|(list, at)| self.dimension(analysis, list, at, &mut number)).collect()
    }

    fn dimension(&self, analysis: &Analysis, list: &DimensionList, at: u32, number: &mut u32) -> report::Dimension {
        let answered = analysis.answered_items(list.dimension);
        let told = |item: &&Item| answered.contains(item.id.as_str()) || analysis.finding(&item.id).is_some();
        let findings = list.items.iter().filter(told).map(|item| {
            *number += 1;
            self.finding(analysis, list, item, *number)
        });
        report::Dimension {
            number: at,
            title: word::dimension(list.dimension, self.language),
            state: match analysis.fill(list.dimension) {
                Fill::Empty => DimensionState::Empty,
                Fill::Partly => DimensionState::Partly,
                Fill::Differing => DimensionState::Differing,
                Fill::Filled => DimensionState::Filled,
            },
            conclusion: said(&analysis.dimension(list.dimension).conclusion),
            findings: findings.collect(),
        }
    }

    fn finding(&self, analysis: &Analysis, list: &DimensionList, item: &Item, number: u32) -> report::Finding {
        let language = self.language;
        let none = Finding::default();
        let made = analysis.finding(&item.id).unwrap_or(&none);
        let standing = analysis.standing(list.dimension, &item.id);
        let group = list.groups.iter().find(|group| Some(&group.id) == item.group.as_ref());
        let voices = analysis.said(list.dimension, &item.id);
        let notes = voices.iter().map(|(_, answer)| answer.note.as_ref());
        let occurrences = standing.iter().flat_map(|it| &it.occurrences).chain(&made.occurrences);
        let mut occurrences: Vec<u32> =
            occurrences.filter_map(|id| self.dossier.occurrence(*id)).map(|card| card.number).collect();
        occurrences.sort_unstable();
        occurrences.dedup();
        report::Finding {
            number,
            item: language.of(&item.text).to_owned(),
            group: group.map(|group| language.of(&group.title).to_owned()),
            provenance: item.provenance.twin(),
            state: known(standing.as_ref().map(|it| it.state)),
            certainty: standing.as_ref().and_then(|it| it.evidence).map(Twin::twin),
            note: said(&made.note),
            source_kind: made.source.map(|source| word::source_kind(source, language)),
            seen: standing.as_ref().and_then(|it| it.seen).map(Twin::twin),
            places: standing
                .iter()
                .flat_map(|it| &it.places)
                .filter_map(|id| self.dossier.place(*id))
                .map(|place| place.name.to_string())
                .collect(),
            oppositions: self.numbers(standing.iter().flat_map(|it| it.oppositions.iter().copied())),
            occurrences,
            extras: self.extras(made),
            views: voices.iter().filter_map(|(domain, answer)| self.view((*domain)?, answer)).collect(),
            differs: analysis.differs(list.dimension, &item.id),
            word_reason: reasons(
                [&made.note, &made.to_use, &made.entry, &made.change].map(Option::as_ref).into_iter().chain(notes),
            ),
        }
    }

    fn view(&self, domain: model::Domain, answer: &ItemAnswer) -> Option<DomainView> {
        let mut said_so = word::answer_state(answer.state?, self.language);
        if let Some(evidence) = answer.evidence.filter(|_| answer.state == Some(AnswerState::Yes)) {
            said_so = format!("{said_so} ({})", words::evidence(evidence, self.language));
        }
        Some(DomainView { domain: domain.twin(), said: said_so, note: said(&answer.note) })
    }

    /// What was asked beyond what is asked of every finding.
    fn extras(&self, made: &Finding) -> Vec<Answered> {
        let (language, text) = (self.language, self.language.text());
        let asked = [
            (text.analysis_orientation(), made.orientation.map(|it| words::orientation(it, language))),
            (text.analysis_visibility(), made.visibility.map(|it| word::visibility(it, language))),
            (text.analysis_strength(), made.strength.map(|it| word::strength(it, language))),
            (text.analysis_to_use(), said(&made.to_use)),
            (text.analysis_entry(), said(&made.entry)),
            (text.analysis_moment(), made.moment.map(|it| calendar::when_in_words(it, language))),
            (text.analysis_predictable(), made.predictable.map(|it| word::answer_state(it, language))),
            (text.analysis_change(), said(&made.change)),
        ];
        asked.into_iter().filter_map(|(question, answer)| Some(Answered { question, answer: answer? })).collect()
    }

    /// The phases that the group judged, and the subjects of which only domains said something.
    pub(super) fn phases(&self) -> Vec<PhaseOf> {
        let Some(analysis) = self.dossier.analysis() else { return vec![] };
        let all = self.dossier.phase_subjects().into_iter();
        all.filter_map(|subject| self.phase(analysis, subject)).collect()
    }

    fn phase(&self, analysis: &Analysis, subject: PhaseSubject) -> Option<PhaseOf> {
        let voices = analysis.said(Dimension::Phases, &subject.key());
        let judged = analysis.phase(subject);
        if judged.is_none() && voices.is_empty() {
            return None;
        }
        let judgement = judged.map(|it| &it.judgement);
        let signs = self.content.phases.phases.iter().flat_map(|card| &card.signs);
        let mut history: Vec<PhaseOn> = analysis
            .phase_history(subject)
            .filter_map(|it| Some(PhaseOn { date: day(&it.at), phase: it.judgement.phase?.twin() }))
            .collect();
        // The last one is the phase now.
        if judgement.is_some_and(|it| it.phase.is_some()) {
            history.pop();
        }
        let differs = analysis.differs(Dimension::Phases, &subject.key());
        Some(PhaseOf {
            subject: finding::subject(self.dossier, subject, self.language),
            phase: judgement.and_then(|it| it.phase).map(Twin::twin),
            signs: signs
                .filter(|sign| judgement.is_some_and(|it| it.signs.contains(&sign.id)))
                .map(|sign| self.language.of(&sign.text).to_owned())
                .collect(),
            certainty: judgement
                .map(|it: &model::analysis::PhaseJudgement| -> Evidence { it.evidence })
                .map(Twin::twin),
            note: judgement.and_then(|it| said(&it.note)),
            history,
            views: voices
                .iter()
                .filter(|_| differs || judged.is_none())
                .filter_map(|(domain, answer)| {
                    Some(PhaseView { domain: (*domain)?.twin(), phase: answer.phase?.twin(), note: said(&answer.note) })
                })
                .collect(),
        })
    }
}
