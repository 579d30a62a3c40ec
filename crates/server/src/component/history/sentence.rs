//! A sentence for everything that can happen.

use super::{analysis, change, keeping, role_map, strategy, team};
use crate::{
    calendar,
    component::{card, note, plan_step, spotlight},
    content,
    door::dossiers::UNDER_REVIEW,
    language::Language,
    words,
};
use model::{
    Dossier, Event, NoteId, OccurrenceId, OppositionId, Recorded,
    choice::ChoiceOutcome,
    event::Card,
    occurrence::OccurrenceKind,
    pruning::Line,
    session::{ListedGuest, Subject},
};

/// What happened, in the words of that moment: `before` is the dossier as it stood until then. An event that changed
/// several fields gives several sentences; that something was undone is said by the line that it starts.
pub fn sentences(dossier: &Dossier, before: &Dossier, entry: &Recorded, language: Language) -> Vec<String> {
    let Some(event) = &entry.event else {
        let alone = analysis::answered_alone(&entry.kind, language);
        let known = alone.or_else(|| (entry.kind == UNDER_REVIEW).then(|| language.text().history_under_review()));
        return vec![known.unwrap_or_else(|| language.text().history_erased())];
    };
    match event {
        Event::DossierAmended { changes } => changes.iter().map(|it| change::dossier(before, it, language)).collect(),
        Event::OppositionAmended { id, changes } => {
            let name = opposition(dossier, before, *id, language);
            let card = before.opposition(*id);
            changes.iter().map(|it| change::opposition(&name, card, it, &entry.by, language)).collect()
        }
        Event::OccurrenceAmended { id, changes } => {
            let name = occurrence(dossier, before, *id, language);
            let card = before.occurrence(*id);
            changes.iter().map(|it| change::occurrence(before, &name, card, it, language)).collect()
        }
        Event::GamechangerAnswered { .. }
        | Event::StrategyTargeted { .. }
        | Event::StrategyReadied { .. }
        | Event::StrategyReopened { .. }
        | Event::AnchoringAmended { .. }
        | Event::DialogueMapAmended { .. }
        | Event::ActionAdded { .. }
        | Event::ActionAmended { .. }
        | Event::ActionWithdrawn { .. }
        | Event::ActionPutBack { .. } => strategy::sentences(dossier, before, event, language),
        event if event.is_about_team() => team::sentences(before, event, language),
        event if event.is_about_keeping() => keeping::sentences(event, language),
        Event::ActUndone { .. }
        | Event::DotsPlaced { .. }
        | Event::NoteWritten { .. }
        | Event::NoteTakenBack { .. }
        | Event::NoteTakenUp { .. } => vec![],
        Event::PlanSet { .. }
        | Event::PlanStepStarted { .. }
        | Event::StepPaused { .. }
        | Event::StepResumed { .. }
        | Event::ModeSet { .. }
        | Event::SpotlightSet { .. }
        | Event::SpotlightCleared { .. }
        | Event::AgreementsAcknowledged { .. }
        | Event::LeadTaken { .. }
        | Event::GuestsListed { .. } => vec![of_room(dossier, before, event, language)],
        Event::NotesRevealed { .. }
        | Event::NoteRevealed { .. }
        | Event::NotePlaced { .. }
        | Event::NoteKept { .. }
        | Event::NoteSetAside { .. }
        | Event::NoteReworded { .. }
        | Event::LineStruck { .. }
        | Event::LineKept { .. }
        | Event::OppositionReworded { .. }
        | Event::OccurrenceReworded { .. } => vec![of_line(dossier, before, event, language)],
        Event::DossierOpened { .. }
        | Event::ReviewDateMoved { .. }
        | Event::SessionOpened { .. }
        | Event::StepStarted { .. }
        | Event::StepExtended { .. }
        | Event::SessionClosed { .. }
        | Event::ParticipantJoined { .. }
        | Event::DotsRoundOpened { .. }
        | Event::DotsRoundClosed { .. }
        | Event::ChoiceMade { .. }
        | Event::MapAdopted {}
        | Event::MapReopened { .. } => vec![of_dossier(dossier, before, event, language)],
        event if model::role_map::map_of(event).is_some() => role_map::sentences(dossier, before, event, language),
        event => analysis::sentences(dossier, before, event, language)
            .unwrap_or_else(|| vec![of_card(dossier, before, event, language)]),
    }
}

