//! The smallest dossier that meets a condition of an advice, built through the verbs: one function for each part that a
//! condition can have. What no answer can ever meet cannot be built.

use crate::{analysed::*, team::*};
use guard::{Guard, Place};
use model::{
    AppraisalId, Domain, Dossier,
    analysis::{AnswerState, FindingChange, PhaseSubject},
    appraisal::{CriterionAnswer, Decision, Degree, MunicipalRole, Outcome, Productive, TaskHolder},
    blind_spot::PolicyChange,
    content::{AllOf, AppraisalCriterion, Condition, DimensionList, Extra, InterventionKind, OccurrenceIs},
    deployment::DeploymentChange,
    occurrence::{OccurrenceChange, OccurrenceKind, Running, SeenWhere},
    opposition::{Evidence, OppositionChange},
};

/// The parts that a condition can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Phase,
    Finding,
    AndFinding,
    NothingIn,
    Orientation,
    Occurrence,
    OneDomain,
    DomainMissing,
    AllAre,
    TriggerPredictable,
    Outcome,
    Productive,
    Low,
    Planned,
    Intervention,
    ContactCheckFails,
    Verdict,
    TextKept,
}

const PARTS: [Part; 18] = [
    Part::Phase,
    Part::Finding,
    Part::AndFinding,
    Part::NothingIn,
    Part::Orientation,
    Part::Occurrence,
    Part::OneDomain,
    Part::DomainMissing,
    Part::AllAre,
    Part::TriggerPredictable,
    Part::Outcome,
    Part::Productive,
    Part::Low,
    Part::Planned,
    Part::Intervention,
    Part::ContactCheckFails,
    Part::Verdict,
    Part::TextKept,
];

/// The parts that this condition asks.
pub fn asked(when: &Condition) -> Vec<Part> {
    let is = |part: &Part| match part {
        Part::Phase => !when.phase.is_empty(),
        Part::Finding => !when.finding.is_empty(),
        Part::AndFinding => !when.and_finding.is_empty(),
        Part::NothingIn => when.nothing_in.is_some(),
        Part::Orientation => !when.orientation.is_empty(),
        Part::Occurrence => when.occurrence.is_some(),
        Part::OneDomain => when.one_domain,
        Part::DomainMissing => !when.domain_missing.is_empty(),
        Part::AllAre => when.all_are.is_some(),
        Part::TriggerPredictable => when.trigger_predictable,
        Part::Outcome => !when.outcome.is_empty(),
        Part::Productive => !when.productive.is_empty(),
        Part::Low => !when.low.is_empty(),
        Part::Planned => !when.planned.is_empty(),
        Part::Intervention => !when.intervention.is_empty(),
        Part::ContactCheckFails => when.contact_check_fails,
        Part::Verdict => !when.verdict.is_empty(),
        Part::TextKept => when.text_kept,
    };
    PARTS.into_iter().filter(is).collect()
}

/// Builds the smallest dossier that meets a condition.
pub struct Builder<'a> {
    when: &'a Condition,
    /// Which of the words of a part is met: any is enough.
    word: usize,
    /// The part that is left out.
    without: Option<Part>,
    team: Team,
}

fn pick<T>(words: &[T], at: usize) -> &T {
    &words[at % words.len()]
}

impl<'a> Builder<'a> {
    /// The dossier, with this word of each part, and without one part.
    pub fn built(when: &'a Condition, word: usize, without: Option<Part>) -> Result<Dossier, String> {
        let mut builder = Self { when, word, without, team: Team::new() };
        for part in asked(when).into_iter().filter(|part| Some(*part) != without) {
            builder.meets(part)?;
        }
        Ok(builder.team.dossier)
    }

