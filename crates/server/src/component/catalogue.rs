//! What the catalogue and the plan both say: what fits a dossier, what to take care with, and where nothing runs.

use crate::{app::App, calendar, component::notice, door::Opened, language::Language};
use maud::{Markup, html};
use model::{
    Dossier,
    catalogue::Situation,
    content::{AdviceRule, Provenance, Source},
};

/// What the catalogue is held against in this dossier.
pub fn situation(app: &App, dossier: &Dossier) -> Situation<'static> {
    let content = app.content;
    Situation::of(dossier, &content.directions, &content.unrest_phases, &content.advice, content.against())
}

/// What an advice rule says, as something to take care with.
pub fn advice(rule: &AdviceRule, language: Language) -> Markup {
    let body = html! { p { (language.of(&rule.advice)) " " (notice::provenance(rule.provenance, language)) } };
    notice::notice(notice::Tone::Warning, "", body)
}

/// What a conversation between two camps in public does.
pub fn in_public(language: Language) -> Markup {
    notice::notice(notice::Tone::Warning, "", html! { p { (language.text().intervention_in_public()) } })
}

/// In an escalation the crisis plan leads; the catalogue stays readable.
pub fn crisis(opened: &Opened) -> Markup {
    let text = opened.language.text();
    html! {
        @if opened.dossier.is_escalated() {
            (notice::notice(notice::Tone::Warning, &text.intervention_crisis_title(), html! { p { (text.intervention_crisis()) } }))
        }
    }
}

/// The directions in which nothing runs now, each with what the catalogue has for it.
pub fn open_directions(app: &App, opened: &Opened) -> Markup {
    let (language, text, content) = (opened.language, opened.language.text(), app.content);
    let open = opened.dossier.open_directions(&content.directions, &content.interventions, calendar::today());
    html! {
        section .section aria-labelledby="open-head" {
            h2 #open-head { (text.intervention_open_directions()) " " (notice::provenance(Provenance::Proposal, language)) }
            @if open.is_empty() { p { (text.intervention_no_open_directions()) } } @else {
                p { (text.intervention_open_directions_about()) }
                ul { @for direction in open {
                    li { a .nl-link .link-alone href=(opened.path(&format!("/interventions?direction={}", direction.id.slug()))) { (language.of(&direction.title)) } }
                } }
            }
        }
    }
}

/// A source by its title, as a link where it can be read elsewhere.
pub fn source(source: &Source) -> Markup {
    html! {
        @match &source.address {
            Some(address) => a .nl-link href=(address) rel="noreferrer noopener" { (source.title) },
            None => (source.title),
        }
    }
}
