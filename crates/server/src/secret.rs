//! Identifiers, tokens and passwords: the only place of the project that asks for randomness.

use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version, password_hash::phc::PasswordHash};
use sha2::{Digest, Sha256};

/// A new identifier that sorts by time.
pub fn id() -> u128 {
    uuid::Uuid::now_v7().as_u128()
}

/// A new identifier as text.
pub fn id_text() -> String {
    model::DossierId(id()).to_string()
}

/// An identifier that follows from another one and from these fields; it sorts by time as the other one does.
pub fn bound<'a>(id: u128, fields: impl Iterator<Item = (&'a str, &'a str)>) -> u128 {
    /// The part of a UUIDv7 that is random after the variant.
    const RANDOM: u128 = (1 << 62) - 1;
    let mut hash = Sha256::new_with_prefix(id.to_be_bytes());
    for text in fields.flat_map(|(name, value)| [name, value]) {
        // The length first: else two fields could be read as one.
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text);
    }
    let drawn = hash.finalize().iter().take(16).fold(0_u128, |drawn, byte| drawn << 8 | u128::from(*byte));
    (id & !RANDOM) | (drawn & RANDOM)
}

/// A token that cannot be guessed: 256 bits as hexadecimal text. `None` when the system gives no randomness.
pub fn token() -> Option<String> {
    bytes::<32>().map(|bytes| hex(&bytes))
}

/// Random bytes. `None` when the system gives no randomness.
pub fn bytes<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0u8; N];
    getrandom::fill(&mut bytes).ok()?;
    Some(bytes)
}

/// What is kept of a token: a reader of the database cannot sign in with it.
pub fn digest(token: &str) -> String {
    sha256(token.as_bytes())
}

/// A short text of the content, for hashed names.
pub fn fingerprint(content: &[u8]) -> String {
    hex(&Sha256::digest(content)[..6])
}

/// The digest of a file, for the register of exports.
pub fn sha256(content: &[u8]) -> String {
    hex(&Sha256::digest(content))
}

/// Bytes as hexadecimal text.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The bytes of hexadecimal text; nothing when it is none.
pub fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok()).collect()
}

/// Letters and figures that are not confused with each other when read aloud or from a wall.
const CODE_LETTERS: &[u8; 24] = b"ABCDEFHJKLMNPRTUVWXY3479";

/// A join code of six letters. `None` when the system gives no randomness.
pub fn join_code() -> Option<String> {
    letters(6)
}

/// Random letters that are not confused with each other. `None` when the system gives no randomness.
pub fn letters(count: usize) -> Option<String> {
    let mut code = String::with_capacity(count);
    while code.len() < count {
        let [byte] = bytes::<1>()?;
        // 240 is the largest multiple of 24: above it some letters would come more often.
        if byte < 240 {
            code.push(char::from(CODE_LETTERS[usize::from(byte) % 24]));
        }
    }
    Some(code)
}

/// What somebody typed as a join code, without spaces, hyphens and small letters.
pub fn read_join_code(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphanumeric).take(12).map(|letter| letter.to_ascii_uppercase()).collect()
}

/// The Argon2id hash of a password. `None` when hashing is not possible.
pub fn hash_password(password: &str) -> Option<String> {
    Argon2::default().hash_password(password.as_bytes()).ok().map(|hash| hash.to_string())
}

/// Whether a hash was made in another way than hashes are made now: the next right password makes a new one.
pub fn is_outdated(hash: &str) -> bool {
    let costs = |params: &Params| (params.m_cost(), params.t_cost(), params.p_cost());
    let is_as_now = |hash: PasswordHash| {
        hash.algorithm == Algorithm::default().ident()
            && hash.version == Some(Version::default().into())
            && Params::try_from(&hash).is_ok_and(|params| costs(&params) == costs(Argon2::default().params()))
    };
    !PasswordHash::new(hash).is_ok_and(is_as_now)
}

/// A slow digest (Argon2id) of a short secret with this salt. `None` when hashing is not possible.
pub fn slow_digest(salt: &[u8], secret: &str) -> Option<String> {
    let mut digest = [0_u8; 32];
    Argon2::default().hash_password_into(secret.as_bytes(), salt, &mut digest).ok()?;
    Some(hex(&digest))
}

/// Whether the password belongs to the hash.
pub fn is_password(password: &str, hash: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A hash as an older release could have made it: with less memory.
    pub fn older_hash(password: &str) -> String {
        let older = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(64, 2, 1, None).unwrap());
        older.hash_password(password.as_bytes()).unwrap().to_string()
    }

    #[test]
    fn a_bound_identifier_follows_from_every_field_and_sorts_as_its_page() {
        let page = id();
        let bound = |fields: &[(&str, &str)]| bound(page, fields.iter().copied());
        let one = bound(&[("us", "ab"), ("them", "c")]);
        assert_eq!(one, bound(&[("us", "ab"), ("them", "c")]));
        assert_ne!(one, bound(&[("us", "a"), ("them", "bc")]));
        assert_ne!(one, bound(&[("us", "ab")]));
        assert_ne!(one, page);
        assert_eq!(one >> 64, page >> 64);
    }

    #[test]
    fn a_password_opens_its_own_hash_only() {
        let hash = hash_password("een goede zin").unwrap();
        assert!(hash.starts_with("$argon2id$"));
        assert!(is_password("een goede zin", &hash));
        assert!(!is_password("een andere zin", &hash));
    }

    #[test]
    fn a_hash_that_was_made_in_another_way_is_outdated() {
        let now = hash_password("een goede zin").unwrap();
        assert!(!is_outdated(&now));
        for other in [now.replace("argon2id", "argon2i"), now.replace("v=19", "v=16"), now.replace("t=2", "t=1")] {
            assert_ne!(other, now);
            assert!(is_outdated(&other), "{other}");
        }
        assert!(is_outdated(&older_hash("een goede zin")));
    }

    #[test]
    fn a_join_code_is_read_as_people_type_it() {
        assert_eq!(read_join_code(" abc-def "), "ABCDEF");
        assert_eq!(join_code().unwrap().len(), 6);
    }
}
