//! What is wrong with a file of content, in plain words: the authors are no programmers.

use crate::language::Language;
use model::content::{Fault, Wrong};
use std::path::Path;

/// The number of the line on which a place in a text stands, from 1.
pub fn line(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

/// The line on which an entry says its id; the first line when it does not.
pub fn line_of(text: &str, id: &str) -> usize {
    let said = format!("\"{id}\"");
    let names =
        |line: &str| ["id", "code"].iter().any(|key| line.trim_start().starts_with(key)) && line.contains(&said);
    // The last one: of two entries with one id, the second is too much.
    text.lines().zip(1..).filter(|(line, _)| names(line)).last().map_or(1, |(_, number)| number)
}

/// A fault with its file and line.
pub fn at(path: &Path, line: usize, what: &str, language: Language) -> String {
    language.text().content_at(path.display().to_string(), line, what)
}

/// A file or folder that cannot be read.
pub fn not_read(path: &Path, why: &str, language: Language) -> String {
    language.text().content_not_read(path.display().to_string(), why)
}

/// A file that stands where nothing is looked for.
pub fn misplaced(path: &Path, language: Language) -> String {
    language.text().content_misplaced(path.display().to_string())
}

/// A folder without content.
pub fn nothing_there(path: &Path, language: Language) -> String {
    language.text().content_nothing_there(path.display().to_string())
}

/// What is wrong with an entry.
pub fn sentence(fault: &Fault, language: Language) -> String {
    let text = language.text();
    let id = fault.id.as_str();
    match &fault.wrong {
        Wrong::Empty(language) => text.content_empty(id, *language),
        Wrong::NotOwn => text.content_not_own(id, model::content::OWN),
        Wrong::Twice => text.content_twice(id),
        Wrong::NoSuchGroup(group) if group.is_empty() => text.content_group_missing(id),
        Wrong::NoSuchGroup(group) => text.content_no_such_group(id, group.as_str()),
        Wrong::NoSuchSource(code) => text.content_no_such_source(id, code.as_str()),
        Wrong::NotAssessed => text.content_not_assessed(id),
        Wrong::NoTerm => text.content_no_term(id),
        Wrong::SourceMissing => text.content_source_missing(id),
        Wrong::NotOfTheWeb => text.content_not_of_the_web(id),
    }
}

/// What the reader of the file says, put in other words where they are known.
pub fn unreadable(said: &str, language: Language) -> String {
    let text = language.text();
    let quoted: Vec<&str> = said.split('`').skip(1).step_by(2).collect();
    let rest = quoted.get(1..).unwrap_or_default().join(", ");
    match quoted.first() {
        Some(field) if said.starts_with("unknown field") => text.content_unknown_field(*field, rest),
        Some(field) if said.starts_with("missing field") => text.content_missing_field(*field),
        Some(word) if said.starts_with("unknown variant") => text.content_unknown_word(*word, rest),
        Some(key) if said.starts_with("duplicate key") => text.content_duplicate_key(*key),
        _ if said.starts_with("duplicate key") => text.content_duplicate_key(""),
        _ if ["invalid type", "invalid value", "wanted"].iter().any(|start| said.starts_with(start)) => {
            text.content_other_kind()
        }
        _ => text.content_unreadable(said),
    }
}
