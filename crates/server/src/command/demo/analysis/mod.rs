//! Signals, a weging, an analysis and a plan of an example, as data, and how they are filled in: through the same door as
//! everybody else.

mod told;

pub use told::Analysed;

use super::seed::{does, vet, vet_optional};
use crate::{app::Shared, calendar, content, door::Opened, secret};
use guard::Place;
use model::{
    AppraisalId, Date, DeploymentId, Member, OccurrenceId, OppositionId, PlaceId,
    advice::AdviceDecision,
    analysis::{FindingChange, ItemAnswer, PhaseJudgement, PhaseSubject, PreparationChange},
    appraisal::{CriterionAnswer, Decision},
    blind_spot::{Contact, NetworkRow, PolicyChange},
    content::AppraisalCriterion,
    deployment::{DeploymentChange, LookBack},
};
use std::collections::{BTreeMap, BTreeSet};
use told::{Said, ToldDeployment};

/// The table at which it is filled in.
pub struct Table<'a> {
    pub app: &'a Shared,
    pub opened: &'a Opened,
    pub leader: &'a Member,
    pub people: &'a [Member],
    pub oppositions: &'a [OppositionId],
    pub occurrences: &'a [OccurrenceId],
}

fn days(days: i64) -> Date {
    calendar::day_of(&calendar::in_seconds(days.saturating_mul(86_400)))
}

