//! The pages of fuel and pressure.

use crate::{
    app::App,
    calendar,
    component::{Choices, Field, Page, agreements, card::mark, field, history, notice, report_line, room},
    door::{Failure, Fields, Form, OnMap, Visitor, answer},
    words::{choices, role_map as words},
};
use axum::response::{IntoResponse, Response};
use guard::Place;
use maud::{Markup, html};
use model::{
    FuelId,
    event::Card,
    pruning::Line,
    reported::Reported,
    role_map::{ChannelKind, Fuel, FuelSide, MiddlePressure, StatementKind},
};

/// The form to add by, as it begins.
pub fn blank() -> Form {
    Form::of(Fields::default().with("kind", StatementKind::IdentityClaim.slug()).with("side", FuelSide::Unknown.slug()))
}

/// The whole page: pressure above, statements below.
pub fn list(app: &App, visitor: &Visitor, on: &OnMap, form: &Form) -> Result<Markup, Failure> {
    let opened = &on.opened;
    let (language, text) = (opened.language, opened.language.text());
    let writable = on.can_write();
    let main = html! {
        a .way-back .nl-link href=(on.path("")) { (text.role_map_back()) }
        (notice::errors(form, language))
        div .page-head { h1 { (text.fuel_title()) } p { (text.fuel_intro()) } }
        (room::strip(app, opened))
        (room::step(&opened.dossier, language, &opened.path("/step")))
        (agreements::to_read(opened))
        (pressure(on, form, writable)?)
        section .section aria-labelledby="fuel-head" {
            h2 #fuel-head { (text.fuel_list()) }
            div data-part="fuel" data-src=(on.path("/fuel/list")) data-seq=(opened.dossier.seq) data-announce=(text.fuel_changes()) { (statements(on)?) }
            @if writable { (add_line(on, form)) }
        }
    };
    Ok(Page::new(app, visitor, text.fuel_title()).live(opened.path("/events")).with(main))
}

/// The statements as they stand; one element, so that it is brought in as a whole.
pub fn statements(on: &OnMap) -> Result<Markup, Failure> {
    let text = on.opened.language.text();
    let map = on.map()?;
    Ok(html! {
        div #fuel-list {
            @if map.fuel().next().is_none() { div .empty { h3 { (text.fuel_none()) } p { (text.fuel_none_means()) } } }
            ul .parts { @for fuel in map.fuel() { (line(on, fuel)) } }
            (report_line::gone(&on.opened.dossier, |about| matches!(about, Reported::Line(Line::Fuel(..))), on.opened.language))
            @if map.withdrawn_fuel().next().is_some() {
                details .disclosure {
                    summary { span { (text.opposition_map_off()) } span .disclosure__state { (map.withdrawn_fuel().count()) } }
                    div .disclosure__body { ul .parts { @for fuel in map.withdrawn_fuel() {
                        li .part .row .row--apart { span { (fuel.description) } @if on.can_write() { (back(on, fuel)) } }
                    } } }
                }
            }
        }
    })
}

fn back(on: &OnMap, fuel: &Fuel) -> Markup {
    history::put_back(&on.opened.dossier, Card::Fuel(on.id, fuel.id), on.opened.language)
}

fn line(on: &OnMap, fuel: &Fuel) -> Markup {
    let (language, text) = (on.opened.language, on.opened.language.text());
    let shape = if fuel.kind == StatementKind::IdentityClaim { "gem" } else { "ring" };
    let about: Vec<String> = [
        fuel.channel.map(|channel| words::channel_kind(channel, language)),
        fuel.period.as_ref().map(ToString::to_string),
    ]
    .into_iter()
    .flatten()
    .collect();
    html! {
        li .part .fuel id={ "fuel-" (fuel.id) } {
            p .fuel__what { a .nl-link href=(on.path(&format!("/fuel/{}", fuel.id))) { (fuel.description) } }
            p .marks {
                (mark(shape, &words::statement_kind(fuel.kind, language)))
                span .mark-text { (text.fuel_from(words::fuel_side(fuel.side, language))) @if !about.is_empty() { ", " (about.join(", ")) } }
            }
        }
    }
}

fn fields(form: &Form, on: &OnMap) -> Markup {
    let (language, text) = (on.opened.language, on.opened.language.text());
    html! {
        (Field::lines("description", text.fuel_description(), 2).hint(text.fuel_description_hint()).place(Place::RoleMapText).show(form, language))
        (Choices::of("kind", text.fuel_kind(), choices(StatementKind::ALL, StatementKind::slug, words::statement_kind, language)).hint(text.fuel_kind_hint()).show(form, language))
        (Choices::of("side", text.fuel_side(), choices(FuelSide::ALL, FuelSide::slug, words::fuel_side, language)).show(form, language))
        (Choices::of("channel", text.fuel_channel(), choices(ChannelKind::ALL, ChannelKind::slug, words::channel_kind, language)).or_none().show(form, language))
        (Field::line("period", text.fuel_period()).hint(text.fuel_period_hint()).optional().place(Place::RoleMap).show(form, language))
    }
}

