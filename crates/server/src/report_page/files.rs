//! The same findings as files: the documents that can be had, and the tables.

use super::twin::Twin;
use crate::{door::Opened, language::Language};
use maud::{Markup, html};
use report::{Document, Paper, Report};

/// What a document is called, on its link and in the name of its file.
pub fn name(document: Document, language: Language) -> String {
    let text = language.text();
    match document {
        Document::Full => String::new(),
        Document::Analysis => text.report_get_analysis(),
        Document::Summary => text.report_get_summary(),
        Document::PosterOne(Paper::A3) => text.report_get_map_one_a_three(),
        Document::PosterOne(Paper::A0) => text.report_get_map_one_a_zero(),
        Document::PosterTwo(Paper::A3) => text.report_get_map_two_a_three(),
        Document::PosterTwo(Paper::A0) => text.report_get_map_two_a_zero(),
    }
}

/// The links to all of them. What a dossier does not have yet has no link.
pub fn links(opened: &Opened, report: &Report) -> Markup {
    let language: Language = report.language.twin();
    let text = language.text();
    let address = |below: &str| format!("{}?language={}", opened.path(below), language.code());
    let there = |document: &Document| match document {
        Document::Full | Document::Analysis => false,
        Document::PosterTwo(_) => !report.role_maps.is_empty(),
        _ => true,
    };
    html! {
        div .actions data-no-print {
            a .nl-button .nl-button--primary href=(address("/report.pdf")) { (text.report_get_pdf()) }
            a .nl-button .nl-button--secondary href=(address("/report/summary.pdf")) { (text.report_get_summary()) }
            @if report.analysis.is_some() {
                a .nl-button .nl-button--secondary href=(address("/report/analysis.pdf")) { (text.report_get_analysis()) }
            }
            a .nl-button .nl-button--secondary href=(address("/report.odt")) { (text.report_get_odt()) }
            a .nl-button .nl-button--secondary href=(address("/report.json")) { (text.report_get_json()) }
        }
        p .small data-no-print {
            (text.report_get_walls())
            @for (at, document) in Document::ALL.iter().filter(|it| there(it) && **it != Document::Summary).enumerate() {
                @let below = format!("/report/{}.pdf", document.slug());
                @if at > 0 { "," } " " a .nl-link href=(address(&below)) { (name(*document, language)) }
            }
        }
        p .small data-no-print {
            (text.report_get_tables())
            @for (at, (below, name)) in tables(report, language).into_iter().enumerate() {
                @if at > 0 { "," } " " a .nl-link href=(address(&format!("/report/{below}.csv"))) { (name) }
            }
        }
    }
}

fn tables(report: &Report, language: Language) -> Vec<(&'static str, String)> {
    let text = language.text();
    let mut tables = vec![
        ("oppositions", text.report_get_oppositions()),
        ("occurrences", text.report_get_occurrences()),
        ("participants", text.report_get_participants()),
    ];
    if !report.role_maps.is_empty() {
        tables.push(("role-cards", text.report_get_role_cards()));
        tables.push(("fuel", text.report_get_fuel()));
    }
    if report.all_actions().next().is_some() {
        tables.push(("actions", text.report_get_actions()));
    }
    if report.analysis.is_some() {
        tables.push(("findings", text.report_get_findings()));
        tables.push(("advice", text.report_get_advice()));
        tables.push(("blind-spots", text.report_get_blind_spots()));
        tables.push(("deployments", text.report_get_deployments()));
    }
    tables
}
