//! What happened to a dossier, or to one card of it: read from its log, one line for each act.

mod analysis;
mod change;
mod keeping;
mod plan;
mod role_map;
mod sentence;
mod strategy;
mod team;
#[cfg(test)]
pub mod tests;

use crate::{
    calendar,
    component::{card, field},
    language::Language,
    words,
};
use maud::{Markup, html};
use model::{
    ActId, Author, AuthorKind, Dossier, Event, Recorded,
    event::{Card, Touch},
    session,
};
use std::collections::BTreeSet;

/// One act, in sentences.
#[derive(Debug)]
pub struct Line {
    /// The number of its last event.
    pub seq: u64,
    /// When, RFC 3339 in UTC.
    pub at: String,
    act: ActId,
    /// Whether somebody answered alone: told by domain, and on a line of its own.
    alone: bool,
    who: String,
    sentences: Vec<String>,
    /// The cards that it took off the map.
    gone: Vec<Card>,
}

/// Who placed dots or wrote a note is nobody's business, and that somebody did is no news: the count is, when the round
/// closes, and the notes are, when they are shown.
const UNTOLD: [&str; 5] = ["dots_placed", "note_written", "note_taken_back", "note_taken_up", "voices_kept"];

/// The acts, newest first; with a card, only what touched that card.
pub fn lines(dossier: &Dossier, recorded: &[Recorded], only: Option<Card>, language: Language) -> Vec<Line> {
    let mut before = Dossier::empty(dossier.id);
    let mut lines: Vec<Line> = vec![];
    let mut undoing = None;
    for entry in recorded {
        if matches!(entry.event, Some(Event::ActUndone { .. })) {
            undoing = Some(entry.act);
        }
        let untold = UNTOLD.contains(&entry.kind.as_str()) || is_forgotten_guest(entry);
        if !untold && only.is_none_or(|card| touches(entry, card)) {
            let same = |line: &Line| line.act == entry.act && line.alone == is_alone(entry) && entry.act != ActId(0);
            let goes_on = lines.last().is_some_and(same);
            if !goes_on {
                lines.push(Line::new(dossier, entry, undoing == Some(entry.act), language));
            }
            if let Some(line) = lines.last_mut() {
                line.seq = entry.seq;
                line.sentences.extend(sentence::sentences(dossier, &before, entry, language));
                line.gone.extend(gone(entry));
            }
        }
        before.apply(entry);
    }
    lines.reverse();
    lines
}

/// When guests came in goes at closing: they stand in the list of the session.
fn is_forgotten_guest(entry: &Recorded) -> bool {
    entry.kind == "participant_joined" && entry.event.is_none()
}

/// Somebody answered alone: that a domain did is told, and never who.
fn is_alone(entry: &Recorded) -> bool {
    analysis::answered_alone(&entry.kind, Language::default()).is_some()
}

fn touches(entry: &Recorded, card: Card) -> bool {
    let touched = entry.event.as_ref().map(Event::touches).unwrap_or_default();
    touched.iter().any(|touch: &Touch| touch.card == card)
}

fn gone(entry: &Recorded) -> Option<Card> {
    match entry.event {
        Some(Event::OppositionWithdrawn { id } | Event::OppositionsMerged { merged: id, .. }) => {
            Some(Card::Opposition(id))
        }
        Some(Event::OccurrenceWithdrawn { id }) => Some(Card::Occurrence(id)),
        Some(Event::RoleCardWithdrawn { map, id }) => Some(Card::Role(map, id)),
        Some(Event::FuelWithdrawn { map, id }) => Some(Card::Fuel(map, id)),
        Some(Event::ActionWithdrawn { id }) => Some(Card::Action(id)),
        Some(Event::DeploymentWithdrawn { id }) => Some(Card::Deployment(id)),
        _ => None,
    }
}

impl Line {
    /// The act that it tells.
    pub fn act(&self) -> ActId {
        self.act
    }

    /// Who, by function or domain.
    pub fn by(&self) -> &str {
        &self.who
    }

