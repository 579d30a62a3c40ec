//! An intervention in use: by whom (a function), with what effect in mind, and the sign by which that is seen. After three,
//! six and twelve months the group looks back.

use crate::{
    Date, DeploymentId, Dossier, Event, Member, OppositionId, Refusal,
    action::DAYS_AHEAD,
    changes,
    content::ContactCheckList,
    event::{Facet, Touch},
    role_map::Position,
    words,
};
use guard::Vetted;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// After how many months the group looks back.
pub const REVIEW_MONTHS: [u16; 3] = [3, 6, 12];

words! {
    /// Whether the sign was seen.
    SignSeen {
        /// Ja.
        Yes = "yes",
        /// Voor een deel.
        Partly = "partly",
        /// Nee.
        No = "no",
        /// Weten we niet.
        Unknown = "unknown",
    }
}

changes! {
    /// What can be said of an intervention in use.
    DeploymentFields,
    /// A new value for one field of it.
    DeploymentChange {
        /// Eigenaar, by function.
        Owner owner: Option<Vetted>,
        /// When it starts.
        Start start: Option<Date>,
        /// When it ends.
        End end: Option<Date>,
        /// What is done otherwise than the catalogue says.
        Adaptation adaptation: Option<Vetted>,
        /// The effect that is expected, in words.
        Expected expected: Option<Vetted>,
        /// The sign by which it is seen.
        Sign sign: Option<Vetted>,
        /// The oppositions that it is for.
        Oppositions oppositions: BTreeSet<OppositionId>,
        /// The positions of map 2 that it wants to reach.
        Positions positions: BTreeSet<Position>,
        /// The findings that it answers, by item.
        Findings findings: BTreeSet<String>,
        /// The conditions of the contact check that are met, by id; none as long as nobody looked.
        Contact contact: Option<BTreeSet<String>>,
        /// Why it goes on although the contact check is not met.
        ContactReason contact_reason: Option<Vetted>,
    }
}

impl DeploymentFields {
    /// What it holds after these changes.
    pub fn after(&self, changes: &[DeploymentChange]) -> Self {
        let mut after = self.clone();
        changes.iter().for_each(|change| after.apply(change.clone()));
        after
    }

    /// The core conditions of the contact check that are not met, by id; `None` when nobody looked.
    pub fn unmet<'a>(&self, check: &'a ContactCheckList) -> Option<Vec<&'a str>> {
        let met = self.contact.as_ref()?;
        let core = check.items.iter().filter(|item| item.core && !met.contains(&item.id));
        Some(core.map(|item| item.id.as_str()).collect())
    }

    /// Whether a meeting goes on without the core of the contact check, and nobody wrote down why.
    pub fn lacks_contact_reason(&self, check: &ContactCheckList) -> bool {
        self.contact_reason.is_none() && self.unmet(check).is_none_or(|unmet| !unmet.is_empty())
    }
}

/// A look back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookBack {
    /// After how many months: three, six or twelve.
    pub months: u16,
    /// What was seen.
    pub observed: Vetted,
    /// What was learnt.
    pub learned: Option<Vetted>,
    /// Whether the sign was seen.
    pub sign: SignSeen,
}

/// An intervention in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deployment {
    /// Its identifier.
    pub id: DeploymentId,
    /// Its number in the dossier, from 1; never given twice.
    pub number: u32,
    /// The id of the entry in the catalogue.
    pub intervention: String,
    /// What is said of it.
    pub fields: DeploymentFields,
    /// Where the group looked back, with the moment.
    pub reviews: Vec<(LookBack, String)>,
    /// Taken off the plan, and can be put back.
    pub withdrawn: bool,
}

impl Deployment {
    /// When the group looks back after so many months; `None` without a start.
    pub fn review_day(&self, months: u16) -> Option<Date> {
        self.fields.start.map(|start| start.plus_months(months))
    }

    /// The look back after so many months, once it was done.
    pub fn look_back(&self, months: u16) -> Option<&(LookBack, String)> {
        self.reviews.iter().rfind(|(it, _)| it.months == months)
    }

