//! A dossier: purpose, limits, and the map that a team makes in it. The state is what follows from the events.
//!
//! The aggregate is called `Dossier` because the glossary gives the word *analysis* to the analysis in nine dimensions.

use crate::{
    Action, ActionId, Date, Domain, DossierId, Event, Member, Occurrence, OccurrenceId, Opposition, OppositionId,
    ParticipantId, Recorded, Refusal,
    adoption::Reopening,
    advice::AdviceDecision,
    analysis::{Analysis, Place},
    appraisal::Appraisal,
    blind_spot::{Contact, NetworkRow, Policy},
    choice::{Choice, Round},
    deployment::Deployment,
    dialogue_map::DialogueMap,
    event::ContentVersion,
    keeping::{Proposal, Selection},
    member::Participant,
    note::Notes,
    oversight::{Hold, Stop},
    pruning::Line,
    reported::Report,
    role_map::RoleMap,
    session::{Plan, Session},
    signal::Signal,
    strategy::Strategy,
    team::Team,
    undo::Done,
    words,
};
use guard::Vetted;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

words! {
    /// What becomes of it: law, section 6.2.
    RetentionClass {
        /// Gone at closing.
        WorkingMaterial = "working-material",
        /// Kept as long as the municipality's list says.
        CaseFile = "case-file",
        /// Kept, with versions.
        Publication = "publication",
    }
}

/// The time that a dossier looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// A new value for one field of a dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DossierChange {
    /// Titel.
    Title(Vetted),
    /// Doelomschrijving.
    Purpose(Vetted),
    /// Afbakening: the area at neighbourhood level or above, and the question.
    Scope(Vetted),
    /// Periode.
    Period(Period),
    /// Eigenaar, by function.
    Owner(Vetted),
    /// Bewaarklasse.
    Retention(RetentionClass),
}

/// What opening a dossier asks for; nothing of it can be left out.
#[derive(Debug, Clone)]
pub struct NewDossier {
    /// Titel.
    pub title: Vetted,
    /// Doelomschrijving.
    pub purpose: Vetted,
    /// Afbakening.
    pub scope: Vetted,
    /// Periode.
    pub period: Period,
    /// Eigenaar, by function.
    pub owner: Vetted,
    /// Terugkijkdatum, at most twelve months ahead.
    pub review_date: Date,
    /// Bewaarklasse.
    pub retention: RetentionClass,
    /// The versions of content that it is started with.
    pub content: Vec<ContentVersion>,
    /// Made up to show how it works.
    pub example: bool,
}

/// The longest time until a review date, in months: law, section 7.
pub const MOST_MONTHS_TO_REVIEW: u16 = 12;

/// One dossier, as its events made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// Its identifier.
    pub id: DossierId,
    /// The number of the last event that was applied; 0 before the first.
    pub seq: u64,
    /// Titel. `None` before the first event, and when it was erased.
    pub title: Option<Vetted>,
    /// Doelomschrijving.
    pub purpose: Option<Vetted>,
    /// Afbakening.
    pub scope: Option<Vetted>,
    /// Periode.
    pub period: Option<Period>,
    /// Eigenaar, by function.
    pub owner: Option<Vetted>,
    /// Terugkijkdatum.
    pub review_date: Date,
    /// Bewaarklasse.
    pub retention: RetentionClass,
    /// The versions of content that it was started with.
    pub content: Vec<ContentVersion>,
    /// Made up to show how it works.
    pub example: bool,
    /// When it was opened, RFC 3339 in UTC.
    pub opened_at: String,
    pub(crate) adopted: bool,
    pub(crate) reopenings: Vec<Reopening>,
    pub(crate) order: Vec<OppositionId>,
    pub(crate) oppositions: BTreeMap<OppositionId, Opposition>,
    pub(crate) oppositions_added: u32,
    pub(crate) occurrence_order: Vec<OccurrenceId>,
    pub(crate) occurrences: BTreeMap<OccurrenceId, Occurrence>,
    pub(crate) occurrences_added: u32,
    pub(crate) sessions: Vec<Session>,
    pub(crate) participants: BTreeMap<ParticipantId, Participant>,
    pub(crate) rounds: Vec<Round>,
    pub(crate) choice: Option<Choice>,
    pub(crate) role_maps: Vec<RoleMap>,
    pub(crate) strategies: BTreeMap<OppositionId, Strategy>,
    pub(crate) dialogue_maps: BTreeMap<OppositionId, DialogueMap>,
    pub(crate) actions: BTreeMap<ActionId, Action>,
    pub(crate) actions_added: u32,
    pub(crate) done: Vec<Done>,
    pub(crate) undoing: Option<crate::ActId>,
    pub(crate) plan: Option<Plan>,
    pub(crate) notes: Notes,
    pub(crate) struck: BTreeSet<Line>,
    pub(crate) signals: Vec<Signal>,
    pub(crate) appraisals: Vec<Appraisal>,
    pub(crate) analysis: Option<Analysis>,
    pub(crate) places: Vec<Place>,
    pub(crate) policies: BTreeMap<String, Policy>,
    pub(crate) network: BTreeMap<(NetworkRow, Domain), Contact>,
    pub(crate) advice_decisions: BTreeMap<String, AdviceDecision>,
    pub(crate) deployments: Vec<Deployment>,
    pub(crate) stop: Option<Stop>,
    pub(crate) hold: Option<Hold>,
    pub(crate) reports: Vec<Report>,
    pub(crate) selection: Option<Selection>,
    pub(crate) proposal: Option<Proposal>,
    pub(crate) team: Team,
}

