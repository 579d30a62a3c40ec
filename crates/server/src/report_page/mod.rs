//! The report on a dossier: a page that prints well, a PDF, and files for whoever works on with the findings. All are made
//! from the same findings, and the findings follow from the events alone.

mod analysis;
mod analysis_part;
mod build;
mod cards;
mod disclosure;
pub mod events;
mod export;
mod files;
mod page;
mod parts;
mod role_map_part;
mod role_maps;
mod strategies;
mod strategy_part;
mod table_part;
#[cfg(test)]
mod tests;
mod twin;

pub use build::{Basis, report};

use crate::{
    app::Shared,
    calendar,
    content::Content,
    door::{
        Failure, Fields, Form, Opened, Visitor, answer,
        renderer::{NotRendered, not_rendered},
    },
    language::Language,
    routes::Routes,
    secret,
};
use axum::{
    extract::{Path, Query, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use export::File;
use model::{Date, Dossier};
use report::{Document, Report};
use store::{Export, Store, StoreError, StoredEvent};
use twin::Twin;

/// The routes of the report.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/report", show)
        .get("/dossiers/{id}/report/exports", register)
        .post("/dossiers/{id}/report/exports", export)
}

/// The report on a dossier as far as it was folded, as it is read on this day.
pub async fn of(
    store: &Store,
    content: &Content,
    dossier: &Dossier,
    organisation: &str,
    language: Language,
    day: Date,
) -> Result<Report, StoreError> {
    let organisation = store.organisation(organisation).await?.map_or_else(String::new, |it| it.name);
    let seq = i64::try_from(dossier.seq).unwrap_or(i64::MAX);
    let tail = store.tail(&dossier.id.to_string(), seq.saturating_sub(1)).await?;
    let last = tail.into_iter().find(|event| event.seq == seq);
    let (hash, as_of) = last.map_or_else(Default::default, |event| (event.hash, calendar::with_offset(&event.at)));
    let basis = Basis { organisation: &organisation, hash: &hash, as_of: &as_of, content, today: day };
    Ok(report(dossier, &basis, language, day))
}

/// What stands behind the question mark of the address.
type Asked = Query<Vec<(String, String)>>;

/// Opens the dossier and makes its report, in the language of the visitor or in the one that was asked for.
async fn made(app: &Shared, visitor: &Visitor, id: &str, code: Option<&str>) -> Result<(Opened, Report), Failure> {
    let opened = Opened::find(app, visitor, id).await?;
    let language = code.and_then(Language::from_code).unwrap_or(visitor.language);
    let report = of(&app.store, app.content, &opened.dossier, &opened.organisation, language, calendar::today()).await;
    Ok((opened, report.map_err(Failure::store(visitor.language))?))
}

async fn show(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    asked: Asked,
) -> Result<Response, Failure> {
    let code = asked.iter().find(|(name, _)| name == "language").map(|(_, code)| code.as_str());
    let (opened, report) = made(&app, &visitor, &id, code).await?;
    let taken = taken(&app, &opened).await?;
    let form = export::suggested(&opened, &taken);
    Ok(page::report(&app, &visitor, &opened, &report, &form).into_response())
}

/// What was taken out of the dossier before, the newest first. A guest takes nothing along, and sees none of it.
async fn taken(app: &Shared, opened: &Opened) -> Result<Vec<Export>, Failure> {
    if opened.guest.is_some() {
        return Ok(vec![]);
    }
    let taken = app.store.exports_in(&opened.dossier.id.to_string()).await;
    taken.map_err(Failure::store(opened.language))
}

/// The register of this dossier.
async fn register(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?.for_colleagues()?;
    let taken = taken(&app, &opened).await?;
    Ok(export::register(&app, &visitor, &opened, &taken).into_response())
}

/// Takes a file out of the dossier: it is made, written into the register, and given.
async fn export(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, mut report) = made(&app, &visitor, &id, Some(fields.value("language"))).await?;
    let opened = opened.for_colleagues()?.for_team()?;
    let mut form = Form::of(fields);
    let Some(asked) = export::read(&app, &mut form, &report, visitor.language) else {
        return Ok(answer::invalid(page::report(&app, &visitor, &opened, &report, &form)));
    };
    if !export::may_take(&opened, asked.file) {
        return Err(Failure::Forbidden(visitor.language));
    }
    let row = asked.row(&opened);
    report.taken = Some(asked.stamp(&row, report.language.twin()));
    let log = match asked.file {
        File::Disclosure => app.store.tail(&row.dossier_id, 0).await.map_err(Failure::store(visitor.language))?,
        _ => vec![],
    };
    let (part, bytes) = match made_file(&opened, &report, &log, asked.file).await {
        Ok(made) => made,
        Err(why) => return Ok(not_rendered(why, visitor.language)),
    };
    let row = Export { sha256: secret::sha256(&bytes), bytes: i64::try_from(bytes.len()).unwrap_or(i64::MAX), ..row };
    // First the register, then the file: what could not be written down does not leave.
    app.store.add_export(&row).await.map_err(Failure::store(visitor.language))?;
    let (ending, kind) = asked.file.kind();
    Ok(attachment(&report, &part, ending, kind, bytes))
}

