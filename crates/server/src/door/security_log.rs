//! The security log: who came in or tried to, what was refused, and who changed who may do what. Lines of closed words, ids of
//! accounts and a digest of where somebody came from; it can never hold a name, an address, a password, a code, what
//! somebody typed, or which guest it was.

mod words;

pub use words::{Happened, Means, Setting};

use crate::{
    app::Shared,
    calendar,
    door::visitor::{self, Actor, Visitor},
    secret,
};
use axum::{
    extract::{MatchedPath, Request, State},
    http::StatusCode,
    middleware::Next,
    response::Response,
};
use ring::hmac;
use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

/// Who did it, as far as the log may know.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub enum Who {
    /// Nobody we know.
    #[default]
    Nobody,
    /// A guest; never which one.
    Guest,
    /// A colleague, by the id of the account.
    Account(String),
    /// Somebody on the server itself, on the command line.
    Command,
}

impl Who {
    fn of(visitor: &Visitor) -> Self {
        match &visitor.actor {
            Actor::Anonymous => Self::Nobody,
            Actor::Guest(_) => Self::Guest,
            Actor::Colleague(colleague) => Self::Account(colleague.account.to_string()),
        }
    }

    fn word(&self) -> &str {
        match self {
            Self::Nobody => "nobody",
            Self::Guest => "guest",
            Self::Account(id) => id,
            Self::Command => "command",
        }
    }
}

/// Who a request turned out to be of, told by [`Visitor`] to what stands around it.
#[derive(Debug, Clone, Default)]
pub struct Seen(Arc<OnceLock<(Who, Option<String>)>>);

impl Seen {
    /// Keeps who it is.
    pub fn is(&self, visitor: &Visitor) {
        let person = match &visitor.actor {
            Actor::Anonymous => None,
            Actor::Guest(guest) => Some(guest.participant.to_string()),
            Actor::Colleague(colleague) => Some(colleague.account.to_string()),
        };
        drop(self.0.set((Who::of(visitor), person)));
    }

    /// Who it is, as far as the log may know; nobody when no handler asked.
    fn who(&self) -> Who {
        self.0.get().map(|(who, _)| who.clone()).unwrap_or_default()
    }

    /// Who it is, for the limit on what one person sends; never for the log.
    pub fn person(&self) -> Option<&str> {
        self.0.get().and_then(|(_, person)| person.as_deref())
    }
}

/// Says that something happened.
pub fn tell(visitor: &Visitor, what: Happened) {
    write(what, &Who::of(visitor), None, &visitor.from, Counted::default());
}

/// Says that something happened to this account.
pub fn tell_about(visitor: &Visitor, what: Happened, account: &str) {
    write(what, &Who::of(visitor), Some(account).filter(|id| !id.is_empty()), &visitor.from, Counted::default());
}

/// Says that somebody on the server itself did something to this account.
pub fn tell_of_command(what: Happened, account: &str) {
    write(what, &Who::Command, Some(account), "", Counted::default());
}

/// What stands beside something that is counted.
#[derive(Debug, Default)]
struct Counted<'a> {
    route: Option<&'a str>,
    times: Option<u64>,
}

fn write(what: Happened, by: &Who, account: Option<&str>, from: &str, counted: Counted) {
    let (how, by, origin) = (what.how(), by.word(), origin(from));
    let Counted { route, times } = counted;
    tracing::info!(target: "security", what = what.word(), how, by, account, route, times, origin);
}

/// What lives for one day: the key that origins are hashed with, and how often something was counted.
struct Day {
    date: String,
    key: Option<hmac::Key>,
    counts: HashMap<(Happened, Who, String), u64>,
}

/// How many things are counted at the most. Somebody with very many addresses does not fill the memory.
const MOST_COUNTED: usize = 10_000;

static TODAY: Mutex<Option<Day>> = Mutex::new(None);

/// Does something with the key and the counts of this day; those of yesterday are gone for good.
fn today<T>(work: impl FnOnce(&mut Day) -> T) -> T {
    let date = calendar::today().to_string();
    let mut kept = TODAY.lock().unwrap_or_else(PoisonError::into_inner);
    let day = kept.take().filter(|day| day.date == date);
    let fresh = || {
        let drawn: Option<[u8; 32]> = secret::bytes();
        Day { date, key: drawn.map(|bytes| hmac::Key::new(hmac::HMAC_SHA256, &bytes)), counts: HashMap::new() }
    };
    work(kept.insert(day.unwrap_or_else(fresh)))
}

/// Where somebody came from: the same word for the same address today, another one tomorrow, and no way back to the address.
fn origin(from: &str) -> String {
    if from.is_empty() {
        return "here".to_owned();
    }
    let signed = today(|day| day.key.as_ref().map(|key| hmac::sign(key, network(from).as_bytes())));
    signed.map_or_else(|| "unknown".to_owned(), |tag| secret::hex(&tag.as_ref()[..8]))
}

/// Of an address of the sixth version the part that one connection keeps; the rest changes by the hour.
fn network(from: &str) -> String {
    match from.parse() {
        Ok(IpAddr::V6(address)) => format!("{:?}", &address.segments()[..4]),
        _ => from.to_owned(),
    }
}

/// Counts, and writes the first, the tenth, the hundredth and so on of a day: seen at once, and never a line for each page.
fn count(what: Happened, by: &Who, from: &str, route: Option<&str>) {
    let origin = origin(from);
    let times = today(|day| {
        if day.counts.len() >= MOST_COUNTED {
            day.counts.clear();
        }
        let times = day.counts.entry((what, by.clone(), origin)).or_default();
        *times += 1;
        *times
    });
    if is_round(times) {
        write(what, by, None, from, Counted { route, times: Some(times) });
    }
}

fn is_round(times: u64) -> bool {
    times.checked_ilog10().is_some_and(|power| times == 10_u64.pow(power))
}

/// Counts a change that another site asked for.
pub fn count_foreign(from: &str) {
    count(Happened::ForeignChange, &Who::Nobody, from, None);
}

/// Over all routes: what was refused to whom. A path that no route has is nobody's business.
pub async fn watch(State(app): State<Shared>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let seen = Seen::default();
    parts.extensions.insert(seen.clone());
    let from = visitor::address(&app, &parts.headers, &parts.extensions);
    let route = parts.extensions.get::<MatchedPath>().map(|path| format!("{} {}", parts.method, path.as_str()));
    let response = next.run(Request::from_parts(parts, body)).await;
    let Some(route) = route.filter(|route| !route.contains(" /assets/")) else { return response };
    let what = match response.status() {
        StatusCode::FORBIDDEN => Happened::NotAllowed,
        StatusCode::NOT_FOUND => Happened::NotFound,
        StatusCode::TOO_MANY_REQUESTS => Happened::LimitReached,
        StatusCode::BAD_REQUEST | StatusCode::PAYLOAD_TOO_LARGE => Happened::Unreadable,
        _ => return response,
    };
    let who = seen.who();
    // What a guest was at work on stays out: it would tell when this origin was at work on which part.
    count(what, &who, &from, Some(route.as_str()).filter(|_| who != Who::Guest));
    response
}

#[cfg(test)]
pub mod tests;
