//! Accounts of people who sign in: the one place with their names and addresses.

use crate::connection::{Row, params};
use crate::gone::Gone;
use crate::statements::statements;
use crate::{Store, StoreError};

/// The columns of an account, in the order in which [`read`] takes them.
macro_rules! columns {
    () => {
        "a.id, a.organisation_id, a.email, a.name, a.password_hash, a.role, a.function, a.domain, a.language, \
         a.created_at, a.removed_at"
    };
}
pub(crate) use columns as account_columns;

/// How many columns that are.
pub(crate) const COLUMNS: usize = 11;

statements! {
    INSERT = "INSERT INTO accounts (id, organisation_id, email, name, password_hash, role, function, domain, language, \
              created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    BY_ID = concat!("SELECT ", columns!(), " FROM accounts a WHERE a.id = $1");
    BY_EMAIL = concat!("SELECT ", columns!(), " FROM accounts a WHERE a.email = $1 AND a.removed_at IS NULL");
    OF_ORGANISATION = concat!("SELECT ", columns!(), " FROM accounts a WHERE a.organisation_id = $1 \
                               ORDER BY a.name, a.id");
    SET_ROLE = "UPDATE accounts SET role = $2 WHERE id = $1 AND removed_at IS NULL";
    SET_PROFILE = "UPDATE accounts SET name = $2, function = $3, domain = $4 WHERE id = $1 AND removed_at IS NULL";
    SET_LANGUAGE = "UPDATE accounts SET language = $2 WHERE id = $1 AND removed_at IS NULL";
    SET_PASSWORD = "UPDATE accounts SET password_hash = $2 WHERE id = $1 AND removed_at IS NULL";
    RENEW_HASH = "UPDATE accounts SET password_hash = $3 WHERE id = $1 AND password_hash = $2 AND removed_at IS NULL";
    REMOVE = "UPDATE accounts SET removed_at = $2, password_hash = NULL WHERE id = $1 AND removed_at IS NULL";
    END_SIGN_INS = "DELETE FROM sign_ins WHERE account_id = $1";
    END_INVITATIONS = "DELETE FROM invitations WHERE account_id = $1";
    END_HALF_SIGN_INS = "DELETE FROM half_sign_ins WHERE account_id = $1";
    END_SECOND_FACTOR = "DELETE FROM second_factors WHERE account_id = $1";
    END_RECOVERY_CODES = "DELETE FROM recovery_codes WHERE account_id = $1";
    END_IDENTITIES = "DELETE FROM identities WHERE account_id = $1";
    END_PASSKEYS = "DELETE FROM passkeys WHERE account_id = $1";
    END_CHALLENGES = "DELETE FROM passkey_challenges WHERE account_id = $1";
    ERASE = "UPDATE accounts SET name = '', email = id, function = '', language = NULL \
             WHERE id = $1 AND removed_at IS NOT NULL";
}

/// A new account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAccount {
    /// UUIDv7.
    pub id: String,
    /// The organisation that it belongs to.
    pub organisation_id: String,
    /// Stored in lower case; unique in the installation.
    pub email: String,
    /// As colleagues see it.
    pub name: String,
    /// PHC text, or nothing while the invitation is open.
    pub password_hash: Option<String>,
    /// `reader`, `editor`, `facilitator` or `administrator`.
    pub role: String,
    /// The function in the organisation.
    pub function: String,
    /// The policy domain.
    pub domain: String,
    /// `nl`, `en`, or nothing: then the browser decides.
    pub language: Option<String>,
}

/// An account as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// UUIDv7.
    pub id: String,
    /// The organisation that it belongs to.
    pub organisation_id: String,
    /// In lower case; the id itself once the name is erased.
    pub email: String,
    /// As colleagues see it; empty once erased.
    pub name: String,
    /// PHC text, or nothing: then nobody signs in with a password.
    pub password_hash: Option<String>,
    /// `reader`, `editor`, `facilitator` or `administrator`.
    pub role: String,
    /// The function in the organisation.
    pub function: String,
    /// The policy domain.
    pub domain: String,
    /// `nl`, `en`, or nothing: then the browser decides.
    pub language: Option<String>,
    /// When it was made.
    pub created_at: String,
    /// Since when it no longer gives access.
    pub removed_at: Option<String>,
}

/// Reads [`account_columns`] from the given column on.
pub(crate) fn read(row: &Row, from: usize) -> Result<Account, StoreError> {
    Ok(Account {
        id: row.get(from)?,
        organisation_id: row.get(from + 1)?,
        email: row.get(from + 2)?,
        name: row.get(from + 3)?,
        password_hash: row.get(from + 4)?,
        role: row.get(from + 5)?,
        function: row.get(from + 6)?,
        domain: row.get(from + 7)?,
        language: row.get(from + 8)?,
        created_at: row.get(from + 9)?,
        removed_at: row.get(from + 10)?,
    })
}

