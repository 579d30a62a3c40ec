//! One-time links: with the first one somebody gets a password, with a later one a forgotten password is replaced.

use crate::{app::App, calendar, secret};
use store::{Account, StoreError};

/// How many hours a link works.
pub const HOURS: i64 = 72;

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The first password, with name, function and domain.
    Welcome,
    /// A new password instead of a forgotten one.
    Forgotten,
}

impl Purpose {
    /// As the store keeps it.
    const fn slug(self) -> &'static str {
        match self {
            Self::Welcome => "invitation",
            Self::Forgotten => "password",
        }
    }
}

/// Makes a one-time link for an account and answers with its path. Only a digest of it is kept, so it can be shown once.
pub async fn invite(app: &App, account: &str) -> Result<String, StoreError> {
    let known =
        app.store.account(account).await?.filter(|known| known.removed_at.is_none()).ok_or(StoreError::Unknown)?;
    let purpose = if known.password_hash.is_some() { Purpose::Forgotten } else { Purpose::Welcome };
    let token = secret::token().ok_or(StoreError::NoRandomness)?;
    let (now, ends) = (calendar::now(), calendar::in_seconds(HOURS * 3600));
    app.store.create_invitation(&secret::digest(&token), account, purpose.slug(), &now, &ends).await?;
    Ok(format!("/invitation/{token}"))
}

/// Whose link this is and what for, without using it up; nothing when it is unknown, used or too old.
pub async fn look(app: &App, token: &str) -> Result<Option<(Account, Purpose)>, StoreError> {
    let (digest, now) = (secret::digest(token), calendar::now());
    for purpose in [Purpose::Welcome, Purpose::Forgotten] {
        if let Some(id) = app.store.invitation(&digest, purpose.slug(), &now).await? {
            // The link says whose it is, whoever is signed in on this browser.
            let account = app.store.of_the_system().account(&id).await?;
            if let Some(account) = &account {
                store::acting_for(&account.organisation_id);
            }
            return Ok(account.filter(|account| is_open(account, purpose)).map(|account| (account, purpose)));
        }
    }
    Ok(None)
}

/// Uses the link up; of two who try at once, one gets through.
pub async fn take(app: &App, token: &str, purpose: Purpose) -> Result<bool, StoreError> {
    Ok(app.store.take_invitation(&secret::digest(token), purpose.slug(), &calendar::now()).await?.is_some())
}

/// Of two first links, the second no longer works once the first one has set a password.
fn is_open(account: &Account, purpose: Purpose) -> bool {
    account.removed_at.is_none() && (purpose == Purpose::Forgotten || account.password_hash.is_none())
}
