//! The page of map 1.

use crate::{
    app::App,
    component::{
        Field, Page, agreements, board,
        card::{self, in_words},
        field,
        history::put_back,
        note, notice, report_line, room, spotlight,
    },
    door::{Form, Opened, Visitor, answer},
};
use axum::response::{IntoResponse, Response};
use guard::Place;
use maud::{Markup, html};
use model::{
    event::{Card, Surface},
    pruning::Line,
    reported::Reported,
};

/// The whole page.
pub fn map(app: &App, visitor: &Visitor, opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let dossier = &opened.dossier;
    let writable = if opened.can_add() { "yes" } else { "no" };
    let main = html! {
        @if opened.guest.is_none() {
            a .way-back .nl-link href=(opened.path("")) { (title(opened)) }
        }
        div .page-head .row .row--apart .row--baseline {
            h1 { (text.opposition_map_title()) }
            @if opened.can_write() {
                a .nl-button .nl-button--secondary href=(opened.path("/occurrences/new")) { (text.opposition_map_add_occurrence()) }
            }
        }
        p { (text.opposition_map_intro()) " " (text.opposition_map_everyone()) }
        (notice::example(dossier, language))
        @if !opened.can_add() { (read_only(opened)) }
        (room::strip(app, opened))
        (room::step(&opened.dossier, language, &opened.path("/step")))
        (agreements::to_read(opened))
        (spotlight::on_phone(opened))
        (note::own(opened, &Form::empty()))
        (note::shown(opened, &Form::empty()))
        @if dossier.open_round().is_some() {
            (notice::notice(notice::Tone::Info, "", html! { p { (text.opposition_map_round()) " " a href=(opened.path("/choice")) { (text.opposition_map_to_dots()) } } }))
        }
        (to_appraisal(opened))
        @let (drawn, analysed) = (!dossier.role_maps().is_empty(), dossier.analysis().is_some());
        @if drawn || analysed { p .row {
            @if drawn { a .nl-link .link-alone href=(opened.path("/role-maps")) { (text.opposition_map_to_role_maps()) } }
            @if analysed { a .nl-link .link-alone href=(opened.path("/analysis")) { (text.analysis_to()) } }
        } }
        @if dossier.chosen().is_some() { p .small { (text.opposition_map_chosen()) " " a href=(opened.path("/strategy")) { (text.opposition_map_to_strategy()) } } }
        (guide(app, opened))
        div data-part="board" data-src={ (opened.path("/board")) "?writable=" (writable) } data-seq=(dossier.seq)
            data-announce=(text.opposition_map_changes()) { (board::list(dossier, language, true)) }
        (report_line::gone(dossier, on_this_map, language))
        (off_the_map(opened))
        @if opened.can_add() { (add_line(opened, form)) }
    };
    Page::new(app, visitor, text.opposition_map_title()).live(opened.path("/events")).with(main)
}

fn on_this_map(about: &Reported) -> bool {
    matches!(about, Reported::Line(Line::Opposition(_) | Line::Occurrence(_) | Line::Note(_)))
}

/// A guest has no other way to a weging that runs.
fn to_appraisal(opened: &Opened) -> Markup {
    let running = opened.dossier.appraisals().last().filter(|last| last.decision.is_none());
    html! { @if let Some(running) = running {
        p { a .nl-link .link-alone href=(opened.path(&format!("/appraisals/{}", running.id))) { (opened.language.text().opposition_map_to_appraisal()) } }
    } }
}

fn title(opened: &Opened) -> String {
    opened.dossier.title.as_ref().map_or_else(String::new, ToString::to_string)
}

fn read_only(opened: &Opened) -> Markup {
    let text = opened.language.text();
    let why = if opened.dossier.is_adopted() { text.opposition_map_adopted() } else { text.opposition_map_read_only() };
    notice::notice(notice::Tone::Info, "", html! { p { (why) } })
}

/// Questions that help to think, for who wants them.
fn guide(app: &App, opened: &Opened) -> Markup {
    let language = opened.language;
    let guide = &app.content.opposition_map;
    html! {
        details .disclosure #guide {
            summary { span { (language.of(&guide.title)) } span .disclosure__state { (notice::provenance(guide.provenance, language)) } }
            div .disclosure__body {
                p { (language.of(&guide.intro)) }
                ul { @for question in &guide.questions { li { (language.of(&question.text)) } } }
            }
        }
    }
}

/// What was taken off, so that it can be put back by anyone who may write.
pub fn off_the_map(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let cards: Vec<_> = opened.dossier.off_the_map().collect();
    let occurrences: Vec<_> = opened.dossier.withdrawn_occurrences().collect();
    let count = cards.len() + occurrences.len();
    html! {
        div #off-the-map data-part="off-the-map" data-src=(opened.path("/off-the-map")) data-seq=(opened.dossier.seq) { @if count > 0 {
            details .disclosure {
                summary { span { (text.opposition_map_off()) } span .disclosure__state { (count) } }
                div .disclosure__body { ul .parts {
                    @for card in cards {
                        li .part .row .row--apart {
                            span { (in_words(card, language)) @if card.merged_into.is_some() { " " span .muted { (text.opposition_map_merged()) } } }
                            @if opened.can_write() { (put_back(&opened.dossier, Card::Opposition(card.id), language)) }
                        }
                    }
                    @for card in occurrences {
                        li .part .row .row--apart {
                            span { (card.what) }
                            @if opened.can_write() { (put_back(&opened.dossier, Card::Occurrence(card.id), language)) }
                        }
                    }
                } }
            }
        } }
    }
}

/// The line to add by: always there, two fields, one button; and the way back from one's own last act.
pub fn add_line(opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let writing = opened.path("/writing");
    html! {
        form .add-line #add-opposition method="post" action=(opened.path("/oppositions")) data-act data-writing=(writing)
            aria-label=(text.opposition_map_add()) {
            (field::act())
            div .add-line__fields {
                (Field::line("us", text.shore_us()).wrapper("add-line__us").place(Place::OppositionLabel).show(form, language))
                (Field::line("them", text.shore_them()).wrapper("add-line__them").place(Place::OppositionLabel).show(form, language))
                button .nl-button .nl-button--primary type="submit" { (text.opposition_map_add()) }
            }
            @if let Some(card) = opened.dossier.undo_card(&opened.member, Surface::OppositionMap) {
                div .undo role="status" {
                    p { (text.opposition_map_your_last(card::name(&opened.dossier, card, language).unwrap_or_default())) }
                    button .nl-button .nl-button--subtle type="submit" formaction=(opened.path("/undo")) formnovalidate { (text.opposition_map_undo()) }
                }
            }
            p data-message role="alert" {}
        }
    }
}

/// What the line answers: itself for a behaviour of the page, the whole page otherwise.
pub fn add_answer(app: &App, visitor: &Visitor, opened: &Opened, form: &Form, wrong: bool) -> Response {
    let answer = if visitor.wants_fragment { add_line(opened, form) } else { map(app, visitor, opened, form) };
    if wrong { answer::invalid(answer) } else { answer.into_response() }
}
