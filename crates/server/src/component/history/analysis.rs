//! The sentences about signals, the weging and the analysis. What somebody answered alone is never told, also not later:
//! only that somebody did.

use super::{
    change::{changed, listed, quoted},
    plan,
    sentence::named,
};
use crate::{
    calendar,
    component::finding,
    content,
    language::Language,
    words::{self, analysis as word},
};
use guard::Vetted;
use model::{
    Dossier, Event, OccurrenceId, OppositionId, PlaceId,
    analysis::{FindingChange, PhaseJudgement, PhaseSubject, PlaceChange, PreparationChange},
    appraisal::{CriterionAnswer, Decision},
    content::{AppraisalCriterion, Dimension},
    event::Card,
};

/// What happened; `before` is the dossier as it stood until then. `None` for an event that is not about this.
pub fn sentences(dossier: &Dossier, before: &Dossier, event: &Event, language: Language) -> Option<Vec<String>> {
    let text = language.text();
    let one = |sentence: String| Some(vec![sentence]);
    match event {
        Event::SignalTaken { signal } => {
            one(text.history_signal_taken(signal.what.as_str(), signal.by_function.as_str()))
        }
        Event::AppraisalStarted { signals, .. } => one(text.history_appraisal_started(signals.len())),
        Event::AppraisalAnswered { .. } => one(text.history_appraisal_answered()),
        Event::AppraisalSealed { .. } => one(text.history_appraisal_sealed()),
        Event::AppraisalRevealed { voices, .. } => one(text.history_appraisal_revealed(voices.len())),
        Event::CriterionSettled { id, answer } => {
            let old = before.appraisal(*id).and_then(|it| it.settled.get(&answer.criterion));
            let old = old.and_then(|it| criterion_value(it, language));
            let field = criterion(answer.criterion, language);
            one(changed(&field, &text.history_the_appraisal(), old, criterion_value(answer, language), language))
        }
        Event::ProductiveAnswered { productive, reason, .. } => {
            one(text.history_productive_answered(word::productive(*productive, language), reason.as_str()))
        }
        Event::AppraisalDecided { decision, .. } => Some(decided(decision, language)),
        Event::AppraisalReopened { reason, .. } => one(text.history_appraisal_reopened(reason.as_str())),
        Event::AnalysisStarted { .. } => one(text.history_analysis_started()),
        Event::AnalysisPrepared { changes } => {
            let known = before.analysis().map(|analysis| &analysis.preparation);
            let sentence = |change: &PreparationChange| {
                let old = known.and_then(|known| prepared(&known.current(change)));
                let field = preparation_field(change, language);
                changed(&field, &text.history_the_preparation(), old, prepared(change), language)
            };
            Some(changes.iter().map(sentence).collect())
        }
        Event::PlaceAdded { name, .. } => one(text.history_place_added(name.as_str())),
        Event::PlaceAmended { id, changes } => {
            let of = quoted(&place(dossier, before, *id, language), language);
            let known = before.place(*id);
            let sentence = |change: &PlaceChange| match change {
                PlaceChange::Name(name) => {
                    let old = known.map(|known| known.name.to_string());
                    changed(&text.history_place_name(), &of, old, Some(name.to_string()), language)
                }
                PlaceChange::Kind(kind) => {
                    let old = known.and_then(|known| known.kind.as_ref()).map(|kind| item(kind, language));
                    let new = kind.as_ref().map(|kind| item(kind, language));
                    changed(&text.history_place_kind(), &of, old, new, language)
                }
            };
            Some(changes.iter().map(sentence).collect())
        }
        Event::PlaceWithdrawn { id } => one(text.history_place_withdrawn(place(dossier, before, *id, language))),
        Event::PlacePutBack { id } => one(text.history_card_put_back(place(dossier, before, *id, language))),
        Event::DimensionAnswered { .. }
        | Event::AnswersSealed { .. }
        | Event::AnswersRevealed { .. }
        | Event::DimensionReopened { .. }
        | Event::DimensionConcluded { .. } => one(of_dimension(before, event, language)),
        Event::FindingAmended { item: id, changes, .. } => {
            let of = text.history_the_finding(item(id, language));
            let known = before.analysis().and_then(|analysis| analysis.finding(id));
            let sentence = |change: &FindingChange| {
                let old = known.and_then(|known| found(dossier, before, &known.current(change), language));
                let field = finding_field(change, language);
                changed(&field, &of, old, found(dossier, before, change, language), language)
            };
            Some(changes.iter().map(sentence).collect())
        }
        Event::PhaseJudged { subject, judgement } => {
            let known = before.analysis().and_then(|analysis| analysis.phase(*subject));
            let old = known.and_then(|known| judged(&known.judgement, language));
            let of = quoted(&about(dossier, before, *subject, language), language);
            one(changed(&text.history_phase(), &of, old, judged(judgement, language), language))
        }
        Event::UnrestPhaseSet { phase: Some(phase), reason } => {
            one(text.history_unrest_phase_set(word::unrest_phase(*phase, language), reason.as_str()))
        }
        Event::UnrestPhaseSet { phase: None, reason } => one(text.history_unrest_phase_cleared(reason.as_str())),
        other => plan::sentences(dossier, before, other, language),
    }
}

