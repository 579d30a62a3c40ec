//! A provider that signs what a test lets it say: discovery, keys, tokens, and what it tells when asked.

use axum::{
    Form, Json, Router,
    extract::State,
    http::StatusCode,
    response::IntoResponse,
    routing::{get, post},
};
use openidconnect::{PkceCodeChallenge, PkceCodeVerifier};
use ring::{
    hmac,
    rand::SystemRandom,
    signature::{Ed25519KeyPair, KeyPair},
};
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

/// The id and secret that it knows us by.
pub const CLIENT: (&str, &str) = ("veerkaart", "geheim van de toets");
/// The one code that it takes.
pub const CODE: &str = "een-code";

/// What it says next.
#[derive(Clone)]
pub struct Says {
    /// Claims in the id token, over those that make it right.
    pub claims: Value,
    /// What it tells when asked.
    pub told: Value,
    /// The challenge that came with the request.
    pub challenge: String,
    /// What signs.
    pub by: By,
}

/// What signs a token.
#[derive(Clone, Copy)]
pub enum By {
    /// The key that it published.
    Own,
    /// Another key.
    Another,
    /// The secret that we share with it, which it says that it may do.
    Secret,
    /// Nothing.
    Nothing,
}

/// The provider.
#[derive(Clone)]
pub struct Provider {
    /// Its address.
    pub issuer: String,
    /// What it says next.
    pub says: Arc<Mutex<Says>>,
    key: Arc<Ed25519KeyPair>,
    asked: Arc<AtomicUsize>,
}

/// The part of base64 that tokens are written in.
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let number = three.iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        let signs = (0..4).map(|n| char::from(SIGNS[(number >> (18 - 6 * n)) as usize & 63]));
        text.extend(signs.take(three.len() + 1));
    }
    text
}

fn new_key() -> Ed25519KeyPair {
    let document = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).unwrap();
    Ed25519KeyPair::from_pkcs8(document.as_ref()).unwrap()
}

impl Provider {
    /// Begins to answer.
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let says = Says { claims: json!({}), told: json!({}), challenge: String::new(), by: By::Own };
        let provider =
            Self { issuer, says: Arc::new(Mutex::new(says)), key: Arc::new(new_key()), asked: Arc::default() };
        let routes = Router::new()
            .route("/.well-known/openid-configuration", get(published))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .route("/me", get(told))
            .with_state(provider.clone());
        tokio::spawn(async move { axum::serve(listener, routes).await.unwrap() });
        provider
    }

    /// How often its keys were asked for.
    pub fn asked_for_keys(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }

    /// A token that says this.
    pub fn signed(&self, claims: &Value, by: By) -> String {
        let head = match by {
            By::Own | By::Another => json!({ "alg": "EdDSA", "typ": "JWT", "kid": "one" }),
            By::Secret => json!({ "alg": "HS256", "typ": "JWT" }),
            By::Nothing => json!({ "alg": "none", "typ": "JWT" }),
        };
        self.signed_as(&head, claims, by)
    }

    /// The same with this head.
    pub fn signed_as(&self, head: &Value, claims: &Value, by: By) -> String {
        let said = format!("{}.{}", base64(head.to_string().as_bytes()), base64(claims.to_string().as_bytes()));
        let secret = hmac::Key::new(hmac::HMAC_SHA256, CLIENT.1.as_bytes());
        let signature = match by {
            By::Own => self.key.sign(said.as_bytes()).as_ref().to_vec(),
            By::Another => new_key().sign(said.as_bytes()).as_ref().to_vec(),
            By::Secret => hmac::sign(&secret, said.as_bytes()).as_ref().to_vec(),
            By::Nothing => vec![],
        };
        format!("{said}.{}", base64(&signature))
    }
}

async fn published(State(provider): State<Provider>) -> Json<Value> {
    let at = |path: &str| format!("{}{path}", provider.issuer);
    Json(json!({
        "issuer": provider.issuer,
        "authorization_endpoint": at("/authorize"),
        "token_endpoint": at("/token"),
        "userinfo_endpoint": at("/me"),
        "jwks_uri": at("/keys"),
        "end_session_endpoint": at("/end"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["EdDSA", "HS256", "none"],
        "token_endpoint_auth_methods_supported": ["client_secret_post"],
    }))
}

async fn keys(State(provider): State<Provider>) -> Json<Value> {
    provider.asked.fetch_add(1, Ordering::Relaxed);
    let x = base64(provider.key.public_key().as_ref());
    Json(json!({ "keys": [{ "kty": "OKP", "crv": "Ed25519", "use": "sig", "alg": "EdDSA", "kid": "one", "x": x }] }))
}

async fn token(State(provider): State<Provider>, Form(form): Form<HashMap<String, String>>) -> impl IntoResponse {
    let given = |name: &str| form.get(name).cloned().unwrap_or_default();
    let says = provider.says.lock().unwrap().clone();
    let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(given("code_verifier")));
    let known = (given("client_id"), given("client_secret")) == (CLIENT.0.to_owned(), CLIENT.1.to_owned());
    if !known || given("code") != CODE || challenge.as_str() != says.challenge {
        return (StatusCode::BAD_REQUEST, Json(json!({ "error": "invalid_grant" })));
    }
    let id_token = provider.signed(&says.claims, says.by);
    (StatusCode::OK, Json(json!({ "access_token": "a", "token_type": "Bearer", "id_token": id_token })))
}

async fn told(State(provider): State<Provider>) -> Json<Value> {
    Json(provider.says.lock().unwrap().told.clone())
}
