//! A cell of the tables of the document.

use super::parts;
use maud::{Markup, html};

/// A cell with a text, and below it what else is said of it.
pub fn cell(text: &str, more: &[String]) -> Markup {
    html! {
        (parts::lines(text))
        @for line in more { p .small { (parts::lines(line)) } }
    }
}
