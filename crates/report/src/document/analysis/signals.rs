//! What was signalled, and how that was weighed.

use super::said;
use crate::analysis::{Analysis, Appraisal, Criterion, Signal};
use crate::document::{Block, Part, because, fact, heading, lines, proposal, table, text, titled, together};
use crate::words::Label;

pub(super) fn blocks(part: &Part<'_>, it: &Analysis) -> Vec<Block> {
    let (s, a) = (&part.w.analysis.signal, &part.w.analysis.appraisal);
    let mut blocks = vec![];
    if it.signals.is_empty() {
        blocks.extend([heading(2, s.title), text(s.none)]);
    } else {
        let heads = [s.number, s.what, s.where_when, s.by, s.certainty];
        let rows = it.signals.iter().map(|signal| row(part, signal)).collect();
        let signals = Block::Table(table(heads, [0, 7, 5, 5, 4], rows));
        blocks.extend(together(vec![heading(2, s.title), text(s.intro), signals]));
    }
    blocks.push(proposal(2, a.title));
    blocks.push(text(if it.appraisals.is_empty() { a.none } else { a.intro }));
    blocks.extend(it.appraisals.iter().flat_map(|one| appraisal(part, one)));
    blocks
}

fn row(part: &Part<'_>, it: &Signal) -> Vec<String> {
    let domain = it.domain.map(|domain| domain.label(part.l).to_owned());
    let [certainty, seen] = [it.certainty.map(|it| it.label(part.l)), it.seen.map(|it| it.label(part.l))];
    vec![
        it.number.to_string(),
        because(part, &it.what, it.word_reason.as_ref()),
        lines([it.area.clone(), Some(part.day(&it.date))]),
        titled(&lines([it.by_function.clone(), domain]), part.w.not_known),
        titled(&lines([certainty, seen].map(|it| it.map(str::to_owned))), part.w.not_known),
    ]
}

fn appraisal(part: &Part<'_>, it: &Appraisal) -> Vec<Block> {
    let a = &part.w.analysis.appraisal;
    let day = titled(&part.day(&it.date), part.w.not_known);
    let mut blocks = vec![heading(3, (a.of)(&day))];
    if it.criteria.is_empty() {
        blocks.push(text(a.no_criteria));
    } else {
        let rows = it.criteria.iter().map(|one| criterion(part, one)).collect();
        blocks.push(Block::Table(table([a.criterion, a.degree, a.observation], [6, 5, 8], rows)));
    }
    let productive = it.productive.map(|productive| productive.label(part.l).to_owned());
    let rows = [
        (a.productive, lines([productive, said(it.productive_reason.as_ref())])),
        (a.suggested, it.suggested.clone().unwrap_or_default()),
        (a.extras, it.extras.join("\n")),
        (a.decided, said(it.decided.as_ref()).unwrap_or_else(|| a.not_decided.to_owned())),
        (a.reason, it.reason_if_different.clone().unwrap_or_default()),
        (a.whose_task, it.whose_task.join("\n")),
        (a.role, it.role.clone().unwrap_or_default()),
        (a.again_on, it.review_date.as_deref().map(|day| part.day(day)).unwrap_or_default()),
    ];
    let rows = rows.into_iter().filter(|(_, value)| !value.trim().is_empty());
    blocks.push(Block::Facts { rows: rows.map(|(label, value)| fact(label, value)).collect() });
    if !it.changes_since.is_empty() {
        blocks.extend(together(vec![heading(3, a.changes), Block::List { items: it.changes_since.clone() }]));
    }
    blocks
}

fn criterion(part: &Part<'_>, it: &Criterion) -> Vec<String> {
    let a = &part.w.analysis.appraisal;
    let views = it.views.iter().map(|view| {
        let [domain, degree] = [view.domain.label(part.l), view.degree.label(part.l)];
        (part.w.sheet.named)(domain, &degree.to_lowercase())
    });
    let observation = said(it.observation.as_ref()).unwrap_or_else(|| a.no_observation.to_owned());
    let source = said(it.source_kind.as_ref()).map(|kind| (part.w.analysis.source_kind)(&kind));
    vec![
        lines([Some(it.title.clone()), it.decided.then(|| a.decided_by.to_owned())]),
        lines([it.degree.label(part.l).to_owned()].into_iter().chain(views).map(Some)),
        lines([Some(observation), source]),
    ]
}
