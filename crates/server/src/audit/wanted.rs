//! What is asked for: a period, a dossier, a kind of change. Nobody in particular.

use super::subject::Subject;
use crate::{calendar, door::failure::encode};
use model::Date;
use store::{Export, LogFilter};

/// What is asked for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// From this day.
    pub from: Option<Date>,
    /// Up to and including this day.
    pub until: Option<Date>,
    /// One dossier; empty for all.
    pub dossier: String,
    /// What it is about.
    pub kind: Option<Subject>,
    /// Which page, from 0.
    pub page: i64,
}

/// The last page that can be asked for: what lies further back is found by its period.
const LAST_PAGE: i64 = 10_000;

impl Wanted {
    /// Reads what stands behind the question mark; what cannot be read is not asked.
    pub fn of(asked: &[(String, String)]) -> Self {
        let value = |name: &str| asked.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
        Self {
            from: value("from").parse().ok(),
            until: value("until").parse().ok(),
            dossier: value("dossier").to_owned(),
            kind: Subject::from_slug(value("kind")),
            page: value("page").parse().unwrap_or_default(),
        }
        .within()
    }

    fn within(self) -> Self {
        Self { page: self.page.clamp(0, LAST_PAGE), ..self }
    }

    /// Whether the last day lies before the first.
    pub fn is_upside_down(&self) -> bool {
        self.from.zip(self.until).is_some_and(|(from, until)| until < from)
    }

    /// The first moment that counts, and the first that does not.
    pub fn moments(&self) -> (String, String) {
        let from = self.from.map_or_else(|| "0000".to_owned(), calendar::start_of);
        let until = self.until.map_or_else(|| "9999".to_owned(), |day| calendar::start_of(day.plus_days(1)));
        (from, until)
    }

    /// As the store wants it.
    pub fn filter(&self) -> LogFilter {
        let (from, until) = self.moments();
        let kinds = self.kind.map_or_else(Vec::new, |kind| kind.kinds().iter().map(|it| (*it).to_owned()).collect());
        LogFilter { dossier_id: self.dossier.clone(), from, until, kinds }
    }

    /// Whether a file that was taken along belongs to it.
    pub fn takes_export(&self, export: &Export) -> bool {
        let (from, until) = self.moments();
        let here = self.dossier.is_empty() || self.dossier == export.dossier_id;
        self.kind.is_none() && here && from <= export.at && export.at < until
    }

    /// The same as an address below this path, on another page.
    pub fn address(&self, path: &str, page: i64) -> String {
        let day = |name: &str, day: Option<Date>| day.map(|day| format!("{name}={day}"));
        let parts = [
            day("from", self.from),
            day("until", self.until),
            (!self.dossier.is_empty()).then(|| format!("dossier={}", encode(&self.dossier))),
            self.kind.map(|kind| format!("kind={}", kind.slug())),
            (page > 0).then(|| format!("page={page}")),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        if parts.is_empty() { path.to_owned() } else { format!("{path}?{}", parts.join("&")) }
    }
}
