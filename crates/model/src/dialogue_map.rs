//! Map 3, the dialogue map: what a conversation in the middle needs. That there is such a map is found; its layout is not
//! known, so these fields are an own proposal. Nothing in it is required, and nobody in it has a name.

use crate::{Dossier, Event, Member, OppositionId, Refusal, role_map::Position};
use guard::Vetted;
use serde::{Deserialize, Serialize};

/// A new value for one field of a dialogue map. `None` empties the field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DialogueMapChange {
    /// Vraagstuk van het midden.
    MiddleQuestion(Option<Vetted>),
    /// Uitgenodigden, by function and type.
    Invitees(Option<Vetted>),
    /// Wie nodigt uit, by function.
    Inviter(Option<Vetted>),
    /// From which position.
    InviterPosition(Option<Position>),
    /// Plek en vorm.
    PlaceAndForm(Option<Vetted>),
    /// Wat erkennen we aan het begin.
    OpeningAcknowledgement(Option<Vetted>),
    /// Wat beloven we.
    Promises(Option<Vetted>),
    /// Wat beloven we niet.
    NonPromises(Option<Vetted>),
    /// Wat gebeurt er met de uitkomst.
    UseOfOutcome(Option<Vetted>),
    /// Wat leggen we vast.
    WhatWeRecord(Option<Vetted>),
    /// Nazorg.
    Aftercare(Option<Vetted>),
}

impl DialogueMapChange {
    /// The name of the field.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::MiddleQuestion(_) => "middle_question",
            Self::Invitees(_) => "invitees",
            Self::Inviter(_) => "inviter",
            Self::InviterPosition(_) => "inviter_position",
            Self::PlaceAndForm(_) => "place_and_form",
            Self::OpeningAcknowledgement(_) => "opening_acknowledgement",
            Self::Promises(_) => "promises",
            Self::NonPromises(_) => "non_promises",
            Self::UseOfOutcome(_) => "use_of_outcome",
            Self::WhatWeRecord(_) => "what_we_record",
            Self::Aftercare(_) => "aftercare",
        }
    }
}

/// The dialogue map of one wij-zij.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields carry the names of the changes, and those are documented")]
pub struct DialogueMap {
    pub middle_question: Option<Vetted>,
    pub invitees: Option<Vetted>,
    pub inviter: Option<Vetted>,
    pub inviter_position: Option<Position>,
    pub place_and_form: Option<Vetted>,
    pub opening_acknowledgement: Option<Vetted>,
    pub promises: Option<Vetted>,
    pub non_promises: Option<Vetted>,
    pub use_of_outcome: Option<Vetted>,
    pub what_we_record: Option<Vetted>,
    pub aftercare: Option<Vetted>,
}

impl DialogueMap {
    /// What the field of this change holds now.
    pub fn current(&self, change: &DialogueMapChange) -> DialogueMapChange {
        use DialogueMapChange as C;
        match change {
            C::MiddleQuestion(_) => C::MiddleQuestion(self.middle_question.clone()),
            C::Invitees(_) => C::Invitees(self.invitees.clone()),
            C::Inviter(_) => C::Inviter(self.inviter.clone()),
            C::InviterPosition(_) => C::InviterPosition(self.inviter_position),
            C::PlaceAndForm(_) => C::PlaceAndForm(self.place_and_form.clone()),
            C::OpeningAcknowledgement(_) => C::OpeningAcknowledgement(self.opening_acknowledgement.clone()),
            C::Promises(_) => C::Promises(self.promises.clone()),
            C::NonPromises(_) => C::NonPromises(self.non_promises.clone()),
            C::UseOfOutcome(_) => C::UseOfOutcome(self.use_of_outcome.clone()),
            C::WhatWeRecord(_) => C::WhatWeRecord(self.what_we_record.clone()),
            C::Aftercare(_) => C::Aftercare(self.aftercare.clone()),
        }
    }

    /// Every field as a change to what it holds, in the order of the map.
    pub fn fields(&self) -> [DialogueMapChange; 11] {
        use DialogueMapChange as C;
        [
            C::MiddleQuestion(None),
            C::Invitees(None),
            C::Inviter(None),
            C::InviterPosition(None),
            C::PlaceAndForm(None),
            C::OpeningAcknowledgement(None),
            C::Promises(None),
            C::NonPromises(None),
            C::UseOfOutcome(None),
            C::WhatWeRecord(None),
            C::Aftercare(None),
        ]
        .map(|field| self.current(&field))
    }

    fn apply(&mut self, change: DialogueMapChange) {
        use DialogueMapChange as C;
        match change {
            C::MiddleQuestion(text) => self.middle_question = text,
            C::Invitees(text) => self.invitees = text,
            C::Inviter(text) => self.inviter = text,
            C::InviterPosition(position) => self.inviter_position = position,
            C::PlaceAndForm(text) => self.place_and_form = text,
            C::OpeningAcknowledgement(text) => self.opening_acknowledgement = text,
            C::Promises(text) => self.promises = text,
            C::NonPromises(text) => self.non_promises = text,
            C::UseOfOutcome(text) => self.use_of_outcome = text,
            C::WhatWeRecord(text) => self.what_we_record = text,
            C::Aftercare(text) => self.aftercare = text,
        }
    }
}

impl Dossier {
    /// Fills in fields of the dialogue map; what holds the same value already is left out.
    pub fn amend_dialogue_map(
        &self,
        by: &Member,
        id: OppositionId,
        changes: Vec<DialogueMapChange>,
    ) -> Result<Vec<Event>, Refusal> {
        self.must_take_part(by)?;
        self.present_opposition(id)?;
        let nothing = DialogueMap::default();
        let stands = self.dialogue_map(id).unwrap_or(&nothing);
        let changes: Vec<_> = changes.into_iter().filter(|change| stands.current(change) != *change).collect();
        if changes.is_empty() {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![Event::DialogueMapAmended { opposition: id, changes }])
    }

    /// The dialogue map of a wij-zij, once somebody began it.
    pub fn dialogue_map(&self, id: OppositionId) -> Option<&DialogueMap> {
        self.dialogue_maps.get(&id)
    }

    pub(crate) fn apply_to_dialogue_map(&mut self, event: Event) {
        if let Event::DialogueMapAmended { opposition, changes } = event {
            let map = self.dialogue_maps.entry(opposition).or_default();
            changes.into_iter().for_each(|change| map.apply(change));
        }
    }
}
