//! The report on a dossier: a page that prints well, a PDF, and files for whoever works on with the findings. All are made
//! from the same findings, and the findings follow from the events alone.

mod analysis;
mod analysis_part;
mod build;
mod cards;
mod files;
mod page;
mod parts;
mod renderer;
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
    calendar, component,
    content::Content,
    door::{Failure, Opened, Visitor},
    language::Language,
    routes::Routes,
};
use axum::{
    extract::{Path, Query, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use model::{Date, Dossier};
use renderer::NotRendered;
use report::{Document, Paper, Report};
use store::{Store, StoreError};
use twin::Twin;

/// The routes of the report.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/report", show)
        .get("/dossiers/{id}/report.pdf", pdf)
        .get("/dossiers/{id}/report.json", json)
        .get("/dossiers/{id}/report.odt", editable)
        .get("/dossiers/{id}/report/summary.pdf", summary)
        .get("/dossiers/{id}/report/analysis.pdf", analysed)
        .get("/dossiers/{id}/report/map-1-a3.pdf", map_one_a3)
        .get("/dossiers/{id}/report/map-1-a0.pdf", map_one_a0)
        .get("/dossiers/{id}/report/map-2-a3.pdf", map_two_a3)
        .get("/dossiers/{id}/report/map-2-a0.pdf", map_two_a0)
        .get("/dossiers/{id}/report/oppositions.csv", oppositions)
        .get("/dossiers/{id}/report/occurrences.csv", occurrences)
        .get("/dossiers/{id}/report/participants.csv", participants)
        .get("/dossiers/{id}/report/role-cards.csv", role_cards)
        .get("/dossiers/{id}/report/fuel.csv", fuel)
        .get("/dossiers/{id}/report/actions.csv", actions)
        .get("/dossiers/{id}/report/findings.csv", findings)
        .get("/dossiers/{id}/report/advice.csv", advice)
        .get("/dossiers/{id}/report/blind-spots.csv", blind_spots)
        .get("/dossiers/{id}/report/deployments.csv", deployments)
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
async fn made(app: &Shared, visitor: &Visitor, id: &str, asked: &Asked) -> Result<(Opened, Report), Failure> {
    let opened = Opened::find(app, visitor, id).await?;
    let code = asked.iter().find(|(name, _)| name == "language").map(|(_, code)| code.as_str());
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
    let (opened, report) = made(&app, &visitor, &id, &asked).await?;
    Ok(page::report(&app, &visitor, &opened, &report).into_response())
}

/// Declares the handlers of the documents: one for each address.
macro_rules! documents {
    ($($handler:ident: $document:expr,)*) => {$(
        async fn $handler(
            app: State<Shared>,
            visitor: Visitor,
            id: Path<String>,
            asked: Asked,
        ) -> Result<Response, Failure> {
            document(app, visitor, id, asked, $document).await
        }
    )*};
}

documents! {
    pdf: Document::Full,
    summary: Document::Summary,
    analysed: Document::Analysis,
    map_one_a3: Document::PosterOne(Paper::A3),
    map_one_a0: Document::PosterOne(Paper::A0),
    map_two_a3: Document::PosterTwo(Paper::A3),
    map_two_a0: Document::PosterTwo(Paper::A0),
}

/// One of the documents as PDF. There is no map 2 and no analysis on paper before there is one.
async fn document(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    asked: Asked,
    document: Document,
) -> Result<Response, Failure> {
    let (_, report) = made(&app, &visitor, &id, &asked).await?;
    let missing = match document {
        Document::PosterTwo(_) => report.role_maps.is_empty(),
        Document::Analysis => report.analysis.is_none(),
        _ => false,
    };
    if missing {
        return Err(Failure::NotFound(visitor.language));
    }
    let part = file_name(&files::name(document, report.language.twin()));
    Ok(match rendered(&report, document).await {
        Ok(bytes) => attachment(&report, &part, "pdf", "application/pdf", bytes),
        Err(why) => not_rendered(why, visitor.language),
    })
}

#[cfg(not(test))]
async fn rendered(report: &Report, document: Document) -> Result<Vec<u8>, NotRendered> {
    renderer::Renderer::own().map_err(|_| NotRendered::Failed)?.pdf(report, document).await
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

/// A clear page: what happened, what was kept, what to do now.
fn not_rendered(why: NotRendered, language: Language) -> Response {
    let text = language.text();
    let (status, sentence) = match why {
        NotRendered::Busy => (StatusCode::TOO_MANY_REQUESTS, text.report_pdf_busy()),
        NotRendered::Refused(sentence) => (StatusCode::CONFLICT, sentence),
        NotRendered::Failed => (StatusCode::CONFLICT, text.report_pdf_failed()),
    };
    (status, component::page::message(language, &text.report_no_pdf(), &sentence)).into_response()
}

/// The whole report as a text that can be edited.
async fn editable(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    asked: Asked,
) -> Result<Response, Failure> {
    let (_, report) = made(&app, &visitor, &id, &asked).await?;
    Ok(match report::odt(&report) {
        Ok(bytes) => attachment(&report, "", "odt", "application/vnd.oasis.opendocument.text", bytes),
        Err(why) => not_rendered(NotRendered::Refused(why.to_string()), visitor.language),
    })
}

async fn json(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    asked: Asked,
) -> Result<Response, Failure> {
    let (_, report) = made(&app, &visitor, &id, &asked).await?;
    Ok(attachment(&report, "", "json", "application/json", report::json(&report).into_bytes()))
}

/// Declares the handlers of the tables, in the order in which the report gives them.
macro_rules! tables {
    ($($handler:ident: $which:literal,)*) => {$(
        async fn $handler(
            app: State<Shared>,
            visitor: Visitor,
            id: Path<String>,
            asked: Asked,
        ) -> Result<Response, Failure> {
            table(app, visitor, id, asked, $which).await
        }
    )*};
}

tables! {
    oppositions: 0,
    occurrences: 1,
    participants: 2,
    role_cards: 3,
    fuel: 4,
    actions: 5,
    findings: 6,
    advice: 7,
    blind_spots: 8,
    deployments: 9,
}

/// One of the tables of the report.
async fn table(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    asked: Asked,
    which: usize,
) -> Result<Response, Failure> {
    let (_, report) = made(&app, &visitor, &id, &asked).await?;
    let (name, rows) = report::csv(&report).into_iter().nth(which).ok_or(Failure::NotFound(visitor.language))?;
    let name = name.trim_end_matches(".csv");
    Ok(attachment(&report, name, "csv", "text/csv; charset=utf-8", rows.into_bytes()))
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
