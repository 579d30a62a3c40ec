//! The way in through one's own organisation.

use crate::{app::App, door::failure::encode, language::Language};
use maud::{Markup, html};

/// The button; nothing without a provider.
pub fn button(app: &App, back: &str, language: Language) -> Markup {
    let text = language.text();
    let address = match back {
        "" => "/sign-in/provider".to_owned(),
        back => format!("/sign-in/provider?back={}", encode(back)),
    };
    html! {
        @if app.provider.is_some() {
            div .actions { a .nl-button .nl-button--primary href=(address) { (text.single_sign_on_button()) } }
        }
    }
}
