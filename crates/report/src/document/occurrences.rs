//! Incidents and conflicts, and the aid "conflict or polarisation?" where it was used.

use super::{Block, Part, fact, heading, proposal, section, table, text, together};
use crate::report::{Answered, Occurrence};
use crate::words::Label;

pub(super) fn blocks(part: &Part<'_>) -> Vec<Block> {
    let (r, o) = (part.report, &part.w.occurrence);
    if r.occurrences.is_empty() {
        return vec![heading(1, o.title), text(o.none)];
    }
    let heads = [o.number, o.kind, o.what, o.where_when, o.owner, o.belongs_to];
    let rows = r.occurrences.iter().map(|it| row(part, it)).collect();
    let mut blocks = section(o.title, o.intro, table(heads, [0, 3, 7, 5, 5, 3], rows));
    for (at, aid) in r.occurrences.iter().filter_map(|it| aid(part, it)).enumerate() {
        let opening = if at == 0 { vec![proposal(2, o.aid_title), text(o.aid_intro)] } else { Vec::new() };
        blocks.extend(together(opening.into_iter().chain(aid).collect()));
    }
    blocks
}

fn row(part: &Part<'_>, it: &Occurrence) -> Vec<String> {
    let o = &part.w.occurrence;
    let place_and_time = [
        it.place.clone(),
        it.when.as_deref().map(|when| part.day(when)),
        it.ongoing.map(|on| if on { o.still_going } else { o.over }.to_owned()),
        it.seen.map(|seen| seen.label(part.l).to_owned()),
    ];
    let numbers: Vec<u32> = {
        let named = part.report.oppositions.iter().filter(|opposition| opposition.occurrences.contains(&it.number));
        let mut all: Vec<u32> =
            it.oppositions.iter().copied().chain(named.map(|opposition| opposition.number)).collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    vec![
        it.number.to_string(),
        it.kind.label(part.l).to_owned(),
        it.what.clone(),
        place_and_time.into_iter().flatten().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n"),
        it.problem_owner.clone().unwrap_or_else(|| part.w.not_known.to_owned()),
        part.w.list(&numbers),
    ]
}

fn aid(part: &Part<'_>, it: &Occurrence) -> Option<Vec<Block>> {
    let (aid, o) = (it.aid.as_ref()?, &part.w.occurrence);
    let title = (o.aid_heading)(it.kind.label(part.l), &it.number.to_string());
    let mut blocks = vec![heading(3, title), text(it.what.clone())];
    blocks.extend(questions(part, &aid.answers));
    if !aid.advice.trim().is_empty() {
        blocks.push(Block::Facts { rows: vec![fact(o.advice, aid.advice.clone())] });
    }
    Some(blocks)
}

/// Questions with the group's answers; nothing when there are none.
pub(super) fn questions(part: &Part<'_>, answers: &[Answered]) -> Option<Block> {
    let c = &part.w.choice;
    let rows = || answers.iter().map(|it| vec![it.question.clone(), it.answer.clone()]).collect();
    (!answers.is_empty()).then(|| Block::Table(table([c.question, c.answer], [3, 2], rows())))
}
