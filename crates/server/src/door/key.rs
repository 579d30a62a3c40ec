//! The key of this installation. It stands in a file beside the database and not in it: with a copy of the database alone
//! nobody has the secrets of second factors. What is sealed names its algorithm and its key, so that both can be replaced.

use crate::secret;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use std::{
    fs::OpenOptions,
    io::{ErrorKind, Read, Write},
    path::{Path, PathBuf},
};

/// How many bytes a key has.
const LENGTH: usize = 32;

/// Under which name the database knows the fingerprint of the key that its secrets are sealed with.
pub const SETTING: &str = "key-fingerprint";
/// What everything begins with that is sealed as it is now: ChaCha20-Poly1305, bound to this beginning and to its owner.
const VERSION: &str = "v1";

/// The key, ready for use.
pub struct Key {
    key: LessSafeKey,
    /// Tells keys apart without telling them.
    pub fingerprint: String,
    /// What everything begins with that it seals: the version, and its id.
    head: String,
}

impl Key {
    /// Reads the key, or makes one that only its owner can read when there is no file yet.
    pub fn open(path: &Path) -> Result<Self, String> {
        let said = |error: std::io::Error| format!("the key file {} cannot be used: {error}", path.display());
        let bytes = match read(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => make(path).map_err(said)?,
            other => other.map_err(said)?,
        };
        Self::of(&bytes).ok_or_else(|| {
            format!("the key file {} is not a key: put the right one back from your copy.", path.display())
        })
    }

    fn of(text: &str) -> Option<Self> {
        let bytes = secret::unhex(text.trim()).filter(|bytes| bytes.len() == LENGTH)?;
        let key = LessSafeKey::new(UnboundKey::new(&CHACHA20_POLY1305, &bytes).ok()?);
        let fingerprint = secret::digest(&format!("veerkaart key {}", text.trim()));
        let head = format!("{VERSION}:{}:", fingerprint.get(..16)?);
        Some(Self { key, fingerprint, head })
    }

    /// Seals something for one owner: what is sealed for another one does not open. `None` without randomness.
    pub fn seal(&self, owner: &str, plain: &[u8]) -> Option<String> {
        let nonce: [u8; NONCE_LEN] = secret::bytes()?;
        let mut sealed = plain.to_vec();
        let about = Aad::from(format!("{}{owner}", self.head));
        self.key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), about, &mut sealed).ok()?;
        Some(format!("{}{}", self.head, secret::hex(&[&nonce[..], &sealed].concat())))
    }

    /// Opens what was sealed for this owner with this key; nothing when it was altered, or is of somebody else.
    pub fn unseal(&self, owner: &str, sealed: &str) -> Option<Vec<u8>> {
        // Without a beginning it is of a release that named none: the same algorithm, bound to the owner alone.
        let (head, sealed) = match sealed.strip_prefix(&self.head) {
            Some(sealed) => (self.head.as_str(), sealed),
            None => ("", sealed),
        };
        let bytes = secret::unhex(sealed)?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE_LEN)?;
        let (nonce, mut sealed) = (Nonce::try_assume_unique_for_key(nonce).ok()?, sealed.to_vec());
        let plain = self.key.open_in_place(nonce, Aad::from(format!("{head}{owner}")), &mut sealed).ok()?;
        Some(plain.to_vec())
    }
}

/// Where the key waits that will take the place of this one.
fn next_to(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".next");
    name.into()
}

/// Makes the key that will take the place of the one at this path, and leaves that one as it is.
pub fn make_next(path: &Path) -> Result<Key, String> {
    Key::open(&next_to(path))
}

/// Puts the key in its place that the database knows by this fingerprint, when it waits there: a change of keys ends with
/// this, also one that was cut off. One that the database does not know was never used, and goes.
pub fn settle(path: &Path, known: Option<&str>) -> Result<(), String> {
    let next = next_to(path);
    if !next.exists() {
        return Ok(());
    }
    let said = |error: std::io::Error| format!("the key file {} cannot be put in its place: {error}", next.display());
    if known == Some(Key::open(&next)?.fingerprint.as_str()) {
        std::fs::rename(&next, path).map_err(said)?;
    } else {
        std::fs::remove_file(&next).map_err(said)?;
    }
    // The folder too, or a power cut brings the old name back.
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if cfg!(unix) { std::fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(said) } else { Ok(()) }
}

fn read(path: &Path) -> std::io::Result<String> {
    let mut text = String::new();
    OpenOptions::new().read(true).open(path)?.take(1024).read_to_string(&mut text)?;
    Ok(text)
}

