//! The first page: what this is, what was found, what stands out.

use super::{Block, Fact, Part, fact, heading, lead, text};
use crate::values::{Desirability, MunicipalityIsParty, Outcome};
use crate::words::Label;
use std::collections::BTreeSet;

/// The facts on the cover.
pub(super) fn cover(part: &Part<'_>) -> Vec<Fact> {
    let (r, c) = (part.report, &part.w.cover);
    let mut facts = vec![fact(c.status, r.status.label(part.l))];
    if !r.period.from.is_empty() {
        let from = part.day(&r.period.from);
        let span = if r.period.to.is_empty() { from } else { (c.until)(&from, &part.day(&r.period.to)) };
        facts.push(fact(c.period, span));
    }
    let filled = [
        (c.picture_of, part.day(&r.made_from.as_of)),
        (c.review, part.day(&r.review_date)),
        (c.owner, r.owner_function.clone()),
    ];
    facts.extend(filled.into_iter().filter(|(_, value)| !value.is_empty()).map(|(label, value)| fact(label, value)));
    facts
}

/// The line at the foot of every page.
pub(super) fn footer(part: &Part<'_>) -> String {
    let as_of = part.day(&part.report.made_from.as_of);
    let status = part.report.status.label(part.l);
    if as_of.is_empty() {
        status.to_owned()
    } else {
        format!("{} {} · {status}", part.w.cover.picture_of, super::shortened(&as_of, 60))
    }
}

pub(super) fn blocks(part: &Part<'_>) -> Vec<Block> {
    let (r, s) = (part.report, &part.w.summary);
    let mut blocks = vec![heading(1, s.title), text(s.stories)];
    if !r.purpose.is_empty() {
        blocks.push(Block::Facts { rows: vec![fact(s.why, r.purpose.clone())] });
    }
    if r.oppositions.is_empty() && r.occurrences.is_empty() {
        blocks.push(lead(s.nothing_yet));
        return blocks;
    }
    let found = (s.found)(&(s.oppositions)(r.oppositions.len()), &(s.occurrences)(r.occurrences.len()));
    blocks.push(lead(found));
    if !r.participants.is_empty() && !r.sessions.is_empty() {
        let domains: BTreeSet<&str> = r.participants.iter().map(|it| it.domain.label(part.l)).collect();
        blocks.push(text((s.made_by)(
            &(s.participants)(r.participants.len()),
            &(s.domains)(domains.len()),
            &(s.sessions)(r.sessions.len()),
        )));
    }
    blocks.push(heading(2, s.stands_out));
    blocks.push(Block::List { items: stands_out(part) });
    blocks
}

fn stands_out(part: &Part<'_>) -> Vec<String> {
    let (r, w) = (part.report, part.w);
    let s = &w.summary;
    let mut items = vec![match &r.choice {
        None => s.not_chosen.to_owned(),
        Some(choice) => match (choice.outcome, choice.opposition) {
            (Outcome::Selected, Some(number)) => (s.chosen)(&number.to_string(), &part.pair(number)),
            (Outcome::Selected, None) => s.not_chosen.to_owned(),
            (Outcome::MonitorOnly, Some(number)) => (s.monitored)(&number.to_string()),
            (Outcome::MonitorOnly, None) => s.monitored_all.to_owned(),
        },
    }];
    let party: Vec<u32> = r
        .oppositions
        .iter()
        .filter(|it| !matches!(it.municipality_is_party, None | Some(MunicipalityIsParty::No)))
        .map(|it| it.number)
        .collect();
    if !party.is_empty() {
        items.push((s.municipality)(&w.list(&party)));
    }
    let judged = |wanted: Desirability| {
        r.oppositions.iter().filter(|it| it.desirability.as_ref().is_some_and(|judged| judged.value == wanted)).count()
    };
    let counts = [Desirability::Desired, Desirability::Undesired, Desirability::Unclear].map(judged);
    if counts.iter().sum::<usize>() > 0 {
        items.push((s.undesired)(counts[0], counts[1], counts[2]));
    }
    let online = &r.online_only;
    items.push(match online.oppositions.len() {
        0 => s.online_none.to_owned(),
        n => (s.online)(&w.list(&online.oppositions), n),
    });
    if !online.occurrences.is_empty() {
        items.push((s.online_occurrences)(online.occurrences.len()));
    }
    let numbers = |of: BTreeSet<u32>| of.into_iter().collect::<Vec<_>>();
    let differs = numbers(r.differs.iter().map(|it| it.opposition).collect());
    items.push(if differs.is_empty() { s.differs_none.to_owned() } else { (s.differs)(&w.list(&differs)) });
    let unknown = numbers(r.unknown.iter().map(|it| it.opposition).collect());
    items.push(if unknown.is_empty() { s.unknown_none.to_owned() } else { (s.unknown)(&w.list(&unknown)) });
    items
}
