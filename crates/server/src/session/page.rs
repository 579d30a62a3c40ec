//! The page of the console.

use crate::{
    app::App,
    calendar,
    component::{Page, card::in_words, field, note, notice, notice::Tone, plan_step, qr, room, spotlight},
    content,
    door::{Form, Opened, Visitor, room_code},
    words,
};
use maud::{Markup, html};
use model::session::{Mode, Plan, PlanStep, RunningStep, Session, Shown};

/// The whole page.
pub fn console(app: &App, visitor: &Visitor, opened: &Opened, code: Option<&str>) -> Markup {
    let text = opened.language.text();
    let title = opened.dossier.title.as_ref().map_or_else(String::new, ToString::to_string);
    let main = html! {
        a .way-back .nl-link href=(opened.path("")) { (title) }
        @match opened.dossier.open_room() {
            Some(running) => (open(app, visitor, opened, running, code)),
            None => (closed(opened)),
        }
    };
    Page::new(app, visitor, text.session_title()).live(opened.path("/events")).with(main)
}

fn closed(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    html! {
        div .page-head { h1 { (text.session_title()) } p { (text.session_intro()) } }
        @if opened.leads() {
            form .form method="post" action=(opened.path("/session")) {
                (field::act())
                p { (text.session_open_means()) }
                div .actions {
                    button .nl-button .nl-button--primary type="submit" { (text.session_open()) }
                    a .nl-button .nl-button--secondary href=(opened.path("/session/plan")) { (text.session_prepare()) }
                }
            }
        } @else { p { (text.session_none()) } }
        (held(opened, language))
    }
}

fn held(opened: &Opened, language: crate::language::Language) -> Markup {
    let text = language.text();
    let held: Vec<&Session> = opened.dossier.sessions().iter().filter(|session| session.closed_at.is_some()).collect();
    html! {
        @if !held.is_empty() {
            section .section aria-labelledby="held-head" {
                h2 #held-head { (text.session_held()) }
                ul .parts { @for session in held.iter().rev() {
                    li .part { (calendar::moment_in_words(&session.opened_at, language)) ". " (text.session_participants(session.attendance())) }
                } }
            }
        }
    }
}

fn open(app: &App, visitor: &Visitor, opened: &Opened, running: &Session, code: Option<&str>) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let day = calendar::day_in_words(calendar::day_of(&running.opened_at), language);
    html! {
        div .page-head .row .row--apart .row--baseline {
            h1 { (text.session_of(day)) }
            a .nl-button .nl-button--secondary href=(opened.path("/wall")) { (text.session_wall()) }
        }
        @if app.settings.local_network {
            (notice::notice(Tone::Warning, &text.session_unprotected(), html! { p { (text.session_unprotected_means()) } }))
        }
        (room::strip(app, opened))
        div .console {
            section aria-labelledby="steps-head" {
                h2 #steps-head { (text.session_steps()) }
                (steps(opened))
                p .small .muted { (text.session_steps_proposal()) " " (notice::provenance(app.content.session_run.provenance, language)) }
                div .actions {
                    a .nl-button .nl-button--primary href=(opened.path("/map")) { (text.session_to_map()) }
                    a .nl-button href=(opened.path("/choice")) { (text.session_to_choice()) }
                    a .nl-button href=(opened.path("/role-maps")) { (text.session_to_role_maps()) }
                    @if opened.leads() { a .nl-button href=(opened.path("/session/plan")) { (text.session_to_plan()) } }
                }
                @if opened.leads() {
                    (note::for_leader(opened, &Form::empty()))
                    (light(opened))
                }
                @if opened.is_leader() {
                    section .section aria-labelledby="close-head" {
                        h2 #close-head { (text.session_close_title()) }
                        p .small { (text.session_close_means()) }
                        a .nl-button .nl-button--secondary href=(opened.path("/pruning")) { (text.session_to_close()) }
                    }
                }
            }
            section .console__side aria-labelledby="door-head" {
                h2 #door-head { (text.session_join()) }
                @if let Some(code) = code { (door(app, visitor, opened, code)) }
                h2 { (text.session_here()) }
                (present(app, opened))
                (heard(opened))
            }
        }
    }
}

