//! Incidents and conflicts: behaviour with a place and a time, that can feed a wij-zij. Beside the oppositions, as the
//! infoblad prints them [seed]; many to many.

use crate::{
    Author, Dossier, Event, Member, OccurrenceId, OppositionId, Refusal, When,
    aid::Aid,
    event::{Facet, Touch},
    words,
};
use guard::Vetted;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

words! {
    /// Incident or conflict.
    OccurrenceKind {
        /// Something that happened once.
        Incident = "incident",
        /// A dispute with owners, that can run for some time.
        Conflict = "conflict",
    }
}

words! {
    /// Where an occurrence was seen.
    SeenWhere {
        /// Online only.
        Online = "online",
        /// In the street, at a meeting; not online.
        Offline = "offline",
        /// Both.
        Both = "both",
    }
}

words! {
    /// Whether it still runs.
    Running {
        /// Loopt nog.
        Yes = "yes",
        /// Is voorbij.
        No = "no",
    }
}

/// A new value for one field of an occurrence. `None` empties the field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OccurrenceChange {
    /// Incident or conflict.
    Kind(OccurrenceKind),
    /// What happened: behaviour.
    What(Vetted),
    /// A neighbourhood or above, or a kind of place.
    Place(Option<Vetted>),
    /// A month or a day.
    When(Option<When>),
    /// Who can act on it, by function.
    ProblemOwner(Option<Vetted>),
    /// Whether it still runs.
    Running(Option<Running>),
    /// Online, offline, both.
    Seen(Option<SeenWhere>),
    /// The oppositions that it plays a part in.
    Oppositions(BTreeSet<OppositionId>),
}

impl OccurrenceChange {
    /// The name of the field.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Kind(_) => "kind",
            Self::What(_) => "what",
            Self::Place(_) => "place",
            Self::When(_) => "when",
            Self::ProblemOwner(_) => "problem_owner",
            Self::Running(_) => "running",
            Self::Seen(_) => "seen",
            Self::Oppositions(_) => "oppositions",
        }
    }
}

/// One incident or conflict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// Its identifier.
    pub id: OccurrenceId,
    /// Its number in the dossier, from 1; never given twice.
    pub number: u32,
    /// Incident or conflict.
    pub kind: OccurrenceKind,
    /// What happened: behaviour.
    pub what: Vetted,
    /// A neighbourhood or above, or a kind of place.
    pub place: Option<Vetted>,
    /// A month or a day.
    pub when: Option<When>,
    /// Who can act on it, by function.
    pub problem_owner: Option<Vetted>,
    /// Whether it still runs.
    pub running: Option<Running>,
    /// Online, offline, both.
    pub seen: Option<SeenWhere>,
    /// The oppositions that it plays a part in.
    pub oppositions: BTreeSet<OppositionId>,
    /// Conflict of polarisatie?
    pub aid: Option<Aid>,
    /// Taken off the map, and can be put back.
    pub withdrawn: bool,
    /// Who noted it.
    pub added_by: Author,
    /// The number of the last event that changed it.
    pub changed_at: u64,
}

impl Occurrence {
    fn apply(&mut self, change: OccurrenceChange) {
        match change {
            OccurrenceChange::Kind(kind) => self.kind = kind,
            OccurrenceChange::What(text) => self.what = text,
            OccurrenceChange::Place(text) => self.place = text,
            OccurrenceChange::When(when) => self.when = when,
            OccurrenceChange::ProblemOwner(text) => self.problem_owner = text,
            OccurrenceChange::Running(running) => self.running = running,
            OccurrenceChange::Seen(seen) => self.seen = seen,
            OccurrenceChange::Oppositions(oppositions) => self.oppositions = oppositions,
        }
    }

