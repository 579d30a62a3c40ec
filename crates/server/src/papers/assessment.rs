//! The (pre-)DPIA: what is processed, whether a full one is needed, the risks with what was done against them, and what
//! remains.

use super::{figures, sheet::Sheet};
use crate::{
    door::filled_in::Blank,
    language::{Language, Text},
};

/// Tests that show a measure.
type Shown = &'static [&'static str];

/// The risks, each with its measure and the tests that show it.
pub fn risks(text: &Text) -> [(String, String, Shown); 10] {
    [
        (
            text.paper_risk_names(),
            text.paper_measure_names(),
            &[
                "what_the_rules_for_names_on_maps_refuse_is_refused_everywhere",
                "only_the_guard_makes_vetted_text",
                "the_guard_reads_no_clock_no_disk_no_network_and_keeps_no_trace",
            ],
        ),
        (
            text.paper_risk_groups(),
            text.paper_measure_groups(),
            &["a_group_word_is_asked_about_on_map_one_and_refused_on_the_role_map"],
        ),
        (
            text.paper_risk_goes_on(),
            text.paper_measure_goes_on(),
            &[
                "after_its_review_date_a_dossier_is_read_only_until_the_date_is_moved",
                "nobody_changes_a_stopped_dossier_and_only_the_officer_lifts_it",
            ],
        ),
        (
            text.paper_risk_guests(),
            text.paper_measure_guests(),
            &["after_closing_nothing_links_a_contribution_to_a_guest"],
        ),
        (
            text.paper_risk_others(),
            text.paper_measure_others(),
            &["an_account_of_another_organisation_is_not_found", "the_table_names_every_route_and_no_other"],
        ),
        (
            text.paper_risk_passed_on(),
            text.paper_measure_passed_on(),
            &[
                "what_leaves_stands_in_the_register_and_says_for_what_and_for_whom",
                "without_a_purpose_or_for_a_body_that_never_receives_nothing_leaves",
            ],
        ),
        (
            text.paper_risk_wrong_line(),
            text.paper_measure_wrong_line(),
            &["what_two_people_purge_stands_in_no_file_and_on_no_page_and_the_chain_verifies"],
        ),
        (
            text.paper_risk_altered(),
            text.paper_measure_altered(),
            &[
                "every_edit_behind_its_back_is_seen",
                "on_hold_nothing_is_purged_and_only_the_officer_reads_what_was_reported",
            ],
        ),
        (
            text.paper_risk_comes_back(),
            text.paper_measure_comes_back(),
            &["what_is_blanked_stands_in_no_file", "what_was_erased_after_a_backup_does_not_come_back_with_it"],
        ),
        (
            text.paper_risk_stolen(),
            text.paper_measure_stolen(),
            &[
                "signing_in_takes_two_steps_and_the_first_opens_nothing",
                "neither_secret_nor_codes_stand_in_the_database",
            ],
        ),
    ]
}

/// Writes the paper.
pub fn write(sheet: &mut Sheet<'_>) {
    let text = sheet.text;
    sheet.chapter(text.paper_assessment_what());
    sheet.says(text.paper_assessment_what_is());
    sheet.part(text.paper_assessment_owner());
    let owners = [Blank::Controller, Blank::ProcessOwner, Blank::Hosting, Blank::Processors];
    let rows = owners.map(|blank| sheet.fact(blank));
    sheet.facts(rows.to_vec());
    sheet.chapter(text.paper_set_up_head());
    let set_up = sheet.set_up();
    sheet.facts(set_up);
    let rules = sheet.rules();
    sheet.list(rules);
    let terms = [Blank::BackupTerm, Blank::LogTerm].map(|blank| sheet.fact(blank));
    sheet.facts(terms.to_vec());
    sheet.selection();
    sheet.chapter(text.paper_group_bases());
    let bases =
        [Blank::BasisDossiers, Blank::BasisSessions, Blank::BasisSignals, Blank::BasisAccounts, Blank::BasisExports];
    let bases = bases.map(|blank| sheet.fact(blank));
    sheet.facts(bases.to_vec());
    needed(sheet);
    sheet.chapter(text.paper_assessment_risks());
    sheet.says(text.paper_assessment_risks_about());
    let heads = vec![text.paper_column_risk(), text.paper_column_measure(), text.paper_column_shown()];
    let rows = risks(text).map(|(risk, measure, tests)| vec![risk, measure, tests.join("\n")]);
    sheet.table(heads, rows.to_vec());
    sheet.chapter(text.paper_assessment_remains());
    sheet.list(remains(sheet.language));
    sheet.chapter(text.paper_assessment_decision());
    let decision = [Blank::OfficerAdvice, Blank::DecidedBy, Blank::DecidedOn].map(|blank| sheet.fact(blank));
    sheet.facts(decision.to_vec());
}

/// Whether a full one is needed: the product says how it is, the municipality judges.
fn needed(sheet: &mut Sheet<'_>) {
    let text = sheet.text;
    sheet.chapter(text.paper_assessment_need());
    sheet.says(text.paper_assessment_need_about());
    let traits = [
        (text.paper_trait_scoring(), text.paper_here_scoring()),
        (text.paper_trait_deciding(), text.paper_here_deciding()),
        (text.paper_trait_watching(), text.paper_here_watching()),
        (text.paper_trait_special(), text.paper_here_special()),
        (text.paper_trait_scale(), text.paper_here_scale()),
        (text.paper_trait_weak(), text.paper_here_weak()),
        (text.paper_trait_new(), text.paper_here_new()),
    ];
    let rows = traits.map(|(name, here)| vec![name, here, sheet.left_open(text.paper_assessment_need())]);
    let heads = vec![text.paper_column_trait(), text.paper_column_here(), text.paper_column_yours()];
    sheet.table(heads, rows.to_vec());
}

/// Known limits, with the figures that are published.
fn remains(language: Language) -> Vec<String> {
    let text = language.text();
    // They are published in an English table.
    let said = |share: String| match language {
        Language::Nl => share.replace('.', ","),
        Language::En => share,
    };
    let measured = figures::published().map(|figures| {
        let (names, functions) = (said(figures.names), said(figures.functions));
        [text.paper_limit_check(functions, names), text.paper_limit_fixed(said(figures.fixed_forms))]
    });
    let others = [
        text.paper_limit_street(),
        text.paper_limit_few(),
        text.paper_limit_copies(),
        text.paper_limit_backups(),
        text.paper_limit_hold(),
    ];
    measured.into_iter().flatten().chain(others).collect()
}
