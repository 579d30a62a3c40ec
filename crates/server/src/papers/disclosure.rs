//! The text on disclosure (Woo): what can become public, how a request is handled, and what there is not to give.

use super::sheet::Sheet;
use crate::door::filled_in::Blank;

/// Writes the paper.
pub fn write(sheet: &mut Sheet<'_>) {
    let text = sheet.text;
    sheet.chapter(text.paper_disclosure_what());
    sheet.says(text.paper_disclosure_what_is());
    sheet.says(text.paper_disclosure_opinions());
    sheet.chapter(text.paper_disclosure_how());
    sheet.list(vec![
        text.paper_disclosure_how_hold(),
        text.paper_disclosure_how_bundle(),
        text.paper_disclosure_how_register(),
    ]);
    let ways = [Blank::Controller, Blank::RequestWay].map(|blank| sheet.fact(blank));
    sheet.facts(ways.to_vec());
    sheet.chapter(text.paper_disclosure_cannot());
    sheet.list(vec![
        text.paper_disclosure_cannot_guests(),
        text.paper_disclosure_cannot_refused(),
        text.paper_disclosure_cannot_reading(),
    ]);
    sheet.chapter(text.paper_disclosure_term());
    sheet.says(text.paper_term_as_list());
    sheet.selection();
}
