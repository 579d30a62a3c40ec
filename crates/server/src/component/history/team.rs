//! What is said of who comes into a dossier, in a sentence each: by function and domain, and never by name.

use crate::{language::Language, words};
use model::{Dossier, Event, ParticipantId, Recorded, team::TeamMember};

/// In which role somebody let another in or did not; who looks after the team, by function.
pub fn who(dossier: &Dossier, entry: &Recorded, language: Language) -> Option<String> {
    let event = entry.event.as_ref().filter(|event| event.is_about_team())?;
    match event {
        Event::EntryAsked { role, function, .. } => {
            Some(language.text().team_by_role(words::role(*role, language), function.as_str()))
        }
        Event::EntryGranted { role, .. } | Event::EntryRefused { role, .. } | Event::EntryEnded { role, .. } => {
            Some(words::role(*role, language))
        }
        Event::OwnershipTaken { function, domain, .. } => {
            Some(language.text().history_by(function.as_str(), words::domain(*domain, language)))
        }
        _ => dossier.team().member(entry.by.id?).map(|member| called(member, language)),
    }
}

fn called(member: &TeamMember, language: Language) -> String {
    language.text().history_by(member.function.as_str(), words::domain(member.domain, language))
}

/// What happened; `before` is the dossier as it stood until then.
pub fn sentences(before: &Dossier, event: &Event, language: Language) -> Vec<String> {
    let text = language.text();
    let one = |id: &ParticipantId| {
        let known = before.team().member(*id).map(|member| called(member, language));
        known.unwrap_or_else(|| text.history_by_somebody())
    };
    let said = match event {
        Event::TeamClosed {} => text.history_team_closed(),
        Event::TeamOpened {} => text.history_team_opened(),
        Event::TeamMemberAdded { function, domain, .. } => {
            text.history_team_member_added(function.as_str(), words::domain(*domain, language))
        }
        Event::TeamMemberRemoved { member } => text.history_team_member_removed(one(member)),
        Event::OwnershipTaken { function, domain, .. } => {
            text.history_ownership_taken(function.as_str(), words::domain(*domain, language))
        }
        Event::OwnershipHanded { function, domain, .. } => {
            text.history_ownership_handed(function.as_str(), words::domain(*domain, language))
        }
        Event::EntryAsked { reason, .. } => text.history_entry_asked(reason.as_str()),
        Event::EntryGranted { .. } => text.history_entry_granted(),
        Event::EntryRefused { .. } => text.history_entry_refused(),
        Event::EntryEnded { .. } => text.history_entry_ended(),
        _ => return vec![],
    };
    vec![said]
}
