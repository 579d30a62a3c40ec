//! What an event is about, and what kind of change it was: enough for an audit, without a word of its content.

use crate::language::Language;
use model::Event;
use serde_json::Value;

model::words! {
    /// What an event is about.
    Subject {
        /// The dossier itself.
        Dossier = "dossier",
        /// The team, and reading along from outside of it.
        Team = "team",
        /// A session.
        Session = "session",
        /// Notes, and what was struck.
        Note = "note",
        /// A wij-zij.
        Opposition = "opposition",
        /// An occurrence.
        Occurrence = "occurrence",
        /// Dots, the choice and adopting.
        Choice = "choice",
        /// Map 2.
        RoleMap = "role-map",
        /// Strategies and actions.
        Strategy = "strategy",
        /// A weging.
        Appraisal = "appraisal",
        /// The analysis and its advice.
        Analysis = "analysis",
        /// What is deployed.
        Deployment = "deployment",
        /// Oversight and keeping.
        Keeping = "keeping",
        /// Taking back.
        Undo = "undo",
    }
}

impl Subject {
    /// The events that are about it, by name.
    pub const fn kinds(self) -> &'static [&'static str] {
        match self {
            Self::Dossier => &["dossier_opened", "dossier_amended", "review_date_moved"],
            Self::Team => &[
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
            ],
            Self::Session => &[
                "session_opened",
                "step_started",
                "step_extended",
                "session_closed",
                "participant_joined",
                "plan_set",
                "plan_step_started",
                "step_paused",
                "step_resumed",
                "mode_set",
                "spotlight_set",
                "spotlight_cleared",
                "agreements_acknowledged",
                "lead_taken",
                "guests_listed",
            ],
            Self::Note => &[
                "note_written",
                "note_taken_back",
                "note_taken_up",
                "notes_revealed",
                "note_revealed",
                "note_placed",
                "note_kept",
                "note_set_aside",
                "line_struck",
                "line_kept",
                "note_reworded",
            ],
            Self::Opposition => &[
                "opposition_reworded",
                "opposition_added",
                "opposition_amended",
                "opposition_withdrawn",
                "opposition_put_back",
                "oppositions_merged",
                "oppositions_parted",
                "oppositions_related",
                "oppositions_unrelated",
                "opposition_aid_answered",
            ],
            Self::Occurrence => &[
                "occurrence_reworded",
                "occurrence_added",
                "occurrence_amended",
                "occurrence_withdrawn",
                "occurrence_put_back",
                "occurrence_aid_answered",
            ],
            Self::Choice => {
                &["dots_round_opened", "dots_placed", "dots_round_closed", "choice_made", "map_adopted", "map_reopened"]
            }
            Self::RoleMap => &[
                "role_map_started",
                "role_card_placed",
                "role_card_moved",
                "role_card_amended",
                "role_card_withdrawn",
                "role_card_put_back",
                "fuel_added",
                "fuel_amended",
                "fuel_withdrawn",
                "fuel_put_back",
                "middle_pressure_judged",
                "equal_treatment_answered",
                "conduct_reflected",
                "role_map_adopted",
                "role_map_reopened",
            ],
            Self::Strategy => &[
                "gamechanger_answered",
                "strategy_targeted",
                "strategy_readied",
                "strategy_reopened",
                "anchoring_amended",
                "dialogue_map_amended",
                "action_added",
                "action_amended",
                "action_withdrawn",
                "action_put_back",
            ],
            Self::Appraisal => &[
                "signal_taken",
                "appraisal_started",
                "appraisal_answered",
                "appraisal_sealed",
                "appraisal_revealed",
                "criterion_settled",
                "productive_answered",
                "appraisal_decided",
                "appraisal_reopened",
            ],
            Self::Analysis => &[
                "analysis_started",
                "analysis_prepared",
                "place_added",
                "place_amended",
                "place_withdrawn",
                "place_put_back",
                "dimension_answered",
                "answers_sealed",
                "answers_revealed",
                "dimension_reopened",
                "finding_amended",
                "dimension_concluded",
                "phase_judged",
                "unrest_phase_set",
                "policy_amended",
                "contact_amended",
                "advice_decided",
            ],
            Self::Deployment => &[
                "deployment_planned",
                "deployment_amended",
                "deployment_reviewed",
                "deployment_withdrawn",
                "deployment_put_back",
            ],
            Self::Keeping => &[
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
            ],
            Self::Undo => &["act_undone"],
        }
    }

    /// What an event of this name is about.
    pub fn of(kind: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|subject| subject.kinds().contains(&kind))
    }

    /// In words.
    pub fn word(self, language: Language) -> String {
        let text = language.text();
        match self {
            Self::Dossier => text.audit_subject_dossier(),
            Self::Team => text.audit_subject_team(),
            Self::Session => text.audit_subject_session(),
            Self::Note => text.audit_subject_note(),
            Self::Opposition => text.audit_subject_opposition(),
            Self::Occurrence => text.audit_subject_occurrence(),
            Self::Choice => text.audit_subject_choice(),
            Self::RoleMap => text.audit_subject_role_map(),
            Self::Strategy => text.audit_subject_strategy(),
            Self::Appraisal => text.audit_subject_appraisal(),
            Self::Analysis => text.audit_subject_analysis(),
            Self::Deployment => text.audit_subject_deployment(),
            Self::Keeping => text.audit_subject_keeping(),
            Self::Undo => text.audit_subject_undo(),
        }
    }
}

