//! Every route of the product. Each feature adds its own; what is added here is also listed, so that a test can hold the
//! list against the table of who may do what (`access.toml`).

use crate::{
    app::Shared,
    assets,
    door::{origin, security_log, visitor},
};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    handler::Handler,
    middleware,
    routing::{MethodRouter, get, post},
};
use std::{collections::BTreeSet, sync::OnceLock, time::Duration};
use tower_http::{compression::CompressionLayer, timeout::TimeoutLayer};

/// The largest body that a form can send, in bytes.
const MOST_BYTES: usize = 256 * 1024;
/// The longest that a request may take; streams of signals are not bound to it.
const MOST_TIME: Duration = Duration::from_secs(30);

/// Routes, with the list of what they are.
#[derive(Default)]
pub struct Routes {
    router: Router<Shared>,
    /// Method and path of each.
    pub list: Vec<(&'static str, &'static str)>,
}

impl Routes {
    /// Answers a GET.
    pub fn get<H: Handler<T, Shared>, T: 'static>(self, path: &'static str, handler: H) -> Self {
        self.add("GET", path, get(handler))
    }

    /// Answers a POST.
    pub fn post<H: Handler<T, Shared>, T: 'static>(self, path: &'static str, handler: H) -> Self {
        self.add("POST", path, post(handler))
    }

    fn add(mut self, method: &'static str, path: &'static str, route: MethodRouter<Shared>) -> Self {
        self.list.push((method, path));
        self.router = self.router.route(path, route);
        self
    }

    /// Adds the routes of a feature.
    pub fn and(mut self, other: Self) -> Self {
        self.list.extend(other.list);
        self.router = self.router.merge(other.router);
        self
    }
}

/// All routes.
pub fn all() -> Routes {
    Routes::default()
        .get("/assets/{*path}", assets::asset)
        .get("/house-style.css", assets::house_style)
        .get("/icon.svg", assets::icon)
        .and(crate::health::routes())
        .and(crate::exports::routes())
        .and(crate::papers::routes())
        .and(crate::privacy::routes())
        .and(crate::audit::routes())
        .and(crate::sign_in::routes())
        .and(crate::account::routes())
        .and(crate::second_factor::routes())
        .and(crate::passkey::routes())
        .and(crate::single_sign_on::routes())
        .and(crate::members::routes())
        .and(crate::own_words::routes())
        .and(crate::working_method::routes())
        .and(crate::join::routes())
        .and(crate::signal::routes())
        .and(crate::dossier::routes())
        .and(crate::session::routes())
        .and(crate::plan::routes())
        .and(crate::agreements::routes())
        .and(crate::spotlight::routes())
        .and(crate::note::routes())
        .and(crate::pruning::routes())
        .and(crate::opposition_map::routes())
        .and(crate::opposition::routes())
        .and(crate::occurrence::routes())
        .and(crate::aid::routes())
        .and(crate::appraisal::routes())
        .and(crate::choice::routes())
        .and(crate::adoption::routes())
        .and(crate::role_map::routes())
        .and(crate::fuel::routes())
        .and(crate::conduct::routes())
        .and(crate::strategy::routes())
        .and(crate::dialogue_map::routes())
        .and(crate::action::routes())
        .and(crate::place::routes())
        .and(crate::phase::routes())
        .and(crate::online::routes())
        .and(crate::unrest::routes())
        .and(crate::advice::routes())
        .and(crate::blind_spot::routes())
        .and(crate::thread::routes())
        .and(crate::analysis::routes())
        .and(crate::intervention::routes())
        .and(crate::deployment::routes())
        .and(crate::destruction::routes())
        .and(crate::oversight::routes())
        .and(crate::team::routes())
        .and(crate::reported::routes())
        .and(crate::history::routes())
        .and(crate::wall::routes())
        .and(crate::report_page::routes())
        .and(live())
}

/// Whether there is a page at this path, as the routes write it: a link stands only where it leads somewhere.
pub fn has_page(path: &str) -> bool {
    static PAGES: OnceLock<BTreeSet<&'static str>> = OnceLock::new();
    let pages = || all().list.into_iter().filter(|(method, _)| *method == "GET").map(|(_, path)| path).collect();
    PAGES.get_or_init(pages).contains(path)
}

fn live() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/events", crate::live::events)
        .get("/dossiers/{id}/presence", crate::live::still_here)
        .post("/dossiers/{id}/writing", crate::live::writing)
}

/// The service that answers requests.
pub fn service(app: Shared) -> Router {
    all()
        .router
        .fallback(not_found)
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .layer(TimeoutLayer::with_status_code(axum::http::StatusCode::REQUEST_TIMEOUT, MOST_TIME))
        .layer(CompressionLayer::new().gzip(true))
        .layer(middleware::from_fn_with_state(app.clone(), security_log::watch))
        .layer(middleware::from_fn(visitor::nobody_yet))
        .layer(middleware::from_fn_with_state(app.clone(), origin::own_pages_only))
        .layer(middleware::from_fn_with_state(app.clone(), origin::strict_headers))
        .with_state(app)
}

async fn not_found(headers: axum::http::HeaderMap) -> crate::door::Failure {
    crate::door::Failure::NotFound(crate::language::Language::of_headers(&headers))
}
