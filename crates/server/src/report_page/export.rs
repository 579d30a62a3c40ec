//! Taking the report along as a file: for what, on which ground and for whom. That stands in the register, and in the file.

use super::files;
use crate::{
    app::{App, Shared},
    calendar,
    component::{Choices, Field, Page, export, notice},
    door::{Fields, Form, Opened, Visitor, form::FieldError},
    language::Language,
    secret, words,
};
use guard::{Place, Vetted};
use maud::{Markup, html};
use model::export::{ExportBasis, ExportPurpose, must_be_receivable};
use report::{Document, Report, Taken};
use store::Export;

/// A file that can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum File {
    /// A document on paper.
    Document(Document),
    /// The whole report as a text that can be edited.
    Editable,
    /// The findings for another program.
    Json,
    /// A table, by its place in the report.
    Table(usize),
    /// Everything together for a request for disclosure: the report with its whole history, and the log.
    Disclosure,
}

impl File {
    /// What the form and the register call it.
    pub fn slug(self) -> String {
        match self {
            Self::Document(Document::Full) => "report.pdf".to_owned(),
            Self::Document(document) => format!("{}.pdf", document.slug()),
            Self::Editable => "report.odt".to_owned(),
            Self::Json => "report.json".to_owned(),
            Self::Disclosure => "disclosure.zip".to_owned(),
            Self::Table(at) => files::TABLES.get(at).map_or_else(String::new, |(name, _)| format!("{name}.csv")),
        }
    }

    fn from_slug(slug: &str) -> Option<Self> {
        let documents = Document::ALL.iter().copied().map(Self::Document);
        let tables = (0..files::TABLES.len()).map(Self::Table);
        documents.chain([Self::Editable, Self::Json, Self::Disclosure]).chain(tables).find(|file| file.slug() == slug)
    }

    /// Whether the dossier has it yet.
    pub fn is_there(self, report: &Report) -> bool {
        match self {
            Self::Document(Document::PosterTwo(_)) | Self::Table(3 | 4) => !report.role_maps.is_empty(),
            Self::Table(5) => report.all_actions().next().is_some(),
            Self::Document(Document::Analysis) | Self::Table(6..) => report.analysis.is_some(),
            _ => true,
        }
    }

    /// The end of its name, and its kind.
    pub fn kind(self) -> (&'static str, &'static str) {
        match self {
            Self::Document(_) => ("pdf", "application/pdf"),
            Self::Editable => ("odt", "application/vnd.oasis.opendocument.text"),
            Self::Json => ("json", "application/json"),
            Self::Table(_) => ("csv", "text/csv; charset=utf-8"),
            Self::Disclosure => ("zip", "application/zip"),
        }
    }
}

/// Whether somebody may take this file. The bundle holds the log itself, and so also a line that was reported and is covered
/// for others until it is settled.
pub fn may_take(opened: &Opened, file: File) -> bool {
    let role = opened.member.role;
    file != File::Disclosure || role.leads() || role.oversees()
}

/// What was asked for, right in everything.
pub struct Asked {
    /// The file.
    pub file: File,
    purpose: ExportPurpose,
    basis: ExportBasis,
    recipient: Vetted,
}

impl Asked {
    /// Its row in the register, but for the digest of the file.
    pub fn row(&self, opened: &Opened) -> Export {
        Export {
            id: secret::id_text(),
            organisation_id: opened.organisation.clone(),
            dossier_id: opened.dossier.id.to_string(),
            at: calendar::now(),
            document: self.file.slug(),
            purpose: self.purpose.slug().to_owned(),
            basis: self.basis.slug().to_owned(),
            recipient: self.recipient.to_string(),
            by_function: opened.member.function.to_string(),
            sha256: String::new(),
            bytes: 0,
            title: String::new(),
        }
    }

    /// What stands in the file itself.
    pub fn stamp(&self, row: &Export, language: Language) -> Taken {
        Taken {
            number: row.id.clone(),
            on: calendar::with_offset(&row.at),
            purpose: words::export_purpose(self.purpose, language),
            basis: words::export_basis(self.basis, language),
            recipient: row.recipient.clone(),
            by_function: row.by_function.clone(),
        }
    }
}

/// What was filled in; `None` when something is wrong.
pub fn read(app: &Shared, form: &mut Form, report: &Report, language: Language) -> Option<Asked> {
    let purpose = form.choice("purpose", ExportPurpose::from_slug);
    let basis = form.choice("basis", ExportBasis::from_slug);
    let recipient = form.text(&app.guard, "recipient", Place::JobFunction);
    let refused = recipient.as_ref().and_then(|recipient| must_be_receivable(recipient).err());
    if let Some(refusal) = refused {
        form.object("recipient", FieldError::Sentence(words::refusal(refusal, language)));
    }
    // A table without rows says so itself; a document that was not made is none.
    let can_be_made = |file: &File| matches!(file, File::Table(_)) || file.is_there(report);
    let file = form.choice("document", |slug| File::from_slug(slug).filter(can_be_made));
    let asked = Asked { file: file?, purpose: purpose?, basis: basis?, recipient: recipient? };
    refused.is_none().then_some(asked)
}

/// What the same function filled in the last time.
pub fn suggested(opened: &Opened, taken: &[Export]) -> Form {
    let last = taken.iter().find(|row| row.by_function == opened.member.function.to_string());
    Form::of(match last {
        None => Fields::default().with("basis", ExportBasis::PublicTask.slug()),
        Some(row) => {
            Fields::default().with("purpose", &row.purpose).with("basis", &row.basis).with("recipient", &row.recipient)
        }
    })
}

/// The form at the head of the report.
pub fn form(opened: &Opened, report: &Report, form: &Form, language: Language) -> Markup {
    let text = language.text();
    let purposes = words::choices(ExportPurpose::ALL, ExportPurpose::slug, words::export_purpose, language);
    let bases = words::choices(ExportBasis::ALL, ExportBasis::slug, words::export_basis, language);
    html! {
        (notice::errors(form, language))
        @if !opened.reads_along() { details .disclosure #export open[!form.is_fine()] data-no-print {
            summary { span { (text.export_title()) } }
            div .disclosure__body {
                p { (text.export_intro()) }
                form .form #document method="post" action=(opened.path("/report/exports")) {
                    input type="hidden" name="language" value=(language.code());
                    (Choices::of("purpose", text.export_for_what(), purposes).lines().show(form, language))
                    (Choices::of("basis", text.export_on_ground(), bases).lines().show(form, language))
                    (Field::line("recipient", text.export_for_whom()).hint(text.export_for_whom_hint()).list("recipients").place(Place::JobFunction).show(form, language))
                    datalist #recipients { @for recipient in [text.export_the_team(), text.export_the_executive(), text.export_the_council()] { option value=(recipient) {} } }
                    (files::buttons(report, may_take(opened, File::Disclosure)))
                }
                p { a .link-alone href=(opened.path("/report/exports")) { (text.export_register_of_dossier()) } }
            }
        } }
    }
}

/// The page with everything that was taken out of a dossier.
pub fn register(app: &App, visitor: &Visitor, opened: &Opened, taken: &[Export]) -> Markup {
    let text = opened.language.text();
    let title = text.export_register_of(opened.dossier.title.as_ref().map_or_else(String::new, ToString::to_string));
    let main = html! {
        a .way-back .nl-link href=(opened.path("/report")) { (text.export_to_report()) }
        div .page-head { h1 { (title) } p .column { (text.export_register_means()) } }
        (export::list(taken, opened.language, false))
    };
    Page::new(app, visitor, title).with(main)
}
