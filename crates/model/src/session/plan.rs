//! The plan of a session: steps with a title, a question, minutes and a mode, and the agreements of the room. The run that
//! a plan begins with is an own proposal and stands in the content; the model only knows its ids.

use crate::{Dossier, Event, Member, Refusal, words};
use guard::Vetted;
use serde::{Deserialize, Serialize};

words! {
    /// Who can write what while a step runs. Whoever leads can always do everything.
    Mode {
        /// Iedereen schrijft.
        Everyone = "everyone",
        /// Stille ronde: each writes alone, then all is shown at once.
        Silent = "silent",
        /// Inbox: what is sent goes to whoever leads, who places it.
        Inbox = "inbox",
        /// Op slot.
        Locked = "locked",
    }
}

/// A step of a plan. What the group did not word itself is said by the standard step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanStep {
    /// Tells it from the other steps of the plan; never given twice in it.
    pub key: u16,
    /// The id of the standard step of the content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standard: Option<String>,
    /// An own title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Vetted>,
    /// An own question to the room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<Vetted>,
    /// How long it takes, in minutes.
    pub minutes: u16,
    /// Who can write.
    pub mode: Mode,
}

/// An agreement of the room: a standard one of the content, or one in own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    /// By its id in the content.
    Standard(String),
    /// In own words.
    Own(Vetted),
}

/// The steps and the agreements of a session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The steps, in order.
    pub steps: Vec<PlanStep>,
    /// What the room agrees on at the start.
    pub agreements: Vec<Agreement>,
}

/// The most steps that a plan can have.
pub const MOST_STEPS: usize = 30;
/// The most agreements that it can have.
pub const MOST_AGREEMENTS: usize = 12;

/// A change to a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanChange {
    /// A step at the end; its key is given by the plan.
    Add(PlanStep),
    /// Other words, minutes or mode for the step with this key.
    Change(PlanStep),
    /// Takes a step out.
    Remove(u16),
    /// Moves a step one place up.
    Up(u16),
    /// Moves it one place down.
    Down(u16),
    /// Other agreements.
    Agreements(Vec<Agreement>),
    /// Another plan in its place, such as a template.
    Replace(Plan),
}

impl Plan {
    /// The step with this key.
    pub fn step(&self, key: u16) -> Option<&PlanStep> {
        self.steps.iter().find(|step| step.key == key)
    }

    /// The step after the one with this key.
    pub fn after(&self, key: u16) -> Option<&PlanStep> {
        let at = self.steps.iter().position(|step| step.key == key)?;
        self.steps.get(at + 1)
    }

    fn position(&self, key: u16) -> Result<usize, Refusal> {
        self.steps.iter().position(|step| step.key == key).ok_or(Refusal::Gone)
    }

    fn changed(mut self, change: PlanChange) -> Result<Self, Refusal> {
        match change {
            PlanChange::Add(step) => {
                let key = self.steps.iter().map(|step| step.key).max().unwrap_or(0).saturating_add(1);
                self.steps.push(PlanStep { key, ..step });
            }
            PlanChange::Change(step) => {
                let at = self.position(step.key)?;
                if let Some(known) = self.steps.get_mut(at) {
                    *known = step;
                }
            }
            PlanChange::Remove(key) => drop(self.steps.remove(self.position(key)?)),
            PlanChange::Up(key) => {
                let at = self.position(key)?;
                self.steps.swap(at, at.saturating_sub(1));
            }
            PlanChange::Down(key) => {
                let at = self.position(key)?;
                let last = self.steps.len().saturating_sub(1);
                self.steps.swap(at, last.min(at + 1));
            }
            PlanChange::Agreements(agreements) => self.agreements = agreements,
            PlanChange::Replace(plan) => self = plan,
        }
        let minutes_fit = self.steps.iter().all(|step| (1..=super::MOST_MINUTES).contains(&step.minutes));
        let fits = minutes_fit && self.steps.len() <= MOST_STEPS && self.agreements.len() <= MOST_AGREEMENTS;
        if fits { Ok(self) } else { Err(Refusal::OutOfRange) }
    }
}

impl Dossier {
    /// The plan that was made; `None` as long as the usual one of the content holds.
    pub fn plan(&self) -> Option<&Plan> {
        self.plan.as_ref()
    }

    /// Changes the plan, before or during a session. `usual` is the plan that holds as long as none was made.
    pub fn change_plan(&self, by: &Member, usual: &Plan, change: PlanChange) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        let now = self.plan().unwrap_or(usual);
        let running = self.open_room().and_then(|room| room.step.as_ref()).map(|running| running.step.key);
        let plan = now.clone().changed(change)?;
        // A step that runs is not taken from under the room.
        if running.is_some_and(|key| now.step(key).is_some() && plan.step(key).is_none()) {
            return Err(Refusal::StepRunning);
        }
        if self.plan() == Some(&plan) { Err(Refusal::NothingChanged) } else { Ok(vec![Event::PlanSet { plan }]) }
    }
}
