//! What the rules suggest, with what decided it, and the form by which the group decides. There is no number in it.

use super::page::View;
use crate::{
    app::App,
    component::{Choices, Field, field, notice},
    door::Opened,
    language::Language,
    words::{self, analysis as in_words},
};
use guard::Place;
use maud::{Markup, html};
use model::{
    appraisal::{Appraisal, Deciding, MunicipalRole, Outcome, Suggestion, TaskHolder},
    content::{AppraisalCriterion, Provenance},
    dossier::MOST_MONTHS_TO_REVIEW,
};

/// What the rules suggest on what is settled by now.
pub fn suggestion(app: &App, opened: &Opened, one: &Appraisal) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let (suggested, open) = (one.suggestion(), one.open());
    html! {
        section .section #suggestion aria-labelledby="suggestion-head" {
            h2 #suggestion-head { (text.appraisal_suggestion()) " " (notice::provenance(Provenance::Proposal, language)) }
            @if !open.is_empty() {
                p { (text.appraisal_provisional()) }
                ul .criteria-list { @for criterion in &open { li { (link(app, *criterion, language)) } } }
            }
            p .appraisal-outcome { strong { (in_words::outcome(suggested.outcome, language)) } }
            p { (in_words::outcome_means(suggested.outcome, language)) }
            (why(app, &suggested, language))
        }
    }
}

/// Which rule it was, which criteria decided it, and what comes on top.
pub fn why(app: &App, suggested: &Suggestion, language: Language) -> Markup {
    let text = language.text();
    html! {
        p { (rule(suggested, language)) }
        @if !suggested.deciding.is_empty() {
            p { (text.appraisal_deciding()) }
            ul .criteria-list { @for it in &suggested.deciding { li { (deciding(app, it, language)) } } }
        }
        @if !suggested.plus.is_empty() {
            h3 { (text.appraisal_plus()) }
            ul { @for (plus, by) in &suggested.plus {
                li { (in_words::plus(*plus, language)) " (" (deciding(app, by, language)) ")" }
            } }
        }
    }
}

/// The rule that matched, in words. Which one it was follows from the outcome and from what decided it.
fn rule(suggested: &Suggestion, language: Language) -> String {
    let text = language.text();
    let decided_by = |criterion| suggested.deciding.iter().any(|(by, _)| *by == criterion);
    match suggested.outcome {
        Outcome::ActNowAndAnalyse => text.appraisal_rule_safety(),
        Outcome::Explore if decided_by(AppraisalCriterion::Grounds) => text.appraisal_rule_grounds(),
        Outcome::Explore => text.appraisal_rule_unknown(),
        Outcome::Analyse if decided_by(AppraisalCriterion::Consequences) => text.appraisal_rule_consequences(),
        Outcome::Analyse => text.appraisal_rule_polarisation(),
        Outcome::NoActionMonitor => text.appraisal_rule_none(),
    }
}

fn deciding(app: &App, (criterion, degree): &Deciding, language: Language) -> Markup {
    html! { (link(app, *criterion, language)) ": " (in_words::degree(*degree, language)) }
}

fn link(app: &App, criterion: AppraisalCriterion, language: Language) -> Markup {
    let known = app.content.appraisal.criteria.iter().find(|it| it.id == criterion);
    html! { @if let Some(it) = known { a href={ "#criterion-" (criterion.slug()) } { (language.of(&it.title)) } } }
}

/// The form of the decision: the outcome that the rules suggest is chosen and marked.
pub fn form(opened: &Opened, view: &View, one: &Appraisal) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let suggested = one.suggestion().outcome;
    let outcomes = Outcome::ALL.iter().map(|outcome| {
        let word = in_words::outcome(*outcome, language);
        let word = if *outcome == suggested { text.appraisal_suggested(word) } else { word };
        (outcome.slug().to_owned(), word)
    });
    let holders = words::choices(TaskHolder::ALL, TaskHolder::slug, in_words::task_holder, language);
    let roles = words::choices(MunicipalRole::ALL, MunicipalRole::slug, in_words::municipal_role, language);
    html! {
        section .section #decision tabindex="-1" aria-labelledby="decision-head" {
            h2 #decision-head { (text.appraisal_decision()) }
            p { (text.appraisal_decision_means()) }
            form .form method="post" action=(view.path(opened, "/decision")) {
                (field::act())
                (Choices::of("outcome", text.appraisal_outcome(), outcomes.collect()).lines().show(&view.form, language))
                (Field::lines("reason", text.appraisal_reason(), 2).hint(text.appraisal_reason_hint()).depends()
                    .class("utrecht-textarea--short").place(Place::Reason).show(&view.form, language))
                (Choices::of("whose-task", text.appraisal_whose_task(), holders).many().show(&view.form, language))
                (Choices::of("role", text.appraisal_role(), roles).hint(text.appraisal_role_hint()).show(&view.form, language))
                (Field::line("review-date", text.appraisal_review()).hint(text.appraisal_review_hint(MOST_MONTHS_TO_REVIEW))
                    .kind("date").class("utrecht-textbox--date").show(&view.form, language))
                div .actions { button .nl-button .nl-button--primary type="submit" { (text.appraisal_decide()) } }
            }
        }
    }
}
