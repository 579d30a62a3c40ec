//! The page of map 2.

use crate::{
    app::App,
    component::{Choices, Field, Page, agreements, card, field, history, notice, report_line, role_map, room},
    door::{Failure, Fields, Form, OnMap, Visitor, answer},
    language::Language,
    words::{choices, role_map as words},
};
use axum::response::{IntoResponse, Response};
use guard::Place;
use maud::{Markup, html};
use model::{
    RoleCardId, RoleMap,
    event::{Card, Surface},
    pruning::Line,
    reported::Reported,
    role_map::{EqualTreatment, RoleCardKind, Zone},
};

/// The form to add by, as it begins: most cards are groups, and who does not know the place yet starts outside.
pub fn blank() -> Form {
    Form::of(Fields::default().with("kind", RoleCardKind::Group.slug()).with("zone", Zone::Unknown.slug()))
}

/// The whole page; `picked` is a card that looks for a place.
pub fn map(
    app: &App,
    visitor: &Visitor,
    on: &OnMap,
    picked: Option<RoleCardId>,
    form: &Form,
) -> Result<Markup, Failure> {
    let opened = &on.opened;
    let (language, text) = (opened.language, opened.language.text());
    let (dossier, map) = (&opened.dossier, on.map()?);
    let writable = on.can_write();
    let src = format!("{}?writable={}", on.path("/drawing"), if writable { "yes" } else { "no" });
    let main = html! {
        a .way-back .nl-link href=(opened.path("/role-maps")) { (text.role_map_all()) }
        div .page-head .row .row--apart .row--baseline {
            h1 { (text.role_map_title()) }
            @if map.version > 1 {
                a .nl-button .nl-button--secondary href=(on.path("/comparison")) { (text.role_map_compare()) }
            }
        }
        (about(on, map))
        p { (text.role_map_intro()) }
        p .role-public { strong { (text.role_map_public()) } }
        (notice::example(dossier, language))
        @if !writable { (read_only(on, map)) }
        (report_line::gone(dossier, |about| matches!(about, Reported::Line(Line::Role(..))), language))
        (room::strip(app, opened))
        (room::step(dossier, language, &opened.path("/step")))
        (agreements::to_read(opened))
        @if let Some(card) = picked.and_then(|id| map.card(id)).filter(|card| writable && !card.withdrawn) {
            (destination(on, card.id, card.name.as_str(), card.zone, language))
        }
        @if writable { (move_form(on)) }
        div .role-map data-part="role-map" data-src=(src) data-seq=(dossier.seq) data-announce=(text.role_map_changes())
            data-pick=[writable.then(|| text.role_map_pick())] data-picked=[writable.then(|| text.role_map_picked())]
            data-dropped=[writable.then(|| text.role_map_dropped())] {
            (role_map::drawn(dossier, map, writable, language))
        }
        @if writable { (add_line(on, form)) }
        (role_map::listed(dossier, map, writable, language))
        (off_the_map(on, map))
        (equal_treatment(app, on, map, form))
        (report_line::offer(opened, &Reported::Sheet(map.id)))
        (guide(app, language))
        (onward(on, map))
    };
    let about = dossier.opposition(map.opposition).map_or_else(String::new, |about| card::in_words(about, language));
    Ok(Page::new(app, visitor, text.role_map_title_of(about))
        .live(opened.path("/events"))
        .behaviour("js/drag-card.js")
        .with(main))
}

/// Which wij-zij it is about, with the pole of each side.
fn about(on: &OnMap, map: &RoleMap) -> Markup {
    let language = on.opened.language;
    html! {
        @if let Some(about) = on.opened.dossier.opposition(map.opposition) {
            p .shores .role-about { (card::shores(about.us_label.as_str(), about.them_label.as_str(), language)) }
        }
    }
}

fn read_only(on: &OnMap, map: &RoleMap) -> Markup {
    let text = on.opened.language.text();
    let why = if map.adopted_at.is_some() { text.refusal_role_map_adopted() } else { text.opposition_map_read_only() };
    notice::notice(notice::Tone::Info, "", html! { p { (why) } })
}

