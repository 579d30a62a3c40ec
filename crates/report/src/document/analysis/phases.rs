//! In which phase each place and each opposition is, and what it was.

use super::said;
use crate::analysis::{Analysis, Phase, PhaseOf};
use crate::document::{Block, Part, heading, lead, lines, table, text, titled, together};
use crate::words::Label;

pub(super) fn blocks(part: &Part<'_>, it: &Analysis) -> Vec<Block> {
    let (a, p) = (part.w.analysis, &part.w.analysis.phase);
    if it.phases.is_empty() {
        let overall = it.overall_phase.map(|_| lead(super::overall(part, it)));
        return [heading(1, p.title), text(p.none)].into_iter().chain(overall).collect();
    }
    let mut blocks = vec![heading(1, p.title), text(p.intro), lead(super::overall(part, it))];
    let rows = it.phases.iter().map(|one| row(part, one)).collect();
    let marks = it.phases.iter().map(|one| one.phase.map_or("", mark)).collect();
    let heads = [p.subject, p.phase, p.signs, p.earlier];
    blocks.push(Block::Table(table(heads, [6, 5, 8, 5], rows).marked(1, marks)));
    blocks.push(text(p.order));
    let mut blocks = together(blocks);
    let differing = it.phases.iter().filter(|one| !one.views.is_empty());
    let rows: Vec<Vec<String>> = differing.map(|one| vec![subject(part, one), views(part, one)]).collect();
    if !rows.is_empty() {
        let table = Block::Table(table([p.subject, a.views], [5, 8], rows));
        blocks.extend(together(vec![heading(2, a.differs), text(a.finding.differs_intro), table]));
    }
    blocks
}

fn subject(part: &Part<'_>, it: &PhaseOf) -> String {
    titled(&it.subject, part.w.not_known)
}

fn row(part: &Part<'_>, it: &PhaseOf) -> Vec<String> {
    let p = &part.w.analysis.phase;
    let phase = it.phase.map_or(part.w.not_known, |phase| phase.label(part.l)).to_owned();
    let certainty = it.certainty.map(|certainty| certainty.label(part.l).to_owned());
    let earlier = it.history.iter().map(|on| (p.on)(&part.day(&on.date), &on.phase.label(part.l).to_lowercase()));
    vec![
        subject(part, it),
        lines([Some(phase), certainty]),
        lines(it.signs.iter().cloned().map(Some).chain([said(it.note.as_ref())])),
        titled(&lines(earlier.map(Some)), "–"),
    ]
}

fn views(part: &Part<'_>, it: &PhaseOf) -> String {
    let view = |view: &crate::analysis::PhaseView| {
        let told = (part.w.sheet.named)(view.domain.label(part.l), &view.phase.label(part.l).to_lowercase());
        said(view.note.as_ref()).map_or(told.clone(), |note| format!("{told}. {note}"))
    };
    it.views.iter().map(view).collect::<Vec<_>>().join("\n")
}

/// The name of the shape, which the template draws.
fn mark(phase: Phase) -> &'static str {
    match phase {
        Phase::Calm => "calm",
        Phase::Unease => "unease",
        Phase::Tension => "tension",
        Phase::Incidents => "incidents",
        Phase::Aftercare => "aftercare",
    }
}
