//! The page of the plan.

use super::form;
use crate::{
    app::Shared,
    component::{Choices, Field, Page, field, notice, plan_step},
    door::{Failure, Form, Opened, Visitor},
    words,
};
use guard::Place;
use maud::{Markup, html};
use model::session::{Agreement, Mode, Plan, PlanStep};
use store::PlanTemplate;

/// The whole page.
pub async fn plan(app: &Shared, visitor: &Visitor, opened: &Opened, form: &Form) -> Result<Markup, Failure> {
    let (language, text) = (opened.language, opened.language.text());
    let kept = app.store.plans_of(&opened.organisation).await.map_err(Failure::store(language))?;
    let plan = form::now(opened);
    let minutes: u32 = plan.steps.iter().map(|step| u32::from(step.minutes)).sum();
    let main = html! {
        a .way-back .nl-link href=(opened.path("/session")) { (text.session_title()) }
        (notice::errors(form, language))
        div .page-head { h1 { (text.plan_title()) } p { (text.plan_intro()) } }
        div .console {
            section aria-labelledby="plan-head" {
                h2 #plan-head { (text.plan_steps()) }
                p .muted { (text.plan_total(plan.steps.len(), minutes)) " " @if opened.dossier.plan().is_none() { (notice::provenance(app.content.session_run.provenance, language)) } }
                ol .plan { @for (n, step) in plan.steps.iter().enumerate() { (one(opened, step, n == 0, n + 1 == plan.steps.len(), form)) } }
                (step_form(opened, &plan, form))
            }
            div .console__side {
                (agreements(app, opened, &plan, form))
                (templates(opened, &kept, form))
            }
        }
    };
    Ok(Page::new(app, visitor, text.plan_title()).with(main))
}

fn one(opened: &Opened, step: &PlanStep, first: bool, last: bool, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let title = plan_step::title(step, language);
    let id = format!("plan-step-{}", step.key);
    let button = |value: &str, word: String, off: bool| {
        html! { button .nl-button .nl-button--subtle type="submit" name="move" value=(value) disabled[off] { (word) span .visually-hidden { ": " (title) } } }
    };
    html! {
        li .plan__step id=(id) tabindex="-1" {
            div {
                strong { (title) }
                span .muted { " " (step.minutes) " " (text.clock_minutes()) ", " (words::mode(step.mode, language)) }
                @if let Some(question) = plan_step::question(step, language) { p .small { (question) } }
                @if let Some(error) = form.error(&id) { p .utrecht-form-field-error-message { (error.sentence(language)) } }
            }
            form .plan__moves method="post" action=(opened.path("/session/plan/moves")) {
                (field::act())
                input type="hidden" name="step" value=(step.key);
                (button("up", text.plan_up(), first))
                (button("down", text.plan_down(), last))
                a .nl-button .nl-button--subtle href={ (opened.path("/session/plan")) "?step=" (step.key) "#step-form" } { (text.plan_change()) span .visually-hidden { ": " (title) } }
                (button("remove", text.plan_remove(), false))
            }
        }
    }
}

fn step_form(opened: &Opened, plan: &Plan, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let known = form.value("step").parse().ok().and_then(|key| plan.step(key));
    html! {
        section .section #step-form aria-labelledby="step-form-head" {
            h2 #step-form-head { @match known { Some(step) => (text.plan_change_step(plan_step::title(step, language))), None => (text.plan_add_step()) } }
            form .form method="post" action=(opened.path("/session/plan/steps")) {
                (field::act())
                @if let Some(step) = known {
                    input type="hidden" name="step" value=(step.key);
                    input type="hidden" name="standard" value=(step.standard.as_deref().unwrap_or_default());
                }
                (Field::line("step-title", text.plan_step_title()).optional().hint(text.plan_step_title_hint()).place(Place::OppositionLabel).show(form, language))
                (Field::line("question", text.plan_question()).optional().hint(text.plan_question_hint()).place(Place::RoleMap).show(form, language))
                (Field::line("minutes", text.plan_minutes()).kind("number").class("utrecht-textbox--short").show(form, language))
                (Choices::of("mode", text.plan_mode(), words::choices(Mode::ALL, Mode::slug, words::mode, language)).show(form, language))
                div .actions {
                    button .nl-button .nl-button--primary type="submit" { @if known.is_some() { (text.plan_save_step()) } @else { (text.plan_add()) } }
                    @if known.is_some() { a .nl-button href=(opened.path("/session/plan")) { (text.plan_cancel()) } }
                }
            }
        }
    }
}

