//! Which dossiers of the organisation somebody may open: those that every colleague opens, and those that are closed to a
//! team in which the account is, or from which it reads along now. And the colleagues that a team is made of.

use crate::{
    app::Shared,
    calendar,
    door::{Failure, Opened, opened::vetted_function, visitor::Colleague},
    language::Language,
};
use model::{Domain, Dossier, Member, ParticipantId, Role};
use std::sync::Arc;
use store::Account;

/// The dossiers of the organisation that this colleague comes into, the last changed first.
pub async fn dossiers_of(
    app: &Shared,
    colleague: &Colleague,
    language: Language,
) -> Result<Vec<store::Dossier>, Failure> {
    let now = calendar::now();
    let mut all = app.store.dossiers_of(&colleague.organisation).await.map_err(Failure::store(language))?;
    all.retain(|dossier| comes_in(colleague, dossier, &now));
    Ok(all)
}

fn comes_in(colleague: &Colleague, dossier: &store::Dossier, now: &str) -> bool {
    let account = colleague.account.to_string();
    let closed_to = dossier.index.closed_to.as_ref();
    colleague.role.enters_every_dossier() || closed_to.is_none_or(|closed| closed.lets_in(&account, now))
}

/// The closed dossiers of the organisation, whoever comes into them.
pub async fn closed(app: &Shared, colleague: &Colleague, language: Language) -> Result<Vec<Arc<Dossier>>, Failure> {
    let unavailable = Failure::store(language);
    let mut all = vec![];
    for row in app.store.dossiers_of(&colleague.organisation).await.map_err(&unavailable)? {
        if let (Some(_), Ok(id)) = (&row.index.closed_to, row.id.parse()) {
            all.extend(app.dossiers.load(&app.store, id).await.map_err(&unavailable)?);
        }
    }
    Ok(all)
}

/// Whether somebody with this role decides who may read along from outside of a team.
pub const fn decides(role: Role) -> bool {
    role.oversees() || matches!(role, Role::Administrator)
}

/// Whether a request of somebody else to read along waits for this colleague.
pub fn waits_for(colleague: &Colleague, dossier: &Dossier, now: &str) -> bool {
    let mut entries = dossier.team().entries(now);
    decides(colleague.role) && entries.any(|entry| entry.waits() && entry.asker != colleague.account)
}

/// In how many dossiers such a request waits.
pub async fn waiting(app: &Shared, colleague: &Colleague, language: Language) -> Result<usize, Failure> {
    if !decides(colleague.role) {
        return Ok(0);
    }
    let now = calendar::now();
    let closed = closed(app, colleague, language).await?;
    Ok(closed.iter().filter(|dossier| waits_for(colleague, dossier, &now)).count())
}

/// The accounts of an organisation that can be in a team. Their names are for whoever looks after one.
pub struct Colleagues(Vec<Account>);

impl Colleagues {
    /// Of the organisation that a dossier belongs to.
    pub async fn of(app: &Shared, opened: &Opened) -> Result<Self, Failure> {
        let mut all = app.store.accounts_of(&opened.organisation).await.map_err(Failure::store(opened.language))?;
        all.retain(|account| account.removed_at.is_none() && role(account).is_some_and(Role::reads));
        Ok(Self(all))
    }

    /// Those who can be let in: who comes in everywhere needs no team.
    pub fn to_add<'a>(&'a self, opened: &'a Opened) -> impl Iterator<Item = &'a Account> {
        let needs_it = |account: &&Account| role(account).is_some_and(|role| !role.enters_every_dossier());
        self.0.iter().filter(needs_it).filter(|account| opened.dossier.team().member(id(account)).is_none())
    }

    /// Those who can look after the team: in the team, or out of everybody when nobody can hand it over.
    pub fn to_own<'a>(&'a self, opened: &'a Opened, everybody: bool) -> impl Iterator<Item = &'a Account> {
        let team = opened.dossier.team();
        let can = move |account: &&Account| everybody || team.member(id(account)).is_some();
        let leads = |account: &&Account| role(account).is_some_and(Role::leads);
        self.0.iter().filter(leads).filter(can).filter(move |account| team.owner() != Some(id(account)))
    }

    /// The name of an account; nothing for one that is gone.
    pub fn name(&self, of: ParticipantId) -> Option<&str> {
        self.0.iter().find(|account| id(account) == of).map(|account| account.name.as_str())
    }

    /// Whether whoever looks after the team no longer can: the account is gone, or leads no longer.
    pub fn owner_left(&self, opened: &Opened) -> bool {
        let leads = |owner| self.0.iter().any(|it| id(it) == owner && role(it).is_some_and(Role::leads));
        opened.dossier.team().owner().is_some_and(|owner| !leads(owner))
    }

    /// An account as a member, by the text of its id.
    pub fn member(&self, app: &Shared, account: &str) -> Option<Member> {
        let account = self.0.iter().find(|it| it.id == account)?;
        Some(Member {
            id: id(account),
            role: role(account)?,
            function: vetted_function(app, &account.function)?,
            domain: Domain::from_slug(&account.domain).unwrap_or(Domain::Other),
        })
    }
}

fn role(account: &Account) -> Option<Role> {
    Role::from_slug(&account.role)
}

fn id(account: &Account) -> ParticipantId {
    account.id.parse().unwrap_or(ParticipantId(0))
}
