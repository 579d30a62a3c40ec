//! The phase of a place or a wij-zij wherever it stands: a small shape of its own with its word, and how sure we are.

use crate::{calendar, component::card::in_words, door::Opened, language::Language, words};
use maud::{Markup, html};
use model::{
    Dossier, OppositionId,
    analysis::{Phase, PhaseSubject},
};

/// How an address writes what a phase is about.
pub fn slug(subject: PhaseSubject) -> String {
    subject.key().replace(':', "-")
}

/// What an address with this stands for.
pub fn of_slug(slug: &str) -> Option<PhaseSubject> {
    PhaseSubject::from_key(&slug.replacen('-', ":", 1))
}

/// The address of the phase of something, below that of its dossier.
pub fn path(subject: PhaseSubject) -> String {
    format!("/phases/{}", slug(subject))
}

/// What it is called.
pub fn name(dossier: &Dossier, subject: PhaseSubject, language: Language) -> String {
    let known = match subject {
        PhaseSubject::Area => Some(language.text().phase_area()),
        PhaseSubject::Place(id) => dossier.place(id).map(|place| place.name.to_string()),
        PhaseSubject::Opposition(id) => dossier.opposition(id).map(|card| in_words(card, language)),
    };
    known.unwrap_or_default()
}

/// A phase: a shape of its own and a word. The colour of the shape says nothing more than its form.
pub fn mark(phase: Phase, language: Language) -> Markup {
    html! { span class={ "mark phase-mark phase-mark--" (phase.slug()) } { (words::analysis::phase(phase, language)) } }
}

/// In which phase it is, how sure we are and since when.
pub fn line(opened: &Opened, subject: PhaseSubject) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let analysis = opened.dossier.analysis();
    let judged = analysis.and_then(|analysis| analysis.phase(subject));
    let phase = judged.and_then(|judged| Some((judged, judged.judgement.phase?)));
    html! {
        p .phase-line {
            @match phase {
                Some((judged, phase)) => {
                    (mark(phase, language))
                    span .mark-text { (words::evidence(judged.judgement.evidence, language)) }
                    @if let Some(since) = analysis.and_then(|analysis| analysis.phase_since(subject)) {
                        span .mark-text { (text.phase_since(calendar::day_in_words(calendar::day_of(since), language))) }
                    }
                },
                None if judged.is_some() => span .mark-text { (text.phase_unknown()) },
                None => span .mark-text { (text.phase_unsaid()) },
            }
        }
    }
}

/// The phase on the page of a wij-zij; nothing as long as there is no analysis.
pub fn of_opposition(opened: &Opened, id: OppositionId) -> Markup {
    let text = opened.language.text();
    let subject = PhaseSubject::Opposition(id);
    html! {
        @if opened.dossier.analysis().is_some() {
            section .section aria-labelledby="phase-head" {
                h2 #phase-head { (text.phase_of_it()) }
                (line(opened, subject))
                p { a .nl-link .link-alone href=(opened.path(&path(subject))) { (text.phase_to_it()) } }
            }
        }
    }
}
