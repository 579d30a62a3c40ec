//! On what something rests: the sources that content names by code.

use crate::content::Content;
use maud::{Markup, html};
use model::content::Source;

/// The sources with these codes, in that order; a code without a source is left out.
pub fn named<'a>(content: &'a Content, codes: &'a [String]) -> impl Iterator<Item = &'a Source> {
    codes.iter().filter_map(|code| content.sources.sources.iter().find(|source| source.code == *code))
}

/// The same as a list: each by its title, with the way to it where it has an address.
pub fn list(content: &Content, codes: &[String]) -> Markup {
    html! {
        ul .sources { @for source in named(content, codes) {
            li {
                @match &source.address {
                    Some(address) => a href=(address) rel="noreferrer noopener" { (source.title) },
                    None => (source.title),
                }
            }
        } }
    }
}
