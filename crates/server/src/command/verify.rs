//! `veerkaart verify`: proves that nothing that was recorded has been altered.

use super::data::{Data, Stop, run};
use std::process::ExitCode;
use store::Store;

/// What `verify` takes.
#[derive(Debug, clap::Args)]
pub struct Verify {
    /// The id of one dossier; without it all dossiers are checked
    dossier: Option<String>,
    #[command(flatten)]
    data: Data,
}

impl Verify {
    /// Checks, and prints what was found.
    pub fn run(self) -> ExitCode {
        run(self.work())
    }

    pub(super) async fn work(self) -> Result<(), Stop> {
        let store = self.data.store().await?;
        let faults = store.verify(self.dossier.as_deref()).await?;
        for fault in &faults {
            match fault.seq {
                Some(seq) => println!("dossier {}, event {seq}: {}", fault.dossier, fault.what),
                None => println!("dossier {}: {}", fault.dossier, fault.what),
            }
        }
        let (dossiers, events) = counts(&store, self.dossier.as_deref()).await?;
        store.close().await?;
        if faults.is_empty() {
            println!("{dossiers} dossiers, {events} events: nothing was altered");
            return Ok(());
        }
        println!("{dossiers} dossiers, {events} events: {} faults", faults.len());
        Err(Stop::Found)
    }
}

/// How many dossiers and events were looked at; of a destroyed dossier no events are left.
async fn counts(store: &Store, only: Option<&str>) -> Result<(usize, i64), Stop> {
    let mut all = vec![];
    for organisation in store.organisations().await? {
        all.extend(store.dossiers_of(&organisation.id).await?);
    }
    all.retain(|dossier| only.is_none_or(|id| dossier.id == id));
    Ok((all.len(), all.iter().map(|dossier| dossier.head_seq).sum()))
}
