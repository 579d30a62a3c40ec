//! The rule of an organisation: everybody who signs in with a password gives a second factor too.

use super::page;
use crate::{
    app::Shared,
    door::{
        Failure, Fields, Form, Visitor, answer,
        changes::{self, What},
        form::FieldError,
        second_factor,
        security_log::{self, Happened, Setting},
    },
};
use axum::{extract::State, response::Response};
use maud::Markup;

/// `GET /second-factor-rule`: how it is now, and who it would touch.
pub async fn show(State(app): State<Shared>, visitor: Visitor) -> Result<Markup, Failure> {
    as_it_stands(&app, &visitor, None).await
}

async fn as_it_stands(app: &Shared, visitor: &Visitor, form: Option<&Form>) -> Result<Markup, Failure> {
    let administrator = visitor.administrator()?;
    let unavailable = Failure::store(visitor.language);
    let required = second_factor::is_required(app, &administrator.organisation).await.map_err(&unavailable)?;
    let with = app.store.accounts_with_second_factor(&administrator.organisation).await.map_err(&unavailable)?;
    let all = app.store.accounts_of(&administrator.organisation).await.map_err(&unavailable)?;
    let by_password = all.iter().filter(|account| account.removed_at.is_none() && account.password_hash.is_some());
    let without = by_password.filter(|account| !with.contains(&account.id)).count();
    Ok(page::rule(app, visitor, required, without, form))
}

/// `POST /second-factor-rule`: who asks it of others has one, so that nobody locks the door from the outside.
pub async fn change(State(app): State<Shared>, visitor: Visitor, fields: Fields) -> Result<Response, Failure> {
    let (language, mut form) = (visitor.language, Form::of(fields));
    let administrator = visitor.administrator()?;
    let unavailable = Failure::store(language);
    let chosen = form.choice("required", |word| match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    });
    if let Some(required) = chosen {
        let own = second_factor::of(&app, &administrator.account.to_string()).await.map_err(&unavailable)?;
        if !required || own.is_some() {
            let detail = if required { "yes" } else { "no" };
            changes::record(&app, administrator, What::Rule, None, detail).await.map_err(&unavailable)?;
            second_factor::require(&app, &administrator.organisation, required).await.map_err(&unavailable)?;
            let set = if required { Setting::SecondFactorForAll } else { Setting::SecondFactorByChoice };
            security_log::tell(&visitor, Happened::SettingChanged(set));
            return Ok(answer::done(&visitor, "/second-factor-rule"));
        }
        form.object("required", FieldError::Sentence(language.text().second_factor_rule_own_first()));
    }
    Ok(answer::invalid(as_it_stands(&app, &visitor, Some(&form)).await?))
}
