//! The weging: is it polarisation, do we act, whose task is it. Eleven own criteria, each answered alone first; the outcome
//! follows from written rules and is a suggestion. There is no score, and no number is kept.

use crate::{
    AppraisalId, Date, Domain, Dossier, Event, Member, ParticipantId, Refusal, SignalId, analysis::SourceKind,
    content::AppraisalCriterion, dossier::review_date_fits, words,
};
use guard::Vetted;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

mod fold;
mod outcome;

pub use outcome::{Deciding, Outcome, Plus, Suggestion};

words! {
    /// How far a criterion holds. Not knowing is a full answer.
    Degree {
        /// Niet.
        NotAtAll = "not-at-all",
        /// Enigszins.
        Slight = "slight",
        /// Duidelijk.
        Clear = "clear",
        /// Sterk.
        Strong = "strong",
        /// Weet niet.
        Unknown = "unknown",
    }
}

words! {
    /// Kan dit productief zijn?
    Productive {
        /// Ja.
        Yes = "yes",
        /// Nee.
        No = "no",
        /// Onduidelijk.
        Unclear = "unclear",
    }
}

words! {
    /// Op wiens bordje.
    TaskHolder {
        /// De gemeente.
        Municipality = "municipality",
        /// De woningcorporatie.
        HousingCorporation = "housing-corporation",
        /// School.
        School = "school",
        /// Politie.
        Police = "police",
        /// De buurt zelf.
        Neighbourhood = "neighbourhood",
        /// Het Rijk.
        State = "state",
    }
}

words! {
    /// Which role the municipality takes.
    MunicipalRole {
        /// Volgen: the phenomenon, never people.
        Monitor = "monitor",
        /// Faciliteren.
        Facilitate = "facilitate",
        /// Verbinden.
        Connect = "connect",
        /// Regisseren.
        Direct = "direct",
        /// Beschermen of handhaven.
        ProtectOrEnforce = "protect-or-enforce",
        /// Begrenzen.
        SetLimits = "set-limits",
        /// Eigen beleid aanpassen.
        AdjustOwnPolicy = "adjust-own-policy",
    }
}

/// What is said of one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionAnswer {
    /// Which criterion.
    pub criterion: AppraisalCriterion,
    /// How far it holds; none takes an earlier answer away.
    pub degree: Option<Degree>,
    /// Waarneming: needed, unless it is not known.
    pub observation: Option<Vetted>,
    /// On what kind of source it rests.
    pub source: Option<SourceKind>,
}

/// All that one participant answered, by domain: nothing says who.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppraisalVoice {
    /// The domain.
    pub domain: Option<Domain>,
    /// The answers, by criterion.
    pub answers: Vec<CriterionAnswer>,
}

/// What the group decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// What the rules suggested then.
    pub suggested: Outcome,
    /// What the group decided.
    pub outcome: Outcome,
    /// Why it decided otherwise.
    pub reason: Option<Vetted>,
    /// Op wiens bordje.
    pub whose_task: BTreeSet<TaskHolder>,
    /// Which role the municipality takes.
    pub role: MunicipalRole,
    /// When it is weighed again.
    pub review_date: Date,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OwnAppraisal {
    domain: Option<Domain>,
    guest: bool,
    answers: BTreeMap<AppraisalCriterion, CriterionAnswer>,
}

/// One weging.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appraisal {
    /// Its identifier.
    pub id: AppraisalId,
    /// Its number in the dossier, from 1.
    pub number: u32,
    /// When it was started, RFC 3339 in UTC.
    pub started_at: String,
    /// The signals that it rests on.
    pub signals: BTreeSet<SignalId>,
    /// What was shown, once it was.
    pub voices: Option<Vec<AppraisalVoice>>,
    /// What the group makes of each criterion.
    pub settled: BTreeMap<AppraisalCriterion, CriterionAnswer>,
    /// Whether it can be productive, with the reason.
    pub productive: Option<(Productive, Vetted)>,
    /// What the group decided, and when.
    pub decision: Option<(Decision, String)>,
    pub(crate) own: BTreeMap<ParticipantId, OwnAppraisal>,
    pub(crate) sealed: Vec<AppraisalVoice>,
}

impl Appraisal {
    /// What this participant answered, before all is shown.
    pub fn own_of(&self, id: ParticipantId) -> Option<&BTreeMap<AppraisalCriterion, CriterionAnswer>> {
        self.own.get(&id).map(|own| &own.answers)
    }

    /// How many of each domain answered. Says nothing of what.
    pub fn answered(&self) -> BTreeMap<Option<Domain>, usize> {
        let mut counts = BTreeMap::new();
        let shown = self.voices.iter().flatten().chain(&self.sealed).map(|voice| voice.domain);
        let own = self.own.values().filter(|own| !own.answers.is_empty()).map(|own| own.domain);
        shown.chain(own).for_each(|domain| *counts.entry(domain).or_default() += 1);
        counts
    }

