//! A provider that signs what a test lets it say: discovery, keys, tokens, and what it tells when asked.

use crate::{
    calendar,
    door::single_sign_on::{base64, unbase64},
};
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
    signature::{ECDSA_P256_SHA256_FIXED, Ed25519KeyPair, KeyPair, UnparsedPublicKey},
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
    /// What it publishes, over what makes it right.
    pub published: Value,
    /// The public half of the key by which it knows us, in the place of the secret.
    pub knows_key: Option<Vec<u8>>,
    /// The ids of what our key signed.
    pub heard: Vec<String>,
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

fn new_key() -> Ed25519KeyPair {
    let document = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).unwrap();
    Ed25519KeyPair::from_pkcs8(document.as_ref()).unwrap()
}

impl Provider {
    /// Begins to answer.
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let says = Says {
            claims: json!({}),
            told: json!({}),
            challenge: String::new(),
            by: By::Own,
            published: json!({}),
            knows_key: None,
            heard: vec![],
        };
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

    /// Whether our key signed the request: for this address, for a short while, and not a second time.
    fn is_signed_by(&self, key: &[u8], form: &HashMap<String, String>) -> bool {
        let given = |name: &str| form.get(name).map_or("", String::as_str);
        let (said, signature) = given("client_assertion").rsplit_once('.').unwrap();
        let (head, claims) = said.split_once('.').unwrap();
        let read = |part: &str| serde_json::from_slice::<Value>(&unbase64(part).unwrap()).unwrap();
        let (head, claims, now) = (read(head), read(claims), calendar::unix_seconds());
        let signed = UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, key);
        let id = claims["jti"].as_str().unwrap().to_owned();
        let mut says = self.says.lock().unwrap();
        let is_new = id.len() >= 32 && !says.heard.contains(&id);
        says.heard.push(id);
        is_new
            && signed.verify(said.as_bytes(), &unbase64(signature).unwrap()).is_ok()
            && given("client_assertion_type") == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
            && head == json!({ "alg": "ES256", "typ": "JWT" })
            && (claims["iss"] == CLIENT.0 && claims["sub"] == CLIENT.0)
            && claims["aud"] == format!("{}/token", self.issuer)
            && claims["exp"].as_u64().is_some_and(|exp| exp > now && exp <= now + 120)
            && !form.contains_key("client_secret")
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
    let mut published = json!({
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
    });
    for (name, value) in provider.says.lock().unwrap().published.as_object().unwrap() {
        published[name] = value.clone();
    }
    Json(published)
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
    let known = match &says.knows_key {
        Some(key) => provider.is_signed_by(key, &form),
        None => (given("client_id"), given("client_secret")) == (CLIENT.0.to_owned(), CLIENT.1.to_owned()),
    };
    if !known || given("code") != CODE || challenge.as_str() != says.challenge {
        return (StatusCode::BAD_REQUEST, Json(json!({ "error": "invalid_grant" })));
    }
    let id_token = provider.signed(&says.claims, says.by);
    (StatusCode::OK, Json(json!({ "access_token": "a", "token_type": "Bearer", "id_token": id_token })))
}

async fn told(State(provider): State<Provider>) -> Json<Value> {
    Json(provider.says.lock().unwrap().told.clone())
}
