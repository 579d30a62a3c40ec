//! The pages of fuel and pressure.

use super::Around;
use crate::{
    app::App,
    calendar,
    component::{Choices, Field, Page, agreements, card::mark, field, notice, room},
    door::{Failure, Fields, Form, Visitor, answer},
    words::{choices, role_map as words},
};
use axum::response::{IntoResponse, Response};
use guard::{Place, Vetted};
use maud::{Markup, html};
use model::{
    FuelId,
    role_map::{ChannelKind, Fuel, FuelSide, MiddlePressure, StatementKind},
};

/// The form to add by, as it begins.
pub fn blank() -> Form {
    Form::of(Fields::default().with("kind", StatementKind::IdentityClaim.slug()).with("side", FuelSide::Unknown.slug()))
}

/// The whole page: pressure above, statements below.
pub fn list(app: &App, visitor: &Visitor, around: &Around, form: &Form) -> Result<Markup, Failure> {
    let opened = &around.opened;
    let (language, text) = (opened.language, opened.language.text());
    let writable = around.can_write();
    let main = html! {
        a .way-back .nl-link href=(around.path("")) { (text.role_map_back()) }
        (notice::errors(form, language))
        div .page-head { h1 { (text.fuel_title()) } p { (text.fuel_intro()) } }
        (notice::outdated(&opened.dossier, language))
        (room::strip(app, opened))
        (room::step(&opened.dossier, language, &opened.path("/step")))
        (agreements::to_read(opened))
        (pressure(around, form, writable)?)
        section .section aria-labelledby="fuel-head" {
            h2 #fuel-head { (text.fuel_list()) }
            div data-part="fuel" data-src=(around.path("/fuel/list")) data-seq=(opened.dossier.seq) data-announce=(text.fuel_changes()) { (statements(around)?) }
            @if writable { (add_line(around, form)) }
        }
    };
    Ok(Page::new(app, visitor, text.fuel_title()).live(opened.path("/events")).with(main))
}

/// The statements as they stand; one element, so that it is brought in as a whole.
pub fn statements(around: &Around) -> Result<Markup, Failure> {
    let text = around.opened.language.text();
    let map = around.map()?;
    Ok(html! {
        div #fuel-list {
            @if map.fuel().next().is_none() { div .empty { h3 { (text.fuel_none()) } p { (text.fuel_none_means()) } } }
            ul .parts { @for fuel in map.fuel() { (line(around, fuel)) } }
            @if map.withdrawn_fuel().next().is_some() {
                details .disclosure {
                    summary { span { (text.opposition_map_off()) } span .disclosure__state { (map.withdrawn_fuel().count()) } }
                    div .disclosure__body { ul .parts { @for fuel in map.withdrawn_fuel() {
                        li .part .row .row--apart { span { (fuel.description) } @if around.can_write() { (back(around, fuel)) } }
                    } } }
                }
            }
        }
    })
}

fn back(around: &Around, fuel: &Fuel) -> Markup {
    let text = around.opened.language.text();
    html! {
        form .flush method="post" action=(around.path(&format!("/fuel/{}/return", fuel.id))) {
            (field::act())
            button .nl-button .nl-button--subtle type="submit" { (text.history_put_back()) span .visually-hidden { ": " (fuel.description) } }
        }
    }
}

fn line(around: &Around, fuel: &Fuel) -> Markup {
    let (language, text) = (around.opened.language, around.opened.language.text());
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
            p .fuel__what { a .nl-link href=(around.path(&format!("/fuel/{}", fuel.id))) { (fuel.description) } }
            p .marks {
                (mark(shape, &words::statement_kind(fuel.kind, language)))
                span .mark-text { (text.fuel_from(words::fuel_side(fuel.side, language))) @if !about.is_empty() { ", " (about.join(", ")) } }
            }
        }
    }
}

