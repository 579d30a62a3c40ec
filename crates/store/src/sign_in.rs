//! Sign-ins: who is signed in on which browser, known by the digest of the cookie. Without an address.

use std::collections::BTreeMap;

use crate::accounts::{self, account_columns};
use crate::connection::params;
use crate::statements::statements;
use crate::{Account, Store, StoreError};

statements! {
    INSERT = "INSERT INTO sign_ins (token_digest, account_id, created_at, expires_at, last_seen_at, via, device, \
              passkey_id, provider_session) VALUES ($1, $2, $3, $4, $3, $5, $6, $7, $8)";
    FIND = concat!("SELECT ", account_columns!(), ", s.created_at, s.expires_at, s.last_seen_at, o.name, s.via \
                    FROM sign_ins s JOIN accounts a ON a.id = s.account_id \
                    JOIN organisations o ON o.id = a.organisation_id \
                    WHERE s.token_digest = $1 AND s.expires_at > $2 AND a.removed_at IS NULL");
    OF_ACCOUNT = "SELECT token_digest, created_at, expires_at, last_seen_at, device FROM sign_ins \
                  WHERE account_id = $1 AND expires_at > $2 ORDER BY last_seen_at DESC, token_digest";
    /// Every key that opens something now, with what it may do: one query, however many pages are open.
    KEYS = "SELECT s.token_digest, a.role FROM sign_ins s JOIN accounts a ON a.id = s.account_id \
            WHERE s.expires_at > $1 AND a.removed_at IS NULL \
            UNION ALL SELECT g.token_digest, 'guest' FROM guests g JOIN sessions r ON r.id = g.session_id \
            WHERE r.closed_at IS NULL";
    TOUCH = "UPDATE sign_ins SET last_seen_at = $2, expires_at = $3 WHERE token_digest = $1";
    DELETE = "DELETE FROM sign_ins WHERE token_digest = $1";
    DELETE_OF_ACCOUNT = "DELETE FROM sign_ins WHERE account_id = $1";
    DELETE_OF_ORGANISATION = "DELETE FROM sign_ins WHERE token_digest <> $2 AND account_id IN \
                              (SELECT a.id FROM accounts a WHERE a.organisation_id = $1)";
    DELETE_HALF_OF_ACCOUNT = "DELETE FROM half_sign_ins WHERE account_id = $1";
    DELETE_HALF_OF_ORGANISATION = "DELETE FROM half_sign_ins WHERE account_id IN \
                                   (SELECT a.id FROM accounts a WHERE a.organisation_id = $1)";
    DELETE_EXPIRED = "DELETE FROM sign_ins WHERE expires_at <= $1 AND created_at <= $2";
}

/// A new sign-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewSignIn<'a> {
    /// The digest of the token in the cookie.
    pub token_digest: &'a str,
    /// Whose it is.
    pub account_id: &'a str,
    /// `password` or `provider`.
    pub via: &'a str,
    /// A coarse word for the device, when it told one.
    pub device: Option<&'a str>,
    /// With which passkey it begins: that is `password` too, with more to it.
    pub passkey_id: Option<&'a str>,
    /// The digest of the session at the provider that it came out of, when that told one.
    pub provider_session: Option<&'a str>,
}

/// A valid sign-in with its account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignIn {
    /// Whose it is; never a removed account.
    pub account: Account,
    /// The name of the account's organisation.
    pub organisation_name: String,
    /// When it began.
    pub created_at: String,
    /// When it ends by itself.
    pub expires_at: String,
    /// When it was last used, as far as [`Store::touch_sign_in`] was told.
    pub last_seen_at: String,
    /// `password` or `provider`.
    pub via: String,
}

/// One line of the list of sign-ins of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInRow {
    /// The digest of its token.
    pub token_digest: String,
    /// When it began.
    pub created_at: String,
    /// When it ends by itself.
    pub expires_at: String,
    /// When it was last used, roughly.
    pub last_seen_at: String,
    /// A coarse word for the device, when it told one.
    pub device: Option<String>,
}

