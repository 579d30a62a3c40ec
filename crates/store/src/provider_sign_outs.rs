//! Sign-outs that the provider of single sign-on asks for. Each request counts once, in every process; of what was asked
//! only a digest stays, and not about whom it was.

use crate::connection::params;
use crate::statements::statements;
use crate::{Store, StoreError};

/// The sign-ins that a request is about: those of a subject ($1 issuer, $2 subject), those of one session there ($3), or
/// where both are named those of that session and those of which no session is known.
macro_rules! asked_for {
    () => {
        " FROM sign_ins WHERE via = 'provider' \
         AND (CAST($2 AS TEXT) IS NULL OR account_id IN \
         (SELECT i.account_id FROM identities i WHERE i.issuer = $1 AND i.subject = $2)) \
         AND (CAST($3 AS TEXT) IS NULL OR provider_session = $3 \
         OR provider_session IS NULL AND CAST($2 AS TEXT) IS NOT NULL)"
    };
}

statements! {
    FOLLOW = "INSERT INTO provider_sign_outs (token_digest, expires_at) VALUES ($1, $2)";
    WHOSE = concat!("SELECT DISTINCT account_id", asked_for!(), " ORDER BY account_id");
    END = concat!("DELETE", asked_for!());
    DELETE_EXPIRED = "DELETE FROM provider_sign_outs WHERE expires_at <= $1";
}

/// What the provider asks for. Without a subject and a session nothing is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProviderSignOut<'a> {
    /// The digest of the request.
    pub token_digest: &'a str,
    /// Until when the same request could come again.
    pub expires_at: &'a str,
    /// Which provider.
    pub issuer: &'a str,
    /// Who it is there.
    pub subject: Option<&'a str>,
    /// The digest of the session there.
    pub session: Option<&'a str>,
}

impl Store {
    /// Ends the sign-ins that came out of this session at the provider, or all of this subject; answers whose they were.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when this request was followed before.
    pub async fn end_provider_sign_ins(&self, asked: ProviderSignOut<'_>) -> Result<Vec<String>, StoreError> {
        if asked.subject.is_none() && asked.session.is_none() {
            return Ok(vec![]);
        }
        let follow = params![asked.token_digest, asked.expires_at];
        let about = params![asked.issuer, asked.subject, asked.session];
        self.of_the_system()
            .write(move |mut connection| {
                Box::pin(async move {
                    connection.execute(FOLLOW, follow).await?;
                    let rows = connection.rows(WHOSE, about.clone()).await?;
                    connection.execute(END, about).await?;
                    rows.iter().map(|row| row.get(0)).collect()
                })
            })
            .await
    }

    /// Forgets requests that would be too old by now; answers how many.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn delete_expired_provider_sign_outs(&self, now: &str) -> Result<u64, StoreError> {
        self.of_the_system().execute(DELETE_EXPIRED, params![now]).await
    }
}
