//! The input: findings of one analysis, everything already decided. Nothing here is computed, judged or looked up.

use crate::analysis::Analysis;
use crate::role_map::RoleMap;
use crate::strategy::{Action, Strategy};
use crate::values::{
    Certainty, Desirability, Domain, Energy, Field, Language, MunicipalityIsParty, OccurrenceKind, Orientation,
    Outcome, Provenance, RetentionClass, Scale, Seen, SeenAt, Status, Value,
};
use serde::{Deserialize, Serialize};

/// One report on one analysis: the whole input of every document that this crate makes.
///
/// Dates are ISO 8601 texts (`2026-03-14`, or with a time `2026-03-14T15:04:05+01:00`); they are printed in the words
/// of the language. Any other text is printed as it stands.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Report {
    /// Language of the sentences around the findings.
    pub language: Language,
    /// Title of the analysis.
    pub title: String,
    /// The municipality that answers for the report; the author in the metadata.
    pub organisation: String,
    /// The area in a few words, as it stands on the cover.
    pub area: Option<String>,
    /// State of the map.
    pub status: Status,
    /// The review date has passed: every page says so.
    pub outdated: bool,
    /// What stands above the dossier now: that it was stopped, is on hold, or that something was erased from it.
    pub notices: Vec<String>,
    /// Made up, not about a real area: every page says so.
    pub example: bool,
    /// Why this map was made.
    pub purpose: String,
    /// What is in and what is out.
    pub scope: String,
    /// What gave rise to it.
    pub occasion: Option<String>,
    /// The time that was looked at.
    pub period: Period,
    /// The function that answers for the map.
    pub owner_function: String,
    /// When the picture is looked at again.
    pub review_date: String,
    /// How long it is kept, as a class.
    pub retention: RetentionClass,
    /// What the report was made from, for whoever checks it.
    pub made_from: MadeFrom,
    /// For what this copy was taken along, when it was taken out of the product by somebody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub taken: Option<Taken>,
    /// Everything that happened, the oldest first: only in a copy that is made to be disclosed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<Told>,
    /// Who took part, by function.
    pub participants: Vec<Participant>,
    /// The sessions in which the map was made.
    pub sessions: Vec<Session>,
    /// All oppositions of the map.
    pub oppositions: Vec<Opposition>,
    /// All incidents and conflicts.
    pub occurrences: Vec<Occurrence>,
    /// The opposition that was chosen, or that none was.
    pub choice: Option<Choice>,
    /// Map 2 of each opposition that has one, or its versions, the oldest first.
    pub role_maps: Vec<RoleMap>,
    /// What the group means to do, the oldest first.
    pub strategies: Vec<Strategy>,
    /// What is going to be done and belongs to no strategy.
    pub actions: Vec<Action>,
    /// The analysis in nine dimensions, when there is one.
    pub analysis: Option<Analysis>,
    /// What was seen online and nowhere else.
    pub online_only: OnlineOnly,
    /// Where domains see an opposition differently.
    pub differs: Vec<Difference>,
    /// What is not known.
    pub unknown: Vec<Unknown>,
    /// When and why the adopted map was opened again.
    pub reopenings: Vec<Reopening>,
    /// How many changes the history holds.
    pub history_changes: u64,
    /// Where items of the method come from.
    pub sources: Vec<SourceNote>,
}

impl Report {
    fn chosen(&self) -> Option<u32> {
        self.choice.as_ref().and_then(|choice| choice.opposition)
    }

    /// The map 2 that stands on a wall and in the summary: that of the opposition that was chosen, or else the last.
    pub fn leading_map(&self) -> Option<&RoleMap> {
        let of_chosen = |map: &&RoleMap| map.opposition.is_some() && map.opposition == self.chosen();
        self.role_maps.iter().rfind(of_chosen).or(self.role_maps.last())
    }

    /// The strategy in the summary: that for the opposition that was chosen, or else the last.
    pub fn leading_strategy(&self) -> Option<&Strategy> {
        let for_chosen = |it: &&Strategy| it.opposition.is_some() && it.opposition == self.chosen();
        self.strategies.iter().rfind(for_chosen).or(self.strategies.last())
    }

    /// Everything that is going to be done, with the number of its opposition.
    pub fn all_actions(&self) -> impl Iterator<Item = (Option<u32>, &Action)> {
        let in_strategies =
            self.strategies.iter().flat_map(|it| it.actions.iter().map(|action| (it.opposition, action)));
        in_strategies.chain(self.actions.iter().map(|action| (None, action)))
    }
}

/// A stretch of time, both ends included.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Period {
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
}

/// What the report was made from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MadeFrom {
    /// Number of events in the chain.
    pub events: u64,
    /// Hash of the last event.
    pub hash: String,
    /// Moment of the picture.
    pub as_of: String,
    /// Versions of the content that was used.
    pub content: Vec<ContentVersion>,
    /// Version of the software.
    pub software: String,
}

/// For what a copy was taken along; it stands in the register of exports too, with the digest of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Taken {
    /// Its number in the register.
    pub number: String,
    /// When (RFC 3339).
    pub on: String,
    /// For what, in words.
    pub purpose: String,
    /// On which ground, in words.
    pub basis: String,
    /// For whom: a function or an organisation.
    pub recipient: String,
    /// The function of whoever took it.
    pub by_function: String,
}