/// What kind of change an event of this name was, in words.
pub fn verb(kind: &str, language: Language) -> String {
    let text = language.text();
    let ends = |endings: &[&str]| endings.iter().any(|ending| kind.ends_with(ending));
    match () {
        () if ["team_closed", "team_opened", "ownership_taken"].contains(&kind) => text.audit_verb_changed(),
        () if ends(&["_put_back", "_lifted", "_reopened", "_undone", "_kept", "_parted", "_resumed", "_set_aside"]) => {
            text.audit_verb_returned()
        }
        () if ends(&[
            "_withdrawn",
            "_struck",
            "_purged",
            "_removed",
            "_taken_back",
            "_closed",
            "_cleared",
            "_unrelated",
        ]) =>
        {
            text.audit_verb_removed()
        }
        () if ends(&["_added", "_opened", "_started", "_planned", "_joined", "_written", "_placed", "_taken"]) => {
            text.audit_verb_added()
        }
        () => text.audit_verb_changed(),
    }
}

/// Events of which it is told to nobody who was behind them: dots, notes, what somebody answered alone, and reports.
const UNTOLD: [&str; 11] = [
    // The list of those who took part has no times either.
    "participant_joined",
    "dots_placed",
    "note_written",
    "note_taken_back",
    "note_taken_up",
    "voices_kept",
    "appraisal_answered",
    "appraisal_sealed",
    "dimension_answered",
    "answers_sealed",
    "line_reported",
];

/// Whether it is told to nobody who was behind an event of this name.
pub fn is_untold(kind: &str) -> bool {
    UNTOLD.contains(&kind)
}

/// Which fields an event changed, by their names in the log; no values.
pub fn fields(event: Option<&Event>) -> Vec<String> {
    let Some(Ok(Value::Object(outer))) = event.map(serde_json::to_value) else { return vec![] };
    let inner = outer.values().next();
    let Some(Value::Array(changes)) = inner.and_then(|inner| inner.get("changes")) else { return vec![] };
    let name = |change: &Value| match change {
        Value::Object(change) => change.keys().next().cloned(),
        Value::String(change) => Some(change.clone()),
        _ => None,
    };
    changes.iter().filter_map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_event_is_about_one_thing() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../model/tests/events");
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let known: BTreeSet<String> = files.map(|name| name.split('.').next().unwrap().to_owned()).collect();
        let named: Vec<&str> = Subject::ALL.iter().flat_map(|subject| subject.kinds().iter().copied()).collect();
        assert_eq!(named.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>(), known);
        assert_eq!(named.len(), known.len(), "each once");
        assert!(UNTOLD.iter().all(|kind| known.contains(*kind)));
    }

    #[test]
    fn whatever_an_event_keeps_from_its_writer_is_told_to_nobody() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../model/tests/events");
        for entry in std::fs::read_dir(folder).unwrap() {
            let event: Event = serde_json::from_str(&std::fs::read_to_string(entry.unwrap().path()).unwrap()).unwrap();
            let is_secret = event.names_writer() || event.is_own_answer() || event.name() == "dots_placed";
            assert!(!is_secret || is_untold(event.name()), "{}", event.name());
        }
    }

    #[test]
    fn fields_are_names_and_never_values() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../model/tests/events");
        let text = std::fs::read_to_string(format!("{folder}/opposition_amended.json")).unwrap();
        let event: Event = serde_json::from_str(&text).unwrap();
        let fields = fields(Some(&event));
        assert!(!fields.is_empty());
        assert!(fields.iter().all(|field| field.chars().all(|c| c.is_ascii_lowercase() || c == '_')), "{fields:?}");
    }
}
