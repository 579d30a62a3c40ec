//! `veerkaart invite`: a one-time link for an administrator, also of a further organisation or with a forgotten password.

use super::{
    data::{Data, Stop, run},
    serve,
};
use crate::{
    app::Shared,
    calendar,
    door::{
        Fields, Form, invitation, profile,
        security_log::{Happened, tell_of_command},
    },
    language::Language,
    secret,
};
use model::{Domain, Role};
use std::process::ExitCode;
use store::{NewAccount, StoreError};

/// What `invite` takes.
#[derive(Debug, clap::Args)]
pub struct Invite {
    /// The e-mail address to sign in with
    email: String,
    /// The organisation; made when there is none of this name [default: the one in the settings]
    #[arg(long, value_name = "NAME")]
    organisation: Option<String>,
    #[command(flatten)]
    data: Data,
}

impl Invite {
    /// Makes the link and prints it.
    pub fn run(self) -> ExitCode {
        run(self.work())
    }

    pub(super) async fn work(self) -> Result<(), Stop> {
        let settings = self.data.settings()?;
        let mut form = Form::of(Fields::default().with("email", &self.email));
        let email = profile::email(&mut form, "email", Language::En)
            .ok_or_else(|| Stop::Wrong(format!("\"{}\" is not an e-mail address.", self.email)))?;
        let app = serve::open(settings).await.map_err(Stop::Failed)?;
        let organisation = self.organisation.as_deref().unwrap_or(&app.settings.organisation).trim().to_owned();
        let made = store::for_the_system(administrator(&app, &email, &organisation)).await;
        let path = made.map_err(Stop::Failed)?;
        app.store.close().await?;
        println!("Choose a password for {email} within {} hours, once:", invitation::HOURS);
        println!("  {}{path}", serve::address(&app.settings));
        Ok(())
    }
}

/// Makes what is not there yet, organisation and account, and answers with the path of a one-time link.
pub(super) async fn administrator(app: &Shared, email: &str, organisation: &str) -> Result<String, String> {
    let said = |error: StoreError| error.to_string();
    let now = calendar::now();
    let known = app.store.organisations().await.map_err(said)?.into_iter().find(|known| known.name == organisation);
    if let Some(account) = app.store.account_by_email(email).await.map_err(said)? {
        return match known {
            Some(known) if known.id == account.organisation_id => {
                // Whoever runs the program can do anything; an administrator without a phone must get in again.
                if app.store.end_second_factor(&account.id).await.map_err(said)? {
                    tell_of_command(Happened::SecondFactorRemoved, &account.id);
                }
                tell_of_command(Happened::LinkMade, &account.id);
                invitation::invite(app, &account.id).await.map_err(said)
            }
            _ => Err(format!("{email} belongs to another organisation; an address can be used once.")),
        };
    }
    let organisation_id = match known {
        Some(known) => known.id,
        None => {
            let id = secret::id_text();
            app.store.create_organisation(&id, organisation, &now).await.map_err(said)?;
            id
        }
    };
    let administrator = NewAccount {
        id: secret::id_text(),
        organisation_id,
        email: email.to_owned(),
        name: "Beheer".to_owned(),
        password_hash: None,
        role: Role::Administrator.slug().to_owned(),
        function: "applicatiebeheerder".to_owned(),
        domain: Domain::Other.slug().to_owned(),
        language: None,
    };
    app.store.create_account(&administrator, &now).await.map_err(said)?;
    tell_of_command(Happened::AccountAdded, &administrator.id);
    invitation::invite(app, &administrator.id).await.map_err(said)
}
