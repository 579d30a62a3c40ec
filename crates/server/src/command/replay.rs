//! `veerkaart replay`: erases again what went since a backup, in a database that was put back with other tools.

use super::{
    data::{Data, Stop, run},
    restore::counted,
};
use std::{path::PathBuf, process::ExitCode};
use store::ErasedAgain;

/// What `replay` takes.
#[derive(Debug, clap::Args)]
pub struct Replay {
    /// A further list of what was erased, such as that of another process or a copy from elsewhere
    #[arg(long, value_name = "FILE")]
    gone: Vec<PathBuf>,
    #[command(flatten)]
    data: Data,
}

impl Replay {
    /// Erases again, and says what was done.
    pub fn run(self) -> ExitCode {
        run(self.work())
    }

    pub(super) async fn work(self) -> Result<(), Stop> {
        let store = self.data.store().await?;
        let done = store.replay(&self.gone).await;
        store.close().await?;
        let done = done.map_err(|error| Stop::Failed(error.to_string()))?;
        println!("{} lines of what went; the chain is whole", done.lines);
        if done.lines == 0 {
            println!("the list is empty: was it brought along? Without it, erased text can stand in this database");
        }
        match done.again {
            again if again == ErasedAgain::default() => println!("nothing had come back"),
            again => println!("erased again: {}", counted(again)),
        }
        println!("everybody signs in anew; look at roles and passwords that changed since the backup");
        println!("the backup itself still holds what was erased since");
        Ok(())
    }
}
