//! The strip above a live page: connection, who is here, who is writing, and the clock of the running step.

use crate::{app::App, calendar, component::plan_step, door::Opened, language::Language, words};
use maud::{Markup, html};
use model::{Domain, Dossier, session::RunningStep};
use std::collections::BTreeMap;

/// Connection and presence.
pub fn strip(app: &App, opened: &Opened) -> Markup {
    let text = opened.language.text();
    html! {
        div .room {
            p .connection data-connection data-text-live=(text.room_connected()) data-text-lost=(text.room_lost())
                data-text-queued=(text.room_queued()) {}
            (presence(app, opened))
        }
        div .outbox data-outbox hidden data-text-waiting=(text.room_waiting()) data-text-refused=(text.room_refused()) {}
        p .visually-hidden aria-live="polite" data-announcer {}
    }
}

/// Who is here by domain, and whether somebody writes.
pub fn presence(app: &App, opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let here = app.rooms.present(opened.dossier.id);
    let mut domains: BTreeMap<Domain, usize> = BTreeMap::new();
    for person in &here {
        *domains.entry(person.domain).or_default() += 1;
    }
    let counts: Vec<String> =
        domains.iter().map(|(domain, n)| format!("{n} {}", words::domain(*domain, language))).collect();
    let writing = app.rooms.writing(opened.dossier.id, opened.member.id);
    html! {
        div .presence #presence data-part="presence" data-src=(opened.path("/presence")) data-seq=(opened.dossier.seq) {
            p #presence-line {
                strong { (text.room_here(here.len())) }
                @if !counts.is_empty() { ": " (counts.join(", ")) }
            }
            @if let Some(function) = writing { p .room__end #presence-writing { (text.room_writes(function)) } }
        }
    }
}

/// The running step with its clock; an empty element when none runs, so that one can appear.
pub fn step(dossier: &Dossier, language: Language, source: &str) -> Markup {
    html! {
        div .room-step #step data-part="step" data-src=(source) data-seq=(dossier.seq) {
            @if let Some(running) = dossier.open_room().and_then(|room| room.step.as_ref()) {
                p { (plan_step::title(&running.step, language)) }
                (clock(running, language))
                @if let Some(question) = plan_step::question(&running.step, language) { p .room-step__question { (question) } }
            }
        }
    }
}

/// Who leads the room, by function.
pub fn leader(opened: &Opened) -> String {
    let text = opened.language.text();
    let leader = opened.dossier.open_room().and_then(|room| room.leader);
    match leader.and_then(|id| opened.dossier.participant(id)) {
        Some(leader) => text.room_leads(leader.function.as_str(), words::domain(leader.domain, opened.language)),
        None => text.room_leads_nobody(),
    }
}

/// The clock of a step. While it is paused it stands still, and says so.
pub fn clock(running: &RunningStep, language: Language) -> Markup {
    let text = language.text();
    let (now, paused) = (calendar::now(), running.paused_at().is_some());
    let left = seconds_left(running, &now);
    let ends = calendar::after(&now, left);
    let left = left.max(0);
    html! {
        div .clock .clock--paused[paused] data-ends=(ends) data-now=(now) data-paused[paused] data-text-last=(text.clock_last_minute()) {
            progress .line data-line max=(u32::from(running.minutes) * 60) value=(left) aria-label=(text.clock_label()) {}
            p .clock__time { strong data-minutes { (left.saturating_add(59) / 60) } " " (text.clock_minutes()) }
            @if paused { p .clock__paused { (text.clock_paused()) } }
        }
    }
}

/// What is left of a step at this moment: the time that the clock stood still does not count.
fn seconds_left(running: &RunningStep, now: &str) -> i64 {
    let still: i64 = running
        .pauses
        .iter()
        .map(|(from, until)| calendar::seconds_between(from, until.as_deref().unwrap_or(now)).max(0))
        .sum();
    i64::from(running.minutes) * 60 + still - calendar::seconds_between(&running.started_at, now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::session::{Mode, PlanStep};

    fn step(pauses: &[(&str, Option<&str>)]) -> RunningStep {
        let at = |minute: &str| format!("2026-03-01T10:{minute}:00.000Z");
        let step = PlanStep { key: 1, standard: None, title: None, question: None, minutes: 10, mode: Mode::Everyone };
        let pauses = pauses.iter().map(|(from, until)| (at(from), until.map(at))).collect();
        RunningStep { step, started_at: at("00"), minutes: 10, pauses }
    }

    fn left(pauses: &[(&str, Option<&str>)], minute: &str) -> i64 {
        seconds_left(&step(pauses), &format!("2026-03-01T10:{minute}:00.000Z")) / 60
    }

    #[test]
    fn the_time_that_a_clock_stood_still_does_not_count() {
        assert_eq!(left(&[], "04"), 6);
        assert_eq!(left(&[("02", None)], "04"), 8);
        assert_eq!(left(&[("02", None)], "30"), 8);
        assert_eq!(left(&[("02", Some("05"))], "06"), 7);
        assert_eq!(left(&[("02", Some("05")), ("06", None)], "09"), 7);
        assert_eq!(left(&[], "12"), -2);
    }

    #[test]
    fn a_paused_clock_says_so() {
        let shown = |pauses| clock(&step(pauses), Language::Nl).into_string();
        assert!(shown(&[("02", None)]).contains(&Language::Nl.text().clock_paused()));
        assert!(!shown(&[("02", Some("05"))]).contains(&Language::Nl.text().clock_paused()));
    }
}
