//! What was said, side by side and by domain: what is seen differently first, what nobody answered folded away.

use super::{
    OnDimension,
    asked::{self, Asked},
};
use crate::{
    calendar,
    component::{
        card::mark,
        finding::{self, Hooks},
        notice, phase,
    },
    language::Language,
    words,
};
use maud::{Markup, html};
use model::{
    Domain,
    analysis::{ItemAnswer, Phase, PhaseSubject, Voice},
    content::{Block, Provenance},
};

/// What one domain said of something.
type Said<'a> = (Option<Domain>, &'a ItemAnswer);

fn said<'a>(voices: &'a [Voice], key: &str) -> Vec<Said<'a>> {
    let of = |voice: &'a Voice| voice.answers.iter().find(|it| it.item == key).map(|answer| (voice.domain, answer));
    voices.iter().filter_map(of).collect()
}

/// Everything that was shown last, with the way to what the group makes of each.
pub fn shown(on: &OnDimension, voices: &[Voice]) -> Markup {
    let text = on.opened.language.text();
    let (answered, silent): (Vec<Asked>, Vec<Asked>) =
        every(on, voices).into_iter().partition(|asked| !said(voices, &asked.key).is_empty());
    let differs = |key: &str| on.analysis().is_some_and(|analysis| analysis.differs(on.dimension(), key));
    let (apart, alike): (Vec<Asked>, Vec<Asked>) = answered.into_iter().partition(|asked| differs(&asked.key));
    html! {
        @if !apart.is_empty() {
            section aria-labelledby="apart-head" {
                h3 #apart-head { (text.analysis_apart()) }
                p .small .muted { (text.analysis_apart_means()) }
                @for asked in &apart { (one(on, asked, &said(voices, &asked.key), true)) }
            }
        }
        @if !alike.is_empty() {
            section aria-labelledby="alike-head" {
                h3 #alike-head { (text.analysis_alike()) }
                @for asked in &alike { (one(on, asked, &said(voices, &asked.key), false)) }
            }
        }
        @if !silent.is_empty() {
            details .disclosure {
                summary { span { (text.analysis_nobody()) } span .disclosure__state { (silent.len()) } }
                div .disclosure__body { @for asked in &silent { (one(on, asked, &[], false)) } }
            }
        }
    }
}

/// What is asked now, and what was answered and is not asked any more.
fn every(on: &OnDimension, voices: &[Voice]) -> Vec<Asked> {
    let now: Vec<String> = asked::now(on).into_iter().flat_map(|section| section.asked).map(|it| it.key).collect();
    let answered = |key: &String| voices.iter().any(|voice| voice.answers.iter().any(|it| it.item == *key));
    let mut every: Vec<Asked> = asked::all(on).into_iter().flat_map(|section| section.asked).collect();
    every.retain(|asked| now.contains(&asked.key) || answered(&asked.key));
    for answer in voices.iter().flat_map(|voice| &voice.answers) {
        let Some(subject) = PhaseSubject::from_key(&answer.item).filter(|_| on.list.block == Block::Phase) else {
            continue;
        };
        if every.iter().all(|asked| asked.key != answer.item) {
            let text = finding::subject(&on.opened.dossier, subject, on.opened.language);
            every.push(Asked { key: answer.item.clone(), text, item: None });
        }
    }
    every
}

