//! The page: a document, not a print of a screen. It says what the PDF says, from the same findings.

use super::{analysis_part, export, parts, role_map_part, strategy_part, twin::Twin};
use crate::{
    app::App,
    component::{Page, card::shores, notice},
    door::{Form, Opened, Visitor},
    language::Language,
    words,
};
use maud::{Markup, html};
use report::{Choice, Opposition, Outcome, Report, Status};

/// The whole page.
pub fn report(app: &App, visitor: &Visitor, opened: &Opened, report: &Report, form: &Form) -> Markup {
    let language = report.language.twin();
    let text = language.text();
    // A guest reads it here; files are for who answers for where they go.
    let take = html! { @if opened.guest.is_none() { (export::form(opened, report, form, language)) } };
    let main = html! {
        @if opened.guest.is_none() {
            a .way-back .nl-link href=(opened.path("")) { (report.title) }
        } @else {
            a .way-back .nl-link href=(opened.path("/map")) { (text.report_back_to_map()) }
        }
        (document(opened, report, language, &take))
    };
    Page::new(app, visitor, text.report_title(&report.title)).with(main)
}

/// The document itself, with the way to take it along below its title.
pub fn document(opened: &Opened, report: &Report, language: Language, take: &Markup) -> Markup {
    let text = language.text();
    let day = parts::day(&report.made_from.as_of, language);
    let state = status(report.status, language);
    html! {
        article .report lang=(language.code()) {
            header .report__title {
                h1 { (report.title) }
                p {
                    @if report.role_maps.is_empty() { (text.report_about(&report.organisation, day, state)) }
                    @else { (text.report_about_both(&report.organisation, day, state)) }
                }
            }
            (take)
            (notice::example(&opened.dossier, language))
            (summary(report, language))
            (map(report, language))
            (choice(report, language))
            (parts::records(report, language))
            (parts::occurrences(report, language))
            (parts::aid(report, language))
            (role_map_part::all(opened, report, language))
            (strategy_part::all(report, language))
            (analysis_part::all(report, language))
            (parts::online_only(report, language))
            (parts::differs(report, language))
            (parts::unknown(report, language))
            (parts::participants(report, language))
            (parts::account(report, language))
        }
    }
}

/// The state of a map in words.
pub fn status(status: Status, language: Language) -> String {
    words::status(
        match status {
            Status::Draft => model::Status::Draft,
            Status::InSession => model::Status::InSession,
            Status::Adopted => model::Status::Adopted,
        },
        language,
    )
}

/// What this is about, and what was found, in a few sentences.
fn summary(report: &Report, language: Language) -> Markup {
    let text = language.text();
    html! {
        p .nl-paragraph .nl-paragraph--lead {
            @if report.oppositions.is_empty() && report.occurrences.is_empty() { (text.report_nothing_yet()) }
            @else { (text.report_found(report.oppositions.len(), report.occurrences.len())) " " (outcome(report, language)) }
        }
        dl .facts .facts--beside {
            (parts::fact(&text.report_purpose(), &report.purpose))
            (parts::fact(&text.report_scope(), &report.scope))
            (parts::fact(&text.report_period(), &parts::period(report, language)))
            (parts::fact(&text.report_owner(), &report.owner_function))
        }
    }
}

fn named(report: &Report, number: u32) -> Option<&Opposition> {
    report.oppositions.iter().find(|it| it.number == number)
}

fn outcome(report: &Report, language: Language) -> String {
    let text = language.text();
    match report.choice.as_ref().map(|choice| (choice.outcome, choice.opposition)) {
        Some((Outcome::Selected, Some(number))) => {
            let pair = named(report, number).map(|it| text.opposition_in_words(&it.us, &it.them));
            text.report_selected(pair.unwrap_or_else(|| number.to_string()))
        }
        Some((Outcome::MonitorOnly, _)) => text.report_follow_only(),
        _ => text.report_not_chosen(),
    }
}

/// The table of the infoblad.
fn map(report: &Report, language: Language) -> Markup {
    let text = language.text();
    html! {
        h2 #map { (text.report_map()) }
        p { (text.report_told()) }
        @if report.oppositions.is_empty() { p { (text.report_map_empty()) } } @else {
            div .utrecht-table-container tabindex="0" role="region" aria-label=(text.report_map_table()) {
                table .utrecht-table .utrecht-table--html-table .shore-table {
                    caption .visually-hidden { (text.report_map_table()) }
                    thead {
                        tr {
                            th colspan="2" scope="colgroup" { (text.report_map()) }
                            th rowspan="2" scope="col" { (text.report_beside()) }
                        }
                        tr { th scope="col" { (text.shore_us()) } th scope="col" { (text.shore_them()) } }
                    }
                    tbody { @for it in &report.oppositions { tr {
                        td .shore-table__us { span .muted { (it.number) ". " } (it.us) }
                        td .shore-table__them { (it.them) }
                        td { ul { @for occurrence in beside(report, it) { li { (occurrence) } } } }
                    } } }
                }
            }
        }
    }
}

/// What happened, of the occurrences beside a wij-zij.
pub fn beside<'a>(report: &'a Report, it: &'a Opposition) -> impl Iterator<Item = &'a str> {
    let all = report.occurrences.iter();
    all.filter(|occurrence| it.occurrences.contains(&occurrence.number)).map(|occurrence| occurrence.what.as_str())
}

/// What was chosen and why, and the dots.
fn choice(report: &Report, language: Language) -> Markup {
    let text = language.text();
    html! {
        h2 #choice { (text.report_choice()) }
        p { (outcome(report, language)) }
        @if let Some(choice) = &report.choice {
            @if let Some(it) = choice.opposition.and_then(|number| named(report, number)) {
                p .shores { (shores(&it.us, &it.them, language)) }
            }
            @if !choice.reason.is_empty() { p { (choice.reason) } }
            (parts::answers(&choice.reasons))
            @if !choice.reasons.is_empty() { p { span .provenance { (text.provenance_proposal()) } } }
            (dots(report, choice, language))
        }
    }
}

fn dots(report: &Report, choice: &Choice, language: Language) -> Markup {
    let text = language.text();
    html! {
        @if !choice.dots.is_empty() {
            p { (text.report_dots(choice.voters, choice.dots_per_person)) }
            table .utrecht-table .utrecht-table--html-table {
                caption .visually-hidden { (text.report_dots_table()) }
                thead { tr { th scope="col" { (text.report_opposition()) } th .end scope="col" { (text.report_dots_count()) } } }
                tbody { @for dots in &choice.dots { tr {
                    th scope="row" { (parts::pair(report, dots.opposition, language)) }
                    td .end { (dots.dots) }
                } } }
            }
        }
    }
}