/// Makes the file whole or not at all; of two processes that start at once, both use the key of the first.
fn make(path: &Path) -> std::io::Result<String> {
    let token = secret::token().ok_or_else(|| std::io::Error::other("the system gives no randomness"))?;
    let name = format!("{}.{}", path.file_name().unwrap_or_default().to_string_lossy(), std::process::id());
    let half = path.with_file_name(name);
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&half)?;
    file.write_all(token.as_bytes())?;
    file.sync_all()?;
    // A link, and not a new name: that would replace the key of the other process.
    let linked = std::fs::hard_link(&half, path);
    std::fs::remove_file(&half)?;
    match linked {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
        _ => read(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_once_and_only_its_owner_can_read_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("veerkaart.db.key");
        let (first, again) = (Key::open(&path).unwrap(), Key::open(&path).unwrap());
        assert_eq!(first.fingerprint, again.fingerprint);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "no half file stays");
        let other = Key::open(&folder.path().join("other.key")).unwrap();
        assert_ne!(first.fingerprint, other.fingerprint);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        let sealed = first.seal("one", b"secret").unwrap();
        assert_eq!(again.unseal("one", &sealed).unwrap(), b"secret");
        assert_eq!(other.unseal("one", &sealed), None);
    }

    #[test]
    fn what_is_sealed_opens_for_its_owner_only_and_unaltered() {
        let folder = tempfile::tempdir().unwrap();
        let key = Key::open(&folder.path().join("key")).unwrap();
        let sealed = key.seal("one", b"secret").unwrap();
        assert_ne!(sealed, key.seal("one", b"secret").unwrap(), "sealed anew each time");
        assert!(!sealed.contains(&secret::hex(b"secret")));
        assert_eq!(key.unseal("two", &sealed), None);
        for altered in
            ["", "00", "zz", &sealed[2..], &sealed.replacen(&sealed[30..32], "00", 1), &format!("{sealed}00")]
        {
            assert_eq!(key.unseal("one", altered).filter(|_| altered != sealed), None, "{altered}");
        }
    }

    #[test]
    fn what_is_sealed_names_its_algorithm_and_its_key_and_what_an_older_release_sealed_still_opens() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        let (key, other) = (Key::open(&path).unwrap(), Key::open(&folder.path().join("other")).unwrap());
        let sealed = key.seal("one", b"secret").unwrap();
        assert!(sealed.starts_with(&format!("v1:{}:", &key.fingerprint[..16])), "{sealed}");
        let renamed = sealed.replace(&key.head, &other.head);
        for altered in [sealed.replace("v1:", "v2:"), sealed.replace(&key.head, ""), renamed.clone()] {
            assert_eq!(key.unseal("one", &altered), None, "{altered}");
            assert_eq!(other.unseal("one", &altered), None, "{altered}");
        }
        let mut plain = b"secret".to_vec();
        let nonce = [7; NONCE_LEN];
        let about = Aad::from("one".as_bytes());
        key.key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), about, &mut plain).unwrap();
        let of_before = secret::hex(&[&nonce[..], &plain].concat());
        assert_eq!(key.unseal("one", &of_before).unwrap(), b"secret");
        assert_eq!(key.unseal("two", &of_before), None);
        assert_eq!(other.unseal("one", &of_before), None);
    }

    #[test]
    fn a_change_of_keys_that_was_cut_off_is_finished_or_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        let files = || std::fs::read_dir(folder.path()).unwrap().count();
        let old = Key::open(&path).unwrap().fingerprint;
        settle(&path, Some(&old)).unwrap();
        let never_used = make_next(&path).unwrap().fingerprint;
        assert_eq!(files(), 2);
        settle(&path, Some(&old)).unwrap();
        assert_eq!(
            (Key::open(&path).unwrap().fingerprint, files()),
            (old.clone(), 1),
            "the database knows the old one"
        );
        let new = make_next(&path).unwrap().fingerprint;
        assert_eq!(make_next(&path).unwrap().fingerprint, new, "begun again it is the same");
        settle(&path, Some(&new)).unwrap();
        assert_eq!((Key::open(&path).unwrap().fingerprint, files()), (new.clone(), 1));
        assert!(new != old && new != never_used);
    }

    #[test]
    fn a_file_that_is_no_key_is_named_and_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        std::fs::write(&path, "no key").unwrap();
        let Err(error) = Key::open(&path) else { panic!("it is no key") };
        assert!(error.contains("is not a key"));
        assert_eq!(std::fs::read(&path).unwrap(), b"no key");
    }
}
