//! The list: each area with its time line, and the form that takes signals along.

use crate::{
    app::Shared,
    component::{Page, field, notice, signal},
    door::{Failure, Form, Visitor, signals, team, visitor::Colleague},
    language::Language,
    secret,
};
use maud::{Markup, html};
use serde::Deserialize;
use std::collections::BTreeMap;
use store::{Dossier, Signal};

/// The choice of a new dossier.
pub const NEW: &str = "new";

/// How many of an area stand on the page of all areas.
const NEWEST: usize = 8;

/// Which signals are asked for: of one area, those that a dossier rests on, or those that were reported; empty means all.
#[derive(Debug, Default, Deserialize)]
pub struct Shown {
    #[serde(default)]
    pub area: String,
    #[serde(default)]
    pub dossier: String,
    /// `yes`, or nothing.
    #[serde(default)]
    pub reported: String,
}

/// An area as people wrote it last, with its signals.
struct Area<'a> {
    name: &'a str,
    signals: Vec<&'a Signal>,
}

/// One area is one area, whatever its capitals and spaces.
fn key(area: &str) -> String {
    area.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// What an address calls an area: a mark that says nothing to whoever reads the log of a proxy or the history of a browser.
pub fn mark(area: &str) -> String {
    secret::fingerprint(key(area).as_bytes())
}

/// The areas by name; in each the day that was last first.
fn areas<'a>(signals: impl Iterator<Item = &'a Signal>) -> BTreeMap<String, Area<'a>> {
    let mut areas: BTreeMap<String, Area<'a>> = BTreeMap::new();
    for signal in signals {
        let area = areas.entry(key(&signal.area)).or_insert_with(|| Area { name: &signal.area, signals: vec![] });
        area.signals.push(signal);
    }
    areas
}

/// What the page is about.
struct On<'a> {
    language: Language,
    shown: &'a Shown,
    dossiers: &'a [Dossier],
    /// Who may take signals along.
    choosing: Option<&'a Colleague>,
    /// Whether what was reported is read.
    looks: bool,
    form: &'a Form,
}

/// The whole page.
pub async fn page(
    app: &Shared,
    visitor: &Visitor,
    colleague: &Colleague,
    shown: &Shown,
    form: &Form,
) -> Result<Markup, Failure> {
    let (language, text) = (visitor.language, visitor.language.text());
    let signals = super::of(app, visitor, colleague).await?;
    let dossiers = team::dossiers_of(app, colleague, language).await?;
    let contributes = colleague.role.contributes();
    let choosing = Some(colleague).filter(|_| contributes);
    let looks = signals::looks(colleague.role);
    let on = On { language, shown, dossiers: &dossiers, choosing, looks, form };
    let about = match shown.dossier.as_str() {
        "" => None,
        id => Some(dossiers.iter().find(|dossier| dossier.id == id).ok_or(Failure::NotFound(language))?),
    };
    let in_dossier = |signal: &&Signal| about.is_none_or(|about| signal.used_in.contains(&about.id));
    let as_asked = |signal: &&Signal| shown.reported != "yes" || signal.reported_at.is_some();
    let areas = areas(signals.iter().filter(in_dossier).filter(as_asked));
    // An address from before, or typed by hand, may still name the area.
    let wanted = areas.keys().find(|key| mark(key) == shown.area).cloned().unwrap_or_else(|| key(&shown.area));
    let here: Vec<&Area<'_>> =
        areas.iter().filter(|(key, _)| wanted.is_empty() || **key == wanted).map(|(_, area)| area).collect();
    let title = about.map_or_else(|| text.signal_title(), |about| text.signal_of_dossier(about.index.title.as_str()));
    let main = html! {
        @if let Some(about) = about { a .way-back .nl-link href={ "/dossiers/" (about.id) } { (about.index.title) } }
        (notice::errors(form, language))
        div .page-head .row .row--apart .row--baseline {
            h1 { (title) }
            @if contributes && !signals.is_empty() { a .nl-button .nl-button--primary href="/signals/new" { (text.signal_note()) } }
        }
        @if signals.is_empty() {
            div .empty {
                h2 { (text.signal_none()) }
                p { (text.signal_none_means()) }
                @if contributes { div .actions { a .nl-button .nl-button--primary href="/signals/new" { (text.signal_note()) } } }
            }
        } @else {
            div .column {
                p { (text.signal_intro()) }
                (narrower(&on, &areas, &wanted))
                @if here.is_empty() { p { (text.signal_none_here()) " " a href="/signals" { (text.signal_all_areas()) } } }
                @else if contributes && about.is_none() {
                    form method="post" action="/signals/ground" {
                        (field::act())
                        input type="hidden" name="area" value=(shown.area);
                        (lines(&on, &here))
                        (take_along(&on))
                    }
                } @else { (lines(&on, &here)) }
            }
        }
    };
    Ok(Page::new(app, visitor, title).with(main))
}

