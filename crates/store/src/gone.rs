//! What went: a list of what was erased or destroyed, kept outside the database, so that a restored backup does not bring
//! it back.
//!
//! It holds identifiers, numbers, hashes and times, never content: `<database>-gone` beside the SQLite file, or where the
//! settings say with PostgreSQL, brought up to date after each erasure; and `veerkaart-gone.jsonl` beside each backup of
//! SQLite. Lines are only added, by one process at a time. A row is named by its hash, so that a line never touches another
//! row that got the same number later, or one of another installation.

use std::collections::BTreeSet;
use std::fs::{File, OpenOptions};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use serde::{Deserialize, Serialize};

use crate::connection::{Connection, Row, params};
use crate::statements::statements;
use crate::{Store, StoreError};

/// The list beside backups.
pub(crate) const BESIDE_BACKUPS: &str = "veerkaart-gone.jsonl";

macro_rules! blanked {
    ($what:literal, $column:literal, $where:literal) => {
        concat!(
            "SELECT '",
            $what,
            "', dossier_id, seq, hash, ",
            $column,
            " FROM events WHERE ",
            $column,
            " IS NOT NULL",
            $where
        )
    };
}

macro_rules! all_blanked {
    ($where:literal) => {
        concat!(
            blanked!("content", "content_blanked_at", $where),
            " UNION ALL ",
            blanked!("authors", "by_blanked_at", $where),
            " UNION ALL ",
            blanked!("domains", "by_domain_blanked_at", $where)
        )
    };
}

statements! {
    ALL_BLANKED = all_blanked!("");
    BLANKED_IN = all_blanked!(" AND dossier_id = $1");
    DESTROYED = "SELECT dossier_id, organisation_id, destroyed_at, ground, by_function, second_function, \
                 events, head_hash FROM destructions";
    REMOVED_ACCOUNTS = "SELECT id, removed_at FROM accounts WHERE removed_at IS NOT NULL";
    CLOSED_SESSIONS = "SELECT id, closed_at FROM sessions WHERE closed_at IS NOT NULL";
}

/// A row of events of which something was blanked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct GoneRow {
    pub(crate) dossier: String,
    pub(crate) seq: i64,
    pub(crate) hash: String,
    pub(crate) at: String,
}

/// A dossier that was destroyed, as its record says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct GoneDossier {
    pub(crate) dossier: String,
    pub(crate) organisation: String,
    pub(crate) at: String,
    pub(crate) ground: String,
    pub(crate) by_function: String,
    /// Empty in a list of before two were asked.
    #[serde(default)]
    pub(crate) second_function: String,
    pub(crate) events: i64,
    pub(crate) head_hash: String,
}

/// One line: something that must not come back.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Gone {
    /// The content of an event.
    Content(GoneRow),
    /// Who acted in an event.
    Authors(GoneRow),
    /// The domain of a guest.
    Domains(GoneRow),
    /// A whole dossier.
    Dossier(GoneDossier),
    /// A colleague: access, name and address.
    Account { id: String, at: String },
    /// A signal.
    Signal { id: String },
    /// The code of a session and the access of its guests.
    Session { id: String, at: String },
}

/// A list that cannot be used, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum ListError {
    #[error("{0} cannot be read or written: {1}")]
    File(String, String),
    #[error("line {1} of {0} is not a line of what went")]
    Line(String, usize),
}

/// Who appends waits for whoever appends; processes wait for each other at the lock on the file.
static TURN: Mutex<()> = Mutex::new(());

/// The list beside a database.
pub(crate) fn beside(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push("-gone");
    PathBuf::from(name)
}

/// The lines of a list; none when there is no list. What follows the last end of line was cut off by a crash.
pub(crate) fn read(path: &Path) -> Result<BTreeSet<Gone>, ListError> {
    let name = || path.display().to_string();
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(BTreeSet::new()),
        Err(error) => return Err(ListError::File(name(), error.to_string())),
    };
    let whole = text.rfind('\n').map_or("", |end| &text[..end]);
    let line =
        |(number, line): (usize, &str)| serde_json::from_str(line).map_err(|_| ListError::Line(name(), number + 1));
    whole.lines().enumerate().filter(|(_, line)| !line.is_empty()).map(line).collect()
}

