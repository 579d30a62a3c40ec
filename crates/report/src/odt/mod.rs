//! The report as a text that can be edited: an OpenDocument Text with real headings, tables and lists. It says what the
//! PDF says, from the same blocks; what the PDF draws stands here as the table beside the drawing.

mod body;
mod cells;
mod xml;

use crate::document::{Manuscript, full};
use crate::moment;
use crate::refusal::RenderError;
use crate::report::Report;
use crate::size;
use std::io::{Cursor, Write};
use xml::{escaped, filled};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

const KIND: &str = "application/vnd.oasis.opendocument.text";
const MANIFEST: &str = include_str!("../../template/odt/manifest.xml");
const META: &str = include_str!("../../template/odt/meta.xml");
const STYLES: &str = include_str!("../../template/odt/styles.xml");
const CONTENT: &str = include_str!("../../template/odt/content.xml");

/// The whole report as an OpenDocument Text. The same report gives the same bytes.
///
/// # Errors
/// When the report is larger than one document can hold, or the package cannot be written.
pub fn odt(report: &Report) -> Result<Vec<u8>, RenderError> {
    size::within(report)?;
    text_of(&full(report), &report.made_from.as_of)
}

/// A manuscript as an OpenDocument Text, with its moment.
pub(crate) fn text_of(manuscript: &Manuscript, as_of: &str) -> Result<Vec<u8>, RenderError> {
    let (columns, body) = body::written(manuscript);
    let content = filled(CONTENT, |name| if name == "columns" { columns.clone() } else { body.clone() });
    let date = date(as_of);
    let meta = filled(META, |name| if name == "date" { date.clone() } else { said(manuscript, name) });
    let styles = filled(STYLES, |name| said(manuscript, name));
    packed(&[
        ("META-INF/manifest.xml", MANIFEST),
        ("content.xml", &content),
        ("styles.xml", &styles),
        ("meta.xml", &meta),
    ])
    .map_err(|refused| RenderError::Package(refused.to_string()))
}

/// What stands at a place in the styles and the metadata.
fn said(manuscript: &Manuscript, name: &str) -> String {
    let text = match name {
        "title" => &manuscript.title,
        "author" => &manuscript.author,
        "description" => &manuscript.description,
        "header" => &manuscript.header,
        "footer" => &manuscript.footer,
        "lang" => manuscript.lang,
        "region" => manuscript.region,
        "page_of" => manuscript.page_of,
        "marks" => return escaped(&manuscript.marks.join(" · ")),
        _ => "",
    };
    escaped(text)
}

/// The moment of the picture, without a zone; like the PDF a picture without a moment gets the first day of its count.
fn date(as_of: &str) -> String {
    let Some(it) = moment::read(as_of) else {
        return "1970-01-01T00:00:00".to_owned();
    };
    let (hour, minute) = it.time.unwrap_or_default();
    format!("{:04}-{:02}-{:02}T{hour:02}:{minute:02}:00", it.year, it.month, it.day)
}

/// Files together in one package, each with its name. The same files give the same bytes.
///
/// # Errors
/// When the package cannot be written.
pub fn bundle(files: &[(&str, &[u8])]) -> Result<Vec<u8>, RenderError> {
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let written = files.iter().try_for_each(|(name, bytes)| {
        package.start_file(*name, options)?;
        package.write_all(bytes).map_err(zip::result::ZipError::from)
    });
    let packed = written.and_then(|()| package.finish());
    packed.map(Cursor::into_inner).map_err(|refused| RenderError::Package(refused.to_string()))
}

/// The package. What it is stands first and is not pressed, so that it can be read without unpacking.
fn packed(files: &[(&str, &str)]) -> zip::result::ZipResult<Vec<u8>> {
    let stored = SimpleFileOptions::default()
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
        .compression_method(CompressionMethod::Stored);
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    package.start_file("mimetype", stored)?;
    package.write_all(KIND.as_bytes())?;
    for (name, text) in files {
        package.start_file(*name, stored.compression_method(CompressionMethod::Deflated))?;
        package.write_all(text.as_bytes())?;
    }
    Ok(package.finish()?.into_inner())
}
