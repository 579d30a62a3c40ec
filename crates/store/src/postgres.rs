//! PostgreSQL: everything that only this engine needs.

use std::collections::BTreeSet;
use std::net::IpAddr;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgListener, PgPool, PgPoolOptions, PgSslMode};
use sqlx::{AssertSqlSafe, ConnectOptions, Postgres, Row as _, Transaction};
use tokio::sync::mpsc;

use crate::StoreError;
use crate::migrations;
use crate::scope::{Scope, SecondLock};

/// Simultaneous connections of one server process.
const CONNECTIONS: u32 = 16;
/// How long a connection is waited for before the request fails.
const PATIENCE: Duration = Duration::from_secs(10);
/// How many notifications may wait; more are dropped, because correctness never depends on them.
const WAITING: usize = 1024;
/// The channel on which processes tell each other which dossier changed.
pub(crate) const CHANNEL: &str = "veerkaart_dossier";

/// The tables that something can be erased from.
macro_rules! erased_from {
    ($command:literal) => {
        [
            concat!($command, " events"),
            concat!($command, " acts"),
            concat!($command, " dossiers"),
            concat!($command, " accounts"),
            concat!($command, " guests"),
            concat!($command, " sessions"),
            concat!($command, " identities"),
            concat!($command, " signals"),
        ]
    };
}

/// How the program reaches its database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// It does not leave the machine: a file, a socket or a loopback address.
    Here,
    /// Encrypted, to a server that proves who it is.
    Verified,
    /// Over a network, and who stands in between can read along or pose as the server.
    Open,
}

/// The way to the server of this address, also as the variables of PostgreSQL in the environment say.
pub(crate) fn way_to(url: &str) -> Result<Way, StoreError> {
    let options = PgConnectOptions::from_str(url).map_err(|_| StoreError::UnknownAddress)?;
    let host = options.get_host().trim_matches(['[', ']']);
    let is_here = options.get_socket().is_some()
        || host.starts_with('/')
        || host == "localhost"
        || host.parse().is_ok_and(|address: IpAddr| address.is_loopback());
    // Without a certificate of one's own any server with any certificate would do.
    let names_a_root = || options.to_url_lossy().query_pairs().any(|(name, _)| name == "sslrootcert");
    Ok(match options.get_ssl_mode() {
        _ if is_here => Way::Here,
        PgSslMode::VerifyFull => Way::Verified,
        PgSslMode::VerifyCa if names_a_root() => Way::Verified,
        _ => Way::Open,
    })
}

/// The pool, and the teller of changes.
#[derive(Debug, Clone)]
pub struct PostgresStore {
    pub(crate) pool: PgPool,
    /// For whom this handle reads and writes.
    pub(crate) scope: Scope,
    /// The list of what went, when it has a place.
    pub(crate) gone: Option<Arc<PathBuf>>,
    changed: mpsc::Sender<String>,
}

impl PostgresStore {
    /// Connects and brings the database to this schema.
    pub(crate) async fn open(url: &str) -> Result<Self, StoreError> {
        let options = PgConnectOptions::from_str(url)
            .map_err(|_| StoreError::UnknownAddress)?
            .application_name("veerkaart")
            .disable_statement_logging();
        let server = format!("{}:{}", options.get_host(), options.get_port());
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(PATIENCE)
            .connect_with(options)
            .await
            .map_err(|error| StoreError::Unreachable { server, reason: reason(&error) })?;
        assert_safe(&pool).await?;
        migrations::migrator(migrations::POSTGRES)
            .run(&pool)
            .await
            .map_err(|error| migrations::failed(error, migrations::POSTGRES))?;
        let (changed, waiting) = mpsc::channel(WAITING);
        tokio::spawn(tell(pool.clone(), waiting));
        Ok(Self { pool, scope: Scope::default(), gone: None, changed })
    }

