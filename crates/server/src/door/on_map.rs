//! A map 2 that this visitor may see. What one may not see is not found.

use crate::{
    app::Shared,
    door::{Failure, Opened, Visitor},
};
use model::{RoleMap, RoleMapId};

/// An opened dossier with the map that is asked for.
pub struct OnMap {
    /// The dossier.
    pub opened: Opened,
    /// The map.
    pub id: RoleMapId,
}

impl OnMap {
    /// Opens a dossier for this visitor, and finds the map in it by the text of its id.
    pub async fn find(app: &Shared, visitor: &Visitor, id: &str, map: &str) -> Result<Self, Failure> {
        let (opened, id) = Opened::find_card(app, visitor, id, map, |d, id| d.role_map(id).is_some()).await?;
        opened.must_show_maps(app, visitor)?;
        Ok(Self { opened, id })
    }

    /// The same for those who lead. A map that is not there is not found, whoever asks.
    pub async fn find_to_lead(app: &Shared, visitor: &Visitor, id: &str, map: &str) -> Result<Self, Failure> {
        let Self { opened, id } = Self::find(app, visitor, id, map).await?;
        Ok(Self { opened: opened.for_leaders()?, id })
    }

    /// The map itself.
    pub fn map(&self) -> Result<&RoleMap, Failure> {
        self.opened.dossier.role_map(self.id).ok_or(Failure::NotFound(self.opened.language))
    }

    /// The address of the map, or of something below it.
    pub fn path(&self, below: &str) -> String {
        self.opened.path(&format!("/role-maps/{}{below}", self.id))
    }

    /// Whether the visitor can change the map now.
    pub fn can_write(&self) -> bool {
        self.opened.is_free(self.opened.dossier.open_role_map(&self.opened.member, self.id))
    }
}