fn fields(form: &Form, around: &Around) -> Markup {
    let (language, text) = (around.opened.language, around.opened.language.text());
    html! {
        (Field::lines("description", text.fuel_description(), 2).hint(text.fuel_description_hint()).place(Place::RoleMapText).show(form, language))
        (Choices::of("kind", text.fuel_kind(), choices(StatementKind::ALL, StatementKind::slug, words::statement_kind, language)).hint(text.fuel_kind_hint()).show(form, language))
        (Choices::of("side", text.fuel_side(), choices(FuelSide::ALL, FuelSide::slug, words::fuel_side, language)).show(form, language))
        (Choices::of("channel", text.fuel_channel(), choices(ChannelKind::ALL, ChannelKind::slug, words::channel_kind, language)).or_none().show(form, language))
        (Field::line("period", text.fuel_period()).hint(text.fuel_period_hint()).optional().place(Place::RoleMap).show(form, language))
    }
}

fn add_line(around: &Around, form: &Form) -> Markup {
    let text = around.opened.language.text();
    html! {
        form .form #add-fuel method="post" action=(around.path("/fuel")) data-act data-writing=(around.opened.path("/writing")) aria-label=(text.fuel_add()) {
            (field::act())
            h3 { (text.fuel_add()) }
            (fields(form, around))
            div .actions { button .nl-button .nl-button--primary type="submit" { (text.fuel_note()) } }
            p data-message role="alert" {}
        }
    }
}

/// What the form answers: itself for a behaviour of the page, the whole page otherwise.
pub fn add_answer(
    app: &App,
    visitor: &Visitor,
    around: &Around,
    form: &Form,
    wrong: bool,
) -> Result<Response, Failure> {
    let answer = if visitor.wants_fragment { add_line(around, form) } else { list(app, visitor, around, form)? };
    Ok(if wrong { answer::invalid(answer) } else { answer.into_response() })
}

/// Four words, chosen by the group, with a reason; and what was said before.
fn pressure(around: &Around, form: &Form, writable: bool) -> Result<Markup, Failure> {
    let (language, text) = (around.opened.language, around.opened.language.text());
    let map = around.map()?;
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
                form .form method="post" action=(around.path("/pressure")) {
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
pub fn filled(around: &Around, id: FuelId) -> Result<Form, Failure> {
    let fuel = around.map()?.statement(id).ok_or(Failure::NotFound(around.opened.language))?;
    let because = |text: Option<&Vetted>| {
        text.and_then(|text| text.ground()).map_or_else(String::new, |ground| ground.reason().to_owned())
    };
    let fields = Fields::default()
        .with("description", fuel.description.as_str())
        .with("description-because", because(Some(&fuel.description)))
        .with("kind", fuel.kind.slug())
        .with("side", fuel.side.slug())
        .with("channel", fuel.channel.map_or("", ChannelKind::slug))
        .with("period", fuel.period.as_ref().map_or_else(String::new, ToString::to_string))
        .with("period-because", because(fuel.period.as_ref()));
    Ok(Form::of(fields))
}

/// One statement.
pub fn one(app: &App, visitor: &Visitor, around: &Around, id: FuelId, form: &Form) -> Result<Markup, Failure> {
    let opened = &around.opened;
    let (language, text) = (opened.language, opened.language.text());
    let fuel = around.map()?.statement(id).ok_or(Failure::NotFound(language))?;
    let writable = around.can_write() && !fuel.withdrawn;
    let main = html! {
        a .way-back .nl-link href=(around.path("/fuel")) { (text.fuel_title()) }
        (notice::errors(form, language))
        div .column {
            h1 { (fuel.description) }
            @if fuel.withdrawn {
                (notice::notice(notice::Tone::Info, "", html! { p { (text.opposition_was_withdrawn()) } @if around.can_write() { (back(around, fuel)) } }))
            }
            @if writable {
                form .form method="post" action=(around.path(&format!("/fuel/{id}"))) {
                    (field::act())
                    (fields(form, around))
                    div .actions { button .nl-button .nl-button--primary type="submit" { (text.role_map_keep()) } }
                }
                form .flush method="post" action=(around.path(&format!("/fuel/{id}/withdrawal"))) {
                    (field::act())
                    button .nl-button .nl-button--subtle .nl-button--negative type="submit" { (text.fuel_withdraw()) }
                }
            } @else { ul .parts { (line(around, fuel)) } }
        }
    };
    Ok(Page::new(app, visitor, text.fuel_title()).with(main))
}
