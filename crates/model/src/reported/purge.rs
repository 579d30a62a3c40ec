//! What goes with a line that is purged, and what stays: the rows of the log that hold its words, and what everybody said of
//! other items in those rows.

use super::{KeptRound, Reported};
use crate::{Dossier, Event, Recorded, analysis::Voice, content::Dimension, pruning::Line};
use std::collections::BTreeSet;

/// Whether an event, at this place in the log, holds the words of a line.
type Holds<'a> = Box<dyn Fn(usize, &Event) -> bool + 'a>;

impl Dossier {
    /// What everybody said of the other items of a dimension, so that it does not go with what is purged.
    pub(super) fn voices_without(&self, about: &Reported) -> Option<Event> {
        let Reported::Finding { dimension, item } = about else { return None };
        let work = self.analysis()?.dimension(*dimension);
        let without = |voices: &[Voice]| -> Vec<Voice> {
            let mut voices = voices.to_vec();
            for voice in &mut voices {
                voice.answers.iter_mut().filter(|answer| answer.item == *item).for_each(|answer| answer.note = None);
                voice.answers.retain(|answer| !answer.is_empty());
            }
            voices.retain(|voice| !voice.answers.is_empty());
            voices
        };
        let earlier = work.earlier().iter().map(|(at, voices)| (at, voices.as_slice(), false));
        let shown = work.shown.as_ref().map(|(at, voices)| (at, voices.as_slice(), true));
        let rounds: Vec<KeptRound> = earlier
            .chain(shown)
            .map(|(at, voices, shown)| KeptRound { at: at.clone(), shown, voices: without(voices) })
            .collect();
        (!rounds.is_empty()).then_some(Event::VoicesKept { dimension: *dimension, rounds })
    }

    /// The rows of the log that hold the words of this line: also earlier wordings, notes that it was made of, and doubles.
    pub fn rows_to_purge(about: &Reported, log: &[Recorded]) -> Vec<u64> {
        let holds: Holds<'_> = match about {
            Reported::Line(line) => {
                let lines = lines_behind(*line, log);
                Box::new(move |_, event| lines.iter().any(|line| event.holds(*line)))
            }
            Reported::Finding { dimension, item } => Box::new(move |at, event| match event {
                Event::FindingAmended { item: of, .. } => of == item,
                Event::AnswersRevealed { dimension: of, voices } => of == dimension && says(voices, item),
                Event::VoicesKept { dimension: of, rounds } => {
                    of == dimension && rounds.iter().any(|round| says(&round.voices, item))
                }
                // What was sealed and not shown yet is read by nobody, and is all that there is of it.
                Event::AnswersSealed { dimension: of, voices } => {
                    of == dimension && says(voices, item) && log.iter().skip(at).any(|later| shows(later, *dimension))
                }
                _ => false,
            }),
            part => Box::new(move |_, event| event.is_of(part)),
        };
        let rows = log.iter().enumerate();
        let held = rows.filter(|(at, row)| row.event.as_ref().is_some_and(|event| holds(*at, event)));
        held.map(|(_, row)| row.seq).collect()
    }

    /// The rows that have to go because of every purge that this log tells of: what was recorded before it.
    pub fn rows_purged(log: &[Recorded]) -> Vec<u64> {
        let purges = log.iter().enumerate().filter_map(|(at, row)| match &row.event {
            Some(Event::LinePurged { about, .. }) => Some((at, about)),
            _ => None,
        });
        purges.flat_map(|(at, about)| Self::rows_to_purge(about, &log[..at])).collect()
    }
}

/// The line that one of these was made of, as this row tells.
fn behind(row: &Recorded, lines: &BTreeSet<Line>, log: &[Recorded]) -> Option<Line> {
    let known = |line: Line| lines.contains(&line);
    match row.event.as_ref()? {
        Event::OppositionReworded { id, was, .. } if known(Line::Opposition(*id)) => Some(Line::Opposition(*was)),
        Event::OccurrenceReworded { id, was, .. } if known(Line::Occurrence(*id)) => Some(Line::Occurrence(*was)),
        Event::NoteReworded { id, was, .. } if known(Line::Note(*id)) => Some(Line::Note(*was)),
        Event::OppositionsMerged { kept, merged } if known(Line::Opposition(*kept)) => Some(Line::Opposition(*merged)),
        Event::NotePlaced { id, opposition } if known(Line::Opposition(*opposition)) => Some(Line::Note(*id)),
        // A card or a statement of map 2 that got other words is placed in the act that strikes the old one.
        Event::LineStruck { line: was @ (Line::Role(..) | Line::Fuel(..)) } => {
            let same_act = log.iter().filter(|other| other.act == row.act).filter_map(|other| other.event.as_ref());
            same_act.into_iter().any(|event| is_placed(event, lines)).then_some(*was)
        }
        _ => None,
    }
}

fn is_placed(event: &Event, lines: &BTreeSet<Line>) -> bool {
    match event {
        Event::RoleCardPlaced { id, .. } => lines.iter().any(|line| matches!(line, Line::Role(_, of) if of == id)),
        Event::FuelAdded { id, .. } => lines.iter().any(|line| matches!(line, Line::Fuel(_, of) if of == id)),
        _ => false,
    }
}

pub(super) fn has_note(voice: &Voice, item: &str) -> bool {
    voice.answers.iter().any(|answer| answer.item == item && answer.note.is_some())
}

fn says(voices: &[Voice], item: &str) -> bool {
    voices.iter().any(|voice| has_note(voice, item))
}

fn shows(row: &Recorded, dimension: Dimension) -> bool {
    // Also when its content was purged since.
    row.kind == "answers_revealed"
        && row
            .event
            .as_ref()
            .is_none_or(|it| matches!(it, Event::AnswersRevealed { dimension: of, .. } if *of == dimension))
}

/// The line with everything that it was made of, or that was merged into it.
fn lines_behind(line: Line, log: &[Recorded]) -> BTreeSet<Line> {
    let mut lines = BTreeSet::from([line]);
    loop {
        let known = lines.len();
        let behind: Vec<Line> = log.iter().filter_map(|row| behind(row, &lines, log)).collect();
        lines.extend(behind);
        if lines.len() == known {
            return lines;
        }
    }
}
