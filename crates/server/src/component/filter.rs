//! A list that narrows a page down: one of a few words, or everything.

use maud::{Markup, html};

/// The list with what was chosen; `any` stands for everything.
pub fn select(name: &str, label: &str, any: Option<&str>, chosen: &str, choices: &[(String, String)]) -> Markup {
    html! {
        div .utrecht-form-field {
            label .utrecht-form-label .utrecht-form-field__label for=(name) { (label) }
            select .utrecht-select .utrecht-select--html-select id=(name) name=(name) {
                @if let Some(any) = any { option value="" { (any) } }
                @for (value, word) in choices { option value=(value) selected[value == chosen] { (word) } }
            }
        }
    }
}

/// A day that may stay empty.
pub fn day(name: &str, label: &str, chosen: &str) -> Markup {
    html! {
        div .utrecht-form-field {
            label .utrecht-form-label .utrecht-form-field__label for=(name) { (label) }
            input .utrecht-textbox .utrecht-textbox--html-input id=(name) name=(name) type="date" value=(chosen);
        }
    }
}
