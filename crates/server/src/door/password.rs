//! Passwords: which are good enough, and hashing outside of the threads that answer requests.

use crate::{
    app::Shared,
    door::{Form, form::FieldError, leaked::Leaked},
    language::Language,
    secret,
};
use std::sync::{Arc, OnceLock};
use store::{Account, StoreError};
use tokio::sync::Semaphore;
use zxcvbn::{Score, zxcvbn};

/// The fewest characters of a new password.
pub const FEWEST: usize = 12;
/// The most characters of a new password.
pub const MOST: usize = 200;

/// Words of passwords that many people here choose, beside the lists of the library.
const COMMON: &str = include_str!("common_passwords.txt");

/// One hash takes 19 MiB: a flood of attempts waits in line and does not fill the memory.
static HASHING: Semaphore = Semaphore::const_new(4);

/// How many characters are looked at: looking takes longer the more there are, and who types so many is fine by then.
const LOOKED_AT: usize = 32;

/// Reads a new password from a form; `own` is what belongs to the person, the name of the organisation too: whoever guesses
/// begins with that. What stands on the list of leaked passwords is refused, where there is one.
pub async fn read(
    leaked: Option<&Arc<Leaked>>,
    form: &mut Form,
    name: &str,
    own: &[&str],
    language: Language,
) -> Option<String> {
    let (text, password) = (language.text(), form.value(name).to_owned());
    let chars = password.chars().count();
    let wrong = match chars {
        0..FEWEST => Some(text.account_password_short(FEWEST, chars)),
        FEWEST..=MOST => {
            let (password, own) = (password.clone(), own.iter().map(|text| text.to_lowercase()).collect());
            let leaked = leaked.cloned();
            let look = move || match is_easy(&password, own) {
                true => Some(Looked::Easy),
                false => Some(leaked.map_or(Looked::Fine, |leaked| leaked.holds(&password).into())),
            };
            // Not looked at is not good enough.
            match in_line(look).await.unwrap_or(Looked::Easy) {
                Looked::Fine => None,
                Looked::Easy => Some(text.account_password_easy()),
                Looked::Leaked => Some(text.account_password_leaked()),
                Looked::NotLookedUp => Some(text.account_password_not_looked_up()),
            }
        }
        _ => Some(text.account_password_long(MOST)),
    };
    match wrong {
        Some(sentence) => form.object(name, FieldError::Sentence(sentence)),
        None => return Some(password),
    }
    None
}

/// What came of looking at a new password.
enum Looked {
    Fine,
    Easy,
    Leaked,
    NotLookedUp,
}

impl From<std::io::Result<bool>> for Looked {
    fn from(held: std::io::Result<bool>) -> Self {
        match held {
            Ok(true) => Self::Leaked,
            Ok(false) => Self::Fine,
            Err(error) => {
                tracing::error!(%error, "the list of leaked passwords cannot be read");
                Self::NotLookedUp
            }
        }
    }
}

/// The hash of a password; `None` when hashing is not possible.
pub async fn hash(password: String) -> Option<String> {
    in_line(move || secret::hash_password(&password)).await
}

/// Slow work for secrets, in line with the hashing of passwords; `None` when it is not possible.
pub async fn in_line<T: Send + 'static>(work: impl FnOnce() -> Option<T> + Send + 'static) -> Option<T> {
    let _turn = HASHING.acquire().await.ok()?;
    tokio::task::spawn_blocking(work).await.ok()?
}

/// Makes a new hash of a right password when the old one was made with other parameters: copies of the database with weak
/// hashes grow old by themselves. Without a new one the old one still works.
pub async fn renew(app: &Shared, account: &Account, password: String) -> Result<(), StoreError> {
    let Some(old) = account.password_hash.as_deref().filter(|hash| secret::is_outdated(hash)) else { return Ok(()) };
    let Some(new) = hash(password).await else { return Ok(()) };
    app.store.renew_password_hash(&account.id, old, &new).await.map(drop)
}

/// Whether the password belongs to the hash. Without a hash it takes the same time, so that the clock does not tell which
/// accounts exist.
pub async fn belongs(password: String, hash: Option<String>) -> bool {
    static NOBODY: OnceLock<Option<String>> = OnceLock::new();
    let Ok(_turn) = HASHING.acquire().await else { return false };
    let verified = tokio::task::spawn_blocking(move || {
        let nobody = NOBODY.get_or_init(|| secret::hash_password(&secret::token()?));
        let known = hash.is_some();
        hash.as_ref().or(nobody.as_ref()).is_some_and(|hash| secret::is_password(&password, hash)) && known
    });
    verified.await.unwrap_or(false)
}

