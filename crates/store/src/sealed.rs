//! What is sealed with the key of the installation, all of it at once: for a new key in the place of the old one.

use crate::connection::params;
use crate::statements::statements;
use crate::{Store, StoreError};

statements! {
    ALL = "SELECT account_id, sealed_secret FROM second_factors ORDER BY account_id";
    SEAL = "UPDATE second_factors SET sealed_secret = $2 WHERE account_id = $1";
    KNOW = "INSERT INTO settings (organisation_id, key, value) VALUES ('', $1, $2) \
            ON CONFLICT (organisation_id, key) DO UPDATE SET value = excluded.value";
}

/// What was sealed anew.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SealedAnew {
    /// So many.
    pub done: u64,
    /// So many could not be opened, and were left as they are.
    pub left: u64,
}

impl Store {
    /// Puts what this makes of owner and sealed text in its place, and keeps a setting of the installation with it: all of
    /// that or nothing. Where it answers nothing, the text stays.
    ///
    /// # Errors
    /// What it answers with, or the storage fails; then nothing was changed.
    pub async fn seal_anew<F>(&self, (key, value): (&str, &str), anew: F) -> Result<SealedAnew, StoreError>
    where
        F: Fn(&str, &str) -> Result<Option<String>, StoreError> + Send + 'static,
    {
        let know = params![key, value];
        self.of_the_system()
            .write(move |mut connection| {
                Box::pin(async move {
                    let mut sealed = SealedAnew::default();
                    for row in connection.rows(ALL, params![]).await? {
                        let (owner, old): (String, String) = (row.get(0)?, row.get(1)?);
                        match anew(&owner, &old)? {
                            Some(new) => sealed.done += connection.execute(SEAL, params![owner, new]).await?,
                            None => sealed.left += 1,
                        }
                    }
                    connection.execute(KNOW, know).await?;
                    Ok(sealed)
                })
            })
            .await
    }
}
