//! The pages of findings against existing policy.

use crate::{
    app::App,
    calendar,
    component::{Choices, Field, Page, blind_spot as words_of, card::mark, field, notice, report_line},
    door::{Fields, Form, Opened, Visitor},
    words::{analysis as words, choices},
};
use guard::Place;
use maud::{Markup, html};
use model::{
    analysis::AnswerState,
    blind_spot::{Policy, PolicyChange, Verdict},
    content::{Provenance, SolutionDirection},
    reported::Reported,
};

/// The whole page.
pub fn all(app: &App, visitor: &Visitor, opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let parts = "deployments analysis board presence";
    let main = html! {
        a .way-back .nl-link href=(back(opened)) { (text.advice_to_dossier()) }
        div .page-head {
            h1 { (text.blind_spot_title()) " " (notice::provenance(Provenance::Proposal, language)) }
            p .column { (text.blind_spot_intro()) }
        }
        div data-part=(parts) data-src=(opened.path("/blind-spots/list")) data-seq=(opened.dossier.seq) data-announce=(text.blind_spot_changes()) { (list(app, opened)) }
    };
    Page::new(app, visitor, text.blind_spot_title()).live(opened.path("/events")).with(main)
}

/// A guest has no page of the dossier, but its map.
fn back(opened: &Opened) -> String {
    opened.path(if opened.guest.is_some() { "/map" } else { "" })
}

/// The findings with their number of blind spots; one element, so that it is brought in as a whole.
pub fn list(app: &App, opened: &Opened) -> Markup {
    let text = opened.language.text();
    html! {
        div #blind-spot-list {
            @if opened.dossier.analysis().is_none() {
                div .empty { h2 { (text.blind_spot_no_analysis()) } p { (text.blind_spot_no_analysis_means()) " " a href=(opened.path("/analysis")) { (text.blind_spot_to_analysis()) } } }
            } @else {
                (spots(app, opened))
                (to_network(opened))
                (findings(app, opened))
            }
        }
    }
}

/// What is blind: policy that does not suffice, findings that nobody looked at, directions in which nothing runs.
fn spots(app: &App, opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let (dossier, lists) = (&opened.dossier, &app.content.dimensions);
    let (blind, open) = (dossier.blind_spots(lists), dossier.not_looked_at(lists));
    let without = dossier.directions_without(&app.content.interventions, calendar::today());
    let to = |item: &str| opened.path(&format!("/blind-spots/{item}"));
    html! {
        section .column aria-labelledby="spots-head" {
            h2 #spots-head { (text.blind_spot_spots(blind.len())) }
            @if blind.is_empty() { p .muted { (text.blind_spot_none()) } }
            ul .blind-list { @for (item, policy) in &blind {
                li { a href=(to(item)) { (words_of::finding(app.content, item, language)) } ": " (words_of::lacks(policy, language).join(", ")) }
            } }
            @if !open.is_empty() {
                details .disclosure #not-looked-at {
                    summary { span { (text.blind_spot_not_looked_at(open.len())) } }
                    div .disclosure__body { ul .blind-list { @for item in &open {
                        li { a href=(to(item)) { (words_of::finding(app.content, item, language)) } }
                    } } }
                }
            }
            @if !without.is_empty() {
                h3 { (text.blind_spot_without()) }
                ul .blind-list { @for it in without { li { (words_of::direction(app.content, it, language)) } } }
                p { a .link-alone href=(opened.path("/deployments")) { (text.blind_spot_to_plan()) } }
            }
        }
    }
}

fn to_network(opened: &Opened) -> Markup {
    let text = opened.language.text();
    html! {
        section .section .column aria-labelledby="network-head" {
            h2 #network-head { (text.blind_spot_network()) }
            p { (text.blind_spot_network_about(opened.dossier.empty_contacts().len())) " " a href=(opened.path("/network")) { (text.blind_spot_to_network()) } }
        }
    }
}

/// Every finding with the policy on it: a table, and on a phone a card for each.
fn findings(app: &App, opened: &Opened) -> Markup {
    let text = opened.language.text();
    let Some(analysis) = opened.dossier.analysis() else { return html! {} };
    let found: Vec<_> = app
        .content
        .dimensions
        .iter()
        .flat_map(|list| analysis.found(list).map(|(item, _)| (list.dimension, item)).collect::<Vec<_>>())
        .collect();
    html! {
        section .section aria-labelledby="findings-head" {
            h2 #findings-head { (text.blind_spot_findings()) }
            @if found.is_empty() { p .muted { (text.blind_spot_no_findings()) } } @else {
                div .utrecht-table-container { table .utrecht-table .table-stacks .policies {
                    caption .visually-hidden { (text.blind_spot_findings()) }
                    thead { tr {
                        @for head in [text.blind_spot_finding(), text.blind_spot_existing_approach(), text.blind_spot_reach(), text.blind_spot_verdict(), text.blind_spot_direction(), text.blind_spot_action()] { th scope="col" { (head) } }
                    } }
                    tbody { @for (dimension, item) in found {
                        (row(app, opened, words::dimension(dimension, opened.language), item))
                    } }
                } }
            }
        }
    }
}

