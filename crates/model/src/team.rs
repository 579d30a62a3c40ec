//! Who comes into a dossier: every colleague of the organisation, or its team alone. What somebody may do stays with the
//! role of the account; the team only says who comes in. And breaking the glass: somebody outside of the team reads along
//! for a day, when a second person agrees, and the team sees it.

use crate::{Date, Domain, Dossier, Event, Member, ParticipantId, Refusal, Role};
use guard::Vetted;
use std::collections::BTreeMap;

/// Somebody of the team, by function as it was on the day of joining it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamMember {
    /// The job.
    pub function: Vetted,
    /// The domain of the job.
    pub domain: Domain,
}

/// Somebody outside of the team who asks to read along, or does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Who.
    pub asker: ParticipantId,
    /// By which function.
    pub function: Vetted,
    /// The domain of it.
    pub domain: Domain,
    /// In which role.
    pub role: Role,
    /// Why.
    pub reason: Vetted,
    /// When it was asked, RFC 3339 in UTC.
    pub asked_at: String,
    /// Until when it lasts, RFC 3339 in UTC; `None` while nobody granted it.
    pub until: Option<String>,
}

impl Entry {
    /// Whether it waits for a second person.
    pub const fn waits(&self) -> bool {
        self.until.is_none()
    }

    /// Whether it was granted, and its day is not over.
    pub fn runs(&self, now: &str) -> bool {
        // Both are written the same way, to the millisecond in UTC, so that the texts compare as the moments do.
        self.until.as_deref().is_some_and(|until| now < until)
    }
}

/// The team of a dossier.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Team {
    closed: bool,
    owner: Option<ParticipantId>,
    members: BTreeMap<ParticipantId, TeamMember>,
    entries: BTreeMap<ParticipantId, Entry>,
}

impl Team {
    /// Whether nobody else of the organisation comes in.
    pub const fn is_closed(&self) -> bool {
        self.closed
    }

    /// Who looks after the team. Dossiers of before there were teams have nobody.
    pub const fn owner(&self) -> Option<ParticipantId> {
        self.owner
    }

    /// Who is in it, the owner as well.
    pub fn members(&self) -> impl Iterator<Item = (ParticipantId, &TeamMember)> {
        self.members.iter().map(|(id, member)| (*id, member))
    }

    /// Somebody of the team.
    pub fn member(&self, id: ParticipantId) -> Option<&TeamMember> {
        self.members.get(&id)
    }

    /// Whether somebody with an account comes in by this team and role. A guest came in by the door of a session.
    pub fn admits(&self, id: ParticipantId, role: Role) -> bool {
        let everywhere = role == Role::Guest || role.enters_every_dossier();
        role.reads() && (everywhere || !self.closed || self.members.contains_key(&id))
    }

    /// What was asked from outside and waits, or runs now.
    pub fn entries<'a>(&'a self, now: &'a str) -> impl Iterator<Item = &'a Entry> {
        self.entries.values().filter(move |entry| entry.waits() || entry.runs(now))
    }

    /// What this person asked, while it waits or runs.
    pub fn entry(&self, asker: ParticipantId, now: &str) -> Option<&Entry> {
        self.entries.get(&asker).filter(|entry| entry.waits() || entry.runs(now))
    }

    /// Who was let in from outside, each with the moment on which it ends, also when that has passed.
    pub fn let_in(&self) -> impl Iterator<Item = (ParticipantId, &str)> {
        self.entries.values().filter_map(|entry| entry.until.as_deref().map(|until| (entry.asker, until)))
    }

    fn must_own(&self, by: &Member) -> Result<(), Refusal> {
        if by.role.leads() && self.owner == Some(by.id) { Ok(()) } else { Err(Refusal::NotAllowed) }
    }
}

impl Dossier {
    /// The team of this dossier.
    pub const fn team(&self) -> &Team {
        &self.team
    }

    /// What is recorded of the team in the act that opens a dossier: whoever opens it looks after its team.
    pub fn found_team(by: &Member, closed: bool) -> Vec<Event> {
        let taken = Event::OwnershipTaken { owner: by.id, function: by.function.clone(), domain: by.domain };
        std::iter::once(taken).chain(closed.then_some(Event::TeamClosed {})).collect()
    }

