//! The analysis as findings: what was noticed and weighed, the nine dimensions, phases, advice, blind spots, the plan, and
//! the thread. What was answered and not shown yet is not in it.

mod done;
mod found;
mod weighed;

use super::{build::Basis, cards, twin::Twin};
use crate::{calendar, content, language::Language};
use guard::Vetted;
use model::{Dossier, OppositionId, analysis::AnswerState};
use report::{Analysis, Known};

/// The analysis of a dossier; `None` as long as there is nothing to tell of it.
pub fn analysis(dossier: &Dossier, basis: &Basis<'_>, language: Language) -> Option<Analysis> {
    let told = dossier.analysis().is_some()
        || !dossier.signals().is_empty()
        || !dossier.appraisals().is_empty()
        || !dossier.deployments().is_empty();
    if !told {
        return None;
    }
    // An analysis is told with the words that it was made with.
    let pinned = dossier.analysis().and_then(|analysis| content::pinned(&analysis.content).ok());
    let from = From { dossier, content: pinned.unwrap_or(basis.content), language, today: basis.today };
    Some(Analysis {
        signals: from.signals(),
        appraisals: from.appraisals(),
        dimensions: from.dimensions(),
        phases: from.phases(),
        overall_phase: dossier.overall_phase().map(Twin::twin),
        advice: from.advice(),
        blind_spots: from.blind_spots(),
        plan: from.plan(),
        thread: from.thread(),
        ..Analysis::default()
    })
}

/// What it is told from.
struct From<'a> {
    dossier: &'a Dossier,
    content: &'a content::Content,
    language: Language,
    today: model::Date,
}

impl From<'_> {
    /// Numbers on the map now, each once.
    fn numbers(&self, ids: impl IntoIterator<Item = OppositionId>) -> Vec<u32> {
        let on_the_map = |id| self.dossier.opposition(self.dossier.resolve(id)).filter(|card| card.is_present());
        let mut numbers: Vec<u32> = ids.into_iter().filter_map(on_the_map).map(|card| card.number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }
}

fn said(text: &Option<Vetted>) -> Option<String> {
    text.as_ref().map(ToString::to_string)
}

fn reasons<'a>(texts: impl IntoIterator<Item = Option<&'a Vetted>>) -> Option<String> {
    cards::reasons(texts.into_iter().flatten())
}

fn known(answer: Option<AnswerState>) -> Known {
    match answer {
        Some(AnswerState::Yes) => Known::Yes,
        Some(AnswerState::No) => Known::No,
        Some(AnswerState::Unknown) | None => Known::Unknown,
    }
}

fn day(moment: &str) -> String {
    if moment.is_empty() { String::new() } else { calendar::day_of(moment).to_string() }
}
