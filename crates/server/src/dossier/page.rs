//! The page of a dossier: it reads like a letter. Purpose, what asks for attention, where we are, and the parts.

use super::{follow_up, list, looks_back, onward};
use crate::{
    app::App,
    calendar,
    component::{Page, appraisal, crisis, notice, signal, wheel},
    door::{Opened, Visitor},
    words,
};
use maud::{Markup, html};
use store::Signal;

/// The whole page.
pub fn letter(app: &App, visitor: &Visitor, opened: &Opened, signals: &[Signal]) -> Markup {
    let language = opened.language;
    let dossier = &opened.dossier;
    let title = dossier.title.as_ref().map_or_else(String::new, ToString::to_string);
    let main = html! {
        a .way-back .nl-link href="/dossiers" { (language.text().dossier_list()) }
        (crisis::notice(opened))
        div .letter {
            div .letter__text {
                h1 { (title) }
                (notice::example(dossier, language))
                p .nl-paragraph .nl-paragraph--lead { (dossier.purpose.as_ref().map_or_else(String::new, ToString::to_string)) }
                (attention(opened))
                (path(opened))
                (signal::of_dossier(signals, &dossier.id.to_string(), language))
                (appraisal::block(opened))
                (wheel::block(opened))
                (parts(app, opened))
            }
            (facts(opened))
        }
    };
    Page::new(app, visitor, title).with(main)
}

/// What asks for attention now, each with the way to do it.
fn attention(opened: &Opened) -> Markup {
    let text = opened.language.text();
    let dossier = &opened.dossier;
    let mut asks: Vec<(String, String, String)> = vec![];
    let mut ask = |sentence: String, below: &str, link: String| asks.push((sentence, opened.path(below), link));
    if dossier.open_room().is_some() {
        ask(text.dossier_ask_session(), "/session", text.dossier_to_session());
    }
    if dossier.open_round().is_some() {
        ask(text.dossier_ask_round(), "/choice", text.dossier_to_choice());
    }
    let cards: Vec<_> = dossier.map().collect();
    if cards.is_empty() {
        ask(text.dossier_map_empty(), "/map", text.dossier_to_map());
    } else if !dossier.is_adopted() {
        let undecided = cards.iter().filter(|card| card.desirability.is_empty()).count();
        if undecided > 0 {
            ask(text.dossier_ask_desirability(undecided), "/map", text.dossier_to_map());
        }
        let online = cards.iter().filter(|card| dossier.is_online_only(card)).count();
        if online > 0 {
            ask(text.dossier_ask_online(online), "/map", text.dossier_to_map());
        }
        if dossier.choice().is_none() && opened.leads() {
            ask(text.dossier_ask_choice(), "/choice", text.dossier_to_choice());
        }
    }
    asks.extend(follow_up::asks(opened));
    asks.extend(looks_back::asks(opened));
    let mut ask = |sentence: String, below: &str, link: String| asks.push((sentence, opened.path(below), link));
    if dossier.domains().len() == 1 {
        ask(text.dossier_ask_domain(), "/session", text.dossier_to_session());
    }
    html! {
        @if !asks.is_empty() {
            section .attention aria-labelledby="attention-head" {
                h2 #attention-head { (text.dossier_attention(asks.len())) }
                ul .attention__list { @for (sentence, address, link) in &asks { li { (sentence) " " a href=(address) { (link) } } } }
            }
        }
    }
}

