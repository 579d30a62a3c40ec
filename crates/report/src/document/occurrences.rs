//! Incidents and conflicts, and the aid "conflict or polarisation?" where it was used.

use super::{Block, Part, fact, heading, proposal, section, table, text, together};
use crate::report::{Aid, Answered, Occurrence};
use crate::words::Label;

pub(super) fn blocks(part: &Part<'_>) -> Vec<Block> {
    let (r, o) = (part.report, &part.w.occurrence);
    let mut blocks = if r.occurrences.is_empty() {
        vec![heading(1, o.title), text(o.none)]
    } else {
        let heads = [o.number, o.kind, o.what, o.where_when, o.owner, o.belongs_to];
        let rows = r.occurrences.iter().map(|it| row(part, it)).collect();
        section(o.title, o.intro, table(heads, [0, 3, 7, 5, 5, 3], rows))
    };
    for (at, aid) in aids(part).enumerate() {
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
        [Some(&it.what), it.word_reason.as_ref()].into_iter().flatten().cloned().collect::<Vec<_>>().join("\n"),
        place_and_time.into_iter().flatten().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n"),
        it.problem_owner.clone().unwrap_or_else(|| part.w.not_known.to_owned()),
        part.w.list(&numbers),
    ]
}

/// Each use of the aid: beside an opposition first, then beside an occurrence.
fn aids<'a>(part: &'a Part<'_>) -> impl Iterator<Item = Vec<Block>> + 'a {
    let (r, w) = (part.report, part.w);
    let oppositions = r.oppositions.iter().filter_map(move |it| {
        let title = (w.record.heading)(&it.number.to_string());
        Some(aid(part, title, part.pair(it.number), it.aid.as_ref()?))
    });
    let occurrences = r.occurrences.iter().filter_map(move |it| {
        let title = (w.occurrence.aid_heading)(it.kind.label(part.l), &it.number.to_string());
        Some(aid(part, title, it.what.clone(), it.aid.as_ref()?))
    });
    oppositions.chain(occurrences)
}

fn aid(part: &Part<'_>, title: String, about: String, aid: &Aid) -> Vec<Block> {
    let mut blocks = vec![heading(3, title), text(about)];
    blocks.extend(questions(part, &aid.answers));
    if !aid.advice.trim().is_empty() {
        blocks.push(Block::Facts { rows: vec![fact(part.w.occurrence.advice, aid.advice.clone())] });
    }
    blocks
}

/// Questions with the group's answers; nothing when there are none.
pub(super) fn questions(part: &Part<'_>, answers: &[Answered]) -> Option<Block> {
    let c = &part.w.choice;
    let rows = || answers.iter().map(|it| vec![it.question.clone(), it.answer.clone()]).collect();
    (!answers.is_empty()).then(|| Block::Table(table([c.question, c.answer], [3, 2], rows())))
}
