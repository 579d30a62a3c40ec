//! Every sentence that the report itself says, once per language. A sentence that one language forgets does not compile.

mod analysis;
mod en;
mod labels;
mod nl;
mod role_map;
mod sheet;
mod strategy;

use crate::values::Language;

pub(crate) use analysis::AnalysisWords;
pub(crate) use labels::{Label, of_value};
pub(crate) use role_map::RoleMapWords;
pub(crate) use sheet::SheetWords;
pub(crate) use strategy::StrategyWords;

/// A sentence with a number in it.
pub(crate) type Counted = fn(usize) -> String;
/// A sentence with a text in it.
pub(crate) type Filled = fn(&str) -> String;

/// The words of one language.
pub(crate) struct Words {
    pub code: &'static str,
    pub region: &'static str,
    pub months: [&'static str; 12],
    pub and: &'static str,
    pub clock: fn(&str, &str) -> String,
    pub yes: &'static str,
    pub no: &'static str,
    pub not_known: &'static str,
    pub none: &'static str,
    pub own_proposal: &'static str,
    pub page_of: &'static str,
    pub outdated_mark: &'static str,
    pub outdated_banner: Filled,
    pub example_mark: &'static str,
    pub example_banner: &'static str,
    pub unprintable: Counted,
    pub kind_of_document: &'static str,
    pub description: fn(&str, &str) -> String,
    pub cover: Cover,
    pub summary: Summary,
    pub table: Shores,
    pub record: Record,
    pub occurrence: Occurrences,
    pub choice: Choosing,
    pub online: Online,
    pub differs: Differing,
    pub unknown: NotKnown,
    pub who: Who,
    pub account: Account,
    pub history: History,
    pub energy: EnergyFigure,
    pub role_map: &'static RoleMapWords,
    pub strategy: &'static StrategyWords,
    pub sheet: &'static SheetWords,
    pub analysis: &'static AnalysisWords,
    pub csv: Csv,
    pub too_long: fn(usize, usize) -> String,
    pub too_many: fn(usize, usize) -> String,
    pub failed: &'static str,
}

/// The block on top of the first page.
pub(crate) struct Cover {
    pub period: &'static str,
    pub picture_of: &'static str,
    pub status: &'static str,
    pub owner: &'static str,
    pub review: &'static str,
    pub until: fn(&str, &str) -> String,
}

/// The summary on the first page.
pub(crate) struct Summary {
    pub title: &'static str,
    pub stories: &'static str,
    pub why: &'static str,
    pub found: fn(&str, &str) -> String,
    pub made_by: fn(&str, &str, &str) -> String,
    pub oppositions: Counted,
    pub occurrences: Counted,
    pub participants: Counted,
    pub domains: Counted,
    pub sessions: Counted,
    pub stands_out: &'static str,
    pub chosen: fn(&str, &str) -> String,
    pub monitored: Filled,
    pub monitored_all: &'static str,
    pub not_chosen: &'static str,
    pub online: fn(&str, usize) -> String,
    pub online_none: &'static str,
    pub online_occurrences: Counted,
    pub differs: Filled,
    pub differs_none: &'static str,
    pub unknown: Filled,
    pub unknown_none: &'static str,
    pub municipality: Filled,
    pub undesired: fn(usize, usize, usize) -> String,
    pub nothing_yet: &'static str,
}

/// The table of all oppositions.
pub(crate) struct Shores {
    pub title: &'static str,
    pub intro: &'static str,
    pub number: &'static str,
    pub us: &'static str,
    pub them: &'static str,
    pub occurrences: &'static str,
    pub none: &'static str,
    pub no_occurrences: &'static str,
}

/// One opposition.
pub(crate) struct Record {
    pub title: &'static str,
    pub intro: &'static str,
    pub heading: Filled,
    pub us: &'static str,
    pub them: &'static str,
    pub opposite: &'static str,
    pub also_told_as: &'static str,
    pub label_reason: &'static str,
    pub reach: &'static str,
    pub occurrences: &'static str,
    pub related: &'static str,
    pub added_by: &'static str,
    pub chosen_mark: &'static str,
    pub online_mark: &'static str,
}

/// Incidents and conflicts.
pub(crate) struct Occurrences {
    pub title: &'static str,
    pub intro: &'static str,
    pub number: &'static str,
    pub kind: &'static str,
    pub what: &'static str,
    pub place: &'static str,
    pub when: &'static str,
    pub where_when: &'static str,
    pub owner: &'static str,
    pub ongoing: &'static str,
    pub seen: &'static str,
    pub belongs_to: &'static str,
    pub still_going: &'static str,
    pub over: &'static str,
    pub none: &'static str,
    pub aid_title: &'static str,
    pub aid_intro: &'static str,
    pub aid_heading: fn(&str, &str) -> String,
    pub advice: &'static str,
}

/// The choice of one opposition.
pub(crate) struct Choosing {
    pub title: &'static str,
    pub none: &'static str,
    pub selected: Filled,
    pub monitor: Filled,
    pub monitor_all: &'static str,
    pub reason: &'static str,
    pub dots: fn(usize, usize) -> String,
    pub dots_opposition: &'static str,
    pub dots_count: &'static str,
    pub dots_none: &'static str,
    pub questions: &'static str,
    pub question: &'static str,
    pub answer: &'static str,
}

/// What was seen online only.
pub(crate) struct Online {
    pub title: &'static str,
    pub intro: &'static str,
    pub none: &'static str,
}

/// Where domains differ.
pub(crate) struct Differing {
    pub title: &'static str,
    pub intro: &'static str,
    pub none: &'static str,
    pub opposition: &'static str,
    pub field: &'static str,
    pub views: &'static str,
}

/// What is not known.
pub(crate) struct NotKnown {
    pub title: &'static str,
    pub intro: &'static str,
    pub none: &'static str,
    pub opposition: &'static str,
    pub fields: &'static str,
}

/// Who took part.
pub(crate) struct Who {
    pub title: &'static str,
    pub intro: &'static str,
    pub none: &'static str,
    pub domain: &'static str,
    pub functions: &'static str,
    pub function: &'static str,
    pub missing: Filled,
    pub sessions: &'static str,
    pub no_sessions: &'static str,
    pub session: fn(&str, usize) -> String,
}

/// Everything that happened.
pub(crate) struct History {
    pub title: &'static str,
    pub intro: &'static str,
    pub number: &'static str,
    pub who: &'static str,
    pub what: &'static str,
    pub more: Counted,
}

/// The page that accounts for the report.
pub(crate) struct Account {
    pub title: &'static str,
    pub rule: &'static str,
    pub persons: &'static str,
    pub purpose: &'static str,
    pub scope: &'static str,
    pub occasion: &'static str,
    pub owner: &'static str,
    pub review: &'static str,
    pub retention: &'static str,
    pub changes: &'static str,
    pub change_count: Counted,
    pub reopened: &'static str,
    pub reopened_on: fn(&str, &str) -> String,
    pub not_reopened: &'static str,
    pub taken: &'static str,
    pub taken_for: &'static str,
    pub taken_on: &'static str,
    pub recipient: &'static str,
    pub taken_by: &'static str,
    pub register: &'static str,
    pub sources: &'static str,
    pub sources_none: &'static str,
    pub item: &'static str,
    pub provenance: &'static str,
    pub source: &'static str,
    pub check: &'static str,
    pub check_how: &'static str,
    pub check_command: &'static str,
    pub events: &'static str,
    pub hash: &'static str,
    pub picture_of: &'static str,
    pub content: &'static str,
    pub content_version: fn(&str, u32) -> String,
    pub software: &'static str,
}

/// The figure of oppositions by energy.
pub(crate) struct EnergyFigure {
    pub title: &'static str,
    pub caption: &'static str,
    pub energy: &'static str,
    pub count: &'static str,
    pub numbers: &'static str,
    pub unknown: &'static str,
    pub filled: &'static str,
    pub hollow: &'static str,
    pub alt: Filled,
    pub alt_row: fn(&str, &str) -> String,
    pub alt_hollow: Filled,
}

/// Names of the files and columns that only the tables for spreadsheets have.
pub(crate) struct Csv {
    pub oppositions: &'static str,
    pub occurrences: &'static str,
    pub participants: &'static str,
    pub reason_of: Filled,
}

/// The words of a language.
pub(crate) fn words(language: Language) -> &'static Words {
    match language {
        Language::Nl => &nl::WORDS,
        Language::En => &en::WORDS,
    }
}

impl Words {
    /// "1, 4 en 7".
    pub fn list<T: ToString>(&self, items: &[T]) -> String {
        let mut texts: Vec<String> = items.iter().map(ToString::to_string).collect();
        match texts.pop() {
            None => self.none.to_owned(),
            Some(last) if texts.is_empty() => last,
            Some(last) => format!("{} {} {last}", texts.join(", "), self.and),
        }
    }
}
