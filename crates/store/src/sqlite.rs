//! SQLite: everything that only this engine needs.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection as _, Row as _};

use crate::StoreError;
use crate::writer::{self, Writer};
use crate::{digest, migrations};

/// Simultaneous readers; more only wait on the processor.
const READERS: u32 = 8;
/// How long a lock of another process (a backup, `verify`) is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// The file: a pool that reads and one writer.
#[derive(Debug, Clone)]
pub struct SqliteStore {
    pub(crate) readers: SqlitePool,
    pub(crate) writer: Writer,
    pub(crate) path: Arc<PathBuf>,
}

impl SqliteStore {
    /// Opens the file, creates it if it does not exist (readable by its owner only), brings it to this schema.
    pub(crate) async fn open(path: &str) -> Result<Self, StoreError> {
        Self::open_synced(path, SqliteSynchronous::Full, 2).await
    }

    /// Only the tests of faults ask for less than `FULL`, to see that they find what is lost then.
    pub(crate) async fn open_synced(path: &str, mode: SqliteSynchronous, as_number: i64) -> Result<Self, StoreError> {
        create_private(path)?;
        let unwritable = |error: sqlx::Error| StoreError::NotWritable {
            path: path.to_owned(),
            reason: StoreError::from(error).to_string(),
        };
        let mut connection = options(path)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(mode)
            .pragma("secure_delete", "on")
            .connect()
            .await
            .map_err(unwritable)?;
        assert_safe(&mut connection, as_number).await?;
        migrations::migrator(migrations::SQLITE)
            .run_direct(None, &mut connection, false)
            .await
            .map_err(|error| migrations::failed(error, migrations::SQLITE))?;
        // A crash may have left erased text in the journal.
        if let Err(error) = writer::empty_journal(&mut connection).await {
            tracing::warn!("{error}");
        }
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .connect_with(options(path).pragma("query_only", "on"))
            .await
            .map_err(unwritable)?;
        Ok(Self { readers, writer: Writer::start(connection), path: Arc::new(PathBuf::from(path)) })
    }

    /// A consistent copy in one new file, while work goes on. Erased rows are not in it.
    pub(crate) async fn backup(&self, to: &Path) -> Result<(), StoreError> {
        let path = to.display().to_string();
        let unwritable = |reason: String| StoreError::NotWritable { path: path.clone(), reason };
        let target = to.to_str().ok_or_else(|| unwritable("the path is not valid text".to_owned()))?;
        let file = private().create_new(true).open(to).map_err(|error| unwritable(error.to_string()))?;
        let copied = self.copy_into(target).await;
        // The engine leaves the syncing of a copy to the caller.
        let kept = match copied {
            Ok(()) => file
                .sync_all()
                .and_then(|()| digest::write(to))
                .and_then(|()| sync_folder_of(to))
                .map_err(|error| unwritable(error.to_string())),
            Err(error) => Err(unwritable(error.to_string())),
        };
        if kept.is_err() {
            // Half a copy must not be taken for a backup.
            let _ = std::fs::remove_file(to);
            let _ = std::fs::remove_file(digest::beside(to));
        }
        kept
    }

    /// On a connection of its own: those of the pool may not write, not even another file.
    async fn copy_into(&self, target: &str) -> Result<(), StoreError> {
        let from = self.readers.connect_options();
        // A copy is built anew: without this, text would stay behind in the free space of its pages, where no later
        // erasure finds it.
        let options = from.as_ref().clone().pragma("query_only", "off").pragma("secure_delete", "on");
        let mut connection = options.connect().await?;
        sqlx::query("VACUUM INTO $1").bind(target).execute(&mut connection).await?;
        Ok(connection.close().await?)
    }
}

fn options(path: &str) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .foreign_keys(true)
        .busy_timeout(PATIENCE)
        // Sorting never spills text to a temporary file.
        .pragma("temp_store", "memory")
        .disable_statement_logging()
}

/// How files are opened: only their owner can read them; the journal files take over their rights.
pub(crate) fn private() -> std::fs::OpenOptions {
    let mut options = std::fs::OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Lets the folder of a file remember, also after a power cut, that the file is there.
pub(crate) fn sync_folder_of(file: &Path) -> std::io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::File::open(folder)?.sync_all()
}

/// Makes an empty file when there is none.
fn create_private(path: &str) -> Result<(), StoreError> {
    private()
        .create(true)
        .truncate(false)
        .open(path)
        .map(drop)
        .map_err(|error| StoreError::NotWritable { path: path.to_owned(), reason: error.to_string() })
}

/// Reads back what was set: the promises "nothing confirmed is lost" and "what is erased is gone" rest on these.
async fn assert_safe(connection: &mut SqliteConnection, synchronous: i64) -> Result<(), StoreError> {
    for (pragma, wanted, sentence) in [
        ("PRAGMA synchronous", synchronous, "it does not sync each commit to disk (synchronous is not FULL)"),
        ("PRAGMA foreign_keys", 1, "it does not guard references (foreign_keys is off)"),
        ("PRAGMA secure_delete", 1, "it does not overwrite deleted text (secure_delete is off)"),
    ] {
        let row = sqlx::query(pragma).fetch_one(&mut *connection).await?;
        if row.try_get::<i64, _>(0)? != wanted {
            return Err(StoreError::Unsafe(sentence.to_owned()));
        }
    }
    let row = sqlx::query("PRAGMA journal_mode").fetch_one(&mut *connection).await?;
    if row.try_get::<String, _>(0)? != "wal" {
        return Err(StoreError::Unsafe(
            "its folder does not allow a write-ahead journal (a network drive?)".to_owned(),
        ));
    }
    Ok(())
}

/// Closes the readers, then the writer: the last one out empties the journal.
pub(crate) async fn close(store: &SqliteStore) -> Result<(), StoreError> {
    store.readers.close().await;
    store.writer.close().await
}