    /// What each voice said of a criterion, once all is shown.
    pub fn said(&self, criterion: AppraisalCriterion) -> Vec<(Option<Domain>, &CriterionAnswer)> {
        let voices = self.voices.iter().flatten();
        let find = |voice: &'_ AppraisalVoice| voice.answers.iter().position(|answer| answer.criterion == criterion);
        voices.filter_map(|voice| find(voice).map(|at| (voice.domain, &voice.answers[at]))).collect()
    }

    /// Whether it was said differently; not knowing is no other opinion.
    pub fn differs(&self, criterion: AppraisalCriterion) -> bool {
        let said = self.said(criterion);
        let known = said.iter().filter_map(|(_, it)| it.degree).filter(|degree| *degree != Degree::Unknown);
        known.collect::<BTreeSet<_>>().len() > 1
    }

    /// How far a criterion holds: as the group settled it, or as all said who know. `None` as long as that is open.
    pub fn degree(&self, criterion: AppraisalCriterion) -> Option<Degree> {
        if let Some(settled) = self.settled.get(&criterion) {
            return settled.degree;
        }
        if self.differs(criterion) {
            return None;
        }
        let said = self.said(criterion);
        let known = said.iter().filter_map(|(_, it)| it.degree).find(|degree| *degree != Degree::Unknown);
        known.or_else(|| said.first().and_then(|(_, it)| it.degree))
    }

    /// The criteria that the group still has to settle: nobody answered them, or they were answered differently.
    pub fn open(&self) -> Vec<AppraisalCriterion> {
        AppraisalCriterion::ALL.iter().copied().filter(|criterion| self.degree(*criterion).is_none()).collect()
    }

    fn voices_of(&self, whose: impl Fn(&OwnAppraisal) -> bool) -> Vec<AppraisalVoice> {
        let own = self.own.values().filter(|own| whose(own) && !own.answers.is_empty());
        own.map(|own| AppraisalVoice { domain: own.domain, answers: own.answers.values().cloned().collect() }).collect()
    }
}

/// By domain and by what was said: the order of coming in, or of whose session closed, would tell who.
fn in_order(mut voices: Vec<AppraisalVoice>) -> Vec<AppraisalVoice> {
    voices.sort_by_cached_key(|voice| (voice.domain, format!("{:?}", voice.answers)));
    voices
}

