//! The history for a copy that is disclosed: each act in words, with what kind of statement each text in it is.

use super::events::{is_alone, statements};
use crate::{
    component::history,
    door::{Opened, dossiers},
    language::Language,
    words,
};
use model::disclosure::StatementStatus;
use report::Told;
use std::collections::BTreeMap;
use store::StoredEvent;

/// Everything that happened, the oldest first.
pub fn history(opened: &Opened, log: &[StoredEvent], language: Language) -> Vec<Told> {
    let mut said: BTreeMap<&str, Vec<(String, String)>> = BTreeMap::new();
    for event in log.iter().filter(|event| !is_alone(event)) {
        let texts = event.event.as_ref().map_or_else(Vec::new, statements).into_iter();
        let texts = texts.map(|it| (word(it.status, language), it.text));
        said.entry(&event.act_id).or_default().extend(texts);
    }
    let recorded: Vec<_> = log.iter().cloned().map(dossiers::recorded).collect();
    let mut lines = history::lines(&opened.dossier, &recorded, None, language);
    lines.reverse();
    let told = lines.into_iter().map(|line| Told {
        number: line.seq,
        statements: said.remove(line.act().to_string().as_str()).unwrap_or_default(),
        on: line.at.clone(),
        by: line.by().to_owned(),
        what: line.sentences().join("\n"),
    });
    told.collect()
}

fn word(status: &str, language: Language) -> String {
    StatementStatus::from_slug(status).map_or_else(String::new, |status| words::statement_status(status, language))
}