impl Store {
    /// Makes an account.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the address (or the id) has an account, [`StoreError::Unknown`] without the organisation.
    pub async fn create_account(&self, new: &NewAccount, now: &str) -> Result<(), StoreError> {
        let values = params![
            &new.id,
            &new.organisation_id,
            new.email.to_lowercase(),
            &new.name,
            &new.password_hash,
            &new.role,
            &new.function,
            &new.domain,
            &new.language,
            now,
        ];
        self.execute(INSERT, values).await.map(drop)
    }

    /// One account, also a removed one.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn account(&self, id: &str) -> Result<Option<Account>, StoreError> {
        let row = self.row(BY_ID, params![id]).await?;
        row.map(|row| read(&row, 0)).transpose()
    }

    /// The account with this address in any case of letters, unless it is removed.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn account_by_email(&self, email: &str) -> Result<Option<Account>, StoreError> {
        let row = self.of_the_system().row(BY_EMAIL, params![email.to_lowercase()]).await?;
        row.map(|row| read(&row, 0)).transpose()
    }

    /// All accounts of an organisation by name, the removed ones too.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn accounts_of(&self, organisation_id: &str) -> Result<Vec<Account>, StoreError> {
        let rows = self.rows(OF_ORGANISATION, params![organisation_id]).await?;
        rows.iter().map(|row| read(row, 0)).collect()
    }

    /// Gives an account another role; `false` when there is no such account, or it is removed.
    ///
    /// # Errors
    /// The storage fails, or does not know the role.
    pub async fn set_role(&self, id: &str, role: &str) -> Result<bool, StoreError> {
        Ok(self.execute(SET_ROLE, params![id, role]).await? == 1)
    }

    /// Sets name, function and policy domain; `false` when there is no such account, or it is removed.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn set_profile(&self, id: &str, name: &str, function: &str, domain: &str) -> Result<bool, StoreError> {
        let values = params![id, name, function, domain];
        Ok(self.execute(SET_PROFILE, values).await? == 1)
    }

    /// Sets the language; `false` when there is no such account, or it is removed.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn set_language(&self, id: &str, language: Option<&str>) -> Result<bool, StoreError> {
        Ok(self.execute(SET_LANGUAGE, params![id, language]).await? == 1)
    }

    /// Sets the hash of the password and ends every sign-in of the account; `false` when there is no such account, or
    /// it is removed.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn set_password(&self, id: &str, password_hash: &str) -> Result<bool, StoreError> {
        let (id, hash) = (id.to_owned(), password_hash.to_owned());
        self.write(move |mut connection| {
            Box::pin(async move {
                let set = connection.execute(SET_PASSWORD, params![&id, hash]).await?;
                connection.execute(END_SIGN_INS, params![&id]).await?;
                connection.execute(END_HALF_SIGN_INS, params![&id]).await?;
                Ok(set == 1)
            })
        })
        .await
    }

    /// Puts another hash of the same password in the place of this one: no sign-in ends. `false` when there is another
    /// password by now.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn renew_password_hash(&self, id: &str, old: &str, new: &str) -> Result<bool, StoreError> {
        Ok(self.execute(RENEW_HASH, params![id, old, new]).await? == 1)
    }

    /// Ends all access of an account: it is marked removed; its password, second factor, passkeys, sign-ins,
    /// invitations and identity at a provider go. `false` when there is no such account, or it was removed before.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn remove_account(&self, id: &str, now: &str) -> Result<bool, StoreError> {
        let gone = Gone::Account { id: id.to_owned(), at: now.to_owned() };
        let (id, now) = (id.to_owned(), now.to_owned());
        let removed = self
            .write::<_, StoreError, _>(move |mut connection| {
                Box::pin(async move {
                    let removed = connection.execute(REMOVE, params![&id, now]).await?;
                    for end in [
                        END_SIGN_INS,
                        END_INVITATIONS,
                        END_HALF_SIGN_INS,
                        END_SECOND_FACTOR,
                        END_RECOVERY_CODES,
                        END_IDENTITIES,
                        END_PASSKEYS,
                        END_CHALLENGES,
                    ] {
                        connection.execute(end, params![&id]).await?;
                    }
                    Ok(removed == 1)
                })
            })
            .await?;
        if removed {
            self.list_gone(&gone);
        }
        Ok(removed)
    }

    /// Erases name, address and function of a removed account, also from the journal; its policy domain and id stay.
    /// `false` when there is no such account, or it is not removed yet.
    ///
    /// # Errors
    /// The storage fails; [`StoreError::JournalBusy`] when the text still stands in the journal.
    pub async fn erase_account_name(&self, id: &str) -> Result<bool, StoreError> {
        let erased = self.execute(ERASE, params![id]).await? == 1;
        if erased {
            self.forget().await?;
        }
        Ok(erased)
    }
}
