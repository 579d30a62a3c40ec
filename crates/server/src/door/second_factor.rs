//! The second factor: a code of six figures that a telephone computes (RFC 6238), or a recovery code. A secret is kept
//! sealed, of recovery codes only a digest; what was used once does not work again.

use crate::{app::App, calendar, door::failure::encode, secret};
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
    let codes = recovery_codes().ok_or(StoreError::NoRandomness)?;
    let kept = digests(account, &codes);
    let confirmed = app.store.confirm_second_factor(account, step, &kept, &calendar::now()).await?;
    Ok(confirmed.then_some(codes))
}

/// New recovery codes in the place of the old ones, shown once.
pub async fn renew_codes(app: &App, account: &str) -> Result<Vec<String>, StoreError> {
    let codes = recovery_codes().ok_or(StoreError::NoRandomness)?;
    app.store.replace_recovery_codes(account, &digests(account, &codes)).await?;
    Ok(codes)
}

/// Whether what was typed proves it, and how. What proves it once does not prove it again.
pub async fn prove(app: &App, account: &Account, typed: &str) -> Result<Option<Proof>, StoreError> {
    let Some(factor) = of(app, &account.id).await? else { return Ok(None) };
    if let Some(step) = step_of(app, &account.id, &factor, typed) {
        return Ok(app.store.use_step(&account.id, step).await?.then_some(Proof::Code));
    }
    let digest = digest(&account.id, typed);
    Ok(app.store.use_recovery_code(&account.id, &digest).await?.then_some(Proof::Recovery))
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

/// Sixteen letters: too many to find by trying, also for who has the digests.
fn recovery_codes() -> Option<Vec<String>> {
    (0..CODES).map(|_| secret::letters(16).map(|letters| groups(&letters))).collect()
}

fn groups(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

fn digests(account: &str, codes: &[String]) -> Vec<String> {
    codes.iter().map(|code| digest(account, code)).collect()
}

/// What is kept of a recovery code. With the account in it, so that one list of digests does not fit all.
fn digest(account: &str, typed: &str) -> String {
    let letters: String = typed.chars().filter(char::is_ascii_alphanumeric).take(40).collect();
    secret::digest(&format!("{account} {}", letters.to_ascii_uppercase()))
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
        let typed = format!(" {} ", codes[0].replace('-', " ").to_lowercase());
        assert_eq!(digest("a", &codes[0]), digest("a", &typed));
        assert_ne!(digest("a", &codes[0]), digest("b", &codes[0]));
        assert_ne!(codes[0], codes[1]);
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