impl Table<'_> {
    fn by(&self, n: usize) -> &Member {
        self.people.get(n).unwrap_or(self.leader)
    }

    fn oppositions(&self, numbers: &[usize]) -> BTreeSet<OppositionId> {
        numbers.iter().filter_map(|n| self.oppositions.get(n.wrapping_sub(1)).copied()).collect()
    }

    fn text(&self, text: Option<&String>) -> Result<Option<guard::Vetted>, String> {
        vet_optional(self.app, text, Place::OppositionText)
    }

    fn function(&self, text: Option<&String>) -> Result<Option<guard::Vetted>, String> {
        vet_optional(self.app, text, Place::JobFunction)
    }

    /// Fills in everything.
    pub async fn fill(&self, told: &Analysed) -> Result<(), String> {
        let (app, opened, leader) = (self.app, self.opened, self.leader);
        let appraisal = self.weigh(told).await?;
        let content = content::versions();
        does(app, opened, leader, |dossier, by| dossier.start_analysis(by, Some(appraisal), content.clone())).await?;
        let prepared = vec![
            PreparationChange::Sources(self.text(Some(&told.available_sources))?),
            PreparationChange::GroundRules(self.text(Some(&told.ground_rules))?),
        ];
        does(app, opened, leader, |dossier, by| dossier.prepare_analysis(by, prepared.clone())).await?;
        let mut places = BTreeMap::new();
        for place in &told.place {
            let id = PlaceId(secret::id());
            let name = vet(app, &place.name, Place::RoleMapText)?;
            let kind = Some(place.kind.clone());
            does(app, opened, leader, |dossier, by| dossier.add_place(by, id, name.clone(), kind.clone())).await?;
            places.insert(place.key.clone(), id);
        }
        self.answer(told, &places).await?;
        self.conclude(told, &places).await?;
        self.follow(told, &places).await
    }

    async fn weigh(&self, told: &Analysed) -> Result<AppraisalId, String> {
        let (app, opened, leader) = (self.app, self.opened, self.leader);
        let id = AppraisalId(secret::id());
        does(app, opened, leader, |dossier, by| {
            dossier.start_appraisal(by, id, dossier.signals().into_iter().map(|signal| signal.id).collect())
        })
        .await?;
        let answer = |criterion: AppraisalCriterion, said: &Said| -> Result<CriterionAnswer, String> {
            Ok(CriterionAnswer {
                criterion,
                degree: Some(said.degree),
                observation: self.text(said.observation.as_ref())?,
                source: said.source,
            })
        };
        for voice in &told.appraisal.voice {
            let answers = voice.answers.iter().map(|(criterion, said)| answer(*criterion, said));
            let answers = answers.collect::<Result<Vec<_>, _>>()?;
            does(app, opened, self.by(voice.by), |dossier, by| dossier.answer_appraisal(by, id, answers.clone()))
                .await?;
        }
        does(app, opened, leader, |dossier, by| dossier.reveal_appraisal(by, id)).await?;
        for it in &told.appraisal.settled {
            let said = Said { degree: it.degree, observation: it.observation.clone(), source: it.source };
            let answer = answer(it.criterion, &said)?;
            does(app, opened, leader, |dossier, by| dossier.settle_criterion(by, id, answer.clone())).await?;
        }
        let productive = &told.appraisal.productive;
        let reason = vet(app, &productive.reason, Place::Reason)?;
        does(app, opened, leader, |dossier, by| dossier.answer_productive(by, id, productive.value, reason.clone()))
            .await?;
        let it = &told.appraisal.decision;
        let decision = Decision {
            suggested: it.outcome,
            outcome: it.outcome,
            reason: None,
            whose_task: it.whose_task.clone(),
            role: it.role,
            review_date: calendar::today().plus_months(it.months),
        };
        does(app, opened, leader, |dossier, by| dossier.decide_appraisal(by, id, decision.clone(), calendar::today()))
            .await?;
        Ok(id)
    }

    /// What a phase or a row is about: the area, a place by its key, or a wij-zij by its number.
    fn subject(&self, on: &str, places: &BTreeMap<String, PlaceId>) -> Result<PhaseSubject, String> {
        let number = on.strip_prefix("opposition ").and_then(|number| number.parse::<usize>().ok());
        match (on, number) {
            ("area", _) => Ok(PhaseSubject::Area),
            (_, Some(number)) => {
                let id = self.oppositions.get(number.wrapping_sub(1));
                id.map(|id| PhaseSubject::Opposition(*id)).ok_or(format!("an example names opposition {number}"))
            }
            (key, None) => {
                places.get(key).map(|id| PhaseSubject::Place(*id)).ok_or(format!("an example names the place {key}"))
            }
        }
    }

    async fn answer(&self, told: &Analysed, places: &BTreeMap<String, PlaceId>) -> Result<(), String> {
        let mut answered = BTreeSet::new();
        for voice in &told.voice {
            for (dimension, answers) in &voice.answers {
                answered.insert(*dimension);
                let mut given = vec![];
                for it in answers {
                    let item = match (&it.item, &it.on) {
                        (Some(item), _) => item.clone(),
                        (None, Some(on)) => self.subject(on, places)?.key(),
                        (None, None) => return Err("an answer of an example is about nothing".to_owned()),
                    };
                    given.push(ItemAnswer {
                        item,
                        state: it.state,
                        phase: it.phase,
                        evidence: it.evidence,
                        note: self.text(it.note.as_ref())?,
                        source: it.source,
                        seen: it.seen,
                        place: it.place.as_ref().and_then(|key| places.get(key).copied()),
                        opposition: it.opposition.and_then(|n| self.oppositions.get(n.wrapping_sub(1)).copied()),
                    });
                }
                does(self.app, self.opened, self.by(voice.by), |dossier, by| {
                    dossier.answer_dimension(by, *dimension, given.clone())
                })
                .await?;
            }
        }
        for dimension in answered {
            does(self.app, self.opened, self.leader, |dossier, by| dossier.reveal_dimension(by, dimension)).await?;
        }
        Ok(())
    }

    async fn conclude(&self, told: &Analysed, places: &BTreeMap<String, PlaceId>) -> Result<(), String> {
        let (app, opened, leader) = (self.app, self.opened, self.leader);
        use FindingChange as C;
        for it in &told.finding {
            let here = it.places.iter().filter_map(|key| places.get(key).copied()).collect();
            let occurrences = it.occurrences.iter().filter_map(|n| self.occurrences.get(n.wrapping_sub(1)).copied());
            let changes = vec![
                C::State(Some(it.state)),
                C::Evidence(it.evidence),
                C::Note(self.text(it.note.as_ref())?),
                C::Seen(it.seen),
                C::Places(here),
                C::Oppositions(self.oppositions(&it.oppositions)),
                C::Occurrences(occurrences.collect()),
                C::Orientation(it.orientation),
                C::Visibility(it.visibility),
                C::Strength(it.strength),
                C::ToUse(self.text(it.to_use.as_ref())?),
                C::Entry(self.function(it.entry.as_ref())?),
                C::Moment(it.moment),
                C::Predictable(it.predictable),
                C::Change(self.text(it.change.as_ref())?),
            ];
            does(app, opened, leader, |dossier, by| dossier.amend_finding(by, it.dimension, &it.item, changes.clone()))
                .await?;
        }
        for (dimension, said) in &told.conclusions {
            let said = self.text(Some(said))?;
            does(app, opened, leader, |dossier, by| dossier.conclude_dimension(by, *dimension, said.clone())).await?;
        }
        for it in &told.phase {
            let subject = self.subject(&it.on, places)?;
            let judgement = PhaseJudgement {
                phase: Some(it.phase),
                signs: it.signs.clone(),
                evidence: it.evidence,
                note: self.text(it.note.as_ref())?,
            };
            does(app, opened, leader, |dossier, by| dossier.judge_phase(by, subject, judgement.clone())).await?;
        }
        Ok(())
    }

    async fn follow(&self, told: &Analysed, places: &BTreeMap<String, PlaceId>) -> Result<(), String> {
        let (app, opened, leader) = (self.app, self.opened, self.leader);
        for it in &told.policy {
            let changes = vec![
                PolicyChange::ExistingApproach(self.text(it.existing.as_ref())?),
                PolicyChange::Owner(self.function(it.owner.as_ref())?),
                PolicyChange::ReachesGroup(it.reaches_group),
                PolicyChange::ReachesPlace(it.reaches_place),
                PolicyChange::FitsPhase(it.fits_phase),
                PolicyChange::Verdict(Some(it.verdict)),
                PolicyChange::Direction(it.direction),
                PolicyChange::Action(self.text(it.action.as_ref())?),
            ];
            does(app, opened, leader, |dossier, by| dossier.amend_policy(by, &it.item, changes.clone())).await?;
        }
        for it in &told.contact {
            let row = self.row(&it.row, places)?;
            let contact = Contact { function: vet(app, &it.function, Place::JobFunction)?, strength: it.strength };
            does(app, opened, leader, |dossier, by| dossier.amend_contact(by, row, it.domain, Some(contact.clone())))
                .await?;
        }
        for it in &told.deployment {
            self.deploy(it).await?;
        }
        for it in &told.advice {
            let decision = match &it.aside {
                None => AdviceDecision::TakenOver { action: None },
                Some(reason) => AdviceDecision::SetAside { reason: vet(app, reason, Place::Reason)? },
            };
            does(app, opened, leader, |dossier, by| dossier.decide_advice(by, &it.rule, Some(decision.clone())))
                .await?;
        }
        Ok(())
    }

    fn row(&self, row: &str, places: &BTreeMap<String, PlaceId>) -> Result<NetworkRow, String> {
        let (kind, which) = row.split_once(' ').ok_or("a row of the network of an example is about nothing")?;
        if kind == "place" {
            let id = places.get(which).ok_or(format!("an example names the place {which}"))?;
            return Ok(NetworkRow::Place(*id));
        }
        let number = which.parse::<usize>().unwrap_or_default();
        let id = *self.oppositions.get(number.wrapping_sub(1)).ok_or(format!("an example names opposition {which}"))?;
        Ok(if kind == "us" { NetworkRow::Us(id) } else { NetworkRow::Them(id) })
    }

    async fn deploy(&self, it: &ToldDeployment) -> Result<(), String> {
        let (app, opened, leader) = (self.app, self.opened, self.leader);
        let id = DeploymentId(secret::id());
        let changes = vec![
            DeploymentChange::Owner(self.function(Some(&it.owner))?),
            DeploymentChange::Start(Some(days(it.start))),
            DeploymentChange::End(it.end.map(days)),
            DeploymentChange::Adaptation(self.text(it.adaptation.as_ref())?),
            DeploymentChange::Expected(self.text(Some(&it.expected))?),
            DeploymentChange::Sign(self.text(Some(&it.sign))?),
            DeploymentChange::Oppositions(self.oppositions(&it.oppositions)),
            DeploymentChange::Positions(it.positions.clone()),
            DeploymentChange::Findings(it.findings.clone()),
            DeploymentChange::Contact(it.contact.clone()),
        ];
        does(app, opened, leader, |dossier, by| {
            dossier.plan_deployment(by, id, it.intervention.clone(), changes.clone())
        })
        .await?;
        for look in &it.looks {
            let look = LookBack {
                months: look.months,
                observed: vet(app, &look.observed, Place::OppositionText)?,
                learned: self.text(look.learned.as_ref())?,
                sign: look.sign,
            };
            does(app, opened, leader, |dossier, by| dossier.look_back(by, id, look.clone(), calendar::today())).await?;
        }
        Ok(())
    }
}
