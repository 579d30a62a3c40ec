//! The digest of a backup, in a file beside it that `sha256sum --check` reads as well.

use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::chain::hexadecimal;
use crate::sqlite::private;

/// `<file>.sha256`.
pub(crate) fn beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".sha256");
    PathBuf::from(name)
}

/// Writes the digest of a file beside it.
pub(crate) fn write(file: &Path) -> std::io::Result<()> {
    let digest = copied(&mut File::open(file)?, &mut std::io::sink())?;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut beside = private().create(true).truncate(true).open(beside(file))?;
    beside.write_all(format!("{digest}  {name}\n").as_bytes())?;
    beside.sync_all()
}

/// The digest that stands beside a file, if there is one.
pub(crate) fn read(file: &Path) -> std::io::Result<Option<String>> {
    match std::fs::read(beside(file)) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).split_whitespace().next().unwrap_or_default().to_owned())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Copies, and answers the digest of exactly what was copied.
pub(crate) fn copied(from: &mut impl Read, to: &mut impl Write) -> std::io::Result<String> {
    let (mut digest, mut buffer) = (Sha256::new(), vec![0; 1 << 16]);
    loop {
        let length = from.read(&mut buffer)?;
        if length == 0 {
            return Ok(hexadecimal(&digest.finalize()));
        }
        digest.update(&buffer[..length]);
        to.write_all(&buffer[..length])?;
    }
}
