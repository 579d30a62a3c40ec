//! What can be seen of the cards, facet by facet and row by row.

use crate::team::{c, o};
use model::{Domain, Dossier, Occurrence, Opposition, event::Card, views::Views};
use std::{collections::BTreeMap, fmt::Debug};

/// How many ids of cards the random acts use.
pub const CARDS: u128 = 5;

/// A side of a card, by the name of its field.
pub type Facet = (Card, &'static str);

/// What each facet holds.
pub type Snapshot = BTreeMap<Facet, String>;

/// Every public field of every card, except when it changed last.
pub fn snapshot(dossier: &Dossier) -> Snapshot {
    let mut all = Snapshot::new();
    for n in 0..CARDS {
        if let Some(card) = dossier.opposition(o(n)) {
            all.extend(facets(card).into_iter().map(|(name, value)| ((Card::Opposition(card.id), name), value)));
        }
        if let Some(card) = dossier.occurrence(c(n)) {
            let facets = occurrence_facets(card);
            all.extend(facets.into_iter().map(|(name, value)| ((Card::Occurrence(card.id), name), value)));
        }
    }
    all
}

/// The facets that differ between the two.
pub fn changed(before: &Snapshot, after: &Snapshot) -> Vec<Facet> {
    after.iter().filter(|(facet, value)| before.get(*facet) != Some(*value)).map(|(facet, _)| *facet).collect()
}

fn shown<T: Clone + PartialEq + Debug>(views: &Views<T>) -> String {
    // Who says what as well: a second domain that agrees is news, although nothing else of the card changes.
    let said: Vec<_> = Domain::ALL.iter().filter_map(|domain| Some((*domain, views.of(Some(*domain))?))).collect();
    format!("{:?} {:?} {said:?}", views.latest(), views.difference())
}

fn facets(card: &Opposition) -> Vec<(&'static str, String)> {
    // Taken apart, so that a new field cannot be forgotten here.
    let Opposition {
        id: _,
        number,
        us_label,
        them_label,
        neutral_description,
        topic,
        scale,
        orientation,
        municipality_is_party,
        desirability,
        energy,
        evidence,
        seen_at,
        related,
        aid,
        withdrawn,
        merged_into,
        added_by,
        changed_at: _,
    } = card;
    vec![
        ("number", format!("{number}")),
        ("us_label", format!("{us_label}")),
        ("them_label", format!("{them_label}")),
        ("neutral_description", format!("{neutral_description:?}")),
        ("topic", format!("{topic:?}")),
        ("scale", shown(scale)),
        ("orientation", shown(orientation)),
        ("municipality_is_party", shown(municipality_is_party)),
        ("desirability", shown(desirability)),
        ("energy", shown(energy)),
        ("evidence", shown(evidence)),
        ("seen_at", format!("{seen_at:?}")),
        ("related", format!("{related:?}")),
        ("aid", format!("{aid:?}")),
        ("withdrawn", format!("{withdrawn}")),
        ("merged_into", format!("{merged_into:?}")),
        ("added_by", format!("{added_by:?}")),
    ]
}

fn occurrence_facets(card: &Occurrence) -> Vec<(&'static str, String)> {
    let Occurrence {
        id: _,
        number,
        kind,
        what,
        place,
        when,
        problem_owner,
        running,
        seen,
        oppositions,
        aid,
        withdrawn,
        added_by,
        changed_at: _,
    } = card;
    vec![
        ("number", format!("{number}")),
        ("kind", format!("{kind:?}")),
        ("what", format!("{what}")),
        ("place", format!("{place:?}")),
        ("when", format!("{when:?}")),
        ("problem_owner", format!("{problem_owner:?}")),
        ("running", format!("{running:?}")),
        ("seen", format!("{seen:?}")),
        ("oppositions", format!("{oppositions:?}")),
        ("aid", format!("{aid:?}")),
        ("withdrawn", format!("{withdrawn}")),
        ("added_by", format!("{added_by:?}")),
    ]
}

/// All that the row of an opposition shows: itself, the labels of its doubles, and its occurrences.
pub fn row(dossier: &Dossier, card: &Opposition) -> String {
    let doubles: Vec<_> =
        dossier.also_told_as(card.id).map(|double| (double.id, &double.us_label, &double.them_label)).collect();
    let occurrences: Vec<_> =
        dossier.occurrences_of(card.id).map(|occurrence| (occurrence.id, occurrence_facets(occurrence))).collect();
    format!("{:?} {} {doubles:?} {occurrences:?}", facets(card), card.is_present())
}
