//! The one door for every change to a dossier: read the tail, ask the rules, append with the number that was expected,
//! tell the room. Authorisation, exactly-once delivery and the live signal cannot be forgotten, because there is no other way.

use crate::{
    app::Shared,
    calendar,
    door::{Failure, Fields, Opened},
    live::{Part, Signal},
    secret,
};
use model::{ActId, Date, Dossier, DossierId, Event, Member, Refusal};
use std::sync::Arc;
use store::{Act, AppendError, By, ClosedTo, DossierIndex};

/// How often an act is asked again when another process was first.
const MOST_TRIES: usize = 24;

/// What came of an act.
pub struct Acted {
    /// The dossier after it.
    pub dossier: Arc<Dossier>,
}

/// The id of the act that a form asks for: that of its page, bound to what was filled in. So the same form sent twice is
/// one act, and a page that was found again with Back and filled in anew is another. A form without an id gets a new one.
pub fn act_id(fields: &Fields) -> ActId {
    let page: Option<ActId> = fields.value("act").parse().ok();
    ActId(page.map_or_else(secret::id, |page| secret::bound(page.0, fields.without("act"))))
}

impl Opened {
    /// Does an act: `verb` looks at the dossier and answers with events.
    pub async fn act(
        &self,
        app: &Shared,
        act: ActId,
        verb: impl Fn(&Dossier) -> Result<Vec<Event>, Refusal>,
    ) -> Result<Acted, Failure> {
        self.act_as(app, act, verb).await.map_err(|refused| refused.into_failure(self.language))
    }

    /// The same for forms that show a refusal beside a field.
    pub async fn act_as(
        &self,
        app: &Shared,
        act: ActId,
        verb: impl Fn(&Dossier) -> Result<Vec<Event>, Refusal>,
    ) -> Result<Acted, NotDone> {
        let id = self.dossier.id;
        let _turn = app.dossiers.turn(id).await;
        for _ in 0..MOST_TRIES {
            let dossier = app.dossiers.load(&app.store, id).await?.ok_or(NotDone::Refused(Refusal::Gone))?;
            let ruled = verb(&dossier)
                .and_then(|events| dossier.must_admit(&self.member, &events, calendar::today()).map(|()| events));
            let mut events = match ruled {
                Ok(events) => events,
                // It may have been done before, and the answer was lost on its way.
                Err(_) if app.store.by_act(&id.to_string(), &act.to_string()).await?.is_some() => {
                    return Ok(Acted { dossier });
                }
                Err(refusal) => return Err(NotDone::Refused(refusal)),
            };
            if self.takes_part(&events) && dossier.must_join(&self.member) {
                // A colleague who acts takes part; the order does not matter to the verb.
                events.splice(0..0, dossier.join(&self.member).unwrap_or_default());
            }
            let parts = match self.append(app, &dossier, act, &events).await {
                Ok(()) => Part::changed_by(&events),
                Err(AppendError::Conflict { .. }) => continue,
                Err(AppendError::AlreadyDone { .. }) => Part::ALL.to_vec(),
                Err(error) => return Err(error.into()),
            };
            let dossier = app.dossiers.load(&app.store, id).await?.ok_or(NotDone::Refused(Refusal::Gone))?;
            app.rooms.tell(id, Signal::Changed { seq: dossier.seq, parts });
            let dossier = self.covered(app, dossier).unwrap_or_else(|| Arc::clone(&self.dossier));
            return Ok(Acted { dossier });
        }
        Err(NotDone::Crowded)
    }

    /// Whether these events make a colleague one of those who worked on the dossier; guests came in by the door. Who
    /// watches over it, or reports a line, does not.
    fn takes_part(&self, events: &[Event]) -> bool {
        let joins = events.iter().any(|event| matches!(event, Event::ParticipantJoined { .. }));
        let works = events.iter().any(|event| !event.is_about_keeping());
        self.guest.is_none() && self.member.role != model::Role::Guest && works && !joins
    }

