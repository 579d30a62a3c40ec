//! The words of the field on the screen: each value of the model has its sentence in the Fluent files.

use crate::language::Language;
use guard::{Kind, Objection};
use model::{
    Domain, Refusal, RetentionClass, Role, Status,
    action::ActionState,
    aid::{AidAdvice, AidAnswer},
    disclosure::StatementStatus,
    export::{ExportBasis, ExportPurpose},
    occurrence::{OccurrenceKind, Running, SeenWhere},
    opposition::{Desirability, Energy, Evidence, MunicipalityIsParty, Orientation, Scale, SeenAt},
    reported::{ReportReason, ReportVerdict},
    role_map::Position,
    session::Mode,
    strategy::GameChanger,
};

macro_rules! in_words {
    ($($(#[$doc:meta])* $function:ident($type:ty) { $($pattern:pat => $message:ident,)* })*) => {$(
        $(#[$doc])*
        pub fn $function(value: $type, language: Language) -> String {
            let text = language.text();
            match value { $($pattern => text.$message(),)* }
        }
    )*};
}

pub mod analysis;
pub mod role_map;

in_words! {
    /// A domain.
    domain(Domain) {
        Domain::Social => domain_social,
        Domain::Safety => domain_safety,
        Domain::Space => domain_space,
        Domain::Education => domain_education,
        Domain::Care => domain_care,
        Domain::Housing => domain_housing,
        Domain::Communication => domain_communication,
        Domain::Other => domain_other,
    }
    /// A role.
    role(Role) {
        Role::Guest => role_guest,
        Role::Reader => role_reader,
        Role::Editor => role_editor,
        Role::Facilitator => role_facilitator,
        Role::Administrator => role_administrator,
        Role::DataProtectionOfficer => role_data_protection_officer,
        Role::Archivist => role_archivist,
    }
    /// Why a line is reported.
    report_reason(ReportReason) {
        ReportReason::Recognisable => report_reason_recognisable,
        ReportReason::Protected => report_reason_protected,
        ReportReason::Hurtful => report_reason_hurtful,
        ReportReason::Untrue => report_reason_untrue,
        ReportReason::ElsewhereOnly => report_reason_elsewhere,
    }
    /// Why a report is set aside.
    report_verdict(ReportVerdict) {
        ReportVerdict::Fitting => report_verdict_fitting,
        ReportVerdict::MendedAlready => report_verdict_mended,
        ReportVerdict::AnotherLine => report_verdict_another_line,
    }
    /// The state of a map.
    status(Status) {
        Status::Draft => status_draft,
        Status::InSession => status_in_session,
        Status::Adopted => status_adopted,
        Status::Outdated => status_outdated,
    }
    /// What becomes of a dossier.
    retention(RetentionClass) {
        RetentionClass::WorkingMaterial => retention_working_material,
        RetentionClass::CaseFile => retention_case_file,
        RetentionClass::Publication => retention_publication,
    }
    /// For what a file is taken along.
    export_purpose(ExportPurpose) {
        ExportPurpose::Team => export_purpose_team,
        ExportPurpose::Decision => export_purpose_decision,
        ExportPurpose::Feedback => export_purpose_feedback,
        ExportPurpose::Disclosure => export_purpose_disclosure,
        ExportPurpose::Archive => export_purpose_archive,
    }
    /// What kind of statement a text is.
    statement_status(StatementStatus) {
        StatementStatus::Fact => statement_fact,
        StatementStatus::Observation => statement_observation,
        StatementStatus::Opinion => statement_opinion,
    }
    /// On which ground.
    export_basis(ExportBasis) {
        ExportBasis::PublicTask => export_basis_public_task,
        ExportBasis::LegalDuty => export_basis_legal_duty,
    }
    /// Who can write while a step runs.
    mode(Mode) {
        Mode::Everyone => mode_everyone,
        Mode::Silent => mode_silent,
        Mode::Inbox => mode_inbox,
        Mode::Locked => mode_locked,
    }
    /// The same, for the people in the room.
    mode_means(Mode) {
        Mode::Everyone => mode_everyone_means,
        Mode::Silent => mode_silent_means,
        Mode::Inbox => mode_inbox_means,
        Mode::Locked => mode_locked_means,
    }
    /// Between whom it runs.
    orientation(Orientation) {
        Orientation::Horizontal => orientation_horizontal,
        Orientation::Vertical => orientation_vertical,
        Orientation::Mixed => orientation_mixed,
    }
    /// How far it reaches.
    scale(Scale) {
        Scale::Neighbourhood => scale_neighbourhood,
        Scale::Municipality => scale_municipality,
        Scale::Region => scale_region,
        Scale::National => scale_national,
        Scale::Online => scale_online,
    }
    /// Is the municipality seen as a party?
    municipality_is_party(MunicipalityIsParty) {
        MunicipalityIsParty::No => party_no,
        MunicipalityIsParty::Yes => party_yes,
        MunicipalityIsParty::InTheEyesOfSome => party_in_the_eyes_of_some,
    }
    /// The first question about every wij-zij.
    desirability(Desirability) {
        Desirability::Desired => desirability_desired,
        Desirability::Undesired => desirability_undesired,
        Desirability::Unclear => desirability_unclear,
    }
    /// The state of a wij-zij.
    energy(Energy) {
        Energy::Smouldering => energy_smouldering,
        Energy::Growing => energy_growing,
        Energy::Burning => energy_burning,
        Energy::Fading => energy_fading,
    }
    /// Seen or suspected.
    evidence(Evidence) {
        Evidence::Observation => evidence_observation,
        Evidence::Hunch => evidence_hunch,
    }
    /// Where a wij-zij is seen.
    seen_at(SeenAt) {
        SeenAt::Street => seen_at_street,
        SeenAt::Meeting => seen_at_meeting,
        SeenAt::Media => seen_at_media,
        SeenAt::Online => seen_at_online,
    }
    /// Incident or conflict.
    occurrence_kind(OccurrenceKind) {
        OccurrenceKind::Incident => occurrence_incident,
        OccurrenceKind::Conflict => occurrence_conflict,
    }
    /// Where an occurrence is seen.
    seen_where(SeenWhere) {
        SeenWhere::Online => seen_where_online,
        SeenWhere::Offline => seen_where_offline,
        SeenWhere::Both => seen_where_both,
    }
    /// Whether it still runs.
    running(Running) {
        Running::Yes => running_yes,
        Running::No => running_no,
    }
    /// An answer of the aid.
    aid_answer(AidAnswer) {
        AidAnswer::Yes => aid_yes,
        AidAnswer::Partly => aid_partly,
        AidAnswer::No => aid_no,
    }
    /// What the aid suggests.
    aid_advice(AidAdvice) {
        AidAdvice::TreatAsConflict => aid_treat_as_conflict,
        AidAdvice::TreatAsPolarisation => aid_treat_as_polarisation,
        AidAdvice::SettleConflictFirst => aid_settle_conflict_first,
    }
    /// A gamechanger.
    gamechanger(GameChanger) {
        GameChanger::Audience => gamechanger_audience,
        GameChanger::Subject => gamechanger_subject,
        GameChanger::Position => gamechanger_position,
        GameChanger::Tone => gamechanger_tone,
    }
    /// From which position somebody invites.
    inviter_position(Position) {
        Position::Pusher => inviter_position_pusher,
        Position::Joiner => inviter_position_joiner,
        Position::SilentMiddle => inviter_position_silent_middle,
        Position::BridgeBuilder => inviter_position_bridge_builder,
        Position::Scapegoat => inviter_position_scapegoat,
        Position::MiddleLeader => inviter_position_middle_leader,
    }
    /// How far an action is.
    action_state(ActionState) {
        ActionState::Open => action_state_open,
        ActionState::Running => action_state_running,
        ActionState::Done => action_state_done,
        ActionState::Dropped => action_state_dropped,
    }
    /// What was found in a text.
    found(Kind) {
        Kind::Bsn => found_bsn,
        Kind::Phone => found_phone,
        Kind::Email => found_email,
        Kind::Iban => found_iban,
        Kind::LicencePlate => found_licence_plate,
        Kind::Handle => found_handle,
        Kind::ProfileUrl => found_profile_url,
        Kind::Address => found_address,
        Kind::PostcodeNumber => found_postcode_number,
        Kind::Name => found_name,
        Kind::SinglePerson => found_single_person,
        Kind::Religion => found_religion,
        Kind::Ethnicity => found_ethnicity,
        Kind::Party => found_party,
        Kind::Health => found_health,
        Kind::Orientation => found_orientation,
        Kind::LoneFunction => found_lone_function,
        Kind::SmallPlace => found_small_place,
    }
    /// The fact in the way of an act.
    refusal(Refusal) {
        Refusal::NotAllowed => refusal_not_allowed,
        Refusal::Gone => refusal_gone,
        Refusal::MapAdopted => refusal_map_adopted,
        Refusal::MapNotAdopted => refusal_map_not_adopted,
        Refusal::MapEmpty => refusal_map_empty,
        Refusal::SessionRunning => refusal_session_running,
        Refusal::SessionClosed => refusal_session_closed,
        Refusal::ReviewDatePast => refusal_review_date_past,
        Refusal::ReviewDateTooFar => refusal_review_date_too_far,
        Refusal::PeriodReversed => refusal_period_reversed,
        Refusal::SameCard => refusal_same_card,
        Refusal::CardWithdrawn => refusal_card_withdrawn,
        Refusal::CardPresent => refusal_card_present,
        Refusal::TooManyDots => refusal_too_many_dots,
        Refusal::OutOfRange => refusal_out_of_range,
        Refusal::RoundOpen => refusal_round_open,
        Refusal::RoundClosed => refusal_round_closed,
        Refusal::NothingToUndo => refusal_nothing_to_undo,
        Refusal::ChangedSince => refusal_changed_since,
        Refusal::RoleMapAdopted => refusal_role_map_adopted,
        Refusal::RoleMapOpen => refusal_role_map_open,
        Refusal::RoleMapFollowed => refusal_role_map_followed,
        Refusal::MunicipalityCardMissing => refusal_municipality_card_missing,
        Refusal::ReflectionMissing => refusal_reflection_missing,
        Refusal::NoScapegoatThere => refusal_no_scapegoat_there,
        Refusal::MovesNowhere => refusal_moves_nowhere,
        Refusal::NothingChanged => refusal_nothing_changed,
        Refusal::StrategyReady => refusal_strategy_ready,
        Refusal::StrategyNotReady => refusal_strategy_not_ready,
        Refusal::StrategyEmpty => refusal_strategy_empty,
        Refusal::TargetsOnlyPushers => refusal_targets_only_pushers,
        Refusal::DroppedWithoutReason => refusal_dropped_without_reason,
        Refusal::SilentRound => refusal_silent_round,
        Refusal::InboxOpen => refusal_inbox_open,
        Refusal::StepLocked => refusal_step_locked,
        Refusal::StepRunning => refusal_step_running,
        Refusal::RoleMapAbout => refusal_role_map_about,
        Refusal::NoStep => refusal_no_step,
        Refusal::NoNotes => refusal_no_notes,
        Refusal::AnswersShown => refusal_answers_shown,
        Refusal::AnswersHidden => refusal_answers_hidden,
        Refusal::NoAnswers => refusal_no_answers,
        Refusal::NoAnalysis => refusal_no_analysis,
        Refusal::CrisisPlanLeads => refusal_crisis_plan_leads,
        Refusal::NeverReceives => refusal_never_receives,
        Refusal::AnalysisRunning => refusal_analysis_running,
        Refusal::AppraisalOpen => refusal_appraisal_open,
        Refusal::AppraisalDecided => refusal_appraisal_decided,
        Refusal::AppraisalFollowed => refusal_appraisal_followed,
        Refusal::ObservationMissing => refusal_observation_missing,
        Refusal::CriteriaOpen => refusal_criteria_open,
        Refusal::ProductiveOpen => refusal_productive_open,
        Refusal::TaskHolderMissing => refusal_task_holder_missing,
        Refusal::OtherOutcomeWithoutReason => refusal_other_outcome_without_reason,
        Refusal::OwnerMissing => refusal_owner_missing,
        Refusal::NotStarted => refusal_not_started,
        Refusal::DossierStopped => refusal_dossier_stopped,
        Refusal::DossierOutdated => refusal_dossier_outdated,
        Refusal::OnHold => refusal_on_hold,
        Refusal::LineUnderReview => refusal_line_under_review,
        Refusal::NotReported => refusal_not_reported,
        Refusal::PurgeIsAsked => refusal_purge_is_asked,
        Refusal::PurgeNotAsked => refusal_purge_not_asked,
        Refusal::SecondPersonNeeded => refusal_second_person_needed,
        Refusal::TeamHasOwner => refusal_team_has_owner,
        Refusal::TeamOwnerStays => refusal_team_owner_stays,
        Refusal::TeamOwnerLeads => refusal_team_owner_leads,
        Refusal::ComesInAlready => refusal_comes_in_already,
        Refusal::NoEntryAsked => refusal_no_entry_asked,
        Refusal::NoSelection => refusal_no_selection,
        Refusal::BeforeItsOpening => refusal_before_its_opening,
        Refusal::KeptForGood => refusal_kept_for_good,
        Refusal::TermRuns => refusal_term_runs,
        Refusal::NotProposed => refusal_not_proposed,
        Refusal::EnoughForToday => refusal_enough_for_today,
    }
}

/// Every word of a closed set with its value, for choices in a form.
pub fn choices<T: Copy>(
    all: &[T],
    slug: impl Fn(T) -> &'static str,
    word: impl Fn(T, Language) -> String,
    language: Language,
) -> Vec<(String, String)> {
    all.iter().map(|value| (slug(*value).to_owned(), word(*value, language))).collect()
}

/// The sentence beside a field whose text the guard objects to: what it is, and how to go on. The text itself is not
/// repeated: the field still holds it.
pub fn objection(objection: &Objection, language: Language) -> String {
    let text = language.text();
    match objection {
        Objection::Empty => text.field_empty(),
        Objection::TooLong { max, chars } => text.field_too_long(*chars, *max),
        Objection::Refused(findings) => text.field_refused(kinds(findings, language)),
        Objection::NeedsReason(findings) => text.field_needs_reason(kinds(findings, language)),
        Objection::ReasonRefused(why) => text.field_reason_refused(self::objection(why, language)),
    }
}

/// What was found, each kind once, in the order of the text.
fn kinds(findings: &[guard::Finding], language: Language) -> String {
    let mut words: Vec<String> = vec![];
    for finding in findings {
        let word = found(finding.kind, language);
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.join(", ")
}