fn of_dimension(before: &Dossier, event: &Event, language: Language) -> String {
    let text = language.text();
    let name = |dimension: &Dimension| word::dimension(*dimension, language);
    match event {
        Event::DimensionAnswered { dimension, .. } => text.history_dimension_answered(name(dimension)),
        Event::AnswersSealed { dimension, .. } => text.history_answers_sealed(name(dimension)),
        Event::AnswersRevealed { dimension, voices } => text.history_answers_revealed(voices.len(), name(dimension)),
        Event::DimensionReopened { dimension } => text.history_dimension_reopened(name(dimension)),
        Event::DimensionConcluded { dimension, conclusion } => {
            let old = before.analysis().and_then(|analysis| analysis.dimension(*dimension).conclusion.as_ref());
            let (field, of) = (text.history_conclusion(), quoted(&name(dimension), language));
            changed(&field, &of, old.map(said), conclusion.as_ref().map(said), language)
        }
        _ => String::new(),
    }
}

/// What stands for the answers that somebody gave alone, once they were taken out.
pub fn answered_alone(kind: &str, language: Language) -> Option<String> {
    let text = language.text();
    match kind {
        "dimension_answered" => Some(text.history_analysis_answered()),
        "appraisal_answered" => Some(text.history_appraisal_answered()),
        _ => None,
    }
}

pub(super) fn said(text: &Vetted) -> String {
    text.to_string()
}

/// An item as it is asked now; its id when nobody asks it any more.
pub(super) fn item(id: &str, language: Language) -> String {
    let known = content::built_in().ok().and_then(|content| content.item(id));
    known.map_or_else(|| id.to_owned(), |(_, item)| language.of(&item.text).to_owned())
}

pub(super) fn place(dossier: &Dossier, before: &Dossier, id: PlaceId, language: Language) -> String {
    let known = before.place(id).or_else(|| dossier.place(id));
    known.map_or_else(|| language.text().history_erased_card(), |place| place.name.to_string())
}

fn about(dossier: &Dossier, before: &Dossier, subject: PhaseSubject, language: Language) -> String {
    match subject {
        PhaseSubject::Area => finding::subject(before, subject, language),
        PhaseSubject::Place(id) => place(dossier, before, id, language),
        PhaseSubject::Opposition(id) => named(dossier, before, Card::Opposition(id), language),
    }
}

fn criterion(id: AppraisalCriterion, language: Language) -> String {
    let known = content::built_in().ok().and_then(|content| content.appraisal.criteria.iter().find(|it| it.id == id));
    let name = known.map_or_else(|| id.slug().to_owned(), |it| language.of(&it.title).to_owned());
    language.text().history_criterion(name)
}

fn criterion_value(answer: &CriterionAnswer, language: Language) -> Option<String> {
    let degree = word::degree(answer.degree?, language);
    Some(answer.observation.as_ref().map_or(degree.clone(), |seen| format!("{degree} ({seen})")))
}

