//! The list of what was reported, for those who look at it.

use crate::{
    app::App,
    calendar,
    component::{Choices, Field, Page, card, field, note, notice, phase, report_line},
    door::{Form, Opened, Visitor},
    words,
};
use guard::Place;
use maud::{Markup, html};
use model::{
    event::Card,
    pruning::Line,
    reported::{Report, ReportVerdict, Reported, Settled},
};

/// The whole page.
pub fn reports(app: &App, visitor: &Visitor, opened: &Opened, form: &Form) -> Markup {
    let text = opened.language.text();
    let (open, settled): (Vec<&Report>, Vec<&Report>) =
        opened.dossier.reports().iter().partition(|report| report.settled.is_none());
    let main = html! {
        a .way-back .nl-link href=(opened.path("/oversight")) { (text.oversight_title()) }
        (notice::errors(form, opened.language))
        div .column .column--form {
            h1 { (text.reported_title()) }
            p { (text.reported_intro()) }
            @if open.is_empty() { p { (text.reported_none()) } }
            @for report in &open { (one(app, opened, report, form)) }
            @if !settled.is_empty() {
                section .section aria-labelledby="settled-head" {
                    h2 #settled-head { (text.reported_settled()) }
                    ul .parts { @for report in settled.iter().rev() { li .part { (ended(opened, report)) } } }
                }
            }
        }
    };
    Page::new(app, visitor, text.reported_title()).with(main)
}

/// Which kind of line it is.
fn kind(about: &Reported, opened: &Opened) -> String {
    let text = opened.language.text();
    match about {
        Reported::Line(Line::Opposition(_)) => text.pruning_opposition(),
        Reported::Line(Line::Occurrence(_)) => text.pruning_occurrence(),
        Reported::Line(Line::Note(_)) => text.pruning_note(),
        Reported::Line(Line::Role(..)) => text.pruning_role(),
        Reported::Line(Line::Fuel(..)) => text.pruning_fuel(),
        Reported::Finding { .. } => text.reported_finding(),
        Reported::Action(_) => text.reported_action(),
        Reported::Strategy(_) => text.reported_strategy(),
        Reported::DialogueMap(_) => text.reported_dialogue_map(),
        Reported::Appraisal(_) => text.reported_appraisal(),
        Reported::Sheet(_) => text.reported_sheet(),
        Reported::Contact { .. } => text.reported_contact(),
        Reported::Policy { .. } => text.reported_policy(),
        Reported::Choice => text.choice_made(),
        Reported::Preparation => text.analysis_preparation(),
        Reported::Conclusion(_) => text.analysis_conclusion(),
        Reported::Phase(_) => text.reported_phase(),
        Reported::Place(_) => text.reported_place(),
        Reported::Advice { .. } => text.reported_advice(),
        Reported::Deployment(_) => text.reported_deployment(),
        Reported::Signal(_) => text.reported_signal(),
    }
}

/// The words of the line, for who may read them; of an item of the analysis its name, because the words stand on its page.
fn said(app: &App, about: &Reported, opened: &Opened) -> String {
    let (dossier, language) = (&opened.dossier, opened.language);
    let named = |card| card::name(dossier, card, language);
    match about {
        Reported::Line(Line::Opposition(id)) => named(Card::Opposition(*id)),
        Reported::Line(Line::Occurrence(id)) => named(Card::Occurrence(*id)),
        Reported::Line(Line::Note(id)) => dossier.note(*id).map(|it| note::in_words(&it.text, language)),
        Reported::Line(Line::Role(map, id)) => named(Card::Role(*map, *id)),
        Reported::Line(Line::Fuel(map, id)) => named(Card::Fuel(*map, *id)),
        Reported::Finding { item, .. } | Reported::Policy { item } => {
            app.content.item(item).map(|(_, item)| language.of(&item.text).to_owned())
        }
        Reported::Action(id) => named(Card::Action(*id)),
        Reported::Strategy(id) | Reported::DialogueMap(id) => named(Card::Opposition(*id)),
        Reported::Sheet(map) => dossier.role_map(*map).and_then(|map| named(Card::Opposition(map.opposition))),
        Reported::Contact { domain, .. } => Some(words::domain(*domain, language)),
        Reported::Conclusion(dimension) => {
            app.content.dimension(*dimension).map(|list| language.of(&list.title).to_owned())
        }
        Reported::Phase(subject) => Some(phase::name(dossier, *subject, language)),
        Reported::Place(id) => dossier.place(*id).map(|place| place.name.to_string()),
        Reported::Advice { rule } => {
            let known = app.content.advice.rules.iter().find(|it| it.id == *rule);
            known.map(|rule| language.of(&rule.advice).to_owned())
        }
        Reported::Deployment(id) => named(Card::Deployment(*id)),
        Reported::Signal(id) => dossier.signal(*id).map(|signal| signal.what.to_string()),
        Reported::Appraisal(_) | Reported::Choice | Reported::Preparation => None,
    }
    .unwrap_or_else(|| kind(about, opened))
}