/// Where a card that was picked up can go: a button for each zone. Works without a script and with keys alone.
fn destination(on: &OnMap, card: RoleCardId, name: &str, now: Zone, language: Language) -> Markup {
    let text = language.text();
    html! {
        section .panel #place aria-labelledby="place-head" tabindex="-1" {
            h2 #place-head { (text.role_map_where(name)) }
            form .role-places method="post" action=(on.path("/moves")) {
                (field::act())
                input type="hidden" name="card" value=(card);
                @for zone in Zone::ALL {
                    button .nl-button name="zone" value=(zone.slug()) disabled[*zone == now] {
                        (words::zone(*zone, language)) @if *zone == now { " " span .muted { (text.role_map_now_here()) } }
                    }
                }
            }
            p { a .nl-link href=(on.path("")) { (text.role_map_leave_it()) } }
        }
    }
}

/// Sends where a card was dropped: filled in by the behaviour of the page, so that it waits and is delivered like every form.
pub fn move_form(on: &OnMap) -> Markup {
    let text = on.opened.language.text();
    html! {
        form #move-card .role-move method="post" action=(on.path("/moves")) data-act data-keep aria-label=(text.role_map_move()) {
            (field::act())
            input type="hidden" name="card";
            input type="hidden" name="zone";
            p data-message role="alert" {}
        }
    }
}

/// The line to add by, and the way back from one's own last act.
pub fn add_line(on: &OnMap, form: &Form) -> Markup {
    let opened = &on.opened;
    let (language, text) = (opened.language, opened.language.text());
    let undo = opened.dossier.undo_card(&opened.member, Surface::RoleMap(on.id));
    html! {
        form .role-add .panel .form #add-role-card method="post" action=(on.path("/cards")) data-act data-writing=(opened.path("/writing")) aria-label=(text.role_map_add()) {
            (field::act())
            h2 { (text.role_map_add()) }
            (Field::line("name", text.role_map_name()).hint(text.role_map_name_hint()).place(Place::RoleMap).show(form, language))
            (Choices::of("kind", text.role_map_kind(), choices(RoleCardKind::ALL, RoleCardKind::slug, words::role_card_kind, language)).show(form, language))
            (Choices::of("zone", text.role_map_zone(), choices(Zone::ALL, Zone::slug, words::zone, language)).show(form, language))
            div .actions { button .nl-button .nl-button--primary type="submit" { (text.role_map_place()) } }
            @if let Some(card) = undo {
                div .undo role="status" {
                    p { (text.opposition_map_your_last(card::name(&opened.dossier, card, language).unwrap_or_default())) }
                    button .nl-button .nl-button--subtle type="submit" formaction=(on.path("/undo")) formnovalidate { (text.opposition_map_undo()) }
                }
            }
            p data-message role="alert" {}
        }
    }
}

/// What the line answers: itself for a behaviour of the page, the whole page otherwise.
pub fn add_answer(app: &App, visitor: &Visitor, on: &OnMap, form: &Form, wrong: bool) -> Result<Response, Failure> {
    let answer = if visitor.wants_fragment { add_line(on, form) } else { map(app, visitor, on, None, form)? };
    Ok(if wrong { answer::invalid(answer) } else { answer.into_response() })
}

fn off_the_map(on: &OnMap, map: &RoleMap) -> Markup {
    let (language, text) = (on.opened.language, on.opened.language.text());
    let off: Vec<_> = map.withdrawn().collect();
    html! {
        @if !off.is_empty() {
            details .disclosure {
                summary { span { (text.opposition_map_off()) } span .disclosure__state { (off.len()) } }
                div .disclosure__body { ul .parts { @for card in off {
                    li .part .row .row--apart {
                        span { (card.name) }
                        @if on.can_write() {
                            (history::put_back(&on.opened.dossier, Card::Role(on.id, card.id), language))
                        }
                    }
                } } }
            }
        }
    }
}

