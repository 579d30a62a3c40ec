//! Borging: who keeps the strategy alive, when we look again, and what we stop doing. An own proposal on the ground that the
//! handreiking ends with safeguarding the strategy [found].

use crate::{Date, Dossier, Event, Member, OppositionId, Refusal, dossier::review_date_fits};
use guard::Vetted;
use serde::{Deserialize, Serialize};

/// A new value for one field of the anchoring. `None` empties the field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnchoringChange {
    /// Who keeps it alive, by function.
    Keeper(Option<Vetted>),
    /// When we look again, at most twelve months ahead.
    Review(Option<Date>),
    /// What we stop doing.
    Stop(Option<Vetted>),
}

/// What keeps a strategy alive.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Anchoring {
    /// Who, by function.
    pub keeper: Option<Vetted>,
    /// When we look again.
    pub review: Option<Date>,
    /// What we stop doing.
    pub stop: Option<Vetted>,
}

impl Anchoring {
    /// What the field of this change holds now.
    pub fn current(&self, change: &AnchoringChange) -> AnchoringChange {
        match change {
            AnchoringChange::Keeper(_) => AnchoringChange::Keeper(self.keeper.clone()),
            AnchoringChange::Review(_) => AnchoringChange::Review(self.review),
            AnchoringChange::Stop(_) => AnchoringChange::Stop(self.stop.clone()),
        }
    }

    pub(super) fn apply(&mut self, change: AnchoringChange) {
        match change {
            AnchoringChange::Keeper(keeper) => self.keeper = keeper,
            AnchoringChange::Review(review) => self.review = review,
            AnchoringChange::Stop(stop) => self.stop = stop,
        }
    }
}

impl Dossier {
    /// Anchors a strategy, also one that is ready; what holds the same value already is left out.
    pub fn anchor_strategy(
        &self,
        by: &Member,
        id: OppositionId,
        changes: Vec<AnchoringChange>,
        today: Date,
    ) -> Result<Vec<Event>, Refusal> {
        self.must_take_part(by)?;
        self.present_opposition(id)?;
        let nothing = Anchoring::default();
        let stands = self.strategy(id).map_or(&nothing, |strategy| &strategy.anchoring);
        let changes: Vec<_> = changes.into_iter().filter(|change| stands.current(change) != *change).collect();
        for change in &changes {
            if let AnchoringChange::Review(Some(day)) = change {
                review_date_fits(*day, today)?;
            }
        }
        if changes.is_empty() {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![Event::AnchoringAmended { opposition: id, changes }])
    }
}
