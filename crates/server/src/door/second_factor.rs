//! The second factor: a code of six figures that a telephone computes (RFC 6238), or a recovery code. A secret is kept
//! sealed, of recovery codes only a slow digest with a salt; what was used once does not work again.

use crate::{
    app::App,
    calendar,
    door::{failure::encode, password},
    secret,
};
use std::collections::BTreeSet;
use store::{Account, SecondFactor, StoreError};
use totp_rs::{Builder, Secret, Totp};

/// How many recovery codes somebody gets.
pub const CODES: usize = 10;
/// The setting of an organisation that asks everybody for a second factor.
const REQUIRED: &str = "second-factor-required";
/// Bytes of a secret; RFC 4226 asks for 20.
const SECRET_BYTES: usize = 20;

/// What somebody proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// A code of the telephone.
    Code,
    /// A recovery code, which is used up now.
    Recovery,
}

/// Whether an organisation asks everybody for a second factor.
pub async fn is_required(app: &App, organisation: &str) -> Result<bool, StoreError> {
    Ok(app.store.setting(Some(organisation), REQUIRED).await?.as_deref() == Some("yes"))
}

/// Asks everybody of an organisation for a second factor, or no longer. Who signed in with a password alone signs in anew.
pub async fn require(app: &App, organisation: &str, required: bool) -> Result<(), StoreError> {
    app.store.set_setting(Some(organisation), REQUIRED, if required { "yes" } else { "no" }).await?;
    if required {
        app.store.sign_out_without_second_factor(organisation).await?;
    }
    Ok(())
}

/// The second factor of an account, when it counts.
pub async fn of(app: &App, account: &str) -> Result<Option<SecondFactor>, StoreError> {
    Ok(app.store.second_factor(account).await?.filter(|factor| factor.confirmed_at.is_some()))
}

/// Begins to set one up, unless there is one; a secret that was not confirmed is replaced.
pub async fn begin(app: &App, account: &str) -> Result<(), StoreError> {
    let drawn: [u8; SECRET_BYTES] = secret::bytes().ok_or(StoreError::NoRandomness)?;
    let sealed = app.key.seal(account, &drawn).ok_or(StoreError::NoRandomness)?;
    app.store.begin_second_factor(account, &sealed, &calendar::now()).await.map(drop)
}

/// What is being set up, to show: nothing when nothing is, or when the key of the installation does not open it.
pub async fn being_set_up(app: &App, account: &str) -> Result<Option<Secret>, StoreError> {
    let begun = app.store.second_factor(account).await?.filter(|factor| factor.confirmed_at.is_none());
    Ok(begun.and_then(|factor| opened(app, account, &factor)))
}

/// The address that a QR code carries to a telephone.
pub fn address(secret: &Secret, email: &str) -> String {
    format!("otpauth://totp/Veerkaart:{}?secret={}&issuer=Veerkaart", encode(email), secret.to_base32())
}

/// The secret as people type it over: in groups of four.
pub fn in_groups(secret: &Secret) -> String {
    groups(&secret.to_base32())
}

/// Confirms what is being set up with a code; answers with the recovery codes, which are shown once.
pub async fn confirm(app: &App, account: &str, typed: &str) -> Result<Option<Vec<String>>, StoreError> {
    let begun = app.store.second_factor(account).await?.filter(|factor| factor.confirmed_at.is_none());
    let Some(step) = begun.and_then(|factor| step_of(app, account, &factor, typed)) else { return Ok(None) };
    let (codes, kept) = new_codes(account).await.ok_or(StoreError::NoRandomness)?;
    let confirmed = app.store.confirm_second_factor(account, step, &kept, &calendar::now()).await?;
    Ok(confirmed.then_some(codes))
}

/// New recovery codes in the place of the old ones, shown once.
pub async fn renew_codes(app: &App, account: &str) -> Result<Vec<String>, StoreError> {
    let (codes, kept) = new_codes(account).await.ok_or(StoreError::NoRandomness)?;
    app.store.replace_recovery_codes(account, &kept).await?;
    Ok(codes)
}

/// Whether what was typed proves it, and how. What proves it once does not prove it again.
pub async fn prove(app: &App, account: &Account, typed: &str) -> Result<Option<Proof>, StoreError> {
    let Some(factor) = of(app, &account.id).await? else { return Ok(None) };
    if let Some(step) = step_of(app, &account.id, &factor, typed) {
        return Ok(app.store.use_step(&account.id, step).await?.then_some(Proof::Code));
    }
    let letters = letters_of(typed);
    if letters.len() != LETTERS {
        return Ok(None);
    }
    let kept = app.store.recovery_codes(&account.id).await?;
    let id = account.id.clone();
    let Some(found) = password::in_line(move || fitting(&id, &letters, &kept)).await else { return Ok(None) };
    Ok(app.store.use_recovery_code(&account.id, &found).await?.then_some(Proof::Recovery))
}

fn opened(app: &App, account: &str, factor: &SecondFactor) -> Option<Secret> {
    app.key.unseal(account, &factor.sealed_secret).map(Secret::from)
}

fn totp(secret: Secret) -> Option<Totp> {
    Builder::new().with_secret(secret).build().ok()
}