/// The question that is always on the map: law and criticism of the model, in one.
fn equal_treatment(app: &App, on: &OnMap, map: &RoleMap, form: &Form) -> Markup {
    let (language, text) = (on.opened.language, on.opened.language.text());
    let known = map.equal_treatment.as_ref();
    let fields = Fields::default()
        .with("equal", known.map_or("", |(answer, _)| answer.slug()))
        .with("note", known.and_then(|(_, note)| note.as_ref()).map_or_else(String::new, ToString::to_string));
    let filled = Form::of(fields);
    let shown = if form.fields.has("equal") || form.error("equal").is_some() { form } else { &filled };
    html! {
        section .section .column #equal-treatment aria-labelledby="equal-head" {
            h2 #equal-head { (text.role_map_equal()) }
            p { strong { (text.role_map_equal_means()) } " " (text.role_map_equal_where()) }
            @if on.can_write() {
                form .form method="post" action=(on.path("/equal-treatment")) {
                    (field::act())
                    (Choices::of("equal", text.role_map_equal_answer(), choices(EqualTreatment::ALL, EqualTreatment::slug, words::equal_treatment, language)).show(shown, language))
                    (Field::lines("note", text.role_map_equal_note(), 2).optional().place(Place::RoleMapText).show(shown, language))
                    div .actions { button .nl-button type="submit" { (text.role_map_keep()) } }
                }
            } @else if let Some((answer, note)) = known {
                p { (words::equal_treatment(*answer, language)) @if let Some(note) = note { ". " (note) } }
            }
            ul .role-criticism { @for said in &app.content.role_map.criticism { li { (language.of(&said.text)) " " (notice::provenance(said.provenance, language)) } } }
        }
    }
}

/// Base laws, positions and questions, at hand where they are needed.
fn guide(app: &App, language: Language) -> Markup {
    let text = language.text();
    let guide = &app.content.role_map;
    html! {
        section .section aria-labelledby="guide-head" {
            h2 #guide-head { (language.of(&guide.title)) " " (notice::provenance(guide.provenance, language)) }
            p .column { (language.of(&guide.intro)) }
            details .disclosure {
                summary { span { (text.role_map_laws()) } span .disclosure__state .small { (guide.sources.join(", ")) } }
                div .disclosure__body { dl .facts { @for law in &guide.laws { div { dt { (language.of(&law.name)) } dd { (language.of(&law.text)) } } } } }
            }
            @for position in &guide.positions {
                details .disclosure id={ "position-" (position.id.slug()) } {
                    summary { span { (words::position(position.id, language)) } span .disclosure__state { (notice::provenance(position.provenance, language)) } }
                    div .disclosure__body {
                        dl .facts {
                            div { dt { (text.role_map_does()) } dd { (language.of(&position.does)) } }
                            div { dt { (text.role_map_fed_by()) } dd { (language.of(&position.fed_by)) } }
                            div { dt { (text.role_map_helps()) } dd { (language.of(&position.helps)) } }
                            div { dt { (text.role_map_avoid()) } dd { (language.of(&position.avoid)) } }
                        }
                        p .small .muted { (text.role_map_sources(position.sources.join(", "))) }
                    }
                }
            }
            details .disclosure {
                summary { span { (text.role_map_questions()) } span .disclosure__state { (notice::provenance(model::content::Provenance::Proposal, language)) } }
                div .disclosure__body { ul { @for question in &guide.questions { li { (language.of(&question.text)) } } } }
            }
        }
    }
}

/// What follows: fuel and pressure, our own share, adopting.
fn onward(on: &OnMap, map: &RoleMap) -> Markup {
    let (language, text) = (on.opened.language, on.opened.language.text());
    let pressure =
        map.pressure().map_or_else(|| text.role_map_no_pressure(), |now| words::pressure(now.value, language));
    let share = match map.reflection.open() {
        0 => text.role_map_share_done(),
        open => text.role_map_share_open(open),
    };
    html! {
        section .section aria-labelledby="onward-head" {
            h2 #onward-head { (text.role_map_onward()) }
            ul .parts {
                li .part { h3 .part__name { a href=(on.path("/fuel")) { (text.role_map_fuel()) } } p .part__about { (text.role_map_fuel_about(map.fuel().count(), pressure)) } }
                li .part { h3 .part__name { a href=(on.path("/conduct")) { (text.role_map_share()) } } p .part__about { (share) } }
                li .part { h3 .part__name { a href=(on.path("/adoption")) { (text.role_map_adoption()) } } p .part__about { @if map.adopted_at.is_some() { (text.role_map_adopted()) } @else { (text.role_map_adoption_about()) } } }
            }
        }
    }
}