/// The ways to one area; from a dossier, the way to all signals.
fn narrower(on: &On<'_>, areas: &BTreeMap<String, Area<'_>>, wanted: &str) -> Markup {
    let text = on.language.text();
    let current = |here: bool| here.then_some("true");
    html! {
        @if !on.shown.dossier.is_empty() || on.shown.reported == "yes" { p { a href="/signals" { (text.signal_to_all()) } } }
        @else if areas.len() > 1 {
            nav aria-label=(text.signal_areas()) { ul .narrower {
                li { a href="/signals" aria-current=[current(wanted.is_empty())] { (text.signal_all_areas()) } }
                @for (key, area) in areas {
                    li { a href={ "/signals?area=" (mark(area.name)) } aria-current=[current(key == wanted)] { (area.name) " (" (area.signals.len()) ")" } }
                }
            } }
        }
    }
}

/// Each area with its time line.
fn lines(on: &On<'_>, areas: &[&Area<'_>]) -> Markup {
    let text = on.language.text();
    let short = on.shown.area.is_empty() && on.shown.dossier.is_empty();
    html! {
        @for (n, area) in areas.iter().enumerate() {
            @let head = format!("area-{n}");
            section .area aria-labelledby=(head) {
                h2 id=(head) { (area.name) }
                ol .signals { @for signal in area.signals.iter().take(if short { NEWEST } else { usize::MAX }) { (item(on, signal)) } }
                @if short && area.signals.len() > NEWEST {
                    p { a href={ "/signals?area=" (mark(area.name)) } { (text.signal_all_of(area.signals.len(), area.name)) } }
                }
            }
        }
    }
}

fn item(on: &On<'_>, it: &Signal) -> Markup {
    let (language, text) = (on.language, on.language.text());
    let choosing = on.choosing.is_some() && on.shown.dossier.is_empty() && it.reported_at.is_none();
    let chosen = on.form.fields.values("signal").any(|id| id == it.id);
    let elsewhere: Vec<String> = it.used_in.iter().filter(|id| **id != on.shown.dossier).cloned().collect();
    html! {
        li .signal id={ "signal-" (it.id) } {
            p .signal__day { time datetime=(it.seen_on) { (signal::day(&it.seen_on, language)) } }
            div .signal__body {
                @if choosing {
                    label .signal__pick {
                        input .utrecht-checkbox .utrecht-checkbox--html-input type="checkbox" name="signal" value=(it.id) checked[chosen];
                        span .signal__what { (it.what) }
                    }
                } @else { p .signal__what { (it.what) } }
                p .signal__about { (signal::by(it, language)) @if let Some(place) = &it.place { ", " (place) } }
                @for reason in signal::reasons(it) { p .signal__about { (text.opposition_ground(reason)) } }
                @if it.reported_at.is_some() && on.looks { p .signal__about { (text.reported_under_review()) } }
                (used_in(&elsewhere, on.dossiers, language))
                div .signal__foot {
                    (signal::marks(it, language))
                    a .signal__open .nl-link href={ "/signals/" (it.id) } { (text.signal_open()) span .visually-hidden { ": " (it.what) } }
                }
            }
        }
    }
}

/// The dossiers that rest on a signal, linked.
pub fn used_in(ids: &[String], dossiers: &[Dossier], language: Language) -> Markup {
    let used: Vec<&Dossier> = ids.iter().filter_map(|id| dossiers.iter().find(|dossier| dossier.id == *id)).collect();
    html! {
        @if !used.is_empty() {
            p .signal__about { (language.text().signal_in_dossier()) " "
                @for (n, dossier) in used.iter().enumerate() { @if n > 0 { ", " } a href={ "/dossiers/" (dossier.id) } { (dossier.index.title) } }
            }
        }
    }
}

/// Which dossier the signals that were chosen become the ground of.
fn take_along(on: &On<'_>) -> Markup {
    let (language, text) = (on.language, on.language.text());
    let (error, into) = (on.form.error("into"), on.form.value("into"));
    let none = on.form.error("ground");
    let leads = on.choosing.is_some_and(|colleague| colleague.role.leads());
    html! {
        section .section #ground tabindex="-1" aria-labelledby="ground-head" {
            h2 #ground-head { (text.signal_ground()) }
            p { (text.signal_ground_means()) }
            @if let Some(error) = none { p .utrecht-form-field-error-message #ground-error { (error.sentence(language)) } }
            @if !leads && on.dossiers.is_empty() { p { (text.signal_ground_no_dossier()) } }
            @else {
                div .form {
                    div .utrecht-form-field .utrecht-form-field--invalid[error.is_some()] {
                        label .utrecht-form-label .utrecht-form-field__label for="into" { (text.signal_ground_into()) }
                        @if let Some(error) = error { p .utrecht-form-field-error-message #into-error { (error.sentence(language)) } }
                        select .utrecht-select .utrecht-select--html-select #into name="into" aria-invalid=[error.map(|_| "true")] aria-describedby=[error.map(|_| "into-error")] {
                            option value="" { (text.signal_ground_choose()) }
                            @if leads { option value=(NEW) selected[into == NEW] { (text.signal_ground_new()) } }
                            @for dossier in on.dossiers { option value=(dossier.id) selected[into == dossier.id] { (dossier.index.title) } }
                        }
                    }
                    div .actions { button .nl-button type="submit" { (text.signal_ground_save()) } }
                }
            }
        }
    }
}
