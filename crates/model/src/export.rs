//! Taking something out of a dossier as a file: for what, on which ground, and for whom. Own proposal, on the grounds of the
//! rules for names and of MUST NOT 4: there is no way to hand a dossier to an investigative body.

use crate::{Refusal, words};
use guard::Vetted;

words! {
    /// For what a file is taken.
    ExportPurpose {
        /// To work on with the team.
        Team = "team",
        /// For a decision of the executive or the council.
        Decision = "decision",
        /// To tell residents or partners what was found.
        Feedback = "feedback",
        /// To answer a request for disclosure.
        Disclosure = "disclosure",
        /// To keep in the archive.
        Archive = "archive",
    }
}

words! {
    /// The ground on which a file is taken.
    ExportBasis {
        /// A task of public interest (article 6(1)(e) of the GDPR).
        PublicTask = "public-task",
        /// A duty by law, such as disclosure or archiving (article 6(1)(c)).
        LegalDuty = "legal-duty",
    }
}

/// Bodies that never receive a dossier from here, as whole words in small letters.
const NEVER: [&str; 15] = [
    "politie",
    "police",
    "recherche",
    "justitie",
    "nctv",
    "aivd",
    "mivd",
    "veiligheidshuis",
    "zorg- en veiligheidshuis",
    "openbaar ministerie",
    "public prosecutor",
    "inlichtingendienst",
    "ministerie",
    "ministry",
    "riec",
];

/// Whether a file may be meant for this recipient.
///
/// # Errors
/// [`Refusal::NeverReceives`] for investigative bodies, ministries and the like.
pub fn must_be_receivable(recipient: &Vetted) -> Result<(), Refusal> {
    let words: Vec<&str> =
        recipient.as_str().split(|letter: char| !letter.is_alphanumeric() && letter != '-').collect();
    let text = format!(" {} ", words.join(" ").to_lowercase());
    // In small letters this one is an ordinary word.
    let prosecutor = words.contains(&"OM");
    match prosecutor || NEVER.iter().any(|body| text.contains(&format!(" {body} "))) {
        true => Err(Refusal::NeverReceives),
        false => Ok(()),
    }
}
