//! What is going to be done, and what was seen of it on looking back.

use super::said;
use crate::analysis::{Analysis, ContactCheck, Intervention, LookBack};
use crate::document::{Block, Part, fact, heading, lead, lines, reason, table, text, titled, together};
use crate::words::Label;

pub(super) fn blocks(part: &Part<'_>, it: &Analysis) -> Vec<Block> {
    let p = &part.w.analysis.plan;
    if it.plan.is_empty() {
        return vec![heading(1, p.title), text(p.none)];
    }
    let mut blocks = vec![heading(1, p.title), text(p.intro)];
    blocks.extend(it.plan.iter().flat_map(|one| intervention(part, one)));
    blocks
}

fn intervention(part: &Part<'_>, it: &Intervention) -> Vec<Block> {
    let p = &part.w.analysis.plan;
    let mut blocks = vec![heading(2, titled(&it.name, p.nameless))];
    if it.overdue {
        blocks.push(lead(p.overdue));
    }
    let rows = [
        (p.goal, it.goal.clone()),
        (p.owner, Some(said(it.owner_function.as_ref()).unwrap_or_else(|| part.w.not_known.to_owned()))),
        (p.from_to, when(part, it)),
        (p.expected, it.expected.clone()),
        (p.sign, it.sign.clone()),
        (p.oppositions, (!it.oppositions.is_empty()).then(|| oppositions(part, &it.oppositions))),
        (p.contact, it.contact_check.as_ref().map(|check| contact(part, check))),
    ];
    let rows = rows.into_iter().filter_map(|(label, value)| Some(fact(label, said(value.as_ref())?)));
    blocks.push(Block::Facts { rows: rows.collect() });
    blocks.extend(reason(part, it.word_reason.as_ref()));
    let mut blocks = together(blocks);
    if it.reviews.is_empty() {
        blocks.push(text(p.reviews_none));
    } else {
        let rows = it.reviews.iter().map(|one| review(part, one)).collect();
        let heads = [p.due, p.observed, p.learned, p.sign_seen];
        blocks.extend(together(vec![heading(3, p.reviews), Block::Table(table(heads, [5, 6, 6, 4], rows))]));
    }
    blocks
}

fn oppositions(part: &Part<'_>, numbers: &[u32]) -> String {
    lines(numbers.iter().map(|number| Some(part.named(*number))))
}

fn when(part: &Part<'_>, it: &Intervention) -> Option<String> {
    let p = &part.w.analysis.plan;
    let [start, end] = [&it.start, &it.end].map(|day| said(day.as_ref()).map(|day| part.day(&day)));
    match (start, end) {
        (Some(start), Some(end)) => Some((p.span)(&start, &end)),
        (Some(start), None) => Some((p.from)(&start)),
        (None, Some(end)) => Some((p.until)(&end)),
        (None, None) => None,
    }
}

fn contact(part: &Part<'_>, it: &ContactCheck) -> String {
    let p = &part.w.analysis.plan;
    if it.met && it.missing.is_empty() {
        return p.contact_met.to_owned();
    }
    lines([p.contact_missing.to_owned()].into_iter().chain(it.missing.iter().cloned()).map(Some))
}

fn review(part: &Part<'_>, it: &LookBack) -> Vec<String> {
    let p = &part.w.analysis.plan;
    let months = it.months.map(|months| (p.after)(usize::try_from(months).unwrap_or(usize::MAX)));
    let done = said(it.done_on.as_ref()).map(|day| (p.done_on)(&part.day(&day)));
    vec![
        lines([Some(part.day(&it.due)), months, Some(done.unwrap_or_else(|| p.not_done.to_owned()))]),
        said(it.observed.as_ref()).unwrap_or_else(|| "–".to_owned()),
        said(it.learned.as_ref()).unwrap_or_else(|| "–".to_owned()),
        it.seen.map_or("–", |seen| seen.label(part.l)).to_owned(),
    ]
}
