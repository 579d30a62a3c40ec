//! What only the organisation knows and fills in itself: whom to ask, on which legal basis, where the server stands, who
//! decided. Kept as settings of the organisation, each with when and by which function.

use crate::{
    app::App,
    calendar,
    door::{
        changes::{self, What},
        visitor::Colleague,
    },
};
use guard::{Place, Vetted};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::StoreError;

model::words! {
    /// One thing to fill in.
    Blank {
        /// Who is responsible.
        Controller = "controller",
        /// Who owns the process, by function.
        ProcessOwner = "process-owner",
        /// The mailbox of the data protection officer.
        OfficerMailbox = "officer-mailbox",
        /// How somebody reaches that officer.
        OfficerWay = "officer-way",
        /// How a resident asks for access, correction or erasure.
        RequestWay = "request-way",
        /// Legal basis of dossiers.
        BasisDossiers = "basis-dossiers",
        /// Legal basis of sessions.
        BasisSessions = "basis-sessions",
        /// Legal basis of signals.
        BasisSignals = "basis-signals",
        /// Legal basis of accounts.
        BasisAccounts = "basis-accounts",
        /// Legal basis of taking files along.
        BasisExports = "basis-exports",
        /// Where the server stands and who runs it.
        Hosting = "hosting",
        /// Processors.
        Processors = "processors",
        /// How often there is a backup, and how long it stays.
        BackupTerm = "backup-term",
        /// How long logs of the system stay.
        LogTerm = "log-term",
        /// What the data protection officer advises.
        OfficerAdvice = "officer-advice",
        /// Who decided, by function.
        DecidedBy = "decided-by",
        /// On which day.
        DecidedOn = "decided-on",
        /// By whom and when accessibility was evaluated.
        AccessibleTested = "accessible-tested",
        /// How somebody reports a problem with it.
        AccessibleWay = "accessible-way",
    }
}

/// How something is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text that the guard checks.
    Text(Place),
    /// The address of a mailbox of a function.
    Mailbox,
    /// A day.
    Day,
}

impl Blank {
    /// How it is filled in.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Controller | Self::ProcessOwner | Self::DecidedBy => Kind::Text(Place::JobFunction),
            Self::OfficerMailbox => Kind::Mailbox,
            Self::DecidedOn => Kind::Day,
            _ => Kind::Text(Place::Reason),
        }
    }
}

/// What somebody fills in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text that passed the guard.
    Text(Vetted),
    /// An address or a day, of a closed form.
    Plain(String),
    /// It is taken away again.
    Empty,
}

/// What was filled in, when and by which function. It went past the guard before it was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What; empty when it was taken away again.
    pub text: String,
    /// Why a word may stand in it.
    pub because: String,
    /// When.
    pub at: String,
    /// By which function.
    pub by_function: String,
}

/// Everything that an organisation filled in.
#[derive(Debug, Clone, Default)]
pub struct FilledIn(BTreeMap<&'static str, Entry>);

/// What the keys of these settings begin with.
const BEGINS: &str = "paper-";

impl FilledIn {
    /// Everything that an organisation filled in.
    pub async fn of(app: &App, organisation: &str) -> Result<Self, StoreError> {
        let settings = app.store.settings_of(organisation).await?;
        let read = |(key, value): (String, String)| {
            let blank = key.strip_prefix(BEGINS).and_then(Blank::from_slug)?;
            Some((blank.slug(), serde_json::from_str::<Entry>(&value).ok()?))
        };
        Ok(Self(settings.into_iter().filter_map(read).collect()))
    }

    /// The text that was filled in.
    pub fn text(&self, blank: Blank) -> Option<String> {
        self.0.get(blank.slug()).map(|entry| entry.text.clone()).filter(|text| !text.is_empty())
    }

    /// Why a word may stand in it, for a form.
    pub fn because(&self, blank: Blank) -> String {
        self.0.get(blank.slug()).map_or_else(String::new, |entry| entry.because.clone())
    }

    /// What was changed last.
    pub fn last(&self) -> Option<&Entry> {
        self.0.values().max_by(|one, other| one.at.cmp(&other.at))
    }
}

/// Keeps one thing that a colleague filled in.
pub async fn keep(app: &App, by: &Colleague, blank: Blank, value: Value) -> Result<(), StoreError> {
    changes::record(app, by, What::Paper, None, blank.slug()).await?;
    let (text, because) = match value {
        Value::Text(text) => {
            let because = text.ground().map_or_else(String::new, |ground| ground.reason().to_owned());
            (text.to_string(), because)
        }
        Value::Plain(text) => (text, String::new()),
        Value::Empty => (String::new(), String::new()),
    };
    let entry = Entry { text, because, at: calendar::now(), by_function: by.function.clone() };
    let json = serde_json::to_string(&entry).map_err(|why| StoreError::Database(why.to_string()))?;
    app.store.set_setting(Some(&by.organisation), &format!("{BEGINS}{}", blank.slug()), &json).await
}