    async fn append(&self, app: &Shared, dossier: &Dossier, act: ActId, events: &[Event]) -> Result<(), AppendError> {
        let at = calendar::now();
        let by = by_of(&self.member);
        let after = folded(dossier, act, &at, &self.member, events);
        let index = index_of(&after, &at);
        let act = Act { id: act.to_string(), at, by };
        let seq = i64::try_from(dossier.seq).unwrap_or(i64::MAX);
        app.store.append(&dossier.id.to_string(), seq, &act, events, &index).await.map(drop)
    }
}

/// Opens a dossier: the first act of its log.
pub async fn open_dossier(
    app: &Shared,
    organisation: &str,
    by: &Member,
    act: ActId,
    events: Vec<Event>,
) -> Result<DossierId, NotDone> {
    // The id of the act is the id of the dossier, so that sending the form twice opens one.
    let id = DossierId(act.0);
    let at = calendar::now();
    let after = folded(&Dossier::empty(id), act, &at, by, &events);
    let index = index_of(&after, &at);
    let stored = Act { id: act.to_string(), at, by: by_of(by) };
    match app.store.create_dossier(organisation, &id.to_string(), &stored, &events, &index).await {
        Ok(_) | Err(AppendError::AlreadyDone { .. } | AppendError::Conflict { .. }) => Ok(id),
        Err(error) => Err(error.into()),
    }
}

fn by_of(member: &Member) -> By {
    let author = member.author();
    By {
        id: author.id.map(|id| id.to_string()),
        kind: author.kind.slug().to_owned(),
        domain: author.domain.map(|domain| domain.slug().to_owned()),
    }
}

/// The dossier as it will be after these events.
fn folded(before: &Dossier, act: ActId, at: &str, by: &Member, events: &[Event]) -> Dossier {
    let mut after = before.clone();
    for event in events {
        after.apply(&model::Recorded {
            seq: after.seq + 1,
            act,
            at: at.to_owned(),
            by: by.author(),
            kind: event.name().to_owned(),
            event: Some(event.clone()),
        });
    }
    after
}

/// What lists show of a dossier.
fn index_of(dossier: &Dossier, at: &str) -> DossierIndex {
    let text = |text: &Option<guard::Vetted>| text.as_ref().map_or_else(String::new, ToString::to_string);
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    // Which day it is changes the state too: lists compare the review date themselves.
    let status = dossier.status(Date::FIRST);
    DossierIndex {
        title: text(&dossier.title),
        area: text(&dossier.scope),
        status: status.slug().to_owned(),
        review_date: Some(dossier.review_date.to_string()),
        retention: Some(dossier.retention.slug().to_owned()),
        opened_at: dossier.opened_at.clone(),
        updated_at: at.to_owned(),
        oppositions: count(dossier.map().count()),
        occurrences: count(dossier.occurrences().count()),
        example_since: dossier.example.then(|| dossier.opened_at.clone()),
        closed_to: dossier.team().is_closed().then(|| closed_to(dossier, at)),
    }
}

/// Who comes in by its team, and who reads along from outside now.
fn closed_to(dossier: &Dossier, now: &str) -> ClosedTo {
    let entries = dossier.team().let_in().filter(|(_, until)| now < *until);
    ClosedTo {
        team: dossier.team().members().map(|(id, _)| id.to_string()).collect(),
        entries: entries.map(|(id, until)| (id.to_string(), until.to_owned())).collect(),
    }
}

/// Why an act was not done.
#[derive(Debug)]
pub enum NotDone {
    /// The rules refuse it.
    Refused(Refusal),
    /// The data cannot be reached.
    Store(store::StoreError),
    /// Others were first each time; nothing was changed.
    Crowded,
}

impl From<store::StoreError> for NotDone {
    fn from(error: store::StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<AppendError> for NotDone {
    fn from(error: AppendError) -> Self {
        match error {
            AppendError::Store(error) => Self::Store(error),
            AppendError::NoEvents => Self::Refused(Refusal::NothingChanged),
            _ => Self::Refused(Refusal::Gone),
        }
    }
}

impl NotDone {
    /// The answer that the visitor gets when there is no field to show it beside.
    pub fn into_failure(self, language: crate::language::Language) -> Failure {
        match self {
            Self::Refused(refusal) => Failure::Refused(refusal, language),
            Self::Store(error) => Failure::store(language)(error),
            Self::Crowded => Failure::Unavailable(language, "others were first, each time".to_owned()),
        }
    }
}