fn row(app: &App, opened: &Opened, dimension: String, item: &str) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let nothing = Policy::default();
    let policy = opened.dossier.policy(item).unwrap_or(&nothing);
    let empty = || html! { span .muted { (text.field_not_said()) } };
    let said = |it: &Option<guard::Vetted>| it.as_ref().map_or_else(empty, |it| html! { (it) });
    html! {
        tr id={ "policy-" (item) } {
            th scope="row" {
                a .policies__finding href=(opened.path(&format!("/blind-spots/{item}"))) { (words_of::finding(app.content, item, language)) }
                span .policies__of { (dimension) }
                @if policy.is_blind() { span .marks { (mark("gem", &text.blind_spot_is_blind())) } }
            }
            td data-label=(text.blind_spot_existing_approach()) {
                (said(&policy.existing_approach))
                @if let Some(owner) = &policy.owner { span .policies__of { (text.blind_spot_by(owner.as_str())) } }
            }
            td data-label=(text.blind_spot_reach()) { (reach(opened, policy)) }
            td data-label=(text.blind_spot_verdict()) { @match policy.verdict { Some(it) => (words_of::verdict(it, language)), None => (empty()) } }
            td data-label=(text.blind_spot_direction()) { (direction(app, opened, item, policy)) }
            td data-label=(text.blind_spot_action()) { (said(&policy.action)) }
        }
    }
}

/// Whether policy reaches the group and the place, and fits the phase: a shape and a word for each.
fn reach(opened: &Opened, policy: &Policy) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let asked = [
        (text.blind_spot_group(), policy.reaches_group),
        (text.blind_spot_place(), policy.reaches_place),
        (text.blind_spot_phase(), policy.fits_phase),
    ];
    let none = asked.iter().all(|(_, answer)| answer.is_none());
    html! {
        @if none { span .muted { (text.field_not_said()) } }
        span .policies__reach { @for (name, answer) in asked {
            @if let Some(answer) = answer {
                @let shape = match answer { AnswerState::Yes => "dot", AnswerState::No => "gem", AnswerState::Unknown => "ring" };
                (mark(shape, &text.blind_spot_answer(name, words::answer_state(answer, language))))
            }
        } }
    }
}

/// The direction that the group chose, or the one that is suggested.
fn direction(app: &App, opened: &Opened, item: &str, policy: &Policy) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let suggested = suggested(app, opened, item);
    html! {
        @match (policy.direction, suggested.as_slice()) {
            (Some(chosen), _) => (words_of::direction(app.content, chosen, language)),
            (None, []) => span .muted { (text.field_not_said()) },
            (None, several) => span .muted { (text.blind_spot_suggested(codes(several))) },
        }
    }
}

fn suggested(app: &App, opened: &Opened, item: &str) -> Vec<SolutionDirection> {
    let all = &app.content.directions.directions;
    opened.dossier.suggested_directions(item, &app.content.dimensions, all).into_iter().map(|it| it.id).collect()
}

/// The codes of directions, as "O1, O4".
fn codes(directions: &[SolutionDirection]) -> String {
    directions.iter().map(|it| it.slug().to_uppercase()).collect::<Vec<_>>().join(", ")
}

/// What is there.
pub fn filled(opened: &Opened, item: &str) -> Fields {
    let nothing = Policy::default();
    let policy = opened.dossier.policy(item).unwrap_or(&nothing);
    let answer = |it: Option<AnswerState>| it.map_or("", AnswerState::slug);
    Fields::default()
        .with_text("existing-approach", policy.existing_approach.as_ref())
        .with_text("owner", policy.owner.as_ref())
        .with("reaches-group", answer(policy.reaches_group))
        .with("reaches-place", answer(policy.reaches_place))
        .with("fits-phase", answer(policy.fits_phase))
        .with("verdict", policy.verdict.map_or("", Verdict::slug))
        .with("direction", policy.direction.map_or("", SolutionDirection::slug))
        .with_text("action", policy.action.as_ref())
}

