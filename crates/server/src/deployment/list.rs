//! The plan as a whole: the interventions with their owner and their next look back, and the actions beside them.

use crate::{
    app::App,
    calendar,
    component::{
        Page, action_list,
        card::{self, in_words, mark},
        catalogue, field, history, notice,
    },
    door::{Opened, Visitor},
    language::Language,
};
use maud::{Markup, html};
use model::{
    deployment::Deployment,
    event::{Card, Surface},
};

/// The whole page.
pub fn page(app: &App, visitor: &Visitor, opened: &Opened) -> Markup {
    let (text, dossier) = (opened.language.text(), &opened.dossier);
    let back = opened.path(if opened.guest.is_some() { "/map" } else { "" });
    let main = html! {
        a .way-back .nl-link href=(back) { @if opened.guest.is_some() { (text.opposition_back()) } @else { (dossier.title.as_ref().map_or_else(String::new, ToString::to_string)) } }
        div .column {
            div .page-head { h1 { (text.deployment_title()) } p { (text.deployment_intro()) } }
            @if !opened.can_take_part() { (notice::notice(notice::Tone::Info, "", html! { p { (text.deployment_read_only()) } })) }
            p { a .nl-button .nl-button--secondary href=(opened.path("/interventions")) { (text.deployment_to_catalogue()) } }
            div data-part="deployments strategy" data-src=(opened.path("/deployments/list")) data-seq=(dossier.seq) data-announce=(text.deployment_changes()) { (changing(app, opened)) }
        }
    };
    Page::new(app, visitor, text.deployment_title()).live(opened.path("/events")).with(main)
}

/// All that changes while others work on the plan; one element, so that it is brought in as a whole.
pub fn changing(app: &App, opened: &Opened) -> Markup {
    let text = opened.language.text();
    let (deployments, actions) = (opened.dossier.deployments(), opened.dossier.actions());
    html! {
        div #plan {
            (last_act(opened))
            section aria-labelledby="interventions-head" {
                h2 #interventions-head { (text.deployment_interventions()) }
                @if deployments.is_empty() {
                    p { (text.deployment_none()) }
                } @else { ul .actions-list { @for it in deployments { (row(opened, it)) } } }
                (off(opened))
            }
            section .section aria-labelledby="actions-head" {
                h2 #actions-head { (text.action_title()) }
                (action_list::list(opened, &actions, true))
                p { a .nl-link .link-alone href=(opened.path("/actions")) { (text.deployment_to_actions()) } }
            }
            (catalogue::open_directions(app, opened))
        }
    }
}

/// What it is called: the name in the catalogue, or its number when the catalogue has it no more.
pub fn name(opened: &Opened, it: &Deployment) -> String {
    let known = card::name(&opened.dossier, Card::Deployment(it.id), opened.language);
    known.unwrap_or_else(|| opened.language.text().deployment_unknown(it.number))
}

fn row(opened: &Opened, it: &Deployment) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let (name, fields) = (name(opened, it), &it.fields);
    html! {
        li .action id={ "deployment-" (it.id) } {
            p .action__what { (name) }
            p .action__by { (by(it, language)) }
            p .marks { (running(it, language)) (next(it, language)) }
            @if let Some(expected) = &fields.expected { p .small { (text.deployment_expects(expected.as_str())) } }
            @if let Some(sign) = &fields.sign { p .small { (text.deployment_seen_by(sign.as_str())) } }
            @if !fields.oppositions.is_empty() { p .small { (text.deployment_for()) " " (oppositions(opened, it)) } }
            a .action__open .nl-link href=(opened.path(&format!("/deployments/{}", it.id))) {
                (text.action_open()) span .visually-hidden { ": " (name) }
            }
        }
    }
}

/// Who does it, and from when to when.
pub fn by(it: &Deployment, language: Language) -> String {
    let text = language.text();
    let owner = it.fields.owner.as_ref().map_or_else(|| text.field_not_said(), ToString::to_string);
    let day = |day| calendar::day_in_words(day, language);
    match (it.fields.start, it.fields.end) {
        (Some(start), Some(end)) => text.deployment_from_to(owner, day(start), day(end)),
        (Some(start), None) => text.deployment_from(owner, day(start)),
        (None, Some(end)) => text.deployment_to(owner, day(end)),
        (None, None) => owner,
    }
}

/// Whether it runs: a shape and a word.
pub fn running(it: &Deployment, language: Language) -> Markup {
    let (text, today) = (language.text(), calendar::today());
    match it.fields.start {
        _ if it.is_running(today) => mark("half", &text.deployment_running()),
        _ if it.fields.end.is_some_and(|end| end < today) => mark("dot", &text.deployment_over()),
        Some(_) => mark("ring", &text.deployment_ahead()),
        None => mark("dashed", &text.deployment_no_start()),
    }
}

/// The next look back, and whether it is near or late: a shape and a word.
pub fn next(it: &Deployment, language: Language) -> Markup {
    let (text, today) = (language.text(), calendar::today());
    let Some((months, day)) = it.next_review() else {
        return if it.reviews.is_empty() {
            html! {}
        } else {
            mark("block", &text.deployment_all_looked_back())
        };
    };
    let day = calendar::day_in_words(day, language);
    match (it.is_overdue(today), it.comes_due(today)) {
        (true, _) => mark("gem", &text.deployment_look_overdue(months, day)),
        (false, true) => mark("up", &text.deployment_look_due(months, day)),
        (false, false) => mark("square", &text.deployment_look_next(months, day)),
    }
}

/// The wij-zij's that it is for, as links.
pub fn oppositions(opened: &Opened, it: &Deployment) -> Markup {
    let dossier = &opened.dossier;
    let cards = it.fields.oppositions.iter().filter_map(|id| dossier.opposition(dossier.resolve(*id)));
    html! {
        @for (n, card) in cards.enumerate() {
            @if n > 0 { "; " }
            a .nl-link href=(opened.path(&format!("/oppositions/{}", card.id))) { (in_words(card, opened.language)) }
        }
    }
}

/// The way back from one's own last act.
fn last_act(opened: &Opened) -> Markup {
    let text = opened.language.text();
    let card = opened.dossier.undo_card(&opened.member, Surface::Deployments);
    let Some(Card::Deployment(id)) = card else { return html! {} };
    let name = opened.dossier.deployment(id).map_or_else(String::new, |it| name(opened, it));
    html! {
        div .undo {
            p { (text.action_your_last(name)) }
            form .flush method="post" action=(opened.path("/deployments/undo")) {
                (field::act())
                button .nl-button .nl-button--subtle type="submit" { (text.action_undo()) }
            }
        }
    }
}

/// What was taken off the plan.
fn off(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let withdrawn = opened.dossier.withdrawn_deployments();
    html! {
        @if !withdrawn.is_empty() {
            details .disclosure #off-the-plan {
                summary { span { (text.deployment_off()) } span .disclosure__state { (withdrawn.len()) } }
                div .disclosure__body { ul .parts { @for it in withdrawn {
                    li .part .row .row--apart {
                        a .nl-link href=(opened.path(&format!("/deployments/{}", it.id))) { (name(opened, it)) }
                        @if opened.can_take_part() { (history::put_back(&opened.dossier, Card::Deployment(it.id), language)) }
                    }
                } } }
            }
        }
    }
}
