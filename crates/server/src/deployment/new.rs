//! Putting an entry of the catalogue on the plan. Before a meeting the contact check comes first; it warns, and forbids
//! nothing.

use super::form;
use crate::{
    app::App,
    component::{Page, catalogue, field, notice},
    content::Content,
    door::{Form, Opened, Visitor},
    language::Language,
};
use maud::{Markup, html};
use model::{
    content::{AdviceRule, Intervention, InterventionKind},
    deployment::{DeploymentChange, DeploymentFields},
};

/// The rule on a meeting whose contact check is not met, and the entry that is offered instead.
const RULE: &str = "R09";
const INDIRECT: &str = "verhalen";

/// The whole page: the check, or the form behind it.
pub fn page(app: &App, visitor: &Visitor, opened: &Opened, entry: &Intervention, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let name = language.of(&entry.name);
    let is_meeting = entry.kind == InterventionKind::Encounter;
    let check_first = is_meeting && !form.fields.has("checked") && form.is_fine();
    let main = html! {
        a .way-back .nl-link href=(opened.path(&format!("/interventions/{}", entry.id))) { (name) }
        (notice::errors(form, language))
        div .column {
            h1 { (text.deployment_new_title(name)) }
            @for rule in catalogue::situation(app, &opened.dossier).warnings_for(entry.kind) { (catalogue::advice(rule, language)) }
            @if entry.kind == InterventionKind::Conversation { (catalogue::in_public(language)) }
            p { strong { (text.intervention_when_not()) ":" } " " (language.of(&entry.when_not)) }
            @if check_first { (check(app, opened, entry, form)) } @else { (planning(app, opened, entry, form, is_meeting)) }
        }
    };
    Page::new(app, visitor, text.deployment_new_title(name)).with(main)
}

/// The nine conditions. Nothing is kept yet: what is ticked goes on to the next page in its address.
fn check(app: &App, opened: &Opened, entry: &Intervention, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let list = &app.content.contact_check;
    html! {
        section aria-labelledby="check-head" {
            h2 #check-head { (language.of(&list.title)) }
            p { (language.of(&list.intro)) }
            form .form method="get" action=(opened.path("/deployments/new")) {
                input type="hidden" name="intervention" value=(entry.id);
                input type="hidden" name="checked" value="yes";
                (form::contact(app, opened, form))
                div .actions { button .nl-button .nl-button--primary type="submit" { (text.deployment_checked()) } }
            }
        }
    }
}

fn planning(app: &App, opened: &Opened, entry: &Intervention, form: &Form, is_meeting: bool) -> Markup {
    let text = opened.language.text();
    html! {
        @if is_meeting { (outcome(app, opened, entry, form)) }
        form .form method="post" action=(opened.path("/deployments")) data-writing=(opened.path("/writing")) {
            (field::act())
            input type="hidden" name="intervention" value=(entry.id);
            @if is_meeting {
                input type="hidden" name="checked" value="yes";
                input type="hidden" name="contact-was" value="-";
                @for id in form.fields.values("contact") { input type="hidden" name="contact" value=(id); }
                @if lacks_core(app.content, form) { (form::contact_reason(opened, form)) }
            }
            (form::fields(app, opened, form))
            div .actions { button .nl-button .nl-button--primary type="submit" { (text.deployment_plan()) } }
        }
    }
}

/// What is ticked, as the plan would keep it.
fn ticked(form: &Form) -> DeploymentFields {
    let contact = form.fields.values("contact").map(str::to_owned).collect();
    DeploymentFields::default().after(&[DeploymentChange::Contact(Some(contact))])
}

fn lacks_core(content: &Content, form: &Form) -> bool {
    ticked(form).lacks_contact_reason(&content.contact_check)
}

/// What the check comes to, with a way back to it.
fn outcome(app: &App, opened: &Opened, entry: &Intervention, form: &Form) -> Markup {
    let (language, text, content) = (opened.language, opened.language.text(), app.content);
    let ticked: String = form.fields.values("contact").map(|id| format!("&contact={id}")).collect();
    let again = opened.path(&format!("/deployments/new?intervention={}{ticked}", entry.id));
    html! {
        @if lacks_core(content, form) { (warning(app, opened, &missing(content, form, language))) }
        @else { (notice::notice(notice::Tone::Fine, &text.deployment_contact_met(), html! {})) }
        p { a .nl-link .link-alone href=(again) { (text.deployment_check_again()) } }
    }
}

/// The core conditions that are missing, in words.
fn missing<'a>(content: &'a Content, form: &Form, language: Language) -> Vec<&'a str> {
    let ids = ticked(form).unmet(&content.contact_check).unwrap_or_default();
    let items = content.contact_check.items.iter().filter(|item| ids.contains(&item.id.as_str()));
    items.map(|item| language.of(&item.text)).collect()
}

/// The core of the check is not met: why that matters, what is missing, and what can be done first.
pub fn warning(app: &App, opened: &Opened, missing: &[&str]) -> Markup {
    let (language, text, content) = (opened.language, opened.language.text(), app.content);
    let rule: Option<&AdviceRule> = content.advice.rules.iter().find(|rule| rule.id == RULE);
    let indirect = content.intervention(INDIRECT);
    let body = html! {
        @if let Some(rule) = rule { p { (language.of(&rule.advice)) " " (notice::provenance(rule.provenance, language)) } }
        @if !missing.is_empty() { p { (text.deployment_missing()) } ul { @for condition in missing { li { (condition) } } } }
        @if let Some(entry) = indirect {
            p { (text.deployment_indirect()) " " a href=(opened.path(&format!("/interventions/{}", entry.id))) { (language.of(&entry.name)) } }
        }
    };
    notice::notice(notice::Tone::Warning, &text.deployment_contact_unmet(), body)
}
