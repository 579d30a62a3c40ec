//! What is said of a dossier by those who answer for it, in a sentence each. Who reported a line is told to nobody.

use crate::{calendar, language::Language, words};
use model::{Event, Recorded, Role, reported::ReportReason};

/// In which role somebody did it; who watches over a dossier is none of those who take part.
pub fn who(entry: &Recorded, language: Language) -> Option<String> {
    let role = match entry.event.as_ref()? {
        Event::LineReported { .. } => return Some(language.text().history_by_somebody()),
        Event::DossierStopped { .. } | Event::StopLifted { .. } => Role::DataProtectionOfficer,
        Event::HoldPlaced { role, .. }
        | Event::HoldLifted { role, .. }
        | Event::PurgeAsked { role, .. }
        | Event::LinePurged { role, .. } => *role,
        Event::DestructionProposed { .. } => Role::Archivist,
        _ => return None,
    };
    Some(words::role(role, language))
}

/// What happened. What was kept beside a purge is part of it and has no sentence of its own.
pub fn sentences(event: &Event, language: Language) -> Vec<String> {
    let text = language.text();
    let said = match event {
        Event::DossierStopped { reason } => text.history_dossier_stopped(reason.as_str()),
        Event::StopLifted { reason } => text.history_stop_lifted(reason.as_str()),
        Event::HoldPlaced { reason, .. } => text.history_hold_placed(reason.as_str()),
        Event::HoldLifted { reason, .. } => text.history_hold_lifted(reason.as_str()),
        Event::LineReported { reason, .. } => reported(*reason, language),
        Event::ReportSetAside { verdict, reason, .. } => {
            text.history_report_set_aside(words::report_verdict(*verdict, language), reason.as_str())
        }
        Event::PurgeAsked { .. } => text.history_purge_asked(),
        Event::LinePurged { .. } => text.history_line_purged(),
        Event::SelectionChosen { entry, years: Some(years), from } => {
            text.history_selection_chosen(entry.as_str(), *years, calendar::day_in_words(*from, language))
        }
        Event::SelectionChosen { entry, years: None, .. } => text.history_selection_for_good(entry.as_str()),
        Event::DestructionProposed { ground, .. } => text.history_destruction_proposed(ground.as_str()),
        Event::DestructionSetAside { reason } => text.history_destruction_set_aside(reason.as_str()),
        _ => return vec![],
    };
    vec![said]
}

fn reported(reason: Option<ReportReason>, language: Language) -> String {
    let text = language.text();
    match reason {
        Some(reason) => text.history_line_reported_because(words::report_reason(reason, language)),
        None => text.history_line_reported(),
    }
}
