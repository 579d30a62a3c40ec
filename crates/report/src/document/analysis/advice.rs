//! Advice with its reasons, by what the group decided.

use super::said;
use crate::analysis::{Advice, Analysis, Decision};
use crate::document::{Block, Part, heading, lines, proposal, table, text, together};
use crate::values::Provenance;
use crate::words::Label;

pub(super) fn blocks(part: &Part<'_>, it: &Analysis) -> Vec<Block> {
    let a = &part.w.analysis.advice;
    if it.advice.is_empty() {
        return vec![heading(1, a.title), text(a.none)];
    }
    let mut blocks = vec![proposal(1, a.title), text(a.intro)];
    for (title, decision) in
        [(a.taken_over, Decision::TakenOver), (a.open, Decision::Open), (a.set_aside, Decision::SetAside)]
    {
        let those: Vec<&Advice> = it.advice.iter().filter(|advice| advice.decision == decision).collect();
        if those.is_empty() {
            continue;
        }
        let list = match decision {
            Decision::Open => table([a.advice, a.because], [1, 1], those.iter().map(|it| open(part, it)).collect()),
            _ => table([a.advice, a.because, a.reason], [7, 7, 5], those.iter().map(|it| row(part, it)).collect()),
        };
        blocks.extend(together(vec![heading(2, title), Block::Table(list)]));
    }
    blocks
}

fn row(part: &Part<'_>, it: &Advice) -> Vec<String> {
    let reason = said(it.reason.as_ref()).unwrap_or_else(|| part.w.analysis.advice.no_reason.to_owned());
    let mut cells = open(part, it);
    cells.push(reason);
    cells
}

fn open(part: &Part<'_>, it: &Advice) -> Vec<String> {
    let a = &part.w.analysis.advice;
    // Advice is our own proposal as its heading says; anything else is told.
    let origin = (it.provenance != Provenance::Proposal).then(|| it.provenance.label(part.l).to_owned());
    let sources = (!it.sources.is_empty()).then(|| (a.sources)(&part.w.list(&it.sources)));
    let because = it.because.iter().cloned().map(Some);
    let because = lines(because.chain([sources, origin]));
    vec![lines([Some(it.text.clone()), Some(it.id.clone())]), because]
}
