//! `veerkaart report`: the report on a dossier, made again from its events.

use super::data::{self, Data, Found, Stop, run, write};
use crate::{calendar, language::Language};
use clap::ArgGroup;
use model::Date;
use report::Document;
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// What `report` takes.
#[derive(Debug, clap::Args)]
#[command(group = ArgGroup::new("kind").required(true).multiple(true).args(["pdf", "json", "csv"]))]
pub struct Report {
    /// The id of the dossier; it stands in its address
    dossier: String,
    /// Write the report as an accessible PDF
    #[arg(long, value_name = "FILE")]
    pdf: Option<PathBuf>,
    /// Which document the PDF is: full, summary, map-1-a3, map-1-a0, map-2-a3 or map-2-a0
    #[arg(long, value_name = "DOCUMENT", default_value = "full", requires = "pdf", value_parser = data::document)]
    document: Document,
    /// Write the findings as JSON
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Write the findings as tables (CSV) into this folder
    #[arg(long, value_name = "FOLDER")]
    csv: Option<PathBuf>,
    /// The language of the report: nl or en
    #[arg(long, value_name = "LANGUAGE", default_value = "nl", value_parser = data::language)]
    language: Language,
    /// The day on which it is read, such as 2026-03-14 [default: today]
    #[arg(long, value_name = "DAY", value_parser = data::day)]
    day: Option<Date>,
    #[command(flatten)]
    data: Data,
}

impl Report {
    /// Makes it and writes it.
    pub fn run(self) -> ExitCode {
        run(self.work())
    }

    pub(super) async fn work(self) -> Result<(), Stop> {
        let store = self.data.store().await?;
        let found = Found::by_id(&store, &self.dossier).await?;
        let report = found.report(&store, self.language, self.day.unwrap_or_else(calendar::today)).await?;
        store.close().await?;
        self.written(&report)
    }

    fn written(&self, report: &report::Report) -> Result<(), Stop> {
        if let Some(path) = &self.pdf {
            if matches!(self.document, Document::PosterTwo(_)) && report.role_maps.is_empty() {
                return Err(Stop::Failed("This dossier has no map 2 yet.".to_owned()));
            }
            if self.document == Document::Analysis && report.analysis.is_none() {
                return Err(Stop::Failed("This dossier has no analysis yet.".to_owned()));
            }
            let bytes =
                report::pdf_of(report, self.document).map_err(|why| Stop::Failed(why.sentence(report.language)))?;
            write(path, &bytes)?;
        }
        if let Some(path) = &self.json {
            write(path, report::json(report).as_bytes())?;
        }
        match &self.csv {
            Some(folder) => tables(report, folder),
            None => Ok(()),
        }
    }
}

/// Writes the tables of a report into a folder, which is made.
pub fn tables(report: &report::Report, folder: &Path) -> Result<(), Stop> {
    let cannot = |error| Stop::Failed(format!("{} cannot be made: {error}.", folder.display()));
    std::fs::create_dir_all(folder).map_err(cannot)?;
    report::csv(report).into_iter().try_for_each(|(name, rows)| write(&folder.join(name), rows.as_bytes()))
}