/// The step that this code belongs to: now, the one before or the one after.
fn step_of(app: &App, account: &str, factor: &SecondFactor, typed: &str) -> Option<i64> {
    let code: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
    let step = totp(opened(app, account, factor)?)?.check(&code, calendar::unix_seconds())?;
    i64::try_from(step).ok()
}

/// How many letters a recovery code has: 73 bits, which somebody can still type over. That is too many to find by trying, and
/// for who has the digests each try is a slow hash.
const LETTERS: usize = 16;

fn recovery_codes() -> Option<Vec<String>> {
    (0..CODES).map(|_| secret::letters(LETTERS).map(|letters| groups(&letters))).collect()
}

/// Recovery codes, with what is kept of them.
async fn new_codes(account: &str) -> Option<(Vec<String>, Vec<String>)> {
    let account = account.to_owned();
    password::in_line(move || {
        let (codes, salt) = (recovery_codes()?, secret::hex(&secret::bytes::<16>()?));
        let kept = codes.iter().map(|code| digest(&account, &letters_of(code), &salt)).collect::<Option<_>>()?;
        Some((codes, kept))
    })
    .await
}

fn groups(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// The letters of a recovery code, however it was typed.
fn letters_of(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphanumeric).take(40).collect::<String>().to_ascii_uppercase()
}

/// What is kept of a recovery code: the salt of its set, and a slow digest of it with the account.
fn digest(account: &str, letters: &str, salt: &str) -> Option<String> {
    let slow = secret::slow_digest(&secret::unhex(salt)?, &format!("{account} {letters}"))?;
    Some(format!("{salt}:{slow}"))
}

/// What is kept of these letters, when it stands in the list. A set has one salt, so one slow hash finds it. Before there was
/// a salt a quick digest was kept; those codes work until they are renewed.
fn fitting(account: &str, letters: &str, kept: &[String]) -> Option<String> {
    let salts: BTreeSet<&str> = kept.iter().filter_map(|one| Some(one.split_once(':')?.0)).collect();
    let slow = salts.into_iter().filter_map(|salt| digest(account, letters, salt));
    let quick = secret::digest(&format!("{account} {letters}"));
    slow.chain([quick]).find(|digest| kept.contains(digest))
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// The code of a telephone with this secret, some steps from now.
    pub fn code(secret: &str, steps: i64) -> String {
        let secret = Secret::try_from_base32(secret.replace('-', "")).unwrap();
        let at = calendar::unix_seconds().saturating_add_signed(steps * 30);
        totp(secret).unwrap().generate(at).to_string()
    }

    #[test]
    fn codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, the last six of its eight figures.
        let totp = totp(Secret::from(b"12345678901234567890".as_slice())).unwrap();
        for (at, code) in [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")] {
            assert_eq!(totp.generate(at).to_string(), code);
            assert_eq!(totp.check(code, at), Some(at / 30));
            assert_eq!(totp.check(code, at + 30), Some(at / 30), "a telephone that is a little late");
            assert_eq!(totp.check(code, at + 60), None);
        }
    }

    #[test]
    fn a_recovery_code_is_read_as_people_type_it_and_belongs_to_one_account() {
        let codes = recovery_codes().unwrap();
        assert_eq!((codes.len(), codes[0].len()), (CODES, 19));
        let typed = letters_of(&format!(" {} ", codes[0].replace('-', " ").to_lowercase()));
        assert_eq!((typed.len(), &typed), (LETTERS, &letters_of(&codes[0])));
        let kept = [digest("a", &typed, "00112233445566778899aabbccddeeff").unwrap()];
        assert_eq!(fitting("a", &typed, &kept).as_ref(), Some(&kept[0]));
        assert_eq!(fitting("b", &typed, &kept), None);
        assert_eq!(fitting("a", &letters_of(&codes[1]), &kept), None);
        assert_ne!(codes[0], codes[1]);
    }

    #[tokio::test]
    async fn what_is_kept_of_recovery_codes_is_slow_and_salted() {
        let (codes, kept) = new_codes("a").await.unwrap();
        let (_, other) = new_codes("a").await.unwrap();
        let salt = |kept: &[String]| kept[0].split_once(':').unwrap().0.to_owned();
        assert_eq!((codes.len(), kept.len(), salt(&kept).len()), (CODES, CODES, 32));
        assert_ne!(salt(&kept), salt(&other));
        assert!(!kept.iter().any(|one| one.contains(&secret::digest(&format!("a {}", letters_of(&codes[0]))))));
        // One that was made before there was a salt still works.
        let before = [secret::digest("a ABCDEFHJKLMNPRTU")];
        assert_eq!(fitting("a", "ABCDEFHJKLMNPRTU", &before).as_ref(), Some(&before[0]));
    }

    #[test]
    fn an_address_for_a_telephone_holds_no_loose_signs() {
        let secret = Secret::from(b"12345678901234567890".as_slice());
        let address = address(&secret, "a&b@veenwoude.example");
        assert_eq!(
            address,
            "otpauth://totp/Veerkaart:a%26b%40veenwoude.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Veerkaart"
        );
        assert_eq!(in_groups(&secret).split('-').count(), 8);
    }
}
