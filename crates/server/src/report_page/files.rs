//! The same findings as files: the documents that can be had, and the tables.

use super::{export::File, twin::Twin};
use crate::language::{Language, Text};
use maud::{Markup, html};
use report::{Document, Paper, Report};

/// What a document is called, on its button and in the name of its file.
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

/// The buttons of all files. What a dossier does not have yet has none.
pub fn buttons(report: &Report, with_disclosure: bool) -> Markup {
    let language: Language = report.language.twin();
    let text = language.text();
    let walls = Document::ALL.iter().filter(|it| matches!(it, Document::PosterOne(_) | Document::PosterTwo(_)));
    let walls = walls.map(|it| (File::Document(*it), name(*it, language)));
    let tables = TABLES.iter().enumerate().map(|(at, (_, name))| (File::Table(at), name(text)));
    let whole = [
        (File::Document(Document::Full), text.report_get_pdf()),
        (File::Document(Document::Summary), text.report_get_summary()),
        (File::Document(Document::Analysis), text.report_get_analysis()),
        (File::Editable, text.report_get_odt()),
        (File::Json, text.report_get_json()),
    ];
    html! {
        div .actions { @for (file, name) in whole.into_iter().filter(|(file, _)| file.is_there(report)) {
            button .nl-button .nl-button--primary[file == File::Document(Document::Full)] .nl-button--secondary[file != File::Document(Document::Full)]
                type="submit" name="document" value=(file.slug()) { (name) }
        } }
        (more(&text.report_get_walls(), walls.filter(|(file, _)| file.is_there(report))))
        (more(&text.report_get_tables(), tables.filter(|(file, _)| file.is_there(report))))
        @if with_disclosure {
            (more(&text.export_disclosure_means(), std::iter::once((File::Disclosure, text.export_disclosure()))))
        }
    }
}

fn more(head: &str, files: impl Iterator<Item = (File, String)>) -> Markup {
    html! {
        p .small { (head) }
        div .export__more { @for (file, name) in files {
            button .nl-button .nl-button--subtle type="submit" name="document" value=(file.slug()) { (name) }
        } }
    }
}

/// What a button says, in a language.
type Said = fn(&Text) -> String;

/// The tables in the order in which the report gives them: the name of the file, and what the button says.
pub const TABLES: [(&str, Said); 10] = [
    ("oppositions", |text| text.report_get_oppositions()),
    ("occurrences", |text| text.report_get_occurrences()),
    ("participants", |text| text.report_get_participants()),
    ("role-cards", |text| text.report_get_role_cards()),
    ("fuel", |text| text.report_get_fuel()),
    ("actions", |text| text.report_get_actions()),
    ("findings", |text| text.report_get_findings()),
    ("advice", |text| text.report_get_advice()),
    ("blind-spots", |text| text.report_get_blind_spots()),
    ("deployments", |text| text.report_get_deployments()),
];