    fn meets(&mut self, part: Part) -> Result<(), String> {
        match part {
            Part::Phase => self.team.judges(PhaseSubject::Area, *pick(&self.when.phase, self.word)),
            Part::Finding => self.finds(pick::<String>(&self.when.finding, self.word), vec![])?,
            Part::AndFinding => self.finds(pick::<String>(&self.when.and_finding, self.word), vec![])?,
            Part::NothingIn => self.nothing_in()?,
            Part::Orientation => self.orientation(),
            Part::Occurrence => self.occurrence(),
            Part::OneDomain => self.team.joined_by(31, Domain::Other),
            Part::DomainMissing => self.domain_missing()?,
            Part::AllAre => self.all_are()?,
            Part::TriggerPredictable => self.trigger_predictable()?,
            Part::Outcome | Part::Productive | Part::Low => self.appraisal(),
            Part::Planned => self.planned()?,
            Part::Intervention => self.intervention()?,
            Part::ContactCheckFails => self.contact_check_fails()?,
            Part::Verdict => self.verdict()?,
            Part::TextKept => self.text_kept()?,
        }
        Ok(())
    }

    fn finds(&mut self, item: &str, details: Vec<FindingChange>) -> Result<(), String> {
        if self.team.finds(item, details) { Ok(()) } else { Err(format!("no list asks {item}")) }
    }

    fn nothing_in(&mut self) -> Result<(), String> {
        let dimension = self.when.nothing_in.ok_or("asked for nothing")?;
        let list = lists().dimensions.iter().find(|list| list.dimension == dimension).ok_or("no such list")?;
        let item = list.items.first().ok_or("a dimension without items")?;
        self.team.shows(dimension, said(&item.id, Some(AnswerState::No)));
        Ok(())
    }

    fn orientation(&mut self) {
        let by = officer();
        let seen = *pick(&self.when.orientation, self.word);
        self.team.did(&by, |d| d.add_opposition(&by, o(1), text("kopers"), text("de gemeente")));
        self.team.amends(&by, 1, vec![OppositionChange::Orientation(Some(seen))]);
    }

    fn occurrence(&mut self) {
        let (kind, running) = match self.when.occurrence {
            Some(OccurrenceIs::RunningConflict) => (OccurrenceKind::Conflict, Running::Yes),
            _ => (OccurrenceKind::Incident, Running::No),
        };
        let (by, what) = (officer(), text("ruzie over een pad"));
        let running = vec![OccurrenceChange::Running(Some(running))];
        self.team.did(&by, |d| d.add_occurrence(&by, c(1), kind, what, [].into(), running));
    }

    fn domain_missing(&mut self) -> Result<(), String> {
        let missing = pick(&self.when.domain_missing, self.word);
        let other = Domain::ALL.iter().find(|it| *it != missing).ok_or("one domain only")?;
        self.team.joined_by(32, *other);
        Ok(())
    }

    fn all_are(&mut self) -> Result<(), String> {
        let common = match self.when.all_are {
            Some(AllOf::Online) => FindingChange::Seen(Some(SeenWhere::Online)),
            _ => FindingChange::Evidence(Some(Evidence::Hunch)),
        };
        self.finds("d1.irritatie", vec![common])
    }

    fn trigger_predictable(&mut self) -> Result<(), String> {
        let asks = |list: &&DimensionList| {
            list.items.iter().find(|item| list.asks_of(item).contains(&Extra::Predictable)).map(|item| item.id.clone())
        };
        let item = lists().dimensions.iter().find_map(|list| asks(&list)).ok_or("nothing can be seen coming")?;
        self.finds(&item, vec![FindingChange::Predictable(Some(AnswerState::Yes))])
    }

