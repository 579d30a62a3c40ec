//! A signed token in its short form (JWS, RFC 7515): taken apart, and held against the keys of who should have signed it.

use data_encoding::BASE64URL_NOPAD;
use openidconnect::{
    JsonWebKey, JsonWebKeySet,
    core::{CoreJsonWebKey, CoreJwsSigningAlgorithm},
};
use serde::Deserialize;
use serde_json::{Map, Value};

/// The longest token that is looked at.
const LONGEST: usize = 16 * 1024;

#[derive(Deserialize)]
struct Head {
    alg: CoreJwsSigningAlgorithm,
    kid: Option<String>,
    typ: Option<String>,
    /// What must be understood; of that nothing is.
    crit: Option<Value>,
}

/// What a token says, when one of these keys signed it in one of these ways and it is of one of these types. Why not
/// holds nothing of the token.
pub fn read(
    token: &str,
    keys: &JsonWebKeySet<CoreJsonWebKey>,
    ways: &[CoreJwsSigningAlgorithm],
    types: &[&str],
) -> Result<Map<String, Value>, &'static str> {
    let (said, signature) = token.rsplit_once('.').filter(|_| token.len() <= LONGEST).ok_or("it is no token")?;
    let (head, claims) = said.split_once('.').ok_or("it is no token")?;
    let head = unbase64(head).and_then(|bytes| serde_json::from_slice::<Head>(&bytes).ok());
    let head = head.ok_or("its head cannot be read")?;
    let kind = head.typ.map(|typ| typ.to_ascii_lowercase());
    let is_of_type = kind.is_none_or(|kind| types.contains(&kind.strip_prefix("application/").unwrap_or(&kind)));
    if head.crit.is_some() || !is_of_type {
        return Err("it is another kind of token");
    }
    if !ways.contains(&head.alg) {
        return Err("it is signed in a way that is not taken");
    }
    let signature = unbase64(signature).ok_or("it is not signed")?;
    let named = |key: &&CoreJsonWebKey| {
        head.kid.as_ref().is_none_or(|kid| key.key_id().is_some_and(|known| known.as_str() == kid))
    };
    let fits = |key: &CoreJsonWebKey| key.verify_signature(&head.alg, said.as_bytes(), &signature).is_ok();
    if !keys.keys().iter().filter(named).any(fits) {
        return Err("no key of the provider signed it");
    }
    let claims = unbase64(claims).and_then(|bytes| serde_json::from_slice(&bytes).ok());
    claims.ok_or("what it says cannot be read")
}

/// Base64 for addresses, without signs that fill up.
pub fn base64(bytes: &[u8]) -> String {
    BASE64URL_NOPAD.encode(bytes)
}

/// The bytes of that; nothing when it is none.
pub fn unbase64(text: &str) -> Option<Vec<u8>> {
    BASE64URL_NOPAD.decode(text.as_bytes()).ok()
}
