//! As long as nothing was shown: how many answered, and one's own answers that nobody else sees.

use super::{
    form::{self, Names},
    page::View,
};
use crate::{
    app::App,
    calendar,
    component::{Choices, Field, appraisal, field, notice, select},
    door::{Form, Opened},
    language::Language,
    words,
};
use guard::Place;
use maud::{Markup, html};
use model::{
    analysis::SourceKind,
    appraisal::{Appraisal, Degree},
    content::Criterion,
};

/// How many of each domain answered, and for who leads the way to show all.
pub fn count(opened: &Opened, view: &View, one: &Appraisal) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let answered = one.answered();
    let people: usize = answered.values().sum();
    let domain =
        |it: Option<model::Domain>| it.map_or_else(|| text.appraisal_no_domain(), |it| words::domain(it, language));
    let by_domain: Vec<String> = answered.into_iter().map(|(from, n)| format!("{n} {}", domain(from))).collect();
    html! {
        section aria-labelledby="count-head" {
            h2 #count-head { (text.appraisal_count_title()) }
            p { strong { (text.appraisal_count(people)) } @if !by_domain.is_empty() { ": " (by_domain.join(", ")) } }
            p .small .muted { (text.appraisal_count_means()) }
            @if opened.leads() && people > 0 {
                form .form method="post" action=(view.path(opened, "/revelation")) {
                    (field::act())
                    p #reveal-hint .small { (text.appraisal_reveal_means()) }
                    div .actions {
                        button .nl-button .nl-button--secondary type="submit" aria-describedby="reveal-hint" { (text.appraisal_reveal()) }
                    }
                }
            }
        }
    }
}

/// One's own answers: to write, or to read for who cannot write now.
pub fn own(app: &App, opened: &Opened, view: &View) -> Markup {
    let text = opened.language.text();
    html! {
        section .section #my-answers aria-labelledby="mine-head" {
            h2 #mine-head { (text.appraisal_mine()) }
            @match opened.lock().map_or_else(|| opened.dossier.must_take_part(&opened.member), |lock| Err(lock.refusal())) {
                Ok(()) => {
                    p { (text.appraisal_mine_means()) }
                    (answers(app, opened, view))
                }
                Err(refusal) => {
                    (notice::notice(notice::Tone::Info, "", html! { p { (why_not(opened, refusal)) } }))
                    (questions(app, opened.language))
                }
            }
        }
    }
}

fn why_not(opened: &Opened, refusal: model::Refusal) -> String {
    match refusal {
        model::Refusal::NotAllowed => opened.language.text().appraisal_read_only(),
        other => words::refusal(other, opened.language),
    }
}

/// The criteria, for who only reads.
fn questions(app: &App, language: Language) -> Markup {
    html! {
        dl .facts .facts--beside { @for criterion in &app.content.appraisal.criteria {
            div { dt { (language.of(&criterion.title)) } dd { (language.of(&criterion.question)) } }
        } }
    }
}

/// The form with all criteria. It can be kept as often as one likes, also half.
pub fn answers(app: &App, opened: &Opened, view: &View) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let criteria = &app.content.appraisal.criteria;
    let chosen = |criterion: &Criterion| Degree::from_slug(view.form.value(&Names::of(criterion.id).degree));
    let open = criteria.iter().filter(|criterion| chosen(criterion).is_none()).count();
    html! {
        form #answers-form method="post" action=(view.path(opened, "/answers")) data-act data-keep aria-labelledby="mine-head" {
            (field::act())
            details .disclosure #steps {
                summary { span { (text.appraisal_steps()) } span .disclosure__state { (text.appraisal_steps_open(open)) } }
                div .disclosure__body { ul .criteria-list { @for criterion in criteria {
                    li {
                        a href={ "#criterion-" (criterion.id.slug()) } { (language.of(&criterion.title)) }
                        span .marks { (appraisal::degree(chosen(criterion), language)) }
                    }
                } } }
            }
            @for criterion in criteria { (asked(criterion, &view.form, language)) }
            div .save-bar {
                button .nl-button .nl-button--primary type="submit" { (text.appraisal_save_mine()) }
                span .form-saved role="status" data-own { @if view.saved { (text.appraisal_saved(calendar::clock(&calendar::now()))) } }
                p data-message role="alert" {}
            }
        }
    }
}

/// A criterion with its scale.
fn asked(criterion: &Criterion, form: &Form, language: Language) -> Markup {
    let was = form::was(criterion.id);
    let first = form.value(&was);
    let held = if first.is_empty() { form::held(form, criterion.id) } else { first.to_owned() };
    html! {
        section .criterion id={ "criterion-" (criterion.id.slug()) } aria-labelledby={ "head-" (criterion.id.slug()) } {
            h3 id={ "head-" (criterion.id.slug()) } {
                (language.of(&criterion.title)) " " (notice::provenance(criterion.provenance, language))
            }
            (fields(criterion, language.of(&criterion.question), form, language))
            input type="hidden" name=(was) value=(held);
        }
    }
}

/// The fields of one criterion: how far it holds, what it rests on, and where that comes from.
pub fn fields(criterion: &Criterion, question: &str, form: &Form, language: Language) -> Markup {
    let text = language.text();
    let names = Names::of(criterion.id);
    let degrees = words::choices(Degree::ALL, Degree::slug, words::analysis::degree, language);
    let sources = words::choices(SourceKind::ALL, SourceKind::slug, words::analysis::source_kind, language);
    html! {
        (Choices::of(&names.degree, question, degrees).or_none().show(form, language))
        (Field::lines(&names.observation, text.appraisal_observation(), 2).hint(text.appraisal_observation_hint()).depends()
            .class("utrecht-textarea--short").place(Place::Occurrence).show(form, language))
        (select::optional(&names.source, &text.appraisal_source(), &sources, form, language))
    }
}
