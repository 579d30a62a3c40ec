//! Sign-ins: who is signed in on which browser, known by the digest of the cookie.

use crate::accounts::{self, account_columns};
use crate::connection::params;
use crate::statements::statements;
use crate::{Account, Store, StoreError};

statements! {
    INSERT = "INSERT INTO sign_ins (token_digest, account_id, created_at, expires_at, last_seen_at) \
              VALUES ($1, $2, $3, $4, $3)";
    FIND = concat!("SELECT ", account_columns!(), ", s.created_at, s.expires_at, s.last_seen_at, o.name \
                    FROM sign_ins s JOIN accounts a ON a.id = s.account_id \
                    JOIN organisations o ON o.id = a.organisation_id \
                    WHERE s.token_digest = $1 AND s.expires_at > $2 AND a.removed_at IS NULL");
    TOUCH = "UPDATE sign_ins SET last_seen_at = $2 WHERE token_digest = $1";
    DELETE = "DELETE FROM sign_ins WHERE token_digest = $1";
    DELETE_OF_ACCOUNT = "DELETE FROM sign_ins WHERE account_id = $1";
    DELETE_EXPIRED = "DELETE FROM sign_ins WHERE expires_at <= $1";
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
}

impl Store {
    /// Begins a sign-in.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the digest exists, [`StoreError::Unknown`] without the account.
    pub async fn create_sign_in(
        &self,
        token_digest: &str,
        account_id: &str,
        now: &str,
        expires_at: &str,
    ) -> Result<(), StoreError> {
        let values = params![token_digest, account_id, now, expires_at];
        self.execute(INSERT, values).await.map(drop)
    }

    /// The sign-in of this cookie, unless it has expired or the account is removed.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn sign_in(&self, token_digest: &str, now: &str) -> Result<Option<SignIn>, StoreError> {
        let Some(row) = self.row(FIND, params![token_digest, now]).await? else {
            return Ok(None);
        };
        Ok(Some(SignIn {
            account: accounts::read(&row, 0)?,
            organisation_name: row.get(accounts::COLUMNS + 3)?,
            created_at: row.get(accounts::COLUMNS)?,
            expires_at: row.get(accounts::COLUMNS + 1)?,
            last_seen_at: row.get(accounts::COLUMNS + 2)?,
        }))
    }

    /// Notes that a sign-in was used. A write: not for every request.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn touch_sign_in(&self, token_digest: &str, now: &str) -> Result<(), StoreError> {
        self.execute(TOUCH, params![token_digest, now]).await.map(drop)
    }

    /// Signs out on one browser.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn delete_sign_in(&self, token_digest: &str) -> Result<(), StoreError> {
        self.execute(DELETE, params![token_digest]).await.map(drop)
    }

    /// Signs an account out everywhere; answers on how many browsers.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn delete_sign_ins_of(&self, account_id: &str) -> Result<u64, StoreError> {
        self.execute(DELETE_OF_ACCOUNT, params![account_id]).await
    }

    /// Deletes what has expired; answers how many.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn delete_expired_sign_ins(&self, now: &str) -> Result<u64, StoreError> {
        self.execute(DELETE_EXPIRED, params![now]).await
    }
}
