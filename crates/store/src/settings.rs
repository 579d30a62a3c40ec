//! Settings of an organisation, or of the whole installation.

use crate::connection::params;
use crate::statements::statements;
use crate::{Store, StoreError};

statements! {
    GET = "SELECT value FROM settings WHERE organisation_id = $1 AND key = $2";
    SET = "INSERT INTO settings (organisation_id, key, value) VALUES ($1, $2, $3) \
           ON CONFLICT (organisation_id, key) DO UPDATE SET value = excluded.value";
    ALL = "SELECT key, value FROM settings WHERE organisation_id = $1 ORDER BY key";
}

impl Store {
    /// The value of a setting, if it was ever set. Without an organisation: of the installation.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn setting(&self, organisation_id: Option<&str>, key: &str) -> Result<Option<String>, StoreError> {
        let row = self.row(GET, params![organisation_id.unwrap_or_default(), key]).await?;
        row.map(|row| row.get(0)).transpose()
    }

    /// Every setting of an organisation: key and value.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn settings_of(&self, organisation_id: &str) -> Result<Vec<(String, String)>, StoreError> {
        let rows = self.rows(ALL, params![organisation_id]).await?;
        rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
    }

    /// Sets a setting.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn set_setting(&self, organisation_id: Option<&str>, key: &str, value: &str) -> Result<(), StoreError> {
        let values = params![organisation_id.unwrap_or_default(), key, value];
        self.execute(SET, values).await.map(drop)
    }
}
