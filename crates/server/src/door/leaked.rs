//! A list of leaked passwords that the administrator brings: lines with passwords, or with their SHA-1 as such lists are
//! offered for use offline (`HASH:COUNT`, sorted). Looked up on this machine; nobody outside is asked.

use super::password::FEWEST;
use crate::secret;
use ring::digest;
use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read, Seek, SeekFrom},
    path::Path,
    sync::{Mutex, PoisonError},
};

/// The list. One with hashes stays a file, however large: looking up reads some thirty places of it.
#[derive(Debug)]
pub enum Leaked {
    /// The beginnings of digests, sorted, of passwords that are long enough to be chosen here.
    Passwords(Vec<u64>),
    /// A sorted file, and its size.
    Hashes(Mutex<File>, u64),
}

/// How many signs a SHA-1 has as text.
const HASH: usize = 40;
/// The longest line of a list of hashes.
const LONGEST: u64 = 128;
/// Up to this size every line is looked at when it is opened; of a larger file so many places.
const WHOLE: u64 = 64 * 1024 * 1024;
const PLACES: u64 = 2_000;

impl Leaked {
    /// Opens the list; a sentence when it is none, or not sorted.
    pub fn open(path: &Path) -> Result<Self, String> {
        let said = |reason: &dyn std::fmt::Display| format!("leaked-passwords {}: {reason}", path.display());
        let mut file = File::open(path).map_err(|error| said(&format_args!("it cannot be read: {error}.")))?;
        let size = file.metadata().map_err(|error| said(&error))?.len();
        let mut start = [0; HASH + 1];
        let read = BufReader::new(&file).read(&mut start).map_err(|error| said(&error))?;
        let start = start.get(..read).unwrap_or_default();
        let hexadecimal = start.iter().take_while(|sign| sign.is_ascii_hexdigit()).count();
        let ends = |at: usize| start.get(at).is_none_or(|sign| b":\r\n".contains(sign));
        if hexadecimal == 32 && ends(32) {
            return Err(said(&"it holds digests of another kind (NTLM or MD5). Bring the list with SHA-1."));
        }
        file.rewind().map_err(|error| said(&error))?;
        if hexadecimal != HASH || !ends(HASH) {
            let passwords = passwords(BufReader::new(file)).map_err(|error| said(&error))?;
            if passwords.is_empty() {
                return Err(said(&format_args!(
                    "no line of it has {FEWEST} signs or more, so it would refuse nothing."
                )));
            }
            return Ok(Self::Passwords(passwords));
        }
        match is_sorted(&mut file, size) {
            Ok(true) => Ok(Self::Hashes(Mutex::new(file), size)),
            Ok(false) => Err(said(
                &"its lines are not sorted by digest. Bring the list that is ordered by hash, or sort it with: LC_ALL=C sort.",
            )),
            Err(error) => Err(said(&error)),
        }
    }

    /// Whether this password stands on the list. It may read a disk.
    pub fn holds(&self, password: &str) -> io::Result<bool> {
        match self {
            Self::Passwords(list) => Ok(list.binary_search(&beginning(password.as_bytes())).is_ok()),
            Self::Hashes(file, size) => {
                let sha1 = digest::digest(&digest::SHA1_FOR_LEGACY_USE_ONLY, password.as_bytes());
                let wanted = secret::hex(sha1.as_ref()).to_ascii_uppercase();
                let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
                let (mut from, mut until) = (0, *size);
                while from < until {
                    let line = line_at(&mut file, from + (until - from) / 2)?;
                    match line.hash.as_str().cmp(&wanted) {
                        std::cmp::Ordering::Equal => return Ok(true),
                        std::cmp::Ordering::Less => from = line.end,
                        std::cmp::Ordering::Greater => until = line.start,
                    }
                }
                Ok(false)
            }
        }
    }
}

/// A line of a list of hashes: where it begins, where the next one does, and its digest in capitals.
struct Line {
    start: u64,
    end: u64,
    hash: String,
}

/// The line that this place is in.
fn line_at(file: &mut File, place: u64) -> io::Result<Line> {
    let begin = place.saturating_sub(LONGEST);
    let mut around = vec![];
    file.seek(SeekFrom::Start(begin))?;
    file.by_ref().take(2 * LONGEST).read_to_end(&mut around)?;
    let here = usize::try_from(place - begin).unwrap_or_default().min(around.len());
    let (before, after) = around.split_at(here);
    let first = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let last = after.iter().position(|byte| *byte == b'\n').map_or(around.len(), |at| here + at + 1);
    let line = around.get(first..last).unwrap_or_default();
    let hash = hash_of(line).ok_or_else(|| io::Error::other("a line of it holds no digest"))?;
    Ok(Line { start: begin + first as u64, end: begin + last as u64, hash })
}

/// The digest that a line begins with, in capitals.
fn hash_of(line: &[u8]) -> Option<String> {
    let (hash, rest) = line.split_at_checked(HASH)?;
    let is_one = hash.iter().all(u8::is_ascii_hexdigit) && rest.first().is_none_or(|sign| b":\r\n".contains(sign));
    is_one.then(|| String::from_utf8_lossy(hash).to_ascii_uppercase())
}

