//! Passwords: which are good enough, and hashing outside of the threads that answer requests.

use crate::{
    app::Shared,
    door::{Form, form::FieldError, keyboard_walk},
    language::Language,
    secret,
};
use std::sync::OnceLock;
use store::{Account, StoreError};
use tokio::sync::Semaphore;

/// The fewest characters of a new password.
pub const FEWEST: usize = 12;
/// The most characters of a new password.
pub const MOST: usize = 200;

/// Stems of passwords that many people choose.
const COMMON: &str = include_str!("common_passwords.txt");

/// One hash takes 19 MiB: a flood of attempts waits in line and does not fill the memory.
static HASHING: Semaphore = Semaphore::const_new(4);

/// Reads a new password from a form; `own` is what belongs to the person and must not be the password.
pub fn read(form: &mut Form, name: &str, own: &[&str], language: Language) -> Option<String> {
    let (text, password) = (language.text(), form.value(name).to_owned());
    let chars = password.chars().count();
    let wrong = match chars {
        0..FEWEST => Some(text.account_password_short(FEWEST, chars)),
        FEWEST..=MOST if is_own(&password, own) => Some(text.account_password_own()),
        FEWEST..=MOST if is_common(&password) => Some(text.account_password_common()),
        FEWEST..=MOST => None,
        _ => Some(text.account_password_long(MOST)),
    };
    match wrong {
        Some(sentence) => form.object(name, FieldError::Sentence(sentence)),
        None => return Some(password),
    }
    None
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

/// Is it the address, what stands before the `@`, or the name, apart from capitals and other signs?
fn is_own(password: &str, own: &[&str]) -> bool {
    let bare =
        |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect() };
    let typed = bare(password);
    let parts = own.iter().flat_map(|text| [*text, text.split('@').next().unwrap_or_default()]);
    parts.map(bare).any(|part| !part.is_empty() && part == typed)
}

/// Is it a common word with figures and signs around it, a walk over the keys, or the same over and over?
fn is_common(password: &str) -> bool {
    let mut different: Vec<char> = password.chars().collect();
    different.sort_unstable();
    different.dedup();
    if different.len() < 5 || keyboard_walk::is_walk(password) {
        return true;
    }
    let written = password.to_lowercase();
    let letters = |swap: bool| -> String {
        written.chars().map(|c| if swap { meant(c) } else { c }).filter(|c| c.is_alphabetic()).collect()
    };
    let ends = |c: char| !c.is_alphabetic();
    let inner: String = written.trim_matches(ends).chars().map(meant).filter(|c| c.is_alphabetic()).collect();
    [letters(false), letters(true), inner].iter().any(|stem| is_stem(stem)) || is_run(&written)
}

/// The letter that a sign stands for, as people swap them.
fn meant(sign: char) -> char {
    match sign {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    }
}

/// A stem of the list, once or several times.
fn is_stem(letters: &str) -> bool {
    let stems = COMMON.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    !letters.is_empty() && stems.into_iter().any(|stem| letters.split(stem).all(str::is_empty))
}

/// Nothing but figures that follow each other, up or down.
fn is_run(written: &str) -> bool {
    const UP: &str = "0123456789012345678901234567890123456789";
    const DOWN: &str = "9876543210987654321098765432109876543210";
    let figures: String = written.chars().filter(char::is_ascii_digit).collect();
    let only = !written.chars().any(char::is_alphabetic);
    only && figures.len() >= 6 && (figures.len() > 30 || UP.contains(&figures) || DOWN.contains(&figures))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::door::Fields;

    fn accepted(password: &str) -> bool {
        let mut form = Form::of(Fields::default().with("password", password));
        let own = ["veiligheid@veenwoude.example", "Adviseur Veiligheid"];
        read(&mut form, "password", &own, Language::Nl).is_some() && form.is_fine()
    }

    #[test]
    fn a_long_sentence_is_a_good_password() {
        for good in ["drie boten op het kanaal", "kmvr-qpzd-wtxh", "Fiets+Regen=Natte sokken"] {
            assert!(accepted(good), "{good}");
        }
    }

    #[test]
    fn a_password_needs_twelve_characters_and_at_most_two_hundred() {
        assert!(!accepted("kort zinnetj"[..11].trim_end()));
        assert!(accepted("kmvr-qpzd-wt"));
        assert!(accepted(&"kmvr-qpzd-".repeat(20)));
        assert!(!accepted(&"kmvr-qpzd-".repeat(21)));
    }

    #[test]
    fn a_password_that_many_people_choose_is_refused() {
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
        ] {
            assert!(!accepted(common), "{common}");
        }
    }

    #[test]
    fn a_password_is_not_the_address_or_the_name() {
        for own in ["veiligheid@veenwoude.example", "Veiligheid@Veenwoude.Example!", "adviseur-veiligheid"] {
            assert!(!accepted(own), "{own}");
        }
    }

    #[tokio::test]
    async fn without_a_hash_no_password_belongs() {
        assert!(!belongs("drie boten op het kanaal".to_owned(), None).await);
        let hash = hash("drie boten op het kanaal".to_owned()).await;
        assert!(belongs("drie boten op het kanaal".to_owned(), hash.clone()).await);
        assert!(!belongs("vier boten op het kanaal".to_owned(), hash).await);
    }
}
