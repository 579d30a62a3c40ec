//! The phase per place and per wij-zij, with the signs by which it is seen and its history. A phase says nothing about
//! people, and it is no alarm.

use super::Analysis;
use crate::{
    Author, Dossier, Event, Member, OppositionId, PlaceId, Refusal, content::Dimension, opposition::Evidence, words,
};
use guard::Vetted;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, str::FromStr};

words! {
    /// The phases, in the order of KIS; the last is our own addition.
    Phase {
        /// Rust.
        Calm = "calm",
        /// Ongemak.
        Unease = "unease",
        /// Spanning.
        Tension = "tension",
        /// Incidenten.
        Incidents = "incidents",
        /// Nazorg.
        Aftercare = "aftercare",
    }
}

words! {
    /// The phases of unrest, set by hand. In an escalation the crisis plan leads, and no maps are shown.
    UnrestPhase {
        /// Sluimerend ongenoegen.
        DormantDiscontent = "dormant-discontent",
        /// Oplopende spanningen.
        RisingTension = "rising-tension",
        /// Escalatie.
        Escalation = "escalation",
        /// Na de escalatie.
        AfterEscalation = "after-escalation",
    }
}

/// What a phase is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PhaseSubject {
    /// The area as a whole.
    Area,
    /// A place.
    Place(PlaceId),
    /// A wij-zij.
    Opposition(OppositionId),
}

impl PhaseSubject {
    /// How forms and answers write it.
    pub fn key(self) -> String {
        match self {
            Self::Area => "area".to_owned(),
            Self::Place(id) => format!("place:{id}"),
            Self::Opposition(id) => format!("opposition:{id}"),
        }
    }

    /// The subject that is written like this.
    pub fn from_key(key: &str) -> Option<Self> {
        match key.split_once(':') {
            None => (key == "area").then_some(Self::Area),
            Some(("place", id)) => PlaceId::from_str(id).ok().map(Self::Place),
            Some(("opposition", id)) => OppositionId::from_str(id).ok().map(Self::Opposition),
            Some(_) => None,
        }
    }
}

/// What the group says of a subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseJudgement {
    /// The phase; none when the group does not know any more.
    pub phase: Option<Phase>,
    /// The signs by which it is seen, by id.
    pub signs: BTreeSet<String>,
    /// Seen or suspected.
    pub evidence: Evidence,
    /// Toelichting.
    pub note: Option<Vetted>,
}

/// The same, with when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgedPhase {
    /// What it is about.
    pub subject: PhaseSubject,
    /// What was said.
    pub judgement: PhaseJudgement,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// Who wrote it down.
    pub by: Author,
}

impl Dossier {
    /// Says in which phase something is. Only once the answers of all are shown.
    pub fn judge_phase(
        &self,
        by: &Member,
        subject: PhaseSubject,
        judgement: PhaseJudgement,
    ) -> Result<Vec<Event>, Refusal> {
        let analysis = self.must_analyse(by)?;
        if analysis.phases_are_hidden() {
            return Err(Refusal::AnswersHidden);
        }
        let known = match subject {
            PhaseSubject::Area => true,
            PhaseSubject::Place(id) => self.place(id).is_some_and(|place| !place.withdrawn),
            PhaseSubject::Opposition(id) => self.map().any(|card| card.id == id),
        };
        match analysis.phase(subject) {
            _ if !known => Err(Refusal::Gone),
            Some(last) if last.judgement == judgement => Err(Refusal::NothingChanged),
            None if judgement.phase.is_none() => Err(Refusal::NothingChanged),
            _ => Ok(vec![Event::PhaseJudged { subject, judgement }]),
        }
    }

