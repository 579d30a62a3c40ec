//! The accessibility statement: what our own tests show, what does not conform or was not examined, and what the
//! municipality must have evaluated.

use super::sheet::Sheet;
use crate::door::filled_in::Blank;

/// Writes the paper.
pub fn write(sheet: &mut Sheet<'_>) {
    let text = sheet.text;
    sheet.chapter(text.paper_accessible_status());
    sheet.says(text.paper_accessible_status_is());
    let address = sheet.known.address.clone().unwrap_or_else(|| text.paper_accessible_address_unknown());
    sheet.facts(vec![
        (text.paper_accessible_norm(), text.paper_accessible_norm_is()),
        (text.paper_accessible_address(), address),
    ]);
    sheet.chapter(text.paper_accessible_tests());
    sheet.list(vec![
        text.paper_accessible_test_rules(),
        text.paper_accessible_test_size(),
        text.paper_accessible_test_keys(),
        text.paper_accessible_test_pdf(),
    ]);
    sheet.chapter(text.paper_accessible_short());
    let mut short = vec![
        text.paper_accessible_short_people(),
        text.paper_accessible_short_rules(),
        text.paper_accessible_short_drawing(),
        text.paper_accessible_short_odt(),
        text.paper_accessible_short_style(),
    ];
    short.extend(sheet.known.house_style.then(|| text.paper_accessible_house_style()));
    sheet.list(short);
    sheet.chapter(text.paper_accessible_research());
    let tested = sheet.fact(Blank::AccessibleTested);
    sheet.facts(vec![tested]);
    sheet.chapter(text.paper_accessible_contact());
    let way = sheet.fact(Blank::AccessibleWay);
    sheet.facts(vec![way]);
    sheet.says(text.paper_accessible_contact_then());
}