fn add_line(on: &OnMap, form: &Form) -> Markup {
    let text = on.opened.language.text();
    html! {
        form .form #add-fuel method="post" action=(on.path("/fuel")) data-act data-writing=(on.opened.path("/writing")) aria-label=(text.fuel_add()) {
            (field::act())
            h3 { (text.fuel_add()) }
            (fields(form, on))
            div .actions { button .nl-button .nl-button--primary type="submit" { (text.fuel_note()) } }
            p data-message role="alert" {}
        }
    }
}

/// What the form answers: itself for a behaviour of the page, the whole page otherwise.
pub fn add_answer(app: &App, visitor: &Visitor, on: &OnMap, form: &Form, wrong: bool) -> Result<Response, Failure> {
    let answer = if visitor.wants_fragment { add_line(on, form) } else { list(app, visitor, on, form)? };
    Ok(if wrong { answer::invalid(answer) } else { answer.into_response() })
}

/// Four words, chosen by the group, with a reason; and what was said before.
fn pressure(on: &OnMap, form: &Form, writable: bool) -> Result<Markup, Failure> {
    let (language, text) = (on.opened.language, on.opened.language.text());
    let map = on.map()?;
    let now = map.pressure();
    let filled = Form::of(Fields::default().with("pressure", now.map_or("", |now| now.value.slug())));
    let shown = if form.fields.has("pressure") || form.fields.has("reason") { form } else { &filled };
    Ok(html! {
        section .section .column #pressure aria-labelledby="pressure-head" {
            h2 #pressure-head { (text.fuel_pressure()) " " (notice::provenance(model::content::Provenance::Proposal, language)) }
            p { (text.fuel_pressure_means()) }
            @if let Some(now) = now {
                p { strong { (words::pressure(now.value, language)) } ". " (now.reason) " " span .muted .small { (calendar::moment_in_words(&now.at, language)) ". " (text.fuel_drawn(words::width(now.value.width(), language))) } }
            } @else { p .muted { (text.fuel_pressure_none()) } }
            @if writable {
                form .form method="post" action=(on.path("/pressure")) {
                    (field::act())
                    (Choices::of("pressure", text.fuel_pressure_now(), choices(MiddlePressure::ALL, MiddlePressure::slug, words::pressure, language)).show(shown, language))
                    (Field::line("reason", text.fuel_pressure_reason()).place(Place::Reason).show(shown, language))
                    div .actions { button .nl-button type="submit" { (text.fuel_pressure_keep()) } }
                }
            }
        }
    })
}

/// The form with what is there.
pub fn filled(on: &OnMap, id: FuelId) -> Result<Form, Failure> {
    let fuel = on.map()?.statement(id).ok_or(Failure::NotFound(on.opened.language))?;
    let fields = Fields::default()
        .with_text("description", Some(&fuel.description))
        .with("kind", fuel.kind.slug())
        .with("side", fuel.side.slug())
        .with("channel", fuel.channel.map_or("", ChannelKind::slug))
        .with_text("period", fuel.period.as_ref());
    Ok(Form::of(fields))
}

/// One statement.
pub fn one(app: &App, visitor: &Visitor, on: &OnMap, id: FuelId, form: &Form) -> Result<Markup, Failure> {
    let opened = &on.opened;
    let (language, text) = (opened.language, opened.language.text());
    let fuel = on.map()?.statement(id).ok_or(Failure::NotFound(language))?;
    let line_itself = Line::Fuel(on.id, id);
    let writable = on.can_write() && !fuel.withdrawn && opened.is_untouched(line_itself);
    let main = html! {
        a .way-back .nl-link href=(on.path("/fuel")) { (text.fuel_title()) }
        (notice::errors(form, language))
        div .column {
            h1 { (fuel.description) }
            @if fuel.withdrawn {
                (notice::notice(notice::Tone::Info, "", html! { p { (text.opposition_was_withdrawn()) } @if on.can_write() { (back(on, fuel)) } }))
            }
            @if writable {
                form .form method="post" action=(on.path(&format!("/fuel/{id}"))) {
                    (field::act())
                    (fields(form, on))
                    div .actions { button .nl-button .nl-button--primary type="submit" { (text.role_map_keep()) } }
                }
                form .flush method="post" action=(on.path(&format!("/fuel/{id}/withdrawal"))) {
                    (field::act())
                    button .nl-button .nl-button--subtle .nl-button--negative type="submit" { (text.fuel_withdraw()) }
                }
            } @else { ul .parts { (line(on, fuel)) } }
            (report_line::line(opened, line_itself))
        }
    };
    Ok(Page::new(app, visitor, text.fuel_title()).with(main))
}
