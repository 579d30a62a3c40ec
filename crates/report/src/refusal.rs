//! Why no document could be made.

use crate::values::Language;
use crate::words::words;

/// A report that could not be made into a PDF.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    /// One text is longer than a report can hold.
    #[error("a text of {found} characters is over the limit of {most}")]
    TextTooLong {
        /// Characters found.
        found: usize,
        /// Characters allowed.
        most: usize,
    },
    /// All texts together, or a list, are more than a report can hold.
    #[error("the report holds {found} items or characters, over the limit of {most}")]
    TooMuch {
        /// What was found.
        found: usize,
        /// What is allowed.
        most: usize,
    },
    /// The typesetter refused: a defect of the template, not of the findings.
    #[error("the typesetter refused: {0}")]
    Typesetter(String),
    /// The package of an ODT could not be written.
    #[error("the package could not be written: {0}")]
    Package(String),
}

impl RenderError {
    /// What a user reads.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let w = words(language);
        match self {
            Self::TextTooLong { found, most } => (w.too_long)(*found, *most),
            Self::TooMuch { found, most } => (w.too_many)(*found, *most),
            Self::Typesetter(_) | Self::Package(_) => w.failed.to_owned(),
        }
    }
}