/// Whether it takes too few guesses: 10^10 of somebody who knows common passwords, words, names, dates, walks over the keys,
/// what belongs to this person and our own list; and without its signs, which add little, 10^6.
fn is_easy(password: &str, own: Vec<String>) -> bool {
    let parts = own.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric())).filter(|part| part.len() > 2);
    let common = COMMON.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let known: Vec<&str> = own.iter().map(String::as_str).chain(parts).chain(common).collect();
    let start: String = password.chars().take(LOOKED_AT).collect();
    let bare: String = start.chars().filter(|c| c.is_alphanumeric()).collect();
    zxcvbn(&start, &known).score() < Score::Four || zxcvbn(&bare, &known).score() < Score::Two
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::door::Fields;

    async fn accepted(password: &str) -> bool {
        let mut form = Form::of(Fields::default().with("password", password));
        let own = ["veiligheid@veenwoude.example", "Adviseur Veiligheid"];
        read(None, &mut form, "password", &own, Language::Nl).await.is_some() && form.is_fine()
    }

    #[tokio::test]
    async fn a_long_sentence_is_a_good_password() {
        for good in [
            "drie boten op het kanaal",
            "kmvr-qpzd-wtxh",
            "Fiets+Regen=Natte sokken",
            "tafel stoel lamp boek",
            "mijn oma bakt taart",
            "qwerty op zijn fiets",
            "8f3k20dmq71x",
            "k!9-w@3#r%7z",
        ] {
            assert!(accepted(good).await, "{good}");
        }
    }

    #[tokio::test]
    async fn a_password_needs_twelve_characters_and_at_most_two_hundred() {
        assert!(!accepted("kort zinnetj"[..11].trim_end()).await);
        assert!(accepted("kmvr-qpzd-wt").await);
        assert!(accepted(&"kmvr-qpzd-".repeat(20)).await);
        assert!(!accepted(&"kmvr-qpzd-".repeat(21)).await);
    }

    #[tokio::test]
    async fn a_password_that_many_people_choose_is_refused() {
        for common in [
            "Welkom2026!!",
            "wachtwoord123",
            "W4chtw00rd!!",
            "password1234",
            "qwertyuiop12",
            "aaaaaaaaaaaa",
            "123456789012",
            "welkomwelkom",
            "P@ssw0rd2026",
            "Gemeente2026!",
            "123-456-789-012",
            "1qaz2wsx3edc4rfv",
            "zaq1xsw2cde3",
            "1q2w3e4r5t6y7u",
            "QazWsxEdcRfv",
            "010203040506",
            "112233445566",
            "123456654321",
            "zxcasdqwe123",
            "aaabbbcccddd",
            "qwerty-qwerty",
            "feyenoord1908",
            "Amsterdam2026",
            "jennifer-1987",
            "11-03-1987!!",
        ] {
            assert!(!accepted(common).await, "{common}");
        }
    }

    #[tokio::test]
    async fn a_password_is_not_the_address_or_the_name() {
        for own in
            ["veiligheid@veenwoude.example", "Veiligheid@Veenwoude.Example!", "adviseur-veiligheid", "Veenwoude-2026!!"]
        {
            assert!(!accepted(own).await, "{own}");
        }
    }

    #[tokio::test]
    async fn of_a_long_password_the_beginning_is_looked_at_and_no_more() {
        assert!(!accepted(&format!("{}kmvr-qpzd-wtxh", "a".repeat(LOOKED_AT))).await, "the work is bounded");
        assert!(accepted(&format!("kmvr-qpzd-wtxh{}", "a".repeat(LOOKED_AT))).await);
    }

    #[tokio::test]
    async fn without_a_hash_no_password_belongs() {
        assert!(!belongs("drie boten op het kanaal".to_owned(), None).await);
        let hash = hash("drie boten op het kanaal".to_owned()).await;
        assert!(belongs("drie boten op het kanaal".to_owned(), hash.clone()).await);
        assert!(!belongs("vier boten op het kanaal".to_owned(), hash).await);
    }
}
