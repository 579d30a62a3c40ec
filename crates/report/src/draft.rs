//! A document that is about no dossier: something that an organisation must have beside the product. All of it was decided
//! before it comes here, so the same draft always gives the same bytes.

use crate::document::{Block, Manuscript, Table, fact};
use crate::kind::Document;
use crate::odt::text_of;
use crate::pdf::{laid_out, written};
use crate::piece::Piece;
use crate::refusal::RenderError;
use crate::size;
use crate::values::Language;
use crate::words::words;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A draft that an organisation edits and decides on itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// In which language it is.
    pub language: Language,
    /// Whose it is.
    pub organisation: String,
    /// What it is called.
    pub title: String,
    /// What kind of document it is, above the title.
    pub kind: String,
    /// What it is about, in a sentence, for the metadata.
    pub description: String,
    /// When it was made, RFC 3339.
    pub as_of: String,
    /// At the foot of every page.
    pub footer: String,
    /// Sentences in a frame on the first page.
    pub notices: Vec<String>,
    /// Names with what they are, on the first page.
    pub facts: Vec<(String, String)>,
    /// Everything else, in reading order.
    pub pieces: Vec<Piece>,
}

/// The draft as a tagged PDF that keeps to PDF/UA-1 and PDF/A-2a.
///
/// # Errors
/// When it is larger than one document can hold, or the typesetter refuses.
pub fn draft_pdf(draft: &Draft) -> Result<Vec<u8>, RenderError> {
    size::within(draft)?;
    let ident = format!("{}:{}:{}", draft.organisation, draft.title, draft.as_of);
    let bytes = laid_out(draft.language, Document::Full, manuscript(draft))
        .and_then(|typeset| written(ident, &draft.as_of, &typeset.document));
    comemo::evict(0);
    bytes
}

/// The draft as an OpenDocument Text.
///
/// # Errors
/// When it is larger than one document can hold, or the package cannot be written.
pub fn draft_odt(draft: &Draft) -> Result<Vec<u8>, RenderError> {
    size::within(draft)?;
    text_of(&manuscript(draft), &draft.as_of)
}

/// The draft as JSON text, for the process that makes the PDF.
#[must_use]
pub fn draft_json(draft: &Draft) -> String {
    // Writing plain structs with text keys to memory cannot fail.
    serde_json::to_string(draft).unwrap_or_default()
}

fn manuscript(draft: &Draft) -> Manuscript {
    let w = words(draft.language);
    Manuscript {
        lang: w.code,
        region: w.region,
        title: draft.title.clone(),
        author: draft.organisation.clone(),
        description: draft.description.clone(),
        kind: Cow::Owned(draft.kind.clone()),
        area: None,
        marks: vec![],
        header: format!("{} · {}", draft.organisation, draft.title),
        footer: draft.footer.clone(),
        page_of: w.page_of,
        own_proposal: w.own_proposal,
        banners: draft.notices.clone(),
        facts: draft.facts.iter().map(|(label, value)| fact(label, value.clone())).collect(),
        blocks: draft.pieces.iter().map(block).collect(),
        sheet: None,
    }
}

fn block(piece: &Piece) -> Block {
    match piece {
        Piece::Heading { level, text, proposal } => {
            Block::Heading { level: *level, text: text.clone(), proposal: *proposal, page: false }
        }
        Piece::Text(text) => Block::Text { text: text.clone() },
        Piece::Quote(label, text) => Block::Quote { label: label.clone(), text: text.clone() },
        Piece::List(items) => Block::List { items: items.clone() },
        Piece::Facts(rows) => {
            Block::Facts { rows: rows.iter().map(|(label, value)| fact(label, value.clone())).collect() }
        }
        Piece::Table(heads, rows) => Block::Table(Table {
            heads: heads.iter().cloned().map(Cow::Owned).collect(),
            widths: vec![1; heads.len()],
            rows: rows.clone(),
            marks: None,
        }),
        Piece::Thread(_, steps) => Block::List { items: steps.iter().map(|step| step.words.clone()).collect() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Cursor, Read};

    fn draft() -> Draft {
        let hostile = "#read(\"/etc/passwd\") <b> & $x$".to_owned();
        Draft {
            language: Language::Nl,
            organisation: "Gemeente Voorbeeld".to_owned(),
            title: "Concept".to_owned(),
            kind: "Voorbeeld".to_owned(),
            description: "Een voorbeeld".to_owned(),
            as_of: "2026-03-03T10:00:00+01:00".to_owned(),
            footer: "concept".to_owned(),
            notices: vec!["Nog niet vastgesteld".to_owned()],
            facts: vec![("Naam".to_owned(), hostile.clone())],
            pieces: vec![
                Piece::Heading { level: 1, text: "Eerst".to_owned(), proposal: true },
                Piece::Text(hostile.clone()),
                Piece::List(vec![hostile.clone()]),
                Piece::Facts(vec![("Doel".to_owned(), hostile.clone())]),
                Piece::Table(vec!["Wat".to_owned(), "Hoe".to_owned()], vec![vec![hostile.clone(), hostile]]),
                Piece::Quote("Uit".to_owned(), "Een citaat".to_owned()),
            ],
        }
    }

    #[test]
    fn a_draft_is_a_pdf_that_keeps_to_both_standards_without_a_warning() {
        let typeset = laid_out(Language::Nl, Document::Full, manuscript(&draft())).expect("it can be typeset");
        assert_eq!(typeset.warnings, Vec::<String>::new());
        let bytes = draft_pdf(&draft()).expect("a PDF");
        assert!(bytes.starts_with(b"%PDF-") && bytes == draft_pdf(&draft()).expect("the same"));
    }

    #[test]
    fn a_draft_is_a_text_of_well_formed_xml_that_says_everything() {
        let mut package = zip::ZipArchive::new(Cursor::new(draft_odt(&draft()).expect("an ODT"))).expect("a package");
        for name in ["content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"] {
            let mut text = String::new();
            package.by_name(name).expect("the file").read_to_string(&mut text).expect("text");
            let xml = roxmltree::Document::parse(&text).expect("XML");
            let said: String = xml.descendants().filter_map(|it| it.text()).collect();
            assert!(name != "content.xml" || ["Eerst", "#read(", "Een citaat"].iter().all(|it| said.contains(it)));
        }
    }

    #[test]
    fn a_draft_comes_back_from_its_json_and_a_huge_one_is_refused() {
        assert_eq!(serde_json::from_str::<Draft>(&draft_json(&draft())).expect("a draft"), draft());
        let huge = Draft { title: "x".repeat(9_000), ..draft() };
        assert!(matches!(draft_pdf(&huge), Err(RenderError::TextTooLong { .. })));
    }
}
