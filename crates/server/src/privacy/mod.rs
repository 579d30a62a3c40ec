//! Privacy of each dossier, for the data protection officer: what it is for, until when, what rests on it, who can still be
//! traced, what left it and what was erased.

mod page;
mod row;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    calendar,
    door::{Failure, Visitor, visitor::Colleague},
    routes::Routes,
};
use axum::{
    extract::{Query, State as FromApp},
    http::header,
    response::{IntoResponse, Response},
};
use maud::Markup;
use model::RetentionClass;
use row::Row;

/// The routes of the privacy view.
pub fn routes() -> Routes {
    Routes::default().get("/privacy", show).get("/privacy/dossiers.csv", csv)
}

model::words! {
    /// How a dossier stands, to narrow the list down.
    State {
        /// Nothing keeps it from being worked on.
        Free = "free",
        /// The officer stopped it.
        Stopped = "stopped",
        /// Its review date passed.
        Outdated = "outdated",
        /// Nothing may go, because somebody asked for it.
        Held = "held",
        /// A line of it was reported.
        Reported = "reported",
    }
}

model::words! {
    /// The order of the list.
    Order {
        /// The earliest review date first.
        Review = "review",
        /// By title.
        Title = "title",
        /// The last changed first.
        Changed = "changed",
    }
}

/// What is asked for.
#[derive(Debug, Clone, Copy)]
struct Wanted {
    state: Option<State>,
    class: Option<RetentionClass>,
    order: Order,
}

impl Wanted {
    fn of(asked: &[(String, String)]) -> Self {
        let value = |name: &str| asked.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
        Self {
            state: State::from_slug(value("state")),
            class: RetentionClass::from_slug(value("class")),
            order: Order::from_slug(value("sort")).unwrap_or(Order::Review),
        }
    }

    /// The same as an address below this path.
    fn address(self, path: &str) -> String {
        let state = self.state.map_or("", State::slug);
        let class = self.class.map_or("", RetentionClass::slug);
        format!("{path}?state={state}&class={class}&sort={}", self.order.slug())
    }
}

type Asked = Query<Vec<(String, String)>>;

fn officer(visitor: &Visitor) -> Result<&Colleague, Failure> {
    visitor.colleague().and_then(|colleague| match colleague.role.oversees() {
        true => Ok(colleague),
        false => Err(Failure::Forbidden(visitor.language)),
    })
}

/// The dossiers of the organisation that are asked for, in the order that is asked for.
async fn rows(app: &Shared, visitor: &Visitor, wanted: Wanted) -> Result<Vec<Row>, Failure> {
    let organisation = &officer(visitor)?.organisation;
    let unavailable = Failure::store(visitor.language);
    let exports = app.store.exports_of(organisation).await.map_err(&unavailable)?;
    let today = calendar::today();
    let mut rows = vec![];
    for index in app.store.dossiers_of(organisation).await.map_err(&unavailable)? {
        let Some(row) = Row::of(app, &index, &exports).await.map_err(&unavailable)? else { continue };
        let fits = wanted.state.is_none_or(|state| row.states(today).contains(&state))
            && wanted.class.is_none_or(|class| row.dossier.retention == class);
        if fits {
            rows.push(row);
        }
    }
    // Out of the store they come with the last changed first.
    match wanted.order {
        Order::Changed => {}
        Order::Review => rows.sort_by_key(|row| row.dossier.review_date),
        Order::Title => rows.sort_by_key(|row| row.title().to_lowercase()),
    }
    Ok(rows)
}

async fn show(FromApp(app): FromApp<Shared>, visitor: Visitor, Query(asked): Asked) -> Result<Markup, Failure> {
    let wanted = Wanted::of(&asked);
    let rows = rows(&app, &visitor, wanted).await?;
    Ok(page::page(&app, &visitor, wanted, &rows))
}

async fn csv(FromApp(app): FromApp<Shared>, visitor: Visitor, Query(asked): Asked) -> Result<Response, Failure> {
    let rows = rows(&app, &visitor, Wanted::of(&asked)).await?;
    let kind = [(header::CONTENT_TYPE, "text/csv; charset=utf-8")];
    let name = [(header::CONTENT_DISPOSITION, "attachment; filename=\"privacy.csv\"")];
    Ok((kind, name, page::csv(&app, &rows, visitor.language)).into_response())
}