impl Dossier {
    /// A dossier without events.
    pub fn empty(id: DossierId) -> Self {
        Self {
            id,
            seq: 0,
            title: None,
            purpose: None,
            scope: None,
            period: None,
            owner: None,
            review_date: Date::FIRST,
            retention: RetentionClass::CaseFile,
            content: vec![],
            example: false,
            opened_at: String::new(),
            adopted: false,
            reopenings: vec![],
            order: vec![],
            oppositions: BTreeMap::new(),
            oppositions_added: 0,
            occurrence_order: vec![],
            occurrences: BTreeMap::new(),
            occurrences_added: 0,
            sessions: vec![],
            participants: BTreeMap::new(),
            rounds: vec![],
            choice: None,
            role_maps: vec![],
            strategies: BTreeMap::new(),
            dialogue_maps: BTreeMap::new(),
            actions: BTreeMap::new(),
            actions_added: 0,
            done: vec![],
            undoing: None,
            plan: None,
            notes: Notes::default(),
            struck: BTreeSet::new(),
            signals: vec![],
            appraisals: vec![],
            analysis: None,
            places: vec![],
            policies: BTreeMap::new(),
            network: BTreeMap::new(),
            advice_decisions: BTreeMap::new(),
            deployments: vec![],
            stop: None,
            hold: None,
            reports: vec![],
            selection: None,
            proposal: None,
            team: Team::default(),
        }
    }

    /// What follows from these events.
    pub fn replay<'a>(id: DossierId, events: impl IntoIterator<Item = &'a Recorded>) -> Self {
        let mut dossier = Self::empty(id);
        events.into_iter().for_each(|recorded| dossier.apply(recorded));
        dossier
    }

    /// Opens a dossier. `today` is the day at the place of the municipality.
    pub fn open(by: &Member, new: NewDossier, today: Date) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        let NewDossier { title, purpose, scope, period, owner, review_date, retention, content, example } = new;
        if period.to < period.from {
            return Err(Refusal::PeriodReversed);
        }
        // An example may be of the past: it shows what an outdated picture looks like.
        if !example {
            review_date_fits(review_date, today)?;
        }
        Ok(vec![Event::DossierOpened {
            title,
            purpose,
            scope,
            period,
            owner,
            review_date,
            retention,
            content,
            example,
        }])
    }

    /// Changes fields of the dossier; what holds the same value already is left out.
    pub fn amend(&self, by: &Member, changes: Vec<DossierChange>) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        let changes: Vec<_> = changes.into_iter().filter(|change| !self.holds(change)).collect();
        if changes.iter().any(|change| matches!(change, DossierChange::Period(period) if period.to < period.from)) {
            return Err(Refusal::PeriodReversed);
        }
        if changes.is_empty() { Err(Refusal::NothingChanged) } else { Ok(vec![Event::DossierAmended { changes }]) }
    }

    /// Moves the review date, with a written reason.
    pub fn move_review_date(
        &self,
        by: &Member,
        review_date: Date,
        reason: Vetted,
        today: Date,
    ) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        review_date_fits(review_date, today)?;
        if review_date == self.review_date {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![Event::ReviewDateMoved { review_date, reason }])
    }

    fn holds(&self, change: &DossierChange) -> bool {
        match change {
            DossierChange::Title(text) => self.title.as_ref() == Some(text),
            DossierChange::Purpose(text) => self.purpose.as_ref() == Some(text),
            DossierChange::Scope(text) => self.scope.as_ref() == Some(text),
            DossierChange::Period(period) => self.period.as_ref() == Some(period),
            DossierChange::Owner(text) => self.owner.as_ref() == Some(text),
            DossierChange::Retention(retention) => self.retention == *retention,
        }
    }

    /// Whether this person may change map 1 now.
    pub fn must_be_writable(&self, by: &Member) -> Result<(), Refusal> {
        by.must_contribute()?;
        self.must_not_be_escalated()?;
        if self.adopted {
            return Err(Refusal::MapAdopted);
        }
        self.must_take_part(by)
    }

    /// How many domains took part.
    pub fn domains(&self) -> Vec<Domain> {
        let mut domains: Vec<_> = self.participants().into_iter().map(|(_, domain)| domain).collect();
        domains.sort_unstable();
        domains.dedup();
        domains
    }

    pub(crate) fn set(&mut self, change: DossierChange) {
        match change {
            DossierChange::Title(text) => self.title = Some(text),
            DossierChange::Purpose(text) => self.purpose = Some(text),
            DossierChange::Scope(text) => self.scope = Some(text),
            DossierChange::Period(period) => self.period = Some(period),
            DossierChange::Owner(text) => self.owner = Some(text),
            DossierChange::Retention(retention) => self.retention = retention,
        }
    }
}

/// A review date lies today or later, and at most twelve months ahead.
pub(crate) fn review_date_fits(review_date: Date, today: Date) -> Result<(), Refusal> {
    match () {
        () if review_date < today => Err(Refusal::ReviewDatePast),
        () if review_date > today.plus_months(MOST_MONTHS_TO_REVIEW) => Err(Refusal::ReviewDateTooFar),
        () => Ok(()),
    }
}
