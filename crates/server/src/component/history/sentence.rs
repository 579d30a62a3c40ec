//! A sentence for everything that can happen.

use super::{change, role_map, strategy};
use crate::{calendar, component::card, language::Language, words};
use model::{
    Dossier, Event, OccurrenceId, OppositionId, Recorded, choice::ChoiceOutcome, event::Card,
    occurrence::OccurrenceKind,
};

/// What happened, in the words of that moment: `before` is the dossier as it stood until then. An event that changed
/// several fields gives several sentences; that something was undone is said by the line that it starts.
pub fn sentences(dossier: &Dossier, before: &Dossier, entry: &Recorded, language: Language) -> Vec<String> {
    let Some(event) = &entry.event else { return vec![language.text().history_erased()] };
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
        Event::ActUndone { .. } | Event::DotsPlaced { .. } => vec![],
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
        _ => vec![of_card(dossier, before, event, language)],
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
        Event::StepStarted { step, minutes, .. } => text.history_step_started(words::step(*step, language), *minutes),
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