/// Adds lines and syncs them.
pub(crate) fn append<'a>(path: &Path, lines: impl IntoIterator<Item = &'a Gone>) -> Result<(), ListError> {
    let failed = |error: std::io::Error| ListError::File(path.display().to_string(), error.to_string());
    let mut text = String::new();
    for line in lines {
        text.push_str(&serde_json::to_string(line).map_err(|error| failed(error.into()))?);
        text.push('\n');
    }
    if text.is_empty() {
        return Ok(());
    }
    let _turn = TURN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let is_new = !path.exists();
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(failed)?;
    // Gone again when the file is closed.
    file.lock().map_err(failed)?;
    let end = whole_lines(&mut file).map_err(failed)?;
    file.set_len(end).map_err(failed)?;
    file.seek(SeekFrom::Start(end)).map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(failed)?;
    file.sync_all().map_err(failed)?;
    if is_new {
        crate::sqlite::sync_folder_of(path).map_err(failed)?;
    }
    Ok(())
}

/// Where the last whole line ends.
fn whole_lines(file: &mut File) -> std::io::Result<u64> {
    let end = file.seek(SeekFrom::End(0))?;
    let mut last = [0];
    if end == 0 {
        return Ok(0);
    }
    file.seek(SeekFrom::End(-1))?;
    file.read_exact(&mut last)?;
    if last == *b"\n" {
        return Ok(end);
    }
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.read_to_end(&mut bytes)?;
    Ok(bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |place| place as u64 + 1))
}

fn row(row: &Row) -> Result<Gone, StoreError> {
    let what: String = row.get(0)?;
    let gone = GoneRow { dossier: row.get(1)?, seq: row.get(2)?, hash: row.get(3)?, at: row.get(4)? };
    Ok(match what.as_str() {
        "content" => Gone::Content(gone),
        "authors" => Gone::Authors(gone),
        _ => Gone::Domains(gone),
    })
}

fn dossier(row: &Row) -> Result<Gone, StoreError> {
    Ok(Gone::Dossier(GoneDossier {
        dossier: row.get(0)?,
        organisation: row.get(1)?,
        at: row.get(2)?,
        ground: row.get(3)?,
        by_function: row.get(4)?,
        second_function: row.get(5)?,
        events: row.get(6)?,
        head_hash: row.get(7)?,
    }))
}

/// Everything that a database itself still knows to be gone; of signals nothing is left in it.
pub(crate) async fn of_database(connection: &mut Connection<'_>) -> Result<BTreeSet<Gone>, StoreError> {
    let mut gone = BTreeSet::new();
    for found in connection.rows(ALL_BLANKED, params![]).await? {
        gone.insert(row(&found)?);
    }
    for found in connection.rows(DESTROYED, params![]).await? {
        gone.insert(dossier(&found)?);
    }
    for found in connection.rows(REMOVED_ACCOUNTS, params![]).await? {
        gone.insert(Gone::Account { id: found.get(0)?, at: found.get(1)? });
    }
    for found in connection.rows(CLOSED_SESSIONS, params![]).await? {
        gone.insert(Gone::Session { id: found.get(0)?, at: found.get(1)? });
    }
    Ok(gone)
}

impl Store {
    /// Adds to the list what was erased from a dossier at a moment.
    pub(crate) async fn list_blanked(&self, dossier_id: &str, now: &str) {
        let Some(list) = self.gone_list() else { return };
        let found = async {
            let rows = self.rows(BLANKED_IN, params![dossier_id]).await?;
            rows.iter().map(row).collect::<Result<Vec<_>, StoreError>>()
        };
        let is_now = |gone: &&Gone| match gone {
            Gone::Content(row) | Gone::Authors(row) | Gone::Domains(row) => row.at == now,
            _ => false,
        };
        match found.await {
            Ok(all) => note(&list, all.iter().filter(is_now)),
            Err(error) => tracing::warn!("what was erased could not be listed beside the database: {error}"),
        }
    }

    /// Adds one line to the list.
    pub(crate) fn list_gone(&self, gone: &Gone) {
        if let Some(list) = self.gone_list() {
            note(&list, [gone]);
        }
    }

    /// Adds a destroyed dossier to the list.
    pub(crate) async fn list_destroyed(&self, dossier_id: &str) {
        let Some(list) = self.gone_list() else { return };
        match self.rows(DESTROYED, params![]).await {
            Ok(rows) => {
                let all: Vec<Gone> = rows.iter().filter_map(|row| dossier(row).ok()).collect();
                let is_it = |gone: &&Gone| matches!(gone, Gone::Dossier(it) if it.dossier == dossier_id);
                note(&list, all.iter().filter(is_it));
            }
            Err(error) => tracing::warn!("what was destroyed could not be listed beside the database: {error}"),
        }
    }

