//! Plans of sessions that an organisation kept, to begin another session with.

use crate::connection::{Row, params};
use crate::statements::statements;
use crate::{Store, StoreError};

statements! {
    KEEP = "INSERT INTO plan_templates (id, organisation_id, name, plan, created_at) VALUES ($1, $2, $3, $4, $5) \
            ON CONFLICT (organisation_id, name) DO UPDATE SET plan = excluded.plan, created_at = excluded.created_at";
    ALL = "SELECT id, name, plan, created_at FROM plan_templates WHERE organisation_id = $1 ORDER BY name, id";
    REMOVE = "DELETE FROM plan_templates WHERE organisation_id = $1 AND id = $2";
}

/// A plan that was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanTemplate {
    /// UUIDv7.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The plan, as JSON text of the caller.
    pub plan: String,
    /// When it was kept.
    pub created_at: String,
}

fn read(row: &Row) -> Result<PlanTemplate, StoreError> {
    Ok(PlanTemplate { id: row.get(0)?, name: row.get(1)?, plan: row.get(2)?, created_at: row.get(3)? })
}

impl Store {
    /// Keeps a plan under a name; what was kept under it before is replaced.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] without the organisation.
    pub async fn keep_plan(
        &self,
        id: &str,
        organisation_id: &str,
        name: &str,
        plan: &str,
        now: &str,
    ) -> Result<(), StoreError> {
        self.execute(KEEP, params![id, organisation_id, name, plan, now]).await.map(drop)
    }

    /// The plans that an organisation kept, by name.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn plans_of(&self, organisation_id: &str) -> Result<Vec<PlanTemplate>, StoreError> {
        self.rows(ALL, params![organisation_id]).await?.iter().map(read).collect()
    }

    /// Takes a kept plan away; `false` when the organisation has none with this id.
    ///
    /// # Errors
    /// The storage fails.
    pub async fn remove_plan(&self, organisation_id: &str, id: &str) -> Result<bool, StoreError> {
        Ok(self.execute(REMOVE, params![organisation_id, id]).await? == 1)
    }
}
