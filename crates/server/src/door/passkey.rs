//! Passkeys: a key pair on somebody's own device, which its owner unlocks there with a finger, a face or a code. So it is two
//! factors at once. The device binds it to our address, so that no page elsewhere can ask for it. A library checks what is
//! signed; what was asked stays in the database, and is answered once, by the browser that asked.

use crate::{
    app::Shared,
    calendar,
    door::{
        changes::{self, What},
        device,
        visitor::{Colleague, PASSKEY_COOKIE, Visitor, set_cookie},
    },
    secret,
};
use axum::http::{HeaderMap, HeaderValue};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use store::{Account, Challenge, StoreError};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential, Url,
    Uuid, Webauthn, WebauthnBuilder,
};

/// How long somebody may look for the device.
const SECONDS: u32 = 5 * 60;

/// What a browser gets: what to ask the device, as JSON, and the cookie that belongs to the answer.
pub struct Asked {
    /// For `navigator.credentials`.
    pub options: String,
    /// For the answer.
    pub cookie: HeaderValue,
}

/// Whom a device makes passkeys for: this installation, at the address that people type.
fn party(app: &Shared) -> Option<Webauthn> {
    let address = Url::parse(&app.settings.own_address()?).ok()?;
    // An address of numbers has no domain, and browsers make no passkey for it.
    let host = address.domain()?.to_owned();
    WebauthnBuilder::new(&host, &address).ok()?.rp_name("Veerkaart").build().ok()
}

/// Whether passkeys are possible here: over HTTPS or on `localhost`, at the address of the settings.
pub fn is_possible(app: &Shared, visitor: &Visitor) -> bool {
    let is_home = app.settings.public_address.is_some() || visitor.host.split(':').next() == Some("localhost");
    app.settings.has_passwords() && is_home && party(app).is_some()
}

fn json(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Unknown)
}

fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(text).ok()
}

/// Keeps what was asked, for the browser that gets the cookie.
async fn asked(app: &Shared, account: Option<&str>, state: String, options: String) -> Result<Asked, StoreError> {
    let token = secret::token().ok_or(StoreError::NoRandomness)?;
    let challenge = Challenge { account_id: account.map(str::to_owned), challenge: state };
    app.store.ask_passkey(&secret::digest(&token), &challenge, &calendar::in_seconds(i64::from(SECONDS))).await?;
    Ok(Asked { options, cookie: set_cookie(app, PASSKEY_COOKIE, &token, SECONDS) })
}

/// What this browser was asked; it cannot be answered again.
async fn taken(app: &Shared, headers: &HeaderMap) -> Result<Option<Challenge>, StoreError> {
    match Visitor::token(app, headers, PASSKEY_COOKIE) {
        Some(token) => app.store.answer_passkey(&secret::digest(&token), &calendar::now()).await,
        None => Ok(None),
    }
}

/// Asks for a new passkey of this account; nothing where passkeys are not possible.
pub async fn ask_new(app: &Shared, account: &Account) -> Result<Option<Asked>, StoreError> {
    let known = app.store.passkeys_of(&account.id).await?;
    let known = known.iter().filter_map(|one| secret::unhex(&one.credential_id)).collect();
    let (Some(party), Ok(id)) = (party(app), Uuid::parse_str(&account.id)) else { return Ok(None) };
    // The address on both places: the device shows it to its owner, and more than that it need not hold.
    let started = party.start_passkey_registration(id, &account.email, &account.email, Some(known));
    let Ok((options, state)) = started else { return Ok(None) };
    let mut options = serde_json::to_value(&options).map_err(|_| StoreError::Unknown)?;
    // One that the device finds by itself: signing in then needs no address, and tells nothing about one.
    if let Some(selection) = options.pointer_mut("/publicKey/authenticatorSelection") {
        selection["residentKey"] = Value::from("required");
        selection["requireResidentKey"] = Value::from(true);
    }
    asked(app, Some(&account.id), json(&state)?, options.to_string()).await.map(Some)
}

/// Keeps the passkey that a device made; `false` when the answer does not fit what was asked.
pub async fn add(app: &Shared, by: &Colleague, headers: &HeaderMap, answer: &str) -> Result<bool, StoreError> {
    let account = by.account.to_string();
    let asked = taken(app, headers).await?.filter(|asked| asked.account_id.as_ref() == Some(&account));
    let state = asked.and_then(|asked| read::<PasskeyRegistration>(&asked.challenge));
    let (Some(party), Some(state), Some(answer)) = (party(app), state, read::<RegisterPublicKeyCredential>(answer))
    else {
        return Ok(false);
    };
    let Ok(made) = party.finish_passkey_registration(&answer, &state) else { return Ok(false) };
    let new = store::Passkey {
        credential_id: secret::hex(made.cred_id()),
        account_id: account.clone(),
        credential: json(&made)?,
        device: device::of(headers),
        created_at: calendar::now(),
        last_used_at: None,
    };
    changes::record(app, by, What::PasskeyMade, Some(&account), "").await?;
    match app.store.add_passkey(&new).await {
        Ok(()) => Ok(true),
        Err(StoreError::Taken) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Asks for any passkey of this installation, to sign in with; nothing where passkeys are not possible.
pub async fn ask_any(app: &Shared) -> Result<Option<Asked>, StoreError> {
    let Some((options, state)) = party(app).and_then(|party| party.start_discoverable_authentication().ok()) else {
        return Ok(None);
    };
    asked(app, None, json(&state)?, json(&options)?).await.map(Some)
}

/// Who signs in, and with which passkey; nothing when the answer does not fit what was asked, or the passkey is not known
/// (any more), is of somebody else, or was copied: its counter ran back.
pub async fn enter(app: &Shared, headers: &HeaderMap, answer: &str) -> Result<Option<(Account, String)>, StoreError> {
    let asked = taken(app, headers).await?.filter(|asked| asked.account_id.is_none());
    let state = asked.and_then(|asked| read::<DiscoverableAuthentication>(&asked.challenge));
    let (Some(party), Some(state), Some(answer)) = (party(app), state, read::<PublicKeyCredential>(answer)) else {
        return Ok(None);
    };
    let Ok((owner, id)) = party.identify_discoverable_authentication(&answer) else { return Ok(None) };
    let known = app.store.passkey(&secret::hex(id)).await?;
    let Some(known) = known.filter(|known| Uuid::parse_str(&known.account_id).is_ok_and(|id| id == owner)) else {
        return Ok(None);
    };
    let Some(mut passkey) = read::<Passkey>(&known.credential) else { return Ok(None) };
    let Ok(result) = party.finish_discoverable_authentication_v2(&answer, state, &passkey) else { return Ok(None) };
    if !result.user_verified() || passkey.update_credential(&result).is_none() {
        return Ok(None);
    }
    if !app.store.use_passkey(&known, &json(&passkey)?, &calendar::now()).await? {
        return Ok(None);
    }
    // What the device holds proved whose it is: from here on it is known for whom.
    let account = app.store.of_the_system().account(&known.account_id).await?;
    if let Some(account) = &account {
        store::acting_for(&account.organisation_id);
    }
    Ok(account.filter(|account| account.removed_at.is_none()).map(|account| (account, known.credential_id)))
}
