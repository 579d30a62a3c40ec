//! The page: a picture of three columns, and the same in words, with what to check in the street.

use super::{Sort, Thing, things};
use crate::{
    app::App,
    component::{
        Page,
        card::mark,
        notice::{self, Tone},
        room,
    },
    door::{Opened, Visitor},
    language::Language,
};
use maud::{Markup, html};
use model::occurrence::SeenWhere;

/// The columns of the picture, from online to the street.
const COLUMNS: [SeenWhere; 3] = [SeenWhere::Online, SeenWhere::Both, SeenWhere::Offline];

/// The whole page.
pub fn show(app: &App, visitor: &Visitor, opened: &Opened) -> Markup {
    let text = opened.language.text();
    let main = html! {
        a .way-back .nl-link href=(opened.path("/analysis")) { (text.phase_to_analysis()) }
        div .column {
            div .page-head { h1 { (text.online_title()) } p { (text.online_intro()) } }
            (room::strip(app, opened))
            div data-part="analysis board" data-src=(opened.path("/online/list")) data-seq=(opened.dossier.seq)
                data-announce=(text.online_changes()) { (list(app, opened)) }
        }
    };
    Page::new(app, visitor, text.online_title()).live(opened.path("/events")).with(main)
}

/// Picture and words together, so that they never disagree; one element, brought in as a whole.
pub fn list(app: &App, opened: &Opened) -> Markup {
    let text = opened.language.text();
    let all = things(app, opened);
    html! {
        div #online-list {
            @if all.is_empty() {
                div .empty { h2 { (text.online_nothing()) } p { (text.online_nothing_means()) } }
            } @else {
                (picture(&all, opened.language))
                (online_only(app, opened, &all))
                (section(opened, &all, Some(SeenWhere::Both)))
                (section(opened, &all, Some(SeenWhere::Offline)))
                (section(opened, &all, None))
            }
        }
    }
}

/// The heading of a column.
fn called(seen: Option<SeenWhere>, language: Language) -> String {
    let text = language.text();
    match seen {
        Some(SeenWhere::Online) => text.online_only(),
        Some(SeenWhere::Both) => text.online_both(),
        Some(SeenWhere::Offline) => text.online_offline(),
        None => text.online_not_said(),
    }
}

fn sort(sort: Sort, language: Language) -> (&'static str, String) {
    let text = language.text();
    match sort {
        Sort::Finding => ("square", text.online_finding()),
        Sort::Opposition => ("ring", text.online_opposition()),
        Sort::Occurrence => ("diamond", text.online_occurrence()),
    }
}

fn of(all: &[Thing], seen: Option<SeenWhere>) -> Vec<&Thing> {
    all.iter().filter(|thing| thing.seen == seen).collect()
}

/// Three columns of equal width, with a small shape for each thing. The words below say the same.
fn picture(all: &[Thing], language: Language) -> Markup {
    let text = language.text();
    html! {
        figure .seen-picture {
            div .seen-picture__columns { @for seen in COLUMNS {
                @let things = of(all, Some(seen));
                div .seen-picture__column {
                    p .seen-picture__name { (called(Some(seen), language)) }
                    p .seen-picture__count { (text.online_count(things.len())) }
                    div .seen-picture__things aria-hidden="true" { @for thing in &things {
                        span class={ "mark mark--" (sort(thing.sort, language).0) } {}
                    } }
                }
            } }
            figcaption .marks {
                @for kind in Sort::ALL { @let (shape, word) = sort(kind, language); (mark(shape, &word)) }
                @let unsaid = of(all, None).len();
                @if unsaid > 0 { span .mark-text { (text.online_unsaid(unsaid)) } }
            }
        }
    }
}

/// What was seen online and nowhere else, with the warning and what to check.
fn online_only(app: &App, opened: &Opened, all: &[Thing]) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let things = of(all, Some(SeenWhere::Online));
    let check = &app.content.online_check;
    html! {
        section .section #online-only aria-labelledby="online-only-head" {
            h2 #online-only-head { (called(Some(SeenWhere::Online), language)) }
            @if things.is_empty() { p { (text.online_none()) } } @else {
                (notice::notice(Tone::Warning, "", html! { p { (text.online_warning()) } }))
                h3 { (language.of(&check.title)) " " (notice::provenance(check.provenance, language)) }
                p { (language.of(&check.intro)) }
                ul { @for question in &check.questions { li { (language.of(&question.text)) } } }
                ul .parts { @for thing in things { (line(opened, thing, true)) } }
            }
        }
    }
}

fn section(opened: &Opened, all: &[Thing], seen: Option<SeenWhere>) -> Markup {
    let (language, things) = (opened.language, of(all, seen));
    let id = seen.map_or("unsaid", SeenWhere::slug);
    html! {
        @if !things.is_empty() {
            section .section id={ "seen-" (id) } aria-labelledby={ "seen-" (id) "-head" } {
                h2 id={ "seen-" (id) "-head" } { (called(seen, language)) }
                @if seen.is_none() {
                    p { (language.text().online_not_said_means()) }
                    details .disclosure {
                        summary { span { (language.text().online_unsaid(things.len())) } }
                        div .disclosure__body { ul .parts { @for thing in things { (line(opened, thing, false)) } } }
                    }
                } @else { ul .parts { @for thing in things { (line(opened, thing, false)) } } }
            }
        }
    }
}

fn line(opened: &Opened, thing: &Thing, to_check: bool) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let (shape, word) = sort(thing.sort, language);
    html! {
        li .part {
            a .nl-link href=(opened.path(&thing.below)) { (thing.what) }
            p .marks {
                (mark(shape, &word))
                @if !to_check && !thing.places.is_empty() { span .mark-text { (thing.places.join(", ")) } }
            }
            @if to_check {
                p .small { @if thing.places.is_empty() { (text.online_check_where()) } @else { (text.online_check_at(thing.places.join(", "))) } }
            }
        }
    }
}