    /// The next look back that is not done: after how many months, and the day.
    pub fn next_review(&self) -> Option<(u16, Date)> {
        let open = REVIEW_MONTHS.into_iter().find(|months| self.look_back(*months).is_none())?;
        self.review_day(open).map(|day| (open, day))
    }

    /// Whether a look back should have been done by now.
    pub fn is_overdue(&self, today: Date) -> bool {
        !self.withdrawn && self.next_review().is_some_and(|(_, day)| day < today)
    }

    /// Whether a look back should have been done, or comes within two weeks.
    pub fn comes_due(&self, today: Date) -> bool {
        !self.withdrawn && self.next_review().is_some_and(|(_, day)| day <= today.plus_days(DAYS_AHEAD))
    }

    /// Whether it runs on this day.
    pub fn is_running(&self, today: Date) -> bool {
        !self.withdrawn
            && self.fields.start.is_some_and(|start| start <= today)
            && self.fields.end.is_none_or(|end| end >= today)
    }

    /// The core conditions of the contact check that are not met, by id; `None` when nobody looked.
    pub fn unmet<'a>(&self, check: &'a ContactCheckList) -> Option<Vec<&'a str>> {
        self.fields.unmet(check)
    }
}

impl Dossier {
    /// Puts an intervention of the catalogue on the plan. An owner is needed; the rest can follow.
    pub fn plan_deployment(
        &self,
        by: &Member,
        id: DeploymentId,
        intervention: String,
        changes: Vec<DeploymentChange>,
    ) -> Result<Vec<Event>, Refusal> {
        self.must_take_part(by)?;
        if self.deployments.iter().any(|it| it.id == id) {
            return Err(Refusal::CardPresent);
        }
        let owned = changes.iter().any(|change| matches!(change, DeploymentChange::Owner(Some(_))));
        if !owned {
            return Err(Refusal::OwnerMissing);
        }
        self.deployment_fits(&DeploymentFields::default(), &changes)?;
        Ok(vec![Event::DeploymentPlanned { id, intervention }, Event::DeploymentAmended { id, changes }])
    }

    /// Changes fields of it; what holds the same value already is left out.
    pub fn amend_deployment(
        &self,
        by: &Member,
        id: DeploymentId,
        changes: Vec<DeploymentChange>,
    ) -> Result<Vec<Event>, Refusal> {
        self.must_take_part(by)?;
        let known = &self.present_deployment(id)?.fields;
        let changes: Vec<_> = changes.into_iter().filter(|change| !known.holds(change)).collect();
        if changes.iter().any(|change| matches!(change, DeploymentChange::Owner(None))) {
            return Err(Refusal::OwnerMissing);
        }
        self.deployment_fits(known, &changes)?;
        if changes.is_empty() {
            Err(Refusal::NothingChanged)
        } else {
            Ok(vec![Event::DeploymentAmended { id, changes }])
        }
    }

    fn deployment_fits(&self, known: &DeploymentFields, changes: &[DeploymentChange]) -> Result<(), Refusal> {
        let after = known.after(changes);
        if after.oppositions.iter().any(|id| self.opposition(*id).is_none()) {
            return Err(Refusal::Gone);
        }
        match (after.start, after.end) {
            (Some(start), Some(end)) if end < start => Err(Refusal::PeriodReversed),
            _ => Ok(()),
        }
    }

    /// Writes down what is seen after so many months. The same look back can be written again.
    pub fn look_back(&self, by: &Member, id: DeploymentId, look: LookBack, today: Date) -> Result<Vec<Event>, Refusal> {
        self.must_take_part(by)?;
        let deployment = self.present_deployment(id)?;
        if !REVIEW_MONTHS.contains(&look.months) {
            return Err(Refusal::OutOfRange);
        }
        if deployment.fields.start.is_none_or(|start| start > today) {
            return Err(Refusal::NotStarted);
        }
        if deployment.look_back(look.months).is_some_and(|(known, _)| *known == look) {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![Event::DeploymentReviewed { id, look }])
    }

    /// Takes it off the plan; it can be put back.
    pub fn withdraw_deployment(&self, by: &Member, id: DeploymentId) -> Result<Vec<Event>, Refusal> {
        self.must_take_part(by)?;
        self.present_deployment(id)?;
        Ok(vec![Event::DeploymentWithdrawn { id }])
    }

