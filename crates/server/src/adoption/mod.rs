//! Closing: the facilitator adopts the map; from then on it changes only by reopening with a reason.

use crate::{
    app::{App, Shared},
    calendar,
    component::{Field, Page, field, notice, notice::Tone},
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

/// The routes of adopting and reopening.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/adoption", show)
        .post("/dossiers/{id}/adoption", adopt)
        .post("/dossiers/{id}/reopening", reopen)
}

async fn show(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    Ok(page(&app, &visitor, &opened, &Form::empty()).into_response())
}

async fn adopt(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    opened.act(&app, act_id(&fields), |dossier| dossier.adopt_map(&opened.member)).await?;
    Ok(answer::done(&visitor, &opened.path("/adoption")))
}

async fn reopen(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(reason) = form.text(&app.guard, "reason", Place::Reason) else {
        return Ok(answer::invalid(page(&app, &visitor, &opened, &form)));
    };
    opened.act(&app, act, |dossier| dossier.reopen_map(&opened.member, reason.clone())).await?;
    Ok(answer::done(&visitor, &opened.path("/map")))
}

fn page(app: &App, visitor: &Visitor, opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let dossier = &opened.dossier;
    let main = html! {
        a .way-back .nl-link href=(opened.path("")) { (dossier.title.as_ref().map_or_else(String::new, ToString::to_string)) }
        div .column .stack {
            (notice::errors(form, language))
            @if dossier.is_adopted() { (adopted(opened, form)) } @else { (to_adopt(opened)) }
        }
    };
    let title = if dossier.is_adopted() { text.adoption_done_title() } else { text.adoption_title() };
    Page::new(app, visitor, title).with(main)
}

fn to_adopt(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let dossier = &opened.dossier;
    let cards: Vec<_> = dossier.map().collect();
    let open_energy = cards.iter().filter(|card| card.desirability.is_empty()).count();
    let hunches =
        cards.iter().filter(|card| card.evidence.latest() == Some(&model::opposition::Evidence::Hunch)).count();
    let domains: Vec<String> = dossier.domains().into_iter().map(|domain| words::domain(domain, language)).collect();
    html! {
        h1 { (text.adoption_title()) }
        p { (text.adoption_means()) }
        @if cards.is_empty() { (notice::notice(Tone::Warning, "", html! { p { (text.refusal_map_empty()) } })) }
        @if dossier.open_round().is_some() { (notice::notice(Tone::Warning, "", html! { p { (text.refusal_round_open()) } })) }
        @if domains.len() < 2 { (notice::notice(Tone::Warning, "", html! { p { (text.adoption_one_domain()) } })) }
        @if open_energy > 0 { (notice::notice(Tone::Info, "", html! { p { (text.adoption_undecided(open_energy)) } })) }
        @if hunches > 0 { (notice::notice(Tone::Info, "", html! { p { (text.adoption_hunches(hunches)) } })) }
        dl .facts .facts--beside {
            div { dt { (text.adoption_oppositions()) } dd { (cards.len()) } }
            div { dt { (text.adoption_occurrences()) } dd { (dossier.occurrences().count()) } }
            div { dt { (text.adoption_domains()) } dd { @if domains.is_empty() { (text.adoption_nobody()) } @else { (domains.join(", ")) } } }
            div { dt { (text.adoption_review()) } dd { (calendar::day_in_words(dossier.review_date, language)) } }
        }
        @if opened.leads() && !cards.is_empty() && dossier.open_round().is_none() {
            form .form method="post" action=(opened.path("/adoption")) {
                (field::act())
                div .actions {
                    button .nl-button .nl-button--primary type="submit" { (text.adoption_adopt()) }
                    a .nl-button .nl-button--subtle href=(opened.path("/map")) { (text.adoption_back()) }
                }
            }
        }
        @if !opened.leads() { p .muted { (text.adoption_facilitator()) } }
    }
}

fn adopted(opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    html! {
        h1 { (text.adoption_done_title()) }
        p { (text.adoption_done_means()) }
        div .actions { a .nl-button .nl-button--primary href=(opened.path("/report")) { (text.adoption_to_report()) } }
        @if opened.leads() {
            section .section aria-labelledby="reopen-head" {
                h2 #reopen-head { (text.adoption_reopen_title()) }
                form .form method="post" action=(opened.path("/reopening")) {
                    (field::act())
                    (Field::lines("reason", text.adoption_reopen_why(), 3).hint(text.adoption_reopen_hint()).place(Place::Reason).show(form, language))
                    div .actions { button .nl-button type="submit" { (text.adoption_reopen()) } }
                }
            }
        }
    }
}
