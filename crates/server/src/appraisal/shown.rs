//! Once all is shown: what each domain said of each criterion, how the group sees it, and the counter-question.

use super::{blind, decision, form::Names, page::View};
use crate::{
    app::App,
    calendar,
    component::{Choices, Field, appraisal, card::mark, field, notice},
    door::Opened,
    language::Language,
    words::{self, analysis as in_words},
};
use guard::Place;
use maud::{Markup, html};
use model::{
    Domain,
    appraisal::{Appraisal, CriterionAnswer, Productive},
    content::{AppraisalCriterion, Criterion},
};

/// Everything that the group works on now.
pub fn together(app: &App, opened: &Opened, view: &View, one: &Appraisal) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    html! {
        section #criteria tabindex="-1" aria-labelledby="criteria-head" {
            h2 #criteria-head { (text.appraisal_together()) }
            p { (text.appraisal_together_means()) }
            (overview(app, one, language))
            @for criterion in &app.content.appraisal.criteria { (side_by_side(app, opened, view, one, criterion)) }
        }
        (counter_question(app, opened, view))
        (changes(app, opened, one))
        (decision::suggestion(app, opened, one))
        @if opened.leads() { (decision::form(opened, view, one)) } @else {
            p .muted { (text.appraisal_decision_by()) }
        }
    }
}

/// The criteria at a glance, each with how it stands.
fn overview(app: &App, one: &Appraisal, language: Language) -> Markup {
    html! {
        nav aria-label=(language.text().appraisal_steps()) {
            ul .criteria-list { @for criterion in &app.content.appraisal.criteria {
                li {
                    a href={ "#criterion-" (criterion.id.slug()) } { (language.of(&criterion.title)) }
                    span .marks { (stands(one, criterion.id, language)) }
                }
            } }
        }
    }
}

/// How a criterion stands: as the group or everybody sees it, or that it still differs.
fn stands(one: &Appraisal, criterion: AppraisalCriterion, language: Language) -> Markup {
    let settled = one.settled.contains_key(&criterion);
    html! {
        @if !settled && one.differs(criterion) { (mark("diamond", &language.text().appraisal_differs())) }
        @else { (appraisal::degree(one.degree(criterion), language)) }
    }
}

fn side_by_side(app: &App, opened: &Opened, view: &View, one: &Appraisal, criterion: &Criterion) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let slug = criterion.id.slug();
    html! {
        section .criterion id={ "criterion-" (slug) } tabindex="-1" aria-labelledby={ "head-" (slug) } {
            h3 id={ "head-" (slug) } { (language.of(&criterion.title)) }
            p { (language.of(&criterion.question)) }
            @if one.differs(criterion.id) { p .marks { (mark("diamond", &text.appraisal_differs())) } }
            (voices(one, criterion.id, language))
            @match (opened.can_take_part(), one.settled.get(&criterion.id)) {
                (true, _) => (unfolding(app, opened, view, one, criterion)),
                (false, Some(settled)) => {
                    h4 { (text.appraisal_settled()) }
                    (said(settled, language))
                }
                (false, None) => {}
            }
        }
    }
}

/// What each domain said, side by side and without who.
pub fn voices(one: &Appraisal, criterion: AppraisalCriterion, language: Language) -> Markup {
    let text = language.text();
    let all = one.said(criterion);
    let name = |it: Option<Domain>| it.map_or_else(|| text.appraisal_no_domain(), |it| words::domain(it, language));
    html! {
        @if all.is_empty() { p .muted { (text.appraisal_nobody()) } }
        div .voices { @for group in all.chunk_by(|a, b| a.0 == b.0) {
            div .voices__of {
                h4 .voices__domain { (name(group.first().and_then(|(domain, _)| *domain))) }
                @for (_, answer) in group { (said(answer, language)) }
            }
        } }
    }
}

/// An answer to read.
pub fn said(answer: &CriterionAnswer, language: Language) -> Markup {
    html! {
        div .voice {
            p .marks { (appraisal::degree(answer.degree, language)) }
            @if let Some(observation) = &answer.observation { p .voice__seen { (observation) } }
            @if let Some(source) = answer.source {
                p .small .muted { (language.text().appraisal_source_is(in_words::source_kind(source, language))) }
            }
        }
    }
}

/// How the group sees it, to unfold: what is open stands open.
fn unfolding(app: &App, opened: &Opened, view: &View, one: &Appraisal, criterion: &Criterion) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let names = Names::of(criterion.id);
    let wrong = [&names.degree, &names.observation, &names.source].iter().any(|name| view.form.error(name).is_some());
    let (settled, degree) = (one.settled.contains_key(&criterion.id), one.degree(criterion.id));
    html! {
        details .disclosure id={ "together-" (criterion.id.slug()) } open[wrong || degree.is_none()] {
            summary {
                span { @if settled || degree.is_none() { (text.appraisal_settled()) } @else { (text.appraisal_agreed()) } }
                span .disclosure__state { (appraisal::degree(degree, language)) }
            }
            div .disclosure__body { (settling(app, opened, view, criterion.id)) }
        }
    }
}

