//! What is going to be done: by whom (a function), before which day, and how far it is. Beside it, what comes due.

use crate::{
    ActionId, Author, Date, Dossier, Event, Member, OppositionId, Refusal,
    event::{Facet, Touch},
    opposition::Reasoned,
    strategy::GameChanger,
    words,
};
use guard::Vetted;
use serde::{Deserialize, Serialize};

/// How many days ahead something counts as coming due.
pub const DAYS_AHEAD: u16 = 14;

words! {
    /// How far an action is.
    ActionState {
        /// Nog niet begonnen.
        Open = "open",
        /// Loopt.
        Running = "running",
        /// Klaar.
        Done = "done",
        /// Vervallen, with the reason.
        Dropped = "dropped",
    }
}

impl ActionState {
    /// Whether something still has to be done.
    pub const fn is_ahead(self) -> bool {
        matches!(self, Self::Open | Self::Running)
    }
}

/// A new value for one field of an action. `None` empties the field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionChange {
    /// What is going to be done.
    What(Vetted),
    /// Who does it, by function.
    Owner(Vetted),
    /// Before which day.
    Due(Date),
    /// What it should bring about.
    Effect(Option<Vetted>),
    /// The wij-zij that it is for.
    Opposition(Option<OppositionId>),
    /// The gamechanger that it belongs to.
    GameChanger(Option<GameChanger>),
    /// How far it is; dropped with a reason.
    State(Reasoned<ActionState>),
}

impl ActionChange {
    /// The name of the field.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::What(_) => "what",
            Self::Owner(_) => "owner",
            Self::Due(_) => "due",
            Self::Effect(_) => "effect",
            Self::Opposition(_) => "opposition",
            Self::GameChanger(_) => "game_changer",
            Self::State(_) => "state",
        }
    }
}

/// Something that is going to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Its identifier.
    pub id: ActionId,
    /// Its number in the dossier, from 1; never given twice.
    pub number: u32,
    /// What is going to be done.
    pub what: Vetted,
    /// Who does it, by function.
    pub owner: Vetted,
    /// Before which day.
    pub due: Date,
    /// What it should bring about.
    pub effect: Option<Vetted>,
    /// The wij-zij that it is for.
    pub opposition: Option<OppositionId>,
    /// The gamechanger that it belongs to.
    pub gamechanger: Option<GameChanger>,
    /// How far it is.
    pub state: Reasoned<ActionState>,
    /// Taken off the list, and can be put back.
    pub withdrawn: bool,
    /// Who noted it.
    pub added_by: Author,
}

impl Action {
    fn apply(&mut self, change: ActionChange) {
        match change {
            ActionChange::What(text) => self.what = text,
            ActionChange::Owner(text) => self.owner = text,
            ActionChange::Due(day) => self.due = day,
            ActionChange::Effect(text) => self.effect = text,
            ActionChange::Opposition(id) => self.opposition = id,
            ActionChange::GameChanger(gamechanger) => self.gamechanger = gamechanger,
            ActionChange::State(state) => self.state = state,
        }
    }

    /// What the field of this change holds now.
    pub fn current(&self, change: &ActionChange) -> ActionChange {
        match change {
            ActionChange::What(_) => ActionChange::What(self.what.clone()),
            ActionChange::Owner(_) => ActionChange::Owner(self.owner.clone()),
            ActionChange::Due(_) => ActionChange::Due(self.due),
            ActionChange::Effect(_) => ActionChange::Effect(self.effect.clone()),
            ActionChange::Opposition(_) => ActionChange::Opposition(self.opposition),
            ActionChange::GameChanger(_) => ActionChange::GameChanger(self.gamechanger),
            ActionChange::State(_) => ActionChange::State(self.state.clone()),
        }
    }

    /// Whether its day has passed and it was not done.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.state.value.is_ahead() && self.due < today
    }

    /// Whether its day has passed or comes within two weeks, and it was not done.
    pub fn comes_due(&self, today: Date) -> bool {
        self.state.value.is_ahead() && self.due <= today.plus_days(DAYS_AHEAD)
    }
}

impl Dossier {
    /// Notes an action; what, who and before which day are needed, the rest can follow.
    pub fn add_action(
        &self,
        by: &Member,
        id: ActionId,
        what: Vetted,
        owner: Vetted,
        due: Date,
        details: Vec<ActionChange>,
    ) -> Result<Vec<Event>, Refusal> {
        self.must_take_part(by)?;
        if self.actions.contains_key(&id) {
            return Err(Refusal::CardPresent);
        }
        details.iter().try_for_each(|change| self.must_make_sense(change))?;
        let mut events = vec![Event::ActionAdded { id, what, owner, due }];
        if !details.is_empty() {
            events.push(Event::ActionAmended { id, changes: details });
        }
        Ok(events)
    }

