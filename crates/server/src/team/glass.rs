//! Breaking the glass: somebody outside of the team of a closed dossier asks, with a reason, to read along for a day; the
//! data protection officer or another administrator decides. These pages tell no more of a dossier than how it is called.

use super::page;
use crate::{
    app::{App, Shared},
    calendar,
    component::{Field, Page, field, notice},
    door::{Failure, Fields, Form, Opened, Visitor, act::act_id, answer, team},
    routes::Routes,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use guard::Place;
use maud::{Markup, html};
use model::{Dossier, Member, ParticipantId, Refusal, team::Entry};
use std::sync::Arc;

/// The routes of reading along from outside.
pub fn routes() -> Routes {
    Routes::default()
        .get("/break-glass", all)
        .get("/break-glass/{id}", one)
        .post("/break-glass/{id}", ask)
        .post("/break-glass/{id}/granting", grant)
        .post("/break-glass/{id}/refusal", refuse)
        .post("/break-glass/{id}/ending", end)
}

async fn all(State(app): State<Shared>, visitor: Visitor) -> Result<Response, Failure> {
    let (text, now) = (visitor.language.text(), calendar::now());
    let colleague = visitor.colleague()?;
    let closed = team::closed(&app, colleague, visitor.language).await?;
    let outside = |it: &&Arc<Dossier>| !it.team().admits(colleague.account, colleague.role);
    let waiting: Vec<_> = closed.iter().filter(|it| team::waits_for(colleague, it, &now)).collect();
    let elsewhere: Vec<_> = closed.iter().filter(outside).collect();
    let main = html! {
        div .column {
            h1 { (text.team_glass_title()) }
            p { (text.team_glass_intro()) }
            @if team::decides(colleague.role) {
                section .section aria-labelledby="waiting-head" {
                    h2 #waiting-head { (text.team_waiting_head()) }
                    @if waiting.is_empty() { p .muted { (text.team_none_waiting()) } }
                    ul .parts { @for it in &waiting { (row(&visitor, it)) } }
                }
            }
            section .section aria-labelledby="outside-head" {
                h2 #outside-head { (text.team_outside_head()) }
                @if elsewhere.is_empty() { p .muted { (text.team_none_outside()) } }
                ul .parts { @for it in &elsewhere { (row(&visitor, it)) } }
            }
        }
    };
    Ok(Page::new(&app, &visitor, text.team_glass_title()).with(main).into_response())
}

fn title(dossier: &Dossier) -> String {
    dossier.title.as_ref().map_or_else(String::new, ToString::to_string)
}

fn owner(dossier: &Dossier) -> String {
    dossier.owner.as_ref().map_or_else(String::new, ToString::to_string)
}

/// What names a dossier, and nothing else of it.
fn row(visitor: &Visitor, dossier: &Dossier) -> Markup {
    html! {
        li .part {
            h3 .part__name { a href={ "/break-glass/" (dossier.id) } { (title(dossier)) } }
            p .part__about { (visitor.language.text().dossier_owner()) ": " (owner(dossier)) }
        }
    }
}

async fn one(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find_closed(&app, &visitor, &id).await?;
    Ok(asking(&app, &visitor, &opened, &Form::empty()).into_response())
}

/// The page of one closed dossier, for whoever stands outside of it or decides.
fn asking(app: &App, visitor: &Visitor, opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let now = calendar::now();
    let own = opened.dossier.team().entry(opened.member.id, &now);
    let others: Vec<&Entry> =
        opened.dossier.team().entries(&now).filter(|entry| entry.asker != opened.member.id).collect();
    let looks = team::decides(opened.member.role);
    let main = html! {
        a .way-back .nl-link href="/break-glass" { (text.team_glass_title()) }
        (notice::errors(form, language))
        div .column .column--form {
            h1 { (title(&opened.dossier)) }
            dl .facts .facts--beside { div { dt { (text.dossier_owner()) } dd { (owner(&opened.dossier)) } } }
            @if !opened.reads_along() {
                p { (text.team_comes_in()) " " a href=(opened.path("")) { (text.team_to_dossier()) } }
            } @else if let Some(entry) = own {
                section .section aria-labelledby="own-head" {
                    h2 #own-head { (text.team_own_head()) }
                    ul .parts { li .part { (page::about(entry, language)) } }
                    @if entry.waits() { p { (text.team_own_waits()) } }
                    @else { p { (text.team_own_runs()) " " a href=(opened.path("")) { (text.team_to_dossier()) } } }
                    (page::end(opened, entry))
                }
            } @else {
                section .section aria-labelledby="ask-head" {
                    h2 #ask-head { (text.team_ask_head()) }
                    p { (text.team_ask_means()) }
                    form .form method="post" action={ "/break-glass/" (opened.dossier.id) } {
                        (field::act())
                        (Field::lines("entry-reason", text.team_ask_why(), 2).place(Place::Reason).show(form, language))
                        div .actions { button .nl-button .nl-button--primary type="submit" { (text.team_ask()) } }
                    }
                }
            }
            @if looks && !others.is_empty() {
                section .section aria-labelledby="others-head" {
                    h2 #others-head { (text.team_entries_head()) }
                    ul .parts { @for entry in &others { li .part { (page::about(entry, language)) (decision(opened, entry)) } } }
                }
            }
        }
    };
    Page::new(app, visitor, text.team_ask_head()).with(main)
}

fn decision(opened: &Opened, entry: &Entry) -> Markup {
    let text = opened.language.text();
    let buttons = [("granting", text.team_grant()), ("refusal", text.team_refuse())];
    html! {
        @if entry.waits() {
            div .actions { @for (below, word) in buttons {
                form .flush method="post" action={ "/break-glass/" (opened.dossier.id) "/" (below) } {
                    (field::act())
                    input type="hidden" name="asker" value=(entry.asker);
                    button .nl-button .nl-button--secondary type="submit" { (word) }
                }
            } }
        } @else if opened.member.role.oversees() { (page::end(opened, entry)) }
    }
}

async fn ask(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_closed(&app, &visitor, &id).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(reason) = form.text(&app.guard, "entry-reason", Place::Reason) else {
        return Ok(answer::invalid(asking(&app, &visitor, &opened, &form)));
    };
    let now = calendar::now();
    opened.act(&app, act, |dossier| dossier.ask_entry(&opened.member, reason.clone(), &now)).await?;
    Ok(answer::done(&visitor, &format!("/break-glass/{}", opened.dossier.id)))
}

/// What somebody does about what another asked.
type Verb = fn(&Dossier, &Member, ParticipantId) -> Result<Vec<model::Event>, Refusal>;

async fn decide(app: &Shared, visitor: &Visitor, id: &str, fields: &Fields, verb: Verb) -> Result<Response, Failure> {
    let opened = Opened::find_closed(app, visitor, id).await?;
    let asker = fields.value("asker").parse().map_err(|_| Failure::NotFound(visitor.language))?;
    opened.act(app, act_id(fields), |dossier| verb(dossier, &opened.member, asker)).await?;
    let team = !opened.reads_along() && !team::decides(opened.member.role);
    let to = if team { opened.path("/team") } else { format!("/break-glass/{}", opened.dossier.id) };
    Ok(answer::done(visitor, &to))
}

async fn grant(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    decide(&app, &visitor, &id, &fields, Dossier::grant_entry).await
}

async fn refuse(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    decide(&app, &visitor, &id, &fields, Dossier::refuse_entry).await
}

async fn end(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let ends: Verb = |dossier, by, asker| dossier.end_entry(by, asker, &calendar::now());
    decide(&app, &visitor, &id, &fields, ends).await
}
