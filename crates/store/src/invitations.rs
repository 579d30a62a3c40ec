//! Invitations and password links: each can be used once.

use crate::connection::params;
use crate::statements::statements;
use crate::{Store, StoreError};

statements! {
    INSERT = "INSERT INTO invitations (token_digest, account_id, purpose, created_at, expires_at) \
              VALUES ($1, $2, $3, $4, $5)";
    LOOK = "SELECT i.account_id FROM invitations i JOIN accounts a ON a.id = i.account_id \
            WHERE i.token_digest = $1 AND i.purpose = $2 AND i.used_at IS NULL AND i.expires_at > $3 \
            AND a.removed_at IS NULL";
    TAKE = "UPDATE invitations SET used_at = $3 WHERE token_digest = $1 AND purpose = $2 AND used_at IS NULL \
            AND expires_at > $3 \
            AND EXISTS (SELECT 1 FROM accounts a WHERE a.id = account_id AND a.removed_at IS NULL) \
            RETURNING account_id";
    DELETE_EXPIRED = "DELETE FROM invitations WHERE expires_at <= $1";
}

impl Store {
    /// Keeps an invitation of an account for a purpose (`invitation`, `password`).
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the digest exists, [`StoreError::Unknown`] without the account.
    pub async fn create_invitation(
        &self,
        token_digest: &str,
        account_id: &str,
        purpose: &str,
        now: &str,
        expires_at: &str,
    ) -> Result<(), StoreError> {
        let values = params![token_digest, account_id, purpose, now, expires_at];
        self.execute(INSERT, values).await.map(drop)
    }

    /// Whose invitation this is, without using it: for showing the form.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn invitation(&self, token_digest: &str, purpose: &str, now: &str) -> Result<Option<String>, StoreError> {
        let row = self.of_the_system().row(LOOK, params![token_digest, purpose, now]).await?;
        row.map(|row| row.get(0)).transpose()
    }

    /// Uses an invitation and answers whose it is; nothing when it is unknown, used, expired or of a removed account. Of
    /// two who try at once, one succeeds.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn take_invitation(
        &self,
        token_digest: &str,
        purpose: &str,
        now: &str,
    ) -> Result<Option<String>, StoreError> {
        let values = params![token_digest, purpose, now];
        let system = self.of_the_system();
        let taken = system.write(move |mut connection| {
            Box::pin(async move {
                let row = connection.row(TAKE, values).await?;
                row.map(|row| row.get(0)).transpose()
            })
        });
        taken.await
    }

    /// Deletes what has expired; answers how many.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn delete_expired_invitations(&self, now: &str) -> Result<u64, StoreError> {
        self.of_the_system().execute(DELETE_EXPIRED, params![now]).await
    }
}
