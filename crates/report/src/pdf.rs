//! The report as PDF: blocks as data, a template that draws them, and the typesetter.

use crate::document::{BUDGETS, Manuscript, ROOMS, analysis, full, one_page, poster_one, poster_two};
use crate::kind::Document;
use crate::moment;
use crate::printable::make_printable;
use crate::refusal::RenderError;
use crate::report::Report;
use crate::size;
use crate::values::Language;
use crate::words::words;
use crate::world::ReportWorld;
use serde_json::{Value, json};
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// The whole report as a tagged PDF that keeps to PDF/UA-1 and PDF/A-2a. The same report gives the same bytes.
///
/// # Errors
/// When the report is larger than one document can hold, or the typesetter refuses the template.
pub fn pdf(report: &Report) -> Result<Vec<u8>, RenderError> {
    pdf_of(report, Document::Full)
}

/// One of the documents of a report, as a PDF like that of [`pdf`].
///
/// # Errors
/// Those of [`pdf`].
pub fn pdf_of(report: &Report, document: Document) -> Result<Vec<u8>, RenderError> {
    size::within(report)?;
    let bytes = typeset(report, document).and_then(|typeset| exported(report, document, &typeset.document));
    // Typst keeps what it computed; a server that makes many reports would grow without end.
    comemo::evict(0);
    bytes
}

/// The pages, and what the typesetter warned about: in tests that must be nothing.
pub(crate) struct Typeset {
    pub document: PagedDocument,
    #[cfg(test)]
    pub warnings: Vec<String>,
}

/// Lays a document out in pages. What must fit on one page is tried with less and less, or with smaller letters.
pub(crate) fn typeset(report: &Report, document: Document) -> Result<Typeset, RenderError> {
    let mut tried: Box<dyn Iterator<Item = Manuscript>> = match document {
        Document::Full => Box::new(std::iter::once_with(|| full(report))),
        Document::Analysis => Box::new(std::iter::once_with(|| analysis(report))),
        Document::Summary => Box::new(BUDGETS.into_iter().map(|budget| one_page(report, budget))),
        Document::PosterOne(paper) => {
            Box::new(ROOMS.into_iter().filter_map(move |room| poster_one(report, paper, room)))
        }
        Document::PosterTwo(paper) => Box::new(std::iter::once_with(move || poster_two(report, paper))),
    };
    let nothing = || RenderError::Typesetter("nothing to typeset".to_owned());
    let mut last = laid_out(report.language, document, tried.next().ok_or_else(nothing)?)?;
    for manuscript in tried {
        if last.document.pages().len() == 1 {
            break;
        }
        last = laid_out(report.language, document, manuscript)?;
    }
    Ok(last)
}

pub(crate) fn laid_out(language: Language, document: Document, manuscript: Manuscript) -> Result<Typeset, RenderError> {
    let data = data(language, manuscript)?;
    let world = ReportWorld::new(document, data).ok_or_else(|| RenderError::Typesetter("no template".to_owned()))?;
    let compiled = typst::compile::<PagedDocument>(&world);
    let document = compiled.output.map_err(|errors| refused(&errors))?;
    Ok(Typeset {
        document,
        #[cfg(test)]
        warnings: compiled.warnings.iter().map(|warning| warning.message.to_string()).collect(),
    })
}

/// Writes the pages as a file that keeps to both standards.
pub(crate) fn exported(report: &Report, kind: Document, pages: &PagedDocument) -> Result<Vec<u8>, RenderError> {
    let ident = format!("{}:{}:{}", report.made_from.hash, report.made_from.events, kind.slug());
    written(ident, &report.made_from.as_of, pages)
}

/// The same for whatever was laid out: a name by which the file is known, and its moment.
pub(crate) fn written(ident: String, as_of: &str, pages: &PagedDocument) -> Result<Vec<u8>, RenderError> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|hinted| RenderError::Typesetter(hinted.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(ident),
        creator: Smart::Custom(Some("Veerkaart".to_owned())),
        timestamp: timestamp(as_of),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(pages, &options).map_err(|errors| refused(&errors))
}

/// All that the template can read, as JSON: text that people typed never comes near markup.
fn data(language: Language, manuscript: Manuscript) -> Result<Vec<u8>, RenderError> {
    let refused = |error: serde_json::Error| RenderError::Typesetter(error.to_string());
    let mut value = serde_json::to_value(manuscript).map_err(refused)?;
    let missing = make_printable(&mut value);
    if missing > 0 {
        let note = (words(language).unprintable)(missing);
        if let Some(Value::Array(banners)) = value.get_mut("banners") {
            banners.push(json!(note));
        }
    }
    serde_json::to_vec(&value).map_err(refused)
}

/// The moment of the picture is the moment of the document: there is no clock here. PDF/A asks for a date, so a
/// picture without a moment gets the first day of its count.
fn timestamp(as_of: &str) -> Option<Timestamp> {
    let read = moment::read(as_of).and_then(|moment| {
        let (hour, minute) = moment.time.unwrap_or_default();
        let datetime = Datetime::from_ymd_hms(moment.year, moment.month, moment.day, hour, minute, 0)?;
        match moment.zone {
            Some(minutes) if minutes != 0 => Timestamp::new_local(datetime, minutes),
            _ => Some(Timestamp::new_utc(datetime)),
        }
    });
    read.or_else(|| Some(Timestamp::new_utc(Datetime::from_ymd_hms(1970, 1, 1, 0, 0, 0)?)))
}

fn refused(errors: &[SourceDiagnostic]) -> RenderError {
    let messages: Vec<String> = errors.iter().map(|error| error.message.to_string()).collect();
    RenderError::Typesetter(messages.join("; "))
}