/// Code, QR and link.
fn door(app: &App, visitor: &Visitor, opened: &Opened, code: &str) -> Markup {
    let text = opened.language.text();
    let address = room_code::join_address(app, visitor, code);
    let shown = qr::code_in_words(code);
    html! {
        div .stack {
            p { span .visually-hidden { (text.session_code()) " " } span .join-code { (shown) } }
            div .qr { (qr::qr(&address, &text.session_qr(&shown))) }
            p .join-link {
                a .nl-link href=(address) { (address) }
                button .nl-button .nl-button--subtle type="button" data-copy=(address) data-text-copied=(text.session_copied()) hidden { (text.session_copy()) }
            }
        }
    }
}

/// Who is here, by function and domain.
pub fn present(app: &App, opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let here = app.rooms.present(opened.dossier.id);
    html! {
        div #present data-part="presence" data-src=(opened.path("/session/present")) data-seq=(opened.dossier.seq) {
            @if here.is_empty() { p .muted { (text.session_nobody()) } }
            ul .here { @for person in here {
                li .here__person { span { (person.function) } span .here__domain { (words::domain(person.domain, language)) } }
            } }
        }
    }
}

/// How many of each domain were not heard yet: to invite them, not to count them.
pub fn heard(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let heard = opened.dossier.heard();
    html! {
        div #heard data-part="presence board notes role-map fuel strategy" data-src=(opened.path("/session/heard")) data-seq=(opened.dossier.seq) {
            @if opened.leads() && !heard.is_empty() {
                h2 { (text.session_heard()) }
                p .small { (text.session_heard_means()) }
                ul .here { @for domain in heard {
                    li .here__person {
                        span { (words::domain(domain.domain, language)) }
                        span .here__domain { @if domain.quiet == 0 { (text.session_heard_all()) } @else { (text.session_quiet(domain.quiet, domain.all)) } }
                    }
                } }
            }
        }
    }
}

/// Who leads, and the steps with the clock of the one that runs.
pub fn steps(opened: &Opened) -> Markup {
    let text = opened.language.text();
    let dossier = &opened.dossier;
    let usual = content::usual_plan();
    let plan = dossier.plan().unwrap_or(&usual);
    let now = dossier.open_room().and_then(|room| room.step.as_ref());
    html! {
        div #steps data-part="step" data-src=(opened.path("/session/steps")) data-seq=(dossier.seq) {
            (leader(opened))
            ol .steps { @for step in &plan.steps { (one(opened, plan, step, now)) } }
            @if plan.steps.is_empty() { p .muted { (text.plan_empty()) } }
        }
    }
}

fn leader(opened: &Opened) -> Markup {
    let text = opened.language.text();
    let own = opened.dossier.open_room().is_some_and(|room| room.leader == Some(opened.member.id));
    html! {
        div .leader {
            p { @if own { (text.session_you_lead()) } @else { (room::leader(opened)) } }
            @if opened.leads() && !own {
                form method="post" action=(opened.path("/session/lead")) {
                    (field::act())
                    button .nl-button .nl-button--secondary type="submit" { (text.session_take_lead()) }
                }
            }
        }
    }
}

fn one(opened: &Opened, plan: &Plan, step: &PlanStep, now: Option<&RunningStep>) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let at = |key| plan.steps.iter().position(|step| step.key == key);
    let is_now = |step: &PlanStep| now.is_some_and(|now| is_running(now, step));
    let current = now.and_then(|now| plan.steps.iter().position(|step| is_running(now, step)));
    let class = match (current, at(step.key)) {
        _ if is_now(step) => "now",
        (Some(current), Some(at)) if at < current => "done",
        _ => "later",
    };
    let title = plan_step::title(step, language);
    html! {
        li id={ "step-" (step.key) } class={ "step step--" (class) } aria-current=[(class == "now").then_some("step")] {
            span .step__name { (title) }
            @if let Some(now) = now.filter(|now| is_running(now, step)) {
                span .step__mode { (words::mode(now.step.mode, language)) }
                @if let Some(question) = plan_step::question(step, language) { p .step__question { (question) } }
                (room::clock(now, language))
                @if opened.leads() { (controls(opened, plan, now)) }
            } @else {
                span .figures .muted .step__mode {
                    (step.minutes) " " (text.clock_minutes())
                    @if step.mode != Mode::Everyone { ", " (words::mode(step.mode, language)) }
                }
                @if opened.leads() {
                    form .step__controls method="post" action=(opened.path("/session/steps")) {
                        (field::act())
                        input type="hidden" name="step" value=(step.key);
                        button .nl-button type="submit" {
                            @if class == "done" { (text.session_back_to()) } @else { (text.session_start()) }
                            span .visually-hidden { ": " (title) }
                        }
                    }
                }
            }
        }
    }
}