    /// Sets the phase of unrest by hand, with the reason; none takes it away.
    pub fn set_unrest_phase(
        &self,
        by: &Member,
        phase: Option<UnrestPhase>,
        reason: Vetted,
    ) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        let now = self.must_analyse(by)?.unrest();
        let stands = match now {
            Some((known, why)) => phase == Some(known) && *why == reason,
            None => phase.is_none(),
        };
        if stands { Err(Refusal::NothingChanged) } else { Ok(vec![Event::UnrestPhaseSet { phase, reason }]) }
    }

    /// Whether the crisis plan leads now: the maps are not shown then.
    pub fn is_escalated(&self) -> bool {
        self.analysis().and_then(Analysis::unrest).is_some_and(|(phase, _)| phase == UnrestPhase::Escalation)
    }

    pub(crate) fn must_not_be_escalated(&self) -> Result<(), Refusal> {
        if self.is_escalated() { Err(Refusal::CrisisPlanLeads) } else { Ok(()) }
    }

    /// Everything of this dossier that a phase can be said of now.
    pub fn phase_subjects(&self) -> Vec<PhaseSubject> {
        let places = self.places().map(|place| PhaseSubject::Place(place.id));
        let oppositions = self.map().map(|card| PhaseSubject::Opposition(card.id));
        [PhaseSubject::Area].into_iter().chain(places).chain(oppositions).collect()
    }

    /// What was last said of each of these that has a phase now. What was taken off a list does not count.
    pub fn phases(&self) -> Vec<&JudgedPhase> {
        let Some(analysis) = self.analysis() else { return vec![] };
        let last = self.phase_subjects().into_iter().filter_map(|subject| analysis.phase(subject));
        last.filter(|judged| judged.judgement.phase.is_some()).collect()
    }

    /// The highest phase that was seen somewhere, and not only suspected. Own rule. Aftercare is no step higher: it counts
    /// only where nothing else was seen.
    pub fn overall_phase(&self) -> Option<Phase> {
        let seen = self.phases().into_iter().filter(|judged| judged.judgement.evidence == Evidence::Observation);
        seen.filter_map(|judged| judged.judgement.phase).max_by_key(|phase| match phase {
            Phase::Aftercare => 0,
            Phase::Calm => 1,
            Phase::Unease => 2,
            Phase::Tension => 3,
            Phase::Incidents => 4,
        })
    }
}

impl Analysis {
    /// What was last said of a subject.
    pub fn phase(&self, subject: PhaseSubject) -> Option<&JudgedPhase> {
        self.phases.iter().rfind(|judged| judged.subject == subject)
    }

    /// Everything that was said of a subject, the oldest first.
    pub fn phase_history(&self, subject: PhaseSubject) -> impl Iterator<Item = &JudgedPhase> {
        self.phases.iter().filter(move |judged| judged.subject == subject)
    }

    /// Since when a subject is in the phase that it is in, RFC 3339 in UTC: signs and notes may have changed since.
    pub fn phase_since(&self, subject: PhaseSubject) -> Option<&str> {
        let now = self.phase(subject)?.judgement.phase?;
        let history: Vec<&JudgedPhase> = self.phase_history(subject).collect();
        let run = history.iter().rev().take_while(|judged| judged.judgement.phase == Some(now));
        run.last().map(|judged| judged.at.as_str())
    }

    /// The phase that everybody saw who named one, with how sure they are together; none when they see it differently.
    pub fn agreed_phase(&self, subject: PhaseSubject) -> Option<(Phase, Option<Evidence>)> {
        let said = self.said(Dimension::Phases, &subject.key());
        let phases: BTreeSet<Phase> = said.iter().filter_map(|(_, answer)| answer.phase).collect();
        let phase = phases.first().copied().filter(|_| phases.len() == 1)?;
        // One who saw it is enough; the others suspect the same.
        Some((phase, said.iter().filter_map(|(_, answer)| answer.evidence).min()))
    }

    /// Whether nothing was shown yet of what everybody said of the phases.
    pub fn phases_are_hidden(&self) -> bool {
        let work = self.dimension(Dimension::Phases);
        work.is_blind() && work.earlier().is_empty()
    }

    /// The phase of unrest that was set by hand, with the reason.
    pub fn unrest(&self) -> Option<(UnrestPhase, &Vetted)> {
        self.unrest.as_ref().map(|(phase, reason)| (*phase, reason))
    }
}