/// The bytes of a file, with what it adds to the name.
async fn made_file(
    opened: &Opened,
    report: &Report,
    log: &[StoredEvent],
    file: File,
) -> Result<(String, Vec<u8>), NotRendered> {
    Ok(match file {
        File::Disclosure => {
            let language = report.language.twin();
            let told = Report { history: disclosure::history(opened, log, language), ..report.clone() };
            let pdf = rendered(&told, Document::Full).await?;
            let events = events::in_json(log).map_err(|_| NotRendered::Failed)?;
            let json = report::json(report);
            let files =
                [("verslag.pdf", pdf.as_slice()), ("verslag.json", json.as_bytes()), ("geschiedenis.json", &events)];
            let bytes = report::bundle(&files).map_err(|why| NotRendered::Refused(why.to_string()))?;
            (file_name(&language.text().export_disclosure()), bytes)
        }
        File::Document(document) => {
            (file_name(&files::name(document, report.language.twin())), rendered(report, document).await?)
        }
        File::Editable => {
            let bytes = report::odt(report).map_err(|why| NotRendered::Refused(why.to_string()))?;
            (String::new(), bytes)
        }
        File::Json => (String::new(), report::json(report).into_bytes()),
        File::Table(at) => {
            let (name, rows) = report::csv(report).into_iter().nth(at).ok_or(NotRendered::Failed)?;
            (name.trim_end_matches(".csv").to_owned(), rows.into_bytes())
        }
    })
}

#[cfg(not(test))]
async fn rendered(report: &Report, document: Document) -> Result<Vec<u8>, NotRendered> {
    crate::door::renderer::Renderer::own().map_err(|_| NotRendered::Failed)?.pdf(report, document).await
}

/// A test is not the program that can render; the process of its own has tests of its own. The crate tests how the other
/// documents are made: here it counts which one was asked for.
#[cfg(test)]
async fn rendered(report: &Report, document: Document) -> Result<Vec<u8>, NotRendered> {
    match document {
        Document::Full => report::pdf(report).map_err(|_| NotRendered::Failed),
        other => Ok(format!("%PDF-{}", other.slug()).into_bytes()),
    }
}

/// A file to keep, with a plain name that says what it is about.
fn attachment(report: &Report, part: &str, ending: &str, kind: &'static str, bytes: Vec<u8>) -> Response {
    let names = [file_name(&report.title), part.to_owned()];
    let name = names.iter().filter(|name| !name.is_empty()).map(String::as_str).collect::<Vec<_>>().join("-");
    let name = if name.is_empty() { "veerkaart" } else { &name };
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}.{ending}\""));
    let disposition = disposition.unwrap_or(HeaderValue::from_static("attachment"));
    ([(header::CONTENT_TYPE, HeaderValue::from_static(kind)), (header::CONTENT_DISPOSITION, disposition)], bytes)
        .into_response()
}

/// The most characters that a title gives to the name of a file.
const MOST_NAME: usize = 60;

/// A title as small letters, figures and hyphens.
pub fn file_name(title: &str) -> String {
    let mut name = String::new();
    for letter in title.chars().flat_map(char::to_lowercase).map(plain) {
        match letter {
            Some(letter) => name.push(letter),
            None if !name.is_empty() && !name.ends_with('-') => name.push('-'),
            None => {}
        }
        if name.len() >= MOST_NAME {
            break;
        }
    }
    name.trim_end_matches('-').to_owned()
}

/// The letter without its marks; `None` when it is no letter or figure.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'a'..='z' | '0'..='9' => letter,
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ğ' => 'g',
        'ì' | 'í' | 'î' | 'ï' | 'ı' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'ş' => 's',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        _ => return None,
    })
}