fn of_dossier(dossier: &Dossier, before: &Dossier, event: &Event, language: Language) -> String {
    let text = language.text();
    match event {
        Event::DossierOpened { title, .. } => text.history_dossier_opened(title.as_str()),
        Event::ReviewDateMoved { review_date, reason } => {
            text.history_review_date_moved(calendar::day_in_words(*review_date, language), reason.as_str())
        }
        Event::SessionOpened { .. } => text.history_session_opened(),
        Event::StepStarted { step, minutes, .. } => {
            let known = content::standard_step(step.slug()).map(|step| language.of(&step.title).to_owned());
            text.history_step_started(known.unwrap_or_else(|| text.plan_step()), *minutes)
        }
        Event::StepExtended { minutes, .. } => text.history_step_extended(*minutes),
        Event::SessionClosed { .. } => text.history_session_closed(),
        Event::ParticipantJoined { function, domain, .. } => {
            text.history_participant_joined(function.as_str(), words::domain(*domain, language))
        }
        Event::DotsRoundOpened { limit, .. } => text.history_dots_round_opened(*limit),
        Event::DotsRoundClosed { voters, .. } => text.history_dots_round_closed(*voters),
        Event::ChoiceMade { outcome: ChoiceOutcome::Selected(id), reason, .. } => {
            text.history_choice_selected(opposition(dossier, before, *id, language), reason.as_str())
        }
        Event::ChoiceMade { outcome: ChoiceOutcome::FollowOnly, reason, .. } => {
            text.history_choice_follow_only(reason.as_str())
        }
        Event::MapAdopted {} => text.history_map_adopted(),
        Event::MapReopened { reason } => text.history_map_reopened(reason.as_str()),
        _ => String::new(),
    }
}

fn of_room(dossier: &Dossier, before: &Dossier, event: &Event, language: Language) -> String {
    let text = language.text();
    match event {
        Event::PlanSet { plan } => text.history_plan_set(plan.steps.len()),
        Event::PlanStepStarted { step, minutes, .. } => {
            let step = before.plan().and_then(|plan| plan.step(*step)).map(|step| plan_step::title(step, language));
            text.history_step_started(step.unwrap_or_else(|| text.plan_step()), *minutes)
        }
        Event::StepPaused { .. } => text.history_step_paused(),
        Event::StepResumed { .. } => text.history_step_resumed(),
        Event::ModeSet { mode, .. } => text.history_mode_set(words::mode(*mode, language)),
        Event::SpotlightSet { on: Subject::Opposition(id), .. } => {
            text.history_spotlight_set(opposition(dossier, before, *id, language))
        }
        Event::SpotlightSet { on: Subject::RoleMap(map), .. } => text.history_spotlight_set(
            dossier
                .role_map(*map)
                .map_or_else(|| text.history_erased_card(), |map| spotlight::called(dossier, map, language)),
        ),
        Event::SpotlightCleared { .. } => text.history_spotlight_cleared(),
        Event::AgreementsAcknowledged { .. } => text.history_agreements_acknowledged(),
        Event::LeadTaken { .. } => text.history_lead_taken(),
        Event::GuestsListed { count, guests, .. } => {
            let guest = |it: &ListedGuest| text.history_by(it.function.as_str(), words::domain(it.domain, language));
            let named: Vec<String> = guests.iter().map(guest).collect();
            match named.is_empty() {
                true => text.history_guests_counted(*count),
                false => text.history_guests_listed(named.join("; ")),
            }
        }
        _ => String::new(),
    }
}

