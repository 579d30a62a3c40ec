//! `veerkaart render DOCUMENT`: findings in, PDF out, and nothing else. The server starts this with limits on memory and time.

use super::data;
use crate::door::renderer::DRAFT;
use report::{Document, Draft, RenderError, Report};
use std::{
    io::{Read, Write},
    process::ExitCode,
};

/// The most JSON that is read, in bytes.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// What is made.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// A document of a report.
    Report(Document),
    /// A draft that is about no dossier.
    Draft,
}

/// Reads what is to be made.
pub fn kind(name: &str) -> Result<Kind, String> {
    if name == DRAFT { Ok(Kind::Draft) } else { data::document(name).map(Kind::Report) }
}

/// Exit code 0: the PDF stands on standard output. 1: a sentence for the user stands there, why there is none. 2: the
/// input is no report. 3: the typesetter refused.
pub fn run(kind: Kind) -> ExitCode {
    let mut input = vec![];
    if std::io::stdin().lock().take(MOST_BYTES).read_to_end(&mut input).is_err() {
        return ExitCode::from(2);
    }
    // What is wrong is not said: the message of the parser can quote the text.
    let made = match kind {
        Kind::Report(document) => {
            serde_json::from_slice::<Report>(&input).map(|it| (it.language, report::pdf_of(&it, document)))
        }
        Kind::Draft => serde_json::from_slice::<Draft>(&input).map(|it| (it.language, report::draft_pdf(&it))),
    };
    let Ok((language, made)) = made else { return ExitCode::from(2) };
    match made {
        Ok(bytes) => said(&bytes, ExitCode::SUCCESS),
        Err(RenderError::Typesetter(_) | RenderError::Package(_)) => ExitCode::from(3),
        Err(why) => said(why.sentence(language).as_bytes(), ExitCode::FAILURE),
    }
}

fn said(bytes: &[u8], code: ExitCode) -> ExitCode {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Ok(()) => code,
        Err(_) => ExitCode::from(3),
    }
}
