//! Proving to the provider who we are with a key in the place of a secret (private_key_jwt, RFC 7523): what goes over the
//! line works for a minute, and the key itself never leaves this machine.

use super::jws::base64;
use crate::{calendar, secret};
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair},
};
use rustls::pki_types::{PrivatePkcs8KeyDer, pem::PemObject};
use std::sync::Arc;

/// What an assertion of this kind is called; a name, that nobody fetches.
pub(super) const TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
/// For how many seconds it works.
const SECONDS: u64 = 60;

/// Our key: ECDSA on P-256.
#[derive(Clone)]
pub struct ClientKey(Arc<EcdsaKeyPair>);

impl ClientKey {
    /// The key in a PEM file (PKCS #8); nothing when it is none, or of another kind.
    pub fn of_pem(text: &str) -> Option<Self> {
        let key = PrivatePkcs8KeyDer::from_pem_slice(text.as_bytes()).ok()?;
        let key = key.secret_pkcs8_der();
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, key, &SystemRandom::new()).ok()?;
        Some(Self(Arc::new(pair)))
    }

    /// Says to this address, now and once, that we are the client with this id. `None` without randomness.
    pub(super) fn assertion(&self, client: &str, address: &str) -> Option<String> {
        let now = calendar::unix_seconds();
        let head = serde_json::json!({ "alg": "ES256", "typ": "JWT" });
        let claims = serde_json::json!({
            "iss": client, "sub": client, "aud": address, "iat": now, "exp": now + SECONDS, "jti": secret::token()?,
        });
        let said = format!("{}.{}", base64(head.to_string().as_bytes()), base64(claims.to_string().as_bytes()));
        let signature = self.0.sign(&SystemRandom::new(), said.as_bytes()).ok()?;
        Some(format!("{said}.{}", base64(signature.as_ref())))
    }
}
