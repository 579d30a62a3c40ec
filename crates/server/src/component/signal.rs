//! What a signal looks like wherever it stands, and the signals that a dossier rests on.

use crate::{calendar, component::card::mark, language::Language, words};
use maud::{Markup, html};
use model::{Domain, occurrence::SeenWhere, opposition::Evidence};
use std::collections::BTreeMap;
use store::Signal;

/// The day, in words.
pub fn day(text: &str, language: Language) -> String {
    text.parse().map_or_else(|_| text.to_owned(), |day| calendar::day_in_words(day, language))
}

/// By which function and domain; of one that is covered the domain.
pub fn by(signal: &Signal, language: Language) -> String {
    let domain = words::domain(Domain::from_slug(&signal.domain).unwrap_or(Domain::Other), language);
    if signal.by_function.is_empty() {
        return domain;
    }
    language.text().signal_by(signal.by_function.as_str(), domain)
}

/// Observation or hunch, online or not: each a shape and a word.
pub fn marks(signal: &Signal, language: Language) -> Markup {
    html! {
        span .marks {
            @if let Some(evidence) = Evidence::from_slug(&signal.evidence) {
                @let shape = match evidence { Evidence::Hunch => "square", Evidence::Observation => "block" };
                (mark(shape, &words::evidence(evidence, language)))
            }
            @if let Some(seen) = SeenWhere::from_slug(&signal.seen_where) {
                @let shape = match seen { SeenWhere::Online => "dashed", SeenWhere::Both => "half", SeenWhere::Offline => "ring" };
                (mark(shape, &words::seen_where(seen, language)))
            }
        }
    }
}

/// Why words stand in it that the check asked about.
pub fn reasons(signal: &Signal) -> Vec<String> {
    let kept = signal.reasons.as_deref().and_then(|text| serde_json::from_str::<BTreeMap<String, String>>(text).ok());
    kept.unwrap_or_default().into_values().collect()
}

/// Signals in a few lines, to read.
pub fn brief(signals: &[Signal], language: Language) -> Markup {
    html! {
        ul .signals { @for signal in signals {
            li .signal {
                p .signal__day { time datetime=(signal.seen_on) { (day(&signal.seen_on, language)) } }
                div .signal__body {
                    p .signal__what { (signal.what) }
                    p .signal__about { (signal.area) ", " (by(signal, language)) }
                    (marks(signal, language))
                }
            }
        } }
    }
}

/// The signals that a dossier rests on: how many, since when, and the way to them. Nothing when there are none.
pub fn of_dossier(signals: &[Signal], dossier: &str, language: Language) -> Markup {
    let text = language.text();
    let first = signals.iter().map(|signal| signal.seen_on.as_str()).min();
    html! {
        @if let Some(first) = first {
            section #signals .section aria-labelledby="signals-head" {
                h2 #signals-head { (text.signal_title()) }
                p { (text.signal_dossier_rests(signals.len(), day(first, language))) " "
                    a href={ "/signals?dossier=" (dossier) } { (text.signal_to_those()) } }
            }
        }
    }
}
