//! Whether a condition holds, and because of what. `None`: it does not hold. Every part that is asked must hold.

use super::{Against, Trigger};
use crate::{
    Dossier,
    analysis::{Analysis, AnswerState, Phase, Standing},
    appraisal::Degree,
    content::{AllOf, Condition, Dimension, DimensionList, InterventionKind, OccurrenceIs},
    occurrence::{OccurrenceKind, Running, SeenWhere},
    opposition::{Evidence, Orientation},
};

/// What a part of a condition rests on; `None` when it does not hold.
type Met = Option<Vec<Trigger>>;

pub(super) fn met(dossier: &Dossier, when: &Condition, against: Against<'_>) -> Met {
    let on = On { dossier, against };
    let mut because = vec![];
    let parts: [(bool, &dyn Fn() -> Met); 16] = [
        (!when.phase.is_empty(), &|| on.phase(&when.phase)),
        (!when.finding.is_empty(), &|| on.finding(&when.finding)),
        (!when.and_finding.is_empty(), &|| on.finding(&when.and_finding)),
        (when.nothing_in.is_some(), &|| on.nothing_in(when.nothing_in?)),
        (!when.orientation.is_empty(), &|| on.orientation(&when.orientation)),
        (when.occurrence.is_some(), &|| on.occurrence(when.occurrence?)),
        (when.one_domain, &|| on.one_domain()),
        (!when.domain_missing.is_empty(), &|| on.domain_missing(&when.domain_missing)),
        (when.all_are.is_some(), &|| on.all_are(when.all_are?)),
        (when.trigger_predictable, &|| on.trigger_predictable()),
        (!when.outcome.is_empty() || !when.productive.is_empty(), &|| on.appraisal(when)),
        (!when.low.is_empty(), &|| on.low(when)),
        (!when.planned.is_empty(), &|| on.planned(&when.planned)),
        (!when.intervention.is_empty(), &|| on.intervention(&when.intervention)),
        (when.contact_check_fails, &|| on.contact_check_fails()),
        (!when.verdict.is_empty(), &|| on.verdict(when)),
    ];
    for (asked, part) in parts {
        if asked {
            because.extend(part()?);
        }
    }
    if when.text_kept {
        because.extend(on.text_kept()?);
    }
    because.sort();
    because.dedup();
    Some(because)
}

#[derive(Clone, Copy)]
struct On<'a> {
    dossier: &'a Dossier,
    against: Against<'a>,
}

/// Something that was found is the reason; nothing found is none.
fn some(triggers: Vec<Trigger>) -> Met {
    (!triggers.is_empty()).then_some(triggers)
}

