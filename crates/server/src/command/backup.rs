//! `veerkaart backup`: a consistent copy of the database while work goes on.

use super::data::{Data, Stop, run};
use std::{path::PathBuf, process::ExitCode};

/// What `backup` takes.
#[derive(Debug, clap::Args)]
pub struct Backup {
    /// The file to write; it must not exist yet
    file: PathBuf,
    #[command(flatten)]
    data: Data,
}

impl Backup {
    /// Writes the copy.
    pub fn run(self) -> ExitCode {
        run(self.work())
    }

    pub(super) async fn work(self) -> Result<(), Stop> {
        let store = self.data.store().await?;
        store.backup(&self.file).await?;
        store.close().await?;
        println!("copy written to {}", self.file.display());
        Ok(())
    }
}
