//! The strip above a live page: connection, who is here, who is writing, and the clock of the running step.

use crate::{app::App, calendar, door::Opened, language::Language, words};
use maud::{Markup, html};
use model::{Domain, Dossier};
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
                p { (words::step(running.step, language)) }
                (clock(&running.started_at, running.minutes, language))
            }
        }
    }
}

/// A clock that runs out some minutes after a moment.
pub fn clock(started_at: &str, minutes: u16, language: Language) -> Markup {
    let text = language.text();
    let ends = calendar::after(started_at, i64::from(minutes) * 60);
    let now = calendar::now();
    let left = calendar::seconds_between(&now, &ends).max(0);
    html! {
        div .clock data-ends=(ends) data-now=(now) data-text-last=(text.clock_last_minute()) {
            progress .line data-line max=(u32::from(minutes) * 60) value=(left) aria-label=(text.clock_label()) {}
            p .clock__time { strong data-minutes { (left.saturating_add(59) / 60) } " " (text.clock_minutes()) }
        }
    }
}
