//! `veerkaart export`: a dossier as files: its report, its tables, and every event as it was recorded.

use super::{
    data::{self, Data, Found, Stop, run, write},
    report::tables,
};
use crate::{calendar, language::Language};
use serde::Serialize;
use std::{path::PathBuf, process::ExitCode};
use store::StoredEvent;

/// What `export` takes.
#[derive(Debug, clap::Args)]
pub struct Export {
    /// The id of the dossier; it stands in its address
    dossier: String,
    /// The folder to write into; it is made
    folder: PathBuf,
    /// The language of the report: nl or en
    #[arg(long, value_name = "LANGUAGE", default_value = "nl", value_parser = data::language)]
    language: Language,
    #[command(flatten)]
    data: Data,
}

impl Export {
    /// Writes the files.
    pub fn run(self) -> ExitCode {
        run(self.work())
    }

    pub(super) async fn work(self) -> Result<(), Stop> {
        let store = self.data.store().await?;
        let found = Found::by_id(&store, &self.dossier).await?;
        let report = found.report(&store, self.language, calendar::today()).await?;
        let events = store.tail(&self.dossier, 0).await?;
        store.close().await?;
        self.must_be_new()?;
        tables(&report, &self.folder)?;
        write(&self.folder.join("report.json"), report::json(&report).as_bytes())?;
        write(&self.folder.join("events.json"), &in_json(&events)?)?;
        println!("{} events written to {}", events.len(), self.folder.display());
        Ok(())
    }

    /// Nothing is overwritten.
    fn must_be_new(&self) -> Result<(), Stop> {
        match std::fs::read_dir(&self.folder).map(|mut entries| entries.next().is_some()) {
            Ok(true) => {
                Err(Stop::Wrong(format!("{} holds something already. Give a new folder.", self.folder.display())))
            }
            _ => Ok(()),
        }
    }
}

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

/// A note or an answer that waits, and who wrote one, is nobody's business.
fn in_json(events: &[StoredEvent]) -> Result<Vec<u8>, Stop> {
    let is_alone = |it: &StoredEvent| ALONE.contains(&it.kind.as_str());
    let rows: Vec<Row<'_>> = events
        .iter()
        .map(|it| Row {
            seq: it.seq,
            act: &it.act_id,
            at: &it.at,
            by: By {
                // Who reported a line is told to nobody either.
                id: it.by.id.as_deref().filter(|_| !is_alone(it) && it.kind != "line_reported"),
                kind: &it.by.kind,
                domain: it.by.domain.as_deref(),
            },
            kind: &it.kind,
            event: it.event.as_ref().filter(|_| !is_alone(it)),
            hash: &it.hash,
        })
        .collect();
    serde_json::to_vec_pretty(&rows).map_err(|error| Stop::Failed(format!("an event cannot be written: {error}.")))
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
}
