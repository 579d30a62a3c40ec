//! Every state of the report, rendered; every text, printed as it was typed.

mod analysis;
mod documents;
mod hostile;
mod odt;
mod spreadsheet;
mod states;

use crate::kind::Document;
use crate::pdf::{Typeset, typeset};
use crate::report::Report;
use typst::layout::{Frame, FrameItem};

/// The pages of a report; a warning of the typesetter is a failure.
fn pages(report: &Report) -> Typeset {
    pages_of(report, Document::Full)
}

/// The pages of a document of the report.
fn pages_of(report: &Report, document: Document) -> Typeset {
    let typeset = typeset(report, document).expect("the report can be typeset");
    assert_eq!(typeset.warnings, Vec::<String>::new());
    typeset
}

/// All text on the pages, without spaces and hyphens: lines break where they like.
fn printed(typeset: &Typeset) -> String {
    let mut text = String::new();
    for page in typeset.document.pages() {
        collect(&page.frame, &mut text);
    }
    squeezed(&text)
}

fn collect(frame: &Frame, text: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => collect(&group.frame, text),
            FrameItem::Text(item) => text.push_str(&item.text),
            _ => {}
        }
    }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{AD}' | '\u{2010}')).collect()
}
