//! `veerkaart content check`: whether a folder with own content reads well, said so that its author can mend it.

use super::data::{Stop, ended, language};
use crate::{content, language::Language};
use std::{io::Write, path::PathBuf, process::ExitCode};

/// What `content` takes.
#[derive(Debug, clap::Args)]
pub struct Content {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Check a folder with own items and interventions
    ///
    /// Says of each fault in which file and on which line it stands, and what is wrong. Nothing is changed. Exit code 1
    /// when something is wrong.
    ///
    /// Example: veerkaart content check /etc/veerkaart/content
    Check {
        /// The folder
        folder: PathBuf,
        /// The language of what is said: nl or en
        #[arg(long, default_value = "nl", value_parser = language)]
        language: Language,
    },
}

impl Content {
    /// Checks, and prints what was found.
    pub fn run(self) -> ExitCode {
        let What::Check { folder, language } = self.what;
        ended(check(&folder, language, std::io::stdout().lock()))
    }
}

fn check(folder: &std::path::Path, language: Language, mut output: impl Write) -> Result<(), Stop> {
    let (lines, fine) = match content::check(folder, language) {
        Ok((items, interventions)) => (vec![language.text().content_fine(items, interventions)], true),
        Err(faults) => (faults, false),
    };
    for line in lines {
        let written = writeln!(output, "{line}");
        written.map_err(|error| Stop::Failed(format!("the output cannot be written: {error}.")))?;
    }
    if fine { Ok(()) } else { Err(Stop::Found) }
}
