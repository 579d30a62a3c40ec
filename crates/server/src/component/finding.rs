//! Findings of the analysis, and what they hang on: from a finding to a place, a wij-zij or an occurrence, and back.

use crate::{
    component::card::{self, mark},
    content,
    door::Opened,
    language::Language,
    routes, words,
};
use maud::{Markup, html};
use model::{
    Dossier, OccurrenceId, OppositionId, PlaceId,
    analysis::{Analysis, AnswerState, PhaseSubject, Standing},
    content::{Dimension, Item},
};
use std::collections::BTreeSet;

/// Something that findings hang on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hook {
    /// A wij-zij.
    Opposition(OppositionId),
    /// An incident or conflict.
    Occurrence(OccurrenceId),
}

/// What a finding hangs on.
#[derive(Debug, Clone, Default)]
pub struct Hooks {
    places: BTreeSet<PlaceId>,
    oppositions: BTreeSet<OppositionId>,
    occurrences: BTreeSet<OccurrenceId>,
}

impl Hooks {
    /// What an item hangs on: as the group said, and as those said who were shown and say the same.
    pub fn of(analysis: &Analysis, dimension: Dimension, item: &str) -> Self {
        let said = analysis.standing(dimension, item);
        let known = analysis.finding(item);
        let mut hooks = said.map_or_else(Self::default, |Standing { places, oppositions, occurrences, .. }| Self {
            places,
            oppositions,
            occurrences,
        });
        if let Some(finding) = known {
            hooks.places.extend(&finding.places);
            hooks.oppositions.extend(&finding.oppositions);
            hooks.occurrences.extend(&finding.occurrences);
        }
        hooks
    }

    fn hold(&self, dossier: &Dossier, hook: Hook) -> bool {
        match hook {
            // A double that was merged is the card that it was merged into.
            Hook::Opposition(id) => self.oppositions.iter().any(|it| *it == id || dossier.resolve(*it) == id),
            Hook::Occurrence(id) => self.occurrences.contains(&id),
        }
    }

    /// The links; nothing when it hangs on nothing.
    pub fn links(&self, opened: &Opened) -> Markup {
        let text = opened.language.text();
        let dossier = &opened.dossier;
        let occurrences: Vec<_> = self.occurrences.iter().filter_map(|id| dossier.occurrence(*id)).collect();
        html! {
            @if !(self.places.is_empty() && self.oppositions.is_empty() && occurrences.is_empty()) {
                ul .hooks {
                    @for id in &self.places { li { span .hooks__kind { (text.analysis_hook_place()) } " " (place(opened, *id)) } }
                    @for id in &self.oppositions { li { span .hooks__kind { (text.analysis_hook_opposition()) } " " (opposition(opened, *id)) } }
                    @for card in occurrences { li {
                        span .hooks__kind { (words::occurrence_kind(card.kind, opened.language)) } " "
                        a href=(opened.path(&format!("/occurrences/{}", card.id))) { (card.what) }
                    } }
                }
            }
        }
    }
}

/// A place by its name, with the way to it.
pub fn place(opened: &Opened, id: PlaceId) -> Markup {
    let Some(place) = opened.dossier.place(id) else { return html! {} };
    match routes::has_page("/dossiers/{id}/places/{card}") {
        true => html! { a href=(opened.path(&format!("/places/{id}"))) { (place.name) } },
        false => html! { (place.name) },
    }
}

/// A wij-zij, with the way to its card.
pub fn opposition(opened: &Opened, id: OppositionId) -> Markup {
    let Some(known) = opened.dossier.opposition(opened.dossier.resolve(id)) else { return html! {} };
    html! { a href=(opened.path(&format!("/oppositions/{}", known.id))) { (card::in_words(known, opened.language)) } }
}

/// What a phase is about, in words.
pub fn subject(dossier: &Dossier, subject: PhaseSubject, language: Language) -> String {
    let text = language.text();
    let gone = || text.history_erased_card();
    match subject {
        PhaseSubject::Area => text.analysis_area(),
        PhaseSubject::Place(id) => dossier.place(id).map_or_else(gone, |place| place.name.to_string()),
        PhaseSubject::Opposition(id) => dossier.opposition(id).map_or_else(gone, |it| card::in_words(it, language)),
    }
}

/// An answer: a shape and a word.
pub fn state(value: AnswerState, language: Language) -> Markup {
    let shape = match value {
        AnswerState::Yes => "dot",
        AnswerState::No => "ring",
        AnswerState::Unknown => "dash",
    };
    mark(shape, &words::analysis::answer_state(value, language))
}

/// The findings that hang on this, in the order of the dimensions.
fn findings(dossier: &Dossier, hook: Hook) -> Vec<(Dimension, &'static Item)> {
    let (Some(analysis), Ok(content)) = (dossier.analysis(), content::built_in()) else { return vec![] };
    let items = content.dimensions.iter().flat_map(|list| list.items.iter().map(|item| (list.dimension, item)));
    items.filter(|(dimension, item)| Hooks::of(analysis, *dimension, &item.id).hold(dossier, hook)).collect()
}

/// The findings on the page of what they hang on; nothing as long as there are none.
pub fn section(opened: &Opened, hook: Hook) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let found = findings(&opened.dossier, hook);
    let stands = |dimension, item: &Item| opened.dossier.analysis()?.standing(dimension, &item.id);
    html! {
        @if !found.is_empty() {
            section .section #findings aria-labelledby="findings-head" {
                h2 #findings-head { (text.analysis_findings()) }
                ul .parts { @for (dimension, item) in found {
                    li .part {
                        a .link-alone href=(opened.path(&format!("/analysis/{}/items/{}", dimension.slug(), item.id))) { (language.of(&item.text)) }
                        p .part__about .marks {
                            span { (words::analysis::dimension(dimension, language)) }
                            @if let Some(standing) = stands(dimension, item) { (state(standing.state, language)) }
                        }
                    }
                } }
            }
        }
    }
}
