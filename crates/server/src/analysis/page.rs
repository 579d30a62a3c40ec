//! The overview: what the analysis is before it begins, and then the wheel, with the same as a list.

use super::preparation;
use crate::{
    app::App,
    component::{Page, agreements, field, notice, room, wheel},
    door::{Opened, Visitor},
    routes, words,
};
use maud::{Markup, html};
use model::{Domain, content::Provenance};

/// The whole page.
pub fn overview(app: &App, visitor: &Visitor, opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let dossier = &opened.dossier;
    let main = html! {
        @if opened.guest.is_some() { a .way-back .nl-link href=(opened.path("/map")) { (text.opposition_back()) } }
        @else { a .way-back .nl-link href=(opened.path("")) { (dossier.title.as_ref().map_or_else(String::new, ToString::to_string)) } }
        div .column .page-head {
            h1 { (text.analysis_title()) }
            p { (text.analysis_intro()) }
            p .small { (text.analysis_origin()) " " (notice::provenance(Provenance::Proposal, language)) }
        }
        @if dossier.analysis().is_none() { (not_started(opened)) } @else {
            (room::strip(app, opened))
            (room::step(dossier, language, &opened.path("/step")))
            (agreements::to_read(opened))
            (who_is_missing(opened))
            div data-part="analysis" data-src=(opened.path("/analysis/wheel")) data-seq=(dossier.seq) { (wheel(opened)) }
            div .column {
                section .section aria-labelledby="preparation-head" {
                    h2 #preparation-head { (text.analysis_preparation()) }
                    (preparation::facts(opened))
                    p { a .link-alone href=(opened.path("/analysis/preparation")) { (text.analysis_to_preparation()) } }
                }
                (onward(opened))
            }
        }
    };
    Page::new(app, visitor, text.analysis_title()).live(opened.path("/events")).with(main)
}

/// The wheel with its list; one element, so that it is brought in as a whole.
pub fn wheel(opened: &Opened) -> Markup {
    let text = opened.language.text();
    let Some(analysis) = opened.dossier.analysis() else { return html! { div #wheel {} } };
    html! {
        div #wheel {
            h2 { (text.analysis_wheel()) }
            p role="status" { (wheel::in_words(analysis, opened.language)) }
            div .wheel-pair {
                div .wheel-pair__drawing { (wheel::drawing(opened, analysis)) }
                (wheel::list(opened, analysis, None))
            }
        }
    }
}

/// What it is, who should take part, and the button to begin.
fn not_started(opened: &Opened) -> Markup {
    let text = opened.language.text();
    html! {
        div .column {
            section aria-labelledby="how-head" {
                h2 #how-head { (text.analysis_how()) }
                ol { @for step in [text.analysis_how_alone(), text.analysis_how_shown(), text.analysis_how_concluded()] { li { (step) } } }
                p { (text.analysis_how_where()) }
            }
            section aria-labelledby="who-head" {
                h2 #who-head { (text.analysis_who()) }
                p { (text.analysis_who_means()) }
            }
            (who_is_missing(opened))
            @if opened.leads() {
                form method="post" action=(opened.path("/analysis")) {
                    (field::act())
                    div .actions { button .nl-button .nl-button--primary type="submit" { (text.analysis_start()) } }
                }
                @if opened.dossier.last_decided().is_none() { p .small .muted { (text.analysis_without_appraisal()) } }
            } @else { p { (text.analysis_start_by()) } }
        }
    }
}

/// Which domains are not in it yet: with one domain there is one view.
fn who_is_missing(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let here = opened.dossier.domains();
    let missing = [Domain::Social, Domain::Space].into_iter().filter(|domain| !here.contains(domain));
    let missing: Vec<String> = missing.map(|domain| words::domain(domain, language)).collect();
    let body = html! {
        @if here.len() < 2 { p { (text.analysis_one_domain()) } }
        @if !missing.is_empty() { p { (text.analysis_missing(missing.join(", "))) } }
    };
    html! { @if here.len() < 2 || !missing.is_empty() { (notice::notice(notice::Tone::Info, "", body)) } }
}

/// The pages that go on from here, each as soon as it is there.
fn onward(opened: &Opened) -> Markup {
    let text = opened.language.text();
    let ways = [
        ("/places", text.analysis_to_places()),
        ("/online", text.analysis_to_online()),
        ("/advice", text.analysis_to_advice()),
        ("/blind-spots", text.analysis_to_blind_spots()),
        ("/interventions", text.analysis_to_interventions()),
        ("/deployments", text.analysis_to_deployments()),
        ("/thread", text.analysis_to_thread()),
    ];
    let there: Vec<_> =
        ways.into_iter().filter(|(below, _)| routes::has_page(&format!("/dossiers/{{id}}{below}"))).collect();
    html! {
        @if !there.is_empty() {
            nav .section aria-labelledby="onward-head" {
                h2 #onward-head { (text.analysis_further()) }
                ul .parts { @for (below, name) in there { li .part { a .link-alone href=(opened.path(below)) { (name) } } } }
            }
        }
    }
}
