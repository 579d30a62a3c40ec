//! One of a few words from a list that unfolds: for what matters less than the answer that it stands beside.

use crate::{door::Form, language::Language};
use maud::{Markup, html};

/// The list with what was chosen; nothing needs to be.
pub fn optional(name: &str, label: &str, choices: &[(String, String)], form: &Form, language: Language) -> Markup {
    let text = language.text();
    let error = form.error(name);
    let described = error.is_some().then(|| format!("{name}-error"));
    html! {
        div .utrecht-form-field .utrecht-form-field--invalid[error.is_some()] {
            label .utrecht-form-label .utrecht-form-field__label for=(name) { (label) " " span .optional { (text.field_optional()) } }
            @if let Some(error) = error {
                p .utrecht-form-field-error-message id={ (name) "-error" } { (error.sentence(language)) }
            }
            select .utrecht-select .utrecht-select--html-select id=(name) name=(name) aria-describedby=[described] {
                option value="" { (text.field_not_said()) }
                @for (value, word) in choices { option value=(value) selected[form.value(name) == value] { (word) } }
            }
        }
    }
}