impl<'a> On<'a> {
    fn analysis(self) -> Option<&'a Analysis> {
        self.dossier.analysis()
    }

    fn found(self) -> Vec<(Dimension, &'a str, Standing)> {
        let Some(analysis) = self.analysis() else { return vec![] };
        let of = |list: &'a DimensionList| analysis.found(list).map(|(item, it)| (list.dimension, item, it));
        self.against.dimensions.iter().flat_map(of).collect()
    }

    fn phase(self, phases: &[Phase]) -> Met {
        let judged = self.dossier.phases();
        let here = judged.iter().filter(|it| it.judgement.phase.is_some_and(|phase| phases.contains(&phase)));
        some(here.map(|it| Trigger::Phase(it.subject)).collect())
    }

    fn finding(self, items: &[String]) -> Met {
        let found = self.found().into_iter().filter(|(_, item, _)| items.iter().any(|it| it == item));
        some(found.map(|(dimension, item, _)| Trigger::Finding(dimension, item.to_owned())).collect())
    }

    /// Looked at, and nothing found: a dimension that nobody looked at yet says nothing.
    fn nothing_in(self, dimension: Dimension) -> Met {
        let analysis = self.analysis()?;
        let looked_at = !analysis.last_shown(dimension).is_empty();
        let judged = dimension == Dimension::Phases && !self.dossier.phases().is_empty();
        let nothing = !judged && self.found().iter().all(|(of, _, _)| *of != dimension);
        (looked_at && nothing).then(|| vec![Trigger::Nothing(dimension)])
    }

    fn orientation(self, orientations: &[Orientation]) -> Met {
        let runs =
            |card: &&crate::Opposition| card.orientation.standing().any(|(_, _, seen)| orientations.contains(seen));
        let cards = self.dossier.map().filter(runs).map(|card| Trigger::Opposition(card.id));
        let findings = self.found().into_iter().filter_map(|(dimension, item, _)| {
            let orientation = self.analysis()?.finding(item)?.orientation?;
            orientations.contains(&orientation).then(|| Trigger::Finding(dimension, item.to_owned()))
        });
        some(cards.chain(findings).collect())
    }

    fn occurrence(self, is: OccurrenceIs) -> Met {
        let all = || self.dossier.occurrences();
        let of = |kind: OccurrenceKind, running: Running| {
            let these = all().filter(move |it| it.kind == kind && it.running == Some(running));
            some(these.map(|it| Trigger::Occurrence(it.id)).collect())
        };
        match is {
            OccurrenceIs::RunningConflict => of(OccurrenceKind::Conflict, Running::Yes),
            OccurrenceIs::IncidentsOver => {
                let runs =
                    |it: &crate::Occurrence| it.kind == OccurrenceKind::Incident && it.running == Some(Running::Yes);
                if all().any(runs) { None } else { of(OccurrenceKind::Incident, Running::No) }
            }
        }
    }

    fn one_domain(self) -> Met {
        (self.dossier.domains().len() == 1).then(|| vec![Trigger::Participants])
    }

    fn domain_missing(self, domains: &[crate::Domain]) -> Met {
        let there = self.dossier.domains();
        let missing = !there.is_empty() && domains.iter().any(|domain| !there.contains(domain));
        missing.then(|| vec![Trigger::Participants])
    }

    fn all_are(self, all: AllOf) -> Met {
        let found = self.found();
        let is = |it: &Standing| match all {
            AllOf::Online => it.seen == Some(SeenWhere::Online),
            AllOf::Hunches => it.evidence == Some(Evidence::Hunch),
        };
        (!found.is_empty() && found.iter().all(|(_, _, it)| is(it))).then(|| vec![Trigger::Findings])
    }

    fn trigger_predictable(self) -> Met {
        let analysis = self.analysis()?;
        let seen_coming = |item: &str| analysis.finding(item).and_then(|it| it.predictable) == Some(AnswerState::Yes);
        let found = self.found().into_iter().filter(|(_, item, _)| seen_coming(item));
        some(found.map(|(dimension, item, _)| Trigger::Finding(dimension, item.to_owned())).collect())
    }

    fn appraisal(self, when: &Condition) -> Met {
        let last = self.dossier.last_decided()?;
        let (decision, _) = last.decision.as_ref()?;
        let productive = last.productive.as_ref().map(|(value, _)| *value);
        let outcome = when.outcome.is_empty() || when.outcome.contains(&decision.outcome);
        let fits = when.productive.is_empty() || productive.is_some_and(|it| when.productive.contains(&it));
        (outcome && fits).then(|| vec![Trigger::Appraisal(last.id)])
    }

    fn low(self, when: &Condition) -> Met {
        let last = self.dossier.last_decided()?;
        let low = |degree| matches!(degree, Some(Degree::NotAtAll | Degree::Slight));
        let all = when.low.iter().all(|criterion| low(last.degree(*criterion)));
        all.then(|| when.low.iter().map(|criterion| Trigger::Criterion(last.id, *criterion)).collect())
    }

    fn kind_of(self, intervention: &str) -> Option<InterventionKind> {
        self.against.interventions.iter().find(|it| it.id == intervention).map(|it| it.kind)
    }

    fn planned(self, kinds: &[InterventionKind]) -> Met {
        let all = self.dossier.deployments().into_iter();
        let these = all.filter(|it| self.kind_of(&it.intervention).is_some_and(|kind| kinds.contains(&kind)));
        some(these.map(|it| Trigger::Deployment(it.id)).collect())
    }

    fn intervention(self, ids: &[String]) -> Met {
        let these = self.dossier.deployments().into_iter().filter(|it| ids.contains(&it.intervention));
        some(these.map(|it| Trigger::Deployment(it.id)).collect())
    }

    fn contact_check_fails(self) -> Met {
        let fails = |it: &&crate::deployment::Deployment| {
            self.kind_of(&it.intervention) == Some(InterventionKind::Encounter)
                && it.unmet(self.against.contact_check).is_none_or(|unmet| !unmet.is_empty())
        };
        some(self.dossier.deployments().into_iter().filter(fails).map(|it| Trigger::Deployment(it.id)).collect())
    }

    fn verdict(self, when: &Condition) -> Met {
        let found = self.found();
        let of = |item: &str| self.dossier.policy(item).and_then(|policy| policy.verdict);
        let these = found.iter().filter(|(_, item, _)| of(item).is_some_and(|it| when.verdict.contains(&it)));
        some(these.map(|(_, item, _)| Trigger::Policy((*item).to_owned())).collect())
    }

    fn text_kept(self) -> Met {
        let kept = |card: &&crate::Opposition| card.us_label.ground().is_some() || card.them_label.ground().is_some();
        some(self.dossier.map().filter(kept).map(|card| Trigger::Text(card.id)).collect())
    }
}
