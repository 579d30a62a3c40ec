//! Puts a backup in the place of the database: only one that is whole, never over a database that is there unless that is
//! asked, and never with what was erased since. SQLite only.
//!
//! Everything is done on a copy beside the database; the last step, which puts it in place, is one rename. A crash before
//! it leaves the database as it was.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteLockingMode};
use sqlx::{ConnectOptions, Connection as _, Row as _};

use crate::connection::Connection;
use crate::gone::{self, Gone};
use crate::replay::ErasedAgain;
use crate::sqlite::{private, sync_folder_of};
use crate::{Store, StoreError, digest};

/// What is restored, and how.
#[derive(Debug, Clone, Default)]
pub struct Restoring {
    /// The backup.
    pub backup: PathBuf,
    /// The file of the database.
    pub database: PathBuf,
    /// Whether a database that is there may be put aside.
    pub replace: bool,
    /// Whether a backup without a digest beside it may be used.
    pub without_digest: bool,
    /// More lists of what was erased, besides those beside the database and beside the backup.
    pub lists: Vec<PathBuf>,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// What was erased again.
    pub again: ErasedAgain,
    /// Where the database that was there is now.
    pub aside: Option<PathBuf>,
    /// Why the database that was there could not tell what was erased, if it could not.
    pub unread: Option<String>,
}

/// Why nothing was restored. The database is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RestoreError {
    /// No digest stands beside the backup.
    #[error(
        "beside the backup there is no {0}, so it cannot be shown that it is whole. Bring that file along; or, for a copy of an earlier release, add --without-digest."
    )]
    NoDigest(String),
    /// The digest is another.
    #[error("the backup is not what was written: its digest is another than the one beside it. Use another backup.")]
    OtherDigest,
    /// It is no database, or its pages do not fit together.
    #[error("the backup is damaged, or no backup of Veerkaart: {0}. Use another backup.")]
    Damaged(String),
    /// The chain does not verify.
    #[error("something in the backup was altered: veerkaart verify finds {0} faults in it. Use another backup.")]
    Altered(usize),
    /// There is a database already.
    #[error("there is a database at {0} already. Add --replace to put it aside and restore the backup in its place.")]
    Exists(String),
    /// The server still runs on it.
    #[error("the database is in use: stop the server first.")]
    InUse,
    /// A list of what was erased cannot be read, so erased text could come back.
    #[error(
        "the list of what was erased since cannot be used: {0}. Without it erased text can come back; repair it or take it from a copy."
    )]
    List(String),
    /// The system refuses.
    #[error("{0} cannot be read or written: {1}.")]
    File(String, String),
    /// The storage fails, or the backup is of a newer release.
    #[error(transparent)]
    Store(#[from] StoreError),
}