    /// Everything that is known to be gone, added to a list beside backups.
    pub(crate) async fn list_all_gone(&self, beside_backup: &Path) -> Result<(), StoreError> {
        let all = self.all_gone().await?;
        add_missing(beside_backup, &all)
    }

    /// Adds to the list what the database knows to be gone and the list does not: what a crash kept from it, or what another
    /// process erased that keeps a list of its own.
    ///
    /// # Errors
    /// [`StoreError::List`] when it cannot be read or written; or the storage fails.
    pub async fn complete_gone_list(&self) -> Result<(), StoreError> {
        self.all_gone().await.map(drop)
    }

    async fn all_gone(&self) -> Result<BTreeSet<Gone>, StoreError> {
        let mut all = self.known_gone().await?;
        if let Some(list) = self.gone_list() {
            add_missing(&list, &all)?;
            all.extend(listed(&list)?);
        }
        Ok(all)
    }

    /// What the database itself knows to be gone.
    pub(crate) async fn known_gone(&self) -> Result<BTreeSet<Gone>, StoreError> {
        let system = self.of_the_system();
        system.snapshot(|mut connection| Box::pin(async move { of_database(&mut connection).await })).await
    }

    pub(crate) fn gone_list(&self) -> Option<PathBuf> {
        match self {
            Self::Sqlite(store) => Some(beside(&store.path)),
            Self::Postgres(store) => store.gone.as_deref().cloned(),
        }
    }
}

/// The lines of a list.
pub(crate) fn listed(list: &Path) -> Result<BTreeSet<Gone>, StoreError> {
    read(list).map_err(|error| StoreError::List(error.to_string()))
}

/// Adds what is not in a list yet.
pub(crate) fn add_missing(list: &Path, all: &BTreeSet<Gone>) -> Result<(), StoreError> {
    let there = listed(list)?;
    append(list, all.difference(&there)).map_err(|error| StoreError::List(error.to_string()))
}

/// The erasure itself is done by now: a list that cannot be written is said in the log and made complete by the next backup.
fn note<'a>(list: &Path, lines: impl IntoIterator<Item = &'a Gone>) {
    if let Err(error) = append(list, lines) {
        tracing::warn!("what was erased could not be listed beside the database: {error}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_a_crash_cut_off_is_passed_over_and_then_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let list = folder.path().join("list");
        let signal = |id: &str| Gone::Signal { id: id.to_owned() };
        append(&list, &[signal("a"), signal("b")]).unwrap();
        let whole = std::fs::read(&list).unwrap();
        std::fs::write(&list, &whole[..whole.len() - 4]).unwrap();
        assert_eq!(read(&list).unwrap(), BTreeSet::from([signal("a")]));
        append(&list, &[signal("c")]).unwrap();
        assert_eq!(read(&list).unwrap(), BTreeSet::from([signal("a"), signal("c")]));
    }

    #[test]
    fn processes_that_append_at_once_lose_no_line_of_each_other() {
        let folder = tempfile::tempdir().unwrap();
        let list = folder.path().join("list");
        let other = File::options().create(true).truncate(false).write(true).open(&list).unwrap();
        // Another process is in the middle of a line.
        other.lock().unwrap();
        let line = Gone::Signal { id: "here".to_owned() };
        std::thread::scope(|scope| {
            let waiting = scope.spawn(|| append(&list, [&line]));
            std::thread::sleep(std::time::Duration::from_millis(50));
            assert!(!waiting.is_finished());
            (&other).write_all(b"{\"signal\":{\"id\":\"there\"}}\n").unwrap();
            other.unlock().unwrap();
            waiting.join().unwrap().unwrap();
        });
        assert_eq!(read(&list).unwrap().len(), 2);
    }

    #[test]
    fn a_damaged_line_is_named_and_no_list_is_no_lines() {
        let folder = tempfile::tempdir().unwrap();
        let list = folder.path().join("list");
        assert_eq!(read(&list), Ok(BTreeSet::new()));
        std::fs::write(&list, "{\"signal\":{\"id\":\"a\"}}\nnot this\n").unwrap();
        assert_eq!(read(&list), Err(ListError::Line(list.display().to_string(), 2)));
    }
}
