//! A dossier that this visitor may see, with what the visitor may do in it. What one may not see is not found.

use crate::{
    app::{App, Shared},
    calendar,
    component::{crisis, standing},
    door::{
        Actor, Failure, Visitor,
        dossiers::{UNDER_REVIEW, recorded},
        visitor::{Colleague, Guest},
    },
    language::Language,
};
use guard::{Place, Vetted};
use model::{Dossier, DossierId, Member, Recorded, Refusal, Role, oversight::Lock, pruning::Line, reported::Reported};
use std::{collections::BTreeSet, str::FromStr, sync::Arc};

/// An opened dossier.
#[derive(Clone)]
pub struct Opened {
    /// The dossier as it stands.
    pub dossier: Arc<Dossier>,
    /// The visitor as a member of it.
    pub member: Member,
    /// The organisation that it belongs to.
    pub organisation: String,
    /// The language of the screen.
    pub language: Language,
    /// Whether the visitor is a guest of the running session.
    pub guest: Option<Guest>,
}

/// The first lock: whether something of this organisation is within reach of a colleague. The second one is held by
/// PostgreSQL, which shows no row of another organisation.
pub fn may_reach(colleague: &Colleague, organisation: &str) -> bool {
    #[cfg(test)]
    if first_lock::IS_OFF.get() {
        return true;
    }
    colleague.organisation == organisation
}

impl Opened {
    /// Opens a dossier for this visitor, by the text of its id.
    pub async fn find(app: &Shared, visitor: &Visitor, id: &str) -> Result<Self, Failure> {
        let language = visitor.language;
        let not_found = || Failure::NotFound(language);
        if matches!(visitor.actor, Actor::Anonymous) {
            let over = visitor.was_guest && !visitor.wants_fragment;
            return Err(if over { Failure::SessionOver(language) } else { visitor.sign_in_first() });
        }
        let id: DossierId = id.parse().map_err(|_| not_found())?;
        if visitor.guest.is_some_and(|guest| guest.dossier == id) {
            store::acting_for(&visitor.guest_of);
        }
        let index = app.store.index(&id.to_string()).await.map_err(Failure::store(language))?.ok_or_else(not_found)?;
        let dossier =
            app.dossiers.load(&app.store, id).await.map_err(Failure::store(language))?.ok_or_else(not_found)?;
        let (team, now) = (dossier.team(), calendar::now());
        let ours = |colleague: &Colleague| may_reach(colleague, &index.organisation_id);
        let (member, guest) = match (&visitor.actor, visitor.guest) {
            (Actor::Colleague(colleague), _) if ours(colleague) && team.admits(colleague.account, colleague.role) => {
                (member_of(app, colleague), None)
            }
            // From outside of the team somebody only reads along, whatever the role lets elsewhere.
            (Actor::Colleague(colleague), _)
                if ours(colleague) && team.entry(colleague.account, &now).is_some_and(|entry| entry.runs(&now)) =>
            {
                (member_of(app, colleague).map(|member| Member { role: Role::Reader, ..member }), None)
            }
            (_, Some(guest)) if guest.dossier == id => (guest_of(&dossier, &guest), Some(guest)),
            _ => return Err(not_found()),
        };
        let member = member.ok_or_else(not_found)?;
        let mut opened = Self { dossier, member, organisation: index.organisation_id, language, guest };
        // Counted before the words of what was reported are covered; it shows none of them.
        let above = standing::notices(&opened);
        opened.dossier = opened.covered(app, Arc::clone(&opened.dossier)).ok_or_else(not_found)?;
        // One request opens one dossier; what was set first stays.
        drop(visitor.above.set(above));
        Ok(opened)
    }

    /// A dossier that is closed to its team, for whoever stands outside or decides on letting somebody in: every colleague
    /// of the organisation. Nothing of it may be shown but how it is called.
    pub async fn find_closed(app: &Shared, visitor: &Visitor, id: &str) -> Result<Self, Failure> {
        let language = visitor.language;
        let not_found = || Failure::NotFound(language);
        let colleague = visitor.colleague()?;
        let id: DossierId = id.parse().map_err(|_| not_found())?;
        let index = app.store.index(&id.to_string()).await.map_err(Failure::store(language))?;
        let index = index.filter(|index| index.organisation_id == colleague.organisation).ok_or_else(not_found)?;
        let dossier = app.dossiers.load(&app.store, id).await.map_err(Failure::store(language))?;
        let dossier = dossier.filter(|dossier| dossier.team().is_closed()).ok_or_else(not_found)?;
        let member = member_of(app, colleague).ok_or_else(not_found)?;
        Ok(Self { dossier, member, organisation: index.organisation_id, language, guest: None })
    }

