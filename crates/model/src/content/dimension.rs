//! The nine dimensions of the analysis as lists of items. After the skeleton of the KIS method; most items are rebuilt from
//! other publications or our own, and each says which.

use super::{Provenance, Sentence};
use crate::{analysis::Phase, words};
use serde::Deserialize;

words! {
    /// One of the nine dimensions, D1 to D9 in this order.
    Dimension {
        /// D1 Verschijningsvormen.
        Manifestations = "manifestations",
        /// D2 Betrokken groepen en scheidslijnen.
        DividingLines = "dividing-lines",
        /// D3 Oorzaken en risicofactoren.
        RiskFactors = "risk-factors",
        /// D4 Aanjagers.
        Drivers = "drivers",
        /// D5 Dieperliggende sentimenten en triggers.
        SentimentsAndTriggers = "sentiments-and-triggers",
        /// D6 Fasen.
        Phases = "phases",
        /// D7 Locaties.
        Locations = "locations",
        /// D8 Rol van de overheid en anderen.
        OwnRole = "own-role",
        /// D9 Beschermende krachten.
        ProtectiveFactors = "protective-factors",
    }
}

words! {
    /// The kinds of blocks that a dimension can be made of; there are no others.
    Block {
        /// Things to find or not to find.
        Checklist = "checklist",
        /// The same, tied to the pairs of groups of map 1.
        Pairs = "pairs",
        /// A phase for each place and each wij-zij.
        Phase = "phase",
        /// Questions to answer in words.
        Questions = "questions",
    }
}

words! {
    /// What is asked about a finding beyond what is asked about every finding.
    Extra {
        /// Richting.
        Orientation = "orientation",
        /// Onderhuids of zichtbaar.
        Visibility = "visibility",
        /// Hoe sterk.
        Strength = "strength",
        /// Hoe te benutten.
        Use = "use",
        /// Wie is de ingang, by function.
        Entry = "entry",
        /// Wanneer.
        Moment = "moment",
        /// Voorspelbaar.
        Predictable = "predictable",
        /// Wat laten we na, wat doen we anders.
        Change = "change",
    }
}

/// One dimension.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionList {
    /// Which.
    pub dimension: Dimension,
    /// What it is made of.
    pub block: Block,
    /// What it asks.
    pub title: Sentence,
    /// What it is for.
    pub intro: Sentence,
    /// Where the dimension comes from; its items may come from elsewhere.
    pub provenance: Provenance,
    /// The codes of the sources that it rests on.
    #[serde(default)]
    pub sources: Vec<String>,
    /// What is asked beside every finding of it.
    #[serde(default)]
    pub asks: Vec<Extra>,
    /// Its groups, in order; most dimensions have none.
    #[serde(default, rename = "group")]
    pub groups: Vec<ItemGroup>,
    /// Its items, in order.
    #[serde(default, rename = "item")]
    pub items: Vec<Item>,
}

/// A group of items.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemGroup {
    /// Its id; never changes.
    pub id: String,
    /// What it is called.
    pub title: Sentence,
    /// What it is for.
    pub intro: Option<Sentence>,
    /// Where the grouping comes from.
    pub provenance: Provenance,
    /// The codes of the sources that it rests on.
    #[serde(default)]
    pub sources: Vec<String>,
    /// What is asked beside findings of this group.
    #[serde(default)]
    pub asks: Vec<Extra>,
}

/// Something to find, or a question.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its id, such as `d1.vervreemding`; never changes.
    pub id: String,
    /// The words on the screen.
    pub text: Sentence,
    /// Help beside it.
    pub help: Option<Sentence>,
    /// The group that it belongs to, where the list has groups.
    pub group: Option<String>,
    /// Together with a small place it can point at people: the screen says so.
    #[serde(default)]
    pub delicate: bool,
    /// Where it comes from.
    pub provenance: Provenance,
    /// The codes of the sources that it rests on.
    #[serde(default)]
    pub sources: Vec<String>,
}

impl DimensionList {
    /// An item by its id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The items of a group, in order; those without one for `None`.
    pub fn of_group<'a>(&'a self, group: Option<&'a str>) -> impl Iterator<Item = &'a Item> {
        self.items.iter().filter(move |item| item.group.as_deref() == group)
    }

    /// What is asked beside a finding on this item.
    pub fn asks_of(&self, item: &Item) -> Vec<Extra> {
        let group = self.groups.iter().find(|group| Some(&group.id) == item.group.as_ref());
        self.asks.iter().chain(group.iter().flat_map(|group| &group.asks)).copied().collect()
    }
}

/// The phases, with the signs by which each is seen.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhaseList {
    /// What it is called.
    pub title: Sentence,
    /// What it is for.
    pub intro: Sentence,
    /// Where the phases come from; signs may come from elsewhere.
    pub provenance: Provenance,
    /// The codes of the sources that they rest on.
    pub sources: Vec<String>,
    /// The phases, in order.
    #[serde(rename = "phase")]
    pub phases: Vec<PhaseCard>,
}

/// One phase.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhaseCard {
    /// Which.
    pub id: Phase,
    /// How one recognises it, in one sentence.
    pub situation: Sentence,
    /// What to aim at in it.
    pub goal: Sentence,
    /// Signs by which it is seen.
    #[serde(rename = "sign")]
    pub signs: Vec<Item>,
    /// Ids of the activities that fit it.
    #[serde(default)]
    pub activities: Vec<String>,
    /// Where it comes from.
    pub provenance: Provenance,
    /// The codes of the sources that it rests on.
    #[serde(default)]
    pub sources: Vec<String>,
}
