//! The page of the console.

use crate::{
    app::App,
    calendar,
    component::{Page, field, notice, notice::Tone, qr, room},
    door::{Form, Opened, Visitor, room_code},
    words,
};
use maud::{Markup, html};
use model::{session::Session, session::Step};

/// The whole page.
pub fn console(app: &App, visitor: &Visitor, opened: &Opened, code: Option<&str>, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let title = opened.dossier.title.as_ref().map_or_else(String::new, ToString::to_string);
    let main = html! {
        a .way-back .nl-link href=(opened.path("")) { (title) }
        (notice::errors(form, language))
        @match opened.dossier.open_room() {
            Some(running) => (open(app, visitor, opened, running, code, form)),
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
                div .actions { button .nl-button .nl-button--primary type="submit" { (text.session_open()) } }
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
                    li .part { (calendar::moment_in_words(&session.opened_at, language)) ". " (text.session_participants(session.participants.len())) }
                } }
            }
        }
    }
}

fn open(app: &App, visitor: &Visitor, opened: &Opened, running: &Session, code: Option<&str>, form: &Form) -> Markup {
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
                (steps(opened, running, form))
                div .actions { a .nl-button .nl-button--primary href=(opened.path("/map")) { (text.session_to_map()) } a .nl-button href=(opened.path("/choice")) { (text.session_to_choice()) } }
                @if opened.leads() {
                    section .section aria-labelledby="close-head" {
                        h2 #close-head { (text.session_close_title()) }
                        p .small { (text.session_close_means()) }
                        form .flush method="post" action=(opened.path("/session/closure")) {
                            (field::act())
                            button .nl-button .nl-button--subtle .nl-button--negative type="submit" { (text.session_close()) }
                        }
                    }
                }
            }
            section .console__side aria-labelledby="door-head" {
                h2 #door-head { (text.session_join()) }
                @if let Some(code) = code { (door(app, visitor, opened, code)) }
                h2 { (text.session_here()) }
                (present(app, opened))
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

fn steps(opened: &Opened, running: &Session, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let now = running.step.as_ref();
    let current = now.and_then(|now| Step::ALL.iter().position(|step| *step == now.step));
    html! {
        ol .steps { @for (n, step) in Step::ALL.iter().enumerate() {
            @let class = match current { Some(c) if n < c => "done", Some(c) if n == c => "now", _ => "later" };
            @let minutes = format!("minutes-{}", step.slug());
            li class={ "step step--" (class) } aria-current=[(class == "now").then_some("step")] {
                span .step__name { (words::step(*step, language)) }
                @if let Some(now) = now.filter(|_| class == "now") {
                    (room::clock(&now.started_at, now.minutes, language))
                    @if opened.leads() {
                        div .step__controls {
                            form method="post" action=(opened.path("/session/extension")) { (field::act()) button .nl-button type="submit" { (text.session_extend()) } }
                        }
                    }
                } @else if opened.leads() {
                    form .step__controls method="post" action=(opened.path("/session/steps")) {
                        (field::act())
                        input type="hidden" name="step" value=(step.slug());
                        label .visually-hidden for=(minutes) { (text.session_minutes_for(words::step(*step, language))) }
                        input .utrecht-textbox .utrecht-textbox--html-input .utrecht-textbox--short id=(minutes) name="minutes" type="number"
                            min="1" max=(model::session::MOST_MINUTES) inputmode="numeric" value=(step.usual_minutes())
                            aria-invalid=[form.error(&minutes).map(|_| "true")];
                        span .muted { (text.clock_minutes()) }
                        button .nl-button type="submit" { (text.session_start()) span .visually-hidden { ": " (words::step(*step, language)) } }
                        @if let Some(error) = form.error(&minutes) { p .utrecht-form-field-error-message { (error.sentence(language)) } }
                    }
                } @else { span .figures .muted { (step.usual_minutes()) " " (text.clock_minutes()) } }
            }
        } }
        p .small .muted { (text.session_steps_proposal()) " " span .provenance { (text.provenance_proposal()) } }
    }
}