/// The steps of the method, with where we are.
fn path(opened: &Opened) -> Markup {
    let text = opened.language.text();
    let dossier = &opened.dossier;
    let filled = dossier.map().next().is_some();
    let chosen = dossier.choice().is_some();
    let steps = [
        (text.dossier_step_limits(), true, "/details"),
        (text.dossier_step_map(), filled, "/map"),
        (text.dossier_step_choice(), chosen, "/choice"),
        (text.dossier_step_adoption(), dossier.is_adopted(), "/adoption"),
        (text.dossier_step_role_map(), dossier.role_maps().iter().any(|map| map.adopted_at.is_some()), "/role-maps"),
    ];
    let review = (text.dossier_step_review(), false, "");
    let steps: Vec<_> = steps.into_iter().chain(follow_up::steps(opened)).chain([review]).collect();
    let now = steps.iter().position(|(_, done, _)| !done).unwrap_or(steps.len());
    html! {
        ol .path aria-label=(text.dossier_path()) {
            @for (n, (name, done, below)) in steps.iter().enumerate() {
                @let class = if *done { "done" } else if n == now { "now" } else { "later" };
                @let link = !below.is_empty() && (*below != "/details" || opened.is_leader());
                li class={ "path__step path__step--" (class) } aria-current=[(class == "now").then_some("step")] {
                    @if link { a .path__name href=(opened.path(below)) { (name) } } @else { span .path__name { (name) } }
                    span .path__state { @match class { "done" => (text.dossier_done()), "now" => (text.dossier_now()), _ => (text.dossier_later()), } }
                }
            }
        }
    }
}

fn parts(app: &App, opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let dossier = &opened.dossier;
    let status = dossier.status(calendar::today());
    let [catalogue, plan] = looks_back::parts(opened);
    let ahead = [
        (
            text.dossier_to_map(),
            "/map",
            html! { (text.dossier_count(dossier.map().count(), dossier.occurrences().count())) " " (list::state(status, language)) },
        ),
        (
            text.dossier_to_role_maps(),
            "/role-maps",
            html! { (text.dossier_role_maps_about(dossier.role_maps().len())) },
        ),
        (text.dossier_sessions(), "/session", html! { (text.dossier_sessions_held(dossier.sessions().len())) }),
        (text.dossier_to_choice(), "/choice", html! { (text.dossier_choice_about()) }),
        follow_up::strategy_part(opened),
        catalogue,
        plan,
        follow_up::actions_part(opened),
    ];
    let after = [
        (text.dossier_report(), "/report", html! { (text.dossier_report_about()) }),
        (text.team_title(), "/team", html! { (text.team_about()) }),
        (text.oversight_title(), "/oversight", html! { (text.oversight_about()) }),
        (text.destruction_of_dossier(), "/retention", html! { (text.destruction_of_dossier_intro()) }),
        (text.dossier_history(), "/history", html! { (text.dossier_history_about()) }),
    ];
    let parts: Vec<_> = ahead.into_iter().chain(onward::parts(app, opened)).chain(after).collect();
    html! {
        section .section aria-labelledby="parts-head" {
            h2 #parts-head { (text.dossier_parts()) }
            ul .parts { @for (name, below, about) in &parts {
                li .part { h3 .part__name { a href=(opened.path(below)) { (name) } } p .part__about { (about) } }
            } }
        }
    }
}

fn facts(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let dossier = &opened.dossier;
    let domains: Vec<String> = dossier.domains().into_iter().map(|domain| words::domain(domain, language)).collect();
    let day = |day| calendar::day_in_words(day, language);
    html! {
        aside .letter__margin aria-label=(text.dossier_facts()) {
            dl .facts {
                div { dt { (text.dossier_scope()) } dd { (dossier.scope.as_ref().map_or_else(String::new, ToString::to_string)) } }
                @if let Some(period) = dossier.period { div { dt { (text.dossier_period()) } dd { (text.dossier_from_to(day(period.from), day(period.to))) } } }
                div { dt { (text.dossier_owner()) } dd { (dossier.owner.as_ref().map_or_else(String::new, ToString::to_string)) } }
                div { dt { (text.dossier_domains()) } dd { @if domains.is_empty() { (text.adoption_nobody()) } @else { (domains.join(", ")) } } }
                div { dt { (text.dossier_review()) } dd { (day(dossier.review_date)) } }
                div { dt { (text.dossier_retention()) } dd { (words::retention(dossier.retention, language)) } }
            }
            @if opened.is_leader() { p .flush { a .nl-button .nl-button--subtle href=(opened.path("/details")) { (text.dossier_details()) } } }
        }
    }
}
