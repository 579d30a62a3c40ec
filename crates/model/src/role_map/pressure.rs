//! Druk op het midden: one of four words that the group chooses, with a reason. No formula: none exists in the field.

use super::RoleMap;
use crate::{Dossier, Event, Member, OppositionId, Refusal, RoleMapId, words};
use guard::Vetted;

words! {
    /// How strongly the middle is pressed to choose a side.
    MiddlePressure {
        /// Laag.
        Low = "low",
        /// Merkbaar.
        Noticeable = "noticeable",
        /// Hoog.
        High = "high",
        /// Het midden is bijna weg.
        MiddleNearlyGone = "middle-nearly-gone",
    }
}

words! {
    /// How wide the middle is drawn.
    MiddleWidth {
        /// Breed.
        Wide = "wide",
        /// Smaller.
        Narrower = "narrower",
        /// Smal.
        Narrow = "narrow",
    }
}

impl MiddlePressure {
    /// The middle grows narrower as the pressure rises.
    pub const fn width(self) -> MiddleWidth {
        match self {
            Self::Low => MiddleWidth::Wide,
            Self::Noticeable => MiddleWidth::Narrower,
            Self::High | Self::MiddleNearlyGone => MiddleWidth::Narrow,
        }
    }
}

/// A judgement of the group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pressure {
    /// The word.
    pub value: MiddlePressure,
    /// Why, in one line.
    pub reason: Vetted,
    /// When, RFC 3339 in UTC.
    pub at: String,
}

impl RoleMap {
    /// What the group says of it now.
    pub fn pressure(&self) -> Option<&Pressure> {
        self.pressures.last()
    }

    /// How wide the middle is drawn; wide until the group says otherwise.
    pub fn width(&self) -> MiddleWidth {
        self.pressure().map_or(MiddleWidth::Wide, |pressure| pressure.value.width())
    }
}

impl Dossier {
    /// Says how strong the pressure on the middle is, with a reason.
    pub fn judge_pressure(
        &self,
        by: &Member,
        map: RoleMapId,
        pressure: MiddlePressure,
        reason: Vetted,
    ) -> Result<Vec<Event>, Refusal> {
        let now = self.open_role_map(by, map)?.pressure();
        if now.is_some_and(|now| now.value == pressure && now.reason == reason) {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![Event::MiddlePressureJudged { map, pressure, reason }])
    }

    /// What was said of the pressure around this wij-zij over time, the oldest first.
    pub fn pressure_over_time(&self, opposition: OppositionId) -> impl Iterator<Item = &Pressure> {
        self.role_maps_of(opposition).flat_map(|map| &map.pressures)
    }
}
