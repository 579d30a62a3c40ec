//! The accounts of one organisation, for its administrator: invite, give another role, give a new link, take away.

mod page;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    calendar,
    door::{
        Failure, Fields, Form, Visitor, answer,
        changes::{self, What},
        erase,
        form::FieldError,
        invitation::invite,
        opened::may_reach,
        profile, second_factor,
        security_log::{self, Happened},
        team,
        visitor::Colleague,
    },
    routes::Routes,
    secret,
};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, header::ORIGIN},
    response::{IntoResponse, Response},
};
use guard::Place;
use maud::Markup;
use model::{Domain, Role};
use page::OneTime;
use store::{Account, NewAccount, StoreError};
use tokio::sync::Mutex;

/// The routes of this feature.
pub fn routes() -> Routes {
    Routes::default()
        .get("/members", list)
        .post("/members", add)
        .get("/members/{id}", one)
        .post("/members/{id}/role", change_role)
        .post("/members/{id}/link", new_link)
        .post("/members/{id}/removal", remove)
        .post("/members/{id}/second-factor/removal", reset_second_factor)
        .post("/members/{id}/identity/removal", let_identity_go)
        .post("/members/{id}/sign-ins/removal", end_sign_ins)
        .post("/members/sign-ins/removal", end_all_sign_ins)
}

/// What is taken from administrators is taken one at a time, so that two of them cannot leave the house empty.
static TAKING_AWAY: Mutex<()> = Mutex::const_new(());

/// The administrator; others of the organisation may not, and guests find nothing here.
fn administrator(visitor: &Visitor) -> Result<&Colleague, Failure> {
    visitor.colleague().and_then(|colleague| match colleague.role {
        Role::Administrator => Ok(colleague),
        _ => Err(Failure::Forbidden(visitor.language)),
    })
}

/// An account of the own organisation, by the text of its id; a removed one is there until its name is gone too.
async fn account(app: &Shared, visitor: &Visitor, id: &str) -> Result<Account, Failure> {
    let administrator = administrator(visitor)?;
    let found = app.store.account(id).await.map_err(Failure::store(visitor.language))?;
    let own = |account: &Account| may_reach(administrator, &account.organisation_id) && !account.name.is_empty();
    found.filter(own).ok_or(Failure::NotFound(visitor.language))
}

async fn list_page(app: &Shared, visitor: &Visitor, link: Option<&OneTime>, form: &Form) -> Result<Markup, Failure> {
    let administrator = administrator(visitor)?;
    let accounts =
        app.store.accounts_of(&administrator.organisation).await.map_err(Failure::store(visitor.language))?;
    let with = app.store.accounts_with_second_factor(&administrator.organisation).await;
    let with = with.map_err(Failure::store(visitor.language))?;
    let asked = team::waiting(app, administrator, visitor.language).await?;
    Ok(page::list(app, visitor, &accounts, &with, (link, asked), form))
}

/// `GET /members`: who has an account.
async fn list(State(app): State<Shared>, visitor: Visitor) -> Result<Markup, Failure> {
    list_page(&app, &visitor, None, &Form::empty()).await
}

/// `POST /members`: makes an account and shows its one-time link. The link is in the answer itself and not behind a
/// redirect, because nothing but its digest is kept.
async fn add(
    State(app): State<Shared>,
    visitor: Visitor,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    let (language, mut form) = (visitor.language, Form::of(fields));
    let organisation = administrator(&visitor)?.organisation.clone();
    let email = profile::email(&mut form, "email", language);
    let name = profile::name(&mut form, "name", language);
    let role = form.choice("role", role);
    let function = form.optional_text(&app.guard, "function", Place::JobFunction);
    if let (Some(email), Some(name), Some(role), Some(function)) = (email, name, role, function) {
        let new = NewAccount {
            id: secret::id_text(),
            organisation_id: organisation,
            email,
            name,
            password_hash: None,
            role: role.slug().to_owned(),
            function: function.map_or_else(String::new, |function| function.to_string()),
            domain: Domain::Other.slug().to_owned(),
            language: None,
        };
        match app.store.create_account(&new, &calendar::now()).await {
            Ok(()) => {
                write_down(&app, &visitor, What::AccountAdded, &new.id, &new.role).await?;
                security_log::tell_about(&visitor, Happened::AccountAdded, &new.id);
                let link = one_time(&app, &visitor, &headers, &new.id, &new.email).await?;
                return Ok(list_page(&app, &visitor, Some(&link), &Form::empty()).await?.into_response());
            }
            Err(StoreError::Taken) => form.object("email", FieldError::Sentence(language.text().members_taken())),
            Err(error) => return Err(Failure::store(language)(error)),
        }
    }
    Ok(answer::invalid(list_page(&app, &visitor, None, &form).await?))
}