/// One item with what was said of it.
fn one(on: &OnDimension, asked: &Asked, said: &[Said<'_>], differs: bool) -> Markup {
    let (language, text) = (on.opened.language, on.opened.language.text());
    let (known, settled) = settled(on, asked);
    html! {
        section .said id={ "said-" (asked.key) } aria-labelledby={ "said-head-" (asked.key) } {
            h4 .said__head id={ "said-head-" (asked.key) } { (asked.text) }
            @if let Some(Provenance::Proposal) = asked.provenance() { (notice::provenance(Provenance::Proposal, language)) }
            @if differs || known.is_some() {
                p .marks {
                    @if differs { (mark(if settled { "diamond" } else { "gem" }, &words::analysis::fill(model::analysis::Fill::Differing, language))) }
                    @if let Some(known) = known { span .mark-text { (text.analysis_together(known)) } }
                }
            }
            (voices(on, said))
            @if let Some(analysis) = on.analysis() { (Hooks::of(analysis, on.dimension(), &asked.key).links(&on.opened)) }
            (to_finding(on, asked))
        }
    }
}

/// What the group makes of it, in a word, and whether that settles it.
fn settled(on: &OnDimension, asked: &Asked) -> (Option<String>, bool) {
    let language = on.opened.language;
    let Some(analysis) = on.analysis() else { return (None, false) };
    if let Some(subject) = PhaseSubject::from_key(&asked.key).filter(|_| on.list.block == Block::Phase) {
        let judged = analysis.phase(subject);
        let phase = judged.and_then(|judged| judged.judgement.phase);
        return (phase.map(|phase| words::analysis::phase(phase, language)), judged.is_some());
    }
    let state = analysis.finding(&asked.key).and_then(|finding| finding.state);
    (state.map(|state| words::analysis::answer_state(state, language)), state.is_some())
}

/// The way to what the group makes of it.
fn to_finding(on: &OnDimension, asked: &Asked) -> Markup {
    let text = on.opened.language.text();
    let address = match on.list.block {
        Block::Phase => PhaseSubject::from_key(&asked.key).map(|subject| on.opened.path(&phase::path(subject))),
        _ => Some(on.path(&format!("/items/{}", asked.key))),
    };
    html! {
        @if let Some(address) = address {
            p { a .link-alone href=(address) { (text.analysis_how_together()) span .visually-hidden { ": " (asked.text) } } }
        }
    }
}

/// The answers side by side, by domain.
pub fn voices(on: &OnDimension, said: &[Said<'_>]) -> Markup {
    let language = on.opened.language;
    html! {
        @if said.is_empty() { p .muted .small { (language.text().analysis_nobody_answered()) } }
        @else { ul .voices { @for (domain, answer) in said {
            li .voice {
                p .voice__who { (by(*domain, language)) }
                (answered(on, answer))
            }
        } } }
    }
}

/// A domain by its word.
pub fn by(domain: Option<Domain>, language: Language) -> String {
    domain.map_or_else(|| language.text().analysis_no_domain(), |domain| words::domain(domain, language))
}

fn answered(on: &OnDimension, answer: &ItemAnswer) -> Markup {
    let language = on.opened.language;
    let about: Vec<String> = [
        answer.evidence.map(|it| words::evidence(it, language)),
        answer.source.map(|it| words::analysis::source_kind(it, language)),
        answer.seen.map(|it| words::seen_where(it, language)),
    ]
    .into_iter()
    .flatten()
    .collect();
    html! {
        p .marks {
            @if let Some(state) = answer.state { (finding::state(state, language)) }
            @if let Some(phase) = answer.phase { (phase_mark(phase, language)) }
            @if !about.is_empty() { span .mark-text { (about.join(", ")) } }
        }
        @if let Some(note) = &answer.note { p .voice__note { (note) } }
        @if answer.place.is_some() || answer.opposition.is_some() {
            ul .hooks {
                @if let Some(id) = answer.place { li { (finding::place(&on.opened, id)) } }
                @if let Some(id) = answer.opposition { li { (finding::opposition(&on.opened, id)) } }
            }
        }
    }
}

fn phase_mark(phase: Phase, language: Language) -> Markup {
    let shape = match phase {
        Phase::Calm => "ring",
        Phase::Unease => "half",
        Phase::Tension => "dot",
        Phase::Incidents => "gem",
        Phase::Aftercare => "dashed",
    };
    mark(shape, &words::analysis::phase(phase, language))
}

/// The rounds before, each as it was shown then.
pub fn earlier(on: &OnDimension, rounds: &[(String, Vec<Voice>)]) -> Markup {
    let (language, text) = (on.opened.language, on.opened.language.text());
    html! {
        @for (n, (at, voices)) in rounds.iter().enumerate().rev() {
            details .disclosure {
                summary { span { (text.analysis_round(n + 1, calendar::moment_in_words(at, language))) } span .disclosure__state { (text.analysis_voices(voices.len())) } }
                div .disclosure__body {
                    @for asked in every(on, voices) {
                        @let said = said(voices, &asked.key);
                        @if !said.is_empty() { section .said { h3 .said__head { (asked.text) } (self::voices(on, &said)) } }
                    }
                }
            }
        }
    }
}