/// The form of one criterion.
pub fn settling(app: &App, opened: &Opened, view: &View, id: AppraisalCriterion) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let known = app.content.appraisal.criteria.iter().find(|it| it.id == id);
    let Some(criterion) = known else { return html! {} };
    let title = language.of(&criterion.title);
    html! {
        form .form id={ "settle-" (id.slug()) } method="post" action=(view.path(opened, "/criteria")) data-act data-keep
            data-writing=(opened.path("/writing")) aria-label=(text.appraisal_settle_of(title)) {
            (field::act())
            input type="hidden" name="criterion" value=(id.slug());
            (blind::fields(criterion, &text.appraisal_settle_degree(), &view.form, language))
            (sending(view, language, html! {
                button .nl-button .nl-button--secondary type="submit" aria-label=(text.appraisal_settle_of(title)) { (text.appraisal_settle()) }
            }))
        }
    }
}

/// The button of a form that is sent without leaving the page, and what became of it.
fn sending(view: &View, language: Language, button: Markup) -> Markup {
    html! {
        div .actions {
            (button)
            span .form-saved role="status" data-own {
                @if view.saved { (language.text().appraisal_saved(calendar::clock(&calendar::now()))) }
            }
        }
        p data-message role="alert" {}
    }
}

/// Kan dit productief zijn?
fn counter_question(app: &App, opened: &Opened, view: &View) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let asked = &app.content.appraisal.productive;
    html! {
        section .section #counter-question tabindex="-1" aria-labelledby="counter-head" {
            h2 #counter-head { (language.of(&asked.title)) " " (notice::provenance(asked.provenance, language)) }
            p { (language.of(&asked.question)) }
            p { strong { (text.appraisal_productive_never_blocks()) } }
            @if opened.can_take_part() { (counter_form(opened, view)) } @else { (counter_answer(opened, view)) }
        }
    }
}

/// What was answered to it.
pub fn counter_answer(opened: &Opened, view: &View) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let answered = opened.dossier.appraisal(view.id).and_then(|it| it.productive.as_ref());
    html! {
        @match answered {
            Some((productive, reason)) => p { strong { (in_words::productive(*productive, language)) } ": " (reason) },
            None => p .muted { (text.field_not_said()) },
        }
    }
}

/// The form of the counter-question.
pub fn counter_form(opened: &Opened, view: &View) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let answers = words::choices(Productive::ALL, Productive::slug, in_words::productive, language);
    html! {
        form .form #form-counter method="post" action=(view.path(opened, "/counter-question")) data-act data-keep
            data-writing=(opened.path("/writing")) {
            (field::act())
            (Choices::of("productive", text.appraisal_productive(), answers).show(&view.form, language))
            (Field::lines("productive-reason", text.appraisal_productive_reason(), 2).class("utrecht-textarea--short")
                .place(Place::Reason).show(&view.form, language))
            (sending(view, language, html! {
                button .nl-button .nl-button--secondary type="submit" { (text.appraisal_productive_keep()) }
            }))
        }
    }
}

/// What stands otherwise than in the weging before; nothing when there was none.
pub fn changes(app: &App, opened: &Opened, one: &Appraisal) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let Some(before) = opened.dossier.before(one.id) else { return html! {} };
    let changed = one.changed_since(before);
    let word = |degree: Option<_>| {
        degree.map_or_else(|| text.appraisal_still_open(), |degree| in_words::degree(degree, language))
    };
    let title =
        |of| app.content.appraisal.criteria.iter().find(|it| it.id == of).map_or("", |it| language.of(&it.title));
    let outcome = |of: &Appraisal| of.decision.as_ref().map(|(it, _)| in_words::outcome(it.outcome, language));
    let outcomes = outcome(before).zip(outcome(one)).filter(|(was, now)| was != now);
    html! {
        section .section #changes aria-labelledby="changes-head" {
            h2 #changes-head { (text.appraisal_changes()) }
            @if changed.is_empty() { p { (text.appraisal_unchanged()) } } @else {
                ul .changes { @for (criterion, was, now) in changed {
                    li { (text.appraisal_change(title(criterion), word(was), word(now))) }
                } }
            }
            @if let Some((was, now)) = outcomes { p { (text.appraisal_change(text.appraisal_outcome(), was, now)) } }
        }
    }
}
