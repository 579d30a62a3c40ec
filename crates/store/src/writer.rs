//! The one writer of SQLite: a queue that commits the waiting writes together.
//!
//! Each write runs in a savepoint of its own; a refused one rolls back that savepoint only. Everybody is answered after
//! the commit, also those who hear a refusal: "recorded already" may rest on a row of the same group. A caller that goes
//! away while waiting changes nothing: its write is done or refused as if it had stayed.

use std::time::Duration;

use sqlx::sqlite::SqliteConnection;
use sqlx::{Connection as _, Row as _};
use tokio::sync::{mpsc, oneshot};

use crate::StoreError;
use crate::connection::{Connection, Work};

/// How many writes may wait; the next one waits to be queued.
const QUEUE: usize = 1024;
/// How many writes share one commit at most: bounds the time that the first of them waits.
const GROUP: usize = 128;
/// How often, and how long apart, emptying the journal is tried while somebody reads.
const ATTEMPTS: usize = 100;
const PAUSE: Duration = Duration::from_millis(50);

/// The entrance of the queue.
#[derive(Debug, Clone)]
pub(crate) struct Writer(mpsc::Sender<Job>);

enum Job {
    Write(Box<dyn Step>),
    EmptyJournal(oneshot::Sender<Result<(), StoreError>>),
    Close(oneshot::Sender<Result<(), StoreError>>),
}

/// A write that can be run once and answered once.
trait Step: Send {
    /// Runs it; `true` when its changes must stay.
    fn run<'c>(&'c mut self, connection: Connection<'c>) -> Work<'c, bool>;
    /// Tells the caller, given how the commit went.
    fn answer(self: Box<Self>, committed: Result<(), StoreError>);
}

struct Write<F, T, E> {
    work: Option<F>,
    result: Option<Result<T, E>>,
    caller: oneshot::Sender<Result<T, E>>,
}

impl<F, T, E> Step for Write<F, T, E>
where
    F: for<'c> FnOnce(Connection<'c>) -> Work<'c, Result<T, E>> + Send,
    T: Send,
    E: From<StoreError> + Send,
{
    fn run<'c>(&'c mut self, connection: Connection<'c>) -> Work<'c, bool> {
        Box::pin(async move {
            let Some(work) = self.work.take() else {
                return false;
            };
            let result = work(connection).await;
            let keep = result.is_ok();
            self.result = Some(result);
            keep
        })
    }

    fn answer(self: Box<Self>, committed: Result<(), StoreError>) {
        let result = match committed {
            Ok(()) => self.result.unwrap_or_else(|| Err(E::from(StoreError::Closed))),
            Err(error) => Err(E::from(error)),
        };
        // A caller that went away needs no answer.
        let _ = self.caller.send(result);
    }
}

impl Writer {
    /// Starts the writer on its connection.
    pub(crate) fn start(connection: SqliteConnection) -> Self {
        let (sender, queue) = mpsc::channel(QUEUE);
        tokio::spawn(serve(connection, queue));
        Self(sender)
    }

    /// Queues a write and waits for its commit.
    pub(crate) async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: for<'c> FnOnce(Connection<'c>) -> Work<'c, Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (caller, answer) = oneshot::channel();
        let write = Write { work: Some(work), result: None, caller };
        self.0.send(Job::Write(Box::new(write))).await.map_err(|_| StoreError::Closed)?;
        answer.await.map_err(|_| StoreError::Closed)?
    }

    /// Moves the journal into the database file and cuts it to nothing, so that erased text is in no file.
    pub(crate) async fn empty_journal(&self) -> Result<(), StoreError> {
        self.ask(Job::EmptyJournal).await
    }

    /// Finishes what waits and closes the file.
    pub(crate) async fn close(&self) -> Result<(), StoreError> {
        self.ask(Job::Close).await
    }

    async fn ask(&self, job: fn(oneshot::Sender<Result<(), StoreError>>) -> Job) -> Result<(), StoreError> {
        let (caller, answer) = oneshot::channel();
        self.0.send(job(caller)).await.map_err(|_| StoreError::Closed)?;
        answer.await.map_err(|_| StoreError::Closed)?
    }
}

async fn serve(mut connection: SqliteConnection, mut queue: mpsc::Receiver<Job>) {
    let mut next = None;
    loop {
        let job = match next.take() {
            Some(job) => job,
            None => match queue.recv().await {
                Some(job) => job,
                None => break,
            },
        };
        match job {
            Job::Write(step) => {
                let mut group = vec![step];
                while group.len() < GROUP {
                    match queue.try_recv() {
                        Ok(Job::Write(step)) => group.push(step),
                        Ok(other) => {
                            next = Some(other);
                            break;
                        }
                        Err(_) => break,
                    }
                }
                let committed = commit_together(&mut connection, &mut group).await;
                for step in group {
                    step.answer(committed.clone());
                }
            }
            Job::EmptyJournal(caller) => {
                let _ = caller.send(empty_journal(&mut connection).await);
            }
            Job::Close(caller) => {
                queue.close();
                let closed = connection.close().await.map_err(StoreError::from);
                let _ = caller.send(closed);
                return;
            }
        }
    }
    if let Err(error) = connection.close().await {
        tracing::warn!("the database file did not close cleanly: {error}");
    }
}

/// One transaction for the whole group. An error here means that nothing of the group was kept.
async fn commit_together(connection: &mut SqliteConnection, group: &mut [Box<dyn Step>]) -> Result<(), StoreError> {
    let done = steps_in_savepoints(connection, group).await;
    if done.is_err() {
        // The engine rolls back by itself on some errors (a full disk), and then there is nothing to roll back.
        let _ = command(connection, "ROLLBACK").await;
    }
    done
}

async fn steps_in_savepoints(connection: &mut SqliteConnection, group: &mut [Box<dyn Step>]) -> Result<(), StoreError> {
    command(connection, "BEGIN IMMEDIATE").await?;
    for step in group {
        command(connection, "SAVEPOINT step").await?;
        let keep = step.run(Connection::Sqlite(&mut *connection)).await;
        if !keep {
            // Fails when the engine has rolled back the whole transaction: then the group fails as a whole.
            command(connection, "ROLLBACK TO step").await?;
        }
        command(connection, "RELEASE step").await?;
    }
    command(connection, "COMMIT").await
}

async fn command(connection: &mut SqliteConnection, sql: &'static str) -> Result<(), StoreError> {
    sqlx::query(sql).execute(&mut *connection).await?;
    Ok(())
}

/// See [`Writer::empty_journal`]. Waits for readers, at most five seconds.
pub(crate) async fn empty_journal(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    for _ in 0..ATTEMPTS {
        let row = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&mut *connection).await?;
        if row.try_get::<i64, _>(0)? == 0 {
            return Ok(());
        }
        tokio::time::sleep(PAUSE).await;
    }
    Err(StoreError::JournalBusy)
}
