//! What the group makes of one item, and what it hangs on.

use super::{AnswerState, SourceKind};
use crate::{
    Dossier, Event, Member, OccurrenceId, OppositionId, PlaceId, Refusal, When, changes,
    content::Dimension,
    occurrence::SeenWhere,
    opposition::{Evidence, Orientation},
    words,
};
use guard::Vetted;
use std::collections::BTreeSet;

words! {
    /// Below the surface or open.
    Visibility {
        /// Onderhuids.
        Latent = "latent",
        /// Zichtbaar.
        Visible = "visible",
    }
}

words! {
    /// How strong a protective force, or a contact, is.
    Strength {
        /// Zwak.
        Weak = "weak",
        /// Redelijk.
        Reasonable = "reasonable",
        /// Sterk.
        Strong = "strong",
    }
}

changes! {
    /// What the group makes of one item.
    Finding,
    /// A new value for one field of a finding.
    FindingChange {
        /// Yes, no or unknown, as the group sees it.
        State state: Option<AnswerState>,
        /// Seen or suspected.
        Evidence evidence: Option<Evidence>,
        /// Toelichting; for a question, the answer.
        Note note: Option<Vetted>,
        /// On what kind of source it rests.
        Source source: Option<SourceKind>,
        /// Online, offline or both.
        Seen seen: Option<SeenWhere>,
        /// Where.
        Places places: BTreeSet<PlaceId>,
        /// Between whom.
        Oppositions oppositions: BTreeSet<OppositionId>,
        /// The incidents and conflicts that it shows in.
        Occurrences occurrences: BTreeSet<OccurrenceId>,
        /// Richting.
        Orientation orientation: Option<Orientation>,
        /// Onderhuids of zichtbaar.
        Visibility visibility: Option<Visibility>,
        /// Hoe sterk.
        Strength strength: Option<Strength>,
        /// Hoe te benutten.
        ToUse to_use: Option<Vetted>,
        /// Wie is de ingang, by function.
        Entry entry: Option<Vetted>,
        /// When a trigger comes or came.
        Moment moment: Option<When>,
        /// Whether it can be seen coming.
        Predictable predictable: Option<AnswerState>,
        /// Wat laten we na, wat doen we anders.
        Change change: Option<Vetted>,
    }
}

impl Finding {
    /// Whether there is something in it that people wrote.
    pub fn has_words(&self) -> bool {
        [&self.note, &self.to_use, &self.entry, &self.change].into_iter().any(Option::is_some)
    }

    /// Puts these words in the place of what people wrote.
    pub(crate) fn cover(&mut self, mask: &Vetted) {
        for text in [&mut self.note, &mut self.to_use, &mut self.entry, &mut self.change].into_iter().flatten() {
            *text = mask.clone();
        }
    }
}

impl Dossier {
    /// Says what the group makes of an item; what stands so already is left out. Only once the answers of all are shown.
    pub fn amend_finding(
        &self,
        by: &Member,
        dimension: Dimension,
        item: &str,
        changes: Vec<FindingChange>,
    ) -> Result<Vec<Event>, Refusal> {
        let analysis = self.must_analyse(by)?;
        let work = analysis.dimension(dimension);
        if work.is_blind() && work.earlier().is_empty() {
            return Err(Refusal::AnswersHidden);
        }
        let nothing = Finding::default();
        let known = analysis.finding(item).unwrap_or(&nothing);
        let changes: Vec<_> = changes.into_iter().filter(|change| !known.holds(change)).collect();
        if changes.iter().any(|change| self.hangs_on_nothing(change)) {
            return Err(Refusal::Gone);
        }
        if changes.is_empty() {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![Event::FindingAmended { dimension, item: item.to_owned(), changes }])
    }

    fn hangs_on_nothing(&self, change: &FindingChange) -> bool {
        match change {
            FindingChange::Places(ids) => ids.iter().any(|id| self.place(*id).is_none()),
            FindingChange::Oppositions(ids) => ids.iter().any(|id| self.opposition(*id).is_none()),
            FindingChange::Occurrences(ids) => ids.iter().any(|id| self.occurrence(*id).is_none()),
            _ => false,
        }
    }
}
