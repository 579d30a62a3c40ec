//! Sentences that ask for attention, and the summary of what is wrong in a form.

use crate::{
    door::{Form, Opened},
    language::Language,
};
use maud::{Markup, html};

/// The kind of notice.
#[derive(Debug, Clone, Copy)]
pub enum Tone {
    /// Good to know.
    Info,
    /// In order.
    Fine,
    /// Take care.
    Warning,
}

/// Tells who decides that somebody asks to read along in a closed dossier; nothing when nobody does.
pub fn asks_to_read(dossiers: usize, language: Language) -> Markup {
    let text = language.text();
    let body = html! { p { (text.team_asks(dossiers)) " " a href="/break-glass" { (text.team_asks_look()) } } };
    html! { @if dossiers > 0 { (notice(Tone::Warning, "", body)) } }
}

/// Tells who looks at it that signals were reported; nothing when none is.
pub fn reported_signals(count: usize, language: Language) -> Markup {
    let text = language.text();
    let body =
        html! { p { (text.signal_reported(count)) " " a href="/signals?reported=yes" { (text.reported_to_list()) } } };
    html! { @if count > 0 { (notice(Tone::Warning, "", body)) } }
}

/// A notice; the title may be left out.
pub fn notice(tone: Tone, title: &str, body: Markup) -> Markup {
    let word = match tone {
        Tone::Info => "info",
        Tone::Fine => "ok",
        Tone::Warning => "warning",
    };
    html! {
        div class={ "utrecht-alert utrecht-alert--" (word) } {
            span class={ "utrecht-alert__icon sign sign--" (word) } aria-hidden="true" {}
            div .utrecht-alert__content { div .utrecht-alert__message {
                @if !title.is_empty() { h2 { (title) } }
                (body)
            } }
        }
    }
}

/// What is wrong in a form, with links to the fields; nothing when nothing is wrong.
pub fn errors(form: &Form, language: Language) -> Markup {
    let text = language.text();
    html! {
        @if !form.is_fine() {
            div .utrecht-alert .utrecht-alert--error .error-summary #errors tabindex="-1" role="alert" {
                span .utrecht-alert__icon .sign .sign--error aria-hidden="true" {}
                div .utrecht-alert__content { div .utrecht-alert__message {
                    h2 { (text.form_not_right_yet()) }
                    ul { @for (name, error) in form.errors() { li { a href={ "#" (name) } { (error.sentence(language)) } } } }
                } }
            }
        }
    }
}

/// Says that this is our own, and not of an institute.
pub fn provenance(provenance: model::content::Provenance, language: Language) -> Markup {
    html! {
        @if provenance == model::content::Provenance::Proposal {
            span .provenance { (language.text().provenance_proposal()) }
        }
    }
}

/// Says that the analysis was not started yet, with the way to it; nothing once it was.
pub fn no_analysis(opened: &Opened) -> Markup {
    let text = opened.language.text();
    html! {
        @if opened.dossier.analysis().is_none() {
            div .empty {
                h2 { (text.phase_no_analysis()) }
                p { (text.phase_no_analysis_means()) }
                p { a .nl-link .link-alone href=(opened.path("/analysis")) { (text.phase_to_analysis()) } }
            }
        }
    }
}

/// Says that a dossier was made up.
pub fn example(dossier: &model::Dossier, language: Language) -> Markup {
    html! {
        @if dossier.example { p .muted .small { (language.text().page_example()) } }
    }
}