    /// Every field but what happened: what a card with other words takes along.
    pub(crate) fn carried(&self) -> Vec<OccurrenceChange> {
        let fields = [
            self.place.clone().map(|it| OccurrenceChange::Place(Some(it))),
            self.when.map(|it| OccurrenceChange::When(Some(it))),
            self.problem_owner.clone().map(|it| OccurrenceChange::ProblemOwner(Some(it))),
            self.running.map(|it| OccurrenceChange::Running(Some(it))),
            self.seen.map(|it| OccurrenceChange::Seen(Some(it))),
        ];
        fields.into_iter().flatten().collect()
    }

    /// What the field of this change holds now.
    pub fn current(&self, change: &OccurrenceChange) -> OccurrenceChange {
        match change {
            OccurrenceChange::Kind(_) => OccurrenceChange::Kind(self.kind),
            OccurrenceChange::What(_) => OccurrenceChange::What(self.what.clone()),
            OccurrenceChange::Place(_) => OccurrenceChange::Place(self.place.clone()),
            OccurrenceChange::When(_) => OccurrenceChange::When(self.when),
            OccurrenceChange::ProblemOwner(_) => OccurrenceChange::ProblemOwner(self.problem_owner.clone()),
            OccurrenceChange::Running(_) => OccurrenceChange::Running(self.running),
            OccurrenceChange::Seen(_) => OccurrenceChange::Seen(self.seen),
            OccurrenceChange::Oppositions(_) => OccurrenceChange::Oppositions(self.oppositions.clone()),
        }
    }
}

impl Dossier {
    /// Notes an incident or conflict beside the oppositions that it plays a part in (it may be none yet).
    pub fn add_occurrence(
        &self,
        by: &Member,
        id: OccurrenceId,
        kind: OccurrenceKind,
        what: Vetted,
        oppositions: BTreeSet<OppositionId>,
        details: Vec<OccurrenceChange>,
    ) -> Result<Vec<Event>, Refusal> {
        self.must_be_writable(by)?;
        if self.occurrences.contains_key(&id) {
            return Err(Refusal::CardPresent);
        }
        let beside = [OccurrenceChange::Oppositions(oppositions.clone())];
        if beside.iter().chain(&details).any(|change| self.names_unknown(change)) {
            return Err(Refusal::Gone);
        }
        let mut events = vec![Event::OccurrenceAdded { id, kind, what, oppositions }];
        if !details.is_empty() {
            events.push(Event::OccurrenceAmended { id, changes: details });
        }
        Ok(events)
    }

    /// Changes fields; what holds the same value already is left out.
    pub fn amend_occurrence(
        &self,
        by: &Member,
        id: OccurrenceId,
        changes: Vec<OccurrenceChange>,
    ) -> Result<Vec<Event>, Refusal> {
        self.must_be_writable(by)?;
        let card = self.present_occurrence(id)?;
        let changes: Vec<_> = changes.into_iter().filter(|change| card.current(change) != *change).collect();
        if changes.is_empty() {
            return Err(Refusal::NothingChanged);
        }
        if changes.iter().any(|change| self.names_unknown(change)) {
            return Err(Refusal::Gone);
        }
        Ok(vec![Event::OccurrenceAmended { id, changes }])
    }

    /// Whether this change names an opposition that never was.
    fn names_unknown(&self, change: &OccurrenceChange) -> bool {
        match change {
            OccurrenceChange::Oppositions(ids) => ids.iter().any(|id| !self.oppositions.contains_key(id)),
            _ => false,
        }
    }

    /// Takes an occurrence off the map; it can be put back.
    pub fn withdraw_occurrence(&self, by: &Member, id: OccurrenceId) -> Result<Vec<Event>, Refusal> {
        self.must_be_writable(by)?;
        self.present_occurrence(id)?;
        Ok(vec![Event::OccurrenceWithdrawn { id }])
    }

    /// Puts it back.
    pub fn put_back_occurrence(&self, by: &Member, id: OccurrenceId) -> Result<Vec<Event>, Refusal> {
        self.must_be_writable(by)?;
        let card = self.occurrences.get(&id).ok_or(Refusal::Gone)?;
        if card.withdrawn { Ok(vec![Event::OccurrencePutBack { id }]) } else { Err(Refusal::CardPresent) }
    }

