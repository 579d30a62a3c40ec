//! All wegingen of a dossier, and beginning one.

use crate::{
    app::App,
    calendar,
    component::{Choices, Page, appraisal, card::mark, field, notice, report_line},
    door::{Fields, Form, Opened, Visitor},
    words,
};
use maud::{Markup, html};
use model::{appraisal::Appraisal, opposition::Evidence, reported::Reported, signal::Signal};

/// The page with all of them.
pub fn all(app: &App, visitor: &Visitor, opened: &Opened) -> Markup {
    let text = opened.language.text();
    let appraisals = opened.dossier.appraisals();
    let main = html! {
        (back(opened))
        div .column {
            div .page-head { h1 { (text.appraisal_title()) } (introduction(app, opened)) }
            @if appraisals.is_empty() {
                div .empty { h2 { (text.appraisal_none()) } p { (text.appraisal_none_means()) } }
            } @else {
                ul .parts { @for one in appraisals.iter().rev() { (row(opened, one)) } }
            }
            section .section #signals aria-labelledby="signals-head" {
                h2 #signals-head { (text.appraisal_signals()) }
                (signals(opened, &opened.dossier.signals()))
            }
            (beginning(opened))
        }
    };
    Page::new(app, visitor, text.appraisal_title()).with(main)
}

/// A guest has no page of the dossier, but its map.
pub fn back(opened: &Opened) -> Markup {
    let title = || opened.dossier.title.as_ref().map_or_else(String::new, ToString::to_string);
    let (below, words) = match opened.guest {
        Some(_) => ("/map", opened.language.text().appraisal_back_to_map()),
        None => ("", title()),
    };
    html! { a .way-back .nl-link href=(opened.path(below)) { (words) } }
}

/// What it is, and what it is not.
pub fn introduction(app: &App, opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let guide = &app.content.appraisal;
    html! {
        p { span .provenance { (text.appraisal_own()) } " " (notice::provenance(guide.provenance, language)) }
        p { (language.of(&guide.intro)) }
        p .small .muted { (text.appraisal_not_of_kis()) }
    }
}

fn row(opened: &Opened, one: &Appraisal) -> Markup {
    let language = opened.language;
    html! {
        li .part {
            h2 .part__name { a href=(opened.path(&format!("/appraisals/{}", one.id))) { (title(opened, one)) } }
            p .marks { (appraisal::state(one, language)) }
            @if let Some(outcome) = appraisal::outcome(one, language) { p .part__about { (outcome) } }
        }
    }
}

/// What a weging is called.
pub fn title(opened: &Opened, one: &Appraisal) -> String {
    let day = calendar::day_in_words(calendar::day_of(&one.started_at), opened.language);
    opened.language.text().appraisal_called(one.number, day)
}

/// Signals, or one sentence when there are none.
pub fn signals(opened: &Opened, signals: &[&Signal]) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    html! {
        @if signals.is_empty() { p .muted { (text.appraisal_no_signals()) } } @else {
            ul .parts { @for signal in signals {
                li .part {
                    p { (signal.what) }
                    p .part__about { (about(opened, signal)) }
                    p .marks {
                        @let shape = match signal.evidence { Evidence::Hunch => "square", Evidence::Observation => "block" };
                        (mark(shape, &words::evidence(signal.evidence, language)))
                        span .mark-text { (words::seen_where(signal.seen, language)) }
                    }
                    (report_line::offer(opened, &Reported::Signal(signal.id)))
                }
            } }
        }
    }
}

/// Where, when, and by which function something was noticed.
fn about(opened: &Opened, signal: &Signal) -> String {
    let language = opened.language;
    let day = calendar::day_in_words(signal.seen_on, language);
    let domain = words::domain(signal.domain, language);
    language.text().appraisal_signal_about(signal.area.as_str(), day, signal.by_function.as_str(), domain)
}

/// The form to begin with, for who leads, as long as no other weging runs.
pub fn beginning(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let appraisals = opened.dossier.appraisals();
    let running = appraisals.last().is_some_and(|last| last.decision.is_none());
    if running || !opened.leads() {
        return html! {};
    }
    let signals = opened.dossier.signals();
    let chosen = signals.iter().fold(Fields::default(), |all, it| all.with("signals", it.id.to_string()));
    let choices = signals.iter().map(|it| (it.id.to_string(), format!("{} ({})", it.what, about(opened, it))));
    let again = !appraisals.is_empty();
    html! {
        section .section #begin aria-labelledby="begin-head" {
            h2 #begin-head { @if again { (text.appraisal_again()) } @else { (text.appraisal_begin()) } }
            p { @if again { (text.appraisal_again_means()) } @else { (text.appraisal_begin_means()) } }
            form .form method="post" action=(opened.path("/appraisals")) {
                (field::act())
                @if !signals.is_empty() {
                    (Choices::of("signals", text.appraisal_which_signals(), choices.collect()).many().lines()
                        .show(&Form::of(chosen), language))
                }
                div .actions { button .nl-button .nl-button--primary type="submit" {
                    @if again { (text.appraisal_again()) } @else { (text.appraisal_begin()) }
                } }
            }
        }
    }
}
