//! The door: opening, closing, and the two ways in for every function, read and write.

use std::future;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sqlx::postgres::PgListener;

use crate::connection::{Connection, Param, Row, Work};
use crate::postgres::{self, PostgresStore, Way};
use crate::sqlite::{self, SqliteStore};
use crate::{StoreError, gone};

/// Everything that Veerkaart keeps. Cheap to clone; all clones share one writer and one pool.
#[derive(Debug, Clone)]
pub enum Store {
    /// One file inside the process.
    Sqlite(SqliteStore),
    /// A server, which several processes may share.
    Postgres(PostgresStore),
}

impl Store {
    /// Opens `sqlite:<path>` (a new file is made when there is none) or `postgres://...` and brings it to the schema of
    /// this release.
    ///
    /// # Errors
    /// An address of another kind, a file that cannot be written, a server that cannot be reached, a schema of a newer
    /// release, or an engine that runs in a mode that can lose confirmed work.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            Ok(Self::Postgres(PostgresStore::open(url).await?))
        } else if let Some(path) = url.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            Ok(Self::Sqlite(SqliteStore::open(path).await?))
        } else {
            Err(StoreError::UnknownAddress)
        }
    }

    /// How a database is reached, by its address alone.
    ///
    /// # Errors
    /// An address of another kind.
    pub fn way_to(url: &str) -> Result<Way, StoreError> {
        if url.starts_with("sqlite:") { Ok(Way::Here) } else { postgres::way_to(url) }
    }

    /// Gives the list of what was erased a place outside the database. SQLite keeps it beside its file, wherever this says.
    #[must_use]
    pub fn keeping_gone_in(mut self, list: PathBuf) -> Self {
        if let Self::Postgres(store) = &mut self {
            store.gone = Some(Arc::new(list));
        }
        self
    }

    /// Finishes what is being written and closes; every later call fails with [`StoreError::Closed`].
    ///
    /// # Errors
    /// The engine cannot close cleanly.
    pub async fn close(&self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(store) => sqlite::close(store).await,
            Self::Postgres(store) => {
                store.pool.close().await;
                Ok(())
            }
        }
    }

    /// Whether the storage answers, for a health check.
    ///
    /// # Errors
    /// It does not.
    pub async fn reachable(&self) -> Result<(), StoreError> {
        self.row("SELECT 1", Vec::new()).await.map(drop)
    }

    /// The settings that decide whether a confirmed act can be lost, as name and value, for the administrator's screen.
    ///
    /// # Errors
    /// The storage does not answer.
    pub async fn durability(&self) -> Result<Vec<(String, String)>, StoreError> {
        match self {
            // Asserted when it was opened.
            Self::Sqlite(_) => Ok(vec![("synchronous".to_owned(), "full".to_owned())]),
            Self::Postgres(store) => store.durability().await,
        }
    }

    /// Writes a consistent copy to a new file while work goes on, with its digest in a file beside it, and brings the list
    /// of what was erased that is kept in the same folder up to date. Erased text is not in it. SQLite only.
    ///
    /// # Errors
    /// The file exists with content or cannot be written; [`StoreError::SqliteOnly`] on PostgreSQL.
    pub async fn backup(&self, to: &Path) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(store) => {
                store.backup(to).await?;
                self.list_all_gone(&to.with_file_name(gone::BESIDE_BACKUPS)).await
            }
            Self::Postgres(_) => Err(StoreError::SqliteOnly),
        }
    }

    /// The dossiers that change, told by every process on the same PostgreSQL (this one included). On SQLite there is no
    /// other process, so it stays silent.
    ///
    /// # Errors
    /// PostgreSQL gives no connection to listen on.
    pub async fn listen(&self) -> Result<Changes, StoreError> {
        Ok(Changes(match self {
            Self::Sqlite(_) => None,
            Self::Postgres(store) => Some(store.listen().await?),
        }))
    }

    /// Runs `work` in one transaction; its changes stay when it answers `Ok`. Answers after the commit.
    pub(crate) async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: for<'c> FnOnce(Connection<'c>) -> Work<'c, Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        match self {
            Self::Sqlite(store) => store.writer.write(work).await,
            Self::Postgres(store) => {
                let mut transaction = store.begin("BEGIN").await.map_err(StoreError::from)?;
                let result = work(Connection::Postgres(&mut transaction)).await?;
                transaction.commit().await.map_err(StoreError::from)?;
                Ok(result)
            }
        }
    }

    /// One statement that writes; answers how many rows it touched.
    pub(crate) async fn execute(&self, sql: &'static str, params: Vec<Param>) -> Result<u64, StoreError> {
        self.write(move |mut connection| Box::pin(async move { connection.execute(sql, params).await })).await
    }

    /// Runs several reads on one unchanging state.
    pub(crate) async fn snapshot<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        F: for<'c> FnOnce(Connection<'c>) -> Work<'c, Result<T, StoreError>> + Send,
    {
        match self {
            Self::Sqlite(store) => {
                let mut transaction = store.readers.begin().await?;
                work(Connection::Sqlite(&mut transaction)).await
            }
            Self::Postgres(store) => {
                let mut transaction = store.begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
                work(Connection::Postgres(&mut transaction)).await
            }
        }
    }

    /// All rows of one query.
    pub(crate) async fn rows(&self, sql: &'static str, params: Vec<Param>) -> Result<Vec<Row>, StoreError> {
        match self {
            Self::Sqlite(store) => {
                let mut connection = store.readers.acquire().await?;
                Connection::Sqlite(&mut connection).rows(sql, params).await
            }
            Self::Postgres(store) => {
                // A transaction, because for whom it is stands in it. It changed nothing, so nobody waits for its end.
                let mut transaction = store.begin("BEGIN READ ONLY").await?;
                Connection::Postgres(&mut transaction).rows(sql, params).await
            }
        }
    }

    /// The row of a query that finds one or none.
    pub(crate) async fn row(&self, sql: &'static str, params: Vec<Param>) -> Result<Option<Row>, StoreError> {
        Ok(self.rows(sql, params).await?.into_iter().next())
    }

    /// After an erasure: the text leaves the journal (SQLite) or the dead rows (PostgreSQL).
    pub(crate) async fn forget(&self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(store) => store.writer.empty_journal().await,
            Self::Postgres(store) => store.vacuum().await,
        }
    }

    /// Tries again what an erasure answered with [`StoreError::JournalBusy`].
    ///
    /// # Errors
    /// The same again, or the storage fails.
    pub async fn empty_journal(&self) -> Result<(), StoreError> {
        self.forget().await
    }

    /// Tells other processes that a dossier changed.
    pub(crate) fn tell_changed(&self, dossier: &str) {
        if let Self::Postgres(store) = self {
            store.tell_changed(dossier);
        }
    }
}

/// What [`Store::listen`] hears.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// This dossier has new events, was erased from, or was destroyed.
    Dossier(String),
    /// The connection was away for a while: any dossier may have changed.
    Missed,
}

/// The changes as they come. Dropping it ends the listening.
#[derive(Debug)]
pub struct Changes(Option<PgListener>);

impl Changes {
    /// Waits for the next change; on SQLite, for ever.
    ///
    /// # Errors
    /// The connection is lost and PostgreSQL does not answer: call again after a pause.
    pub async fn next(&mut self) -> Result<Change, StoreError> {
        match &mut self.0 {
            None => future::pending().await,
            Some(listener) => Ok(match listener.try_recv().await? {
                Some(notification) => Change::Dossier(notification.payload().to_owned()),
                None => Change::Missed,
            }),
        }
    }
}
