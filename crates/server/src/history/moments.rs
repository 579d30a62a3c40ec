//! Moments to look back at: the opening, the sessions, adopting and reopening, and the end of each day.

use crate::{calendar, language::Language};
use model::Recorded;

/// A moment at which the map can be looked at.
#[derive(Debug, PartialEq, Eq)]
pub struct Moment {
    /// The number of the last event that counts.
    pub seq: u64,
    /// When, RFC 3339 in UTC.
    pub at: String,
    what: What,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Opened,
    SessionOpened,
    SessionClosed,
    Adopted,
    Reopened,
    EndOfDay,
}

/// By the name of the event: it stays when the content was erased.
fn what(kind: &str) -> Option<What> {
    match kind {
        "dossier_opened" => Some(What::Opened),
        "session_opened" => Some(What::SessionOpened),
        "session_closed" => Some(What::SessionClosed),
        "map_adopted" => Some(What::Adopted),
        "map_reopened" => Some(What::Reopened),
        _ => None,
    }
}

/// The moments, newest first.
pub fn moments(log: &[Recorded]) -> Vec<Moment> {
    let mut moments = vec![];
    for (at, entry) in log.iter().enumerate() {
        let next = log.get(at + 1);
        let ends_day = next.is_none_or(|next| calendar::day_of(&next.at) != calendar::day_of(&entry.at));
        if let Some(what) = what(&entry.kind).or(ends_day.then_some(What::EndOfDay)) {
            moments.push(Moment { seq: entry.seq, at: entry.at.clone(), what });
        }
    }
    moments.reverse();
    moments
}

impl Moment {
    /// "3 maart 2026, vastgesteld".
    pub fn in_words(&self, language: Language) -> String {
        let text = language.text();
        let day = calendar::day_in_words(calendar::day_of(&self.at), language);
        let what = match self.what {
            What::Opened => text.history_moment_opened(),
            What::SessionOpened => text.history_moment_session_opened(),
            What::SessionClosed => text.history_moment_session_closed(),
            What::Adopted => text.history_moment_adopted(),
            What::Reopened => text.history_moment_reopened(),
            What::EndOfDay => return day,
        };
        text.history_moment(day, what)
    }
}
