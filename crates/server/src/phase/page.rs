//! The overview of phases: the whole by its written rule, and each place and wij-zij with what the domains saw.

use crate::{
    app::App,
    component::{
        Page,
        card::mark,
        notice::{self, Tone},
        phase, room,
    },
    door::{Opened, Visitor},
    language::Language,
    words,
};
use maud::{Markup, html};
use model::{
    analysis::{Analysis, PhaseSubject},
    content::{Dimension, Item, PhaseList, Provenance},
};
use std::collections::BTreeSet;

/// The whole page.
pub fn all(app: &App, visitor: &Visitor, opened: &Opened) -> Markup {
    let text = opened.language.text();
    let main = html! {
        a .way-back .nl-link href=(opened.path("/analysis")) { (text.phase_to_analysis()) }
        div .column {
            div .page-head { h1 { (text.phase_title()) } p { (text.phase_intro()) } }
            (notice::no_analysis(opened))
            @if opened.dossier.analysis().is_some() {
                (room::strip(app, opened))
                (hidden(opened))
                div data-part="analysis board" data-src=(opened.path("/phases/list")) data-seq=(opened.dossier.seq)
                    data-announce=(text.phase_changes()) { (list(app, opened)) }
                p { a .nl-link .link-alone href=(opened.path("/unrest")) { (text.unrest_title()) } }
            }
        }
    };
    Page::new(app, visitor, text.phase_title()).live(opened.path("/events")).with(main)
}

/// Says that phases come after what everybody saw alone was shown; nothing once it was.
pub fn hidden(opened: &Opened) -> Markup {
    let text = opened.language.text();
    html! {
        @if opened.dossier.analysis().is_some_and(Analysis::phases_are_hidden) {
            (notice::notice(Tone::Info, &text.phase_hidden(), html! {
                p { (text.phase_hidden_means()) }
                p { a href=(opened.path("/analysis/phases")) { (text.phase_to_dimension()) } }
            }))
        }
    }
}

/// Everything that a phase can be said of; one element, so that it is brought in as a whole.
pub fn list(app: &App, opened: &Opened) -> Markup {
    let text = opened.language.text();
    let subjects = opened.dossier.phase_subjects();
    let places: Vec<_> = subjects.iter().filter(|it| matches!(it, PhaseSubject::Place(_))).collect();
    let pairs: Vec<_> = subjects.iter().filter(|it| matches!(it, PhaseSubject::Opposition(_))).collect();
    html! {
        div #phases-list {
            (overall(opened))
            section .section aria-labelledby="area-head" {
                h2 #area-head { (text.phase_area()) }
                ul .phases { (line(app, opened, PhaseSubject::Area)) }
            }
            section .section aria-labelledby="places-head" {
                h2 #places-head { (text.place_title()) }
                @if places.is_empty() { p .muted { (text.phase_no_places()) } }
                ul .phases { @for subject in places { (line(app, opened, *subject)) } }
                p { a .nl-link .link-alone href=(opened.path("/places")) { (text.phase_to_places()) } }
            }
            section .section aria-labelledby="oppositions-head" {
                h2 #oppositions-head { (text.phase_oppositions()) }
                @if pairs.is_empty() { p .muted { (text.phase_no_oppositions()) } }
                ul .phases { @for subject in pairs { (line(app, opened, *subject)) } }
            }
        }
    }
}

/// The phase of the whole, by a rule of our own that stands beside it.
fn overall(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    html! {
        section .section #overall aria-labelledby="overall-head" {
            h2 #overall-head { (text.phase_overall()) " " (notice::provenance(Provenance::Proposal, language)) }
            @match opened.dossier.overall_phase() {
                Some(phase) => p .phase-line .phase-line--large { (phase::mark(phase, language)) },
                None => p { (text.phase_overall_none()) },
            }
            p .small { (text.phase_overall_rule()) }
        }
    }
}

fn line(app: &App, opened: &Opened, subject: PhaseSubject) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let name = phase::name(&opened.dossier, subject, language);
    let judged = opened.dossier.analysis().and_then(|analysis| analysis.phase(subject));
    let signs = judged.map_or(vec![], |judged| signs(&app.content.phases, &judged.judgement.signs));
    html! {
        li .phases__one id={ "phase-" (phase::slug(subject)) } {
            @if subject != PhaseSubject::Area { h3 .phases__name { (name) } }
            (phase::line(opened, subject))
            @if !signs.is_empty() {
                p .small .muted { (text.phase_signs()) " " (signs.iter().map(|sign| language.of(&sign.text)).collect::<Vec<_>>().join("; ")) }
            }
            (said(opened, subject))
            a .nl-link .link-alone href=(opened.path(&phase::path(subject))) {
                (text.phase_to_it()) span .visually-hidden { ": " (name) }
            }
        }
    }
}

/// The signs with these ids, in the order of the list.
pub fn signs<'a>(list: &'a PhaseList, ids: &BTreeSet<String>) -> Vec<&'a Item> {
    list.phases.iter().flat_map(|phase| &phase.signs).filter(|sign| ids.contains(&sign.id)).collect()
}

/// What the domains saw: where they see it differently, and where they agree and the group did not say it yet.
pub fn said(opened: &Opened, subject: PhaseSubject) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    html! {
        @if let Some(analysis) = opened.dossier.analysis() {
            @if analysis.differs(Dimension::Phases, &subject.key()) {
                p .marks { (mark("diamond", &text.domains_differ())) }
                p .small { (text.phase_said(each(analysis, subject, language).join("; "))) }
            } @else if analysis.phase(subject).is_none() {
                @if let Some((agreed, _)) = analysis.agreed_phase(subject) {
                    p .small { (text.phase_agreed(words::analysis::phase(agreed, language))) }
                }
            }
        }
    }
}

/// Each domain with the phases that it named.
fn each(analysis: &Analysis, subject: PhaseSubject, language: Language) -> Vec<String> {
    let text = language.text();
    let named: BTreeSet<_> = analysis
        .said(Dimension::Phases, &subject.key())
        .into_iter()
        .filter_map(|(domain, answer)| Some((domain, answer.phase?)))
        .collect();
    let line = |(domain, phase): (Option<model::Domain>, _)| {
        let domain = domain.map_or_else(|| text.phase_a_domain(), |domain| words::domain(domain, language));
        text.phase_domain_said(domain, words::analysis::phase(phase, language))
    };
    named.into_iter().map(line).collect()
}
