//! Who an account is at the provider of single sign-on: issuer and subject, and nothing else of what it tells.

use crate::accounts::{self, account_columns};
use crate::connection::params;
use crate::statements::statements;
use crate::{Account, Store, StoreError};

statements! {
    INSERT = "INSERT INTO identities (issuer, subject, account_id, linked_at) VALUES ($1, $2, $3, $4)";
    OF_ACCOUNT = "SELECT issuer FROM identities WHERE account_id = $1";
    LET_GO = "DELETE FROM identities WHERE account_id = $1";
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

    /// At which providers an account is known.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn issuers_of(&self, account_id: &str) -> Result<Vec<String>, StoreError> {
        let rows = self.rows(OF_ACCOUNT, params![account_id]).await?;
        rows.iter().map(|row| row.get(0)).collect()
    }

    /// Forgets who an account is at any provider, and signs it out everywhere; `false` when nothing was known.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn let_identities_go(&self, account_id: &str) -> Result<bool, StoreError> {
        let known = self.execute(LET_GO, params![account_id]).await? > 0;
        self.delete_sign_ins_of(account_id).await?;
        Ok(known)
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
