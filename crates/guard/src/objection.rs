//! Why a text is not stored.

use std::fmt;

use crate::Finding;

/// Why a text is not stored. Never holds the text: an objection may end in a log.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Objection {
    /// Nothing is left after cleaning.
    Empty,
    /// Longer than the place allows.
    TooLong {
        /// What fits.
        max: usize,
        /// What was given, after cleaning.
        chars: usize,
    },
    /// Something in it may not stand there; only what is refused is listed.
    Refused(Vec<Finding>),
    /// Something in it may stand there with a reason only.
    NeedsReason(Vec<Finding>),
    /// The reason itself was not acceptable; places in it are places in the reason.
    ReasonRefused(Box<Objection>),
}

impl fmt::Display for Objection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Objection::Empty => f.write_str("empty"),
            Objection::TooLong { max, chars } => write!(f, "{chars} characters where {max} fit"),
            Objection::Refused(findings) => listed(f, "refused", findings),
            Objection::NeedsReason(findings) => listed(f, "needs a reason", findings),
            Objection::ReasonRefused(why) => write!(f, "reason: {why}"),
        }
    }
}

impl std::error::Error for Objection {}

fn listed(f: &mut fmt::Formatter<'_>, what: &str, findings: &[Finding]) -> fmt::Result {
    f.write_str(what)?;
    for (nth, finding) in findings.iter().enumerate() {
        write!(f, "{}{}", if nth == 0 { ": " } else { ", " }, finding.kind.slug())?;
    }
    Ok(())
}