/// The page of one account.
async fn one_page(
    app: &Shared,
    visitor: &Visitor,
    account: &Account,
    link: Option<&OneTime>,
    form: &Form,
) -> Result<Markup, Failure> {
    let unavailable = Failure::store(visitor.language);
    let second_factor = second_factor::of(app, &account.id).await.map_err(&unavailable)?.is_some();
    let passkeys = !app.store.passkeys_of(&account.id).await.map_err(&unavailable)?.is_empty();
    let provider = !app.store.issuers_of(&account.id).await.map_err(&unavailable)?.is_empty();
    Ok(page::one(app, visitor, account, page::Has { second_factor, passkeys, provider }, link, form))
}

/// A role that an account can have.
fn role(slug: &str) -> Option<Role> {
    Role::from_slug(slug).filter(|role| *role != Role::Guest)
}

/// The whole address of a new one-time link. The origin was checked at the door: it is where the administrator is now.
async fn one_time(
    app: &Shared,
    visitor: &Visitor,
    headers: &HeaderMap,
    id: &str,
    email: &str,
) -> Result<OneTime, Failure> {
    let path = invite(app, id).await.map_err(Failure::store(visitor.language))?;
    security_log::tell_about(visitor, Happened::LinkMade, id);
    let origin = headers.get(ORIGIN).and_then(|origin| origin.to_str().ok()).unwrap_or_default();
    let start = app.settings.public_address.as_deref().unwrap_or(origin);
    Ok(OneTime { address: format!("{start}{path}"), email: email.to_owned() })
}

