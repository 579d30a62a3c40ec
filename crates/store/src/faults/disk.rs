//! A disk as it can be after a power cut: everything that was synced, and of the rest whatever the dice say.
//!
//! A harsh disk: of the writes since the last sync of a file any can be there or not, in any combination, torn at 512 or
//! 4,096 bytes; a truncation can be undone; a file that was made can be absent and one that was removed can be back, until
//! their folder was synced. A write is safe only when it came before the sync began; after a sync that failed, what waited
//! for it is never written any more, as Linux does.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::Dice;

/// One thing that happened, as the shim wrote it down.
#[derive(Debug, Clone)]
pub(super) enum Step {
    Created(u32, String),
    Written(u32, usize, Rc<[u8]>),
    Cut(u32, usize),
    SyncBegun(u32),
    Synced(u32),
    SyncFailed(u32),
    Removed(u32),
    FolderSynced,
    Said(String),
}

/// Reads a trace; the last record may be half there.
pub(super) fn steps(trace: &[u8]) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut rest = trace;
    while rest.len() >= 24 {
        let word = |at: usize| u32::from_ne_bytes(rest[at..at + 4].try_into().unwrap());
        let long = |at: usize| usize::try_from(u64::from_ne_bytes(rest[at..at + 8].try_into().unwrap())).unwrap();
        let (kind, file, at, length) = (word(0), word(4), long(8), long(16));
        let has_data = matches!(kind, 1 | 2 | 3 | 10);
        let end = 24 + if has_data { length } else { 0 };
        if rest.len() < end {
            break;
        }
        let data = &rest[24..end];
        let words = || String::from_utf8_lossy(data).into_owned();
        steps.push(match kind {
            1 | 2 => Step::Created(file, words()),
            3 => Step::Written(file, at, data.into()),
            4 => Step::Cut(file, at),
            5 => Step::SyncBegun(file),
            6 => Step::Synced(file),
            7 => Step::SyncFailed(file),
            8 => Step::Removed(file),
            9 => Step::FolderSynced,
            10 => Step::Said(words()),
            other => panic!("the shim wrote a kind {other}"),
        });
        rest = &rest[end..];
    }
    steps
}

#[derive(Debug, Clone)]
enum Change {
    Write(usize, Rc<[u8]>),
    Cut(usize),
}

#[derive(Debug, Clone, Default)]
struct Content {
    path: String,
    synced: Vec<u8>,
    waiting: Vec<Change>,
    /// How many of those waited when the sync that runs now began.
    begun: usize,
}

#[derive(Debug, Clone)]
enum Entry {
    Made(u32),
    Gone(u32),
}

/// The disk under one database.
#[derive(Debug, Default)]
pub(super) struct Disk {
    contents: BTreeMap<u32, Content>,
    /// The files that the folder surely names.
    named: Vec<u32>,
    waiting: Vec<Entry>,
    /// How many syncs of a file have come back.
    pub(super) syncs: usize,
}

impl Disk {
    /// Lets one thing happen.
    pub(super) fn take(&mut self, step: &Step) {
        match step {
            Step::Created(file, path) => {
                let content = Content { path: path.clone(), ..Content::default() };
                self.contents.insert(*file, content);
                self.waiting.push(Entry::Made(*file));
            }
            Step::Written(file, at, data) => self.content(*file).waiting.push(Change::Write(*at, data.clone())),
            Step::Cut(file, length) => self.content(*file).waiting.push(Change::Cut(*length)),
            Step::SyncBegun(file) => {
                let content = self.content(*file);
                content.begun = content.waiting.len();
            }
            Step::Synced(file) => {
                self.syncs += 1;
                let content = self.content(*file);
                let done: Vec<Change> = content.waiting.drain(..content.begun).collect();
                for change in done {
                    apply(&mut content.synced, &change, |_| true);
                }
            }
            Step::SyncFailed(file) => {
                let content = self.content(*file);
                drop(content.waiting.drain(..content.begun));
            }
            Step::Removed(file) => self.waiting.push(Entry::Gone(*file)),
            Step::FolderSynced => {
                for entry in std::mem::take(&mut self.waiting) {
                    happen(&mut self.named, &entry);
                }
            }
            Step::Said(_) => {}
        }
    }

    fn content(&mut self, file: u32) -> &mut Content {
        self.contents.get_mut(&file).unwrap()
    }

