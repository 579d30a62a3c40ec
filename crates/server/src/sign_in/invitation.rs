//! The one-time link: somebody chooses a password, and the first time also says which function and domain.

use super::{forget_old, go_on, page, tell};
use crate::{
    app::Shared,
    door::{
        Failure, Fields, Form, Visitor, answer,
        invitation::{self, Purpose},
        password,
        profile::Profile,
        security_log::{self, Happened, Means},
        sign_in,
    },
};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};

/// `GET /invitation/{token}`: looking does not use the link up, because mail programs look too.
pub async fn form(State(app): State<Shared>, visitor: Visitor, Path(token): Path<String>) -> Result<Response, Failure> {
    if !app.settings.has_passwords() {
        return Err(Failure::NotFound(visitor.language));
    }
    let known = invitation::look(&app, &token).await.map_err(Failure::store(visitor.language))?;
    Ok(match known {
        Some((account, purpose)) => {
            page::invitation(&app, &visitor, &account, purpose, &Profile::form(&account)).into_response()
        }
        None => used(&app, &visitor),
    })
}

/// `POST /invitation/{token}`: the link is used up only when everything in the form is right.
pub async fn submit(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(token): Path<String>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    let (language, mut form) = (visitor.language, Form::of(fields));
    let unavailable = Failure::store(language);
    if !app.settings.has_passwords() {
        return Err(Failure::NotFound(language));
    }
    let Some((account, purpose)) = invitation::look(&app, &token).await.map_err(&unavailable)? else {
        return Ok(used(&app, &visitor));
    };
    let profile = match purpose {
        Purpose::Welcome => Profile::read(&app, &mut form, language),
        Purpose::Forgotten => None,
    };
    let name = profile.as_ref().map_or(&account.name, |profile| &profile.name);
    let organisation = app.store.organisation(&account.organisation_id).await.map_err(&unavailable)?;
    let own = [&*account.email, name, organisation.as_ref().map_or("", |organisation| &organisation.name)];
    let chosen = password::read(app.leaked.as_ref(), &mut form, "password", &own, language).await;
    let Some(chosen) = chosen.filter(|_| form.is_fine()) else {
        return Ok(answer::invalid(page::invitation(&app, &visitor, &account, purpose, &form)));
    };
    let no_hash = || Failure::Unavailable(language, store::StoreError::NoRandomness.to_string());
    let hash = password::hash(chosen).await.ok_or_else(no_hash)?;
    if !invitation::take(&app, &token, purpose).await.map_err(&unavailable)? {
        return Ok(used(&app, &visitor));
    }
    app.store.set_password(&account.id, &hash).await.map_err(&unavailable)?;
    security_log::tell_about(&visitor, Happened::PasswordSet(Means::Link), &account.id);
    if let Some(profile) = profile {
        profile.keep(&app, &account.id).await.map_err(&unavailable)?;
    }
    // Who was signed in on this browser before is so no longer, whoever that was.
    forget_old(&app, &headers).await.map_err(&unavailable)?;
    // A link for a forgotten password is no way around the second factor.
    let entered = sign_in::after_password(&app, &account, &headers).await.map_err(&unavailable)?;
    tell(&visitor, &entered, Means::Link, &account.id);
    Ok(go_on(entered, "/"))
}

/// Used, too old, or never made: the answer is the same, and says what to do.
fn used(app: &Shared, visitor: &Visitor) -> Response {
    security_log::tell(visitor, Happened::SignInFailed(Means::Link));
    (StatusCode::GONE, page::used(app, visitor)).into_response()
}
