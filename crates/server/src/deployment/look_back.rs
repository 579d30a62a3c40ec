//! Looking back after three, six and twelve months: what was expected beside what is seen, and what was learnt.

use super::list;
use crate::{
    app::App,
    calendar,
    component::{Choices, Field, Page, card::mark, field, notice},
    door::{Failure, Fields, Form, Opened, Visitor},
    language::Language,
    words::{analysis::sign_seen, choices},
};
use guard::Place;
use maud::{Markup, html};
use model::{
    DeploymentId,
    deployment::{Deployment, LookBack, REVIEW_MONTHS, SignSeen},
    reported::Reported,
};

/// The form with what was written down at that moment.
pub fn filled(opened: &Opened, id: DeploymentId, months: u16) -> Form {
    let look = opened.dossier.deployment(id).and_then(|it| it.look_back(months));
    let Some((look, _)) = look else { return Form::empty() };
    Form::of(
        Fields::default()
            .with_text("observed", Some(&look.observed))
            .with("seen", look.sign.slug())
            .with_text("learned", look.learned.as_ref()),
    )
}

/// The page of one look back.
pub fn page(
    app: &App,
    visitor: &Visitor,
    opened: &Opened,
    id: DeploymentId,
    months: u16,
    form: &Form,
) -> Result<Markup, Failure> {
    let (language, text) = (opened.language, opened.language.text());
    let it = opened.dossier.deployment(id).ok_or(Failure::NotFound(language))?;
    let (name, started) = (list::name(opened, it), it.fields.start.is_some_and(|start| start <= calendar::today()));
    let title = text.deployment_look_title(months);
    let look = it.look_back(months).map(|(look, _)| look);
    let main = html! {
        a .way-back .nl-link href=(opened.path(&format!("/deployments/{id}"))) { (name) }
        (notice::errors(form, language))
        div .page-head {
            h1 { (title) }
            p { (name) @if let Some(day) = it.review_day(months) { ". " (text.deployment_look_on(calendar::day_in_words(day, language))) } }
        }
        @if !started { (notice::notice(notice::Tone::Info, "", html! { p { (text.deployment_look_not_started()) } })) }
        div .look-back {
            (expected(it, language))
            @if started && opened.can_take_part() && !it.withdrawn && opened.sees(&Reported::Deployment(id)) { (asked(opened, it, months, form)) }
            @else if let Some(look) = look { (observed(look, language)) }
        }
    };
    Ok(Page::new(app, visitor, title).with(main))
}

fn asked(opened: &Opened, it: &Deployment, months: u16, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let signs = choices(SignSeen::ALL, SignSeen::slug, sign_seen, language);
    html! {
        section aria-labelledby="seen-head" {
            h2 #seen-head { (text.deployment_observed()) }
            form .form method="post" action=(opened.path(&format!("/deployments/{}/looks-back/{months}", it.id))) data-writing=(opened.path("/writing")) {
                (field::act())
                (Field::lines("observed", text.deployment_what_seen(), 3).hint(text.deployment_what_seen_hint()).place(Place::Reason).show(form, language))
                (Choices::of("seen", text.deployment_sign_seen(), signs).show(form, language))
                (Field::lines("learned", text.deployment_learned(), 3).optional().place(Place::Reason).show(form, language))
                div .actions { button .nl-button .nl-button--primary type="submit" { (text.deployment_look_save()) } }
            }
        }
    }
}

fn expected(it: &Deployment, language: Language) -> Markup {
    let text = language.text();
    let rows = [(text.deployment_expected(), &it.fields.expected), (text.deployment_sign(), &it.fields.sign)];
    html! {
        section {
            h2 { (text.deployment_expectation()) }
            dl .facts { @for (label, said) in rows {
                div { dt { (label) } dd { (said.as_ref().map_or_else(|| text.field_not_said(), ToString::to_string)) } }
            } }
        }
    }
}

fn observed(look: &LookBack, language: Language) -> Markup {
    html! { section { h2 { (language.text().deployment_observed()) } (seen(look, language)) } }
}

/// What was seen, by which sign, and what was learnt.
fn seen(look: &LookBack, language: Language) -> Markup {
    let text = language.text();
    let shape = match look.sign {
        SignSeen::Yes => "dot",
        SignSeen::Partly => "half",
        SignSeen::No => "ring",
        SignSeen::Unknown => "dashed",
    };
    html! {
        dl .facts {
            div { dt { (text.deployment_what_seen()) } dd { (look.observed) } }
            div { dt { (text.deployment_sign_seen()) } dd { (mark(shape, &sign_seen(look.sign, language))) } }
            @if let Some(learned) = &look.learned { div { dt { (text.deployment_learned()) } dd { (learned) } } }
        }
    }
}

/// The three moments on the page of an intervention: those that were done with expected beside observed.
pub fn all(opened: &Opened, it: &Deployment) -> Markup {
    let text = opened.language.text();
    html! {
        section .section #looks-back aria-labelledby="looks-head" {
            h2 #looks-head { (text.deployment_looks_back()) }
            p { (text.deployment_looks_back_about()) }
            @for months in REVIEW_MONTHS { (one(opened, it, months)) }
        }
    }
}

fn one(opened: &Opened, it: &Deployment, months: u16) -> Markup {
    let (language, text, today) = (opened.language, opened.language.text(), calendar::today());
    let day = it.review_day(months);
    let look = it.look_back(months);
    let late = day.is_some_and(|day| day < today) && !it.withdrawn;
    let state = match look {
        Some((_, at)) => {
            mark("block", &text.deployment_look_done(calendar::day_in_words(calendar::day_of(at), language)))
        }
        None if late => mark("gem", &text.action_overdue()),
        None => mark("ring", &text.deployment_look_open()),
    };
    let writable = opened.can_take_part() && !it.withdrawn && it.fields.start.is_some_and(|start| start <= today);
    let label = if look.is_some() { text.deployment_look_change() } else { text.deployment_look_write() };
    html! {
        section .look id={ "look-" (months) } aria-labelledby={ "look-" (months) "-head" } {
            h3 id={ "look-" (months) "-head" } { (text.deployment_look_title(months)) }
            p .marks { @if let Some(day) = day { (mark("square", &calendar::day_in_words(day, language))) } (state) }
            @if let Some((look, _)) = look {
                div .look-back { (expected_beside(it, language)) div { p { strong { (text.deployment_observed()) } } (seen(look, language)) } }
            }
            @if writable {
                a .nl-link .link-alone href=(opened.path(&format!("/deployments/{}/looks-back/{months}", it.id))) {
                    (label) span .visually-hidden { ": " (text.deployment_look_title(months)) }
                }
            }
        }
    }
}

fn expected_beside(it: &Deployment, language: Language) -> Markup {
    let text = language.text();
    let said = |it: &Option<guard::Vetted>| it.as_ref().map_or_else(|| text.field_not_said(), ToString::to_string);
    html! {
        div {
            p { strong { (text.deployment_expectation()) } }
            dl .facts {
                div { dt { (text.deployment_expected()) } dd { (said(&it.fields.expected)) } }
                div { dt { (text.deployment_sign()) } dd { (said(&it.fields.sign)) } }
            }
        }
    }
}
