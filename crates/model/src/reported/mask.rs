//! A dossier as it is shown while a line of it is looked at: the words of that line are covered, everywhere at once.

use super::Reported;
use crate::{Dossier, analysis::Voice, note::NoteText, pruning::Line, views::Views};
use guard::Vetted;

impl Dossier {
    /// The same dossier with these words in the place of every line that is reported and not settled.
    pub fn masked(&self, mask: &Vetted) -> Self {
        let mut shown = self.clone();
        for report in self.open_reports() {
            shown.cover(&report.about, mask);
        }
        shown
    }

    fn cover(&mut self, about: &Reported, mask: &Vetted) {
        match about {
            Reported::Line(Line::Opposition(id)) => {
                let Some(card) = self.oppositions.get_mut(id) else { return };
                (card.us_label, card.them_label) = (mask.clone(), mask.clone());
                (card.neutral_description, card.topic) = (None, None);
                (card.desirability, card.energy) = (Views::default(), Views::default());
            }
            Reported::Line(Line::Occurrence(id)) => {
                let Some(card) = self.occurrences.get_mut(id) else { return };
                card.what = mask.clone();
                (card.place, card.problem_owner) = (None, None);
            }
            Reported::Line(Line::Note(id)) => self.notes.cover(*id, NoteText::Free(mask.clone())),
            Reported::Line(Line::Role(_, id)) => {
                for card in self.role_maps.iter_mut().filter_map(|map| map.card_mut(*id)) {
                    card.name = mask.clone();
                    card.grounds = None;
                }
            }
            Reported::Line(Line::Fuel(_, id)) => {
                for fuel in self.role_maps.iter_mut().filter_map(|map| map.statement_mut(*id)) {
                    fuel.description = mask.clone();
                    fuel.period = None;
                }
            }
            Reported::Finding { dimension, item } => {
                let Some(analysis) = &mut self.analysis else { return };
                if let Some(finding) = analysis.findings.get_mut(item) {
                    finding.cover(mask);
                }
                let Some(work) = analysis.dimensions.get_mut(dimension) else { return };
                let shown = work.shown.iter_mut().chain(&mut work.earlier);
                shown.flat_map(|(_, voices)| voices).for_each(|voice| cover(voice, item, mask));
            }
            part => self.cover_part(part, mask),
        }
    }
}

fn cover(voice: &mut Voice, item: &str, mask: &Vetted) {
    for answer in voice.answers.iter_mut().filter(|answer| answer.item == item && answer.note.is_some()) {
        answer.note = Some(mask.clone());
    }
}
