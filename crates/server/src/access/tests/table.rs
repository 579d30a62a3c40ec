//! The table, read.

use super::world::Actor;
use crate::routes;
use std::collections::BTreeSet;

const TABLE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/access.toml"));

/// What somebody gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Public,
    Page,
    Done,
    Elsewhere,
    SignIn,
    Over,
    Absent,
    Forbidden,
    Refused,
}

impl Outcome {
    fn read(word: &str) -> Option<Self> {
        Some(match word {
            "public" => Self::Public,
            "page" => Self::Page,
            "done" => Self::Done,
            "elsewhere" => Self::Elsewhere,
            "sign-in" => Self::SignIn,
            "over" => Self::Over,
            "absent" => Self::Absent,
            "forbidden" => Self::Forbidden,
            "refused" => Self::Refused,
            _ => return None,
        })
    }

    /// Whether the visitor got what was asked for.
    pub fn is_granted(self) -> bool {
        matches!(self, Self::Public | Self::Page | Self::Done)
    }
}

/// A line of the table.
pub struct Line {
    pub method: String,
    pub path: String,
    pub expected: Vec<(Actor, Outcome)>,
}

/// The lines of the table.
pub fn lines() -> Vec<Line> {
    let table: toml::Table = TABLE.parse().unwrap_or_else(|why| panic!("access.toml: {why}"));
    table.iter().map(|(route, words)| line(route, words.as_str().unwrap_or_default())).collect()
}

fn line(route: &str, words: &str) -> Line {
    let read = |word| Outcome::read(word).unwrap_or_else(|| panic!("access.toml: {route}: {word:?} is no outcome"));
    let words: Vec<Outcome> = words.split_whitespace().map(read).collect();
    let expected: Vec<_> = match words[..] {
        [one] => Actor::ALL.map(|actor| (actor, one)).into(),
        _ => Actor::ALL.into_iter().zip(words.iter().copied()).collect(),
    };
    let each = words.len() == Actor::ALL.len() && !words.contains(&Outcome::Public);
    assert!(each || words.len() == 1, "access.toml: {route}: one word, or one for each of the {}", Actor::ALL.len());
    let (method, path) = route.split_once(' ').unwrap_or_else(|| panic!("access.toml: {route:?} is no route"));
    Line { method: method.to_owned(), path: path.trim_start().to_owned(), expected }
}

/// The paths of all routes with this method.
pub fn paths(method: &str) -> Vec<&'static str> {
    routes::all().list.into_iter().filter(|(with, _)| *with == method).map(|(_, path)| path).collect()
}

#[test]
fn the_table_names_every_route_and_no_other() {
    let there: BTreeSet<String> = routes::all().list.iter().map(|(method, path)| format!("{method} {path}")).collect();
    let named: BTreeSet<String> = lines().iter().map(|line| format!("{} {}", line.method, line.path)).collect();
    let listed = |routes: Vec<&String>| routes.iter().map(|route| format!("\n    {route}")).collect::<String>();
    assert!(
        there == named,
        "access.toml\n  lacks these routes:{}\n  names what is no route:{}\n",
        listed(there.difference(&named).collect()),
        listed(named.difference(&there).collect()),
    );
}
