//! What the commands on data share: where the data is, one dossier of it, and how to end.

use crate::{
    content::{self, Content},
    door::dossiers::Dossiers,
    language::Language,
    report_page,
    settings::{Given, Settings},
};
use model::{Date, Dossier, DossierId};
use std::{
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};
use store::{Store, StoreError};

/// Where the data is.
#[derive(Debug, clap::Args)]
pub struct Data {
    /// A file with settings (TOML); see the manual for administrators
    #[arg(long, env = "VEERKAART_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    /// Where the data is kept: sqlite:FILE or postgres://USER@HOST/DATABASE [default: sqlite:veerkaart.db]
    #[arg(long, env = "VEERKAART_DATABASE", value_name = "URL", hide_env_values = true)]
    database: Option<String>,
    /// Reach a database on another machine without verified TLS: only on a network that you trust on purpose
    #[arg(long, env = "VEERKAART_DATABASE_PLAIN_TEXT", default_missing_value = "true", num_args = 0..=1, require_equals = true)]
    database_plain_text: Option<bool>,
}

/// Why a command ends early.
#[derive(Debug, PartialEq, Eq)]
pub enum Stop {
    /// It was asked wrongly, or the settings are wrong.
    Wrong(String),
    /// It cannot be done.
    Failed(String),
    /// It was done, and what was found is not right; that was said already.
    Found,
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.to_string())
    }
}

/// Does the work and says in one line why it could not be done.
pub fn run(work: impl Future<Output = Result<(), Stop>>) -> ExitCode {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    ended(runtime.map_err(|error| Stop::Failed(error.to_string())).and_then(|runtime| runtime.block_on(work)))
}

/// The exit code, with a line for who reads along.
pub fn ended(done: Result<(), Stop>) -> ExitCode {
    let (said, code) = match done {
        Ok(()) => return ExitCode::SUCCESS,
        Err(Stop::Found) => return ExitCode::FAILURE,
        Err(Stop::Failed(said)) => (said, ExitCode::FAILURE),
        Err(Stop::Wrong(said)) => (said, ExitCode::from(2)),
    };
    eprintln!("veerkaart: {said}");
    code
}

impl Data {
    #[cfg(test)]
    pub fn at(database: &str) -> Self {
        Self { config: None, database: Some(database.to_owned()), database_plain_text: None }
    }

    /// The settings, with this place for the data.
    pub fn settings(&self) -> Result<Settings, Stop> {
        let database_plain_text = self.database_plain_text;
        let given = Given { database: self.database.clone(), database_plain_text, ..Given::default() };
        given.check(self.config.as_deref()).map_err(|error| Stop::Wrong(error.to_string()))
    }

    /// Opens the data that is there; a database is never made here.
    pub async fn store(&self) -> Result<Store, Stop> {
        let settings = self.settings()?;
        content::load(settings.content.as_deref()).map_err(Stop::Wrong)?;
        let database = settings.database;
        if let Some(path) = database.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            if !Path::new(path).is_file() {
                return Err(Stop::Wrong(format!("there is no database at {path}. Give its place with --database.")));
            }
        }
        Ok(Store::open(&database).await?.keeping_gone_in(settings.gone_list).of_the_system())
    }
}

/// A dossier that was found.
pub struct Found {
    /// As its events made it.
    pub dossier: Arc<Dossier>,
    organisation: String,
    content: &'static Content,
}

impl Found {
    /// Finds a dossier by its id.
    pub async fn by_id(store: &Store, id: &str) -> Result<Self, Stop> {
        let known: DossierId = id
            .parse()
            .map_err(|_| Stop::Wrong(format!("\"{id}\" is not the id of a dossier; it stands in its address.")))?;
        let none = || Stop::Failed("there is no dossier with this id, or it was destroyed.".to_owned());
        let index = store.index(id).await?.ok_or_else(none)?;
        let dossier = Dossiers::default().load(store, known).await?.ok_or_else(none)?;
        let content = content::built_in().map_err(Stop::Failed)?;
        Ok(Self { dossier, organisation: index.organisation_id, content })
    }

    /// Its report, as it is read on this day.
    pub async fn report(&self, store: &Store, language: Language, day: Date) -> Result<report::Report, Stop> {
        Ok(report_page::of(store, self.content, &self.dossier, &self.organisation, language, day).await?)
    }
}

/// Reads a language of the command line.
pub fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "write nl or en".to_owned())
}

/// Reads a day of the command line.
pub fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "write a day as 2026-03-14".to_owned())
}

/// Reads the name of a document of the command line.
pub fn document(name: &str) -> Result<::report::Document, String> {
    let names = || ::report::Document::ALL.map(::report::Document::slug).join(", ");
    ::report::Document::from_slug(name).ok_or_else(|| format!("write one of {}", names()))
}

/// Writes a file, or standard output for `-`.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Stop> {
    let written = if path == Path::new("-") {
        let mut out = std::io::stdout().lock();
        out.write_all(bytes).and_then(|()| out.flush())
    } else {
        std::fs::write(path, bytes)
    };
    written.map_err(|error| Stop::Failed(format!("{} cannot be written: {error}.", path.display())))
}
