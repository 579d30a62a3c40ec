//! The register of exports: what was taken along, for what and for whom.

use crate::{calendar, language::Language, words};
use maud::{Markup, html};
use model::export::{ExportBasis, ExportPurpose};
use store::Export;

/// The rows, the newest first. Across dossiers each says which one it is about.
pub fn list(taken: &[Export], language: Language, across: bool) -> Markup {
    let text = language.text();
    let word = |slug: &str, known: Option<String>| known.unwrap_or_else(|| slug.to_owned());
    html! {
        @if taken.is_empty() {
            div .empty { h2 { (text.export_none()) } p { (text.export_none_means()) } }
        } @else {
            ol .register { @for row in taken {
                li .register__row id=(row.id) {
                    p .register__head { strong { (row.document) } " " (calendar::moment_in_words(&row.at, language)) }
                    dl .facts .facts--beside {
                        @if across { (fact(&text.export_dossier(), &dossier(row, language))) }
                        (fact(&text.export_for_what(), &word(&row.purpose, ExportPurpose::from_slug(&row.purpose).map(|it| words::export_purpose(it, language)))))
                        (fact(&text.export_on_ground(), &word(&row.basis, ExportBasis::from_slug(&row.basis).map(|it| words::export_basis(it, language)))))
                        (fact(&text.export_for_whom(), &row.recipient))
                        (fact(&text.export_by(), &row.by_function))
                        (fact(&text.export_size(), &text.export_bytes(row.bytes)))
                        div { dt { (text.export_hash()) } dd { code .register__hash { (row.sha256) } } }
                    }
                }
            } }
        }
    }
}

/// The title, or that there is none any more.
fn dossier(row: &Export, language: Language) -> String {
    if row.title.is_empty() { language.text().export_destroyed() } else { row.title.clone() }
}

fn fact(name: &str, value: &str) -> Markup {
    html! { div { dt { (name) } dd { (value) } } }
}
