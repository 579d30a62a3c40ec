//! Proving again who one is, before something that decides who gets in: the password, and a code where there is a second
//! factor. A browser that was left open is not enough.

use crate::{
    app::Shared,
    door::{
        Failure, Form, Visitor,
        form::FieldError,
        password,
        second_factor::{self, Proof},
        security_log::{self, Happened, Means},
    },
};
use store::Account;

/// The fields that a form asks it with.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// The name of the field with the password.
    pub password: &'static str,
    /// The name of the field with the code.
    pub code: &'static str,
}

/// Whether the form proves it; what is wrong stands beside its field then. Attempts are counted.
pub async fn is_given(
    app: &Shared,
    visitor: &Visitor,
    account: &Account,
    form: &mut Form,
    asked: Asked,
) -> Result<bool, Failure> {
    let (language, text) = (visitor.language, visitor.language.text());
    if !app.limits.may_sign_in(&format!("account {}", account.email)) {
        return Err(Failure::TooMany(language));
    }
    if !password::belongs(form.value(asked.password).to_owned(), account.password_hash.clone()).await {
        security_log::tell(visitor, Happened::ProofFailed(Means::Password));
        form.object(asked.password, FieldError::Sentence(text.account_present_password_wrong()));
        return Ok(false);
    }
    let unavailable = Failure::store(language);
    if second_factor::of(app, &account.id).await.map_err(&unavailable)?.is_none() {
        return Ok(true);
    }
    if !app.limits.may_prove(&account.id) {
        return Err(Failure::TooMany(language));
    }
    let typed = form.value(asked.code).to_owned();
    let proof: Option<Proof> = second_factor::prove(app, account, &typed).await.map_err(&unavailable)?;
    if proof.is_none() {
        security_log::tell(visitor, Happened::ProofFailed(Means::Code));
        form.object(asked.code, FieldError::Sentence(text.second_factor_ask_wrong()));
    }
    Ok(proof.is_some())
}