    /// One weging for all that is asked of it; what is left out gets another answer.
    fn appraisal(&mut self) {
        if self.team.dossier.last_decided().is_some() {
            return;
        }
        let (by, id) = (facilitator(), AppraisalId(40));
        let holds = |part| self.without != Some(part);
        let low = |criterion| holds(Part::Low) && self.when.low.contains(&criterion);
        let answer = |criterion: &AppraisalCriterion| CriterionAnswer {
            criterion: *criterion,
            degree: Some(match low(*criterion) {
                true => *pick(&[Degree::NotAtAll, Degree::Slight], self.word),
                false => Degree::Strong,
            }),
            observation: Some(text("gezien op twee avonden")),
            source: None,
        };
        let answers: Vec<_> = AppraisalCriterion::ALL.iter().map(answer).collect();
        let other = *Productive::ALL.iter().find(|it| !self.when.productive.contains(it)).unwrap();
        let productive = match self.when.productive.is_empty() || !holds(Part::Productive) {
            true => other,
            false => *pick(&self.when.productive, self.word),
        };
        let elsewhere = *Outcome::ALL.iter().find(|it| !self.when.outcome.contains(it)).unwrap();
        let outcome = match self.when.outcome.is_empty() || !holds(Part::Outcome) {
            true => elsewhere,
            false => *pick(&self.when.outcome, self.word),
        };
        let decision = Decision {
            suggested: outcome,
            outcome,
            reason: Some(text("zo kiest de groep")),
            whose_task: [TaskHolder::Municipality].into(),
            role: MunicipalRole::Connect,
            review_date: day("2026-06-01"),
        };
        self.team.did(&by, |d| d.start_appraisal(&by, id, [].into()));
        self.team.did(&by, |d| d.answer_appraisal(&by, id, answers));
        self.team.did(&by, |d| d.reveal_appraisal(&by, id));
        self.team.did(&by, |d| d.answer_productive(&by, id, productive, text("er is ruimte")));
        self.team.did(&by, |d| d.decide_appraisal(&by, id, decision, today()));
    }

    fn plans_kind(&mut self, kind: InterventionKind, details: Vec<DeploymentChange>) -> Result<(), String> {
        let entry = lists().interventions.iter().find(|it| it.kind == kind);
        let entry = entry.ok_or(format!("no intervention of the kind {}", kind.slug()))?;
        self.team.plans(50, &entry.id, details);
        Ok(())
    }

    /// The contact check is met, unless it must fail.
    fn planned(&mut self) -> Result<(), String> {
        let fails = self.when.contact_check_fails && self.without != Some(Part::ContactCheckFails);
        let met = lists().contact_check.items.iter().map(|item| item.id.clone()).collect();
        let details = if fails { vec![] } else { vec![DeploymentChange::Contact(Some(met))] };
        self.plans_kind(*pick(&self.when.planned, self.word), details)
    }

    fn intervention(&mut self) -> Result<(), String> {
        let id = pick(&self.when.intervention, self.word);
        lists().interventions.iter().find(|it| it.id == *id).ok_or(format!("no intervention {id}"))?;
        self.team.plans(51, id, vec![]);
        Ok(())
    }

    /// Where a meeting must be planned too, that part of the condition plans it.
    fn contact_check_fails(&mut self) -> Result<(), String> {
        if self.when.planned.is_empty() { self.plans_kind(InterventionKind::Encounter, vec![]) } else { Ok(()) }
    }

    fn verdict(&mut self) -> Result<(), String> {
        self.finds("d1.angst", vec![])?;
        let verdict = *pick(&self.when.verdict, self.word);
        self.team.policy("d1.angst", vec![PolicyChange::Verdict(Some(verdict))]);
        Ok(())
    }

    fn text_kept(&mut self) -> Result<(), String> {
        let guard = Guard::with_lists("").map_err(|why| why.to_string())?;
        let (word, reason) = ("moslims in de wijk", "zo wordt het verteld op de markt");
        let kept = guard.vet_with_reason(word, Place::OppositionLabel, reason).map_err(|why| why.to_string())?;
        let by = officer();
        self.team.did(&by, |d| d.add_opposition(&by, o(2), kept, text("de buurt")));
        Ok(())
    }
}

/// How many words the part with the most words has.
pub fn words(when: &Condition) -> usize {
    let counts = [
        when.phase.len(),
        when.finding.len(),
        when.and_finding.len(),
        when.orientation.len(),
        when.domain_missing.len(),
        when.outcome.len(),
        when.productive.len(),
        2 * usize::from(!when.low.is_empty()),
        when.planned.len(),
        when.intervention.len(),
        when.verdict.len(),
    ];
    counts.into_iter().max().unwrap_or_default().max(1)
}