    /// The dossier as this visitor may see it: the words of a reported line are covered for all but those who look at it.
    /// `None` when the guard lets no words through to cover them with.
    pub fn covered(&self, app: &App, dossier: Arc<Dossier>) -> Option<Arc<Dossier>> {
        if dossier.open_reports().next().is_none() || dossier.shows_reported_to(&self.member) {
            return Some(dossier);
        }
        let words = [self.language.text().reported_mask(), "–".to_owned()];
        let mask = words.iter().find_map(|words| app.guard.vet(words, Place::OppositionText).ok())?;
        Some(Arc::new(dossier.masked(&mask)))
    }

    /// The log of the dossier as this visitor may read it: the rows that hold the words of a reported line are closed.
    pub async fn log(&self, app: &App) -> Result<Vec<Recorded>, Failure> {
        let tail = app.store.tail(&self.dossier.id.to_string(), 0).await.map_err(Failure::store(self.language))?;
        let mut log: Vec<Recorded> = tail.into_iter().map(recorded).collect();
        if !self.dossier.shows_reported_to(&self.member) {
            let open = self.dossier.open_reports();
            let closed: BTreeSet<u64> = open.flat_map(|it| Dossier::rows_to_purge(&it.about, &log)).collect();
            for row in log.iter_mut().filter(|row| closed.contains(&row.seq)) {
                row.event = None;
                UNDER_REVIEW.clone_into(&mut row.kind);
            }
        }
        Ok(log)
    }

    /// The same for a map: while the crisis plan leads, none is shown and none is changed.
    pub async fn find_maps(app: &Shared, visitor: &Visitor, id: &str) -> Result<Self, Failure> {
        let opened = Self::find(app, visitor, id).await?;
        opened.must_show_maps(app, visitor)?;
        Ok(opened)
    }

    /// Whether maps can be shown and changed now.
    pub fn must_show_maps(&self, app: &App, visitor: &Visitor) -> Result<(), Failure> {
        if !self.dossier.is_escalated() {
            return Ok(());
        }
        let page = Box::new(crisis::page(app, visitor, self));
        Err(Failure::Escalated { page, part: visitor.wants_fragment })
    }

    /// The same for those who lead; for others it is forbidden, or not found for guests.
    pub async fn find_to_lead(app: &Shared, visitor: &Visitor, id: &str) -> Result<Self, Failure> {
        Self::find(app, visitor, id).await?.for_leaders()
    }

    /// The same dossier for those who lead.
    pub fn for_leaders(self) -> Result<Self, Failure> {
        self.for_roles(Role::leads)
    }

    /// The same for those who answer for it: who leads, and the data protection officer.
    pub async fn find_to_answer(app: &Shared, visitor: &Visitor, id: &str) -> Result<Self, Failure> {
        Self::find(app, visitor, id).await?.for_roles(|role| role.leads() || role.oversees())
    }

    /// The same dossier for those with such a role; for others it is forbidden, or not found for guests.
    pub fn for_roles(self, may: impl Fn(Role) -> bool) -> Result<Self, Failure> {
        match self.member.role {
            role if may(role) => Ok(self),
            Role::Guest => Err(Failure::NotFound(self.language)),
            _ => Err(Failure::Forbidden(self.language)),
        }
    }

    /// The same dossier for colleagues with an account; for a guest there is no such thing.
    pub fn for_colleagues(self) -> Result<Self, Failure> {
        if self.guest.is_some() { Err(Failure::NotFound(self.language)) } else { Ok(self) }
    }

    /// The same dossier for those who belong to it: who reads along from outside of the team takes nothing along.
    pub fn for_team(self) -> Result<Self, Failure> {
        if self.reads_along() { Err(Failure::Forbidden(self.language)) } else { Ok(self) }
    }