fn one(app: &App, opened: &Opened, report: &Report, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let (about, key) = (&report.about, report.about.to_string());
    let head = format!("report-{}", key.replace(':', "-"));
    let day = calendar::moment_in_words(&report.at, language);
    html! {
        section .section aria-labelledby=(head) {
            h2 .called id=(head) { (kind(about, opened)) }
            p { a .nl-link href=(opened.path(&report_line::path(about))) { (said(app, about, opened)) } }
            p .small .muted { (text.reported_on(day)) " " @if let Some(reason) = report.reason { (text.reported_because(words::report_reason(reason, language))) } }
            (purging(opened, report))
            (setting_aside(opened, report, if form.value("about") == key { form.clone() } else { Form::empty() }))
        }
    }
}

/// Asking that it goes for good, agreeing to that, or why that cannot be now.
fn purging(opened: &Opened, report: &Report) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let button = |below: &str, word: String| {
        html! {
            form .flush method="post" action=(opened.path(below)) {
                (field::act())
                input type="hidden" name="about" value=(report.about);
                button .nl-button .nl-button--secondary .nl-button--negative type="submit" { (word) }
            }
        }
    };
    let can = opened.dossier.purge(&opened.member, &report.about);
    html! {
        @if opened.dossier.hold().is_some() {
            p { (text.reported_held()) }
        } @else if let Some(ask) = &report.purge {
            p { (text.reported_asked(words::role(ask.role, language))) }
            @if can.is_ok() {
                p { (text.reported_purge_means()) }
                (button("/reports/purge/confirmation", text.reported_agree()))
            } @else { p { (text.reported_other_person()) } }
        } @else {
            p { (text.reported_ask_means()) }
            (button("/reports/purge", text.reported_ask()))
        }
    }
}

fn setting_aside(opened: &Opened, report: &Report, form: Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let theirs = report.purge.as_ref().is_some_and(|ask| ask.role.oversees()) && !opened.member.role.oversees();
    let verdicts = words::choices(ReportVerdict::ALL, ReportVerdict::slug, words::report_verdict, language);
    html! {
        @if !theirs {
            details .disclosure open[!form.is_fine()] {
                summary { span { (text.reported_aside()) } }
                div .disclosure__body {
                    form .form method="post" action=(opened.path("/reports/setting-aside")) {
                        (field::act())
                        input type="hidden" name="about" value=(report.about);
                        (Choices::of("verdict", text.reported_verdict(), verdicts).lines().show(&form, language))
                        (Field::line("reason", text.reported_verdict_why()).place(Place::Reason).show(&form, language))
                        div .actions { button .nl-button type="submit" { (text.reported_aside_button()) } }
                    }
                }
            }
        }
    }
}

/// How a report ended: of what was purged nothing but that it was.
fn ended(opened: &Opened, report: &Report) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let Some((how, at)) = &report.settled else { return html! {} };
    let day = calendar::moment_in_words(at, language);
    html! {
        (kind(&report.about, opened)) ". "
        @match how {
            Settled::Purged => { (text.reported_was_purged(day)) }
            Settled::SetAside { verdict, reason } => { (text.reported_was_set_aside(day)) " " (words::report_verdict(*verdict, language)) ". " (reason) }
        }
    }
}
