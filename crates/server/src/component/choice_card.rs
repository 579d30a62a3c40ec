//! A choice between a few words that need a sentence each: a card for every word, with what it means below it.

use crate::{door::Form, language::Language};
use maud::{Markup, html};

/// The group, with its question and what is wrong with the answer.
pub fn group(name: &str, legend: &str, hint: &str, form: &Form, language: Language, cards: &Markup) -> Markup {
    let error = form.error(name);
    let described = format!("{name}-hint{}", if error.is_some() { format!(" {name}-error") } else { String::new() });
    html! {
        fieldset .utrecht-form-fieldset .utrecht-form-fieldset--html-fieldset .utrecht-form-fieldset--invalid[error.is_some()]
            id=(name) tabindex="-1" aria-describedby=(described) {
            legend .utrecht-form-fieldset__legend .utrecht-form-fieldset__legend--html-legend { (legend) }
            p .utrecht-form-field-description id={ (name) "-hint" } { (hint) }
            @if let Some(error) = error { p .utrecht-form-field-error-message id={ (name) "-error" } { (error.sentence(language)) } }
            div .choice-cards { (cards) }
        }
    }
}

/// One word. What it means is read with it; what comes below that is not.
pub fn card(form: &Form, name: &str, value: &str, word: &Markup, means: &Markup, below: &Markup) -> Markup {
    let id = format!("{name}-{value}-means");
    let described = (!means.0.is_empty()).then_some(id.as_str());
    html! {
        div .choice-card {
            label .choice-card__pick {
                input .utrecht-radio-button .utrecht-radio-button--html-input type="radio" name=(name) value=(value)
                    checked[form.value(name) == value] aria-describedby=[described];
                span { (word) }
            }
            @if !means.0.is_empty() { div .choice-card__means id=(id) { (means) } }
            (below)
        }
    }
}
