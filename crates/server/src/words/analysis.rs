//! The words of signals, wegingen, the analysis and the plan.

use crate::language::Language;
use model::{
    analysis::{AnswerState, Fill, Phase, SourceKind, Strength, UnrestPhase, Visibility},
    appraisal::{Degree, MunicipalRole, Outcome, Plus, Productive, TaskHolder},
    blind_spot::Verdict,
    content::{AimedAt, Dimension, EvidenceLevel, InterventionKind},
    deployment::SignSeen,
    thread::Stage,
};

in_words! {
    /// A dimension.
    dimension(Dimension) {
        Dimension::Manifestations => dimension_manifestations,
        Dimension::DividingLines => dimension_dividing_lines,
        Dimension::RiskFactors => dimension_risk_factors,
        Dimension::Drivers => dimension_drivers,
        Dimension::SentimentsAndTriggers => dimension_sentiments_and_triggers,
        Dimension::Phases => dimension_phases,
        Dimension::Locations => dimension_locations,
        Dimension::OwnRole => dimension_own_role,
        Dimension::ProtectiveFactors => dimension_protective_factors,
    }
    /// A phase.
    phase(Phase) {
        Phase::Calm => phase_calm,
        Phase::Unease => phase_unease,
        Phase::Tension => phase_tension,
        Phase::Incidents => phase_incidents,
        Phase::Aftercare => phase_aftercare,
    }
    /// A phase of unrest.
    unrest_phase(UnrestPhase) {
        UnrestPhase::DormantDiscontent => unrest_dormant_discontent,
        UnrestPhase::RisingTension => unrest_rising_tension,
        UnrestPhase::Escalation => unrest_escalation,
        UnrestPhase::AfterEscalation => unrest_after_escalation,
    }
    /// An answer to an item.
    answer_state(AnswerState) {
        AnswerState::Yes => answer_yes,
        AnswerState::No => answer_no,
        AnswerState::Unknown => answer_unknown,
    }
    /// On what an answer rests.
    source_kind(SourceKind) {
        SourceKind::OwnWork => source_own_work,
        SourceKind::Residents => source_residents,
        SourceKind::Colleagues => source_colleagues,
        SourceKind::Figures => source_figures,
        SourceKind::Media => source_media,
        SourceKind::Other => source_other,
    }
    /// Below the surface or open.
    visibility(Visibility) {
        Visibility::Latent => visibility_latent,
        Visibility::Visible => visibility_visible,
    }
    /// How strong something is.
    strength(Strength) {
        Strength::Weak => strength_weak,
        Strength::Reasonable => strength_reasonable,
        Strength::Strong => strength_strong,
    }
    /// How far a dimension is.
    fill(Fill) {
        Fill::Empty => fill_empty,
        Fill::Partly => fill_partly,
        Fill::Differing => fill_differing,
        Fill::Filled => fill_filled,
    }
    /// How far a criterion holds.
    degree(Degree) {
        Degree::NotAtAll => degree_not_at_all,
        Degree::Slight => degree_slight,
        Degree::Clear => degree_clear,
        Degree::Strong => degree_strong,
        Degree::Unknown => degree_unknown,
    }
    /// Whether it can be productive.
    productive(Productive) {
        Productive::Yes => productive_yes,
        Productive::No => productive_no,
        Productive::Unclear => productive_unclear,
    }
    /// What a weging comes to.
    outcome(Outcome) {
        Outcome::ActNowAndAnalyse => outcome_act_now_and_analyse,
        Outcome::Explore => outcome_explore,
        Outcome::Analyse => outcome_analyse,
        Outcome::NoActionMonitor => outcome_no_action_monitor,
    }
    /// What that means.
    outcome_means(Outcome) {
        Outcome::ActNowAndAnalyse => outcome_act_now_and_analyse_means,
        Outcome::Explore => outcome_explore_means,
        Outcome::Analyse => outcome_analyse_means,
        Outcome::NoActionMonitor => outcome_no_action_monitor_means,
    }
    /// What comes on top of it.
    plus(Plus) {
        Plus::RecalibrateOwnRole => plus_recalibrate_own_role,
        Plus::SupportingRole => plus_supporting_role,
    }
    /// Whose task it is.
    task_holder(TaskHolder) {
        TaskHolder::Municipality => task_municipality,
        TaskHolder::HousingCorporation => task_housing_corporation,
        TaskHolder::School => task_school,
        TaskHolder::Police => task_police,
        TaskHolder::Neighbourhood => task_neighbourhood,
        TaskHolder::State => task_state,
    }
    /// Which role the municipality takes.
    municipal_role(MunicipalRole) {
        MunicipalRole::Monitor => municipal_role_monitor,
        MunicipalRole::Facilitate => municipal_role_facilitate,
        MunicipalRole::Connect => municipal_role_connect,
        MunicipalRole::Direct => municipal_role_direct,
        MunicipalRole::ProtectOrEnforce => municipal_role_protect_or_enforce,
        MunicipalRole::SetLimits => municipal_role_set_limits,
        MunicipalRole::AdjustOwnPolicy => municipal_role_adjust_own_policy,
    }
    /// What existing policy is worth.
    verdict(Verdict) {
        Verdict::Sufficient => verdict_sufficient,
        Verdict::Intensify => verdict_intensify,
        Verdict::Adjust => verdict_adjust,
        Verdict::Missing => verdict_missing,
    }
    /// Whether the sign was seen.
    sign_seen(SignSeen) {
        SignSeen::Yes => sign_yes,
        SignSeen::Partly => sign_partly,
        SignSeen::No => sign_no,
        SignSeen::Unknown => sign_unknown,
    }
    /// The kind of an intervention.
    intervention_kind(InterventionKind) {
        InterventionKind::Conversation => kind_conversation,
        InterventionKind::Encounter => kind_encounter,
        InterventionKind::Training => kind_training,
        InterventionKind::Campaign => kind_campaign,
        InterventionKind::Policy => kind_policy,
        InterventionKind::Network => kind_network,
        InterventionKind::Aftercare => kind_aftercare,
        InterventionKind::AlongsideEnforcement => kind_alongside_enforcement,
    }
    /// Whom it wants to reach.
    aimed_at(AimedAt) {
        AimedAt::Middle => aimed_at_middle,
        AimedAt::Joiners => aimed_at_joiners,
        AimedAt::Professionals => aimed_at_professionals,
        AimedAt::Administration => aimed_at_administration,
        AimedAt::WholeNeighbourhood => aimed_at_whole_neighbourhood,
    }
    /// How well it is founded.
    evidence_level(EvidenceLevel) {
        EvidenceLevel::NotAssessed => evidence_not_assessed,
        EvidenceLevel::PracticeExample => evidence_practice_example,
        EvidenceLevel::WellDescribed => evidence_well_described,
        EvidenceLevel::WellFounded => evidence_well_founded,
        EvidenceLevel::FirstIndications => evidence_first_indications,
        EvidenceLevel::GoodIndications => evidence_good_indications,
        EvidenceLevel::StrongIndications => evidence_strong_indications,
    }
    /// A stage of the thread.
    stage(Stage) {
        Stage::Signal => stage_signal,
        Stage::Appraisal => stage_appraisal,
        Stage::Finding => stage_finding,
        Stage::Opposition => stage_opposition,
        Stage::Role => stage_role,
        Stage::Intervention => stage_intervention,
        Stage::Effect => stage_effect,
    }
}
