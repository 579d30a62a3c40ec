//! The way in through one's own organisation.

use crate::{app::App, language::Language};
use maud::{Markup, html};

/// The button; nothing without a provider. A form, so that no other site can press it.
pub fn button(app: &App, back: &str, language: Language) -> Markup {
    let text = language.text();
    html! {
        @if app.provider.is_some() {
            form .flush method="post" action="/sign-in/provider" {
                @if !back.is_empty() { input type="hidden" name="back" value=(back); }
                div .actions { button .nl-button .nl-button--primary type="submit" { (text.single_sign_on_button()) } }
            }
        }
    }
}
