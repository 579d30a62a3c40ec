//! How an event changes a dossier: each feature folds its own.

use crate::{Author, Dossier, Event, Recorded, event::Card};

impl Dossier {
    /// Folds one event. Cannot fail: what was recorded did happen.
    pub fn apply(&mut self, recorded: &Recorded) {
        self.seq = recorded.seq;
        // Numbers are given by the order of adding, also when the text was erased since.
        match recorded.kind.as_str() {
            "opposition_added" | "opposition_reworded" => {
                self.oppositions_added = self.oppositions_added.saturating_add(1)
            }
            "occurrence_added" | "occurrence_reworded" => {
                self.occurrences_added = self.occurrences_added.saturating_add(1)
            }
            "action_added" => self.actions_added = self.actions_added.saturating_add(1),
            _ => {}
        }
        self.hear(&recorded.kind, recorded.by.id);
        let Some(event) = &recorded.event else { return };
        self.remember(recorded.seq, recorded.act, &recorded.by, event);
        self.apply_event(event, recorded);
        for touch in event.touches() {
            match touch.card {
                Card::Opposition(id) => self.touch_row(id, recorded.seq),
                Card::Occurrence(id) => self.touch_rows_of(id, recorded.seq),
                Card::Role(..) | Card::Fuel(..) | Card::Action(_) | Card::Deployment(_) => {}
            }
        }
    }

