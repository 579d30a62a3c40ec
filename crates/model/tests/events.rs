//! One file per event in `tests/events/`: what a dossier was stored as must be read by every later version.
//!
//! `VEERKAART_BLESS=1` writes the files that are missing. It never rewrites one: a stored event does not change either.

#[cfg(test)]
mod kept;

#[cfg(test)]
mod files {
    use super::kept::*;
    use model::{
        ActId, Author, AuthorKind, Domain, Dossier, DossierId, Event, Member, ParticipantId, Recorded, Role,
        action::ActionChange, dialogue_map::DialogueMapChange, occurrence::OccurrenceChange,
        opposition::OppositionChange as Change,
    };
    use std::{collections::BTreeSet, fs, path::PathBuf};

    fn folder() -> PathBuf {
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/events")
    }

    fn written(event: &Event) -> String {
        serde_json::to_string_pretty(event).unwrap() + "\n"
    }

    #[test]
    fn every_event_has_a_file() {
        for event in every_event() {
            let path = folder().join(format!("{}.json", event.name()));
            if !path.exists() && std::env::var_os("VEERKAART_BLESS").is_some() {
                fs::write(&path, written(&event)).unwrap();
            }
            assert!(path.exists(), "{} is missing: run once with VEERKAART_BLESS=1", path.display());
        }
    }

    #[test]
    fn every_file_reads_as_its_event_and_is_written_the_same() {
        let mut read = BTreeSet::new();
        for entry in fs::read_dir(folder()).unwrap() {
            let path = entry.unwrap().path();
            let stored = fs::read_to_string(&path).unwrap();
            let event: Event = serde_json::from_str(&stored).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
            assert_eq!(written(&event), stored, "{}", path.display());
            // `choice_made.follow_only.json` is one more case of `choice_made`.
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            assert_eq!(name.split('.').next(), Some(event.name()), "{}", path.display());
            read.insert(event.name());
        }
        let all: BTreeSet<_> = every_event().iter().map(Event::name).collect();
        assert_eq!(read, all);
    }

    #[test]
    fn the_name_of_an_event_is_the_name_that_the_log_writes() {
        for event in every_event() {
            let stored = serde_json::to_value(&event).unwrap();
            let names: Vec<_> = stored.as_object().unwrap().keys().collect();
            assert_eq!(names, [event.name()]);
        }
    }

    #[test]
    fn the_name_of_a_field_is_the_name_that_the_log_writes() {
        let name = |stored: serde_json::Value| stored.as_object().unwrap().keys().next().unwrap().clone();
        for change in opposition_changes() {
            assert_eq!(name(serde_json::to_value(&change).unwrap()), change.field());
        }
        for change in occurrence_changes() {
            assert_eq!(name(serde_json::to_value(&change).unwrap()), change.field());
        }
        for change in action_changes() {
            assert_eq!(name(serde_json::to_value(&change).unwrap()), change.field());
        }
        for change in dialogue_map_changes() {
            assert_eq!(name(serde_json::to_value(&change).unwrap()), change.field());
        }
    }

    #[test]
    fn every_field_of_a_card_is_among_the_kept_changes() {
        let fields: BTreeSet<_> = opposition_changes().iter().map(Change::field).collect();
        assert_eq!(fields.len(), 11);
        let fields: BTreeSet<_> = occurrence_changes().iter().map(OccurrenceChange::field).collect();
        assert_eq!(fields.len(), 8);
        let fields: BTreeSet<_> = action_changes().iter().map(ActionChange::field).collect();
        assert_eq!(fields.len(), 7);
        let fields: BTreeSet<_> = dialogue_map_changes().iter().map(DialogueMapChange::field).collect();
        assert_eq!(fields.len(), 11);
    }

    #[test]
    fn a_dossier_of_before_the_example_was_marked_is_no_example() {
        let mut stored = serde_json::to_value(opened()).unwrap();
        stored["dossier_opened"].as_object_mut().unwrap().remove("example");
        let Event::DossierOpened { example, .. } = serde_json::from_value(stored).unwrap() else {
            panic!("another event")
        };
        assert!(!example);
    }

    fn facilitator() -> Member {
        let (role, domain) = (Role::Facilitator, Domain::Social);
        Member { id: ParticipantId(1), role, function: text("wijkmanager"), domain }
    }

    #[test]
    fn what_is_no_event_of_keeping_waits() {
        // The names of all that goes on: whoever adds an event decides here, or it waits.
        let mut dossier = Dossier::empty(DossierId(1));
        let event = Event::DossierStopped { reason: text("stil") };
        let by = Author { id: None, kind: AuthorKind::System, domain: None };
        dossier.apply(&Recorded {
            seq: 1,
            act: ActId(1),
            at: String::new(),
            by,
            kind: event.name().to_owned(),
            event: Some(event),
        });
        let (today, by) = (day("2026-03-01"), facilitator());
        let all = every_event();
        let on: Vec<&str> = all
            .iter()
            .filter(|event| dossier.must_admit(&by, std::slice::from_ref(event), today).is_ok())
            .map(Event::name)
            .collect();
        assert_eq!(
            on,
            [
                "session_closed",
                "guests_listed",
                "note_taken_back",
                "note_kept",
                "line_struck",
                "line_kept",
                "dots_round_closed",
                "appraisal_sealed",
                "answers_sealed",
                "dossier_stopped",
                "stop_lifted",
                "hold_placed",
                "hold_lifted",
                "line_reported",
                "report_set_aside",
                "purge_asked",
                "line_purged",
                "voices_kept",
                "selection_chosen",
                "destruction_proposed",
                "destruction_set_aside",
                "team_closed",
                "team_opened",
                "team_member_added",
                "team_member_removed",
                "ownership_taken",
                "ownership_handed",
                "entry_asked",
                "entry_granted",
                "entry_refused",
                "entry_ended",
            ]
        );
    }
}
