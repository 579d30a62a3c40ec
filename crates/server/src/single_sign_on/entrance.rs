//! Whose account somebody has whom the provider knows. It is made at the first time; its role is that of the provider,
//! anew at each sign-in.

use crate::{
    app::Shared,
    calendar,
    door::{
        Visitor,
        changes::{self, What},
        security_log::{self, Happened},
        single_sign_on::{Person, Refused},
    },
    secret,
    settings::Oidc,
};
use model::Domain;
use store::{Account, NewAccount, StoreError};
use tokio::sync::Mutex;

/// Who may come in.
pub struct Entered {
    /// The id of the account.
    pub account: String,
    /// Whether it was made just now.
    pub is_new: bool,
}

/// One at a time: two first sign-ins at once must not make two organisations of one name.
static ENTERING: Mutex<()> = Mutex::const_new(());

/// The account of this person.
pub async fn account_of(
    app: &Shared,
    visitor: &Visitor,
    settings: &Oidc,
    person: &Person,
) -> Result<Result<Entered, Refused>, StoreError> {
    let _alone = ENTERING.lock().await;
    let (issuer, subject, now) = (&settings.issuer, &person.subject, calendar::now());
    let organisation = organisation_of(app, person, &now).await?;
    store::acting_for(&organisation);
    if let Some(account) = app.store.account_by_identity(issuer, subject).await? {
        return Ok(enter(app, visitor, &account, &organisation, person)
            .await?
            .map(|account| Entered { account, is_new: false }));
    }
    if let Some(account) = app.store.account_by_email(&person.email).await? {
        // An address that is not proved could be that of anybody.
        if !person.email_is_proved || account.organisation_id != organisation {
            return Ok(Err(Refused::Taken));
        }
        // An address that passed to somebody else does not bring the account of who had it.
        if app.store.issuers_of(&account.id).await?.contains(issuer) {
            security_log::tell_about(visitor, Happened::OtherIdentity, &account.id);
            return Ok(Err(Refused::Linked));
        }
        app.store.link_identity(issuer, subject, &account.id, &now).await?;
        return Ok(enter(app, visitor, &account, &organisation, person)
            .await?
            .map(|account| Entered { account, is_new: false }));
    }
    let new = NewAccount {
        id: secret::id_text(),
        organisation_id: organisation,
        email: person.email.clone(),
        name: person.name.clone().unwrap_or_else(|| person.email.clone()),
        password_hash: None,
        role: person.role.slug().to_owned(),
        function: String::new(),
        domain: Domain::Other.slug().to_owned(),
        language: None,
    };
    changes::record_of_provider(app, &new.organisation_id, What::AccountAdded, &new.id, &new.role).await?;
    app.store.create_account(&new, &now).await?;
    app.store.link_identity(issuer, subject, &new.id, &now).await?;
    security_log::tell_about(visitor, Happened::AccountAdded, &new.id);
    Ok(Ok(Entered { account: new.id, is_new: true }))
}

async fn enter(
    app: &Shared,
    visitor: &Visitor,
    account: &Account,
    organisation: &str,
    person: &Person,
) -> Result<Result<String, Refused>, StoreError> {
    if account.organisation_id != organisation {
        return Ok(Err(Refused::OtherOrganisation));
    }
    if account.role != person.role.slug() {
        let role = person.role.slug();
        changes::record_of_provider(app, organisation, What::RoleChanged, &account.id, role).await?;
        app.store.set_role(&account.id, person.role.slug()).await?;
        security_log::tell_about(visitor, Happened::RoleChanged(person.role), &account.id);
    }
    Ok(Ok(account.id.clone()))
}

/// The organisation of this person; made when the settings name one that is not there yet.
async fn organisation_of(app: &Shared, person: &Person, now: &str) -> Result<String, StoreError> {
    let name = person.organisation.as_ref().unwrap_or(&app.settings.organisation);
    let store = app.store.of_the_system();
    let all = store.organisations().await?;
    // Without a claim there is one organisation, whatever it was renamed to.
    let only = all.first().filter(|_| person.organisation.is_none() && all.len() == 1);
    if let Some(known) = only.or_else(|| all.iter().find(|known| known.name == *name)) {
        return Ok(known.id.clone());
    }
    let id = secret::id_text();
    store.create_organisation(&id, name, now).await?;
    Ok(id)
}
