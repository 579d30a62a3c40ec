//! The joint analysis in nine dimensions: each domain looks for itself first, then all is laid side by side, and the group
//! says what it makes of it. After the skeleton of the KIS method; the words are our own.

use crate::{AppraisalId, Author, Dossier, Event, Member, Refusal, changes, content::Dimension, event::ContentVersion};
use guard::Vetted;
use std::collections::BTreeMap;

mod answer;
mod dimension;
mod finding;
mod phase;
mod picture;
mod place;

pub use answer::{AnswerState, ItemAnswer, SourceKind, Voice};
pub use dimension::{DimensionWork, Own};
pub use finding::{Finding, FindingChange, Strength, Visibility};
pub use phase::{JudgedPhase, Phase, PhaseJudgement, PhaseSubject, UnrestPhase};
pub use picture::{Fill, Standing, StandsBy};
pub use place::{Place, PlaceChange};

changes! {
    /// What was agreed before the analysis began.
    Preparation,
    /// A new value for one field of it.
    PreparationChange {
        /// Aanleiding.
        Occasion occasion: Option<Vetted>,
        /// Beschikbare bronnen.
        Sources sources: Option<Vetted>,
        /// Spelregels.
        GroundRules ground_rules: Option<Vetted>,
        /// Who should still be asked, by function.
        Missing missing: Option<Vetted>,
    }
}

/// The analysis of a dossier.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Analysis {
    /// When it was started, RFC 3339 in UTC.
    pub started_at: String,
    /// The versions of content that it was started with.
    pub content: Vec<ContentVersion>,
    /// The weging that it follows.
    pub appraisal: Option<AppraisalId>,
    /// What was agreed before.
    pub preparation: Preparation,
    pub(crate) dimensions: BTreeMap<Dimension, DimensionWork>,
    pub(crate) findings: BTreeMap<String, Finding>,
    pub(crate) phases: Vec<JudgedPhase>,
    pub(crate) unrest: Option<(UnrestPhase, Vetted)>,
}

impl Dossier {
    /// Starts the analysis, with these versions of the content: they stay for as long as it lives.
    pub fn start_analysis(
        &self,
        by: &Member,
        appraisal: Option<AppraisalId>,
        content: Vec<ContentVersion>,
    ) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        if self.analysis.is_some() {
            return Err(Refusal::AnalysisRunning);
        }
        if appraisal.is_some_and(|id| self.appraisal(id).is_none()) {
            return Err(Refusal::Gone);
        }
        Ok(vec![Event::AnalysisStarted { appraisal, content }])
    }

    /// Writes down what is agreed before.
    pub fn prepare_analysis(&self, by: &Member, changes: Vec<PreparationChange>) -> Result<Vec<Event>, Refusal> {
        self.must_take_part(by)?;
        let known = &self.analysis().ok_or(Refusal::NoAnalysis)?.preparation;
        let changes: Vec<_> = changes.into_iter().filter(|change| !known.holds(change)).collect();
        if changes.is_empty() { Err(Refusal::NothingChanged) } else { Ok(vec![Event::AnalysisPrepared { changes }]) }
    }

    /// The analysis, once it was started.
    pub fn analysis(&self) -> Option<&Analysis> {
        self.analysis.as_ref()
    }

    /// Whether this person may work on the analysis now.
    pub fn must_analyse(&self, by: &Member) -> Result<&Analysis, Refusal> {
        self.must_take_part(by)?;
        self.analysis().ok_or(Refusal::NoAnalysis)
    }

    /// Whether this person may answer for oneself now. A silent round or an inbox does not stand in the way: nobody sees
    /// what is answered alone.
    pub fn must_answer(&self, by: &Member) -> Result<&Analysis, Refusal> {
        self.must_not_be_locked(by)?;
        self.analysis().ok_or(Refusal::NoAnalysis)
    }

    pub(crate) fn apply_to_analysis(&mut self, event: Event, by: &Author, at: &str) {
        if let Event::AnalysisStarted { appraisal, content } = event {
            self.analysis = Some(Analysis { started_at: at.to_owned(), content, appraisal, ..Analysis::default() });
            return;
        }
        let Some(analysis) = &mut self.analysis else { return };
        match event {
            Event::AnalysisPrepared { changes } => {
                changes.into_iter().for_each(|change| analysis.preparation.apply(change))
            }
            Event::FindingAmended { item, changes, .. } => {
                let finding = analysis.findings.entry(item).or_default();
                changes.into_iter().for_each(|change| finding.apply(change));
            }
            Event::PhaseJudged { subject, judgement } => {
                analysis.phases.push(JudgedPhase { subject, judgement, at: at.to_owned(), by: by.clone() })
            }
            Event::UnrestPhaseSet { phase, reason } => analysis.unrest = phase.map(|phase| (phase, reason)),
            other => dimension::apply(analysis, other, by, at),
        }
    }
}
