//! The phase of social unrest: set by hand, with a reason. In an escalation the crisis plan leads, and no maps are shown.

#[cfg(test)]
mod tests;

use crate::{
    app::{App, Shared},
    component::{
        Field, Page, choice_card, crisis, field,
        notice::{self, Tone},
        phase,
    },
    door::{Failure, Fields, Form, Opened, Visitor, act::act_id, answer},
    routes::Routes,
    words,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use guard::Place;
use maud::{Markup, html};
use model::{
    analysis::{Analysis, UnrestPhase},
    content::{Provenance, UnrestPhaseCard},
};

/// The routes of the phase of unrest.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/unrest", show)
        .post("/dossiers/{id}/unrest", set)
        .get("/dossiers/{id}/unrest/crisis", part)
}

/// The word that takes the phase away.
const NONE: &str = "none";

async fn show(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    let now = opened.dossier.analysis().and_then(Analysis::unrest).map_or(NONE, |(phase, _)| phase.slug());
    let form = Form::of(Fields::default().with("phase", now));
    Ok(page(&app, &visitor, &opened, &form).into_response())
}

/// What stands in the place of a map; not there when the maps are, so that the page looks again.
async fn part(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &Visitor { wants_fragment: true, ..visitor }, &id).await?;
    if !opened.dossier.is_escalated() {
        return Err(Failure::NotFound(opened.language));
    }
    Ok(answer::part(opened.dossier.seq, crisis::part(&opened)))
}

async fn set(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let phase = form.choice("phase", |word| match word {
        NONE => Some(None),
        word => UnrestPhase::from_slug(word).map(Some),
    });
    let reason = form.text(&app.guard, "reason", Place::Reason);
    let (Some(phase), Some(reason)) = (phase, reason) else {
        return Ok(answer::invalid(page(&app, &visitor, &opened, &form)));
    };
    let by = &opened.member;
    let acted = opened.act_as(&app, act, |dossier| dossier.set_unrest_phase(by, phase, reason.clone())).await;
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &opened.path("/unrest")))
}

fn page(app: &App, visitor: &Visitor, opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let list = &app.content.unrest_phases;
    let started = opened.dossier.analysis().is_some();
    let main = html! {
        a .way-back .nl-link href=(opened.path("/phases")) { (text.phase_title()) }
        (notice::errors(form, language))
        div .column {
            div .page-head { h1 { (text.unrest_title()) } p { (language.of(&list.intro)) } }
            (notice::no_analysis(opened))
            @if started {
                (now(opened))
                @if opened.leads() { (questions(app, opened, form)) } @else {
                    section .section aria-labelledby="all-head" {
                        h2 #all-head { (text.unrest_all()) }
                        ul .parts { @for card in &list.phases { li .part { h3 .part__name { (language.of(&card.title)) } (means(opened, card)) } } }
                    }
                }
            }
        }
    };
    Page::new(app, visitor, text.unrest_title()).with(main)
}

/// The phase as it was set, with its reason.
fn now(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let set = opened.dossier.analysis().and_then(Analysis::unrest);
    html! {
        (crisis::notice(opened))
        @match set {
            Some((phase, reason)) => dl .facts .facts--beside {
                div { dt { (text.unrest_now()) } dd { strong { (words::analysis::unrest_phase(phase, language)) } } }
                div { dt { (text.unrest_why()) } dd { (reason) } }
            },
            None => p .muted { (text.unrest_none_set()) },
        }
    }
}

fn questions(app: &App, opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let cards = html! {
        @for card in &app.content.unrest_phases.phases {
            (choice_card::card(form, "phase", card.id.slug(), &html! { (language.of(&card.title)) }, &means(opened, card), &html! {}))
        }
        (choice_card::card(form, "phase", NONE, &html! { (text.unrest_none()) }, &html! { p { (text.unrest_none_means()) } }, &html! {}))
    };
    html! {
        section .section aria-labelledby="set-head" {
            h2 #set-head { (text.unrest_set()) }
            (notice::notice(Tone::Info, "", html! { p { (text.unrest_escalation_means()) } }))
            form .form method="post" action=(opened.path("/unrest")) data-writing=(opened.path("/writing")) {
                (field::act())
                (choice_card::group("phase", &text.unrest_which(), &text.unrest_which_hint(), form, language, &cards))
                (Field::lines("reason", text.unrest_reason(), 2).hint(text.unrest_reason_hint()).class("utrecht-textarea--short").place(Place::Reason).show(form, language))
                div .actions { button .nl-button .nl-button--primary type="submit" { (text.unrest_keep()) } }
            }
        }
    }
}

/// What a phase is, what a municipality gives weight to in it, and which of our phases lies beside it.
fn means(opened: &Opened, card: &UnrestPhaseCard) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    html! {
        p { (language.of(&card.gist)) " " (language.of(&card.accent)) " " (notice::provenance(card.provenance, language)) }
        p .small .muted {
            (text.unrest_beside()) " " @for phase in &card.phases { (phase::mark(*phase, language)) " " }
            (notice::provenance(Provenance::Proposal, language))
        }
        p .small .muted { (text.phase_sources(card.sources.join(", "))) }
    }
}
