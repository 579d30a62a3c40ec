//! How this installation really is: asked of the settings and of the store, in counts and words of closed sets only.

use crate::{app::Shared, calendar, content, door::second_factor, settings::Settings};
use model::{
    RetentionClass, Role,
    content::{SelectionEntry, SelectionList},
    dossier::MOST_MONTHS_TO_REVIEW,
};
use store::StoreError;

/// What is known.
pub struct Known {
    /// The name of the organisation.
    pub organisation: String,
    /// Now.
    pub at: String,
    /// How many accounts each role has.
    pub accounts: Vec<(Role, usize)>,
    /// How many of them have a second step.
    pub with_second_step: usize,
    /// Whether it is asked of everybody.
    pub second_step_required: bool,
    /// Whether somebody can sign in with a password.
    pub passwords: bool,
    /// The host of the provider of single sign-on.
    pub provider: Option<String>,
    /// The database.
    pub engine: Engine,
    /// How pages reach people.
    pub connection: Connection,
    /// The address that people type.
    pub address: Option<String>,
    /// Whether there is an own house style.
    pub house_style: bool,
    /// How many dossiers each retention class has.
    pub dossiers: Vec<(RetentionClass, usize)>,
    /// How many signals there are.
    pub signals: usize,
    /// How many files were taken along; the register answers with the last five hundred.
    pub exports: usize,
    /// Whether the selection list is that of the municipality.
    pub own_list: bool,
    /// Its entries.
    pub entries: Vec<SelectionEntry>,
    /// After how many months a signal is listed for removal.
    pub signal_months: u16,
    /// The most months until a review date.
    pub review_months: u16,
}

/// The database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Inside the program.
    Sqlite,
    /// A server of its own.
    Postgres,
}

/// How pages reach people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Connection {
    /// Over HTTPS.
    Protected,
    /// Plain HTTP on a local network, on purpose.
    LocalNetwork,
    /// Plain HTTP, with a proxy in front that may do better.
    Unknown,
}

impl Known {
    /// Asks everything.
    pub async fn of(app: &Shared, organisation: &str) -> Result<Self, StoreError> {
        let (store, settings) = (&app.store, &app.settings);
        let name = store.organisation(organisation).await?.map_or_else(String::new, |it| it.name);
        let mut accounts = store.accounts_of(organisation).await?;
        accounts.retain(|account| account.removed_at.is_none());
        let with = store.accounts_with_second_factor(organisation).await?;
        let dossiers = store.dossiers_of(organisation).await?;
        let roles = Role::ALL.iter().filter(|role| **role != Role::Guest);
        let of_role = |role: Role| accounts.iter().filter(|account| account.role == role.slug()).count();
        let of_class = |class: RetentionClass| {
            dossiers.iter().filter(|dossier| dossier.index.retention.as_deref() == Some(class.slug())).count()
        };
        let list: &SelectionList = &app.content.selection;
        Ok(Self {
            organisation: name,
            at: calendar::now(),
            accounts: roles.map(|role| (*role, of_role(*role))).collect(),
            with_second_step: accounts.iter().filter(|account| with.contains(&account.id)).count(),
            second_step_required: second_factor::is_required(app, organisation).await?,
            passwords: settings.has_passwords(),
            provider: settings.oidc.as_ref().map(|oidc| host(&oidc.issuer)),
            engine: if settings.database.starts_with("sqlite:") { Engine::Sqlite } else { Engine::Postgres },
            connection: connection(settings),
            address: settings.public_address.clone(),
            house_style: settings.house_style.is_some(),
            dossiers: RetentionClass::ALL.iter().map(|class| (*class, of_class(*class))).collect(),
            signals: store.signals_of(organisation).await?.len(),
            exports: store.exports_of(organisation).await?.len(),
            own_list: content::is_own_selection(list),
            entries: list.entries.clone(),
            signal_months: list.signal_months,
            review_months: MOST_MONTHS_TO_REVIEW,
        })
    }
}

fn connection(settings: &Settings) -> Connection {
    match () {
        () if settings.local_network => Connection::LocalNetwork,
        () if settings.serves_https() => Connection::Protected,
        () => Connection::Unknown,
    }
}

/// The host of an address, without the path: the rest is nobody's business in a paper.
fn host(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split('/').next().unwrap_or_default().to_owned()
}