/// An act in the history.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Told {
    /// The number of its last event.
    pub number: u64,
    /// When (RFC 3339).
    pub on: String,
    /// Who, by function or domain.
    pub by: String,
    /// What happened, a sentence a line.
    pub what: String,
    /// The texts in it, with what kind of statement each is, in words.
    pub statements: Vec<(String, String)>,
}

/// A piece of content and its pinned version.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContentVersion {
    /// Name of the content.
    pub slug: String,
    /// Its version.
    pub version: u32,
}

/// Somebody who took part, never by name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// The job.
    pub function: String,
    /// The field of work.
    pub domain: Domain,
}

/// One session of the group.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// The day.
    pub date: String,
    /// How many took part.
    pub participants: u32,
}

/// One pair of groups as the story is told.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Opposition {
    /// Its number on the map.
    pub number: u32,
    /// "Wij", in the words that people use.
    pub us: String,
    /// "Zij", in the words that people use.
    pub them: String,
    /// Other words for the same pair.
    pub also_told_as: Vec<Pair>,
    /// The same without charged words.
    pub neutral_description: Option<String>,
    /// What it is about.
    pub topic: Option<String>,
    /// How far it reaches.
    pub scale: Option<Scale>,
    /// Between residents, with government, or both.
    pub orientation: Option<Orientation>,
    /// Whether the municipality is a side in it.
    pub municipality_is_party: Option<MunicipalityIsParty>,
    /// Desired, undesired, or unclear.
    pub desirability: Option<Judged<Desirability>>,
    /// Smouldering, growing, burning or fading.
    pub energy: Option<Judged<Energy>>,
    /// Seen or suspected.
    pub certainty: Option<Certainty>,
    /// Where it was seen.
    pub seen_at: Vec<SeenAt>,
    /// Numbers of oppositions that hang together with it.
    pub related: Vec<u32>,
    /// Numbers of occurrences that belong to it.
    pub occurrences: Vec<u32>,
    /// Why sensitive words stand in the labels.
    pub label_reason: Option<String>,
    /// The field of work that put it on the map.
    pub added_by_domain: Option<Domain>,
    /// Outcome of the aid "conflict or polarisation?".
    pub aid: Option<Aid>,
}

/// A pair of labels.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// "Wij".
    pub us: String,
    /// "Zij".
    pub them: String,
}

/// A judgement of the group, with its reason.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged<T> {
    /// What was judged.
    pub value: T,
    /// Why.
    pub reason: Option<String>,
}

/// An incident or a conflict.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Occurrence {
    /// Its number on the map.
    pub number: u32,
    /// Incident or conflict.
    pub kind: OccurrenceKind,
    /// What happened: behaviour, no persons.
    pub what: String,
    /// Where, not below the neighbourhood.
    pub place: Option<String>,
    /// When, as it was told.
    pub when: Option<String>,
    /// The function that can act on it.
    pub problem_owner: Option<String>,
    /// Whether it still goes on.
    pub ongoing: Option<bool>,
    /// Online, offline or both.
    pub seen: Option<Seen>,
    /// Numbers of the oppositions that it feeds.
    pub oppositions: Vec<u32>,
    /// Why sensitive words stand in its texts.
    pub word_reason: Option<String>,
    /// Outcome of the aid "conflict or polarisation?".
    pub aid: Option<Aid>,
}

/// Questions and answers of the aid "conflict or polarisation?".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aid {
    /// What was asked and answered.
    pub answers: Vec<Answered>,
    /// The advice that follows.
    pub advice: String,
}

/// A question with the group's answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
}

/// The choice of one opposition to work on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Choice {
    /// Dots per opposition.
    pub dots: Vec<Dots>,
    /// Dots that each participant had.
    pub dots_per_person: u32,
    /// How many people placed dots.
    pub voters: u32,
    /// Whether an opposition was selected.
    pub outcome: Outcome,
    /// Number of the opposition that was selected or is followed.
    pub opposition: Option<u32>,
    /// Answers to the selection aid.
    pub reasons: Vec<Answered>,
    /// The reason of the choice in the group's own words.
    pub reason: String,
}

/// Dots that an opposition got.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dots {
    /// Number of the opposition.
    pub opposition: u32,
    /// How many dots.
    pub dots: u32,
}

/// What was seen online and nowhere else, by number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OnlineOnly {
    /// Oppositions.
    pub oppositions: Vec<u32>,
    /// Occurrences.
    pub occurrences: Vec<u32>,
}

/// One field of one opposition that domains see differently.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// Number of the opposition.
    pub opposition: u32,
    /// The field.
    pub field: Field,
    /// Who sees what.
    pub values: Vec<View>,
}

/// What one domain sees.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// What is seen.
    pub value: Value,
    /// By which domain.
    pub domain: Domain,
    /// Why, when it said so.
    pub reason: Option<String>,
}

/// Fields of an opposition that nobody could fill in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unknown {
    /// Number of the opposition.
    pub opposition: u32,
    /// The fields.
    pub fields: Vec<Field>,
}

/// An adopted map that was opened again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reopening {
    /// The day.
    pub date: String,
    /// The reason.
    pub reason: String,
}

/// Where an item of the method comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceNote {
    /// The item.
    pub item: String,
    /// How firm its origin is.
    pub provenance: Provenance,
    /// The source, when there is one.
    pub source: Option<String>,
}