fn decided(decision: &Decision, language: Language) -> Vec<String> {
    let text = language.text();
    let whose: Vec<String> = decision.whose_task.iter().map(|it| word::task_holder(*it, language)).collect();
    let mut said = vec![text.history_appraisal_decided(
        word::outcome(decision.outcome, language),
        whose.join(", "),
        word::municipal_role(decision.role, language),
        calendar::day_in_words(decision.review_date, language),
    )];
    said.extend(
        decision.reason.as_ref().map(|reason| {
            text.history_appraisal_otherwise(word::outcome(decision.suggested, language), reason.as_str())
        }),
    );
    said
}

fn preparation_field(change: &PreparationChange, language: Language) -> String {
    let text = language.text();
    match change {
        PreparationChange::Occasion(_) => text.analysis_occasion(),
        PreparationChange::Sources(_) => text.analysis_sources(),
        PreparationChange::GroundRules(_) => text.analysis_ground_rules(),
        PreparationChange::Missing(_) => text.analysis_still_missing(),
    }
}

fn prepared(change: &PreparationChange) -> Option<String> {
    match change {
        PreparationChange::Occasion(it)
        | PreparationChange::Sources(it)
        | PreparationChange::GroundRules(it)
        | PreparationChange::Missing(it) => it.as_ref().map(said),
    }
}

fn judged(judgement: &PhaseJudgement, language: Language) -> Option<String> {
    let phase = word::phase(judgement.phase?, language);
    let evidence = words::evidence(judgement.evidence, language);
    let note = judgement.note.as_ref().map(|note| format!(": {note}")).unwrap_or_default();
    Some(format!("{phase} ({evidence}{note})"))
}

fn finding_field(change: &FindingChange, language: Language) -> String {
    let text = language.text();
    match change {
        FindingChange::State(_) => text.analysis_state(),
        FindingChange::Evidence(_) => text.analysis_evidence(),
        FindingChange::Note(_) => text.analysis_note(),
        FindingChange::Source(_) => text.analysis_source(),
        FindingChange::Seen(_) => text.analysis_seen(),
        FindingChange::Places(_) => text.analysis_places(),
        FindingChange::Oppositions(_) => text.analysis_oppositions(),
        FindingChange::Occurrences(_) => text.analysis_occurrences(),
        FindingChange::Orientation(_) => text.analysis_orientation(),
        FindingChange::Visibility(_) => text.analysis_visibility(),
        FindingChange::Strength(_) => text.analysis_strength(),
        FindingChange::ToUse(_) => text.analysis_to_use(),
        FindingChange::Entry(_) => text.analysis_entry(),
        FindingChange::Moment(_) => text.analysis_moment(),
        FindingChange::Predictable(_) => text.analysis_predictable(),
        FindingChange::Change(_) => text.analysis_change(),
    }
}

fn found(dossier: &Dossier, before: &Dossier, change: &FindingChange, language: Language) -> Option<String> {
    let opposition = |id: &OppositionId| named(dossier, before, Card::Opposition(*id), language);
    let occurrence = |id: &OccurrenceId| named(dossier, before, Card::Occurrence(*id), language);
    match change {
        FindingChange::State(it) | FindingChange::Predictable(it) => it.map(|it| word::answer_state(it, language)),
        FindingChange::Evidence(it) => it.map(|it| words::evidence(it, language)),
        FindingChange::Note(it) | FindingChange::ToUse(it) | FindingChange::Entry(it) | FindingChange::Change(it) => {
            it.as_ref().map(said)
        }
        FindingChange::Source(it) => it.map(|it| word::source_kind(it, language)),
        FindingChange::Seen(it) => it.map(|it| words::seen_where(it, language)),
        FindingChange::Places(ids) => listed(ids.iter().map(|id| place(dossier, before, *id, language)).collect()),
        FindingChange::Oppositions(ids) => listed(ids.iter().map(opposition).collect()),
        FindingChange::Occurrences(ids) => listed(ids.iter().map(occurrence).collect()),
        FindingChange::Orientation(it) => it.map(|it| words::orientation(it, language)),
        FindingChange::Visibility(it) => it.map(|it| word::visibility(it, language)),
        FindingChange::Strength(it) => it.map(|it| word::strength(it, language)),
        FindingChange::Moment(it) => it.map(|it| calendar::when_in_words(it, language)),
    }
}
