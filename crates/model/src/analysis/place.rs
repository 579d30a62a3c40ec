//! Places of an analysis: at the level of the neighbourhood, or a kind of place; never an address.

use crate::{Dossier, Event, Member, PlaceId, Refusal};
use guard::Vetted;
use serde::{Deserialize, Serialize};

/// A new value for one field of a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceChange {
    /// What it is called here.
    Name(Vetted),
    /// The kind of place: the id of an item of D7.
    Kind(Option<String>),
}

/// A place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its identifier.
    pub id: PlaceId,
    /// What it is called here.
    pub name: Vetted,
    /// The kind of place: the id of an item of D7.
    pub kind: Option<String>,
    /// Taken off the list, and can be put back.
    pub withdrawn: bool,
}

impl Dossier {
    /// Adds a place.
    pub fn add_place(
        &self,
        by: &Member,
        id: PlaceId,
        name: Vetted,
        kind: Option<String>,
    ) -> Result<Vec<Event>, Refusal> {
        self.must_analyse(by)?;
        if self.place(id).is_some() {
            return Err(Refusal::CardPresent);
        }
        Ok(vec![Event::PlaceAdded { id, name, kind }])
    }

    /// Changes fields of a place.
    pub fn amend_place(&self, by: &Member, id: PlaceId, changes: Vec<PlaceChange>) -> Result<Vec<Event>, Refusal> {
        self.must_analyse(by)?;
        let place = self.present_place(id)?;
        let holds = |change: &PlaceChange| match change {
            PlaceChange::Name(name) => place.name == *name,
            PlaceChange::Kind(kind) => place.kind == *kind,
        };
        let changes: Vec<_> = changes.into_iter().filter(|change| !holds(change)).collect();
        if changes.is_empty() { Err(Refusal::NothingChanged) } else { Ok(vec![Event::PlaceAmended { id, changes }]) }
    }

    /// Takes a place off the list; it can be put back.
    pub fn withdraw_place(&self, by: &Member, id: PlaceId) -> Result<Vec<Event>, Refusal> {
        self.must_analyse(by)?;
        self.present_place(id)?;
        Ok(vec![Event::PlaceWithdrawn { id }])
    }

    /// Puts it back.
    pub fn put_back_place(&self, by: &Member, id: PlaceId) -> Result<Vec<Event>, Refusal> {
        self.must_analyse(by)?;
        match self.place(id) {
            None => Err(Refusal::Gone),
            Some(place) if place.withdrawn => Ok(vec![Event::PlacePutBack { id }]),
            Some(_) => Err(Refusal::CardPresent),
        }
    }

    /// The places on the list now, in the order in which they were added.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.places.iter().filter(|place| !place.withdrawn)
    }

    /// The places that were taken off.
    pub fn withdrawn_places(&self) -> impl Iterator<Item = &Place> {
        self.places.iter().filter(|place| place.withdrawn)
    }

    /// A place, also one that was taken off.
    pub fn place(&self, id: PlaceId) -> Option<&Place> {
        self.places.iter().find(|place| place.id == id)
    }

    fn present_place(&self, id: PlaceId) -> Result<&Place, Refusal> {
        let place = self.place(id).ok_or(Refusal::Gone)?;
        if place.withdrawn { Err(Refusal::CardWithdrawn) } else { Ok(place) }
    }

    pub(crate) fn apply_to_places(&mut self, event: Event) {
        match event {
            Event::PlaceAdded { id, name, kind } => self.places.push(Place { id, name, kind, withdrawn: false }),
            Event::PlaceAmended { id, changes } => self.set_place(id, |place| {
                for change in changes {
                    match change {
                        PlaceChange::Name(name) => place.name = name,
                        PlaceChange::Kind(kind) => place.kind = kind,
                    }
                }
            }),
            Event::PlaceWithdrawn { id } => self.set_place(id, |place| place.withdrawn = true),
            Event::PlacePutBack { id } => self.set_place(id, |place| place.withdrawn = false),
            _ => {}
        }
    }

    fn set_place(&mut self, id: PlaceId, set: impl FnOnce(&mut Place)) {
        if let Some(place) = self.places.iter_mut().find(|place| place.id == id) {
            set(place);
        }
    }
}
