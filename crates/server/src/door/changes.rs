//! The log of who may do what: each change to an account, a role, a second step, a rule or a text of the organisation, by
//! function. Written before the change is made, so that nothing changes that could not be written down.

use crate::{app::App, calendar, door::visitor::Colleague, secret};
use store::{NewAccountChange, StoreError};

model::words! {
    /// What changed.
    What {
        /// An account was made.
        AccountAdded = "account-added",
        /// An account was taken away.
        AccountRemoved = "account-removed",
        /// An account has another role.
        RoleChanged = "role-changed",
        /// A new one-time link was given.
        LinkGiven = "link-given",
        /// Somebody turned the own second step on.
        SecondFactorOn = "second-factor-on",
        /// Somebody turned the own second step off.
        SecondFactorOff = "second-factor-off",
        /// An administrator erased the second step of somebody else.
        SecondFactorReset = "second-factor-reset",
        /// An administrator let go of who an account is at the provider of single sign-on.
        IdentityLetGo = "identity-let-go",
        /// Somebody made new recovery codes.
        RecoveryCodes = "recovery-codes",
        /// Somebody made a passkey.
        PasskeyMade = "passkey-made",
        /// Somebody removed an own passkey.
        PasskeyRemoved = "passkey-removed",
        /// Whether a second step is asked of everybody.
        Rule = "second-factor-rule",
        /// A text that the organisation fills in for its papers.
        Paper = "paper",
    }
}

/// Writes down what a colleague changes.
pub async fn record(
    app: &App,
    by: &Colleague,
    what: What,
    about: Option<&str>,
    detail: &str,
) -> Result<(), StoreError> {
    let by_id = by.account.to_string();
    write(app, &by.organisation, (Some(by_id), &by.function), what, about, detail).await
}

/// Writes down what the provider of single sign-on changes: there is no colleague who did it.
pub async fn record_of_provider(
    app: &App,
    organisation: &str,
    what: What,
    about: &str,
    detail: &str,
) -> Result<(), StoreError> {
    write(app, organisation, (None, ""), what, Some(about), detail).await
}

async fn write(
    app: &App,
    organisation: &str,
    (by_id, by_function): (Option<String>, &str),
    what: What,
    about: Option<&str>,
    detail: &str,
) -> Result<(), StoreError> {
    app.store
        .add_account_change(&NewAccountChange {
            id: secret::id_text(),
            organisation_id: organisation.to_owned(),
            at: calendar::now(),
            what: what.slug().to_owned(),
            detail: detail.to_owned(),
            about_id: about.map(str::to_owned),
            by_id,
            by_function: by_function.to_owned(),
        })
        .await
}
