//! The words of an organisation's own for the check on texts, and who changed them when.

use crate::connection::{Row, params};
use crate::statements::statements;
use crate::{Store, StoreError};

statements! {
    OWN = "SELECT id, list, words, reason, added_at, removed_at FROM own_words WHERE organisation_id = $1 \
           ORDER BY list, words, id";
    CHANGES = "SELECT list, change, account_id, at FROM own_word_changes WHERE organisation_id = $1 \
               ORDER BY at DESC, id DESC LIMIT 100";
    /// How many there were says whether the words changed: a change is never taken away.
    VERSION = "SELECT COUNT(*) FROM own_word_changes WHERE organisation_id = $1";
    /// A word that was taken out comes back with another reason; one that is there stays as it is. A full list takes no more.
    ADD = "INSERT INTO own_words (id, organisation_id, list, words, reason, added_at) \
           SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS TEXT), CAST($4 AS TEXT), CAST($5 AS TEXT), CAST($6 AS TEXT) \
           WHERE (SELECT COUNT(*) FROM own_words o WHERE o.organisation_id = $2 AND o.list = $3 \
                  AND o.removed_at IS NULL) < $7 \
           ON CONFLICT (organisation_id, list, words) DO UPDATE SET reason = excluded.reason, \
           added_at = excluded.added_at, removed_at = NULL WHERE own_words.removed_at IS NOT NULL";
    REMOVE = "UPDATE own_words SET removed_at = $3 WHERE organisation_id = $1 AND id = $2 AND removed_at IS NULL";
    PUT_BACK = "UPDATE own_words SET removed_at = NULL WHERE organisation_id = $1 AND id = $2 AND removed_at IS NOT NULL \
                AND (SELECT COUNT(*) FROM own_words o WHERE o.organisation_id = $1 AND o.list = own_words.list \
                     AND o.removed_at IS NULL) < $3";
    FORGET = "DELETE FROM own_words WHERE organisation_id = $1 AND removed_at < $2";
    RECORD = "INSERT INTO own_word_changes (id, organisation_id, list, change, account_id, at) \
              VALUES ($1, $2, $3, $4, $5, $6)";
}

/// A word or phrase of an organisation's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnWord {
    /// UUIDv7.
    pub id: String,
    /// The list that it stands in, as the caller names it.
    pub list: String,
    /// The word or the phrase.
    pub words: String,
    /// Why it is fine, for a phrase that is.
    pub reason: Option<String>,
    /// When it was added.
    pub added_at: String,
    /// When it was taken out; it can be put back until it is forgotten.
    pub removed_at: Option<String>,
}

/// That a list changed. Holds no words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnWordChange {
    /// UUIDv7.
    pub id: String,
    /// Whose list it is.
    pub organisation_id: String,
    /// The list.
    pub list: String,
    /// What happened, as the caller names it.
    pub change: String,
    /// Who did it.
    pub account_id: String,
    /// When.
    pub at: String,
}

fn read(row: &Row) -> Result<OwnWord, StoreError> {
    Ok(OwnWord {
        id: row.get(0)?,
        list: row.get(1)?,
        words: row.get(2)?,
        reason: row.get(3)?,
        added_at: row.get(4)?,
        removed_at: row.get(5)?,
    })
}

/// What a change does to the words.
enum Doing {
    Add { id: String, words: String, reason: Option<String>, most: i64 },
    Remove { id: String },
    PutBack { id: String, most: i64 },
}

impl Store {
    /// The own words of an organisation, those that were taken out lately included.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn own_words_of(&self, organisation_id: &str) -> Result<Vec<OwnWord>, StoreError> {
        self.rows(OWN, params![organisation_id]).await?.iter().map(read).collect()
    }

    /// A number that is another one after each change of an organisation's words.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn own_words_version(&self, organisation_id: &str) -> Result<i64, StoreError> {
        self.row(VERSION, params![organisation_id]).await?.map_or(Ok(0), |row| row.get(0))
    }

    /// The last hundred changes, the newest first.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn own_word_changes_of(&self, organisation_id: &str) -> Result<Vec<OwnWordChange>, StoreError> {
        let read = |row: &Row| {
            Ok(OwnWordChange {
                id: String::new(),
                organisation_id: organisation_id.to_owned(),
                list: row.get(0)?,
                change: row.get(1)?,
                account_id: row.get(2)?,
                at: row.get(3)?,
            })
        };
        self.rows(CHANGES, params![organisation_id]).await?.iter().map(read).collect()
    }

    /// Adds a word; `false` when it is there already, or when the list holds as many as it may.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] without the organisation or the account.
    pub async fn add_own_word(
        &self,
        word: &OwnWord,
        most: i64,
        change: &OwnWordChange,
        forget_before: &str,
    ) -> Result<bool, StoreError> {
        let doing = Doing::Add { id: word.id.clone(), words: word.words.clone(), reason: word.reason.clone(), most };
        self.change_own_words(doing, change, forget_before).await
    }

    /// Takes a word out; `false` when it is not there.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn remove_own_word(
        &self,
        id: &str,
        change: &OwnWordChange,
        forget_before: &str,
    ) -> Result<bool, StoreError> {
        self.change_own_words(Doing::Remove { id: id.to_owned() }, change, forget_before).await
    }

    /// Puts a word back that was taken out; `false` when it is not there, or when its list is full.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn put_back_own_word(
        &self,
        id: &str,
        most: i64,
        change: &OwnWordChange,
        forget_before: &str,
    ) -> Result<bool, StoreError> {
        self.change_own_words(Doing::PutBack { id: id.to_owned(), most }, change, forget_before).await
    }

    /// The word and its record in one transaction. What was taken out before this moment is forgotten.
    async fn change_own_words(
        &self,
        doing: Doing,
        change: &OwnWordChange,
        forget_before: &str,
    ) -> Result<bool, StoreError> {
        let (change, forget_before) = (change.clone(), forget_before.to_owned());
        self.write(move |mut connection| {
            Box::pin(async move {
                let of = &change.organisation_id;
                connection.execute(FORGET, params![of, &forget_before]).await?;
                let touched = match &doing {
                    Doing::Add { id, words, reason, most } => {
                        let values = params![id, of, &change.list, words, reason, &change.at, *most];
                        connection.execute(ADD, values).await?
                    }
                    Doing::Remove { id } => connection.execute(REMOVE, params![of, id, &change.at]).await?,
                    Doing::PutBack { id, most } => connection.execute(PUT_BACK, params![of, id, *most]).await?,
                };
                if touched == 1 {
                    let values = params![&change.id, of, &change.list, &change.change, &change.account_id, &change.at];
                    connection.execute(RECORD, values).await?;
                }
                Ok(touched == 1)
            })
        })
        .await
    }
}
