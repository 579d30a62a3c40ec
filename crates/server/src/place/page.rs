//! The pages of places.

use crate::{
    app::App,
    component::{
        Field, Page, field,
        notice::{self, Tone},
        phase, report_line, room,
    },
    door::{Failure, Fields, Form, Opened, Visitor},
};
use maud::{Markup, html};
use model::{
    PlaceId,
    analysis::{PhaseSubject, Place},
    content::{Dimension, Item},
    reported::Reported,
};

/// All places, with the line to add by.
pub fn all(app: &App, visitor: &Visitor, opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let started = opened.dossier.analysis().is_some();
    let main = html! {
        a .way-back .nl-link href=(opened.path("/analysis")) { (text.phase_to_analysis()) }
        (notice::errors(form, language))
        div .column {
            div .page-head { h1 { (text.place_title()) } p { (text.place_intro()) } }
            (notice::no_analysis(opened))
            @if started {
                (room::strip(app, opened))
                @if !opened.can_take_part() { (notice::notice(Tone::Info, "", html! { p { (text.place_read_only()) } })) }
                div data-part="analysis" data-src=(opened.path("/places/list")) data-seq=(opened.dossier.seq)
                    data-announce=(text.place_changes()) { (list(app, opened)) }
                @if opened.can_take_part() { (add_line(app, opened, form)) }
            }
        }
    };
    Page::new(app, visitor, text.place_title()).live(opened.path("/events")).with(main)
}

/// The places as they stand; one element, so that it is brought in as a whole.
pub fn list(app: &App, opened: &Opened) -> Markup {
    let text = opened.language.text();
    let off: Vec<&Place> = opened.dossier.withdrawn_places().collect();
    html! {
        div #places-list {
            @if opened.dossier.places().next().is_none() { div .empty { h2 { (text.place_none()) } p { (text.place_none_means()) } } }
            ul .parts { @for place in opened.dossier.places() { (line(app, opened, place)) } }
            @if !off.is_empty() {
                details .disclosure {
                    summary { span { (text.place_off()) } span .disclosure__state { (off.len()) } }
                    div .disclosure__body { ul .parts { @for place in off {
                        li .part .row .row--apart {
                            a .nl-link href=(opened.path(&format!("/places/{}", place.id))) { (place.name) }
                            @if opened.can_take_part() { (back(opened, place)) }
                        }
                    } } }
                }
            }
        }
    }
}

fn line(app: &App, opened: &Opened, place: &Place) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    html! {
        li .part id={ "place-" (place.id) } {
            h2 .part__name { a href=(opened.path(&format!("/places/{}", place.id))) { (place.name) } }
            p .part__about {
                (kind(app, place).map_or_else(|| text.place_no_kind(), |item| language.of(&item.text).to_owned()))
                ". " (text.place_findings_count(findings(app, opened, place.id).len()))
            }
            (phase::line(opened, PhaseSubject::Place(place.id)))
        }
    }
}

/// What kind of place it is.
fn kind<'a>(app: &'a App, place: &Place) -> Option<&'a Item> {
    app.content.dimension(Dimension::Locations)?.item(place.kind.as_ref()?)
}

/// What was found that plays here, with the address of each.
fn findings<'a>(app: &'a App, opened: &Opened, id: PlaceId) -> Vec<(&'a Item, String)> {
    let Some(analysis) = opened.dossier.analysis() else { return vec![] };
    let mut here = vec![];
    for list in &app.content.dimensions {
        for (item, _) in analysis.found(list).filter(|(_, standing)| standing.places.contains(&id)) {
            let address = opened.path(&format!("/analysis/{}/items/{item}", list.dimension.slug()));
            here.extend(list.item(item).map(|item| (item, address)));
        }
    }
    here
}

fn back(opened: &Opened, place: &Place) -> Markup {
    html! {
        form .flush method="post" action=(opened.path(&format!("/places/{}/return", place.id))) {
            (field::act())
            button .nl-button .nl-button--subtle type="submit" {
                (opened.language.text().place_put_back()) span .visually-hidden { ": " (place.name) }
            }
        }
    }
}

fn fields(app: &App, opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let error = form.error("kind");
    let described = if error.is_some() { "kind-hint kind-error" } else { "kind-hint" };
    let kinds = app.content.dimension(Dimension::Locations).map_or(&[][..], |list| &list.items);
    html! {
        (Field::line("name", text.place_name()).hint(text.place_name_hint()).place(guard::Place::RoleMap).kept().show(form, language))
        div .utrecht-form-field .utrecht-form-field--invalid[error.is_some()] {
            label .utrecht-form-label .utrecht-form-field__label for="kind" { (text.place_kind()) " " span .optional { (text.field_optional()) } }
            p .utrecht-form-field-description #kind-hint { (text.place_kind_hint()) }
            @if let Some(error) = error { p .utrecht-form-field-error-message #kind-error { (error.sentence(language)) } }
            select .utrecht-select .utrecht-select--html-select #kind name="kind" aria-describedby=(described) {
                option value="" { (text.field_not_said()) }
                @for item in kinds { option value=(item.id) selected[form.value("kind") == item.id] { (language.of(&item.text)) } }
            }
            (field::kept(form, "kind"))
        }
    }
}

