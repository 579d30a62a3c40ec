//! What changed about who may do what, by whom: the log of accounts, roles, second steps and rules of an organisation.

use crate::connection::params;
use crate::statements::statements;
use crate::{Store, StoreError};

statements! {
    INSERT = "INSERT INTO account_changes (id, organisation_id, at, what, detail, about_id, by_id, by_function) \
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    PAGE = "SELECT c.id, c.at, c.what, c.detail, c.about_id, c.by_function, COALESCE(a.function, ''), \
            COALESCE(a.role, '') FROM account_changes c LEFT JOIN accounts a ON a.id = c.about_id \
            AND a.removed_at IS NULL \
            WHERE c.organisation_id = $1 AND c.at >= $2 AND c.at < $3 \
            ORDER BY c.at DESC, c.id DESC LIMIT $4 OFFSET $5";
}

/// A change that is written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAccountChange {
    /// UUIDv7.
    pub id: String,
    /// Whose it is.
    pub organisation_id: String,
    /// When.
    pub at: String,
    /// What kind of change, of a closed set.
    pub what: String,
    /// What it became, of a closed set: a role, or which text; empty when there is nothing more to say.
    pub detail: String,
    /// The account that it is about.
    pub about_id: Option<String>,
    /// The account that did it; nothing when the provider of single sign-on or the program did.
    pub by_id: Option<String>,
    /// The function of who did it, at that moment.
    pub by_function: String,
}

/// A change as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountChange {
    /// UUIDv7.
    pub id: String,
    /// When.
    pub at: String,
    /// What kind of change.
    pub what: String,
    /// What it became.
    pub detail: String,
    /// The account that it is about.
    pub about_id: Option<String>,
    /// The function of who did it, at that moment.
    pub by_function: String,
    /// The function of that account now; empty once it was taken away.
    pub about_function: String,
    /// The role of that account now; empty once it was taken away.
    pub about_role: String,
}

impl Store {
    /// Writes a change down.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] without the organisation.
    pub async fn add_account_change(&self, change: &NewAccountChange) -> Result<(), StoreError> {
        let values = params![
            &change.id,
            &change.organisation_id,
            &change.at,
            &change.what,
            &change.detail,
            &change.about_id,
            &change.by_id,
            &change.by_function,
        ];
        self.execute(INSERT, values).await.map(drop)
    }

    /// Changes of an organisation from one moment up to another, the newest first.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn account_changes_of(
        &self,
        organisation_id: &str,
        (from, until): (&str, &str),
        (limit, offset): (i64, i64),
    ) -> Result<Vec<AccountChange>, StoreError> {
        let rows = self.rows(PAGE, params![organisation_id, from, until, limit, offset]).await?;
        rows.iter()
            .map(|row| {
                Ok(AccountChange {
                    id: row.get(0)?,
                    at: row.get(1)?,
                    what: row.get(2)?,
                    detail: row.get(3)?,
                    about_id: row.get(4)?,
                    by_function: row.get(5)?,
                    about_function: row.get(6)?,
                    about_role: row.get(7)?,
                })
            })
            .collect()
    }
}