fn failed(path: &Path) -> impl Fn(std::io::Error) -> RestoreError {
    let path = path.display().to_string();
    move |error| RestoreError::File(path.clone(), error.to_string())
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

/// Restores a backup; see [`Restoring`].
///
/// # Errors
/// [`RestoreError`], each with what to do; nothing has changed then.
pub async fn restore(asked: &Restoring) -> Result<Restored, RestoreError> {
    let database = asked.database.as_path();
    if database.exists() && !asked.replace {
        return Err(RestoreError::Exists(database.display().to_string()));
    }
    let copy = with_end(database, ".restoring");
    remove(&copy);
    let done = restored(asked, &copy).await;
    if done.is_err() {
        remove(&copy);
    }
    done
}

async fn restored(asked: &Restoring, copy: &Path) -> Result<Restored, RestoreError> {
    let database = asked.database.as_path();
    copy_whole(asked, copy)?;
    pages_fit(copy).await?;
    let (mut gone, unread) = present(database).await?;
    for list in [gone::beside(database), asked.backup.with_file_name(gone::BESIDE_BACKUPS)].iter().chain(&asked.lists) {
        if asked.lists.contains(list) && !list.is_file() {
            return Err(RestoreError::List(format!("{} is not there", list.display())));
        }
        gone.extend(gone::read(list).map_err(|error| RestoreError::List(error.to_string()))?);
    }
    let again = erased_again(copy, gone.clone()).await?;
    let listed = gone::read(&gone::beside(database)).map_err(|error| RestoreError::List(error.to_string()))?;
    gone::append(&gone::beside(database), gone.difference(&listed))
        .map_err(|error| RestoreError::List(error.to_string()))?;
    std::fs::File::open(copy).and_then(|file| file.sync_all()).map_err(failed(copy))?;
    let aside = put_in_place(database, copy)?;
    Ok(Restored { again, aside, unread })
}

/// Copies the backup, and compares the digest of what was copied with the one beside it.
fn copy_whole(asked: &Restoring, copy: &Path) -> Result<(), RestoreError> {
    let beside = digest::beside(&asked.backup);
    let mut from = std::fs::File::open(&asked.backup).map_err(failed(&asked.backup))?;
    let expected = digest::read(&asked.backup).map_err(failed(&beside))?;
    if expected.is_none() && !asked.without_digest {
        return Err(RestoreError::NoDigest(beside.display().to_string()));
    }
    let mut to = private().create_new(true).open(copy).map_err(failed(copy))?;
    let found = digest::copied(&mut from, &mut to).map_err(failed(copy))?;
    if expected.is_some_and(|expected| expected != found) {
        return Err(RestoreError::OtherDigest);
    }
    Ok(())
}

/// Whether it is a database of ours of which all pages fit together.
async fn pages_fit(copy: &Path) -> Result<(), RestoreError> {
    let damaged = |error: sqlx::Error| RestoreError::Damaged(StoreError::from(error).to_string());
    let options = SqliteConnectOptions::new().filename(copy).read_only(true).immutable(true);
    let mut connection = options.disable_statement_logging().connect().await.map_err(damaged)?;
    let checked = async {
        let row = sqlx::query("PRAGMA integrity_check(1)").fetch_one(&mut connection).await?;
        let found: String = row.try_get(0)?;
        let strays = sqlx::query("PRAGMA foreign_key_check").fetch_all(&mut connection).await?.len();
        let ours =
            sqlx::query("SELECT COUNT(*) FROM _sqlx_migrations WHERE success").fetch_one(&mut connection).await?;
        Ok::<_, sqlx::Error>((found, strays, ours.try_get::<i64, _>(0)?))
    };
    let checked = checked.await;
    let closed = connection.close().await;
    match checked.map_err(damaged)? {
        (found, _, _) if found != "ok" => Err(RestoreError::Damaged("its pages do not fit together".to_owned())),
        (_, strays, _) if strays > 0 => Err(RestoreError::Damaged("rows in it refer to rows that are gone".to_owned())),
        (_, _, 0) => Err(RestoreError::Damaged("it is empty".to_owned())),
        _ => closed.map_err(damaged),
    }
}

/// What the database that is there knows to be gone; and why it cannot tell, if it cannot. Nobody else may have it open.
async fn present(database: &Path) -> Result<(BTreeSet<Gone>, Option<String>), RestoreError> {
    if !database.exists() {
        return Ok((BTreeSet::new(), None));
    }
    let options = SqliteConnectOptions::new().filename(database).locking_mode(SqliteLockingMode::Exclusive);
    let options = options.busy_timeout(std::time::Duration::from_secs(1)).disable_statement_logging();
    let told = async {
        let mut connection: SqliteConnection = options.pragma("secure_delete", "on").connect().await?;
        let gone = gone::of_database(&mut Connection::Sqlite(&mut connection)).await;
        // The last one out empties the journal.
        let closed = connection.close().await;
        let gone = gone?;
        closed?;
        Ok::<_, StoreError>(gone)
    };
    match told.await {
        Ok(gone) => Ok((gone, None)),
        Err(StoreError::Database(said)) if said.contains("locked") => Err(RestoreError::InUse),
        Err(error) => Ok((BTreeSet::new(), Some(error.to_string()))),
    }
}

/// Brings the copy to this schema, proves it, and erases in it what went since.
async fn erased_again(copy: &Path, gone: BTreeSet<Gone>) -> Result<ErasedAgain, RestoreError> {
    let store = Store::open(&format!("sqlite:{}", copy.display())).await?;
    let again = async {
        // Before and after: what was altered in the backup must not be taken for an erasure.
        for_no_faults(&store).await?;
        let again = store.erase_again(gone).await?;
        for_no_faults(&store).await?;
        Ok::<ErasedAgain, RestoreError>(again)
    };
    let again = again.await;
    store.close().await?;
    let again = again?;
    build_anew(copy).await?;
    Ok(again)
}

/// Backups of earlier releases hold text in the free space of their pages, where erasing a row does not find it.
async fn build_anew(copy: &Path) -> Result<(), StoreError> {
    let options = SqliteConnectOptions::new().filename(copy).pragma("secure_delete", "on");
    let mut connection = options.pragma("temp_store", "memory").disable_statement_logging().connect().await?;
    sqlx::query("VACUUM").execute(&mut connection).await?;
    Ok(connection.close().await?)
}

pub(crate) async fn for_no_faults(store: &Store) -> Result<(), RestoreError> {
    match store.verify(None).await?.len() {
        0 => Ok(()),
        faults => Err(RestoreError::Altered(faults)),
    }
}

/// Keeps what is there under another name, and puts the copy in its place with one rename.
fn put_in_place(database: &Path, copy: &Path) -> Result<Option<PathBuf>, RestoreError> {
    for end in ["-wal", "-shm"] {
        if with_end(copy, end).exists() {
            return Err(RestoreError::File(copy.display().to_string(), "its journal was not emptied".to_owned()));
        }
    }
    let named = |number: u32| with_end(database, &format!(".replaced-{number}"));
    let aside = (1..).map(named).find(|name| !name.exists() && !with_end(name, "-wal").exists());
    let aside = aside.unwrap_or_else(|| named(0));
    // A journal that is left over belongs to the database that goes, and must never be read into the one that comes.
    for end in ["-wal", "-shm"] {
        let journal = with_end(database, end);
        if journal.exists() {
            std::fs::rename(&journal, with_end(&aside, end)).map_err(failed(&journal))?;
        }
    }
    let existed = database.exists();
    if existed {
        // A second name first: at no moment is there no database.
        std::fs::hard_link(database, &aside).map_err(failed(&aside))?;
    }
    std::fs::rename(copy, database).map_err(failed(database))?;
    sync_folder_of(database).map_err(failed(database))?;
    Ok(existed.then_some(aside))
}

fn remove(copy: &Path) {
    for end in ["", "-wal", "-shm", "-gone"] {
        let _ = std::fs::remove_file(with_end(copy, end));
    }
}