    /// From now on only the team comes in.
    pub fn close_team(&self, by: &Member) -> Result<Vec<Event>, Refusal> {
        self.team.must_own(by)?;
        if self.team.closed { Err(Refusal::NothingChanged) } else { Ok(vec![Event::TeamClosed {}]) }
    }

    /// From now on every colleague comes in.
    pub fn open_team(&self, by: &Member) -> Result<Vec<Event>, Refusal> {
        self.team.must_own(by)?;
        if self.team.closed { Ok(vec![Event::TeamOpened {}]) } else { Err(Refusal::NothingChanged) }
    }

    /// Lets a colleague into the team.
    pub fn add_team_member(&self, by: &Member, new: &Member) -> Result<Vec<Event>, Refusal> {
        self.team.must_own(by)?;
        if new.role == Role::Guest || !new.role.reads() {
            return Err(Refusal::NotAllowed);
        }
        match self.team.member(new.id) {
            Some(_) => Err(Refusal::NothingChanged),
            None => {
                Ok(vec![Event::TeamMemberAdded { member: new.id, function: new.function.clone(), domain: new.domain }])
            }
        }
    }

    /// Takes a colleague out of the team; never who looks after it.
    pub fn remove_team_member(&self, by: &Member, member: ParticipantId) -> Result<Vec<Event>, Refusal> {
        self.team.must_own(by)?;
        match self.team.member(member) {
            Some(_) if self.team.owner == Some(member) => Err(Refusal::TeamOwnerStays),
            Some(_) => Ok(vec![Event::TeamMemberRemoved { member }]),
            None => Err(Refusal::NothingChanged),
        }
    }