    /// Puts it back.
    pub fn put_back_deployment(&self, by: &Member, id: DeploymentId) -> Result<Vec<Event>, Refusal> {
        self.must_take_part(by)?;
        match self.deployment(id) {
            None => Err(Refusal::Gone),
            Some(it) if it.withdrawn => Ok(vec![Event::DeploymentPutBack { id }]),
            Some(_) => Err(Refusal::CardPresent),
        }
    }

    /// The interventions on the plan: what has to be looked back at first stands first, and what has no such day last.
    pub fn deployments(&self) -> Vec<&Deployment> {
        let mut all: Vec<&Deployment> = self.deployments.iter().filter(|it| !it.withdrawn).collect();
        all.sort_by_key(|it| {
            let day = it.next_review().map(|(_, day)| day);
            (day.is_none(), day, it.number)
        });
        all
    }

    /// Those that were taken off the plan.
    pub fn withdrawn_deployments(&self) -> Vec<&Deployment> {
        self.deployments.iter().filter(|it| it.withdrawn).collect()
    }

    /// One of them, also one that was taken off.
    pub fn deployment(&self, id: DeploymentId) -> Option<&Deployment> {
        self.deployments.iter().find(|it| it.id == id)
    }

    fn present_deployment(&self, id: DeploymentId) -> Result<&Deployment, Refusal> {
        let deployment = self.deployment(id).ok_or(Refusal::Gone)?;
        if deployment.withdrawn { Err(Refusal::CardWithdrawn) } else { Ok(deployment) }
    }

    pub(crate) fn apply_to_deployments(&mut self, event: Event, at: &str) {
        match event {
            Event::DeploymentPlanned { id, intervention } => {
                let number = u32::try_from(self.deployments.len()).unwrap_or(u32::MAX).saturating_add(1);
                let fields = DeploymentFields::default();
                self.deployments.push(Deployment {
                    id,
                    number,
                    intervention,
                    fields,
                    reviews: vec![],
                    withdrawn: false,
                });
            }
            Event::DeploymentAmended { id, changes } => self.set_deployment(id, |it| {
                changes.into_iter().for_each(|change| it.fields.apply(change));
            }),
            Event::DeploymentReviewed { id, look } => {
                self.set_deployment(id, |it| it.reviews.push((look, at.to_owned())))
            }
            Event::DeploymentWithdrawn { id } => self.set_deployment(id, |it| it.withdrawn = true),
            Event::DeploymentPutBack { id } => self.set_deployment(id, |it| it.withdrawn = false),
            _ => {}
        }
    }

    fn set_deployment(&mut self, id: DeploymentId, set: impl FnOnce(&mut Deployment)) {
        if let Some(deployment) = self.deployments.iter_mut().find(|it| it.id == id) {
            set(deployment);
        }
    }
}

/// What takes an event of this feature back; called before it is applied.
pub(crate) fn inverse_of(dossier: &Dossier, event: &Event) -> Option<Event> {
    match event {
        Event::DeploymentPlanned { id, .. } | Event::DeploymentPutBack { id } => {
            Some(Event::DeploymentWithdrawn { id: *id })
        }
        Event::DeploymentWithdrawn { id } => Some(Event::DeploymentPutBack { id: *id }),
        Event::DeploymentAmended { id, changes } => dossier.deployment(*id).map(|it| {
            let changes = changes.iter().map(|change| it.fields.current(change)).collect();
            Event::DeploymentAmended { id: *id, changes }
        }),
        _ => None,
    }
}

/// What an event of this feature touches, for undo.
pub(crate) fn touches(event: &Event) -> Vec<Touch> {
    match event {
        Event::DeploymentPlanned { id, .. } | Event::DeploymentWithdrawn { id } | Event::DeploymentPutBack { id } => {
            vec![Touch::deployment(*id, Facet::Whole)]
        }
        Event::DeploymentAmended { id, changes } => {
            changes.iter().map(|change| Touch::deployment(*id, Facet::Field(change.field()))).collect()
        }
        _ => vec![],
    }
}
