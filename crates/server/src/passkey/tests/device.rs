//! A device that keeps passkeys, as far as a server can see it: made from the specification, apart from the library that the
//! product checks answers with.

use crate::secret;
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair},
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// One passkey with its device.
pub struct Device {
    document: Vec<u8>,
    id: [u8; 16],
    /// Whose it is, as the device says: the bytes of the id of the account as hexadecimal text.
    pub owner: String,
    /// The site that the browser says it is on.
    pub origin: String,
    /// The party that the passkey says it is for.
    pub party: String,
    /// Whether its owner unlocked it.
    pub is_unlocked: bool,
    counter: u32,
}

/// Base64url without padding.
fn written(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let word = (0..3).fold(0_u32, |word, at| word << 8 | u32::from(three.get(at).copied().unwrap_or_default()));
        for at in 0..=three.len() {
            out.push(char::from(SIGNS[(word >> (18 - 6 * at) & 63) as usize]));
        }
    }
    out
}

fn read(text: &str) -> Vec<u8> {
    let value = |sign: u8| match sign {
        b'A'..=b'Z' => sign - b'A',
        b'a'..=b'z' => sign - b'a' + 26,
        b'0'..=b'9' => sign - b'0' + 52,
        b'-' => 62,
        _ => 63,
    };
    let bits: Vec<bool> =
        text.bytes().flat_map(|sign| (0..6).rev().map(move |at| value(sign) >> at & 1 == 1)).collect();
    bits.chunks_exact(8).map(|eight| eight.iter().fold(0, |byte, bit| byte << 1 | u8::from(*bit))).collect()
}

impl Device {
    /// Makes a passkey as asked, in a browser that is on this site; answers with what the browser sends too.
    pub fn make(asked: &Value, origin: &str) -> (Self, String) {
        let document = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &SystemRandom::new()).unwrap();
        let owner = read(asked["publicKey"]["user"]["id"].as_str().unwrap());
        let device = Self {
            document: document.as_ref().to_vec(),
            id: secret::bytes().unwrap(),
            owner: secret::hex(&owner),
            origin: origin.to_owned(),
            party: asked["publicKey"]["rp"]["id"].as_str().unwrap().to_owned(),
            is_unlocked: true,
            counter: 0,
        };
        let made = device.made(asked);
        (device, made)
    }

    /// The same key, as somebody has it who copied the device at this moment.
    pub fn copy(&self) -> Self {
        Self {
            document: self.document.clone(),
            owner: self.owner.clone(),
            origin: self.origin.clone(),
            party: self.party.clone(),
            ..*self
        }
    }

    /// Its id, as the store keeps it.
    pub fn id(&self) -> String {
        secret::hex(&self.id)
    }

    fn key(&self) -> EcdsaKeyPair {
        EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &self.document, &SystemRandom::new()).unwrap()
    }

    fn client_data(&self, kind: &str, asked: &Value) -> Vec<u8> {
        let challenge = &asked["publicKey"]["challenge"];
        json!({ "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false }).to_string().into()
    }

    /// Whose site, what was done, and the counter.
    fn head(&self, more: u8) -> Vec<u8> {
        let done = 0x01 | if self.is_unlocked { 0x04 } else { 0 } | more;
        [&Sha256::digest(self.party.as_bytes())[..], &[done], &self.counter.to_be_bytes()].concat()
    }

    /// What the browser sends when it was made.
    pub fn made(&self, asked: &Value) -> String {
        let key = self.key();
        let (x, y) = key.public_key().as_ref()[1..].split_at(32);
        // A map of five: the kind of key, the algorithm, the curve and the point.
        let public = [&[0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32][..], x, &[0x22, 0x58, 32], y].concat();
        let length = u16::try_from(self.id.len()).unwrap().to_be_bytes();
        let data = [&self.head(0x40)[..], &[0; 16], &length, &self.id, &public].concat();
        // A map of three: the format `none`, nothing that proves the maker, and the data.
        let object = [
            &[0xa3, 0x63][..],
            b"fmt",
            &[0x64],
            b"none",
            &[0x67],
            b"attStmt",
            &[0xa0, 0x68],
            b"authData",
            &[0x58, u8::try_from(data.len()).unwrap()],
            &data,
        ]
        .concat();
        let response = json!({
            "attestationObject": written(&object),
            "clientDataJSON": written(&self.client_data("webauthn.create", asked)),
        });
        self.answer(response)
    }

    /// What the browser sends when it signed.
    pub fn sign(&mut self, asked: &Value) -> String {
        self.counter += 1;
        let (data, client) = (self.head(0), self.client_data("webauthn.get", asked));
        let signed = self.signature(&[&data[..], &Sha256::digest(&client)].concat());
        let owner = secret::unhex(&self.owner).unwrap();
        let response = json!({
            "authenticatorData": written(&data),
            "clientDataJSON": written(&client),
            "signature": signed,
            "userHandle": written(&owner),
        });
        self.answer(response)
    }

    fn signature(&self, of: &[u8]) -> String {
        written(self.key().sign(&SystemRandom::new(), of).unwrap().as_ref())
    }

    /// A good signature, of something else.
    pub fn signature_of_something_else(&self) -> String {
        self.signature(b"something else")
    }

    fn answer(&self, response: Value) -> String {
        let id = written(&self.id);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response, "extensions": {} }).to_string()
    }
}
