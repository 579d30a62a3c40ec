//! `veerkaart restore`: puts a backup in the place of the database, without what was erased since.

use super::data::{Data, Stop, run};
use std::{path::PathBuf, process::ExitCode};
use store::{ErasedAgain, RestoreError, Restoring};

/// What `restore` takes.
#[derive(Debug, clap::Args)]
pub struct Restore {
    /// The backup; the file with .sha256 behind its name must stand beside it
    backup: PathBuf,
    /// Put the database that is there aside, and the backup in its place
    #[arg(long)]
    replace: bool,
    /// Also take a backup without a .sha256, such as one of an earlier release: only its pages and its chain are checked
    #[arg(long)]
    without_digest: bool,
    /// A further list of what was erased since the backup, such as a copy of veerkaart.db-gone from elsewhere
    #[arg(long, value_name = "FILE")]
    gone: Vec<PathBuf>,
    #[command(flatten)]
    data: Data,
}

impl Restore {
    /// Restores, and says what was done.
    pub fn run(self) -> ExitCode {
        run(self.work())
    }

    pub(super) async fn work(self) -> Result<(), Stop> {
        let database = self.data.settings()?.database;
        let Some(path) = database.strip_prefix("sqlite:") else {
            return Err(Stop::Wrong(
                "PostgreSQL has its own tools to restore a backup: pg_restore. Run veerkaart replay after it."
                    .to_owned(),
            ));
        };
        let path = PathBuf::from(path.strip_prefix("//").unwrap_or(path));
        let asked = Restoring {
            backup: self.backup,
            database: path.clone(),
            replace: self.replace,
            without_digest: self.without_digest,
            lists: self.gone,
        };
        let done = store::restore(&asked).await.map_err(|error| match error {
            RestoreError::Exists(_) | RestoreError::NoDigest(_) => Stop::Wrong(error.to_string()),
            other => Stop::Failed(format!("{other} Nothing was restored; the database is as it was.")),
        })?;
        println!("restored to {}; its chain is whole", path.display());
        println!("erased again: {}", counted(done.again));
        if let Some(reason) = done.unread {
            println!("the database that was there could not be read ({reason}): erased again was what the lists say");
        }
        if let Some(aside) = done.aside {
            println!("the database that was there is now {}: remove it when you no longer need it", aside.display());
        }
        println!("everybody signs in anew; look at roles and passwords that changed since the backup");
        println!("the backup itself still holds what was erased since");
        Ok(())
    }
}

/// How much was erased again, in words.
pub(super) fn counted(again: ErasedAgain) -> String {
    [
        (again.contents, "contents of events"),
        (again.authors, "events of guests"),
        (again.domains, "domains of guests"),
        (again.dossiers, "dossiers"),
        (again.accounts, "accounts"),
        (again.signals, "signals"),
        (again.sessions, "sessions"),
        (again.records, "records of destroyed dossiers"),
    ]
    .map(|(count, what)| format!("{count} {what}"))
    .join(", ")
}
