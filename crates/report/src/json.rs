//! The report as JSON: the input itself, so that whoever has the file has everything that the PDF says.

use crate::report::Report;

/// The report as JSON text: indented, always in the same order, ending in a line break.
#[must_use]
pub fn json(report: &Report) -> String {
    // Writing plain structs with text keys to memory cannot fail.
    let mut text = serde_json::to_string_pretty(report).unwrap_or_default();
    text.push('\n');
    text
}
