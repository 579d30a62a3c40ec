//! What can go wrong, in sentences for the person who administers the installation.
//!
//! No variant carries the content of a row: these sentences go to the operational log.

/// A failure of the storage itself, or a request that the rows in it do not allow.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The address is neither `sqlite:` nor `postgres:`.
    #[error("The storage address must start with `sqlite:` or `postgres://`.")]
    UnknownAddress,
    /// The SQLite file or its folder cannot be written.
    #[error("The database file {path} cannot be opened for writing: {reason}.")]
    NotWritable {
        /// The path of the file.
        path: String,
        /// What the operating system says.
        reason: String,
    },
    /// PostgreSQL does not answer, or refuses the user.
    #[error("PostgreSQL at {server} cannot be reached: {reason}.")]
    Unreachable {
        /// Host and port, or the socket; never the password.
        server: String,
        /// What the connection says.
        reason: String,
    },
    /// The database was made by a later release.
    #[error(
        "The database was written by a newer release of Veerkaart (schema {found}, this release knows {known}). Install that release, or restore the backup of before the upgrade."
    )]
    NewerSchema {
        /// The schema number in the database.
        found: i64,
        /// The highest number that this release knows.
        known: i64,
    },
    /// A migration failed or was altered after it ran.
    #[error("The database could not be brought to the schema of this release: {0}.")]
    Migration(String),
    /// The engine runs in a mode in which confirmed work can be lost, or erased text can stay.
    #[error("The database is not safe to use: {0}.")]
    Unsafe(String),
    /// A value that must be unique exists already (an e-mail address, a join code, an identifier).
    #[error("That value is taken already.")]
    Taken,
    /// A row that another one refers to does not exist, or still has rows that refer to it.
    #[error("The row that this refers to does not exist.")]
    Unknown,
    /// PostgreSQL refused to write a row of an organisation that nobody acts for here.
    #[error("The database refused a row of an organisation that this request does not act for.")]
    OtherOrganisation,
    /// A stored event cannot be read by this release.
    #[error("Event {seq} of dossier {dossier} cannot be read: {reason}.")]
    Unreadable {
        /// The dossier.
        dossier: String,
        /// The number of the event.
        seq: i64,
        /// The place of the fault, never the text.
        reason: String,
    },
    /// The text is out of every table, but a long-running reader keeps the journal file from being emptied.
    #[error(
        "The erased text is out of the tables, but the journal file could not be emptied yet because the database is being read. Erase again, or restart."
    )]
    JournalBusy,
    /// The system gave no randomness for a salt.
    #[error("The system gives no random numbers.")]
    NoRandomness,
    /// The store was closed while this waited.
    #[error("The storage is closed.")]
    Closed,
    /// This function exists for SQLite only.
    #[error("PostgreSQL has its own backup tools (pg_dump, pg_basebackup).")]
    SqliteOnly,
    /// The list of what was erased, kept outside the database, cannot be used.
    #[error("The list of what was erased cannot be used: {0}.")]
    List(String),
    /// There is no room left.
    #[error(
        "The disk is full. What was confirmed is kept and can be read; this was not recorded. Make room: writing then goes on by itself."
    )]
    DiskFull,
    /// The system refuses to read, write or sync.
    #[error(
        "The disk does not do what it is asked: {0}. What was confirmed is kept; this was not recorded. Look at the disk, and run `veerkaart verify` afterwards."
    )]
    DiskFails(String),
    /// Any other answer of the engine.
    #[error("The database answers: {0}.")]
    Database(String),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            // Only the message: the detail of PostgreSQL quotes the row.
            sqlx::Error::Database(cause) if cause.is_unique_violation() => Self::Taken,
            sqlx::Error::Database(cause) if cause.is_foreign_key_violation() => Self::Unknown,
            // A policy, and not a missing right on a table.
            sqlx::Error::Database(cause)
                if cause.code().as_deref() == Some("42501") && cause.message().contains("row-level security") =>
            {
                Self::OtherOrganisation
            }
            sqlx::Error::Database(cause) => {
                of_the_disk(cause.as_ref()).unwrap_or_else(|| Self::Database(cause.message().to_owned()))
            }
            sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => Self::Closed,
            _ => Self::Database(error.to_string()),
        }
    }
}

/// The errors that come from the disk: SQLite has numbers, of which the last byte is the kind.
fn of_the_disk(cause: &dyn sqlx::error::DatabaseError) -> Option<StoreError> {
    let code = cause.code()?;
    let kind = match cause.try_downcast_ref::<sqlx::sqlite::SqliteError>() {
        Some(_) => code.parse::<u32>().ok()? & 0xff,
        None => 0,
    };
    match (kind, code.as_ref()) {
        (13, _) | (0, "53100") => Some(StoreError::DiskFull),
        (10, _) | (0, "58030") => Some(StoreError::DiskFails(cause.message().to_owned())),
        _ => None,
    }
}

/// Why an act was not appended.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AppendError {
    /// Somebody else was first: fold the tail after your number, ask the verb again.
    #[error("the dossier stands at {head} by now")]
    Conflict {
        /// The number of the last event.
        head: i64,
    },
    /// This act is recorded already: an earlier delivery succeeded. To the client this is success.
    #[error("the act is recorded already, as {first_seq} to {last_seq}")]
    AlreadyDone {
        /// Its first event.
        first_seq: i64,
        /// Its last event.
        last_seq: i64,
    },
    /// The dossier was destroyed.
    #[error("the dossier was destroyed")]
    Destroyed,
    /// There is no such dossier.
    #[error("there is no such dossier")]
    NotFound,
    /// An act without events changes nothing.
    #[error("an act needs at least one event")]
    NoEvents,
    /// The storage failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
