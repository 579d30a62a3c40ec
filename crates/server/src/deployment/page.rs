//! One intervention on the plan: its form, the contact check, the looks back and its history.

use super::{form, list, look_back, new};
use crate::{
    app::{App, Shared},
    component::{Page, catalogue, field, history, notice, report_line},
    door::{Failure, Form, Opened, Visitor},
    words::role_map as words,
};
use maud::{Markup, html};
use model::{
    DeploymentId,
    content::{Intervention, InterventionKind},
    deployment::Deployment,
    event::Card,
    reported::Reported,
};

/// The whole page.
pub async fn one(
    app: &Shared,
    visitor: &Visitor,
    opened: &Opened,
    id: DeploymentId,
    form: &Form,
) -> Result<Markup, Failure> {
    let (language, text) = (opened.language, opened.language.text());
    let it = opened.dossier.deployment(id).ok_or(Failure::NotFound(language))?;
    let log = opened.log(app).await?;
    let (name, entry) = (list::name(opened, it), app.content.intervention(&it.intervention));
    let about_it = Reported::Deployment(id);
    let writable = opened.can_take_part() && !it.withdrawn && opened.sees(&about_it);
    let below = |below: &str| opened.path(&format!("/deployments/{id}{below}"));
    let main = html! {
        a .way-back .nl-link href=(opened.path("/deployments")) { (text.deployment_title()) }
        (notice::errors(form, language))
        div .column {
            h1 { (name) }
            p .marks { (list::running(it, language)) (list::next(it, language)) }
            @if let Some(entry) = entry { (about(app, opened, it, entry)) }
            @if it.withdrawn { (was_withdrawn(opened, it)) }
            @if writable {
                form .form method="post" action=(below("")) data-writing=(opened.path("/writing")) {
                    (field::act())
                    (form::fields(app, opened, form))
                    @if entry.is_some_and(|it| it.kind == InterventionKind::Encounter) { (form::contact_kept(app, opened, form)) }
                    div .actions { button .nl-button .nl-button--primary type="submit" { (text.action_save()) } }
                }
            } @else { (facts(app, opened, it)) }
            (look_back::all(opened, it))
            (report_line::offer(opened, &about_it))
            @if writable {
                section .section aria-labelledby="right-head" {
                    h2 #right-head { (text.opposition_putting_right()) }
                    p .small { (text.action_withdraw_means()) }
                    form .flush method="post" action=(below("/withdrawal")) {
                        (field::act())
                        button .nl-button .nl-button--subtle .nl-button--negative type="submit" { (text.deployment_withdraw()) }
                    }
                }
            }
            details .disclosure #history {
                summary { span { (text.deployment_history()) } }
                div .disclosure__body { (history::entries(&opened.dossier, &log, Some(Card::Deployment(id)), language, false)) }
            }
        }
    };
    Ok(Page::new(app, visitor, format!("{}: {name}", text.deployment_title())).with(main))
}

/// What the catalogue says of it, and what to take care with.
fn about(app: &App, opened: &Opened, it: &Deployment, entry: &Intervention) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let check = &app.content.contact_check;
    let unmet = it.unmet(check).unwrap_or_default();
    let missing: Vec<&str> = check
        .items
        .iter()
        .filter(|item| unmet.contains(&item.id.as_str()))
        .map(|item| language.of(&item.text))
        .collect();
    let is_meeting = entry.kind == InterventionKind::Encounter;
    html! {
        p { (language.of(&entry.summary)) " "
            a .nl-link href=(opened.path(&format!("/interventions/{}", entry.id))) { (text.deployment_in_catalogue()) } }
        @for rule in catalogue::situation(app, &opened.dossier).warnings_for(entry.kind) { (catalogue::advice(rule, language)) }
        @if is_meeting && (it.fields.contact.is_none() || !missing.is_empty()) { (new::warning(app, opened, &missing)) }
        @if entry.kind == InterventionKind::Conversation { (catalogue::in_public(language)) }
    }
}

fn was_withdrawn(opened: &Opened, it: &Deployment) -> Markup {
    let text = opened.language.text();
    let body = html! {
        p { (text.deployment_was_withdrawn()) }
        @if opened.can_take_part() {
            form .flush method="post" action=(opened.path(&format!("/deployments/{}/return", it.id))) {
                (field::act())
                button .nl-button .nl-button--subtle type="submit" { (text.action_put_back()) }
            }
        }
    };
    notice::notice(notice::Tone::Info, "", body)
}

/// What is kept, for who cannot change it.
fn facts(app: &App, opened: &Opened, it: &Deployment) -> Markup {
    let (language, text, fields) = (opened.language, opened.language.text(), &it.fields);
    let said = |text: &Option<guard::Vetted>| text.as_ref().map(ToString::to_string);
    let positions: Vec<String> = fields.positions.iter().map(|it| words::position(*it, language)).collect();
    let items = fields.findings.iter().filter_map(|id| app.content.item(id));
    let findings: Vec<&str> = items.map(|(_, item)| language.of(&item.text)).collect();
    let rows = [
        (text.deployment_owner(), Some(list::by(it, language))),
        (text.deployment_expected(), said(&fields.expected)),
        (text.deployment_sign(), said(&fields.sign)),
        (text.deployment_adaptation(), said(&fields.adaptation)),
        (text.deployment_positions(), Some(positions.join(", ")).filter(|it| !it.is_empty())),
        (text.deployment_findings(), Some(findings.join("; ")).filter(|it| !it.is_empty())),
        (text.deployment_contact_reason(), said(&fields.contact_reason)),
    ];
    html! {
        dl .facts .facts--beside {
            @for (label, value) in rows.into_iter().filter(|(label, value)| value.is_some() || *label != text.deployment_contact_reason()) {
                div { dt { (label) } dd { (value.unwrap_or_else(|| text.field_not_said())) } }
            }
            @if !fields.oppositions.is_empty() { div { dt { (text.deployment_oppositions()) } dd { (list::oppositions(opened, it)) } } }
        }
    }
}
