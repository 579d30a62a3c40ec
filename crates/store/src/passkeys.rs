//! Passkeys of accounts, and what a device was asked to sign. What is signed is checked elsewhere. What is found by what a
//! device or a browser holds is found before it is known for whom: past the second lock.

use crate::connection::params;
use crate::statements::statements;
use crate::{Store, StoreError};

statements! {
    ADD = "INSERT INTO passkeys (credential_id, account_id, credential, device, created_at) VALUES ($1, $2, $3, $4, $5)";
    OF_ACCOUNT = "SELECT credential_id, account_id, credential, device, created_at, last_used_at FROM passkeys \
                  WHERE account_id = $1 ORDER BY created_at, credential_id";
    /// Never one of a removed account.
    ONE = "SELECT p.credential_id, p.account_id, p.credential, p.device, p.created_at, p.last_used_at FROM passkeys p \
           JOIN accounts a ON a.id = p.account_id WHERE p.credential_id = $1 AND a.removed_at IS NULL";
    USE = "UPDATE passkeys SET credential = $3, last_used_at = $4 WHERE credential_id = $1 AND credential = $2";
    REMOVE = "DELETE FROM passkeys WHERE account_id = $1 AND credential_id = $2";
    END_SIGN_INS = "DELETE FROM sign_ins WHERE account_id = $1 AND passkey_id = $2";
    REMOVE_ALL = "DELETE FROM passkeys WHERE account_id = $1";
    ASK = "INSERT INTO passkey_challenges (token_digest, account_id, challenge, expires_at) VALUES ($1, $2, $3, $4)";
    ASKED = "SELECT account_id, challenge FROM passkey_challenges WHERE token_digest = $1 AND expires_at > $2";
    ANSWERED = "DELETE FROM passkey_challenges WHERE token_digest = $1";
    DELETE_EXPIRED = "DELETE FROM passkey_challenges WHERE expires_at <= $1";
}

/// A passkey of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// What the device calls it.
    pub credential_id: String,
    /// Whose it is.
    pub account_id: String,
    /// The public key and what belongs to it, as it was given to [`Store::add_passkey`].
    pub credential: String,
    /// A coarse word for the device that it was made on, when it told one.
    pub device: Option<String>,
    /// When it was made.
    pub created_at: String,
    /// When somebody last signed in with it.
    pub last_used_at: Option<String>,
}

/// What a device was asked to sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    /// For which account a passkey is made; nothing when somebody signs in.
    pub account_id: Option<String>,
    /// As it was given to [`Store::ask_passkey`].
    pub challenge: String,
}

fn read(row: &crate::connection::Row) -> Result<Passkey, StoreError> {
    Ok(Passkey {
        credential_id: row.get(0)?,
        account_id: row.get(1)?,
        credential: row.get(2)?,
        device: row.get(3)?,
        created_at: row.get(4)?,
        last_used_at: row.get(5)?,
    })
}

impl Store {
    /// Adds a passkey; its time of last use is not looked at.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when there is one with this id, [`StoreError::Unknown`] without the account.
    pub async fn add_passkey(&self, new: &Passkey) -> Result<(), StoreError> {
        let Passkey { credential_id, account_id, credential, device, created_at, .. } = new;
        self.execute(ADD, params![credential_id, account_id, credential, device, created_at]).await.map(drop)
    }

    /// The passkeys of an account, in the order in which they were made.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn passkeys_of(&self, account_id: &str) -> Result<Vec<Passkey>, StoreError> {
        self.rows(OF_ACCOUNT, params![account_id]).await?.iter().map(read).collect()
    }

    /// The passkey with this id, unless its account is removed.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn passkey(&self, credential_id: &str) -> Result<Option<Passkey>, StoreError> {
        self.of_the_system().row(ONE, params![credential_id]).await?.as_ref().map(read).transpose()
    }

    /// Keeps that a passkey was used and what it is after that; `false` when it was used or removed meanwhile.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn use_passkey(&self, used: &Passkey, credential: &str, now: &str) -> Result<bool, StoreError> {
        Ok(self.of_the_system().execute(USE, params![&used.credential_id, &used.credential, credential, now]).await?
            == 1)
    }

    /// Removes a passkey of an account, with the sign-ins that began with it; `false` when there was none.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn remove_passkey(&self, account_id: &str, credential_id: &str) -> Result<bool, StoreError> {
        let (account, credential) = (account_id.to_owned(), credential_id.to_owned());
        self.write(move |mut connection| {
            Box::pin(async move {
                connection.execute(END_SIGN_INS, params![&account, &credential]).await?;
                Ok(connection.execute(REMOVE, params![&account, &credential]).await? == 1)
            })
        })
        .await
    }

    /// Removes every passkey of an account; answers how many.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn remove_passkeys_of(&self, account_id: &str) -> Result<u64, StoreError> {
        self.execute(REMOVE_ALL, params![account_id]).await
    }

    /// Keeps what a device is asked to sign.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the digest exists, [`StoreError::Unknown`] without the account.
    pub async fn ask_passkey(&self, token_digest: &str, asked: &Challenge, expires_at: &str) -> Result<(), StoreError> {
        let Challenge { account_id, challenge } = asked;
        self.of_the_system().execute(ASK, params![token_digest, account_id, challenge, expires_at]).await.map(drop)
    }

    /// What was asked, once: of two answers one gets it, and none after its time.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn answer_passkey(&self, token_digest: &str, now: &str) -> Result<Option<Challenge>, StoreError> {
        let (digest, now) = (token_digest.to_owned(), now.to_owned());
        self.of_the_system()
            .write(move |mut connection| {
                Box::pin(async move {
                    let row = connection.row(ASKED, params![&digest, now]).await?;
                    let first = connection.execute(ANSWERED, params![&digest]).await? == 1;
                    let Some(row) = row.filter(|_| first) else { return Ok(None) };
                    Ok(Some(Challenge { account_id: row.get(0)?, challenge: row.get(1)? }))
                })
            })
            .await
    }

    /// Deletes what was not answered in time; answers how many.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn delete_expired_challenges(&self, now: &str) -> Result<u64, StoreError> {
        self.of_the_system().execute(DELETE_EXPIRED, params![now]).await
    }
}