    /// Looks after the team of a dossier that has nobody who does; `owner_left` when whoever did no longer can.
    pub fn take_ownership(&self, by: &Member, owner_left: bool) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        if self.team.owner.is_some() && !owner_left {
            return Err(Refusal::TeamHasOwner);
        }
        Ok(vec![Event::OwnershipTaken { owner: by.id, function: by.function.clone(), domain: by.domain }])
    }

    /// Hands that over to somebody of the team who leads. When whoever did it left, the data protection officer hands it
    /// to any colleague who leads, so that no dossier stays closed for good.
    pub fn hand_ownership(&self, by: &Member, to: &Member, owner_left: bool) -> Result<Vec<Event>, Refusal> {
        let abandoned = by.role.oversees() && (owner_left || self.team.owner.is_none());
        if !abandoned {
            self.team.must_own(by)?;
        }
        match () {
            () if !to.role.leads() => Err(Refusal::TeamOwnerLeads),
            () if self.team.owner == Some(to.id) => Err(Refusal::NothingChanged),
            () if !abandoned && self.team.member(to.id).is_none() => Err(Refusal::Gone),
            () => Ok(vec![Event::OwnershipHanded { owner: to.id, function: to.function.clone(), domain: to.domain }]),
        }
    }

    /// Somebody outside of the team asks to read along for a day.
    pub fn ask_entry(&self, by: &Member, reason: Vetted, now: &str) -> Result<Vec<Event>, Refusal> {
        if by.role == Role::Guest {
            return Err(Refusal::NotAllowed);
        }
        let goes_in = !self.team.closed || self.team.admits(by.id, by.role);
        if goes_in || self.team.entry(by.id, now).is_some() {
            return Err(Refusal::ComesInAlready);
        }
        let Member { id: asker, role, function, domain } = by.clone();
        Ok(vec![Event::EntryAsked { asker, function, domain, role, reason }])
    }

    /// A second person lets the asker in.
    pub fn grant_entry(&self, by: &Member, asker: ParticipantId) -> Result<Vec<Event>, Refusal> {
        self.must_decide(by, asker)?;
        Ok(vec![Event::EntryGranted { asker, role: by.role }])
    }

    /// A second person does not.
    pub fn refuse_entry(&self, by: &Member, asker: ParticipantId) -> Result<Vec<Event>, Refusal> {
        self.must_decide(by, asker)?;
        Ok(vec![Event::EntryRefused { asker, role: by.role }])
    }

    /// Whether this person may decide on what the asker asked: another administrator or the data protection officer.
    fn must_decide(&self, by: &Member, asker: ParticipantId) -> Result<(), Refusal> {
        match self.team.entries.get(&asker) {
            _ if !by.role.oversees() && by.role != Role::Administrator => Err(Refusal::NotAllowed),
            Some(_) if by.id == asker => Err(Refusal::SecondPersonNeeded),
            Some(entry) if entry.waits() => Ok(()),
            _ => Err(Refusal::NoEntryAsked),
        }
    }

    /// Ends it sooner: whoever looks after the team, the data protection officer, or the asker.
    pub fn end_entry(&self, by: &Member, asker: ParticipantId, now: &str) -> Result<Vec<Event>, Refusal> {
        if by.id != asker && !by.role.oversees() {
            self.team.must_own(by)?;
        }
        match self.team.entry(asker, now) {
            Some(_) => Ok(vec![Event::EntryEnded { asker, role: by.role }]),
            None => Err(Refusal::NoEntryAsked),
        }
    }

    /// Whether this person acts in the dossier: somebody who reads along from outside only reads, and asks.
    pub(crate) fn must_belong(&self, by: &Member, event: &Event) -> Result<(), Refusal> {
        let may = event.is_about_entry() || self.team.admits(by.id, by.role);
        if may { Ok(()) } else { Err(Refusal::NotAllowed) }
    }

    pub(crate) fn apply_to_team(&mut self, event: Event, at: &str) {
        let team = &mut self.team;
        match event {
            Event::TeamClosed {} => team.closed = true,
            Event::TeamOpened {} => {
                team.closed = false;
                // Everybody comes in: there is nothing left to ask.
                team.entries.clear();
            }
            Event::TeamMemberAdded { member, function, domain } => {
                team.members.insert(member, TeamMember { function, domain });
                team.entries.remove(&member);
            }
            Event::TeamMemberRemoved { member } => {
                team.members.remove(&member);
            }
            Event::OwnershipTaken { owner, function, domain } | Event::OwnershipHanded { owner, function, domain } => {
                team.owner = Some(owner);
                team.members.insert(owner, TeamMember { function, domain });
                team.entries.remove(&owner);
            }
            Event::EntryAsked { asker, function, domain, role, reason } => {
                let asked_at = at.to_owned();
                let entry = Entry { asker, function, domain, role, reason, asked_at, until: None };
                team.entries.insert(asker, entry);
            }
            Event::EntryGranted { asker, .. } => {
                if let Some(entry) = team.entries.get_mut(&asker) {
                    entry.until = Some(a_day_after(at));
                }
            }
            Event::EntryRefused { asker, .. } | Event::EntryEnded { asker, .. } => {
                team.entries.remove(&asker);
            }
            _ => {}
        }
    }
}

impl Event {
    /// Whether it says who comes into the dossier, and changes nothing in it.
    pub const fn is_about_team(&self) -> bool {
        matches!(
            self,
            Self::TeamClosed {}
                | Self::TeamOpened {}
                | Self::TeamMemberAdded { .. }
                | Self::TeamMemberRemoved { .. }
                | Self::OwnershipTaken { .. }
                | Self::OwnershipHanded { .. }
        ) || self.is_about_entry()
    }

    /// Whether it is about reading along from outside of the team.
    const fn is_about_entry(&self) -> bool {
        matches!(
            self,
            Self::EntryAsked { .. } | Self::EntryGranted { .. } | Self::EntryRefused { .. } | Self::EntryEnded { .. }
        )
    }
}

/// Twenty-four hours later. A moment that cannot be read is over at once.
fn a_day_after(at: &str) -> String {
    let day = at.get(..10).and_then(|day| day.parse::<Date>().ok());
    day.map_or_else(String::new, |day| format!("{}{}", day.plus_days(1), at.get(10..).unwrap_or_default()))
}
