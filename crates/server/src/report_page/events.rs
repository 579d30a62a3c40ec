//! The log as JSON: every event as it was recorded, with what kind of statement each text in it is.

use model::disclosure::{self, StatementStatus};
use serde::Serialize;
use serde_json::Value;
use store::StoredEvent;

/// An event as it stands in the log.
#[derive(Serialize)]
struct Row<'a> {
    seq: i64,
    act: &'a str,
    at: &'a str,
    by: By<'a>,
    kind: &'a str,
    /// Nothing when it was erased.
    event: Option<&'a model::Event>,
    /// What kind of statement each text in it is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    statements: Vec<Statement>,
    hash: &'a str,
}

/// Who acted, never by name.
#[derive(Serialize)]
struct By<'a> {
    id: Option<&'a str>,
    kind: &'a str,
    domain: Option<&'a str>,
}

/// What is written alone and waits to be shown: of these rows only the names are written.
const ALONE: [&str; 7] = [
    "note_written",
    "note_taken_back",
    "note_taken_up",
    "appraisal_answered",
    "appraisal_sealed",
    "dimension_answered",
    "answers_sealed",
];

/// Whether a row was written alone and waits to be shown.
pub fn is_alone(event: &StoredEvent) -> bool {
    ALONE.contains(&event.kind.as_str())
}

/// A text in an event, with what kind of statement it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Statement {
    /// The names on the way to it, with dots between.
    pub field: String,
    /// `fact`, `observation` or `opinion`.
    pub status: &'static str,
    /// The text.
    pub text: String,
}

/// The texts of an event.
pub fn statements(event: &model::Event) -> Vec<Statement> {
    let mut found = vec![];
    if let Ok(Value::Object(named)) = serde_json::to_value(event) {
        for (name, content) in &named {
            walk(content, &mut vec![], &mut |path, text| {
                let field = path.iter().rev().find(|name| **name != "value").copied().unwrap_or_default();
                // A text that no rule covers is treated as what somebody makes of it, and looked at first.
                let status = disclosure::status(name, field).unwrap_or(StatementStatus::Opinion);
                found.push(Statement { field: path.join("."), status: status.slug(), text: text.to_owned() });
            });
        }
    }
    found
}

/// Visits each text that passed the guard, with the names on the way to it.
fn walk<'a>(value: &'a Value, path: &mut Vec<&'a str>, found: &mut impl FnMut(&[&str], &str)) {
    match value {
        Value::Object(fields) => match fields.get("text").and_then(Value::as_str) {
            Some(text) => found(path, text),
            None => {
                for (name, below) in fields {
                    path.push(name);
                    walk(below, path, found);
                    path.pop();
                }
            }
        },
        Value::Array(items) => items.iter().for_each(|item| walk(item, path, found)),
        _ => {}
    }
}

/// A note or an answer that waits, and who wrote one, is nobody's business.
pub fn in_json(events: &[StoredEvent]) -> serde_json::Result<Vec<u8>> {
    let rows: Vec<Row<'_>> = events
        .iter()
        .map(|it| {
            let alone = is_alone(it);
            let event = it.event.as_ref().filter(|_| !alone);
            Row {
                seq: it.seq,
                act: &it.act_id,
                at: &it.at,
                by: By {
                    // Who reported a line is told to nobody either.
                    id: it.by.id.as_deref().filter(|_| !alone && it.kind != "line_reported"),
                    kind: &it.by.kind,
                    domain: it.by.domain.as_deref(),
                },
                kind: &it.kind,
                event,
                statements: event.map_or_else(Vec::new, statements),
                hash: &it.hash,
            }
        })
        .collect();
    serde_json::to_vec_pretty(&rows)
}

#[cfg(test)]
mod tests {
    use super::in_json;
    use store::{By, StoredEvent};

    macro_rules! recorded {
        ($kind:literal) => {
            include_str!(concat!("../../../model/tests/events/", $kind, ".json"))
        };
    }

    fn exported(kind: &str, event: &str) -> String {
        let by = By { id: Some("schrijver".to_owned()), kind: "colleague".to_owned(), domain: Some("care".to_owned()) };
        let row = StoredEvent {
            seq: 1,
            act_id: "a".to_owned(),
            at: "2026-01-01T00:00:00Z".to_owned(),
            by,
            kind: kind.to_owned(),
            event: Some(serde_json::from_str(event).unwrap()),
            hash: "h".to_owned(),
        };
        String::from_utf8(in_json(&[row]).unwrap()).unwrap()
    }

    #[test]
    fn a_note_that_waits_is_not_exported_and_neither_is_its_writer() {
        let event = "{\"note_written\":{\"id\":\"01980000-0000-7000-8000-0000000000a0\",\"session\":\
                     \"01980000-0000-7000-8000-0000000000d0\",\"round\":\"silent\",\"text\":{\"free\":{\"text\":\"stil\"}}}}";
        let written = exported("note_written", event);
        assert!(!written.contains("stil") && !written.contains("schrijver") && written.contains("note_written"));
    }

    #[test]
    fn what_somebody_answered_alone_is_not_exported_and_neither_is_who() {
        for (kind, event, words) in [
            ("appraisal_answered", recorded!("appraisal_answered"), "over zij gesproken"),
            ("appraisal_sealed", recorded!("appraisal_sealed"), "over zij gesproken"),
            ("dimension_answered", recorded!("dimension_answered"), "op de markt"),
            ("answers_sealed", recorded!("answers_sealed"), "op de markt"),
        ] {
            assert!(event.contains(words), "or this test is blind");
            let written = exported(kind, event);
            assert!(!written.contains(words) && !written.contains("schrijver") && written.contains(kind), "{written}");
        }
    }

    #[test]
    fn every_text_of_every_event_is_a_fact_an_observation_or_an_opinion_by_a_rule() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../model/tests/events");
        let mut met = std::collections::BTreeMap::<&str, usize>::new();
        for file in std::fs::read_dir(folder).unwrap() {
            let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
            let named: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&text).unwrap();
            for (name, content) in &named {
                super::walk(content, &mut vec![], &mut |path, text| {
                    let field = path.iter().rev().find(|it| **it != "value").unwrap();
                    let status = model::disclosure::status(name, field);
                    let status = status.unwrap_or_else(|| panic!("{name}: {path:?} ({text}) is covered by no rule"));
                    *met.entry(status.slug()).or_default() += 1;
                });
            }
        }
        assert!(met.len() == 3 && met.values().sum::<usize>() > 100, "or this test is blind: {met:?}");
    }
}
