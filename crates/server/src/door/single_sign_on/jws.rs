//! A signed token in its short form (JWS, RFC 7515): taken apart, and held against the keys of who should have signed it.

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
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let number = three.iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        let signs = (0..4).map(|n| char::from(SIGNS[(number >> (18 - 6 * n)) as usize & 63]));
        text.extend(signs.take(three.len() + 1));
    }
    text
}

/// The bytes of that; nothing when it is none.
pub fn unbase64(text: &str) -> Option<Vec<u8>> {
    let value = |sign: u8| match sign {
        b'A'..=b'Z' => Some(sign - b'A'),
        b'a'..=b'z' => Some(sign - b'a' + 26),
        b'0'..=b'9' => Some(sign - b'0' + 52),
        b'-' => Some(62),
        b'_' => Some(63),
        _ => None,
    };
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for four in text.as_bytes().chunks(4) {
        let number = four.iter().try_fold(0_u32, |number, sign| Some(number << 6 | u32::from(value(*sign)?)))?;
        let [_, first, second, third] = (number << (6 * (4 - four.len()))).to_be_bytes();
        bytes.extend(&[first, second, third][..(four.len() - 1).min(3)]);
    }
    (text.len() % 4 != 1).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back_out_of_base64() {
        for (text, bytes) in [("", ""), ("Zg", "f"), ("Zm8", "fo"), ("Zm9v", "foo"), ("Zm9vYmE", "fooba")] {
            assert_eq!(unbase64(text).unwrap(), bytes.as_bytes(), "{text}");
            assert_eq!(base64(bytes.as_bytes()), text);
        }
        assert_eq!(unbase64("-_8").unwrap(), [0xfb, 0xff]);
        for none in ["Z", "Zm9vZ", "Zm9=", "Zm+v", "Zm/v", " Zg"] {
            assert_eq!(unbase64(none), None, "{none}");
        }
    }
}