    /// Begins a transaction that says for whom it is. In one message, and until its end only: so it also holds where
    /// connections are shared with others (a pooler).
    pub(crate) async fn begin(&self, begin: &'static str) -> Result<Transaction<'static, Postgres>, sqlx::Error> {
        let acting_for = self.scope.setting();
        let begin = format!("{begin}; SELECT set_config('veerkaart.organisation', '{acting_for}', true)");
        // Nothing but letters, digits and dashes stands between the quotes.
        self.pool.begin_with(AssertSqlSafe(begin)).await
    }

    /// Whether the policies count for the user that the program signs in with, and stand on every table.
    pub(crate) async fn second_lock(&self) -> Result<SecondLock, StoreError> {
        const PASSES: &str = "SELECT rolsuper OR rolbypassrls FROM pg_catalog.pg_roles WHERE rolname = current_user";
        const OPEN: &str = "SELECT COUNT(*) FROM pg_catalog.pg_class c \
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace \
            WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p') AND c.relname <> '_sqlx_migrations' \
            AND NOT (c.relrowsecurity AND c.relforcerowsecurity \
            AND EXISTS (SELECT 1 FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid))";
        if sqlx::query(PASSES).fetch_one(&self.pool).await?.try_get(0)? {
            return Ok(SecondLock::UserPasses);
        }
        Ok(match sqlx::query(OPEN).fetch_one(&self.pool).await?.try_get(0)? {
            0 => SecondLock::Holds,
            open => SecondLock::TablesOpen(open),
        })
    }

    /// Tells the other processes, some time after this, that a dossier changed.
    pub(crate) fn tell_changed(&self, dossier: &str) {
        // A full queue drops it: the rooms of the other processes take the tail at their next read.
        let _ = self.changed.try_send(dossier.to_owned());
    }

    /// Listens to what other processes (and this one) tell.
    pub(crate) async fn listen(&self) -> Result<PgListener, StoreError> {
        let mut listener = PgListener::connect_with(&self.pool).await?;
        listener.listen(CHANNEL).await?;
        Ok(listener)
    }

    /// Takes dead rows out of the tables that an erasure touched. What this does not promise: the bytes stay in free
    /// space of the table's file until reused (`VACUUM FULL` rewrites it), in the write-ahead log until it is recycled,
    /// and in backups for their own term.
    pub(crate) async fn vacuum(&self) -> Result<(), StoreError> {
        for table in erased_from!("VACUUM") {
            sqlx::raw_sql(table).execute(&self.pool).await?;
        }
        Ok(())
    }

    /// The same, and writes the files of those tables anew: nothing that was erased stands in them. Nobody can use them
    /// meanwhile.
    pub(crate) async fn build_anew(&self) -> Result<(), StoreError> {
        for table in erased_from!("VACUUM FULL") {
            sqlx::raw_sql(table).execute(&self.pool).await?;
        }
        Ok(())
    }

    /// The settings that decide whether a confirmed act can be lost, for the administrator's screen.
    pub(crate) async fn durability(&self) -> Result<Vec<(String, String)>, StoreError> {
        durability(&self.pool).await
    }
}

/// Notifying takes a lock of the whole cluster until its commit. So it is not part of the append, several are told in
/// one go, and that commit does not wait for the disk.
async fn tell(pool: PgPool, mut waiting: mpsc::Receiver<String>) {
    while let Some(first) = waiting.recv().await {
        let mut dossiers = BTreeSet::from([first]);
        while let Ok(next) = waiting.try_recv() {
            dossiers.insert(next);
        }
        if let Err(error) = notify(&pool, dossiers).await {
            let error = StoreError::from(error);
            tracing::warn!("other processes could not be told of a change: {error}");
        }
    }
}

async fn notify(pool: &PgPool, dossiers: BTreeSet<String>) -> Result<(), sqlx::Error> {
    let mut transaction = pool.begin().await?;
    sqlx::query("SET LOCAL synchronous_commit = off").execute(&mut *transaction).await?;
    for dossier in dossiers {
        sqlx::query("SELECT pg_notify($1, $2)").bind(CHANNEL).bind(dossier).execute(&mut *transaction).await?;
    }
    transaction.commit().await
}

async fn durability(pool: &PgPool) -> Result<Vec<(String, String)>, StoreError> {
    let mut settings = Vec::new();
    for name in ["fsync", "synchronous_commit", "synchronous_standby_names"] {
        let row = sqlx::query("SELECT current_setting($1)").bind(name).fetch_one(pool).await?;
        settings.push((name.to_owned(), row.try_get(0)?));
    }
    Ok(settings)
}

async fn assert_safe(pool: &PgPool) -> Result<(), StoreError> {
    for (name, value) in durability(pool).await? {
        if value == "off" {
            return Err(StoreError::Unsafe(format!(
                "PostgreSQL runs with {name} = off, so confirmed work can be lost"
            )));
        }
    }
    Ok(())
}

fn reason(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Database(cause) => cause.message().to_owned(),
        sqlx::Error::Io(cause) => cause.to_string(),
        other => other.to_string(),
    }
}