    /// Whether the visitor is outside of the team and reads along.
    pub fn reads_along(&self) -> bool {
        !self.dossier.team().admits(self.member.id, self.member.role)
    }

    /// Opens a dossier and finds something in it by the text of its id: not found when `is_there` says so.
    pub async fn find_card<I: FromStr + Copy>(
        app: &Shared,
        visitor: &Visitor,
        id: &str,
        card: &str,
        is_there: impl Fn(&Dossier, I) -> bool,
    ) -> Result<(Self, I), Failure> {
        let opened = Self::find(app, visitor, id).await?;
        let found = card.parse().ok().filter(|card| is_there(&opened.dossier, *card));
        found.map(|card| (opened, card)).ok_or(Failure::NotFound(visitor.language))
    }

    /// Why the dossier can only be read now, whoever asks.
    pub fn lock(&self) -> Option<Lock> {
        self.dossier.lock(calendar::today())
    }

    /// Whether something can be done now: the rules let this person, and the dossier can be changed.
    pub fn is_free<T>(&self, ruled: Result<T, Refusal>) -> bool {
        ruled.is_ok() && self.lock().is_none()
    }

    /// Whether the visitor can add to the map now.
    pub fn can_write(&self) -> bool {
        self.is_free(self.dossier.must_be_writable(&self.member))
    }

    /// Whether the visitor can contribute to what comes beside and after map 1.
    pub fn can_take_part(&self) -> bool {
        self.is_free(self.dossier.must_take_part(&self.member))
    }

    /// Whether the visitor can contribute in this room, whatever the step asks.
    pub fn can_be_present(&self) -> bool {
        self.is_free(self.dossier.must_be_present(&self.member))
    }

    /// Whether the visitor can add something now: to the map, or as a note when the step asks for that.
    pub fn can_add(&self) -> bool {
        self.can_be_present() && !self.dossier.is_adopted()
    }

    /// Whether the visitor leads, and there is something to lead now.
    pub fn leads(&self) -> bool {
        self.is_leader() && self.lock().is_none()
    }

    /// Whether the visitor leads: also what goes on while the dossier can only be read.
    pub fn is_leader(&self) -> bool {
        self.member.role.leads()
    }

    /// Whether the visitor can change this line now: while it is looked at, only those can who see it.
    pub fn is_untouched(&self, line: Line) -> bool {
        self.sees(&Reported::Line(line))
    }

    /// Whether the visitor sees the words of this, so that they can be changed.
    pub fn sees(&self, about: &Reported) -> bool {
        self.dossier.open_report(about).is_none() || self.dossier.shows_reported_to(&self.member)
    }

    /// Whether something of the dossier is covered for this visitor.
    pub fn shows_covered(&self) -> bool {
        !self.dossier.shows_reported_to(&self.member) && self.dossier.open_reports().next().is_some()
    }

    /// The address of the dossier, or of something below it.
    pub fn path(&self, below: &str) -> String {
        format!("/dossiers/{}{below}", self.dossier.id)
    }
}

/// A colleague as a member. The function was checked when it was entered; a list that became stricter since leaves the
/// domain to speak.
pub fn member_of(app: &Shared, colleague: &Colleague) -> Option<Member> {
    let function = vetted_function(app, &colleague.function)?;
    Some(Member { id: colleague.account, role: colleague.role, function, domain: colleague.domain })
}

/// A function as the guard sees it now.
pub fn vetted_function(app: &Shared, function: &str) -> Option<Vetted> {
    [function, "medewerker"].iter().find_map(|function| app.guard.vet(function, Place::JobFunction).ok())
}

fn guest_of(dossier: &Dossier, guest: &Guest) -> Option<Member> {
    let room = dossier.open_room().filter(|room| room.id == guest.session)?;
    let participant = dossier.participant(guest.participant)?;
    room.participants.contains(&guest.participant).then(|| Member {
        id: guest.participant,
        role: Role::Guest,
        function: participant.function.clone(),
        domain: participant.domain,
    })
}

/// The first lock can be taken away, to see whether the second one holds. In tests only.
#[cfg(test)]
pub mod first_lock {
    thread_local! {
        /// For what runs on this thread.
        pub static IS_OFF: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
    }
}
