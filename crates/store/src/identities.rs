//! Who an account is at the provider of single sign-on: issuer and subject, and nothing else of what it tells.

use crate::accounts::{self, account_columns};
use crate::connection::params;
use crate::statements::statements;
use crate::{Account, Store, StoreError};

statements! {
    INSERT = "INSERT INTO identities (issuer, subject, account_id, linked_at) VALUES ($1, $2, $3, $4)";
    KNOWN = "SELECT subject FROM identities WHERE account_id = $1 AND issuer = $2";
    FIND = concat!("SELECT ", account_columns!(), " FROM identities i JOIN accounts a ON a.id = i.account_id \
                    WHERE i.issuer = $1 AND i.subject = $2 AND a.removed_at IS NULL");
}

impl Store {
    /// Keeps who an account is at a provider.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when that identity has an account, [`StoreError::Unknown`] without the account.
    pub async fn link_identity(
        &self,
        issuer: &str,
        subject: &str,
        account_id: &str,
        now: &str,
    ) -> Result<(), StoreError> {
        self.execute(INSERT, params![issuer, subject, account_id, now]).await.map(drop)
    }

    /// Whether an account has an identity at this provider already.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn has_identity(&self, account_id: &str, issuer: &str) -> Result<bool, StoreError> {
        Ok(self.row(KNOWN, params![account_id, issuer]).await?.is_some())
    }

    /// The account of this identity.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn account_by_identity(&self, issuer: &str, subject: &str) -> Result<Option<Account>, StoreError> {
        let row = self.of_the_system().row(FIND, params![issuer, subject]).await?;
        row.map(|row| accounts::read(&row, 0)).transpose()
    }
}
