//! The second factor of an account: a sealed secret, and digests of recovery codes. What is sealed is opened elsewhere.

use crate::connection::params;
use crate::statements::statements;
use crate::{Store, StoreError};

statements! {
    ONE = "SELECT sealed_secret, last_step, confirmed_at FROM second_factors WHERE account_id = $1";
    BEGIN = "INSERT INTO second_factors (account_id, sealed_secret, last_step, begun_at) VALUES ($1, $2, 0, $3) \
             ON CONFLICT (account_id) DO UPDATE SET sealed_secret = excluded.sealed_secret, begun_at = excluded.begun_at \
             WHERE second_factors.confirmed_at IS NULL";
    CONFIRM = "UPDATE second_factors SET confirmed_at = $3, last_step = $2 WHERE account_id = $1 AND confirmed_at IS NULL";
    USE = "UPDATE second_factors SET last_step = $2 WHERE account_id = $1 AND confirmed_at IS NOT NULL AND last_step < $2";
    END = "DELETE FROM second_factors WHERE account_id = $1";
    WITH = "SELECT f.account_id FROM second_factors f JOIN accounts a ON a.id = f.account_id \
            WHERE a.organisation_id = $1 AND f.confirmed_at IS NOT NULL";
    KEEP_CODE = "INSERT INTO recovery_codes (digest, account_id) VALUES ($2, $1)";
    USE_CODE = "DELETE FROM recovery_codes WHERE account_id = $1 AND digest = $2";
    CODES = "SELECT digest FROM recovery_codes WHERE account_id = $1";
    END_CODES = "DELETE FROM recovery_codes WHERE account_id = $1";
    COUNT_CODES = "SELECT COUNT(*) FROM recovery_codes WHERE account_id = $1";
    SIGN_OUT_WITHOUT = "DELETE FROM sign_ins WHERE via = 'password' AND passkey_id IS NULL AND account_id IN \
                        (SELECT a.id FROM accounts a WHERE a.organisation_id = $1) AND account_id NOT IN \
                        (SELECT f.account_id FROM second_factors f WHERE f.confirmed_at IS NOT NULL)";
}

/// The second factor of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecondFactor {
    /// As it was given to [`Store::begin_second_factor`].
    pub sealed_secret: String,
    /// The step of the last code that was used.
    pub last_step: i64,
    /// Since when it counts; nothing while it is being set up.
    pub confirmed_at: Option<String>,
}

impl Store {
    /// The second factor of an account, also one that is being set up.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn second_factor(&self, account_id: &str) -> Result<Option<SecondFactor>, StoreError> {
        let Some(row) = self.row(ONE, params![account_id]).await? else { return Ok(None) };
        Ok(Some(SecondFactor { sealed_secret: row.get(0)?, last_step: row.get(1)?, confirmed_at: row.get(2)? }))
    }

    /// Begins to set one up, in the place of one that was not confirmed; `false` when there is one that counts.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] without the account.
    pub async fn begin_second_factor(&self, account_id: &str, sealed: &str, now: &str) -> Result<bool, StoreError> {
        Ok(self.execute(BEGIN, params![account_id, sealed, now]).await? == 1)
    }

    /// Lets it count from now on, with these recovery codes; `false` when there was nothing to confirm.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn confirm_second_factor(
        &self,
        account_id: &str,
        step: i64,
        codes: &[String],
        now: &str,
    ) -> Result<bool, StoreError> {
        let (id, codes, now) = (account_id.to_owned(), codes.to_vec(), now.to_owned());
        self.write(move |mut connection| {
            Box::pin(async move {
                let confirmed = connection.execute(CONFIRM, params![&id, step, now]).await? == 1;
                if confirmed {
                    connection.execute(END_CODES, params![&id]).await?;
                    for code in &codes {
                        connection.execute(KEEP_CODE, params![&id, code]).await?;
                    }
                }
                Ok(confirmed)
            })
        })
        .await
    }

    /// Uses the code of a step; `false` when that step or a later one was used before. Of two at once, one succeeds.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn use_step(&self, account_id: &str, step: i64) -> Result<bool, StoreError> {
        Ok(self.execute(USE, params![account_id, step]).await? == 1)
    }

    /// Uses a recovery code, by its digest; `false` when there is none (any more).
    ///
    /// # Errors
    /// The storage fails.
    pub async fn use_recovery_code(&self, account_id: &str, digest: &str) -> Result<bool, StoreError> {
        Ok(self.execute(USE_CODE, params![account_id, digest]).await? == 1)
    }

    /// What is kept of each recovery code that is left.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn recovery_codes(&self, account_id: &str) -> Result<Vec<String>, StoreError> {
        let rows = self.rows(CODES, params![account_id]).await?;
        rows.iter().map(|row| row.get(0)).collect()
    }

    /// How many recovery codes are left.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn recovery_codes_left(&self, account_id: &str) -> Result<i64, StoreError> {
        let row = self.row(COUNT_CODES, params![account_id]).await?;
        row.map_or(Ok(0), |row| row.get(0))
    }

    /// Puts new recovery codes in the place of the old ones.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn replace_recovery_codes(&self, account_id: &str, codes: &[String]) -> Result<(), StoreError> {
        let (id, codes) = (account_id.to_owned(), codes.to_vec());
        self.write(move |mut connection| {
            Box::pin(async move {
                connection.execute(END_CODES, params![&id]).await?;
                for code in &codes {
                    connection.execute(KEEP_CODE, params![&id, code]).await?;
                }
                Ok(())
            })
        })
        .await
    }

    /// Takes the second factor away, with its recovery codes; `false` when there was none.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn end_second_factor(&self, account_id: &str) -> Result<bool, StoreError> {
        let id = account_id.to_owned();
        self.write(move |mut connection| {
            Box::pin(async move {
                connection.execute(END_CODES, params![&id]).await?;
                Ok(connection.execute(END, params![&id]).await? == 1)
            })
        })
        .await
    }

    /// The accounts of an organisation that have a second factor.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn accounts_with_second_factor(&self, organisation_id: &str) -> Result<Vec<String>, StoreError> {
        let rows = self.rows(WITH, params![organisation_id]).await?;
        rows.iter().map(|row| row.get(0)).collect()
    }

    /// Signs out everybody of an organisation who signed in with a password alone; answers on how many browsers.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn sign_out_without_second_factor(&self, organisation_id: &str) -> Result<u64, StoreError> {
        self.execute(SIGN_OUT_WITHOUT, params![organisation_id]).await
    }
}