/// `GET /members/{id}`: what can be changed about one account.
async fn one(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Markup, Failure> {
    let account = account(&app, &visitor, &id).await?;
    one_page(&app, &visitor, &account, None, &Form::empty()).await
}

/// `POST /members/{id}/role`: another role, from the next click on.
async fn change_role(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (language, mut form) = (visitor.language, Form::of(fields));
    let account = account(&app, &visitor, &id).await?;
    if let Some(role) = form.choice("role", role) {
        let _alone = TAKING_AWAY.lock().await;
        if role == Role::Administrator || is_spared(&app, &account).await.map_err(Failure::store(language))? {
            write_down(&app, &visitor, What::RoleChanged, &account.id, role.slug()).await?;
            app.store.set_role(&account.id, role.slug()).await.map_err(Failure::store(language))?;
            security_log::tell_about(&visitor, Happened::RoleChanged(role), &account.id);
            return Ok(answer::done(&visitor, "/members"));
        }
        form.object("role", FieldError::Sentence(language.text().members_last_administrator()));
    }
    Ok(answer::invalid(one_page(&app, &visitor, &account, None, &form).await?))
}

/// `POST /members/{id}/link`: a new one-time link, for a forgotten password or a first link that was lost.
async fn new_link(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    headers: HeaderMap,
    _: Fields,
) -> Result<Markup, Failure> {
    let account = account(&app, &visitor, &id).await?;
    if account.removed_at.is_some() {
        return Err(Failure::NotFound(visitor.language));
    }
    write_down(&app, &visitor, What::LinkGiven, &account.id, "").await?;
    let link = one_time(&app, &visitor, &headers, &account.id, &account.email).await?;
    one_page(&app, &visitor, &account, Some(&link), &Form::empty()).await
}

/// `POST /members/{id}/second-factor/removal`: for who lost phone and recovery codes. The passkeys, which may be on that
/// phone, go too; every sign-in of the colleague ends.
async fn reset_second_factor(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    _: Fields,
) -> Result<Response, Failure> {
    let account = account(&app, &visitor, &id).await?;
    let unavailable = Failure::store(visitor.language);
    write_down(&app, &visitor, What::SecondFactorReset, &account.id, "").await?;
    app.store.end_second_factor(&account.id).await.map_err(&unavailable)?;
    security_log::tell_about(&visitor, Happened::SecondFactorRemoved, &account.id);
    if app.store.remove_passkeys_of(&account.id).await.map_err(&unavailable)? > 0 {
        security_log::tell_about(&visitor, Happened::PasskeyRemoved, &account.id);
    }
    app.store.delete_sign_ins_of(&account.id).await.map_err(&unavailable)?;
    Ok(answer::done(&visitor, &format!("/members/{}", account.id)))
}

/// `POST /members/{id}/identity/removal`: for a colleague who is somebody else at the provider from now on. The next one who
/// comes from there with this proved address has the account, so the page says what to look at first.
async fn let_identity_go(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    _: Fields,
) -> Result<Response, Failure> {
    let account = account(&app, &visitor, &id).await?;
    write_down(&app, &visitor, What::IdentityLetGo, &account.id, "").await?;
    app.store.let_identities_go(&account.id).await.map_err(Failure::store(visitor.language))?;
    security_log::tell_about(&visitor, Happened::IdentityLetGo, &account.id);
    Ok(answer::done(&visitor, &format!("/members/{}", account.id)))
}

/// `POST /members/{id}/sign-ins/removal`: this colleague is signed out everywhere, such as after a telephone was lost.
async fn end_sign_ins(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    _: Fields,
) -> Result<Response, Failure> {
    let account = account(&app, &visitor, &id).await?;
    app.store.delete_sign_ins_of(&account.id).await.map_err(Failure::store(visitor.language))?;
    security_log::tell_about(&visitor, Happened::SignInsEnded, &account.id);
    Ok(answer::done(&visitor, &format!("/members/{}", account.id)))
}

/// `POST /members/sign-ins/removal`: everybody of the organisation is signed out, but for the one who asks it, here.
async fn end_all_sign_ins(State(app): State<Shared>, visitor: Visitor, _: Fields) -> Result<Response, Failure> {
    let administrator = administrator(&visitor)?;
    let here = visitor.keys.sign_in.as_deref().unwrap_or_default();
    let ended = app.store.delete_sign_ins_of_all(&administrator.organisation, here).await;
    ended.map_err(Failure::store(visitor.language))?;
    security_log::tell(&visitor, Happened::AllSignInsEnded);
    Ok(answer::done(&visitor, "/members"))
}

/// `POST /members/{id}/removal`: the account loses access at once; name and address are erased.
async fn remove(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (language, mut form) = (visitor.language, Form::of(fields));
    let account = account(&app, &visitor, &id).await?;
    let _alone = TAKING_AWAY.lock().await;
    if !is_spared(&app, &account).await.map_err(Failure::store(language))? {
        form.object("removal", FieldError::Sentence(language.text().members_last_administrator()));
        return Ok(answer::invalid(one_page(&app, &visitor, &account, None, &form).await?));
    }
    write_down(&app, &visitor, What::AccountRemoved, &account.id, "").await?;
    app.store.remove_account(&account.id, &calendar::now()).await.map_err(Failure::store(language))?;
    security_log::tell_about(&visitor, Happened::AccountRemoved, &account.id);
    let gone = app.store.erase_account_name(&account.id).await;
    erase::out_of_the_tables(&app, gone).map_err(Failure::store(language))?;
    Ok(answer::done(&visitor, "/members"))
}

/// Writes down in the log of accounts what the administrator does.
async fn write_down(app: &Shared, visitor: &Visitor, what: What, about: &str, detail: &str) -> Result<(), Failure> {
    let by = administrator(visitor)?;
    changes::record(app, by, what, Some(about), detail).await.map_err(Failure::store(visitor.language))
}

/// Whether the organisation can spare this account: it has another administrator who can sign in.
async fn is_spared(app: &Shared, account: &Account) -> Result<bool, StoreError> {
    let leads = |account: &Account| {
        account.role == Role::Administrator.slug() && account.removed_at.is_none() && account.password_hash.is_some()
    };
    let all = app.store.accounts_of(&account.organisation_id).await?;
    let others = all.iter().any(|other| other.id != account.id && leads(other));
    // Looked up again: the one that was read before the lock may have changed.
    Ok(others || !all.iter().any(|same| same.id == account.id && leads(same)))
}