fn add_line(app: &App, opened: &Opened, form: &Form) -> Markup {
    let text = opened.language.text();
    html! {
        form .form .section #add-place method="post" action=(opened.path("/places")) data-act data-writing=(opened.path("/writing"))
            aria-label=(text.place_add_title()) {
            (field::act())
            h2 { (text.place_add_title()) }
            (fields(app, opened, form))
            div .actions { button .nl-button .nl-button--primary type="submit" { (text.place_add()) } }
            p data-message role="alert" {}
        }
    }
}

/// What the line answers: itself for a behaviour of the page, the whole page otherwise.
pub fn add_answer(app: &App, visitor: &Visitor, opened: &Opened, form: &Form) -> Markup {
    if visitor.wants_fragment { add_line(app, opened, form) } else { all(app, visitor, opened, form) }
}

/// The form with what is there.
pub fn filled(opened: &Opened, id: PlaceId) -> Form {
    let Some(place) = opened.dossier.place(id) else { return Form::empty() };
    let fields = Fields::default().with_text("name", Some(&place.name));
    Form::of(fields.with("kind", place.kind.clone().unwrap_or_default()))
}

/// One place.
pub fn one(app: &App, visitor: &Visitor, opened: &Opened, id: PlaceId, form: &Form) -> Result<Markup, Failure> {
    let (language, text) = (opened.language, opened.language.text());
    let place = opened.dossier.place(id).ok_or(Failure::NotFound(language))?;
    let about_it = Reported::Place(id);
    let writable = opened.can_take_part() && !place.withdrawn && opened.sees(&about_it);
    let subject = PhaseSubject::Place(id);
    let below = |below: &str| opened.path(&format!("/places/{id}{below}"));
    let main = html! {
        a .way-back .nl-link href=(opened.path("/places")) { (text.place_back()) }
        (notice::errors(form, language))
        div .column {
            h1 { (place.name) }
            @if let Some(ground) = place.name.ground() { p .small { (text.opposition_ground(ground.reason())) } }
            @if place.withdrawn {
                (notice::notice(Tone::Info, "", html! { p { (text.place_was_withdrawn()) } @if opened.can_take_part() { (back(opened, place)) } }))
            }
            (about(app, opened, place))
            section .section aria-labelledby="phase-head" {
                h2 #phase-head { (text.phase_of_it()) }
                (phase::line(opened, subject))
                p { a .nl-link .link-alone href=(opened.path(&phase::path(subject))) { (text.phase_to_it()) } }
            }
            (found(app, opened, id))
            (report_line::offer(opened, &about_it))
            @if writable {
                section .section aria-labelledby="edit-head" {
                    h2 #edit-head { (text.place_edit()) }
                    form .form method="post" action=(below("")) data-writing=(opened.path("/writing")) {
                        (field::act())
                        (fields(app, opened, form))
                        div .actions { button .nl-button .nl-button--primary type="submit" { (text.place_save()) } }
                    }
                    p .small { (text.place_withdraw_means()) }
                    form .flush method="post" action=(below("/withdrawal")) {
                        (field::act())
                        button .nl-button .nl-button--subtle .nl-button--negative type="submit" { (text.place_withdraw()) }
                    }
                }
            }
        }
    };
    Ok(Page::new(app, visitor, place.name.as_str()).with(main))
}

/// The kind of place, with what to mind there.
fn about(app: &App, opened: &Opened, place: &Place) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    html! {
        @match kind(app, place) {
            Some(item) => p {
                (language.of(&item.text)) ". "
                @if let Some(help) = &item.help { (language.of(help)) " " }
                (notice::provenance(item.provenance, language))
            },
            None => p .muted { (text.place_no_kind()) },
        }
    }
}

fn found(app: &App, opened: &Opened, id: PlaceId) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let found = findings(app, opened, id);
    html! {
        section .section aria-labelledby="found-head" {
            h2 #found-head { (text.place_findings()) }
            @if found.is_empty() { p .muted { (text.place_no_findings()) } }
            ul .parts { @for (item, address) in found {
                li .part { a .nl-link href=(address) { (language.of(&item.text)) } " " (notice::provenance(item.provenance, language)) }
            } }
        }
    }
}
