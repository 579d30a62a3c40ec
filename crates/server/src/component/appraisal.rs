//! A weging in short: its state in a mark, and the block on the page of the dossier.

use crate::{calendar, component::card::mark, door::Opened, language::Language, words::analysis as words};
use maud::{Markup, html};
use model::appraisal::{Appraisal, Degree};

/// How far it is: a shape and a word.
pub fn state(appraisal: &Appraisal, language: Language) -> Markup {
    let text = language.text();
    match (&appraisal.decision, &appraisal.voices) {
        (Some(_), _) => mark("block", &text.appraisal_state_decided()),
        (None, Some(_)) => mark("half", &text.appraisal_state_shown()),
        (None, None) => mark("ring", &text.appraisal_state_blind()),
    }
}

/// How far a criterion holds: a shape and a word.
pub fn degree(degree: Option<Degree>, language: Language) -> Markup {
    let Some(degree) = degree else { return mark("dash", &language.text().appraisal_still_open()) };
    let shape = match degree {
        Degree::NotAtAll => "ring",
        Degree::Slight => "half",
        Degree::Clear => "dot",
        Degree::Strong => "block",
        Degree::Unknown => "dashed",
    };
    mark(shape, &words::degree(degree, language))
}

/// The outcome with its day to look back; nothing before it was decided.
pub fn outcome(appraisal: &Appraisal, language: Language) -> Option<String> {
    let (decision, _) = appraisal.decision.as_ref()?;
    let day = calendar::day_in_words(decision.review_date, language);
    Some(language.text().appraisal_came_to(words::outcome(decision.outcome, language), day))
}

/// The weging on the page of the dossier.
pub fn block(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let appraisals = opened.dossier.appraisals();
    let link =
        |below: &str, words: String| html! { p { a .nl-link .link-alone href=(opened.path(below)) { (words) } } };
    html! {
        section .section aria-labelledby="appraisal-head" {
            h2 #appraisal-head { (text.appraisal_title()) " " span .provenance { (text.appraisal_own()) } }
            @match appraisals.last() {
                None => {
                    p { (text.appraisal_not_yet()) }
                    (link("/appraisals", text.appraisal_to_all()))
                }
                Some(last) => {
                    p .marks { (state(last, language)) }
                    @if let Some(outcome) = outcome(last, language) { p { (outcome) } }
                    (link(&format!("/appraisals/{}", last.id), text.appraisal_to_this()))
                    @if appraisals.len() > 1 { (link("/appraisals", text.appraisal_to_all())) }
                }
            }
        }
    }
}