    /// The occurrences on the map now, in the order in which they were noted.
    pub fn occurrences(&self) -> impl Iterator<Item = &Occurrence> {
        self.occurrence_order.iter().filter_map(|id| self.occurrences.get(id)).filter(|card| !card.withdrawn)
    }

    /// The occurrences that were withdrawn.
    pub fn withdrawn_occurrences(&self) -> impl Iterator<Item = &Occurrence> {
        self.occurrence_order.iter().filter_map(|id| self.occurrences.get(id)).filter(|card| card.withdrawn)
    }

    /// An occurrence, also one that was withdrawn.
    pub fn occurrence(&self, id: OccurrenceId) -> Option<&Occurrence> {
        self.occurrences.get(&id)
    }

    pub(crate) fn present_occurrence(&self, id: OccurrenceId) -> Result<&Occurrence, Refusal> {
        let card = self.occurrences.get(&id).ok_or(Refusal::Gone)?;
        if card.withdrawn { Err(Refusal::CardWithdrawn) } else { Ok(card) }
    }

    /// Marks the rows of all oppositions that this occurrence stands beside.
    pub(crate) fn touch_rows_of(&mut self, id: OccurrenceId, seq: u64) {
        let linked = self.occurrences.get_mut(&id).map(|card| {
            card.changed_at = seq;
            card.oppositions.clone()
        });
        for opposition in linked.into_iter().flatten() {
            self.touch_row(opposition, seq);
        }
    }

    pub(crate) fn apply_to_occurrence(&mut self, event: Event, by: &Author, seq: u64) {
        match event {
            Event::OccurrenceAdded { id, kind, what, oppositions } => {
                self.occurrence_order.push(id);
                let card = Occurrence {
                    id,
                    number: self.occurrences_added,
                    kind,
                    what,
                    place: None,
                    when: None,
                    problem_owner: None,
                    running: None,
                    seen: None,
                    oppositions,
                    aid: None,
                    withdrawn: false,
                    added_by: by.clone(),
                    changed_at: seq,
                };
                self.occurrences.insert(id, card);
                self.line_made(crate::pruning::Line::Occurrence(id));
            }
            Event::OccurrenceAmended { id, changes } => {
                // Before and after: a row that loses the occurrence changes too.
                self.touch_rows_of(id, seq);
                if let Some(card) = self.occurrences.get_mut(&id) {
                    changes.into_iter().for_each(|change| card.apply(change));
                }
            }
            Event::OccurrenceWithdrawn { id } => self.set_occurrence(id, |card| card.withdrawn = true),
            Event::OccurrencePutBack { id } => self.set_occurrence(id, |card| card.withdrawn = false),
            _ => {}
        }
    }

    fn set_occurrence(&mut self, id: OccurrenceId, set: impl FnOnce(&mut Occurrence)) {
        if let Some(card) = self.occurrences.get_mut(&id) {
            set(card);
        }
    }
}

/// What an event of this feature touches, for undo and for live rows.
pub(crate) fn touches(event: &Event) -> Vec<Touch> {
    match event {
        Event::OccurrenceAdded { id, oppositions, .. } => {
            let links = oppositions.iter().map(|opposition| Touch::opposition(*opposition, Facet::Links));
            links.chain([Touch::occurrence(*id, Facet::Whole)]).collect()
        }
        Event::OccurrenceWithdrawn { id } | Event::OccurrencePutBack { id } => {
            vec![Touch::occurrence(*id, Facet::Whole)]
        }
        Event::OccurrenceAmended { id, changes } => changes
            .iter()
            .flat_map(|change| {
                let links: Vec<_> = match change {
                    OccurrenceChange::Oppositions(ids) => {
                        ids.iter().map(|o| Touch::opposition(*o, Facet::Links)).collect()
                    }
                    _ => vec![],
                };
                links.into_iter().chain([Touch::occurrence(*id, Facet::Field(change.field()))])
            })
            .collect(),
        _ => vec![],
    }
}