fn agreements(app: &Shared, opened: &Opened, plan: &Plan, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let list = &app.content.agreements;
    let own: Vec<String> = plan
        .agreements
        .iter()
        .filter_map(|it| match it {
            Agreement::Own(text) => Some(text.to_string()),
            Agreement::Standard(_) => None,
        })
        .collect();
    let sent = form.fields.has("agreement-own");
    let ticked = |id: &str| match sent {
        true => form.fields.values("agreement").any(|given| given == id),
        false => plan.agreements.iter().any(|it| matches!(it, Agreement::Standard(known) if known == id)),
    };
    let filled = if sent { form.clone() } else { Form::of(form.fields.clone().with("agreement-own", own.join("\n"))) };
    html! {
        section aria-labelledby="agreements-head" {
            h2 #agreements-head { (language.of(&list.title)) " " (notice::provenance(list.provenance, language)) }
            p .small { (text.plan_agreements_means()) }
            form .form method="post" action=(opened.path("/session/plan/agreements")) {
                (field::act())
                fieldset .utrecht-form-fieldset .utrecht-form-fieldset--html-fieldset {
                    legend .visually-hidden { (language.of(&list.title)) }
                    div .chips .chips--lines { @for agreement in &list.questions {
                        label .chip {
                            input .utrecht-checkbox .utrecht-checkbox--html-input type="checkbox" name="agreement" value=(agreement.id) checked[ticked(&agreement.id)];
                            span { (language.of(&agreement.text)) }
                        }
                    } }
                }
                (Field::lines("agreement-own", text.plan_agreements_own(), 3).optional().hint(text.plan_agreements_hint()).show(&filled, language))
                div .actions { button .nl-button type="submit" { (text.plan_agreements_save()) } }
            }
        }
    }
}

fn templates(opened: &Opened, kept: &[PlanTemplate], form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    html! {
        section .section #templates aria-labelledby="templates-head" {
            h2 #templates-head { (text.plan_templates()) }
            form .form method="post" action=(opened.path("/session/plan/templates")) {
                (field::act())
                (Field::line("template-name", text.plan_template_name()).hint(text.plan_template_hint()).place(Place::JobFunction).show(form, language))
                div .actions { button .nl-button type="submit" { (text.plan_template_keep()) } }
            }
            h3 { (text.plan_begin_with()) }
            p .small { (text.plan_begin_means()) }
            @if let Some(error) = form.error("template") { p .utrecht-form-field-error-message #template tabindex="-1" { (error.sentence(language)) } }
            ul .parts {
                li .part .row .row--apart {
                    span { (text.plan_usual()) }
                    (begin(opened, "usual", &text.plan_usual()))
                }
                @for plan in kept {
                    li .part .row .row--apart {
                        span { (plan.name) }
                        div .row {
                            (begin(opened, &plan.id, &plan.name))
                            form .flush method="post" action=(opened.path("/session/plan/templates/removal")) {
                                (field::act())
                                input type="hidden" name="template" value=(plan.id);
                                button .nl-button .nl-button--subtle type="submit" { (text.plan_template_remove()) span .visually-hidden { ": " (plan.name) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn begin(opened: &Opened, id: &str, name: &str) -> Markup {
    html! {
        form .flush method="post" action=(opened.path("/session/plan/beginning")) {
            (field::act())
            input type="hidden" name="template" value=(id);
            button .nl-button .nl-button--subtle type="submit" { (opened.language.text().plan_begin()) span .visually-hidden { ": " (name) } }
        }
    }
}
