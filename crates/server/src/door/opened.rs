//! A dossier that this visitor may see, with what the visitor may do in it. What one may not see is not found.

use crate::{
    app::{App, Shared},
    component::crisis,
    door::{
        Actor, Failure, Visitor,
        visitor::{Colleague, Guest},
    },
    language::Language,
};
use guard::{Place, Vetted};
use model::{Dossier, DossierId, Member, Role};
use std::{str::FromStr, sync::Arc};

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
        let index = app.store.index(&id.to_string()).await.map_err(Failure::store(language))?.ok_or_else(not_found)?;
        let dossier =
            app.dossiers.load(&app.store, id).await.map_err(Failure::store(language))?.ok_or_else(not_found)?;
        let (member, guest) = match (&visitor.actor, visitor.guest) {
            (Actor::Colleague(colleague), _)
                if colleague.organisation == index.organisation_id && colleague.role.reads() =>
            {
                (member_of(app, colleague), None)
            }
            (_, Some(guest)) if guest.dossier == id => (guest_of(&dossier, &guest), Some(guest)),
            _ => return Err(not_found()),
        };
        Ok(Self {
            dossier,
            member: member.ok_or_else(not_found)?,
            organisation: index.organisation_id,
            language,
            guest,
        })
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
        match self.member.role {
            role if role.leads() => Ok(self),
            Role::Guest => Err(Failure::NotFound(self.language)),
            _ => Err(Failure::Forbidden(self.language)),
        }
    }

    /// The same dossier for colleagues with an account; for a guest there is no such thing.
    pub fn for_colleagues(self) -> Result<Self, Failure> {
        if self.guest.is_some() { Err(Failure::NotFound(self.language)) } else { Ok(self) }
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

    /// Whether the visitor can add to the map now.
    pub fn can_write(&self) -> bool {
        self.dossier.must_be_writable(&self.member).is_ok()
    }

    /// Whether the visitor can contribute to what comes beside and after map 1.
    pub fn can_take_part(&self) -> bool {
        self.dossier.must_take_part(&self.member).is_ok()
    }

    /// Whether the visitor can add something now: to the map, or as a note when the step asks for that.
    pub fn can_add(&self) -> bool {
        self.dossier.must_be_present(&self.member).is_ok() && !self.dossier.is_adopted()
    }

    /// Whether the visitor leads.
    pub fn leads(&self) -> bool {
        self.member.role.leads()
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

fn vetted_function(app: &Shared, function: &str) -> Option<Vetted> {
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
