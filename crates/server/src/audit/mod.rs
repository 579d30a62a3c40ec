//! Who changed what, over all dossiers and over accounts, for who watches over them: by function, moment and kind of change.
//! Never the words, never who read something, and never by person: there is no such filter.

mod accounts;
mod page;
mod processing;
mod subject;
#[cfg(test)]
mod tests;
mod verification;
mod wanted;

use crate::{
    app::Shared,
    door::{Failure, Fields, Visitor, answer, visitor::Colleague},
    routes::Routes,
};
use axum::{
    extract::{Query, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use maud::Markup;
use model::Role;
use store::LogRow;
use wanted::Wanted;

/// The routes of the audit.
pub fn routes() -> Routes {
    Routes::default()
        .get("/audit", show)
        .get("/audit/changes.csv", changes_csv)
        .get("/audit/processing.jsonl", processing_log)
        .post("/audit/verification", verify)
        .get("/audit/accounts", accounts_page)
        .get("/audit/accounts.csv", accounts_csv)
}

/// How many changes stand on one page.
const ON_A_PAGE: i64 = 50;
/// How many rows one file holds at most.
const MOST_ROWS: i64 = 100_000;

type Asked = Query<Vec<(String, String)>>;

/// The data protection officer.
fn officer(visitor: &Visitor) -> Result<&Colleague, Failure> {
    visitor.colleague().and_then(|colleague| match colleague.role.oversees() {
        true => Ok(colleague),
        false => Err(Failure::Forbidden(visitor.language)),
    })
}

/// The same, and whoever manages accounts.
fn officer_or_administrator(visitor: &Visitor) -> Result<&Colleague, Failure> {
    visitor.colleague().and_then(|colleague| match colleague.role {
        Role::DataProtectionOfficer | Role::Administrator => Ok(colleague),
        _ => Err(Failure::Forbidden(visitor.language)),
    })
}

/// Everything that is asked for, as far as one file can hold it.
async fn all(app: &Shared, visitor: &Visitor, wanted: &Wanted) -> Result<Option<Vec<LogRow>>, Failure> {
    let organisation = &officer(visitor)?.organisation;
    let rows = app.store.log_of(organisation, &wanted.filter(), (MOST_ROWS + 1, 0)).await;
    let rows = rows.map_err(Failure::store(visitor.language))?;
    let fits = i64::try_from(rows.len()).is_ok_and(|n| n <= MOST_ROWS);
    Ok(fits.then_some(rows))
}

async fn show(State(app): State<Shared>, visitor: Visitor, Query(asked): Asked) -> Result<Markup, Failure> {
    let (wanted, unavailable) = (Wanted::of(&asked), Failure::store(visitor.language));
    let organisation = &officer(&visitor)?.organisation;
    let page = (ON_A_PAGE + 1, wanted.page * ON_A_PAGE);
    let mut rows = app.store.log_of(organisation, &wanted.filter(), page).await.map_err(&unavailable)?;
    let more = rows.len() > usize::try_from(ON_A_PAGE).unwrap_or(usize::MAX);
    rows.truncate(usize::try_from(ON_A_PAGE).unwrap_or(usize::MAX));
    let dossiers = app.store.dossiers_of(organisation).await.map_err(&unavailable)?;
    let verified = verification::of(&app, organisation).await.map_err(&unavailable)?;
    let shown = page::Shown { wanted: &wanted, rows: &rows, more, dossiers: &dossiers, verified: &verified };
    Ok(page::page(&app, &visitor, &shown))
}

async fn changes_csv(State(app): State<Shared>, visitor: Visitor, Query(asked): Asked) -> Result<Response, Failure> {
    Ok(match all(&app, &visitor, &Wanted::of(&asked)).await? {
        Some(rows) => file("changes.csv", "text/csv; charset=utf-8", page::csv(&rows, visitor.language)),
        None => page::too_much(visitor.language),
    })
}

async fn processing_log(State(app): State<Shared>, visitor: Visitor, Query(asked): Asked) -> Result<Response, Failure> {
    let (wanted, unavailable) = (Wanted::of(&asked), Failure::store(visitor.language));
    let organisation = officer(&visitor)?.organisation.clone();
    let Some(rows) = all(&app, &visitor, &wanted).await? else { return Ok(page::too_much(visitor.language)) };
    let (from, until) = wanted.moments();
    let exports = app.store.exports_of(&organisation).await.map_err(&unavailable)?;
    let accounts = match wanted.dossier.is_empty() && wanted.kind.is_none() {
        true => app.store.account_changes_of(&organisation, (&from, &until), (MOST_ROWS, 0)).await,
        false => Ok(vec![]),
    };
    let accounts = accounts.map_err(&unavailable)?;
    let exports = exports.into_iter().filter(|it| wanted.takes_export(it)).collect::<Vec<_>>();
    let register = processing::register(&app, &organisation);
    let lines = processing::lines(&register, &rows, &exports, &accounts);
    Ok(file("processing.jsonl", "application/jsonl; charset=utf-8", lines))
}

async fn verify(State(app): State<Shared>, visitor: Visitor, fields: Fields) -> Result<Response, Failure> {
    let language = visitor.language;
    let organisation = &officer(&visitor)?.organisation;
    let index = app.store.index(fields.value("dossier")).await.map_err(Failure::store(language))?;
    let own = index.filter(|index| index.organisation_id == *organisation && index.destroyed_at.is_none());
    let dossier = own.ok_or(Failure::NotFound(language))?;
    verification::begin(&app, organisation, &dossier).await;
    Ok(answer::done(&visitor, "/audit#verification"))
}

async fn accounts_page(State(app): State<Shared>, visitor: Visitor, Query(asked): Asked) -> Result<Markup, Failure> {
    let wanted = Wanted::of(&asked);
    let organisation = &officer_or_administrator(&visitor)?.organisation;
    let (from, until) = wanted.moments();
    let page = (ON_A_PAGE + 1, wanted.page * ON_A_PAGE);
    let rows = app.store.account_changes_of(organisation, (&from, &until), page).await;
    let mut rows = rows.map_err(Failure::store(visitor.language))?;
    let more = rows.len() > usize::try_from(ON_A_PAGE).unwrap_or(usize::MAX);
    rows.truncate(usize::try_from(ON_A_PAGE).unwrap_or(usize::MAX));
    Ok(accounts::page(&app, &visitor, &wanted, &rows, more))
}

async fn accounts_csv(State(app): State<Shared>, visitor: Visitor, Query(asked): Asked) -> Result<Response, Failure> {
    let organisation = &officer_or_administrator(&visitor)?.organisation;
    let (from, until) = Wanted::of(&asked).moments();
    let rows = app.store.account_changes_of(organisation, (&from, &until), (MOST_ROWS, 0)).await;
    let rows = rows.map_err(Failure::store(visitor.language))?;
    Ok(file("account-changes.csv", "text/csv; charset=utf-8", accounts::csv(&rows, visitor.language)))
}

/// A file to keep.
fn file(name: &str, kind: &'static str, text: String) -> Response {
    let name = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""));
    let name = name.unwrap_or(HeaderValue::from_static("attachment"));
    ([(header::CONTENT_TYPE, HeaderValue::from_static(kind)), (header::CONTENT_DISPOSITION, name)], text)
        .into_response()
}
