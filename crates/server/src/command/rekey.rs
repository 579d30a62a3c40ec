//! `veerkaart rekey`: a new key of the installation in the place of the old one, and what was sealed with that sealed anew.

use super::data::{Data, Stop, run};
use crate::door::key::{self, Key, SETTING};
use std::{path::PathBuf, process::ExitCode};
use store::StoreError;

/// What `rekey` takes.
#[derive(Debug, clap::Args)]
pub struct Rekey {
    /// The key that secrets in the database are sealed with [default: that of the settings, or beside the database]
    #[arg(long, env = "VEERKAART_KEY_FILE", value_name = "FILE")]
    key_file: Option<PathBuf>,
    #[command(flatten)]
    data: Data,
}

impl Rekey {
    /// Puts the new key in its place, and says what was done.
    pub fn run(self) -> ExitCode {
        run(self.work())
    }

    /// The new key stands on the disk first, then everything is sealed anew in one transaction that also says which key that
    /// is, and only then it takes the place of the old one. Cut off anywhere, this or the next start finishes it.
    pub(super) async fn work(self) -> Result<(), Stop> {
        let settings = self.data.settings()?;
        let path = self.key_file.unwrap_or(settings.key_file);
        let store = self.data.store().await?;
        let known = store.setting(None, SETTING).await?;
        key::settle(&path, known.as_deref()).map_err(Stop::Failed)?;
        if !path.is_file() {
            return Err(Stop::Wrong(format!("there is no key at {}. Give its place with --key-file.", path.display())));
        }
        let old = Key::open(&path).map_err(Stop::Failed)?;
        if known.is_some_and(|known| known != old.fingerprint) {
            return Err(Stop::Wrong(format!(
                "{} is another key than the one that the database knows. Give the right one with --key-file.",
                path.display()
            )));
        }
        let new = key::make_next(&path).map_err(Stop::Failed)?;
        let fingerprint = new.fingerprint.clone();
        let anew = move |owner: &str, sealed: &str| match old.unseal(owner, sealed) {
            Some(plain) => new.seal(owner, &plain).map(Some).ok_or(StoreError::NoRandomness),
            None => Ok(None),
        };
        let sealed = store.seal_anew((SETTING, &fingerprint), anew).await?;
        key::settle(&path, Some(&fingerprint)).map_err(Stop::Failed)?;
        // What was sealed with the old key stands in no file of the database any more.
        let emptied = store.empty_journal().await;
        store.close().await?;
        println!("sealed anew: {}; {} is the new key", sealed.done, path.display());
        if sealed.left > 0 {
            println!("not opened by the old key, and left: {}; these people use a recovery code", sealed.left);
        }
        if emptied.is_err() {
            println!(
                "something reads the database: what was sealed before can stand in its journal until the next start"
            );
        }
        println!("start every process with this file, and keep a copy of it apart from those of the database");
        println!("backups of before need the old key: destroy both together, or keep both");
        Ok(())
    }
}
