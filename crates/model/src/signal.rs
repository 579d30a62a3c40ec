//! Signals that became the ground of this dossier: what was noticed, by which function, where and when. They are kept as
//! they were noted; the list of the organisation is not the model's business.

use crate::{Date, Domain, Dossier, Event, Member, Refusal, SignalId, occurrence::SeenWhere, opposition::Evidence};
use guard::Vetted;
use serde::{Deserialize, Serialize};

/// Something that was noticed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signal {
    /// Its identifier; the same as in the list of the organisation.
    pub id: SignalId,
    /// What was seen or heard.
    pub what: Vetted,
    /// Where, at the level of the neighbourhood.
    pub area: Vetted,
    /// When.
    pub seen_on: Date,
    /// By which function.
    pub by_function: Vetted,
    /// The domain of that function.
    pub domain: Domain,
    /// Seen or suspected.
    pub evidence: Evidence,
    /// Online, offline or both.
    pub seen: SeenWhere,
}

impl Dossier {
    /// Takes signals as a ground; those that are one already are left out.
    pub fn take_signals(&self, by: &Member, signals: Vec<Signal>) -> Result<Vec<Event>, Refusal> {
        self.must_take_part(by)?;
        let new: Vec<_> = signals.into_iter().filter(|signal| self.signal(signal.id).is_none()).collect();
        if new.is_empty() {
            return Err(Refusal::NothingChanged);
        }
        Ok(new.into_iter().map(|signal| Event::SignalTaken { signal }).collect())
    }

    /// The signals that this dossier rests on, the oldest first.
    pub fn signals(&self) -> Vec<&Signal> {
        let mut all: Vec<&Signal> = self.signals.iter().collect();
        all.sort_by_key(|signal| (signal.seen_on, signal.id));
        all
    }

    /// A signal by its id.
    pub fn signal(&self, id: SignalId) -> Option<&Signal> {
        self.signals.iter().find(|signal| signal.id == id)
    }

    pub(crate) fn apply_to_signals(&mut self, event: Event) {
        if let Event::SignalTaken { signal } = event {
            self.signals.push(signal);
        }
    }
}