/// One finding against policy.
pub fn one(app: &App, visitor: &Visitor, opened: &Opened, item: &str, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let finding = words_of::finding(app.content, item, language);
    let dimension = app.content.item(item).map(|(list, _)| list.dimension);
    let stands = dimension.and_then(|dimension| opened.dossier.analysis()?.standing(dimension, item));
    let found = stands.is_some_and(|it| it.state == AnswerState::Yes);
    let about = Reported::Policy { item: item.to_owned() };
    let writable = opened.is_free(opened.dossier.must_analyse(&opened.member)) && opened.sees(&about);
    let main = html! {
        a .way-back .nl-link href=(opened.path("/blind-spots")) { (text.blind_spot_title()) }
        (notice::errors(form, language))
        div .column {
            h1 { (finding) }
            @if let Some(dimension) = dimension { p .muted { (words::dimension(dimension, language)) } }
            @if !found { (notice::notice(notice::Tone::Info, "", html! { p { (text.blind_spot_not_found_now()) } })) }
            @if !writable { (notice::notice(notice::Tone::Info, "", html! { p { (text.blind_spot_read_only()) } })) }
            @if let Some(policy) = opened.dossier.policy(item).filter(|policy| policy.is_blind()) {
                p .marks { (mark("gem", &text.blind_spot_is_blind())) span .mark-text { (words_of::lacks(policy, language).join(", ")) } }
            }
            @if writable { (fill_in(app, opened, item, form)) } @else { (facts(app, opened, item)) }
            (report_line::offer(opened, &about))
        }
    };
    Page::new(app, visitor, format!("{}: {finding}", text.blind_spot_title())).with(main)
}

fn fill_in(app: &App, opened: &Opened, item: &str, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let answers = || choices(AnswerState::ALL, AnswerState::slug, words::answer_state, language);
    let verdicts = choices(Verdict::ALL, Verdict::slug, words::verdict, language);
    let in_words = |it, language| words_of::direction(app.content, it, language);
    let directions = choices(SolutionDirection::ALL, SolutionDirection::slug, in_words, language);
    let suggested = suggested(app, opened, item);
    let hint = match suggested.as_slice() {
        [] => text.blind_spot_direction_hint(),
        several => text.blind_spot_direction_suggested(codes(several)),
    };
    html! {
        form .form method="post" action=(opened.path(&format!("/blind-spots/{item}"))) data-writing=(opened.path("/writing")) {
            (field::act())
            (Field::lines("existing-approach", text.blind_spot_existing_approach(), 3).hint(text.blind_spot_existing_approach_hint()).optional().kept().place(Place::Reason).show(form, language))
            (Field::line("owner", text.blind_spot_owner()).hint(text.action_owner_hint()).optional().kept().place(Place::JobFunction).show(form, language))
            (Choices::of("reaches-group", text.blind_spot_reaches_group(), answers()).or_none().kept().show(form, language))
            (Choices::of("reaches-place", text.blind_spot_reaches_place(), answers()).or_none().kept().show(form, language))
            (Choices::of("fits-phase", text.blind_spot_fits_phase(), answers()).or_none().kept().show(form, language))
            (Choices::of("verdict", text.blind_spot_verdict(), verdicts).hint(text.blind_spot_verdict_hint()).or_none().kept().show(form, language))
            (Choices::of("direction", text.blind_spot_direction(), directions).hint(hint).or_none().lines().kept().show(form, language))
            (Field::lines("action", text.blind_spot_action(), 2).optional().kept().class("utrecht-textarea--short").place(Place::Reason).show(form, language))
            div .actions { button .nl-button .nl-button--primary type="submit" { (text.blind_spot_keep()) } }
        }
    }
}

fn facts(app: &App, opened: &Opened, item: &str) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let nothing = Policy::default();
    let policy = opened.dossier.policy(item).unwrap_or(&nothing);
    let answer = |it: Option<AnswerState>| it.map(|it| words::answer_state(it, language));
    let said = |it: &Option<guard::Vetted>| it.as_ref().map(ToString::to_string);
    let rows = [
        (PolicyChange::ExistingApproach(None), said(&policy.existing_approach)),
        (PolicyChange::Owner(None), said(&policy.owner)),
        (PolicyChange::ReachesGroup(None), answer(policy.reaches_group)),
        (PolicyChange::ReachesPlace(None), answer(policy.reaches_place)),
        (PolicyChange::FitsPhase(None), answer(policy.fits_phase)),
        (PolicyChange::Verdict(None), policy.verdict.map(|it| words::verdict(it, language))),
        (PolicyChange::Direction(None), policy.direction.map(|it| words_of::direction(app.content, it, language))),
        (PolicyChange::Action(None), said(&policy.action)),
    ];
    html! {
        dl .facts .facts--beside { @for (change, value) in rows {
            div { dt { (words_of::field(&change, language)) } dd { (value.unwrap_or_else(|| text.field_not_said())) } }
        } }
    }
}
