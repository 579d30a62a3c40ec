//! The chain: digests of content and author, and the hash that binds a row to the row before it.
//!
//! Content and author enter the hash as salted digests, so that both can be erased with their salts: nobody can guess
//! the text back from the digest, and the chain still verifies. Every field is preceded by its length, so no two
//! different rows have the same encoding.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::StoreError;

/// The hash before the first row.
pub(crate) const START: &str = "";

/// How the domain of the actor enters the hash.
pub(crate) enum LinkedDomain<'a> {
    /// As it is: it stays for ever.
    Plain(Option<&'a str>),
    /// As a salted digest: it can be blanked.
    Sealed(&'a str),
}

/// What the hash of a row covers.
pub(crate) struct Link<'a> {
    pub(crate) dossier: &'a str,
    pub(crate) seq: i64,
    pub(crate) act: &'a str,
    pub(crate) at: &'a str,
    pub(crate) kind: &'a str,
    pub(crate) content_digest: &'a str,
    pub(crate) by_kind: &'a str,
    pub(crate) by_domain: LinkedDomain<'a>,
    pub(crate) by_digest: &'a str,
    pub(crate) prev_hash: &'a str,
}

impl Link<'_> {
    /// SHA-256 over all fields, as hexadecimal text.
    pub(crate) fn hash(&self) -> String {
        let purpose = match self.by_domain {
            LinkedDomain::Plain(_) => "veerkaart row 1",
            LinkedDomain::Sealed(_) => "veerkaart row 2",
        };
        let until_domain = Encoding::new(purpose)
            .text(self.dossier)
            .text(&self.seq.to_string())
            .text(self.act)
            .text(self.at)
            .text(self.kind)
            .text(self.content_digest)
            .text(self.by_kind);
        let with_domain = match self.by_domain {
            LinkedDomain::Plain(domain) => until_domain.maybe(domain),
            LinkedDomain::Sealed(digest) => until_domain.text(digest),
        };
        with_domain.text(self.by_digest).text(self.prev_hash).finish()
    }
}

/// The digest of a row's content.
pub(crate) fn content_digest(salt: &str, content: &str) -> String {
    Encoding::new("veerkaart content 1").text(salt).text(content).finish()
}

/// The digest of who acted.
pub(crate) fn by_digest(salt: &str, id: Option<&str>) -> String {
    Encoding::new("veerkaart author 1").text(salt).maybe(id).finish()
}

/// The digest of the domain of an actor.
pub(crate) fn domain_digest(salt: &str, domain: Option<&str>) -> String {
    Encoding::new("veerkaart domain 1").text(salt).maybe(domain).finish()
}

/// Sixteen bytes from the system, as hexadecimal text.
pub(crate) fn salt() -> Result<String, StoreError> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|_| StoreError::NoRandomness)?;
    Ok(hexadecimal(&bytes))
}

struct Encoding(Sha256);

impl Encoding {
    fn new(purpose: &str) -> Self {
        Self(Sha256::new()).text(purpose)
    }

    fn text(mut self, text: &str) -> Self {
        self.0.update((text.len() as u64).to_be_bytes());
        self.0.update(text.as_bytes());
        self
    }

    /// An absent text is encoded as the number of its parts, 0, so that it differs from an empty one.
    fn maybe(mut self, text: Option<&str>) -> Self {
        self.0.update([u8::from(text.is_some())]);
        match text {
            Some(text) => self.text(text),
            None => self,
        }
    }

    fn finish(self) -> String {
        hexadecimal(&self.0.finalize())
    }
}

pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_border_between_two_fields_cannot_be_moved() {
        assert_ne!(content_digest("ab", "c"), content_digest("a", "bc"));
        assert_ne!(by_digest("ab", None), by_digest("ab", Some("")));
    }

    #[test]
    fn the_encoding_never_changes() {
        let link = Link {
            dossier: "d",
            seq: 1,
            act: "a",
            at: "2026-01-01T00:00:00Z",
            kind: "DossierOpened",
            content_digest: &content_digest("s", "{}"),
            by_kind: "colleague",
            by_domain: LinkedDomain::Plain(Some("safety")),
            by_digest: &by_digest("s", Some("x")),
            prev_hash: START,
        };
        assert_eq!(link.hash(), "c2306fb750e06e62a1eac62e7c6377bef493f8d64e9bddcf463ed229173f7b9f");
        let sealed = Link { by_domain: LinkedDomain::Sealed(&domain_digest("s", Some("safety"))), ..link };
        assert_eq!(sealed.hash(), "de0310b9a0e2f57bfb3964d163ab8fc5b41e35e511574c8fd1c1f5170d7a5ed3");
    }
}
