//! Adopting map 2: never without the municipality's own card and a look at our own share.

use crate::{Dossier, Event, Member, Refusal, RoleMapId};
use guard::Vetted;

impl Dossier {
    /// Adopts the map: from then on it changes only after reopening.
    pub fn adopt_role_map(&self, by: &Member, id: RoleMapId) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        let map = self.role_map(id).ok_or(Refusal::Gone)?;
        match () {
            () if map.adopted_at.is_some() => Err(Refusal::RoleMapAdopted),
            () if !map.shows_the_municipality() => Err(Refusal::MunicipalityCardMissing),
            () if !map.reflection.is_done() => Err(Refusal::ReflectionMissing),
            () => Ok(vec![Event::RoleMapAdopted { map: id }]),
        }
    }

    /// Opens an adopted map again, with the reason. Only the newest of a wij-zij: the others are what was.
    pub fn reopen_role_map(&self, by: &Member, id: RoleMapId, reason: Vetted) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        let map = self.role_map(id).ok_or(Refusal::Gone)?;
        let newest = self.role_maps_of(map.opposition).last().is_some_and(|last| last.id == id);
        match () {
            () if map.adopted_at.is_none() => Err(Refusal::MapNotAdopted),
            () if !newest => Err(Refusal::RoleMapFollowed),
            () => Ok(vec![Event::RoleMapReopened { map: id, reason }]),
        }
    }
}
