//! The content that is built in: lists of questions, parsed once. Other versions stay readable for dossiers that started
//! with them.

use model::{
    content::{QuestionList, RoleGuide},
    event::ContentVersion,
};
use serde::de::DeserializeOwned;
use std::sync::OnceLock;

/// The lists that the screens use now.
pub struct Content {
    /// "Conflict of polarisatie?"
    pub conflict_or_polarisation: QuestionList,
    /// Help in choosing one wij-zij.
    pub choosing_one: QuestionList,
    /// Questions beside map 1.
    pub opposition_map: QuestionList,
    /// Base laws and positions beside map 2.
    pub role_map: RoleGuide,
    /// The questions on our own share.
    pub conduct_reflection: QuestionList,
    /// The questions of the four gamechangers.
    pub gamechangers: QuestionList,
}

const SOURCES: [(&str, u32, &str); 6] = [
    ("aid/conflict-or-polarisation", 1, include_str!("../../../content/aid/conflict-or-polarisation/v1/content.toml")),
    ("aid/choosing-one", 1, include_str!("../../../content/aid/choosing-one/v1/content.toml")),
    ("guide/opposition-map", 1, include_str!("../../../content/guide/opposition-map/v1/content.toml")),
    ("positions/role-map", 1, include_str!("../../../content/positions/role-map/v1/content.toml")),
    ("guide/conduct-reflection", 1, include_str!("../../../content/guide/conduct-reflection/v1/content.toml")),
    ("guide/gamechangers", 1, include_str!("../../../content/guide/gamechangers/v1/content.toml")),
];

fn parse<T: DeserializeOwned>(index: usize) -> Result<T, String> {
    let (slug, version, source) = SOURCES[index];
    toml::from_str(source).map_err(|error| format!("content/{slug}/v{version}/content.toml: {error}"))
}

/// The built-in content. A file that does not parse fails the start; a test parses all.
pub fn built_in() -> Result<&'static Content, String> {
    static CONTENT: OnceLock<Result<Content, String>> = OnceLock::new();
    let content = CONTENT.get_or_init(|| {
        Ok(Content {
            conflict_or_polarisation: parse(0)?,
            choosing_one: parse(1)?,
            opposition_map: parse(2)?,
            role_map: parse(3)?,
            conduct_reflection: parse(4)?,
            gamechangers: parse(5)?,
        })
    });
    content.as_ref().map_err(Clone::clone)
}

/// The versions that a dossier is started with.
pub fn versions() -> Vec<ContentVersion> {
    SOURCES.iter().map(|(slug, version, _)| ContentVersion { slug: (*slug).to_owned(), version: *version }).collect()
}
