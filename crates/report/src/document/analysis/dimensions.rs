//! What was seen in each dimension, and where the domains see it differently.

use super::{said, wheel};
use crate::analysis::{Analysis, Dimension, DimensionState, DomainView, Finding, Known};
use crate::document::{
    Block, Fact, Part, because, fact, heading, lines, page, shortened, table, text, titled, together,
};
use crate::values::Provenance;
use crate::words::Label;

/// Characters of an item where it is named once more.
const NAMED: usize = 120;

pub(super) fn blocks(part: &Part<'_>, it: &Analysis) -> Vec<Block> {
    let f = &part.w.analysis.finding;
    if it.dimensions.is_empty() {
        return vec![heading(1, f.title), text(f.none)];
    }
    let mut blocks = vec![page(f.title), text(f.intro)];
    blocks.extend(it.dimensions.iter().flat_map(|one| dimension(part, one)));
    blocks
}

fn dimension(part: &Part<'_>, it: &Dimension) -> Vec<Block> {
    let f = &part.w.analysis.finding;
    let conclusion = said(it.conclusion.as_ref());
    let mut blocks = vec![heading(2, wheel::name(part, it))];
    if it.findings.is_empty() && conclusion.is_none() {
        // Phases are not items: they have a chapter of their own.
        blocks.push(text(if it.state == DimensionState::Empty { f.not_filled } else { f.under_phases }));
        return blocks;
    }
    blocks.push(text((f.state_is)(&it.state.label(part.l).to_lowercase())));
    blocks.push(match conclusion {
        Some(text) => Block::Quote { label: f.conclusion.to_owned(), text },
        None => text(f.no_conclusion),
    });
    let told: Vec<Vec<String>> = it.findings.iter().filter(|it| is_told(it)).map(|it| row(part, it)).collect();
    if !told.is_empty() {
        let heads = [f.number, f.item, f.answer, f.shown_by];
        blocks.push(Block::Table(table(heads, [0, 7, 4, 9], told)));
    }
    let rest = [(f.not_there, Known::No), (f.not_known, Known::Unknown)];
    let rest: Vec<Fact> = rest.into_iter().filter_map(|(label, state)| untold(it, label, state)).collect();
    if !rest.is_empty() {
        blocks.push(Block::Facts { rows: rest });
    }
    let mut blocks = together(blocks);
    blocks.extend(differing(part, it));
    blocks
}

/// Whether more is to be said of it than that it was not seen.
fn is_told(it: &Finding) -> bool {
    let noted = it.views.iter().any(|view| said(view.note.as_ref()).is_some());
    it.state == Known::Yes
        || it.differs
        || noted
        || said(it.note.as_ref()).is_some()
        || said(it.word_reason.as_ref()).is_some()
        || !(it.extras.is_empty() && it.places.is_empty() && it.oppositions.is_empty() && it.occurrences.is_empty())
}

/// The items of which nothing more is to be said, in one line.
fn untold(it: &Dimension, label: &str, state: Known) -> Option<Fact> {
    let items = it.findings.iter().filter(|it| it.state == state && !is_told(it));
    let items: Vec<&str> = items.map(|it| it.item.trim()).filter(|item| !item.is_empty()).collect();
    (!items.is_empty()).then(|| fact(label, items.join("; ")))
}

fn row(part: &Part<'_>, it: &Finding) -> Vec<String> {
    let a = part.w.analysis;
    let own = (it.provenance == Provenance::Proposal).then(|| part.w.own_proposal.to_owned());
    let answer = [
        Some(it.state.label(part.l)),
        it.certainty.map(|it| it.label(part.l)),
        it.seen.map(|it| it.label(part.l)),
        it.differs.then_some(a.finding.differ),
    ];
    vec![
        it.number.to_string(),
        lines([Some(it.item.clone()), it.group.clone(), own]),
        lines(answer.map(|it| it.map(str::to_owned))),
        because(part, &shown(part, it), it.word_reason.as_ref()),
    ]
}

/// What shows it, where, and what else was asked.
fn shown(part: &Part<'_>, it: &Finding) -> String {
    let a = part.w.analysis;
    let some = |numbers: &[u32], say: fn(&str) -> String| (!numbers.is_empty()).then(|| say(&part.w.list(numbers)));
    let places: Vec<&str> = it.places.iter().map(String::as_str).filter(|place| !place.trim().is_empty()).collect();
    let first = [
        said(it.note.as_ref()),
        said(it.source_kind.as_ref()).map(|kind| (a.source_kind)(&kind)),
        (!places.is_empty()).then(|| (a.where_at)(&part.w.list(&places))),
        some(&it.oppositions, a.at_oppositions),
        some(&it.occurrences, a.at_occurrences),
    ];
    let extras = it.extras.iter().map(|extra| format!("{} {}", extra.question.trim(), extra.answer.trim()));
    // Where the domains differ, their words stand in a table of their own.
    let notes = it.views.iter().filter(|view| !it.differs && said(view.note.as_ref()).is_some());
    let notes = notes.map(|view| view_of(part, view));
    lines(first.into_iter().chain(extras.chain(notes).map(Some)))
}

fn differing(part: &Part<'_>, it: &Dimension) -> Vec<Block> {
    let (a, f) = (part.w.analysis, &part.w.analysis.finding);
    let rows = it.findings.iter().filter(|it| it.differs).map(|it| {
        let views: Vec<String> = it.views.iter().map(|view| view_of(part, view)).collect();
        let item = titled(&shortened(&it.item, NAMED), part.w.not_known);
        vec![format!("{}. {item}", it.number), titled(&views.join("\n"), part.w.not_known)]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let table = Block::Table(table([f.item, a.views], [5, 8], rows));
    together(vec![heading(3, a.differs), text(f.differs_intro), table])
}

/// "Veiligheid: ja. Vooral in de avond."
fn view_of(part: &Part<'_>, it: &DomainView) -> String {
    let said_here = (part.w.sheet.named)(it.domain.label(part.l), &it.said);
    said(it.note.as_ref()).map_or(said_here.clone(), |note| format!("{said_here}. {note}"))
}
