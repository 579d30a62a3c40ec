//! What is said of a dossier by those who answer for it.

use super::{A, C, CARD, MAP, analysis::voice, day, text};
use model::{
    Event, Role,
    content::Dimension,
    pruning::Line,
    reported::{KeptRound, ReportReason, ReportVerdict, Reported},
};

fn card() -> Reported {
    Reported::Line(Line::Role(MAP, CARD))
}

fn finding() -> Reported {
    Reported::Finding { dimension: Dimension::Manifestations, item: "d1.vermijding".to_owned() }
}

pub fn first() -> Event {
    Event::DossierStopped { reason: text("er staat te veel in over een familie") }
}

pub fn next(event: &Event) -> Option<Event> {
    Some(match event {
        Event::DossierStopped { .. } => Event::StopLifted { reason: text("het is hersteld") },
        Event::StopLifted { .. } => {
            Event::HoldPlaced { reason: text("verzoek van 3 maart"), role: Role::DataProtectionOfficer }
        }
        Event::HoldPlaced { .. } => Event::HoldLifted { reason: text("verzoek afgehandeld"), role: Role::Facilitator },
        Event::HoldLifted { .. } => Event::LineReported { about: card(), reason: Some(ReportReason::Recognisable) },
        Event::LineReported { .. } => Event::ReportSetAside {
            about: Reported::Line(Line::Opposition(A)),
            verdict: ReportVerdict::Fitting,
            reason: text("het staat er zoals het verteld wordt"),
        },
        Event::ReportSetAside { .. } => Event::PurgeAsked { about: finding(), role: Role::Facilitator },
        Event::PurgeAsked { .. } => {
            Event::LinePurged { about: Reported::Line(Line::Occurrence(C)), role: Role::DataProtectionOfficer }
        }
        Event::LinePurged { .. } => Event::VoicesKept {
            dimension: Dimension::Manifestations,
            rounds: vec![KeptRound { at: "2026-03-01T10:00:00.000Z".to_owned(), shown: true, voices: vec![voice()] }],
        },
        Event::VoicesKept { .. } => {
            Event::SelectionChosen { entry: "dossier".to_owned(), years: Some(5), from: day("2026-09-01") }
        }
        Event::SelectionChosen { .. } => {
            Event::DestructionProposed { ground: text("termijn verstreken"), function: text("archivaris") }
        }
        Event::DestructionProposed { .. } => Event::DestructionSetAside { reason: text("er loopt onderzoek") },
        _ => return None,
    })
}