/// A log of before the plan knows the step by the id of the content.
fn is_running(now: &RunningStep, step: &PlanStep) -> bool {
    now.step.key == step.key || now.step.key == 0 && now.step.standard.is_some() && now.step.standard == step.standard
}

/// What whoever leads does with the step that runs.
fn controls(opened: &Opened, plan: &Plan, now: &RunningStep) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let next = plan.after(now.step.key);
    html! {
        div .step__controls {
            @if now.paused_at().is_some() {
                form method="post" action=(opened.path("/session/resumption")) { (field::act()) button .nl-button .nl-button--secondary type="submit" { (text.session_resume()) } }
            } @else {
                form method="post" action=(opened.path("/session/pause")) { (field::act()) button .nl-button type="submit" { (text.session_pause()) } }
            }
            form method="post" action=(opened.path("/session/extension")) { (field::act()) button .nl-button type="submit" { (text.session_extend()) } }
            @if let Some(next) = next {
                form method="post" action=(opened.path("/session/steps")) {
                    (field::act())
                    input type="hidden" name="step" value=(next.key);
                    button .nl-button .nl-button--secondary type="submit" { (text.session_next()) span .visually-hidden { ": " (plan_step::title(next, language)) } }
                }
            }
        }
        form .modes method="post" action=(opened.path("/session/mode")) {
            (field::act())
            fieldset .utrecht-form-fieldset .utrecht-form-fieldset--html-fieldset {
                legend .utrecht-form-fieldset__legend .utrecht-form-fieldset__legend--html-legend { (text.session_modes()) }
                div .chips { @for mode in Mode::ALL {
                    @let on = *mode == now.step.mode;
                    button .nl-button .modes__on[on] type="submit" name="mode" value=(mode.slug()) aria-pressed=(if on { "true" } else { "false" }) { (words::mode(*mode, language)) }
                } }
            }
            p .small .muted { (words::mode_means(now.step.mode, language)) }
        }
    }
}

/// What is shown in large, and the choice of what to show.
pub fn light(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let shown = opened.dossier.spotlight();
    let cards: Vec<_> = opened.dossier.map().collect();
    html! {
        div #light data-part="board step role-map" data-src=(opened.path("/session/light")) data-seq=(opened.dossier.seq) {
            @if opened.leads() && !cards.is_empty() {
                section .section aria-labelledby="light-head" {
                    h2 #light-head { (text.spotlight_title()) }
                    @if let Some((card, phones)) = shown {
                        p { @if phones { (text.spotlight_shown_phones()) } @else { (text.spotlight_shown()) } }
                        (spotlight::large(&opened.dossier, card, language))
                        form method="post" action=(opened.path("/spotlight/removal")) {
                            (field::act())
                            button .nl-button .nl-button--secondary type="submit" { (text.spotlight_remove()) }
                        }
                    }
                    form .form method="post" action=(opened.path("/spotlight")) {
                        (field::act())
                        div .utrecht-form-field {
                            label .utrecht-form-label for="light-card" { (text.spotlight_which()) }
                            select .utrecht-select .utrecht-select--html-select #light-card name="subject" {
                                @for map in opened.dossier.role_maps() { option value=(map.id) selected[shown.is_some_and(|(now, _)| now == Shown::RoleMap(map))] { (spotlight::called(&opened.dossier, map, language)) } }
                                @for card in cards { option value=(card.id) selected[shown.is_some_and(|(now, _)| now == Shown::Opposition(card))] { (in_words(card, language)) } }
                            }
                        }
                        label .chip { input .utrecht-checkbox .utrecht-checkbox--html-input type="checkbox" name="phones" value="yes" checked[shown.is_some_and(|(_, phones)| phones)]; span { (text.spotlight_phones()) } }
                        div .actions { button .nl-button type="submit" { (text.spotlight_show()) } }
                    }
                }
            }
        }
    }
}
