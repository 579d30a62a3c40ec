//! A weging that was decided: a record to read, the way on, and the ways back.

use super::{begin, decision, page::View, shown};
use crate::{
    app::App,
    calendar,
    component::{Field, appraisal, field},
    door::Opened,
    words::analysis as in_words,
};
use guard::Place;
use maud::{Markup, html};
use model::{
    appraisal::{Appraisal, Decision, Outcome},
    content::Criterion,
};

/// What was decided, and on what it rests.
pub fn record(app: &App, opened: &Opened, view: &View, one: &Appraisal, decided: (&Decision, &String)) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let (decision, _) = decided;
    let is_last = opened.dossier.appraisals().last().is_some_and(|last| last.id == one.id);
    html! {
        section aria-labelledby="record-head" {
            h2 #record-head .appraisal-outcome { (in_words::outcome(decision.outcome, language)) }
            p { (in_words::outcome_means(decision.outcome, language)) }
            (facts(opened, decided))
            @if is_last { (onward(opened, decision)) }
        }
        (shown::changes(app, opened, one))
        section .section #suggestion aria-labelledby="suggestion-head" {
            h2 #suggestion-head { (text.appraisal_suggested_then()) }
            p { strong { (in_words::outcome(decision.suggested, language)) } }
            // The rules of today are told only where they still say what they said then.
            @let now = one.suggestion();
            @if now.outcome == decision.suggested { (decision::why(app, &now, language)) }
        }
        section .section #counter-question aria-labelledby="counter-head" {
            h2 #counter-head { (language.of(&app.content.appraisal.productive.title)) }
            (shown::counter_answer(opened, view))
        }
        section .section #criteria aria-labelledby="criteria-head" {
            h2 #criteria-head { (text.appraisal_criteria()) }
            @for criterion in &app.content.appraisal.criteria { (stands(opened, one, criterion)) }
        }
        @if is_last && opened.leads() { (reopening(opened, view)) }
        @if is_last { (begin::beginning(opened)) } @else { p { (text.appraisal_followed()) } }
    }
}

fn facts(opened: &Opened, (decision, at): (&Decision, &String)) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let holders: Vec<String> = decision.whose_task.iter().map(|it| in_words::task_holder(*it, language)).collect();
    let rows = [
        (text.appraisal_decided_on(), Some(calendar::day_in_words(calendar::day_of(at), language))),
        (text.appraisal_reason(), decision.reason.as_ref().map(ToString::to_string)),
        (text.appraisal_whose_task(), Some(holders.join(", "))),
        (text.appraisal_role(), Some(in_words::municipal_role(decision.role, language))),
        (text.appraisal_review(), Some(calendar::day_in_words(decision.review_date, language))),
    ];
    html! {
        dl .facts .facts--beside { @for (name, value) in rows {
            @if let Some(value) = value { div { dt { (name) } dd { (value) } } }
        } }
    }
}

/// What comes after this outcome.
fn onward(opened: &Opened, decision: &Decision) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let day = calendar::day_in_words(decision.review_date, language);
    html! {
        h3 { (text.appraisal_onward()) }
        @match decision.outcome {
            Outcome::ActNowAndAnalyse | Outcome::Analyse => {
                @if decision.outcome == Outcome::ActNowAndAnalyse { p { (text.appraisal_onward_safety()) } }
                p { (text.appraisal_onward_analysis()) }
                @if opened.guest.is_none() {
                    div .actions { a .nl-button .nl-button--primary href=(opened.path("/analysis")) { (text.appraisal_to_analysis()) } }
                }
            }
            Outcome::Explore => p { (text.appraisal_onward_explore(day)) },
            Outcome::NoActionMonitor => p { (text.appraisal_onward_monitor(day)) },
        }
    }
}

/// A criterion as the group saw it, with what each domain said to unfold.
fn stands(opened: &Opened, one: &Appraisal, criterion: &Criterion) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let slug = criterion.id.slug();
    html! {
        section .criterion id={ "criterion-" (slug) } tabindex="-1" aria-labelledby={ "head-" (slug) } {
            h3 id={ "head-" (slug) } { (language.of(&criterion.title)) }
            @match one.settled.get(&criterion.id) {
                Some(settled) => {
                    (shown::said(settled, language))
                    @if !one.said(criterion.id).is_empty() {
                        details .disclosure {
                            summary { span { (text.appraisal_each_said()) } }
                            div .disclosure__body { (shown::voices(one, criterion.id, language)) }
                        }
                    }
                }
                None => {
                    p .marks { (appraisal::degree(one.degree(criterion.id), language)) }
                    (shown::voices(one, criterion.id, language))
                }
            }
        }
    }
}

fn reopening(opened: &Opened, view: &View) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let wrong = view.form.error("reopen-reason").is_some();
    html! {
        section .section #reopening aria-labelledby="reopening-head" {
            h2 #reopening-head { (text.appraisal_reopening()) }
            details .disclosure open[wrong] {
                summary { span { (text.appraisal_reopening_means()) } }
                div .disclosure__body {
                    form .form method="post" action=(view.path(opened, "/reopening")) {
                        (field::act())
                        (Field::lines("reopen-reason", text.appraisal_reopen_reason(), 2).class("utrecht-textarea--short")
                            .place(Place::Reason).show(&view.form, language))
                        div .actions { button .nl-button .nl-button--secondary type="submit" { (text.appraisal_reopen()) } }
                    }
                }
            }
        }
    }
}
