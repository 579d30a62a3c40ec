//! Theories and approaches to read beside the catalogue, each with where it comes from.

use crate::{
    app::App,
    component::{Page, catalogue},
    door::Visitor,
    language::Language,
};
use maud::{Markup, html};
use model::content::{Provenance, Theory};

/// The whole page.
pub fn page(app: &App, visitor: &Visitor) -> Markup {
    let language = visitor.language;
    let (text, theories) = (language.text(), &app.content.theories);
    let title = language.of(&theories.title);
    let main = html! {
        a .way-back .nl-link href="/interventions" { (text.intervention_title()) }
        div .column {
            h1 { (title) }
            p { (language.of(&theories.intro)) }
            @for theory in &theories.theories { (one(app, theory, language)) }
        }
    };
    Page::new(app, visitor, title).with(main)
}

fn one(app: &App, theory: &Theory, language: Language) -> Markup {
    let text = language.text();
    let origin = match theory.provenance {
        Provenance::Found | Provenance::Seed => text.intervention_theory_found(),
        Provenance::Title => text.intervention_theory_title(),
        Provenance::General => text.intervention_from_general(),
        Provenance::Proposal => text.provenance_proposal(),
    };
    let rows = [(text.intervention_theory_works(), &theory.works), (text.intervention_theory_limits(), &theory.limits)];
    html! {
        section .section id=(theory.id) aria-labelledby={ (theory.id) "-head" } {
            h2 id={ (theory.id) "-head" } { (language.of(&theory.title)) }
            p { span .provenance { (origin) } }
            @if let Some(core) = &theory.core { p { (language.of(core)) } }
            @for (label, sentence) in &rows { @if let Some(sentence) = sentence { h3 { (label) } p { (language.of(sentence)) } } }
            ul .sources { @for source in theory.sources.iter().filter_map(|code| app.content.source(code)) { li { (catalogue::source(source)) } } }
        }
    }
}