    /// Changes fields; what holds the same value already is left out.
    pub fn amend_action(&self, by: &Member, id: ActionId, changes: Vec<ActionChange>) -> Result<Vec<Event>, Refusal> {
        self.must_take_part(by)?;
        let card = self.present_action(id)?;
        let changes: Vec<_> = changes.into_iter().filter(|change| card.current(change) != *change).collect();
        if changes.is_empty() {
            return Err(Refusal::NothingChanged);
        }
        changes.iter().try_for_each(|change| self.must_make_sense(change))?;
        Ok(vec![Event::ActionAmended { id, changes }])
    }

    /// A wij-zij that was never there cannot be named, and what is dropped needs a reason.
    fn must_make_sense(&self, change: &ActionChange) -> Result<(), Refusal> {
        match change {
            ActionChange::Opposition(Some(id)) if !self.oppositions.contains_key(id) => Err(Refusal::Gone),
            ActionChange::State(Reasoned { value: ActionState::Dropped, reason: None }) => {
                Err(Refusal::DroppedWithoutReason)
            }
            _ => Ok(()),
        }
    }

    /// Takes an action off the list; it can be put back.
    pub fn withdraw_action(&self, by: &Member, id: ActionId) -> Result<Vec<Event>, Refusal> {
        self.must_take_part(by)?;
        self.present_action(id)?;
        Ok(vec![Event::ActionWithdrawn { id }])
    }

    /// Puts it back.
    pub fn put_back_action(&self, by: &Member, id: ActionId) -> Result<Vec<Event>, Refusal> {
        self.must_take_part(by)?;
        let card = self.actions.get(&id).ok_or(Refusal::Gone)?;
        if card.withdrawn { Ok(vec![Event::ActionPutBack { id }]) } else { Err(Refusal::CardPresent) }
    }

    /// The actions on the list now: what has to be done first stands first, what is over last.
    pub fn actions(&self) -> Vec<&Action> {
        let mut all: Vec<&Action> = self.actions.values().filter(|card| !card.withdrawn).collect();
        all.sort_by_key(|card| (!card.state.value.is_ahead(), card.due, card.number));
        all
    }

    /// Those for this wij-zij, those of merged doubles included.
    pub fn actions_of(&self, id: OppositionId) -> Vec<&Action> {
        let mut all = self.actions();
        all.retain(|card| card.opposition.is_some_and(|of| self.resolve(of) == id));
        all
    }

    /// The actions that were withdrawn, in the order in which they were noted.
    pub fn withdrawn_actions(&self) -> Vec<&Action> {
        let mut all: Vec<&Action> = self.actions.values().filter(|card| card.withdrawn).collect();
        all.sort_by_key(|card| card.number);
        all
    }

    /// An action, also one that was withdrawn.
    pub fn action(&self, id: ActionId) -> Option<&Action> {
        self.actions.get(&id)
    }

    fn present_action(&self, id: ActionId) -> Result<&Action, Refusal> {
        let card = self.actions.get(&id).ok_or(Refusal::Gone)?;
        if card.withdrawn { Err(Refusal::CardWithdrawn) } else { Ok(card) }
    }

    pub(crate) fn apply_to_action(&mut self, event: Event, by: &Author) {
        match event {
            Event::ActionAdded { id, what, owner, due } => {
                let card = Action {
                    id,
                    number: self.actions_added,
                    what,
                    owner,
                    due,
                    effect: None,
                    opposition: None,
                    gamechanger: None,
                    state: Reasoned { value: ActionState::Open, reason: None },
                    withdrawn: false,
                    added_by: by.clone(),
                };
                self.actions.insert(id, card);
            }
            Event::ActionAmended { id, changes } => {
                if let Some(card) = self.actions.get_mut(&id) {
                    changes.into_iter().for_each(|change| card.apply(change));
                }
            }
            Event::ActionWithdrawn { id } => self.set_action(id, true),
            Event::ActionPutBack { id } => self.set_action(id, false),
            _ => {}
        }
    }

    fn set_action(&mut self, id: ActionId, withdrawn: bool) {
        if let Some(card) = self.actions.get_mut(&id) {
            card.withdrawn = withdrawn;
        }
    }
}

/// What takes an event of this feature back; called before it is applied.
pub(crate) fn inverse_of(dossier: &Dossier, event: &Event) -> Option<Event> {
    match event {
        Event::ActionAdded { id, .. } | Event::ActionPutBack { id } => Some(Event::ActionWithdrawn { id: *id }),
        Event::ActionWithdrawn { id } => Some(Event::ActionPutBack { id: *id }),
        Event::ActionAmended { id, changes } => dossier.actions.get(id).map(|card| {
            let changes: Vec<ActionChange> = changes.iter().map(|change| card.current(change)).collect();
            Event::ActionAmended { id: *id, changes }
        }),
        _ => None,
    }
}

/// What an event of this feature touches, for undo.
pub(crate) fn touches(event: &Event) -> Vec<Touch> {
    match event {
        Event::ActionAdded { id, .. } | Event::ActionWithdrawn { id } | Event::ActionPutBack { id } => {
            vec![Touch::action(*id, Facet::Whole)]
        }
        Event::ActionAmended { id, changes } => {
            changes.iter().map(|change| Touch::action(*id, Facet::Field(change.field()))).collect()
        }
        _ => vec![],
    }
}
