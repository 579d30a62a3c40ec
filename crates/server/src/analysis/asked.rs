//! What a dimension asks: its items, its questions, or the phase of each subject; in one form or one for each group.

use super::OnDimension;
use crate::{component::finding, door::Opened};
use model::{
    Domain, Dossier, Opposition,
    analysis::AnswerState,
    content::{Block, Dimension, Item, ItemGroup, NarrativeCard, Provenance},
    opposition::Orientation,
};

/// The group of items that is asked only where residents and government stand opposite each other.
const NARRATIVES: &str = "narratives";
/// The item that says so.
const VERTICAL: &str = "d1.verticaal";

/// Something that is asked.
pub struct Asked {
    /// Its id; for a phase, how answers write the subject.
    pub key: String,
    /// The words on the screen.
    pub text: String,
    /// The item; none for a phase.
    pub item: Option<&'static Item>,
}

impl Asked {
    /// Where it comes from.
    pub fn provenance(&self) -> Option<Provenance> {
        self.item.map(|item| item.provenance)
    }
}

/// What is asked in one form.
pub struct Section {
    /// Its group; none where the dimension has none.
    pub group: Option<&'static ItemGroup>,
    /// What is asked, in order.
    pub asked: Vec<Asked>,
}

impl Section {
    /// How forms write it.
    pub fn slug(&self) -> &'static str {
        self.group.map_or("all", |group| group.id.as_str())
    }
}

/// Everything that the dimension can ask.
pub fn all(on: &OnDimension) -> Vec<Section> {
    let language = on.opened.language;
    let of_item = |item: &'static Item| Asked {
        key: item.id.clone(),
        text: language.of(&item.text).to_owned(),
        item: Some(item),
    };
    if on.list.block == Block::Phase {
        return vec![Section { group: None, asked: subjects(&on.opened) }];
    }
    let of_group = |group: Option<&'static ItemGroup>| Section {
        group,
        asked: on.list.of_group(group.map(|group| group.id.as_str())).map(of_item).collect(),
    };
    let groups = on.list.groups.iter().map(Some);
    let sections = [None].into_iter().chain(groups).map(of_group);
    sections.filter(|section| !section.asked.is_empty()).collect()
}

/// What the dimension asks this visitor now.
pub fn now(on: &OnDimension) -> Vec<Section> {
    let narratives = asks_narratives(&on.opened);
    all(on).into_iter().filter(|section| narratives || section.slug() != NARRATIVES).collect()
}

/// Whether the narratives of this dimension are left out, so that a sentence has to say why.
pub fn leaves_out_narratives(on: &OnDimension) -> bool {
    on.dimension() == Dimension::SentimentsAndTriggers && !asks_narratives(&on.opened)
}

fn subjects(opened: &Opened) -> Vec<Asked> {
    let named = |subject| Asked {
        key: model::analysis::PhaseSubject::key(subject),
        text: finding::subject(&opened.dossier, subject, opened.language),
        item: None,
    };
    opened.dossier.phase_subjects().into_iter().map(named).collect()
}

/// Whether residents and government stand opposite each other here: on map 1, in what was shown, or in what this visitor
/// answered. What others answered and was not shown yet must not show through.
fn asks_narratives(opened: &Opened) -> bool {
    let dossier: &Dossier = &opened.dossier;
    let on_the_map = dossier.map().any(is_vertical);
    let Some(analysis) = dossier.analysis() else { return on_the_map };
    let own = analysis.dimension(Dimension::Manifestations).own_of(opened.member.id);
    let said_alone = own.and_then(|own| own.answers.get(VERTICAL)).and_then(|answer| answer.state);
    let said = analysis.said(Dimension::Manifestations, VERTICAL).into_iter().filter_map(|(_, answer)| answer.state);
    let found = analysis.finding(VERTICAL).and_then(|finding| finding.state);
    on_the_map || said.chain(said_alone).chain(found).any(|state| state == AnswerState::Yes)
}

fn is_vertical(card: &Opposition) -> bool {
    let said = Domain::ALL.iter().filter_map(|domain| card.orientation.of(Some(*domain)));
    said.chain(card.orientation.latest()).any(|it| matches!(it, Orientation::Vertical | Orientation::Mixed))
}

/// The narrative that an item is about: they stand in the same order.
pub fn narrative<'a>(on: &OnDimension, narratives: &'a [NarrativeCard], item: &Item) -> Option<&'a NarrativeCard> {
    let told = on.list.of_group(Some(NARRATIVES)).position(|other| other.id == item.id)?;
    narratives.get(told)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;

    #[test]
    fn each_narrative_of_the_dimension_is_the_card_in_the_same_place() {
        let content = content::built_in().unwrap();
        let list = content.dimension(Dimension::SentimentsAndTriggers).unwrap();
        let items: Vec<_> = list.of_group(Some(NARRATIVES)).collect();
        assert_eq!(items.len(), content.narratives.narratives.len());
        for (item, card) in items.iter().zip(&content.narratives.narratives) {
            assert_eq!(item.help.as_ref().unwrap().nl.trim_end_matches('.'), card.title.nl, "{}", item.id);
        }
        assert!(content.item(VERTICAL).is_some());
    }
}