/// Whether digests rise: of every line, or of a large file at many places.
fn is_sorted(file: &mut File, size: u64) -> io::Result<bool> {
    let mut known = String::new();
    if size <= WHOLE {
        for line in BufReader::new(file).split(b'\n') {
            let hash = hash_of(&line?).ok_or_else(|| io::Error::other("a line of it holds no digest"))?;
            if hash < known {
                return Ok(false);
            }
            known = hash;
        }
        return Ok(true);
    }
    for place in 0..PLACES {
        let line = line_at(file, size / PLACES * place)?;
        if line.hash < known {
            return Ok(false);
        }
        known = line.hash;
    }
    Ok(true)
}

/// The passwords of a list, one on each line, that are long enough to be chosen here.
fn passwords(mut lines: impl BufRead) -> io::Result<Vec<u64>> {
    let (mut list, mut line) = (vec![], vec![]);
    while lines.read_until(b'\n', &mut line)? > 0 {
        let password = line.strip_suffix(b"\n").unwrap_or(&line);
        let password = password.strip_suffix(b"\r").unwrap_or(password);
        // Signs of more than one byte make it longer in bytes only: it may stand here for nothing.
        if password.len() >= FEWEST {
            list.push(beginning(password));
        }
        line.clear();
    }
    list.sort_unstable();
    list.dedup();
    Ok(list)
}

/// The first 64 bits of the digest of a password.
fn beginning(password: &[u8]) -> u64 {
    let sha256 = digest::digest(&digest::SHA256, password);
    sha256.as_ref().iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(text: &str) -> Result<Leaked, String> {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), text).unwrap();
        Leaked::open(file.path())
    }

    fn sha1(password: &str) -> String {
        secret::hex(digest::digest(&digest::SHA1_FOR_LEGACY_USE_ONLY, password.as_bytes()).as_ref())
    }

    /// A sorted list as it is offered, of these passwords and some more.
    fn hashes(passwords: &[String], line: impl Fn(&str, usize) -> String) -> String {
        let mut all: Vec<String> = passwords.iter().map(|password| sha1(password).to_uppercase()).collect();
        all.sort();
        all.iter().enumerate().map(|(n, hash)| line(hash, n)).collect()
    }

    fn made_up(count: usize) -> Vec<String> {
        (0..count).map(|n| format!("drie boten {n}")).collect()
    }

    #[test]
    fn every_password_of_a_sorted_list_of_hashes_is_found_and_no_other() {
        for count in [1, 2, 3, 7, 500] {
            let all = made_up(count);
            let whole = |hash: &str, n: usize| format!("{hash}:{}\r\n", 10_usize.pow(n as u32 % 8));
            for text in [
                hashes(&all, whole),
                hashes(&all, |hash, _| format!("{}\n", hash.to_lowercase())),
                hashes(&all, whole).trim_end().to_owned(),
            ] {
                let list = opened(&text).unwrap();
                assert!(matches!(list, Leaked::Hashes(..)));
                assert!(all.iter().all(|password| list.holds(password).unwrap()), "of {count}");
                for other in ["drie boten", "drie boten 500", "Drie boten 1", ""] {
                    assert!(!list.holds(other).unwrap(), "{other}");
                }
            }
        }
    }

    #[test]
    fn a_list_of_passwords_is_taken_as_it_is() {
        let list = opened("kort\nwachtwoord van iemand\r\ndrie böten op zee\nlaatste zonder einde").unwrap();
        for known in ["wachtwoord van iemand", "drie böten op zee", "laatste zonder einde"] {
            assert!(list.holds(known).unwrap(), "{known}");
        }
        assert!(!list.holds("kort").unwrap() && !list.holds("wachtwoord van").unwrap());
    }

    #[test]
    fn a_list_that_cannot_be_used_is_refused_with_a_sentence() {
        let sorted = hashes(&made_up(20), |hash, n| format!("{hash}:{n}\n"));
        let mut turned: Vec<&str> = sorted.lines().collect();
        turned.swap(7, 8);
        let broken = sorted.replace(":12\n", ":12\nno digest\n");
        for (text, says) in [
            (turned.join("\n"), "not sorted"),
            (broken, "no digest"),
            ("kort\nkorter\n".to_owned(), "would refuse nothing"),
            (String::new(), "would refuse nothing"),
            (format!("{}:3\n", "A".repeat(32)), "NTLM"),
        ] {
            let error = opened(&text).unwrap_err();
            assert!(error.contains("leaked-passwords") && error.contains(says), "{says}: {error}");
        }
        let error = Leaked::open("/nowhere".as_ref()).unwrap_err();
        assert!(error.contains("/nowhere") && error.contains("cannot be read"), "{error}");
    }

    #[test]
    fn of_a_large_file_places_all_over_are_looked_at() {
        let line = |n: u32| format!("{n:040X}:1\n");
        let (file, lines) = (tempfile::NamedTempFile::new().unwrap(), u32::try_from(WHOLE / 43 + 1000).unwrap());
        let sorted: String = (0..lines).map(line).collect();
        std::fs::write(file.path(), &sorted).unwrap();
        assert!(sorted.len() as u64 > WHOLE && Leaked::open(file.path()).is_ok());
        // As a list that is ordered by how often something was seen.
        let turned: String = (0..lines).map(|n| line(n.wrapping_mul(2_654_435_761))).collect();
        std::fs::write(file.path(), turned).unwrap();
        assert!(Leaked::open(file.path()).unwrap_err().contains("not sorted"));
    }
}
