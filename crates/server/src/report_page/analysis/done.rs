//! Advice, blind spots, the plan and the thread.

use super::{From, Twin, day, known, reasons, said};
use crate::component::{advice, blind_spot, sources, thread};
use model::{
    advice::AdviceDecision,
    blind_spot::NetworkRow,
    content::{AdviceRule, InterventionKind},
    deployment::{Deployment, REVIEW_MONTHS},
};
use report::{
    Advice, BlindSpot, BlindSpots, Contact, ContactCheck, Decision, Intervention, LookBack, Network, Thread,
    ThreadLink, ThreadNode,
};

impl From<'_> {
    pub(super) fn advice(&self) -> Vec<Advice> {
        let rules = &self.content.advice.rules;
        let applies = self.dossier.advice(rules, self.content.against());
        let of = |rule: &AdviceRule| applies.iter().find(|it| it.rule.id == rule.id);
        // What was decided stays told, also when it does not apply any more.
        let told = rules.iter().filter(|rule| of(rule).is_some() || self.dossier.advice_decision(&rule.id).is_some());
        told.map(|rule| {
            let because = of(rule).map_or_else(Vec::new, |it| {
                advice::reasons(self.content, self.dossier, it, self.language).into_iter().map(|it| it.words).collect()
            });
            let (decision, reason) = match self.dossier.advice_decision(&rule.id) {
                None => (Decision::Open, None),
                Some(AdviceDecision::TakenOver { .. }) => (Decision::TakenOver, None),
                Some(AdviceDecision::SetAside { reason }) => (Decision::SetAside, Some(reason.to_string())),
            };
            Advice {
                id: rule.id.clone(),
                text: self.language.of(&rule.advice).to_owned(),
                because,
                sources: sources::named(self.content, &rule.sources).map(|source| source.title.clone()).collect(),
                provenance: rule.provenance.twin(),
                decision,
                reason,
            }
        })
        .collect()
    }

    /// `None` when nobody held anything against policy, and nobody is known anywhere.
    pub(super) fn blind_spots(&self) -> Option<BlindSpots> {
        let (dossier, content, language) = (self.dossier, self.content, self.language);
        let items = content.dimensions.iter().flat_map(|list| &list.items);
        let rows: Vec<BlindSpot> = items
            .filter_map(|item| {
                let policy = dossier.policy(&item.id)?;
                Some(BlindSpot {
                    finding: language.of(&item.text).to_owned(),
                    existing_approach: said(&policy.existing_approach),
                    owner_function: said(&policy.owner),
                    reaches_group: known(policy.reaches_group),
                    reaches_place: known(policy.reaches_place),
                    fits_phase: known(policy.fits_phase),
                    verdict: policy.verdict.map(Twin::twin),
                    direction: policy.direction.map(|it| blind_spot::direction(content, it, language)),
                    action: said(&policy.action),
                    blind: policy.is_blind(),
                    word_reason: reasons(
                        [&policy.existing_approach, &policy.owner, &policy.action].map(Option::as_ref),
                    ),
                })
            })
            .collect();
        let network = self.network();
        if rows.is_empty() && network.rows.iter().all(|row| row.cells.iter().all(Option::is_none)) {
            return None;
        }
        let running = dossier.deployments().into_iter().filter(|it| it.is_running(self.today));
        let covered: Vec<_> = running
            .filter_map(|it| content.intervention(&it.intervention))
            .flat_map(|it| it.directions.iter().copied())
            .collect();
        let without = content.directions.directions.iter().filter(|it| !covered.contains(&it.id));
        Some(BlindSpots {
            rows,
            not_looked_at: dossier
                .not_looked_at(&content.dimensions)
                .into_iter()
                .map(|item| advice::item(content, item, language))
                .collect(),
            directions_without: without.map(|it| blind_spot::direction(content, it.id, language)).collect(),
            network,
        })
    }

    fn network(&self) -> Network {
        let (dossier, language) = (self.dossier, self.language);
        let columns = dossier.network_domains();
        let cell = |row: NetworkRow, domain: model::Domain| {
            dossier
                .contact(row, domain)
                .map(|it| Contact { function: it.function.to_string(), strength: strength(it.strength) })
        };
        let rows = dossier.network_rows().into_iter().map(|row| report::NetworkRow {
            name: blind_spot::row(dossier, row, language),
            cells: columns.iter().map(|domain| cell(row, *domain)).collect(),
        });
        Network {
            rows: rows.collect(),
            empty: dossier
                .empty_contacts()
                .into_iter()
                .map(|(row, domain)| blind_spot::empty(dossier, row, domain, language))
                .collect(),
            columns: columns.into_iter().map(Twin::twin).collect(),
        }
    }

    pub(super) fn plan(&self) -> Vec<Intervention> {
        self.dossier.deployments().into_iter().map(|it| self.intervention(it)).collect()
    }

    fn intervention(&self, it: &Deployment) -> Intervention {
        let known = self.content.intervention(&it.intervention);
        let fields = &it.fields;
        let is_encounter = known.is_some_and(|it| it.kind == InterventionKind::Encounter);
        let check = &self.content.contact_check;
        let condition = |id: &str| {
            let item = check.items.iter().find(|item| item.id == id);
            item.map_or_else(|| id.to_owned(), |item| self.language.of(&item.text).to_owned())
        };
        let looks = it.reviews.iter().map(|(look, _)| look);
        let texts = [&fields.owner, &fields.adaptation, &fields.expected, &fields.sign, &fields.contact_reason];
        Intervention {
            name: known.map_or_else(|| it.intervention.clone(), |it| self.language.of(&it.name).to_owned()),
            goal: known.map(|it| self.language.of(&it.goal).to_owned()),
            owner_function: said(&fields.owner),
            start: fields.start.map(|day| day.to_string()),
            end: fields.end.map(|day| day.to_string()),
            expected: said(&fields.expected),
            sign: said(&fields.sign),
            oppositions: self.numbers(fields.oppositions.iter().copied()),
            contact_check: it.unmet(check).filter(|_| is_encounter).map(|unmet| ContactCheck {
                met: unmet.is_empty(),
                missing: unmet.into_iter().map(condition).collect(),
            }),
            reviews: REVIEW_MONTHS.into_iter().filter_map(|months| look_back(it, months)).collect(),
            overdue: it.is_overdue(self.today),
            word_reason: reasons(
                texts
                    .map(Option::as_ref)
                    .into_iter()
                    .chain(looks.flat_map(|look| [Some(&look.observed), look.learned.as_ref()])),
            ),
        }
    }

    pub(super) fn thread(&self) -> Thread {
        let thread = self.dossier.thread(&self.content.dimensions);
        let words = |node: &model::thread::Node| thread::words(self.content, self.dossier, node, self.language);
        Thread {
            nodes: thread
                .nodes
                .iter()
                .map(|node| ThreadNode { key: node.key(), kind: node.stage().twin(), label: words(node) })
                .collect(),
            links: thread.links.iter().map(|(from, to)| ThreadLink { from: from.key(), to: to.key() }).collect(),
            loose: thread.loose().map(model::thread::Node::key).collect(),
        }
    }
}

/// A look back that was done, or the day on which it is due.
fn look_back(it: &Deployment, months: u16) -> Option<LookBack> {
    let due = it.review_day(months);
    let done = it.look_back(months);
    (due.is_some() || done.is_some()).then(|| LookBack {
        due: due.map_or_else(String::new, |day| day.to_string()),
        months: Some(u32::from(months)),
        done_on: done.map(|(_, at)| day(at)),
        observed: done.map(|(look, _)| look.observed.to_string()),
        learned: done.and_then(|(look, _)| said(&look.learned)),
        seen: done.map(|(look, _)| look.sign.twin()),
    })
}

fn strength(strength: model::analysis::Strength) -> report::Strength {
    match strength {
        model::analysis::Strength::Weak => report::Strength::Weak,
        model::analysis::Strength::Reasonable => report::Strength::Fair,
        model::analysis::Strength::Strong => report::Strength::Strong,
    }
}
