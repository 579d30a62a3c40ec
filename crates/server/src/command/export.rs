//! `veerkaart export`: a dossier as files: its report, its tables, and every event as it was recorded.

use super::{
    data::{self, Data, Found, Stop, run, write},
    report::tables,
};
use crate::{calendar, language::Language, report_page};
use std::{path::PathBuf, process::ExitCode};

/// What `export` takes.
#[derive(Debug, clap::Args)]
pub struct Export {
    /// The id of the dossier; it stands in its address
    dossier: String,
    /// The folder to write into; it is made
    folder: PathBuf,
    /// The language of the report: nl or en
    #[arg(long, value_name = "LANGUAGE", default_value = "nl", value_parser = data::language)]
    language: Language,
    #[command(flatten)]
    data: Data,
}

impl Export {
    /// Writes the files.
    pub fn run(self) -> ExitCode {
        run(self.work())
    }

    pub(super) async fn work(self) -> Result<(), Stop> {
        let store = self.data.store().await?;
        let found = Found::by_id(&store, &self.dossier).await?;
        let report = found.report(&store, self.language, calendar::today()).await?;
        let events = store.tail(&self.dossier, 0).await?;
        store.close().await?;
        self.must_be_new()?;
        tables(&report, &self.folder)?;
        write(&self.folder.join("report.json"), report::json(&report).as_bytes())?;
        let written = report_page::events::in_json(&events);
        let written = written.map_err(|error| Stop::Failed(format!("an event cannot be written: {error}.")))?;
        write(&self.folder.join("events.json"), &written)?;
        println!("{} events written to {}", events.len(), self.folder.display());
        Ok(())
    }

    /// Nothing is overwritten.
    fn must_be_new(&self) -> Result<(), Stop> {
        match std::fs::read_dir(&self.folder).map(|mut entries| entries.next().is_some()) {
            Ok(true) => {
                Err(Stop::Wrong(format!("{} holds something already. Give a new folder.", self.folder.display())))
            }
            _ => Ok(()),
        }
    }
}
