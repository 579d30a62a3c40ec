//! A second factor on one's own account, and the rule of an organisation that everybody has one.

mod page;
mod rule;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    door::{
        Failure, Fields, Form, Visitor, answer,
        changes::{self, What},
        form::FieldError,
        proof::{self, Asked},
        second_factor,
        security_log::{self, Happened, Means},
    },
    routes::Routes,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use maud::Markup;
use store::Account;

/// With what each form asks to prove who it is.
const BEGIN: Asked = Asked { password: "begin-password", code: "begin-code" };
const CODES: Asked = Asked { password: "codes-password", code: "codes-code" };
const REMOVAL: Asked = Asked { password: "removal-password", code: "removal-code" };

/// Where this page stands.
const PATH: &str = "/account/second-factor";

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::default()
        .get("/account/second-factor", show)
        .post("/account/second-factor", begin)
        .post("/account/second-factor/confirmation", confirm)
        .post("/account/second-factor/recovery-codes", renew)
        .post("/account/second-factor/removal", remove)
        .get("/second-factor-rule", rule::show)
        .post("/second-factor-rule", rule::change)
}

/// The account of the colleague who is here.
async fn own(app: &Shared, visitor: &Visitor) -> Result<Account, Failure> {
    let id = visitor.colleague()?.account.to_string();
    let account = app.store.account(&id).await.map_err(Failure::store(visitor.language))?;
    account.ok_or(Failure::NotFound(visitor.language))
}

/// The page as it stands: on, being set up, or off.
async fn as_it_stands(app: &Shared, visitor: &Visitor, account: &Account, form: &Form) -> Result<Markup, Failure> {
    let unavailable = Failure::store(visitor.language);
    let required = second_factor::is_required(app, &account.organisation_id).await.map_err(&unavailable)?;
    if second_factor::of(app, &account.id).await.map_err(&unavailable)?.is_some() {
        let left = app.store.recovery_codes_left(&account.id).await.map_err(&unavailable)?;
        return Ok(page::on(app, visitor, account, left, required, form));
    }
    Ok(match second_factor::being_set_up(app, &account.id).await.map_err(&unavailable)? {
        Some(secret) => page::being_set_up(app, visitor, &secret, account, form),
        None => page::off(app, visitor, account, form),
    })
}

/// `GET /account/second-factor`: how it stands.
async fn show(State(app): State<Shared>, visitor: Visitor) -> Result<Markup, Failure> {
    let account = own(&app, &visitor).await?;
    as_it_stands(&app, &visitor, &account, &Form::empty()).await
}

/// `POST /account/second-factor`: begins to set one up, with the password: a browser that was left open is not enough.
async fn begin(State(app): State<Shared>, visitor: Visitor, fields: Fields) -> Result<Response, Failure> {
    let account = own(&app, &visitor).await?;
    let unavailable = Failure::store(visitor.language);
    if second_factor::of(&app, &account.id).await.map_err(&unavailable)?.is_none() {
        if let Some(wrong) = not_proved(&app, &visitor, &account, fields, BEGIN).await? {
            return Ok(wrong);
        }
        second_factor::begin(&app, &account.id).await.map_err(&unavailable)?;
    }
    Ok(answer::done(&visitor, PATH))
}

/// `POST /account/second-factor/confirmation`: from now on it counts. The recovery codes are in the answer itself and not
/// behind a redirect, because nothing but digests is kept.
async fn confirm(State(app): State<Shared>, visitor: Visitor, fields: Fields) -> Result<Response, Failure> {
    let (language, mut form) = (visitor.language, Form::of(fields));
    let account = own(&app, &visitor).await?;
    let unavailable = Failure::store(language);
    if second_factor::being_set_up(&app, &account.id).await.map_err(&unavailable)?.is_none() {
        return Ok(answer::done(&visitor, PATH));
    }
    if !app.limits.may_prove(&account.id) {
        return Err(Failure::TooMany(language));
    }
    match second_factor::confirm(&app, &account.id, form.value("code")).await.map_err(&unavailable)? {
        Some(codes) => {
            write_down(&app, &visitor, What::SecondFactorOn).await?;
            security_log::tell(&visitor, Happened::SecondFactorSet);
            Ok(page::codes(&app, &visitor, &codes).into_response())
        }
        None => {
            security_log::tell(&visitor, Happened::ProofFailed(Means::Code));
            form.object("code", FieldError::Sentence(language.text().second_factor_code_wrong()));
            Ok(answer::invalid(as_it_stands(&app, &visitor, &account, &form).await?))
        }
    }
}

/// Asks for the password first, and for a code where there is a second factor; the answer when that is wrong.
async fn not_proved(
    app: &Shared,
    visitor: &Visitor,
    account: &Account,
    fields: Fields,
    asked: Asked,
) -> Result<Option<Response>, Failure> {
    let mut form = Form::of(fields);
    if proof::is_given(app, visitor, account, &mut form, asked).await? {
        return Ok(None);
    }
    Ok(Some(answer::invalid(as_it_stands(app, visitor, account, &form).await?)))
}

/// `POST /account/second-factor/recovery-codes`: ten new ones; the old ones no longer work.
async fn renew(State(app): State<Shared>, visitor: Visitor, fields: Fields) -> Result<Response, Failure> {
    let account = own(&app, &visitor).await?;
    let unavailable = Failure::store(visitor.language);
    if second_factor::of(&app, &account.id).await.map_err(&unavailable)?.is_none() {
        return Ok(answer::done(&visitor, PATH));
    }
    if let Some(wrong) = not_proved(&app, &visitor, &account, fields, CODES).await? {
        return Ok(wrong);
    }
    write_down(&app, &visitor, What::RecoveryCodes).await?;
    let codes = second_factor::renew_codes(&app, &account.id).await.map_err(&unavailable)?;
    security_log::tell(&visitor, Happened::RecoveryCodesRenewed);
    Ok(page::codes(&app, &visitor, &codes).into_response())
}

/// `POST /account/second-factor/removal`: turned off, with the password. Where everybody must have one it is not possible.
async fn remove(State(app): State<Shared>, visitor: Visitor, fields: Fields) -> Result<Response, Failure> {
    let account = own(&app, &visitor).await?;
    let unavailable = Failure::store(visitor.language);
    if second_factor::of(&app, &account.id).await.map_err(&unavailable)?.is_none() {
        return Ok(answer::done(&visitor, PATH));
    }
    if second_factor::is_required(&app, &account.organisation_id).await.map_err(&unavailable)? {
        return Err(Failure::Forbidden(visitor.language));
    }
    if let Some(wrong) = not_proved(&app, &visitor, &account, fields, REMOVAL).await? {
        return Ok(wrong);
    }
    write_down(&app, &visitor, What::SecondFactorOff).await?;
    app.store.end_second_factor(&account.id).await.map_err(&unavailable)?;
    security_log::tell(&visitor, Happened::SecondFactorRemoved);
    Ok(answer::done(&visitor, PATH))
}

/// Writes down in the log of accounts what somebody does to the own account.
async fn write_down(app: &Shared, visitor: &Visitor, what: What) -> Result<(), Failure> {
    let by = visitor.colleague()?;
    let about = by.account.to_string();
    changes::record(app, by, what, Some(&about), "").await.map_err(Failure::store(visitor.language))
}
