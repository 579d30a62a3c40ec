//! The examples as data: what stands in `content/example/`.

use super::{analysis::Analysed, follow_up::FollowUp, positions::Positions, signals::Signals};
use serde::{Deserialize, de::DeserializeOwned};
use std::collections::BTreeMap;

/// One example dossier.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Example {
    pub title: String,
    pub purpose: String,
    pub scope: String,
    /// First and last day; left out: from half a year ago until half a year from now.
    pub period: Option<[model::Date; 2]>,
    pub owner: String,
    /// Left out: half a year from now.
    pub review_date: Option<model::Date>,
    pub people: Vec<Person>,
    /// Whether only its team opens it.
    #[serde(default)]
    pub closed: bool,
    #[serde(default)]
    pub opposition: Vec<Opposition>,
    #[serde(default)]
    pub occurrence: Vec<Occurrence>,
    pub choice: Option<Choice>,
    pub aid: Option<Aid>,
    /// What was made after the map; it stands in a file of its own.
    #[serde(skip)]
    pub follow_up: Option<FollowUp>,
    /// Map 2 of the wij-zij that was chosen.
    #[serde(skip)]
    pub positions: Option<Positions>,
    /// From the first signal to the last look back.
    #[serde(skip)]
    pub analysed: Option<Analysed>,
    /// What was noted before there was a dossier.
    #[serde(skip)]
    pub signals: Option<Signals>,
}

/// Somebody at the table.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub function: String,
    pub domain: model::Domain,
}

/// A judgement with its reason.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judgement<T> {
    pub value: T,
    pub reason: Option<String>,
}

/// A wij-zij; numbers of others count from 1, people from 0.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Opposition {
    pub us: String,
    pub them: String,
    pub neutral: Option<String>,
    pub topic: Option<String>,
    pub scale: Option<model::opposition::Scale>,
    pub orientation: Option<model::opposition::Orientation>,
    pub party: Option<model::opposition::MunicipalityIsParty>,
    pub evidence: Option<model::opposition::Evidence>,
    #[serde(default)]
    pub seen_at: Vec<model::opposition::SeenAt>,
    pub desirability: Option<Judgement<model::opposition::Desirability>>,
    pub energy: Option<Judgement<model::opposition::Energy>>,
    pub by: Option<usize>,
    #[serde(default)]
    pub views: Vec<View>,
    /// Dots by person.
    #[serde(default)]
    pub dots: Vec<u8>,
    #[serde(default)]
    pub related: Vec<usize>,
    pub merged_into: Option<usize>,
}

/// How somebody of another domain sees it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct View {
    pub by: usize,
    pub energy: Option<model::opposition::Energy>,
    pub party: Option<model::opposition::MunicipalityIsParty>,
}

/// An incident or conflict.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Occurrence {
    pub kind: model::occurrence::OccurrenceKind,
    pub what: String,
    pub place: Option<String>,
    pub when: Option<model::When>,
    pub owner: Option<String>,
    pub running: Option<model::occurrence::Running>,
    pub seen: Option<model::occurrence::SeenWhere>,
    pub oppositions: Vec<usize>,
    pub by: usize,
    pub aid: Option<[model::aid::AidAnswer; 5]>,
}

/// The choice that was made.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub opposition: usize,
    pub reason: String,
    pub answers: BTreeMap<String, String>,
}

/// Conflict of polarisatie?
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aid {
    pub opposition: usize,
    pub answers: [model::aid::AidAnswer; 5],
}

/// The examples of the demo; the one that is filled last stands first in the list.
pub fn all() -> Result<[Example; 3], String> {
    let linden: Example = read("de-linden", include_str!("../../../../../content/example/de-linden/v1/example.toml"))?;
    let strategy = include_str!("../../../../../content/example/de-linden-strategy/v1/example.toml");
    let positions = include_str!("../../../../../content/example/de-linden-positions/v1/example.toml");
    let analysed = include_str!("../../../../../content/example/de-linden-analysis/v1/example.toml");
    let signals = include_str!("../../../../../content/example/de-linden-signals/v1/example.toml");
    Ok([
        read("de-brink", include_str!("../../../../../content/example/de-brink/v1/example.toml"))?,
        read("infoblad-2022", include_str!("../../../../../content/example/infoblad-2022/v1/example.toml"))?,
        Example {
            follow_up: Some(read("de-linden-strategy", strategy)?),
            positions: Some(read("de-linden-positions", positions)?),
            analysed: Some(read("de-linden-analysis", analysed)?),
            signals: Some(read("de-linden-signals", signals)?),
            ..linden
        },
    ])
}

fn read<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, String> {
    toml::from_str(text).map_err(|error| format!("content/example/{name}: {error}"))
}