    /// What happened, in sentences.
    pub fn sentences(&self) -> &[String] {
        &self.sentences
    }

    fn new(dossier: &Dossier, entry: &Recorded, undoes: bool, language: Language) -> Self {
        let undone = undoes.then(|| language.text().history_act_undone());
        Self {
            seq: entry.seq,
            at: entry.at.clone(),
            act: entry.act,
            alone: is_alone(entry),
            who: keeping::who(entry, language).or_else(|| team::who(dossier, entry, language)).unwrap_or_else(|| {
                who(dossier, &Author { id: entry.by.id.filter(|_| !is_alone(entry)), ..entry.by.clone() }, language)
            }),
            sentences: undone.into_iter().collect(),
            gone: vec![],
        }
    }
}

/// Somebody by function and domain; by domain alone once the link between act and person was erased.
fn who(dossier: &Dossier, by: &Author, language: Language) -> String {
    let text = language.text();
    if by.kind == AuthorKind::System {
        return text.history_by_program();
    }
    let function = session::named(dossier, by);
    match (function, by.domain.map(|domain| words::domain(domain, language))) {
        (Some(function), Some(domain)) => text.history_by(function.as_str(), domain),
        (Some(function), None) => function.to_string(),
        (None, Some(domain)) => text.history_by_domain(domain),
        (None, None) => text.history_by_somebody(),
    }
}

/// The history of a card, or of the whole dossier, with what it was before each change. `can_return` when the visitor
/// may put back what was taken off the map.
pub fn entries(
    dossier: &Dossier,
    recorded: &[Recorded],
    only: Option<Card>,
    language: Language,
    can_return: bool,
) -> Markup {
    let lines = lines(dossier, recorded, only, language);
    match only {
        Some(_) => {
            let mut offered = BTreeSet::new();
            html! { ol .history { @for line in &lines {
                (entry(dossier, line, &calendar::moment_in_words(&line.at, language), can_return.then_some(&mut offered), language))
            } } }
        }
        None => by_day(dossier, &lines, language, can_return),
    }
}

/// Lines under a heading for each day.
pub fn by_day(dossier: &Dossier, lines: &[Line], language: Language, can_return: bool) -> Markup {
    let text = language.text();
    let today = calendar::today();
    let mut offered = BTreeSet::new();
    html! {
        @for lines in lines.chunk_by(|a, b| calendar::day_of(&a.at) == calendar::day_of(&b.at)) {
            @let day = lines.first().map_or(today, |line| calendar::day_of(&line.at));
            h2 .history__day { @if day == today { (text.history_today()) } @else { (calendar::day_in_words(day, language)) } }
            ol .history { @for line in lines {
                (entry(dossier, line, &calendar::clock(&line.at), can_return.then_some(&mut offered), language))
            } }
        }
    }
}

/// One line. A card that is still off the map can be put back from the newest line that took it off.
fn entry(
    dossier: &Dossier,
    line: &Line,
    when: &str,
    offered: Option<&mut BTreeSet<Card>>,
    language: Language,
) -> Markup {
    let back: Vec<Card> = match offered {
        Some(offered) => {
            line.gone.iter().copied().filter(|card| card::is_off(dossier, *card) && offered.insert(*card)).collect()
        }
        None => vec![],
    };
    html! {
        li .history__entry {
            time .history__when datetime=(line.at) { (when) }
            @for sentence in &line.sentences { p .history__what { (sentence) } }
            span .history__who { (line.who) }
            @for card in back { (put_back(dossier, card, language)) }
        }
    }
}

/// Puts a card back that was taken off; it names the card for who hears the buttons one by one.
pub fn put_back(dossier: &Dossier, card: Card, language: Language) -> Markup {
    html! {
        form .flush method="post" action={ "/dossiers/" (dossier.id) (card::path(card)) "/return" } {
            (field::act())
            button .nl-button .nl-button--subtle type="submit" {
                (language.text().history_put_back())
                @if let Some(name) = card::name(dossier, card, language) { span .visually-hidden { ": " (name) } }
            }
        }
    }
}