    fn apply_event(&mut self, event: &Event, recorded: &Recorded) {
        let (by, at, seq): (&Author, &str, u64) = (&recorded.by, &recorded.at, recorded.seq);
        let event = event.clone();
        match event {
            Event::DossierOpened { title, purpose, scope, period, owner, review_date, retention, content, example } => {
                self.title = Some(title);
                self.purpose = Some(purpose);
                self.scope = Some(scope);
                self.period = Some(period);
                self.owner = Some(owner);
                self.review_date = review_date;
                self.retention = retention;
                self.content = content;
                self.example = example;
                self.opened_at = at.to_owned();
            }
            Event::DossierAmended { changes } => changes.into_iter().for_each(|change| self.set(change)),
            Event::ReviewDateMoved { review_date, .. } => self.review_date = review_date,
            Event::SessionOpened { .. }
            | Event::StepStarted { .. }
            | Event::StepExtended { .. }
            | Event::SessionClosed { .. }
            | Event::ParticipantJoined { .. }
            | Event::PlanSet { .. }
            | Event::PlanStepStarted { .. }
            | Event::StepPaused { .. }
            | Event::StepResumed { .. }
            | Event::ModeSet { .. }
            | Event::SpotlightSet { .. }
            | Event::SpotlightCleared { .. }
            | Event::AgreementsAcknowledged { .. }
            | Event::LeadTaken { .. }
            | Event::GuestsListed { .. } => self.apply_to_session(event, by, at),
            Event::NoteWritten { .. }
            | Event::NoteTakenBack { .. }
            | Event::NoteTakenUp { .. }
            | Event::NotesRevealed { .. }
            | Event::NoteRevealed { .. }
            | Event::NotePlaced { .. }
            | Event::NoteKept { .. }
            | Event::NoteSetAside { .. }
            | Event::NoteReworded { .. } => self.apply_to_note(event, by),
            Event::LineStruck { .. }
            | Event::LineKept { .. }
            | Event::OppositionReworded { .. }
            | Event::OccurrenceReworded { .. } => self.apply_to_pruning(event, by, seq),
            Event::OppositionAdded { .. }
            | Event::OppositionAmended { .. }
            | Event::OppositionWithdrawn { .. }
            | Event::OppositionPutBack { .. }
            | Event::OppositionsMerged { .. }
            | Event::OppositionsParted { .. }
            | Event::OppositionsRelated { .. }
            | Event::OppositionsUnrelated { .. } => {
                let restores = self.undoing == Some(recorded.act);
                self.apply_to_opposition(event, by, seq, restores);
            }
            Event::OccurrenceAdded { .. }
            | Event::OccurrenceAmended { .. }
            | Event::OccurrenceWithdrawn { .. }
            | Event::OccurrencePutBack { .. } => self.apply_to_occurrence(event, by, seq),
            Event::OppositionAidAnswered { .. } | Event::OccurrenceAidAnswered { .. } => self.apply_to_aid(&event),
            Event::DotsRoundOpened { .. }
            | Event::DotsPlaced { .. }
            | Event::DotsRoundClosed { .. }
            | Event::ChoiceMade { .. } => {
                self.apply_to_choice(event, by, at);
            }
            Event::MapAdopted {} | Event::MapReopened { .. } => self.apply_to_adoption(event, at),
            Event::RoleMapStarted { .. }
            | Event::RoleCardPlaced { .. }
            | Event::RoleCardMoved { .. }
            | Event::RoleCardAmended { .. }
            | Event::RoleCardWithdrawn { .. }
            | Event::RoleCardPutBack { .. }
            | Event::FuelAdded { .. }
            | Event::FuelAmended { .. }
            | Event::FuelWithdrawn { .. }
            | Event::FuelPutBack { .. }
            | Event::MiddlePressureJudged { .. }
            | Event::EqualTreatmentAnswered { .. }
            | Event::ConductReflected { .. }
            | Event::RoleMapAdopted { .. }
            | Event::RoleMapReopened { .. } => self.apply_to_role_map(event, by, at, seq),
            Event::GamechangerAnswered { .. }
            | Event::StrategyTargeted { .. }
            | Event::StrategyReadied { .. }
            | Event::StrategyReopened { .. }
            | Event::AnchoringAmended { .. } => self.apply_to_strategy(event, at),
            Event::DialogueMapAmended { .. } => self.apply_to_dialogue_map(event),
            Event::ActionAdded { .. }
            | Event::ActionAmended { .. }
            | Event::ActionWithdrawn { .. }
            | Event::ActionPutBack { .. } => self.apply_to_action(event, by),
            Event::SignalTaken { .. } => self.apply_to_signals(event),
            Event::AppraisalStarted { .. }
            | Event::AppraisalAnswered { .. }
            | Event::AppraisalSealed { .. }
            | Event::AppraisalRevealed { .. }
            | Event::CriterionSettled { .. }
            | Event::ProductiveAnswered { .. }
            | Event::AppraisalDecided { .. }
            | Event::AppraisalReopened { .. } => self.apply_to_appraisal(event, by, at),
            Event::PlaceAdded { .. }
            | Event::PlaceAmended { .. }
            | Event::PlaceWithdrawn { .. }
            | Event::PlacePutBack { .. } => self.apply_to_places(event),
            Event::AnalysisStarted { .. }
            | Event::AnalysisPrepared { .. }
            | Event::DimensionAnswered { .. }
            | Event::AnswersSealed { .. }
            | Event::AnswersRevealed { .. }
            | Event::DimensionReopened { .. }
            | Event::FindingAmended { .. }
            | Event::DimensionConcluded { .. }
            | Event::VoicesKept { .. }
            | Event::PhaseJudged { .. }
            | Event::UnrestPhaseSet { .. } => self.apply_to_analysis(event, by, at),
            Event::PolicyAmended { .. } | Event::ContactAmended { .. } => self.apply_to_blind_spots(event),
            Event::AdviceDecided { .. } => self.apply_to_advice(event),
            Event::DeploymentPlanned { .. }
            | Event::DeploymentAmended { .. }
            | Event::DeploymentReviewed { .. }
            | Event::DeploymentWithdrawn { .. }
            | Event::DeploymentPutBack { .. } => self.apply_to_deployments(event, at),
            Event::DossierStopped { .. }
            | Event::StopLifted { .. }
            | Event::HoldPlaced { .. }
            | Event::HoldLifted { .. } => self.apply_to_oversight(event, at),
            Event::LineReported { .. }
            | Event::ReportSetAside { .. }
            | Event::PurgeAsked { .. }
            | Event::LinePurged { .. } => self.apply_to_reports(event, by.id, at, seq),
            Event::SelectionChosen { .. } | Event::DestructionProposed { .. } | Event::DestructionSetAside { .. } => {
                self.apply_to_keeping(event, by.id, at);
            }
            Event::TeamClosed {}
            | Event::TeamOpened {}
            | Event::TeamMemberAdded { .. }
            | Event::TeamMemberRemoved { .. }
            | Event::OwnershipTaken { .. }
            | Event::OwnershipHanded { .. }
            | Event::EntryAsked { .. }
            | Event::EntryGranted { .. }
            | Event::EntryRefused { .. }
            | Event::EntryEnded { .. } => self.apply_to_team(event, at),
            Event::ActUndone { .. } => {}
        }
    }
}
