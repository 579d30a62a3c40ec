//! The entry for the register of processing activities. Each activity has an id that the processing log names too
//! (`door/activity.rs`).

use super::sheet::Sheet;
use crate::door::{activity::Activity, filled_in::Blank};

/// What stands of one activity: name, purpose, legal basis, whose, which, for whom, how long.
fn said(sheet: &Sheet<'_>, activity: Activity) -> ([String; 6], Blank) {
    let (text, months) = (sheet.text, sheet.known.signal_months);
    match activity {
        Activity::Dossiers => (
            [
                text.paper_activity_dossiers(),
                text.paper_activity_dossiers_purpose(),
                text.paper_activity_dossiers_subjects(),
                text.paper_activity_dossiers_data(),
                text.paper_activity_dossiers_recipients(),
                text.paper_term_as_list(),
            ],
            Blank::BasisDossiers,
        ),
        Activity::Sessions => (
            [
                text.paper_activity_sessions(),
                text.paper_activity_sessions_purpose(),
                text.paper_activity_sessions_subjects(),
                text.paper_activity_sessions_data(),
                text.paper_activity_sessions_recipients(),
                text.paper_activity_sessions_term(),
            ],
            Blank::BasisSessions,
        ),
        Activity::Signals => (
            [
                text.paper_activity_signals(),
                text.paper_activity_signals_purpose(),
                text.paper_activity_signals_subjects(),
                text.paper_activity_signals_data(),
                text.paper_activity_signals_recipients(),
                text.paper_signals_term(months),
            ],
            Blank::BasisSignals,
        ),
        Activity::Accounts => (
            [
                text.paper_activity_accounts(),
                text.paper_activity_accounts_purpose(),
                text.paper_activity_accounts_subjects(),
                text.paper_activity_accounts_data(),
                text.paper_activity_accounts_recipients(),
                text.paper_activity_accounts_term(),
            ],
            Blank::BasisAccounts,
        ),
        Activity::Exports => (
            [
                text.paper_activity_exports(),
                text.paper_activity_exports_purpose(),
                text.paper_activity_exports_subjects(),
                text.paper_activity_exports_data(),
                text.paper_activity_exports_recipients(),
                text.paper_activity_exports_term(),
            ],
            Blank::BasisExports,
        ),
    }
}

/// Writes the paper.
pub fn write(sheet: &mut Sheet<'_>) {
    let text = sheet.text;
    sheet.chapter(text.paper_register_shared());
    let shared = [
        Blank::Controller,
        Blank::ProcessOwner,
        Blank::OfficerMailbox,
        Blank::OfficerWay,
        Blank::Hosting,
        Blank::Processors,
        Blank::BackupTerm,
        Blank::LogTerm,
    ];
    let mut rows = shared.map(|blank| sheet.fact(blank)).to_vec();
    rows.push((text.paper_register_abroad(), text.paper_register_abroad_none()));
    rows.push((text.paper_register_measures(), text.paper_register_measures_are()));
    sheet.facts(rows);
    for activity in Activity::ALL {
        let ([name, purpose, subjects, data, recipients, term], basis) = said(sheet, activity);
        sheet.chapter(name);
        let basis = sheet.blank(basis);
        sheet.facts(vec![
            (text.paper_register_id(), activity.slug().to_owned()),
            (text.paper_register_purpose(), purpose),
            (text.paper_register_basis(), basis),
            (text.paper_register_subjects(), subjects),
            (text.paper_register_data(), data),
            (text.paper_register_recipients(), recipients),
            (text.paper_register_term(), term),
        ]);
    }
    sheet.chapter(text.paper_set_up_list());
    sheet.selection();
    sheet.chapter(text.paper_set_up_head());
    let set_up = sheet.set_up();
    sheet.facts(set_up);
    let rules = sheet.rules();
    sheet.list(rules);
}
