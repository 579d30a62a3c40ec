//! Who comes into a dossier.

use super::{PERSON, text};
use model::{Domain, Event, Role};

pub fn first() -> Event {
    Event::TeamClosed {}
}

pub fn next(event: &Event) -> Option<Event> {
    let (function, domain) = (text("wijkagent"), Domain::Safety);
    Some(match event {
        Event::TeamClosed {} => Event::TeamOpened {},
        Event::TeamOpened {} => Event::TeamMemberAdded { member: PERSON, function, domain },
        Event::TeamMemberAdded { .. } => Event::TeamMemberRemoved { member: PERSON },
        Event::TeamMemberRemoved { .. } => Event::OwnershipTaken { owner: PERSON, function, domain },
        Event::OwnershipTaken { .. } => Event::OwnershipHanded { owner: PERSON, function, domain },
        Event::OwnershipHanded { .. } => {
            let reason = text("er ligt een klacht van een collega");
            Event::EntryAsked { asker: PERSON, function, domain, role: Role::Administrator, reason }
        }
        Event::EntryAsked { .. } => Event::EntryGranted { asker: PERSON, role: Role::DataProtectionOfficer },
        Event::EntryGranted { .. } => Event::EntryRefused { asker: PERSON, role: Role::Administrator },
        Event::EntryRefused { .. } => Event::EntryEnded { asker: PERSON, role: Role::Facilitator },
        _ => return None,
    })
}
