//! Every kind of text in an event can be reported by whoever reads it, or says here why not.

use super::every_event;
use model::{ActId, Author, AuthorKind, Dossier, Event, Recorded, note::NoteText, pruning::Line, reported::Reported};

/// Under what a row is reported, or why there is no button. Whoever adds an event decides here.
fn reported_as(event: &Event) -> Result<Reported, &'static str> {
    Ok(match event {
        Event::OppositionAdded { id, .. }
        | Event::OppositionAmended { id, .. }
        | Event::OppositionReworded { id, .. } => Reported::Line(Line::Opposition(*id)),
        Event::OccurrenceAdded { id, .. }
        | Event::OccurrenceAmended { id, .. }
        | Event::OccurrenceReworded { id, .. } => Reported::Line(Line::Occurrence(*id)),
        Event::NoteRevealed { id, .. } | Event::NoteReworded { id, .. } => Reported::Line(Line::Note(*id)),
        Event::RoleCardPlaced { map, id, .. } | Event::RoleCardAmended { map, id, .. } => {
            Reported::Line(Line::Role(*map, *id))
        }
        Event::FuelAdded { map, id, .. } | Event::FuelAmended { map, id, .. } => Reported::Line(Line::Fuel(*map, *id)),
        Event::FindingAmended { dimension, item, .. } => {
            Reported::Finding { dimension: *dimension, item: item.clone() }
        }
        Event::AnswersRevealed { dimension, voices } => {
            let with_words = voices.iter().flat_map(|voice| &voice.answers).find(|answer| answer.note.is_some());
            let Some(answer) = with_words else { return Err("no words") };
            Reported::Finding { dimension: *dimension, item: answer.item.clone() }
        }
        Event::VoicesKept { dimension, rounds } => {
            let voices = rounds.iter().flat_map(|round| &round.voices);
            let mut answers = voices.flat_map(|voice| &voice.answers);
            let Some(answer) = answers.find(|answer| answer.note.is_some()) else { return Err("no words") };
            Reported::Finding { dimension: *dimension, item: answer.item.clone() }
        }
        Event::ActionAdded { id, .. } | Event::ActionAmended { id, .. } => Reported::Action(*id),
        Event::GamechangerAnswered { opposition, .. }
        | Event::StrategyReadied { opposition, .. }
        | Event::AnchoringAmended { opposition, .. } => Reported::Strategy(*opposition),
        Event::DialogueMapAmended { opposition, .. } => Reported::DialogueMap(*opposition),
        Event::AppraisalSealed { id, .. }
        | Event::AppraisalRevealed { id, .. }
        | Event::CriterionSettled { id, .. }
        | Event::ProductiveAnswered { id, .. }
        | Event::AppraisalDecided { id, .. }
        | Event::AppraisalReopened { id, .. } => Reported::Appraisal(*id),
        Event::MiddlePressureJudged { map, .. }
        | Event::EqualTreatmentAnswered { map, .. }
        | Event::ConductReflected { map, .. } => Reported::Sheet(*map),
        Event::ContactAmended { row, domain, .. } => Reported::Contact { row: *row, domain: *domain },
        Event::PolicyAmended { item, .. } => Reported::Policy { item: item.clone() },
        Event::NoteWritten { .. } | Event::AppraisalAnswered { .. } | Event::DimensionAnswered { .. } => {
            return Err("only its writer sees it: what everybody sees is another row");
        }
        Event::AnswersSealed { .. } => return Err("nobody sees it before it is shown, and then it is another row"),
        Event::ParticipantJoined { .. } | Event::GuestsListed { .. } => {
            return Err("a function of the own, of a list that is closed; erased with the session");
        }
        Event::DossierOpened { .. } | Event::DossierAmended { .. } => {
            return Err("what the dossier is for, by who leads: whoever objects asks the officer to stop it");
        }
        Event::TeamMemberAdded { .. } | Event::OwnershipTaken { .. } | Event::OwnershipHanded { .. } => {
            return Err("the function of a colleague with an account, which that colleague changes");
        }
        Event::EntryAsked { .. }
        | Event::ReviewDateMoved { .. }
        | Event::MapReopened { .. }
        | Event::RoleMapReopened { .. }
        | Event::UnrestPhaseSet { .. }
        | Event::DossierStopped { .. }
        | Event::StopLifted { .. }
        | Event::HoldPlaced { .. }
        | Event::HoldLifted { .. }
        | Event::ReportSetAside { .. }
        | Event::DestructionProposed { .. }
        | Event::DestructionSetAside { .. } => {
            return Err(
                "an account of an act of who answers for the dossier: it stays, or nobody can be asked about it",
            );
        }
        Event::ChoiceMade { .. } => Reported::Choice,
        Event::AnalysisPrepared { .. } => Reported::Preparation,
        Event::DimensionConcluded { dimension, .. } => Reported::Conclusion(*dimension),
        Event::PhaseJudged { subject, .. } => Reported::Phase(*subject),
        Event::PlaceAdded { id, .. } | Event::PlaceAmended { id, .. } => Reported::Place(*id),
        Event::AdviceDecided { rule, .. } => Reported::Advice { rule: rule.clone() },
        Event::DeploymentAmended { id, .. } | Event::DeploymentReviewed { id, .. } => Reported::Deployment(*id),
        Event::PlanSet { .. } => return Err("how a session runs, in the words of who leads it and makes it anew"),
        Event::SignalTaken { signal } => Reported::Signal(signal.id),
        _ => return Err("no words"),
    })
}

/// Whether words of people stand in it: a text that passed the guard.
fn has_words(value: &serde_json::Value) -> bool {
    match value {
        serde_json::Value::Object(fields) => {
            fields.get("text").is_some_and(serde_json::Value::is_string) || fields.values().any(has_words)
        }
        serde_json::Value::Array(values) => values.iter().any(has_words),
        _ => false,
    }
}

#[test]
fn every_kind_of_text_can_be_reported_and_goes_when_it_is_purged_or_says_why_not() {
    let mut buttons = 0;
    for event in every_event() {
        let worded = has_words(&serde_json::to_value(&event).unwrap());
        match reported_as(&event) {
            Ok(about) => {
                let row = |seq: u64, event: Event| Recorded {
                    seq,
                    act: ActId(seq.into()),
                    at: String::new(),
                    by: Author { id: None, kind: AuthorKind::System, domain: None },
                    kind: event.name().to_owned(),
                    event: Some(event),
                };
                let log = [row(1, event.clone())];
                assert_eq!(Dossier::rows_to_purge(&about, &log), [1], "{} as {about}", event.name());
                assert_eq!(about.to_string().parse(), Ok(about));
                buttons += 1;
            }
            Err("no words") => assert!(!worded, "{} holds words: where is it reported?", event.name()),
            Err(_) => {}
        }
    }
    assert!(buttons > 34, "{buttons}");
    // A free note and one with two sides are the same kind of line.
    assert!(has_words(&serde_json::to_value(NoteText::Free(super::text("iets"))).unwrap()));
}