impl Dossier {
    /// Starts a weging on these signals; none is needed to begin.
    pub fn start_appraisal(
        &self,
        by: &Member,
        id: AppraisalId,
        signals: BTreeSet<SignalId>,
    ) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        if self.appraisal(id).is_some() {
            return Err(Refusal::CardPresent);
        }
        if self.appraisals.last().is_some_and(|last| last.decision.is_none()) {
            return Err(Refusal::AppraisalOpen);
        }
        if signals.iter().any(|id| self.signal(*id).is_none()) {
            return Err(Refusal::Gone);
        }
        Ok(vec![Event::AppraisalStarted { id, signals }])
    }

    /// Answers criteria, for oneself: nobody sees it until all is shown.
    pub fn answer_appraisal(
        &self,
        by: &Member,
        id: AppraisalId,
        answers: Vec<CriterionAnswer>,
    ) -> Result<Vec<Event>, Refusal> {
        self.must_take_part(by)?;
        let appraisal = self.undecided(id)?;
        if appraisal.voices.is_some() {
            return Err(Refusal::AnswersShown);
        }
        let stands = |criterion| appraisal.own_of(by.id).and_then(|own| own.get(&criterion));
        let is_new = |answer: &CriterionAnswer| match stands(answer.criterion) {
            Some(known) => known != answer,
            None => answer.degree.is_some(),
        };
        let answers: Vec<_> = answers.into_iter().filter(is_new).collect();
        answers.iter().try_for_each(CriterionAnswer::must_be_observed)?;
        if answers.is_empty() {
            Err(Refusal::NothingChanged)
        } else {
            Ok(vec![Event::AppraisalAnswered { id, answers }])
        }
    }

    /// Shows what everybody answered, side by side and without who.
    pub fn reveal_appraisal(&self, by: &Member, id: AppraisalId) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        let appraisal = self.undecided(id)?;
        if appraisal.voices.is_some() {
            return Err(Refusal::AnswersShown);
        }
        let voices: Vec<_> = appraisal.sealed.iter().cloned().chain(appraisal.voices_of(|_| true)).collect();
        if voices.is_empty() {
            return Err(Refusal::NoAnswers);
        }
        Ok(vec![Event::AppraisalRevealed { id, voices: in_order(voices) }])
    }

    /// Writes down what the group makes of a criterion.
    pub fn settle_criterion(
        &self,
        by: &Member,
        id: AppraisalId,
        answer: CriterionAnswer,
    ) -> Result<Vec<Event>, Refusal> {
        self.must_take_part(by)?;
        let appraisal = self.shown_appraisal(id)?;
        answer.must_be_observed()?;
        let known = appraisal.settled.get(&answer.criterion);
        if known == Some(&answer) || (known.is_none() && answer.degree.is_none()) {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![Event::CriterionSettled { id, answer }])
    }

    /// Answers whether it can be productive. "Yes" never stands in the way of acting on consequences or safety.
    pub fn answer_productive(
        &self,
        by: &Member,
        id: AppraisalId,
        productive: Productive,
        reason: Vetted,
    ) -> Result<Vec<Event>, Refusal> {
        self.must_take_part(by)?;
        let known = self.shown_appraisal(id)?.productive.as_ref();
        if known.is_some_and(|(value, why)| *value == productive && *why == reason) {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![Event::ProductiveAnswered { id, productive, reason }])
    }

    /// Decides: the group takes the suggested outcome, or another one with a written reason.
    pub fn decide_appraisal(
        &self,
        by: &Member,
        id: AppraisalId,
        decision: Decision,
        today: Date,
    ) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        let appraisal = self.shown_appraisal(id)?;
        if !appraisal.open().is_empty() {
            return Err(Refusal::CriteriaOpen);
        }
        if appraisal.productive.is_none() {
            return Err(Refusal::ProductiveOpen);
        }
        review_date_fits(decision.review_date, today)?;
        if decision.whose_task.is_empty() {
            return Err(Refusal::TaskHolderMissing);
        }
        let suggested = appraisal.suggestion().outcome;
        let otherwise = decision.outcome != suggested;
        if otherwise && decision.reason.is_none() {
            return Err(Refusal::OtherOutcomeWithoutReason);
        }
        let reason = decision.reason.filter(|_| otherwise);
        Ok(vec![Event::AppraisalDecided { id, decision: Decision { suggested, reason, ..decision } }])
    }

    /// Takes the decision back, with the reason.
    pub fn reopen_appraisal(&self, by: &Member, id: AppraisalId, reason: Vetted) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        let appraisal = self.appraisal(id).ok_or(Refusal::Gone)?;
        if self.appraisals.last().is_some_and(|last| last.id != id) {
            return Err(Refusal::AppraisalFollowed);
        }
        match appraisal.decision {
            Some(_) => Ok(vec![Event::AppraisalReopened { id, reason }]),
            None => Err(Refusal::NothingChanged),
        }
    }

    /// Takes what guests answered off their ids, without showing it: when their session closes, after they were listed.
    /// A domain that would tell whose it was goes with the id.
    pub fn seal_appraisals(&self, by: &Member) -> Result<Vec<Event>, Refusal> {
        by.must_lead()?;
        let telling = self.domains_to_forget();
        let sealed: Vec<Event> = self
            .appraisals
            .iter()
            .map(|it| (it.id, it.voices_of(|own| own.guest)))
            .filter(|(_, voices)| !voices.is_empty())
            .map(|(id, mut voices)| {
                voices.iter_mut().for_each(|voice| voice.domain = voice.domain.filter(|it| !telling.contains(it)));
                Event::AppraisalSealed { id, voices: in_order(voices) }
            })
            .collect();
        if sealed.is_empty() { Err(Refusal::NothingChanged) } else { Ok(sealed) }
    }

    /// All wegingen, the oldest first.
    pub fn appraisals(&self) -> &[Appraisal] {
        &self.appraisals
    }

    /// A weging by its id.
    pub fn appraisal(&self, id: AppraisalId) -> Option<&Appraisal> {
        self.appraisals.iter().find(|it| it.id == id)
    }

    /// The last weging that was decided.
    pub fn last_decided(&self) -> Option<&Appraisal> {
        self.appraisals.iter().rfind(|it| it.decision.is_some())
    }

    /// The weging that was decided before this one.
    pub fn before(&self, id: AppraisalId) -> Option<&Appraisal> {
        let number = self.appraisal(id)?.number;
        self.appraisals.iter().rfind(|it| it.number < number && it.decision.is_some())
    }

    fn undecided(&self, id: AppraisalId) -> Result<&Appraisal, Refusal> {
        let appraisal = self.appraisal(id).ok_or(Refusal::Gone)?;
        if appraisal.decision.is_some() { Err(Refusal::AppraisalDecided) } else { Ok(appraisal) }
    }

    fn shown_appraisal(&self, id: AppraisalId) -> Result<&Appraisal, Refusal> {
        let appraisal = self.undecided(id)?;
        if appraisal.voices.is_some() { Ok(appraisal) } else { Err(Refusal::AnswersHidden) }
    }
}
