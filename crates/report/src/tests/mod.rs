//! Every state of the report, rendered; every text, printed as it was typed.

mod hostile;
mod spreadsheet;
mod states;

use crate::pdf::{Typeset, typeset};
use crate::report::Report;
use typst::layout::{Frame, FrameItem};

/// The pages of a report; a warning of the typesetter is a failure.
fn pages(report: &Report) -> Typeset {
    let typeset = typeset(report).expect("the report can be typeset");
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

/// 50 oppositions and 200 occurrences, most of them with the aid.
pub(crate) fn large() -> Report {
    let small = crate::example();
    let mut report = small.clone();
    report.oppositions = (1..=50)
        .map(|number| {
            let mut it = small.oppositions[(number as usize - 1) % small.oppositions.len()].clone();
            it.number = number;
            it.occurrences = (0..4).map(|n| (number - 1) * 4 + n + 1).collect();
            it
        })
        .collect();
    report.occurrences = (1..=200)
        .map(|number| {
            let mut it = small.occurrences[(number as usize - 1) % small.occurrences.len()].clone();
            it.number = number;
            it.oppositions = vec![(number - 1) / 4 + 1];
            it
        })
        .collect();
    report
}
