//! The analysis as tables: findings, advice, blind spots and the plan with its looks back.

use super::{named, numbers, text};
use crate::analysis::{Advice, Analysis, BlindSpot, Dimension, Finding, Intervention, LookBack};
use crate::report::Report;
use crate::values::Language;
use crate::words::{Label, Words};

fn heads<const N: usize>(heads: [&str; N]) -> Vec<String> {
    heads.map(str::to_owned).to_vec()
}

/// The rows that a part of the analysis gives, under their heads; without an analysis only the heads.
fn rows<'a>(
    report: &'a Report,
    heads: Vec<String>,
    of: impl FnOnce(&'a Analysis) -> Vec<Vec<String>>,
) -> Vec<Vec<String>> {
    [heads].into_iter().chain(report.analysis.as_ref().map(of).unwrap_or_default()).collect()
}

/// Every answer is a row, with what each domain said in one cell.
pub(super) fn findings(report: &Report, w: &Words) -> Vec<Vec<String>> {
    let f = &w.analysis.finding;
    let heads = heads([
        f.dimension,
        f.number,
        f.group,
        f.item,
        f.provenance,
        f.answer,
        f.certainty,
        f.seen,
        f.note,
        f.source,
        f.places,
        w.choice.dots_opposition,
        w.occurrence.title,
        f.extras,
        w.analysis.views,
        f.differ,
        w.record.label_reason,
    ]);
    rows(report, heads, |it| {
        let of = |dimension| move |finding| finding_row(dimension, finding, w, report.language);
        it.dimensions.iter().flat_map(|dimension| dimension.findings.iter().map(of(dimension))).collect()
    })
}

fn finding_row(dimension: &Dimension, it: &Finding, w: &Words, l: Language) -> Vec<String> {
    let extras = it.extras.iter().map(|extra| format!("{} {}", extra.question, extra.answer));
    let views = it.views.iter().map(|view| {
        let note = view.note.as_deref().map(|note| format!(". {note}")).unwrap_or_default();
        format!("{}: {}{note}", view.domain.label(l), view.said)
    });
    vec![
        format!("{}. {}", dimension.number, dimension.title),
        it.number.to_string(),
        text(it.group.as_ref()),
        it.item.clone(),
        it.provenance.label(l).to_owned(),
        it.state.label(l).to_owned(),
        named(it.certainty, l),
        named(it.seen, l),
        text(it.note.as_ref()),
        text(it.source_kind.as_ref()),
        it.places.join(", "),
        numbers(&it.oppositions),
        numbers(&it.occurrences),
        extras.collect::<Vec<_>>().join(" | "),
        views.collect::<Vec<_>>().join(" | "),
        yes_or_no(it.differs, w),
        text(it.word_reason.as_ref()),
    ]
}

pub(super) fn advice(report: &Report, w: &Words) -> Vec<Vec<String>> {
    let a = &w.analysis.advice;
    let heads = heads([a.id, a.advice, a.because, a.rests_on, w.analysis.finding.provenance, a.decision, a.reason]);
    let row = |it: &Advice| {
        vec![
            it.id.clone(),
            it.text.clone(),
            it.because.join(" | "),
            it.sources.join(" | "),
            it.provenance.label(report.language).to_owned(),
            it.decision.label(report.language).to_owned(),
            text(it.reason.as_ref()),
        ]
    };
    rows(report, heads, |it| it.advice.iter().map(row).collect())
}

pub(super) fn blind_spots(report: &Report, w: &Words) -> Vec<Vec<String>> {
    let (b, l) = (&w.analysis.blind, report.language);
    let heads = heads([
        b.finding,
        b.existing,
        b.owner,
        b.group,
        b.place,
        b.phase,
        b.verdict,
        b.direction,
        b.action,
        b.mark,
        w.record.label_reason,
    ]);
    let row = |it: &BlindSpot| {
        vec![
            it.finding.clone(),
            text(it.existing_approach.as_ref()),
            text(it.owner_function.as_ref()),
            it.reaches_group.label(l).to_owned(),
            it.reaches_place.label(l).to_owned(),
            it.fits_phase.label(l).to_owned(),
            named(it.verdict, l),
            text(it.direction.as_ref()),
            text(it.action.as_ref()),
            yes_or_no(it.blind, w),
            text(it.word_reason.as_ref()),
        ]
    };
    rows(report, heads, |it| it.blind_spots.iter().flat_map(|spots| spots.rows.iter().map(row)).collect())
}

/// One row for each look back; what nobody looks back on is one row too.
pub(super) fn plan(report: &Report, w: &Words) -> Vec<Vec<String>> {
    let p = &w.analysis.plan;
    let heads = heads([
        p.name,
        p.goal,
        p.owner,
        p.start,
        p.end,
        p.expected,
        p.sign,
        w.choice.dots_opposition,
        p.contact,
        p.contact_missing,
        p.overdue,
        p.due,
        p.months,
        p.done,
        p.observed,
        p.learned,
        p.sign_seen,
        w.record.label_reason,
    ]);
    rows(report, heads, |it| {
        let of = |one: &Intervention| match one.reviews.as_slice() {
            [] => vec![plan_row(one, None, w, report.language)],
            reviews => reviews.iter().map(|review| plan_row(one, Some(review), w, report.language)).collect(),
        };
        it.plan.iter().flat_map(of).collect()
    })
}

fn plan_row(it: &Intervention, review: Option<&LookBack>, w: &Words, l: Language) -> Vec<String> {
    let check = it.contact_check.as_ref();
    vec![
        it.name.clone(),
        text(it.goal.as_ref()),
        text(it.owner_function.as_ref()),
        text(it.start.as_ref()),
        text(it.end.as_ref()),
        text(it.expected.as_ref()),
        text(it.sign.as_ref()),
        numbers(&it.oppositions),
        check.map(|check| yes_or_no(check.met, w)).unwrap_or_default(),
        check.map(|check| check.missing.join(" | ")).unwrap_or_default(),
        yes_or_no(it.overdue, w),
        review.map(|review| review.due.clone()).unwrap_or_default(),
        review.and_then(|review| review.months).map(|months| months.to_string()).unwrap_or_default(),
        text(review.and_then(|review| review.done_on.as_ref())),
        text(review.and_then(|review| review.observed.as_ref())),
        text(review.and_then(|review| review.learned.as_ref())),
        named(review.and_then(|review| review.seen), l),
        text(it.word_reason.as_ref()),
    ]
}

fn yes_or_no(value: bool, w: &Words) -> String {
    if value { w.yes } else { w.no }.to_owned()
}