/// A note or a line in the words of that moment. What was struck is named by what is left of it.
fn of_line(dossier: &Dossier, before: &Dossier, event: &Event, language: Language) -> String {
    let text = language.text();
    let note_named = |id: &NoteId| {
        let known = before.note(*id).or_else(|| dossier.note(*id));
        known.map_or_else(|| text.history_erased_card(), |it| note::in_words(&it.text, language))
    };
    let line_named = |line: &Line| match line {
        Line::Opposition(id) => opposition(dossier, before, *id, language),
        Line::Occurrence(id) => occurrence(dossier, before, *id, language),
        Line::Note(id) => note_named(id),
        Line::Role(map, id) => named(dossier, before, Card::Role(*map, *id), language),
        Line::Fuel(map, id) => named(dossier, before, Card::Fuel(*map, *id), language),
    };
    match event {
        Event::NotesRevealed { .. } => text.history_notes_revealed(),
        Event::NoteRevealed { text: said, .. } => text.history_note_revealed(note::in_words(said, language)),
        Event::NotePlaced { id, .. } => text.history_note_placed(note_named(id)),
        Event::NoteKept { id } => text.history_note_kept(note_named(id)),
        Event::NoteSetAside { id } => text.history_note_set_aside(note_named(id)),
        Event::NoteReworded { text: said, .. } => text.history_line_reworded(note::in_words(said, language)),
        Event::OppositionReworded { us_label, them_label, .. } => {
            text.history_line_reworded(text.opposition_in_words(us_label.as_str(), them_label.as_str()))
        }
        Event::OccurrenceReworded { what, .. } => text.history_line_reworded(what.as_str()),
        Event::LineStruck { line } => text.history_line_struck(line_named(line)),
        Event::LineKept { line } => text.history_line_kept(line_named(line)),
        _ => String::new(),
    }
}

fn of_card(dossier: &Dossier, before: &Dossier, event: &Event, language: Language) -> String {
    let text = language.text();
    let card = |id: &OppositionId| opposition(dossier, before, *id, language);
    let beside = |id: &OccurrenceId| occurrence(dossier, before, *id, language);
    match event {
        Event::OppositionAdded { us_label, them_label, .. } => {
            text.history_card_added(text.opposition_in_words(us_label.as_str(), them_label.as_str()))
        }
        Event::OppositionWithdrawn { id } => text.history_card_withdrawn(card(id)),
        Event::OppositionPutBack { id } => text.history_card_put_back(card(id)),
        Event::OppositionsMerged { kept, merged } => text.history_cards_merged(card(merged), card(kept)),
        Event::OppositionsParted { kept, merged } => text.history_cards_parted(card(merged), card(kept)),
        Event::OppositionsRelated { a, b } => text.history_cards_related(card(a), card(b)),
        Event::OppositionsUnrelated { a, b } => text.history_cards_unrelated(card(a), card(b)),
        Event::OccurrenceAdded { kind: OccurrenceKind::Incident, what, .. } => {
            text.history_incident_added(what.as_str())
        }
        Event::OccurrenceAdded { kind: OccurrenceKind::Conflict, what, .. } => {
            text.history_conflict_added(what.as_str())
        }
        Event::OccurrenceWithdrawn { id } => text.history_card_withdrawn(beside(id)),
        Event::OccurrencePutBack { id } => text.history_card_put_back(beside(id)),
        Event::OppositionAidAnswered { id, answers: Some(_) } => text.history_aid_answered(card(id)),
        Event::OppositionAidAnswered { id, answers: None } => text.history_aid_emptied(card(id)),
        Event::OccurrenceAidAnswered { id, answers: Some(_) } => text.history_aid_answered(beside(id)),
        Event::OccurrenceAidAnswered { id, answers: None } => text.history_aid_emptied(beside(id)),
        _ => String::new(),
    }
}

fn opposition(dossier: &Dossier, before: &Dossier, id: OppositionId, language: Language) -> String {
    named(dossier, before, Card::Opposition(id), language)
}

fn occurrence(dossier: &Dossier, before: &Dossier, id: OccurrenceId, language: Language) -> String {
    named(dossier, before, Card::Occurrence(id), language)
}

/// The card in the words of that moment; in the words of now when those were erased.
pub(super) fn named(dossier: &Dossier, before: &Dossier, card: Card, language: Language) -> String {
    let name = |dossier: &Dossier| card::name(dossier, card, language);
    name(before).or_else(|| name(dossier)).unwrap_or_else(|| language.text().history_erased_card())
}