impl Store {
    /// Begins a sign-in.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the digest exists, [`StoreError::Unknown`] without the account.
    pub async fn create_sign_in(&self, new: NewSignIn<'_>, now: &str, expires_at: &str) -> Result<(), StoreError> {
        let mut values = params![new.token_digest, new.account_id, now, expires_at, new.via, new.device];
        values.extend(params![new.passkey_id, new.provider_session]);
        self.execute(INSERT, values).await.map(drop)
    }

    /// The sign-in of this cookie, unless it has expired or the account is removed.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn sign_in(&self, token_digest: &str, now: &str) -> Result<Option<SignIn>, StoreError> {
        let Some(row) = self.of_the_system().row(FIND, params![token_digest, now]).await? else {
            return Ok(None);
        };
        Ok(Some(SignIn {
            account: accounts::read(&row, 0)?,
            organisation_name: row.get(accounts::COLUMNS + 3)?,
            created_at: row.get(accounts::COLUMNS)?,
            expires_at: row.get(accounts::COLUMNS + 1)?,
            last_seen_at: row.get(accounts::COLUMNS + 2)?,
            via: row.get(accounts::COLUMNS + 4)?,
        }))
    }

    /// The sign-ins of an account that still work, the one used last first.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn sign_ins_of(&self, account_id: &str, now: &str) -> Result<Vec<SignInRow>, StoreError> {
        let rows = self.rows(OF_ACCOUNT, params![account_id, now]).await?;
        rows.iter()
            .map(|row| {
                Ok(SignInRow {
                    token_digest: row.get(0)?,
                    created_at: row.get(1)?,
                    expires_at: row.get(2)?,
                    last_seen_at: row.get(3)?,
                    device: row.get(4)?,
                })
            })
            .collect()
    }

    /// The digest of every token that opens something now, of sign-ins and of guests, with the role that it gives.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn keys(&self, now: &str) -> Result<BTreeMap<String, String>, StoreError> {
        let rows = self.of_the_system().rows(KEYS, params![now]).await?;
        rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
    }

    /// Notes that a sign-in was used, and so until when it works. A write: not for every request.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn touch_sign_in(&self, token_digest: &str, now: &str, expires_at: &str) -> Result<(), StoreError> {
        self.of_the_system().execute(TOUCH, params![token_digest, now, expires_at]).await.map(drop)
    }

    /// Signs out on one browser.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn delete_sign_in(&self, token_digest: &str) -> Result<(), StoreError> {
        self.of_the_system().execute(DELETE, params![token_digest]).await.map(drop)
    }

    /// Signs an account out everywhere, also where only the password was given yet; answers on how many browsers.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn delete_sign_ins_of(&self, account_id: &str) -> Result<u64, StoreError> {
        let id = account_id.to_owned();
        self.write(move |mut connection| {
            Box::pin(async move {
                connection.execute(DELETE_HALF_OF_ACCOUNT, params![&id]).await?;
                connection.execute(DELETE_OF_ACCOUNT, params![&id]).await
            })
        })
        .await
    }

    /// Signs everybody of an organisation out, but for one browser; answers on how many.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn delete_sign_ins_of_all(&self, organisation_id: &str, except: &str) -> Result<u64, StoreError> {
        let (id, except) = (organisation_id.to_owned(), except.to_owned());
        self.write(move |mut connection| {
            Box::pin(async move {
                connection.execute(DELETE_HALF_OF_ORGANISATION, params![&id]).await?;
                connection.execute(DELETE_OF_ORGANISATION, params![&id, except]).await
            })
        })
        .await
    }

    /// Deletes what has expired, of what began before a moment; answers how many.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn delete_expired_sign_ins(&self, now: &str, begun_before: &str) -> Result<u64, StoreError> {
        self.of_the_system().execute(DELETE_EXPIRED, params![now, begun_before]).await
    }
}
