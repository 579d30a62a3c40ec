//! Half sign-ins: somebody gave the password and must still give the second factor. They open nothing.

use crate::accounts::{self, account_columns};
use crate::connection::params;
use crate::statements::statements;
use crate::{Account, Store, StoreError};

statements! {
    INSERT = "INSERT INTO half_sign_ins (token_digest, account_id, created_at, expires_at) VALUES ($1, $2, $3, $4)";
    FIND = concat!("SELECT ", account_columns!(), " FROM half_sign_ins h JOIN accounts a ON a.id = h.account_id \
                    WHERE h.token_digest = $1 AND h.expires_at > $2 AND a.removed_at IS NULL");
    TAKE = "DELETE FROM half_sign_ins WHERE token_digest = $1 AND expires_at > $2";
    DELETE_EXPIRED = "DELETE FROM half_sign_ins WHERE expires_at <= $1";
}

impl Store {
    /// Begins a half sign-in.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the digest exists, [`StoreError::Unknown`] without the account.
    pub async fn create_half_sign_in(
        &self,
        token_digest: &str,
        account_id: &str,
        now: &str,
        expires_at: &str,
    ) -> Result<(), StoreError> {
        self.execute(INSERT, params![token_digest, account_id, now, expires_at]).await.map(drop)
    }

    /// Whose half sign-in this is, unless it has expired or the account is removed.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn half_sign_in(&self, token_digest: &str, now: &str) -> Result<Option<Account>, StoreError> {
        let row = self.of_the_system().row(FIND, params![token_digest, now]).await?;
        row.map(|row| accounts::read(&row, 0)).transpose()
    }

    /// Uses it up; of two who try at once, one gets `true`.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn take_half_sign_in(&self, token_digest: &str, now: &str) -> Result<bool, StoreError> {
        Ok(self.of_the_system().execute(TAKE, params![token_digest, now]).await? == 1)
    }

    /// Deletes what has expired; answers how many.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn delete_expired_half_sign_ins(&self, now: &str) -> Result<u64, StoreError> {
        self.of_the_system().execute(DELETE_EXPIRED, params![now]).await
    }
}