    /// The files as they can be when the power goes now.
    pub(super) fn after_a_cut(&self, dice: &mut Dice) -> BTreeMap<String, Vec<u8>> {
        let mut named = self.named.clone();
        // Entries of one folder reach the disk in their order.
        for entry in &self.waiting[..dice.below(self.waiting.len() + 1)] {
            happen(&mut named, entry);
        }
        named.iter().map(|file| (self.contents[file].path.clone(), self.contents[file].torn(dice))).collect()
    }
}

fn happen(named: &mut Vec<u32>, entry: &Entry) {
    match entry {
        Entry::Made(file) => named.push(*file),
        Entry::Gone(file) => named.retain(|known| known != file),
    }
}

impl Content {
    /// What was synced, with some of what was not.
    fn torn(&self, dice: &mut Dice) -> Vec<u8> {
        let mut bytes = self.synced.clone();
        let count = self.waiting.len();
        let way = dice.roll(8);
        let until = dice.below(count + 1);
        let sector = if dice.roll(2) == 0 { 512 } else { 4096 };
        let odds = 1 + dice.roll(9);
        for (place, change) in self.waiting.iter().enumerate() {
            let whole = match way {
                // Nothing, everything, and the first few.
                0 => false,
                1 => true,
                2 | 3 => place < until,
                // The first few, the last of which is torn.
                4 if place + 1 != until => place < until,
                // Any of them.
                5 => dice.roll(10) < odds,
                // Any part of any of them.
                _ => {
                    let mut decided = (usize::MAX, false);
                    let mut reaches = |at: usize| {
                        if decided.0 != at / sector {
                            decided = (at / sector, dice.roll(10) < odds);
                        }
                        decided.1
                    };
                    if matches!(change, Change::Write(..)) || reaches(0) {
                        apply(&mut bytes, change, reaches);
                    }
                    continue;
                }
            };
            if whole {
                apply(&mut bytes, change, |_| true);
            }
        }
        bytes
    }
}

/// Lets a change reach the disk, or those parts of at most 512 bytes of which this holds.
fn apply(bytes: &mut Vec<u8>, change: &Change, mut reaches: impl FnMut(usize) -> bool) {
    match change {
        Change::Cut(length) => bytes.resize(*length, 0),
        Change::Write(at, data) => {
            for (part, piece) in data.chunks(512).enumerate() {
                let from = at + part * 512;
                if reaches(from) {
                    if bytes.len() < from + piece.len() {
                        bytes.resize(from + piece.len(), 0);
                    }
                    bytes[from..from + piece.len()].copy_from_slice(piece);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(disk: &mut Disk, at: usize, byte: u8, length: usize) {
        disk.take(&Step::Written(1, at, vec![byte; length].into()));
    }

    #[test]
    fn what_was_synced_is_always_there_and_what_was_not_sometimes() {
        let mut disk = Disk::default();
        disk.take(&Step::Created(1, "a".to_owned()));
        written(&mut disk, 0, 1, 4096);
        disk.take(&Step::SyncBegun(1));
        written(&mut disk, 4096, 2, 4096);
        disk.take(&Step::Synced(1));
        disk.take(&Step::FolderSynced);
        let mut dice = Dice(1);
        let cuts: Vec<_> = (0..100).map(|_| disk.after_a_cut(&mut dice).remove("a").unwrap()).collect();
        assert!(cuts.iter().all(|bytes| bytes[..4096] == [1; 4096]));
        assert!(cuts.iter().any(|bytes| bytes.len() == 4096) && cuts.iter().any(|bytes| bytes.len() == 8192));
        assert!(cuts.iter().any(|bytes| bytes[4096..].contains(&0) && bytes[4096..].contains(&2)), "none is torn");
    }

    #[test]
    fn a_file_is_not_surely_there_before_its_folder_is_synced_and_a_failed_sync_keeps_nothing() {
        let mut disk = Disk::default();
        disk.take(&Step::Created(1, "a".to_owned()));
        written(&mut disk, 0, 1, 10);
        disk.take(&Step::SyncBegun(1));
        disk.take(&Step::SyncFailed(1));
        let mut dice = Dice(2);
        let cuts: Vec<_> = (0..50).map(|_| disk.after_a_cut(&mut dice)).collect();
        assert!(cuts.iter().any(BTreeMap::is_empty) && cuts.iter().any(|files| files.contains_key("a")));
        assert!(cuts.iter().all(|files| files.get("a").is_none_or(Vec::is_empty)));
    }
}
